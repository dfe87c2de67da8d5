//! Like boards are treated alike.

use super::{Finding, Law, answer, pence};
use crate::generator::{Size, case};

/// Up to the penny that rounding must give to one of them.
pub const EQUAL_INPUTS: Law = Law {
    sentence: "Boards with the same money and weights get the same money up to a penny in year 1.",
    draw: |random| {
        let mut case = case(random, Size::Small);
        let model = case.places[0].clone();
        let twins = random.between(1, 4);
        for number in 0..twins {
            let mut place = model.clone();
            place.code = format!("twin {number}");
            let at = random.between(0, case.places.len() as u64) as usize;
            case.places.insert(at, place);
        }
        case
    },
    check: |case, _| {
        let Some(answer) = answer(case) else { return Finding::Silent };
        let transfers = |code: &str| case.transfers.iter().any(|transfer| transfer.code == code);
        let first = &pence(&answer)[0];
        let mut found = Finding::Silent;
        for (i, one) in case.places.iter().enumerate() {
            for (j, other) in case.places.iter().enumerate().skip(i + 1) {
                let alike = one.opening == other.opening && one.weight == other.weight;
                if !alike || transfers(&one.code) || transfers(&other.code) {
                    continue;
                }
                // The penny left over goes to the one that stands first.
                if !(0..=1).contains(&(first[i] - first[j])) {
                    return Finding::Broken(format!(
                        "{} gets {} and {} gets {} pence",
                        one.code, first[i], other.code, first[j]
                    ));
                }
                found = Finding::Holds;
            }
        }
        found
    },
};
