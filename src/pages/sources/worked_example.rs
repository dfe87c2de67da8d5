//! A year of three made-up boards, worked out by the calculator itself as this page opens.

use engine::allocation::study::{Ledger, Study, example};
use engine::quantities::Money;
use leptos::prelude::*;
use words::figures::{pounds_and_pence, signed_pounds_and_pence};

/// Name, money before, today's share, target, what it gets, gain: each to the penny.
type ExampleRow = [String; 6];

fn rows() -> Option<Vec<ExampleRow>> {
    let (facts, input) = (example::facts(), example::input());
    let study = Study::read(&input, &facts).ok()?;
    let outcome = study.outcome(&facts).ok()?;
    let ledger = Ledger::new(&facts, &input, &study, &outcome);
    let pounds = |pence| pounds_and_pence(Money::from_pence(pence).unwrap_or_default());
    let rows = facts.boards.iter().enumerate().map(|(board, facts)| {
        [
            facts.name.to_owned(),
            pounds(ledger.allocation(0, board)),
            pounds(ledger.kept(1, board)),
            pounds(ledger.target(1, board)),
            pounds(ledger.allocation(1, board)),
            signed_pounds_and_pence(Money::from_pence(ledger.redistribution(1, board)).unwrap_or_default()),
        ]
    });
    Some(rows.collect())
}

/// The example.
#[component]
pub fn WorkedExample() -> impl IntoView {
    let rows = rows().unwrap_or_default().into_iter().map(|row| {
        let [name, figures @ ..] = row;
        let cells = figures.map(|figure| view! { <td class="table__number">{figure}</td> });
        view! { <tr><th scope="row">{name}</th>{cells.collect_view()}</tr> }
    });
    view! {
        <p>
            "Three made-up boards have £990,000 between them. The sum grows by 10%. Half of the gap to need is closed, nobody loses cash and nobody
             grows by more than 20%. Half way between today’s share and target lie £344,850, £454,300 and £289,850. South is held at its most,
             £230,000 × 1.2 = £276,000; the £13,850 it cannot take go to North and Middle by their targets, as 3 to 4."
        </p>
        <div class="table-scroll" role="region" aria-label="Worked example, year 1" tabindex="0">
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">"Board"</th>
                        <th scope="col" class="table__number">"Money before"</th>
                        <th scope="col" class="table__number">"Today’s share"</th>
                        <th scope="col" class="table__number">"Target"</th>
                        <th scope="col" class="table__number">"Allocation"</th>
                        <th scope="col" class="table__number">"Gain or loss"</th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
        <p>"The table is worked out by this page as it opens, by the same code as your own answer."</p>
    }
}
