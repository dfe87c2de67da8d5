//! The foot of every page: where the figures come from, what is promised, which version this is.

use engine::parameters;
use leptos::prelude::*;

use super::page_file;
use super::route::Page;
use super::router;
use crate::components::download::{DownloadButton, FileKind};

/// The version of the calculator, of its method and of its figures, as footers and exports name them.
pub fn version_line() -> String {
    format!(
        "Version {}, method {}, data of {}",
        env!("CARGO_PKG_VERSION"),
        parameters::method_version(),
        words::year::month(parameters::data_vintage())
    )
}

/// The footer.
#[component]
pub fn Footer() -> impl IntoView {
    let route = router::route();
    let has_bar = move || route.with(|route| route.page.has_bar());
    let links = [Page::Sources, Page::Privacy, Page::Accessibility]
        .map(|page| view! { <li><a href=page.address()>{page.title()}</a></li> });
    view! {
        <footer class="footer" class:footer--under-bar=has_bar>
            <div class="footer__inner">
                <ul class="footer__links">
                    {links.collect_view()}
                    <li>
                        <DownloadButton
                            label=Signal::stored("Download as one file, to use without the internet".to_owned())
                            name=Signal::stored("specialised-services-calculator.html".to_owned())
                            kind=FileKind::Page
                            text=page_file::text
                        />
                    </li>
                </ul>
                <p class="footer__line">
                    "Contains public sector information licensed under the Open Government Licence v3.0."
                </p>
                <p class="footer__line">{format!("{}. Not endorsed by or part of the NHS.", version_line())}</p>
            </div>
        </footer>
    }
}
