//! A made study of three boards, small enough to check by hand: what the examples and the tests work on.
//!
//! £1m is spent by where patients are treated: £500,000 in North, £300,000 in Middle, £200,000 in South. By where they live it is
//! £330,000, £430,000 and £230,000, and £10,000 for people of no listed board. Need is 30%, 40% and 30%. The sum grows by 10% a
//! year for three years; half of the gap is closed each year; no board loses cash and none grows by more than 20%.
//!
//! Year 1, by hand: £1,089,000 to share; targets £326,700, £435,600 and £326,700; today's shares £363,000, £473,000 and £253,000.
//! Half way lie £344,850, £454,300 and £289,850. South is held at £276,000; the £13,850 it cannot take go to North and Middle as
//! 3 to 4: £350,785.71, £462,214.29 and £276,000.00.

use super::facts::{BoardFacts, DeflatorFacts, Facts, FlowFacts, Limits};
use super::input::{
    AmountInput, Basis, BlendInput, FloorKind, GrowthInput, Measure, Method, NeedInput, OpeningInput, OwnBudgetInput,
    PaymentInput, QuantumInput, RuleInput, StudyInput, ThresholdsInput, UpliftInput,
};
use crate::parameters::as_shipped;

/// Three boards of two regions with their flows and two deflators.
pub fn facts() -> Facts {
    let boards = vec![
        board(["N1", "North", "Upland"], [1_000, 300], [1, 3]),
        board(["M1", "Middle", "Lowland"], [1_200, 400], [3, 5]),
        board(["S1", "South", "Lowland"], [800, 300], [5, 1]),
    ];
    let rows = [
        (0, [Some(300), Some(150), Some(40), Some(10)]),
        (1, [Some(20), Some(280), None, None]),
        (2, [Some(10), None, Some(190), None]),
    ];
    let flow = |host: usize, (resident, persons): (usize, Option<u64>)| {
        Some(FlowFacts { host, resident: (resident < 3).then_some(resident), persons: persons? })
    };
    let flows =
        rows.into_iter().flat_map(|(host, row)| row.into_iter().enumerate().filter_map(move |cell| flow(host, cell)));
    let deflators =
        vec![DeflatorFacts { start: 2019, index: 1_000_000 }, DeflatorFacts { start: 2022, index: 1_100_000 }];
    Facts { boards, flows: flows.collect(), deflators, trusts: &[], limits: Limits::with(&as_shipped) }
}

fn board(
    [code, name, region]: [&'static str; 3],
    [registered, weighted]: [u64; 2],
    [deprivation_fifth, older_fifth]: [u8; 2],
) -> BoardFacts {
    BoardFacts {
        code,
        name,
        short_name: name,
        region,
        registered,
        acute: weighted,
        mental_health: registered,
        overall: weighted,
        deprivation_fifth,
        older_fifth,
    }
}

/// The study as described above.
pub fn input() -> StudyInput {
    let text = |text: &str| text.to_owned();
    StudyInput {
        opening: OpeningInput {
            basis: Basis::Residence,
            sum: text("1000000"),
            price_year: text("2022/23"),
            opening_year: text("2022/23"),
            uplift: UpliftInput::None,
            own: Vec::<AmountInput>::new(),
            own_basis: Basis::Host,
            scale_to_sum: false,
            own_flows: Vec::new(),
        },
        quantum: QuantumInput {
            years: 3,
            growth: GrowthInput::One { rate: text("0.1") },
            national_services: text("0"),
            joint_services: text("0"),
            medicines_funds: text("0"),
            medicines_kept: text("0"),
        },
        need: NeedInput {
            blend: vec![BlendInput { programme: text("All services"), share: text("1"), measure: Measure::Acute }],
            own_index: Vec::new(),
            own_population: Vec::new(),
            population_growth: Vec::new(),
            unavoidable_cost: Vec::new(),
            factors: Vec::new(),
            additional_people: Vec::new(),
        },
        rule: RuleInput {
            method: Method::Proportional,
            line_years: 5,
            convergence: text("0.5"),
            bands: Vec::new(),
            knots: Vec::new(),
            floor: FloorKind::Flat,
            least_growth: text("0"),
            floor_knots: Vec::new(),
            has_ceiling: true,
            most_growth: text("0.2"),
            has_max_under: false,
            max_under: text("0.05"),
        },
        transfers: Vec::new(),
        thresholds: ThresholdsInput {
            within: text("0.1"),
            one_year: text("0.03"),
            three_years: text("0.05"),
            inflation: text("0.02"),
        },
        own_budgets: vec![OwnBudgetInput { code: text("N1"), amount: text("2000000"), growth: text("0.05") }],
        payment: PaymentInput { variable_rate: text("0.5"), departure: text("0.02") },
    }
}
