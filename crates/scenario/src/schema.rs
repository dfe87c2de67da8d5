//! The shape of everything a user sets, with the words for it.
//!
//! One table serves the reading of documents, the telling of changes and the naming of undo steps. A test holds it against the
//! types of [`Inputs`](crate::Inputs), field by field.

mod allocation;
mod boards;
mod capital;
mod collaborative;
mod cost_growth;
mod delegation;
mod engagement;
mod fund;
mod medicines;
mod need;
mod opening;
mod pathway;
mod pool;
mod providers;
mod rebate;
mod rule;
mod service;
mod staging;
mod uncertainty;
mod who;

use crate::limits::LONGEST_QUOTE;

/// What a text stands for, which decides how it is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Pounds, as in `1234.56`.
    Money,
    /// A proportion, as in `0.045`; said as a percentage.
    Rate,
    /// A plain number, such as an index.
    Number,
    /// A number of people.
    People,
    /// A financial year, as in `2026/27`.
    Year,
    /// The code of an organisation.
    Code,
    /// Words of the user's.
    Words,
}

impl Kind {
    /// How it is typed and shown; `None` for what is not a figure.
    #[must_use]
    pub const fn figure(self) -> Option<words::typed::Kind> {
        match self {
            Self::Money => Some(words::typed::Kind::Pounds),
            Self::Rate => Some(words::typed::Kind::Percent),
            Self::Number => Some(words::typed::Kind::Number),
            Self::People => Some(words::typed::Kind::People),
            Self::Year => Some(words::typed::Kind::FinancialYear),
            Self::Code | Self::Words => None,
        }
    }
}

/// What a value may be.
#[derive(Debug)]
pub enum Shape {
    /// Text that stands for something.
    Text(Kind),
    /// A whole number from 0 up.
    Count,
    /// True or false.
    Truth,
    /// One of some words.
    Choice(&'static [Choice]),
    /// Something or nothing.
    Optional(&'static Shape),
    /// Fields, each of which may differ from the baseline on its own.
    Record(&'static [Field]),
    /// Rows, which differ from the baseline as a whole.
    List(&'static List),
    /// One of some records, told apart by a tag; differs from the baseline as a whole.
    Tagged {
        /// The field that names the variant.
        tag: &'static str,
        /// What it may name.
        variants: &'static [Variant],
    },
}

/// A named value.
#[derive(Debug)]
pub struct Field {
    /// Its name in a document.
    pub name: &'static str,
    /// What it is, as the label of a control or the start of a line.
    pub label: &'static str,
    /// What changing it is called, after "Undo".
    pub step: &'static str,
    /// What it may be.
    pub shape: Shape,
}

/// A word that may be chosen.
#[derive(Debug)]
pub struct Choice {
    /// As written in a document.
    pub code: &'static str,
    /// As said.
    pub words: &'static str,
}

/// A record that a tag may name.
#[derive(Debug)]
pub struct Variant {
    /// As written in a document.
    pub code: &'static str,
    /// As said.
    pub words: &'static str,
    /// Its fields besides the tag.
    pub fields: &'static [Field],
}

/// A list.
#[derive(Debug)]
pub struct List {
    /// One row, as said.
    pub one: &'static str,
    /// Several rows, as said.
    pub many: &'static str,
    /// What a row is.
    pub row: Shape,
}

/// The shape of [`Inputs`](crate::Inputs).
pub static INPUTS: &[Field] = &[
    Field { name: "who", label: "Who you are", step: "who you are", shape: Shape::Record(who::WHO) },
    Field { name: "allocation", label: "Allocation", step: "allocation", shape: Shape::Record(allocation::ALLOCATION) },
    Field { name: "delegation", label: "Delegation", step: "delegation", shape: Shape::Record(delegation::DELEGATION) },
    Field { name: "capital", label: "Capital", step: "capital", shape: Shape::Record(capital::CAPITAL) },
    Field { name: "engagement", label: "Engagement", step: "engagement", shape: Shape::Record(engagement::ENGAGEMENT) },
    Field { name: "pathway", label: "Pathway", step: "pathway", shape: Shape::Record(pathway::PATHWAY) },
    Field { name: "providers", label: "Providers", step: "providers", shape: Shape::Record(providers::PROVIDERS) },
    Field {
        name: "collaborative",
        label: "Collaborative",
        step: "collaborative",
        shape: Shape::Record(collaborative::COLLABORATIVE),
    },
    Field { name: "medicines", label: "Medicines", step: "medicines", shape: Shape::Record(medicines::MEDICINES) },
    Field {
        name: "cost_growth",
        label: "Cost growth",
        step: "cost growth",
        shape: Shape::Record(cost_growth::COST_GROWTH),
    },
    Field {
        name: "uncertainty",
        label: "How sure",
        step: "what is in doubt",
        shape: Shape::Record(uncertainty::UNCERTAINTY),
    },
];

/// The field at a path such as `allocation.rule.most_growth` or `allocation.opening.own[3].amount`; `None` where there is none.
///
/// ```
/// assert_eq!(scenario::schema::field("allocation.rule.most_growth").map(|field| field.step), Some("most growth"));
/// assert!(scenario::schema::field("allocation.rule.__proto__").is_none());
/// ```
#[must_use]
pub fn field(path: &str) -> Option<&'static Field> {
    let mut names = path.split('.');
    let mut found = among(INPUTS, names.next()?)?;
    for name in names {
        found = below(&found.shape, name)?;
    }
    Some(found)
}

/// Every path that names a field outside lists, outermost first, with the field: where a note may stand.
#[must_use]
pub fn paths() -> Vec<(String, &'static Field)> {
    let mut paths = Vec::new();
    collect("", INPUTS, &mut paths);
    paths
}

fn collect(path: &str, fields: &'static [Field], paths: &mut Vec<(String, &'static Field)>) {
    for field in fields {
        let here = if path.is_empty() { field.name.to_owned() } else { format!("{path}.{}", field.name) };
        paths.push((here.clone(), field));
        match &field.shape {
            Shape::Record(fields) => collect(&here, fields, paths),
            Shape::Tagged { variants, .. } => variants.iter().for_each(|variant| collect(&here, variant.fields, paths)),
            _ => {}
        }
    }
}

/// The field of that name, with or without the number of a row behind it.
fn among(fields: &'static [Field], name: &str) -> Option<&'static Field> {
    if name.len() > LONGEST_QUOTE {
        return None;
    }
    let (name, row) = match name.split_once('[') {
        None => (name, None),
        Some((name, row)) => (name, Some(row.strip_suffix(']')?.parse::<u32>().ok()?)),
    };
    let found = fields.iter().find(|field| field.name == name)?;
    (matches!(found.shape, Shape::List(_)) || row.is_none()).then_some(found)
}

fn below(shape: &'static Shape, name: &str) -> Option<&'static Field> {
    match shape {
        Shape::Record(fields) => among(fields, name),
        Shape::List(list) => below(&list.row, name),
        Shape::Optional(shape) => below(shape, name),
        Shape::Tagged { variants, .. } => variants.iter().find_map(|variant| among(variant.fields, name)),
        _ => None,
    }
}
