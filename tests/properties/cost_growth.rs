//! The laws of cost growth, each on 10,000 cases that their seeds decide.

use engine::pathways::cost_growth::decomposition::{Kind, Movement, decompose};
use engine::pathways::cost_growth::divisia::effects;
use engine::pathways::cost_growth::factor::Factors;
use engine::pathways::cost_growth::funding::Funding;
use engine::pathways::cost_growth::growth::YearGrowth;
use engine::pathways::cost_growth::projection::{Component, NoParting, Plan, project};
use engine::quantities::{FinancialYear, Fraction, Money, Pence};
use proofs::random::Random;
use rust_decimal::Decimal;

const CASES: u64 = 10_000;

fn cases(seed: u64) -> impl Iterator<Item = Random> {
    (0..CASES).map(move |number| Random::of_case(seed, number))
}

/// A factor above nothing: often 1, usually near it, at times far from it.
fn factor(random: &mut Random) -> Fraction {
    match random.between(0, 9) {
        0 | 1 => Fraction::whole(1),
        2 => Fraction::of(random.magnitude(1_000_000) as i64, random.magnitude(1_000_000) as i64).expect("a fraction"),
        3 => Fraction::of(1_000_000_000_000_000_000_i64 + random.signed(-1_000, 1_000), 1_000_000_000_000_000_000_i64)
            .expect("a fraction"),
        _ => Fraction::of(random.between(800, 1_300) as i64, 1_000).expect("a fraction"),
    }
}

fn factors(random: &mut Random) -> Factors<Fraction> {
    Factors::of([factor(random), factor(random), factor(random), factor(random)])
}

fn product(factors: &Factors<Fraction>) -> Fraction {
    factors.all().into_iter().fold(Fraction::whole(1), |all, factor| all.times(factor))
}

fn pence(exact: &Fraction) -> i128 {
    Pence::nearest(exact).expect("within range").count()
}

/// Spending of an earlier year, what it grows by, and the effects.
fn told(random: &mut Random) -> (Fraction, Factors<Fraction>, i128, Factors<i128>) {
    let before = Fraction::of(random.magnitude(99_999_999_999_999) as i64, random.between(1, 3) as i64).expect("money");
    let factors = factors(random);
    let change = pence(&before.times(&product(&factors))) - pence(&before);
    let told = effects(&before, &factors, change);
    (before, factors, change, told)
}

fn sum(effects: &Factors<i128>) -> i128 {
    effects.all().into_iter().sum()
}

#[test]
fn effects_add_up_to_the_change_to_the_penny() {
    let mut moved = 0;
    for mut random in cases(1) {
        let (before, factors, change, told) = told(&mut random);
        assert_eq!(sum(&told), change, "{before} {factors:?}");
        moved += u32::from(change != 0);
    }
    assert!(moved > CASES as u32 / 2, "{moved} changes");
}

#[test]
fn rows_and_columns_both_add_up_to_the_penny() {
    let (mut new, mut ended, mut undivided) = (0, 0, 0);
    for mut random in cases(2) {
        let movement = |place: u64| {
            let before = Fraction::whole(random.magnitude(99_999_999_999) as i64);
            let factors = factors(&mut random);
            let after = before.times(&product(&factors));
            let side = |exact: Fraction| Some((exact.clone(), Pence::nearest(&exact).expect("within range")));
            let nothing = Fraction::whole(0);
            let (kind, before, after) = match random.between(0, 9) {
                0 => (Kind::New, nothing, after),
                1 => (Kind::Ended, before, nothing),
                2 => (Kind::Undivided, before, after),
                _ => (Kind::ToldApart, before, after),
            };
            Movement {
                code: format!("C{place}"),
                kind,
                before: side(before),
                after: side(after),
                factors: Some(factors),
            }
        };
        let movements: Vec<Movement> = (0..5).map(movement).collect();
        let out = decompose(&movements);
        let totals = out.totals.expect("all is known");
        let count = |pence: &Pence| pence.count();
        let mut columns = [0_i128; 4];
        for row in &out.components {
            let change = row.change.expect("known").count();
            assert_eq!(row.after.expect("known").count() - row.before.expect("known").count(), change);
            match (&row.effects, row.kind) {
                (Some(effects), Kind::ToldApart) => {
                    assert_eq!(effects.all().map(count).iter().sum::<i128>(), change);
                    effects.all().map(count).iter().zip(&mut columns).for_each(|(cell, column)| *column += cell);
                }
                (None, Kind::New) => new += 1,
                (None, Kind::Ended) => ended += 1,
                (None, Kind::Undivided) => undivided += 1,
                other => panic!("{other:?}"),
            }
        }
        assert_eq!(totals.effects.all().map(count), columns);
        let parts = columns.iter().sum::<i128>() + count(&totals.undivided) + count(&totals.new) + count(&totals.ended);
        assert_eq!(parts, count(&totals.change));
        assert_eq!(count(&totals.after) - count(&totals.before), count(&totals.change));
    }
    assert!(new > 1_000 && ended > 1_000 && undivided > 1_000, "{new} {ended} {undivided}");
}

#[test]
fn the_years_swapped_turn_every_effect_round_but_for_a_penny() {
    for mut random in cases(3) {
        let (before, factors, change, forth) = told(&mut random);
        let after = before.times(&product(&factors));
        let turned = factors.clone().map(|factor| Fraction::whole(1).over(&factor).expect("above nothing"));
        let back = effects(&after, &turned, -change);
        for (one, other) in forth.all().into_iter().zip(back.all()) {
            assert!((one + other).abs() <= 1, "{before} {factors:?}: {forth:?} and {back:?}");
        }
    }
}

#[test]
fn a_factor_that_does_not_change_has_no_effect_and_alone_it_has_all() {
    let (mut still, mut alone) = (0, 0);
    for mut random in cases(4) {
        let (_, factors, change, told) = told(&mut random);
        let one = Fraction::whole(1);
        let moving = factors.all().into_iter().filter(|factor| **factor != one).count();
        for (factor, effect) in factors.all().into_iter().zip(told.all()) {
            if *factor == one {
                assert_eq!(*effect, 0, "{factors:?}");
                still += 1;
            } else if moving == 1 {
                assert_eq!(*effect, change);
                alone += 1;
            }
        }
    }
    assert!(still > 5_000 && alone > 100, "{still} {alone}");
}

#[test]
fn an_effect_has_the_sign_of_its_factor_but_for_a_penny_and_factors_may_change_places() {
    for mut random in cases(5) {
        let (before, factors, change, told) = told(&mut random);
        let one = Fraction::whole(1);
        for (factor, effect) in factors.all().into_iter().zip(told.all()) {
            assert!(if *factor >= one { *effect >= -1 } else { *effect <= 1 }, "{factors:?} {told:?}");
        }
        let turned = Factors::of([
            factors.new_treatments.clone(),
            factors.mix.clone(),
            factors.price.clone(),
            factors.volume.clone(),
        ]);
        let other = effects(&before, &turned, change);
        let back = [other.new_treatments, other.mix, other.price, other.volume];
        for (here, there) in told.all().into_iter().zip(back) {
            assert!((here - there).abs() <= 1, "{factors:?}");
        }
    }
}

#[test]
fn a_hundred_times_the_money_is_a_hundred_times_the_effect_but_for_the_rounding() {
    for mut random in cases(6) {
        let before = Fraction::whole(random.magnitude(999_999_999_999) as i64);
        let factors = factors(&mut random);
        let of = |before: &Fraction| {
            let change = pence(&before.times(&product(&factors))) - pence(before);
            effects(before, &factors, change)
        };
        let (one, hundred) = (of(&before), of(&before.times(&Fraction::whole(100))));
        for (one, hundred) in one.all().into_iter().zip(hundred.all()) {
            // Two pennies of the smaller, one of the larger: a row may round away from a cell by up to one more.
            assert!((hundred - 100 * one).abs() <= 202, "{before} {factors:?}: {one} {hundred}");
        }
    }
}

fn rate(random: &mut Random) -> Decimal {
    Decimal::new(random.signed(-200, 300), 3)
}

fn plan(random: &mut Random, growth: impl Fn(&mut Random) -> YearGrowth) -> Plan {
    let years = random.between(1, 10) as u32;
    let component = |place: u64| Component {
        code: format!("C{place}"),
        opening: Money::from_pence(random.magnitude(9_999_999_999) as i64),
        growth: (0..years).map(|_| growth(random)).collect(),
    };
    let components = (0..4).map(component).collect();
    Plan { first_year: FinancialYear::starting(2022).expect("a year"), years, components, funding: None }
}

#[test]
fn without_growth_nothing_moves_and_more_growth_costs_more() {
    for mut random in cases(7) {
        let still = plan(&mut random, |_| YearGrowth { spending: Some(Decimal::ZERO), ..YearGrowth::default() });
        let out = project(&still).expect("a projection");
        assert!(out.total.iter().all(|total| *total == out.total[0]));
        let moving = plan(&mut random, |random| YearGrowth {
            spending: None,
            factors: Factors::of([0; 4].map(|_| Some(rate(random)))),
        });
        let mut dearer = moving.clone();
        for year in dearer.components[0].growth.iter_mut() {
            year.factors.price = year.factors.price.map(|price| price + Decimal::new(1, 1));
        }
        let (one, other) = (project(&moving).expect("a projection"), project(&dearer).expect("a projection"));
        assert!(one.total.iter().zip(&other.total).all(|(one, other)| one <= other));
        assert_eq!(one.total[0], other.total[0]);
    }
}

#[test]
fn funding_that_equals_the_cost_leaves_no_gap_and_a_penny_less_parts() {
    for mut random in cases(8) {
        let mut plan =
            plan(&mut random, |random| YearGrowth { spending: Some(rate(random)), factors: Factors::default() });
        let costs = project(&plan).expect("a projection").total;
        plan.funding = Some(Funding { amounts: costs.clone() });
        let out = project(&plan).expect("a projection");
        assert_eq!((out.parts, out.parts_unknown), (None, Some(NoParting::Never)));
        assert!(out.gap.iter().chain(&out.cumulative_gap).all(|gap| *gap == Some(Pence::default())));
        let year = random.between(0, u64::from(plan.years)) as usize;
        let mut less = costs;
        less[year] = less[year].map(|pence| pence.minus(Pence::of(1)));
        plan.funding = Some(Funding { amounts: less });
        let out = project(&plan).expect("a projection");
        assert_eq!(out.parts, Some(out.years[year]));
        assert_eq!(out.cumulative_gap.last(), Some(&Some(Pence::of(1))));
    }
}

#[test]
fn the_total_is_the_sum_of_the_rounded_components() {
    for mut random in cases(9) {
        let plan = plan(&mut random, |random| YearGrowth { spending: Some(rate(random)), factors: Factors::default() });
        let out = project(&plan).expect("a projection");
        for (year, total) in out.total.iter().enumerate() {
            let sum: i128 =
                out.components.iter().map(|component| component.spending[year].expect("known").count()).sum();
            assert_eq!(total.expect("known").count(), sum);
        }
    }
}
