//! The example of the Capital room: providers, schemes and envelopes.
use super::fault::Faults;
use super::places::board_positions;
use super::tables::{Table, Tables};
use super::{figure, rust};
use std::collections::BTreeSet;

const WORKS: [&str; 3] = ["standard_buildings", "non_standard_buildings", "equipment"];
const COSTS: [&str; 4] = ["cost_1", "cost_2", "cost_3", "cost_4"];
const SCORES: [&str; 5] =
    ["population_health", "unequal_access", "productivity", "wider_economy", "national_significance"];

/// Writes providers, schemes and envelopes.
pub fn write(tables: &Tables, out: &mut String, faults: &mut Faults) {
    write_providers(tables, out, faults);
    write_schemes(tables, out, faults);
    write_envelopes(tables, out, faults);
}

fn refuse_other_grades(table: &Table, faults: &mut Faults) {
    if table.grade() != "illustrative" {
        faults.add(&table.file(), "holds invented figures: its grade must be illustrative");
    }
}

fn write_providers(tables: &Tables, out: &mut String, faults: &mut Faults) {
    let boards = board_positions(tables, faults);
    let Some(table) = tables.find("example_providers", faults) else { return };
    refuse_other_grades(table, faults);
    let mut items = Vec::new();
    for [code, name, host, reserves, depreciation, backlog] in
        table.rows(["code", "name", "host", "reserves", "depreciation", "backlog"], faults)
    {
        let Some(board) = boards.get(host) else {
            faults.add(&table.file(), format!("{code}: {host} is no board"));
            continue;
        };
        refuse_negative(&table.file(), code, &[reserves, depreciation, backlog], faults);
        items.push(format!(
            "ExampleProvider {{ code: {code:?}, name: {name:?}, host: &BOARDS[{board}], reserves: {reserves:?}, \
             depreciation: {depreciation:?}, backlog: {backlog:?} }}"
        ));
    }
    out.push_str(&rust::array("EXAMPLE_PROVIDERS", "ExampleProvider", &items));
}

fn refuse_negative(file: &str, code: &str, amounts: &[&str], faults: &mut Faults) {
    for amount in amounts.iter().filter(|amount| amount.starts_with('-')) {
        faults.add(file, format!("{code}: {amount} cannot be below zero"));
    }
}

fn write_schemes(tables: &Tables, out: &mut String, faults: &mut Faults) {
    let providers = tables.find("example_providers", faults).map(|table| table.rows(["code"], faults));
    let providers: Vec<&str> = providers.unwrap_or_default().into_iter().map(|[code]| code).collect();
    let Some(table) = tables.find("example_schemes", faults) else { return };
    refuse_other_grades(table, faults);
    let file = table.file();
    let known: BTreeSet<&str> = table.rows(["code"], faults).into_iter().map(|[code]| code).collect();
    let named = table.rows(["code", "name", "provider", "work", "requires", "option_of", "must", "national"], faults);
    let costs = table.rows(COSTS, faults);
    let money = table.rows(["own_funds", "benefit", "running_cost", "backlog_removed"], faults);
    let facts = table.rows(["mitigated", "life", "outside_share", "served", "latest_start"], faults);
    let scores = table.rows(SCORES, faults);
    let mut items = Vec::new();
    for ((((named, costs), money), facts), scores) in named.into_iter().zip(costs).zip(money).zip(facts).zip(scores) {
        let [code, name, provider, work, requires, option_of, must, national] = named;
        let [own_funds, benefit, running_cost, backlog_removed] = money;
        let [mitigated, life, outside_share, served, latest_start] = facts;
        let mut refuse = |holds: bool, what: &str| {
            if !holds {
                faults.add(&file, format!("{code}: {what}"));
            }
        };
        refuse(providers.contains(&provider), "its provider is not in example_providers.csv");
        refuse(WORKS.contains(&work), "work must be standard_buildings, non_standard_buildings or equipment");
        refuse([must, national].iter().all(|word| ["yes", "no"].contains(word)), "must and national are yes or no");
        let spent: Vec<&str> = costs.into_iter().take_while(|cost| !cost.is_empty()).collect();
        refuse(costs.iter().skip(spent.len()).all(|cost| cost.is_empty()), "costs follow one another without a gap");
        let positive = |amount: &&str| figure::scaled(amount, 2).is_some_and(|pence| pence > 0);
        refuse(spent.iter().all(positive), "a cost must be above zero");
        let latest = COSTS.len().saturating_sub(spent.len());
        let start = if latest_start.is_empty() { Some(latest) } else { latest_start.parse().ok() };
        refuse(start.is_some_and(|start: usize| start <= latest), "it would end after the last year");
        refuse(figure::scaled(life, 0).is_some_and(|years| (1..=100).contains(&years)), "life is 1 to 100 years");
        let most = |text: &str, most: i128| text.is_empty() || figure::scaled(text, 6).is_some_and(|part| part <= most);
        refuse(most(mitigated, 1_000_000) && most(outside_share, 1_000_000), "a share is 1 at most");
        refuse(scores.iter().all(|score| most(score, 100_000_000)), "a score is 100 at most");
        let needs: Vec<&str> = requires.split_whitespace().collect();
        refuse(needs.iter().all(|need| known.contains(need) && *need != code), "requires schemes of this table");
        refuse_negative(&file, code, &[own_funds, benefit, backlog_removed], faults);
        let scores: Vec<String> = scores.iter().map(|score| rust::optional(given(score))).collect();
        items.push(format!(
            "ExampleScheme {{ code: {code:?}, name: {name:?}, provider: {provider:?}, work: {work:?}, costs: &{spent:?}, \
             mitigated: {mitigated:?}, own_funds: {own_funds:?}, benefit: {benefit:?}, life: {life}, \
             running_cost: {running_cost:?}, outside_share: {}, served: {served}, latest_start: {}, must: {}, national: {}, \
             requires: &{needs:?}, option_of: {}, backlog_removed: {backlog_removed:?}, scores: [{}] }}",
            rust::optional(given(outside_share)),
            start.unwrap_or_default(),
            must == "yes",
            national == "yes",
            rust::optional(given(option_of)),
            scores.join(", "),
        ));
    }
    out.push_str(&rust::array("EXAMPLE_SCHEMES", "ExampleScheme", &items));
}

fn given(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

fn write_envelopes(tables: &Tables, out: &mut String, faults: &mut Faults) {
    let providers = tables.find("example_providers", faults).map(|table| table.rows(["host"], faults));
    let hosts: BTreeSet<&str> = providers.unwrap_or_default().into_iter().map(|[host]| host).collect();
    let Some(table) = tables.find("example_envelopes", faults) else { return };
    refuse_other_grades(table, faults);
    let file = table.file();
    let mut items = Vec::new();
    for [regime, pot, one, two, three, four] in
        table.rows(["regime", "pot", "limit_1", "limit_2", "limit_3", "limit_4"], faults)
    {
        let fits = match regime {
            "systems" => pot == "national" || hosts.contains(pot),
            "providers" => ["all", "national"].contains(&pot),
            _ => false,
        };
        if !fits {
            faults.add(
                &file,
                format!("{regime} {pot}: systems name boards of providers or national, providers all or national"),
            );
        }
        let limits = [one, two, three, four];
        refuse_negative(&file, pot, &limits, faults);
        items.push(format!("ExampleEnvelope {{ regime: {regime:?}, pot: {pot:?}, limits: {limits:?} }}"));
    }
    out.push_str(&rust::array("EXAMPLE_ENVELOPES", "ExampleEnvelope", &items));
}
