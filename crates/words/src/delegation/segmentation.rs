//! The segmentation of 2018/19 in words, its own gap left standing.

use engine::delegation::segmentation::Segmentation;
use engine::quantities::{Money, decimal_text};
use rust_decimal::Decimal;

use super::names::plain;
use crate::{Exact, Figures};

/// What was found: `70 of about 150 services carry £15 billion of £17.7 billion`.
#[must_use]
pub fn title(shown: &Segmentation) -> String {
    format!(
        "{} of about {} services carry {} of {}",
        shown.lower_services,
        shown.stated_services,
        money(shown.lower_money),
        money(shown.stated_money)
    )
}

/// The same in sentences, with what the source leaves open.
#[must_use]
pub fn sentence(shown: &Segmentation) -> String {
    let share =
        |text: &str| decimal_text::read(text).map_or_else(|_| text.to_owned(), |share| Figures::Own.percent(share));
    let gap = if shown.gap == Money::ZERO {
        String::new()
    } else {
        format!(
            " The source’s own three parts come to {}: where the other {} is it does not say, and nothing here fills it.",
            money(shown.segmented_money),
            money(shown.gap)
        )
    };
    format!(
        "Below the national level stand {} of the services and {} of the money stated.{gap} The source speaks of greater collaboration, \
         not of delegation: its {} are not those delegated in 2025.",
        share(&shown.lower_share_of_services),
        share(&shown.lower_share_of_stated),
        shown.lower_services
    )
}

/// Money in billions, to one place: `£15 billion`, `£1.1 billion`.
#[must_use]
pub fn money(money: Money) -> String {
    let billions = Exact::ratio(i128::from(money.pence()), 100_000_000_000);
    billions
        .map_or_else(|| Figures::Own.pounds(money), |billions| format!("£{} billion", plain(&billions.to_places(1))))
}

/// Money of the data folder in billions.
#[must_use]
pub fn billions(value: &str) -> String {
    Money::from_text(value).map_or_else(|_| value.to_owned(), money)
}

/// Money in billions as a figure.
#[must_use]
pub fn in_billions(money: Money) -> Decimal {
    money.pounds().checked_div(Decimal::from(1_000_000_000)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use engine::delegation::segmentation::segmentation_2018_19;

    use super::*;

    #[test]
    fn the_gap_is_told_and_not_filled() {
        let shown = segmentation_2018_19();
        assert_eq!(
            shown.as_ref().map(title).unwrap_or_default(),
            "70 of about 150 services carry £15 billion of £17.7 billion"
        );
        assert_eq!(
            shown.as_ref().map(sentence).unwrap_or_default(),
            "Below the national level stand 46.7% of the services and 84.7% of the money stated. The source’s own three parts come to \
             £16.6 billion: where the other £1.1 billion is it does not say, and nothing here fills it. The source speaks of greater \
             collaboration, not of delegation: its 70 are not those delegated in 2025."
        );
    }
}
