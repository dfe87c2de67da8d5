//! The answer of `cost_growth` as its definition has it: exact fractions, logarithmic means of the amounts themselves, roots by trial.

use num_bigint::BigInt;
use num_traits::{One, Signed, Zero};
use serde_json::{Value, json};

use super::logarithm::natural;
use super::requests::year;
use crate::appraisal::known::figure;
use crate::twin::fraction::{Fraction, whole, write, write_pence};

const PARTS: [&str; 4] = ["volume", "price", "mix", "new_treatments"];

/// The whole answer.
pub fn answer(input: &Value) -> Value {
    let (projection, spending) = projected(&input["projection"]);
    let decomposition = match &input["decomposition"] {
        Value::Null => Value::Null,
        of if of["components"].is_array() => decomposed(list(&of["components"]).iter().map(of_table).collect()),
        of => {
            let place = |name: &str| start(&of[name]) - start(&input["projection"]["first_year"]);
            let (from, to) = (place("from"), place("to"));
            let components = list(&input["projection"]["components"]);
            let both = components.iter().zip(&spending);
            decomposed(both.map(|(component, spending)| of_projection(component, spending, from, to)).collect())
        }
    };
    let rates = input["growth_rates"].as_array().cloned().unwrap_or_default();
    json!({"projection": projection, "decomposition": decomposition, "growth_rates": rates.iter().map(rate).collect::<Vec<_>>()})
}

fn list(of: &Value) -> &Vec<Value> {
    of.as_array().expect("a list")
}

fn start(year: &Value) -> usize {
    year.as_str().expect("a year")[..4].parse().expect("a year")
}

fn rate(span: &Value) -> Value {
    let times = figure(&span["to"]) / figure(&span["from"]);
    let years = span["years"].as_u64().expect("years") as usize;
    let million = whole(1_000_000);
    let yearly = Fraction::from_integer(nearest_root(&(num_traits::pow(million.clone(), years) * &times), years));
    json!({"code": span["code"], "in_all": write(&(times - whole(1)), 6), "yearly": write(&(yearly / million - whole(1)), 6)})
}

/// The whole number whose power is nearest from below or above, by halving.
fn nearest_root(of: &Fraction, degree: usize) -> BigInt {
    let power = |number: &Fraction| num_traits::pow(number.clone(), degree);
    let half = Fraction::new(BigInt::one(), 2.into());
    let (mut low, mut high) = (BigInt::zero(), BigInt::one());
    // The root is at or above `low - 1/2` and below `high - 1/2`.
    while power(&(Fraction::from_integer(high.clone()) - &half)) <= *of {
        high = high * 2 + 1;
    }
    while &high - &low > BigInt::one() {
        let middle: BigInt = (&low + &high) >> 1;
        if power(&(Fraction::from_integer(middle.clone()) - &half)) <= *of { low = middle } else { high = middle }
    }
    low
}

fn pence(pounds: &Value) -> Option<Fraction> {
    (!pounds.is_null()).then(|| figure(pounds) * whole(100))
}

fn rounded(pence: &Option<Fraction>) -> Option<BigInt> {
    pence.as_ref().map(|pence| pence.round().to_integer())
}

fn shown(pence: &Option<BigInt>) -> Value {
    pence.as_ref().map_or(Value::Null, |pence| json!(write_pence(pence)))
}

/// A rate of a year, the first after the opening one at place 0.
fn of_year(rates: &Value, year: usize) -> Option<Fraction> {
    let rate = if rates.is_array() { &rates[year] } else { rates };
    (!rate.is_null()).then(|| whole(1) + figure(rate))
}

/// By what spending and its four parts are multiplied in a year.
fn growth(component: &Value, year: usize) -> (Option<Fraction>, Option<Vec<Fraction>>) {
    let growth = &component["growth"];
    let parts: Vec<Option<Fraction>> = PARTS.iter().map(|part| of_year(&growth[*part], year)).collect();
    let spending = of_year(&growth["spending"], year);
    let together = || parts.iter().flatten().fold(whole(1), |all, part| all * part);
    match (parts.iter().filter(|part| part.is_none()).count(), spending) {
        (0, _) => (Some(together()), Some(parts.iter().flatten().cloned().collect())),
        (1, Some(spending)) => {
            let left = &spending / together();
            let parts = parts.iter().map(|part| part.clone().unwrap_or_else(|| left.clone()));
            let parts = parts.collect();
            (Some(spending), Some(parts))
        }
        (_, spending) => (spending, None),
    }
}

type Path = Vec<Option<Fraction>>;

fn projected(input: &Value) -> (Value, Vec<Path>) {
    if input.is_null() {
        return (Value::Null, Vec::new());
    }
    let years = input["years"].as_u64().expect("years") as usize;
    let mut paths = Vec::new();
    for component in list(&input["components"]) {
        let mut path = vec![pence(&component["opening"])];
        for year in 0..years {
            let now = match (&path[year], growth(component, year).0) {
                (Some(now), _) if now.is_zero() => Some(whole(0)),
                (Some(now), Some(times)) => Some(now * times),
                _ => None,
            };
            path.push(now);
        }
        paths.push(path);
    }
    let total: Vec<Option<BigInt>> =
        (0..=years).map(|year| paths.iter().map(|path| rounded(&path[year])).sum::<Option<BigInt>>()).collect();
    let funding = funded(&input["funding"], start(&input["first_year"]), years);
    let gap: Vec<Option<BigInt>> =
        total.iter().zip(&funding).map(|(total, funding)| Some(total.clone()? - funding.clone()?)).collect();
    let cumulative = (0..=years).map(|year| shown(&gap[..=year].iter().cloned().sum::<Option<BigInt>>()));
    let names: Vec<String> = (0..=years).map(|place| year((start(&input["first_year"]) + place) as u16)).collect();
    let parts = gap.iter().position(|gap| gap.as_ref().is_some_and(Signed::is_positive));
    let unknown = match parts {
        Some(_) => Value::Null,
        None if gap.iter().all(Option::is_some) => json!("never"),
        None => json!("unknown"),
    };
    let all = |of: &[Option<BigInt>]| of.iter().map(shown).collect::<Vec<_>>();
    let components: Vec<Value> = list(&input["components"])
        .iter()
        .zip(&paths)
        .map(|(component, path)| {
            json!({"code": component["code"], "spending": path.iter().map(|pence| shown(&rounded(pence))).collect::<Vec<_>>()})
        })
        .collect();
    let answer = json!({
        "years": names, "components": components, "total": all(&total), "funding": all(&funding), "gap": all(&gap),
        "cumulative_gap": cumulative.collect::<Vec<_>>(), "parts": parts.map(|place| &names[place]), "parts_unknown": unknown,
    });
    (answer, paths)
}

fn funded(funding: &Value, first: usize, years: usize) -> Vec<Option<BigInt>> {
    if funding.is_null() {
        return vec![None; years + 1];
    }
    if let Some(amounts) = funding["amounts"].as_array() {
        return amounts.iter().map(|amount| rounded(&pence(amount))).collect();
    }
    let opening = pence(&funding["opening"]).expect("an opening");
    if funding["reaches"].is_null() {
        let mut path = vec![Some(opening)];
        for year in 0..years {
            path.push(path[year].clone().zip(of_year(&funding["growth"], year)).map(|(now, times)| now * times));
        }
        return path.iter().map(rounded).collect();
    }
    let (reaches, in_years) = (pence(&funding["reaches"]).expect("a sum"), start(&funding["by"]) - first);
    let times = reaches / &opening;
    let power = num_traits::pow(opening, in_years);
    (0..=years).map(|year| Some(nearest_root(&(&power * num_traits::pow(times.clone(), year)), in_years))).collect()
}

/// A component to be told apart.
struct Row {
    code: Value,
    kind: &'static str,
    before: Option<Fraction>,
    after: Option<Fraction>,
    parts: Option<Vec<Fraction>>,
}

fn of_projection(component: &Value, path: &Path, from: usize, to: usize) -> Row {
    let (low, high) = (from.min(to), from.max(to));
    let mut parts = Some(vec![whole(1); 4]);
    for year in low..high {
        let of_year = growth(component, year).1;
        parts = parts.zip(of_year).map(|(all, year)| all.iter().zip(&year).map(|(all, one)| all * one).collect());
    }
    if from > to {
        parts = parts.map(|parts: Vec<Fraction>| parts.iter().map(|part| whole(1) / part).collect());
    }
    let (before, after) = (path[from].clone(), path[to].clone());
    if before.as_ref().is_some_and(Zero::is_zero) {
        parts = Some(vec![whole(1); 4]);
    }
    let kind = match (&before, &after, &parts) {
        (Some(_), Some(_), Some(_)) => "told_apart",
        (Some(_), Some(_), None) => "undivided",
        _ => "unknown",
    };
    Row { code: component["code"].clone(), kind, before, after, parts }
}

fn of_table(component: &Value) -> Row {
    let (before, after) = (&component["before"], &component["after"]);
    let made = |side: &Value| -> Option<Fraction> {
        let levels = PARTS.iter().map(|part| (!side[*part].is_null()).then(|| figure(&side[*part])));
        levels.product::<Option<Fraction>>().map(|pounds| pounds * whole(100))
    };
    let own = |side: &Value| pence(&side["spending"]).or_else(|| made(side));
    let row = |kind, before, after, parts| Row { code: component["code"].clone(), kind, before, after, parts };
    if before.is_null() {
        let after = own(after);
        return row(if after.is_some() { "new" } else { "unknown" }, Some(whole(0)), after, None);
    }
    if after.is_null() {
        let before = own(before);
        return row(if before.is_some() { "ended" } else { "unknown" }, before, Some(whole(0)), None);
    }
    let is_spent = !before["spending"].is_null() || !after["spending"].is_null();
    let of = |side: &Value| if is_spent { pence(&side["spending"]) } else { made(side) };
    let (from, to) = (of(before), of(after));
    let is_nothing = |pence: &Option<Fraction>| pence.as_ref().is_some_and(Zero::is_zero);
    match (is_nothing(&from), is_nothing(&to)) {
        (true, true) => return row("told_apart", from, to, Some(vec![whole(1); 4])),
        (true, false) if to.is_some() => return row("new", from, to, None),
        (false, true) if from.is_some() => return row("ended", from, to, None),
        _ => {}
    }
    let parts: Vec<Option<Fraction>> = PARTS
        .iter()
        .map(|part| {
            let is_known = !before[*part].is_null() && !after[*part].is_null();
            is_known.then(|| figure(&after[*part]) / figure(&before[*part]))
        })
        .collect();
    let together = parts.iter().flatten().fold(whole(1), |all, part| all * part);
    match (parts.iter().filter(|part| part.is_none()).count(), from, to) {
        (0, Some(from), to) => {
            let to = to.or_else(|| Some(&from * &together));
            row("told_apart", Some(from), to, parts.into_iter().collect())
        }
        (0, None, Some(to)) => row("told_apart", Some(&to / &together), Some(to), parts.into_iter().collect()),
        (1, Some(from), Some(to)) => {
            let left = &to / &from / together;
            let parts = parts.into_iter().map(|part| Some(part.unwrap_or_else(|| left.clone()))).collect();
            row("told_apart", Some(from), Some(to), parts)
        }
        (_, Some(from), Some(to)) => row("undivided", Some(from), Some(to), None),
        _ => row("unknown", None, None, None),
    }
}

fn decomposed(rows: Vec<Row>) -> Value {
    let mut components = Vec::new();
    let mut sums = vec![BigInt::zero(); 10];
    let mut unknown = Vec::new();
    for row in &rows {
        let (before, after) = (rounded(&row.before), rounded(&row.after));
        let change = before.clone().zip(after.clone()).map(|(before, after)| after - before);
        let cells = change.as_ref().zip(row.parts.as_ref()).filter(|_| row.kind == "told_apart");
        let cells = cells.map(|(change, parts)| {
            effects(row.before.as_ref().expect("spending"), row.after.as_ref().expect("spending"), parts, change)
        });
        if change.is_none() {
            unknown.push(row.code.clone());
        }
        let zero = BigInt::zero();
        for (place, pence) in [&before, &after, &change].into_iter().enumerate() {
            sums[place] += pence.as_ref().unwrap_or(&zero);
        }
        for (place, cell) in cells.iter().flatten().enumerate() {
            sums[3 + place] += cell;
        }
        for (place, kind) in ["undivided", "new", "ended"].into_iter().enumerate() {
            sums[7 + place] += change.as_ref().filter(|_| row.kind == kind).unwrap_or(&zero);
        }
        let of = |cells: &[Value]| -> Value {
            PARTS.iter().map(|part| (*part).to_owned()).zip(cells.iter().cloned()).collect()
        };
        let effects =
            cells.as_ref().map(|cells| of(&cells.iter().map(|cell| json!(write_pence(cell))).collect::<Vec<_>>()));
        let parts = row.parts.as_ref().filter(|_| cells.is_some());
        let multiplied = parts.map(|parts| of(&parts.iter().map(|part| json!(short(part))).collect::<Vec<_>>()));
        components.push(json!({
            "code": row.code, "kind": row.kind, "before": shown(&before), "after": shown(&after), "change": shown(&change),
            "effects": effects, "multiplied": multiplied,
        }));
    }
    let told = |place: usize| write_pence(&sums[place]);
    let totals = unknown.is_empty().then(|| {
        json!({
            "before": told(0), "after": told(1), "change": told(2),
            "effects": {"volume": told(3), "price": told(4), "mix": told(5), "new_treatments": told(6)},
            "undivided": told(7), "new": told(8), "ended": told(9),
        })
    });
    json!({"components": components, "totals": totals, "unknown": unknown})
}

/// Ten decimals without zeros that say nothing.
fn short(of: &Fraction) -> String {
    let text = write(of, 10);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Effects by the logarithmic mean of the two amounts, then by largest remainder; remainders that differ by less than 10^-15 of a penny are equal.
fn effects(before: &Fraction, after: &Fraction, parts: &[Fraction], change: &BigInt) -> Vec<BigInt> {
    let mean = if before.is_zero() {
        whole(0)
    } else if before == after || parts.iter().product::<Fraction>().is_one() {
        before.clone()
    } else {
        (after - before) / (natural(after) - natural(before))
    };
    let hair = Fraction::new(BigInt::one(), BigInt::from(10).pow(15));
    let cells: Vec<Fraction> =
        parts.iter().map(|part| if part.is_one() { whole(0) } else { natural(part) * &mean }).collect();
    let mut floors: Vec<BigInt> = cells.iter().map(|cell| (cell + &hair).floor().to_integer()).collect();
    let rest = |place: usize| &cells[place] - Fraction::from_integer(floors[place].clone());
    let mut order: Vec<usize> = (0..parts.len()).filter(|place| !parts[*place].is_one()).collect();
    let ahead = |one: usize, other: usize| rest(one) > rest(other) + &hair;
    // Few enough to be put in order by exchange; equal ones stay as they stand.
    for _ in 0..order.len() {
        for place in 1..order.len() {
            if ahead(order[place], order[place - 1]) {
                order.swap(place, place - 1);
            }
        }
    }
    let mut left = change - floors.iter().sum::<BigInt>();
    for place in order {
        if left.is_positive() {
            floors[place] += 1;
            left -= 1;
        }
    }
    assert!(left.is_zero(), "{left} pence are left over");
    floors
}
