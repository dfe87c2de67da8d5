//! The npm-shaped package in pkg/.

use crate::bindings::NAME;
use crate::repository::{path, write};
use serde_json::json;
use std::fs;

/// Writes pkg/package.json and copies the licences.
pub fn describe() -> Result<(), String> {
    let licences = ["LICENSE-MIT", "LICENSE-APACHE"];
    for licence in licences {
        fs::copy(path(licence), path("pkg").join(licence))
            .map_err(|error| format!("Cannot copy {licence} to pkg/: {error}."))?;
    }
    let module = format!("./{NAME}.js");
    let types = format!("./{NAME}.d.ts");
    let package = json!({
        "name": "specialised-services-calculator",
        "version": env!("CARGO_PKG_VERSION"),
        "description": "Exact calculations behind the reform of specialised services in England. Runs in browsers and Node, asks for nothing.",
        "license": "MIT OR Apache-2.0",
        "type": "module",
        "main": module,
        "types": types,
        "exports": { ".": { "types": types, "default": module }, "./package.json": "./package.json" },
        "files": [module, types, format!("./{NAME}_bg.wasm"), format!("./{NAME}_bg.wasm.d.ts"), "./README.md", licences[0], licences[1]],
        "sideEffects": false,
        "engines": { "node": ">=20" },
    });
    write(&path("pkg/package.json"), format!("{package:#}\n"))
}
