//! A column for each large group that says whether anything of the group is chosen.
//!
//! > column of the group = sum of the group's columns
//!
//! A scheme that may start in several years is split on badly year by year: left out in one, it starts in the next at nearly the same value.
//! To split on whether it starts at all moves the bound on both sides. The columns are worth nothing, follow from the others and come after
//! them, so neither the best value nor the order of ties changes.
#![allow(clippy::indexing_slicing, clippy::as_conversions, reason = "every index is a column of the same model")]

use super::groups::is_choose_one;
use super::model::{Model, Row};

/// Columns from which on a group gets one: with two, leaving one out says nearly as much.
const LEAST: usize = 3;

/// The model with a column for each large group; a column in several groups counts in the first. Where less than half of the columns stand in
/// large groups the model is left as it is: those few are alternatives, not starts.
pub fn with_groups(model: &Model) -> Model {
    let mut with = model.clone();
    let mut is_grouped = vec![false; model.values.len()];
    for row in model.rows.iter().filter(|row| row.terms.len() >= LEAST && is_choose_one(row)) {
        let columns = || row.terms.iter().map(|(column, _)| *column);
        if columns().any(|column| is_grouped[column as usize]) {
            continue;
        }
        columns().for_each(|column| is_grouped[column as usize] = true);
        let group = with.values.len() as u32;
        with.values.push(0);
        for (of_column, of_group) in [(1, -1), (-1, 1)] {
            let terms = columns().map(|column| (column, of_column)).chain([(group, of_group)]);
            with.rows.push(Row::new(0, terms.collect()));
        }
    }
    let grouped = is_grouped.iter().filter(|is_grouped| **is_grouped).count();
    if grouped >= model.values.len().div_ceil(2) { with } else { model.clone() }
}

/// A choice of the model as one of the model with its groups.
pub fn choice_with_groups(with: &Model, choice: &[bool]) -> Vec<bool> {
    let mut whole = choice.to_vec();
    for group in choice.len()..with.values.len() {
        // The group's column stands last in its two rows, of which the first adds the others up.
        let own = with.rows.iter().find(|row| row.terms.last().is_some_and(|(column, _)| *column as usize == group));
        whole.push(
            own.is_some_and(|row| row.terms.iter().any(|(column, _)| choice.get(*column as usize) == Some(&true))),
        );
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_is_allowed_with_its_groups_if_it_is_without() {
        let rows = vec![Row::new(1, vec![(0, 1), (1, 1), (2, 1)]), Row::new(1, vec![(2, 1), (3, 1)])];
        let model = Model { values: vec![3, 2, 1, 1], rows };
        assert_eq!(with_groups(&Model { values: vec![1; 7], rows: model.rows.clone() }).values.len(), 7);
        let with = with_groups(&model);
        assert_eq!((with.values.len(), with.rows.len()), (5, 4));
        for bits in 0..16_u32 {
            let choice: Vec<bool> = (0..4).map(|column| bits >> column & 1 == 1).collect();
            let whole = choice_with_groups(&with, &choice);
            assert_eq!(with.allows(&whole), model.allows(&choice), "{choice:?}");
            assert_eq!(with.value(&whole), model.value(&choice));
        }
    }
}
