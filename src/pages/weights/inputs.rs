//! The inputs: a swing for each criterion, how value is measured, and the scores of every scheme.

use leptos::prelude::*;
use scenario::capital::{CapitalInput, SchemeInput};
use words::capital::weights::criterion;
use words::typed::Kind;

use crate::components::drawer::{Drawers, WideDrawer};
use crate::components::edit_table::{Edit, EditCell, EditColumn, EditRow, EditTable};
use crate::components::setting::{Setting, SettingSlider};
use crate::components::slider::Reach;
use crate::pages::capital::inputs::rules::MeasureChoice;
use crate::state::memo::Memo;

use super::reading::use_reading;

/// A swing by its path, id and place.
macro_rules! swing {
    ($path:literal, $id:literal, $field:ident) => {
        Setting {
            path: $path,
            id: $id,
            kind: Kind::Number,
            get: |input| &input.swings.$field,
            set: |input| &mut input.swings.$field,
        }
    };
}

/// The swings with the codes of their criteria.
const SWINGS: [(&str, Setting<CapitalInput>); 5] = [
    ("population_health", swing!("capital.swings.population_health", "swing-population-health", population_health)),
    ("unequal_access", swing!("capital.swings.unequal_access", "swing-unequal-access", unequal_access)),
    ("productivity", swing!("capital.swings.productivity", "swing-productivity", productivity)),
    ("wider_economy", swing!("capital.swings.wider_economy", "swing-wider-economy", wider_economy)),
    (
        "national_significance",
        swing!("capital.swings.national_significance", "swing-national-significance", national_significance),
    ),
];

/// What stands in the card of inputs.
#[component]
pub fn Inputs() -> impl IntoView {
    let sliders = SWINGS.map(|(code, setting)| {
        let (name, swing) = criterion(code);
        view! {
            <SettingSlider setting=setting label=name reach=Reach::new(0, 100, 0) hint=Signal::stored(Some(swing.to_owned())) />
        }
    });
    view! {
        <div class="stack">
            <p class="field__hint">
                "Imagine every criterion at its worst. Which one would you raise to its best first? Give it 100. Then set the others beside it: half as welcome is 50, of no matter is 0."
            </p>
        </div>
        <div class="fields">
            <div></div>
            {sliders.into_iter().collect_view()}
            <MeasureChoice />
        </div>
        <Drawers><Scores /></Drawers>
    }
}

/// Headings of the scores, in the order of the criteria.
const SCORES: [&str; 5] =
    ["Population health", "Unequal access", "Productivity", "Wider economy", "National significance"];

/// Scores of every scheme in a dialog.
#[component]
fn Scores() -> impl IntoView {
    let reading = use_reading();
    let workspace = reading.capital.workspace;
    let blank = workspace.select(|inputs| {
        let scores = inputs.capital.schemes.iter().flat_map(|scheme| scheme.scores.each());
        scores.filter(|(_, score)| score.trim().is_empty()).count()
    });
    let count = Signal::derive(move || match blank.get() {
        0 => "all known".to_owned(),
        blank => format!("{blank} blank"),
    });
    let rows = Memo::new(move |_| {
        let row = |scheme: &SchemeInput| EditRow {
            key: scheme.code.clone(),
            name: if scheme.name.trim().is_empty() { scheme.code.clone() } else { scheme.name.clone() },
            cells: scheme.scores.each().into_iter().map(|(_, score)| score.clone()).collect(),
        };
        reading.capital.input.with(|input| input.schemes.iter().map(row).collect::<Vec<EditRow>>())
    });
    let edit = Callback::new(move |(key, at, text): Edit| {
        workspace.edit("capital.schemes", |inputs| {
            let scheme = inputs.capital.schemes.iter_mut().find(|scheme| scheme.code == key);
            if let Some(score) = scheme.and_then(|scheme| scheme.scores.each_mut().into_iter().nth(at)) {
                *score = text;
            }
        });
    });
    let columns = SCORES.map(|name| EditColumn { name, cell: EditCell::FigureOrBlank(Kind::Number) });
    view! {
        <WideDrawer id="scores" name="Scores of schemes" count=count>
            <p class="field__hint">
                "0 is the worst of all schemes on a criterion, 100 the best. A blank score is not known: it leaves a range and never counts as nothing."
            </p>
            <EditTable
                id="score"
                label="Scores of schemes"
                names="Scheme"
                columns=columns.to_vec()
                rows=rows
                on_edit=edit
                gesture=workspace.gesture("capital.schemes")
            />
        </WideDrawer>
    }
}
