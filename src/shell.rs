//! The frame of every page: header, strip, notices, the page itself, footer. And what works everywhere: undo by keys, opening files.
//!
//! Reading order: [`route`] and [`router`] (where one is), [`header`], [`footer`], [`room`] (the shape rooms share),
//! [`parts`] (the row of links where a room has several pages), `beside` (the other scenarios on its pages), [`scenario_bar`] with [`share`], [`save`], [`export`] and [`open_file`], `held` (what a scenario holds, in words), `kept` (copies on this computer), [`notices`], [`keys`], [`page_file`].

mod beside;
pub mod export;
pub mod footer;
mod header;
mod held;
mod kept;
mod keys;
mod notices;
pub mod open_file;
pub mod page_file;
mod parts;
pub mod room;
pub mod route;
pub mod router;
mod save;
pub mod scenario_bar;
mod share;
mod spoken;

use leptos::prelude::*;
use web_sys::MouseEvent;

use crate::charts::Hatches;
use crate::components::focus;
use crate::components::live::live;
use crate::pages::accessibility::Accessibility;
use crate::pages::allocation::Allocation;
use crate::pages::arrangements::Arrangements;
use crate::pages::capital::Capital;
use crate::pages::certificate::CertificatePage;
use crate::pages::collaboratives::Collaboratives;
use crate::pages::compare::Compare;
use crate::pages::cost_growth::CostGrowth;
use crate::pages::delegation::Delegation;
use crate::pages::engagement::Engagement;
use crate::pages::frontier::Frontier;
use crate::pages::fund::Fund;
use crate::pages::medicines::Medicines;
use crate::pages::my_board::MyBoard;
use crate::pages::not_there::NotThere;
use crate::pages::pathways::Pathways;
use crate::pages::privacy::Privacy;
use crate::pages::providers::Providers;
use crate::pages::risk_pooling::RiskPooling;
use crate::pages::scheme::OneScheme;
use crate::pages::sources::Sources;
use crate::pages::start::Start;
use crate::pages::uncertainty::Uncertainty;
use crate::pages::weights::Weights;
use crate::state;
use crate::state::memo::Memo;
use route::Page;

pub use spoken::{Spoken, use_spoken};

/// The whole app.
#[component]
pub fn App() -> impl IntoView {
    state::provide();
    let spoken = spoken::provide();
    let files = state::use_files();
    let route = router::follow(move |behind| files.open_link(behind));
    keys::follow();
    let page = Memo::new(move |_| route.with(|route| route.page));
    view! {
        <SkipLink page=page.into() />
        <Hatches />
        <header::Header />
        <header::Strip />
        <notices::Notices />
        {live(move || match page.get() {
            Page::Start => view! { <Main><Start /></Main> }.into_any(),
            Page::Allocation => view! { <Allocation /> }.into_any(),
            Page::Delegation => view! { <Delegation /> }.into_any(),
            Page::RiskPooling => view! { <RiskPooling /> }.into_any(),
            Page::Arrangements => view! { <Arrangements /> }.into_any(),
            Page::MyBoard => view! { <MyBoard /> }.into_any(),
            Page::Capital => view! { <Capital /> }.into_any(),
            Page::Frontier => view! { <Frontier /> }.into_any(),
            Page::Weights => view! { <Weights /> }.into_any(),
            Page::Scheme => view! { <OneScheme /> }.into_any(),
            Page::Certificate => view! { <CertificatePage /> }.into_any(),
            Page::Engagement => view! { <Engagement /> }.into_any(),
            Page::Fund => view! { <Fund /> }.into_any(),
            Page::Pathways => view! { <Pathways /> }.into_any(),
            Page::Providers => view! { <Providers /> }.into_any(),
            Page::Collaboratives => view! { <Collaboratives /> }.into_any(),
            Page::Medicines => view! { <Medicines /> }.into_any(),
            Page::CostGrowth => view! { <CostGrowth /> }.into_any(),
            Page::Compare => view! { <Compare /> }.into_any(),
            Page::Uncertainty => view! { <Uncertainty /> }.into_any(),
            Page::Sources => view! { <Main><Sources /></Main> }.into_any(),
            Page::Privacy => view! { <Main><Privacy /></Main> }.into_any(),
            Page::Accessibility => view! { <Main><Accessibility /></Main> }.into_any(),
            Page::NotThere => view! { <Main><NotThere /></Main> }.into_any(),
        })}
        <footer::Footer />
        <p class="visually-hidden" role="status">{live(move || spoken.words())}</p>
    }
}

/// What the page is about, as the skip link and screen readers find it.
#[component]
pub fn Main(
    /// The page.
    children: Children,
) -> impl IntoView {
    view! { <main id="main" tabindex="-1">{children()}</main> }
}

/// The first thing to have focus: past the header to the answer. Its address names no route, so the page stays where it is.
#[component]
fn SkipLink(page: Signal<Page>) -> impl IntoView {
    let target = move || if page.get().is_room() { "answer" } else { "main" };
    let words = move || if page.get().is_room() { "Skip to the answer" } else { "Skip to the main content" };
    let skip = move |event: MouseEvent| {
        event.prevent_default();
        focus::bring_into_view(target());
    };
    view! { <a class="nhsuk-skip-link" href=move || format!("#{}", target()) on:click=skip>{words}</a> }
}
