//! The button of the bar that takes results away, and the dialog it opens.

use leptos::prelude::*;

use super::dialog::Dialog;
use super::icon::{Icon, IconName};

/// The button and its dialog, whose content is made as it opens.
#[component]
pub fn ExportDialog(
    /// What can be taken away.
    children: ChildrenFn,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let content = StoredValue::new(children);
    view! {
        <button class="button button--bar button--main" type="button" aria-haspopup="dialog" on:click=move |_| open.set(true)>
            <Icon name=IconName::Export />
            <span>"Export"</span>
        </button>
        <Dialog id="export" title=Signal::stored("Export the results".to_owned()) open=open>
            {content.with_value(|content| content())}
        </Dialog>
    }
}

/// What stands in its place where what is set has a problem.
pub fn nothing_to_export() -> impl IntoView {
    view! { <p>"What is set now has a problem, so there are no results of it to export. Put it right first."</p> }
}
