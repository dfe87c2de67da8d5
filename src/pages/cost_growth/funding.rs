//! What there is to spend: a sum it reaches, a rate, or the money of each year.

use engine::quantities::FinancialYear;
use leptos::prelude::*;
use scenario::cost_growth::{CostGrowthInput, FundingWay};
use words::typed::Kind;

use super::inputs::{BY, GROWTH, REACHES, WAY};
use super::reading::use_reading;
use crate::components::choice::{Offer, Radios};
use crate::components::drawer::WideDrawer;
use crate::components::edit_table::{Edit, EditCell, EditColumn, EditRow, EditTable};
use crate::components::live::live;
use crate::components::setting::{SettingNumber, SettingSlider};
use crate::components::slider::Reach;
use crate::state::memo::Memo;

/// Path of the money of each year.
pub const AMOUNTS: &str = "cost_growth.funding.amounts";

const fn code(way: FundingWay) -> &'static str {
    match way {
        FundingWay::Reaches => "reaches",
        FundingWay::Grows => "grows",
        FundingWay::ByYear => "by_year",
    }
}

/// The choice and what it asks.
#[component]
pub fn Funding() -> impl IntoView {
    let reading = use_reading();
    let way = reading.workspace.select(|inputs| inputs.cost_growth.funding.way);
    let value = Signal::derive(move || code(way.get()).to_owned());
    let change = Callback::new(move |text: String| {
        let ways = [FundingWay::Reaches, FundingWay::Grows, FundingWay::ByYear];
        let Some(way) = ways.into_iter().find(|way| code(*way) == text) else { return };
        reading.workspace.edit(WAY, |inputs| inputs.cost_growth.funding.way = way);
    });
    let offers = vec![
        Offer::new("reaches", "It reaches a sum in a year"),
        Offer::new("grows", "It grows at a rate"),
        Offer::new("by_year", "Year by year, as you enter it"),
    ];
    let fields = move || {
        match way.get() {
        FundingWay::Grows => view! {
            <SettingSlider setting=GROWTH label="Growth of funding a year" reach=Reach::new(-5, 20, 1) may_be_blank=true />
        }
        .into_any(),
        FundingWay::Reaches => view! {
            <SettingNumber
                setting=REACHES
                label="Sum it reaches"
                hint=Signal::stored(Some("£25bn by 2025 was published as what spending would grow to.".to_owned()))
            />
            <SettingNumber setting=BY label="In the year" />
        }
        .into_any(),
        FundingWay::ByYear => view! { <p class="field__hint">"Enter it under “Funding by year” below."</p> }.into_any(),
    }
    };
    view! {
        <Radios name="funding-way" legend="Funding" offers=offers value=value on_change=change />
        {live(fields)}
    }
}

/// How many years are looked at, the opening one with them.
fn years(input: &CostGrowthInput) -> usize {
    usize::try_from(input.years).unwrap_or(0).saturating_add(1).min(31)
}

/// A row for each year that is looked at.
fn rows(input: &CostGrowthInput) -> Vec<EditRow> {
    let first = FinancialYear::from_text(&input.first_year);
    let row = |year: usize| {
        let name = first.and_then(|first| first.after(u16::try_from(year).ok()?)).map(|year| year.to_string());
        EditRow {
            key: year.to_string(),
            name: name.unwrap_or_else(|| words::year::year_heading(year.saturating_add(1))),
            cells: vec![input.funding.amounts.get(year).cloned().unwrap_or_default()],
        }
    };
    (0..years(input)).map(row).collect()
}

/// The row that opens the dialog, where funding is given by year.
#[component]
pub fn FundingByYear() -> impl IntoView {
    let reading = use_reading();
    let workspace = reading.workspace;
    let is_used = workspace.select(|inputs| inputs.cost_growth.funding.way == FundingWay::ByYear);
    let rows = Memo::new(move |_| reading.input.with(rows));
    let known = Signal::derive(move || {
        rows.with(|rows| {
            let known = rows.iter().filter(|row| row.cells.iter().all(|cell| !cell.trim().is_empty())).count();
            format!("{known} of {} known", rows.len())
        })
    });
    let edit = Callback::new(move |(key, _, text): Edit| {
        let Ok(year) = key.parse::<usize>() else { return };
        workspace.edit(AMOUNTS, |inputs| {
            let amounts = &mut inputs.cost_growth.funding.amounts;
            if amounts.len() <= year {
                amounts.resize(year.saturating_add(1), String::new());
            }
            if let Some(amount) = amounts.get_mut(year) {
                *amount = text;
            }
        });
    });
    live(move || {
        is_used.get().then(|| {
            view! {
                <WideDrawer id="funding-by-year" name="Funding by year" count=known>
                    <p class="field__hint">"A blank is not known, and never £0: no gap is told for that year. Sums are in cash."</p>
                    <EditTable
                        id="funded"
                        label="Funding by year"
                        names="Year"
                        columns=vec![EditColumn { name: "Funding, £", cell: EditCell::FigureOrBlank(Kind::Pounds) }]
                        rows=rows
                        on_edit=edit
                        gesture=workspace.gesture(AMOUNTS)
                    />
                </WideDrawer>
            }
        })
    })
}
