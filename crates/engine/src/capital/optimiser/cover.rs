//! Cover cuts: of things that together break a limit, not all can be chosen.
//!
//! > sum over a cover of size k <= k - 1
//!
//! A cover is found where the guide's answer breaks this most, made as small as it goes, and then lifted: every other column counts with the
//! most it can without cutting off an allowed choice, worked out exactly by the least weight at which each sum can be had, one column at
//! most from each group (Balas 1975; Zemel 1989 for the recursion; Gu, Nemhauser and Savelsbergh 1998 for its use).
#![allow(
    clippy::float_arithmetic,
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::cast_precision_loss,
    reason = "floats choose which cut to make, whole numbers make it; sums of 50,000 figures up to 10^13 fit 64 bits"
)]

use super::groups::Groups;
use super::model::Row;

/// A thing in a limit: chosen or, where its coefficient is below nothing, left out.
#[derive(Debug, Clone, Copy)]
struct Item {
    column: u32,
    weight: i64,
    is_turned: bool,
    share: f64,
    group: u32,
}

/// The longest cover that is lifted.
const LONGEST: usize = 60;
/// By how much a cut must be broken to be of use.
const LEAST_BREACH: f64 = 1e-3;

/// A cut from one row that the guide's answer breaks.
pub fn cover_cut(row: &Row, primal: &[f64], groups: &Groups) -> Option<Row> {
    let mut capacity = row.limit;
    let mut items: Vec<Item> = Vec::with_capacity(row.terms.len());
    for (column, coefficient) in &row.terms {
        let share = primal[*column as usize];
        let is_turned = *coefficient < 0;
        if is_turned {
            capacity -= coefficient;
        }
        // What is turned stands in no group: of things left out there may be many.
        let group = if is_turned { u32::MAX } else { groups.of[*column as usize] };
        items.push(Item {
            column: *column,
            weight: coefficient.abs(),
            is_turned,
            share: if is_turned { 1.0 - share } else { share },
            group,
        });
    }
    if capacity < 0 {
        return None;
    }
    let cover = cover(&items, capacity)?;
    lifted(&items, &cover, capacity)
}

/// A smallest cover that the shares break or nearly break.
fn cover(items: &[Item], capacity: i64) -> Option<Vec<usize>> {
    // For each group its lightest thing in part chosen stands for all that are as heavy.
    let mut candidates: Vec<(usize, f64)> = Vec::new();
    let mut seen: Vec<u32> = Vec::new();
    for (at, item) in items.iter().enumerate() {
        if item.group == u32::MAX {
            candidates.push((at, item.share));
            continue;
        }
        if seen.contains(&item.group) {
            continue;
        }
        seen.push(item.group);
        let own = || items.iter().enumerate().filter(|(_, other)| other.group == item.group);
        let lightest = own().filter(|(_, other)| other.share > 0.02).min_by_key(|(_, other)| other.weight);
        let Some((chosen, light)) = lightest else { continue };
        let share = own().filter(|(_, other)| other.weight >= light.weight).map(|(_, other)| other.share).sum();
        candidates.push((chosen, share));
    }
    let price = |candidate: &(usize, f64)| (1.0 - candidate.1).max(0.0) / items[candidate.0].weight as f64;
    candidates.sort_by(|one, other| {
        price(one).total_cmp(&price(other)).then(items[other.0].weight.cmp(&items[one.0].weight))
    });
    let mut weight = 0;
    let mut cover: Vec<(usize, f64)> = Vec::new();
    for candidate in candidates {
        if weight > capacity {
            break;
        }
        weight += items[candidate.0].weight;
        cover.push(candidate);
    }
    if weight <= capacity {
        return None;
    }
    // As small as it goes: what is least chosen leaves first.
    let mut order: Vec<usize> = (0..cover.len()).collect();
    order.sort_by(|one, other| cover[*one].1.total_cmp(&cover[*other].1));
    let mut stays = vec![true; cover.len()];
    for at in order {
        let own = items[cover[at].0].weight;
        if weight - own > capacity {
            weight -= own;
            stays[at] = false;
        }
    }
    let cover: Vec<usize> = cover.iter().zip(stays).filter(|(_, stays)| *stays).map(|((item, _), _)| *item).collect();
    (cover.len() > 1 && cover.len() <= LONGEST).then_some(cover)
}

/// The cover's cut with every other thing lifted, where the shares break it.
fn lifted(items: &[Item], cover: &[usize], capacity: i64) -> Option<Row> {
    let most = cover.len() - 1;
    let mut counts = vec![0_usize; items.len()];
    for at in cover {
        counts[*at] = 1;
    }
    let mut order: Vec<usize> = (0..items.len()).filter(|at| counts[*at] == 0).collect();
    order.sort_by(|one, other| {
        items[*other].share.total_cmp(&items[*one].share).then(items[*other].weight.cmp(&items[*one].weight))
    });
    // Groups in which something counts, each with its things that do, and the least weight at which all of them can have each sum.
    let mut counted: Vec<(u32, Vec<usize>)> = cover.iter().map(|at| (items[*at].group, vec![*at])).collect();
    let nothing = || core::iter::once(0).chain(core::iter::repeat_n(i64::MAX / 4, most));
    let mut least: Vec<i64> = nothing().collect();
    cover.iter().for_each(|at| count_in(&mut least, items, &counts, &[*at]));
    for at in order {
        let Item { weight, group, .. } = items[at];
        let own = counted.iter().position(|(of, _)| *of == group && group != u32::MAX);
        if own.is_some() {
            // What the others of its group can have does not add to it.
            least.clear();
            least.extend(nothing());
            let others = counted.iter().filter(|(of, _)| *of != group);
            others.for_each(|(_, members)| count_in(&mut least, items, &counts, members));
        }
        // Least weights rise with the sum; what does not fit at all counts with the most.
        let reach = least.partition_point(|least| *least <= capacity - weight);
        counts[at] = (most + 1 - reach).min(most);
        let own = match own {
            Some(own) => own,
            None if counts[at] == 0 => continue,
            None => {
                counted.push((group, Vec::new()));
                counted.len() - 1
            }
        };
        if counts[at] > 0 {
            counted[own].1.push(at);
        }
        count_in(&mut least, items, &counts, &counted[own].1);
    }
    let sum: f64 = items.iter().zip(&counts).map(|(item, count)| item.share * *count as f64).sum();
    if sum <= most as f64 + LEAST_BREACH {
        return None;
    }
    let mut limit = most as i64;
    let mut terms = Vec::new();
    for (item, count) in items.iter().zip(&counts) {
        let count = *count as i64;
        if count > 0 {
            if item.is_turned {
                limit -= count;
                terms.push((item.column, -count));
            } else {
                terms.push((item.column, count));
            }
        }
    }
    Some(Row::new(limit, terms))
}

/// Lets one of a group's things, or none, be had besides: the least weight at which each sum or more can be had.
fn count_in(least: &mut [i64], items: &[Item], counts: &[usize], group: &[usize]) {
    for sum in (1..least.len()).rev() {
        for at in group {
            let with = least[sum.saturating_sub(counts[*at])] + items[*at].weight;
            least[sum] = least[sum].min(with);
        }
    }
}
