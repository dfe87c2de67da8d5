//! The Capital page: what each way of holding the money is worth, and what is done with each scheme.

use super::Amount;
use super::page::{One, Told, figure};
use crate::capital::{Answers, CapitalInput, Case, elsewhere};

/// What the page tells of answers that a search has found.
#[must_use]
pub fn told(answers: &Answers, input: &CapitalInput) -> Told {
    let amount = |pence| if input.value.measured_by.is_money() { Amount::Money(pence) } else { Amount::Points(pence) };
    let value = |case: Case| answers.of(case).and_then(|answer| answer.value).map(amount);
    let ringfenced = answers.of(Case::Ringfence);
    let chosen = |code: &str| ringfenced?.chosen.iter().find(|chosen| chosen.code == code);
    let each = input.schemes.iter().map(|scheme| One {
        code: scheme.code.clone(),
        name: scheme.name.clone(),
        amount: Amount::Words(if chosen(&scheme.code).is_some() { "Funded" } else { "Not funded" }.to_owned()),
    });
    Told {
        figures: vec![
            figure("Value with the ringfence", value(Case::Ringfence)),
            figure("Value where each looks after its own", value(Case::OwnFootprint)),
            figure("Value of one pool", value(Case::Pool)),
            figure("Value for patients elsewhere", ringfenced.and_then(elsewhere).map(amount)),
            figure("Schemes funded", ringfenced.map(|answer| Amount::count(answer.chosen.len()))),
        ],
        each: if ringfenced.is_some() { each.collect() } else { Vec::new() },
    }
}
