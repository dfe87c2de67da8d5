//! The tableau: which variables are basic, what they are worth, and how each depends on those that are not.

use super::super::domain::Choice;
use super::super::model::Row;

/// Entries smaller than this are taken for nothing.
pub(super) const TINY: f64 = 1e-11;

/// A basis and everything written in it. Variables are numbered: first the columns, then the slack of each row that was taken in.
#[derive(Debug)]
pub struct Tableau {
    /// How many columns.
    pub(super) columns: usize,
    /// What each column adds, scaled.
    pub(super) costs: Vec<f64>,
    /// By how much costs were divided.
    pub(super) cost_scale: f64,
    /// Rows that are taken in: number, and by how much the row was divided.
    pub(super) rows: Vec<TakenRow>,
    /// Entries, row after row, a place for each variable that is not basic.
    pub(super) entries: Vec<f64>,
    /// What a step of each variable that is not basic adds.
    pub(super) reduced: Vec<f64>,
    /// The variable that is basic in each row.
    pub(super) basic: Vec<usize>,
    /// Its value.
    pub(super) values: Vec<f64>,
    /// The variable at each place.
    pub(super) places: Vec<usize>,
    /// For each variable: its place, or the row it is basic in, and which of the two.
    pub(super) whereabouts: Vec<Whereabouts>,
    /// For each variable that is not basic, whether it stands at its upper bound.
    pub(super) at_upper: Vec<bool>,
    /// For each place, where its variable may go: up (1), down (-1) or nowhere (0).
    pub(super) ways: Vec<f64>,
    /// What the solution adds up to, scaled.
    pub(super) sum: f64,
    /// Least and most of each variable.
    pub(super) bounds: Vec<(f64, f64)>,
    /// Steps since the tableau was last worked out afresh.
    pub(super) stale: usize,
    /// Room for the entries of a row that are not nothing.
    pub(super) nonzero: Vec<usize>,
    /// Room for places that may enter.
    pub(super) candidates: Vec<(f64, f64, usize)>,
}

/// A row that is taken in.
#[derive(Debug, Clone, Copy)]
pub(super) struct TakenRow {
    /// Its number among all rows.
    pub(super) number: usize,
    /// By how much it was divided.
    pub(super) scale: f64,
}

/// Where a variable stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whereabouts {
    /// Basic, in this row.
    Basic(usize),
    /// Not basic, at this place.
    Place(usize),
}

impl Tableau {
    /// A tableau without rows.
    pub fn new(values: &[i64]) -> Self {
        let columns = values.len();
        let cost_scale = power_of_two(values.iter().map(|value| value.unsigned_abs()).max().unwrap_or(1));
        let way = |value: &i64| if *value > 0 { -1.0 } else { 1.0 };
        Self {
            columns,
            costs: values.iter().map(|value| *value as f64 / cost_scale).collect(),
            cost_scale,
            rows: Vec::new(),
            entries: Vec::new(),
            reduced: values.iter().map(|value| *value as f64 / cost_scale).collect(),
            basic: Vec::new(),
            values: Vec::new(),
            places: (0..columns).collect(),
            whereabouts: (0..columns).map(Whereabouts::Place).collect(),
            at_upper: values.iter().map(|value| *value > 0).collect(),
            ways: values.iter().map(way).collect(),
            sum: values.iter().map(|value| (*value).max(0) as f64 / cost_scale).sum(),
            bounds: vec![(0.0, 1.0); columns],
            stale: 0,
            nonzero: Vec::new(),
            candidates: Vec::new(),
        }
    }

    /// How many figures it is made of.
    pub fn size(&self) -> usize {
        self.entries.len() + 8 * self.columns
    }

    /// The rows that are taken in.
    pub fn taken(&self) -> impl Iterator<Item = usize> + '_ {
        self.rows.iter().map(|row| row.number)
    }

    /// The rows that hold the guide back.
    pub fn holding(&self) -> impl Iterator<Item = usize> + '_ {
        let holds = |slot: usize| matches!(self.whereabouts[self.columns + slot], Whereabouts::Place(_));
        self.rows.iter().enumerate().filter(move |(slot, _)| holds(*slot)).map(|(_, row)| row.number)
    }

    /// Gives rows other numbers and drops those that get none; to be followed by a refresh.
    pub fn renumber(&mut self, number: impl Fn(usize) -> Option<usize>) {
        for row in &mut self.rows {
            row.number = number(row.number).unwrap_or(usize::MAX);
        }
    }

    /// The value of each column.
    pub fn primal(&self, into: &mut Vec<f64>) {
        into.clear();
        into.extend((0..self.columns).map(|column| self.value_of(column)));
    }

    /// The value of a variable.
    pub(super) fn value_of(&self, variable: usize) -> f64 {
        match self.whereabouts[variable] {
            Whereabouts::Basic(row) => self.values[row],
            Whereabouts::Place(_) => self.resting(variable),
        }
    }

    /// The bound that a variable which is not basic stands at.
    pub(super) fn resting(&self, variable: usize) -> f64 {
        let (least, most) = self.bounds[variable];
        if self.at_upper[variable] { most } else { least }
    }

    /// The price of each row that is taken in, in value for a unit of the row; prices of nothing are left out.
    pub fn prices(&self, into: &mut Vec<(usize, f64)>) {
        into.clear();
        for (slot, row) in self.rows.iter().enumerate() {
            if let Whereabouts::Place(place) = self.whereabouts[self.columns + slot] {
                let price = -self.reduced[place] * self.cost_scale / row.scale;
                if price > 0.0 {
                    into.push((row.number, price));
                }
            }
        }
    }

    /// The sum of rows that shows a basic row cannot hold: a factor for each row that is taken in.
    pub fn ray(&self, broken: usize, into: &mut Vec<(usize, f64)>) {
        into.clear();
        let variable = self.basic[broken];
        let above = self.values[broken] > self.bounds[variable].1;
        let sign = if above { -1.0 } else { 1.0 };
        let offset = broken * self.columns;
        for (slot, row) in self.rows.iter().enumerate() {
            let entry = match self.whereabouts[self.columns + slot] {
                Whereabouts::Place(place) => self.entries[offset + place],
                Whereabouts::Basic(own) => {
                    if own == broken {
                        1.0
                    } else {
                        0.0
                    }
                }
            };
            let factor = sign * entry / row.scale;
            if factor > 0.0 {
                into.push((row.number, factor));
            }
        }
    }

    /// The sum of rows that a basic row is: a factor for each row that is taken in.
    pub fn factors(&self, row: usize, into: &mut Vec<(usize, f64)>) {
        into.clear();
        let offset = row * self.columns;
        for (slot, taken) in self.rows.iter().enumerate() {
            if let Whereabouts::Place(place) = self.whereabouts[self.columns + slot] {
                let entry = self.entries[offset + place];
                if entry.abs() > 1e-10 {
                    into.push((taken.number, entry / taken.scale));
                }
            }
        }
    }

    /// What the solution adds up to.
    pub fn objective(&self) -> f64 {
        self.sum * self.cost_scale
    }

    /// Works out afresh what the solution adds up to.
    pub(super) fn add_up(&mut self) {
        self.sum = (0..self.columns).map(|column| self.costs[column] * self.value_of(column)).sum();
    }

    /// Tells a place where its variable may go.
    pub(super) fn set_way(&mut self, place: usize) {
        let variable = self.places[place];
        let (least, most) = self.bounds[variable];
        self.ways[place] = match (least < most, self.at_upper[variable]) {
            (false, _) => 0.0,
            (true, true) => -1.0,
            (true, false) => 1.0,
        };
    }

    /// What a step of a column that is not basic takes from the value; nothing for one that is basic.
    pub fn reduced_of(&self, column: usize) -> f64 {
        match self.whereabouts[column] {
            Whereabouts::Basic(_) => 0.0,
            Whereabouts::Place(place) => self.reduced[place] * self.cost_scale,
        }
    }

    /// Whether a column is basic, and in which row.
    pub fn basic_row(&self, column: usize) -> Option<usize> {
        match self.whereabouts[column] {
            Whereabouts::Basic(row) => Some(row),
            Whereabouts::Place(_) => None,
        }
    }

    /// Takes in a row, its slack basic.
    pub fn take_in(&mut self, number: usize, row: &Row) {
        let scale =
            power_of_two(row.terms.iter().map(|(_, coefficient)| coefficient.unsigned_abs()).max().unwrap_or(1));
        let slack = self.columns + self.rows.len();
        self.rows.push(TakenRow { number, scale });
        let offset = self.entries.len();
        self.entries.resize(offset + self.columns, 0.0);
        let mut used = 0.0;
        for (column, coefficient) in &row.terms {
            used += *coefficient as f64 / scale * self.value_of(*column as usize);
        }
        let (above, own) = self.entries.split_at_mut(offset);
        for (column, coefficient) in &row.terms {
            let (column, coefficient) = (*column as usize, *coefficient as f64 / scale);
            match self.whereabouts[column] {
                Whereabouts::Place(place) => own[place] += coefficient,
                Whereabouts::Basic(at) => {
                    let basic = &above[at * self.columns..(at + 1) * self.columns];
                    for (entry, other) in own.iter_mut().zip(basic) {
                        *entry -= coefficient * other;
                    }
                }
            }
        }
        for entry in own.iter_mut() {
            if entry.abs() < TINY {
                *entry = 0.0;
            }
        }
        self.whereabouts.push(Whereabouts::Basic(self.basic.len()));
        self.basic.push(slack);
        self.values.push(row.limit as f64 / scale - used);
        self.bounds.push((0.0, f64::INFINITY));
        self.at_upper.push(false);
    }

    /// Sets the bounds of a column to what is decided of it.
    pub fn bind(&mut self, column: usize, choice: Choice) {
        let bounds = match choice {
            Choice::Open => (0.0, 1.0),
            Choice::In => (1.0, 1.0),
            Choice::Out => (0.0, 0.0),
        };
        if self.bounds[column] == bounds {
            return;
        }
        match self.whereabouts[column] {
            Whereabouts::Basic(_) => self.bounds[column] = bounds,
            Whereabouts::Place(place) => {
                let before = self.resting(column);
                self.bounds[column] = bounds;
                if choice == Choice::Open {
                    self.at_upper[column] = self.reduced[place] > 0.0;
                }
                self.set_way(place);
                let change = self.resting(column) - before;
                if change != 0.0 {
                    self.shift(place, change);
                }
            }
        }
    }

    /// Moves the variable at a place by so much.
    pub(super) fn shift(&mut self, place: usize, change: f64) {
        self.sum += self.reduced[place] * change;
        for (value, row) in self.values.iter_mut().zip(self.entries.chunks_exact(self.columns)) {
            *value -= row[place] * change;
        }
    }

    /// Makes the variable at a place basic in a row, in the stead of the one that was.
    pub(super) fn exchange(&mut self, row: usize, place: usize) {
        let width = self.columns;
        let (before, rest) = self.entries.split_at_mut(row * width);
        let (own, after) = rest.split_at_mut(width);
        let pivot = own[place];
        let inverse = 1.0 / pivot;
        self.nonzero.clear();
        for (at, entry) in own.iter_mut().enumerate() {
            if entry.abs() < TINY {
                *entry = 0.0;
            } else {
                *entry *= inverse;
                if at != place {
                    self.nonzero.push(at);
                }
            }
        }
        own[place] = inverse;
        let is_sparse = self.nonzero.len() * 3 < width;
        let others = before.chunks_exact_mut(width).chain(after.chunks_exact_mut(width));
        for other in others.chain([self.reduced.as_mut_slice()]) {
            let factor = other[place];
            if factor == 0.0 {
                continue;
            }
            if is_sparse {
                for at in &self.nonzero {
                    other[*at] -= factor * own[*at];
                }
            } else {
                for (entry, own) in other.iter_mut().zip(own.iter()) {
                    *entry -= factor * own;
                }
            }
            other[place] = -factor * inverse;
        }
        let (entering, leaving) = (self.places[place], self.basic[row]);
        self.places[place] = leaving;
        self.basic[row] = entering;
        self.whereabouts[entering] = Whereabouts::Basic(row);
        self.whereabouts[leaving] = Whereabouts::Place(place);
        self.set_way(place);
        self.stale += 1;
    }
}

/// The least power of two at or above a number.
pub(super) fn power_of_two(number: u64) -> f64 {
    number.max(1).checked_next_power_of_two().unwrap_or(1 << 62) as f64
}
