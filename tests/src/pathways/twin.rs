//! The definition, plainly: costs before and after as products, and whether a blank matters by trying figures in its place.

use std::collections::BTreeSet;

use num_bigint::BigInt;
use num_traits::{Signed, Zero};
use serde_json::{Value, json};

use super::requests::PAYERS;
use crate::appraisal::known::figure;
use crate::twin::fraction::{Fraction, whole, write, write_pence};

const ARRANGEMENTS: [&str; 3] = ["national", "joint", "delegated"];

/// Whole pence, nothing where paths are lacking.
#[derive(Debug, Clone, Default)]
struct Amount {
    pence: BigInt,
    lacks: BTreeSet<(usize, usize, usize, String)>,
}

impl Amount {
    fn plus(mut self, other: &Self) -> Self {
        self.pence += &other.pence;
        self.lacks.extend(other.lacks.iter().cloned());
        self
    }

    fn minus(&self, other: &Self) -> Self {
        let mut minus = other.clone();
        minus.pence = -minus.pence;
        self.clone().plus(&minus)
    }

    fn known(&self) -> Option<&BigInt> {
        self.lacks.is_empty().then_some(&self.pence)
    }

    fn json(&self) -> Value {
        self.known().map_or(Value::Null, |pence| json!(write_pence(pence)))
    }

    fn paths(&self) -> Vec<&str> {
        self.lacks.iter().map(|(_, _, _, path)| path.as_str()).collect()
    }
}

fn sum<'a>(amounts: impl Iterator<Item = &'a Amount>) -> Amount {
    amounts.fold(Amount::default(), Amount::plus)
}

/// A payer's year: before, saving, outlay.
type Year = [Amount; 3];

fn known(value: &Value) -> Option<Fraction> {
    (!value.is_null()).then(|| figure(value))
}

fn payer(payers: &Value, arrangement: &str) -> String {
    payers.as_str().or_else(|| payers[arrangement].as_str()).expect("a payer").to_owned()
}

fn level(input: &Value, year: usize) -> Fraction {
    let growth = known(&input["price_growth"]).unwrap_or_else(Fraction::zero) + whole(1);
    (0..year).fold(whole(1), |level, _| level * &growth)
}

fn pounds(exact: Fraction) -> BigInt {
    (exact * whole(100)).round().to_integer()
}

/// Cost before and saving of a stage in a year.
fn stage(input: &Value, place: usize, year: usize) -> [Amount; 2] {
    let stage = &input["stages"][place];
    let level = level(input, year);
    let (people, price) = (known(&stage["patients"]), known(&stage["unit_cost"]));
    let mut blank_changes = BTreeSet::new();
    let mut moves: Vec<(bool, bool, Fraction)> = Vec::new();
    for (number, effect) in input["intervention"]["effects"].as_array().into_iter().flatten().enumerate() {
        if effect["stage"] != stage["code"] {
            continue;
        }
        match known(&effect["changes"][year]) {
            Some(change) => moves.push((effect["on"] == "patients", effect["by"] == "rate", change)),
            None => {
                let path = format!("intervention.effects[{number}].changes[{year}]");
                blank_changes.insert((3, number, year, path));
            }
        }
    }
    let before = |people: &Fraction, price: &Fraction| people * price * &level;
    let saving = |people: &Fraction, price: &Fraction| {
        let moved = |start: &Fraction, is_people: bool| {
            moves.iter().filter(|(on, _, _)| *on == is_people).fold(start.clone(), |at, (_, is_rate, change)| {
                if *is_rate { at * (whole(1) + change) } else { at + change }
            })
        };
        (people * price - moved(people, true) * moved(price, false)) * &level
    };
    let lacks_figures = |of: &dyn Fn(&Fraction, &Fraction) -> Fraction| {
        // Linear in each: two figures in place of a blank tell whether it matters.
        let tries =
            |figure: &Option<Fraction>| figure.clone().map_or_else(|| vec![whole(1), whole(2)], |one| vec![one]);
        let mut lacks = BTreeSet::new();
        let (peoples, prices) = (tries(&people), tries(&price));
        if prices.iter().any(|price| peoples.iter().any(|people| of(people, price) != of(&peoples[0], price))) {
            lacks.insert((0, place, 0, format!("stages[{place}].patients")));
        }
        if peoples.iter().any(|people| prices.iter().any(|price| of(people, price) != of(people, &prices[0]))) {
            lacks.insert((1, place, 0, format!("stages[{place}].unit_cost")));
        }
        (lacks, of(&peoples[0], &prices[0]))
    };
    let amount = |of: &dyn Fn(&Fraction, &Fraction) -> Fraction, more: &BTreeSet<(usize, usize, usize, String)>| {
        let (mut lacks, exact) = lacks_figures(of);
        lacks.extend(more.iter().cloned());
        Amount { pence: if lacks.is_empty() { pounds(exact) } else { BigInt::zero() }, lacks }
    };
    [amount(&before, &BTreeSet::new()), amount(&saving, &blank_changes)]
}

fn outlay(input: &Value, year: usize) -> Amount {
    match input["intervention"]["costs"].get(year) {
        None => Amount::default(),
        Some(cost) => match known(cost) {
            Some(cost) => Amount { pence: pounds(cost * level(input, year)), lacks: BTreeSet::new() },
            None => {
                let path = format!("intervention.costs[{year}]");
                Amount { pence: BigInt::zero(), lacks: [(2, year, 0, path)].into() }
            }
        },
    }
}

fn total(years: &[Year]) -> Year {
    [0, 1, 2].map(|part| sum(years.iter().map(|year| &year[part])))
}

fn gain(year: &Year) -> Amount {
    year[1].minus(&year[2])
}

fn account(year: &Year) -> Value {
    json!({
        "before": year[0].json(), "after": year[0].minus(&gain(year)).json(), "saving": year[1].json(),
        "outlay": year[2].json(), "net_gain": gain(year).json(),
    })
}

fn alignment(all: &Year) -> Value {
    match (all[1].known(), all[2].known()) {
        (Some(saving), Some(outlay)) if !outlay.is_zero() => {
            let text = write(&Fraction::new(saving.clone(), outlay.clone()), 10);
            let text = text.trim_end_matches('0').trim_end_matches('.');
            json!(if text == "-0" { "0" } else { text })
        }
        _ => Value::Null,
    }
}

fn back(years: &[Year]) -> Value {
    let first = years.iter().position(|year| year[2].known().is_none_or(|outlay| !outlay.is_zero())).unwrap_or(0);
    for last in 0..years.len() {
        let gained = sum(years[..=last].iter().map(gain).collect::<Vec<_>>().iter());
        match gained.known() {
            None => return Value::Null,
            Some(gained) if last >= first && !gained.is_negative() => return json!(last + 1),
            Some(_) => {}
        }
    }
    Value::Null
}

/// What each gainer pays: the whole pence below its quota, and one more to the largest remainders.
fn shares(gains: &[BigInt], lost: &BigInt) -> Vec<BigInt> {
    let all: BigInt = gains.iter().sum();
    let mut shares: Vec<BigInt> = gains.iter().map(|gain| gain * lost / &all).collect();
    let mut order: Vec<usize> = (0..gains.len()).collect();
    order.sort_by_key(|place| (-(&gains[*place] * lost % &all), *place));
    let left = lost - shares.iter().sum::<BigInt>();
    order.iter().take(usize::try_from(left).expect("few pennies")).for_each(|place| shares[*place] += 1);
    shares
}

fn settle(gains: &[(String, BigInt)]) -> Option<Vec<(String, String, BigInt)>> {
    if gains.iter().map(|(_, gain)| gain).sum::<BigInt>().is_negative() {
        return None;
    }
    let gainers: Vec<&(String, BigInt)> = gains.iter().filter(|(_, gain)| gain.is_positive()).collect();
    let mut owed: Vec<(String, BigInt)> =
        gains.iter().filter(|(_, gain)| gain.is_negative()).map(|(payer, gain)| (payer.clone(), -gain)).collect();
    let lost: BigInt = owed.iter().map(|(_, loss)| loss).sum();
    let mut transfers = Vec::new();
    if lost.is_zero() {
        return Some(transfers);
    }
    let paid = shares(&gainers.iter().map(|(_, gain)| gain.clone()).collect::<Vec<_>>(), &lost);
    for ((from, _), mut left) in gainers.into_iter().zip(paid) {
        for (to, missing) in &mut owed {
            let amount = left.clone().min(missing.clone());
            if amount.is_positive() {
                left -= &amount;
                *missing -= &amount;
                transfers.push((from.clone(), to.clone(), amount));
            }
        }
    }
    Some(transfers)
}

/// The whole answer to a sound request.
pub fn answer(input: &Value) -> Value {
    let years = input["years"].as_u64().expect("years") as usize;
    let stages = input["stages"].as_array().expect("stages");
    let costs: Vec<Vec<[Amount; 2]>> =
        (0..stages.len()).map(|place| (0..years).map(|year| stage(input, place, year)).collect()).collect();
    let outlays: Vec<Amount> = (0..years).map(|year| outlay(input, year)).collect();
    let figures = |[before, saving]: &[Amount; 2]| json!({"before": before.json(), "after": before.minus(saving).json(), "saving": saving.json()});
    let stage_answers: Vec<Value> = stages
        .iter()
        .zip(&costs)
        .map(|(stage, years)| {
            let all = [0, 1].map(|part| sum(years.iter().map(|year| &year[part])));
            let lacks = all[0].minus(&all[1]);
            json!({"code": stage["code"], "years": years.iter().map(figures).collect::<Vec<_>>(), "all": figures(&all), "lacks": lacks.paths()})
        })
        .collect();
    let intervention = &input["intervention"];
    let funder = |arrangement: &str| (!intervention.is_null()).then(|| payer(&intervention["funder"], arrangement));
    let pays = |name: &str| {
        ARRANGEMENTS.iter().any(|arrangement| {
            stages.iter().any(|stage| payer(&stage["payers"], arrangement) == name)
                || funder(arrangement).as_deref() == Some(name)
        })
    };
    let payers: Vec<&str> = PAYERS.into_iter().filter(|name| pays(name)).collect();
    let arrangements: Vec<Value> = ARRANGEMENTS
        .iter()
        .map(|arrangement| {
            let funder = funder(arrangement);
            let accounts: Vec<Vec<Year>> = payers
                .iter()
                .map(|name| {
                    let own: Vec<usize> =
                        (0..stages.len()).filter(|place| payer(&stages[*place]["payers"], arrangement) == *name).collect();
                    let year = |year: usize| {
                        let part = |part: usize| sum(own.iter().map(|place| &costs[*place][year][part]));
                        let outlay = if funder.as_deref() == Some(name) { outlays[year].clone() } else { Amount::default() };
                        [part(0), part(1), outlay]
                    };
                    (0..years).map(year).collect()
                })
                .collect();
            let alls: Vec<Year> = accounts.iter().map(|years| total(years)).collect();
            let gains: Option<Vec<(String, BigInt)>> = payers
                .iter()
                .zip(&alls)
                .map(|(name, all)| Some(((*name).to_owned(), gain(all).known()?.clone())))
                .collect();
            let transfers = gains.as_ref().and_then(|gains| settle(gains));
            let after = |name: &str| {
                let transfers = transfers.as_ref()?;
                let own = &gains.as_ref()?.iter().find(|(payer, _)| payer == name)?.1;
                let moved = transfers.iter().map(|(from, to, amount)| match name {
                    name if name == from => -amount,
                    name if name == to => amount.clone(),
                    _ => BigInt::zero(),
                });
                Some(write_pence(&moved.fold(own.clone(), |sum, amount| sum + amount)))
            };
            let together: Vec<Year> =
                (0..years).map(|year| [0, 1, 2].map(|part| sum(accounts.iter().map(|years| &years[year][part])))).collect();
            let all = total(&together);
            let funded = payers.iter().position(|name| funder.as_deref() == Some(name));
            let payer_answers: Vec<Value> = payers
                .iter()
                .zip(accounts.iter().zip(&alls))
                .map(|(name, (years, all))| {
                    json!({
                        "payer": name, "years": years.iter().map(account).collect::<Vec<_>>(), "all": account(all),
                        "alignment": alignment(all), "after_transfers": after(name), "lacks": all[0].minus(&gain(all)).paths(),
                    })
                })
                .collect();
            json!({
                "arrangement": arrangement,
                "funder": funder,
                "payers": payer_answers,
                "total": {"years": together.iter().map(account).collect::<Vec<_>>(), "all": account(&all)},
                "funder_gains": funded.and_then(|at| gain(&alls[at]).known().map(Signed::is_positive)),
                "alignment": funded.map_or(Value::Null, |at| alignment(&alls[at])),
                "no_transfers": match (&gains, &transfers) {
                    (None, _) => json!("not_known"),
                    (_, None) => json!("total_loss"),
                    _ => Value::Null,
                },
                "transfers": transfers.as_ref().map(|transfers| {
                    transfers.iter().map(|(from, to, amount)| json!({"from": from, "to": to, "amount": write_pence(amount)})).collect::<Vec<_>>()
                }),
                "pays_back": {
                    "all": funded.map_or(Value::Null, |_| back(&together)),
                    "funder": funded.map_or(Value::Null, |at| back(&accounts[at])),
                },
                "lacks": all[0].minus(&gain(&all)).paths(),
            })
        })
        .collect();
    json!({
        "years": years, "stages": stage_answers, "outlay": outlays.iter().map(Amount::json).collect::<Vec<_>>(),
        "arrangements": arrangements,
    })
}
