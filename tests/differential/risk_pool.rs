//! Risk pools of chance against another library's gamma and Poisson functions, to four significant figures.

use engine::delegation::risk_pool::Pool;
use num_traits::ToPrimitive;
use proofs::delegation::pools::drawn;
use proofs::engine_face::{Entry, Reply, send};
use proofs::random::Random;
use proofs::twin::fraction::{Fraction, read, whole};
use serde_json::Value;
use statrs::function::gamma::{gamma_lr, gamma_ur};

fn exact(input: &Value, name: &str) -> Fraction {
    match &input[name] {
        Value::String(text) => read(text),
        other => read(&other.to_string()),
    }
}

fn near(found: f64, wanted: f64) -> bool {
    // Half of the last of four figures.
    (found - wanted).abs() <= 5e-5 * wanted.abs()
}

/// The chance of overspending, and whether costs vary.
fn chance(input: &Value) -> (f64, bool) {
    let cases = exact(input, "population") * exact(input, "cases_per_million") / whole(1_000_000);
    let (variation, persistent) = (exact(input, "cost_variation"), exact(input, "persistent"));
    let over = exact(input, "overspend") + whole(1);
    if variation == whole(0) {
        let within = (&cases * (over - &persistent)).floor().to_f64().unwrap();
        let new = (&cases * (whole(1) - persistent)).to_f64().unwrap();
        return (gamma_lr(within + 1.0, new), false);
    }
    let variance = (whole(1) - persistent + &variation * &variation) / &cases;
    let shape = (whole(1) / variance).to_f64().unwrap();
    (gamma_ur(shape, shape * over.to_f64().unwrap()), true)
}

#[test]
fn a_thousand_pools_agree_to_four_figures() {
    let (mut alike, mut varied, mut rare) = (0, 0, 0);
    for number in 0..1_000 {
        let input = drawn(&mut Random::of_case(11, number));
        let Reply::Answer(answer) = send(Entry::RiskPool, &input.to_string()) else { panic!("{input}") };
        let figure = |name: &str| answer[name].as_f64().unwrap_or_else(|| panic!("{name}: {input}"));
        let cases = exact(&input, "population") * exact(&input, "cases_per_million") / whole(1_000_000);
        let variation = exact(&input, "cost_variation");
        let one = whole(1) - exact(&input, "persistent") + &variation * &variation;
        let tolerance = exact(&input, "tolerance");
        let needed = &one / (&tolerance * &tolerance) * whole(1_000_000) / exact(&input, "cases_per_million");
        let cost = (&cases * exact(&input, "mean_cost")).to_f64().unwrap();
        assert!(near(figure("expected_cases"), cases.to_f64().unwrap()), "{input}");
        assert!(near(figure("expected_cost"), cost), "{input}");
        assert!(near(figure("relative_sd"), (one / &cases).to_f64().unwrap().sqrt()), "{input}");
        assert!(near(figure("population_needed"), needed.to_f64().unwrap()), "{input}");
        let (wanted, varies) = chance(&input);
        let found = figure("chance_of_overspend");
        if varies {
            varied += 1
        } else {
            alike += 1
        }
        if wanted < 1e-9 {
            // So far out that the other library subtracts from one.
            assert!(found < 1e-8, "{found} for {wanted}: {input}");
            rare += 1;
        } else {
            let tolerated = 5e-5 * wanted + 1e-13;
            assert!((found - wanted).abs() <= tolerated, "{found} for {wanted}: {input}");
        }
    }
    assert!(alike > 200 && varied > 500 && rare < 300, "{alike} {varied} {rare}");
}

/// The Poisson tail by adding up, from the first case beyond to where nothing more is added.
fn summed_tail(within: u32, expected: f64) -> f64 {
    let mut term = (1..=within).fold((-expected).exp(), |term, count| term * expected / f64::from(count));
    let mut sum = 0.0;
    for count in within + 1..within + 2_000 {
        term *= expected / f64::from(count);
        sum += term;
    }
    sum
}

fn pool(population: u32, rate: &str, variation: &str, persistent: &str) -> Pool {
    Pool {
        population: population.into(),
        cases_per_million: rate.parse().unwrap(),
        mean_cost: 1_000.into(),
        cost_variation: variation.parse().unwrap(),
        tolerance: "0.1".parse().unwrap(),
        overspend: "0.1".parse().unwrap(),
        persistent: persistent.parse().unwrap(),
    }
}

#[test]
fn costs_alike_follow_the_sum_of_poisson_terms() {
    // 20 cases and a tenth more is exactly 22: the 22nd is within, the 23rd beyond.
    let estimate = pool(2_000_000, "10", "0", "0").estimate().unwrap();
    assert!(near(estimate.chance_of_overspend, summed_tail(22, 20.0)));
    // Of 20 cases 15 are known: 5 are new, and 22 less 15 leave room for 7.
    let known = pool(2_000_000, "10", "0", "0.75").estimate().unwrap();
    assert!(near(known.chance_of_overspend, summed_tail(7, 5.0)));
    assert_eq!(known.population_needed, 2_500_000.0);
    // A tenth of a case: 0.11 leaves room for none.
    let rare = pool(100_000, "1", "0", "0").estimate().unwrap();
    assert!(near(rare.chance_of_overspend, 1.0 - (-0.1_f64).exp()));
    // Everybody known: nothing can be overspent.
    let certain = pool(2_000_000, "10", "0", "1").estimate().unwrap();
    assert_eq!((certain.chance_of_overspend, certain.relative_sd, certain.population_needed), (0.0, 0.0, 0.0));
}

#[test]
fn small_and_large_shapes_meet_their_limits() {
    // One case in ten thousand years, very uneven: the chance of any overspend goes with the exponential integral, about shape x E1.
    let rare = pool(1_000, "0.1", "3", "0").estimate().unwrap();
    let wanted = 1e-5 * (-0.577_215_665 - (1.1e-5_f64).ln());
    assert!((rare.chance_of_overspend / wanted - 1.0).abs() < 2e-4, "{rare:?}");
    // The series and the uniform expansion agree where the one hands over to the other.
    let tail = |cases: u32| {
        let mut pool = pool(1_000_000, &cases.to_string(), "0.000001", "0");
        pool.overspend = "0.001".parse().unwrap();
        pool.estimate().unwrap().chance_of_overspend
    };
    let (below, above) = (tail(999_999), tail(1_000_001));
    assert!((below / above - 1.0).abs() < 1e-4 && below > above, "{below} {above}");
    // A thousandth is one standard deviation of a million cases.
    assert!((above - 0.158_655).abs() < 5e-4, "{above}");
}

#[test]
fn the_reserve_is_exceeded_one_year_in_twenty() {
    for number in 0..200 {
        let mut random = Random::of_case(12, number);
        let variation = ["0", "0.5", "1", "2.5"][random.between(0, 3) as usize];
        let pool = pool(random.between(500_000, 9_000_000) as u32, &random.between(1, 300).to_string(), variation, "0");
        let reserve = pool.reserve(0.05, Some(1e9)).unwrap();
        let cost = pool.estimate().unwrap().expected_cost;
        assert!(near(reserve.money, reserve.share_of_cost * cost));
        assert!(near(reserve.share_of_budget.unwrap(), reserve.money / 1e9) || reserve.money == 0.0);
        let input = |overspend: f64| {
            let mut pool = pool;
            pool.overspend = format!("{overspend:.12}").parse().unwrap();
            pool.estimate().unwrap().chance_of_overspend
        };
        if variation == "0" {
            // A whole case less and the chance is above; with it, not.
            let case = 1.0 / pool.estimate().unwrap().expected_cases;
            assert!(input(reserve.share_of_cost + case * 1e-6) <= 0.05, "{pool:?} {reserve:?}");
            assert!(
                reserve.share_of_cost < case || input(reserve.share_of_cost - case / 2.0) > 0.05,
                "{pool:?} {reserve:?}"
            );
        } else if reserve.share_of_cost > 0.0 {
            assert!((input(reserve.share_of_cost) - 0.05).abs() < 1e-6, "{pool:?} {reserve:?}");
        } else {
            assert!(input(0.0) <= 0.05);
        }
    }
}
