//! An allocation to be worked out: places, national sums, rule and bounds, checked once so that the formulas cannot fail.

use crate::problem::Problem;
use crate::quantities::{Money, Weight};

use super::bounds::Bounds;
use super::pace_of_change::PaceOfChange;

/// Most places, years and lines accepted; real use is 42 places, about 10 years and 154 lines.
pub const MOST_PLACES: usize = 20_000;
/// Most years of one allocation.
pub const MOST_YEARS: usize = 200;
/// Most service lines at once.
pub const MOST_LINES: usize = 2_000;

/// A body that receives money.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Its code, unique among the places.
    pub code: String,
    /// Money in the year before the first, at or above zero.
    pub opening: Money,
    /// Weighted population: one for all years, or one a year.
    pub weights: Vec<Weight>,
}

/// Money that arrives with a service in a later year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transfer {
    /// Year from 1.
    pub year: u32,
    /// The place that receives it.
    pub code: String,
    /// How much, at or above zero.
    pub amount: Money,
}

/// A whole allocation to be worked out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Places in the order that settles ties.
    pub places: Vec<Place>,
    /// National sum of each year from year 1.
    pub quanta: Vec<Money>,
    /// The rule.
    pub pace: PaceOfChange,
    /// Its floors and ceilings.
    pub bounds: Bounds,
    /// Money arriving with services.
    pub transfers: Vec<Transfer>,
}

impl Request {
    /// Everything wrong with the request by itself; what depends on the sums of a year shows when it is worked out.
    pub fn check(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        check_places(&self.places, self.quanta.len(), "", &mut problems);
        check_quanta(&self.quanta, "", &mut problems);
        self.pace.check("pace", &mut problems);
        self.bounds.check(&mut problems);
        self.check_transfers(&mut problems);
        self.check_like_for_like(&mut problems);
        problems
    }

    fn check_transfers(&self, problems: &mut Vec<Problem>) {
        for (index, transfer) in self.transfers.iter().enumerate() {
            if transfer.amount.is_negative() {
                problems.push(negative_money(format!("transfers[{index}].amount")));
            }
            let years = self.quanta.len();
            if usize::try_from(transfer.year).map_or(true, |year| year == 0 || year > years) {
                problems.push(Problem::new(
                    "out_of_range",
                    format!("transfers[{index}].year"),
                    format!("Give a year from 1 to {years}."),
                ));
            }
            if !self.places.iter().any(|place| place.code == transfer.code) {
                problems.push(Problem::new(
                    "unknown_code",
                    format!("transfers[{index}].code"),
                    format!("No place has the code {}. Use the code of one of the places.", transfer.code),
                ));
            }
        }
    }

    /// Growth is measured on money with the year's transfers, so that sum stays within the range of money too.
    fn check_like_for_like(&self, problems: &mut Vec<Problem>) {
        let mut arriving = vec![0_i128; self.quanta.len()];
        for transfer in &self.transfers {
            let index = usize::try_from(transfer.year).ok().and_then(|year| year.checked_sub(1));
            if let Some(sum) = index.and_then(|index| arriving.get_mut(index)) {
                *sum = sum.saturating_add(i128::from(transfer.amount.pence()));
            }
        }
        let opening = Money::total(self.places.iter().map(|place| place.opening)).unwrap_or(Money::ZERO);
        let before = core::iter::once(opening).chain(self.quanta.iter().copied());
        for (index, (before, arriving)) in before.zip(arriving).enumerate() {
            let like = i128::from(before.pence()).saturating_add(arriving);
            if arriving > 0 && Money::from_wide_pence(like).is_none() {
                let year = index.saturating_add(1);
                problems.push(Problem::new(
                    "out_of_range",
                    "transfers",
                    format!("With what arrives in year {year}, the boards' money adds up to over £10 trillion. Check the amounts."),
                ));
            }
        }
    }
}

/// Adds what is wrong with places that go through so many years, with paths under `prefix`.
pub(super) fn check_places(places: &[Place], years: usize, prefix: &str, problems: &mut Vec<Problem>) {
    check_unique(places.iter().map(|place| place.code.as_str()), &format!("{prefix}places"), problems);
    check_places_but_codes(places, years, prefix, problems);
}

/// The same for places whose codes are known to be unique.
pub(super) fn check_places_but_codes(places: &[Place], years: usize, prefix: &str, problems: &mut Vec<Problem>) {
    let all = format!("{prefix}places");
    if places.len() > MOST_PLACES {
        problems.push(Problem::new("too_many", all.as_str(), format!("There are more than {MOST_PLACES} places.")));
    }
    for (index, place) in places.iter().enumerate() {
        if place.opening.is_negative() {
            problems.push(negative_money(format!("{all}[{index}].opening")));
        }
        check_weights(&place.weights, years, || format!("{all}[{index}].weight"), problems);
    }
    match Money::total(places.iter().map(|place| place.opening)) {
        Some(total) if total <= Money::ZERO => problems.push(Problem::new(
            "no_opening",
            all.as_str(),
            "The opening money adds up to nothing. Enter what at least one board has now.",
        )),
        Some(_) => {}
        None => {
            problems.push(Problem::new(
                "out_of_range",
                all.as_str(),
                "The opening money adds up to over £10 trillion.",
            ));
        }
    }
    for year in 0..years.max(1) {
        let weighs = |place: &Place| {
            place.weights.get(year).or(place.weights.first()).is_some_and(|weight| !weight.decimal().is_zero())
        };
        if !places.iter().any(weighs) {
            let year = year.saturating_add(1);
            let message =
                format!("No board has a weighted population in year {year}. At least one must be above zero.");
            problems.push(Problem::new("no_weight", all.as_str(), message));
            break;
        }
    }
}

fn check_weights(weights: &[Weight], years: usize, path: impl Fn() -> String, problems: &mut Vec<Problem>) {
    let count = weights.len();
    if count != 1 && count != years {
        let message = format!("Give one weight, or one for each of the {years} years; there are {count}.");
        problems.push(Problem::new("weights_not_by_year", path(), message));
    }
    for (year, _) in weights.iter().enumerate().filter(|(_, weight)| weight.is_negative()) {
        let path = if count == 1 { path() } else { format!("{}[{year}]", path()) };
        problems.push(Problem::new("negative_weight", path, "A weight cannot be below zero."));
    }
}

/// Adds what is wrong with national sums, with paths under `prefix`.
pub(super) fn check_quanta(quanta: &[Money], prefix: &str, problems: &mut Vec<Problem>) {
    let all = format!("{prefix}quanta");
    if quanta.is_empty() {
        problems.push(Problem::new("no_year", all.as_str(), "Give the national sum of at least one year."));
    }
    if quanta.len() > MOST_YEARS {
        problems.push(Problem::new("too_many", all.as_str(), format!("There are more than {MOST_YEARS} years.")));
    }
    for (year, _) in quanta.iter().enumerate().filter(|(_, quantum)| **quantum <= Money::ZERO) {
        problems.push(Problem::new(
            "quantum_not_positive",
            format!("{all}[{year}]"),
            format!("The national sum of year {} must be above zero.", year.saturating_add(1)),
        ));
    }
}

/// Reports every code that stands a second time.
pub(super) fn check_unique<'a>(codes: impl Iterator<Item = &'a str>, path: &str, problems: &mut Vec<Problem>) {
    let mut sorted: Vec<(&str, usize)> = codes.enumerate().map(|(index, code)| (code, index)).collect();
    sorted.sort_unstable();
    let mut repeats: Vec<(usize, &str)> = sorted
        .windows(2)
        .filter_map(|pair| match pair {
            [(one, _), (two, index)] if one == two => Some((*index, *two)),
            _ => None,
        })
        .collect();
    repeats.sort_unstable();
    for (index, code) in repeats {
        problems.push(Problem::new(
            "duplicate_code",
            format!("{path}[{index}].code"),
            format!("The code {code} stands more than once. Keep one of them."),
        ));
    }
}

fn negative_money(path: String) -> Problem {
    Problem::new("negative_money", path, "Money cannot be below zero here. Enter 0 or more.")
}
