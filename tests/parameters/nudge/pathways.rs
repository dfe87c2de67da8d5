//! Each figure that the Pathways page begins with, moved a little, moves what an example comes to.

use engine::parameters::{Parameter, Reader, Room, as_shipped, example_pathways, parameters};
use scenario::Baseline;
use scenario::pathway::{PathwayInput, WorkedPathway};

use super::steps::steps;

/// What every example comes to with the figures as a reader has them.
fn told(read: Reader<'_>) -> Vec<String> {
    let examples = example_pathways().iter().filter_map(|pathway| PathwayInput::example(pathway.code, read));
    let opening = Baseline::default().inputs_with(read).pathway;
    examples
        .chain([opening])
        .map(|input| format!("{:?}", WorkedPathway::out(&input).map(|worked| worked.answer)))
        .collect()
}

fn moves(figure: &Parameter) -> bool {
    let before = told(&as_shipped);
    steps(figure).into_iter().any(|value| {
        // The reader hands out texts that live as long as the figures that ship.
        let value: &'static str = value.leak();
        told(&|asked: &'static Parameter| if asked.id == figure.id { value } else { asked.value }) != before
    })
}

/// Figures of other pages of the room are moved by tests of their own.
#[test]
fn every_figure_that_pathways_begin_with_moves_an_answer() {
    let own = parameters()
        .iter()
        .filter(|figure| figure.used_by.contains(&Room::Pathways) && figure.id.starts_with("pathways."));
    let idle: Vec<&str> = own.clone().filter(|figure| !moves(figure)).map(|figure| figure.id).collect();
    assert_eq!(own.count(), 3);
    assert_eq!(idle, Vec::<&str>::new());
}

/// The test above can fail: a figure of another room moves nothing.
#[test]
fn a_figure_of_another_room_moves_no_pathway() {
    assert!(!moves(engine::parameters::growth::YEARLY));
}
