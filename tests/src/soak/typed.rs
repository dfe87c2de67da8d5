//! What people type, read by the page's reader and by regular expressions.

use words::typed::{Kind, read, shown, understood};

use crate::bulk::Outcome;
use crate::random::Random;
use crate::twin::fraction;
use crate::twin::typed::{Field, figure};

const FIELDS: [(Kind, Field); 5] = [
    (Kind::Pounds, Field::Pounds),
    (Kind::Percent, Field::Percent),
    (Kind::People, Field::People),
    (Kind::Number, Field::Number),
    (Kind::Years, Field::Years),
];

const PIECES: [&str; 58] = [
    "0",
    "1",
    "2",
    "5",
    "7",
    "9",
    "12",
    "123",
    "234",
    "000",
    "1,234",
    "12,345",
    "1,234,567",
    "1,5",
    "1,2345",
    "0,123",
    ",",
    ".",
    ".5",
    ".50",
    ".123",
    "-",
    "\u{2212}",
    "\u{2013}",
    "+",
    "£",
    "£",
    "(",
    ")",
    "%",
    "%",
    " ",
    "  ",
    "\u{a0}",
    "\t",
    "\u{feff}",
    "bn",
    "billion",
    "Million",
    "m",
    "K",
    "k",
    "b",
    "thousand",
    "mn",
    "t",
    "e",
    "e5",
    "E3",
    "_",
    "'",
    "\u{ff11}",
    "\u{661}",
    "\u{212a}",
    "\u{130}",
    "$",
    "p",
    "x",
];

/// A text of chance: pieces in any order, or a sound spelling with one piece put in, taken out or doubled.
fn drawn(random: &mut Random, field: Field) -> String {
    let mut pieces: Vec<&str> = match random.between(1, 4) {
        1 => (0..random.between(0, 7)).map(|_| random.choose(&PIECES)).collect(),
        2 => sound(random, Field::Pounds),
        _ => sound(random, field),
    };
    let changes = random.between(0, 3).saturating_sub(1);
    for _ in 0..changes {
        let at = random.between(0, pieces.len() as u64) as usize;
        match random.between(1, 3) {
            1 => pieces.insert(at, random.choose(&PIECES)),
            2 if at < pieces.len() => drop(pieces.remove(at)),
            _ if at < pieces.len() => pieces.insert(at, pieces[at]),
            _ => {}
        }
    }
    pieces.concat()
}

fn sound(random: &mut Random, field: Field) -> Vec<&'static str> {
    let mut pieces = vec![random.choose(&["", "", "", " "])];
    let pounds = field == Field::Pounds;
    let bracket = pounds && random.chance(1, 8);
    pieces.push(if bracket { "(" } else { random.choose(&["", "", "-", "\u{2212}", "+"]) });
    if pounds {
        pieces.push(random.choose(&["", "£", "£", "£ "]));
    }
    match random.between(1, 3) {
        1 => pieces.push(random.choose(&["1,234", "12,345", "123,456,789", "1,000,000"])),
        _ => (0..random.between(1, 6)).for_each(|_| pieces.push(random.choose(&["0", "1", "22", "945", "3"]))),
    }
    if random.chance(1, 2) {
        pieces.push(".");
        let long = random.chance(1, 20);
        (0..random.between(1, if long { 30 } else { 2 }))
            .for_each(|_| pieces.push(random.choose(&["0", "1", "5", "9"])));
    }
    match field {
        Field::Pounds => pieces.push(random.choose(&["", "", "", " ", "bn", " billion", "m", " Million", "k"])),
        Field::Percent => pieces.push(random.choose(&["", "%", " %"])),
        _ => {}
    }
    if bracket {
        pieces.push(")");
    }
    pieces
}

/// One text in one kind of field.
pub fn one(seed: u64, number: u64) -> Outcome {
    let (kind, field) = FIELDS[(number % 5) as usize];
    let text = drawn(&mut Random::of_case(seed, number), field);
    let expected = figure(field, &text);
    let labels = vec![format!("{field:?} {}", if expected.is_some() { "read" } else { "refused" })];
    let fault = match (&expected, read(kind, &text)) {
        (None, Err(_)) => None,
        (None, Ok(_)) => Some("read what it should refuse"),
        (Some(_), Err(_)) => Some("refused what it should read"),
        (Some(expected), Ok(kept)) if fraction::read(&kept) != *expected => Some("read as another figure"),
        (Some(_), Ok(kept)) if kept.starts_with("-0") && !kept.contains('.') => Some("kept less than nothing"),
        (Some(_), Ok(kept)) if read(kind, &shown(kind, &kept)).as_ref() != Ok(&kept) => {
            Some("shown as what is not read back")
        }
        (Some(_), Ok(_)) => None,
    };
    Outcome {
        labels,
        faults: fault.map(|fault| format!("{field:?} {fault}")).into_iter().collect(),
        size: text.chars().count(),
    }
}

/// The text and what either made of it.
pub fn tell(seed: u64, number: u64, _: &str) -> String {
    let (kind, field) = FIELDS[(number % 5) as usize];
    let text = drawn(&mut Random::of_case(seed, number), field);
    let read = read(kind, &text);
    let said = read.as_ref().map(|kept| understood(kind, kept)).unwrap_or_default();
    format!(
        "{text:?} in {field:?}: expected {:?}, got {read:?} {said:?}",
        figure(field, &text).map(|figure| figure.to_string())
    )
}
