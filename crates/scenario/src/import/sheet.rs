//! What a file of tables holds, whatever program wrote it: sheets of rows of cells.

use serde::{Deserialize, Serialize};

/// A cell.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", from = "String")]
pub enum Cell {
    /// Nothing; never zero.
    #[default]
    Blank,
    /// Words, or figures kept as words, as they stand.
    Text(String),
    /// A number as exact decimal text, `-1234.5`; with a percent sign where the sheet shows a percentage: `4.5%`.
    Number(String),
    /// A date or a time, as words.
    Date(String),
    /// What cannot be read, and why: an error of the spreadsheet such as `#REF!`, or a formula without a result.
    Error(String),
}

impl Cell {
    /// Whether nothing stands in it.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        *self == Self::Blank
    }

    /// The words or digits in it; what an error says.
    #[must_use]
    pub fn words(&self) -> &str {
        match self {
            Self::Blank => "",
            Self::Text(text) | Self::Number(text) | Self::Date(text) | Self::Error(text) => text,
        }
    }
}

/// A cell as one text: a letter for its kind, then its words.
impl From<Cell> for String {
    fn from(cell: Cell) -> Self {
        match cell {
            Cell::Blank => Self::new(),
            Cell::Text(text) => format!("t{text}"),
            Cell::Number(text) => format!("n{text}"),
            Cell::Date(text) => format!("d{text}"),
            Cell::Error(text) => format!("e{text}"),
        }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        let mut letters = text.chars();
        let kind = letters.next();
        let rest = || letters.as_str().to_owned();
        match kind {
            None => Self::Blank,
            Some('n') => Self::Number(rest()),
            Some('d') => Self::Date(rest()),
            Some('e') => Self::Error(rest()),
            Some(_) => Self::Text(rest()),
        }
    }
}

/// A row that holds something.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Its number in the file, from 1.
    pub number: usize,
    /// Its cells from column A; blank ones at the end are left out.
    pub cells: Vec<Cell>,
}

/// One sheet of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// Its name; blank where the file has no sheets.
    pub name: String,
    /// Its rows in their order, blank ones left out.
    pub rows: Vec<Row>,
    /// Why it cannot be used, where that is so; then it has no rows.
    pub fault: Option<String>,
    /// What whoever uses it should know.
    pub remarks: Vec<String>,
}

impl Sheet {
    /// How many columns its widest row has.
    #[must_use]
    pub fn columns(&self) -> usize {
        self.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0)
    }
}

/// What came of reading a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// It cannot be read: why, and what to do.
    Refused(String),
    /// Its sheets, one at least.
    Read(Vec<Sheet>),
}

impl Answer {
    /// As JSON, to go from one module to another.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Writing into memory cannot fail: there is no key but text.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// From JSON as [`Answer::to_json`] writes it.
    #[must_use]
    pub fn from_json(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }
}

/// A column as spreadsheets call it, from 0: `A`, `B`, ... `Z`, `AA`.
///
/// ```
/// use scenario::import::column_letters;
/// assert_eq!([0, 25, 26, 701, 702].map(column_letters), ["A", "Z", "AA", "ZZ", "AAA"]);
/// ```
#[must_use]
pub fn column_letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut left = Some(column);
    while let Some(column) = left {
        let place = u32::try_from(column.checked_rem(26).unwrap_or(0)).unwrap_or(0);
        letters.push(char::from_digit(place.saturating_add(10), 36).unwrap_or('a').to_ascii_uppercase());
        left = column.checked_div(26).and_then(|left| left.checked_sub(1));
    }
    letters.iter().rev().collect()
}
