//! Inputs and results in one document, for programs and for checking.

use engine::allocation::study::Ledger;
use engine::allocation::study::measures::illustrative::illustrative;
use engine::parameters;
use scenario::{Scenario, document};
use serde_json::{Map, Value, json};
use words::allocation::StandIns;

/// The document: what made it, the scenario as it is saved, and the answer year by year.
pub fn document(ledger: &Ledger<'_>, scenario: &Scenario) -> String {
    // A document that was written a moment ago reads back as JSON.
    let saved: Value = serde_json::from_str(&document::write(scenario)).unwrap_or_default();
    let years = ledger.outcome.years.iter().zip(&ledger.outcome.scenario.years).map(|(year, answer)| {
        let mut record = Map::new();
        record.insert("year".to_owned(), Value::String(year.to_string()));
        if let Ok(Value::Object(answer)) = serde_json::to_value(answer) {
            record.extend(answer);
        }
        Value::Object(record)
    });
    let written = json!({
        "format": "specialised-services-results",
        "version": 1,
        "calculator": env!("CARGO_PKG_VERSION"),
        "method": parameters::method_version(),
        "data": parameters::data_vintage(),
        "illustrative": StandIns::from(illustrative(ledger)).named(),
        "scenario": saved,
        "allocation": { "years": years.collect::<Vec<Value>>() },
    });
    format!("{written:#}\n")
}
