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
                    "Clinicians of the South West forensic collaborative report fewer stays out of area and shorter ones since they invested in the community. It is what one collaborative says of itself. (Provider voices 2020)".to_owned()
                )}
                {line(Grade::Published,
                    "Collaboratives bring conflicts of interest: those who decide what to buy also sell. Guidance had made only brief reference to it. (Policy Exchange 2022, box 4 and recommendation 7)".to_owned()
                )}
                {line(Grade::Illustrative,
                    "No price, no set-up, no budget and no share of gains is public. Every one here is invented until you enter yours.".to_owned()
                )}
            </ul>
        </Card>
    }
}
