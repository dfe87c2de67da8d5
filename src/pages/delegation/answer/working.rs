//! How a count of verdicts came about: rule by rule, with the source of each.

use engine::delegation::{Category, Rule, Verdict};
use engine::parameters::Grade;
use engine::working::{Step, Working};
use words::delegation::{names, reason};

use crate::pages::delegation::reading::Reading;

/// The working of the count of a verdict.
pub fn of(reading: Reading, category: Category) -> Option<Working> {
    reading.judged(|judged| {
        let own: Vec<&Verdict> =
            judged.classification.services.iter().filter(|verdict| verdict.category == category).collect();
        let mut steps: Vec<Step> = Vec::new();
        for (rule, letter) in Rule::ALL.into_iter().zip('a'..) {
            let services = own.iter().filter(|verdict| asked(verdict, category) == Some(rule)).count();
            if services > 0 {
                steps.push(step(letter, rule, category, services));
            }
        }
        let letters: Vec<String> = steps.iter().map(|step| step.letter.to_string()).collect();
        steps.push(Step {
            letter: 't',
            name: names::category(category).to_owned(),
            amount: own.len().to_string(),
            how: if letters.is_empty() { "No service comes to this".to_owned() } else { letters.join(" + ") },
            grade: Grade::Assumption,
            sources: Vec::new(),
        });
        Working {
            title: format!("services that come to “{}”", names::category(category).to_ascii_lowercase()),
            formula: "The rules are asked in order, and the first that stops a service decides. Where facts are not known, a verdict is given only if it is the same whatever they turn out to be.".to_owned(),
            steps,
            rounding: "Counts are whole. Weights, pass marks and most marks of highly specialised are assumptions of this project, so the counts are no more than that.".to_owned(),
        }
    })
}

/// The rule a service is counted under: the one that decides, or the first that is open.
fn asked(verdict: &Verdict, category: Category) -> Option<Rule> {
    let rules = &verdict.rule;
    if category == Category::Undetermined { rules.first().copied() } else { rules.last().copied() }
}

fn step(letter: char, rule: Rule, category: Category, services: usize) -> Step {
    let how = if category == Category::Undetermined {
        "Services of which it is not known whether this rule stops them, and no earlier one is open"
    } else {
        "Services that this rule decides"
    };
    Step {
        letter,
        name: format!("Rule {}: {}", rule.number(), reason::subject(rule)),
        amount: services.to_string(),
        how: how.to_owned(),
        grade: Grade::Assumption,
        sources: vec![rule.source()],
    }
}
