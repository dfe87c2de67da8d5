//! My board: is it ready, for what, and with whom?
//!
//! [`inputs`] stand left with [`borders`], the answer right: [`headline`], [`ready`], [`groups`], [`self_sufficiency`], [`expertise`],
//! [`april_2026`]; below, [`services`] and [`every_board`]; [`reading`] is what every card reads, [`paper`] what only paper shows.

mod answer;
mod april_2026;
mod borders;
mod every_board;
mod expertise;
mod groups;
mod headline;
mod inputs;
mod paper;
pub mod reading;
mod ready;
mod self_sufficiency;
mod services;

use leptos::children::ToChildren;
use leptos::prelude::*;

use crate::components::export_table::ExportTable;
use crate::shell::room::Room;
use crate::shell::scenario_bar::BarWords;
use answer::{Answer, Wide};
use inputs::Inputs;

/// The page.
#[component]
pub fn MyBoard() -> impl IntoView {
    let reading = reading::provide();
    let table = Callback::new(move |()| {
        (!reading.before.get_untracked()).then(|| {
            match reading.planned.with(|planned| planned.as_ref().map(services::every_service)) {
                Some(services) => services,
                None => reading.each.with(|each| every_board::every_board(each)),
            }
        })
    });
    let export = move || {
        view! {
            <ExportTable
                says="With a board chosen, every service: its level of planning, the least footprint with the people for it, and who plans it by the test. Without one, every board with its people. For spreadsheets."
                file_name="my-board.csv"
                table=table
            />
        }
    };
    let own = reading.own;
    let name = Signal::derive(move || own.get().map_or("No board chosen", |board| board.name).to_owned());
    let phrase = reading.boards_memo(|boards| {
        let number = |mark: rust_decimal::Decimal| words::typed::shown(words::typed::Kind::Number, &mark.to_string());
        format!("Every domain {} or more, average {} or more", number(boards.marks.gate), number(boards.marks.pass))
    });
    let bar = BarWords { name: Some(name), phrase: Some(phrase.into()), export: Some(ViewFn::from(export)) };
    view! {
        <Room
            title="Is my board ready, for what, and with whom?"
            line="Evidence in six domains, the services it has the people for, and the boards it could plan with."
            inputs_title="The evidence"
            bar=bar
            changing=reading.changing
            short=headline::short(reading)
            inputs=ToChildren::to_children(|| view! { <Inputs /> })
            answer=ToChildren::to_children(|| view! { <Answer /> })
            wide=ToChildren::to_children(|| view! { <Wide /> })
        />
    }
}
