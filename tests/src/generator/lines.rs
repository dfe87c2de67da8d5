//! Many lines of chance.

use super::{Size, case};
use crate::case::{Line, LinesCase};
use crate::random::Random;

/// Some lines under one rule, boards shared between them.
pub fn lines_case(random: &mut Random, size: Size) -> LinesCase {
    let model = case(random, size);
    let years = model.quanta.len();
    let count = random.between(1, 5);
    let mut lines = vec![Line { code: "L00".to_owned(), places: model.places, quanta: model.quanta }];
    for number in 1..count {
        let other = case(random, Size::Small);
        let mut quanta = other.quanta;
        quanta.truncate(years);
        while quanta.len() < years {
            quanta.push(quanta[quanta.len() - 1].clone());
        }
        let mut places = other.places;
        for place in &mut places {
            place.weight = crate::case::Weight::Constant(place.weight.in_year(0).to_owned());
        }
        random.shuffle(&mut places);
        lines.push(Line { code: format!("L{number:02}"), places, quanta });
    }
    LinesCase {
        lines,
        pace: model.pace,
        floor: model.floor,
        ceiling: model.ceiling,
        max_under: model.max_under,
        detail: random.choose(&["all", "all", "totals"]).to_owned(),
    }
}
