//! The collaborative: patients, prices, what is reinvested; years, shares and members in drawers.

use leptos::prelude::*;
use scenario::collaborative::{CollaborativeInput, MemberInput, WayInput};
use words::typed::Kind;

use super::reading::use_reading;
use super::settings::{
    ALL, BUY_PRICE, FIRST_MOVED, GAIN_COMMISSIONER, GAIN_LEAD, IN_PRICE, LOSS_COMMISSIONER, LOSS_LEAD, OUT_PRICE, PATH,
    PLACE_PRICE, PLACEMENTS, REINVESTED, SET_UP,
};
use crate::components::choice::{Offer, Radios};
use crate::components::drawer::{Drawer, Drawers, WideDrawer};
use crate::components::edit_table::{Edit, EditCell, EditColumn, EditRow, EditTable};
use crate::components::faults::is_under;
use crate::components::focus;
use crate::components::notes::NotesDrawer;
use crate::components::setting::{SettingNumber, SettingSlider};
use crate::components::slider::{Reach, Slider};
use crate::state::memo::Memo;

/// The most years the page offers.
const MOST_YEARS: i64 = 10;

/// Brings the input at a path into view and gives it focus; what stands in a table leads to the slider beside it.
pub fn go_to(path: &str) {
    let found = ALL.into_iter().find(|setting| is_under(path, setting.path) || is_under(setting.path, path));
    focus::show_input(match found {
        Some(setting) => setting.id,
        None => FIRST_MOVED.id,
    });
}

/// What stands in the card of inputs.
#[component]
pub fn Inputs() -> impl IntoView {
    view! {
        <div class="fields">
            <div></div>
            <SettingNumber setting=PLACEMENTS label="Patients placed out of area" may_be_blank=true />
            <SettingSlider setting=FIRST_MOVED label="Moved back in year 1" reach=Reach::new(0, 100, 0)
                hint=Signal::stored(Some("34 in the West Midlands in 2021: the one published figure.".to_owned())) />
            <SettingNumber setting=OUT_PRICE label="Price out of area" may_be_blank=true hint=Signal::stored(Some("A patient and year.".to_owned())) />
            <Way />
            <SettingNumber setting=IN_PRICE label="Price with the members" may_be_blank=true hint=Signal::stored(Some("A patient and year.".to_owned())) />
            <SettingNumber setting=SET_UP label="Set-up if the members do it" may_be_blank=true hint=Signal::stored(Some("Once, in year 1.".to_owned())) />
            <SettingSlider setting=REINVESTED label="Share of a saving that is reinvested" reach=Reach::new(0, 100, 0) />
            <SettingNumber setting=PLACE_PRICE label="Price of a community place" may_be_blank=true hint=Signal::stored(Some("One place for a year.".to_owned())) />
        </div>
        <Drawers>
            <ByYear />
            <Drawer name="Price of an outside provider" count=outside()>
                <SettingNumber setting=BUY_PRICE label="Price outside" may_be_blank=true hint=Signal::stored(Some("A patient and year, nearer home.".to_owned())) />
            </Drawer>
            <Drawer name="Who gains, who pays" count=Signal::stored("4 shares".to_owned())>
                <Shares />
            </Drawer>
            <Members />
            <NotesDrawer room="collaborative." parts=&[PATH] on_go=Callback::new(|path: String| go_to(&path)) />
        </Drawers>
    }
}

/// What the drawer of the outside price says beside its name.
fn outside() -> Signal<String> {
    let reading = use_reading();
    Signal::derive(move || {
        reading.input.with(|input| if input.buy_price.is_empty() { "not known" } else { "known" }.to_owned())
    })
}

/// Who cares for patients who are moved back.
#[component]
fn Way() -> impl IntoView {
    let reading = use_reading();
    let value = reading.workspace.select(|inputs| match inputs.collaborative.way {
        WayInput::Make => "make".to_owned(),
        WayInput::Buy => "buy".to_owned(),
    });
    let choose = Callback::new(move |code: String| {
        reading.workspace.edit("collaborative.way", |inputs| {
            inputs.collaborative.way = if code == "buy" { WayInput::Buy } else { WayInput::Make };
        });
    });
    let offers = vec![Offer::new("make", "The members"), Offer::new("buy", "An outside provider")];
    view! { <Radios name="way" legend="Who cares for patients moved back" offers=offers value=value on_change=choose /> }
}

/// Years, and what differs from one to the next.
#[component]
fn ByYear() -> impl IntoView {
    let reading = use_reading();
    let workspace = reading.workspace;
    let years = workspace.select(|inputs| inputs.collaborative.years().to_string());
    let change = Callback::new(move |text: String| {
        if let Ok(years) = text.parse::<usize>() {
            let most = usize::try_from(MOST_YEARS).unwrap_or(1);
            workspace.edit("collaborative.moved_back", |inputs| inputs.collaborative.set_years(years.clamp(1, most)));
        }
    });
    let example = workspace.select_baseline(|inputs| Some(inputs.collaborative.years().to_string()));
    let rows = Memo::new(move |_| reading.input.with(rows));
    let edit = Callback::new(move |(key, column, text): Edit| {
        let Ok(year) = key.parse::<usize>() else { return };
        let path = ["collaborative.moved_back", "collaborative.community", "collaborative.budget"];
        workspace.edit(path.get(column).copied().unwrap_or(PATH), |inputs| {
            let input = &mut inputs.collaborative;
            let lists = [&mut input.moved_back, &mut input.community, &mut input.budget];
            if let Some(cell) = lists.into_iter().nth(column).and_then(|list| list.get_mut(year)) {
                *cell = text;
            }
        });
    });
    let columns = vec![
        EditColumn { name: "Moved back", cell: EditCell::FigureOrBlank(Kind::Number) },
        EditColumn { name: "Community services, £", cell: EditCell::FigureOrBlank(Kind::Pounds) },
        EditColumn { name: "Budget, £", cell: EditCell::FigureOrBlank(Kind::Pounds) },
    ];
    let columns = StoredValue::new(columns);
    let count = Signal::derive(move || words::year::years(reading.input.with(CollaborativeInput::years)));
    view! {
        <WideDrawer id="by-year" name="Year by year" count=count>
            <p class="field__hint">"A blank is not known, and leaves open what rests on it. Enter 0 where there is nothing."</p>
            <Slider
                id="years"
                label=Signal::stored("Years looked at".to_owned())
                kind=Kind::Years
                value=years
                on_change=change
                reach=Signal::stored(Reach::new(1, MOST_YEARS, 0))
                example=example
                gesture=workspace.gesture("collaborative.moved_back")
            />
            <EditTable
                id="year"
                label="Year by year"
                names="Year"
                columns=columns.get_value()
                rows=rows
                on_edit=edit
                gesture=workspace.gesture("collaborative.moved_back")
            />
        </WideDrawer>
    }
}

fn rows(input: &CollaborativeInput) -> Vec<EditRow> {
    let row = |year: usize| EditRow {
        key: year.to_string(),
        name: words::year::year_heading(year.saturating_add(1)),
        cells: [&input.moved_back, &input.community, &input.budget]
            .map(|list| list.get(year).cloned().unwrap_or_default())
            .into(),
    };
    (0..input.years()).map(row).collect()
}

/// Shares of a gain and of a loss; the members have what is left.
#[component]
fn Shares() -> impl IntoView {
    let reach = Reach::new(0, 100, 0);
    view! {
        <p class="field__hint">"The other members have what commissioner and lead provider leave."</p>
        <SettingSlider setting=GAIN_COMMISSIONER label="Of what is left over, to the commissioner" reach=reach />
        <SettingSlider setting=GAIN_LEAD label="Of what is left over, to the lead provider" reach=reach />
        <SettingSlider setting=LOSS_COMMISSIONER label="Of an overspend, from the commissioner" reach=reach />
        <SettingSlider setting=LOSS_LEAD label="Of an overspend, from the lead provider" reach=reach />
    }
}

/// Names and parts of the other members.
#[component]
fn Members() -> impl IntoView {
    let reading = use_reading();
    let workspace = reading.workspace;
    let rows = Memo::new(move |_| {
        let row = |(place, member): (usize, &MemberInput)| EditRow {
            key: place.to_string(),
            name: format!("Member {}", place.saturating_add(1)),
            cells: vec![member.name.clone(), member.part.clone()],
        };
        reading.input.with(|input| input.members.iter().enumerate().map(row).collect::<Vec<EditRow>>())
    });
    let change = move |of: &dyn Fn(&mut Vec<MemberInput>)| {
        workspace.edit("collaborative.members", |inputs| of(&mut inputs.collaborative.members));
    };
    let edit = Callback::new(move |(key, column, text): Edit| {
        let Ok(place) = key.parse::<usize>() else { return };
        change(&|members| {
            if let Some(member) = members.get_mut(place) {
                let cell = if column == 0 { &mut member.name } else { &mut member.part };
                cell.clone_from(&text);
            }
        });
    });
    let add = Callback::new(move |()| {
        change(&|members| {
            let name = |number: usize| format!("Member {number}");
            let free = (1..=members.len().saturating_add(1))
                .map(name)
                .find(|name| members.iter().all(|own| own.name != *name));
            members.push(MemberInput { name: free.unwrap_or_default(), part: "1".to_owned() });
        });
    });
    let remove = Callback::new(move |key: String| {
        let Ok(place) = key.parse::<usize>() else { return };
        change(&|members| {
            if place < members.len() {
                members.remove(place);
            }
        });
    });
    let columns = vec![
        EditColumn { name: "Name", cell: EditCell::Words },
        EditColumn { name: "Part", cell: EditCell::Figure(Kind::Number) },
    ];
    let columns = StoredValue::new(columns);
    let count = Signal::derive(move || reading.input.with(|input| input.members.len().to_string()));
    view! {
        <WideDrawer id="members" name="Other members" count=count>
            <p class="field__hint">"Members besides the lead provider, with the part each has of what they share: 1 and 1 is half and half."</p>
            <EditTable
                id="member"
                label="Other members"
                names="Member"
                columns=columns.get_value()
                rows=rows
                on_edit=edit
                on_add=("Add a member", add)
                on_remove=remove
                gesture=workspace.gesture("collaborative.members")
            />
        </WideDrawer>
    }
}
