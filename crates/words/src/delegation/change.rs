//! What would change a verdict: the least change of one figure, in the units it is set in.

use engine::delegation::{Criterion, Flip, LeverKind, Preference, Service};
use engine::quantities::Fraction;

use super::names::{self, plain};
use crate::count::capital;
use crate::typed::{Kind, shown};

/// One change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The figure: `Pass mark for readiness`.
    pub what: String,
    /// As it stands: `60`.
    pub from: String,
    /// Where the verdict changes: `49 or less`.
    pub to: String,
    /// What it becomes.
    pub becomes: &'static str,
    /// Where the figure is set, from the service down or, beginning with `policy`, from the room down.
    pub path: String,
}

/// The changes that change the verdict, in the order of the rules: facts, weights, limits and pass marks.
#[must_use]
pub fn changes(service: &Service, flips: &[Flip]) -> Vec<Change> {
    flips.iter().filter_map(|flip| change(service, flip)).collect()
}

fn change(service: &Service, flip: &Flip) -> Option<Change> {
    let (to, becomes) = (flip.to.as_ref()?, flip.becomes?);
    let (what, unit) = figure(service, flip);
    let rises = flip.change.as_ref().is_some_and(|change| !change.is_negative() && !change.is_zero());
    let said = unit.said(to);
    let to = match (flip.reached, rises) {
        (Some(true), true) => format!("{said} or more"),
        (Some(true), false) => format!("{said} or less"),
        (_, _) if to == &flip.from => format!("anything but {said}"),
        (_, true) => format!("more than {said}"),
        (_, false) => format!("under {said}"),
    };
    Some(Change { what, from: unit.said(&flip.from), to, becomes: names::category(becomes), path: flip.path.clone() })
}

/// What a figure counts.
#[derive(Clone, Copy)]
enum Unit {
    /// People, patients, centres, years.
    Count,
    /// Points of a score or a rating.
    Points,
    /// A share, said in per cent.
    Share,
}

impl Unit {
    /// The figure, and `about` where it had to be rounded.
    fn said(self, figure: &Fraction) -> String {
        let (figure, places) = match self {
            Self::Count => (figure.clone(), 2),
            Self::Points => (figure.clone(), 1),
            Self::Share => (figure.times(&Fraction::whole(100)), 1),
        };
        let rounded = plain(&figure.rounded(places));
        let exact = figure.to_string() == rounded;
        let unit = if matches!(self, Self::Share) { "%" } else { "" };
        format!("{}{}{unit}", if exact { "" } else { "about " }, shown(Kind::Number, &rounded))
    }
}

fn figure(service: &Service, flip: &Flip) -> (String, Unit) {
    let criterion = Criterion::SUITABILITY.into_iter().chain(Criterion::READINESS).find(|one| one.name() == flip.name);
    match (flip.kind, criterion) {
        (LeverKind::Weight, Some(criterion)) => {
            (format!("Weight of {}", lower(names::criterion(criterion))), Unit::Share)
        }
        (LeverKind::Measure, Some(criterion)) => {
            let measured = [&service.suitability, &service.readiness]
                .into_iter()
                .any(|set| matches!(set.of(criterion), Preference::Measured { .. }));
            if measured {
                counted(criterion)
            } else {
                (format!("Rating of {}", lower(names::criterion(criterion))), Unit::Points)
            }
        }
        (LeverKind::Threshold, _) => limit(flip.name),
        _ => fact(flip.name),
    }
}

/// What is counted for a criterion.
fn counted(criterion: Criterion) -> (String, Unit) {
    match criterion {
        Criterion::StabilityOfCost => ("Variation of a year’s cost".to_owned(), Unit::Share),
        Criterion::SpecialisedShare => ("Share of care under the specialised provider".to_owned(), Unit::Share),
        Criterion::NumberOfProviders => ("Centres, as providers".to_owned(), Unit::Count),
        Criterion::JoinedUpPathway => ("Bodies that pay for the pathway".to_owned(), Unit::Count),
        Criterion::SettledTreatment => ("Major new treatments".to_owned(), Unit::Count),
        other => (names::criterion(other).to_owned(), Unit::Count),
    }
}

fn limit(name: &str) -> (String, Unit) {
    match name {
        "suitability" => ("Pass mark for suitability".to_owned(), Unit::Points),
        "readiness" => ("Pass mark for readiness".to_owned(), Unit::Points),
        "patients" => ("Most patients of a highly specialised service".to_owned(), Unit::Count),
        "centres" => ("Most centres of a highly specialised service".to_owned(), Unit::Count),
        "national_population" => ("People above which a service stays national".to_owned(), Unit::Count),
        "specification_age_limit" => ("Years after which a review is due".to_owned(), Unit::Count),
        other => (capital(&other.replace('_', " ")), Unit::Count),
    }
}

fn fact(name: &str) -> (String, Unit) {
    let words = match name {
        "patients" => "Patients a year",
        "centres" => "Number of centres",
        "planning_population" => "People it is planned for",
        "specification_age" => "Age of the specification",
        other => return (capital(&other.replace('_', " ")), Unit::Count),
    };
    (words.to_owned(), Unit::Count)
}

fn lower(name: &str) -> String {
    name.to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use engine::delegation::{PlanningPopulation, Policy, Verdict};

    use super::*;

    fn rated(value: i64) -> Service {
        let mut service = Service {
            code: "94".into(),
            patients: Some(9_000.into()),
            centres: Some(50.into()),
            flagged: Some(false),
            planning_population: PlanningPopulation::People(3_000_000.into()),
            ..Service::default()
        };
        for criterion in Criterion::SUITABILITY {
            service.suitability.set(criterion, Preference::Rated(value.into()));
        }
        for criterion in Criterion::READINESS {
            service.readiness.set(criterion, Preference::Rated(value.into()));
        }
        service
    }

    fn lines(service: &Service) -> Vec<String> {
        let verdict = Verdict::with_flips(service, &Policy::shipped());
        let line = |change: Change| format!("{}: {} to {}: {}", change.what, change.from, change.to, change.becomes);
        changes(service, &verdict.flips).into_iter().map(line).collect()
    }

    #[test]
    fn changes_are_in_the_units_they_are_set_in() {
        let said = lines(&rated(70));
        for wanted in [
            "People it is planned for: 3,000,000 to more than 10,000,000: Stays national",
            "Rating of steady cost: 70 to under 30: Stays national",
            "Rating of data quality: 70 to under 20: Suitable, not ready",
            "People above which a service stays national: 10,000,000 to under 3,000,000: Stays national",
            "Pass mark for suitability: 60 to more than 70: Stays national",
            "Pass mark for readiness: 60 to more than 70: Suitable, not ready",
        ] {
            assert!(said.iter().any(|line| line == wanted), "{wanted} is not among {said:#?}");
        }
        assert!(
            !said.iter().any(|line| line.starts_with("Weight")),
            "all ratings are alike, so no weight matters: {said:#?}"
        );
    }

    #[test]
    fn what_had_to_be_rounded_says_about() {
        let mut service = rated(70);
        service.suitability.set(Criterion::SpecialisedShare, Preference::Rated(10.into()));
        let said = lines(&service);
        assert!(
            said.iter().any(|line| line.starts_with("Weight of share of care elsewhere: 15% to more than about 16.7%")),
            "{said:#?}"
        );
    }

    #[test]
    fn what_is_counted_is_said_as_counted() {
        let mut service = rated(70);
        let function = engine::delegation::ValueFunction::shipped(Criterion::NumberOfProviders);
        let measured = function.map(|function| Preference::Measured { measure: 30.into(), function });
        service.suitability.set(Criterion::NumberOfProviders, measured.unwrap_or_default());
        assert!(
            lines(&service).iter().any(|line| line.starts_with("Centres, as providers: 30 to under 10.4")),
            "{:#?}",
            lines(&service)
        );
    }
}
