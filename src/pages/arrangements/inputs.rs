//! When arrangements start, how ready boards are taken to be; which services providers lead and who plans together, in drawers.

use engine::delegation::footprint::{FootprintsRequest, footprints};
use engine::delegation::successor::boards_to_2026;
use engine::parameters::{prescribed_service, prescribed_services};
use engine::quantities::FinancialYear;
use leptos::prelude::*;
use scenario::delegation::{BoardsTaken, GroupInput, StagingPreset, StartsInput};
use words::count::counted;
use words::typed::Kind;

use super::reading::{Reading, use_reading};
use crate::components::choice::{Offer, Radios, Select};
use crate::components::drawer::{Drawer, Drawers};
use crate::components::field::NumberField;
use crate::components::live::live;
use crate::shell::route::Page;

const EVIDENCE: &str = "by_evidence";
const READY: &str = "all_ready";
/// Years that may be chosen for a start.
const STARTS: core::ops::Range<u16> = 2022..2036;
/// The upper end of the local level.
const FIRST: &str = "2500000";

const fn name(preset: StagingPreset) -> &'static str {
    match preset {
        StagingPreset::AsDecided => "As decided",
        StagingPreset::Roadmap2022 => "Roadmap of 2022",
        StagingPreset::PolicyExchange2022 => "Policy Exchange, 2022",
        StagingPreset::BeforeReform => "Before the reform",
        StagingPreset::Own => "Your own years",
    }
}

const fn says(preset: StagingPreset) -> &'static str {
    match preset {
        StagingPreset::AsDecided => {
            "Joint committees from April 2023. East of England, Midlands and North West from April 2024, every board from April 2025."
        }
        StagingPreset::Roadmap2022 => "Joint committees from April 2023, delegation to every board from April 2024.",
        StagingPreset::PolicyExchange2022 => {
            "Dialysis, chemotherapy, adult specialist cardiology and mental health piloted from April 2023; weak cases such as \
             haemophilia not before 2024/25; the others from April 2024, without joint committees."
        }
        StagingPreset::BeforeReform => "Nothing starts: NHS England plans every service in every year.",
        StagingPreset::Own => {
            "Until a start, a service is planned jointly if joint committees have begun, and by NHS England if not."
        }
    }
}

/// What is set, in a line.
pub fn phrase(reading: Reading) -> String {
    let preset = reading.workspace.select(|inputs| inputs.delegation.staging.preset);
    let led = reading.workspace.select(|inputs| inputs.delegation.staging.lead_providers.len());
    let ready = reading.workspace.select(|inputs| inputs.delegation.staging.boards);
    let ready = match ready.get() {
        BoardsTaken::ByEvidence => "boards by their evidence",
        BoardsTaken::AllReady => "every board taken as ready",
    };
    format!("{}, {ready}, providers lead on {}", name(preset.get()), counted(led.get(), "service", "services"))
}

/// What stands in the card of inputs.
#[component]
pub fn Inputs() -> impl IntoView {
    let reading = use_reading();
    let workspace = reading.workspace;
    let preset = workspace.select(|inputs| inputs.delegation.staging.preset);
    let choose = Callback::new(move |code: String| {
        if let Some(preset) = StagingPreset::from_code(&code) {
            workspace.edit("delegation.staging.preset", |inputs| inputs.delegation.staging.preset = preset);
        }
    });
    let offers = StagingPreset::ALL.map(|preset| Offer::new(preset.code(), name(preset))).to_vec();
    let boards = workspace.select(|inputs| match inputs.delegation.staging.boards {
        BoardsTaken::ByEvidence => EVIDENCE.to_owned(),
        BoardsTaken::AllReady => READY.to_owned(),
    });
    let take = Callback::new(move |code: String| {
        let taken = if code == READY { BoardsTaken::AllReady } else { BoardsTaken::ByEvidence };
        workspace.edit("delegation.staging.boards", |inputs| inputs.delegation.staging.boards = taken);
    });
    let led = workspace.select(|inputs| inputs.delegation.staging.lead_providers.len());
    let groups = workspace.select(|inputs| inputs.delegation.groups.len());
    let many = |count: usize| if count == 0 { "none".to_owned() } else { count.to_string() };
    view! {
        <div class="fields">
            <div></div>
            <div>
                <Select
                    id="start-from"
                    label=Signal::stored("When arrangements start".to_owned())
                    offers=Signal::stored(offers)
                    value=Signal::derive(move || preset.get().code().to_owned())
                    on_change=choose
                />
                <p class="field__note" role="status">{live(move || says(preset.get()))}</p>
            </div>
            {live(move || (preset.get() == StagingPreset::Own).then(|| view! { <Starts /> }))}
            <Radios
                name="boards-taken"
                legend="How ready boards are taken to be"
                offers=vec![Offer::new(EVIDENCE, "Each by its evidence"), Offer::new(READY, "Every board as ready")]
                value=boards
                on_change=take
                hint="Evidence is entered on My board. A board that is not ready plans through a joint committee, and no budget moves."
            />
        </div>
        <Drawers>
            <Drawer name="Provider collaboratives" count=Signal::derive(move || many(led.get()))>
                <Led />
            </Drawer>
            <Drawer name="Boards that plan together" count=Signal::derive(move || many(groups.get()))>
                <Groups />
            </Drawer>
        </Drawers>
    }
}

type Start = fn(&mut StartsInput) -> &mut String;

/// The years of the user's own.
#[component]
fn Starts() -> impl IntoView {
    let starts: [(&'static str, &'static str, Start); 4] = [
        ("joint", "Joint committees from", |starts| &mut starts.joint),
        ("delegated", "Delegation to boards from", |starts| &mut starts.delegated),
        ("lead_provider", "Provider collaboratives from", |starts| &mut starts.lead_provider),
        ("pan_board_office", "Offices of a region from", |starts| &mut starts.pan_board_office),
    ];
    let rows = starts.map(|(name, label, of)| {
        let reading = use_reading();
        let path = format!("delegation.staging.starts.{name}");
        let value = reading.workspace.select(move |inputs| of(&mut inputs.delegation.staging.starts.clone()).clone());
        // What a file holds besides years on offer is shown as it stands.
        let offers = Signal::derive(move || {
            let mut offers = vec![Offer::new("", "Never")];
            let years = STARTS.filter_map(FinancialYear::starting).map(|year| year.to_string());
            offers.extend(years.map(|year| Offer::new(year.clone(), year)));
            let kept = value.get();
            if offers.iter().all(|offer| offer.value != kept) {
                offers.push(Offer::new(kept.clone(), kept));
            }
            offers
        });
        let problem = reading.problem_at(path.clone());
        let change = Callback::new(move |year: String| {
            reading.workspace.edit(&path, |inputs| *of(&mut inputs.delegation.staging.starts) = year);
        });
        view! {
            <Select
                id=format!("start-{name}")
                label=Signal::stored(label.to_owned())
                offers=offers
                value=value
                on_change=change
                problem=problem
            />
        }
    });
    rows.collect_view()
}

/// The services on which providers lead.
#[component]
fn Led() -> impl IntoView {
    let reading = use_reading();
    let workspace = reading.workspace;
    let led = workspace.select(|inputs| inputs.delegation.staging.lead_providers.clone());
    let set = move |line: &str, leads: bool| {
        workspace.edit_named("services that providers lead", |inputs| inputs.delegation.staging.set_lead(line, leads));
    };
    let offers = Signal::derive(move || {
        let mut offers = vec![Offer::new("", "Choose a service")];
        let left =
            prescribed_services().iter().filter(|service| led.with(|led| led.iter().all(|line| line != service.line)));
        offers.extend(left.map(|service| Offer::new(service.line, format!("{} {}", service.line, service.name))));
        offers
    });
    let add = Callback::new(move |line: String| {
        if !line.is_empty() {
            set(&line, true);
        }
    });
    let one = move |line: String| {
        let name = prescribed_service(&line)
            .map_or_else(|| format!("“{line}”, no line of the list"), |service| service.name.to_owned());
        let heard = format!(": {name}");
        let remove = move |_| set(&line, false);
        view! {
            <li>
                {name}" "
                <button class="link-button" type="button" on:click=remove>"Take out"<span class="visually-hidden">{heard}</span></button>
            </li>
        }
    };
    view! {
        <p class="field__hint">"Providers hold the budget together through their lead. It takes a service that is suitable and ready, whatever its board."</p>
        <Select id="add-led" label=Signal::stored("Put a service under a collaborative".to_owned()) offers=offers value=Signal::stored(String::new()) on_change=add />
        {live(move || {
            let lines = led.get();
            (!lines.is_empty()).then(|| view! { <ul class="fields">{lines.into_iter().map(one).collect_view()}</ul> })
        })}
    }
}

/// Who plans with whom, for all boards at once.
#[component]
fn Groups() -> impl IntoView {
    let reading = use_reading();
    let workspace = reading.workspace;
    let needed = RwSignal::new(FIRST.to_owned());
    let groups = workspace.select(|inputs| {
        let groups = &inputs.delegation.groups;
        (groups.len(), groups.iter().map(|group| group.codes.len()).sum::<usize>())
    });
    let suggest = move |_| {
        let planning_population = needed.get_untracked().parse().unwrap_or_default();
        let request =
            FootprintsRequest { boards: boards_to_2026(), adjacency: None, groups: None, planning_population };
        let found = footprints(&request).groups.into_iter().filter(|group| group.codes.len() > 1);
        let found: Vec<GroupInput> = found.map(|group| GroupInput { codes: group.codes }).collect();
        workspace.edit_named("groups", |inputs| inputs.delegation.groups = found);
    };
    let apart = move |_| workspace.edit_named("groups", |inputs| inputs.delegation.groups = Vec::new());
    let said = move || match groups.get() {
        (0, _) => "Every board plans by itself.".to_owned(),
        (groups, boards) => format!("{boards} boards plan in {}.", counted(groups, "group", "groups")),
    };
    view! {
        <p class="field__hint">"A group that has the people for a service plans it with the budget; an office of a region has none. Single groups are set on "<a href=Page::MyBoard.address()>"My board"</a>"."</p>
        <p role="status">{said}</p>
        <NumberField
            id="groups-people"
            label=Signal::stored("People a group needs".to_owned())
            kind=Kind::People
            value=needed
            on_change=move |text: String| needed.set(text)
        />
        <div class="buttons">
            <button class="button" type="button" on:click=suggest>"Group every board for so many"</button>
            {live(move || (groups.get().0 > 0).then(|| view! { <button class="link-button" type="button" on:click=apart>"Let every board plan by itself"</button> }))}
        </div>
    }
}
