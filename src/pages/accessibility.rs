//! Accessibility: what should work for everybody, how it is tested, and what falls short.

use leptos::prelude::*;

use crate::components::reading_page::{Part, ReadingCard, ReadingPage};
use crate::shell::route::Page;

const CAN: Part = ("can", "What you should be able to do");
const KEYS: Part = ("keys", "Keys");
const TESTED: Part = ("tested", "How it is tested");
const LIMITS: Part = ("limits", "What falls short");
const PARTS: [Part; 4] = [CAN, KEYS, TESTED, LIMITS];

const SHORTCUTS: [(&str, &str, &str); 8] = [
    ("A slider", "Arrow keys", "One step"),
    ("A slider", "Page Up, Page Down", "Ten steps"),
    ("A slider", "Home, End", "The least, the most"),
    ("A box for a number", "Enter", "Take the number as it stands"),
    ("Anywhere but in a box for text", "Ctrl and Z", "Undo"),
    ("Anywhere but in a box for text", "Ctrl and Y, or Ctrl, Shift and Z", "Redo"),
    ("The menu, the working, a dialog", "Escape", "Close it and go back to the button that opened it"),
    ("A wide table", "Arrow keys, once it has focus", "Scroll it"),
];

/// The page.
#[component]
pub fn Accessibility() -> impl IntoView {
    let shortcuts = SHORTCUTS.map(|(place, keys, does)| {
        view! { <tr><td>{place}</td><td>{keys}</td><td>{does}</td></tr> }
    });
    view! {
        <ReadingPage
            page=Page::Accessibility
            lede="We want everyone to be able to use this calculator. It is built to meet the Web Content Accessibility Guidelines 2.2 at level AA."
            parts=&PARTS
        >
            <ReadingCard part=CAN>
                <ul>
                    <li>"Change colours, contrast and text size in your browser or system. Dark and high-contrast settings are followed."</li>
                    <li>"Zoom to 400% without words going off the screen. The page becomes one column, as on a phone."</li>
                    <li>"Use everything with a keyboard alone, and see where you are."</li>
                    <li>"Use everything with speech: each control is called by the words you see."</li>
                    <li>"Hear the answer change. A screen reader is told the headline once a slider has come to rest, not with every move."</li>
                    <li>"Read every chart as a sentence and as a table, and save its figures as a file."</li>
                    <li>"Tell gains from losses, and illustrative figures from published ones, without seeing colour."</li>
                    <li>"Print any page. Paper gets the answer, the charts, every row of the tables and the working."</li>
                </ul>
            </ReadingCard>
            <ReadingCard part=KEYS>
                <div class="table-scroll" role="region" aria-label="Keys and what they do" tabindex="0">
                    <table class="table">
                        <thead><tr><th scope="col">"Where"</th><th scope="col">"Keys"</th><th scope="col">"What they do"</th></tr></thead>
                        <tbody>{shortcuts.collect_view()}</tbody>
                    </table>
                </div>
                <p>"On a Mac, use Command instead of Ctrl. No single letter is a shortcut, so speech cannot set one off."</p>
            </ReadingCard>
            <ReadingCard part=TESTED>
                <ul>
                    <li>"Before each change is accepted, every page is checked by machine against WCAG 2.2 A and AA, light and dark, in Chromium and Firefox."</li>
                    <li>"Colours were measured: text has a contrast of at least 4.5 to 1, the marks of charts at least 3 to 1, in light and in dark."</li>
                    <li>"Journeys by keyboard alone are part of the same tests."</li>
                </ul>
                <p>"A machine finds perhaps a third of what can go wrong. The rest is below."</p>
            </ReadingCard>
            <ReadingCard part=LIMITS>
                <ul>
                    <li>"Nobody with a disability has tested the calculator yet, and no one outside the project has audited it."</li>
                    <li>"It has not been tried with JAWS, NVDA, VoiceOver, Dragon or ZoomText on the systems people use at work."</li>
                    <li>"A browser’s own printing to PDF may leave out the names of charts. The sentence and the table beside each chart hold the same."</li>
                    <li>"The calculator speaks English only. There is no Easy Read version and no Welsh."</li>
                    <li>"It needs JavaScript and WebAssembly, because nothing is worked out anywhere else."</li>
                </ul>
                <p>
                    "This is a first version. If something keeps you out, it is a fault in the calculator: please report it where you got the
                     calculator from."
                </p>
            </ReadingCard>
        </ReadingPage>
    }
}
