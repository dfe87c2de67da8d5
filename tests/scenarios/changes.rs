//! What was changed, in words.

use engine::allocation::study::input::{AmountInput, GrowthInput, Method, TransferInput, UpliftInput};
use proofs::random::Random;
use scenario::differences::changes;
use scenario::{Baseline, Inputs, WhoKind};

use crate::{chance, changed};

fn lines(change: impl FnOnce(&mut Inputs)) -> Vec<String> {
    let scenario = changed(change);
    changes(&scenario.baseline.inputs(), &scenario.inputs).iter().map(scenario::Change::line).collect()
}

#[test]
fn a_change_is_one_plain_line() {
    assert_eq!(
        lines(|inputs| inputs.allocation.rule.most_growth = "0.08".to_owned()),
        ["Most growth for any board: 8% (was 12%)"]
    );
    assert_eq!(
        lines(|inputs| inputs.allocation.opening.sum = "25000000000.5".to_owned()),
        ["National sum: £25,000,000,000.50 (was £22,900,000,000)"]
    );
    assert_eq!(
        lines(|inputs| inputs.allocation.quantum.growth = GrowthInput::One { rate: "0.05".to_owned() }),
        ["Growth of the national sum a year: 5% (was 4.5%)"]
    );
    assert_eq!(
        lines(|inputs| inputs.allocation.rule.has_ceiling = false),
        ["Limit the growth of any board: no (was yes)"]
    );
    assert_eq!(lines(|inputs| inputs.allocation.quantum.years = 5), ["Years shown: 5 (was 10)"]);
    assert_eq!(
        lines(|inputs| inputs.who.kind = WhoKind::Trust),
        ["Kind of organisation: a trust (was nobody in particular)"]
    );
    assert_eq!(
        lines(|inputs| inputs.allocation.rule.most_growth = "8%".to_owned()),
        ["Most growth for any board: “8%” (was 12%)"]
    );
    assert_eq!(lines(|_| {}), [""; 0]);
}

#[test]
fn lists_and_choices_are_said_in_few_words() {
    let amount = |amount: &str| AmountInput { code: "QE1".to_owned(), amount: amount.to_owned() };
    assert_eq!(
        lines(|inputs| inputs.allocation.opening.own = vec![amount("1")]),
        ["Each board's own money: 1 board (was none)"]
    );
    assert_eq!(
        lines(|inputs| {
            let rates = ["0.03", "0.04"].map(str::to_owned).to_vec();
            inputs.allocation.quantum.growth = GrowthInput::ByYear { rates };
        }),
        ["How the national sum grows: a rate for each year, 3%, 4% (was the same every year, 4.5%)"]
    );
    assert_eq!(
        lines(|inputs| inputs.allocation.opening.uplift = UpliftInput::GdpDeflator),
        ["How the money is brought to the opening year: by the GDP deflator (was not at all)"]
    );
    assert_eq!(
        lines(|inputs| {
            inputs.allocation.rule.method = Method::Bands;
            inputs.allocation.rule.bands[1].differential = "0.015".to_owned();
        }),
        [
            "How boards move towards target: bands of distance (was a share of the gap each year)",
            "Bands: 5 bands, 1 of them changed (was 5 bands)"
        ]
    );
    let transfer = TransferInput { year: 1, code: "QE1".to_owned(), amount: "5".to_owned() };
    assert_eq!(
        lines(|inputs| inputs.allocation.transfers = vec![transfer.clone(), transfer]),
        ["Money that arrives with services: 2 transfers (was none)"]
    );
}

#[test]
fn a_setting_that_decides_nothing_says_so() {
    assert_eq!(
        lines(|inputs| inputs.allocation.rule.line_years = 7),
        ["Years of the straight line: 7 (was 5, not used by this rule)"]
    );
}

/// A line for every difference, and none without one.
#[test]
fn every_difference_is_told_and_nothing_else() {
    for case in 0..1_000 {
        let mut random = Random::of_case(8, case);
        let baseline = Baseline::ALL[random.between(0, Baseline::ALL.len() as u64 - 1) as usize];
        let inputs = chance::edited(&mut random, baseline, 10);
        let told = changes(&baseline.inputs(), &inputs);
        assert_eq!(told.is_empty(), inputs == baseline.inputs(), "case {case}");
        for change in &told {
            assert!(scenario::schema::field(&change.path).is_some(), "case {case}: {}", change.path);
            assert!(!change.now.is_empty() && !change.was.is_empty(), "case {case}: {change:?}");
        }
    }
}
