//! From the texts of the Delegation room to services and a policy, every fault with its path.

use engine::delegation::{
    Criterion, PlanningPopulation, Policy, Preference, Preferences, Service, ValueFunction, Weighing, shipped_services,
};
use engine::parameters::prescribed_service;
use engine::problem::Problem;
use rust_decimal::Decimal;

use super::input::{DelegationInput, Level, PolicyInput, ServiceInput};
use crate::texts::{MOST, Texts, within};

/// The levels with a lower end, from the fewest people up: each is where the tier before it ends.
const TIERS: [&str; 3] = ["local", "sub_regional", "national"];
const RISING: &str = "Levels must rise. Give more people than where the level before this one begins.";

/// Services in the order of the list, and the policy.
pub(super) fn read(input: &DelegationInput) -> Result<(Vec<Service>, Policy), Vec<Problem>> {
    let mut texts = Texts::default();
    let policy = policy(&mut texts, &input.policy);
    let mut services = shipped_services();
    let mut seen: Vec<&str> = Vec::new();
    for (place, row) in input.services.iter().enumerate() {
        let path = format!("delegation.services[{place}]");
        if prescribed_service(&row.line).is_none() {
            texts.report(
                "unknown_line",
                format!("{path}.line"),
                "The list has no such line. Give a number of the list, such as 15.",
            );
        }
        if seen.contains(&row.line.as_str()) {
            texts.report(
                "duplicate_code",
                format!("{path}.line"),
                "This line stands more than once. Keep one of them.",
            );
        }
        seen.push(&row.line);
        let read = service(&mut texts, &path, row);
        if let Some(known) = services.iter_mut().find(|service| service.code == row.line) {
            *known = read;
        }
    }
    if texts.problems.is_empty() { Ok((services, policy)) } else { Err(texts.problems) }
}

fn policy(texts: &mut Texts, input: &PolicyInput) -> Policy {
    let mut policy = Policy::shipped();
    let mut set = |place: &mut Decimal, path: &str, text: &str, most: Decimal| {
        if let Some(figure) = texts.figure(&format!("delegation.policy.{path}"), text, most) {
            *place = figure;
        }
    };
    set(&mut policy.most_patients, "highly_specialised.patients", &input.highly_specialised.patients, MOST);
    set(&mut policy.most_centres, "highly_specialised.centres", &input.highly_specialised.centres, MOST);
    set(&mut policy.national_population, "national_population", &input.national_population, MOST);
    for ((name, text), tier) in TIERS.into_iter().zip(input.tiers.in_order()).zip(&mut policy.tiers) {
        let mut limit = Decimal::ZERO;
        set(&mut limit, &format!("tiers.{name}"), text, MOST);
        tier.up_to = Some(limit);
    }
    let hundred = Decimal::ONE_HUNDRED;
    set(&mut policy.suitability.threshold, "suitability.threshold", &input.suitability.threshold, hundred);
    set(&mut policy.readiness.threshold, "readiness.threshold", &input.readiness.threshold, hundred);
    set(&mut policy.specification_age_limit, "specification_age_limit", &input.specification_age_limit, MOST);
    let suitability = |criterion| input.suitability.weights.of(criterion);
    let readiness = |criterion| input.readiness.weights.of(criterion);
    weights(texts, "suitability", &Criterion::SUITABILITY, suitability, &mut policy.suitability);
    weights(texts, "readiness", &Criterion::READINESS, readiness, &mut policy.readiness);
    policy.review_bars = input.review_bars;
    if texts.problems.is_empty() {
        // A tier ends where the next begins, and that is what the user sets.
        let place = |path: String| {
            let tier = TIERS.iter().enumerate().find(|(place, _)| path == format!("policy.tiers[{place}].up_to"));
            tier.map_or(path, |(_, name)| format!("policy.tiers.{name}"))
        };
        // Need can be without weight too, and is told apart by its code.
        let in_room = |fault: Problem| Problem {
            code: if fault.code == "no_weight" { "nothing_weighed" } else { fault.code },
            path: format!("delegation.{}", place(fault.path)),
            message: if fault.code == "tiers_not_rising" { RISING.to_owned() } else { fault.message },
            ..fault
        };
        texts.problems.extend(policy.check().into_iter().map(in_room));
    }
    policy
}

fn weights<'a>(
    texts: &mut Texts,
    name: &str,
    criteria: &[Criterion],
    text: impl Fn(Criterion) -> Option<&'a String>,
    weighing: &mut Weighing,
) {
    weighing.weights.clear();
    for criterion in criteria {
        let path = format!("delegation.policy.{name}.weights.{}", criterion.name());
        let weight = text(*criterion).and_then(|text| texts.figure(&path, text, MOST));
        weighing.weights.push((*criterion, weight.unwrap_or_default()));
    }
}

fn service(texts: &mut Texts, path: &str, row: &ServiceInput) -> Service {
    let mut known = |name: &str, text: &str, most| texts.known(&format!("{path}.{name}"), text, most);
    let planning_population = match (known("planning_population", &row.planning_population, MOST), row.level) {
        (Some(people), _) => PlanningPopulation::People(people),
        (None, level) => at_level(level),
    };
    Service {
        code: row.line.clone(),
        patients: known("patients", &row.patients, MOST),
        centres: known("centres", &row.centres, MOST),
        planning_population,
        flagged: row.flagged.truth(),
        specification_age: known("specification_age", &row.specification_age, MOST),
        new_treatment: row.new_treatment.truth(),
        no_data: row.no_data.truth(),
        suitability: preferences(texts, path, row, ("suitability", &Criterion::SUITABILITY)),
        readiness: preferences(texts, path, row, ("readiness", &Criterion::READINESS)),
        cost: texts.known_money(&format!("{path}.cost"), &row.cost),
    }
}

/// The level as the list has it, from a service of the list that stands at it.
fn at_level(level: Level) -> PlanningPopulation {
    let ends = |from: usize| {
        let tiers = Policy::shipped().tiers;
        let top = |place: usize| tiers.get(place).and_then(|tier| tier.up_to);
        top(from).map(|over| PlanningPopulation::Level { over, up_to: top(from.saturating_add(1)) })
    };
    let known = match level {
        Level::NotKnown => None,
        Level::Local => ends(0),
        Level::SubRegional => ends(1),
        Level::National => ends(2),
    };
    known.unwrap_or_default()
}

/// A rating where one is given, else what is counted, by the function that values it.
fn preferences(
    texts: &mut Texts,
    path: &str,
    row: &ServiceInput,
    (set, criteria): (&str, &[Criterion]),
) -> Preferences {
    let mut preferences = Preferences::default();
    for criterion in criteria {
        let rating =
            texts.known(&format!("{path}.{set}.{}", criterion.name()), row.rating(*criterion), Decimal::ONE_HUNDRED);
        // Centres and age are read, and their faults told, with the facts.
        let counted = row.measure(*criterion).and_then(|(text, name)| match name {
            "centres" | "specification_age" => within(text, MOST).ok(),
            name => {
                texts.known(&format!("{path}.{name}"), text, if name.ends_with("share") { Decimal::ONE } else { MOST })
            }
        });
        let measured = counted.and_then(|measure| {
            ValueFunction::shipped(*criterion).map(|function| Preference::Measured { measure, function })
        });
        if let Some(preference) = rating.map(Preference::Rated).or(measured) {
            preferences.set(*criterion, preference);
        }
    }
    preferences
}
