//! Four doors by audience, each with an example one click away.

use std::sync::Arc;
use std::time::Duration;

use engine::allocation::study::Facts;
use leptos::prelude::*;
use scenario::engagement::Heard;
use scenario::providers::{Asked, Faced};
use scenario::{Baseline, Inputs, RulePreset, Who, WhoKind};
use words::providers::ProviderHeadline;

use super::example::Example;
use crate::pages::engagement;
use crate::shell::route::Page;
use crate::shell::router;
use crate::state::{Workspace, use_workspace};

/// A door: whom it is for, what lies behind it.
#[derive(Clone, Copy)]
struct Door {
    title: &'static str,
    words: &'static str,
    way: &'static str,
    /// Where its example shows.
    page: Page,
    /// The named rule its example follows where that is not the one the calculator opens with.
    rule: Option<&'static str>,
    /// Whether the pages speak to a charity from then on.
    is_charity: bool,
    /// What the example finds; `None` where it has a problem, which the shipped ones do not.
    finding: fn(&Inputs, &Facts) -> Option<String>,
}

const DOORS: [Door; 4] = [
    Door {
        title: "I sit on a board",
        words: "See whether your board gains or loses, how fast, why, and whether it is safe on the way.",
        way: "Open the board example",
        page: Page::Allocation,
        rule: None,
        is_charity: false,
        finding: |inputs, facts| {
            let example = Example::of(&inputs.allocation, facts)?;
            let rule = words::allocation::rule::sentences(&inputs.allocation.quantum, &inputs.allocation.rule);
            Some(format!("Example: with illustrative figures, {}. {rule}", lower(&example.finding())))
        },
    },
    Door {
        title: "I work for a charity",
        words: "See in five answers what it would cost to be heard in every system, how far your money goes, and what a fund would pay you.",
        way: "Open the charity example",
        page: Page::Engagement,
        rule: None,
        is_charity: true,
        finding: |inputs, _| {
            let heard = Heard::out(&inputs.engagement).ok()?;
            let said = engagement::reading::headline(&heard).sentence().text();
            Some(format!("Example, an invented charity: {}", uncapitalised(&said)))
        },
    },
    Door {
        title: "I work for a trust",
        words: "See how many commissioners you would deal with under each arrangement, and what that takes of you and of them.",
        way: "Open the trust example",
        page: Page::Providers,
        rule: None,
        is_charity: false,
        finding: |inputs, _| {
            let faced = Faced::out(&Asked::of(inputs)).ok()?;
            let said = ProviderHeadline::of(faced.trust.name, true, faced.shown()?, faced.national()?);
            Some(format!("Example: {}", uncapitalised(first_sentence(&said.sentence().text()))))
        },
    },
    Door {
        title: "I am answering a consultation",
        words: "Test the rule you would propose, then take away a sentence, a table and its working.",
        way: "Open the consultation example",
        page: Page::Allocation,
        rule: Some("straight_line_5"),
        is_charity: false,
        finding: |inputs, facts| {
            let words = match Example::of(&inputs.allocation, facts)?.headline.cash_falls {
                0 => "no board’s cash falls".to_owned(),
                1 => "the cash of 1 board falls".to_owned(),
                falls => format!("the cash of {falls} boards falls"),
            };
            Some(format!("Example: with illustrative figures, {words} on a straight line to need over five years."))
        },
    },
];

impl Door {
    fn rule(self) -> Option<RulePreset> {
        self.rule.and_then(RulePreset::from_id)
    }

    /// What the example sets.
    fn inputs(self) -> Inputs {
        let inputs = Baseline::default().inputs();
        match self.rule() {
            Some(rule) => rule.set(&inputs),
            None => inputs,
        }
    }

    /// Sets the example and goes where it shows. A board or trust that was chosen stays.
    fn open(self, workspace: Workspace) {
        workspace.start_from(Baseline::default());
        if let Some(rule) = self.rule() {
            workspace.choose_rule(rule);
        }
        if self.is_charity {
            workspace.set_who(Who { kind: WhoKind::Charity, code: String::new() });
        }
        router::go(self.page);
    }
}

/// The finding as it goes on in a sentence.
fn lower(finding: &str) -> String {
    finding.replacen("No board", "no board", 1)
}

/// The answer alone, without what follows it.
fn first_sentence(text: &str) -> &str {
    text.split_inclusive(". ").next().unwrap_or(text).trim_end()
}

/// A sentence as it goes on behind a colon; one that begins with a name or a figure stays as it is.
fn uncapitalised(sentence: &str) -> String {
    let mut letters = sentence.chars();
    match letters.next() {
        Some(first) if sentence.starts_with("Being ") || sentence.starts_with("With ") => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => sentence.to_owned(),
    }
}

/// What the example of a door finds, once the page stands: each is worked out in a turn of its own, so that none holds up another.
fn use_example(door: Door, workspace: Workspace) -> RwSignal<Option<String>> {
    let example = RwSignal::new(None);
    let facts: Arc<Facts> = workspace.facts();
    Effect::new(move |_| {
        let facts = facts.clone();
        let find = move || {
            // The page may be gone.
            example.try_set((door.finding)(&door.inputs(), &facts));
        };
        set_timeout(find, Duration::ZERO);
    });
    example
}

/// The doors.
#[component]
pub fn Doors() -> impl IntoView {
    let workspace = use_workspace();
    let doors = DOORS.map(|door| {
        let example = use_example(door, workspace);
        view! {
            <li class="door">
                <h3>{door.title}</h3>
                <p>{door.words}</p>
                <p class="door__example">{move || example.get()}</p>
                <p class="door__way">
                    <button class="link-button" type="button" on:click=move |_| door.open(workspace)>{door.way}</button>
                </p>
            </li>
        }
    });
    view! { <ul class="doors">{doors.collect_view()}</ul> }
}
