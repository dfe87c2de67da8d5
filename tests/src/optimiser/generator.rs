//! Models of chance, small enough to try every choice, with every kind of constraint a portfolio has.

use engine::capital::optimiser::{Model, Row};

use crate::random::Random;

/// Most columns: every choice can still be tried.
const MOST_COLUMNS: u64 = 14;

/// A model and what is in it.
#[derive(Debug, Clone)]
pub struct Drawn {
    /// The model.
    pub model: Model,
    /// The kinds of constraint in it.
    pub kinds: Vec<&'static str>,
}

/// Draws a model.
pub fn model(random: &mut Random) -> Drawn {
    let columns = random.between(1, MOST_COLUMNS);
    let size =
        *[7, 60, 5_000, 1_000_000_000, 10_000_000_000_000].get(random.between(0, 4) as usize).expect("one of five");
    let values = values(random, columns, size);
    let mut drawn = Drawn { model: Model { values, rows: Vec::new() }, kinds: Vec::new() };
    let has_pots = columns >= 6 && random.chance(1, 3);
    if has_pots {
        pots(random, columns, size, &mut drawn.model.rows);
        drawn.kinds.push("pots joined by few rows");
    }
    let count = if has_pots { 0 } else { random.between(0, 5) };
    for _ in 0..count {
        let (kind, row) = row(random, columns, size);
        drawn.model.rows.push(row);
        if !drawn.kinds.contains(&kind) {
            drawn.kinds.push(kind);
        }
    }
    if random.chance(1, 3) {
        drawn.model.rows.push(must_do(random, columns));
        drawn.kinds.push("must-do");
    }
    drawn.kinds.push(if size >= 1_000_000_000 { "pence-sized figures" } else { "small figures" });
    drawn
}

fn values(random: &mut Random, columns: u64, size: i64) -> Vec<i64> {
    let kind = random.between(0, 4);
    let one = |random: &mut Random| match kind {
        // Many ties.
        0 => random.signed(0, 3),
        // All the same.
        1 => size,
        2 => random.signed(-size / 3, size),
        _ => random.signed(1, size),
    };
    (0..columns).map(|_| one(random)).collect()
}

fn some(random: &mut Random, columns: u64, times: u64, of: u64) -> Vec<u32> {
    (0..columns as u32).filter(|_| random.chance(times, of)).collect()
}

/// Budgets that share no column, and a few rows between them.
fn pots(random: &mut Random, columns: u64, size: i64, rows: &mut Vec<Row>) {
    let count = random.between(2, columns.min(9) / 3);
    for pot in 0..count {
        for _ in 0..random.between(1, 2) {
            let own = (0..columns as u32).filter(|column| u64::from(*column) % count == pot);
            let terms: Vec<(u32, i64)> = own.map(|column| (column, random.signed(1, size))).collect();
            let sum: i64 = terms.iter().map(|(_, weight)| weight).sum();
            rows.push(Row::new(random.signed(sum / 4, sum), terms));
        }
    }
    for _ in 0..random.between(0, 3) {
        let (one, two) = (random.between(0, columns - 1) as u32, random.between(0, columns - 1) as u32);
        if one != two {
            let requires = random.chance(1, 2);
            rows.push(Row::new(i64::from(!requires), vec![(one, 1), (two, if requires { -1 } else { 1 })]));
        }
    }
}

fn must_do(random: &mut Random, columns: u64) -> Row {
    Row::new(-1, vec![(random.between(0, columns - 1) as u32, -1)])
}

fn row(random: &mut Random, columns: u64, size: i64) -> (&'static str, Row) {
    let weighed = |random: &mut Random, columns: Vec<u32>| -> Vec<(u32, i64)> {
        columns.into_iter().map(|column| (column, random.signed(1, size))).collect()
    };
    match random.between(0, 7) {
        0 | 1 => {
            let chosen = some(random, columns, 3, 4);
            let terms = weighed(random, chosen);
            let sum: i64 = terms.iter().map(|(_, weight)| weight).sum();
            ("budget", Row::new(random.signed(0, sum.max(1)), terms))
        }
        2 => {
            // A penny under what a choice would take.
            let chosen = some(random, columns, 1, 2);
            let terms = weighed(random, chosen);
            let sum: i64 = terms.iter().filter(|_| random.chance(1, 2)).map(|(_, weight)| weight).sum();
            ("budget a penny short", Row::new(sum - 1, terms))
        }
        3 => {
            let terms = some(random, columns, 1, 2).into_iter().map(|column| (column, 1)).collect();
            ("at most so many", Row::new(random.signed(0, 2), terms))
        }
        4 => {
            let one = random.between(0, columns - 1) as u32;
            let mut terms: Vec<(u32, i64)> = some(random, columns, 1, 4)
                .into_iter()
                .filter(|other| *other != one)
                .map(|other| (other, -1))
                .collect();
            terms.push((one, 1));
            ("requires", Row::new(0, terms))
        }
        5 => {
            let chosen = some(random, columns, 1, 2);
            let terms: Vec<(u32, i64)> =
                weighed(random, chosen).into_iter().map(|(column, weight)| (column, -weight)).collect();
            let sum: i64 = terms.iter().map(|(_, weight)| weight).sum();
            ("at least so much", Row::new(random.signed(sum - 1, 0), terms))
        }
        6 => {
            let terms: Vec<(u32, i64)> =
                some(random, columns, 2, 3).into_iter().map(|column| (column, random.signed(-size, size))).collect();
            ("any sign", Row::new(random.signed(-size, size), terms))
        }
        _ => {
            let weight = random.signed(1, size);
            let terms = some(random, columns, 3, 4).into_iter().map(|column| (column, weight)).collect();
            ("equal weights", Row::new(random.signed(0, weight.saturating_mul(4)), terms))
        }
    }
}
