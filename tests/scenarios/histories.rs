//! Undo and redo: named steps, one a gesture, one for typing without rest.

use proofs::random::Random;
use scenario::{History, Step, limits};

fn step(key: &str) -> Step {
    Step { key: key.to_owned(), name: format!("{key} in words") }
}

#[test]
fn each_edit_is_a_step_with_a_name() {
    let mut history = History::new(0);
    history.edit(Step::of("allocation.rule.most_growth"), 0, 1);
    history.edit(Step::of("allocation.rule.least_growth"), 1, 2);
    assert_eq!((history.undo_name(), history.redo_name()), (Some("least growth"), None));
    assert_eq!(history.undo().map(|step| step.name).as_deref(), Some("least growth"));
    assert_eq!(
        (*history.present(), history.undo_name(), history.redo_name()),
        (1, Some("most growth"), Some("least growth"))
    );
    history.undo();
    assert_eq!((*history.present(), history.undo()), (0, None));
    history.redo();
    history.redo();
    assert_eq!((*history.present(), history.redo()), (2, None));
}

#[test]
fn typing_without_rest_is_one_step() {
    let mut history = History::new("12");
    history.edit(step("a"), 1_000, "1");
    history.edit(step("a"), 1_500, "1.");
    history.edit(step("a"), 2_000, "1.5");
    history.edit(step("a"), 2_501, "1.55");
    history.undo();
    assert_eq!(*history.present(), "1.5", "501 milliseconds are a rest");
    history.undo();
    assert_eq!((*history.present(), history.undo_name()), ("12", None));
    history.edit(step("a"), 3_000, "7");
    history.rest();
    history.edit(step("a"), 3_001, "8");
    history.undo();
    assert_eq!(*history.present(), "7", "an input that was left is a step");
    history.edit(step("b"), 3_002, "9");
    history.edit(step("a"), 3_003, "10");
    history.undo();
    assert_eq!(*history.present(), "9", "another input is another step");
}

#[test]
fn a_clock_that_runs_backwards_only_makes_more_steps() {
    let mut history = History::new(0);
    history.edit(step("a"), 1_000, 1);
    history.edit(step("a"), 900, 2);
    history.undo();
    assert_eq!(*history.present(), 1);
}

#[test]
fn a_gesture_is_one_step_however_long_it_takes() {
    let mut history = History::new(0);
    history.begin_gesture(step("drag"));
    for at in 1..100_u64 {
        history.edit(step("a"), at * 10_000, at);
    }
    history.end_gesture();
    history.edit(step("drag"), 990_001, 200);
    history.undo();
    assert_eq!(*history.present(), 99);
    assert_eq!(history.undo().map(|step| step.name).as_deref(), Some("drag in words"));
    assert_eq!((*history.present(), history.undo_name()), (0, None));
}

#[test]
fn what_comes_back_to_where_it_began_is_no_step() {
    let mut history = History::new(5);
    history.edit(step("a"), 0, 5);
    assert_eq!(history.undo_name(), None);
    history.begin_gesture(step("drag"));
    history.edit(step("drag"), 1, 6);
    history.edit(step("drag"), 2, 5);
    history.end_gesture();
    assert_eq!(history.undo_name(), None);
    history.begin_gesture(step("drag"));
    history.end_gesture();
    history.edit(step("a"), 3, 6);
    assert_eq!(history.undo_name(), Some("a in words"), "an empty gesture names nothing");
    history.edit(step("a"), 4, 5);
    assert_eq!(history.undo_name(), None);
}

#[test]
fn an_edit_after_undo_forgets_what_was_undone() {
    let mut history = History::new(0);
    history.edit(step("a"), 0, 1);
    history.undo();
    history.edit(step("a"), 1, 0);
    assert_eq!(history.redo_name(), Some("a in words"), "nothing was edited");
    history.edit(step("b"), 2, 2);
    assert_eq!(history.redo_name(), None);
}

#[test]
fn the_oldest_steps_are_forgotten_first() {
    let mut history = History::new(0);
    for at in 1..=limits::MOST_STEPS + 20 {
        history.edit(step(&at.to_string()), 0, at);
    }
    let mut undone = 0;
    while history.undo().is_some() {
        undone += 1;
    }
    assert_eq!((undone, *history.present()), (limits::MOST_STEPS, 20));
}

/// Whatever is done, going all the way back and all the way forward visits the same states.
#[test]
fn redo_is_the_mirror_of_undo() {
    for case in 0..500 {
        let mut random = Random::of_case(7, case);
        let mut history = History::new(0);
        for at in 0..random.between(1, 60) {
            match random.between(0, 9) {
                0 => drop(history.undo()),
                1 => drop(history.redo()),
                2 => history.begin_gesture(step("g")),
                3 => history.end_gesture(),
                _ => history.edit(step(random.choose(&["a", "b"])), at * random.between(0, 400), random.between(0, 3)),
            }
        }
        history.rest();
        let (mut back, mut forward) = (vec![*history.present()], Vec::new());
        while history.redo().is_some() {}
        let last = *history.present();
        back.clear();
        back.push(last);
        while history.undo().is_some() {
            back.push(*history.present());
        }
        forward.push(*history.present());
        while history.redo().is_some() {
            forward.push(*history.present());
        }
        back.reverse();
        assert_eq!(back, forward, "case {case}");
        assert!(back.windows(2).all(|pair| pair[0] != pair[1]), "case {case}: a step that changes nothing");
    }
}
