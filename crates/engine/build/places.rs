//! Regions, boards and the flows between them.
use super::fault::Faults;
use super::tables::Tables;
use super::{figure, rust};
use std::collections::BTreeMap;

/// Longest short name that a chart has room for.
const SHORT_NAME: usize = 24;
/// Least share of a host's people who must live in a listed board, in hundredths.
const LISTED_AT_LEAST: i128 = 95;

/// Where each board stands in the compiled array, by code.
pub fn board_positions(tables: &Tables, faults: &mut Faults) -> BTreeMap<String, usize> {
    let rows = tables.find("integrated_care_boards", faults).map(|table| table.rows(["code"], faults));
    let mut codes: Vec<String> = rows.unwrap_or_default().iter().map(|[code]| (*code).to_owned()).collect();
    codes.sort();
    codes.into_iter().enumerate().map(|(position, code)| (code, position)).collect()
}

/// Writes regions, boards, flows and host totals.
pub fn write(tables: &Tables, out: &mut String, faults: &mut Faults) {
    let regions: Vec<&str> = tables
        .find("regions", faults)
        .map(|table| table.rows(["name"], faults))
        .unwrap_or_default()
        .iter()
        .map(|[name]| *name)
        .collect();
    let items: Vec<String> = regions.iter().map(|name| format!("Region::{}", rust::variant(name))).collect();
    out.push_str(&rust::array("REGIONS", "Region", &items));
    write_boards(tables, &regions, out, faults);
    write_flows(tables, out, faults);
}

fn write_boards(tables: &Tables, regions: &[&str], out: &mut String, faults: &mut Faults) {
    let Some(table) = tables.find("integrated_care_boards", faults) else { return };
    let file = table.file();
    let names = ["code", "ons_code", "name", "short_name", "region", "delegated_from"];
    let figures = [
        "registered",
        "residents",
        "share_under_18",
        "share_65_plus",
        "share_75_plus",
        "share_85_plus",
        "deprivation_score",
        "most_deprived_tenth",
        "acute_weighted",
        "mental_health_weighted",
        "overall_weighted",
    ];
    let mut rows: Vec<_> = table.rows(names, faults).into_iter().zip(table.rows(figures, faults)).collect();
    rows.sort_by_key(|(named, _)| named.map(str::to_owned));
    let deprivation_fifths = fifths(rows.iter().map(|(_, [_, _, _, _, _, _, score, ..])| *score));
    let older_fifths = fifths(rows.iter().map(|(_, [_, _, _, _, older, ..])| *older));
    let mut items = Vec::new();
    for (position, (((named, row), deprivation_fifth), older_fifth)) in
        rows.iter().zip(&deprivation_fifths).zip(&older_fifths).enumerate()
    {
        let [code, ons_code, name, short_name, region, delegated_from] = named;
        let [registered, residents, young, past_65, past_75, past_85, deprivation, deprived, acute, mental, overall] =
            row;
        if short_name.chars().count() > SHORT_NAME {
            faults.add(&file, format!("{code}: the short name {short_name} is longer than {SHORT_NAME} characters"));
        }
        if !regions.contains(region) {
            faults.add(&file, format!("{code}: {region} is not in regions.csv"));
        }
        let acute_index = index(acute, registered);
        let overall_index = index(overall, registered);
        if acute_index.is_none() || overall_index.is_none() {
            faults.add(&file, format!("{code}: needs at least one registered person"));
        }
        items.push(format!(
            "IntegratedCareBoard {{ position: {position}, code: {code:?}, ons_code: {ons_code:?}, name: {name:?}, short_name: {short_name:?}, region: Region::{}, \
             registered_population: {registered}, resident_population: {residents}, share_under_18: {young:?}, share_65_plus: {past_65:?}, share_75_plus: {past_75:?}, share_85_plus: {past_85:?}, \
             deprivation: {deprivation:?}, most_deprived_tenth: {deprived:?}, acute_weighted_population: {acute}, mental_health_weighted_population: {mental}, overall_weighted_population: {overall}, \
             acute_need_index: {:?}, overall_need_index: {:?}, deprivation_fifth: {deprivation_fifth}, older_fifth: {older_fifth}, delegated_from: {delegated_from:?} }}",
            rust::variant(region),
            acute_index.unwrap_or_default(),
            overall_index.unwrap_or_default(),
        ));
    }
    out.push_str(&rust::array("BOARDS", "IntegratedCareBoard", &items));
}

/// The fifth of each value, 1 for the largest: values are ranked from the largest down, equal ones in their order, and the
/// rank from 0 times 5, divided by their number, rounded down, is added to 1.
fn fifths<'a>(values: impl Iterator<Item = &'a str>) -> Vec<usize> {
    let values: Vec<i128> = values.map(|value| figure::scaled(value, 12).unwrap_or_default()).collect();
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by_key(|position| values.get(*position).map(|value| std::cmp::Reverse(*value)));
    let fifth = |rank: usize| {
        rank.checked_mul(5).and_then(|times| times.checked_div(values.len())).map_or(1, |down| down.saturating_add(1))
    };
    (0..values.len()).map(|position| order.iter().position(|other| *other == position).map_or(1, fifth)).collect()
}

/// Weighted over registered people to five decimals, half up.
fn index(weighted: &str, registered: &str) -> Option<String> {
    let weighted: u64 = weighted.parse().ok()?;
    let registered: u64 = registered.parse().ok()?;
    let half = registered.checked_div(2)?;
    let rounded = weighted.checked_mul(100_000)?.checked_add(half)?.checked_div(registered)?;
    Some(format!("{}.{:05}", rounded.checked_div(100_000)?, rounded.checked_rem(100_000)?))
}

fn write_flows(tables: &Tables, out: &mut String, faults: &mut Faults) {
    let boards = board_positions(tables, faults);
    let Some(table) = tables.find("patient_flows", faults) else { return };
    let file = table.file();
    let mut flows = Vec::new();
    let mut listed: BTreeMap<usize, i128> = BTreeMap::new();
    let mut elsewhere: BTreeMap<usize, i128> = BTreeMap::new();
    for [host, resident, persons] in table.rows(["host", "resident", "persons"], faults) {
        let count = figure::scaled(persons, 0).unwrap_or_default();
        match (boards.get(host), boards.get(resident)) {
            (Some(host), Some(resident)) => {
                flows.push((*host, *resident, persons));
                let total = listed.entry(*host).or_default();
                *total = total.saturating_add(count);
            }
            (Some(host), None) if resident == "elsewhere" => {
                elsewhere.insert(*host, count);
            }
            _ => faults.add(&file, format!("{host} to {resident}: no such board")),
        }
    }
    flows.sort_by_key(|(host, resident, _)| (*host, *resident));
    let items: Vec<String> = flows
        .iter()
        .map(|(host, resident, persons)| {
            format!("Flow {{ host: &BOARDS[{host}], resident: &BOARDS[{resident}], persons: {persons} }}")
        })
        .collect();
    out.push_str(&rust::array("FLOWS", "Flow", &items));
    let mut hosts = Vec::new();
    for (code, board) in &boards {
        let (Some(listed), Some(elsewhere)) = (listed.get(board), elsewhere.get(board)) else {
            faults.add(&file, format!("{code}: needs a row for each board its patients live in and one for elsewhere"));
            continue;
        };
        let total = listed.saturating_add(*elsewhere);
        if listed.saturating_mul(100) < total.saturating_mul(LISTED_AT_LEAST) {
            faults.add(&file, format!("{code}: fewer than {LISTED_AT_LEAST}% of its people live in a listed board"));
        }
        hosts.push(format!("FlowHost {{ host: &BOARDS[{board}], persons: {total}, elsewhere: {elsewhere} }}"));
    }
    out.push_str(&rust::array("FLOW_HOSTS", "FlowHost", &hosts));
}
