//! What moves a provider's income: activity away from plan, patients brought home, boards that grow apart.

use engine::pathways::provider::growth::Exposure;
use engine::pathways::provider::income::Cover;
use engine::pathways::provider::repatriation::Repatriation;
use engine::pathways::provider::terms::Moved;
use engine::quantities::{Fraction, Pence, Rate};

use super::{exact, percent};
use crate::count::counted;
use crate::figures::{Figures, percent_as_set};

/// Said where money is blank.
pub const NO_MONEY: &str =
    "Its income is not known, so this cannot be told in money. Enter its income, or rows in pounds.";

/// Activity away from plan in a sentence.
#[must_use]
pub fn away_from_plan(moved: &Moved, variable_rate: Option<Rate>, departure: Option<Rate>, figures: Figures) -> String {
    let (Some(rate), Some(departure)) = (variable_rate, departure) else {
        return "The share paid away from plan or the departure is blank, so this is not known.".to_owned();
    };
    let (Some(full), Some(paid), Some(gap)) = (moved.in_full, moved.variable, moved.not_followed) else {
        return NO_MONEY.to_owned();
    };
    let departure = departure.decimal();
    let rate = percent_as_set(rate.decimal());
    if departure.is_zero() {
        return format!("With activity on plan nothing moves; {rate} of the price would be paid for any difference.");
    }
    let [way, does] = if departure.is_sign_negative() {
        ["below", "is paid for work it does not do"]
    } else {
        ["above", "does work that nobody pays for"]
    };
    let more = if paid.count() < 0 { "less" } else { "more" };
    format!(
        "With activity {} {way} plan and {rate} of the price paid for the difference, its commissioners pay {} {more} than planned. Paid patient by patient it would be {}: for {} it {does}.",
        percent_as_set(departure.abs()),
        figures.amount(paid),
        figures.amount(full),
        figures.amount(gap),
    )
}

/// Patients brought home in a sentence; `by` says who: `every other board`, or a board's name.
#[must_use]
pub fn brought_home(
    after: &Repatriation,
    (by, share): (&str, Rate),
    before: (Option<&Cover>, Option<&Fraction>),
    figures: Figures,
) -> String {
    if share == Rate::ZERO || after.boards.iter().all(|board| board.repatriated == Rate::ZERO) {
        return "No patients are brought home, so nothing changes.".to_owned();
    }
    let money = match (after.lost_in_full, after.lost_at_once) {
        (Some(full), Some(once)) => format!(
            "it would lose {} a year, {} of it at once and the rest when plans are set anew",
            figures.amount(full),
            figures.amount(once)
        ),
        (Some(full), None) => format!("it would lose {} a year", figures.amount(full)),
        _ => "it would lose as many of them; its income is not known, so not how much money".to_owned(),
    };
    let home = before.1.zip(after.home_share_after.as_ref()).map_or_else(String::new, |(before, after)| {
        format!(" Its own system’s share goes from {} to {}.", percent(before), percent(after))
    });
    let cover = before.0.zip(after.cover_after.as_ref().map(|[_, ninety, ..]| ninety)).map_or_else(
        String::new,
        |(before, after)| {
            let (one, two) = (before.commissioners, after.commissioners);
            if one == two {
                format!(" As before, {} cover 90%.", counted(one, "board", "boards"))
                    .replace("1 board cover", "1 board covers")
            } else {
                format!(" {} instead of {one} then cover 90%.", counted(two, "board", "boards"))
                    .replace(" 1 board instead of", " 1 board instead of")
            }
        },
    );
    format!("If {by} brought {} of its patients home, {money}.{home}{cover}", percent_as_set(share.decimal()))
}

/// What the boards' growth brings in a year, in a sentence.
#[must_use]
pub fn grown(exposure: &Exposure, year: &str, figures: Figures) -> String {
    let Some(amount) = exposure.amount else {
        return "Its income or the growth of one of its boards is not known, so this cannot be told.".to_owned();
    };
    if amount == Pence::default() {
        return format!(
            "If its boards pay as they grow in {year} under the rule of the Allocation room, nothing of its income moves against the average."
        );
    }
    let way = if amount.count() < 0 { "less" } else { "more" };
    let share = exposure
        .share
        .as_ref()
        .map_or_else(String::new, |share| format!(", {} of its income", figures.percent_amount(exact(share))));
    format!(
        "If its boards pay as they grow in {year} under the rule of the Allocation room, it earns {} {way} than if all grew at the average{share}.",
        figures.amount(amount)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rate(text: &str) -> Option<Rate> {
        Rate::from_text(text).ok()
    }

    fn moved(full: i64, paid: i64) -> Moved {
        let [full, paid] = [full, paid].map(|pounds| Pence::of(i128::from(pounds).saturating_mul(100)));
        Moved { in_full: Some(full), variable: Some(paid), not_followed: Some(full.minus(paid)) }
    }

    #[test]
    fn a_departure_says_which_way_money_fails_to_follow() {
        assert_eq!(
            away_from_plan(&moved(2_000_000, 940_000), rate("0.5"), rate("0.02"), Figures::Illustrative),
            "With activity 2% above plan and 50% of the price paid for the difference, its commissioners pay £940,000 more than planned. \
             Paid patient by patient it would be £2.00m: for £1.06m it does work that nobody pays for."
        );
        let fewer = away_from_plan(&moved(-2_000_000, -940_000), rate("0.5"), rate("-0.02"), Figures::Illustrative);
        assert!(
            fewer.contains("2% below plan")
                && fewer.contains("£940,000 less")
                && fewer.ends_with("it is paid for work it does not do."),
            "{fewer}"
        );
        assert_eq!(away_from_plan(&Moved::default(), rate("0.5"), rate("0.02"), Figures::Own), NO_MONEY);
        assert!(
            away_from_plan(&moved(0, 0), rate("0.5"), rate("0"), Figures::Own).starts_with("With activity on plan")
        );
    }

    #[test]
    fn exposure_says_which_way() {
        let of = |pence: i64| Exposure {
            amount: Some(Pence::of(pence)),
            share: Fraction::of(pence, 100_000_000),
            boards: Vec::new(),
        };
        assert_eq!(
            grown(&of(-4_000_000), "year 1", Figures::Own),
            "If its boards pay as they grow in year 1 under the rule of the Allocation room, it earns £40,000 less than if all grew at the \
             average, 4.0% of its income."
        );
        assert!(grown(&of(0), "year 1", Figures::Own).contains("nothing of its income moves"));
    }
}
