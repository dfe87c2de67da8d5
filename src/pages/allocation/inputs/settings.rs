//! Every input of the room that one figure answers.

use engine::allocation::study::input::{GrowthInput, UpliftInput};
use engine::quantities::FinancialYear;
use words::typed::Kind;

use super::setting::Setting;

/// Growth of the national sum, where it is the same every year.
pub const GROWTH: Setting = Setting {
    path: "allocation.quantum.growth.rate",
    id: "growth",
    kind: Kind::Percent,
    get: |study| match &study.quantum.growth {
        GrowthInput::One { rate } => rate.clone(),
        GrowthInput::ByYear { .. } | GrowthInput::ByComponent { .. } => String::new(),
    },
    set: |study, rate| study.quantum.growth = GrowthInput::One { rate },
};

/// Share of the gap closed a year.
pub const CONVERGENCE: Setting = Setting {
    path: "allocation.rule.convergence",
    id: "convergence",
    kind: Kind::Percent,
    get: |study| study.rule.convergence.clone(),
    set: |study, text| study.rule.convergence = text,
};

/// Years of the straight line.
pub const LINE_YEARS: Setting = Setting {
    path: "allocation.rule.line_years",
    id: "line-years",
    kind: Kind::Years,
    get: |study| study.rule.line_years.to_string(),
    set: |study, text| study.rule.line_years = years(&text),
};

/// The flat floor.
pub const LEAST: Setting = Setting {
    path: "allocation.rule.least_growth",
    id: "least",
    kind: Kind::Percent,
    get: |study| study.rule.least_growth.clone(),
    set: |study, text| study.rule.least_growth = text,
};

/// The ceiling.
pub const MOST: Setting = Setting {
    path: "allocation.rule.most_growth",
    id: "most",
    kind: Kind::Percent,
    get: |study| study.rule.most_growth.clone(),
    set: |study, text| study.rule.most_growth = text,
};

/// How far under target a board may be.
pub const MAX_UNDER: Setting = Setting {
    path: "allocation.rule.max_under",
    id: "max-under",
    kind: Kind::Percent,
    get: |study| study.rule.max_under.clone(),
    set: |study, text| study.rule.max_under = text,
};

/// The national sum.
pub const SUM: Setting = Setting {
    path: "allocation.opening.sum",
    id: "national-sum",
    kind: Kind::Pounds,
    get: |study| study.opening.sum.clone(),
    set: |study, text| study.opening.sum = text,
};

/// The year in whose prices money was entered.
pub const PRICE_YEAR: Setting = Setting {
    path: "allocation.opening.price_year",
    id: "price-year",
    kind: Kind::FinancialYear,
    get: |study| study.opening.price_year.clone(),
    set: |study, text| study.opening.price_year = text,
};

/// The first modelled year, kept as the year before it.
pub const FIRST_YEAR: Setting = Setting {
    path: "allocation.opening.opening_year",
    id: "first-year",
    kind: Kind::FinancialYear,
    get: |study| {
        let year = FinancialYear::from_text(&study.opening.opening_year).and_then(|year| year.after(1));
        year.map_or_else(|| study.opening.opening_year.clone(), |year| year.to_string())
    },
    set: |study, text| {
        let before =
            FinancialYear::from_text(&text).and_then(|year| FinancialYear::starting(year.start().checked_sub(1)?));
        // A year with none before it is kept as it was written, for the study to say what is wrong with it.
        study.opening.opening_year = before.map_or(text, |year| year.to_string());
    },
};

/// Number of modelled years.
pub const YEARS: Setting = Setting {
    path: "allocation.quantum.years",
    id: "years",
    kind: Kind::Years,
    get: |study| study.quantum.years.to_string(),
    set: |study, text| study.quantum.years = years(&text),
};

/// Index of the price year, in an uplift by a series of the user's.
pub const INDEX_FROM: Setting = Setting {
    path: "allocation.opening.uplift.from",
    id: "index-from",
    kind: Kind::Number,
    get: |study| match &study.opening.uplift {
        UpliftInput::OwnSeries { from, .. } => from.clone(),
        _ => String::new(),
    },
    set: |study, text| {
        if let UpliftInput::OwnSeries { from, .. } = &mut study.opening.uplift {
            *from = text;
        }
    },
};

/// Index of the opening year, in an uplift by a series of the user's.
pub const INDEX_TO: Setting = Setting {
    path: "allocation.opening.uplift.to",
    id: "index-to",
    kind: Kind::Number,
    get: |study| match &study.opening.uplift {
        UpliftInput::OwnSeries { to, .. } => to.clone(),
        _ => String::new(),
    },
    set: |study, text| {
        if let UpliftInput::OwnSeries { to, .. } = &mut study.opening.uplift {
            *to = text;
        }
    },
};

/// Services kept national.
pub const NATIONAL: Setting = Setting {
    path: "allocation.quantum.national_services",
    id: "national-services",
    kind: Kind::Pounds,
    get: |study| study.quantum.national_services.clone(),
    set: |study, text| study.quantum.national_services = text,
};

/// Services under joint working.
pub const JOINT: Setting = Setting {
    path: "allocation.quantum.joint_services",
    id: "joint-services",
    kind: Kind::Pounds,
    get: |study| study.quantum.joint_services.clone(),
    set: |study, text| study.quantum.joint_services = text,
};

/// Ringfenced medicines funds.
pub const FUNDS: Setting = Setting {
    path: "allocation.quantum.medicines_funds",
    id: "medicines-funds",
    kind: Kind::Pounds,
    get: |study| study.quantum.medicines_funds.clone(),
    set: |study, text| study.quantum.medicines_funds = text,
};

/// Share of spend kept national for medicines.
pub const MEDICINES: Setting = Setting {
    path: "allocation.quantum.medicines_kept",
    id: "medicines-kept",
    kind: Kind::Percent,
    get: |study| study.quantum.medicines_kept.clone(),
    set: |study, text| study.quantum.medicines_kept = text,
};

/// Distance that counts as at target.
pub const WITHIN: Setting = Setting {
    path: "allocation.thresholds.within",
    id: "within",
    kind: Kind::Percent,
    get: |study| study.thresholds.within.clone(),
    set: |study, text| study.thresholds.within = text,
};

/// Loss in one year that counts as destabilised.
pub const ONE_YEAR: Setting = Setting {
    path: "allocation.thresholds.one_year",
    id: "one-year",
    kind: Kind::Percent,
    get: |study| study.thresholds.one_year.clone(),
    set: |study, text| study.thresholds.one_year = text,
};

/// Loss over three years that counts as destabilised.
pub const THREE_YEARS: Setting = Setting {
    path: "allocation.thresholds.three_years",
    id: "three-years",
    kind: Kind::Percent,
    get: |study| study.thresholds.three_years.clone(),
    set: |study, text| study.thresholds.three_years = text,
};

/// Inflation a year.
pub const INFLATION: Setting = Setting {
    path: "allocation.thresholds.inflation",
    id: "inflation",
    kind: Kind::Percent,
    get: |study| study.thresholds.inflation.clone(),
    set: |study, text| study.thresholds.inflation = text,
};

/// Share of the price paid for activity away from plan.
pub const VARIABLE_RATE: Setting = Setting {
    path: "allocation.payment.variable_rate",
    id: "variable-rate",
    kind: Kind::Percent,
    get: |study| study.payment.variable_rate.clone(),
    set: |study, text| study.payment.variable_rate = text,
};

/// Activity above plan.
pub const DEPARTURE: Setting = Setting {
    path: "allocation.payment.departure",
    id: "departure",
    kind: Kind::Percent,
    get: |study| study.payment.departure.clone(),
    set: |study, text| study.payment.departure = text,
};

/// A whole number of years as typed; one too large to hold is kept as the largest there is, which the study refuses.
fn years(text: &str) -> u32 {
    text.parse().unwrap_or(u32::MAX)
}
