//! Saving the scenario as a file, under a name of the user's.

use engine::problem::Problem;
use leptos::prelude::*;
use scenario::limits::LONGEST_NAME;

use super::kept::KeepHere;
use super::scenario_bar::scenario_name;
use super::spoken::use_spoken;
use crate::components::dialog::Dialog;
use crate::components::icon::{Icon, IconName};
use crate::components::text_field::TextField;
use crate::state::{use_files, use_workspace};

/// The button of the bar and the dialog it opens.
#[component]
pub fn Save() -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <button class="button button--bar" type="button" aria-haspopup="dialog" on:click=move |_| open.set(true)>
            <Icon name=IconName::Save />
            <span>"Save"</span>
        </button>
        <Dialog id="save" title=Signal::stored("Save this scenario".to_owned()) open=open>
            <Naming open=open />
            <KeepHere />
        </Dialog>
    }
}

#[component]
fn Naming(open: RwSignal<bool>) -> impl IntoView {
    let (workspace, files, spoken) = (use_workspace(), use_files(), use_spoken());
    let problems = RwSignal::new(Vec::<Problem>::new());
    let rename = move |name: String| {
        // Longer than a name may be: the field takes no more letters than that.
        problems.set(workspace.set_name(&name).err().into_iter().collect());
    };
    let save = move |_| match files.save() {
        Ok(()) => {
            spoken.say("Saved as a file.");
            open.set(false);
        }
        Err(found) => problems.set(found),
    };
    let items = move || {
        let items = problems.get().into_iter().map(|problem| view! { <li>{problem.message}</li> });
        items.collect_view()
    };
    let hint = Signal::derive(move || {
        workspace.name().trim().is_empty().then(|| format!("Without one it is called “{}”.", scenario_name(workspace)))
    });
    view! {
        <p>
            "The file holds everything you set, in words that a person can read, and nothing else. Open it here again, on this computer or on
             another one."
        </p>
        <TextField
            id="scenario-name"
            label=Signal::stored("Name".to_owned())
            hint=hint
            value=Signal::derive(move || workspace.name())
            on_change=rename
            longest=u32::try_from(LONGEST_NAME).unwrap_or(u32::MAX)
        />
        <ul class="problem__list" role="alert">{items}</ul>
        <div class="buttons">
            <button class="button button--main" type="button" on:click=save>"Save as a file"</button>
        </div>
    }
}
