//! The face of `papers` in the browser: bytes in, text out. Anything else that reads or writes files joins it here.
#![cfg(target_arch = "wasm32")]

use wasm_bindgen::prelude::*;

/// Reads a file of tables; the answer is `scenario::import::Answer` as JSON.
#[wasm_bindgen]
pub fn read_tables(bytes: &[u8]) -> String {
    papers::read(bytes).to_json()
}
