//! Figures as a sentence says them: `8%`, `£22,900,000,000`. A text that is no figure yet is shown as it stands.

use engine::parameters;
use engine::quantities::{FinancialYear, decimal_text};
use words::typed;

use crate::schema::Kind;

/// A text in words.
pub fn said(kind: Kind, text: &str) -> String {
    if text.trim().is_empty() {
        return "blank".to_owned();
    }
    let is_figure = decimal_text::read(text).is_ok();
    match kind.figure() {
        Some(typed::Kind::Pounds) if is_figure => {
            let shown = typed::shown(typed::Kind::Pounds, text);
            let (sign, amount) = shown.strip_prefix(MINUS).map_or(("", shown.as_str()), |amount| (MINUS, amount));
            format!("{sign}£{amount}")
        }
        Some(typed::Kind::Percent) if is_figure => typed::understood(typed::Kind::Percent, text),
        Some(typed::Kind::FinancialYear) if FinancialYear::from_text(text).is_some() => text.to_owned(),
        Some(typed::Kind::FinancialYear) => format!("“{text}”"),
        Some(figure) if is_figure => typed::shown(figure, text),
        None if kind == Kind::Code => {
            organisation(text).map_or_else(|| text.to_owned(), |name| format!("{name} ({text})"))
        }
        _ => format!("“{text}”"),
    }
}

fn organisation(code: &str) -> Option<&'static str> {
    parameters::board(code).map(|board| board.name).or_else(|| parameters::trust(code).map(|trust| trust.name))
}

const MINUS: &str = "\u{2212}";

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
            (Kind::Year, "2022", "“2022”"),
            (Kind::Code, " ", "blank"),
            (Kind::Code, "QF7", "South Yorkshire (QF7)"),
            (Kind::Code, "ZZZ", "ZZZ"),
            (Kind::Words, "Acute", "“Acute”"),
        ];
        for (kind, text, wanted) in cases {
            assert_eq!(said(kind, text), wanted, "{kind:?} {text:?}");
        }
    }
}
