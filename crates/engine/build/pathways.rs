//! Example pathways: their stages and what was published of them.
use super::fault::Faults;
use super::sources::Bibliography;
use super::tables::{Table, Tables};
use super::{figure, rust};
use std::collections::BTreeSet;

const PAYERS: [&str; 6] = ["local_authority", "board", "nhs_england", "joint_budget", "provider", "patient"];

/// Writes the pathways, each with its stages and facts.
pub fn write(tables: &Tables, bibliography: &Bibliography, out: &mut String, faults: &mut Faults) {
    let Some(table) = tables.find("pathways", faults) else { return };
    let stages = tables.find("pathway_stages", faults).map(|table| stages(table, faults)).unwrap_or_default();
    let facts =
        tables.find("pathway_facts", faults).map(|table| facts(table, bibliography, faults)).unwrap_or_default();
    let file = table.file();
    if table.grade() != "illustrative" {
        faults.add(&file, "holds invented figures: its grade must be illustrative");
    }
    let words = table.rows(["code", "name", "does", "size_name", "size_one", "size_many"], faults);
    let figures =
        table.rows(["size", "size_most", "set_up", "once_each", "yearly_each", "years", "first_year"], faults);
    let funders = table.rows(["funder_national", "funder_joint", "funder_delegated"], faults);
    let mut items = Vec::new();
    let mut known = BTreeSet::new();
    for ((words, figures), funders) in words.into_iter().zip(figures).zip(funders) {
        let [code, name, does, size_name, size_one, size_many] = words;
        let [size, size_most, set_up, once_each, yearly_each, years, first_year] = figures;
        let mut refuse = |holds: bool, what: &str| {
            if !holds {
                faults.add(&file, format!("{code}: {what}"));
            }
        };
        known.insert(code);
        refuse(funders.iter().all(|payer| PAYERS.contains(payer)), "a funder must be one of the payers");
        let year = |text: &str| figure::scaled(text, 0).filter(|year| (1..=40).contains(year));
        refuse(year(years).is_some() && year(first_year) <= year(years), "years are 1 to 40, the first within them");
        let not_below = |text: &&str| text.is_empty() || figure::scaled(text, 2).is_some_and(|amount| amount >= 0);
        refuse(
            [size, size_most, set_up, once_each, yearly_each].iter().all(not_below),
            "no cost or size is below zero",
        );
        let own = |list: &[(String, String)]| -> Vec<String> {
            list.iter().filter(|(pathway, _)| pathway == code).map(|(_, item)| item.clone()).collect()
        };
        let (stages, facts) = (own(&stages), own(&facts));
        refuse(!stages.is_empty() && !facts.is_empty(), "needs stages and facts");
        items.push(format!(
            "ExamplePathway {{ code: {code:?}, name: {name:?}, does: {does:?}, size_name: {size_name:?}, \
             size_one: {size_one:?}, size_many: {size_many:?}, size: {}, size_most: {size_most}, set_up: {set_up:?}, \
             once_each: {once_each:?}, yearly_each: {yearly_each:?}, funders: {funders:?}, years: {years}, \
             first_year: {first_year}, stages: &[{}], facts: &[{}] }}",
            rust::optional(Some(size).filter(|size| !size.is_empty())),
            stages.join(", "),
            facts.join(", "),
        ));
    }
    for (pathway, _) in stages.iter().chain(&facts).filter(|(pathway, _)| !known.contains(pathway.as_str())) {
        faults.add(&file, format!("{pathway} has stages or facts but is no pathway"));
    }
    out.push_str(&rust::array("EXAMPLE_PATHWAYS", "ExamplePathway", &items));
}

/// Each stage with its pathway.
fn stages(table: &Table, faults: &mut Faults) -> Vec<(String, String)> {
    let file = table.file();
    if table.grade() != "illustrative" {
        faults.add(&file, "holds invented figures: its grade must be illustrative");
    }
    let names = table.rows(["pathway", "code", "name"], faults);
    let figures = table.rows(["patients", "unit_cost", "patients_change", "unit_cost_change"], faults);
    let payers = table.rows(["payer_national", "payer_joint", "payer_delegated"], faults);
    let mut items = Vec::new();
    for (([pathway, code, name], figures), payers) in names.into_iter().zip(figures).zip(payers) {
        let [patients, unit_cost, patients_change, unit_cost_change] = figures;
        if !payers.iter().all(|payer| PAYERS.contains(payer)) {
            faults.add(&file, format!("{pathway} {code}: must be paid by one of {}", PAYERS.join(", ")));
        }
        for amount in [patients, unit_cost, patients_change, unit_cost_change] {
            if !amount.is_empty() && figure::scaled(amount, 6).is_none() {
                faults.add(&file, format!("{pathway} {code}: {amount} is no figure"));
            }
        }
        let optional = |text: &str| rust::optional(Some(text).filter(|text| !text.is_empty()));
        items.push((
            pathway.to_owned(),
            format!(
                "ExampleStage {{ code: {code:?}, name: {name:?}, patients: {}, unit_cost: {}, payers: {payers:?}, \
                 patients_change: {patients_change:?}, unit_cost_change: {unit_cost_change:?} }}",
                optional(patients),
                optional(unit_cost),
            ),
        ));
    }
    items
}

/// Each fact with its pathway.
fn facts(table: &Table, bibliography: &Bibliography, faults: &mut Faults) -> Vec<(String, String)> {
    let file = table.file();
    let mut items = Vec::new();
    for [pathway, says, grade, source, locator, thin] in
        table.rows(["pathway", "says", "grade", "source", "locator", "thin"], faults)
    {
        let (Some(grade), Some(source)) = (figure::grade_variant(grade), bibliography.position(source)) else {
            faults.add(&file, format!("{pathway}: {grade} or {source} is not known"));
            continue;
        };
        items.push((
            pathway.to_owned(),
            format!(
                "ExampleFact {{ says: {says:?}, grade: Grade::{grade}, source: &SOURCES[{source}], locator: {locator:?}, thin: {thin:?} }}"
            ),
        ));
    }
    items
}
