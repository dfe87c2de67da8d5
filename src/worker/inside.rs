//! What runs inside a worker: one job, step by step, told to the page as it goes.

use js_sys::{Array, Date, Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::DedicatedWorkerGlobalScope;

use super::jobs::{self, Steps};
use crate::{api, shell::page_file};

/// Milliseconds between two messages of progress.
const EVERY: f64 = 50.0;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("../api/work.types.ts");

/// Does one job to its end inside a worker, posting `{progress: [done, total]}`, with `so_far` where there is an outcome to be told on the way, and then `{outcome}` or `{problems}`.
#[wasm_bindgen]
pub fn worker_main(#[wasm_bindgen(unchecked_param_type = "Task")] task: JsValue) {
    page_file::report_faults();
    let field = |name: &str| Reflect::get(&task, &name.into()).unwrap_or_default();
    let job = field("job").as_string().unwrap_or_default();
    let begun = api::decode(field("input")).map_err(|problem| vec![problem]);
    match begun.and_then(|input| jobs::begin(&job, &input)) {
        Ok(steps) => done(steps),
        Err(problems) => tell("problems", api::encode(&problems)),
    }
}

fn done(mut steps: Box<dyn Steps>) {
    let progress = |steps: &dyn Steps| {
        let (done, total) = steps.progress();
        let so_far = steps.so_far().and_then(Result::ok);
        tell_with("progress", Ok(Array::of2(&done.into(), &total.into()).into()), so_far);
        Date::now()
    };
    let mut told = progress(&*steps);
    while !steps.step() {
        // A clock that was put back must not silence it.
        if !(0.0..EVERY).contains(&(Date::now() - told)) {
            told = progress(&*steps);
        }
    }
    tell("outcome", steps.outcome());
}

fn tell(name: &str, value: Result<JsValue, serde_wasm_bindgen::Error>) {
    tell_with(name, value, None);
}

fn tell_with(name: &str, value: Result<JsValue, serde_wasm_bindgen::Error>, so_far: Option<JsValue>) {
    let (name, value) = match value {
        Ok(value) => (name, value),
        Err(error) => ("fault", error.to_string().into()),
    };
    let message = Object::new();
    // Setting a property of an object made here cannot fail, and the page hears when posting does.
    let _ = Reflect::set(&message, &name.into(), &value);
    if let Some(so_far) = so_far {
        let _ = Reflect::set(&message, &"so_far".into(), &so_far);
    }
    let here: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    if let Err(error) = here.post_message(&message) {
        wasm_bindgen::throw_val(error);
    }
}
