//! Laws of a fund.

use engine::engagement::fund::pot::{by_system, by_year, off_the_top, per_system_a_year};
use engine::engagement::fund::{
    Applicant, Band, Bound, Ceiling, FundAnswer, FundRequest, Weighting, power_weight, share_fund,
};
use engine::quantities::{Money, Rate, Weight};
use proofs::random::Random;
use rust_decimal::Decimal;

use super::{cases, money, rate, sum};

fn applicants(random: &mut Random, most_income: u64) -> Vec<Applicant> {
    (0..random.between(1, 12))
        .map(|number| Applicant {
            code: format!("A{number}"),
            income: Some(money(100 + random.magnitude(most_income))),
            cost: Some(sum(random, 5_000_000)),
            requested: random.chance(1, 4).then(|| sum(random, 3_000_000)),
        })
        .collect()
}

fn weighting(random: &mut Random) -> Weighting {
    match random.between(0, 2) {
        0 => Weighting::Equal,
        1 => Weighting::Power { alpha: rate(random, 10_000), minimum_income: None },
        _ => {
            let band = |below: Option<u64>, weight: u64| Band {
                below: below.map(money),
                weight: Weight::from_decimal(Decimal::from(weight)).expect("a weight"),
            };
            Weighting::Bands(vec![
                band(Some(1_000_000), random.between(1, 5)),
                band(Some(100_000_000), random.between(0, 5)),
                band(None, 1),
            ])
        }
    }
}

fn fund(random: &mut Random) -> FundRequest {
    let of_cost = random.chance(1, 2).then(|| rate(random, 15_000));
    FundRequest {
        pot: sum(random, 20_000_000),
        applicants: applicants(random, 5_000_000_000),
        weighting: weighting(random),
        floor: random.chance(1, 2).then(|| sum(random, 300_000)),
        ceiling: Ceiling { of_cost, of_income: random.chance(1, 3).then(|| rate(random, 9_000)) },
    }
}

fn pence(answer: &FundAnswer) -> Vec<i64> {
    answer.grants.iter().map(|grant| grant.grant.pence()).collect()
}

/// The least of an applicant's ceilings, rounded up to the penny.
fn ceiling(request: &FundRequest, applicant: &Applicant) -> Option<i64> {
    let share = |sum: Option<Money>, share: Option<Rate>| {
        let exact = Decimal::from(sum?.pence()) * share?.decimal();
        Some(i64::try_from(exact.ceil()).expect("pence"))
    };
    let all = [
        applicant.requested.map(Money::pence),
        share(applicant.cost, request.ceiling.of_cost),
        share(applicant.income, request.ceiling.of_income),
    ];
    all.into_iter().flatten().min()
}

#[test]
fn grants_and_what_is_unspent_are_the_pot_and_keep_their_bounds() {
    let (mut answered, mut refused, mut unspent) = (0, 0, 0);
    for mut random in cases(81) {
        let request = fund(&mut random);
        let Ok(answer) = share_fund(&request) else {
            refused += 1;
            continue;
        };
        answered += 1;
        let grants = pence(&answer);
        assert_eq!(grants.iter().sum::<i64>() + answer.unspent.pence(), request.pot.pence(), "{request:?}");
        let floor = request.floor.map_or(0, Money::pence);
        for ((applicant, grant), told) in request.applicants.iter().zip(&grants).zip(&answer.grants) {
            let most = ceiling(&request, applicant);
            assert!(most.is_none_or(|most| *grant <= most), "{request:?}");
            // A ceiling may be a fraction of a penny below the floor.
            assert!(*grant >= most.map_or(floor, |most| floor.min(most - 1)), "{request:?}");
            assert_eq!(told.ceiling.is_some(), told.bound == Some(Bound::Ceiling));
        }
        if answer.unspent > Money::ZERO {
            unspent += 1;
            let is_at_most =
                |grant: &engine::engagement::fund::Grant| grant.bound == Some(Bound::Ceiling) || grant.weight == "0";
            assert!(answer.grants.iter().all(is_at_most), "{request:?}");
        }
    }
    assert!(answered > 3_000 && refused > 500 && unspent > 300, "{answered} {refused} {unspent}");
}

#[test]
fn between_the_bounds_grants_are_in_proportion_to_weights() {
    let mut compared = 0;
    for mut random in cases(82) {
        let request = fund(&mut random);
        let Ok(answer) = share_fund(&request) else { continue };
        let free: Vec<(Decimal, i64)> = answer
            .grants
            .iter()
            .filter(|grant| grant.bound.is_none())
            .map(|grant| (grant.weight.parse().expect("a weight"), grant.grant.pence()))
            .collect();
        for pair in free.windows(2) {
            let [(one, first), (two, second)] = [pair[0], pair[1]];
            // Each is within a penny of t times its weight.
            let apart = (Decimal::from(first) * two - Decimal::from(second) * one).abs();
            assert!(apart <= one + two, "{request:?}");
            compared += 1;
        }
    }
    assert!(compared > 5_000, "{compared}");
}

#[test]
fn a_smaller_charity_never_weighs_less() {
    for mut random in cases(83) {
        let alpha = rate(&mut random, 10_000);
        let mut incomes = [random.magnitude(1_000_000_000_000_000), random.magnitude(1_000_000_000_000_000)];
        incomes.sort_unstable();
        let [small, large] = incomes.map(|income| power_weight(income as i64, alpha).decimal());
        assert!(small >= large, "{incomes:?} {alpha}");
        let is_apart = alpha.decimal() >= Decimal::new(1, 2) && incomes[1] >= 2 * incomes[0];
        assert!(!is_apart || small > large, "{incomes:?} {alpha}");
        // Half the income and its neighbour, where a digit may turn.
        let next = power_weight(incomes[1] as i64 + 1, alpha).decimal();
        assert!(next <= large, "{incomes:?} {alpha}");
    }
}

#[test]
fn floors_beyond_the_pot_are_refused_with_the_highest_that_works() {
    let mut refused = 0;
    for mut random in cases(84) {
        let mut request = fund(&mut random);
        request.floor = Some(sum(&mut random, 9_000_000));
        let Err(problems) = share_fund(&request) else { continue };
        refused += 1;
        assert_eq!(problems.iter().map(|problem| problem.code).collect::<Vec<_>>(), ["floors_exceed_pot"]);
        let remedy = problems[0].remedy.as_ref().expect("a way out");
        let highest = Money::from_text(&remedy.value).expect("money");
        request.floor = Some(highest);
        assert!(share_fund(&request).is_ok(), "{request:?}");
        request.floor = highest.plus(money(1));
        assert!(share_fund(&request).is_err(), "{request:?}");
    }
    assert!(refused > 2_000, "{refused}");
}

#[test]
fn doubling_every_income_moves_no_grant_by_more_than_a_penny() {
    let mut moved = 0;
    for mut random in cases(85) {
        let mut request = fund(&mut random);
        request.weighting = Weighting::Power { alpha: rate(&mut random, 10_000), minimum_income: None };
        request.ceiling.of_income = None;
        let Ok(before) = share_fund(&request) else { continue };
        for applicant in &mut request.applicants {
            applicant.income = applicant.income.map(|income| money(income.pence() as u64 * 2));
        }
        let after = share_fund(&request).expect("an answer");
        for (before, after) in pence(&before).iter().zip(pence(&after)) {
            assert!((before - after).abs() <= 1, "{request:?}");
            moved += u32::from(*before != after);
        }
    }
    // Weights of twelve digits can turn a fraction of a penny, so that the law is no tighter than this.
    assert!(moved < 100, "{moved}");
}

#[test]
fn a_larger_pot_and_another_order_take_nothing_from_anyone_but_a_penny() {
    for mut random in cases(86) {
        let mut request = fund(&mut random);
        let Ok(before) = share_fund(&request) else { continue };
        let mut order: Vec<usize> = (0..request.applicants.len()).collect();
        random.shuffle(&mut order);
        let mut turned = request.clone();
        turned.applicants = order.iter().map(|place| request.applicants[*place].clone()).collect();
        let turned = share_fund(&turned).expect("an answer");
        for (place, grant) in order.iter().zip(&turned.grants) {
            assert_eq!(grant.bound, before.grants[*place].bound);
            assert!((grant.grant.pence() - before.grants[*place].grant.pence()).abs() <= 1, "{request:?}");
        }
        request.pot = request.pot.plus(sum(&mut random, 9_000_000)).expect("within range");
        let more = share_fund(&request).expect("an answer");
        for (before, more) in pence(&before).iter().zip(pence(&more)) {
            assert!(more >= before - 1, "{request:?}");
        }
    }
}

#[test]
fn pots_by_system_and_year_add_up() {
    for mut random in cases(87) {
        let total = sum(&mut random, 1_000_000_000_000_000);
        let years = random.between(1, 9) as u32;
        assert_eq!(Money::total(by_year(total, years).expect("years")), Some(total));
        let top = off_the_top(total, rate(&mut random, 10_000)).expect("a share");
        assert_eq!(top.secretariat.plus(top.left), Some(total));
        let mut weights: Vec<Weight> = (0..random.between(1, 42))
            .map(|_| {
                Weight::from_text(&format!("{}.{:06}", random.magnitude(3_000_000), random.between(0, 999_999)))
                    .expect("a weight")
            })
            .collect();
        let pots = by_system(top.left, &weights).expect("pots");
        assert_eq!(Money::total(pots.iter().copied()), Some(top.left));
        weights.push(Weight::default());
        assert_eq!(by_system(top.left, &weights).expect("pots").last(), Some(&Money::ZERO));
        let systems = weights.len() as u32;
        let one = per_system_a_year(total, systems, years).expect("within range").pence();
        let parts = i64::from(systems) * i64::from(years);
        assert!(2 * (i128::from(one) * i128::from(parts) - i128::from(total.pence())).abs() <= i128::from(parts));
    }
}
