//! Public instances with their published best value, and the same at the size of pence. Format and sources: `tests/instances/README.md`.

use engine::capital::optimiser::{LARGEST, Model, Row};

use crate::random::Random;

/// One instance.
#[derive(Debug, Clone)]
pub struct Instance {
    /// Its name in the literature.
    pub name: String,
    /// The best value published.
    pub best: i128,
    /// What is to be optimised.
    pub model: Model,
}

/// The 48 problems of the collection `mknap2`.
pub fn mknap2() -> Vec<Instance> {
    read(include_str!("../../instances/mknap2.txt"))
}

/// The 30 of Chu and Beasley with 5 rows and 100 columns.
pub fn chu_beasley() -> Vec<Instance> {
    read(include_str!("../../instances/chu_beasley_5x100.txt"))
}

/// `gk01` to `gk03` of Glover and Kochenberger.
pub fn glover_kochenberger() -> Vec<Instance> {
    read(include_str!("../../instances/glover_kochenberger.txt"))
}

/// Reads a file of instances.
///
/// # Panics
/// Where it is not of the format.
pub fn read(text: &str) -> Vec<Instance> {
    let mut instances: Vec<Instance> = Vec::new();
    for line in text.lines() {
        let mut words = line.split_whitespace();
        let kind = words.next().unwrap_or("#");
        if kind.starts_with('#') {
            continue;
        }
        if kind == "instance" {
            let name = words.next().expect("a name").to_owned();
            let best = words.next().and_then(|best| best.parse().ok()).expect("a best value");
            instances.push(Instance { name, best, model: Model::default() });
            continue;
        }
        let model = &mut instances.last_mut().expect("an instance before its figures").model;
        let mut figures: Vec<i64> = words.map(|word| word.parse().expect("a whole number")).collect();
        if kind == "values" {
            model.values = figures;
        } else {
            assert_eq!((kind, figures.len()), ("row", model.values.len() + 1), "a limit and a coefficient a value");
            let limit = figures.remove(0);
            model.rows.push(Row::new(limit, (0..).zip(figures).collect()));
        }
    }
    instances
}

/// An instance at the size of pence, and what its figures were multiplied by.
///
/// Each coefficient loses, and each value gains, less than what could make another choice possible or better by one of the figures as
/// published: so no divisor takes the figures back to their old size, the same choices are allowed, and the best value, divided and rounded
/// down, is the published one.
pub fn pence_sized(instance: &Instance, seed: u64) -> (Model, i64) {
    let mut random = Random::new(seed);
    let model = &instance.model;
    let figures = model.rows.iter().flat_map(|row| row.terms.iter().map(|term| term.1).chain([row.limit]));
    let largest = figures.chain(model.values.iter().copied()).max().unwrap_or(1);
    let times = LARGEST / (largest + 1);
    let little = times / (model.values.len() as i64 + 1);
    let values = model.values.iter().map(|value| value * times + random.signed(0, little)).collect();
    let row = |row: &Row| {
        let terms = row.terms.iter().map(|(column, weight)| (*column, weight * times - random.signed(0, little)));
        Row::new(row.limit * times, terms.collect())
    };
    (Model { values, rows: model.rows.iter().map(row).collect() }, times)
}
