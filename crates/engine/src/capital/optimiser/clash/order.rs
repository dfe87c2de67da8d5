//! Rows that ask for one of some columns - must-dos - in an order in which the earlier asks for more.
//!
//! One such row asks for at least as much as another where each of its columns can be put in the place of some column of the other without any
//! row being the worse for it, and none of its columns helps any row. In a set that clashes it can then take the other's place, so some
//! smallest set that clashes holds the other only beside it.

use super::super::model::{Model, Row};
use super::index;

/// The most rows that one is compared with, and the most it is put behind.
const COMPARED: usize = 60;
const BEHIND: usize = 3;

/// Rows in the order in which they should be kept, and which of them are held only beside which.
#[derive(Debug, Clone, Default)]
pub(super) struct Order {
    /// All rows: those that ask for most first, those that ask for nothing last.
    pub(super) rows: Vec<usize>,
    /// For each row, rows before it without which it is not held.
    pub(super) before: Vec<Vec<usize>>,
}

/// A row that asks for one of some columns.
struct Asking {
    row: usize,
    /// What each of its columns takes of the rows it shares with others.
    takes: Vec<Vec<(u32, i64)>>,
    /// How much that is, for putting in order.
    weight: i128,
    /// Whether one column alone keeps the rows that hold among its own columns.
    is_free: bool,
}

impl Order {
    pub(super) fn of(model: &Model, columns: &[Vec<(u32, i64)>]) -> Self {
        let asks: Vec<bool> = model.rows.iter().map(asks_for_one).collect();
        let mut asking: Vec<Asking> = Vec::new();
        for row in (0..model.rows.len()).filter(|row| asks[*row]) {
            asking.extend(Asking::of(model, columns, &asks, row));
        }
        asking.sort_by_key(|one| (std::cmp::Reverse(one.weight), one.row));
        let mut before = vec![Vec::new(); model.rows.len()];
        for (at, one) in asking.iter().enumerate() {
            let close = asking[..at].iter().rev().take(COMPARED);
            let more = close.filter(|other| other.asks_no_less(one)).take(BEHIND);
            before[one.row] = more.map(|other| other.row).collect();
        }
        let mut is_placed = vec![false; model.rows.len()];
        asking.iter().for_each(|one| is_placed[one.row] = true);
        let mut rows: Vec<usize> = asking.iter().map(|one| one.row).collect();
        rows.extend((0..model.rows.len()).filter(|row| !is_placed[*row]));
        Self { rows, before }
    }

    /// Marks a row and every row without which it is not held.
    pub(super) fn with_those_before(&self, row: usize, is_marked: &mut [bool]) {
        let mut waiting = vec![row];
        while let Some(row) = waiting.pop() {
            if !is_marked[row] {
                is_marked[row] = true;
                waiting.extend(&self.before[row]);
            }
        }
    }

    /// A set to hit without the rows that are held only beside others of it, in the order of their numbers.
    pub(super) fn first_of(&self, set: &[bool]) -> Vec<usize> {
        // Whether the row or one before it is in the set.
        let mut is_behind = vec![false; set.len()];
        let mut first = Vec::new();
        for row in &self.rows {
            is_behind[*row] = self.before[*row].iter().any(|before| is_behind[*before]);
            if set[*row] && !is_behind[*row] {
                first.push(*row);
            }
            is_behind[*row] |= set[*row];
        }
        first.sort_unstable();
        first
    }
}

fn asks_for_one(row: &Row) -> bool {
    row.limit == -1 && !row.terms.is_empty() && row.terms.iter().all(|(_, coefficient)| *coefficient == -1)
}

impl Asking {
    /// Nothing where one of the columns helps a row, or is asked for elsewhere too.
    fn of(model: &Model, columns: &[Vec<(u32, i64)>], asks: &[bool], row: usize) -> Option<Self> {
        let own = &model.rows[row].terms;
        let is_own = |column: u32| own.binary_search_by_key(&column, |(column, _)| *column).is_ok();
        let is_private = |row: u32| model.rows[index(row)].terms.iter().all(|(column, _)| is_own(*column));
        let mut one = Self { row, takes: Vec::new(), weight: 0, is_free: true };
        for (column, _) in own {
            let mut takes = Vec::new();
            for (other, coefficient) in columns[index(*column)].iter().filter(|(other, _)| index(*other) != row) {
                if asks[index(*other)] || *coefficient < 0 {
                    return None;
                }
                if is_private(*other) {
                    one.is_free &= *coefficient <= model.rows[index(*other)].limit;
                } else {
                    takes.push((*other, *coefficient));
                    one.weight += i128::from(*coefficient);
                }
            }
            one.takes.push(takes);
        }
        // On average over its columns.
        one.weight = one.weight.checked_div(i128::try_from(own.len()).unwrap_or(1)).unwrap_or(0);
        Some(one)
    }

    fn asks_no_less(&self, other: &Self) -> bool {
        let no_more = |one: &Vec<(u32, i64)>, than: &Vec<(u32, i64)>| {
            one.iter().all(|(row, takes)| {
                than.binary_search_by_key(row, |(row, _)| *row).is_ok_and(|at| than[at].1 >= *takes)
            })
        };
        other.is_free && self.takes.iter().all(|than| other.takes.iter().any(|one| no_more(one, than)))
    }
}
