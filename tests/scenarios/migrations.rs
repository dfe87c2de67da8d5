//! The way from earlier versions to the present one.

use engine::entry::Tree;
use scenario::migrations::{MIGRATIONS, Migration, OLDEST, VERSION, migrate, migrate_by};

fn mark(document: Tree, name: &str) -> Tree {
    let Tree::Record(mut fields) = document else { return document };
    fields.push((name.to_owned(), Tree::Truth(true)));
    Tree::Record(fields)
}

const STEPS: &[Migration] = &[
    Migration { from: 4, why: "The second of two.", turn: |document| mark(document, "four") },
    Migration { from: 3, why: "The first of two.", turn: |document| mark(document, "three") },
];

fn names(document: &Tree) -> Vec<&str> {
    let Tree::Record(fields) = document else { return Vec::new() };
    fields.iter().map(|(name, _)| name.as_str()).collect()
}

#[test]
fn steps_are_taken_in_order_from_where_a_document_stands() {
    let document = Tree::Record(Vec::new());
    let from = |version| migrate_by(STEPS, 3, 5, document.clone(), version);
    assert_eq!(names(&from(3).expect("two steps")), ["three", "four"]);
    assert_eq!(names(&from(4).expect("one step")), ["four"]);
    assert_eq!(names(&from(5).expect("none")), [""; 0]);
    assert_eq!(from(6).expect_err("newer").code, "newer_version");
    assert_eq!(from(2).expect_err("older").code, "unknown_version");
    assert_eq!(migrate_by(&STEPS[..1], 3, 5, document, 3).expect_err("a gap").code, "unknown_version");
}

#[test]
fn every_version_since_the_oldest_has_its_step() {
    let from: Vec<u32> = MIGRATIONS.iter().map(|step| step.from).collect();
    assert_eq!(from, (OLDEST..VERSION).collect::<Vec<u32>>());
    assert!(migrate(Tree::Record(Vec::new()), VERSION).is_ok());
    assert!(MIGRATIONS.iter().all(|step| !step.why.is_empty()));
}
