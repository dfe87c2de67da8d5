//! What changes nothing.

use super::{Finding, Law, answer, pence};
use crate::case::{Case, Weight};
use crate::generator::{Size, case};
use crate::random::Random;
use crate::twin::fraction::{read, write};

/// Target shares are proportions.
pub const SCALING_WEIGHTS: Law = Law {
    sentence: "Multiplying every weight by the same number changes nothing.",
    draw: scalable,
    check: |case, number| {
        let factor = ["2", "10", "0.001", "7", "1.5", "0.3", "1000", "12.34"][number as usize % 8];
        let mut scaled = case.clone();
        for place in &mut scaled.places {
            place.weight = match &place.weight {
                Weight::Constant(weight) => Weight::Constant(times(weight, factor)),
                Weight::ByYear(weights) => Weight::ByYear(weights.iter().map(|weight| times(weight, factor)).collect()),
            };
        }
        same(answer(case), answer(&scaled), &format!("weights times {factor}"))
    },
};

/// Codes are names.
pub const RELABELLING: Law = Law {
    sentence: "Giving the boards other codes changes nothing.",
    draw: |random| case(random, Size::Small),
    check: |case, number| {
        let mut names: Vec<String> = (0..case.places.len())
            .map(|i| format!("{}{i}", ["z", "Å", "__proto__", " "][number as usize % 4]))
            .collect();
        Random::new(number).shuffle(&mut names);
        let mut renamed = case.clone();
        for (place, name) in renamed.places.iter_mut().zip(&names) {
            place.code.clone_from(name);
        }
        for transfer in &mut renamed.transfers {
            let at = case.places.iter().position(|place| place.code == transfer.code).expect("a board of the case");
            transfer.code.clone_from(&names[at]);
        }
        let back = answer(&renamed).map(|mut answer| {
            for year in &mut answer.years {
                for (place, original) in year.places.iter_mut().zip(&case.places) {
                    for crossed in &mut year.floor_above_ceiling {
                        if crossed.as_str() == &*place.code {
                            crossed.clone_from(&original.code);
                        }
                    }
                    place.code = original.code.as_str().into();
                }
            }
            answer
        });
        same(answer(case), back, "other codes")
    },
};

/// Order settles ties and nothing else.
pub const REORDERING: Law = Law {
    sentence: "Another order of the boards changes nothing in year 1 but pennies in ties.",
    draw: |random| case(random, Size::Small),
    check: |case, number| {
        let mut order: Vec<usize> = (0..case.places.len()).collect();
        Random::new(number).shuffle(&mut order);
        let mut reordered = case.clone();
        reordered.places = order.iter().map(|i| case.places[*i].clone()).collect();
        match (answer(case), answer(&reordered)) {
            (Some(one), Some(other)) => {
                let (one_pence, other_pence) = (pence(&one), pence(&other));
                for (at, i) in order.iter().enumerate() {
                    let (here, there) = (&one.years[0].places[*i], &other.years[0].places[at]);
                    let apart = one_pence[0][*i] - other_pence[0][at];
                    let rest = (here.target, here.opening_distance, here.bound, one.years[0].shift)
                        == (there.target, there.opening_distance, there.bound, other.years[0].shift);
                    if apart.abs() > 1 || !rest {
                        return Finding::Broken(format!("{} differs by {apart} pence", here.code));
                    }
                }
                Finding::Holds
            }
            (None, _) if case.quanta.len() > 1 => Finding::Silent,
            (_, None) if case.quanta.len() > 1 => Finding::Silent,
            (None, None) => Finding::Silent,
            _ => Finding::Broken("one order has an answer and the other has none".to_owned()),
        }
    },
};

/// Weights with room for a few more digits on either side.
fn scalable(random: &mut Random) -> Case {
    loop {
        let case = case(random, Size::Small);
        let roomy = |weight: &str| {
            let (whole, decimals) = weight.split_once('.').unwrap_or((weight, ""));
            whole.len() <= 11 && decimals.len() <= 12
        };
        let years = case.quanta.len();
        if case.places.iter().all(|place| (0..years).all(|year| roomy(place.weight.in_year(year)))) {
            return case;
        }
    }
}

fn times(weight: &str, factor: &str) -> String {
    write(&(read(weight) * read(factor)), 17)
}

fn same<T: PartialEq>(one: Option<T>, other: Option<T>, what: &str) -> Finding {
    match (one, other) {
        (None, None) => Finding::Silent,
        (one, other) if one == other => Finding::Holds,
        _ => Finding::Broken(format!("{what}: another answer")),
    }
}
