//! Figures as a sentence says them: `8%`, `£22,900,000,000`. A text that is no figure yet is shown as it stands.

use engine::quantities::decimal_text;
use engine::quantities::{Money, Rate};

use crate::schema::Kind;

/// A text in words.
pub fn said(kind: Kind, text: &str) -> String {
    let figure = match kind {
        Kind::Money => Money::from_text(text).ok().map(money),
        Kind::Rate => Rate::from_text(text).ok().and_then(percent),
        Kind::People | Kind::Number => decimal_text::read(text).ok().map(|number| grouped(&number.to_string())),
        Kind::Year | Kind::Code if !text.trim().is_empty() => Some(text.to_owned()),
        Kind::Year | Kind::Code | Kind::Words => None,
    };
    figure.unwrap_or_else(|| if text.trim().is_empty() { "blank".to_owned() } else { format!("“{text}”") })
}

fn money(money: Money) -> String {
    let text = money.to_string();
    let (sign, amount) = text.strip_prefix('-').map_or(("", text.as_str()), |amount| ("\u{2212}", amount));
    format!("{sign}£{}", grouped(amount.strip_suffix(".00").unwrap_or(amount)))
}

/// A rate in hundredths, exactly.
fn percent(rate: Rate) -> Option<String> {
    let (numerator, denominator) = rate.ratio();
    let decimals = denominator.checked_ilog10()?;
    let digits = numerator.unsigned_abs().checked_mul(100)?.to_string();
    let decimals = usize::try_from(decimals).ok()?;
    let digits = format!("{digits:0>width$}", width = decimals.saturating_add(1));
    let (whole, fraction) = digits.split_at_checked(digits.len().checked_sub(decimals)?)?;
    let fraction = fraction.trim_end_matches('0');
    let point = if fraction.is_empty() { "" } else { "." };
    let sign = if numerator < 0 { "\u{2212}" } else { "" };
    Some(format!("{sign}{}{point}{fraction}%", grouped(whole)))
}

/// Thousands apart, and a true minus sign.
fn grouped(number: &str) -> String {
    let (sign, number) = number.strip_prefix('-').map_or(("", number), |number| ("\u{2212}", number));
    let (whole, fraction) = number.split_once('.').map_or((number, None), |(whole, fraction)| (whole, Some(fraction)));
    let mut text = sign.to_owned();
    for (index, digit) in whole.chars().enumerate() {
        let left = whole.len().saturating_sub(index);
        if index > 0 && left.checked_rem(3) == Some(0) {
            text.push(',');
        }
        text.push(digit);
    }
    if let Some(fraction) = fraction {
        text.push('.');
        text.push_str(fraction);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_said_exactly() {
        let cases = [
            (Kind::Rate, "0.08", "8%"),
            (Kind::Rate, "-0.01", "−1%"),
            (Kind::Rate, "0.045", "4.5%"),
            (Kind::Rate, "12.5", "1,250%"),
            (Kind::Rate, "0", "0%"),
            (Kind::Rate, "0.000001", "0.0001%"),
            (Kind::Rate, "8%", "“8%”"),
            (Kind::Money, "22900000000", "£22,900,000,000"),
            (Kind::Money, "1234.5", "£1,234.50"),
            (Kind::Money, "-0.05", "−£0.05"),
            (Kind::Money, "", "blank"),
            (Kind::People, "2077641", "2,077,641"),
            (Kind::Number, "1.2030", "1.203"),
            (Kind::Year, "2022/23", "2022/23"),
            (Kind::Code, " ", "blank"),
            (Kind::Words, "Acute", "“Acute”"),
        ];
        for (kind, text, wanted) in cases {
            assert_eq!(said(kind, text), wanted, "{kind:?} {text:?}");
        }
    }
}
