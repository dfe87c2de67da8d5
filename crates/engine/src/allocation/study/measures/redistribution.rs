//! Redistribution: who gains and who loses against today's shares, and how much money moves.
//!
//! `redistribution = allocation - opening share by residence * that year's national sum`: + = the board gains. Today's shares are
//! those of the boards where patients live, so redistribution nets to zero in every year. Re-basing is another thing and stands
//! apart: `re-basing = opening by residence - opening by host`. It moves who holds the budget, not what any provider earns, and with
//! the money of people of no listed board it nets to zero too. Neither word is used of growth that is merely slower.
//!
//! Not modelled: what a board does with the money, or what moves between services inside a board.

use serde::Serialize;

use crate::allocation::settlement::money;
use crate::quantities::{Money, RoundedRate};

use super::ledger::Ledger;
use super::proportion::{compare, rate};

/// A difference under a pound is the rounding of pennies carried through the years: neither a gain nor a loss.
const PENNIES: i64 = 100;

/// A board's difference from today's shares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// The board, by its place in the facts.
    pub board: usize,
    /// + = it gains.
    pub amount: Money,
    /// The same as a share of its money under today's shares; `None` where that is nothing.
    pub rate: Option<RoundedRate>,
}

/// One year's redistribution.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Redistribution {
    /// The year; 0 is the opening year, where only the basis the rule starts from can make a difference.
    pub year: u32,
    /// Every board in the order of the facts; the amounts net to zero.
    pub boards: Vec<Difference>,
    /// Boards that gain a pound or more.
    pub gaining: usize,
    /// Boards that lose a pound or more.
    pub losing: usize,
    /// Boards within a pound of today's shares.
    pub unchanged: usize,
    /// Money moved: the sum of all gains, which all losses equal.
    pub moved: Money,
    /// Money moved as a share of the national sum.
    pub moved_share: Option<RoundedRate>,
    /// The largest gain in pounds.
    pub largest_gain: Option<Difference>,
    /// The largest loss in pounds.
    pub largest_loss: Option<Difference>,
    /// The largest gain as a share of a board's money under today's shares.
    pub largest_gain_rate: Option<Difference>,
    /// The largest loss as a share of a board's money under today's shares.
    pub largest_loss_rate: Option<Difference>,
}

/// Works out a year's redistribution.
///
/// ```
/// use engine::allocation::study::{example, measures::redistribution::redistribution, Ledger, Study};
/// # let (facts, input) = (example::facts(), example::input());
/// # let study = Study::read(&input, &facts).unwrap();
/// # let outcome = study.outcome(&facts).unwrap();
/// # let ledger = Ledger::new(&facts, &input, &study, &outcome);
/// let year = redistribution(&ledger, 1);
/// // £350,785.71, £462,214.29 and £276,000 against £363,000, £473,000 and £253,000.
/// let amounts: Vec<String> = year.boards.iter().map(|board| board.amount.to_string()).collect();
/// assert_eq!(amounts, ["-12214.29", "-10785.71", "23000.00"]);
/// assert_eq!((year.gaining, year.losing, year.moved.to_string()), (1, 2, "23000.00".to_owned()));
/// assert_eq!(year.largest_loss_rate.unwrap().board, 0);
/// ```
pub fn redistribution(ledger: &Ledger<'_>, year: u32) -> Redistribution {
    let boards: Vec<Difference> = (0..ledger.boards()).map(|board| difference(ledger, year, board)).collect();
    let gains = || boards.iter().copied().filter(|board| board.amount.pence() >= PENNIES);
    let losses = || boards.iter().copied().filter(|board| board.amount.pence() <= -PENNIES);
    let is_higher = |one: &Difference, other: &Difference| is_higher(ledger, year, one, other);
    let moved = boards.iter().fold(0_i64, |sum, board| sum.saturating_add(board.amount.pence().max(0)));
    let (gaining, losing) = (gains().count(), losses().count());
    Redistribution {
        year,
        gaining,
        losing,
        unchanged: boards.len().saturating_sub(gaining).saturating_sub(losing),
        moved: money(moved),
        moved_share: rate(moved.into(), ledger.quantum(year).into()),
        largest_gain: gains().reduce(|best, next| if next.amount > best.amount { next } else { best }),
        largest_loss: losses().reduce(|best, next| if next.amount < best.amount { next } else { best }),
        largest_gain_rate: gains().reduce(|best, next| if is_higher(&next, &best) { next } else { best }),
        largest_loss_rate: losses().reduce(|best, next| if is_higher(&best, &next) { next } else { best }),
        boards,
    }
}

/// One board's difference from today's shares.
pub fn difference(ledger: &Ledger<'_>, year: u32, board: usize) -> Difference {
    let pence = ledger.redistribution(year, board);
    Difference { board, amount: money(pence), rate: rate(pence.into(), ledger.kept(year, board).into()) }
}

/// Whether one board's difference is a higher share of its money than the other's, exactly; a board without money is the highest.
fn is_higher(ledger: &Ledger<'_>, year: u32, one: &Difference, other: &Difference) -> bool {
    let kept = |of: &Difference| i128::from(ledger.kept(year, of.board));
    compare(&[one.amount.pence().into(), kept(other)], &[other.amount.pence().into(), kept(one)]).is_gt()
}

/// Re-basing: what the change from host to residence moves before any rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Rebasing {
    /// Opening by residence less opening by host, by board in the order of the facts.
    pub boards: Vec<Money>,
    /// Money of people of no listed board, which no board of residence holds.
    pub elsewhere: Money,
    /// Money whose holder changes: the sum of what boards come to hold.
    pub moved: Money,
}

/// Works out re-basing; `None` where money by host is not known.
///
/// ```
/// # use engine::allocation::study::{example, Ledger, Study};
/// use engine::allocation::study::measures::redistribution::rebasing;
/// # let (facts, input) = (example::facts(), example::input());
/// # let study = Study::read(&input, &facts).unwrap();
/// # let outcome = study.outcome(&facts).unwrap();
/// # let ledger = Ledger::new(&facts, &input, &study, &outcome);
/// // £330,000 - £500,000, £430,000 - £300,000 and £230,000 - £200,000; £10,000 belong to nobody listed.
/// let rebasing = rebasing(&ledger).unwrap();
/// assert_eq!(rebasing.boards[0].to_string(), "-170000.00");
/// assert_eq!(rebasing.boards.iter().map(|money| money.pence()).sum::<i64>() + rebasing.elsewhere.pence(), 0);
/// ```
pub fn rebasing(ledger: &Ledger<'_>) -> Option<Rebasing> {
    let opening = &ledger.study.opening;
    if opening.host.is_empty() {
        return None;
    }
    let boards: Vec<Money> = opening.rebasing().into_iter().map(money).collect();
    let moved = boards.iter().fold(0_i64, |sum, board| sum.saturating_add(board.pence().max(0)));
    Some(Rebasing { boards, elsewhere: money(opening.elsewhere), moved: money(moved) })
}
