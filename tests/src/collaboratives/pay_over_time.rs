//! Paying over time by its definition: every patient of every year, payment by payment, and the binomial by whole coefficients.

use num_bigint::BigInt;
use num_traits::{One, Zero};
use serde_json::Value;

use super::{Differences, Known, given, largest_remainder, product, to_penny, total, with};
use crate::appraisal::known::exact;
use crate::bulk::Outcome;
use crate::engine_face::{Entry, Reply, send};
use crate::random::Random;
use crate::twin::fraction::{Fraction, read, whole, write};

/// What differs in an answer.
pub fn differences(input: &Value, answer: &Value) -> Vec<String> {
    let mut found = Differences::default();
    let price = given(&input["price"]);
    let payments = input["payments"].as_u64().expect("payments") as usize;
    let due = due(input, payments);
    for (place, share) in due.iter().enumerate() {
        let got = Some(&answer["due"][place]).filter(|got| !got.is_null()).map(exact);
        if got != *share {
            found.0.push(format!("due: {got:?} for {share:?}"));
        }
    }
    found.money(
        "instalment",
        &answer["instalment"],
        &price.as_ref().map(|price| to_penny(&(price / whole(payments as i64)))),
    );
    let in_all = total(&due);
    found.money(
        "expected_price",
        &answer["expected_price"],
        &with(&price, &in_all, |price, share| to_penny(&(price * share))),
    );
    let list = input["patients"].as_array().expect("patients");
    let patients = |year: usize| list.get(year).map_or(Some(Fraction::zero()), given);
    let years = list.len() + payments - 1;
    let (mut paid, mut started) = (Some(Fraction::zero()), Some(Fraction::zero()));
    let mut bills: [Vec<[Known; 3]>; 2] = [Vec::new(), Vec::new()];
    for year in 0..years {
        let got = &answer["years"][year];
        let before = paid.as_ref().map(to_penny);
        let mut here = Vec::new();
        for (ago, share) in due.iter().enumerate().filter(|(ago, _)| *ago <= year) {
            here.push(product(&product(&patients(year - ago), &share.clone()), &price));
        }
        paid = total(&[paid, total(&here)]);
        started = total(&[started, patients(year)]);
        let over_time = with(&paid.as_ref().map(to_penny), &before, |now, before| now - before);
        let up_front = product(&patients(year), &price);
        let recent: Vec<Known> = (0..payments).filter(|ago| *ago <= year).map(|ago| patients(year - ago)).collect();
        let recent = total(&recent);
        found.count("years.starting", &got["starting"], &patients(year));
        found.count("years.in_payment", &got["in_payment"], &recent);
        for (way, (name, amount)) in [("up_front", &up_front), ("over_time", &over_time)].into_iter().enumerate() {
            bills[way].push(payers(input, name, amount, &got[name], &mut found));
        }
        let wanted = product(&product(&started, &in_all), &price).as_ref().map(to_penny);
        let owed = with(&wanted, &paid.as_ref().map(to_penny), |all, paid| all - paid);
        found.money("years.owed", &got["owed"], &owed);
        for place in ["board", "footprint"] {
            lumps(input, place, &patients(year), &got[place]["starting"], &mut found);
            lumps(input, place, &recent, &got[place]["in_payment"], &mut found);
        }
    }
    for (place, who) in ["board", "footprint", "nation"].into_iter().enumerate() {
        let all = |way: usize| bills[way].iter().map(|bill| bill[place].clone()).collect::<Option<Vec<Fraction>>>();
        let ways = [("up_front", all(0)), ("over_time", all(1))];
        let worst = &answer["worst"][who];
        let is_known = ways.iter().all(|(_, all)| all.is_some());
        found.same(&format!("worst.{who} known"), &Value::from(worst.is_object()), &Value::from(is_known));
        for (name, all) in ways {
            let sum = all.as_ref().map(|all| all.iter().sum());
            found.money(&format!("{name}.{who}"), &answer[name][who], &sum);
            let Some(all) = all.filter(|_| is_known) else { continue };
            let most = all.iter().fold(Fraction::zero(), |most, one| most.max(one.clone()));
            let first = all.iter().position(|one| *one == most).map_or(1, |place| place + 1);
            found.money(&format!("worst.{who}.{name}"), &worst[name]["amount"], &Some(most));
            found.count("worst.year", &worst[name]["year"], &Some(whole(first as i64)));
        }
    }
    found.0
}

/// The share of the price with each payment.
fn due(input: &Value, payments: usize) -> Vec<Known> {
    let linked = given(&input["linked"]);
    let failure = |year: usize| match &input["failure"] {
        Value::Array(shares) => given(&shares[year]),
        one => given(one),
    };
    let part = whole(1) / whole(payments as i64);
    (0..payments)
        .map(|payment| {
            let well = (0..payment).try_fold(whole(1), |well, year| Some(well * (whole(1) - failure(year)?)));
            let sure = linked.as_ref().is_some_and(Zero::is_zero) || well == Some(whole(1));
            if sure {
                return Some(part.clone());
            }
            with(&linked, &well, |linked, well| &part * ((whole(1) - linked) + linked * well))
        })
        .collect()
}

/// Board, footprint and nation, whose people share an amount.
fn payers(input: &Value, name: &str, amount: &Known, got: &Value, found: &mut Differences) -> [Known; 3] {
    found.money(&format!("years.{name}.nation"), &got["nation"], amount);
    let people = &input["people"];
    let nothing = amount.as_ref().is_some_and(Zero::is_zero);
    let Some(amount) = amount.as_ref().filter(|_| !people.is_null() || nothing) else {
        found.same(&format!("years.{name}.board"), &got["board"], &Value::Null);
        found.same(&format!("years.{name}.footprint"), &got["footprint"], &Value::Null);
        return [None, None, amount.clone()];
    };
    let of = |name: &str| given(&people[name]).unwrap_or_else(|| whole(1));
    let weights = [of("board"), of("footprint") - of("board"), of("nation") - of("footprint")];
    let parts = if nothing { vec![Fraction::zero(); 3] } else { largest_remainder(amount, &weights) };
    let footprint = &parts[0] + &parts[1];
    for (who, part) in [
        ("board", &parts[0]),
        ("footprint", &footprint),
        ("rest_of_footprint", &parts[1]),
        ("rest_of_nation", &parts[2]),
    ] {
        found.money(&format!("years.{name}.{who}"), &got[who], &Some(part.clone()));
    }
    [Some(parts[0].clone()), Some(footprint), Some(amount.clone())]
}

/// The bad year by the binomial as the books have it.
fn lumps(input: &Value, place: &str, patients: &Known, got: &Value, found: &mut Differences) {
    let people = &input["people"];
    let Some(patients) = patients.as_ref().filter(|_| !people.is_null()).filter(|all| **all <= whole(1_000)) else {
        found.same("lumps", got, &Value::Null);
        return;
    };
    let count: u32 = patients.to_integer().try_into().expect("a count");
    let share = given(&people[place]).expect("people") / given(&people["nation"]).expect("people");
    if count > 400 {
        // Long sums are left to the soak of another build; the mean holds for all.
        let expected = exact(&got["expected"]);
        if expected != patients * share {
            found.0.push(format!("lumps: {expected}"));
        }
        return;
    }
    let (inside, all) = (share.numer().clone(), share.denom().clone());
    let outside = &all - &inside;
    let chance = given(&input["bad_year"]).unwrap_or_else(|| read("0.05"));
    let mut choose = BigInt::one();
    let mut terms = Vec::new();
    for taken in 0..=count {
        terms.push(&choose * inside.pow(taken) * outside.pow(count - taken));
        choose = choose * BigInt::from(count - taken) / BigInt::from(taken + 1);
    }
    let whole_chance = all.pow(count);
    // Chances of more than so many, from all of them down: what is above each limit is added up from the top.
    let mut above = BigInt::zero();
    let mut least = count;
    for limit in (0..count).rev() {
        above += &terms[limit as usize + 1];
        if &above * chance.denom() > chance.numer() * &whole_chance {
            break;
        }
        least = limit;
    }
    found.count("lumps.bad_year", &got["bad_year"], &Some(whole(least.into())));
    let none = Fraction::new(terms[0].clone(), whole_chance.clone());
    found.same("lumps.none", &got["none"], &Value::from(write(&none, 10)));
}

/// One case of the soak.
pub fn one(seed: u64, case: u64) -> Outcome {
    super::requests::judged(seed, case, Entry::PayOverTime, differences, |answer| {
        let of = |who: &str| if answer["worst"][who].is_null() { "unknown" } else { "known" };
        vec![format!("nation {}", of("nation")), format!("board {}", of("board"))]
    })
}

/// The account of a case.
pub fn tell(seed: u64, case: u64, fault: &str) -> String {
    let input = super::requests::pay_over_time(&mut Random::of_case(seed, case));
    match send(Entry::PayOverTime, &input.to_string()) {
        Reply::Answer(answer) => format!("{fault}\n{input}\n{:?}", differences(&input, &answer)),
        other => format!("{input}\n{other:?}"),
    }
}
