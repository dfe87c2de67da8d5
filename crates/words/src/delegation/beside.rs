//! What was published of a service beside what the test says, and why the two differ or cannot be compared.

use engine::delegation::{Category, Policy, Rule, Service, Verdict};
use engine::parameters::{Decision, Grade, PrescribedService, Proposal, Source, prescribed_service, source};

use super::names;
use super::reason::{Reason, reasons};
use crate::count::counted;

/// Whether decision and test agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Difference {
    /// They say the same.
    Same,
    /// They say opposite things.
    Opposite,
    /// The test does not settle it.
    TestOpen,
    /// No decision on the line was read.
    NotRead,
}

impl Difference {
    /// Of a decision and a verdict. A service that is suitable but not ready was not to be delegated yet.
    #[must_use]
    pub const fn of(decision: Option<Decision>, category: Category) -> Self {
        match (decision, category) {
            (None, _) => Self::NotRead,
            (_, Category::Undetermined) => Self::TestOpen,
            (Some(Decision::Delegated), Category::SuitableAndReady)
            | (Some(Decision::Retained), Category::NotSuitable) => Self::Same,
            _ => Self::Opposite,
        }
    }
}

/// What was published of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Published {
    /// A decision.
    Decided(Decision),
    /// A proposal of Policy Exchange.
    Proposed(Proposal),
}

impl Published {
    /// Everything published of a line: its decision, then its proposal.
    pub fn of(line: &PrescribedService) -> impl Iterator<Item = Self> {
        let (decision, proposal) = (line.decision, line.proposal);
        decision.map(Self::Decided).into_iter().chain(proposal.map(Self::Proposed))
    }

    /// As a tag has it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Decided(decision) => names::decision(Some(decision)),
            Self::Proposed(Proposal::Pilot) => "Proposed as a pilot",
            Self::Proposed(Proposal::WeakCase) => "Called a weak case",
        }
    }

    /// The decision that would have followed it.
    const fn decision(self) -> Decision {
        match self {
            Self::Decided(decision) => decision,
            Self::Proposed(Proposal::Pilot) => Decision::Delegated,
            Self::Proposed(Proposal::WeakCase) => Decision::Retained,
        }
    }

    /// Where it was read.
    #[must_use]
    pub fn source(self, line: &PrescribedService) -> Option<&'static Source> {
        match self {
            Self::Decided(_) => line.decision_source,
            Self::Proposed(_) => source("policy_exchange_2022"),
        }
    }

    const fn sentence(self) -> &'static str {
        match self {
            Self::Decided(Decision::Delegated) => "It was delegated",
            Self::Decided(Decision::Retained) => "It was kept national",
            Self::Proposed(Proposal::Pilot) => "Policy Exchange proposed to pilot it first",
            Self::Proposed(Proposal::WeakCase) => "Policy Exchange calls the case for delegating it weak",
        }
    }

    /// What was not published with it.
    const fn hidden(self) -> &'static str {
        match self {
            Self::Decided(_) => {
                "What the decision weighed was not published: it may have known more, or weighed it otherwise."
            }
            Self::Proposed(_) => "The proposal gives reasons and no figures, so that it cannot be worked out again.",
        }
    }
}

/// One thing that was published of a line, beside the verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    /// The line.
    pub line: &'static PrescribedService,
    /// What was published of it.
    pub published: Published,
    /// What the test says.
    pub category: Category,
    /// Whether the two agree.
    pub difference: Difference,
    /// The two and why they differ or cannot be compared.
    pub sentence: String,
}

/// Everything that was published of a line beside its verdict; empty where nothing was read.
#[must_use]
pub fn of_line(service: &Service, policy: &Policy, verdict: &Verdict) -> Vec<Beside> {
    let Some(line) = prescribed_service(&service.code) else { return Vec::new() };
    let one = |published: Published| Beside {
        line,
        published,
        category: verdict.category,
        difference: Difference::of(Some(published.decision()), verdict.category),
        sentence: sentence(published, line, (service, policy, verdict)),
    };
    Published::of(line).map(one).collect()
}

/// Where nothing on a line was read.
pub const NOT_READ: &str =
    "No list that was read says what was decided on this line. That does not mean that it was kept national.";

fn sentence(
    published: Published,
    line: &PrescribedService,
    (service, policy, verdict): (&Service, &Policy, &Verdict),
) -> String {
    let said = published.sentence();
    let why = why(line, service, &reasons(service, policy, verdict), verdict);
    match (Difference::of(Some(published.decision()), verdict.category), verdict.category) {
        (Difference::Same, _) => format!("{said}, and the test agrees. {why}"),
        (Difference::TestOpen | Difference::NotRead, _) => {
            format!("{said}. The two cannot be compared: {why} {}", published.hidden())
        }
        (Difference::Opposite, category) => {
            format!("{said}, but {}. {why} {}", against(published, category), published.hidden())
        }
    }
}

/// What the test says against what was published.
const fn against(published: Published, category: Category) -> &'static str {
    match (published.decision(), category) {
        (Decision::Delegated, Category::NotSuitable) => "the test keeps it national",
        (Decision::Delegated, _) => "by the test it waits: it suits local commissioning and is not ready",
        (Decision::Retained, Category::SuitableNotReady) => {
            "by the test it suits local commissioning, though it is not ready"
        }
        (Decision::Retained, _) => "by the test it suits local commissioning and is ready",
    }
}

/// The figures behind the verdict.
fn why(line: &PrescribedService, service: &Service, reasons: &[Reason], verdict: &Verdict) -> String {
    let detail = |rule: Rule| reasons.iter().find(|reason| reason.rule == rule).map_or("", |reason| &reason.detail);
    let scored = |name: &str, rule| detail(rule).replacen("It scores", &format!("For {name} it scores"), 1);
    match (verdict.category, verdict.rule.as_slice()) {
        (Category::Undetermined, _) => {
            let one = verdict.settles.len() == 1;
            format!(
                "{} that the test asks for {} not known, and whatever {} decides.",
                counted(verdict.settles.len(), "fact", "facts"),
                if one { "is" } else { "are" },
                if one { "it is" } else { "they are" }
            )
        }
        (Category::SuitableAndReady, _) => {
            format!("{} {}", scored("suitability", Rule::Suitability), scored("readiness", Rule::Readiness))
        }
        (_, [Rule::HighlySpecialised]) => {
            let is_marked = service.flagged == Some(true) && line.highly_specialised == Some(true);
            let assumed = is_marked && line.highly_specialised_grade == Some(Grade::Assumption);
            let mark =
                if assumed { " That mark is an assumption of this project, so that this is no proof." } else { "" };
            format!("{}{mark}", detail(Rule::HighlySpecialised))
        }
        (_, [Rule::Suitability]) => scored("suitability", Rule::Suitability),
        (_, [Rule::Readiness]) => scored("readiness", Rule::Readiness),
        (_, [one]) => detail(*one).to_owned(),
        (_, many) => {
            let numbers: Vec<String> = many.iter().map(|rule| rule.number().to_string()).collect();
            format!("It is stopped at rule {}, whatever is not known.", numbers.join(" or rule "))
        }
    }
}

/// The pilot of a whole programme that Policy Exchange proposed, beside the verdicts on its lines.
///
/// The source names mental health and no line of it; which lines belong there is an assumption.
#[must_use]
pub fn of_mental_health(verdicts: &[Verdict]) -> String {
    let of_programme =
        |verdict: &&Verdict| prescribed_service(&verdict.code).is_some_and(|line| line.programme == MENTAL_HEALTH);
    let own: Vec<&Verdict> = verdicts.iter().filter(of_programme).collect();
    let of = |category: Category| own.iter().filter(|verdict| verdict.category == category).count();
    format!(
        "Policy Exchange proposed to pilot mental health too, and names no line of it. Of {} placed there by this project, by the test {} \
         suitable and ready, {} suitable and not ready, {} national and {} not settled.",
        counted(own.len(), "line", "lines"),
        is(of(Category::SuitableAndReady)),
        is(of(Category::SuitableNotReady)),
        stays(of(Category::NotSuitable)),
        is(of(Category::Undetermined))
    )
}

const MENTAL_HEALTH: &str = "Mental health";

fn is(count: usize) -> String {
    said(count, ["is", "are"])
}

fn stays(count: usize) -> String {
    said(count, ["stays", "stay"])
}

fn said(count: usize, [one, more]: [&str; 2]) -> String {
    match count {
        0 => format!("none {one}"),
        1 => format!("1 {one}"),
        count => format!("{count} {more}"),
    }
}

#[cfg(test)]
mod tests;
