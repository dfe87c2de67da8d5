//! The laws of collaboratives and of paying over time, each on cases that their seeds decide.

use engine::pathways::collaborative::{Answer, Member, Position, Request, Split, Standing, Way, collaborative};
use engine::pathways::pay_over_time::{Failure, Lumps, People, Request as PayRequest, pay_over_time};
use engine::quantities::{Fraction, Money, Pence, Rate};
use proofs::random::Random;
use rust_decimal::Decimal;

const CASES: u64 = 1_000;

fn cases(seed: u64) -> impl Iterator<Item = Random> {
    (0..CASES).map(move |number| Random::of_case(seed, number))
}

fn money(random: &mut Random, most: u64) -> Option<Money> {
    Money::from_pence(random.magnitude(most * 100) as i64)
}

fn rate(thousandths: u64) -> Rate {
    Rate::from_decimal(Decimal::new(thousandths as i64, 3)).expect("a rate")
}

fn split(random: &mut Random) -> Split {
    let mut cuts = [random.between(0, 1_000), random.between(0, 1_000)];
    cuts.sort_unstable();
    Split { commissioner: rate(cuts[0]), lead: rate(cuts[1] - cuts[0]), members: rate(1_000 - cuts[1]) }
}

/// Everything known.
fn request(random: &mut Random) -> Request {
    let years = random.between(1, 8);
    let mut left = random.magnitude(200) as i64;
    let placements = left;
    let moved_back = (0..years).map(|_| {
        let moved = random.between(0, left as u64) as i64;
        left -= moved;
        Some(moved)
    });
    let moved_back = moved_back.collect();
    let members = (0..random.between(1, 4))
        .map(|number| Member { code: format!("M{number}"), part: random.between(1, 9) * 1_000_000 });
    let members = members.collect();
    Request {
        moved_back,
        placements: Some(placements),
        out_price: money(random, 400_000),
        in_price: money(random, 400_000),
        buy_price: money(random, 400_000),
        set_up: money(random, 2_000_000),
        way: if random.chance(1, 2) { Way::Make } else { Way::Buy },
        community: (0..years).map(|_| money(random, 1_000_000)).collect(),
        reinvested: Some(rate(random.between(0, 1_000))),
        place_price: money(random, 90_000),
        budget: (0..years).map(|_| money(random, 40_000_000)).collect(),
        gain: Some(split(random)),
        loss: Some(split(random)),
        members,
    }
}

fn count(pence: Option<Pence>) -> i128 {
    pence.expect("known").count()
}

fn adds_up(position: &Position, result: i128) {
    let three = position.commissioner.count() + position.lead.count() + position.members.count();
    let members: i128 = position.by_member.iter().map(|member| member.amount.count()).sum();
    assert_eq!((three, members), (result, position.members.count()));
}

#[test]
fn shares_add_up_to_the_result_in_every_year_and_in_all() {
    for mut random in cases(71) {
        let answer = collaborative(&request(&mut random));
        assert!(answer.unknown.iter().all(|one| one.reason != "not_given"), "{:?}", answer.unknown);
        for year in &answer.years {
            adds_up(year.position.as_ref().expect("known"), count(year.result));
        }
        let all: i128 = answer.years.iter().map(|year| count(year.result)).sum();
        assert_eq!(all, count(answer.totals.result));
        adds_up(answer.position.as_ref().expect("known"), all);
    }
}

#[test]
fn nothing_moved_and_nothing_laid_out_saves_nothing() {
    for mut random in cases(72) {
        let mut still = request(&mut random);
        still.moved_back.iter_mut().for_each(|moved| *moved = Some(0));
        still.community.iter_mut().for_each(|cost| *cost = Some(Money::ZERO));
        still.set_up = Some(Money::ZERO);
        let answer = collaborative(&still);
        assert!(answer.years.iter().all(|year| count(year.saving) == 0 && count(year.reinvested) == 0));
        assert_eq!(answer.break_even.standing, Some(Standing::NothingSaved));
        assert!(answer.years.iter().all(|year| year.places.is_some_and(|places| places.0 == 0)));
    }
}

#[test]
fn what_is_spent_is_what_would_have_been_less_the_saving_and_more_the_reinvestment() {
    for mut random in cases(73) {
        let request = request(&mut random);
        let without = i128::from(request.placements.unwrap()) * i128::from(request.out_price.unwrap().pence());
        for year in collaborative(&request).years {
            assert_eq!(count(year.spent), without - count(year.saving) + count(year.reinvested));
            assert!((0..=count(year.saving).max(0)).contains(&count(year.reinvested)));
        }
    }
}

#[test]
fn what_is_reinvested_is_spent_on_places_or_carried() {
    for mut random in cases(74) {
        let request = request(&mut random);
        let price = i128::from(request.place_price.unwrap().pence());
        let mut before = 0;
        for year in collaborative(&request).years {
            let spent = year.places.unwrap().0 * price;
            assert_eq!(before + count(year.reinvested), spent + count(year.carried));
            assert!((0..price).contains(&count(year.carried)));
            before = count(year.carried);
        }
    }
}

#[test]
fn a_gain_and_a_loss_of_the_same_size_are_mirrored_under_the_same_shares() {
    for mut random in cases(75) {
        let mut one = request(&mut random);
        one.loss = one.gain;
        one.reinvested = Some(Rate::ZERO);
        let told = collaborative(&one);
        let mut other = one.clone();
        // A budget as far on the other side of what is spent.
        other.budget =
            told.years.iter().map(|year| Money::from_wide_pence(count(year.spent) - count(year.result))).collect();
        if other.budget.iter().any(Option::is_none) {
            continue;
        }
        for (one, other) in told.years.iter().zip(collaborative(&other).years) {
            let (one, other) = (one.position.as_ref().unwrap(), other.position.unwrap());
            assert_eq!(one.lead.count(), -other.lead.count());
            assert_eq!(one.commissioner.count(), -other.commissioner.count());
            for (one, other) in one.by_member.iter().zip(&other.by_member) {
                assert_eq!(one.amount.count(), -other.amount.count());
            }
        }
    }
}

#[test]
fn at_the_price_of_equality_make_and_buy_cost_the_same() {
    let mut exact = 0;
    for mut random in cases(76) {
        let request = request(&mut random);
        let told = collaborative(&request).make_or_buy;
        let Some(equal) = told.equal_price_exact else { continue };
        let years = Fraction::whole(told.patient_years.unwrap().0);
        let bought = equal.times(&years).times(&Fraction::whole(100));
        assert_eq!(bought, Fraction::whole(count(told.make)));
        let pence = equal.times(&Fraction::whole(100));
        if let Some(price) = pence.to_string().parse().ok().and_then(Money::from_pence) {
            let told = collaborative(&Request { buy_price: Some(price), ..request.clone() }).make_or_buy;
            assert_eq!(count(told.difference), 0);
            exact += 1;
        }
        // One patient-year fewer than it pays from, at those prices, and making is the dearer.
        if let Some(pays) = told.pays_from.map(|years| years.0).filter(|years| *years > 0) {
            let gap = i128::from(request.buy_price.unwrap().pence()) - i128::from(request.in_price.unwrap().pence());
            let set_up = i128::from(request.set_up.unwrap().pence());
            assert!(pays * gap >= set_up && (pays - 1) * gap < set_up);
        }
    }
    assert!(exact > 20, "{exact}");
}

/// Takes one input away.
fn without(request: &Request, place: u64) -> Request {
    let mut request = request.clone();
    match place {
        0 => request.out_price = None,
        1 => request.in_price = None,
        2 => request.buy_price = None,
        3 => request.set_up = None,
        4 => request.reinvested = None,
        5 => request.place_price = None,
        6 => request.gain = None,
        7 => request.loss = None,
        8 => request.budget.clear(),
        9 => request.community.clear(),
        10 => request.placements = None,
        _ => request.moved_back[0] = None,
    }
    request
}

fn figures(answer: &Answer) -> Vec<(String, Option<String>)> {
    let tree = serde_json::to_value(answer).expect("plain data");
    let mut found = Vec::new();
    let mut walk = vec![(String::new(), &tree)];
    while let Some((path, value)) = walk.pop() {
        match value {
            serde_json::Value::Object(fields) => {
                walk.extend(
                    fields
                        .iter()
                        .filter(|(name, _)| *name != "unknown")
                        .map(|(name, below)| (format!("{path}.{name}"), below)),
                );
            }
            serde_json::Value::Array(items) => {
                walk.extend(items.iter().enumerate().map(|(place, below)| (format!("{path}[{place}]"), below)));
            }
            serde_json::Value::Null => found.push((path, None)),
            leaf => found.push((path, Some(leaf.to_string()))),
        }
    }
    found
}

#[test]
fn a_blank_leaves_open_what_rests_on_it_and_moves_nothing_else() {
    for mut random in cases(77) {
        let whole = request(&mut random);
        let place = random.between(0, 11);
        let (before, after) = (collaborative(&whole), collaborative(&without(&whole, place)));
        let before: std::collections::BTreeMap<_, _> = figures(&before).into_iter().collect();
        let mut opened = 0;
        for (path, figure) in figures(&after) {
            match figure {
                None => opened += 1,
                Some(figure) => assert_eq!(before.get(&path), Some(&Some(figure)), "{path} without input {place}"),
            }
        }
        if opened > before.values().filter(|figure| figure.is_none()).count() {
            assert!(after.unknown.iter().any(|one| !one.missing.is_empty()), "{place}: {:?}", after.unknown);
        }
    }
}

/// Everything known.
fn pay_request(random: &mut Random) -> PayRequest {
    let nation = 57_106_398;
    let footprint = random.between(1, nation) as i64;
    let board = random.between(0, footprint as u64) as i64;
    PayRequest {
        patients: (0..random.between(1, 8)).map(|_| Some(random.between(0, 60) as i64)).collect(),
        price: money(random, 3_000_000),
        payments: random.between(1, 7) as u32,
        linked: Some(rate(random.between(0, 1_000))),
        failure: Failure::Yearly(rate(random.between(0, 600))),
        people: Some(People { board, footprint, nation: nation as i64 }),
        ..PayRequest::default()
    }
}

#[test]
fn payers_add_up_in_every_year_and_years_to_the_total() {
    for mut random in cases(81) {
        let answer = pay_over_time(&pay_request(&mut random));
        for way in [0, 1] {
            let mut sums = [0; 3];
            for year in &answer.years {
                let bill = if way == 0 { &year.up_front } else { &year.over_time };
                assert_eq!(count(bill.board) + count(bill.rest_of_footprint), count(bill.footprint));
                assert_eq!(count(bill.footprint) + count(bill.rest_of_nation), count(bill.nation));
                assert!(
                    count(bill.board) >= 0 && count(bill.rest_of_nation) >= 0 && count(bill.rest_of_footprint) >= 0
                );
                for (sum, part) in sums.iter_mut().zip([bill.board, bill.footprint, bill.nation]) {
                    *sum += count(part);
                }
            }
            let all = if way == 0 { &answer.up_front } else { &answer.over_time };
            assert_eq!(sums, [all.board, all.footprint, all.nation].map(count));
        }
        assert_eq!(answer.years.last().map(|year| count(year.owed)), Some(0));
    }
}

#[test]
fn one_payment_is_paying_up_front_whatever_is_linked() {
    for mut random in cases(82) {
        let request = PayRequest { payments: 1, ..pay_request(&mut random) };
        let answer = pay_over_time(&request);
        assert!(answer.years.iter().all(|year| year.up_front == year.over_time && count(year.owed) == 0));
    }
}

#[test]
fn without_failure_or_without_a_link_the_total_is_that_of_paying_up_front() {
    for mut random in cases(83) {
        let request = pay_request(&mut random);
        for request in [
            PayRequest { failure: Failure::Yearly(Rate::ZERO), linked: None, ..request.clone() },
            PayRequest { failure: Failure::Unknown, linked: Some(Rate::ZERO), ..request },
        ] {
            let answer = pay_over_time(&request);
            assert_eq!(answer.up_front.nation, answer.over_time.nation);
            let worst = answer.worst.nation.expect("known");
            assert!(worst.over_time.amount.count() <= worst.up_front.amount.count() + 1);
        }
    }
}

#[test]
fn more_failure_and_a_larger_link_never_cost_more() {
    let (mut cheaper, mut tried) = (0, 0);
    for mut random in cases(84) {
        let request = pay_request(&mut random);
        let Failure::Yearly(failure) = request.failure else { unreachable!() };
        let more = Rate::from_decimal(failure.decimal() + Decimal::new(1, 1)).expect("a rate");
        let linked = request.linked.expect("given").decimal();
        let dearer = Rate::from_decimal((linked + Decimal::new(1, 1)).min(Decimal::ONE)).expect("a rate");
        let so_far = |request: &PayRequest| {
            let answer = pay_over_time(request);
            let mut paid = 0;
            answer
                .years
                .iter()
                .map(|year| {
                    paid += count(year.over_time.nation);
                    paid
                })
                .collect::<Vec<_>>()
        };
        let before = so_far(&request);
        for other in [
            PayRequest { failure: Failure::Yearly(more), ..request.clone() },
            PayRequest { linked: Some(dearer), ..request.clone() },
        ] {
            let after = so_far(&other);
            assert!(after.iter().zip(&before).all(|(after, before)| after <= before), "{request:?}");
            cheaper += u32::from(after.last() < before.last());
            tried += 1;
        }
    }
    assert!(cheaper > tried / 2, "{cheaper} of {tried}");
}

#[test]
fn the_same_failure_by_year_is_the_same() {
    for mut random in cases(85) {
        let request = pay_request(&mut random);
        let Failure::Yearly(failure) = request.failure else { unreachable!() };
        let by_year = PayRequest { failure: Failure::ByYear(vec![Some(failure); 7]), ..request.clone() };
        assert_eq!(pay_over_time(&by_year), pay_over_time(&request));
    }
}

#[test]
fn twice_the_patients_cost_twice_but_for_pennies() {
    for mut random in cases(86) {
        let request = pay_request(&mut random);
        let twice = PayRequest {
            patients: request.patients.iter().map(|one| one.map(|one| one * 2)).collect(),
            ..request.clone()
        };
        let (one, two) = (pay_over_time(&request), pay_over_time(&twice));
        for (one, two) in one.years.iter().zip(&two.years) {
            assert_eq!(2 * count(one.up_front.nation), count(two.up_front.nation));
            assert!((2 * count(one.over_time.nation) - count(two.over_time.nation)).abs() <= 3);
        }
    }
}

#[test]
fn more_people_and_a_smaller_chance_never_make_a_bad_year_smaller() {
    for mut random in cases(87) {
        let patients = random.between(0, 300).into();
        let nation = 57_106_398;
        let people = random.between(0, nation as u64 / 2) as i64;
        let of = |people: i64, thousandths: u64| {
            Lumps::of(patients, people, nation, rate(thousandths)).expect("counted").bad_year.0
        };
        let usual = of(people, 50);
        assert!(of(people + nation / 10, 50) >= usual);
        assert!(of(people, 10) >= usual && of(people, 400) <= usual);
        assert!((0..=patients).contains(&usual));
    }
}
