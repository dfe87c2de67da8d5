//! Partition: a region split into the most groups that all meet a population.
//!
//! Most groups first; among those, fewest groups that do not hang together; then the smallest largest group; then codes, compared
//! group by group. Sets of boards are bits of a number, and the best split of every set is built from the best splits of smaller ones:
//! the group of the set's first board is tried in every way, the rest is known.
//!
//! Codes come last, and the best rest by people need not be the best by codes: so the best measure is found first, and then the first
//! split by codes that attains it with no group larger than it allows.

use core::cmp::Reverse;

use rust_decimal::Decimal;

use super::{Board, EXACT_UP_TO};

/// Who borders whom within a region: for each board, the others as bits.
#[derive(Debug)]
pub(super) struct Neighbours(Vec<u32>);

impl Neighbours {
    pub(super) fn of(boards: &[&Board], pairs: &[[String; 2]]) -> Self {
        let bit = |code: &str| boards.iter().position(|board| board.code == code).and_then(single);
        let borders = |board: &&&Board| {
            pairs.iter().fold(0, |bits, [one, other]| {
                let own = |code: &str| code == board.code;
                bits | if own(one) {
                    bit(other)
                } else if own(other) {
                    bit(one)
                } else {
                    None
                }
                .unwrap_or(0)
            })
        };
        Self(boards.iter().map(|board| borders(&board)).collect())
    }

    /// Whether the boards of a set hang together.
    fn connects(&self, set: u32) -> bool {
        let mut reached = set & set.wrapping_neg();
        loop {
            let wider = members(reached).filter_map(|board| self.0.get(board)).fold(reached, |bits, more| bits | more);
            let wider = wider & set;
            if wider == reached {
                return reached == set;
            }
            reached = wider;
        }
    }
}

/// How good a split is; the greater the better.
type Measure = (u32, Reverse<u32>);

/// Groups of boards, by place, in the order of their first board; none where all together do not meet the population.
pub(super) fn partition(people: &[Decimal], needed: Decimal, neighbours: Option<&Neighbours>) -> Vec<Vec<usize>> {
    let all = people.iter().fold(Decimal::ZERO, |sum, board| sum.saturating_add(*board));
    if all < needed || people.is_empty() {
        return Vec::new();
    }
    if people.len() > EXACT_UP_TO {
        return greedy(people, needed);
    }
    let region = Region::new(people, needed, neighbours);
    region.best().into_iter().map(|set| members(set).collect()).collect()
}

struct Region {
    /// People of every set of boards.
    people: Vec<Decimal>,
    /// Whether every set hangs together; true throughout where neighbours are not known.
    connected: Vec<bool>,
    needed: Decimal,
    all: u32,
}

impl Region {
    fn new(boards: &[Decimal], needed: Decimal, neighbours: Option<&Neighbours>) -> Self {
        let sets = 1_u32.wrapping_shl(u32::try_from(boards.len()).unwrap_or(0));
        let sum = |set: u32| {
            members(set).filter_map(|board| boards.get(board)).fold(Decimal::ZERO, |sum, one| sum.saturating_add(*one))
        };
        Self {
            people: (0..sets).map(sum).collect(),
            connected: (0..sets).map(|set| neighbours.is_none_or(|near| near.connects(set))).collect(),
            needed,
            all: sets.wrapping_sub(1),
        }
    }

    fn people_of(&self, set: u32) -> Decimal {
        at(&self.people, set).copied().unwrap_or_default()
    }

    fn is_apart(&self, set: u32) -> u32 {
        u32::from(at(&self.connected, set) == Some(&false))
    }

    /// Groups of the set's first board that meet the population and are no larger than the most.
    fn first_groups(&self, set: u32, most: Option<Decimal>) -> impl Iterator<Item = u32> + '_ {
        let first = set & set.wrapping_neg();
        let others = set ^ first;
        let mut next = Some(others);
        core::iter::from_fn(move || {
            let chosen = next?;
            next = (chosen > 0).then(|| chosen.wrapping_sub(1) & others);
            Some(chosen | first)
        })
        .filter(move |group| {
            let people = self.people_of(*group);
            people >= self.needed && most.is_none_or(|most| people <= most)
        })
    }

    /// For every set of boards, the best measure of a split and the least largest group with it.
    fn measures(&self, most: Option<Decimal>) -> Vec<Option<(Measure, Reverse<Decimal>)>> {
        let mut best: Vec<Option<(Measure, Reverse<Decimal>)>> = vec![None; self.people.len()];
        if let Some(nobody) = best.first_mut() {
            *nobody = Some(((0, Reverse(0)), Reverse(Decimal::ZERO)));
        }
        for set in 1..=self.all {
            let found = self
                .first_groups(set, most)
                .filter_map(|group| {
                    let ((groups, Reverse(apart)), Reverse(largest)) = at(&best, set ^ group).copied().flatten()?;
                    let measure = (groups.wrapping_add(1), Reverse(apart.wrapping_add(self.is_apart(group))));
                    Some((measure, Reverse(largest.max(self.people_of(group)))))
                })
                .max();
            if let Some(place) = usize::try_from(set).ok().and_then(|set| best.get_mut(set)) {
                *place = found;
            }
        }
        best
    }

    /// The best split, its groups in the order of their first board.
    fn best(&self) -> Vec<u32> {
        let Some(Some((_, Reverse(largest)))) = self.measures(None).last().copied() else { return Vec::new() };
        let best = self.measures(Some(largest));
        let measure = |set: u32| at(&best, set).copied().flatten().map(|(measure, _)| measure);
        let mut groups = Vec::new();
        let mut rest = self.all;
        while rest > 0 {
            let attains = |group: &u32| {
                measure(rest ^ group).map(|(groups, Reverse(apart))| {
                    (groups.wrapping_add(1), Reverse(apart.wrapping_add(self.is_apart(*group))))
                }) == measure(rest)
            };
            let by_codes = |group: &u32| members(*group).collect::<Vec<_>>();
            let Some(group) = self.first_groups(rest, Some(largest)).filter(attains).min_by_key(by_codes) else {
                break;
            };
            groups.push(group);
            rest ^= group;
        }
        groups
    }
}

/// Groups for a region too large to be split exactly: each is the largest board left and the smallest that complete it; those that
/// remain join the smallest group.
fn greedy(people: &[Decimal], needed: Decimal) -> Vec<Vec<usize>> {
    let mut left: Vec<(Decimal, usize)> = people.iter().copied().zip(0..).collect();
    left.sort_unstable_by_key(|(board, place)| (*board, Reverse(*place)));
    let mut groups: Vec<(Decimal, Vec<usize>)> = Vec::new();
    let mut spare = Vec::new();
    while let Some((board, place)) = left.pop() {
        let (mut sum, mut group) = (board, vec![place]);
        while sum < needed && !left.is_empty() {
            let (small, place) = left.remove(0);
            sum = sum.saturating_add(small);
            group.push(place);
        }
        if sum >= needed { groups.push((sum, group)) } else { spare.append(&mut group) }
    }
    for place in spare {
        if let Some((sum, group)) = groups.iter_mut().min_by_key(|(sum, _)| *sum) {
            *sum = sum.saturating_add(people.get(place).copied().unwrap_or_default());
            group.push(place);
        }
    }
    let mut groups: Vec<Vec<usize>> = groups.into_iter().map(|(_, group)| group).collect();
    groups.iter_mut().for_each(|group| group.sort_unstable());
    groups.sort_unstable();
    groups
}

/// Places of the boards of a set.
fn members(set: u32) -> impl Iterator<Item = usize> {
    (0..EXACT_UP_TO).filter(move |place| single(*place).is_some_and(|bit| set & bit != 0))
}

fn single(place: usize) -> Option<u32> {
    1_u32.checked_shl(u32::try_from(place).ok()?)
}

fn at<T>(list: &[T], set: u32) -> Option<&T> {
    list.get(usize::try_from(set).ok()?)
}
