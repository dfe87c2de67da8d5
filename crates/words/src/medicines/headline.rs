//! The headline: what paying over time does to the worst year, to the total, and what is then still owed.

use engine::pathways::pay_over_time::{Answer, WorstOf};
use engine::quantities::Pence;

use super::NAMES;
use crate::analysis::analysis;
use crate::count::capital;
use crate::figures::Figures;
use crate::lacking::lacking;
use crate::sentence::Sentence;
use crate::year::{year, years};

/// What the headline speaks of.
#[derive(Debug, Clone, Copy)]
pub struct MedicinesHeadline<'a> {
    /// What it all comes to.
    pub answer: &'a Answer,
    /// The board: `Lancashire and South Cumbria`, `a board of average size`.
    pub board: &'a str,
    /// Yearly payments.
    pub payments: u32,
    /// Whether anything in it is invented.
    pub illustrative: bool,
}

pub(super) fn money(pence: Pence) -> String {
    Figures::Illustrative.amount(pence)
}

impl MedicinesHeadline<'_> {
    /// The answer, the total, and the catch.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        let (Some(board), Some(nation)) = (self.answer.worst.board, self.answer.worst.nation) else {
            let inputs = lacking(&self.answer.unknown, "worst_of_nation", NAMES)
                .or_else(|| lacking(&self.answer.unknown, "worst_of_board", NAMES));
            return Sentence::new()
                .answer("What a year costs is not known")
                .say(format!(": enter {}.", inputs.unwrap_or_default()));
        };
        let opening = if self.illustrative { "With invented figures, " } else { "" };
        let over = match self.payments {
            1 => {
                return Sentence::plain(format!("{opening}one payment is "))
                    .answer("paying up front: nothing changes")
                    .say(".");
            }
            payments => format!("paying over {}", years(usize::try_from(payments).unwrap_or(0))),
        };
        let over = if self.illustrative { over } else { capital(&over) };
        let told = Sentence::plain(format!("{opening}{over} ")).answer(format!("{} for {}", moved(&board), self.board));
        let nation = if alike(&board, &nation) { ends(&nation) } else { moved(&nation) };
        told.say(format!(", and {nation} for England. {} {}", self.total(), self.owed()))
    }

    /// The same in a line, for the bar of a phone.
    #[must_use]
    pub fn short(&self) -> String {
        match self.answer.worst.board {
            Some(board) => {
                format!("Worst year {}, up front {}.", money(board.over_time.amount), money(board.up_front.amount))
            }
            None => "What a year costs is not known.".to_owned(),
        }
    }

    /// The sentence for a consultation answer, which stands by itself; `None` where a figure it needs is not known, or where the one payment
    /// is paying up front.
    #[must_use]
    pub fn to_paste(&self, price: Pence) -> Option<String> {
        let (board, nation) = (self.answer.worst.board?, self.answer.worst.nation?);
        if self.payments < 2 {
            return None;
        }
        let over = years(usize::try_from(self.payments).unwrap_or(0));
        let owed = self.most_owed().map_or_else(String::new, |(_, owed)| {
            format!("; at most {} is then still owed at the end of a year for patients already treated", money(owed))
        });
        let rests_on = if self.illustrative {
            "Some or all of the figures are invented for illustration, not those of a real medicine."
        } else {
            "The figures are our own."
        };
        let board = if alike(&board, &nation) { ends(&board) } else { moved(&board) };
        let found = format!(
            "paying over {over} instead of up front for a medicine of {} a patient {} for England, and {board} for {}{owed}",
            money(price),
            moved(&nation),
            self.board
        );
        Some(analysis(&found, rests_on))
    }

    fn total(&self) -> String {
        let (Some(less), Some(all)) = (self.answer.difference.nation, self.answer.up_front.nation) else {
            return String::new();
        };
        if less.count() == 0 {
            format!("Over all years it costs the same, {}: it is later, not less.", money(all))
        } else {
            format!(
                "Over all years England can expect to pay {} less of {}, as payments stop for patients who fail.",
                money(less),
                money(all)
            )
        }
    }

    /// The most that is owed at the end of a year, and when; `None` where nothing ever is.
    fn most_owed(&self) -> Option<(u32, Pence)> {
        let most = self.answer.years.iter().filter_map(|year| Some((year.year, year.owed?)));
        let most = most.fold(None, |most: Option<(u32, Pence)>, (year, owed)| match most {
            Some((_, before)) if before >= owed => most,
            _ => Some((year, owed)),
        });
        most.filter(|(_, owed)| owed.count() > 0)
    }

    fn owed(&self) -> String {
        match self.most_owed() {
            Some((at, owed)) => format!(
                "The catch: at the end of {}, {} is still owed for patients already treated.",
                year(usize::try_from(at).unwrap_or(0)),
                money(owed)
            ),
            None => "Nothing is owed at the end of any year.".to_owned(),
        }
    }
}

/// Whether both worst years move the same way, so that the second needs no verb of its own.
fn alike(one: &WorstOf, other: &WorstOf) -> bool {
    one.less.count().signum() == other.less.count().signum() && other.less.count() != 0
}

/// The same change for another payer: `from £75.0m to £37.4m`.
fn ends(worst: &WorstOf) -> String {
    format!("from {} to {}", money(worst.up_front.amount), money(worst.over_time.amount))
}

/// What happens to a worst year.
fn moved(worst: &WorstOf) -> String {
    let (before, after) = (money(worst.up_front.amount), money(worst.over_time.amount));
    match worst.less.count() {
        0 => format!("leaves the worst year at {before}"),
        less if before == after => format!(
            "leaves the worst year at about {before}, {} {}",
            money(worst.less),
            if less > 0 { "less" } else { "more" }
        ),
        less if less > 0 => format!("brings the worst year from {before} down to {after}"),
        _ => format!("takes the worst year from {before} up to {after}"),
    }
}

#[cfg(test)]
mod tests {
    use engine::pathways::pay_over_time::{Failure, People, Request, pay_over_time};
    use engine::quantities::{Money, Rate};

    use super::*;

    fn request() -> Request {
        Request {
            patients: vec![Some(30), Some(50), Some(50)],
            price: Money::from_text("1500000").ok(),
            payments: 5,
            linked: Rate::from_text("0.5").ok(),
            failure: Failure::Yearly(Rate::from_text("0.1").unwrap_or_default()),
            people: Some(People { board: 1_000_000, footprint: 5_000_000, nation: 50_000_000 }),
            ..Request::default()
        }
    }

    fn said(request: &Request) -> String {
        let answer = pay_over_time(request);
        MedicinesHeadline { answer: &answer, board: "Northshire", payments: request.payments, illustrative: true }
            .sentence()
            .text()
    }

    fn pasted(request: &Request, illustrative: bool) -> Option<String> {
        let answer = pay_over_time(request);
        let said = MedicinesHeadline { answer: &answer, board: "Northshire", payments: request.payments, illustrative };
        said.to_paste(Pence::of(request.price.unwrap_or_default().pence()))
    }

    #[test]
    fn a_sentence_to_paste_stands_by_itself() {
        assert_eq!(
            pasted(&request(), true).as_deref(),
            Some(
                "Our analysis, made with the Specialised Services Calculator, suggests that paying over five years instead of up front for a \
                 medicine of £1.50m a patient brings the worst year from £75.0m down to £37.4m for England, and from £1.50m to £748,000 for \
                 Northshire; at most £107m is then still owed at the end of a year for patients already treated. Some or all of the figures are \
                 invented for illustration, not those of a real medicine."
            )
        );
        assert!(
            pasted(&request(), false).is_some_and(|said| said.ends_with("already treated. The figures are our own."))
        );
        assert_eq!(pasted(&Request { payments: 1, ..request() }, true), None, "nothing is spread");
        assert_eq!(pasted(&Request { price: None, ..request() }, true), None);
    }

    #[test]
    fn it_says_what_the_worst_year_becomes_and_what_is_owed() {
        assert_eq!(
            said(&request()),
            "With invented figures, paying over five years brings the worst year from £1.50m down to £748,000 for Northshire, and from £75.0m \
             to £37.4m for England. Over all years England can expect to pay £17.6m less of £195m, as payments stop for patients who fail. The \
             catch: at the end of year\u{a0}3, £107m is still owed for patients already treated."
        );
        assert_eq!(
            said(&Request { payments: 1, ..request() }),
            "With invented figures, one payment is paying up front: nothing changes."
        );
        assert_eq!(said(&Request { price: None, ..request() }), "What a year costs is not known: enter the price.");
        let sure = said(&Request { linked: Some(Rate::ZERO), ..request() });
        assert!(sure.contains("costs the same, £195m: it is later, not less."), "{sure}");
    }

    /// Sentences of chance: every claim is held against the figures.
    #[test]
    fn every_claim_is_true_of_the_figures() {
        let mut seed = 11_u64;
        let mut next = move |most: u64| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33).checked_rem(most).unwrap_or(0)
        };
        let (mut down, mut same, mut less) = (0_u32, 0_u32, 0_u32);
        for _ in 0..300 {
            let patients = (0..4).map(|_| i64::try_from(next(40)).ok()).collect();
            let linked = if next(3) == 0 { Some(Rate::ZERO) } else { Rate::from_text("0.4").ok() };
            let payments = u32::try_from(next(6)).unwrap_or(0).saturating_add(1);
            let request = Request { patients, linked, payments, ..request() };
            let answer = pay_over_time(&request);
            let told = said(&request);
            let worst = answer.worst.nation.map(|worst| worst.less.count()).unwrap_or_default();
            let paste = pasted(&request, false);
            assert_eq!(paste.is_none(), payments == 1);
            let paste = paste.unwrap_or_default();
            if payments == 1 {
                assert!(told.contains("nothing changes") && worst == 0, "{told}");
                continue;
            }
            let total = answer.difference.nation.unwrap_or_default().count();
            assert_eq!(told.contains("down to"), worst > 0, "{told}");
            assert_eq!(told.contains("costs the same"), total == 0, "{told}");
            assert_eq!(told.contains(" less of "), total > 0, "{told}");
            let owed = answer.years.iter().filter_map(|year| year.owed).any(|owed| owed.count() > 0);
            assert_eq!(told.contains("still owed"), owed, "{told}");
            assert_eq!(paste.contains("still owed"), owed, "{paste}");
            assert_eq!(paste.contains("down to"), worst > 0, "{paste}");
            let most = answer.years.iter().filter_map(|year| year.owed).max().unwrap_or_default();
            assert!(!owed || paste.contains(&format!("at most {} is then", money(most))), "{paste}");
            down = u32::from(worst > 0).saturating_add(down);
            same = u32::from(total == 0).saturating_add(same);
            less = u32::from(total > 0).saturating_add(less);
        }
        assert!(down > 100 && same > 30 && less > 60, "{down} {same} {less}");
    }
}
