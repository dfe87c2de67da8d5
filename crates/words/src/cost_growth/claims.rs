//! What was published of the growth of the budget, beside what the sums give.

use engine::parameters::Parameter;
use engine::pathways::cost_growth::GrowthRate;
use engine::pathways::cost_growth::published::{Claim, Claimed, Sum};
use engine::quantities::{Money, Rate};

use crate::figures::percent_as_set;
use crate::{Exact, Figures};

/// A published sum with its year: `£14.0bn in 2015/16`.
#[must_use]
pub fn sum(sum: &Sum) -> String {
    format!("{} in {}", Figures::Illustrative.pounds(sum.money), sum.year)
}

/// What was said: `8% a year`.
#[must_use]
pub fn said(claim: &Claim) -> String {
    let percent = |text: &str| Rate::from_text(text).map(|rate| percent_as_set(rate.decimal())).unwrap_or_default();
    match claim.said {
        Claimed::Yearly(rate) => format!("{} a year", percent(rate)),
        Claimed::InAll(rate) => format!("{} in all", percent(rate)),
        Claimed::Sum => format!("{} by {}", Figures::Illustrative.pounds(claim.to.money), claim.to.year),
    }
}

/// What the sums give: `7.4% a year, 42.9% in all`.
#[must_use]
pub fn gives(growth: &GrowthRate) -> String {
    let yearly = growth.yearly.as_deref().map(percent).unwrap_or_default();
    format!("{yearly} a year, {} in all", percent(&growth.in_all))
}

/// A rate worked out, with one decimal.
fn percent(text: &str) -> String {
    let exact = Rate::from_text(text).ok().and_then(|rate| {
        let (over, under) = rate.ratio();
        Exact::ratio(over, under)
    });
    exact.map(|exact| format!("{}%", exact.hundredfold().to_places(1))).unwrap_or_default()
}

/// A sum of the project's figures, closely enough for a sentence: `£25.0bn`.
#[must_use]
pub fn money(figure: &Parameter) -> String {
    Money::from_text(figure.value).map(|money| Figures::Illustrative.pounds(money)).unwrap_or_default()
}

/// Where it was read: `Policy Exchange, chapter 1`.
#[must_use]
pub fn read_in(figure: &Parameter) -> String {
    format!("{}: {}", figure.source.publisher, crate::count::lowered(figure.locator))
}

#[cfg(test)]
mod tests {
    use super::*;
    use engine::parameters::as_shipped;
    use engine::pathways::cost_growth::published::claims;

    #[test]
    fn a_claim_stands_beside_what_its_sums_give() {
        let claims = claims(&as_shipped);
        let told: Vec<(String, String)> = claims.iter().map(|claim| (said(claim), gives(&claim.growth))).collect();
        let told: Vec<(&str, &str)> = told.iter().map(|(said, gives)| (said.as_str(), gives.as_str())).collect();
        assert_eq!(
            told,
            [
                ("8% a year", "7.4% a year, 42.9% in all"),
                ("50% in all", "6.3% a year, 53.8% in all"),
                ("6.3% a year", "6.0% a year, 12.3% in all"),
                ("£19.0bn by 2020/21", "6.3% a year, 35.7% in all"),
                ("£25.0bn by 2025/26", "4.0% a year, 22.0% in all"),
            ]
        );
        assert_eq!(claims.first().map(|claim| sum(&claim.from)).as_deref(), Some("£14.0bn in 2015/16"));
    }
}
