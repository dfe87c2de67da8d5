//! The working of a scheme's value, step by step with the grade of each.

use engine::capital::appraisal::revenue_consequence::Burdened;
use engine::parameters::Grade;
use engine::quantities::{Money, Pence};
use engine::working::Working;
use words::count::counted;
use words::figures::{percent_as_set, pounds_and_pence};

use super::in_full::InFull;
use super::input::{CapitalInput, SchemeInput};

/// The kind of work in words: `equipment`.
#[must_use]
pub fn work_in_words(code: &str) -> &'static str {
    match code {
        "standard_buildings" => "standard buildings",
        "non_standard_buildings" => "non-standard buildings",
        "equipment" => "equipment",
        _ => "work of an unknown kind",
    }
}

/// Name of a criterion: `Population health`.
#[must_use]
pub fn criterion_in_words(name: &str) -> &'static str {
    match name {
        "population_health" => "Population health",
        "unequal_access" => "Unequal access",
        "productivity" => "Productivity",
        "wider_economy" => "Wider economy",
        _ => "National significance",
    }
}

/// What the figures of a scheme are: invented with the example, or the user's.
#[must_use]
pub fn grade(scheme: &SchemeInput) -> Grade {
    if scheme.is_example() { Grade::Illustrative } else { Grade::Yours }
}

/// How its net present social value comes about; the last line is what counts.
#[must_use]
pub fn of_value(in_full: &InFull, input: &CapitalInput, scheme: &SchemeInput) -> Working {
    let name = if scheme.name.trim().is_empty() { &scheme.code } else { &scheme.name };
    let formula = "What it gives over its life, less what it costs to run and to build, in prices of the first year and discounted.";
    let mut working = Working::new(format!("{name}, net present social value"), formula);
    let own = grade(scheme);
    let assumed = own.max(Grade::Assumption);
    let by_year: Vec<String> = in_full.costs.iter().map(|cost| pounds(*cost)).collect();
    let cost = working.step(
        "Cost in cash, as hoped for",
        pounds(in_full.cost()),
        format!("By year from its start: {}", by_year.join(" + ")),
        own,
    );
    let bias = working.step(
        "Optimism bias",
        pounds(in_full.bias()),
        format!(
            "{cost} × {} for {}, less the {} of it argued away",
            percent_as_set(in_full.upper_bound.decimal()),
            work_in_words(&scheme.work),
            percent_as_set(in_full.mitigated.decimal())
        ),
        assumed,
    );
    let inflation = input.value.inflation.parse().map(percent_as_set).unwrap_or_default();
    let real = working.step(
        "Cost in prices of its first year",
        pounds(in_full.in_base_prices()),
        format!("{cost} + {bias}, each year with {inflation} a year of rising prices taken out"),
        assumed,
    );
    let built = working.step(
        "Cost, discounted",
        pounds(in_full.built.present_value),
        format!("{real}, each year at the factor of its year; the first is 1"),
        assumed,
    );
    let life = counted(usize::try_from(in_full.life).unwrap_or(0), "year", "years");
    let benefits = working.step(
        "Benefits over its life, discounted",
        pounds(in_full.benefits),
        format!("{} a year for {life}, from the year after its last cost", pounds(in_full.benefit)),
        assumed,
    );
    let running = working.step(
        "Running cost less savings, discounted",
        pounds(in_full.running_costs),
        format!("{} a year for the same {life}; below zero it saves", pounds(in_full.running)),
        assumed,
    );
    let ratio =
        in_full.ratio().map_or_else(|| "None: it has no cost".to_owned(), |ratio| ratio.replace('-', "\u{2212}"));
    working.step("Benefit-cost ratio", ratio, format!("({benefits} − {running}) ÷ {built}"), assumed);
    let net = working.step(
        "Net present social value",
        pounds(in_full.net()),
        format!("{benefits} − {running} − {built}"),
        assumed,
    );
    if let Some(given) = in_full.given {
        let how = format!("Entered; it counts in place of {net}");
        working.step("Net present social value worked out elsewhere", pounds(given), how, own);
    }
    working.rounding = "Each line is summed exactly and rounded to the penny once. Depreciation and dividend burden revenue and never \
                        enter a present value. Bounds of optimism bias and the discount rate are assumptions, not yet checked against their texts."
        .to_owned();
    working
}

/// The four figures of a year's burden on revenue, in the order in which they are told.
#[must_use]
pub const fn burden_in_order(burdened: &Burdened) -> [Pence; 4] {
    [burdened.running, burdened.depreciation, burdened.dividend, burdened.all]
}

fn pounds(money: impl Into<Amount>) -> String {
    pounds_and_pence(money.into().0)
}

/// Money however wide.
struct Amount(Pence);

impl From<Pence> for Amount {
    fn from(pence: Pence) -> Self {
        Self(pence)
    }
}

impl From<Money> for Amount {
    fn from(money: Money) -> Self {
        Self(Pence::of(money.pence()))
    }
}
