//! The five grades and how many figures have each.

use engine::parameters::{self, Grade};
use leptos::prelude::*;

use crate::components::grade::GradeTag;

/// The table of grades.
#[component]
pub fn Grades() -> impl IntoView {
    let rows = Grade::ALL.map(|grade| {
        let count = |of: usize| if grade == Grade::Yours { "–".to_owned() } else { words::count::digits(of) };
        let figures = parameters::parameters().iter().filter(|figure| figure.grade == grade).count();
        let tables = parameters::tables().iter().filter(|table| table.grade == grade).count();
        view! {
            <tr>
                <td><GradeTag grade=grade /></td>
                <td>{grade.meaning()}</td>
                <td class="table__number">{count(figures)}</td>
                <td class="table__number">{count(tables)}</td>
            </tr>
        }
    });
    view! {
        <p>"Each figure carries one of five grades. What is worked out from several has the weakest of theirs."</p>
        <div class="table-scroll" role="region" aria-label="Grades and how many figures have each" tabindex="0">
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">"Grade"</th>
                        <th scope="col">"What it means"</th>
                        <th scope="col" class="table__number">"Figures"</th>
                        <th scope="col" class="table__number">"Tables"</th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
}
