//! Inputs of chance, made from the schema.

use scenario::schema::{Field, INPUTS, Kind, Shape};
use scenario::{Baseline, Inputs, Notes, Scenario, schema};
use serde_json::{Map, Value, json};

use crate::random::Random;

const NASTY: [&str; 12] =
    ["", " ", "__proto__", "constructor", "\u{202e}abc", "</script>", "\"", "\\u0000", "\u{0}", "=1+1", "😀", "−5%"];

/// A text: mostly what belongs there, at times what a hand or a hostile file would put.
fn text(random: &mut Random, kind: Kind) -> String {
    if random.chance(1, 8) {
        return (*random.choose(&NASTY.each_ref().map(|text| *text))).to_owned();
    }
    match kind {
        Kind::Money | Kind::People => random.magnitude(1_000_000_000_000).to_string(),
        Kind::Rate => format!("{}0.{:04}", if random.chance(1, 3) { "-" } else { "" }, random.between(0, 9_999)),
        Kind::Number => format!("{}.{}", random.between(0, 3), random.between(0, 999)),
        Kind::Year => format!("20{:02}/{:02}", random.between(10, 30), random.between(10, 31)),
        Kind::Code => random.choose(&["QE1", "QF7", "QRV", "QT6"]).to_owned(),
        Kind::Words => random.choose(&["Deprivation", "Long distances", "Ynys Môn"]).to_owned(),
    }
}

/// A whole value of a shape.
pub fn whole(random: &mut Random, shape: &Shape) -> Value {
    match shape {
        Shape::Text(kind) => json!(text(random, *kind)),
        Shape::Count => json!(random.between(0, u64::from(u32::MAX)) >> random.between(0, 31)),
        Shape::Truth => json!(random.chance(1, 2)),
        Shape::Choice(choices) => json!(choices[random.between(0, choices.len() as u64 - 1) as usize].code),
        Shape::Optional(_) if random.chance(1, 3) => Value::Null,
        Shape::Optional(shape) => whole(random, shape),
        Shape::Record(fields) => Value::Object(record(random, fields)),
        Shape::List(list) => (0..random.between(0, 4)).map(|_| whole(random, &list.row)).collect(),
        Shape::Tagged { tag, variants } => {
            let variant = &variants[random.between(0, variants.len() as u64 - 1) as usize];
            let mut fields = record(random, variant.fields);
            fields.insert((*tag).to_owned(), json!(variant.code));
            Value::Object(fields)
        }
    }
}

fn record(random: &mut Random, fields: &[Field]) -> Map<String, Value> {
    fields.iter().map(|field| (field.name.to_owned(), whole(random, &field.shape))).collect()
}

/// Everything set by chance.
pub fn inputs(random: &mut Random) -> Inputs {
    serde_json::from_value(Value::Object(record(random, INPUTS))).expect("the schema fits the types")
}

/// A baseline with one field in `sparse` set by chance.
pub fn edited(random: &mut Random, baseline: Baseline, sparse: u64) -> Inputs {
    let mut inputs = serde_json::to_value(baseline.inputs()).expect("inputs are written");
    edit(random, &mut inputs, INPUTS, sparse);
    serde_json::from_value(inputs).expect("the schema fits the types")
}

fn edit(random: &mut Random, value: &mut Value, fields: &[Field], sparse: u64) {
    for field in fields {
        let inner = value.get_mut(field.name).expect("every field is there");
        match &field.shape {
            Shape::Record(fields) => edit(random, inner, fields, sparse),
            shape if random.chance(1, sparse) => *inner = whole(random, shape),
            _ => {}
        }
    }
}

/// A scenario of chance.
pub fn scenario(random: &mut Random) -> Scenario {
    let baseline = Baseline::ALL[random.between(0, Baseline::ALL.len() as u64 - 1) as usize];
    let sparse = random.between(1, 20);
    let mut notes = Notes::default();
    let paths = schema::paths();
    for _ in 0..random.between(0, 4) {
        let (path, _) = &paths[random.between(0, paths.len() as u64 - 1) as usize];
        notes.set(path, &text(random, Kind::Words)).expect("the path is known");
    }
    Scenario {
        baseline,
        name: text(random, Kind::Words),
        inputs: edited(random, baseline, sparse),
        notes,
        seed: random.between(0, scenario::limits::LARGEST_SEED),
    }
}
