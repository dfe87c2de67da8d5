//! Three doors by audience, each with an example one click away.

use std::sync::Arc;

use engine::allocation::study::Facts;
use leptos::prelude::*;
use scenario::{Baseline, Inputs, RulePreset, Who, WhoKind};

use super::example::Example;
use crate::shell::route::Page;
use crate::shell::router;
use crate::state::{Workspace, use_workspace};

/// A door: whom it is for, what lies behind it.
#[derive(Clone, Copy)]
struct Door {
    title: &'static str,
    words: &'static str,
    way: &'static str,
    /// What the example starts from, and the named rule it follows where that is not the baseline’s own.
    baseline: Baseline,
    rule: Option<&'static str>,
    /// Who is asking, where the door says so.
    who: WhoKind,
    example: fn(&Example, &Inputs) -> String,
}

const DOORS: [Door; 3] = [
    Door {
        title: "I sit on a board",
        words: "See whether your board gains or loses, how fast, why, and whether it is safe on the way.",
        way: "Open the board example",
        baseline: Baseline::AsItStands,
        rule: None,
        who: WhoKind::Board,
        example: |example, inputs| {
            let rule = words::allocation::rule::sentences(&inputs.allocation.quantum, &inputs.allocation.rule);
            format!("Example: with illustrative figures, {}. {rule}", lower(&example.finding()))
        },
    },
    Door {
        title: "I work for a charity",
        words: "See how soon money would follow need where the people you speak for live. What being heard costs comes in a later room.",
        way: "Open the charity example",
        baseline: Baseline::Roadmap2022,
        rule: None,
        who: WhoKind::Charity,
        example: |example, _| {
            let headline = &example.headline;
            let after = format!("after {} of the roadmap of 2022", words::year::years(headline.years));
            let (far, all, beyond) = (headline.far, headline.boards, &headline.beyond);
            match far {
                0 => format!("Example: with illustrative figures, every board is within {beyond} of target {after}."),
                far => {
                    let verb = words::count::noun(far, "is", "are");
                    format!(
                        "Example: with illustrative figures, {far} of {all} boards {verb} still more than {beyond} from target {after}."
                    )
                }
            }
        },
    },
    Door {
        title: "I am answering a consultation",
        words: "Test the rule you would propose, then take away a sentence, a table and its working.",
        way: "Open the consultation example",
        baseline: Baseline::AsItStands,
        rule: Some("straight_line_5"),
        who: WhoKind::Nobody,
        example: |example, _| {
            let falls = example.headline.cash_falls;
            let words = match falls {
                0 => "no board’s cash falls".to_owned(),
                1 => "the cash of 1 board falls".to_owned(),
                falls => format!("the cash of {falls} boards falls"),
            };
            format!("Example: with illustrative figures, {words} on a straight line to need over five years.")
        },
    },
];

impl Door {
    fn rule(self) -> Option<RulePreset> {
        self.rule.and_then(RulePreset::from_id)
    }

    /// What the example sets.
    fn inputs(self) -> Inputs {
        let inputs = self.baseline.inputs();
        match self.rule() {
            Some(rule) => rule.set(&inputs),
            None => inputs,
        }
    }

    /// Sets the example and goes where it shows. A board or trust that was chosen stays.
    fn open(self, workspace: Workspace) {
        workspace.start_from(self.baseline);
        if let Some(rule) = self.rule() {
            workspace.choose_rule(rule);
        }
        if self.who == WhoKind::Charity {
            workspace.set_who(Who { kind: WhoKind::Charity, code: String::new() });
        }
        router::go(Page::Allocation);
    }

    fn example(self, facts: &Facts) -> Option<String> {
        let inputs = self.inputs();
        Example::of(&inputs.allocation, facts).map(|example| (self.example)(&example, &inputs))
    }
}

/// The finding as it goes on in a sentence.
fn lower(finding: &str) -> String {
    finding.replacen("No board", "no board", 1)
}

/// The doors.
#[component]
pub fn Doors() -> impl IntoView {
    let workspace = use_workspace();
    let facts: Arc<Facts> = workspace.facts();
    let doors = DOORS.map(|door| {
        let example = door.example(&facts).map(|words| view! { <p class="door__example">{words}</p> });
        view! {
            <li class="door">
                <h3>{door.title}</h3>
                <p>{door.words}</p>
                {example}
                <p class="door__way">
                    <button class="link-button" type="button" on:click=move |_| door.open(workspace)>{door.way}</button>
                </p>
            </li>
        }
    });
    view! { <ul class="doors">{doors.collect_view()}</ul> }
}
