//! Each figure that the Capital room uses, moved a little, moves an answer: a choice of the example, or what a rule comes to.
//!
//! Figures of the example come through the reader. Those of appraisals are part of the engine's own rules, so the rules are built here from the
//! figures, must be those of the engine, and are built again with one figure moved. A figure that is a threshold moves nothing before it meets
//! a scheme, so half of it and twice of it are tried where a little does nothing.
use engine::capital::appraisal::optimism_bias::{Bounds, Work};
use engine::capital::appraisal::revenue_consequence::{Burden, shipped_dividend};
use engine::capital::appraisal::{Bias, Schedule, Step};
use engine::capital::envelope::{Coefficients, Grounds, split};
use engine::capital::portfolio::{Budget, Chosen, PrioritiseRequest, prioritise};
use engine::parameters::{Parameter, Reader, Room, appraisal, as_shipped, capital, parameters};
use engine::quantities::{Money, Pence, Rate};
use rust_decimal::Decimal;
use scenario::Baseline;
use scenario::capital::{Appraised, Asked, CapitalInput, Case, HeldBy, MeasuredBy, example};
use std::cell::RefCell;
use std::collections::BTreeMap;

use super::steps::steps;

/// Figures that move no answer, and why.
const NAMES_ONLY: [(&Parameter, &str); 2] = [
    (capital::SYSTEM_FIRST_YEAR, "it says what the years are called; prices, rates and limits go by their number"),
    (capital::PROVIDER_FIRST_YEAR, "as for systems"),
];

/// The room's example, set so that each figure has something to decide.
fn inputs(read: Reader<'_>) -> Vec<(&'static str, CapitalInput)> {
    let held_by = |held_by: HeldBy| {
        let mut input = Baseline::default().inputs_with(read).capital;
        example::hold(&mut input, held_by, read);
        input
    };
    let mut by_points = held_by(HeldBy::Systems);
    by_points.value.measured_by = MeasuredBy::Points;
    let mut by_rule = held_by(HeldBy::Systems);
    by_rule.national_rule.holds = true;
    by_rule.schemes.iter_mut().for_each(|scheme| scheme.national = false);
    vec![
        ("held by systems", held_by(HeldBy::Systems)),
        ("held by providers", held_by(HeldBy::Providers)),
        ("by points", by_points),
        ("national by the rule", by_rule),
    ]
}

fn asked(input: &CapitalInput) -> Option<Asked> {
    Asked::read(input, &Appraised::out(input).ok()?).ok()
}

type Told = (Option<Pence>, Option<Pence>, Vec<Chosen>);

fn told(request: PrioritiseRequest) -> Told {
    let answer = prioritise(request);
    (answer.objective, answer.value, answer.chosen)
}

/// What is asked and answered with the figures as they ship; answers only once they are needed.
struct Shipped {
    asked: Vec<Asked>,
    answers: RefCell<BTreeMap<(usize, &'static str), Told>>,
}

impl Shipped {
    fn new() -> Self {
        let asked =
            inputs(&as_shipped).into_iter().map(|(name, input)| asked(&input).unwrap_or_else(|| panic!("{name}")));
        Self { asked: asked.collect(), answers: RefCell::default() }
    }

    /// The first answer that differs with the figures as another reader has them.
    fn first_moved(&self, read: Reader<'_>) -> Option<String> {
        for ((number, (name, input)), before) in inputs(read).iter().enumerate().zip(&self.asked) {
            let Some(asked) = asked(input).filter(|asked| asked != before) else { continue };
            for case in Case::ALL {
                let request = |asked| case.request(asked, Budget::default());
                let (Some(now), Some(then)) = (request(&asked), request(before)) else { continue };
                if now == then {
                    continue;
                }
                let mut answers = self.answers.borrow_mut();
                let before = answers.entry((number, case.code())).or_insert_with(|| told(then));
                if *before != told(now) {
                    return Some(format!("{name}, {}", case.code()));
                }
            }
        }
        None
    }
}

/// Other values of a figure, the nearest first.
fn values(figure: &Parameter) -> Vec<String> {
    let mut values = steps(figure);
    if let Ok(value) = figure.value.parse::<Decimal>() {
        let far = [value / Decimal::TWO, value * Decimal::TWO];
        values.extend(far.into_iter().filter(|far| *far != value).map(|far| far.normalize().to_string()));
    }
    values
}

/// What a reader that has one figure otherwise gives.
fn with<T>(figure: &Parameter, value: String, of: impl FnOnce(Reader<'_>) -> T) -> T {
    // The reader hands out texts that live as long as the figures that ship.
    let value: &'static str = value.leak();
    of(&|asked: &'static Parameter| if asked.id == figure.id { value } else { asked.value })
}

/// The rules of appraisal, and of what an envelope follows.
#[derive(Debug, PartialEq)]
struct Rules {
    schedules: [Schedule; 2],
    bounds: [Bounds; 3],
    dividend: Rate,
    envelope: Coefficients,
}

impl Rules {
    fn of(read: Reader<'_>) -> Option<Self> {
        let rate = |figure| Rate::from_text(read(figure)).ok();
        let after = |figure| Some(read(figure).parse::<u32>().ok()? + 1);
        let schedule = |[first, second, third]: [&'static Parameter; 3]| {
            Schedule::new(vec![
                Step { from_year: 0, rate: rate(first)? },
                Step { from_year: after(appraisal::DISCOUNT_RATE_UNTIL)?, rate: rate(second)? },
                Step { from_year: after(appraisal::DISCOUNT_RATE_SECOND_UNTIL)?, rate: rate(third)? },
            ])
        };
        let bounds = |cost, duration| Some(Bounds { cost: rate(cost)?, duration: Some(rate(duration)?) });
        Some(Self {
            schedules: [
                schedule([appraisal::DISCOUNT_RATE, appraisal::DISCOUNT_RATE_SECOND, appraisal::DISCOUNT_RATE_THIRD])?,
                schedule([
                    appraisal::DISCOUNT_RATE_HEALTH,
                    appraisal::DISCOUNT_RATE_HEALTH_SECOND,
                    appraisal::DISCOUNT_RATE_HEALTH_THIRD,
                ])?,
            ],
            bounds: [
                bounds(
                    appraisal::OPTIMISM_BIAS_STANDARD_BUILDINGS,
                    appraisal::OPTIMISM_BIAS_STANDARD_BUILDINGS_DURATION,
                )?,
                bounds(appraisal::OPTIMISM_BIAS_OTHER_BUILDINGS, appraisal::OPTIMISM_BIAS_OTHER_BUILDINGS_DURATION)?,
                bounds(appraisal::OPTIMISM_BIAS_EQUIPMENT, appraisal::OPTIMISM_BIAS_EQUIPMENT_DURATION)?,
            ],
            dividend: rate(appraisal::DIVIDEND)?,
            envelope: Coefficients {
                depreciation: read(capital::ENVELOPE_DEPRECIATION_WEIGHT).parse().ok()?,
                backlog: read(capital::ENVELOPE_BACKLOG_WEIGHT).parse().ok()?,
                surpluses: read(capital::ENVELOPE_SURPLUS_WEIGHT).parse().ok()?,
            },
        })
    }

    /// What they make of a hundred years, a cost, a duration, a scheme and an envelope; the example has no earlier surpluses, these providers do.
    fn told(&self) -> String {
        let cost = Money::from_text("1000000.00").expect("money");
        let factors = self
            .schedules
            .each_ref()
            .map(|schedule| schedule.factors(101).iter().map(|one| one.shown()).collect::<Vec<_>>());
        let uplifts = self.bounds.iter().map(|bounds| {
            let bias = Bias { bounds: *bounds, mitigated: Rate::ZERO };
            (bias.cost(cost).uplifted, bias.months(Decimal::from(36)).map(|months| months.shown()))
        });
        let burden = Burden { costs: vec![cost], running: Money::ZERO, life: 20, dividend: self.dividend };
        let provider = |depreciation, backlog, surpluses| {
            let [depreciation, backlog, surpluses] =
                [depreciation, backlog, surpluses].map(|pounds: &str| Money::from_text(pounds).expect("money"));
            Grounds { depreciation, backlog, surpluses }
        };
        let envelopes = split(cost, &[provider("30", "10", "50"), provider("10", "40", "0")], &self.envelope);
        let uplifts: Vec<_> = uplifts.collect();
        format!("{factors:?} {uplifts:?} {:?} {envelopes:?}", burden.years(10))
    }
}

fn moved(shipped: &Shipped, figure: &Parameter) -> Option<String> {
    let rules = Rules::of(&as_shipped).expect("the rules that ship").told();
    values(figure).into_iter().find_map(|value| {
        let to = value.clone();
        let result = with(figure, value, |read| {
            let by_rules = || Rules::of(read).filter(|moved| moved.told() != rules).map(|_| "a rule".to_owned());
            shipped.first_moved(read).or_else(by_rules)
        })?;
        Some(format!("{} from {} to {to} moves {result}", figure.id, figure.value))
    })
}

#[test]
fn the_rules_built_here_are_those_of_the_engine() {
    let rules = Rules {
        schedules: [Schedule::standard(), Schedule::health()],
        bounds: [Work::StandardBuildings, Work::NonStandardBuildings, Work::Equipment].map(Work::bounds),
        dividend: shipped_dividend(),
        envelope: Coefficients::shipped(),
    };
    assert_eq!(Rules::of(&as_shipped), Some(rules));
}

#[test]
fn every_figure_the_capital_room_uses_moves_an_answer() {
    let shipped = Shipped::new();
    let mut idle = Vec::new();
    for figure in parameters().iter().filter(|figure| figure.used_by.contains(&Room::Capital)) {
        match moved(&shipped, figure) {
            Some(told) => println!("{told}"),
            None => idle.push(figure.id),
        }
    }
    for (figure, why) in NAMES_ONLY {
        println!("{} moves nothing: {why}", figure.id);
    }
    let names_only: Vec<&str> = NAMES_ONLY.iter().map(|(figure, _)| figure.id).collect();
    idle.sort_unstable();
    let mut wanted = names_only;
    wanted.sort_unstable();
    assert_eq!(idle, wanted, "what moves nothing says why, and what says so moves nothing");
}

/// The test above can fail: a figure of another room moves nothing.
#[test]
fn a_figure_of_another_room_moves_no_choice() {
    assert_eq!(moved(&Shipped::new(), engine::parameters::growth::YEARLY), None);
}
