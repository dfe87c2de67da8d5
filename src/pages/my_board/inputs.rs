//! The evidence in six domains, and the marks it is measured against; commissioners and parts of split boards in drawers.

use engine::delegation::board_readiness::DOMAINS;
use leptos::prelude::*;
use scenario::delegation::DelegationInput;
use words::delegation::boards::{EVIDENCE, domain};
use words::typed::Kind;

use super::april_2026::Parts;
use super::borders::{self, Borders};
use super::reading::use_reading;
use crate::components::choice::{Offer, Select};
use crate::components::drawer::{Drawer, Drawers};
use crate::components::faults::is_under;
use crate::components::focus;
use crate::components::live::live;
use crate::components::notes::NotesDrawer;
use crate::components::setting::{self, SettingNumber, SettingSlider};
use crate::components::slider::Reach;

type Setting = setting::Setting<DelegationInput>;

/// A figure by its record and name.
macro_rules! setting {
    ($record:ident . $name:ident, $id:literal) => {
        Setting {
            path: concat!("delegation.", stringify!($record), ".", stringify!($name)),
            id: $id,
            kind: Kind::Number,
            get: |input| &input.$record.$name,
            set: |input| &mut input.$record.$name,
        }
    };
}

const GATE: Setting = setting!(readiness.gate, "gate");
const PASS: Setting = setting!(readiness.pass, "pass");
const TRAILBLAZER: Setting = setting!(readiness.trailblazer, "trailblazer");
const COMMISSIONERS: Setting = setting!(team.commissioners, "commissioners");
const TEAM: Setting = setting!(team.full_team, "full-team");

/// Paths of the parts of the inputs that this page sets.
pub const PARTS: [&str; 5] =
    ["delegation.readiness", "delegation.groups", borders::PATH, "delegation.parts", "delegation.team"];

/// Brings the input at a path into view and gives it focus; a part leads to its first input.
pub fn go_to(path: &str) {
    let settings = [GATE, PASS, TRAILBLAZER, COMMISSIONERS, TEAM];
    let found = settings.into_iter().find(|setting| is_under(setting.path, path)).map(|setting| setting.id);
    let id = match path {
        path if is_under(path, borders::PATH) => borders::FIRST,
        path if is_under(path, "delegation.parts") => "part-1",
        path if is_under(path, "delegation.groups") => "groups-title",
        path if is_under(path, "delegation.readiness.boards") => "evidence-1",
        _ => found.unwrap_or("rule-title"),
    };
    focus::show_input(if focus::element(id).is_some() { id } else { "rule-title" });
}

/// What stands in the card of inputs.
#[component]
pub fn Inputs() -> impl IntoView {
    let reading = use_reading();
    let mark = |setting: Setting, label: &'static str| view! { <SettingSlider setting=setting label=label reach=Reach::new(0, 4, 1) /> };
    let borders = reading.boards_memo(|boards| match boards.borders.len() {
        0 => "none named".to_owned(),
        named => format!("{named} named"),
    });
    let parts = reading.boards_memo(|boards| match boards.parts.len() {
        0 => "none known".to_owned(),
        known => format!("{known} known"),
    });
    view! {
        <div class="fields">
            <div></div>
            {live(move || match reading.own.get() {
                Some(board) => DOMAINS.into_iter().enumerate().map(|(place, name)| evidence(board.code, place, name)).collect_view().into_any(),
                None => view! { <p class="field__hint">"Choose your board in the first card, then enter its evidence here."</p> }.into_any(),
            })}
            {mark(GATE, "Evidence every domain needs")}
            {mark(PASS, "Average that takes on delegation")}
            {mark(TRAILBLAZER, "Average that may go first")}
        </div>
        <Drawers>
            <Drawer name="Specialist commissioners" count=reading.workspace.select(|inputs| inputs.delegation.team.commissioners.clone())>
                <SettingNumber setting=COMMISSIONERS label="Commissioners in England, whole-time equivalents" />
                <SettingNumber setting=TEAM label="A full team" />
            </Drawer>
            <Drawer name="Who borders whom" count=borders>
                <Borders />
            </Drawer>
            <Drawer name="Boards split in April 2026" count=parts>
                <Parts />
            </Drawer>
            <NotesDrawer room="delegation." parts=&PARTS on_go=Callback::new(|path: String| go_to(&path)) />
        </Drawers>
    }
}

/// The evidence in one domain.
fn evidence(code: &'static str, place: usize, name: &'static str) -> AnyView {
    let reading = use_reading();
    let value = reading.workspace.select(move |inputs| {
        inputs.delegation.readiness.of(code).evidence().into_iter().nth(place).cloned().unwrap_or_default()
    });
    // A scale of five words; what a file holds between them is shown as it stands.
    let offers = Signal::derive(move || {
        let mut offers = vec![Offer::new("", "Not known")];
        offers.extend(EVIDENCE.into_iter().map(|words| Offer::new(words.split(':').next().unwrap_or_default(), words)));
        let kept = value.get();
        if offers.iter().all(|offer| offer.value != kept) {
            offers.push(Offer::new(kept.clone(), kept));
        }
        offers
    });
    let change = Callback::new(move |evidence: String| {
        reading.workspace.edit_named(&format!("evidence in {}", domain(name).to_ascii_lowercase()), |inputs| {
            inputs.delegation.readiness.set(code, place, &evidence);
        });
    });
    view! {
        <Select
            id=format!("evidence-{}", place.saturating_add(1))
            label=Signal::stored(domain(name).to_owned())
            offers=offers
            value=value
            on_change=change
        />
    }
    .into_any()
}
