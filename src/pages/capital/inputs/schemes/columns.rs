//! What can be changed of a scheme in the table of all: the heading, the kind of box, the path, and how it is read and kept.

use scenario::capital::SchemeInput;
use words::typed::Kind;

use crate::components::edit_table::{EditCell, EditColumn};

/// A column of the table.
#[derive(Clone, Copy)]
pub struct Place {
    /// Its heading and kind.
    pub column: EditColumn,
    /// Its path under the scheme.
    pub field: &'static str,
    /// What it stands for.
    what: What,
}

#[derive(Clone, Copy)]
enum What {
    Text(fn(&SchemeInput) -> &String, fn(&mut SchemeInput) -> &mut String),
    Cost(usize),
    Truth(fn(&SchemeInput) -> bool, fn(&mut SchemeInput) -> &mut bool),
    Needs,
}

const COSTS: [&str; 10] = [
    "Cost in its year 1, £",
    "Cost in its year 2, £",
    "Cost in its year 3, £",
    "Cost in its year 4, £",
    "Cost in its year 5, £",
    "Cost in its year 6, £",
    "Cost in its year 7, £",
    "Cost in its year 8, £",
    "Cost in its year 9, £",
    "Cost in its year 10, £",
];

macro_rules! text {
    ($name:literal, $cell:expr, $field:ident) => {
        Place {
            column: EditColumn { name: $name, cell: $cell },
            field: stringify!($field),
            what: What::Text(|scheme| &scheme.$field, |scheme| &mut scheme.$field),
        }
    };
}

macro_rules! truth {
    ($name:literal, $field:ident) => {
        Place {
            column: EditColumn { name: $name, cell: EditCell::Truth },
            field: stringify!($field),
            what: What::Truth(|scheme| scheme.$field, |scheme| &mut scheme.$field),
        }
    };
}

/// Place of the code among the columns.
pub const CODE: usize = 0;

/// The columns of a portfolio of so many years.
pub fn columns(years: u32) -> Vec<Place> {
    let mut columns = vec![text!("Code", EditCell::Words, code), text!("Name", EditCell::Words, name)];
    let years = usize::try_from(years).unwrap_or(0);
    columns.extend(COSTS.iter().take(years).enumerate().map(|(at, name)| Place {
        column: EditColumn { name, cell: EditCell::Figure(Kind::Pounds) },
        field: "costs",
        what: What::Cost(at),
    }));
    columns.extend([
        text!("Benefits a year, £", EditCell::Figure(Kind::Pounds), benefit),
        text!("Running cost a year, £", EditCell::Figure(Kind::Pounds), running_cost),
        text!("Value for patients elsewhere, %", EditCell::FigureOrBlank(Kind::Percent), outside_share),
        text!("Own funds, £", EditCell::Figure(Kind::Pounds), own_funds),
        text!("Value worked out elsewhere, £", EditCell::FigureOrBlank(Kind::Pounds), value),
        truth!("Must be funded", must),
        truth!("Nationally significant", national),
        Place {
            column: EditColumn { name: "Needs (codes)", cell: EditCell::Words },
            field: "requires",
            what: What::Needs,
        },
        text!("One option of", EditCell::Words, option_of),
    ]);
    columns
}

impl Place {
    /// The cell of a scheme.
    pub fn get(&self, scheme: &SchemeInput) -> String {
        match self.what {
            What::Text(get, _) => get(scheme).clone(),
            What::Cost(at) => scheme.costs.get(at).cloned().unwrap_or_else(|| "0".to_owned()),
            What::Truth(get, _) => if get(scheme) { "yes" } else { "" }.to_owned(),
            What::Needs => scheme.requires.join(", "),
        }
    }

    /// Keeps a cell.
    pub fn set(&self, scheme: &mut SchemeInput, text: String) {
        match self.what {
            What::Text(_, set) => *set(scheme) = text,
            What::Cost(at) => scheme.set_cost(at, text),
            What::Truth(_, set) => *set(scheme) = !text.is_empty(),
            What::Needs => {
                let codes = text.split([',', ';', ' ']).map(str::trim).filter(|code| !code.is_empty());
                scheme.requires = codes.map(str::to_owned).collect();
            }
        }
    }
}
