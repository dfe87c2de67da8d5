//! The ways of holding the money, why a scheme is left out, and years, in words.

use engine::capital::portfolio::Reason;
use engine::quantities::FinancialYear;

/// Why a scheme is left out: `The money does more elsewhere`.
#[must_use]
pub const fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::LocalTest => "Fails the local-benefit test",
        Reason::NoPot => "No pot may pay for it",
        Reason::NoValue => "Worth nothing to those who count",
        Reason::TooDear => "Costs more than any pot that may pay",
        Reason::Group => "Another option of the case is funded",
        Reason::Requires => "A scheme it needs is left out",
        Reason::Money => "The money does more elsewhere",
        Reason::Unsettled => "Not settled",
    }
}

/// The financial year so many years after the first: `2027/28`; `Year 2` where the first is not known.
#[must_use]
pub fn year(first: &str, after: u32) -> String {
    let start: Option<u16> = first.get(..4).and_then(|start| start.parse().ok());
    let year = start.zip(u16::try_from(after).ok()).and_then(|(start, after)| start.checked_add(after));
    year.and_then(FinancialYear::starting)
        .map_or_else(|| format!("Year {}", after.saturating_add(1)), |year| year.to_string())
}
