//! Entries of the Pathways and providers room.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("pathways.types.ts");
