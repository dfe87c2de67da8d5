//! How gaps close.

use super::{Finding, Law, answer, money_before, near, of, pence, quantum, target_shares, unbounded};
use crate::case::{Case, Pace};
use crate::generator::{Size, case, decimal};
use crate::random::Random;
use crate::twin::fraction::{Fraction, read, read_pence, whole};

/// At once.
pub const WHOLE_GAP_AT_ONCE: Law = Law {
    sentence: "With convergence 1 and no bounds every board is at target in year 1, to a penny.",
    draw: |random| {
        let mut case = unbounded(case(random, Size::Small));
        case.pace = Pace::Proportional { convergence: "1".to_owned() };
        case
    },
    check: |case, _| at_target_from(case, 0),
};

/// By steps.
pub const GAP_SHRINKS: Law = Law {
    sentence: "Under proportional without bounds each year leaves the same share of every gap, to a penny.",
    draw: |random| {
        let mut case = unbounded(case(random, Size::Small));
        let convergence = decimal(random.between(0, 1_000_000) as i64, 6);
        case.pace = Pace::Proportional { convergence };
        case
    },
    check: |case, _| {
        let (Some(answer), Pace::Proportional { convergence }) = (answer(case), &case.pace) else {
            return Finding::Silent;
        };
        let left = whole(1) - read(convergence);
        let money = pence(&answer);
        for year in 0..money.len() {
            let before = money_before(case, &money, year);
            let growth = quantum(case, year) / before.iter().sum::<Fraction>();
            for (i, share) in target_shares(case, year).iter().enumerate() {
                let target = share * quantum(case, year);
                let expected = &target + &left * (&before[i] * &growth - &target);
                if !near(&of(money[year][i]), &expected, 1) {
                    return Finding::Broken(format!("year {}, {}", year + 1, case.places[i].code));
                }
            }
        }
        Finding::Holds
    },
};

/// In time.
pub const STRAIGHT_LINE_ARRIVES: Law = Law {
    sentence: "A straight line without bounds has every board at target from its last year on, to a penny.",
    draw: |random| {
        let mut case = unbounded(case(random, Size::Small));
        case.pace = Pace::StraightLine { years: random.between(1, case.quanta.len() as u64) as u32 };
        case
    },
    check: |case, _| match case.pace {
        Pace::StraightLine { years } if years as usize <= case.quanta.len() => at_target_from(case, years as usize - 1),
        _ => Finding::Silent,
    },
};

/// More to share is never less for anyone, where the rule is without cliffs and bounds.
pub const MORE_MONEY_LOWERS_NOBODY: Law = Law {
    sentence: "Under proportional and straight line without bounds a larger first sum lowers no board by more than a penny.",
    draw: |random| {
        let mut case = unbounded(case(random, Size::Small));
        case.pace = if random.chance(1, 2) {
            Pace::StraightLine { years: random.between(1, 9) as u32 }
        } else {
            Pace::Proportional { convergence: decimal(random.between(0, 1_000) as i64, 3) }
        };
        case.quanta.truncate(1);
        case.transfers.retain(|transfer| transfer.year == 1);
        for place in &mut case.places {
            place.weight = crate::case::Weight::Constant(place.weight.in_year(0).to_owned());
        }
        case
    },
    check: |case, number| {
        let mut larger = case.clone();
        let pence = i64::try_from(read_pence(&case.quanta[0])).unwrap_or(1);
        larger.quanta[0] = decimal(pence + Random::new(number).magnitude(1_000_000_000) as i64, 2);
        let (Some(one), Some(other)) = (answer(case), answer(&larger)) else { return Finding::Silent };
        let fell = |(one, other): (&i64, &i64)| other + 1 < *one;
        if super::pence(&one)[0].iter().zip(&super::pence(&other)[0]).any(fell) {
            return Finding::Broken(format!("with {} someone gets less", larger.quanta[0]));
        }
        Finding::Holds
    },
};

fn at_target_from(case: &Case, first: usize) -> Finding {
    let Some(answer) = answer(case) else { return Finding::Silent };
    for (year, money) in pence(&answer).iter().enumerate().skip(first) {
        for (i, share) in target_shares(case, year).iter().enumerate() {
            if !near(&of(money[i]), &(share * quantum(case, year)), 1) {
                return Finding::Broken(format!("year {}, {}", year + 1, case.places[i].code));
            }
        }
    }
    Finding::Holds
}
