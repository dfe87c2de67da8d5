//! Models of 15 to 60 columns with every kind of limit, too large to try every choice of and small enough for a peer to prove.

use engine::capital::optimiser::{Model, Row};

use crate::random::Random;

/// Draws a model.
pub fn model(random: &mut Random) -> Model {
    let columns = random.between(15, 60);
    // Sums of 60 such figures stay well within what a peer's floats tell apart.
    let size = [90, 5_000, 1_000_000, 1_000_000_000][random.between(0, 3) as usize];
    let kind = random.between(0, 3);
    let value = |random: &mut Random| match kind {
        0 => random.signed(0, 20),
        1 => random.signed(-size / 4, size),
        _ => random.signed(1, size),
    };
    let values = (0..columns).map(|_| value(random)).collect();
    let rows = (0..random.between(1, 12)).map(|_| row(random, columns, size)).collect();
    Model { values, rows }
}

fn row(random: &mut Random, columns: u64, size: i64) -> Row {
    let some = |random: &mut Random, times, of| -> Vec<u32> {
        (0..columns as u32).filter(|_| random.chance(times, of)).collect()
    };
    let weighed = |random: &mut Random, columns: Vec<u32>, least: i64| -> Vec<(u32, i64)> {
        columns.into_iter().map(|column| (column, random.signed(least, size))).collect()
    };
    let share = |random: &mut Random, terms: &[(u32, i64)], least: i64, most: i64| {
        terms.iter().map(|term| term.1.max(0)).sum::<i64>() / 100 * random.signed(least, most)
    };
    let one = random.between(0, columns - 1) as u32;
    match random.between(0, 8) {
        // A budget.
        0..=2 => {
            let chosen = some(random, 4, 5);
            let terms = weighed(random, chosen, 1);
            Row::new(share(random, &terms, 20, 70), terms)
        }
        // At most so many of a group.
        3 => {
            let terms = some(random, 1, 5).into_iter().map(|column| (column, 1)).collect();
            Row::new(random.signed(1, 3), terms)
        }
        // One requires another, or any of some.
        4 | 5 => {
            let others = some(random, 1, columns / 2);
            let mut terms: Vec<(u32, i64)> =
                others.into_iter().filter(|other| *other != one).map(|other| (other, -1)).collect();
            terms.push((one, 1));
            Row::new(0, terms)
        }
        // A must-do.
        6 => Row::new(-1, vec![(one, -1)]),
        // At least so much.
        7 => {
            let chosen = some(random, 1, 2);
            let terms = weighed(random, chosen, 1);
            Row::new(-share(random, &terms, 1, 75), terms.into_iter().map(|(column, by)| (column, -by)).collect())
        }
        // Coefficients of any sign.
        _ => {
            let chosen = some(random, 2, 3);
            let terms = weighed(random, chosen, -size);
            Row::new(random.signed(-size, size), terms)
        }
    }
}
