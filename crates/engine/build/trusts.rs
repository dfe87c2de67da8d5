//! Hospital trusts and where their patients live.
use super::fault::Faults;
use super::places::board_positions;
use super::tables::Tables;
use super::{figure, rust};
use std::collections::BTreeMap;

/// Shares are compiled as millionths; their published rounding may lift a sum this far above one.
const ROUNDING: i128 = 10;

/// Writes the trusts, each with its catchment, and checks that they add up to the host totals of the flows.
pub fn write(tables: &Tables, out: &mut String, faults: &mut Faults) {
    let boards = board_positions(tables, faults);
    let catchments = catchments(tables, &boards, faults);
    let Some(table) = tables.find("trusts", faults) else { return };
    let file = table.file();
    let mut items = Vec::new();
    let mut totals: BTreeMap<&str, i128> = BTreeMap::new();
    let rows = table.rows(["code", "name", "host", "persons", "identity"], faults);
    for trust in catchments.keys().filter(|trust| !rows.iter().any(|[code, ..]| code == *trust)) {
        faults.add("tables/trust_catchments.csv", format!("{trust}: no such trust"));
    }
    for [code, name, host, persons, identity] in rows {
        let Some(position) = boards.get(host) else {
            faults.add(&file, format!("{code}: {host} is no board"));
            continue;
        };
        let Some(shares) = catchments.get(code) else {
            faults.add(&file, format!("{code}: has no row in trust_catchments.csv"));
            continue;
        };
        let total = totals.entry(host).or_default();
        *total = total.saturating_add(figure::scaled(persons, 0).unwrap_or_default());
        items.push(format!(
            "Trust {{ code: {code:?}, name: {name:?}, host: &BOARDS[{position}], persons: {persons}, identity: Grade::{}, catchment: &[{}] }}",
            figure::grade_variant(identity).unwrap_or_default(),
            shares.join(", "),
        ));
    }
    out.push_str(&rust::array("TRUSTS", "Trust", &items));
    refuse_other_totals(tables, &totals, faults);
}

fn catchments<'a>(
    tables: &'a Tables,
    boards: &BTreeMap<String, usize>,
    faults: &mut Faults,
) -> BTreeMap<&'a str, Vec<String>> {
    let mut catchments: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    let mut sums: BTreeMap<&str, i128> = BTreeMap::new();
    let Some(table) = tables.find("trust_catchments", faults) else { return catchments };
    let file = table.file();
    for [trust, resident, share] in table.rows(["trust", "resident", "share"], faults) {
        let (Some(board), Some(millionths)) = (boards.get(resident), figure::scaled(share, 6)) else {
            faults.add(&file, format!("{trust} and {resident}: no such board, or a share of more than six decimals"));
            continue;
        };
        let sum = sums.entry(trust).or_default();
        *sum = sum.saturating_add(millionths);
        let shares = catchments.entry(trust).or_default();
        shares.push(format!("CatchmentShare {{ resident: &BOARDS[{board}], millionths: {millionths} }}"));
    }
    let most = 1_000_000_i128.saturating_add(ROUNDING);
    for (trust, sum) in sums.iter().filter(|(_, sum)| !(950_000..=most).contains(*sum)) {
        faults.add(&file, format!("{trust}: shares add to {sum} millionths, not to a little under one"));
    }
    catchments
}

fn refuse_other_totals(tables: &Tables, trusts: &BTreeMap<&str, i128>, faults: &mut Faults) {
    let Some(table) = tables.find("patient_flows", faults) else { return };
    let mut flows: BTreeMap<&str, i128> = BTreeMap::new();
    for [host, persons] in table.rows(["host", "persons"], faults) {
        let total = flows.entry(host).or_default();
        *total = total.saturating_add(figure::scaled(persons, 0).unwrap_or_default());
    }
    for (host, total) in flows {
        let of_trusts = trusts.get(host).copied().unwrap_or_default();
        if of_trusts != total {
            faults.add(&table.file(), format!("{host}: {total} people here, {of_trusts} in its trusts"));
        }
    }
}
