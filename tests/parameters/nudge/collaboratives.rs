//! Each figure that collaboratives and paying over time open with, moved a little, moves an answer.
//!
//! A chance is a threshold that a count of patients has to pass, so half of a figure and twice of it are tried where a little does nothing.
use engine::parameters::{Parameter, Reader, Room, as_shipped, parameters, providers};
use rust_decimal::Decimal;
use scenario::Baseline;
use scenario::medicines::Asked;

use super::steps::steps;

/// Everything both pages answer, with the figures as a reader has them; nothing where a figure is out of its range.
fn told(read: Reader<'_>) -> Option<String> {
    let inputs = Baseline::default().inputs_with(read);
    let collaborative = scenario::collaborative::Worked::out(&inputs.collaborative).ok()?.answer;
    // Nothing is overspent as the page opens, so a dearer year is asked about too: shares of a loss have something to share.
    let mut dearer = inputs.collaborative.clone();
    dearer.community.iter_mut().for_each(|cost| *cost = "5000000".to_owned());
    let overspent = scenario::collaborative::Worked::out(&dearer).ok()?.answer;
    let medicine = scenario::medicines::Worked::out(&Asked::of(&inputs)).ok()?.answer;
    Some(format!("{collaborative:?} {overspent:?} {medicine:?}"))
}

/// Other values of a figure, the nearest first.
fn values(figure: &Parameter) -> Vec<String> {
    let mut values = steps(figure);
    if let Ok(value) = figure.value.parse::<Decimal>() {
        values.extend([value / Decimal::TWO, value * Decimal::TWO].map(|far| far.normalize().to_string()));
    }
    values
}

fn moved(figure: &Parameter) -> Option<String> {
    let before = told(&as_shipped).expect("the figures that ship are answered");
    values(figure).into_iter().find_map(|value| {
        let to = value.clone();
        // The reader hands out texts that live as long as the figures that ship.
        let value: &'static str = value.leak();
        let now = told(&|asked: &'static Parameter| if asked.id == figure.id { value } else { asked.value })?;
        (now != before).then(|| format!("{} from {} to {to}", figure.id, figure.value))
    })
}

#[test]
fn every_figure_of_collaboratives_and_medicines_moves_an_answer() {
    let ours = |figure: &&Parameter| figure.id.starts_with("collaborative.") || figure.id.starts_with("pay_over_time.");
    let published = providers::EATING_DISORDER_PATIENTS_MOVED_BACK;
    let figures: Vec<&Parameter> = parameters().iter().filter(ours).chain([published]).collect();
    assert_eq!(figures.len(), 23);
    for figure in figures {
        assert!(figure.used_by.contains(&Room::Pathways), "{} says that it is not used", figure.id);
        println!("{}", moved(figure).unwrap_or_else(|| panic!("{} moves nothing", figure.id)));
    }
}

/// The test above can fail: a figure of another room moves nothing.
#[test]
fn a_figure_of_another_room_moves_neither() {
    assert_eq!(moved(engine::parameters::growth::YEARLY), None);
}
