//! What cannot be done, what there is, the nearest that works, and one link that applies it.

use engine::problem::{Problem, Remedy};
use leptos::prelude::*;
use scenario::schema::{self, Shape};
use words::typed;

use crate::components::live::live;

/// The first few problems inside a dialog, behind which the page that tells them all cannot be seen; said as they change.
#[component]
pub fn ProblemsBehind(
    /// Its id, unique on the page.
    id: &'static str,
    /// The problems.
    #[prop(into)]
    problems: Signal<Vec<Problem>>,
) -> impl IntoView {
    let told = move || {
        let problems = problems.get();
        let items = problems.iter().take(3).map(|problem| view! { <li>{problem.message.clone()}</li> }).collect_view();
        (!problems.is_empty())
            .then(|| view! { <div class="problem" id=id><ul class="problem__list">{items}</ul></div> })
    };
    view! { <div role="status">{live(told)}</div> }
}

/// Problems in a box; nothing where there are none.
#[component]
pub fn ProblemBox(
    /// Start of its ids, unique on the page.
    id: &'static str,
    /// The problems.
    #[prop(into)]
    problems: Signal<Vec<Problem>>,
    /// Receives the change that cures one.
    #[prop(optional, into)]
    on_remedy: Option<Callback<Remedy>>,
    /// Receives the path of the input that is to be shown.
    #[prop(optional, into)]
    on_go: Option<Callback<String>>,
) -> impl IntoView {
    let title_id = format!("{id}-title");
    let way_out = move |remedy: Option<Remedy>| {
        let (remedy, apply) = (remedy?, on_remedy?);
        let words = format!("Use {}", in_words(&remedy));
        Some(view! {
            <button class="link-button problem__way-out" type="button" on:click=move |_| apply.run(remedy.clone())>{words}</button>
        })
    };
    let way_in = move |path: String| {
        let (go, field) = (on_go?, schema::field(&path)?);
        let words = format!("Go to {}", field.label);
        Some(
            view! { <button class="link-button alone" type="button" on:click=move |_| go.run(path.clone())>{words}</button> },
        )
    };
    move || {
        let problems = problems.get();
        let title_id = title_id.clone();
        let content = match problems.as_slice() {
            [] => return None,
            [one] => {
                let one = one.clone();
                view! {
                    <h2 class="problem__title" id=title_id.clone()>{words::problem::title(one.code)}</h2>
                    <p class="problem__text">{one.message}</p>
                    {way_out(one.remedy)}
                    " "
                    {way_in(one.path)}
                }
                .into_any()
            }
            many => {
                let items = many.iter().cloned().map(|problem| {
                    view! { <li><p>{named(&problem)}{problem.message}</p>{way_out(problem.remedy)}" "{way_in(problem.path)}</li> }
                });
                view! {
                    <h2 class="problem__title" id=title_id.clone()>{words::problem::several(many.len())}</h2>
                    <ul class="problem__list">{items.collect_view()}</ul>
                }
                .into_any()
            }
        };
        Some(
            view! { <section class="problem" id=id role="alert" aria-labelledby=title_id tabindex="-1">{content}</section> },
        )
    }
}

/// `Most growth for any board: `, or nothing where the path names no input.
fn named(problem: &Problem) -> Option<String> {
    schema::field(&problem.path).map(|field| format!("{}: ", field.label))
}

/// The new figure as people write it: `4.5%`.
fn in_words(remedy: &Remedy) -> String {
    let kind = schema::field(&remedy.path).and_then(|field| match field.shape {
        Shape::Text(kind) => kind.figure(),
        _ => None,
    });
    kind.map_or_else(|| remedy.value.clone(), |kind| typed::understood(kind, &remedy.value))
}
