//! Draws of the whole allocation: 42 boards, 154 lines, 10 years in each, with growth, the pull to target, both bounds and need in doubt.

use std::cell::RefCell;

use engine::uncertainty::LinesDraws;
use serde_json::{Value, json};

use crate::instance;

thread_local! {
    static DRAWS: RefCell<Option<LinesDraws>> = const { RefCell::new(None) };
}

/// Makes a run of so many draws over the instance of so many boards, lines and years; `need` is whether every board's need is drawn too.
#[unsafe(no_mangle)]
pub extern "C" fn prepare_draws(boards: u32, lines: u32, years: u32, draws: u32, need: u32) {
    let mut request: Value =
        serde_json::from_str(&instance::json(&instance::lines(boards, lines, years))).expect("JSON");
    let fields = request.as_object_mut().expect("a record");
    fields.remove("detail");
    let uniform = |input: &str, low: &str, high: &str| json!({ "input": input, "distribution": "uniform", "low": low, "high": high });
    let mut vary = vec![
        json!({ "input": "growth", "distribution": "triangular", "low": "-0.01", "likely": "0", "high": "0.02" }),
        uniform("convergence", "0.05", "0.15"),
        uniform("floor", "0.01", "0.02"),
        uniform("ceiling", "0.07", "0.09"),
    ];
    if need > 0 {
        vary.push(json!({ "input": "weights", "distribution": "normal", "low": "0.95", "high": "1.05" }));
    }
    fields.insert("vary".into(), vary.into());
    fields.insert("promises".into(), json!([{ "promise": "loss_at_most", "limit": "0.1" }]));
    fields.insert("draws".into(), draws.into());
    fields.insert("seed".into(), 1.into());
    let tree = serde_json::from_value(request).expect("a tree");
    DRAWS.set(Some(LinesDraws::from_tree(&tree).expect("a sound request")));
}

/// Takes so many draws more; how many are done.
#[unsafe(no_mangle)]
pub extern "C" fn draw(draws: u32) -> u32 {
    DRAWS.with_borrow_mut(|run| {
        let run = run.as_mut().expect("prepared");
        run.step(draws);
        run.progress().0
    })
}

/// Sums the draws up; how many could be worked out.
#[unsafe(no_mangle)]
pub extern "C" fn drawn() -> u32 {
    DRAWS.with_borrow(|run| run.as_ref().map_or(0, |run| run.outcome().worked))
}
