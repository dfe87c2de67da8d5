//! How a sheet is laid out: where its headings stand, which column is which, and what its figures count. Guessed first, then the user's to change.

use words::pasted::plain;
use words::typed::Kind;

use super::sheet::{Cell, Row, Sheet};
use super::tables::{Table, Wanted};
use crate::Inputs;

/// Rows among which headings are looked for.
pub const LOOKED_AT: usize = 40;

/// What a figure of money in the file counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Unit {
    /// Pounds.
    #[default]
    Pounds,
    /// Thousands of pounds.
    Thousands,
    /// Millions of pounds.
    Millions,
}

impl Unit {
    /// Every unit, from the smallest.
    pub const ALL: [Self; 3] = [Self::Pounds, Self::Thousands, Self::Millions];

    /// In words.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Pounds => "pounds",
            Self::Thousands => "thousands of pounds",
            Self::Millions => "millions of pounds",
        }
    }

    pub(super) const fn pounds(self) -> i64 {
        match self {
            Self::Pounds => 1,
            Self::Thousands => 1_000,
            Self::Millions => 1_000_000,
        }
    }
}

/// How shares without a percent sign are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shares {
    /// 62 is 62%.
    OfHundred,
    /// 0.62 is 62%.
    OfOne,
}

/// How a sheet is laid out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Layout {
    /// Number of the row of headings; `None` where there is none, and rows begin at the first.
    pub heading: Option<usize>,
    /// For each wanted column the column of the sheet, from 0, that holds it.
    pub columns: Vec<Option<usize>>,
    /// What money counts.
    pub unit: Unit,
    /// How shares are written; `None` where it cannot be told and nobody has said.
    pub shares: Option<Shares>,
}

impl Layout {
    /// The likeliest layout.
    #[must_use]
    pub fn guess(table: Table, sheet: &Sheet, inputs: &Inputs) -> Self {
        let wanted = table.wanted(inputs);
        let known = |row: &Row| {
            let mut places =
                table.named(row.cells.iter().map(words), &wanted).into_iter().flatten().collect::<Vec<_>>();
            places.sort_unstable();
            places.dedup();
            places.len()
        };
        let mut best: Option<(usize, usize)> = None;
        for row in sheet.rows.iter().take(LOOKED_AT) {
            let count = known(row);
            if count > best.map_or(0, |(most, _)| most) {
                best = Some((count, row.number));
            }
        }
        Self::under(table, sheet, inputs, best.map(|(_, number)| number))
    }

    /// The likeliest layout where the headings stand in that row.
    #[must_use]
    pub fn under(table: Table, sheet: &Sheet, inputs: &Inputs, heading: Option<usize>) -> Self {
        let wanted = table.wanted(inputs);
        let row = sheet.rows.iter().find(|row| Some(row.number) == heading);
        let columns = match row {
            Some(row) => columns(table, row, &wanted),
            None => (0..wanted.len()).map(|place| (place < sheet.columns()).then_some(place)).collect(),
        };
        let mut layout = Self { heading, columns, unit: unit(sheet, heading), shares: None };
        layout.shares = layout.shares_seen(sheet, &wanted);
        layout
    }

    /// The rows under the headings.
    pub(super) fn rows<'a>(&self, sheet: &'a Sheet) -> impl Iterator<Item = &'a Row> {
        let after = self.heading.unwrap_or(0);
        sheet.rows.iter().filter(move |row| row.number > after)
    }

    /// How shares are written, where the figures themselves tell: one above 1, or a percent sign on each.
    fn shares_seen(&self, sheet: &Sheet, wanted: &[Wanted]) -> Option<Shares> {
        let is_share = |column: &Wanted| column.figure == Some(Kind::Percent);
        let places =
            wanted.iter().zip(&self.columns).filter(|(column, _)| is_share(column)).filter_map(|(_, place)| *place);
        let places: Vec<usize> = places.collect();
        let cells = self.rows(sheet).flat_map(|row| places.iter().filter_map(|place| row.cells.get(*place)));
        let bare = cells.map(words).filter(|words| !words.is_empty() && !words.ends_with('%'));
        let figures: Vec<_> = bare.filter_map(|words| words.parse::<rust_decimal::Decimal>().ok()).collect();
        let is_clear = figures.is_empty() || figures.iter().any(|figure| figure.abs() > rust_decimal::Decimal::ONE);
        is_clear.then_some(Shares::OfHundred)
    }
}

/// For each wanted column the one that is headed by it; for one that must be there and is not, the only heading that holds its name.
fn columns(table: Table, row: &Row, wanted: &[Wanted]) -> Vec<Option<usize>> {
    let named = table.named(row.cells.iter().map(words), wanted);
    let mut columns: Vec<Option<usize>> =
        (0..wanted.len()).map(|place| named.iter().position(|found| *found == Some(place))).collect();
    for (place, column) in wanted.iter().enumerate().filter(|(_, column)| column.needed) {
        let free = |at: &usize| !columns.contains(&Some(*at));
        let holds = |at: &usize| {
            let heading = row.cells.get(*at).map(words).map(plain).unwrap_or_default();
            let own = plain(&column.name);
            let mut names = column.also.iter().chain(core::iter::once(&own));
            names.any(|name| name.len() > 3 && heading.contains(name))
        };
        let fits: Vec<usize> = (0..row.cells.len()).filter(|at| free(at) && holds(at)).collect();
        if let ([one], Some(None)) = (fits.as_slice(), columns.get(place))
            && let Some(empty) = columns.get_mut(place)
        {
            *empty = Some(*one);
        }
    }
    columns
}

/// What the headings and titles say that money counts.
fn unit(sheet: &Sheet, heading: Option<usize>) -> Unit {
    let above = sheet.rows.iter().take_while(|row| Some(row.number) <= heading);
    let said: Vec<String> = above.flat_map(|row| row.cells.iter().map(words)).map(str::to_lowercase).collect();
    let says = |marks: &[&str]| said.iter().any(|words| marks.iter().any(|mark| words.contains(mark)));
    if says(&["£000", "£'000", "£’000", "£ 000", "thousand", "£k"]) {
        Unit::Thousands
    } else if says(&["£m", "£ m", "million"]) {
        Unit::Millions
    } else {
        Unit::Pounds
    }
}

pub(super) fn words(cell: &Cell) -> &str {
    cell.words().trim()
}
