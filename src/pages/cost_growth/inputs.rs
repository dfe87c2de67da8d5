//! The budget: what is spent now and what there is to spend, then the growth of each component and what it is made of.

use leptos::prelude::*;
use scenario::cost_growth::{Components, CostGrowthInput, FundingWay, Part};
use words::typed::{Kind, understood};

use super::funding::{AMOUNTS, Funding, FundingByYear};
use super::own::{OwnComponents, blank};
use super::reading::use_reading;
use crate::components::choice::{Offer, Radios, Select};
use crate::components::drawer::{Drawer, Drawers};
use crate::components::faults::{is_under, use_faults};
use crate::components::focus;
use crate::components::live::live;
use crate::components::notes::NotesDrawer;
use crate::components::setting::{self, SettingNumber, SettingSlider};
use crate::components::slider::Reach;
use crate::state::memo::Memo;

type Setting = setting::Setting<CostGrowthInput>;

/// A figure of the page by its place.
macro_rules! setting {
    ($($name:ident).+, $id:literal, $kind:ident) => {
        Setting {
            path: setting!(@path $($name).+),
            id: $id,
            kind: Kind::$kind,
            get: |input| &input.$($name).+,
            set: |input| &mut input.$($name).+,
        }
    };
    (@path $first:ident) => { concat!("cost_growth.", stringify!($first)) };
    (@path $first:ident . $second:ident) => { concat!("cost_growth.", stringify!($first), ".", stringify!($second)) };
}

/// Path of everything the page sets, from the root of the inputs.
pub const PATH: &str = "cost_growth";

const YEARS: &str = "cost_growth.years";
const MADE_OF: &str = "cost_growth.components";
/// Path of how funding is given.
pub const WAY: &str = "cost_growth.funding.way";

const FIRST_YEAR: Setting = setting!(first_year, "first-year", FinancialYear);
const OPENING: Setting = setting!(opening, "opening-spending", Pounds);
const FUNDED: Setting = setting!(funding.opening, "funding-opening", Pounds);
/// Yearly growth of the funding.
pub const GROWTH: Setting = setting!(funding.growth, "funding-growth", Percent);
/// What the funding reaches.
pub const REACHES: Setting = setting!(funding.reaches, "funding-reaches", Pounds);
/// The year in which it reaches that.
pub const BY: Setting = setting!(funding.by, "funding-by", FinancialYear);

/// What is set of one component: share, growth of spending, and the four.
const COMPONENTS: [(Part, [Setting; 6]); 3] = [
    (
        Part::Medicines,
        [
            setting!(medicines.share, "medicines-share", Percent),
            setting!(medicines.spending, "medicines-growth", Percent),
            setting!(medicines.volume, "medicines-volume", Percent),
            setting!(medicines.price, "medicines-price", Percent),
            setting!(medicines.mix, "medicines-mix", Percent),
            setting!(medicines.new_treatments, "medicines-new", Percent),
        ],
    ),
    (
        Part::Tariff,
        [
            setting!(tariff.share, "tariff-share", Percent),
            setting!(tariff.spending, "tariff-growth", Percent),
            setting!(tariff.volume, "tariff-volume", Percent),
            setting!(tariff.price, "tariff-price", Percent),
            setting!(tariff.mix, "tariff-mix", Percent),
            setting!(tariff.new_treatments, "tariff-new", Percent),
        ],
    ),
    (
        Part::Block,
        [
            setting!(block.share, "block-share", Percent),
            setting!(block.spending, "block-growth", Percent),
            setting!(block.volume, "block-volume", Percent),
            setting!(block.price, "block-price", Percent),
            setting!(block.mix, "block-mix", Percent),
            setting!(block.new_treatments, "block-new", Percent),
        ],
    ),
];

/// Brings the input at a path into view and gives it focus.
pub fn go_to(path: &str) {
    let own = COMPONENTS.iter().flat_map(|(_, settings)| settings.iter().copied());
    let all = [FIRST_YEAR, OPENING, FUNDED, GROWTH, REACHES, BY].into_iter().chain(own);
    let found = all.map(|setting| (setting.path, setting.id)).chain([
        (YEARS, "years-ahead"),
        (AMOUNTS, "funding-way-3"),
        (WAY, "funding-way-1"),
        (MADE_OF, "made-of-1"),
        ("cost_growth.own", "made-of-2"),
    ]);
    focus::show_input(found.into_iter().find(|(own, _)| is_under(own, path)).map_or(OPENING.id, |(_, id)| id));
}

/// What stands in the card of inputs.
#[component]
pub fn Inputs() -> impl IntoView {
    let own = use_reading().workspace.select(|inputs| inputs.cost_growth.components == Components::Own);
    let slider = |(part, [_, growth, ..]): (Part, [Setting; 6])| {
        let (label, hint) = match part {
            Part::Medicines => ("Growth of spending on medicines a year", "9% is the published estimate."),
            Part::Tariff => ("Growth of tariff activity a year", "No figure is public."),
            Part::Block => (
                "Growth of block contracts and the rest a year",
                "Devices, dialysis and mental health are in it. No figure is public.",
            ),
        };
        let hint = Signal::stored(Some(hint.to_owned()));
        view! { <SettingSlider setting=growth label=label reach=Reach::new(-5, 20, 1) hint=hint may_be_blank=true /> }
    };
    let made_of = move |(part, settings)| view! { <MadeOf part=part settings=settings /> };
    view! {
        <div class="fields">
            <div></div>
            <MadeOfWhat />
            {live(move || (!own.get()).then(|| COMPONENTS.map(slider).into_iter().collect_view()))}
            <Years />
            <Funding />
        </div>
        <Drawers>
            <Opening />
            {live(move || match own.get() {
                true => view! { <OwnComponents /> }.into_any(),
                false => COMPONENTS.map(made_of).into_iter().collect_view().into_any(),
            })}
            <FundingByYear />
            <NotesDrawer room="cost_growth." parts=&[PATH] on_go=Callback::new(|path: String| go_to(&path)) />
        </Drawers>
    }
}

/// The published three, or components of one's own.
#[component]
fn MadeOfWhat() -> impl IntoView {
    let workspace = use_reading().workspace;
    let value = workspace.select(|inputs| match inputs.cost_growth.components {
        Components::Published => "published".to_owned(),
        Components::Own => "own".to_owned(),
    });
    let change = Callback::new(move |text: String| {
        workspace.edit(MADE_OF, |inputs| {
            let input = &mut inputs.cost_growth;
            input.components = if text == "own" { Components::Own } else { Components::Published };
            if input.components == Components::Own && input.own.is_empty() {
                input.own.push(blank(&[]));
            }
        });
    });
    let offers =
        vec![Offer::new("published", "The published three parts"), Offer::new("own", "Components of your own")];
    view! {
        <Radios
            name="made-of"
            legend="What the budget is made of"
            offers=offers
            value=value
            on_change=change
            hint="Your own are entered in a table under “Your own components” below."
        />
    }
}

#[component]
fn Years() -> impl IntoView {
    let (reading, faults) = (use_reading(), use_faults());
    let value = reading.workspace.select(|inputs| inputs.cost_growth.years.to_string());
    let offers = Memo::new(move |_| {
        let mut years: Vec<u32> = (1..=10).chain([15, 20, 30]).collect();
        let set = reading.input.with(|input| input.years);
        if !years.contains(&set) {
            years.push(set);
            years.sort_unstable();
        }
        let offer = |years: u32| Offer::new(years.to_string(), understood(Kind::Years, &years.to_string()));
        years.into_iter().map(offer).collect::<Vec<_>>()
    });
    let change = Callback::new(move |text: String| {
        if let Ok(years) = text.parse() {
            reading.workspace.edit(YEARS, |inputs| inputs.cost_growth.years = years);
        }
    });
    view! {
        <Select
            id="years-ahead"
            label=Signal::stored("Years looked ahead".to_owned())
            offers=offers
            value=value
            on_change=change
            problem=faults.under(YEARS, Kind::Number)
        />
    }
}

/// Opening year, spending, shares and funding, as far as they are used.
#[component]
fn Opening() -> impl IntoView {
    let reading = use_reading();
    let count = Signal::derive(move || {
        reading
            .input
            .with(|input| format!("{}, £{}", input.first_year, words::typed::shown(Kind::Pounds, &input.opening)))
    });
    let own = reading.workspace.select(|inputs| inputs.cost_growth.components == Components::Own);
    let by_year = reading.workspace.select(|inputs| inputs.cost_growth.funding.way == FundingWay::ByYear);
    let share = |(part, [share, ..]): (Part, [Setting; 6])| {
        view! { <SettingNumber setting=share label=format!("Share: {}", words::cost_growth::names::component(part.code())) /> }
    };
    view! {
        <Drawer name="What it opens with" count=count>
            <SettingNumber setting=FIRST_YEAR label="Opening year" />
            <SettingNumber setting=OPENING label="Spending in the opening year" />
            {live(move || (!by_year.get()).then(|| view! { <SettingNumber setting=FUNDED label="Funding in the opening year" /> }))}
            {live(move || (!own.get()).then(|| COMPONENTS.map(share).into_iter().collect_view()))}
        </Drawer>
    }
}

/// What makes a component grow: the four, one of which may be what is left.
#[component]
fn MadeOf(part: Part, settings: [Setting; 6]) -> impl IntoView {
    let reading = use_reading();
    let [_, _, volume, price, mix, new_treatments] = settings;
    let count = Signal::derive(move || {
        reading.input.with(|input| {
            let own = part.of(input);
            let all = [&own.volume, &own.price, &own.mix, &own.new_treatments];
            format!("{} of 4 set", all.into_iter().filter(|text| !text.trim().is_empty()).count())
        })
    });
    let name = match part {
        Part::Medicines => "What makes medicines grow",
        Part::Tariff => "What makes tariff activity grow",
        Part::Block => "What makes block and the rest grow",
    };
    view! {
        <Drawer name=name count=count>
            <p class="field__hint">"Leave one blank and it is what is left of the growth of spending. With two or more blank the growth is not told apart."</p>
            <SettingNumber setting=volume may_be_blank=true label="Volume a year" hint=Signal::stored(Some("How many are treated.".to_owned())) />
            <SettingNumber setting=price may_be_blank=true label="Price a year" hint=Signal::stored(Some("What a unit costs.".to_owned())) />
            <SettingNumber setting=mix may_be_blank=true label="Mix a year" hint=Signal::stored(Some("Costlier cases among those treated before.".to_owned())) />
            <SettingNumber setting=new_treatments may_be_blank=true label="New treatments a year" hint=Signal::stored(Some("What they add for each one treated.".to_owned())) />
        </Drawer>
    }
}
