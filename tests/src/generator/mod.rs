//! Requests of chance: sound text, and every corner the definition speaks of more often than life would bring it.

mod bounds;
mod figures;
mod lines;
mod money;
mod rules;
mod weights;

pub use figures::decimal;
pub use lines::lines_case;

use crate::case::{Case, Place, Transfer, Weight};
use crate::random::Random;

/// How large the cases are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// At most 12 boards and 4 years.
    Small,
    /// Mostly small, some of 42 boards, a few of 500, up to 12 years.
    Mixed,
}

/// A request of chance.
pub fn case(random: &mut Random, size: Size) -> Case {
    let (boards, years) = dimensions(random, size);
    let weights = weights::weights(random, boards, years);
    let openings = money::openings(random, &weights);
    let transfers = money::transfers(random, &openings, years);
    let quanta = money::quanta(random, &openings, &transfers, years);
    let pace = rules::pace(random);
    let bounds = bounds::bounds(random, money::growths(&openings, &transfers, &quanta));
    let mut places: Vec<Place> = (0..boards)
        .map(|i| Place { code: code(i), opening: decimal(openings[i], 2), weight: weights[i].text() })
        .collect();
    if boards > 1 && random.chance(1, 4) {
        level(random, &mut places);
    }
    Case {
        places,
        quanta: quanta.iter().map(|pence| decimal(*pence, 2)).collect(),
        pace,
        floor: bounds.floor,
        ceiling: bounds.ceiling,
        max_under: bounds.max_under,
        transfers: transfers
            .into_iter()
            .map(|(year, board, pence)| Transfer { year, code: code(board), amount: decimal(pence, 2) })
            .collect(),
    }
}

fn dimensions(random: &mut Random, size: Size) -> (usize, usize) {
    let boards = match (size, random.between(1, 200)) {
        (Size::Small, _) => random.between(1, 12),
        (_, 1..=130) => random.between(1, 9),
        (_, 131..=170) => random.between(10, 41),
        (_, 171..=197) => 42,
        (_, 198..=199) => random.between(43, 200),
        _ => 500,
    };
    let years = match (size, boards) {
        (Size::Small, _) => random.between(1, 4),
        (_, 100..) => random.between(1, 2),
        (_, 42..) => *random.choose(&[&1, &2, &3, &10]),
        _ if random.chance(1, 5) => random.between(5, 12),
        _ => random.between(1, 4),
    };
    (boards as usize, years as usize)
}

fn code(index: usize) -> String {
    format!("B{index:03}")
}

/// Makes some boards the same as one with money in all but their code.
fn level(random: &mut Random, places: &mut [Place]) {
    let some = |text: &str| text.bytes().any(|byte| matches!(byte, b'1'..=b'9'));
    let weighs = |weight: &Weight| match weight {
        Weight::Constant(weight) => some(weight),
        Weight::ByYear(weights) => weights.iter().all(|weight| some(weight)),
    };
    let Some(model) = places.iter().find(|place| some(&place.opening) && weighs(&place.weight)).cloned() else {
        return;
    };
    for place in places.iter_mut().skip(1) {
        if random.chance(2, 3) {
            place.opening.clone_from(&model.opening);
            place.weight = model.weight.clone();
        }
    }
}
