//! The test in a phrase for the bar, and in sentences for a phone and for paper.

use engine::delegation::Policy;

use super::names::{number, people};
use crate::count::counted;

/// In one phrase: `152 services, pass marks 60 and 60, your own facts on 1 service`; what is invented comes before what is the user's.
#[must_use]
pub fn phrase(policy: &Policy, services: usize, own: usize, example: usize) -> String {
    let mut said = format!(
        "{}, pass marks {} and {}",
        counted(services, "service", "services"),
        number(policy.suitability.threshold),
        number(policy.readiness.threshold)
    );
    if example > 0 {
        said += &format!(", example ratings of {}", counted(example, "service", "services"));
    }
    if own > 0 {
        said += &format!(", your own facts on {}", counted(own, "service", "services"));
    }
    said
}

/// In short sentences.
#[must_use]
pub fn sentences(policy: &Policy) -> String {
    let review = if policy.review_bars { "bars it" } else { "is marked and bars nothing" };
    format!(
        "A service stays national when it is listed as highly specialised, has no more than {} patients a year in no more than {} \
         centres, or is planned for more than {} people. It suits local commissioning from a score of {}, and is ready from {}. A review \
         that is due {review}.",
        number(policy.most_patients),
        number(policy.most_centres),
        people(policy.national_population),
        number(policy.suitability.threshold),
        number(policy.readiness.threshold)
    )
}

/// Each setting and what it is set to, for paper.
#[must_use]
pub fn settings(policy: &Policy) -> Vec<(String, String)> {
    let review = if policy.review_bars { "bars a service" } else { "is marked and bars nothing" };
    let patients_and_centres =
        format!("{} patients a year in {} centres", number(policy.most_patients), number(policy.most_centres));
    [
        ("Stays national up to", patients_and_centres),
        ("Stays national when planned for more than", format!("{} people", people(policy.national_population))),
        ("Suitable from a score of", number(policy.suitability.threshold)),
        ("Ready from a score of", number(policy.readiness.threshold)),
        ("A review that is due", review.to_owned()),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_test_is_said_with_its_figures() {
        let policy = Policy::shipped();
        assert_eq!(phrase(&policy, 152, 0, 0), "152 services, pass marks 60 and 60");
        assert_eq!(phrase(&policy, 152, 1, 0), "152 services, pass marks 60 and 60, your own facts on 1 service");
        assert_eq!(phrase(&policy, 152, 0, 24), "152 services, pass marks 60 and 60, example ratings of 24 services");
        let settings = settings(&policy);
        assert!(settings.contains(&("Stays national up to".to_owned(), "500 patients a year in 3 centres".to_owned())));
        assert!(settings.contains(&("Ready from a score of".to_owned(), "60".to_owned())));
        assert!(sentences(&policy).contains(
            "no more than 500 patients a year in no more than 3 centres, or is planned for more than 10 million people"
        ));
    }
}
