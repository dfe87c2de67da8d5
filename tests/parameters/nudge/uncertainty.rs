//! Each figure that the page of uncertainty opens with, moved a little, moves what draws come to.

use engine::allocation::study::Facts;
use engine::allocation::study::input::Method;
use engine::parameters::{Parameter, Reader, Room, as_shipped, parameters};
use engine::uncertainty::{Doubted, StudyDraws, StudyRequest, tornado};
use scenario::Baseline;
use scenario::uncertainty::Asked;

use super::steps::steps;

/// Everything the page works out, each input in doubt, under a share of the gap and under a straight line; and how many draws it asks for.
fn told(read: Reader<'_>) -> String {
    let mut all = String::new();
    for method in [Method::Proportional, Method::StraightLine] {
        let mut inputs = Baseline::default().inputs_with(read);
        inputs.allocation.rule.method = method;
        for input in Doubted::ALL {
            inputs.uncertainty.doubts.of_mut(input).used = true;
        }
        let asked = Asked::of(&inputs).request(1);
        let wanted = asked.draws;
        let request = StudyRequest { draws: 120, ..asked };
        let drawn = StudyDraws::new(&request, &Facts::shipped()).map(|mut run| {
            while !run.step(60) {}
            run.outcome()
        });
        all.push_str(&format!("{wanted} {drawn:?} {:?}", tornado(&request, &Facts::shipped(), Some(0))));
    }
    all
}

fn figures() -> impl Iterator<Item = &'static Parameter> {
    parameters().iter().filter(|figure| figure.used_by.contains(&Room::Uncertainty))
}

fn moves(figure: &'static Parameter, shipped: &str) -> bool {
    steps(figure).into_iter().any(|value| {
        let value: &'static str = value.leak();
        told(&|asked: &'static Parameter| if asked.id == figure.id { value } else { asked.value }) != shipped
    })
}

#[test]
fn every_figure_of_uncertainty_moves_an_answer() {
    let shipped = told(&as_shipped);
    assert!(!shipped.contains("Err("), "the page opens with an answer: {}", shipped.get(..600).unwrap_or(&shipped));
    let idle: Vec<&str> = figures().filter(|figure| !moves(figure, &shipped)).map(|figure| figure.id).collect();
    assert_eq!(idle, Vec::<&str>::new(), "mark each as inert with the reason, or use it");
    assert_eq!(figures().count(), 12);
}

/// The test above can fail: a figure of another page moves nothing here.
#[test]
fn a_figure_of_another_page_moves_nothing_here() {
    assert!(!moves(engine::parameters::medicines::NHS_SPEND, &told(&as_shipped)));
}
