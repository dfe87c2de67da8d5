//! What the user's flows of each host add up to, and what is left for people of no listed board.

use engine::allocation::study::input::FlowInput;
use leptos::prelude::*;
use words::typed::{self, Kind};

use super::boards;
use crate::pages::allocation::inputs::sums;
use crate::state::use_workspace;

/// A host: its name, how many boards its residents come from, their shares together, and the rest.
type Sum = (String, usize, String, String);

fn sum_of(flows: &[FlowInput], code: &str, name: &str) -> Sum {
    let own: Vec<&str> = flows.iter().filter(|flow| flow.host == code).map(|flow| flow.share.as_str()).collect();
    let rows = own.len();
    let said = |share: String| typed::understood(Kind::Percent, &share);
    match sums::added(own.into_iter()) {
        None => (name.to_owned(), rows, "cannot be read".into(), String::new()),
        Some(sum) => {
            let rest = sums::rest(&sum).map_or_else(|| "more than there is".to_owned(), said);
            (name.to_owned(), rows, said(sum), rest)
        }
    }
}

/// The table; nothing while the flows are the example's.
#[component]
pub fn RowSums() -> impl IntoView {
    let flows = use_workspace().select(|inputs| inputs.allocation.opening.own_flows.clone());
    let row = |(name, rows, sum, rest): Sum| {
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td class="table__number">{words::count::digits(rows)}</td>
                <td class="table__number">{sum}</td>
                <td class="table__number">{rest}</td>
            </tr>
        }
    };
    move || {
        flows.with(|flows| !flows.is_empty()).then(|| {
            let sums = flows.with(|flows| boards::by_name().into_iter().map(|(code, name)| sum_of(flows, code, name)).collect::<Vec<_>>());
            view! {
                <div class="table-scroll" role="region" aria-label="What the shares of each host add up to" tabindex="0">
                    <table class="table" id="flow-sums">
                        <caption class="visually-hidden">"What the shares of each host add up to"</caption>
                        <thead>
                            <tr>
                                <th scope="col">"Host board"</th>
                                <th scope="col" class="table__number">"Boards of residence"</th>
                                <th scope="col" class="table__number">"Shares together"</th>
                                <th scope="col" class="table__number">"Elsewhere"</th>
                            </tr>
                        </thead>
                        <tbody>{sums.into_iter().map(row).collect_view()}</tbody>
                    </table>
                </div>
            }
        })
    }
}
