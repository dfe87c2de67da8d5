//! Facts, counts and ratings of many services at once, as a spreadsheet holds them: what was understood, row by row, before any of it is taken.
//!
//! Reading order: [`template`] (the table to fill in), [`heading`] (which column is which), [`finding`] (which service a row is of),
//! [`cell`] (what a cell says), [`reading`] (all of it).

mod cell;
mod finding;
mod heading;
mod reading;
mod template;

use words::count::{counted, listed};
use words::pasted::{Fault, Split, split};

use super::input::{DelegationInput, ServiceInput};
use super::service_field::ServiceField;

pub use heading::ColumnNames;
pub use template::{headings, template};

/// Rows read at most; the list has 152 services.
pub const MOST_ROWS: usize = 20_000;

/// What was understood of a pasted table of services.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ServiceTable {
    /// The services of which something changes, in the order of the rows.
    pub rows: Vec<ServiceRow>,
    /// Services that are understood and stay as they are.
    pub same: usize,
    /// Everything that was not understood; a row with a fault changes nothing.
    pub faults: Vec<Fault>,
    /// Headings that are no known column, left out.
    pub left_out: Vec<String>,
    /// Whether the table itself is at fault, so that none of it can be taken.
    pub is_blocked: bool,
    /// Whether a row says that its figures are those of the example.
    pub is_example: bool,
}

/// One service as it would be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceRow {
    /// Row as pasted, from 1 with the heading.
    pub row: usize,
    /// Its line in the list.
    pub line: &'static str,
    /// Everything that would be known of it.
    pub service: ServiceInput,
    /// Figures that it gets, as they are kept.
    pub set: Vec<(ServiceField, String)>,
    /// Figures that become not known.
    pub cleared: Vec<ServiceField>,
}

impl ServiceTable {
    /// Reads a pasted table beside what is known now. A column that is not there leaves its figures as they are; a blank cell is not
    /// known, and never zero. A row that is not understood whole changes nothing.
    ///
    /// ```
    /// use scenario::delegation::ServiceTable;
    /// let input = scenario::Baseline::default().inputs().delegation;
    /// let table = ServiceTable::read("Line,Centres,Steady cost\n15,50,70\n94,\"1,000\",\nNo such service,1,1", &input);
    /// assert_eq!(table.summary(), "2 services, 3 figures; 1 row not understood.");
    /// assert_eq!(table.apply(&input).services.len(), 2);
    /// ```
    #[must_use]
    pub fn read(text: &str, input: &DelegationInput) -> Self {
        reading::read(split(text), input)
    }

    /// Reads a table that is parted into rows already, such as that of a file, as [`ServiceTable::read`] does.
    #[must_use]
    pub fn read_rows(rows: Split, input: &DelegationInput) -> Self {
        reading::read(rows, input)
    }

    /// Whether there is anything to take.
    #[must_use]
    pub const fn is_usable(&self) -> bool {
        !self.is_blocked && !self.rows.is_empty()
    }

    /// The rows with a fault, each once.
    #[must_use]
    pub fn not_understood(&self) -> usize {
        let mut rows: Vec<usize> = self.faults.iter().map(|fault| fault.row).collect();
        rows.sort_unstable();
        rows.dedup();
        rows.len()
    }

    /// How much would be taken: `12 services, 31 figures`.
    #[must_use]
    pub fn taken(&self) -> String {
        let figures = self.rows.iter().map(|row| row.set.len()).sum();
        format!("{}, {}", counted(self.rows.len(), "service", "services"), counted(figures, "figure", "figures"))
    }

    /// What was understood, in a line: `12 services, 31 figures; 2 rows not understood.`
    #[must_use]
    pub fn summary(&self) -> String {
        if self.is_blocked {
            return "This table cannot be read as it is.".to_owned();
        }
        if self.rows.is_empty() && self.same == 0 && self.faults.is_empty() {
            return String::new();
        }
        let faulty = match self.not_understood() {
            0 => String::new(),
            rows => format!("; {} not understood", counted(rows, "row", "rows")),
        };
        let mut said = format!("{}{faulty}.", self.taken());
        let cleared: usize = self.rows.iter().map(|row| row.cleared.len()).sum();
        if cleared > 0 {
            let become_ = if cleared == 1 { "becomes" } else { "become" };
            said += &format!(" {} {become_} not known, as the cell is blank.", counted(cleared, "figure", "figures"));
        }
        if self.same > 0 {
            let stay = if self.same == 1 { "stays as it is" } else { "stay as they are" };
            said += &format!(" {} {stay}.", counted(self.same, "service", "services"));
        }
        if !self.left_out.is_empty() {
            said += &format!(" Columns left out, as they are not known here: {}.", listed(&self.left_out));
        }
        said
    }

    /// What would be set, once all of it is taken.
    #[must_use]
    pub fn apply(&self, input: &DelegationInput) -> DelegationInput {
        let mut input = input.clone();
        if !self.is_blocked {
            for row in &self.rows {
                input.change(row.line, |service| row.service.clone_into(service));
            }
            input.example_ratings |= self.is_example;
        }
        input
    }
}

impl ServiceRow {
    /// What changes, in words: `Patients a year: 1,200; Rating of steady cost: not known`.
    #[must_use]
    pub fn says(&self) -> String {
        let set = self.set.iter().map(|(field, text)| format!("{}: {}", field.label(), cell::said(*field, text)));
        let cleared = self.cleared.iter().map(|field| format!("{}: not known", field.label()));
        set.chain(cleared).collect::<Vec<String>>().join("; ")
    }
}
