//! Laws of what being heard costs, and of the order in which to leave.

use engine::engagement::cost::{BreakEven, CostAnswer, CostYear, MOST_FOOTPRINTS, Reach};
use engine::engagement::{Carrying, CostRequest, drop_order, engagement_cost};
use engine::quantities::{Fraction, Money, Pence, Rate};
use proofs::random::Random;
use rust_decimal::Decimal;

use super::{cases, rate, sum};

/// A plan of which every figure is known; the years are for the case to give.
fn plan(random: &mut Random) -> CostRequest {
    let mut count = || match random.between(0, 4) {
        0 => Some(Decimal::new(random.between(0, 900) as i64, 2)),
        _ => Some(Decimal::from(random.between(0, 9))),
    };
    let (meetings, staff_people, meeting_hours, preparation_hours) = (count(), count(), count(), count());
    let (travel_hours, lived_experience_people, lived_experience_hours, liaison_days) =
        (count(), count(), count(), count());
    let mut cost = || Some(sum(random, 300_000));
    CostRequest {
        footprints: vec![0],
        hubs: None,
        meetings,
        staff_people,
        meeting_hours,
        preparation_hours,
        travel_hours,
        lived_experience_people,
        lived_experience_hours,
        liaison_days,
        hourly_cost: cost(),
        travel_cost: cost(),
        payment_rate: cost(),
        expenses: cost(),
        access_cost: cost(),
        day_cost: cost(),
        setup_cost: cost(),
        national_cost: cost(),
        shared_meetings: Some(rate(random, 10_000)),
        hours_per_day: Some(Decimal::new(75, 1)),
        price_growth: Some(rate(random, 1_000)),
    }
}

fn years(request: &CostRequest) -> Vec<CostYear> {
    let CostAnswer { years } = engagement_cost(request).expect("an answer");
    years
}

fn pence(sum: Option<Pence>) -> i128 {
    sum.expect("a known sum").count()
}

#[test]
fn sums_add_up_and_parts_of_meetings_to_meetings() {
    let mut in_pence = 0;
    for mut random in cases(71) {
        let mut request = plan(&mut random);
        request.footprints = (0..random.between(1, 6)).map(|_| random.between(0, 42) as u32).collect();
        request.hubs =
            random.chance(1, 2).then(|| request.footprints.iter().map(|_| random.between(0, 42) as u32).collect());
        for (year, found) in years(&request).iter().enumerate() {
            let parts = [found.meetings, found.liaison, found.setup, found.national].map(pence);
            assert_eq!(parts.iter().sum::<i128>(), pence(found.total), "{request:?}");
            let kinds = [found.kinds.staff, found.kinds.travel, found.kinds.lived_experience, found.kinds.access];
            assert_eq!(kinds.map(pence).iter().sum::<i128>(), parts[0], "{request:?}");
            match request.footprints[year] {
                0 => assert_eq!(found.per_footprint, None),
                footprints => {
                    let over = pence(found.per_footprint) * i128::from(footprints) - pence(found.total);
                    assert!(2 * over.abs() <= i128::from(footprints), "{request:?}");
                    in_pence += u32::from(over != 0);
                }
            }
        }
    }
    assert!(in_pence > 1_000, "{in_pence} years did not divide");
}

#[test]
fn no_footprints_cost_what_the_national_conversation_costs_today() {
    for mut random in cases(72) {
        let request = plan(&mut random);
        let national = Pence::of(request.national_cost.expect("a cost").pence());
        let found = years(&request);
        assert_eq!((found[0].total, found[0].national), (Some(national), Some(national)));
        // Even where nothing else is known.
        let bare = CostRequest { footprints: vec![0], national_cost: request.national_cost, ..CostRequest::default() };
        assert_eq!(years(&bare)[0].total, Some(national));
    }
}

#[test]
fn cost_is_linear_in_footprints_where_nothing_is_shared() {
    let mut moved = 0;
    for mut random in cases(73) {
        let mut request = plan(&mut random);
        let footprints = random.between(1, 42) as u32;
        request.footprints = vec![1, footprints];
        request.price_growth = Some(Rate::ZERO);
        let found = years(&request);
        for (one, many) in [(found[0].meetings, found[1].meetings), (found[0].liaison, found[1].liaison)] {
            let over = (pence(many) - i128::from(footprints) * pence(one)).abs();
            assert!(2 * over <= i128::from(footprints) + 1, "{request:?}");
            moved += u32::from(over > 0);
        }
        assert_eq!(pence(found[1].setup), i128::from(footprints - 1) * pence(found[0].setup));
        assert_eq!(found[0].national, found[1].national);
        let days = |year: usize| found[year].staff_days.clone().expect("days").exact().clone();
        assert_eq!(days(1), days(0).times(&Fraction::whole(footprints)));
        // Sharing can only save, and all shared costs the meetings of the hubs.
        request.hubs = Some(vec![1, random.between(0, u64::from(footprints)) as u32]);
        assert!(years(&request)[1].meetings <= found[1].meetings);
        request.shared_meetings = Rate::from_text("1").ok();
        let shared = years(&request)[1].clone();
        let alone = CostRequest { footprints: vec![request.hubs.as_ref().expect("hubs")[1]], hubs: None, ..request };
        assert_eq!(shared.meetings, years(&alone)[0].meetings);
    }
    assert!(moved > 100, "fractions of a penny were hardly tried: {moved}");
}

#[test]
fn setting_up_is_paid_once_for_each_footprint() {
    for mut random in cases(74) {
        let mut request = plan(&mut random);
        request.footprints = (0..8).map(|_| random.between(0, 42) as u32).collect();
        request.price_growth = Some(Rate::ZERO);
        let all: i128 = years(&request).iter().map(|year| pence(year.setup)).sum();
        let highest = request.footprints.iter().max().copied().unwrap_or(0);
        assert_eq!(all, i128::from(highest) * i128::from(request.setup_cost.expect("a cost").pence()));
    }
}

#[test]
fn what_is_not_known_leaves_unknown_what_it_decides_and_nothing_else() {
    for mut random in cases(75) {
        let mut request = plan(&mut random);
        request.footprints = vec![3, 5];
        let whole = years(&request);
        request.day_cost = None;
        for (found, whole) in years(&request).iter().zip(&whole) {
            let is_free = request.liaison_days == Some(Decimal::ZERO);
            assert_eq!(found.liaison.is_some(), is_free);
            assert_eq!(found.total.is_some(), is_free);
            assert_eq!((found.meetings, found.kinds, found.setup), (whole.meetings, whole.kinds, whole.setup));
            assert_eq!(found.staff_days, whole.staff_days);
            let told: Vec<_> = found.lacks.iter().map(|lack| (lack.part, lack.input)).collect();
            assert_eq!(told, if is_free { vec![] } else { vec![("liaison", "day_cost")] });
        }
    }
}

/// Whether a sum reaches so many footprints, by the cost of the plan itself.
fn is_reached(request: &CostRequest, ask: &BreakEven, footprints: u32) -> bool {
    // An earlier year with as many leaves nothing to set up.
    let leading = if ask.with_setup { 0 } else { footprints };
    let mut by_year = vec![leading; ask.year as usize];
    by_year.push(footprints);
    let hubs = ask.hubs.map(|hubs| vec![hubs; by_year.len()]);
    let setup_cost = if ask.with_setup { request.setup_cost } else { Some(Money::ZERO) };
    let plan = CostRequest { footprints: by_year, hubs, setup_cost, ..request.clone() };
    let total = pence(years(&plan).last().expect("a year").total);
    let grants = i128::from(ask.grant_per_footprint.map_or(0, Money::pence)) * i128::from(footprints);
    total - grants <= i128::from(ask.budget.pence())
}

#[test]
fn a_sum_reaches_as_far_as_it_pays_and_no_further() {
    let (mut nowhere, mut some, mut everywhere) = (0, 0, 0);
    for mut random in cases(76).take(2_000) {
        let request = plan(&mut random);
        let ask = BreakEven {
            budget: sum(&mut random, 100_000_000),
            grant_per_footprint: random.chance(1, 2).then(|| sum(&mut random, 400_000)),
            year: random.between(0, 3) as u32,
            with_setup: random.chance(1, 2),
            hubs: random.chance(1, 2).then(|| random.between(0, 60) as u32),
        };
        let found = request.reach(&ask).expect("every figure is known");
        let reached = match found {
            Reach::Nowhere => None,
            Reach::Footprints(footprints) => Some(footprints),
            Reach::Everywhere => Some(MOST_FOOTPRINTS),
        };
        assert!(reached.is_none_or(|footprints| is_reached(&request, &ask, footprints)), "{request:?} {ask:?}");
        let beyond = reached.map_or(0, |footprints| footprints + 1);
        let tried =
            (beyond..beyond + 40).chain((0..20).map(|_| random.between(0, 10_000) as u32)).chain([MOST_FOOTPRINTS]);
        for footprints in tried.filter(|footprints| (beyond..=MOST_FOOTPRINTS).contains(footprints)) {
            assert!(!is_reached(&request, &ask, footprints), "{footprints}: {request:?} {ask:?}");
        }
        match found {
            Reach::Nowhere => nowhere += 1,
            Reach::Footprints(_) => some += 1,
            Reach::Everywhere => everywhere += 1,
        }
    }
    assert!(nowhere > 30 && some > 500 && everywhere > 50, "{nowhere} {some} {everywhere}");
}

#[test]
fn footprints_are_left_in_the_order_of_patients_a_pound() {
    for mut random in cases(77) {
        let footprints: Vec<Carrying> = (0..random.between(1, 9))
            .map(|number| Carrying {
                code: format!("F{number}"),
                patients: (!random.chance(1, 8)).then(|| Decimal::from(random.between(0, 6))),
                cost: Money::from_pence(random.between(0, 4) as i64).expect("money"),
            })
            .collect();
        let found = drop_order(&footprints);
        assert_eq!(found.order.len() + found.unknown.len(), footprints.len());
        let of = |code: &str| footprints.iter().find(|one| one.code == code).expect("a footprint");
        for pair in found.order.windows(2) {
            let (one, two) = (of(&pair[0].code), of(&pair[1].code));
            let a_pound = |one: &Carrying| {
                let patients = one.patients.expect("known");
                patients.checked_div(Decimal::from(one.cost.pence()))
            };
            match (a_pound(one), a_pound(two)) {
                (Some(first), Some(second)) => assert!(first <= second),
                (first, second) => assert!(first.is_some() || second.is_none(), "what costs nothing is left last"),
            }
            let key = |one: &Carrying| (one.patients, one.code.clone());
            assert!(a_pound(one) != a_pound(two) || key(one) < key(two), "{pair:?}");
        }
        let patients = found.order.last().map(|last| last.patients_lost.clone());
        let all = footprints.iter().filter_map(|one| one.patients).fold(Decimal::ZERO, |sum, patients| sum + patients);
        assert!(patients.is_none_or(|patients| patients == Fraction::from(all)));
    }
}
