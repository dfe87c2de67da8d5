//! What is illustrative, why, and what is done so that nobody takes it for a finding.

use leptos::prelude::*;

/// The account.
#[component]
pub fn Honesty() -> impl IntoView {
    view! {
        <p>
            "Three things that decide who gains and who loses are not published for specialised services: the money of each board, where
             each board’s patients are treated, and the formula for need. So that the page opens with something to move, each has a
             stand-in of realistic shape:"
        </p>
        <ul>
            <li>
                <strong>"Money by board. "</strong>
                "The national sum is published. It is shared out by the admissions of about 2019, of every kind, to the hospitals that
                 stand in each board, and then by where those patients live. Heads are not money, and specialised care crosses boundaries more."
            </li>
            <li>
                <strong>"Patient flows. "</strong>
                "The same admissions. Mental health trusts are missing, and six trusts were placed by hand."
            </li>
            <li>
                <strong>"Need. "</strong>
                "The published need for general and acute care stands in for specialised need. The specialised formula is known to rise
                 less steeply with age and to include unavoidable cost, so the stand-in overstates boards with older people and
                 understates London."
            </li>
        </ul>
        <p>"While any of the three is a stand-in:"</p>
        <ul>
            <li>"the headline begins with the words \u{201c}With illustrative figures\u{201d};"</li>
            <li>"it names no board but your own;"</li>
            <li>"figures are shown to three significant figures, and pence only in the working and in files;"</li>
            <li>"every card that rests on one has a hatched edge, on paper and in high contrast too."</li>
        </ul>
        <p>
            "In the Delegation room no rating of a service is public. Example ratings of 24 services, invented by this project, can be taken to try
             the test. They are never the opening; while one of them stands, the headline begins with the words \u{201c}With example
             ratings\u{201d} and what rests on them is marked in the same way."
        </p>
        <p>
            "Each of these goes, card by card, when you enter your own figures. Until then the picture of who wins is a picture of how a rule
             behaves. It is not a finding about the NHS."
        </p>
    }
}
