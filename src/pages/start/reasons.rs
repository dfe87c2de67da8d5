//! Why the answer can be relied on, in four short claims that the rest of the calculator keeps.

use leptos::prelude::*;

use crate::shell::route::Page;

/// The reasons.
#[component]
pub fn Reasons() -> impl IntoView {
    view! {
        <ul class="reasons">
            <li>
                <h3>"Exact"</h3>
                <p>"Money is counted in pence and always adds up. Rounding is shown, once, at the end."</p>
            </li>
            <li>
                <h3>"Open about what is not known"</h3>
                <p>
                    "Every figure says whether it is published, derived, illustrative, assumed or yours, and "
                    <a href=Page::Sources.address_of("figures")>"where it was read"</a>". Nothing is filled in silently."
                </p>
            </li>
            <li>
                <h3>"Private"</h3>
                <p>
                    "The page makes no request once it has opened. Your browser enforces it and "
                    <a href=Page::Privacy.address_of("check")>"you can check"</a>"."
                </p>
            </li>
            <li>
                <h3>"Repeatable"</h3>
                <p>"The same settings give the same pence on every computer. Save them as a file, and anyone can open it and see."</p>
            </li>
        </ul>
    }
}
