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

/// Must-dos of several ways each under two budgets, some with a limit to one way, from numbers drawn by multiplication.
fn of_several_ways(seed: u64) -> Model {
    let mut state = seed;
    let mut draw = |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let mut budgets = [Vec::new(), Vec::new()];
    let mut rows = Vec::new();
    let mut column = 0_u32;
    for _ in 0..4 {
        let ways: Vec<u32> = (0..=draw(2)).map(|way| column + way as u32).collect();
        column += ways.len() as u32;
        for way in &ways {
            budgets.iter_mut().for_each(|budget| budget.push((*way, draw(4) as i64)));
        }
        rows.push(Row::new(-1, ways.iter().map(|way| (*way, -1)).collect()));
        if ways.len() > 1 && draw(2) == 0 {
            rows.push(Row::new(1, ways.iter().map(|way| (*way, 1)).collect()));
        }
    }
    rows.extend(budgets.map(|budget| Row::new(draw(5) as i64, budget)));
    Model { values: vec![0; column as usize], rows }
}

/// The size of a smallest set of rows that clash, by trying every set and every choice.
fn smallest(model: &Model) -> Option<usize> {
    let choices = (0..1_u32 << model.values.len()).map(|choice| {
        let chosen: Vec<bool> = (0..model.values.len()).map(|column| choice >> column & 1 == 1).collect();
        (0..model.rows.len())
            .filter(|row| !model.rows[*row].holds(&chosen))
            .fold(0_u32, |broken, row| broken | 1 << row)
    });
    let broken: Vec<u32> = choices.collect();
    let sets = (0..1_u32 << model.rows.len()).filter(|set| broken.iter().all(|broken| broken & set != 0));
    sets.map(|set| set.count_ones() as usize).min()
}

#[test]
fn of_must_dos_that_ask_for_more_and_less_a_smallest_set_is_found() {
    let mut clashes = 0;
    for seed in 0..150 {
        let model = of_several_ways(seed);
        let found = clash(&model);
        assert_eq!(found.as_ref().map(|found| found.rows.len()), smallest(&model), "{seed}: {model:?}");
        assert!(found.as_ref().is_none_or(|found| found.is_smallest), "{seed}");
        clashes += u32::from(found.is_some());
    }
    assert!((30..150).contains(&clashes), "{clashes} of 150 clash");
}
