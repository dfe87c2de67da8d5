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
        self.check_places(&mut problems);
        self.check_quanta(&mut problems);
        self.pace.check("pace", &mut problems);
        self.bounds.check(&mut problems);
        self.check_transfers(&mut problems);
        problems
    }

    fn check_places(&self, problems: &mut Vec<Problem>) {
        if self.places.len() > MOST_PLACES {
            problems.push(Problem::new("too_many", "places", format!("There are more than {MOST_PLACES} places.")));
        }
        check_unique(self.places.iter().map(|place| place.code.as_str()), "places", problems);
        for (index, place) in self.places.iter().enumerate() {
            if place.opening.is_negative() {
                problems.push(negative_money(format!("places[{index}].opening")));
            }
            let weights = place.weights.len();
            if weights != 1 && weights != self.quanta.len() {
                problems.push(Problem::new(
                    "weights_not_by_year",
                    format!("places[{index}].weight"),
                    format!("Give one weight, or one for each of the {} years; there are {weights}.", self.quanta.len()),
                ));
            }
            for (year, weight) in place.weights.iter().enumerate() {
                if weight.is_negative() {
                    let path = if weights == 1 {
                        format!("places[{index}].weight")
                    } else {
                        format!("places[{index}].weight[{year}]")
                    };
                    problems.push(Problem::new("negative_weight", path, "A weight cannot be below zero."));
                }
            }
        }
        match Money::total(self.places.iter().map(|place| place.opening)) {
            Some(total) if total <= Money::ZERO => problems.push(Problem::new(
                "no_opening",
                "places",
                "The opening money adds up to nothing. Enter what at least one board has now.",
            )),
            Some(_) => {}
            None => problems.push(Problem::new("out_of_range", "places", "The opening money adds up to over £10 trillion.")),
        }
        for year in 0..self.quanta.len().max(1) {
            let weightless = self.places.iter().all(|place| {
                place.weights.get(year).or(place.weights.first()).is_none_or(|weight| weight.decimal().is_zero())
            });
            if weightless {
                problems.push(Problem::new(
                    "no_weight",
                    "places",
                    format!("No board has a weighted population in year {}. At least one must be above zero.", year.saturating_add(1)),
                ));
                break;
            }
        }
    }

    fn check_quanta(&self, problems: &mut Vec<Problem>) {
        if self.quanta.is_empty() {
            problems.push(Problem::new("no_year", "quanta", "Give the national sum of at least one year."));
        }
        if self.quanta.len() > MOST_YEARS {
            problems.push(Problem::new("too_many", "quanta", format!("There are more than {MOST_YEARS} years.")));
        }
        for (year, quantum) in self.quanta.iter().enumerate() {
            if *quantum <= Money::ZERO {
                problems.push(Problem::new(
                    "quantum_not_positive",
                    format!("quanta[{year}]"),
                    format!("The national sum of year {} must be above zero.", year.saturating_add(1)),
                ));
            }
        }
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
