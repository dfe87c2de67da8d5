//! The quantum: the national sum by year.
//!
//! One rate: `E_k = base * (1 + g)^k`. By component: `E_k = sum over c of base * share_c * ((1 + volume_c) * (1 + price_c))^k`.
//! Each year's sum is worked out exactly from the base and rounded once, to the penny.

use num_traits::ToPrimitive;

use crate::quantities::Money;

use super::input::{GrowthInput, QuantumInput};
use super::texts::{Exact, Texts};

/// Most years a study runs.
pub const MOST_YEARS: u32 = 30;

/// Growth that has been read, ready for any number of years.
#[derive(Debug, Clone)]
pub(super) enum Growth {
    ByYear(Vec<Exact>),
    ByComponent(Vec<(Exact, Exact)>),
}

/// Reads how the sum grows; `None` where a problem was found.
pub(super) fn growth(given: &QuantumInput, texts: &mut Texts) -> Option<Growth> {
    if !(1..=MOST_YEARS).contains(&given.years) {
        texts.report("out_of_range", "quantum.years", format!("Choose 1 to {MOST_YEARS} years."));
    }
    match &given.growth {
        GrowthInput::One { rate } => {
            let rate = texts.growth("quantum.growth.rate", rate)?;
            Some(Growth::ByYear(vec![Exact::growth_factor(rate)]))
        }
        GrowthInput::ByYear { rates } => {
            if rates.is_empty() {
                texts.report("no_year", "quantum.growth.rates", "Give the growth of at least one year.");
                return None;
            }
            let read: Vec<Option<Exact>> = rates
                .iter()
                .enumerate()
                .map(|(year, rate)| {
                    texts.growth(&format!("quantum.growth.rates[{year}]"), rate).map(Exact::growth_factor)
                })
                .collect();
            read.into_iter().collect::<Option<Vec<Exact>>>().map(Growth::ByYear)
        }
        GrowthInput::ByComponent { components } => {
            let mut whole = Exact::whole(0);
            let mut read = Vec::new();
            for (index, component) in components.iter().enumerate() {
                let path = format!("quantum.growth.components[{index}]");
                let share = texts.share(&format!("{path}.share"), &component.share).map(Exact::of_rate);
                let volume = texts.growth(&format!("{path}.volume"), &component.volume).map(Exact::growth_factor);
                let price = texts.growth(&format!("{path}.price"), &component.price).map(Exact::growth_factor);
                let (share, volume, price) = (share?, volume?, price?);
                whole = whole.plus(&share);
                read.push((share, volume.times(&price)));
            }
            if !whole.is_one() {
                texts.report(
                    "shares_not_one",
                    "quantum.growth.components",
                    "The shares of the components must add up to 100%.",
                );
                return None;
            }
            Some(Growth::ByComponent(read))
        }
    }
}

/// The national sum of years 1 to `years`; `None` beyond the range of money.
pub(super) fn quanta(base: i64, growth: &Growth, years: u32) -> Option<Vec<Money>> {
    let mut parts = match growth {
        Growth::ByYear(_) => vec![Exact::whole(base)],
        Growth::ByComponent(components) => {
            components.iter().map(|(share, _)| Exact::whole(base).times(share)).collect()
        }
    };
    let mut quanta = Vec::new();
    for year in 0..usize::try_from(years).ok()? {
        let mut sum = Exact::whole(0);
        for (index, part) in parts.iter_mut().enumerate() {
            let factor = match growth {
                Growth::ByYear(rates) => rates.get(year).or(rates.last())?,
                Growth::ByComponent(components) => &components.get(index)?.1,
            };
            *part = part.times(factor);
            sum = sum.plus(part);
        }
        quanta.push(sum.rounded(0).to_i64().and_then(Money::from_pence)?);
    }
    Some(quanta)
}
