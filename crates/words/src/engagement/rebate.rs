//! Where the fund's money would come from, in words.

use engine::engagement::rebate::Incentive;
use engine::quantities::{Fraction, RoundedRate};
use rust_decimal::Decimal;

use crate::count::listed;
use crate::exact::Exact;
use crate::sentence::Sentence;

/// How much of the rebate a year of the fund takes, or what keeps that unknown.
#[must_use]
pub fn sentence(share: Option<RoundedRate>, is_of_england: bool, lacks: &[&str], nothing_is_paid: bool) -> Sentence {
    let whose = if is_of_england { "England’s part of the rebate" } else { "the whole rebate" };
    match share {
        Some(share) => {
            let share = Exact::from(share).hundredfold();
            Sentence::new()
                .say("A year of the fund ")
                .answer(format!("would take {}% of {whose}", share.to_places(1)))
                .say(" of the last year that is known.")
        }
        None if nothing_is_paid => Sentence::plain(
            "Sales are within what is allowed, so nothing is paid back and the fund would need other money.",
        ),
        None => {
            let blank = if lacks.is_empty() { String::new() } else { format!(" Left blank: {}.", listed(lacks)) };
            Sentence::new()
                .say("How much of the rebate the fund would take ")
                .answer("is not known yet")
                .say(format!(": no figure of the rebate in pounds was found in a source.{blank}"))
        }
    }
}

/// Whom it pays to spend £1 less on a branded medicine.
#[must_use]
pub fn incentive(incentive: &Incentive) -> String {
    let falls = pence(&incentive.rebate_falls);
    let left = if incentive.taxpayer_saves.is_zero() {
        "saves the taxpayer nothing".to_owned()
    } else {
        format!("saves the taxpayer {}", pence(&incentive.taxpayer_saves))
    };
    if incentive.rebate_falls.is_zero() {
        return "Where sales are within what is allowed, £1 less spent on branded medicines saves the board £1 and the taxpayer £1.".to_owned();
    }
    format!(
        "Where sales are above what is allowed, £1 less spent on branded medicines saves the board {}, cuts the rebate by {falls} and {left}.",
        pence(&incentive.board_saves)
    )
}

/// Pounds and pence of a small sum: `£1`, `80p`, `79.5p`.
fn pence(pounds: &Fraction) -> String {
    let text = pounds.times(&Fraction::whole(100)).rounded(1);
    let pence: Decimal = text.parse().unwrap_or_default();
    let pence = pence.normalize();
    if pence == Decimal::ONE_HUNDRED { "£1".to_owned() } else { format!("{pence}p") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use engine::engagement::rebate::Rationing;
    use engine::quantities::{Money, Rate};

    #[test]
    fn pence_are_said_as_people_say_them() {
        let ask = |sales: &str, inside: &str| {
            let pounds = |text: &str| Money::from_text(text).unwrap_or(Money::ZERO);
            let rationing = Rationing {
                allowed: pounds("100"),
                sales: pounds(sales),
                less: pounds("1"),
                inside: Rate::from_text(inside).unwrap_or(Rate::ZERO),
            };
            rationing.incentive().map(|found| incentive(&found)).unwrap_or_default()
        };
        assert_eq!(
            ask("200", "0.8"),
            "Where sales are above what is allowed, £1 less spent on branded medicines saves the board £1, cuts the rebate by 80p and saves \
             the taxpayer 20p."
        );
        assert!(ask("200", "1").ends_with("cuts the rebate by £1 and saves the taxpayer nothing."));
        assert!(ask("100", "0.8").starts_with("Where sales are within"));
    }

    #[test]
    fn what_is_blank_is_named() {
        assert!(sentence(None, false, &["England’s share"], false).text().ends_with("Left blank: England’s share."));
        let share = RoundedRate::from_units(500_000_000);
        assert_eq!(
            sentence(Some(share), true, &[], false).text(),
            "A year of the fund would take 5.0% of England’s part of the rebate of the last year that is known."
        );
    }
}
