//! Flips: the least change of one figure that changes a verdict.
//!
//! "Were the pass mark 56 instead of 60, the service would be ready." The distance is an infimum: `reached` says whether the figure
//! itself flips the verdict or only what lies just beyond it.
//!
//! As one figure moves, the verdict is constant between a few corners, all of them exact fractions. Each corner and the stretch behind
//! it are judged in turn, upwards and downwards, and the nearer change is told; at equal distance the one that is reached, then the
//! higher one.

use serde::Serialize;

use crate::quantities::Fraction;

use super::category::Category;
use super::judgement::Judgement;
use super::lever::{Lever, levers};

/// What kind of figure is moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LeverKind {
    /// A fact of the service.
    Measure,
    /// A weight of the policy; the others keep their proportions and the sum stays.
    Weight,
    /// A threshold or limit of the policy.
    Threshold,
}

/// The least change of one figure that changes the verdict, in the user's units.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Flip {
    /// What kind of figure.
    pub kind: LeverKind,
    /// Its name: a fact, a criterion, or the limit or score that a threshold belongs to.
    pub name: &'static str,
    /// Its path in the input, from the service down or, beginning with `policy`, from the whole input down.
    pub path: String,
    /// The figure as it stands.
    pub from: Fraction,
    /// Where the verdict changes; `None` where it changes nowhere in range.
    pub to: Option<Fraction>,
    /// `to` less `from`.
    pub change: Option<Fraction>,
    /// Whether `to` itself flips the verdict, rather than what lies just beyond.
    pub reached: Option<bool>,
    /// What the verdict becomes.
    pub becomes: Option<Category>,
}

/// A flip for every figure of the service that is known, every weight and every threshold.
pub(super) fn flips(judgement: &Judgement<'_>) -> Vec<Flip> {
    levers(judgement).into_iter().map(|lever| flip(judgement, lever)).collect()
}

struct Found {
    to: Fraction,
    reached: bool,
    becomes: Category,
}

fn flip(judgement: &Judgement<'_>, lever: Lever<'_>) -> Flip {
    let found = nearest(judgement, &lever);
    let change = found.as_ref().map(|found| found.to.minus(&lever.from));
    Flip {
        kind: lever.kind,
        name: lever.name,
        path: lever.path,
        from: lever.from,
        change,
        reached: found.as_ref().map(|found| found.reached),
        becomes: found.as_ref().map(|found| found.becomes),
        to: found.map(|found| found.to),
    }
}

fn nearest(judgement: &Judgement<'_>, lever: &Lever<'_>) -> Option<Found> {
    let standings = judgement.standings;
    let now = standings.category();
    let category = |figure: &Fraction| standings.with(lever.rule, (lever.standing)(figure)).category();
    let mut corners = lever.corners.clone();
    corners.sort_unstable();
    corners.dedup();
    let above = corners.iter().filter(|corner| (&lever.from..=&lever.most).contains(corner) && **corner > lever.from);
    let below =
        corners.iter().rev().filter(|corner| (&lever.least..=&lever.from).contains(corner) && **corner < lever.from);
    let up = along(&lever.from, &lever.most, above, now, &category);
    let down = along(&lever.from, &lever.least, below, now, &category);
    match (up, down) {
        (Some(up), Some(down)) => {
            let (rise, fall) = (up.to.minus(&lever.from), lever.from.minus(&down.to));
            let down_wins = fall < rise || (fall == rise && down.reached && !up.reached);
            Some(if down_wins { down } else { up })
        }
        (up, down) => up.or(down),
    }
}

/// Walks from corner to corner up to the end, and tells the first place where the verdict differs.
fn along<'f>(
    from: &'f Fraction,
    end: &'f Fraction,
    corners: impl Iterator<Item = &'f Fraction>,
    now: Category,
    category: &impl Fn(&Fraction) -> Category,
) -> Option<Found> {
    let mut here = from;
    for corner in corners {
        let beyond = category(&here.middle(corner));
        if beyond != now {
            return Some(Found { to: here.clone(), reached: false, becomes: beyond });
        }
        let there = category(corner);
        if there != now {
            return Some(Found { to: corner.clone(), reached: true, becomes: there });
        }
        here = corner;
    }
    if here == end {
        return None;
    }
    let beyond = category(&here.middle(end));
    (beyond != now).then(|| Found { to: here.clone(), reached: false, becomes: beyond })
}
