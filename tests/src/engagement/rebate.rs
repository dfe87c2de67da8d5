//! Rebates by their definition: every year's allowed sales multiplied out from the base.

use num_bigint::BigInt;
use num_traits::{One, Zero};
use serde_json::{Value, json};

use crate::appraisal::known::figure;
use crate::twin::fraction::{Fraction, whole, write};

/// The years.
pub fn answer(input: &Value) -> Value {
    let list = |name: &str| input[name].as_array().expect("a list");
    let known = |cell: &Value| (!cell.is_null()).then(|| figure(cell));
    let mut before = Value::Null;
    let years: Vec<Value> = (0..list("growth").len())
        .map(|year| {
            let factors = list("growth").iter().take(year + 1).map(|growth| Some(Fraction::one() + known(growth)?));
            let product = factors.product::<Option<Fraction>>();
            let allowed = known(&input["base"]).zip(product).map(|(base, product)| round(&(base * product)));
            let sales = known(&list("sales")[year]);
            let rebate =
                allowed.clone().zip(sales.clone()).map(|(allowed, sales)| (sales - allowed).max(Fraction::zero()));
            let written = |sum: Option<Fraction>| sum.map_or(Value::Null, |sum| json!(write(&sum, 2)));
            let paid = std::mem::replace(&mut before, written(rebate.clone()));
            json!({"allowed": written(allowed), "sales": written(sales), "rebate": written(rebate), "paid": paid})
        })
        .collect();
    json!({"years": years})
}

/// To the penny, half away from zero.
fn round(pounds: &Fraction) -> Fraction {
    (pounds * whole(100)).round() / Fraction::from_integer(BigInt::from(100))
}
