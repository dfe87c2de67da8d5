//! The reserves of every provider in a dialog, beside what its schemes would draw on them.

use engine::quantities::{Money, Pence};
use leptos::prelude::*;
use scenario::capital::{CapitalInput, ProviderInput};
use words::figures::pounds_and_pence;
use words::typed::Kind;

use crate::components::drawer::WideDrawer;
use crate::components::edit_table::{Edit, EditCell, EditColumn, EditRow, EditTable};
use crate::pages::capital::plan::provider_name;
use crate::pages::capital::reading::use_reading;
use crate::state::memo::Memo;

/// The drawer.
#[component]
pub fn Providers() -> impl IntoView {
    let reading = use_reading();
    let workspace = reading.workspace;
    let count = workspace.select(|inputs| inputs.capital.providers.len());
    let rows = Memo::new(move |_| reading.input.with(rows));
    let edit = Callback::new(move |(key, _, text): Edit| {
        let Ok(place) = key.parse::<usize>() else { return };
        workspace.edit(&format!("capital.providers[{place}].reserves"), |inputs| {
            if let Some(provider) = inputs.capital.providers.get_mut(place) {
                provider.reserves = text;
            }
        });
    });
    let columns = [
        EditColumn { name: "Reserves over all years, £", cell: EditCell::FigureOrBlank(Kind::Pounds) },
        EditColumn { name: "Own funds of all its schemes", cell: EditCell::Shown },
    ];
    view! {
        <WideDrawer id="providers" name="Reserves of providers" count=Signal::derive(move || count.get().to_string())>
            <p class="field__hint">
                "What a provider can put into its schemes from its own reserves. Schemes may not draw on more than that together. Blank is not limited; own funds are set scheme by scheme."
            </p>
            <EditTable
                id="provider"
                label="Reserves of providers"
                names="Provider"
                columns=columns.to_vec()
                rows=rows
                on_edit=edit
                gesture=workspace.gesture("capital.providers")
            />
        </WideDrawer>
    }
}

fn rows(input: &CapitalInput) -> Vec<EditRow> {
    let row = |(place, provider): (usize, &ProviderInput)| {
        let of_it = input.schemes.iter().filter(|scheme| scheme.provider == provider.code);
        let pence = of_it.filter_map(|scheme| Money::from_text(&scheme.own_funds).ok());
        let asked: i128 = pence.map(|money| i128::from(money.pence())).sum();
        EditRow {
            key: place.to_string(),
            name: provider_name(provider, input),
            cells: vec![provider.reserves.clone(), pounds_and_pence(Pence::of(asked))],
        }
    };
    input.providers.iter().enumerate().map(row).collect()
}
