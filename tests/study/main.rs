//! What is read off a study: by hand, as laws over studies of chance, and as workings that are worked out again.

mod by_hand;
mod chance;
mod destabilised;
mod evaluate;
mod growth_and_closeness;
mod laws;
mod money_between;
mod shipped;
mod workings;

use engine::allocation::study::input::StudyInput;
use engine::allocation::study::{Facts, Ledger, Study};
use num_bigint::BigInt;
use num_rational::BigRational;

/// Works a study out and hands its ledger to `look`; what was wrong with the input, where something was.
fn with<T>(
    facts: &Facts,
    input: &StudyInput,
    look: impl FnOnce(&Ledger<'_>) -> T,
) -> Result<T, Vec<engine::problem::Problem>> {
    let study = Study::read(input, facts)?;
    let outcome = study.outcome(facts)?;
    Ok(look(&Ledger::new(facts, input, &study, &outcome)))
}

/// A sound study.
fn sound<T>(facts: &Facts, input: &StudyInput, look: impl FnOnce(&Ledger<'_>) -> T) -> T {
    with(facts, input, look).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

fn ratio(numerator: impl Into<BigInt>, denominator: impl Into<BigInt>) -> BigRational {
    BigRational::new(numerator.into(), denominator.into())
}

/// A decimal text as a fraction.
fn fraction(text: &str) -> BigRational {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let numerator: BigInt = format!("{whole}{part}").parse().unwrap();
    BigRational::new(numerator, BigInt::from(10).pow(part.len() as u32))
}
