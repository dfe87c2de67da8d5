//! The rebate's own inputs: sales by year, the scheme's share, England's share, and spending by board.

use engine::parameters::boards;
use leptos::prelude::*;
use scenario::engagement::RebateYearInput;
use words::count::counted;
use words::typed::Kind;

use super::settings::{BASE, ENGLAND, IN_SCHEME};
use crate::components::drawer::{Drawer, WideDrawer};
use crate::components::edit_table::{Edit, EditCell, EditColumn, EditRow, EditTable};
use crate::components::setting::SettingNumber;
use crate::pages::fund::reading::use_reading;
use crate::state::memo::Memo;

const YEARS: &str = "engagement.rebate.years";
const BY_SYSTEM: &str = "engagement.by_system";

/// Sales and shares.
#[component]
pub fn Rebate() -> impl IntoView {
    let reading = use_reading();
    let workspace = reading.workspace;
    let count = Signal::derive(move || {
        reading.input.with(|input| {
            let known = input.rebate.years.iter().filter(|year| !year.sales.is_empty()).count();
            if known == 0 { "blank".to_owned() } else { counted(known, "year", "years") }
        })
    });
    let rows = Signal::derive(move || {
        reading.input.with(|input| {
            let row = |(at, year): (usize, &RebateYearInput)| EditRow {
                key: at.to_string(),
                name: format!("Year {}", at.saturating_add(1)),
                cells: vec![year.growth.clone(), year.sales.clone()],
            };
            input.rebate.years.iter().enumerate().map(row).collect::<Vec<EditRow>>()
        })
    });
    let edit = Callback::new(move |(key, column, text): Edit| {
        let Ok(at) = key.parse::<usize>() else { return };
        workspace.edit(YEARS, |inputs| {
            if let Some(year) = inputs.engagement.rebate.years.get_mut(at) {
                *(if column == 0 { &mut year.growth } else { &mut year.sales }) = text;
            }
        });
    });
    let add = Callback::new(move |()| {
        workspace.edit(YEARS, |inputs| {
            let years = &mut inputs.engagement.rebate.years;
            let growth = years.last().map(|year| year.growth.clone()).unwrap_or_default();
            years.push(RebateYearInput { growth, sales: String::new() });
        });
    });
    let remove = Callback::new(move |key: String| {
        let Ok(at) = key.parse::<usize>() else { return };
        workspace.edit(YEARS, |inputs| {
            let years = &mut inputs.engagement.rebate.years;
            if at < years.len() {
                years.remove(at);
            }
        });
    });
    view! {
        <Drawer name="Rebate of the scheme" count=count>
            <p class="field__hint">"Sales of branded medicines in the United Kingdom, never the whole medicines bill. No figure of them was found in a source, so they are yours to enter."</p>
            <SettingNumber setting=BASE label="Branded sales in the year before the first" may_be_blank=true />
            <SettingNumber setting=IN_SCHEME label="Share of branded sales inside the scheme" may_be_blank=true />
            <SettingNumber setting=ENGLAND label="England’s share of the rebate" may_be_blank=true hint=Signal::stored(Some("Not published in what was read.".to_owned())) />
            <EditTable
                id="rebate-years"
                label="Years of the scheme"
                names="Year"
                columns=vec![
                    EditColumn { name: "Allowed growth", cell: EditCell::FigureOrBlank(Kind::Percent) },
                    EditColumn { name: "Branded sales", cell: EditCell::FigureOrBlank(Kind::Pounds) },
                ]
                rows=rows
                on_edit=edit
                on_add=("Add a year", add)
                on_remove=remove
                gesture=workspace.gesture(YEARS)
            />
        </Drawer>
    }
}

/// Branded spending by board.
#[component]
pub fn Spending() -> impl IntoView {
    let reading = use_reading();
    let workspace = reading.workspace;
    let count = Signal::derive(move || {
        let known =
            reading.input.with(|input| input.by_system.iter().filter(|row| !row.branded_spend.is_empty()).count());
        if known == 0 { "not known".to_owned() } else { format!("{known} of {}", boards().len()) }
    });
    let rows = Memo::new(move |_| {
        reading.input.with(|input| {
            let row = |board: &engine::parameters::IntegratedCareBoard| EditRow {
                key: board.code.to_owned(),
                name: board.name.to_owned(),
                cells: vec![input.system(board.code).branded_spend],
            };
            boards().iter().map(row).collect::<Vec<EditRow>>()
        })
    });
    let edit = Callback::new(move |(code, _, text): Edit| {
        workspace.edit(BY_SYSTEM, |inputs| inputs.engagement.change_system(&code, |row| row.branded_spend = text));
    });
    view! {
        <WideDrawer id="branded-spending" name="Branded spending by board" count=count>
            <p class="field__hint">"No spending by board is public. Once all 42 are entered, the rebate is shared out by them; until then by weighted population."</p>
            <EditTable
                id="spending"
                label="Branded spending by board"
                names="Board"
                columns=vec![EditColumn { name: "Branded medicines a year", cell: EditCell::FigureOrBlank(Kind::Pounds) }]
                rows=rows
                on_edit=edit
                gesture=workspace.gesture(BY_SYSTEM)
            />
        </WideDrawer>
    }
}
