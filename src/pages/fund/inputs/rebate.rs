//! The rebate's own inputs: sales by year, the scheme's share, England's share, and spending by board.

use engine::parameters::boards;
use leptos::prelude::*;
use scenario::engagement::RebateYearInput;
use words::count::counted;
use words::typed::Kind;

use super::settings::{BASE, ENGLAND, IN_SCHEME};
use crate::components::drawer::{Drawer, WideDrawer};
use crate::components::edit_table::{EditCell, EditColumn};
use crate::components::list_table::{List, ListTable, take_out};
use crate::components::setting::SettingNumber;
use crate::pages::engagement::inputs::by_board::{ByBoard, known};
use crate::pages::fund::reading::use_reading;

const YEARS: List = List {
    paths: &["engagement.rebate.years"],
    id: "rebate-years",
    label: "Years of the scheme",
    names: "Year",
    columns: &[
        EditColumn { name: "Allowed growth", cell: EditCell::FigureOrBlank(Kind::Percent) },
        EditColumn { name: "Branded sales", cell: EditCell::FigureOrBlank(Kind::Pounds) },
    ],
    rows: |inputs| {
        let years = inputs.engagement.rebate.years.iter().zip(1..);
        years.map(|(year, number)| (format!("Year {number}"), vec![year.growth.clone(), year.sales.clone()])).collect()
    },
    set: |inputs, year, column, text| {
        let Some(year) = inputs.engagement.rebate.years.get_mut(year) else { return };
        *(if column == 0 { &mut year.growth } else { &mut year.sales }) = text;
    },
    add: Some(("Add a year", |inputs| {
        let years = &mut inputs.engagement.rebate.years;
        let growth = years.last().map(|year| year.growth.clone()).unwrap_or_default();
        years.push(RebateYearInput { growth, sales: String::new() });
    })),
    remove: Some(|inputs, year| take_out(&mut inputs.engagement.rebate.years, year)),
};

/// Sales and shares.
#[component]
pub fn Rebate() -> impl IntoView {
    let reading = use_reading();
    let count = Signal::derive(move || {
        reading.input.with(|input| {
            let known = input.rebate.years.iter().filter(|year| !year.sales.is_empty()).count();
            if known == 0 { "blank".to_owned() } else { counted(known, "year", "years") }
        })
    });
    view! {
        <Drawer name="Rebate of the scheme" count=count>
            <p class="field__hint">"Sales of branded medicines in the United Kingdom, never the whole medicines bill. No figure of them was found in a source, so they are yours to enter."</p>
            <SettingNumber setting=BASE label="Branded sales in the year before the first" may_be_blank=true />
            <SettingNumber setting=IN_SCHEME label="Share of branded sales inside the scheme" may_be_blank=true />
            <SettingNumber setting=ENGLAND label="England’s share of the rebate" may_be_blank=true hint=Signal::stored(Some("Not published in what was read.".to_owned())) />
            <ListTable list=YEARS />
        </Drawer>
    }
}

/// Branded spending by board.
#[component]
pub fn Spending() -> impl IntoView {
    let reading = use_reading();
    let count = Signal::derive(move || {
        let known = reading.input.with(|input| known(input, |row| &row.branded_spend));
        if known == 0 { "not known".to_owned() } else { format!("{known} of {}", boards().len()) }
    });
    view! {
        <WideDrawer id="branded-spending" name="Branded spending by board" count=count>
            <p class="field__hint">"No spending by board is public. Once all 42 are entered, the rebate is shared out by them; until then by weighted population."</p>
            <ByBoard
                id="spending"
                label="Branded spending by board"
                column=EditColumn { name: "Branded medicines a year", cell: EditCell::FigureOrBlank(Kind::Pounds) }
                of=|row| &mut row.branded_spend
            />
        </WideDrawer>
    }
}
