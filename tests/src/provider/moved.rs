//! What moves a provider's income, worked out anew: patients brought home, and boards that do not grow alike.

use num_traits::Zero;
use serde_json::{Value, json};

use super::twin::*;
use crate::twin::fraction::{Fraction, whole};

pub(super) fn brought_home(input: &Value, read: &Read) -> Value {
    let below = known(&input["contracting"]["low_volume_below"]);
    let rate = known(&input["payment"]["variable_rate"]);
    let home = |at: usize| known(&input["boards"][at]["repatriated"]).unwrap_or_else(Fraction::zero);
    let after: Option<Vec<Fraction>> =
        read.all().map(|all| all.iter().enumerate().map(|(at, weight)| weight * (whole(1) - home(at))).collect());
    let after = after.filter(|after| after.iter().any(|weight| !weight.is_zero()));
    let left: Option<Fraction> = after.as_ref().map(|after| after.iter().sum());
    let share = |at: usize| after.as_ref().zip(left.as_ref()).map(|(after, left)| &after[at] / left);
    let mut sums = [const { Vec::new() }; 3];
    let boards: Vec<Value> = (0..read.codes.len())
        .map(|at| {
            let money = &read.money[at];
            let full = money.as_ref().map(|money| penny(&(money * home(at))));
            let kept = money.clone().zip(full.clone()).map(|(money, full)| money - full);
            let once = match settles(money, &below).as_str() {
                Some("contract") => {
                    money.clone().zip(rate.clone()).map(|(money, rate)| penny(&(money * home(at) * rate)))
                }
                Some(_) => full.as_ref().map(|_| Fraction::zero()),
                None => None,
            };
            for (list, own) in sums.iter_mut().zip([&full, &once, &kept]) {
                list.push(own.clone());
            }
            json!({
                "code": read.codes[at],
                "repatriated": decimal_of(&input["boards"][at]["repatriated"]),
                "share_after": text(&share(at)), "lost_in_full": pounds(&full), "lost_at_once": pounds(&once),
                "income_after": pounds(&kept), "settles_after": settles(&kept, &below),
            })
        })
        .collect();
    let place = input["home"].as_str().map(|home| read.codes.iter().position(|code| code == home));
    let home_share = place.and_then(|place| match place {
        Some(place) => share(place),
        None => after.as_ref().map(|_| Fraction::zero()),
    });
    let there: Option<Vec<Fraction>> =
        after.map(|after| after.into_iter().filter(|weight| !weight.is_zero()).collect());
    json!({
        "boards": boards,
        "lost_in_full": pounds(&sum(&sums[0])), "lost_at_once": pounds(&sum(&sums[1])), "income_after": pounds(&sum(&sums[2])),
        "home_share_after": text(&home_share),
        "cover_after": there.clone().map(cover), "concentration_after": there.as_deref().map(concentration),
    })
}

/// A rate as it is written back: no zeros at its end.
fn decimal_of(value: &Value) -> Value {
    known(value).map_or(json!("0"), |value| exact(&value))
}

pub(super) fn exposed(input: &Value, read: &Read) -> Value {
    let average = known(&input["payment"]["average_growth"]);
    let part = |at: usize| {
        let money = read.money[at].clone()?;
        if money.is_zero() {
            return Some(money);
        }
        Some(penny(&(money * (known(&input["boards"][at]["growth"])? - average.clone()?))))
    };
    let parts: Vec<Option<Fraction>> = (0..read.codes.len()).map(part).collect();
    let (amount, all) = (sum(&parts), sum(&read.money));
    let share = amount.clone().zip(all).filter(|(_, all)| !all.is_zero()).map(|(amount, all)| amount / all);
    let boards: Vec<Value> =
        read.codes.iter().zip(&parts).map(|(code, part)| json!({"code": code, "amount": pounds(part)})).collect();
    json!({"amount": pounds(&amount), "share": text(&share), "boards": boards})
}
