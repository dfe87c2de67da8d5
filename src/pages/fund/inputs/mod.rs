//! The inputs of the fund: how much there is, who applies, how it is shared; the rest, and the rebate, in drawers.
//!
//! Reading order: [`settings`] (inputs that one figure answers), [`applicants`] (the user's own, pasted), [`rebate`] (sales by year,
//! spending by board).

mod applicants;
mod rebate;
pub mod settings;

use leptos::prelude::*;
use scenario::engagement::{EngagementInput, FundInput, Held, Split, WeightingKind};
use words::typed::{Kind, shown};

use super::reading::use_reading;
use crate::components::choice::{Offer, Radios, Select};
use crate::components::drawer::{Drawer, Drawers};
use crate::components::faults::is_under;
use crate::components::focus;
use crate::components::live::live;
use crate::components::notes::NotesDrawer;
use crate::components::setting::{SettingNumber, SettingSlider};
use crate::components::slider::Reach;
use crate::pages::engagement::inputs as charity;
use crate::state::memo::Memo;
use applicants::Applicants;
use rebate::{Rebate, Spending};
use settings::{
    ALPHA, APPLICANTS, FLOOR, IN_EACH, LARGE, MAJOR, MEDIUM, MICRO, OF_COST, OF_INCOME, PLACES, POT, SECRETARIAT,
    SMALL, SYSTEMS, YEARS,
};

/// Brings the input at a path into view and gives it focus; inputs of the charity itself are on this page too.
pub fn go_to(path: &str) {
    match PLACES.into_iter().find(|(own, _)| is_under(own, path)) {
        Some((_, id)) => focus::show_input(id),
        None if is_under(path, "engagement.fund") || is_under(path, "engagement.rebate") => focus::show_input(POT.id),
        None => charity::go_to(path),
    }
}

/// What stands in the card of inputs.
#[component]
pub fn Inputs() -> impl IntoView {
    let reading = use_reading();
    let workspace = reading.workspace;
    let held = workspace.select(|inputs| code_of(inputs.engagement.fund.held).to_owned());
    let by_system = Memo::new(move |_| reading.input.with(|input| input.fund.held == Held::BySystem));
    let hold = Callback::new(move |code: String| {
        workspace.edit("engagement.fund.held", |inputs| {
            inputs.engagement.fund.held = if code == code_of(Held::BySystem) { Held::BySystem } else { Held::National };
        });
    });
    let weighting = workspace.select(|inputs| inputs.engagement.fund.weighting.code().to_owned());
    let weigh = Callback::new(move |code: String| {
        if let Some(kind) = WeightingKind::from_code(&code) {
            workspace.edit("engagement.fund.weighting", |inputs| inputs.engagement.fund.weighting = kind);
        }
    });
    let weightings = vec![
        Offer::new("bands", "By size band"),
        Offer::new("equal", "The same for all"),
        Offer::new("power", "Smoothly, by income"),
    ];
    view! {
        <div class="fields">
            <div></div>
            <SettingNumber setting=charity::settings::INCOME label="Your income a year" may_be_blank=true />
            <SettingNumber setting=POT label="The fund, over all its years" may_be_blank=true />
            <SettingNumber setting=YEARS label="Years it covers" may_be_blank=true />
            <SettingNumber setting=SYSTEMS label="Systems there are" may_be_blank=true />
            <Radios
                name="held"
                legend="Who holds it"
                offers=vec![
                    Offer::new("national", "One national pot"),
                    Offer::new("by_system", "A pot for each system"),
                ]
                value=held
                on_change=hold
            />
            {live(move || by_system.get().then(|| view! { <SplitChoice /> }))}
            {live(move || {
                let (setting, label) = if by_system.get() {
                    (IN_EACH, "Applicants to each pot, yours among them")
                } else {
                    (APPLICANTS, "Applicants, yours among them")
                };
                view! { <SettingNumber setting=setting label=label may_be_blank=true /> }
            })}
            <Radios name="weighting" legend="How it is shared" offers=weightings value=weighting on_change=weigh />
            <SettingSlider
                setting=ALPHA
                label="Steepness of the smooth weighting"
                reach=Reach { least: 0.into(), most: 1.into(), step: rust_decimal::Decimal::new(5, 2) }
                may_be_blank=true
                hint=Signal::stored(Some("0 is the same for all. At 1, half the income weighs twice as much.".to_owned()))
            />
        </div>
        <Rows />
    }
}

const fn code_of(held: Held) -> &'static str {
    match held {
        Held::National => "national",
        Held::BySystem => "by_system",
    }
}

/// How pots of systems are made.
#[component]
fn SplitChoice() -> impl IntoView {
    let workspace = use_reading().workspace;
    let split = workspace.select(|inputs| inputs.engagement.fund.split.code().to_owned());
    let choose = Callback::new(move |code: String| {
        if let Some(split) = Split::from_code(&code) {
            workspace.edit("engagement.fund.split", |inputs| inputs.engagement.fund.split = split);
        }
    });
    let words = |split: Split| match split {
        Split::Equal => "The same for each",
        Split::Population => "By population, 42 boards",
        Split::WeightedPopulation => "By weighted population, 42 boards",
        Split::Patients => "By the patients you entered",
    };
    let offers: Vec<Offer> = Split::ALL.map(|split| Offer::new(split.code(), words(split))).to_vec();
    view! {
        <Select
            id="split"
            label="How pots are made"
            offers=Signal::stored(offers)
            value=split
            on_change=choose
            hint=Signal::stored(Some("People are known for the 42 boards of 2022 to 2026. How three of them are split in 2026 is not published.".to_owned()))
        />
    }
}

#[component]
fn Rows() -> impl IntoView {
    let reading = use_reading();
    let said = move |of: fn(&EngagementInput) -> String| Signal::derive(move || reading.input.with(of));
    view! {
        <Drawers>
            <Applicants />
            <Drawer name="Weights of the bands" count=said(|input| bands(&input.fund))>
                <SettingNumber setting=MICRO label="Micro, below £10,000" may_be_blank=true />
                <SettingNumber setting=SMALL label="Small, below £100,000" may_be_blank=true />
                <SettingNumber setting=MEDIUM label="Medium, below £1 million" may_be_blank=true />
                <SettingNumber setting=LARGE label="Large, below £10 million" may_be_blank=true />
                <SettingNumber setting=MAJOR label="Major, from £10 million" may_be_blank=true />
            </Drawer>
            <Drawer name="Least and most" count=said(|input| most(&input.fund))>
                <SettingNumber setting=FLOOR label="Least grant a year" may_be_blank=true />
                <SettingNumber
                    setting=OF_COST
                    label="Most of its own cost that a charity is granted"
                    may_be_blank=true
                    hint=Signal::stored(Some("Blank for no such ceiling. It binds those whose cost is known.".to_owned()))
                />
                <SettingNumber
                    setting=OF_INCOME
                    label="Most of its own income that a charity is granted"
                    may_be_blank=true
                    hint=Signal::stored(Some("Blank for no such ceiling. Over all pots together.".to_owned()))
                />
            </Drawer>
            <Drawer name="Secretariat" count=said(|input| percent(&input.fund.secretariat))>
                <SettingNumber
                    setting=SECRETARIAT
                    label="Share of the fund that its secretariat takes"
                    may_be_blank=true
                    hint=Signal::stored(Some("The paper has the department provide it, so none.".to_owned()))
                />
            </Drawer>
            <Rebate />
            <Spending />
            <NotesDrawer room="engagement." parts=&["engagement.fund", "engagement.rebate"] on_go=Callback::new(|path: String| go_to(&path)) />
        </Drawers>
    }
}

fn bands(fund: &FundInput) -> String {
    fund.bands.in_order().map(|weight| if weight.is_empty() { "–" } else { weight.as_str() }).join(" : ")
}

fn most(fund: &FundInput) -> String {
    match (fund.of_cost.as_str(), fund.of_income.as_str()) {
        ("", "") => "no ceiling".to_owned(),
        (cost, "") => format!("{} of cost", percent(cost)),
        (_, income) => format!("{} of income", percent(income)),
    }
}

fn percent(text: &str) -> String {
    if text.is_empty() { "blank".to_owned() } else { format!("{}%", shown(Kind::Percent, text)) }
}
