//! A pasted table of capital schemes: one row a scheme, years as columns, every problem of every row at once.
//!
//! Costs count from a scheme's start. Their columns are headed `Year 1`, `Year 2` and so on, or by financial years that follow one
//! another, the first of them the first year of the period. A cell that is blank is not known; only costs after the last are nothing.

mod columns;

use engine::quantities::{FinancialYear, Money};
use rust_decimal::Decimal;

use super::{Column, Fault, Reading, Split, plain, read_split, split};
use crate::typed::{self, Kind};

/// The most years costs are read for.
pub const MOST_YEARS: usize = 10;
/// The codes of the scores that are read, in their order.
pub const SCORES: [&str; 5] =
    ["population_health", "unequal_access", "productivity", "wider_economy", "national_significance"];

/// A scheme as it was pasted; figures are strict text, as they are kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PastedScheme {
    /// Row as pasted, from 1 with the heading.
    pub row: usize,
    /// Its code.
    pub code: String,
    /// What it is.
    pub name: String,
    /// Code of its host.
    pub host: String,
    /// Its provider, where one is named.
    pub provider: Option<String>,
    /// Pounds by year from its start, one at least.
    pub costs: Vec<String>,
    /// Net present social value in pounds; `None` is not known.
    pub value: Option<String>,
    /// Share of its value for patients of other systems, 0 to 1; `None` is not known.
    pub outside_share: Option<String>,
    /// People it serves; `None` is not known.
    pub served: Option<String>,
    /// Pounds from its provider's reserves; `None` where nothing was said.
    pub own_funds: Option<String>,
    /// Latest year in which it can start, 0 the first; `None` asks for the last that fits.
    pub latest_start: Option<usize>,
    /// Whether it must be done.
    pub must: bool,
    /// Whether it is nationally significant.
    pub national: bool,
    /// Codes of the schemes it requires.
    pub requires: Vec<String>,
    /// The case it is one option of.
    pub group: Option<String>,
    /// Pounds of backlog it does away with; `None` is not known.
    pub backlog_removed: Option<String>,
    /// Kind of work, by its name in documents; `None` where nothing was said.
    pub work: Option<String>,
    /// Share of the optimism bias argued away; `None` where nothing was said.
    pub mitigated: Option<String>,
    /// Pounds of benefits a year; `None` is not known.
    pub benefit: Option<String>,
    /// Years it is open; `None` where nothing was said.
    pub life: Option<String>,
    /// Pounds of running cost less savings a year, + = a cost; `None` where nothing was said.
    pub running_cost: Option<String>,
    /// Scores of [`SCORES`], 0 to 100; `None` is not known.
    pub scores: [Option<String>; 5],
}

/// What was understood of a pasted table of schemes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PastedSchemes {
    /// In the order pasted.
    pub schemes: Vec<PastedScheme>,
    /// Everything wrong, from the first row down; nothing may be applied until there is none.
    pub faults: Vec<Fault>,
    /// Headings that are left out.
    pub left_out: Vec<String>,
}

impl PastedSchemes {
    /// Whether every row was read without a fault and there is at least one.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.faults.is_empty() && !self.schemes.is_empty()
    }
}

/// The headings of every column that is read, in the order in which they stand without a heading.
#[must_use]
pub fn headings() -> Vec<&'static str> {
    columns::COLUMNS.iter().map(|column| column.name).collect()
}

/// Every column, in the order shown.
#[must_use]
pub fn wanted() -> &'static [Column] {
    &columns::COLUMNS
}

/// Reads a table of schemes of a period that starts in `first` and lasts `years`; `hosts` are codes and names of those who may host one.
#[must_use]
pub fn read(text: &str, first: FinancialYear, years: usize, hosts: &[(&str, &str)]) -> PastedSchemes {
    read_rows(split(text), first, years, hosts)
}

/// Reads a table that is parted into rows already, such as that of a file; the first holds the headings.
#[must_use]
pub fn read_rows(mut parts: Split, first: FinancialYear, years: usize, hosts: &[(&str, &str)]) -> PastedSchemes {
    let mut faults = Vec::new();
    name_years(&mut parts, first, &mut faults);
    let reading = read_split(parts, &columns::COLUMNS, hosts);
    let Reading { rows, numbers, faults: found, left_out } = reading;
    let is_readable = found.iter().all(|fault| fault.row > 0);
    faults.extend(found);
    let mut schemes = Vec::new();
    if is_readable {
        for (row, cells) in numbers.iter().zip(&rows) {
            schemes.push(scheme(Row { row: *row, cells, faults: &mut faults }, first, years));
        }
        refuse_unknown(&schemes, &mut faults);
    }
    faults.sort_by_key(|fault| fault.row);
    PastedSchemes { schemes, faults, left_out }
}

/// Headings that are financial years become `Year 1` and so on; the first must be that of the period.
fn name_years(parts: &mut Split, first: FinancialYear, faults: &mut Vec<Fault>) {
    let Some((row, cells)) = parts.rows.first_mut() else { return };
    let mut wanted = Some(first);
    let mut number = 0_usize;
    for cell in cells.iter_mut() {
        let Some(year) = FinancialYear::from_text(cell) else { continue };
        if wanted != Some(year) {
            let should = wanted.map_or_else(String::new, |wanted| wanted.to_string());
            let message = format!("The columns of years should follow one another; here {should} should stand.");
            faults.push(Fault { row: *row, column: cell.clone(), message });
            return;
        }
        number = number.saturating_add(1);
        wanted = year.after(1);
        *cell = format!("Year {number}");
    }
}

/// One row of cells in the order of the columns, and where its problems go.
struct Row<'a> {
    row: usize,
    cells: &'a [String],
    faults: &'a mut Vec<Fault>,
}

impl Row<'_> {
    fn fault(&mut self, column: &str, message: impl Into<String>) {
        self.faults.push(Fault { row: self.row, column: column.to_owned(), message: message.into() });
    }

    fn text(&self, column: &str) -> Option<String> {
        let place = columns::COLUMNS.iter().position(|known| known.name == column)?;
        self.cells.get(place).filter(|cell| !cell.is_empty()).cloned()
    }

    /// An amount of 0 or more.
    fn gain(&mut self, column: &str) -> Option<String> {
        let kept = self.text(column)?;
        if kept.starts_with('-') {
            self.fault(column, "This cannot be below zero. Enter 0 or more.");
        }
        Some(kept)
    }

    fn truth(&mut self, column: &str) -> bool {
        let Some(text) = self.text(column) else { return false };
        match plain(&text).as_str() {
            "yes" | "y" | "true" => true,
            "no" | "n" | "false" => false,
            _ => {
                self.fault(column, "Write yes or no. A blank means no.");
                false
            }
        }
    }

    /// Amounts by year up to the last that is given; a blank between two is a fault.
    fn by_year(&mut self, names: &[&'static str; MOST_YEARS]) -> Vec<String> {
        let cells: Vec<Option<String>> = names.iter().map(|name| self.text(name)).collect();
        let count = cells.iter().rposition(Option::is_some).map_or(0, |last| last.saturating_add(1));
        let mut amounts = Vec::new();
        for (name, cell) in names.iter().zip(cells).take(count) {
            if cell.is_none() {
                self.fault(name, "This year is blank between others. Enter 0 where it costs nothing.");
            }
            amounts.push(cell.unwrap_or_default());
        }
        amounts
    }
}

fn scheme(mut row: Row<'_>, first: FinancialYear, years: usize) -> PastedScheme {
    let costs = row.by_year(&columns::COSTS);
    for (name, cost) in columns::COSTS.iter().zip(&costs) {
        if cost.starts_with('-') {
            row.fault(name, "A cost cannot be below zero. Enter 0 or more.");
        }
    }
    if costs.len() > years {
        row.fault(
            "",
            format!("This scheme takes {} years, the period has {years}. Leave out the years beyond it.", costs.len()),
        );
    }
    let mitigated = row.gain("Bias argued away");
    if mitigated.as_deref().is_some_and(|share| exceeds(share, Decimal::ONE)) {
        row.fault("Bias argued away", "A share cannot be above 100%. Enter 0 to 100.");
    }
    let life = row.text("Years open");
    if life.as_deref().is_some_and(|life| !(1..=100).contains(&life.parse::<u32>().unwrap_or(0))) {
        row.fault("Years open", "Give whole years from 1 to 100.");
    }
    let work = kind_of_work(&mut row);
    let own_funds = row.gain("Own funds");
    let total = Money::total(costs.iter().filter_map(|cost| Money::from_text(cost).ok()));
    if own_funds.as_deref().and_then(|own| Money::from_text(own).ok()) > total {
        row.fault("Own funds", "Own funds are more than the scheme costs. Enter its cost at most.");
    }
    let outside_share = row.gain("Outside share");
    if outside_share.as_deref().is_some_and(|share| exceeds(share, Decimal::ONE)) {
        row.fault("Outside share", "A share cannot be above 100%. Enter 0 to 100.");
    }
    let scores = columns::SCORES.map(|name| {
        let score = row.gain(name);
        if score.as_deref().is_some_and(|score| exceeds(score, Decimal::ONE_HUNDRED)) {
            row.fault(name, "A score runs from 0 to 100. Leave it blank where it is not known.");
        }
        score
    });
    let latest_start = latest_start(&mut row, first, years.saturating_sub(costs.len()));
    PastedScheme {
        row: row.row,
        code: row.text("Code").unwrap_or_default(),
        name: row.text("Scheme").unwrap_or_default(),
        host: row.text("Host").unwrap_or_default(),
        provider: row.text("Provider"),
        value: row.text("Value"),
        served: row.gain("Served population"),
        must: row.truth("Must-do"),
        national: row.truth("Nationally significant"),
        requires: row.text("Requires").map(|text| codes(&text)).unwrap_or_default(),
        group: row.text("Option of"),
        backlog_removed: row.gain("Backlog removed"),
        costs,
        outside_share,
        own_funds,
        latest_start,
        work,
        mitigated,
        benefit: row.gain("Benefits a year"),
        life,
        running_cost: row.text("Running cost a year"),
        scores,
    }
}

fn kind_of_work(row: &mut Row<'_>) -> Option<String> {
    let text = row.text("Kind of work")?;
    let known = match plain(&text).as_str() {
        "standardbuildings" | "standardbuilding" | "standard" => "standard_buildings",
        "nonstandardbuildings" | "nonstandardbuilding" | "nonstandard" => "non_standard_buildings",
        "equipment" => "equipment",
        _ => {
            row.fault("Kind of work", "Write standard buildings, non-standard buildings or equipment.");
            return None;
        }
    };
    Some(known.to_owned())
}

fn exceeds(kept: &str, most: Decimal) -> bool {
    kept.parse::<Decimal>().is_ok_and(|figure| figure > most)
}

fn codes(text: &str) -> Vec<String> {
    text.split([',', ';', ' ']).map(str::trim).filter(|code| !code.is_empty()).map(str::to_owned).collect()
}

/// A financial year of the period, or its number from 1.
fn latest_start(row: &mut Row<'_>, first: FinancialYear, last: usize) -> Option<usize> {
    let text = row.text("Latest start")?;
    let of_year = FinancialYear::from_text(&text).map(|year| year.start().checked_sub(first.start()).map(usize::from));
    let of_number = || typed::read(Kind::Years, &text).ok()?.parse::<usize>().ok()?.checked_sub(1);
    let start = of_year.unwrap_or_else(of_number);
    if start.is_none_or(|start| start > last) {
        let latest = u16::try_from(last).ok().and_then(|last| first.after(last));
        let latest = latest.map_or_else(String::new, |year| year.to_string());
        row.fault(
            "Latest start",
            format!("It must start from {first} to {latest} to be finished. Write a year such as {first}."),
        );
        return None;
    }
    start
}

fn refuse_unknown(schemes: &[PastedScheme], faults: &mut Vec<Fault>) {
    for scheme in schemes {
        for code in &scheme.requires {
            let message = if *code == scheme.code {
                "A scheme cannot require itself. Take it out.".to_owned()
            } else if schemes.iter().any(|other| other.code == *code) {
                continue;
            } else {
                format!("{code} is not the code of a row here. Write codes of this table, parted by commas.")
            };
            faults.push(Fault { row: scheme.row, column: "Requires".to_owned(), message });
        }
    }
}

#[cfg(test)]
mod tests;
