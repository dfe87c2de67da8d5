//! A fund shared anew: at each corner of each applicant the sum is added up from the definition, the corners around the pot are kept, and `t`
//! between them follows from who is free there. What is found is put back into the definition.

use num_traits::Zero;
use serde_json::{Value, json};

use super::power;
use crate::twin::fraction::{Fraction, read, whole, write_pence};
use crate::twin::pence::settle;

/// An applicant in fractions of pence.
struct Place {
    code: Value,
    weight: Fraction,
    floor: Fraction,
    /// All ceilings with their names, in the order that settles ties.
    ceilings: Vec<(Fraction, &'static str)>,
    lacks: Value,
}

impl Place {
    fn ceiling(&self) -> Option<&Fraction> {
        self.ceilings.iter().map(|(sum, _)| sum).min()
    }

    /// `clamp(t x weight, floor, ceiling)`, the ceiling last.
    fn at(&self, t: &Fraction) -> Fraction {
        let money = (t * &self.weight).max(self.floor.clone());
        match self.ceiling() {
            Some(ceiling) => money.min(ceiling.clone()),
            None => money,
        }
    }

    /// The most there is at any `t`; nothing where there is no most.
    fn most(&self) -> Option<Fraction> {
        if self.weight.is_zero() { Some(self.at(&Fraction::zero())) } else { self.ceiling().cloned() }
    }
}

fn pence(cell: &Value) -> Option<Fraction> {
    cell.as_str().map(|text| read(text) * whole(100))
}

fn weight_of(weighting: &Value, income: &Value) -> Fraction {
    match weighting["kind"].as_str() {
        Some("bands") => {
            let income = pence(income).expect("an income");
            let bands = weighting["bands"].as_array().expect("bands");
            let band = bands.iter().find(|band| pence(&band["below"]).is_none_or(|below| below > income));
            read(band.expect("a band")["weight"].as_str().expect("a weight"))
        }
        Some("power") => {
            let income = pence(income).expect("an income");
            let least = pence(&weighting["minimum_income"]).unwrap_or_else(|| whole(100));
            let counted = income.max(least).to_integer();
            let alpha = weighting["alpha"].as_str().expect("a power");
            power::fraction(u64::try_from(counted).expect("an income"), alpha)
        }
        _ => whole(1),
    }
}

fn places(input: &Value) -> Vec<Place> {
    let floor = pence(&input["floor"]).unwrap_or_else(Fraction::zero);
    let share = |name: &str| input["ceiling"][name].as_str().map(read);
    let (of_cost, of_income) = (share("of_cost"), share("of_income"));
    let place = |applicant: &Value| {
        let of = |share: &Option<Fraction>, name: &str| Some(share.as_ref()? * pence(&applicant[name])?);
        let all = [
            (pence(&applicant["requested"]), "requested"),
            (of(&of_cost, "cost"), "of_cost"),
            (of(&of_income, "income"), "of_income"),
        ];
        let lacks = of_cost.is_some() && applicant["cost"].is_null();
        Place {
            code: applicant["code"].clone(),
            weight: weight_of(&input["weighting"], &applicant["income"]),
            floor: floor.clone(),
            ceilings: all.into_iter().filter_map(|(sum, name)| Some((sum?, name))).collect(),
            lacks: if lacks { json!(["cost"]) } else { json!([]) },
        }
    };
    input["applicants"].as_array().expect("applicants").iter().map(place).collect()
}

fn sum_at(places: &[Place], t: &Fraction) -> Fraction {
    places.iter().map(|place| place.at(t)).sum()
}

/// The one `t` that spends the pot; nothing where everyone has the most there is.
fn level(places: &[Place], pot: &Fraction) -> Option<Fraction> {
    let most: Option<Vec<Fraction>> = places.iter().map(Place::most).collect();
    if most.is_some_and(|most| most.iter().sum::<Fraction>() <= *pot) {
        return None;
    }
    let weighted = places.iter().filter(|place| !place.weight.is_zero());
    let mut corners: Vec<Fraction> = weighted
        .flat_map(|place| [Some(&place.floor), place.ceiling()].into_iter().flatten().map(|sum| sum / &place.weight))
        .collect();
    corners.push(Fraction::zero());
    let low = corners.iter().filter(|t| sum_at(places, t) <= *pot).max().expect("floors within the pot").clone();
    let high = corners.iter().filter(|t| sum_at(places, t) > *pot).min();
    let inside = high.map_or_else(|| &low + whole(1), |high| (&low + high) / whole(2));
    // Between two corners, who is free in the middle is free all along.
    let (mut bound, mut weight) = (Fraction::zero(), Fraction::zero());
    for place in places {
        let money = place.at(&inside);
        if money == &inside * &place.weight {
            weight += &place.weight;
        } else {
            bound += money;
        }
    }
    let t = (pot - bound) / weight;
    assert_eq!(sum_at(places, &t), *pot, "the level does not spend the pot");
    Some(t)
}

/// The answer, or nothing where the floors come to more than the pot, with the highest floor in pence that would not.
pub fn answer(input: &Value) -> Result<Value, String> {
    let places = places(input);
    let pot = pence(&input["pot"]).expect("a pot");
    if sum_at(&places, &Fraction::zero()) > pot {
        return Err(highest_floor(&places, &pot));
    }
    let level = level(&places, &pot);
    let exact: Vec<Fraction> = places
        .iter()
        .map(|place| level.as_ref().map_or_else(|| place.most().expect("a most"), |t| place.at(t)))
        .collect();
    let spent = exact.iter().sum::<Fraction>().floor();
    let grants = settle(&exact, &spent.to_integer());
    let rows = places.iter().zip(&exact).zip(&grants).map(|((place, money), grant)| {
        let ceiling = place.ceiling().filter(|ceiling| *ceiling == money);
        let is_floor = *money == place.floor && !place.floor.is_zero();
        let (bound, kind) = match ceiling {
            Some(ceiling) => {
                let (_, name) = place.ceilings.iter().find(|(sum, _)| sum == ceiling).expect("a ceiling");
                (json!("ceiling"), json!(name))
            }
            None if is_floor => (json!("floor"), Value::Null),
            None => (Value::Null, Value::Null),
        };
        json!({"code": place.code, "grant": write_pence(grant), "bound": bound, "ceiling": kind, "lacks": place.lacks})
    });
    let rows: Vec<Value> = rows.collect();
    Ok(json!({"grants": rows, "unspent": write_pence(&(pot - spent).to_integer())}))
}

/// Weights as fractions, in the order of the applicants.
pub fn weights(input: &Value) -> Vec<Fraction> {
    places(input).into_iter().map(|place| place.weight).collect()
}

/// With ceilings in order, the floor that spends the pot when the `k` lowest are held at theirs; rounded down.
fn highest_floor(places: &[Place], pot: &Fraction) -> String {
    let mut ceilings: Vec<Fraction> = places.iter().filter_map(|place| place.ceiling().cloned()).collect();
    ceilings.sort();
    let mut held = Fraction::zero();
    let mut free = places.len() as i64;
    for ceiling in &ceilings {
        if &held + ceiling * whole(free) > *pot {
            break;
        }
        held += ceiling;
        free -= 1;
    }
    write_pence(&((pot - held) / whole(free)).floor().to_integer())
}
