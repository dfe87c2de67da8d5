//! Each figure that the page of cost growth opens with, and each published sum and claim it shows, moved a little, moves what is answered.

use std::fmt::Debug;

use engine::parameters::{Parameter, Reader, Room, as_shipped, parameters};
use engine::pathways::cost_growth::published::{claims, path};
use scenario::Baseline;
use scenario::cost_growth::{FundingWay, Projected};

use super::steps::steps;

/// Figures of the page, by the files they stand in.
const FILES: [&str; 4] = ["budget.", "components.", "cost_growth.", "growth."];

fn text(of: impl Debug) -> String {
    format!("{of:?}")
}

/// Everything the page works out from figures: both ways of funding, and what was published.
fn told(read: Reader<'_>) -> String {
    let input = Baseline::default().inputs_with(read).cost_growth;
    let mut grown = input.clone();
    grown.funding.way = FundingWay::Grows;
    let published = (claims(read), path(read, "2025/26"));
    text((Projected::out(&input), Projected::out(&grown), text(published)))
}

fn figures() -> impl Iterator<Item = &'static Parameter> {
    let is_own = |figure: &&Parameter| {
        figure.used_by.contains(&Room::Pathways) && FILES.iter().any(|file| figure.id.starts_with(file))
    };
    parameters().iter().filter(is_own)
}

fn moves(figure: &'static Parameter, shipped: &str) -> bool {
    steps(figure).into_iter().any(|value| {
        let value: &'static str = value.leak();
        told(&|asked: &'static Parameter| if asked.id == figure.id { value } else { asked.value }) != shipped
    })
}

#[test]
fn every_figure_of_cost_growth_moves_an_answer() {
    let shipped = told(&as_shipped);
    assert!(shipped.starts_with("(Ok(") && !shipped.contains("Err("), "the page opens with an answer: {shipped}");
    let idle: Vec<&str> = figures().filter(|figure| !moves(figure, &shipped)).map(|figure| figure.id).collect();
    assert_eq!(idle, Vec::<&str>::new(), "mark each as inert with the reason, or use it");
    assert!(figures().count() >= 25, "{} figures", figures().count());
}

/// The test above can fail: a figure of another page moves nothing here.
#[test]
fn a_figure_of_another_page_moves_nothing_here() {
    assert!(!moves(engine::parameters::medicines::NHS_SPEND, &told(&as_shipped)));
}
