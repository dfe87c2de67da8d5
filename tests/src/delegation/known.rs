//! A case in exact fractions, and the rule that stops a service of which everything is known: the rules in the plainest words.

use std::collections::BTreeMap;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Zero;
use serde_json::Value;

use crate::twin::fraction::{Fraction, read};

/// One fact: a number, or truth as 1 and 0.
pub type Facts = BTreeMap<String, Option<Fraction>>;

/// Limits, thresholds and weights by pointer.
pub type Figures = BTreeMap<String, Fraction>;

/// A service and a policy in exact fractions.
#[derive(Debug, Clone)]
pub struct Case {
    /// Facts of the service by pointer, such as `/readiness/data_quality`.
    pub facts: Facts,
    /// Numbers of the policy by pointer, such as `/suitability/weights/taxonomy`.
    pub figures: Figures,
    /// Whether reviews bar.
    pub review_bars: bool,
}

/// What `1/3`, `12.5` or a JSON number says.
pub fn number(value: &Value) -> Option<Fraction> {
    match value {
        Value::Null => None,
        Value::Bool(truth) => Some(Fraction::from_integer(i64::from(*truth).into())),
        Value::Number(number) => Some(read(&number.to_string())),
        Value::String(text) => Some(match text.split_once('/') {
            Some((over, under)) => BigRational::new(
                over.parse::<BigInt>().expect("a whole number"),
                under.parse::<BigInt>().expect("a whole number"),
            ),
            None => read(text),
        }),
        other => panic!("{other} is no number"),
    }
}

impl Case {
    /// Reads one service and the policy.
    pub fn read(service: &Value, policy: &Value) -> Self {
        let mut figures = Figures::new();
        let mut take = |pointer: &str| {
            if let Some(figure) = policy.pointer(pointer).and_then(number) {
                figures.insert(pointer.to_owned(), figure);
            }
        };
        for pointer in ["/highly_specialised/patients", "/highly_specialised/centres", "/national_population"] {
            take(pointer);
        }
        take("/specification_age_limit");
        for (set, criteria) in
            [("suitability", &super::generator::SUITABILITY[..]), ("readiness", &super::generator::READINESS[..])]
        {
            take(&format!("/{set}/threshold"));
            criteria.iter().for_each(|criterion| take(&format!("/{set}/weights/{criterion}")));
        }
        let facts = super::generator::facts()
            .into_iter()
            .map(|pointer| {
                let fact = service.pointer(&pointer).and_then(number);
                (pointer, fact)
            })
            .collect();
        Self { facts, figures, review_bars: policy["review_bars"] == Value::Bool(true) }
    }

    fn fact(&self, pointer: &str) -> &Fraction {
        self.facts[pointer].as_ref().unwrap_or_else(|| panic!("{pointer} is not known"))
    }

    fn is_true(&self, pointer: &str) -> bool {
        !self.fact(pointer).is_zero()
    }

    /// Weights of a set that count, by criterion.
    pub fn weights(&self, set: &str) -> BTreeMap<String, Fraction> {
        let prefix = format!("/{set}/weights/");
        let judged = |name: &str| self.review_bars && ["specification_current", "data_quality"].contains(&name);
        self.figures
            .iter()
            .filter_map(|(pointer, weight)| Some((pointer.strip_prefix(&prefix)?.to_owned(), weight.clone())))
            .filter(|(name, _)| !judged(name))
            .collect()
    }

    fn score(&self, set: &str) -> Fraction {
        let (mut sum, mut total) = (Fraction::zero(), Fraction::zero());
        for (name, weight) in self.weights(set) {
            total += &weight;
            if !weight.is_zero() {
                sum += weight * self.fact(&format!("/{set}/{name}"));
            }
        }
        sum / total
    }

    /// The number of the rule that stops a service of which everything is known.
    pub fn rule(&self) -> u8 {
        let figure = |pointer: &str| &self.figures[pointer];
        let few = self.fact("/patients") <= figure("/highly_specialised/patients")
            && self.fact("/centres") <= figure("/highly_specialised/centres");
        if few || self.is_true("/flagged") {
            return 1;
        }
        if self.fact("/planning_population") > figure("/national_population") {
            return 2;
        }
        if self.score("suitability") < *figure("/suitability/threshold") {
            return 3;
        }
        let due = self.fact("/specification_age") > figure("/specification_age_limit")
            || self.is_true("/new_treatment")
            || self.is_true("/no_data");
        if self.review_bars && due {
            return 4;
        }
        if self.score("readiness") < *figure("/readiness/threshold") { 5 } else { 6 }
    }
}

/// What a rule comes to.
pub fn outcome(rule: u8) -> &'static str {
    match rule {
        1..=3 => "not_suitable",
        4 | 5 => "suitable_not_ready",
        _ => "suitable_and_ready",
    }
}

/// The name of a rule.
pub fn name(rule: u8) -> &'static str {
    ["highly_specialised", "planning_population", "suitability", "review_bars", "readiness", "otherwise"]
        [usize::from(rule) - 1]
}
