//! Appraisal against its definitions in exact fractions.

use num_traits::Zero;
use proofs::appraisal::known::{deflator, exact, factor, figure, present_value, score};
use proofs::appraisal::requests;
use proofs::engine_face::{Entry, Reply, send};
use proofs::random::Random;
use proofs::twin::fraction::{Fraction, whole, write};
use serde_json::{Value, json};

fn answer(entry: Entry, input: &Value) -> Value {
    match send(entry, &input.to_string()) {
        Reply::Answer(answer) => answer,
        other => panic!("{input}: {other:?}"),
    }
}

/// Nothing is never written with a sign.
fn pounds(amount: &Fraction) -> Value {
    json!(write(amount, 2))
}

fn list<'a>(of: &'a Value, name: &str) -> &'a Vec<Value> {
    of[name].as_array().unwrap_or_else(|| panic!("{name} of {of}"))
}

#[test]
fn present_values_equal_the_sums_of_their_years() {
    let (mut years, mut in_cash) = (0, 0);
    for number in 0..400 {
        let input = requests::flows(&mut Random::of_case(31, number));
        let found = answer(Entry::PresentValue, &input);
        let base = &input["price_base"];
        let mut sides = [Fraction::zero(), Fraction::zero()];
        for (flow, worked) in list(&input, "flows").iter().zip(list(&found, "flows")) {
            let value = present_value(flow, base);
            assert_eq!(worked["present_value"], pounds(&value), "{input}");
            sides[usize::from(flow["side"] == "cost")] += figure(&worked["present_value"]);
            let mut shown = Fraction::zero();
            for (year, (amount, of_year)) in (0..).zip(list(flow, "amounts").iter().zip(list(worked, "years"))) {
                let is_cash = flow["prices"] == "cash";
                let real = if is_cash { figure(amount) * deflator(base, year) } else { figure(amount) };
                assert_eq!(of_year["in_base_prices"], pounds(&real), "{input}");
                let factor = factor(flow, year);
                assert_eq!(of_year["factor"], json!(write(&factor, 10)), "{input}");
                assert_eq!(of_year["discounted"], pounds(&(real * factor)), "{input}");
                shown += figure(&of_year["discounted"]);
                years += 1;
                in_cash += u32::from(is_cash);
            }
            assert_eq!(figure(&worked["rounding"]), figure(&worked["present_value"]) - shown, "{input}");
        }
        let [benefits, costs] = sides;
        assert_eq!(found["net_present_social_value"], pounds(&(&benefits - &costs)), "{input}");
        assert_eq!([&found["benefits"], &found["costs"]], [&pounds(&benefits), &pounds(&costs)], "{input}");
    }
    assert!(years > 10_000 && in_cash > 2_000, "{years} years, {in_cash} in cash");
}

#[test]
fn uplifts_equal_the_bound_times_what_is_left_of_it() {
    let bounds = |work: &Value| match work.as_str() {
        Some("standard_buildings") => ["0.24".into(), "0.04".into()],
        Some("non_standard_buildings") => ["0.51".into(), "0.39".into()],
        Some("equipment") => ["2".into(), "0.54".into()],
        _ => [work["cost"].clone(), work["duration"].clone()],
    };
    for number in 0..2_000 {
        let input = requests::bias(&mut Random::of_case(32, number));
        let found = answer(Entry::OptimismBias, &input);
        let [cost, duration] = bounds(&input["work"]).map(|bound: Value| figure(&bound));
        let left = whole(1) - figure(&input["mitigated"]);
        assert_eq!(exact(&found["uplift"]), &cost * &left, "{input}");
        let mut all = Fraction::zero();
        for (hoped, worked) in list(&input, "costs").iter().zip(list(&found, "costs")) {
            let added = pounds(&(figure(hoped) * &cost * &left));
            assert_eq!(worked["added"], added, "{input}");
            assert_eq!(figure(&worked["uplifted"]), figure(hoped) + figure(&added), "{input}");
            all += figure(&worked["uplifted"]);
        }
        assert_eq!(found["uplifted"], pounds(&all), "{input}");
        match &input["months"] {
            Value::Null => assert_eq!(found["duration"], Value::Null),
            months => {
                let longer = figure(months) * (whole(1) + duration * left);
                assert_eq!(exact(&found["duration"]["uplifted_months"]), longer, "{input}");
            }
        }
    }
}

#[test]
fn ratios_equal_their_sides() {
    let (mut known, mut unknown) = (0, 0);
    for number in 0..3_000 {
        let input = requests::account(&mut Random::of_case(33, number));
        let found = answer(Entry::BenefitCostRatio, &input);
        let sum = |kind: &str| {
            let own = list(&input, "parts").iter().filter(|part| part["kind"] == kind);
            own.fold(Fraction::zero(), |sum, part| sum + figure(&part["present_value"]))
        };
        let saved_below = input["savings"] == "off_costs";
        let spent = sum("capital") + sum("running_cost");
        let over = if saved_below { sum("benefit") } else { sum("benefit") + sum("saving") };
        let under = if saved_below { spent - sum("saving") } else { spent };
        assert_eq!(found["net_present_social_value"], pounds(&(&over - &under)), "{input}");
        for (value, cost, name) in
            [(over.clone(), under.clone(), "ratio"), (over - under, sum("capital"), "value_per_pound")]
        {
            let reason = &found[format!("{name}_unknown")];
            if cost > Fraction::zero() {
                assert_eq!(figure(&found[name]), figure(&json!(write(&(value / cost), 10))), "{input}");
                assert!(reason.is_null());
                known += 1;
            } else {
                assert!(found[name].is_null(), "{input}");
                assert_eq!(reason, if cost.is_zero() { "no_cost" } else { "negative_cost" }, "{input}");
                unknown += 1;
            }
        }
    }
    assert!(known > 1_000 && unknown > 500, "{known} {unknown}");
}

#[test]
fn points_equal_the_weighted_scores_with_blanks_at_either_end() {
    let mut open = 0;
    for number in 0..2_000 {
        let input = requests::swings(&mut Random::of_case(34, number));
        let found = answer(Entry::SwingWeights, &input);
        let criteria = list(&input, "criteria");
        let swings: Fraction = criteria.iter().map(|criterion| figure(&criterion["swing"])).sum();
        let weights: Vec<Fraction> = criteria.iter().map(|criterion| figure(&criterion["swing"]) / &swings).collect();
        for (weight, worked) in weights.iter().zip(list(&found, "weights")) {
            assert_eq!(exact(&worked["weight"]), *weight, "{input}");
        }
        for (scheme, worked) in list(&input, "schemes").iter().zip(list(&found, "schemes")) {
            let (mut low, mut high) = (Fraction::zero(), Fraction::zero());
            for (criterion, weight) in criteria.iter().zip(&weights) {
                let cell = &scheme["scores"][criterion["code"].as_str().expect("a code")];
                let known = score(criterion, cell);
                open += u32::from(known.is_none());
                low += weight * known.clone().unwrap_or_else(Fraction::zero);
                high += weight * known.unwrap_or_else(|| whole(100));
            }
            assert_eq!(
                (exact(&worked["points"]["low"]), exact(&worked["points"]["high"])),
                (low.clone(), high.clone()),
                "{input}"
            );
            match &scheme["patients"] {
                Value::Null => assert!(worked["points_reached"].is_null()),
                patients => {
                    let reached = &worked["points_reached"];
                    assert_eq!(exact(&reached["low"]), low * figure(patients), "{input}");
                    assert_eq!(exact(&reached["high"]), high * figure(patients), "{input}");
                }
            }
        }
    }
    assert!(open > 1_000, "{open} cells that are not known");
}
