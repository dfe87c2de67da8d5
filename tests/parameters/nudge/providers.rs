//! Each figure that the Providers page uses, moved a little, moves an answer; a lead's figures are looked at under leads.

use engine::parameters::{Parameter, Reader, Room, allocation, as_shipped, delegation, parameters, providers};
use scenario::Baseline;
use scenario::providers::{Asked, CommissionedBy, Faced};

use super::steps::steps;

/// Figures of other files that the page uses.
const OTHERS: [&Parameter; 5] = [
    allocation::LOW_VOLUME_2025_26,
    allocation::VARIABLE_RATE,
    allocation::DEPARTURE,
    delegation::FULLY_DELEGATED_MONEY,
    providers::GREAT_ORMOND_STREET_LOCAL_WORK,
];

/// Figures that move no answer, and why.
const SHOWN_ONLY: [(&Parameter, &str); 1] = [(
    providers::GREAT_ORMOND_STREET_LOCAL_WORK,
    "it stands beside the share of the catchment, and nothing is worked out from it",
)];

fn told(read: Reader<'_>) -> Option<Vec<Faced>> {
    let each = [CommissionedBy::EveryBoard, CommissionedBy::Lead].map(|by| {
        let mut inputs = Baseline::default().inputs_with(read);
        inputs.providers.commissioned_by = by;
        Faced::with(&Asked::of(&inputs), read).ok()
    });
    each.into_iter().collect()
}

fn moved(figure: &Parameter) -> Option<String> {
    let before = told(&as_shipped).expect("the example is answered");
    steps(figure).into_iter().find_map(|value| {
        // The reader hands out texts that live as long as the figures that ship.
        let to: &'static str = value.leak();
        let read = |asked: &'static Parameter| if asked.id == figure.id { to } else { asked.value };
        let now = told(&read)?;
        let differs =
            before.iter().zip(&now).any(|(before, now)| before.worked != now.worked || before.together != now.together);
        differs.then(|| format!("{} from {} to {to} moves an answer", figure.id, figure.value))
    })
}

#[test]
fn every_figure_the_providers_page_uses_moves_an_answer() {
    let own = parameters().iter().filter(|figure| figure.id.starts_with("provider_contracts."));
    let mut idle = Vec::new();
    let mut tried = 0;
    for figure in own.chain(OTHERS) {
        assert!(figure.used_by.contains(&Room::Pathways), "{} does not say that the page uses it", figure.id);
        tried += 1;
        match moved(figure) {
            Some(told) => println!("{told}"),
            None => idle.push(figure.id),
        }
    }
    assert_eq!(tried, 12);
    for (figure, why) in SHOWN_ONLY {
        println!("{} moves nothing: {why}", figure.id);
    }
    assert_eq!(
        idle,
        SHOWN_ONLY.map(|(figure, _)| figure.id),
        "what moves nothing says why, and what says so moves nothing"
    );
}

/// The test above can fail: a figure of another room moves nothing.
#[test]
fn a_figure_of_another_room_moves_no_provider() {
    assert_eq!(moved(engine::parameters::growth::YEARLY), None);
}
