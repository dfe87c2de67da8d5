//! The entries of engagement: every cell spoiled, every record given a field too many, all faults told at once, trees of chance, and very many
//! applicants.

use proofs::engagement::requests;
use proofs::engine_face::{Entry, Reply, send};
use proofs::random::Random;
use serde_json::{Value, json};

use super::cells::Spoiled;
use super::walks::Walk;
use super::{problems, reply};

const ENTRIES: [Entry; 3] = [Entry::EngagementCost, Entry::ShareFund, Entry::Rebate];

/// An input that uses every field there is.
fn full(entry: Entry) -> Value {
    match entry {
        Entry::EngagementCost => json!({
            "footprints": [7, "36"], "hubs": ["7", 12], "meetings": 3, "staff_people": "2", "meeting_hours": "1.5",
            "preparation_hours": 1, "travel_hours": 0.5, "hourly_cost": "21.50", "travel_cost": "32",
            "lived_experience_people": 1, "lived_experience_hours": 3, "payment_rate": "27.50", "expenses": "10",
            "access_cost": "45", "liaison_days": "0.5", "day_cost": "155", "setup_cost": "150", "national_cost": "2400",
            "shared_meetings": "0.25", "hours_per_day": "7.5", "price_growth": "0.02",
        }),
        Entry::ShareFund => json!({
            "pot": "10000.00",
            "applicants": [
                {"code": "a", "income": "5000", "cost": "3000", "requested": "4000"},
                {"code": "b", "income": "60000", "cost": "9000", "requested": "7000"},
            ],
            "weighting": {"kind": "bands", "bands": [{"below": "10000", "weight": "2"}, {"below": null, "weight": "1"}]},
            "floor": "0.50",
            "ceiling": {"of_cost": "0.9", "of_income": "0.8"},
        }),
        _ => json!({"base": "800.00", "growth": ["0.02", "-0.01"], "sales": ["900", "810.10"]}),
    }
}

/// The same fund by the power of income.
fn by_power(_: Entry) -> Value {
    let mut input = full(Entry::ShareFund);
    input["weighting"] = json!({"kind": "power", "alpha": "0.5", "minimum_income": "1000"});
    input
}

/// What a spoiled cell must bring: refused, answered, or either.
fn must_be_refused(entry: Entry, path: &str, how: Spoiled) -> Option<bool> {
    use Spoiled::{Absent, Blank, Decimals, Fraction, List, Nothing, Number, Record, Spaces, Truth, Zero};
    let last = path.rsplit('.').next().unwrap_or(path);
    let is_optional = match entry {
        Entry::EngagementCost => !path.starts_with("footprints") && !path.starts_with("hubs"),
        Entry::ShareFund => matches!(last, "cost" | "requested" | "floor" | "of_cost" | "of_income" | "minimum_income"),
        _ => true,
    };
    let is_text_only = match entry {
        Entry::EngagementCost => {
            last.ends_with("_cost") || matches!(last, "payment_rate" | "expenses" | "shared_meetings" | "price_growth")
        }
        _ => true,
    };
    match (last, how) {
        ("code", Absent | Nothing | Blank | Spaces | Number | Fraction | Truth | List | Record) => Some(true),
        ("code", _) => Some(false),
        ("kind", _) => Some(true),
        // Only the last band may go without a limit; the other may not.
        ("below", Absent | Nothing) => None,
        (_, Absent | Nothing) => Some(!is_optional),
        (_, Number | Fraction) if is_text_only => Some(true),
        (_, Number | Fraction | Zero | Decimals) => None,
        (_, Spoiled::Negative) => (last != "growth[0]" && last != "growth[1]").then_some(true),
        _ => Some(true),
    }
}

#[test]
fn every_spoiled_cell_is_reported_where_it_stands_or_means_something() {
    let walk = Walk { entries: &ENTRIES, full };
    walk.untouched();
    // A last limit that every income is beyond is told at the incomes.
    let told_elsewhere = |path: &str| path.contains("bands") || path == "weighting.kind";
    let (tried, refused) = walk.every_spoiled_cell(must_be_refused, told_elsewhere);
    assert!(tried > 700 && refused > 450, "{refused} of {tried}");
    let walk = Walk { entries: &[Entry::ShareFund], full: by_power };
    walk.untouched();
    let (tried, refused) = walk.every_spoiled_cell(must_be_refused, told_elsewhere);
    assert!(tried > 250 && refused > 150, "{refused} of {tried}");
}

#[test]
fn a_field_too_many_and_what_is_no_record_are_refused() {
    for full in [full, by_power] {
        Walk { entries: &ENTRIES[1..2], full }.a_field_too_many();
    }
    let walk = Walk { entries: &ENTRIES, full };
    walk.a_field_too_many();
    walk.what_is_no_record();
}

#[test]
fn meanings_that_cannot_be_are_refused() {
    let many = |count: usize| (0..count).map(|number| json!({"code": number.to_string()})).collect::<Vec<_>>();
    let bands = "weighting.bands";
    for (entry, pointer, value, code, path) in [
        (Entry::EngagementCost, "/footprints", json!([]), "empty_list", "footprints"),
        (Entry::EngagementCost, "/footprints", json!(vec![1; 31]), "too_many", "footprints"),
        (Entry::EngagementCost, "/footprints/0", json!(10_001), "out_of_range", "footprints[0]"),
        (Entry::EngagementCost, "/hubs", json!([7]), "hubs_of_other_years", "hubs"),
        (Entry::EngagementCost, "/hours_per_day", json!(0), "out_of_range", "hours_per_day"),
        (Entry::EngagementCost, "/setup_cost", json!("1000000000.01"), "out_of_range", "setup_cost"),
        (Entry::EngagementCost, "/shared_meetings", json!("1.01"), "out_of_range", "shared_meetings"),
        (Entry::ShareFund, "/applicants", json!([]), "empty_list", "applicants"),
        (Entry::ShareFund, "/applicants", json!(many(50_001)), "too_many", "applicants"),
        (Entry::ShareFund, "/applicants/1/code", json!("a"), "duplicate_code", "applicants[1].code"),
        (Entry::ShareFund, "/applicants/0/income", json!(null), "income_needed", "applicants[0].income"),
        (Entry::ShareFund, "/weighting", json!({"kind": "size"}), "unknown_word", "weighting.kind"),
        (Entry::ShareFund, "/weighting", json!({"kind": "power", "alpha": "1.1"}), "out_of_range", "weighting.alpha"),
        (
            Entry::ShareFund,
            "/weighting",
            json!({"kind": "power", "alpha": "0.00001"}),
            "too_many_decimals",
            "weighting.alpha",
        ),
        (Entry::ShareFund, "/weighting/bands", json!([]), "empty_list", bands),
        (Entry::ShareFund, "/weighting/bands/0/below", json!(null), "bands_not_rising", "weighting.bands[1].below"),
        (Entry::ShareFund, "/weighting/bands/1/below", json!("10000"), "bands_not_rising", "weighting.bands[1].below"),
        (Entry::ShareFund, "/weighting/bands/1/below", json!("20000"), "no_band", "applicants[1].income"),
        (Entry::ShareFund, "/weighting/bands", json!([{"below": null, "weight": "0"}]), "no_weight", bands),
        (Entry::ShareFund, "/ceiling/of_cost", json!("10.1"), "out_of_range", "ceiling.of_cost"),
        (Entry::ShareFund, "/floor", json!("6000"), "floors_exceed_pot", "floor"),
        (Entry::Rebate, "/growth", json!(["0.02"]), "years_differ", "sales"),
        (Entry::Rebate, "/sales", json!([]), "empty_list", "sales"),
        (Entry::Rebate, "/growth/0", json!("1.01"), "out_of_range", "growth[0]"),
        (Entry::Rebate, "/base", json!("-1"), "negative_money", "base"),
    ] {
        let mut input = full(entry);
        if code == "floors_exceed_pot" {
            input["ceiling"] = Value::Null;
            input["applicants"] = json!([{"code": "a", "income": "1"}, {"code": "b", "income": "1"}]);
        }
        *input.pointer_mut(pointer).expect("a cell") = value;
        let found = problems(entry, &input);
        assert_eq!(found, [(code.to_owned(), path.to_owned())], "{entry:?} {pointer}");
    }
}

#[test]
fn all_faults_are_told_at_once() {
    let mut input = full(Entry::ShareFund);
    input["pot"] = json!(10_000);
    input["applicants"][0]["income"] = json!("five");
    input["applicants"][1]["code"] = json!("a");
    input["weighting"]["bands"][0]["weight"] = json!("-1");
    input["ceiling"]["of_cost"] = json!("90%");
    input["secretariat"] = json!("0.05");
    let told = problems(Entry::ShareFund, &input);
    let told: Vec<(&str, &str)> = told.iter().map(|(code, path)| (code.as_str(), path.as_str())).collect();
    assert_eq!(
        told,
        [
            ("unknown_field", "secretariat"),
            ("wrong_type", "pot"),
            ("not_a_number", "applicants[0].income"),
            ("not_a_number", "ceiling.of_cost"),
            ("duplicate_code", "applicants[1].code"),
            ("negative_weight", "weighting.bands[0].weight"),
        ]
    );
}

#[test]
fn trees_of_chance_are_answered_or_refused_with_words() {
    let (mut answered, mut refused) = (0, 0);
    for number in 0..6_000 {
        let mut random = Random::of_case(98, number);
        let entry = ENTRIES[random.between(0, 2) as usize];
        let mut input = full(entry);
        for _ in 0..random.between(1, 4) {
            tangle(&mut random, &mut input);
        }
        match send(entry, &input.to_string()) {
            Reply::Answer(_) => answered += 1,
            Reply::Problems(found) => {
                refused += 1;
                assert!(!found.is_empty() && found.iter().all(|one| one.message.ends_with('.')), "{input}: {found:?}");
            }
            Reply::Unreadable(error) => panic!("{input}: {error}"),
        }
    }
    assert!(answered > 200 && refused > 3_000, "{answered} {refused}");
}

/// Puts one thing of chance somewhere into the tree.
fn tangle(random: &mut Random, value: &mut Value) {
    let is_here = random.chance(1, 4);
    match value {
        Value::Object(fields) if !is_here && !fields.is_empty() => {
            let place = random.between(0, fields.len() as u64 - 1) as usize;
            tangle(random, fields.values_mut().nth(place).expect("a field"));
        }
        Value::Array(items) if !is_here && !items.is_empty() => {
            let place = random.between(0, items.len() as u64 - 1) as usize;
            tangle(random, &mut items[place]);
        }
        other => {
            *other = match random.between(0, 8) {
                0 => Value::Null,
                1 => json!([other.clone(), other.clone()]),
                2 => json!({"code": other.clone()}),
                3 => json!(random.magnitude(1_000_000).to_string()),
                4 => json!("999999999999999999999999999999"),
                5 => json!(-1.5e300),
                6 => json!("0.000000000000000001"),
                7 => json!("10000000000000"),
                _ => json!(random.chance(1, 2)),
            };
        }
    }
}

#[test]
fn the_longest_inputs_are_answered_and_add_up() {
    let mut random = Random::new(99);
    let applicants: Vec<Value> = (0..50_000)
        .map(|number| {
            json!({"code": format!("A{number}"), "income": requests::money(&mut random, 1_000_000_000), "cost": requests::money(&mut random, 10_000_000)})
        })
        .collect();
    let input = json!({
        "pot": "10000000.01", "applicants": applicants, "floor": "5.00", "ceiling": {"of_cost": "0.123456789012345678"},
        "weighting": {"kind": "power", "alpha": "0.3333"},
    });
    let Reply::Answer(answer) = reply(Entry::ShareFund, &input) else { panic!("50,000 applicants are refused") };
    let pence = |text: &Value| text.as_str().unwrap().replace('.', "").parse::<u64>().unwrap();
    let grants: u64 = answer["grants"].as_array().unwrap().iter().map(|grant| pence(&grant["grant"])).sum();
    assert_eq!(grants + pence(&answer["unspent"]), 1_000_000_001);
    // The largest figures there are, over the most years.
    let mut largest = full(Entry::EngagementCost);
    for (name, cell) in largest.as_object_mut().unwrap() {
        let is_text = name.ends_with("_cost") || matches!(name.as_str(), "payment_rate" | "expenses");
        *cell = if is_text { json!("1000000000") } else { json!(10_000) };
    }
    largest["footprints"] = json!(vec![10_000; 30]);
    largest["hubs"] = Value::Null;
    largest["hours_per_day"] = json!("0.1");
    largest["shared_meetings"] = json!("0.999999999999999999");
    largest["price_growth"] = json!("1");
    let Reply::Answer(answer) = reply(Entry::EngagementCost, &largest) else {
        panic!("the largest figures are refused")
    };
    assert!(answer["years"][29]["total"].is_string() && answer["years"][29]["per_footprint"].is_string());
    let path = json!({"base": "10000000000000", "growth": vec!["1"; 30], "sales": vec!["10000000000000"; 30]});
    let Reply::Answer(answer) = reply(Entry::Rebate, &path) else { panic!("the steepest path is refused") };
    assert_eq!(answer["years"][29]["allowed"], "10737418240000000000000.00");
}
