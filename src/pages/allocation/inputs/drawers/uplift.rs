//! How money is brought from the prices it was entered in to the opening year.

use engine::allocation::study::input::UpliftInput;
use engine::parameters::as_shipped;
use leptos::prelude::*;
use scenario::starts;

use super::parts;
use crate::components::choice::{Offer, Select};
use crate::pages::allocation::inputs::list_table::ListTable;
use crate::pages::allocation::inputs::or::Or;
use crate::pages::allocation::inputs::setting::{SettingNumber, problem_under};
use crate::pages::allocation::inputs::settings::{INDEX_FROM, INDEX_TO, PRICE_YEAR};
use crate::state::use_workspace;

const PATH: &str = "allocation.opening.uplift";
/// The only year that the smoothed deflator touches.
const SMOOTHED_YEAR: &str = "2020/21";
/// An index that has not moved.
const UNMOVED: &str = "100";

const NONE: &str = "none";
const DEFLATOR: &str = "gdp_deflator";
const SMOOTHED: &str = "smoothed";
const SERIES: &str = "own_series";
const PARTS: &str = "components";

const fn code(uplift: &UpliftInput) -> &'static str {
    match uplift {
        UpliftInput::None => NONE,
        UpliftInput::GdpDeflator => DEFLATOR,
        UpliftInput::Smoothed => SMOOTHED,
        UpliftInput::OwnSeries { .. } => SERIES,
        UpliftInput::Components { .. } => PARTS,
    }
}

fn uplift(code: &str) -> UpliftInput {
    match code {
        DEFLATOR => UpliftInput::GdpDeflator,
        SMOOTHED => UpliftInput::Smoothed,
        SERIES => UpliftInput::OwnSeries { from: UNMOVED.into(), to: UNMOVED.into() },
        PARTS => starts::uplift_by_component(&as_shipped),
        _ => UpliftInput::None,
    }
}

/// Price year, method of uplift and what the method asks for.
#[component]
pub fn Uplift() -> impl IntoView {
    let workspace = use_workspace();
    let method = workspace.select(|inputs| code(&inputs.allocation.opening.uplift).to_owned());
    let touches_smoothed = workspace.select(|inputs| {
        let opening = &inputs.allocation.opening;
        opening.price_year == SMOOTHED_YEAR || opening.opening_year == SMOOTHED_YEAR
    });
    let offers = Signal::derive(move || {
        let mut offers = vec![Offer::new(NONE, "Not at all"), Offer::new(DEFLATOR, "By the GDP deflator")];
        if touches_smoothed.get() || method.with(|method| method == SMOOTHED) {
            offers.push(Offer::new(SMOOTHED, "By the GDP deflator with 2020/21 and 2021/22 evened out"));
        }
        offers.push(Offer::new(SERIES, "By an index of your own"));
        offers.push(Offer::new(PARTS, "By component of spend"));
        offers
    });
    let choose = Callback::new(move |chosen: String| {
        workspace.edit(PATH, |inputs| inputs.allocation.opening.uplift = uplift(&chosen));
    });
    let earlier = starts::price_years(&as_shipped).map(|year| (year, year)).to_vec();
    let from_before = Callback::new(move |year: &'static str| {
        workspace.edit_named("price year", |inputs| {
            let opening = &mut inputs.allocation.opening;
            year.clone_into(&mut opening.price_year);
            opening.uplift = UpliftInput::GdpDeflator;
        });
    });
    let more = move || match method.get().as_str() {
        SERIES => view! {
            <SettingNumber setting=INDEX_FROM label="Index of the price year" />
            <SettingNumber setting=INDEX_TO label="Index of the year before the first year" />
        }
        .into_any(),
        PARTS => view! { <ListTable list=parts::PRICES /> }.into_any(),
        _ => ().into_any(),
    };
    view! {
        <div>
            <SettingNumber setting=PRICE_YEAR label="Year whose prices the money is in" hint="A financial year, such as 2022/23." />
            <Or label="Years before the pandemic" lead="From before the pandemic, raised by the GDP deflator: " ways=Signal::stored(earlier) on_choose=from_before />
        </div>
        <Select
            id="uplift"
            label="How the money is brought to the year before the first year"
            hint="One index for every board, followed by scaling to a national sum, changes no board’s share."
            offers=offers
            value=method
            on_change=choose
            problem=problem_under(PATH)
        />
        {more}
    }
}
