//! How the national sum grows: the same every year, year by year, or by component of spend.

use engine::allocation::study::input::{GrowthInput, QuantumInput};
use engine::parameters::as_shipped;
use engine::quantities::FinancialYear;
use leptos::prelude::*;
use scenario::starts;
use words::typed::Kind;

use super::parts;
use crate::components::choice::{Offer, Radios};
use crate::components::edit_table::{Edit, EditCell, EditColumn, EditRow, EditTable};
use crate::pages::allocation::inputs::list_table::ListTable;
use crate::pages::allocation::inputs::trouble::Trouble;
use crate::state::use_workspace;

const PATH: &str = "allocation.quantum.growth";
const RATES: &str = "allocation.quantum.growth.rates";
const ONE: &str = "one";
const BY_YEAR: &str = "by_year";
const BY_PART: &str = "by_component";
/// More years than a study may have need no row each.
const MOST: u32 = 30;

const fn code(growth: &GrowthInput) -> &'static str {
    match growth {
        GrowthInput::One { .. } => ONE,
        GrowthInput::ByYear { .. } => BY_YEAR,
        GrowthInput::ByComponent { .. } => BY_PART,
    }
}

/// The rate of a year from 0: the last rate goes on.
fn rate(rates: &[String], year: usize) -> String {
    rates.get(year).or(rates.last()).cloned().unwrap_or_default()
}

/// The choice, and what the chosen way asks for.
#[component]
pub fn GrowthModes() -> impl IntoView {
    let workspace = use_workspace();
    let mode = workspace.select(|inputs| code(&inputs.allocation.quantum.growth).to_owned());
    let example = workspace.select_baseline(|inputs| inputs.allocation.quantum.growth.clone());
    let choose = Callback::new(move |chosen: String| {
        let example = example.get_untracked();
        workspace.edit(PATH, |inputs| {
            inputs.allocation.quantum.growth = changed(&inputs.allocation.quantum, &chosen, example)
        });
    });
    let offers = vec![
        Offer::new(ONE, "The same every year"),
        Offer::new(BY_YEAR, "A rate for each year"),
        Offer::new(BY_PART, "By component of spend"),
    ];
    let more = move || {
        match mode.get().as_str() {
        BY_YEAR => view! { <Rates /> }.into_any(),
        BY_PART => view! {
            <p class="field__note">
                "The example’s shares are published. Its growth stands under price: how it divides between volume and price is not public by part."
            </p>
            <ListTable list=parts::GROWTH />
        }
        .into_any(),
        _ => view! { <p class="field__note">"The rate is set beside the rule: Money grows each year."</p> }.into_any(),
    }
    };
    view! {
        <div>
            <Radios name="growth-mode" legend="How the national sum grows" offers=offers value=mode on_change=choose />
            {more}
        </div>
    }
}

/// Growth in the chosen way that says as much as can be said of what there was.
fn changed(quantum: &QuantumInput, chosen: &str, example: GrowthInput) -> GrowthInput {
    match (chosen, &quantum.growth) {
        (ONE, GrowthInput::ByYear { rates }) => GrowthInput::One { rate: rate(rates, 0) },
        (ONE, GrowthInput::ByComponent { .. }) => match example {
            GrowthInput::One { rate } => GrowthInput::One { rate },
            _ => GrowthInput::One { rate: "0".into() },
        },
        (BY_YEAR, GrowthInput::One { rate }) => GrowthInput::ByYear { rates: vec![rate.clone()] },
        (BY_YEAR, GrowthInput::ByComponent { .. }) => match example {
            GrowthInput::One { rate } => GrowthInput::ByYear { rates: vec![rate] },
            other => other,
        },
        (BY_PART, GrowthInput::One { .. } | GrowthInput::ByYear { .. }) => starts::growth_by_component(&as_shipped),
        (_, same) => same.clone(),
    }
}

/// A rate a year; years after the last one that was set follow it.
#[component]
fn Rates() -> impl IntoView {
    let workspace = use_workspace();
    let kept = workspace.select(|inputs| {
        let quantum = &inputs.allocation.quantum;
        let rates = if let GrowthInput::ByYear { rates } = &quantum.growth { rates.clone() } else { Vec::new() };
        (rates, quantum.years.clamp(1, MOST), FinancialYear::from_text(&inputs.allocation.opening.opening_year))
    });
    let rows = Signal::derive(move || {
        let (rates, years, opening) = kept.get();
        let row = |year: u32| {
            let at = usize::try_from(year).unwrap_or(usize::MAX);
            let number = year.saturating_add(1);
            let named = opening.zip(u16::try_from(number).ok()).and_then(|(opening, number)| opening.after(number));
            let name = named.map_or_else(|| format!("Year {number}"), |named| format!("Year {number}, {named}"));
            EditRow { key: year.to_string(), name, cells: vec![rate(&rates, at)] }
        };
        (0..years).map(row).collect::<Vec<_>>()
    });
    let edit = Callback::new(move |(key, _, cell): Edit| {
        let Ok(year) = key.parse::<usize>() else { return };
        workspace.edit(RATES, |inputs| {
            let GrowthInput::ByYear { rates } = &mut inputs.allocation.quantum.growth else { return };
            // Years that follow a rate keep it when that rate alone is changed.
            let years = rows.with_untracked(Vec::len);
            let all = (0..years.max(rates.len())).map(|at| rate(rates, at)).collect();
            *rates = all;
            if let Some(place) = rates.get_mut(year) {
                *place = cell;
            }
        });
    });
    let column = EditColumn { name: "Growth", cell: EditCell::Figure(Kind::Percent) };
    view! {
        <Trouble path=RATES />
        <EditTable id="rates" label="Growth of the national sum by year" names="Year" columns=vec![column] rows=rows on_edit=edit gesture=workspace.gesture(RATES) />
    }
}
