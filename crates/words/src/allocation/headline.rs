//! The headline: who gains and loses; then the safeguard; then the catch.

use engine::allocation::study::Ledger;
use engine::allocation::study::measures::closeness::closeness;
use engine::allocation::study::measures::growth::{BoardRate, growth};
use engine::allocation::study::measures::illustrative::illustrative;
use engine::allocation::study::measures::redistribution::redistribution;
use engine::quantities::{Money, RoundedRate};

use crate::count::{capital, digits, noun};
use crate::exact::Exact;
use crate::figures::{Figures, percent_as_set};
use crate::sentence::Sentence;
use crate::year::{year, years};

use super::illustrative::{StandIns, preface};

/// What the headline of an allocation says, all of it about the same rule and years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Headline {
    /// How closely figures may be shown; illustrative ones name no board but the user's own.
    pub figures: Figures,
    /// The year spoken of, from 1: gains and losses are those of this year.
    pub years: usize,
    /// Boards in all.
    pub boards: usize,
    /// Boards that get more in that year than under today's shares, by a pound or more.
    pub gain: usize,
    /// Boards that get less, by a pound or more.
    pub lose: usize,
    /// Least growth of any board in year 1, like for like; `None` where no board had money before.
    pub slowest: Option<Exact>,
    /// Boards whose cash falls in any year up to the year spoken of.
    pub cash_falls: usize,
    /// The deepest fall of cash in one year, as a rate below zero, and the board it strikes; `None` where no board's cash falls.
    pub deepest_fall: Option<(Exact, String)>,
    /// The user's own board, if it is one.
    pub yours: Option<String>,
    /// Boards further from target than `beyond` in the year spoken of.
    pub far: usize,
    /// The distance beyond which a board counts as far, as it was set: `5%`.
    pub beyond: String,
}

impl Headline {
    /// Reads the headline of a year, from 1, off a ledger; `own` is the place of the user's own board.
    #[must_use]
    pub fn read(ledger: &Ledger<'_>, year: u32, own: Option<usize>) -> Self {
        let year = year.clamp(1, ledger.last_year().max(1));
        let name = |board: usize| ledger.facts.boards.get(board).map(|board| board.name.to_owned());
        let (moved, near) = (redistribution(ledger, year), closeness(ledger, year));
        let falls =
            |board: &usize| (1..=year).any(|year| ledger.allocation(year, *board) < ledger.before(year, *board));
        let cash_falls = (0..ledger.boards()).filter(falls).count();
        // Most rules cut nobody's cash: then no year need be searched for the deepest cut.
        let years = 1..=if cash_falls > 0 { year } else { 0 };
        let deepest = years.filter_map(|year| growth(ledger, year).deepest_fall).min_by_key(|fall| fall.rate.units());
        Self {
            figures: StandIns::from(illustrative(ledger)).figures(),
            years: usize::try_from(year).unwrap_or(1),
            boards: ledger.boards(),
            gain: moved.gaining,
            lose: moved.losing,
            slowest: growth(ledger, 1).slowest.map(|board| exact_growth(ledger, board)),
            cash_falls,
            deepest_fall: deepest.map(|fall| (fall.rate.into(), name(fall.board).unwrap_or_default())),
            yours: own.and_then(name),
            far: near.over.saturating_add(near.under),
            beyond: percent_as_set(ledger.study.within.decimal()),
        }
    }

    /// The headline as three sentences with the answer in bold.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        self.who().then(self.safeguard()).then(self.catch())
    }

    /// The same in a line for a phone: `25 gain, 17 lose.`
    #[must_use]
    pub fn short(&self) -> String {
        format!("{} gain, {} lose.", digits(self.gain), digits(self.lose))
    }

    fn who(&self) -> Sentence {
        let preface = preface(self.figures);
        let (gain, lose) = (self.gain, self.lose);
        let by = format!(" by {}.", year(self.years));
        let words = match (gain, lose) {
            (0, 0) => {
                let none = format!("{} board gains or loses", if preface.is_empty() { "No" } else { "no" });
                return Sentence::plain(preface).answer(none).say(by);
            }
            (_, 0) => format!("{} {}", count(gain), gains(gain)),
            (0, _) => format!("{} {}", count(lose), loses(lose)),
            _ => format!("{} {} and {} {}", count(gain), gains(gain), digits(lose), loses(lose)),
        };
        Sentence::plain(preface).answer(words).say(by)
    }

    fn safeguard(&self) -> Sentence {
        match (&self.deepest_fall, self.slowest) {
            (Some((rate, board)), _) if self.cash_falls > 0 => {
                let falls = noun(self.cash_falls, "board’s cash falls", "boards’ cash falls");
                let most = if self.cash_falls == 1 { "by" } else { "most of all by" };
                let mut words = format!(
                    "{} {falls}, {most} {} in one year",
                    digits(self.cash_falls),
                    self.figures.percent_amount(*rate)
                );
                let named = self.figures == Figures::Own || self.yours.as_ref() == Some(board);
                if named {
                    words.push_str(&format!(" ({board})"));
                }
                words.push('.');
                Sentence::plain(words)
            }
            (_, Some(slowest)) if slowest.is_negative() => Sentence::plain(format!(
                "No board’s cash falls; like for like the slowest shrinks {} in {}.",
                self.figures.percent_amount(slowest),
                year(1)
            )),
            (_, Some(slowest)) => Sentence::plain(format!(
                "No board’s cash falls: the slowest grows {} in {}.",
                self.figures.percent(slowest),
                year(1)
            )),
            _ => Sentence::plain("No board’s cash falls."),
        }
    }

    fn catch(&self) -> Sentence {
        let after = format!("after {}", years(self.years));
        if self.far == 0 {
            return Sentence::plain(format!("{} every board is within {} of target.", capital(&after), self.beyond));
        }
        let share = format!("{} of {}", digits(self.far), digits(self.boards));
        let (lead, after) = if self.cash_falls == 0 && self.gain > 0 { ("But ", after) } else { ("", capital(&after)) };
        let verb = noun(self.far, "is", "are");
        Sentence::plain(format!("{lead}{after} "))
            .answer(share)
            .say(format!(" {verb} still more than {} from target.", self.beyond))
    }
}

/// Growth of year 1 from the pence themselves, which a rate rounded to ten decimals no longer holds.
fn exact_growth(ledger: &Ledger<'_>, board: BoardRate) -> Exact {
    let pence = |pence| Money::from_pence(pence).unwrap_or_default();
    let exact = Exact::change(pence(ledger.prior(1, board.board)), pence(ledger.allocation(1, board.board)));
    exact.unwrap_or_else(|| RoundedRate::into(board.rate))
}

fn count(boards: usize) -> String {
    format!("{} {}", digits(boards), noun(boards, "board", "boards"))
}

const fn gains(boards: usize) -> &'static str {
    noun(boards, "gains", "gain")
}

const fn loses(boards: usize) -> &'static str {
    noun(boards, "loses", "lose")
}

#[cfg(test)]
mod tests;
