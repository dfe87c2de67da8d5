//! Figures of need by board: the columns of one table, each a list of its own in the study.

use engine::allocation::study::input::{IndexInput, NeedInput, PopulationInput};
use words::typed::Kind;

use crate::components::edit_table::{EditCell, EditColumn};

/// A column: its path, its heading, and how a board's figure is read and kept; blank where there is none.
#[derive(Clone, Copy)]
pub struct Figure {
    /// Its path from the root of the inputs.
    pub path: &'static str,
    /// Its heading.
    pub name: &'static str,
    /// What it counts.
    pub kind: Kind,
    /// The figure of a board; blank where there is none.
    pub get: fn(&NeedInput, &str) -> String,
    /// Keeps the figure of a board; blank takes it away.
    pub set: fn(&mut NeedInput, &str, String),
    /// How many boards have one.
    pub count: fn(&NeedInput) -> usize,
}

/// Every column, in the order in which they are shown and pasted.
pub const FIGURES: [Figure; 5] = [
    Figure {
        path: "allocation.need.own_index",
        name: "Need index",
        kind: Kind::Number,
        get: |need, code| index(&need.own_index, code),
        set: |need, code, text| put_index(&mut need.own_index, code, text),
        count: |need| need.own_index.len(),
    },
    Figure {
        path: "allocation.need.unavoidable_cost",
        name: "Unavoidable cost",
        kind: Kind::Number,
        get: |need, code| index(&need.unavoidable_cost, code),
        set: |need, code, text| put_index(&mut need.unavoidable_cost, code, text),
        count: |need| need.unavoidable_cost.len(),
    },
    Figure {
        path: "allocation.need.additional_people",
        name: "Weighted people added",
        kind: Kind::People,
        get: |need, code| people(&need.additional_people, code),
        set: |need, code, text| put_people(&mut need.additional_people, code, text),
        count: |need| need.additional_people.len(),
    },
    Figure {
        path: "allocation.need.own_population",
        name: "Registered people",
        kind: Kind::People,
        get: |need, code| people(&need.own_population, code),
        set: |need, code, text| put_people(&mut need.own_population, code, text),
        count: |need| need.own_population.len(),
    },
    Figure {
        path: "allocation.need.population_growth",
        name: "Population grows a year",
        kind: Kind::Percent,
        get: |need, code| index(&need.population_growth, code),
        set: |need, code, text| put_index(&mut need.population_growth, code, text),
        count: |need| need.population_growth.len(),
    },
];

/// The columns as boxes that may stay blank.
pub fn columns() -> Vec<EditColumn> {
    FIGURES.iter().map(|figure| EditColumn { name: figure.name, cell: EditCell::FigureOrBlank(figure.kind) }).collect()
}

/// The index of a board; blank where there is none.
pub fn index(rows: &[IndexInput], code: &str) -> String {
    rows.iter().find(|row| row.code == code).map_or_else(String::new, |row| row.value.clone())
}

/// Keeps the index of a board; blank takes it away.
pub fn put_index(rows: &mut Vec<IndexInput>, code: &str, value: String) {
    match rows.iter_mut().find(|row| row.code == code) {
        Some(row) => row.value = value,
        None => rows.push(IndexInput { code: code.to_owned(), value }),
    }
    rows.retain(|row| row.code != code || !row.value.is_empty());
}

fn people(rows: &[PopulationInput], code: &str) -> String {
    rows.iter().find(|row| row.code == code).map_or_else(String::new, |row| row.people.clone())
}

fn put_people(rows: &mut Vec<PopulationInput>, code: &str, people: String) {
    match rows.iter_mut().find(|row| row.code == code) {
        Some(row) => row.people = people,
        None => rows.push(PopulationInput { code: code.to_owned(), people }),
    }
    rows.retain(|row| row.code != code || !row.people.is_empty());
}
