//! Flows: where the residents of each board are treated.

use crate::quantities::apportion;

use super::facts::Facts;
use super::input::OpeningInput;
use super::texts::Texts;

/// How one host board's spend divides over boards of residence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SharedRow {
    /// Size of the host, for sharing out a national sum.
    pub(super) size: u128,
    /// Boards of residence and their weights, the largest share of a row being about its size.
    pub(super) residents: Vec<(usize, u128)>,
    /// Weight of people of no listed board.
    pub(super) elsewhere: u128,
}

/// One host board's money by board of residence, in pence.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FlowRow {
    /// Board of residence and pence.
    pub residents: Vec<(usize, i64)>,
    /// Pence for people of no listed board.
    pub elsewhere: i64,
}

/// The flow rows in use: the user's, or the illustrative ones.
pub(super) fn rows(given: &OpeningInput, facts: &Facts, texts: &mut Texts) -> Option<Vec<SharedRow>> {
    let illustrative = illustrative(facts);
    if given.own_flows.is_empty() {
        return Some(illustrative);
    }
    own(given, facts, illustrative, texts)
}

fn illustrative(facts: &Facts) -> Vec<SharedRow> {
    let mut rows = vec![SharedRow { size: 0, residents: Vec::new(), elsewhere: 0 }; facts.boards.len()];
    for flow in &facts.flows {
        let Some(row) = rows.get_mut(flow.host) else { continue };
        let persons = u128::from(flow.persons);
        row.size = row.size.saturating_add(persons);
        match flow.resident {
            Some(resident) => row.residents.push((resident, persons)),
            None => row.elsewhere = row.elsewhere.saturating_add(persons),
        }
    }
    rows
}

/// Weight of a whole row of the user's shares: shares carry up to 18 decimals.
const WHOLE: u128 = 1_000_000_000_000_000_000;

fn own(given: &OpeningInput, facts: &Facts, sizes: Vec<SharedRow>, texts: &mut Texts) -> Option<Vec<SharedRow>> {
    let before = texts.problems.len();
    let mut rows: Vec<SharedRow> =
        sizes.into_iter().map(|row| SharedRow { size: row.size, residents: Vec::new(), elsewhere: WHOLE }).collect();
    for (index, flow) in given.own_flows.iter().enumerate() {
        let path = format!("opening.own_flows[{index}]");
        let host = known(facts, &flow.host, &format!("{path}.host"), texts);
        let resident = known(facts, &flow.resident, &format!("{path}.resident"), texts);
        let share = texts.share(&format!("{path}.share"), &flow.share);
        let (Some(host), Some(resident), Some(share)) = (host, resident, share) else { continue };
        let Some(row) = rows.get_mut(host) else { continue };
        if row.residents.iter().any(|(known, _)| *known == resident) {
            texts.report(
                "duplicate_code",
                path,
                format!("The flow from {} to {} stands more than once.", flow.host, flow.resident),
            );
            continue;
        }
        let (numerator, denominator) = share.ratio();
        let weight = u128::try_from(numerator)
            .ok()
            .zip(u128::try_from(denominator).ok())
            .and_then(|(numerator, denominator)| numerator.checked_mul(WHOLE.checked_div(denominator)?))
            .unwrap_or(0);
        row.residents.push((resident, weight));
    }
    for (row, board) in rows.iter_mut().zip(&facts.boards) {
        let sum = row.residents.iter().fold(0_u128, |sum, (_, weight)| sum.saturating_add(*weight));
        let least = WHOLE.saturating_sub(WHOLE / 20);
        if sum > WHOLE {
            let message = format!("The shares of {} ({}) add up to more than 100%.", board.name, board.code);
            texts.report("flow_over_one", "opening.own_flows", message);
        } else if sum < least {
            let message = format!(
                "The shares of {} ({}) add up to less than 95%. Add the missing boards; a small rest is shown as elsewhere.",
                board.name, board.code
            );
            texts.report("flow_under_95", "opening.own_flows", message);
        }
        row.elsewhere = WHOLE.saturating_sub(sum);
    }
    (texts.problems.len() == before).then_some(rows)
}

fn known(facts: &Facts, code: &str, path: &str, texts: &mut Texts) -> Option<usize> {
    let place = facts.place(code);
    if place.is_none() {
        texts.report(
            "unknown_code",
            path,
            format!("{code} is not the code of one of the {} boards.", facts.boards.len()),
        );
    }
    place
}

/// Each host's money shared out over its row to the penny.
pub(super) fn money(hosts: &[i64], rows: &[SharedRow], texts: &mut Texts) -> Option<Vec<FlowRow>> {
    hosts
        .iter()
        .zip(rows)
        .map(|(host, row)| {
            let pence = u64::try_from(*host).ok()?;
            let mut weights: Vec<u128> = row.residents.iter().map(|(_, weight)| *weight).collect();
            weights.push(row.elsewhere);
            let Ok(parts) = apportion(pence, &weights) else {
                if pence == 0 {
                    return Some(FlowRow::default());
                }
                texts.report(
                    "no_flows",
                    "opening.own_flows",
                    "A host board has money but no flows. Give its shares by residence.",
                );
                return None;
            };
            let mut parts = parts.into_iter().map(|part| i64::try_from(part).unwrap_or(0));
            let residents = row.residents.iter().zip(parts.by_ref()).map(|((board, _), part)| (*board, part)).collect();
            Some(FlowRow { residents, elsewhere: parts.next().unwrap_or(0) })
        })
        .collect()
}

/// Money by board of residence, and for people of no listed board, in pence.
pub(super) fn by_residence(rows: &[FlowRow], boards: usize) -> (Vec<i64>, i64) {
    let mut residence = vec![0_i64; boards];
    let mut elsewhere = 0_i64;
    for row in rows {
        elsewhere = elsewhere.saturating_add(row.elsewhere);
        for (board, pence) in &row.residents {
            if let Some(sum) = residence.get_mut(*board) {
                *sum = sum.saturating_add(*pence);
            }
        }
    }
    (residence, elsewhere)
}
