//! Sets that clash, small and large.

use super::super::model::Row;
use super::*;

fn must(column: u32) -> Row {
    Row::new(-1, vec![(column, -1)])
}

/// Things that must all be and together take more than there is.
fn too_many(count: u32, cost: impl Fn(u32) -> i64, share: (i64, i64)) -> Model {
    let costs: Vec<(u32, i64)> = (0..count).map(|column| (column, cost(column))).collect();
    let sum: i64 = costs.iter().map(|(_, cost)| cost).sum();
    let mut rows = vec![Row::new(sum * share.0 / share.1, costs)];
    rows.extend((0..count).map(must));
    Model { values: vec![1; count as usize], rows }
}

#[test]
fn the_fewest_must_dos_that_do_not_fit_are_the_dearest() {
    let model = too_many(2_000, |column| 1_000_000 + i64::from(column) * 7_919 % 99_991, (1, 2));
    let mut dearest: Vec<i64> = model.rows[0].terms.iter().map(|(_, cost)| *cost).collect();
    dearest.sort_unstable_by_key(|cost| std::cmp::Reverse(*cost));
    let mut sum = 0;
    let fewest = dearest.iter().take_while(|cost| {
        let fits = sum <= model.rows[0].limit;
        sum += **cost;
        fits
    });
    let fewest = fewest.count();
    let found = clash(&model);
    assert_eq!(found.as_ref().map(|found| (found.rows.len(), found.is_smallest)), Some((fewest + 1, true)));
}

#[test]
fn steps_of_any_number_end_with_the_same_set() {
    let model = too_many(40, |column| 1_000 + i64::from(column) * 619 % 997, (7, 10));
    let at_once = clash(&model);
    for parts in [1, 3, 17] {
        let mut clash = Clash::new(&model);
        while !clash.step(parts) {}
        assert_eq!(clash.found().cloned(), at_once);
    }
    assert!(at_once.is_some());
}

#[test]
fn rows_that_hold_together_are_no_clash() {
    assert_eq!(clash(&too_many(30, |_| 10, (1, 1))), None);
    assert_eq!(clash(&Model::default()), None);
    let never = Model { values: Vec::new(), rows: vec![Row::new(0, Vec::new()), Row::new(-1, Vec::new())] };
    assert_eq!(clash(&never), Some(Clashing { rows: vec![1], is_smallest: true }));
}
