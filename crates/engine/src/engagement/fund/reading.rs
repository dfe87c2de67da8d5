//! Reads the request from untyped values.

use rust_decimal::Decimal;

use crate::entry::reader::At;
use crate::entry::{Reader, Tree};
use crate::problem::Problem;
use crate::quantities::{Money, Rate};

use super::request::{Applicant, Band, Ceiling, FundRequest, MOST_APPLICANTS, MOST_BANDS, MOST_SHARE, Weighting};

/// The request; where problems are found it must not be worked out.
pub(super) fn request(tree: &Tree, problems: &mut Vec<Problem>) -> FundRequest {
    let at = At::root(tree);
    let mut reader = Reader::new(problems);
    reader.only_fields(&at, &["pot", "applicants", "weighting", "floor", "ceiling"]);
    let pot = reader.amount(&at.field("pot")).unwrap_or(Money::ZERO);
    let items = reader.some(&at.field("applicants"), MOST_APPLICANTS, "applicants");
    let applicants = items.iter().map(|item| applicant(&mut reader, item)).collect();
    let weighting = weighting(&mut reader, &at.field("weighting"));
    let floor = reader.known_amount(&at.field("floor"));
    FundRequest { pot, applicants, weighting, floor, ceiling: ceiling(&mut reader, &at.field("ceiling")) }
}

fn applicant(reader: &mut Reader<'_>, at: &At<'_>) -> Applicant {
    reader.only_fields(at, &["code", "income", "cost", "requested"]);
    Applicant {
        code: reader.own_code(&at.field("code"), "applicant"),
        income: reader.known_amount(&at.field("income")),
        cost: reader.known_amount(&at.field("cost")),
        requested: reader.known_amount(&at.field("requested")),
    }
}

fn weighting(reader: &mut Reader<'_>, at: &At<'_>) -> Weighting {
    if !matches!(at.value, Tree::Record(_)) {
        reader.only_fields(at, &[]);
        return Weighting::Equal;
    }
    let kind = at.field("kind");
    match reader.text(&kind) {
        Some("equal") => {
            reader.only_fields(at, &["kind"]);
            Weighting::Equal
        }
        Some("power") => {
            reader.only_fields(at, &["kind", "alpha", "minimum_income"]);
            let alpha = reader.rate_within(&at.field("alpha"), Decimal::ZERO..=Decimal::ONE);
            let minimum_income = reader.known_amount(&at.field("minimum_income"));
            Weighting::Power { alpha: alpha.unwrap_or(Rate::ZERO), minimum_income }
        }
        Some("bands") => {
            reader.only_fields(at, &["kind", "bands"]);
            let items = reader.some(&at.field("bands"), MOST_BANDS, "bands");
            Weighting::Bands(items.iter().map(|item| band(reader, item)).collect())
        }
        Some(_) => {
            let message = "This word is not known here. Use equal, power or bands.";
            reader.report("unknown_word", &kind.path, message);
            Weighting::Equal
        }
        None => Weighting::Equal,
    }
}

fn band(reader: &mut Reader<'_>, at: &At<'_>) -> Band {
    reader.only_fields(at, &["below", "weight"]);
    let below = reader.known_amount(&at.field("below"));
    Band { below, weight: reader.weight(&at.field("weight")).unwrap_or_default() }
}

fn ceiling(reader: &mut Reader<'_>, at: &At<'_>) -> Ceiling {
    if at.is_nothing() {
        return Ceiling::default();
    }
    reader.only_fields(at, &["of_cost", "of_income"]);
    let mut share = |name| reader.known_rate(&at.field(name), Decimal::ZERO..=MOST_SHARE);
    Ceiling { of_cost: share("of_cost"), of_income: share("of_income") }
}
