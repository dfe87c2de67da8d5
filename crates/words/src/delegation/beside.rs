//! What was decided about a service beside what the test says, and the difference in words.

use engine::delegation::{Category, Verdict};
use engine::parameters::Decision;

use super::reason::subject;

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

/// The two in a sentence or two.
#[must_use]
pub fn sentence(decision: Option<Decision>, verdict: &Verdict) -> String {
    let rule = verdict.rule.last().map_or("", |rule| subject(*rule));
    match (Difference::of(decision, verdict.category), decision) {
        (Difference::NotRead, _) => {
            "No list that was read says what was decided on this line. That does not mean that it was kept national.".to_owned()
        }
        (Difference::Same, Some(Decision::Retained)) => format!("It was kept national, as the test says: {rule}."),
        (Difference::Same, _) => "It was delegated, as the test says.".to_owned(),
        (Difference::TestOpen, Some(Decision::Retained)) => format!(
            "It was kept national. The test cannot say: {} that it asks for are not known. The weights and ratings behind the decision \
             were not published.",
            facts(verdict)
        ),
        (Difference::TestOpen, _) => format!(
            "It was delegated. The test cannot say: {} that it asks for are not known. The weights and ratings behind the decision were \
             not published.",
            facts(verdict)
        ),
        (Difference::Opposite, Some(Decision::Retained)) => {
            "It was kept national, though by these facts and weights it suits local commissioning. What the decision weighed was not \
             published: it may have known more, or weighed it otherwise."
                .to_owned()
        }
        (Difference::Opposite, _) => format!(
            "It was delegated, though by these facts and weights the test stops it: {rule}. What the decision weighed was not published: \
             it may have known more, or weighed it otherwise."
        ),
    }
}

fn facts(verdict: &Verdict) -> String {
    crate::count::counted(verdict.settles.len(), "fact", "facts")
}

#[cfg(test)]
mod tests {
    use engine::delegation::{Policy, Service};

    use super::*;

    #[test]
    fn the_difference_is_told_as_it_is() {
        let policy = Policy::shipped();
        let rare = Verdict::of(&Service { flagged: Some(true), ..Service::default() }, &policy);
        let open = Verdict::of(&Service::default(), &policy);
        assert_eq!(
            sentence(Some(Decision::Retained), &rare),
            "It was kept national, as the test says: highly specialised."
        );
        assert!(sentence(Some(Decision::Delegated), &rare).starts_with("It was delegated, though by these facts"));
        assert!(
            sentence(Some(Decision::Delegated), &open)
                .starts_with("It was delegated. The test cannot say: 14 facts that")
        );
        assert!(sentence(None, &rare).ends_with("That does not mean that it was kept national."));
        assert_eq!(Difference::of(Some(Decision::Delegated), Category::SuitableNotReady), Difference::Opposite);
    }
}
