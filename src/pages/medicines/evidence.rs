//! What is known of paying over time, each with its grade; what is not known is said too.

use engine::parameters::{Grade, medicines};
use engine::quantities::Money;
use leptos::prelude::*;
use words::Figures;

use crate::components::card::Card;
use crate::components::grade::GradeTag;

/// The card.
#[component]
pub fn Evidence() -> impl IntoView {
    let bill = Money::from_text(medicines::MULTIPLE_SCLEROSIS_BILL.value).unwrap_or_default();
    let bill = Figures::Illustrative.pounds(bill);
    let line = |grade: Grade, words: String| view! { <li><GradeTag grade=grade />" "{words}</li> };
    view! {
        <Card id="evidence-title" title=Signal::stored("What is known".to_owned())>
            <ul class="evidence">
                {line(Grade::Published,
                    "“Current payment models are not designed for curative treatments.” A review of novel payment mechanisms is asked for before medicines of very high cost arrive. (Policy Exchange 2022, executive summary and recommendation 13)".to_owned()
                )}
                {line(Grade::Published,
                    "Cell therapies such as CAR-T treat a few patients now; who may have them is likely to widen. It is a hospital chief executive’s expectation. (Provider voices 2020)".to_owned()
                )}
                {line(Grade::Published, format!(
                    "Medicines for multiple sclerosis grew from effectively nothing to {bill} a year in twenty years: these are paid for every year, not once. (Policy Exchange 2022, chapter 1)"
                ))}
                {line(Grade::Illustrative,
                    "What the NHS pays for a medicine given once is agreed in confidence, and how long it lasts is not yet known to anybody. Price, patients and failures here are invented.".to_owned()
                )}
            </ul>
        </Card>
    }
}
