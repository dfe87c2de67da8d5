//! Inputs and results in one document, for programs and for checking.

use engine::allocation::study::Ledger;
use engine::allocation::study::measures::illustrative::illustrative;
use engine::entry::Tree;
use engine::parameters;
use scenario::receipt::Receipt;
use scenario::{Scenario, document, json};
use words::allocation::StandIns;

/// The document: what made it, the scenario as it is saved, and the answer year by year.
pub fn document(ledger: &Ledger<'_>, scenario: &Scenario) -> String {
    let years = ledger.outcome.years.iter().zip(&ledger.outcome.scenario.years).map(|(year, answer)| {
        let mut record = vec![("year".to_owned(), Tree::Text(year.to_string()))];
        if let Tree::Record(answer) = json::tree(answer) {
            record.extend(answer);
        }
        Tree::Record(record)
    });
    let stand_ins = json::tree(&StandIns::from(illustrative(ledger)).named());
    let years = Tree::Record(vec![("years".to_owned(), Tree::List(years.collect()))]);
    of_room(scenario, vec![("illustrative", stand_ins)], ("allocation", years))
}

/// A room's document: what made it, what the room `says` of it, the scenario as it is saved, and the answer under the room's name.
pub fn of_room(scenario: &Scenario, says: Vec<(&str, Tree)>, answer: (&str, Tree)) -> String {
    let text = |text: &str| Tree::Text(text.to_owned());
    let mut fields = vec![
        ("format", text("specialised-services-results")),
        ("version", Tree::Number(1.0)),
        ("calculator", text(env!("CARGO_PKG_VERSION"))),
        ("method", text(parameters::method_version())),
        ("data", text(parameters::data_vintage())),
        ("receipt", text(&Receipt::of(scenario).to_string())),
    ];
    fields.extend(says);
    fields.extend([("scenario", document::tree(scenario)), answer]);
    json::pretty(&Tree::Record(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()))
}
