//! Requests of `uncertainty`: lines of chance with inputs of chance in doubt.

use serde_json::{Value, json};

use crate::generator::{Size, lines_case};
use crate::random::Random;

/// A request; some are refused, as where the rule has no such input or a distribution is out of order.
pub fn request(random: &mut Random) -> Value {
    let mut request = serde_json::to_value(lines_case(random, Size::Small)).expect("a case is plain data");
    let proportional = request["pace"]["method"] == "proportional";
    let flat = request["floor"].is_string();
    let ceiling = request["ceiling"].is_string();
    let mut inputs = vec!["growth", "weights"];
    inputs.extend((proportional || random.chance(1, 20)).then_some("convergence"));
    inputs.extend((flat || random.chance(1, 20)).then_some("floor"));
    inputs.extend((ceiling || random.chance(1, 20)).then_some("ceiling"));
    random.shuffle(&mut inputs);
    inputs.truncate(random.between(1, 4) as usize);
    let vary: Vec<Value> = inputs.iter().map(|input| varied(random, input)).collect();
    let single: Vec<&&str> = inputs.iter().filter(|input| **input != "weights").collect();
    let correlations: Vec<Value> = match single[..] {
        [one, other, ..] if random.chance(1, 2) => vec![json!({ "one": one, "other": other, "rank": "0.6" })],
        _ => Vec::new(),
    };
    let fields = request.as_object_mut().expect("a record");
    fields.remove("detail");
    fields.insert("vary".into(), vary.into());
    fields.insert("correlations".into(), correlations.into());
    let promises =
        json!([{ "promise": "loss_at_most", "limit": "0.05" }, { "promise": "growth_at_least", "limit": "0" }]);
    fields.insert("promises".into(), promises);
    fields.insert("draws".into(), random.between(1, 12).into());
    fields.insert("seed".into(), random.between(1, 1_000_000).into());
    request
}

fn varied(random: &mut Random, input: &str) -> Value {
    let (from, to) = match input {
        "growth" => (-200, 300),
        "convergence" => (0, 10_000),
        "weights" => (5_000, 15_000),
        _ => (-500, 1_500),
    };
    let mut ends = [random.signed(from, to), random.signed(from, to), random.signed(from, to)];
    if random.chance(19, 20) {
        ends.sort_unstable();
    }
    let text = |units: i64| {
        format!("{}{}.{:04}", if units < 0 { "-" } else { "" }, units.abs() / 10_000, units.abs() % 10_000)
    };
    let [low, likely, high] = ends.map(text);
    match random.between(0, 3) {
        0 => json!({ "input": input, "distribution": "triangular", "low": low, "likely": likely, "high": high }),
        1 => json!({ "input": input, "distribution": "uniform", "low": low, "high": high }),
        2 => json!({ "input": input, "distribution": "normal", "low": low, "high": high }),
        _ => {
            let values = [low, likely, high].map(|value| json!({ "value": value, "weight": random.between(0, 4) }));
            json!({ "input": input, "distribution": "discrete", "values": values })
        }
    }
}
