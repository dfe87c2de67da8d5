//! Pasting a table of schemes: what was understood is shown, and nothing is taken until every row is right.

use ::charts::table::{Cell, Column, Row, Table};
use engine::quantities::{FinancialYear, Money, Pence};
use leptos::prelude::*;
use rust_decimal::Decimal;
use scenario::capital::{CapitalInput, Taken};
use scenario::import;
use words::Figures;
use words::count::counted;
use words::pasted::Fault;
use words::pasted::schemes::PastedSchemes;

use crate::components::bring_in::BringIn;
use crate::components::choice::Checkbox;
use crate::components::focus;
use crate::components::live::live;
use crate::components::paste_box::{FaultList, PasteBox};
use crate::components::plain_table::PlainTable;
use crate::pages::capital::reading::use_reading;
use crate::shell::use_spoken;
use crate::state::memo::Memo;

/// How many rows the preview shows.
const PREVIEWED: usize = 5;
const FAULTS: &str = "paste-schemes-faults";

/// The box, what was understood, what was not, and the button.
#[component]
pub fn PasteSchemes() -> impl IntoView {
    let reading = use_reading();
    let (input, workspace, spoken) = (reading.input, reading.workspace, use_spoken());
    let (text, tried, is_added) = (RwSignal::new(String::new()), RwSignal::new(false), RwSignal::new(false));
    let read = Memo::new(move |_| text.with(|text| input.with(|input| read(text, input))));
    let taken =
        Memo::new(move |_| read.with(|read| input.with(|input| Taken::from_table(read, input, is_added.get()))));
    let is_clean = move || taken.with(|taken| taken.faults.is_empty() && !taken.schemes.is_empty());
    let summary = Signal::derive(move || {
        let (rows, faults) = (read.with(|read| read.schemes.len()), taken.with(|taken| taken.faults.len()));
        match (rows, faults) {
            (0, 0) => String::new(),
            (rows, 0) => {
                let left_out = read.with(|read| read.left_out.clone());
                let left_out = match left_out.as_slice() {
                    [] => String::new(),
                    names => format!(" Left out: {}.", words::count::listed(names)),
                };
                format!("Understood: {}.{left_out}", counted(rows, "scheme", "schemes"))
            }
            (_, faults) => format!("{} to put right.", counted(faults, "problem", "problems")),
        }
    });
    let title = Signal::derive(move || match (taken.with(|taken| taken.faults.len()), tried.get()) {
        (0, true) if !is_clean() => "Nothing has been pasted yet".to_owned(),
        (0, _) => String::new(),
        (faults, _) => words::problem::several(faults),
    });
    let apply = move |_| {
        if !untrack(is_clean) {
            tried.set(true);
            focus::after_drawing(FAULTS.to_owned());
            return;
        }
        let (taken, is_added) = (taken.get_untracked(), is_added.get_untracked());
        workspace.edit_named("schemes pasted", |inputs| taken.put(&mut inputs.capital, is_added));
        spoken.say(format!("{} taken.", counted(taken.schemes.len(), "scheme", "schemes")));
        text.set(String::new());
        tried.set(false);
    };
    let preview = Memo::new(move |_| {
        if is_clean() { taken.with(|taken| input.with(|input| preview(taken, input))) } else { Table::default() }
    });
    view! {
        <BringIn id="bring-schemes" table=import::Table::Schemes />
        <PasteBox
            id="paste-schemes"
            label="Paste a table of schemes"
            hint="Copy the rows in a spreadsheet and paste them here with their headings: code, scheme, host, and its cost in year 1 are needed; then a value, or benefits a year. Nothing leaves this computer."
            text=text
            summary=summary
            faulty=Signal::derive(move || taken.with(|taken| !taken.faults.is_empty()))
            on_input=move |()| tried.set(false)
        />
        {live(move || preview.with(|table| !table.rows.is_empty()).then(|| view! {
            <PlainTable name=Signal::stored("The first rows as they were understood".to_owned()) table=preview cards=true />
        }))}
        <FaultList id=FAULTS title=title faults=Signal::derive(move || taken.with(|taken| taken.faults.clone())) />
        <Checkbox
            id="paste-schemes-added"
            label=Signal::stored("Keep the schemes that are there and add these".to_owned())
            value=is_added
            on_change=Callback::new(move |on: bool| is_added.set(on))
        />
        <div class="buttons">
            <button class="button button--main" type="button" on:click=apply>"Use these schemes"</button>
        </div>
    }
}

fn read(text: &str, input: &CapitalInput) -> PastedSchemes {
    if text.trim().is_empty() {
        return PastedSchemes::default();
    }
    let Some(first) = FinancialYear::from_text(&input.first_year) else {
        let fault = Fault::of_row(0, "The first year of the plan cannot be read. Put it right first.");
        return PastedSchemes { faults: vec![fault], ..PastedSchemes::default() };
    };
    let hosts: Vec<(&str, &str)> = input.pots.iter().map(|pot| (pot.code.as_str(), input.name_of(&pot.code))).collect();
    words::pasted::schemes::read(text, first, usize::try_from(input.years).unwrap_or(0), &hosts)
}

/// The first rows as they were understood.
fn preview(taken: &Taken, input: &CapitalInput) -> Table {
    let millions = |pence: i128| Cell::Figure {
        shown: Figures::Illustrative.millions(Pence::of(pence)),
        exact: Decimal::try_from_i128_with_scale(pence, 8).unwrap_or_default(),
    };
    let pence = |text: &String| Money::from_text(text).map_or(0, |money| i128::from(money.pence()));
    let rows = taken.schemes.iter().take(PREVIEWED).map(|scheme| {
        let host = taken.providers.iter().chain(&input.providers).find(|provider| provider.code == scheme.provider);
        let marks: Vec<&str> = [(scheme.must, "must-do"), (scheme.national, "national")]
            .into_iter()
            .filter_map(|(is, word)| is.then_some(word))
            .collect();
        let value = if scheme.value.is_empty() {
            Cell::Words("Worked out here".to_owned())
        } else {
            millions(pence(&scheme.value))
        };
        Row {
            cells: vec![
                Cell::Words(format!("{} {}", scheme.code, scheme.name)),
                Cell::Words(host.map_or("", |provider| input.name_of(&provider.host)).to_owned()),
                millions(scheme.costs.iter().map(pence).sum::<i128>()),
                value,
                if marks.is_empty() { Cell::None } else { Cell::Words(marks.join(", ")) },
            ],
            yours: false,
        }
    });
    Table {
        columns: vec![
            Column::words("Scheme"),
            Column::words("Host"),
            Column::figures("Cost, £ million"),
            Column::figures("Value, £ million"),
            Column::words("Marks"),
        ],
        rows: rows.collect(),
    }
}
