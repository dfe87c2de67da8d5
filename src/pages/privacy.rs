//! Privacy: what is promised, how to check it, what is kept where, and what the promise does not cover.

use leptos::prelude::*;

use crate::components::reading_page::{Part, ReadingCard, ReadingPage};
use crate::shell::route::Page;

const PROMISE: Part = ("promise", "What we promise");
const CHECK: Part = ("check", "How to check this yourself");
const KEPT: Part = ("kept", "What is kept, and where");
const LIMITS: Part = ("limits", "What this does not cover");
const PARTS: [Part; 4] = [PROMISE, CHECK, KEPT, LIMITS];

/// The rule by which this page forbids itself the network, word for word as the browser was given it.
fn policy() -> Option<String> {
    document().query_selector("meta[http-equiv='Content-Security-Policy']").ok().flatten()?.get_attribute("content")
}

/// The page.
#[component]
pub fn Privacy() -> impl IntoView {
    let policy = policy().map(|policy| {
        let rules = policy.split(';').map(str::trim).filter(|rule| !rule.is_empty()).map(str::to_owned);
        let rules = rules.map(|rule| view! { <li><code>{rule}</code></li> }).collect_view();
        view! { <ul>{rules}</ul> }
    });
    view! {
        <ReadingPage
            page=Page::Privacy
            lede="Everything is worked out inside your browser. Nothing you enter is sent anywhere, and nothing is stored unless you save it."
            parts=&PARTS
        >
            <ReadingCard part=PROMISE>
                <ul>
                    <li>"Once the page has opened it makes no request, to us or to anybody else."</li>
                    <li>"There are no cookies, no account, no log-in and no counting of visits."</li>
                    <li>"What you enter never becomes part of this page’s address, so it reaches no server log and no browsing history. A link to share is made only when you ask for one, and shows what it holds before you copy it."</li>
                    <li>"Nothing is stored on this computer except the files you choose to save, and a copy of your work if you turn that on."</li>
                </ul>
            </ReadingCard>
            <ReadingCard part=CHECK>
                <p>"You need not take our word for it. Any one of these will do."</p>
                <h3>"Turn off the network"</h3>
                <ol>
                    <li>"With this page open, turn on aeroplane mode or unplug the cable."</li>
                    <li>"Change a figure, open another room, save a file, export a table."</li>
                    <li>"It all still works: there was nobody to ask."</li>
                </ol>
                <h3>"Watch the network"</h3>
                <ol>
                    <li>"Press F12, or choose the developer tools in your browser’s menu, and open the tab called Network."</li>
                    <li>"Use the calculator as you like."</li>
                    <li>"The list stays empty. A line that begins with data or blob is a file made inside the page, not a request."</li>
                </ol>
                <h3>"Read what the browser was told"</h3>
                <p>
                    "The page carries a content security policy, and the browser enforces it whatever the calculator does. "
                    <code>"default-src 'none'"</code>" forbids everything that is not allowed again below it; "
                    <code>"connect-src 'none'"</code>" forbids every connection. These are all the rules this page was opened with:"
                </p>
                {policy}
                <h3>"Keep it as a file"</h3>
                <p>
                    "The whole calculator is one file. \u{201c}Download as one file\u{201d} at the foot of each page saves it exactly as it was
                     served; it opens by a double click, without the internet."
                </p>
            </ReadingCard>
            <ReadingCard part=KEPT>
                <div class="table-scroll" role="region" aria-label="What is kept, and where" tabindex="0">
                    <table class="table">
                        <thead><tr><th scope="col">"What"</th><th scope="col">"Where"</th><th scope="col">"How long"</th></tr></thead>
                        <tbody>
                            <tr>
                                <th scope="row">"What you enter, and its history for undo"</th>
                                <td>"The memory of this tab"</td>
                                <td>"Until you close or reload the tab"</td>
                            </tr>
                            <tr>
                                <th scope="row">"Files you save or export"</th>
                                <td>"Where your browser puts downloads"</td>
                                <td>"Until you delete them"</td>
                            </tr>
                            <tr>
                                <th scope="row">"A copy of your work, if you turn that on where you save"</th>
                                <td>"The storage of this browser"</td>
                                <td>"Until you turn it off, or the browser clears it"</td>
                            </tr>
                            <tr>
                                <th scope="row">"A link you share"</th>
                                <td>"Where you send it, and in the browsing history of whoever opens it; behind the # of the address, so on no server"</td>
                                <td>"Until it is deleted there"</td>
                            </tr>
                            <tr>
                                <th scope="row">"Your work, if the calculator stops and you choose to reload it"</th>
                                <td>"The name of this tab, in memory"</td>
                                <td>"Until the page has opened again"</td>
                            </tr>
                        </tbody>
                    </table>
                </div>
            </ReadingCard>
            <ReadingCard part=LIMITS>
                <ul>
                    <li>"A link to a source leaves this page, as any link does. It carries no part of your work, and no referrer."</li>
                    <li>"Whoever serves the page can see that it was fetched, from which network address and when; not what was done with it."</li>
                    <li>"Whoever has a link that you shared can read what it holds. Leave out your figures, or send nothing, where that matters."</li>
                    <li>"Anybody who uses this computer can open the files you save. Extensions of your browser can read any page."</li>
                    <li>"Your organisation may watch what its computers do. The calculator cannot prevent that, and does not try."</li>
                </ul>
            </ReadingCard>
        </ReadingPage>
    }
}
