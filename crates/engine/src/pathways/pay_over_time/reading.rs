//! Reads what is asked of paying over time, every fault in one pass.

use rust_decimal::Decimal;

use crate::entry::reader::At;
use crate::entry::{Reader, Tree};
use crate::pathways::optional::{price, share, whole, years};
use crate::problem::Problem;
use crate::quantities::Rate;

use super::{Failure, MOST_PATIENTS, MOST_PAYMENTS, MOST_YEARS, People, Request, usual_bad_year};

const FIELDS: [&str; 7] = ["patients", "price", "payments", "linked", "failure", "people", "bad_year"];
/// The most people of a nation: ten billion.
const MOST_PEOPLE: i64 = 10_000_000_000;

/// What is asked; where problems are found it must not be worked out.
pub(super) fn request(tree: &Tree, problems: &mut Vec<Problem>) -> Request {
    let at = At::root(tree);
    let reader = &mut Reader::new(problems);
    reader.only_fields(&at, &FIELDS);
    let items = years(reader, &at.field("patients"), MOST_YEARS);
    let patients = items.iter().map(|item| whole(reader, item, 0..=MOST_PATIENTS)).collect();
    let price = price(reader, &at.field("price"));
    let payments = reader.whole_figure(&at.field("payments"), 1..=MOST_PAYMENTS.into());
    let payments = payments.and_then(|payments| u32::try_from(payments).ok());
    let linked = share(reader, &at.field("linked"));
    let failure = failure(reader, &at.field("failure"), payments);
    let people = people(reader, &at.field("people"));
    let bad_year = bad_year(reader, &at.field("bad_year"));
    Request { patients, price, payments: payments.unwrap_or(1), linked, failure, people, bad_year }
}

/// One share for every year, or a list of them.
fn failure(reader: &mut Reader<'_>, at: &At<'_>, payments: Option<u32>) -> Failure {
    if !matches!(at.value, Tree::List(_)) {
        return share(reader, at).map_or(Failure::Unknown, Failure::Yearly);
    }
    let items = reader.list(at);
    if items.len() > MOST_YEARS {
        reader.report("too_many", &at.path, format!("There are more than {MOST_YEARS} years. Give fewer."));
        return Failure::Unknown;
    }
    let wanted = payments.and_then(|payments| usize::try_from(payments).ok()).unwrap_or(1).saturating_sub(1);
    if items.len() < wanted {
        let message =
            format!("The last payment falls due after {wanted} years. Give a share for each, null where it is blank.");
        reader.report("too_few_years", &at.path, message);
    }
    Failure::ByYear(items.iter().map(|item| share(reader, item)).collect())
}

/// People of board, footprint and nation, each among the next.
fn people(reader: &mut Reader<'_>, at: &At<'_>) -> Option<People> {
    if at.is_nothing() {
        return None;
    }
    reader.only_fields(at, &["board", "footprint", "nation"]);
    let (board, footprint, nation) = (at.field("board"), at.field("footprint"), at.field("nation"));
    let own = reader.whole_figure(&board, 0..=MOST_PEOPLE);
    let around = reader.whole_figure(&footprint, 0..=MOST_PEOPLE);
    let all = reader.whole_figure(&nation, 1..=MOST_PEOPLE);
    let mut within = |at: &At<'_>, people: Option<i64>, of: Option<i64>, whole: &str| {
        if people.zip(of).is_some_and(|(people, of)| people > of) {
            reader.report(
                "part_above_whole",
                &at.path,
                format!("These are more people than the {whole} has. Count the part within the whole."),
            );
        }
    };
    within(&board, own, around, "footprint");
    within(&footprint, around, all, "nation");
    Some(People { board: own?, footprint: around?, nation: all? })
}

/// A chance from one in a thousand to a half.
fn bad_year(reader: &mut Reader<'_>, at: &At<'_>) -> Rate {
    if at.is_nothing() {
        return usual_bad_year();
    }
    let Some(chance) = reader.rate(at) else { return usual_bad_year() };
    if !(Decimal::new(1, 3)..=Decimal::new(5, 1)).contains(&chance.decimal()) {
        reader.report("out_of_range", &at.path, "This chance is outside its range. Give 0.001 to 0.5.");
    }
    chance
}
