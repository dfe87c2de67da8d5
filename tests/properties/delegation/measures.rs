//! Raw measures behind values, planning levels, and the meeting with allocation.

use engine::allocation::{Bounds, PaceOfChange, Place, Request, allocate};
use engine::delegated_quantum::{delegated_services, feed, quanta};
use engine::delegation::arrangement::Arrangement;
use engine::delegation::staging::Staging;
use engine::delegation::{
    Category, Criterion, PlanningPopulation, Policy, Preference, Service, ValueFunction, Verdict, category_of, classify,
};
use engine::quantities::{FinancialYear, Fraction, Money, Rate, Weight};
use proofs::random::Random;
use rust_decimal::Decimal;

fn known(random: &mut Random) -> Service {
    let mut service = Service {
        code: "15".to_owned(),
        patients: Some(9_000.into()),
        flagged: Some(false),
        planning_population: PlanningPopulation::Level { over: 1_000_000.into(), up_to: Some(2_500_000.into()) },
        ..Service::default()
    };
    for criterion in Criterion::SUITABILITY {
        let preference = match ValueFunction::shipped(criterion) {
            Some(function) => {
                let (least, most) = (function.points()[0].0, function.points()[1].0);
                let share = Decimal::new(random.signed(-2, 22), 0) / Decimal::from(20);
                let measure = (least + (most - least) * share).max(Decimal::ZERO).round_dp(3);
                Preference::Measured { measure, function }
            }
            None => Preference::Rated(50.into()),
        };
        service.suitability.set(criterion, preference);
    }
    for criterion in Criterion::READINESS {
        service.readiness.set(criterion, Preference::Rated(random.between(30, 90).into()));
    }
    service
}

fn near(fraction: &Fraction) -> Decimal {
    fraction.rounded(15).parse().unwrap()
}

#[test]
fn flips_of_a_measure_are_told_in_its_own_units() {
    let hair = Decimal::new(1, 9);
    let (mut found, mut beyond_flat) = (0, 0);
    for number in 0..500 {
        let service = known(&mut Random::of_case(21, number));
        let policy = Policy::shipped();
        let verdict = Verdict::with_flips(&service, &policy);
        for flip in &verdict.flips {
            let Some(criterion) = Criterion::SUITABILITY.into_iter().find(|one| one.name() == flip.name) else {
                continue;
            };
            let (Preference::Measured { measure, function }, true) =
                (service.suitability.of(criterion), flip.path.starts_with("suitability"))
            else {
                continue;
            };
            assert_eq!(flip.from, Fraction::from(*measure));
            let at = |measure: Decimal| {
                let mut moved = service.clone();
                moved.suitability.set(criterion, Preference::Measured { measure, function: function.clone() });
                category_of(&moved, &policy)
            };
            let Some(to) = &flip.to else {
                for step in 0..=50 {
                    let (least, most) = (function.points()[0].0, function.points()[1].0);
                    let tried = least + (most - least) * Decimal::from(step) / Decimal::from(50);
                    assert_eq!(at(tried), verdict.category, "{criterion:?} {measure} to {tried}");
                }
                continue;
            };
            if *to == flip.from {
                assert!(
                    [hair, -hair].iter().any(|way| Some(at(*measure + way)) == flip.becomes),
                    "{criterion:?} {measure}"
                );
                continue;
            }
            let way = if *to > flip.from { hair } else { -hair };
            let to = near(to);
            assert_eq!(Some(at(to + way)), flip.becomes, "{criterion:?} {measure} beyond {to}");
            assert_eq!(at(to - way), verdict.category, "{criterion:?} {measure} before {to}");
            found += 1;
            // From where the line is flat a measure has to come back before anything changes.
            let (least, most) = (function.points()[0].0, function.points()[1].0);
            beyond_flat += u32::from(*measure < least || *measure > most);
        }
    }
    assert!(found > 300 && beyond_flat > 5, "{found} {beyond_flat}");
}

#[test]
fn a_level_of_planning_decides_as_far_as_it_goes() {
    let mut service = known(&mut Random::new(1));
    let category = |service: &Service, limit: u32| {
        let policy = Policy { national_population: limit.into(), ..Policy::shipped() };
        Verdict::of(service, &policy)
    };
    let local = category(&service, 10_000_000);
    assert_ne!(local.category, Category::Undetermined);
    assert_eq!(local.tier.as_deref(), Some("local"));
    assert_eq!(category(&service, 2_500_000).category, local.category);
    assert_eq!(category(&service, 1_000_000).category, Category::NotSuitable);
    assert!(category(&service, 1_500_000).rule.iter().any(|rule| rule.name() == "planning_population"));
    service.planning_population = PlanningPopulation::Level { over: 10_000_000.into(), up_to: None };
    assert_eq!(category(&service, 10_000_000).category, Category::NotSuitable);
    assert_eq!(category(&service, 10_000_000).tier.as_deref(), Some("national"));
    for (people, tier) in
        [(1_000_000, "not_specialised"), (1_000_001, "local"), (2_500_000, "local"), (10_000_001, "national")]
    {
        service.planning_population = PlanningPopulation::People(people.into());
        assert_eq!(category(&service, 99_000_000).tier.as_deref(), Some(tier), "{people}");
    }
}

#[test]
fn the_delegated_sum_becomes_the_national_sum_of_an_allocation() {
    let ready = |code: &str, cost: &str| {
        let mut service = known(&mut Random::new(1));
        service.code = code.to_owned();
        service.cost = Money::from_text(cost).ok();
        for (criteria, suits) in [(&Criterion::SUITABILITY[..], true), (&Criterion::READINESS[..], false)] {
            for criterion in criteria {
                let set = if suits { &mut service.suitability } else { &mut service.readiness };
                set.set(*criterion, Preference::Rated(90.into()));
            }
        }
        service
    };
    let mut services = vec![ready("15", "700000000"), ready("132", "300000000.50"), ready("7", "")];
    services[2].flagged = Some(true);
    let verdicts = classify(&services, &Policy::shipped()).services;
    let staging = Staging::policy_exchange_2022();
    let delegated =
        delegated_services(&services, &verdicts, &["QE1", "QRV"], &staging, |_, _| Some(Arrangement::Delegated));
    let starts: Vec<Option<u16>> = delegated.iter().map(|service| service.from.map(FinancialYear::start)).collect();
    assert_eq!(starts, [Some(2023), Some(2024), None], "a pilot, a weak case, and one that stays national");
    let first_alone = |_: &Service, board: &str| (board == "QE1").then_some(Arrangement::Delegated);
    let in_part = delegated_services(&services, &verdicts, &["QE1", "QRV"], &staging, first_alone);
    assert!(
        in_part.iter().all(|service| service.from.is_none()),
        "what not every board has is not shared out between all"
    );
    let years: Vec<FinancialYear> = [2023, 2024].into_iter().filter_map(FinancialYear::starting).collect();
    let sums = quanta(&delegated, &years).unwrap();
    assert_eq!(sums.iter().map(Money::to_string).collect::<Vec<_>>(), ["700000000.00", "1000000000.50"]);
    let place = |code: &str, weight: &str| Place {
        code: code.to_owned(),
        opening: Money::from_text("350000000").unwrap(),
        weights: vec![Weight::from_text(weight).unwrap()],
    };
    let request = Request {
        places: vec![place("QE1", "3"), place("QRV", "2")],
        quanta: Vec::new(),
        pace: PaceOfChange::Proportional { convergence: Rate::ZERO },
        bounds: Bounds { floor: None, ceiling: None, max_under: None },
        transfers: Vec::new(),
    };
    let answer = allocate(&feed(&request, sums.clone())).unwrap();
    assert_eq!(answer.years.iter().map(|year| year.quantum).collect::<Vec<_>>(), sums);
    let mut unknown = delegated;
    unknown[1].money = None;
    let problems = quanta(&unknown, &years).unwrap_err();
    assert_eq!((problems[0].code, problems[0].path.as_str()), ("cost_not_known", "services[1].cost"));
    let early = FinancialYear::starting(2022).unwrap();
    assert_eq!(quanta(&unknown, &[early]).unwrap_err()[0].code, "nothing_delegated");
}
