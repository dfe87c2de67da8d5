//! The tables that can be brought in: their columns, and the file to fill in.

use engine::parameters;
use engine::quantities::FinancialYear;
use words::pasted::{Cell, Column, plain, schemes};
use words::typed::Kind;

use crate::Inputs;
use crate::delegation::service_table::{self, ColumnNames};

/// The column of boards.
pub const BOARD: Column = Column {
    name: "Board",
    also: &["Code", "ICB", "ICB code", "Board code", "Organisation code", "Integrated care board", "Name"],
    cell: Cell::Place,
    needed: true,
    key: true,
};

/// Opening money by board.
pub const OPENING: [Column; 2] = [
    BOARD,
    Column {
        name: "Amount",
        also: &["Amount (£)", "Money", "Pounds", "£", "Spend", "Allocation", "Opening", "Opening money", "Baseline"],
        cell: Cell::Figure(Kind::Pounds),
        needed: true,
        key: false,
    },
];

/// Of each host board's money the share spent on residents of each board.
pub const FLOWS: [Column; 3] = [
    Column {
        name: "Host",
        also: &["Provider", "Host board", "Board where the provider stands"],
        cell: Cell::Place,
        needed: true,
        key: true,
    },
    Column {
        name: "Resident",
        also: &["Residence", "Resident board", "Board where the patient lives"],
        cell: Cell::Place,
        needed: true,
        key: true,
    },
    Column {
        name: "Share",
        also: &["Share (%)", "Percentage", "%"],
        cell: Cell::Figure(Kind::Percent),
        needed: true,
        key: false,
    },
];

/// Those who apply to the fund.
pub const APPLICANTS: [Column; 4] = [
    Column { name: "Applicant", also: &["code", "name", "charity"], cell: Cell::Words, needed: true, key: true },
    Column { name: "Income", also: &["income a year"], cell: Cell::Figure(Kind::Pounds), needed: true, key: false },
    Column { name: "Cost", also: &["cost a year"], cell: Cell::Figure(Kind::Pounds), needed: false, key: false },
    Column {
        name: "Requested",
        also: &["asked for", "request"],
        cell: Cell::Figure(Kind::Pounds),
        needed: false,
        key: false,
    },
];

/// A table that can be brought in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Table {
    /// Opening money by board.
    Boards,
    /// Flows of patients between boards.
    Flows,
    /// Facts and ratings of services.
    Services,
    /// Capital schemes.
    Schemes,
    /// Those who apply to the fund.
    Applicants,
}

/// A column that is wanted of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// Its heading.
    pub name: String,
    /// What else it goes by, without anything but letters and digits.
    pub(super) also: Vec<String>,
    /// Whether there is no row without it.
    pub needed: bool,
    /// What its figures count; `None` for words.
    pub figure: Option<Kind>,
}

impl Table {
    /// Every table.
    pub const ALL: [Self; 5] = [Self::Boards, Self::Flows, Self::Services, Self::Schemes, Self::Applicants];

    /// What one of its rows is called, and several.
    #[must_use]
    pub const fn rows(self) -> (&'static str, &'static str) {
        match self {
            Self::Boards => ("board", "boards"),
            Self::Flows => ("flow", "flows"),
            Self::Services => ("service", "services"),
            Self::Schemes => ("scheme", "schemes"),
            Self::Applicants => ("applicant", "applicants"),
        }
    }

    /// The columns that are wanted. Schemes may head the cost of a year by the year itself, so the inputs have a say.
    #[must_use]
    pub fn wanted(self, inputs: &Inputs) -> Vec<Wanted> {
        match self {
            Self::Boards => of(&OPENING),
            Self::Flows => of(&FLOWS),
            Self::Applicants => of(&APPLICANTS),
            Self::Schemes => {
                let mut wanted = of(schemes::wanted());
                let mut year = FinancialYear::from_text(&inputs.capital.first_year);
                for column in wanted.iter_mut().filter(|column| column.name.starts_with("Year ")) {
                    column.also.extend(year.map(|year| plain(&year.to_string())));
                    year = year.and_then(|year| year.after(1));
                }
                wanted
            }
            Self::Services => service_table::headings()
                .into_iter()
                .map(|name| {
                    let figure = if name.ends_with("(%)") { Some(Kind::Percent) } else { None };
                    let figure = if name.ends_with("(£)") { Some(Kind::Pounds) } else { figure };
                    Wanted { name, also: Vec::new(), needed: false, figure }
                })
                .collect(),
        }
    }

    /// The wanted column that each heading is.
    pub(super) fn named<'a>(self, headings: impl Iterator<Item = &'a str>, wanted: &[Wanted]) -> Vec<Option<usize>> {
        let names = (self == Self::Services).then(ColumnNames::default);
        let one = |heading: &str| {
            if let Some(names) = &names {
                return names.place(heading);
            }
            let before_unit = heading.split(['(', '[', ',', '£']).next().unwrap_or(heading);
            [plain(heading), plain(before_unit)].iter().filter(|name| !name.is_empty()).find_map(|name| {
                wanted.iter().position(|column| plain(&column.name) == *name || column.also.contains(name))
            })
        };
        headings.map(one).collect()
    }

    /// The file to fill in: headings, and rows where the table has fixed ones. Cells are text.
    #[must_use]
    pub fn template(self, inputs: &Inputs) -> (Vec<String>, Vec<Vec<String>>) {
        let headings = |columns: &[Column]| columns.iter().map(|column| column.name.to_owned()).collect();
        let boards = parameters::boards().iter();
        match self {
            Self::Boards => {
                let row = |code: &str, name: &str| vec![code.to_owned(), name.to_owned(), String::new()];
                let rows = boards.map(|board| row(board.code, board.name));
                (["Code", "Name of the board", "Amount"].map(str::to_owned).to_vec(), rows.collect())
            }
            Self::Flows => {
                let row = |code: &str| vec![code.to_owned(), code.to_owned(), String::new()];
                (
                    ["Host", "Resident", "Share (%)"].map(str::to_owned).to_vec(),
                    boards.map(|board| row(board.code)).collect(),
                )
            }
            Self::Services => (service_table::headings(), service_table::template(&inputs.delegation)),
            Self::Schemes => (headings(schemes::wanted()), Vec::new()),
            Self::Applicants => (headings(&APPLICANTS), Vec::new()),
        }
    }

    /// What the file to fill in is called.
    #[must_use]
    pub const fn template_name(self) -> &'static str {
        match self {
            Self::Boards => "opening-money-by-board.csv",
            Self::Flows => "flows-of-patients.csv",
            Self::Services => "facts-and-ratings.csv",
            Self::Schemes => "schemes-to-fill-in.csv",
            Self::Applicants => "applicants-to-fill-in.csv",
        }
    }
}

fn of(columns: &[Column]) -> Vec<Wanted> {
    let one = |column: &Column| Wanted {
        name: column.name.to_owned(),
        also: column.also.iter().map(|name| plain(name)).filter(|name| !name.is_empty()).collect(),
        needed: column.needed,
        figure: match column.cell {
            Cell::Figure(kind) => Some(kind),
            Cell::Place | Cell::Words => None,
        },
    };
    columns.iter().map(one).collect()
}
