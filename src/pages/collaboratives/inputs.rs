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
use crate::components::edit_table::{EditCell, EditColumn};
use crate::components::faults::is_under;
use crate::components::focus;
use crate::components::list_table::{List, ListTable, put, take_out, years};
use crate::components::notes::NotesDrawer;
use crate::components::setting::{SettingNumber, SettingSlider};
use crate::components::slider::Reach;
use crate::components::years::YearsSlider;

/// The most years the page offers.
const MOST_YEARS: u32 = 10;

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

/// What differs from one year to the next.
const YEARS: List = List {
    paths: &["collaborative.moved_back", "collaborative.community", "collaborative.budget"],
    id: "year",
    label: "Year by year",
    names: "Year",
    columns: &[
        EditColumn { name: "Moved back", cell: EditCell::FigureOrBlank(Kind::Number) },
        EditColumn { name: "Community services, £", cell: EditCell::FigureOrBlank(Kind::Pounds) },
        EditColumn { name: "Budget, £", cell: EditCell::FigureOrBlank(Kind::Pounds) },
    ],
    rows: |inputs| {
        let input = &inputs.collaborative;
        years(input.years(), [&input.moved_back, &input.community, &input.budget])
    },
    set: |inputs, year, column, text| {
        let input = &mut inputs.collaborative;
        let lists = [&mut input.moved_back, &mut input.community, &mut input.budget];
        if let Some(list) = lists.into_iter().nth(column) {
            put(list, year, text);
        }
    },
    add: None,
    remove: None,
};

/// Years, and what differs from one to the next.
#[component]
fn ByYear() -> impl IntoView {
    let reading = use_reading();
    let count = Signal::derive(move || words::year::years(reading.input.with(CollaborativeInput::years)));
    view! {
        <WideDrawer id="by-year" name="Year by year" count=count>
            <p class="field__hint">"A blank is not known, and leaves open what rests on it. Enter 0 where there is nothing."</p>
            <YearsSlider
                label="Years looked at"
                path=YEARS.path()
                most=MOST_YEARS
                years=|inputs| inputs.collaborative.years()
                set=|inputs, years| inputs.collaborative.set_years(years)
            />
            <ListTable list=YEARS />
        </WideDrawer>
    }
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
const MEMBERS: List = List {
    paths: &["collaborative.members"],
    id: "member",
    label: "Other members",
    names: "Member",
    columns: &[
        EditColumn { name: "Name", cell: EditCell::Words },
        EditColumn { name: "Part", cell: EditCell::Figure(Kind::Number) },
    ],
    rows: |inputs| {
        let members = inputs.collaborative.members.iter().zip(1..);
        members
            .map(|(member, number)| (format!("Member {number}"), vec![member.name.clone(), member.part.clone()]))
            .collect()
    },
    set: |inputs, place, column, text| {
        let Some(member) = inputs.collaborative.members.get_mut(place) else { return };
        *(if column == 0 { &mut member.name } else { &mut member.part }) = text;
    },
    add: Some(("Add a member", |inputs| {
        let members = &mut inputs.collaborative.members;
        let name = |number: usize| format!("Member {number}");
        let free =
            (1..=members.len().saturating_add(1)).map(name).find(|name| members.iter().all(|own| own.name != *name));
        members.push(MemberInput { name: free.unwrap_or_default(), part: "1".to_owned() });
    })),
    remove: Some(|inputs, place| take_out(&mut inputs.collaborative.members, place)),
};

/// The other members.
#[component]
fn Members() -> impl IntoView {
    let reading = use_reading();
    let count = Signal::derive(move || reading.input.with(|input| input.members.len().to_string()));
    view! {
        <WideDrawer id="members" name="Other members" count=count>
            <p class="field__hint">"Members besides the lead provider, with the part each has of what they share: 1 and 1 is half and half."</p>
            <ListTable list=MEMBERS />
        </WideDrawer>
    }
}
