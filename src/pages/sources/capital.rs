//! The method of the Capital room in plain words with its equations, and what it does not know.

use engine::parameters::example_schemes;
use leptos::prelude::*;

use crate::shell::route::Page;

/// The method.
#[component]
pub fn CapitalMethod() -> impl IntoView {
    view! {
        <h3>"What is chosen"</h3>
        <p>
            "Each scheme is funded wholly or not at all, from one pot, from one year. Counted value is made as large as it can be while every limit
             holds: money of each pot in each year, reserves of each provider, one start a scheme, one option a case, what a scheme needs starts no
             later, must-dos are in, and a national pot pays only for nationally significant schemes."
        </p>
        <p><code>"value of a start d years late = value × (1 − value lost by waiting)^d"</code></p>
        <p><code>"value to own residents = that × (1 − share for patients elsewhere)"</code>", each rounded to the penny"</p>
        <p><code>"off the top = envelope × ringfence share; national pot = its own money + all that is taken off"</code></p>
        <p>
            "Own footprint first counts own residents with whole envelopes. Every patient counted keeps the envelopes and counts everybody. The
             ringfence is as set. One pool has all the money. So what counting every patient adds and what the ringfence adds are told apart."
        </p>
        <h3>"What a scheme is worth"</h3>
        <p><code>"net present social value = benefits − running costs − costs with optimism bias, each in first-year prices and discounted"</code></p>
        <p>
            "A scheme is open from the year after its last cost. Rates of discount, bounds of optimism bias and the dividend are assumptions not yet
             checked against their texts. In points, each criterion weighs its swing over the sum of swings; a blank score leaves a range and counts
             as the least it may be."
        </p>
        <h3>"Why the answer can be trusted"</h3>
        <p>
            "All figures are whole pence. A part of the search is dropped only by a bound worked out in whole numbers, so a rounding error can cost
             time and never an answer. Where the search ends before it has proved its choice, the page says how far that may be from the best. Every
             answer is worked out again from the inputs alone: "<a href=Page::Certificate.address()>"the certificate"</a>". Equal choices are
             settled by code of scheme, then pot, then the earlier start, so the order of rows changes nothing."
        </p>
        <h3>"What is not known"</h3>
        <p>
            {format!(
                "No plan, scheme or envelope of any board or trust is among these figures: the {} schemes the room opens with are invented. Not \
                 modelled: approvals, slippage, part of a scheme, value that depends on which other schemes are funded.",
                example_schemes().len()
            )}
        </p>
    }
}
