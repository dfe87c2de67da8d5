//! One scheme in words: whether it is funded under the way of holding the money that is told, why, and what would change that.

use engine::capital::portfolio::{LeftOut, Reason};
use engine::quantities::Pence;

use super::measure::Measure;
use super::ways::reason;
use crate::count::{capital, listed, lowered};
use crate::figures::Figures;
use crate::sentence::Sentence;

/// How a scheme stands under one way of holding the money.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stands {
    /// Funded.
    Funded {
        /// The financial year it starts: `2023/24`.
        start: String,
        /// Who pays: `National pot`.
        pot: String,
        /// How much less the best choice counts for without it; `None` where it cannot be left out.
        less: Option<Pence>,
        /// Whether that is still being worked out.
        is_waiting: bool,
        /// Whether the search ended before that was known.
        is_unsettled: bool,
    },
    /// Left out.
    LeftOut {
        /// Why.
        why: Reason,
        /// What it would need; `None` while that is worked out.
        needs: Option<LeftOut>,
    },
    /// No choice keeps every limit.
    CannotBeMet,
}

/// What the headline says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchemeHeadline {
    /// Its name.
    pub name: String,
    /// What values are in.
    pub measure: Measure,
    /// Whether it must be funded.
    pub is_must: bool,
    /// Name of the way that is told: `With a 20% ringfence`.
    pub way: String,
    /// How it stands there.
    pub stands: Stands,
    /// Each other way by name, with whether it is funded there.
    pub others: Vec<(String, bool)>,
    /// Whether anything in it is illustrative.
    pub illustrative: bool,
}

impl SchemeHeadline {
    /// Funded or not and why, what would change it, and how it fares elsewhere.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        let opening = if self.illustrative { "With illustrative figures, " } else { "" };
        let way = lowered(&self.way);
        let (answer, rest) = match &self.stands {
            Stands::Funded { start, pot, less, is_waiting, is_unsettled } => {
                let paid = format!("{} is funded {}", self.name, by_way(&way));
                (paid, format!(", from {start} by {}. {}", payer(pot), self.without(*less, *is_waiting, *is_unsettled)))
            }
            Stands::LeftOut { why, needs } => {
                let not = format!("{} is not funded {}", self.name, by_way(&way));
                let needs = needs.as_ref().map_or_else(
                    || "What it would need is being worked out …".to_owned(),
                    |needs| needed(needs, self.measure),
                );
                (not, format!(": {}. {needs}", lowered(reason(*why))))
            }
            Stands::CannotBeMet => (
                format!("nothing can be said of {} {}", self.name, by_way(&way)),
                ": no choice keeps every limit and holds every must-do.".to_owned(),
            ),
        };
        let answer = if opening.is_empty() { capital(&answer) } else { answer };
        Sentence::plain(opening).answer(answer).say(format!("{rest}{}", self.elsewhere()))
    }

    /// The same in a line, for the bar of a phone.
    #[must_use]
    pub fn short(&self) -> String {
        match &self.stands {
            Stands::Funded { start, .. } => format!("Funded from {start}."),
            Stands::LeftOut { why, .. } => format!("Not funded: {}.", lowered(reason(*why))),
            Stands::CannotBeMet => "No choice keeps every limit.".to_owned(),
        }
    }

    fn without(&self, less: Option<Pence>, is_waiting: bool, is_unsettled: bool) -> String {
        match less {
            _ if self.is_must => "It must be.".to_owned(),
            None if is_waiting => "What the choice would lose without it is being worked out …".to_owned(),
            None if is_unsettled => "What the choice would lose without it was not settled.".to_owned(),
            None => "A must-do needs it.".to_owned(),
            Some(less) if less.count() == 0 => "Another choice without it counts for as much.".to_owned(),
            Some(less) => {
                format!("Without it the best choice would count for {} less.", self.measure.amount(less))
            }
        }
    }

    fn elsewhere(&self) -> String {
        let of = |funded: bool| -> Vec<String> {
            self.others.iter().filter(|(_, is)| *is == funded).map(|(way, _)| by_way(&lowered(way))).collect()
        };
        let is_funded = matches!(self.stands, Stands::Funded { .. });
        match (of(!is_funded).as_slice(), is_funded) {
            ([], _) if self.others.is_empty() => String::new(),
            ([], true) => " It is funded under every other way too.".to_owned(),
            ([], false) => " No other way funds it either.".to_owned(),
            (ways, true) => format!(" It is not funded {}.", listed(ways)),
            (ways, false) => format!(" It is funded {}.", listed(ways)),
        }
    }
}

/// `with a 20% ringfence`, `under own footprint first`.
#[must_use]
pub fn by_way(way: &str) -> String {
    if way.starts_with("with ") { way.to_owned() } else { format!("under “{way}”") }
}

fn payer(pot: &str) -> String {
    match pot {
        "National pot" => "the national pot".to_owned(),
        "One pool" => "the one pool".to_owned(),
        pot => format!("the envelope of {pot}"),
    }
}

/// What a scheme left out would need: `It would be chosen if it cost £3.1m less, or were worth £2m more.`
#[must_use]
pub fn needed(left: &LeftOut, measure: Measure) -> String {
    let cost = left.cost_to_enter.map(|by| format!("cost {} less", Figures::Illustrative.pounds(by)));
    let value = left.value_to_enter.map(|by| format!("were worth {} more", measure.amount(by)));
    let nothing = [left.cost_to_enter, left.value_to_enter].into_iter().flatten().any(|by| by.count() == 0);
    let settled = if left.settled { "" } else { " The search ended before everything was settled." };
    let said = match (cost, value) {
        _ if nothing => "Another choice with it counts for as much; the order of codes decides.".to_owned(),
        (Some(cost), Some(value)) => format!("A best choice would hold it if it {cost}, or {value}."),
        (Some(one), None) => format!("A best choice would hold it if it {one}; no rise in value would do."),
        (None, Some(one)) => format!("A best choice would hold it if it {one}; no fall in cost would do."),
        (None, None) if left.settled => "Neither a lower cost nor a higher value would get it in.".to_owned(),
        (None, None) => String::new(),
    };
    format!("{said}{settled}").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left(cost: Option<i64>, value: Option<i64>) -> LeftOut {
        LeftOut {
            code: "S1".to_owned(),
            reason: Reason::Money,
            cost_to_enter: cost.map(Pence::of),
            value_to_enter: value.map(Pence::of),
            settled: true,
        }
    }

    fn headline(stands: Stands) -> SchemeHeadline {
        SchemeHeadline {
            name: "Genomic laboratory hub".to_owned(),
            measure: Measure::Pounds,
            is_must: false,
            way: "With a 20% ringfence".to_owned(),
            stands,
            others: vec![("Own footprint first".to_owned(), false), ("One national pool".to_owned(), true)],
            illustrative: true,
        }
    }

    #[test]
    fn a_funded_scheme_says_who_pays_and_what_it_is_worth_to_the_choice() {
        let funded = |less| Stands::Funded {
            start: "2023/24".to_owned(),
            pot: "National pot".to_owned(),
            less,
            is_waiting: false,
            is_unsettled: false,
        };
        assert_eq!(
            headline(funded(Some(Pence::of(420_000_000)))).sentence().text(),
            "With illustrative figures, Genomic laboratory hub is funded with a 20% ringfence, from 2023/24 by the national pot. \
             Without it the best choice would count for £4.20m less. It is not funded under “own footprint first”."
        );
        assert!(headline(funded(Some(Pence::of(0)))).sentence().text().contains("counts for as much"));
        assert!(headline(funded(None)).sentence().text().contains("A must-do needs it."));
        let unsettled = Stands::Funded {
            start: "2023/24".to_owned(),
            pot: "One pool".to_owned(),
            less: None,
            is_waiting: false,
            is_unsettled: true,
        };
        assert!(headline(unsettled).sentence().text().contains("would lose without it was not settled."));
    }

    #[test]
    fn a_scheme_left_out_says_why_and_what_it_would_need() {
        let out = |needs| Stands::LeftOut { why: Reason::Money, needs };
        assert_eq!(
            SchemeHeadline { illustrative: false, ..headline(out(Some(left(Some(310_000_000), Some(200_000_000))))) }
                .sentence()
                .text(),
            "Genomic laboratory hub is not funded with a 20% ringfence: the money does more elsewhere. A best choice would hold it if \
             it cost £3.10m less, or were worth £2.00m more. It is funded under “one national pool”."
        );
        assert!(headline(out(None)).sentence().text().contains("being worked out"));
        assert_eq!(
            needed(&left(None, None), Measure::Pounds),
            "Neither a lower cost nor a higher value would get it in."
        );
        assert!(needed(&left(Some(1), None), Measure::Pounds).ends_with("no rise in value would do."));
        assert!(needed(&left(Some(0), Some(9)), Measure::Points).contains("the order of codes decides"));
    }
}
