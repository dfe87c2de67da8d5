//! The baseline the calculator opens with, every figure of it a parameter with a grade and a source.

use engine::allocation::study::StudyInput;
use engine::allocation::study::input::{
    BandInput, Basis, BlendInput, FloorKind, GrowthInput, KnotInput, Measure, Method, NeedInput, OpeningInput,
    PaymentInput, QuantumInput, RuleInput, ThresholdsInput, UpliftInput,
};
use engine::parameters::{Parameter, Reader, allocation, budget, growth, pace_of_change as pace};

use crate::{Inputs, RulePreset, Who};

const NONE: &str = "0";
const ALL: &str = "1";

/// The figures that every baseline shares.
pub const FIGURES: [&Parameter; 9] = [
    allocation::OPENING_YEAR,
    allocation::YEARS,
    growth::YEARLY,
    allocation::WITHIN_TARGET,
    allocation::DESTABILISED_IN_A_YEAR,
    allocation::DESTABILISED_OVER_THREE_YEARS,
    allocation::INFLATION,
    allocation::VARIABLE_RATE,
    allocation::DEPARTURE,
];

/// Everything set, with the figures as the reader has them.
pub fn inputs(read: Reader<'_>) -> Inputs {
    let text = |figure| read(figure).to_owned();
    let allocation = StudyInput {
        opening: OpeningInput {
            basis: Basis::Residence,
            sum: text(budget::QUANTUM_2022_23),
            price_year: text(allocation::OPENING_YEAR),
            opening_year: text(allocation::OPENING_YEAR),
            uplift: UpliftInput::None,
            own: Vec::new(),
            own_basis: Basis::Host,
            scale_to_sum: false,
            own_flows: Vec::new(),
        },
        quantum: QuantumInput {
            years: count(read(allocation::YEARS)),
            growth: GrowthInput::One { rate: text(growth::YEARLY) },
            national_services: NONE.to_owned(),
            joint_services: NONE.to_owned(),
            medicines_funds: NONE.to_owned(),
            medicines_kept: NONE.to_owned(),
        },
        need: NeedInput {
            blend: vec![BlendInput {
                programme: "All specialised services".to_owned(),
                share: ALL.to_owned(),
                measure: Measure::Acute,
            }],
            own_index: Vec::new(),
            own_population: Vec::new(),
            population_growth: Vec::new(),
            unavoidable_cost: Vec::new(),
            factors: Vec::new(),
            additional_people: Vec::new(),
        },
        rule: rule(read),
        transfers: Vec::new(),
        thresholds: ThresholdsInput {
            within: text(allocation::WITHIN_TARGET),
            one_year: text(allocation::DESTABILISED_IN_A_YEAR),
            three_years: text(allocation::DESTABILISED_OVER_THREE_YEARS),
            inflation: text(allocation::INFLATION),
        },
        own_budgets: Vec::new(),
        payment: PaymentInput {
            variable_rate: text(allocation::VARIABLE_RATE),
            departure: text(allocation::DEPARTURE),
        },
    };
    Inputs {
        who: Who::default(),
        allocation,
        delegation: super::delegation::input(read),
        capital: crate::capital::example::input(read),
        engagement: super::engagement::input(read),
        pathway: super::pathway::input(read),
        providers: super::providers::input(read),
        collaborative: super::collaborative::input(read),
        medicines: super::medicines::input(read),
        cost_growth: super::cost_growth::input(read),
        uncertainty: super::uncertainty::input(read),
    }
}

/// A tenth of the gap a year. Settings of the methods not chosen open with the figures of the named rules that use them.
fn rule(read: Reader<'_>) -> RuleInput {
    let text = |figure| read(figure).to_owned();
    let (near, far) = (text(pace::BAND_NEAR), text(pace::BAND_FAR));
    let (close, target) = (text(allocation::NEAR_TARGET), text(allocation::WITHIN_TARGET));
    let wide = text(pace::GUARANTEE_ENDS_AT_2016_17);
    let mut rule = RuleInput {
        method: Method::Proportional,
        line_years: count(read(pace::SHORT_LINE)),
        convergence: text(pace::CONVERGENCE),
        bands: vec![
            band(Some(less(&target)), far.clone()),
            band(Some(less(&close)), near.clone()),
            band(Some(close), NONE.to_owned()),
            band(Some(target), less(&near)),
            band(None, less(&far)),
        ],
        knots: vec![knot(less(&wide), far.clone()), knot(NONE.to_owned(), NONE.to_owned()), knot(wide, less(&far))],
        floor: FloorKind::Flat,
        least_growth: text(pace::LEAST_GROWTH),
        floor_knots: vec![
            knot(text(pace::GUARANTEE_TAPERS_FROM_2016_17), text(pace::GUARANTEED_GROWTH_2016_17)),
            knot(text(pace::GUARANTEE_ENDS_AT_2016_17), text(pace::GUARANTEE_WITHDRAWN_2016_17)),
        ],
        has_ceiling: true,
        most_growth: text(pace::GREATEST_GROWTH),
        has_max_under: false,
        max_under: text(pace::MOST_UNDER_2016_17),
    };
    if let Some(opens_with) = RulePreset::all().next() {
        opens_with.set_rule(&mut rule, read);
    }
    rule
}

/// A whole number of years; a figure that were none would stop the first study with a problem, and a test before that.
fn count(figure: &str) -> u32 {
    figure.parse().unwrap_or_default()
}

/// The same amount below zero.
fn less(amount: &str) -> String {
    format!("-{amount}")
}

const fn band(below: Option<String>, differential: String) -> BandInput {
    BandInput { below, differential }
}

const fn knot(distance: String, growth: String) -> KnotInput {
    KnotInput { distance, growth }
}
