//! A smallest set of rows with one at least of each set to hit, found step by step.

use super::super::model::{Model, Row};
use super::super::search::{Search, Status};
use super::order::Order;
use super::question::PARTS;

/// Being looked for.
#[derive(Debug, Clone)]
pub(super) struct Guess {
    /// Rows that every set that is wanted holds.
    forced: Vec<usize>,
    /// Other rows that may be of use: columns of what is searched.
    open: Vec<usize>,
    search: Box<Search>,
    parts: u64,
}

/// What it comes to.
#[derive(Debug, Clone)]
pub(super) enum Guessed {
    /// A smallest set.
    Rows(Vec<usize>),
    /// No set is smaller than the one that is known.
    NoSmaller,
    /// That took too many parts to tell.
    Unsettled,
}

impl Guess {
    /// Of sets without rows that stand behind others of them.
    pub(super) fn new(order: &Order, to_hit: &[Vec<usize>]) -> Self {
        let mut is_forced = vec![false; order.rows.len()];
        for row in to_hit.iter().filter(|set| set.len() == 1).flatten() {
            order.with_those_before(*row, &mut is_forced);
        }
        let mut is_open = vec![false; order.rows.len()];
        let left: Vec<&Vec<usize>> = to_hit.iter().filter(|set| !set.iter().any(|row| is_forced[*row])).collect();
        for row in left.iter().flat_map(|set| set.iter()) {
            order.with_those_before(*row, &mut is_open);
        }
        let of = |is: &[bool]| (0..is.len()).filter(|row| is[*row]).collect::<Vec<usize>>();
        is_open.iter_mut().zip(&is_forced).for_each(|(is_open, is_forced)| *is_open &= !*is_forced);
        let open = of(&is_open);
        let number = |row: usize| open.binary_search(&row).ok().map(|at| at as u32);
        let hits =
            left.iter().map(|set| Row::new(-1, set.iter().filter_map(|row| Some((number(*row)?, -1))).collect()));
        let mut rows: Vec<Row> = hits.collect();
        for (at, row) in (0_u32..).zip(&open) {
            let before = order.before[*row].iter().filter_map(|before| number(*before));
            rows.extend(before.map(|before| Row::new(0, vec![(at, 1), (before, -1)])));
        }
        let search = Box::new(Search::new(&Model { values: vec![-1; open.len()], rows }));
        Self { forced: of(&is_forced), open, search, parts: 0 }
    }

    /// One part more; `known` is the size of the smallest set known to clash.
    pub(super) fn step(&mut self, known: usize) -> Option<Guessed> {
        let is_done = self.search.step(1);
        self.parts += 1;
        let found = self.search.found();
        let least = found.bound.map(|bound| self.forced.len() as i128 - bound);
        if least.is_some_and(|least| least >= known as i128) {
            return Some(Guessed::NoSmaller);
        }
        if found.status == Status::ProvenBest {
            let mut rows = self.forced.clone();
            rows.extend(self.open.iter().zip(&found.chosen).filter(|(_, is_in)| **is_in).map(|(row, _)| *row));
            rows.sort_unstable();
            return Some(Guessed::Rows(rows));
        }
        (is_done || self.parts > PARTS).then_some(Guessed::Unsettled)
    }
}
