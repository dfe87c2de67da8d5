//! Why a verdict is what it is: the rules in order, which did not stop the service, which may, and which does, with their figures.

use engine::delegation::{Category, PlanningPopulation, Policy, Rule, Score, Service, Verdict};
use rust_decimal::Decimal;

use super::names::{ends, number, people};
use crate::count::{capital, listed};

/// What a rule comes to for a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stand {
    /// It does not stop it, whatever is not known.
    Passes,
    /// It stops it.
    Stops,
    /// It may stop it: a fact that is not known decides.
    May,
    /// An earlier rule has decided.
    NotAsked,
}

/// One rule and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The rule.
    pub rule: Rule,
    /// What it comes to.
    pub stand: Stand,
    /// That in two to four words: `Not highly specialised.`
    pub title: &'static str,
    /// The figures behind it, in a sentence.
    pub detail: String,
}

/// Every rule in order, with its reason.
#[must_use]
pub fn reasons(service: &Service, policy: &Policy, verdict: &Verdict) -> Vec<Reason> {
    let last = verdict.rule.last().copied().unwrap_or(Rule::Otherwise);
    let stand = |rule: Rule| match (rule > last, verdict.rule.contains(&rule)) {
        (true, _) => Stand::NotAsked,
        (false, false) => Stand::Passes,
        (false, true) if verdict.rule.len() == 1 || (rule == last && rule != Rule::Otherwise) => Stand::Stops,
        (false, true) => Stand::May,
    };
    let reason = |rule| {
        let stand = stand(rule);
        let detail = if stand == Stand::NotAsked {
            "An earlier rule decides.".to_owned()
        } else {
            detail(rule, stand, service, policy, verdict)
        };
        Reason { rule, stand, title: title(rule, stand), detail }
    };
    Rule::ALL.into_iter().map(reason).collect()
}

/// The rules at which the service stops or may stop, in a line of a table: `Rule 1: highly specialised`.
#[must_use]
pub fn because(verdict: &Verdict) -> String {
    match verdict.rule.as_slice() {
        [one] => format!("Rule {}: {}", one.number(), subject(*one)),
        [] => String::new(),
        many => {
            let numbers: Vec<String> = many.iter().map(|rule| rule.number().to_string()).collect();
            format!("Rules {} are open", listed(&numbers))
        }
    }
}

/// What a rule asks about.
#[must_use]
pub const fn subject(rule: Rule) -> &'static str {
    match rule {
        Rule::HighlySpecialised => "highly specialised",
        Rule::PlanningPopulation => "planned for too many people",
        Rule::Suitability => "suitability",
        Rule::ReviewBars => "review due",
        Rule::Readiness => "readiness",
        Rule::Otherwise => "nothing stops it",
    }
}

const fn title(rule: Rule, stand: Stand) -> &'static str {
    match (rule, stand) {
        (_, Stand::NotAsked) => "Not asked.",
        (Rule::HighlySpecialised, Stand::Passes) => "Not highly specialised.",
        (Rule::HighlySpecialised, Stand::Stops) => "Highly specialised.",
        (Rule::HighlySpecialised, Stand::May) => "May be highly specialised.",
        (Rule::PlanningPopulation, Stand::Passes) => "Planning population fits.",
        (Rule::PlanningPopulation, Stand::Stops) => "Planned for too many people.",
        (Rule::PlanningPopulation, Stand::May) => "May be planned for too many people.",
        (Rule::Suitability, Stand::Passes) => "Suitable.",
        (Rule::Suitability, Stand::Stops) => "Not suitable.",
        (Rule::Suitability, Stand::May) => "May not be suitable.",
        (Rule::ReviewBars, Stand::Passes) => "No review bars it.",
        (Rule::ReviewBars, Stand::Stops) => "A review bars it.",
        (Rule::ReviewBars, Stand::May) => "A review may bar it.",
        (Rule::Readiness, Stand::Passes) => "Ready.",
        (Rule::Readiness, Stand::Stops) => "Not ready.",
        (Rule::Readiness, Stand::May) => "May not be ready.",
        (Rule::Otherwise, Stand::May) => "Or nothing stops it.",
        (Rule::Otherwise, _) => "Nothing stops it.",
    }
}

fn detail(rule: Rule, stand: Stand, service: &Service, policy: &Policy, verdict: &Verdict) -> String {
    match rule {
        Rule::HighlySpecialised => highly_specialised(service, policy),
        Rule::PlanningPopulation => planning_population(service, policy),
        Rule::Suitability => score(&verdict.suitability, policy.suitability.threshold),
        Rule::ReviewBars => review(stand, policy, verdict),
        Rule::Readiness => score(&verdict.readiness, policy.readiness.threshold),
        Rule::Otherwise => match stand {
            Stand::May => "What is not known may leave it suitable and ready.".to_owned(),
            _ => "It is suitable and ready.".to_owned(),
        },
    }
}

fn highly_specialised(service: &Service, policy: &Policy) -> String {
    let listed_as = match service.flagged {
        Some(true) => return "It is listed as highly specialised.".to_owned(),
        Some(false) => "it is not listed as highly specialised",
        None => "whether it is listed is not known",
    };
    if service.patients.is_none() && service.centres.is_none() {
        return format!("{}; how many patients and centres it has is not known.", capital(listed_as));
    }
    let counts = [
        count(service.patients, policy.most_patients, ["patient a year", "patients a year", "patients"]),
        count(service.centres, policy.most_centres, ["centre", "centres", "centres"]),
    ];
    format!("{}; {}.", capital(listed_as), listed(&counts))
}

fn count(count: Option<Decimal>, limit: Decimal, [one, more, short]: [&str; 3]) -> String {
    match count {
        None => format!("how many {short} it has is not known"),
        Some(count) => {
            let side = if count <= limit { "within" } else { "over" };
            let (unit, is) = if count == Decimal::ONE { (one, "is") } else { (more, "are") };
            format!("{} {unit} {is} {side} the limit of {}", number(count), number(limit))
        }
    }
}

fn planning_population(service: &Service, policy: &Policy) -> String {
    let line = people(policy.national_population);
    match service.planning_population {
        PlanningPopulation::Unknown => format!("The people it is planned for are not known; the line is {line}."),
        PlanningPopulation::People(planned) => format!("It is planned for {}; the line is {line}.", people(planned)),
        PlanningPopulation::Level { over, up_to: Some(most) } => {
            format!("It is planned for over {} to {} people; the line is {line}.", people(over), people(most))
        }
        PlanningPopulation::Level { over, up_to: None } => {
            format!("It is planned for over {} people; the line is {line}.", people(over))
        }
    }
}

fn score(score: &Score, mark: Decimal) -> String {
    format!("It scores {}; the pass mark is {}.", ends(&score.low, &score.high, Some(mark)), number(mark))
}

fn review(stand: Stand, policy: &Policy, verdict: &Verdict) -> String {
    let due = match verdict.review_due {
        Some(true) => "A review is due",
        Some(false) => "No review is due",
        None => "Whether a review is due is not known",
    };
    match (policy.review_bars, stand) {
        (false, _) => format!("{due}. Under this policy a review that is due is marked and bars nothing."),
        (true, _) => format!("{due}. Under this policy a review that is due bars a service."),
    }
}

/// The verdict in a sentence, as the service's page opens: what it comes to whatever is not known, or between what it is open.
#[must_use]
pub fn verdict_sentence(verdict: &Verdict) -> String {
    match verdict.category {
        Category::SuitableAndReady => {
            "It suits local commissioning and is ready for it, whatever is not known.".to_owned()
        }
        Category::SuitableNotReady => {
            "It suits local commissioning but is not ready, whatever is not known.".to_owned()
        }
        Category::NotSuitable => "It stays national, whatever is not known.".to_owned(),
        Category::Undetermined => {
            let open: Vec<&str> = verdict.possible.iter().map(|category| possible(*category)).collect();
            let said = match open.as_slice() {
                [before @ .., last] if !before.is_empty() => format!("{} or {last}", before.join(", ")),
                _ => listed(&open),
            };
            format!("What is known does not settle it: it may be {said}.")
        }
    }
}

const fn possible(category: Category) -> &'static str {
    match category {
        Category::SuitableAndReady => "ready to be run locally",
        Category::SuitableNotReady => "suitable but not ready",
        Category::NotSuitable => "one that stays national",
        Category::Undetermined => "anything",
    }
}

#[cfg(test)]
mod tests;
