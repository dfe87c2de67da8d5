//! Services and policies as the entries read them: what goes to another thread or program comes out the same.
//!
//! Figures are written as decimal text. A planning population known only by its level is `{over, up_to}`, a measured preference
//! `{measure, points}`.

use rust_decimal::Decimal;
use serde::ser::{SerializeMap, SerializeStruct};
use serde::{Serialize, Serializer};

use crate::quantities::Money;

use super::criterion::Criterion;
use super::planning_population::PlanningPopulation;
use super::policy::{Policy, Weighing};
use super::preference::{Preference, Preferences};
use super::robustness::RobustnessRequest;
use super::service::Service;
use super::tier::Tier;

/// Decimal text, exactly as the figure stands.
struct Text(Decimal);

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

fn text(figure: Option<Decimal>) -> Option<Text> {
    figure.map(Text)
}

impl Serialize for Service {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Service", 11)?;
        fields.serialize_field("code", &self.code)?;
        fields.serialize_field("patients", &text(self.patients))?;
        fields.serialize_field("centres", &text(self.centres))?;
        fields.serialize_field("planning_population", &self.planning_population)?;
        fields.serialize_field("flagged", &self.flagged)?;
        fields.serialize_field("cost", &text(self.cost.map(Money::pounds)))?;
        fields.serialize_field("specification_age", &text(self.specification_age))?;
        fields.serialize_field("new_treatment", &self.new_treatment)?;
        fields.serialize_field("no_data", &self.no_data)?;
        fields.serialize_field("suitability", &Listed(&self.suitability, &Criterion::SUITABILITY))?;
        fields.serialize_field("readiness", &Listed(&self.readiness, &Criterion::READINESS))?;
        fields.end()
    }
}

impl Serialize for PlanningPopulation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Unknown => serializer.serialize_none(),
            Self::People(people) => Text(*people).serialize(serializer),
            Self::Level { over, up_to } => {
                let mut fields = serializer.serialize_struct("Level", 2)?;
                fields.serialize_field("over", &Text(*over))?;
                fields.serialize_field("up_to", &text(*up_to))?;
                fields.end()
            }
        }
    }
}

/// Preferences by criterion, those that are not known left out.
struct Listed<'a>(&'a Preferences, &'static [Criterion]);

impl Serialize for Listed<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_map(None)?;
        for criterion in self.1 {
            match self.0.of(*criterion) {
                Preference::Unknown => {}
                preference => fields.serialize_entry(criterion.name(), preference)?,
            }
        }
        fields.end()
    }
}

impl Serialize for Preference {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Unknown => serializer.serialize_none(),
            Self::Rated(value) => Text(*value).serialize(serializer),
            Self::Measured { measure, function } => {
                let points: Vec<[Text; 2]> =
                    function.points().iter().map(|(measure, value)| [Text(*measure), Text(*value)]).collect();
                let mut fields = serializer.serialize_struct("Measured", 2)?;
                fields.serialize_field("measure", &Text(*measure))?;
                fields.serialize_field("points", &points)?;
                fields.end()
            }
        }
    }
}

impl Serialize for Policy {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Gate {
            patients: Text,
            centres: Text,
        }
        let gate = Gate { patients: Text(self.most_patients), centres: Text(self.most_centres) };
        let mut fields = serializer.serialize_struct("Policy", 7)?;
        fields.serialize_field("highly_specialised", &gate)?;
        fields.serialize_field("national_population", &Text(self.national_population))?;
        fields.serialize_field("tiers", &self.tiers)?;
        fields.serialize_field("suitability", &self.suitability)?;
        fields.serialize_field("readiness", &self.readiness)?;
        fields.serialize_field("specification_age_limit", &Text(self.specification_age_limit))?;
        fields.serialize_field("review_bars", &self.review_bars)?;
        fields.end()
    }
}

impl Serialize for Tier {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Tier", 2)?;
        fields.serialize_field("up_to", &text(self.up_to))?;
        fields.serialize_field("tier", &self.name)?;
        fields.end()
    }
}

impl Serialize for Weighing {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        struct Weights<'a>(&'a [(Criterion, Decimal)]);
        impl Serialize for Weights<'_> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_map(self.0.iter().map(|(criterion, weight)| (criterion.name(), Text(*weight))))
            }
        }
        let mut fields = serializer.serialize_struct("Weighing", 2)?;
        fields.serialize_field("weights", &Weights(&self.weights))?;
        fields.serialize_field("threshold", &Text(self.threshold))?;
        fields.end()
    }
}

impl Serialize for RobustnessRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("RobustnessRequest", 4)?;
        fields.serialize_field("services", &self.services)?;
        fields.serialize_field("policy", &self.policy)?;
        fields.serialize_field("seed", &self.seed)?;
        fields.serialize_field("draws", &self.draws)?;
        fields.end()
    }
}
