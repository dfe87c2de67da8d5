//! How far a figure can be trusted, told by line and weight.

use engine::parameters::Grade;
use leptos::prelude::*;

/// The grade of one figure.
#[component]
pub fn GradeTag(
    /// The grade.
    grade: Grade,
) -> impl IntoView {
    view! { <span class=format!("grade grade--{}", grade.name())>{words::count::capital(grade.name())}</span> }
}
