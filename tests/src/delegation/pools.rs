//! Pools of chance.

use serde_json::{Value, json};

use crate::random::Random;

/// A pool of realistic and unrealistic size; a third of them with costs alike.
pub fn drawn(random: &mut Random) -> Value {
    let alike = random.chance(1, 3);
    json!({
        "population": random.magnitude(60_000_000).to_string(),
        "cases_per_million": format!("{}.{}", random.magnitude(900), random.between(0, 9)),
        "mean_cost": random.between(100, 400_000),
        "cost_variation": if alike { "0".to_owned() } else { format!("{}.{:02}", random.between(0, 3), random.between(1, 99)) },
        "tolerance": format!("0.{:02}", random.between(1, 50)),
        "overspend": format!("0.{:02}", random.between(0, 30)),
        "persistent": if random.chance(1, 2) { "0".to_owned() } else { format!("0.{:02}", random.between(0, 99)) },
    })
}
