//! What the rule means for one board: the user's own.

use engine::allocation::study::Ledger;
use engine::allocation::study::measures::illustrative::illustrative;
use engine::quantities::Money;

use crate::exact::Exact;
use crate::figures::Figures;
use crate::sentence::Sentence;
use crate::year::year;

use super::illustrative::StandIns;

/// One board's own figures under the rule and under today's shares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardSentence {
    /// How closely figures may be shown.
    pub figures: Figures,
    /// The board's full name.
    pub name: String,
    /// Growth in year 1; `None` where it had no money before.
    pub growth: Option<Exact>,
    /// Money in year 1.
    pub money: Money,
    /// The year spoken of, from 1.
    pub years: usize,
    /// Money in that year less today's share of that year's sum; + = gain.
    pub gain: Money,
    /// Distance from target in that year, + = over target; `None` without a target.
    pub distance: Option<Exact>,
    /// The same under today's shares.
    pub distance_kept: Option<Exact>,
}

impl BoardSentence {
    /// Reads a board's figures of a year, from 1, off a ledger; `None` where there is no such board.
    #[must_use]
    pub fn read(ledger: &Ledger<'_>, year: u32, board: usize) -> Option<Self> {
        let year = year.clamp(1, ledger.last_year().max(1));
        let money = |pence| Money::from_pence(pence).unwrap_or_default();
        Some(Self {
            figures: StandIns::from(illustrative(ledger)).figures(),
            name: ledger.facts.boards.get(board)?.name.to_owned(),
            growth: Exact::change(money(ledger.prior(1, board)), money(ledger.allocation(1, board))),
            money: money(ledger.allocation(1, board)),
            years: usize::try_from(year).unwrap_or(1),
            gain: money(ledger.redistribution(year, board)),
            distance: distance(ledger, year, board, ledger.allocation(year, board)),
            distance_kept: distance(ledger, year, board, ledger.kept(year, board)),
        })
    }

    /// What the board gets, what it gains or loses, and where it ends.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        self.first_year().then(self.last_year())
    }

    /// The same in a few words: `You: +£167m a year.`
    #[must_use]
    pub fn short(&self) -> String {
        format!("You: {} a year.", self.figures.signed_pounds(self.gain))
    }

    fn first_year(&self) -> Sentence {
        let name = Sentence::new().answer(self.name.clone());
        let money = self.figures.pounds(self.money);
        let in_year = year(1);
        match self.growth {
            None => name.say(format!(" gets {money} in {in_year}.")),
            Some(growth) if self.figures.shows_nothing(growth) => name.say(format!(" stays at {money} in {in_year}.")),
            Some(growth) => {
                let verb = if growth.is_negative() { "shrinks" } else { "grows" };
                let rate = self.figures.percent_amount(growth);
                name.say(format!(" {verb} {rate} in {in_year}, to {money}."))
            }
        }
    }

    fn last_year(&self) -> Sentence {
        let sentence = Sentence::plain(format!("By {} it gets ", year(self.years)));
        let amount = self.figures.amount(self.gain);
        let sentence = match self.gain.pence() {
            0 => sentence.answer("the same as under today’s shares"),
            gain => {
                let more = if gain > 0 { "more" } else { "less" };
                sentence.answer(format!("{amount} a year {more}")).say(" than under today’s shares")
            }
        };
        match (self.distance, self.distance_kept) {
            (Some(distance), Some(kept)) => {
                let (now, then) = (self.place(kept), self.place(distance));
                if now == then {
                    sentence.say(format!(", and is {then} either way."))
                } else {
                    sentence.say(format!(", and is {then} instead of {}.", self.instead(distance, kept)))
                }
            }
            _ => sentence.say("."),
        }
    }

    /// `7.2% under target`, `at target`, `0.4% over target`.
    fn place(&self, distance: Exact) -> String {
        distance_in_words(self.figures, distance)
    }

    /// The other distance, shortened where the side is the same: `21.2%`.
    fn instead(&self, distance: Exact, kept: Exact) -> String {
        let shown = |rate| !self.figures.shows_nothing(rate);
        let same_side = distance.is_negative() == kept.is_negative() && shown(distance) && shown(kept);
        if same_side { self.figures.percent_amount(kept) } else { self.place(kept) }
    }
}

/// Distance of an amount from a board's target, exact: `amount * weights of all / (sum * weight) - 1`.
fn distance(ledger: &Ledger<'_>, year: u32, board: usize, pence: i64) -> Option<Exact> {
    let product = |pence: i64, weight: u128| i128::from(pence).checked_mul(i128::try_from(weight).ok()?);
    let exact = || {
        let have = product(pence, ledger.weight_sum(year))?;
        let target = product(ledger.quantum(year), ledger.weight(year, board))?;
        Exact::ratio(have.checked_sub(target)?, target)
    };
    // With weights of very many decimals the target to the penny is near enough for a tenth of a per cent.
    exact().or_else(|| Exact::change(Money::from_pence(ledger.target(year, board))?, Money::from_pence(pence)?))
}

/// A distance from target in words: `7.2% under target`, `at target`, `0.4% over target`.
#[must_use]
pub fn distance_in_words(figures: Figures, distance: Exact) -> String {
    if figures.shows_nothing(distance) {
        return "at target".into();
    }
    let side = if distance.is_negative() { "under" } else { "over" };
    format!("{} {side} target", figures.percent_amount(distance))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rate(over: i128) -> Option<Exact> {
        Exact::ratio(over, 1_000)
    }

    fn board() -> BoardSentence {
        BoardSentence {
            figures: Figures::Illustrative,
            name: "Lancashire and South Cumbria".into(),
            growth: rate(74),
            money: Money::from_text("647874826.53").unwrap_or_default(),
            years: 10,
            gain: Money::from_text("166500000").unwrap_or_default(),
            distance: rate(-72),
            distance_kept: rate(-212),
        }
    }

    #[test]
    fn a_board_that_gains() {
        assert_eq!(
            board().sentence().text(),
            "Lancashire and South Cumbria grows 7.4% in year\u{a0}1, to £648m. By year\u{a0}10 it gets £167m a year more than under \
             today’s shares, and is 7.2% under target instead of 21.2%."
        );
        assert_eq!(board().short(), "You: +£167m a year.");
    }

    #[test]
    fn a_board_that_loses_and_shrinks() {
        let gain = Money::from_text("-1000").unwrap_or_default();
        let loser = BoardSentence { growth: rate(-3), gain, distance: rate(30), distance_kept: rate(-10), ..board() };
        assert_eq!(
            loser.sentence().text(),
            "Lancashire and South Cumbria shrinks 0.3% in year\u{a0}1, to £648m. By year\u{a0}10 it gets £1,000 a year less than \
             under today’s shares, and is 3.0% over target instead of 1.0% under target."
        );
    }

    #[test]
    fn a_board_that_stays() {
        let still =
            BoardSentence { growth: rate(0), gain: Money::ZERO, distance: rate(0), distance_kept: rate(0), ..board() };
        assert_eq!(
            still.sentence().text(),
            "Lancashire and South Cumbria stays at £648m in year\u{a0}1. By year\u{a0}10 it gets the same as under today’s shares, \
             and is at target either way."
        );
        let new = BoardSentence { growth: None, distance: None, ..still };
        assert!(new.sentence().text().contains("gets £648m in year"));
        assert!(new.sentence().text().ends_with("today’s shares."));
    }
}
