//! The drawers: what most people never change, one click down, each with how much is in it.

mod adding;
mod arriving;
mod boards;
mod budgets;
mod close;
mod factors;
mod flows;
mod growth;
mod kept;
mod need;
mod need_table;
mod opening;
mod own_money;
mod parts;
mod payment;
mod row_sums;
mod sum;
mod uplift;

use engine::allocation::study::StudyInput;
use leptos::prelude::*;

use super::setting::is_under;
use super::way::{DrawerName, use_ways};
use crate::components::drawer::{Drawers, WideDrawer};
use crate::components::notes::Reasons;
use crate::state::memo::Memo;
use crate::state::use_workspace;

/// What the paths of the room's inputs begin with.
const ROOM: &str = "allocation.";

/// A drawer's row: what it holds, how much, and which inputs.
#[component]
fn Row(
    /// Start of its ids, unique on the page.
    id: &'static str,
    /// Which.
    drawer: DrawerName,
    /// What is in it.
    name: &'static str,
    /// The inputs in it: their problems are counted in its row.
    paths: &'static [&'static str],
    /// How much is in it, beside the baseline.
    count: fn(&StudyInput, &StudyInput) -> String,
    /// The baseline.
    baseline: Memo<StudyInput>,
    /// What the drawer holds.
    children: ChildrenFn,
) -> impl IntoView {
    let workspace = use_workspace();
    let filled = workspace.select(move |inputs| baseline.with(|baseline| count(&inputs.allocation, baseline)));
    let problems = Memo::new(move |_| {
        workspace.problems().iter().filter(|problem| paths.iter().any(|path| is_under(&problem.path, path))).count()
    });
    let said = Signal::derive(move || match problems.get() {
        0 => filled.get(),
        problems => words::count::counted(problems, "problem", "problems"),
    });
    view! { <WideDrawer id=id name=name count=said open=use_ways().open(drawer) children=children /> }
}

/// How many there are: `none`, `3`.
fn number(rows: usize) -> String {
    if rows == 0 { "none".into() } else { words::count::digits(rows) }
}

/// How many of some parts differ from the baseline: `as in the example`, `2 changed`.
fn changed(parts: &[bool]) -> String {
    match parts.iter().filter(|part| **part).count() {
        0 => "example".into(),
        changed => format!("{} changed", words::count::digits(changed)),
    }
}

/// How many of some parts are used: `none`, `1 of 4 used`.
fn used(parts: &[bool]) -> String {
    match parts.iter().filter(|part| **part).count() {
        0 => "none".into(),
        used => format!("{} of {} used", words::count::digits(used), words::count::digits(parts.len())),
    }
}

/// Makes what is typed and not used yet outlive the drawer it is typed in.
pub fn provide_draft() {
    own_money::Draft::provide();
}

/// Every drawer.
#[component]
pub fn Rows() -> impl IntoView {
    let workspace = use_workspace();
    let baseline = workspace.select_baseline(|inputs| inputs.allocation.clone());
    let notes = Signal::derive(move || {
        let scenario = workspace.scenario();
        number(scenario.notes.iter().filter(|(path, _)| path.starts_with(ROOM)).count())
    });
    let ways = use_ways();
    let go = Callback::new(move |path: String| {
        ways.open(DrawerName::Notes).set(false);
        ways.go_to(&path);
    });
    view! {
        <Drawers>
            <Row id="opening-money" drawer=DrawerName::Opening name="Opening money by board" paths=&opening::PATHS count=opening::count baseline=baseline>
                <opening::Opening />
            </Row>
            <Row id="flows" drawer=DrawerName::Flows name="Flows of patients" paths=&flows::PATHS count=flows::count baseline=baseline>
                <flows::Flows />
            </Row>
            <Row id="sum" drawer=DrawerName::Sum name="National sum and growth" paths=&sum::PATHS count=sum::count baseline=baseline>
                <sum::Sum />
            </Row>
            <Row id="kept" drawer=DrawerName::Kept name="Kept national, kept central" paths=&kept::PATHS count=kept::count baseline=baseline>
                <kept::Kept />
            </Row>
            <Row id="factors" drawer=DrawerName::Need name="Need and other factors" paths=&need::PATHS count=need::count baseline=baseline>
                <need::Need />
            </Row>
            <Row id="arriving" drawer=DrawerName::Arriving name="Services that arrive later" paths=&arriving::PATHS count=arriving::count baseline=baseline>
                <arriving::Arriving />
            </Row>
            <Row id="thresholds" drawer=DrawerName::Close name="What counts as close" paths=&close::PATHS count=close::count baseline=baseline>
                <close::Close />
            </Row>
            <Row id="budgets" drawer=DrawerName::Budgets name="Total budgets by board" paths=&budgets::PATHS count=budgets::count baseline=baseline>
                <budgets::Budgets />
            </Row>
            <Row id="terms" drawer=DrawerName::Payment name="Aligned payment" paths=&payment::PATHS count=payment::count baseline=baseline>
                <payment::Payment />
            </Row>
            <WideDrawer id="notes" name="Reasons and notes" count=notes open=use_ways().open(DrawerName::Notes)>
                <Reasons room=ROOM on_go=go />
            </WideDrawer>
        </Drawers>
    }
}
