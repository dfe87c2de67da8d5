//! What is known of collaboratives, each with its grade; what is not known is said too.

use engine::parameters::{Grade, providers};
use leptos::prelude::*;

use crate::components::card::Card;
use crate::components::grade::GradeTag;

/// The card.
#[component]
pub fn Evidence() -> impl IntoView {
    let patients = providers::EATING_DISORDER_PATIENTS_MOVED_BACK.value;
    let line = |grade: Grade, words: String| view! { <li><GradeTag grade=grade />" "{words}</li> };
    view! {
        <Card id="evidence-title" title=Signal::stored("What is known".to_owned())>
            <ul class="evidence">
                {line(Grade::Published, format!(
                    "{patients} patients were moved back into the West Midlands in 2021 alone by its eating disorder collaborative, and the money saved was reinvested in community services. (Policy Exchange 2022, box 4)"
                ))}
                {line(Grade::Published,
                    "In several collaboratives a lead provider holds a budget devolved for a defined pathway, and members sub-contract among themselves. (NHS Providers 2023)".to_owned()
                )}
                {line(Grade::Published,
                    "A clinical director of the South West collaborative says that community services divert some admissions and shorten others, so that fewer people are sent out of area. It is one collaborative speaking of itself. (Provider voices 2020)".to_owned()
                )}
                {line(Grade::Published,
                    "Conflicts of interest, “including over ‘make or buy’ decisions”, need managing: those who decide what to buy also sell. The guidance of 2021 made only brief reference to such risks. (Policy Exchange 2022, recommendation 7; chapter 2 and box 4 on duplication and blurred purpose)".to_owned()
                )}
                {line(Grade::Illustrative,
                    "No price, no set-up, no budget and no share of gains is public. Every one here is invented until you enter yours.".to_owned()
                )}
            </ul>
        </Card>
    }
}
