//! What categories, rules, criteria, facts, tiers and decisions are called, and figures in their own units.

use engine::delegation::{Category, Criterion, Fact};
use engine::parameters::{Decision, PlanningTier};
use engine::quantities::Fraction;
use rust_decimal::Decimal;

use crate::typed::{Kind, shown};

/// A category as a heading or a tag has it.
#[must_use]
pub const fn category(category: Category) -> &'static str {
    match category {
        Category::SuitableAndReady => "Suitable and ready",
        Category::SuitableNotReady => "Suitable, not ready",
        Category::NotSuitable => "Stays national",
        Category::Undetermined => "Not settled",
    }
}

/// A criterion as the label of a row.
#[must_use]
pub const fn criterion(criterion: Criterion) -> &'static str {
    match criterion {
        Criterion::StabilityOfCost => "Steady cost",
        Criterion::NumberOfProviders => "Number of providers",
        Criterion::JoinedUpPathway => "Joining up the pathway",
        Criterion::SettledTreatment => "Settled treatment",
        Criterion::SpecialisedShare => "Share of care elsewhere",
        Criterion::Taxonomy => "Kind of condition",
        Criterion::SpecificationCurrent => "Specification current",
        Criterion::DataQuality => "Data quality",
        Criterion::NetworkInPlace => "Network in place",
        Criterion::ExpertiseAvailable => "Expertise available",
        Criterion::BaselineKnown => "Money baseline known",
    }
}

/// What a rating of 100 stands for.
#[must_use]
pub const fn full_rating(criterion: Criterion) -> &'static str {
    match criterion {
        Criterion::StabilityOfCost => "100: a year’s cost hardly varies.",
        Criterion::NumberOfProviders => "100: about one provider for each board.",
        Criterion::JoinedUpPathway => "100: several bodies pay for parts of one pathway.",
        Criterion::SettledTreatment => "100: no new treatment is in the pipeline.",
        Criterion::SpecialisedShare => "100: most of a patient’s care is outside the specialised provider.",
        Criterion::Taxonomy => "100: a long-term condition with much interface; 0: an episode or syndrome.",
        Criterion::SpecificationCurrent => "100: the specification is new.",
        Criterion::DataQuality => "100: activity, cost and outcomes are all well recorded.",
        Criterion::NetworkInPlace => "100: a clinical network or provider collaborative is at work.",
        Criterion::ExpertiseAvailable => "100: clinical and commissioning expertise is there.",
        Criterion::BaselineKnown => "100: what it costs, and where, is known.",
    }
}

/// A fact in a list of facts.
#[must_use]
pub const fn fact(fact: Fact) -> &'static str {
    match fact {
        Fact::Patients => "Patients a year",
        Fact::Centres => "Number of centres",
        Fact::Flagged => "Whether it is listed as highly specialised",
        Fact::PlanningPopulation => "People it is planned for",
        Fact::SpecificationAge => "Age of the specification",
        Fact::NewTreatment => "Whether a major new treatment came",
        Fact::NoData => "Whether there is data on outcomes",
        Fact::Value(of) => criterion(of),
    }
}

/// A tier of the policy by its name there; a tier of another name says it itself.
#[must_use]
pub fn tier(name: &str) -> &str {
    match name {
        "not_specialised" => "Not specialised",
        "local" => "Local",
        "sub_regional" => "Sub-regional",
        "national" => "National",
        other => other,
    }
}

/// The tier of the segmentation of 2018/19.
#[must_use]
pub const fn planning_tier(tier: PlanningTier) -> &'static str {
    match tier {
        PlanningTier::Local => "Local",
        PlanningTier::SubRegional => "Sub-regional",
        PlanningTier::National => "National",
    }
}

/// What was decided about a line, as a tag has it.
#[must_use]
pub const fn decision(decision: Option<Decision>) -> &'static str {
    match decision {
        Some(Decision::Delegated) => "Delegated",
        Some(Decision::Retained) => "Kept national",
        None => "Not read",
    }
}

/// A count with commas: `500`, `1,250.5`.
pub(super) fn number(figure: Decimal) -> String {
    shown(Kind::Number, &figure.to_string())
}

/// People in millions where they are so many: `10 million`, `2.5 million`, `800,000`.
#[must_use]
pub fn people(people: Decimal) -> String {
    let million = Decimal::from(1_000_000);
    match people.checked_div(million) {
        Some(millions) if millions >= Decimal::ONE && millions.normalize().scale() <= 2 => {
            format!("{} million", number(millions.normalize()))
        }
        _ => number(people),
    }
}

/// Points of a score, to one place; to more where that would make it look like the mark it misses.
///
/// ```
/// use engine::quantities::Fraction;
/// use words::delegation::names::points;
/// let near = Fraction::of(59_999, 1_000).unwrap();
/// assert_eq!(points(&near, Some(60.into())), "59.999");
/// assert_eq!(points(&near, None), "60");
/// ```
#[must_use]
pub fn points(score: &Fraction, mark: Option<Decimal>) -> String {
    let mark = mark.map(Fraction::from);
    let seems = |text: &str| mark.as_ref().is_some_and(|mark| plain(&mark.rounded(10)) == text && mark != score);
    let texts = (1..=10).map(|places| plain(&score.rounded(places)));
    texts.into_iter().find(|text| !seems(text)).unwrap_or_else(|| score.to_string())
}

/// Both ends of a score: `60.5 to 80.5`, `52`.
#[must_use]
pub fn ends(low: &Fraction, high: &Fraction, mark: Option<Decimal>) -> String {
    if low == high { points(low, mark) } else { format!("{} to {}", points(low, mark), points(high, mark)) }
}

/// Without zeros that say nothing.
pub(super) fn plain(text: &str) -> String {
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_said_in_millions() {
        let said = [10_000_000, 2_500_000, 800_000, 1_234_567].map(|count: i64| people(count.into()));
        assert_eq!(said, ["10 million", "2.5 million", "800,000", "1,234,567"]);
    }

    #[test]
    fn scores_are_said_to_one_place() {
        let third = Fraction::of(100, 3).unwrap_or_else(|| Fraction::whole(0));
        assert_eq!(ends(&third, &Fraction::whole(60), Some(60.into())), "33.3 to 60");
        assert_eq!(points(&Fraction::whole(60), Some(60.into())), "60");
    }
}
