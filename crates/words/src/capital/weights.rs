//! What value is made of, in words: the criteria, their weights, and what choosing by points changes.

use engine::capital::portfolio::{Place, RobustPortfolio, Standing};
use engine::quantities::Pence;
use rust_decimal::Decimal;

use super::measure::Measure;
use crate::count::{capital, counted, in_words};
use crate::figures::percent_as_set;
use crate::sentence::Sentence;

/// Name and swing of a criterion: what it is, and what going from its worst to its best means.
///
/// ```
/// use words::capital::weights::criterion;
/// assert_eq!(criterion("productivity").0, "Productivity");
/// ```
#[must_use]
pub fn criterion(code: &str) -> (&'static str, &'static str) {
    match code {
        "population_health" => {
            ("Population health", "From no better health to the most health any scheme here would bring.")
        }
        "unequal_access" => ("Unequal access", "From closing no gap in access to closing the widest."),
        "productivity" => {
            ("Productivity", "From no more care for the same money to the most any scheme here would give.")
        }
        "wider_economy" => ("The wider economy", "From nothing for jobs and places to the most."),
        "national_significance" => {
            ("National significance", "From serving its own area alone to serving the whole country.")
        }
        _ => ("", ""),
    }
}

/// A weight in thousandths of the whole: `29.4%`.
#[must_use]
pub fn weight(thousandths: u64) -> String {
    percent_as_set(Decimal::new(i64::try_from(thousandths).unwrap_or(0), 3))
}

/// What the headline says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WeightsHeadline {
    /// Each criterion's code and weight in thousandths.
    pub weights: Vec<(&'static str, u64)>,
    /// Schemes funded by points and not by pounds.
    pub enter: usize,
    /// Schemes funded by pounds and not by points.
    pub leave: usize,
    /// What the choice by points is worth in pounds less the choice by pounds; `None` where either is not found.
    pub in_pounds: Option<Pence>,
    /// Whether both choices are proven best.
    pub proven: bool,
    /// Whether anything in it is illustrative.
    pub illustrative: bool,
}

impl WeightsHeadline {
    /// Which criterion weighs most, and what choosing by points changes.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        let opening = if self.illustrative { "With illustrative figures, " } else { "" };
        let most = if opening.is_empty() { capital(&self.most()) } else { self.most() };
        Sentence::plain(opening).answer(most).say(format!(". {}", self.change()))
    }

    /// The same in a line, for the bar of a phone.
    #[must_use]
    pub fn short(&self) -> String {
        format!("By points, {} in and {} out.", self.enter, self.leave)
    }

    fn most(&self) -> String {
        let largest = self.weights.iter().map(|(_, weight)| *weight).max().unwrap_or(0);
        let of: Vec<&str> =
            self.weights.iter().filter(|(_, weight)| *weight == largest).map(|(code, _)| *code).collect();
        match of.as_slice() {
            [] => "nothing is weighed".to_owned(),
            [one] => {
                let name = crate::count::lowered(criterion(one).0);
                format!("{name} weighs most, {}", weight(largest))
            }
            all if all.len() == self.weights.len() => "every criterion weighs the same".to_owned(),
            some => format!("{} criteria weigh most, {} each", in_words(some.len()), weight(largest)),
        }
    }

    fn change(&self) -> String {
        let Some(in_pounds) = self.in_pounds else {
            return "No choice keeps every limit and holds every must-do.".to_owned();
        };
        let found = if self.proven { "" } else { " Not both choices are proven best." };
        if self.enter == 0 && self.leave == 0 {
            return format!("Chosen by points or by pounds, the same schemes are funded.{found}");
        }
        let verb = |count: usize, one: &str, more: &str| if count == 1 { one.to_owned() } else { more.to_owned() };
        let schemes = format!(
            "{} {} and {} {}",
            counted(self.enter, "scheme", "schemes"),
            verb(self.enter, "enters", "enter"),
            self.leave,
            verb(self.leave, "leaves", "leave")
        );
        let worth = match in_pounds.count() {
            0 => "the choice is worth the same in pounds".to_owned(),
            more if more < 0 => format!("the choice is worth {} less in pounds", Measure::Pounds.amount(in_pounds)),
            _ => format!("the choice is worth {} more to patients in pounds", Measure::Pounds.amount(in_pounds)),
        };
        format!("Chosen by points instead of pounds, {schemes}; {worth}.{found}")
    }
}

/// Where a scheme stands: `Core`.
#[must_use]
pub const fn place(place: Place) -> &'static str {
    match place {
        Place::Core => "Core",
        Place::Borderline => "Borderline",
        Place::Out => "Out",
        Place::Unsettled => "Not settled",
    }
}

/// How firm the choice is: how many schemes stand where.
///
/// The share is as it is read: `5%`.
#[must_use]
pub fn firm(outcome: &RobustPortfolio, within: &str, sets: usize) -> String {
    match outcome.status {
        Standing::Infeasible => return "No choice keeps every limit and holds every must-do.".to_owned(),
        Standing::BestFound => return "The best choice was not proven, so nothing is said of any scheme.".to_owned(),
        Standing::ProvenBest => {}
    }
    let count = |of: Place| outcome.schemes.iter().filter(|scheme| scheme.place == of).count();
    let unsettled = match count(Place::Unsettled) {
        0 => String::new(),
        more => format!(" {} not settled.", if more == 1 { "One is".to_owned() } else { format!("{more} are") }),
    };
    let unproven = match outcome.unproven_alternatives {
        0 => String::new(),
        more => format!(" {more} of the {sets} sets of weights are not counted: their best choice was not proven."),
    };
    format!(
        "Within {within} of the best by points, {} core: every choice that good funds them. {} borderline: some do and some do not. {} out.{unsettled}{unproven}",
        is(count(Place::Core), "scheme"),
        capital(&is(count(Place::Borderline), "")),
        capital(&is(count(Place::Out), ""))
    )
}

/// `no scheme is`, `1 is`, `9 schemes are`.
fn is(count: usize, noun: &str) -> String {
    let verb = if count == 1 { "is" } else { "are" };
    match (count, noun) {
        (0, "") => "none is".to_owned(),
        (0, noun) => format!("no {noun} is"),
        (count, "") => format!("{count} {verb}"),
        (1, noun) => format!("1 {noun} is"),
        (count, noun) => format!("{count} {noun}s are"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use engine::capital::portfolio::RobustScheme;

    fn headline() -> WeightsHeadline {
        WeightsHeadline {
            weights: vec![("population_health", 300), ("productivity", 200), ("national_significance", 500)],
            enter: 3,
            leave: 1,
            in_pounds: Some(Pence::of(-3_400_000_000_i64)),
            proven: true,
            illustrative: true,
        }
    }

    #[test]
    fn the_largest_weight_and_what_points_change() {
        assert_eq!(
            headline().sentence().text(),
            "With illustrative figures, national significance weighs most, 50%. Chosen by points instead of pounds, 3 schemes enter \
             and 1 leaves; the choice is worth £34.0m less in pounds."
        );
        let alike = WeightsHeadline {
            weights: vec![("population_health", 500), ("productivity", 500)],
            enter: 0,
            leave: 0,
            proven: false,
            illustrative: false,
            ..headline()
        };
        assert_eq!(
            alike.sentence().text(),
            "Every criterion weighs the same. Chosen by points or by pounds, the same schemes are funded. Not both choices are proven best."
        );
        let two = WeightsHeadline {
            weights: vec![("population_health", 400), ("productivity", 400), ("wider_economy", 200)],
            in_pounds: None,
            illustrative: false,
            ..headline()
        };
        assert_eq!(
            two.sentence().text(),
            "Two criteria weigh most, 40% each. No choice keeps every limit and holds every must-do."
        );
    }

    #[test]
    fn every_scheme_is_counted_where_it_stands() {
        let scheme = |place| RobustScheme { code: String::new(), is_chosen: false, place, share_of_alternatives: None };
        let outcome = RobustPortfolio {
            status: Standing::ProvenBest,
            best: None,
            threshold: None,
            schemes: [Place::Core, Place::Core, Place::Borderline, Place::Unsettled].map(scheme).to_vec(),
            unproven_alternatives: 2,
        };
        assert_eq!(
            firm(&outcome, "5%", 100),
            "Within 5% of the best by points, 2 schemes are core: every choice that good funds them. 1 is borderline: some do and some \
             do not. None is out. One is not settled. 2 of the 100 sets of weights are not counted: their best choice was not proven."
        );
        let open = RobustPortfolio { status: Standing::BestFound, ..outcome };
        assert!(firm(&open, "5%", 100).starts_with("The best choice was not proven"));
    }
}
