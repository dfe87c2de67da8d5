//! The trust, who commissions, what contracts take, how it is paid.

use engine::parameters;
use leptos::prelude::*;
use scenario::WhoKind;
use scenario::providers::{CommissionedBy, Leads, ProvidersInput};
use words::typed::{Kind, understood};

use super::patients::{self, Patients};
use super::reading::use_reading;
use crate::components::choice::{Checkbox, Offer, Radios, Select};
use crate::components::drawer::{Drawer, Drawers, WideDrawer};
use crate::components::faults::is_under;
use crate::components::focus;
use crate::components::live::live;
use crate::components::notes::NotesDrawer;
use crate::components::setting::{self, SettingNumber, SettingSlider};
use crate::components::slider::Reach;

type Setting = setting::Setting<ProvidersInput>;

/// Path of the page's inputs.
pub const PATH: &str = "providers";

macro_rules! setting {
    ($id:literal, $kind:ident, $($field:ident).+) => {
        Setting {
            path: concat!("providers", $(".", stringify!($field)),+),
            id: $id,
            kind: Kind::$kind,
            get: |input| &input.$($field).+,
            set: |input| &mut input.$($field).+,
        }
    };
}

const INCOME: Setting = setting!("income", Pounds, income);
const LOW_VOLUME: Setting = setting!("low-volume", Pounds, contracts.low_volume_below);
const CONTRACT: Setting = setting!("contract-hours", Number, contracts.contract_hours);
const REPORTING: Setting = setting!("reporting-hours", Number, contracts.reporting_hours);
const FIXED: Setting = setting!("fixed-hours", Number, contracts.low_volume_hours);
const RATE: Setting = setting!("hourly-rate", Pounds, contracts.hourly_rate);
const THEIR_CONTRACT: Setting = setting!("their-contract-hours", Number, contracts.commissioner_contract_hours);
const THEIR_REPORTING: Setting = setting!("their-reporting-hours", Number, contracts.commissioner_reporting_hours);
const THEIR_FIXED: Setting = setting!("their-fixed-hours", Number, contracts.commissioner_low_volume_hours);
const ASSOCIATE: Setting = setting!("associate-hours", Number, contracts.associate_hours);
const THEIR_RATE: Setting = setting!("their-hourly-rate", Pounds, contracts.commissioner_hourly_rate);
const VARIABLE: Setting = setting!("variable-rate", Percent, payment.variable_rate);
const DEPARTURE: Setting = setting!("departure", Percent, payment.departure);
const HOME: Setting = setting!("brought-home-share", Percent, repatriation.share);

const SETTINGS: [Setting; 14] = [
    INCOME,
    LOW_VOLUME,
    CONTRACT,
    REPORTING,
    FIXED,
    RATE,
    THEIR_CONTRACT,
    THEIR_REPORTING,
    THEIR_FIXED,
    ASSOCIATE,
    THEIR_RATE,
    VARIABLE,
    DEPARTURE,
    HOME,
];

/// Brings the input at a path into view and gives it focus.
pub fn go_to(path: &str) {
    let number = SETTINGS.into_iter().find(|setting| is_under(setting.path, path) || is_under(path, setting.path));
    let other = match path.strip_prefix("providers.") {
        Some("commissioned_by") => "commissioned-by-1",
        Some("leads") => "leads-1",
        Some("keeps_national") => "keeps-national",
        Some("repatriation.board") => "brought-home-by",
        _ => "trust",
    };
    focus::show_input(number.map_or(other, |setting| setting.id));
}

/// What is set, in a line.
pub fn phrase(input: &ProvidersInput) -> String {
    let by = match (input.commissioned_by, input.leads) {
        (CommissionedBy::EveryBoard, _) => "Every board commissions",
        (CommissionedBy::Lead, Leads::Regions) => "A lead for each region commissions",
        (CommissionedBy::Lead, Leads::Groups) => "A lead for each group commissions",
    };
    let below = &input.contracts.low_volume_below;
    if below.trim().is_empty() {
        return by.to_owned();
    }
    format!("{by}, no contract below {}", understood(Kind::Pounds, below))
}

/// The thresholds that were published.
fn thresholds() -> String {
    let pounds = |figure: &parameters::Parameter| understood(Kind::Pounds, figure.value);
    format!(
        "{} a pair in 2023/24, {} in 2025/26; 0 for no such rule.",
        pounds(parameters::allocation::LOW_VOLUME_2023_24),
        pounds(parameters::allocation::LOW_VOLUME_2025_26)
    )
}

/// What stands in the card of inputs.
#[component]
pub fn Inputs() -> impl IntoView {
    let workspace = use_reading().workspace;
    let slider = |setting: Setting, label: &'static str, reach: Reach, hint: Option<&'static str>| {
        view! { <SettingSlider setting=setting label=label reach=reach may_be_blank=setting.id != HOME.id hint=Signal::stored(hint.map(str::to_owned)) /> }
    };
    let rows = workspace.select(|inputs| (inputs.providers.patients.own, inputs.providers.patients.boards.len()));
    let keeps = workspace.select(|inputs| inputs.providers.keeps_national);
    let keep = Callback::new(move |keeps: bool| {
        workspace.edit("providers.keeps_national", |inputs| inputs.providers.keeps_national = keeps);
    });
    view! {
        <div class="fields">
            <div></div>
            <WhichTrust />
            <WhoCommissions />
            <SettingNumber setting=INCOME may_be_blank=true label="Its income a year" hint=Signal::stored(Some("The income of no trust is public. Leave it blank for shares only.".to_owned())) />
            <SettingNumber setting=LOW_VOLUME may_be_blank=true label="No contract below, a year" hint=Signal::stored(Some(thresholds())) />
            {slider(CONTRACT, "Its hours of contracting for each contract", Reach::new(0, 300, 0), Some("An assumption: nobody has published such hours."))}
            {slider(REPORTING, "Its hours of reporting for each contract", Reach::new(0, 300, 0), None)}
            {slider(VARIABLE, "Share of the price paid away from plan", Reach::new(0, 100, 0), None)}
            {slider(DEPARTURE, "Activity above plan", Reach::new(-20, 20, 1), None)}
            {slider(HOME, "Share of patients brought home", Reach::new(0, 100, 0), None)}
            <BroughtHomeBy />
            <Checkbox id="keeps-national" label=Signal::stored("Some of its services stay with NHS England".to_owned()) value=keeps on_change=keep />
        </div>
        <Drawers>
            <WideDrawer id="patients" name="Your own patients by board" count=Signal::derive(move || patients::count(rows.get().0, rows.get().1))>
                <Patients />
            </WideDrawer>
            <Drawer name="Other hours and rates" count=Signal::stored("both sides".to_owned())>
                <SettingNumber setting=FIXED may_be_blank=true label="Its hours for each fixed payment" />
                <SettingNumber setting=RATE may_be_blank=true label="Cost of its hour" />
                <SettingNumber setting=THEIR_CONTRACT may_be_blank=true label="A commissioner’s hours of contracting" />
                <SettingNumber setting=THEIR_REPORTING may_be_blank=true label="A commissioner’s hours of reading reports" />
                <SettingNumber setting=THEIR_FIXED may_be_blank=true label="A commissioner’s hours for each fixed payment" />
                <SettingNumber setting=ASSOCIATE may_be_blank=true label="Hours of each board behind a lead’s contract" />
                <SettingNumber setting=THEIR_RATE may_be_blank=true label="Cost of a commissioner’s hour" />
            </Drawer>
            <NotesDrawer room="providers." on_go=Callback::new(|path: String| go_to(&path)) />
        </Drawers>
    }
}

/// The trust that is told of; asked here only of those who are no trust themselves.
#[component]
fn WhichTrust() -> impl IntoView {
    let workspace = use_reading().workspace;
    let who = workspace.who();
    let own = Memo::new(move |_| {
        who.with(|who| {
            (who.kind == WhoKind::Trust).then(|| parameters::trust(&who.code).map(|trust| trust.name)).flatten()
        })
    });
    let chosen = workspace.select(|inputs| inputs.providers.trust.clone());
    let change =
        Callback::new(move |code: String| workspace.edit("providers.trust", |inputs| inputs.providers.trust = code));
    let offers = Signal::derive(move || {
        let mut offers: Vec<Offer> =
            parameters::trusts().iter().map(|trust| Offer::new(trust.code, trust.name)).collect();
        order::arrange(&mut offers, |one, other| one.words.cmp(&other.words));
        // What a file holds besides trusts of the table is shown as it stands.
        let kept = chosen.get();
        if offers.iter().all(|offer| offer.value != kept) {
            offers.push(Offer::new(kept.clone(), kept));
        }
        offers
    });
    live(move || {
        match own.get() {
        Some(name) => view! { <p class="field__note" id="trust" tabindex="-1">{format!("Told of {name}, as you said who you are.")}</p> }.into_any(),
        None => view! {
            <Select
                id="trust"
                label=Signal::stored("Trust".to_owned())
                offers=offers
                value=chosen
                on_change=change
                hint=Signal::stored(Some("Great Ormond Street is only an example, the one the reports use.".to_owned()))
            />
        }
        .into_any(),
    }
    })
}

#[component]
fn WhoCommissions() -> impl IntoView {
    let workspace = use_reading().workspace;
    let by = workspace.select(|inputs| inputs.providers.commissioned_by);
    let leads = workspace.select(|inputs| inputs.providers.leads);
    let choose = Callback::new(move |code: String| {
        let by = if code == "lead" { CommissionedBy::Lead } else { CommissionedBy::EveryBoard };
        workspace.edit("providers.commissioned_by", |inputs| inputs.providers.commissioned_by = by);
    });
    let group = Callback::new(move |code: String| {
        let leads = if code == "groups" { Leads::Groups } else { Leads::Regions };
        workspace.edit("providers.leads", |inputs| inputs.providers.leads = leads);
    });
    view! {
        <Radios
            name="commissioned-by"
            legend="Who commissions"
            offers=vec![Offer::new("every_board", "Every board for itself"), Offer::new("lead", "A lead for each group of boards")]
            value=Signal::derive(move || if by.get() == CommissionedBy::Lead { "lead" } else { "every_board" }.to_owned())
            on_change=choose
        />
        <Radios
            name="leads"
            legend="A lead commissions for"
            offers=vec![Offer::new("regions", "The boards of its region"), Offer::new("groups", "Boards that plan together in the Delegation room")]
            value=Signal::derive(move || if leads.get() == Leads::Groups { "groups" } else { "regions" }.to_owned())
            on_change=group
            hint="Also used where the arrangements stand side by side."
        />
    }
}

#[component]
fn BroughtHomeBy() -> impl IntoView {
    let workspace = use_reading().workspace;
    let chosen = workspace.select(|inputs| inputs.providers.repatriation.board.clone());
    let change = Callback::new(move |code: String| {
        workspace.edit("providers.repatriation.board", |inputs| inputs.providers.repatriation.board = code);
    });
    let mut boards: Vec<Offer> = parameters::boards().iter().map(|board| Offer::new(board.code, board.name)).collect();
    order::arrange(&mut boards, |one, other| one.words.cmp(&other.words));
    let offers: Vec<Offer> = [Offer::new("", "Every other board")].into_iter().chain(boards).collect();
    view! {
        <Select id="brought-home-by" label=Signal::stored("Brought home by".to_owned()) offers=Signal::stored(offers) value=chosen on_change=change />
    }
}
