//! The figures of a scheme that can be set: what each is called, where it is kept, whether it may be left blank.

use scenario::capital::SchemeInput;
use words::typed::Kind;

/// One figure.
#[derive(Clone, Copy)]
pub struct Asked {
    /// Id of its box; with dots for dashes its path under the scheme, but for scores.
    pub id: &'static str,
    /// Its path under the scheme.
    pub field: &'static str,
    /// The question.
    pub label: &'static str,
    /// What to know before answering.
    pub hint: &'static str,
    /// What it counts.
    pub kind: Kind,
    /// Whether blank stands for not known.
    pub may_be_blank: bool,
    /// The figure as it is kept.
    pub get: fn(&SchemeInput) -> &String,
    /// The same, to be changed.
    pub set: fn(&mut SchemeInput) -> &mut String,
}

macro_rules! asked {
    ($id:literal, $label:literal, $kind:ident, $blank:literal, $hint:literal, $($field:ident).+) => {
        Asked {
            id: $id,
            field: stringify!($($field).+),
            label: $label,
            hint: $hint,
            kind: Kind::$kind,
            may_be_blank: $blank,
            get: |scheme| &scheme.$($field).+,
            set: |scheme| &mut scheme.$($field).+,
        }
    };
}

/// What its value is worked out from.
pub const WORTH: [Asked; 6] = [
    asked!(
        "scheme-benefit",
        "Benefits a year",
        Pounds,
        false,
        "In prices of the first year, in each year it is open.",
        benefit
    ),
    asked!(
        "scheme-running",
        "Running cost less savings a year",
        Pounds,
        false,
        "Below zero where it saves.",
        running_cost
    ),
    asked!("scheme-life", "Years it is open", Years, false, "From the year after its last cost.", life),
    asked!("scheme-mitigated", "Optimism bias argued away", Percent, false, "", mitigated),
    asked!(
        "scheme-outside",
        "Value for patients elsewhere",
        Percent,
        true,
        "Blank asks the flows of patients between boards.",
        outside_share
    ),
    asked!(
        "scheme-value",
        "Net present social value worked out elsewhere",
        Pounds,
        true,
        "Blank has it worked out here.",
        value
    ),
];

/// What else there is to know.
pub const BESIDES: [Asked; 3] = [
    asked!("scheme-own-funds", "Own funds of its provider", Pounds, false, "", own_funds),
    asked!("scheme-served", "People it serves", People, true, "Blank is not known.", served),
    asked!("scheme-backlog", "Backlog maintenance it removes", Pounds, false, "", backlog_removed),
];

/// Its scores.
pub const SCORES: [Asked; 5] = [
    asked!("scheme-population-health", "Population health", Number, true, "", scores.population_health),
    asked!("scheme-unequal-access", "Unequal access", Number, true, "", scores.unequal_access),
    asked!("scheme-productivity", "Productivity", Number, true, "", scores.productivity),
    asked!("scheme-wider-economy", "Wider economy", Number, true, "", scores.wider_economy),
    asked!("scheme-national-significance", "National significance", Number, true, "", scores.national_significance),
];
