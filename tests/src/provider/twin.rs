//! Every figure of a provider by its definition, from the request itself; nothing of the engine is called.

use num_traits::{Signed, Zero};
use serde_json::{Map, Value, json};

use crate::appraisal::known::figure;
use crate::twin::fraction::{Fraction, whole, write};

use super::moved;

const LEVELS: [i64; 4] = [80, 90, 95, 100];

/// An exact fraction as the engine writes it: a decimal of at most 28 places, else reduced terms.
pub fn exact(value: &Fraction) -> Value {
    let value = value.reduced();
    let (mut scale, mut places) = (whole(1), 0);
    while !(&value * &scale).is_integer() && places < 28 {
        scale *= whole(10);
        places += 1;
    }
    if !(&value * &scale).is_integer() {
        return json!(format!("{}/{}", value.numer(), value.denom()));
    }
    let text = write(&value, places);
    json!(if places == 0 { text.trim_end_matches('.').to_owned() } else { text })
}

pub(super) fn known(value: &Value) -> Option<Fraction> {
    (!value.is_null()).then(|| figure(value))
}

/// Half away from zero to the penny.
pub(super) fn penny(pounds: &Fraction) -> Fraction {
    let pence = (pounds.abs() * whole(100) + Fraction::new(1.into(), 2.into())).floor() / whole(100);
    if pounds.is_negative() { -pence } else { pence }
}

pub(super) fn pounds(value: &Option<Fraction>) -> Value {
    value.as_ref().map_or(Value::Null, |value| json!(write(value, 2)))
}

pub(super) fn text(value: &Option<Fraction>) -> Value {
    value.as_ref().map_or(Value::Null, exact)
}

pub(super) fn sum<'a>(parts: impl IntoIterator<Item = &'a Option<Fraction>>) -> Option<Fraction> {
    parts.into_iter().try_fold(Fraction::zero(), |sum, part| Some(sum + part.as_ref()?))
}

/// What is read of a provider.
pub(super) struct Read {
    pub(super) codes: Vec<String>,
    pub(super) weights: Vec<Option<Fraction>>,
    pub(super) money: Vec<Option<Fraction>>,
    pub(super) elsewhere: Fraction,
    pub(super) elsewhere_money: Option<Fraction>,
    pub(super) total: Option<Fraction>,
}

impl Read {
    pub(super) fn of(input: &Value) -> Self {
        let boards = input["boards"].as_array().expect("boards");
        let weights: Vec<Option<Fraction>> = boards.iter().map(|board| known(&board["weight"])).collect();
        let elsewhere = known(&input["elsewhere"]).unwrap_or_else(Fraction::zero);
        let codes = boards.iter().map(|board| board["code"].as_str().expect("a code").to_owned()).collect();
        if input["counted"] == "money" {
            let total = sum(&weights).map(|sum| sum + &elsewhere);
            return Self {
                codes,
                money: weights.clone(),
                elsewhere_money: Some(elsewhere.clone()),
                weights,
                elsewhere,
                total,
            };
        }
        let total = known(&input["income"]);
        let all: Option<Vec<Fraction>> = weights.iter().cloned().chain([Some(elsewhere.clone())]).collect();
        let parts = total.as_ref().zip(all).map(|(total, all)| shared_to_the_penny(total, &all));
        let at = |place: usize| parts.as_ref().map(|parts| parts[place].clone());
        Self {
            codes,
            money: (0..weights.len()).map(at).collect(),
            elsewhere_money: at(weights.len()),
            weights,
            elsewhere,
            total,
        }
    }

    /// All weights, where all are known and one is not nothing.
    pub(super) fn all(&self) -> Option<Vec<Fraction>> {
        let all: Option<Vec<Fraction>> = self.weights.iter().cloned().collect();
        all.filter(|all| all.iter().any(|weight| !weight.is_zero()))
    }
}

/// Whole pence below each quota, and one more for the largest rests until all is shared.
pub(super) fn shared_to_the_penny(total: &Fraction, weights: &[Fraction]) -> Vec<Fraction> {
    let all: Fraction = weights.iter().sum();
    let quotas: Vec<Fraction> = weights.iter().map(|weight| total * whole(100) * weight / &all).collect();
    let mut pence: Vec<Fraction> = quotas.iter().map(Fraction::floor).collect();
    while pence.iter().sum::<Fraction>() < total * whole(100) {
        let rest = |place: usize| &quotas[place] - &pence[place];
        let most = (0..quotas.len()).fold(0, |best, place| if rest(place) > rest(best) { place } else { best });
        pence[most] += whole(1);
    }
    pence.into_iter().map(|pence| pence / whole(100)).collect()
}

/// A commissioner: its code, and the places of its boards.
type Part = (String, Vec<usize>);

fn parts(name: &str, read: &Read, terms: &Value) -> Vec<Part> {
    let there: Vec<usize> = (0..read.codes.len()).filter(|at| read.weights[*at] != Some(Fraction::zero())).collect();
    if name == "national" {
        return vec![("national".to_owned(), there)];
    }
    let mut parts: Vec<Part> = Vec::new();
    for at in there {
        let groups = terms["groups"].as_array().filter(|_| name == "lead");
        let own =
            |group: &&Value| group["boards"].as_array().expect("boards").iter().any(|code| *code == read.codes[at]);
        let code = groups
            .and_then(|groups| groups.iter().find(own))
            .map_or(read.codes[at].as_str(), |group| group["code"].as_str().expect("a code"));
        match parts.iter_mut().find(|(known, _)| known == code) {
            Some((_, places)) => places.push(at),
            None => parts.push((code.to_owned(), vec![at])),
        }
    }
    parts
}

pub(super) fn settles(value: &Option<Fraction>, below: &Option<Fraction>) -> Value {
    match (value, below) {
        (_, Some(below)) if below.is_zero() => json!("contract"),
        (Some(value), Some(below)) => json!(if value < below { "low_volume" } else { "contract" }),
        _ => Value::Null,
    }
}

pub(super) fn cover(mut weights: Vec<Fraction>) -> Value {
    weights.sort_by(|one, other| other.cmp(one));
    let all: Fraction = weights.iter().sum();
    let levels = LEVELS.map(|level| {
        let wanted = &all * Fraction::new(level.into(), 100.into());
        let least = (0..=weights.len()).find(|count| weights[..*count].iter().sum::<Fraction>() >= wanted).expect("all of them do");
        let share = weights[..least].iter().sum::<Fraction>() / &all;
        json!({"level": exact(&Fraction::new(level.into(), 100.into())), "commissioners": least, "share": exact(&share)})
    });
    json!(levels)
}

pub(super) fn concentration(weights: &[Fraction]) -> Value {
    let all: Fraction = weights.iter().sum();
    let herfindahl: Fraction = weights.iter().map(|weight| weight * weight / (&all * &all)).sum();
    json!({"herfindahl": exact(&herfindahl), "effective_number": exact(&(whole(1) / herfindahl))})
}

/// Counts of contracts, fixed payments, pairs of which it is not known, and boards behind another's contract.
#[derive(Default)]
struct Counts([i64; 4]);

fn effort(counts: &Counts, side: &Value, is_commissioner: bool) -> [Option<[Fraction; 2]>; 2] {
    let [contracts, low, open, behind] = counts.0;
    let contract = known(&side["contract_hours"]).zip(known(&side["reporting_hours"])).map(|(one, two)| one + two);
    let fixed = known(&side["low_volume_hours"]);
    let associate = if is_commissioner { known(&side["associate_hours"]) } else { Some(Fraction::zero()) };
    let times = |count: i64, hours: &Option<Fraction>| {
        if count == 0 { Some(Fraction::zero()) } else { hours.as_ref().map(|hours| hours * whole(count)) }
    };
    let behind = if is_commissioner { times(behind, &associate) } else { Some(Fraction::zero()) };
    let hours = times(contracts, &contract).zip(times(low, &fixed)).zip(behind).and_then(|((one, two), three)| {
        let known = one + two + three;
        let ends = [times(open, &contract)?, times(open, &fixed)?];
        if open > 0 && (contract.is_none() || fixed.is_none()) {
            return None;
        }
        let [least, most] = if ends[0] < ends[1] {
            ends
        } else {
            let [most, least] = ends;
            [least, most]
        };
        Some([&known + least, &known + most])
    });
    let cost =
        hours.clone().zip(known(&side["hourly_rate"])).map(|(hours, rate)| hours.map(|hours| penny(&(hours * &rate))));
    [hours, cost]
}

fn written([hours, cost]: &[Option<[Fraction; 2]>; 2]) -> Value {
    let range = |ends: &Option<[Fraction; 2]>, write: &dyn Fn(&Fraction) -> Value| {
        ends.as_ref().map_or(Value::Null, |[low, high]| json!({"low": write(low), "high": write(high)}))
    };
    json!({"hours": range(hours, &exact), "cost": range(cost, &|money| json!(write(money, 2)))})
}

fn efforts(counts: &Counts, terms: &Value) -> [Value; 3] {
    let provider = effort(counts, &terms["provider"], false);
    let commissioner = effort(counts, &terms["commissioner"], true);
    let add = |one: &Option<[Fraction; 2]>, two: &Option<[Fraction; 2]>| {
        one.as_ref().zip(two.as_ref()).map(|([a, b], [c, d])| [a + c, b + d])
    };
    let both = [add(&provider[0], &commissioner[0]), add(&provider[1], &commissioner[1])];
    [written(&provider), written(&commissioner), written(&both)]
}

fn ends(counts: &Counts, at: usize) -> Value {
    json!({"low": counts.0[at], "high": counts.0[at] + counts.0[2]})
}

fn decision_makers(name: &str, commissioners: usize, keeps: &Value) -> Value {
    match keeps.as_bool() {
        _ if name == "national" => json!(commissioners),
        Some(keeps) => json!(commissioners + usize::from(keeps)),
        None => Value::Null,
    }
}

/// Places of the commissioners, the largest first.
fn ordered(parts: Vec<Part>, read: &Read) -> Vec<(Part, Option<Fraction>)> {
    let all = read.all();
    let weight = |places: &[usize]| all.as_ref().map(|all| places.iter().map(|at| &all[*at]).sum::<Fraction>());
    let mut parts: Vec<(Part, Option<Fraction>)> = parts
        .into_iter()
        .map(|part| {
            let own = weight(&part.1);
            (part, own)
        })
        .collect();
    parts.sort_by(|((one, _), first), ((other, _), second)| second.cmp(first).then_with(|| one.cmp(other)));
    parts
}

fn count(parts: &[(Part, Option<Fraction>)], read: &Read, terms: &Value, name: &str) -> Counts {
    let below = known(&terms["low_volume_below"]);
    let mut counts = Counts::default();
    for ((_, places), _) in parts {
        let paid = sum(places.iter().map(|at| &read.money[*at]));
        match settles(&paid, &below).as_str() {
            Some("contract") => counts.0[0] += 1,
            Some(_) => counts.0[1] += 1,
            None => counts.0[2] += 1,
        }
        counts.0[3] += if name == "lead" { places.len() as i64 - 1 } else { 0 };
    }
    counts
}

fn arranged(name: &str, input: &Value, read: &Read) -> Value {
    let terms = &input["contracting"];
    let below = known(&terms["low_volume_below"]);
    let boards = input["boards"].as_array().expect("boards");
    let parts = ordered(parts(name, read, terms), read);
    let counts = count(&parts, read, terms, name);
    let all: Option<Fraction> = read.all().map(|all| all.iter().sum());
    let (mut reached, mut totals) = (Fraction::zero(), [Some(Fraction::zero()), Some(Fraction::zero())]);
    let mut list = Vec::new();
    for ((code, places), weight) in &parts {
        reached += weight.clone().unwrap_or_else(Fraction::zero);
        let paid = sum(places.iter().map(|at| &read.money[*at]));
        let settled = settles(&paid, &below);
        let moved = |rate: &Option<Fraction>| {
            let each: Vec<Option<Fraction>> = places
                .iter()
                .map(|at| {
                    let departure =
                        known(&boards[*at]["departure"]).or_else(|| known(&input["payment"]["departure"]))?;
                    Some(penny(&(read.money[*at].clone()? * departure * rate.clone()?)))
                })
                .collect();
            sum(&each)
        };
        let full = moved(&Some(whole(1)));
        let variable = match settled.as_str() {
            Some("contract") => moved(&known(&input["payment"]["variable_rate"])),
            Some(_) => full.as_ref().map(|_| Fraction::zero()),
            None => None,
        };
        let gap = full.clone().zip(variable.clone()).map(|(full, paid)| full - paid);
        totals = [sum(&[totals[0].clone(), full.clone()]), sum(&[totals[1].clone(), variable.clone()])];
        let share = |of: &Fraction| all.as_ref().map(|all| of / all);
        list.push(json!({
            "code": code, "boards": places.iter().map(|at| &read.codes[*at]).collect::<Vec<_>>(),
            "share": text(&weight.as_ref().and_then(share)), "cumulative": text(&share(&reached)),
            "income": pounds(&paid), "settles": settled,
            "in_full": pounds(&full), "variable": pounds(&variable), "not_followed": pounds(&gap),
        }));
    }
    let weights: Option<Vec<Fraction>> = parts.iter().map(|(_, weight)| weight.clone()).collect();
    let [provider, commissioner, both] = efforts(&counts, terms);
    let [full, variable] = totals;
    let gap = full.clone().zip(variable.clone()).map(|(full, paid)| full - paid);
    json!({
        "arrangement": name, "commissioners": list,
        "cover": weights.clone().map(cover), "concentration": weights.as_deref().map(concentration),
        "contracts": ends(&counts, 0), "low_volume": ends(&counts, 1),
        "provider": provider, "commissioner": commissioner, "both": both,
        "moved": {"in_full": pounds(&full), "variable": pounds(&variable), "not_followed": pounds(&gap)},
        "decision_makers": decision_makers(name, parts.len(), &input["keeps_national"]),
    })
}

/// The whole answer to a sound request of `provider`, but for the list of what is lacking.
pub fn provider(input: &Value) -> Value {
    let read = Read::of(input);
    let all = read.all();
    let listed: Option<Fraction> = all.as_ref().map(|all| all.iter().sum());
    let home = input["home"].as_str().map(|home| {
        let place = read.codes.iter().position(|code| code == home);
        let (share, money) = match place {
            Some(at) => {
                (all.as_ref().zip(listed.as_ref()).map(|(all, listed)| &all[at] / listed), read.money[at].clone())
            }
            None => (all.as_ref().map(|_| Fraction::zero()), sum(&read.money).map(|_| Fraction::zero())),
        };
        json!({"code": home, "share": text(&share), "income": pounds(&money)})
    });
    let elsewhere = listed.as_ref().map(|listed| &read.elsewhere / (listed + &read.elsewhere));
    let arrangements = ["national", "lead", "every_board"].map(|name| arranged(name, input, &read));
    json!({
        "income": pounds(&read.total), "from_boards": pounds(&sum(&read.money)),
        "elsewhere": pounds(&read.elsewhere_money), "elsewhere_share": text(&elsewhere), "home": home,
        "arrangements": arrangements,
        "repatriation": moved::brought_home(input, &read), "exposure": moved::exposed(input, &read),
    })
}

/// The whole answer to a sound request of `provider_burden`.
pub fn many(input: &Value) -> Value {
    let terms = &input["contracting"];
    let providers = input["providers"].as_array().expect("providers");
    let names = ["national", "lead", "every_board"];
    let mut each: Vec<Map<String, Value>> = providers
        .iter()
        .map(|one| {
            Map::from_iter([
                ("code".to_owned(), one["code"].clone()),
                ("commissioners".to_owned(), json!([])),
                ("cover".to_owned(), json!([])),
            ])
        })
        .collect();
    let arrangements = names.map(|name| {
        let (mut counts, mut codes, mut faced) = (Counts::default(), Vec::new(), Vec::new());
        for (one, told) in providers.iter().zip(&mut each) {
            let read = Read::of(one);
            let parts = ordered(parts(name, &read, terms), &read);
            let own = count(&parts, &read, terms, name);
            counts.0.iter_mut().zip(own.0).for_each(|(sum, own)| *sum += own);
            codes.extend(parts.iter().map(|((code, _), _)| code.clone()));
            faced.push(decision_makers(name, parts.len(), &one["keeps_national"]).as_i64());
            let weights: Option<Vec<Fraction>> = parts.iter().map(|(_, weight)| weight.clone()).collect();
            told["commissioners"].as_array_mut().expect("a list").push(json!(parts.len()));
            told["cover"].as_array_mut().expect("a list").push(json!(weights.map(cover)));
        }
        codes.sort();
        codes.dedup();
        let faced: Option<Vec<i64>> = faced.into_iter().collect();
        let range = faced.as_ref().map(|faced| json!({"low": faced.iter().min(), "high": faced.iter().max()}));
        let mean = faced.as_ref().map(|faced| Fraction::new(faced.iter().sum::<i64>().into(), faced.len().into()));
        let keeps: Vec<Option<bool>> = providers.iter().map(|one| one["keeps_national"].as_bool()).collect();
        let keeps = match keeps.contains(&Some(true)) {
            true => json!(true),
            false if keeps.contains(&None) => Value::Null,
            false => json!(false),
        };
        let [provider, commissioner, both] = efforts(&counts, terms);
        json!({
            "arrangement": name, "commissioners": codes.len(), "pairs": counts.0[..3].iter().sum::<i64>(),
            "contracts": ends(&counts, 0), "low_volume": ends(&counts, 1),
            "provider": provider, "commissioner": commissioner, "both": both,
            "decision_makers": range, "decision_makers_mean": text(&mean),
            "decision_makers_of_a_charity": decision_makers(name, codes.len(), &keeps),
        })
    });
    json!({"arrangements": arrangements, "providers": each})
}
