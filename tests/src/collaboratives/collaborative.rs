//! A collaborative by its definition, figure by figure.

use num_traits::{Signed, Zero};
use serde_json::{Value, json};

use super::{Differences, Known, given, largest_remainder, product, to_penny, total, with};
use crate::bulk::Outcome;
use crate::engine_face::{Entry, Reply, send};
use crate::random::Random;
use crate::twin::fraction::{Fraction, whole};

struct Year {
    moved: Known,
    spent: Known,
    saving: Known,
    all_saved: Known,
    reinvested: Known,
    places: Known,
    result: Known,
}

/// What differs in an answer.
pub fn differences(input: &Value, answer: &Value) -> Vec<String> {
    let mut found = Differences::default();
    let years = years(input, answer, &mut found);
    totals(&years, answer, &mut found);
    let result = |year: &Year| year.result.clone();
    let holds = match years.iter().map(result).collect::<Option<Vec<Fraction>>>() {
        _ if years.iter().any(|year| year.result.as_ref().is_some_and(Signed::is_negative)) => json!(false),
        Some(_) => json!(true),
        None => Value::Null,
    };
    found.same("budget_holds", &answer["budget_holds"], &holds);
    let sums: Option<Vec<Fraction>> = years.iter().map(|year| year.all_saved.clone()).collect();
    let break_even = sums.map_or(json!({"standing": null, "year": null}), |sums| {
        let stays = (0..sums.len()).find(|from| sums[*from..].iter().all(|sum| !sum.is_negative()));
        match stays {
            Some(0) if sums.iter().all(Zero::is_zero) => json!({"standing": "nothing_saved", "year": null}),
            Some(0) => json!({"standing": "from_the_start", "year": 1}),
            Some(place) => json!({"standing": "in_year", "year": place + 1}),
            None => json!({"standing": "not_within", "year": null}),
        }
    });
    found.same("break_even", &answer["break_even"], &break_even);
    make_or_buy(input, &years, &answer["make_or_buy"], &mut found);
    found.0
}

fn years(input: &Value, answer: &Value, found: &mut Differences) -> Vec<Year> {
    let list = input["moved_back"].as_array().expect("years");
    let of = |name: &str, place: usize| given(&input[name][place]);
    let is_made = input["way"] != "buy";
    let (price, set_up) = if is_made { ("in_price", "set_up") } else { ("buy_price", "") };
    let (mut moved, mut all_saved, mut carried) =
        (Some(Fraction::zero()), Some(Fraction::zero()), Some(Fraction::zero()));
    let mut years = Vec::new();
    for place in 0..list.len() {
        let got = &answer["years"][place];
        let name = |figure: &str| format!("years.{figure}");
        moved = total(&[moved, given(&list[place])]);
        let out_of_area = with(&given(&input["placements"]), &moved, |all, moved| all - moved);
        let out_cost = product(&out_of_area, &given(&input["out_price"]));
        let in_cost = product(&moved, &given(&input[price]));
        let set_up = if place == 0 && is_made { given(&input[set_up]) } else { Some(Fraction::zero()) };
        let community = of("community", place);
        let without = product(&moved, &given(&input["out_price"]));
        let laid_out = total(&[in_cost.clone(), set_up.clone(), community.clone()]);
        let saving = with(&without, &laid_out, |without, laid_out| without - laid_out);
        all_saved = total(&[all_saved, saving.clone()]);
        let share = given(&input["reinvested"]);
        let reinvested = match (&share, &saving) {
            (Some(share), _) if share.is_zero() => Some(Fraction::zero()),
            (_, Some(saving)) if !saving.is_positive() => Some(Fraction::zero()),
            _ => with(&share, &saving, |share, saving| to_penny(&(share * saving))),
        };
        let pot = total(&[carried, reinvested.clone()]);
        let place_price = given(&input["place_price"]);
        let places = match &pot {
            Some(pot) if pot.is_zero() => Some(Fraction::zero()),
            _ => with(&pot, &place_price, |pot, price| (pot / price).floor()),
        };
        carried = match &places {
            Some(places) if places.is_zero() => pot.clone().filter(|pot| pot.is_zero() || place_price.is_some()),
            _ => with(&pot, &product(&places, &place_price), |pot, spent| pot - spent),
        };
        let spent = total(&[out_cost.clone(), laid_out, reinvested.clone()]);
        let budget = of("budget", place);
        let result = with(&budget, &spent, |budget, spent| budget - spent);
        found.count(&name("moved"), &got["moved"], &moved);
        found.count(&name("out_of_area"), &got["out_of_area"], &out_of_area);
        found.count(&name("places"), &got["places"], &places);
        for (figure, wanted) in [
            ("out_of_area_cost", &out_cost),
            ("nearer_home_cost", &in_cost),
            ("set_up_cost", &set_up),
            ("community_cost", &community),
            ("saving", &saving),
            ("cumulative_saving", &all_saved),
            ("reinvested", &reinvested),
            ("carried", &carried),
            ("spent", &spent),
            ("budget", &budget),
            ("result", &result),
        ] {
            found.money(&name(figure), &got[figure], wanted);
        }
        position(input, &result, &got["position"], found);
        years.push(Year {
            moved: moved.clone(),
            spent,
            saving,
            all_saved: all_saved.clone(),
            reinvested,
            places,
            result,
        });
    }
    years
}

fn position(input: &Value, result: &Known, got: &Value, found: &mut Differences) {
    let split = match result {
        Some(result) if result.is_zero() => &json!({"commissioner": "0", "lead": "0", "members": "0"}),
        Some(result) if result.is_negative() => &input["loss"],
        Some(_) => &input["gain"],
        None => &Value::Null,
    };
    let Some(result) = result.as_ref().filter(|_| !split.is_null()) else {
        found.same("years.position", got, &Value::Null);
        return;
    };
    let weights = ["commissioner", "lead", "members"].map(|name| given(&split[name]).expect("a share"));
    let three = largest_remainder(result, &weights);
    for (name, part) in ["commissioner", "lead", "members"].iter().zip(&three) {
        found.money(&format!("years.position.{name}"), &got[*name], &Some(part.clone()));
    }
    let members = input["members"].as_array().map(Vec::as_slice).unwrap_or_default();
    let parts: Vec<Fraction> = members.iter().map(|member| given(&member["part"]).expect("a part")).collect();
    for (place, part) in largest_remainder(&three[2], &parts).iter().enumerate() {
        found.money("years.position.by_member", &got["by_member"][place]["amount"], &Some(part.clone()));
    }
}

fn totals(years: &[Year], answer: &Value, found: &mut Differences) {
    let all = |of: fn(&Year) -> &Known| total(&years.iter().map(|year| of(year).clone()).collect::<Vec<_>>());
    let got = &answer["totals"];
    found.count("totals.patient_years", &got["patient_years"], &all(|year| &year.moved));
    found.count("totals.places", &got["places"], &all(|year| &year.places));
    found.money("totals.saving", &got["saving"], &all(|year| &year.saving));
    found.money("totals.reinvested", &got["reinvested"], &all(|year| &year.reinvested));
    found.money("totals.spent", &got["spent"], &all(|year| &year.spent));
    found.money("totals.result", &got["result"], &all(|year| &year.result));
}

fn make_or_buy(input: &Value, years: &[Year], got: &Value, found: &mut Differences) {
    let patient_years = total(&years.iter().map(|year| year.moved.clone()).collect::<Vec<_>>());
    let price = |name: &str| given(&input[name]);
    let make = total(&[product(&patient_years, &price("in_price")), price("set_up")]);
    let buy = product(&patient_years, &price("buy_price"));
    let difference = with(&buy, &make, |buy, make| buy - make);
    found.money("make", &got["make"], &make);
    found.money("buy", &got["buy"], &buy);
    found.money("difference", &got["difference"], &difference);
    let cheaper = difference.map_or(Value::Null, |difference| match difference {
        same if same.is_zero() => json!("same"),
        less if less.is_negative() => json!("buy"),
        _ => json!("make"),
    });
    found.same("cheaper", &got["cheaper"], &cheaper);
    let someone = patient_years.filter(|years| !years.is_zero());
    let equal = with(&make, &someone, |make, years| make / years);
    found.money("equal_price", &got["equal_price"], &equal.as_ref().map(to_penny));
    // Least whole number by which the dearer price has paid the set-up, by its definition.
    let gap = with(&price("buy_price"), &price("in_price"), |buy, make| buy - make);
    let pays = with(&price("set_up"), &gap, |set_up, gap| match (set_up.is_zero(), gap.is_positive()) {
        (true, _) if gap.is_zero() => Fraction::zero(),
        (_, true) => (set_up / gap).ceil(),
        _ => whole(-1),
    });
    found.count("pays_from", &got["pays_from"], &pays.filter(|years| !years.is_negative()));
}

/// One case of the soak.
pub fn one(seed: u64, case: u64) -> Outcome {
    super::requests::judged(seed, case, Entry::Collaborative, differences, |answer| {
        let of = |name: &str| answer["break_even"][name].as_str().unwrap_or("unknown").to_owned();
        vec![format!("break-even {}", of("standing")), format!("cheaper {}", answer["make_or_buy"]["cheaper"])]
    })
}

/// The account of a case.
pub fn tell(seed: u64, case: u64, fault: &str) -> String {
    let input = super::requests::collaborative(&mut Random::of_case(seed, case));
    match send(Entry::Collaborative, &input.to_string()) {
        Reply::Answer(answer) => format!("{fault}\n{input}\n{:?}", differences(&input, &answer)),
        other => format!("{input}\n{other:?}"),
    }
}
