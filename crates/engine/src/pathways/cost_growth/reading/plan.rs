//! A projection as it comes.

use rust_decimal::Decimal;

use crate::entry::reader::At;
use crate::entry::{Reader, Tree};
use crate::pathways::cost_growth::factor::Factors;
use crate::pathways::cost_growth::funding::Funding;
use crate::pathways::cost_growth::growth::YearGrowth;
use crate::pathways::cost_growth::projection::{Component, MOST_COMPONENTS, MOST_YEARS, Plan};
use crate::quantities::{Money, Pence};

use super::{Years, growth, year, year_within};

const RATES: [&str; 5] = ["spending", "volume", "price", "mix", "new_treatments"];

/// The opening year and how many follow it.
pub(super) fn years(reader: &mut Reader<'_>, at: &At<'_>) -> Option<Years> {
    reader.only_fields(at, &["first_year", "years", "components", "funding"]);
    let first = year(reader, &at.field("first_year"));
    let years = reader.whole_figure(&at.field("years"), 1..=i64::from(MOST_YEARS))?;
    Some((first?, u32::try_from(years).ok()?))
}

/// What is projected; nothing where its years could not be read, all else told all the same.
pub(super) fn plan(reader: &mut Reader<'_>, at: &At<'_>, years: Option<Years>) -> Option<Plan> {
    let length = years.and_then(|(_, years)| usize::try_from(years).ok());
    let items = reader.some(&at.field("components"), MOST_COMPONENTS, "components");
    let components: Vec<Component> = items.iter().map(|item| component(reader, item, length)).collect();
    reader.unique("projection.components", "code", components.iter().map(|component| component.code.as_str()));
    let funded = at.field("funding");
    let funding = if funded.is_nothing() { None } else { funding(reader, &funded, years) };
    let (first_year, years) = years?;
    Some(Plan { first_year, years, components, funding })
}

fn component(reader: &mut Reader<'_>, at: &At<'_>, years: Option<usize>) -> Component {
    reader.only_fields(at, &["code", "opening", "growth"]);
    let code = reader.own_code(&at.field("code"), "component");
    let opening = reader.known_amount(&at.field("opening"));
    let rates = at.field("growth");
    if rates.is_nothing() {
        return Component { code, opening, growth: vec![YearGrowth::default(); years.unwrap_or(0)] };
    }
    reader.only_fields(&rates, &RATES);
    let [spending, volume, price, mix, new_treatments] = RATES.map(|name| by_year(reader, &rates.field(name), years));
    let of = |year: usize| {
        let rate = |rates: &[Option<Decimal>]| rates.get(year).copied().flatten();
        let factors = [&volume, &price, &mix, &new_treatments].map(|rates| rate(rates));
        YearGrowth { spending: rate(&spending), factors: Factors::of(factors) }
    };
    let growth: Vec<YearGrowth> = (0..years.unwrap_or(0)).map(of).collect();
    let twice =
        growth.iter().any(|year| year.spending.is_some() && year.factors.all().into_iter().all(Option::is_some));
    if twice {
        let message = "The growth of spending follows from its four parts. Leave it blank, or leave one part blank: it is then what is left.";
        reader.report("growth_given_twice", &rates.field("spending").path, message);
    }
    Component { code, opening, growth }
}

/// One rate for all years, a list with one for each, or nothing.
fn by_year(reader: &mut Reader<'_>, at: &At<'_>, years: Option<usize>) -> Vec<Option<Decimal>> {
    match at.value {
        Tree::Nothing => Vec::new(),
        Tree::List(_) => {
            let items = reader.list(at);
            lengths_agree(reader, at, items.len(), years, "growth rates, one for each year after the opening one");
            items.iter().map(|item| if item.is_nothing() { None } else { growth(reader, item) }).collect()
        }
        _ => vec![growth(reader, at); years.unwrap_or(0)],
    }
}

fn lengths_agree(reader: &mut Reader<'_>, at: &At<'_>, found: usize, wanted: Option<usize>, what: &str) {
    if let Some(wanted) = wanted.filter(|wanted| *wanted != found) {
        reader.report("wrong_length", &at.path, format!("There are {found} of them. Give {wanted} {what}."));
    }
}

/// Money by year, an opening sum and its growth, or an opening sum and what it reaches.
fn funding(reader: &mut Reader<'_>, at: &At<'_>, years: Option<Years>) -> Option<Funding> {
    reader.only_fields(at, &["amounts", "opening", "growth", "reaches", "by"]);
    let [amounts, opening, rate, reaches, by] =
        ["amounts", "opening", "growth", "reaches", "by"].map(|name| at.field(name));
    let ways = [!amounts.is_nothing(), !rate.is_nothing(), !reaches.is_nothing() || !by.is_nothing()];
    if !matches!(at.value, Tree::Record(_)) {
        return None;
    }
    if ways.iter().filter(|way| **way).count() != 1 || (!amounts.is_nothing() && !opening.is_nothing()) {
        let message = "A funding path is given in one way: amounts; opening and growth; or opening, reaches and by. Give one of the three.";
        reader.report("one_way", &at.path, message);
        return None;
    }
    let length = years.and_then(|(_, years)| usize::try_from(years).ok());
    if !amounts.is_nothing() {
        let items = reader.list(&amounts);
        let wanted = length.map(|years| years.saturating_add(1));
        lengths_agree(reader, &amounts, items.len(), wanted, "amounts, one for each year from the opening one");
        let pence = |money: Money| Pence::of(money.pence());
        return Some(Funding { amounts: items.iter().map(|item| reader.known_amount(item).map(pence)).collect() });
    }
    let start = reader.amount(&opening);
    if !rate.is_nothing() {
        let rates = by_year(reader, &rate, length);
        let known: Vec<Decimal> = rates.iter().copied().map_while(core::convert::identity).collect();
        let mut funding = Funding::growing(start?, &known);
        funding.amounts.resize(rates.len().saturating_add(1), None);
        let limit = Pence::of(Money::LIMIT.pence());
        if funding
            .amounts
            .iter()
            .take(known.len().saturating_add(1))
            .any(|pence| pence.is_none_or(|pence| pence > limit))
        {
            let message = "Funding grows past £10 trillion a year. Lower its growth or take fewer years.";
            reader.report("too_large", &rate.path, message);
        }
        return Some(funding);
    }
    let reached = reader.amount(&reaches);
    let place = year_within_or_after(reader, &by, years);
    for (sum, field) in [(start, &opening), (reached, &reaches)] {
        if sum == Some(Money::ZERO) {
            let message = "A path that grows at one rate cannot start or end at nothing. Enter more than 0.";
            reader.report("from_nothing", &field.path, message);
            return None;
        }
    }
    let (in_years, (_, years)) = (place?, years?);
    let funding = Funding::reaching(start?, reached?, in_years, years);
    let limit = Pence::of(Money::LIMIT.pence());
    let is_within = |funding: &Funding| funding.amounts.iter().flatten().all(|pence| *pence <= limit);
    if !funding.as_ref().is_some_and(is_within) {
        let message = "Funding grows past £10 trillion a year. Lower what it reaches or take fewer years.";
        reader.report("too_large", &reaches.path, message);
    }
    funding
}

/// A year after the opening one and within the longest projection, as so many years after it.
fn year_within_or_after(reader: &mut Reader<'_>, at: &At<'_>, years: Option<Years>) -> Option<u32> {
    let longest = years.map(|(first, _)| (first, MOST_YEARS));
    let place = year_within(reader, at, longest)?;
    if place == 0 {
        let message = "The sum must be reached after the opening year. Give a later year.";
        reader.report("year_not_later", &at.path, message);
    }
    u32::try_from(place).ok().filter(|place| *place > 0)
}
