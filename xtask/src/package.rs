//! The npm-shaped package in pkg/.

use crate::bindings::NAME;
use crate::repository::{path, write};
use std::fs;

const LICENCES: [&str; 2] = ["LICENSE-MIT", "LICENSE-APACHE"];

/// What npm is told. Types come first among the exports, because the first that fits is taken.
const DESCRIPTION: &str = r#"{
  "name": "specialised-services-calculator",
  "version": "{version}",
  "description": "Exact calculations behind the reform of specialised services in England. Runs in browsers and Node, asks for nothing.",
  "license": "MIT OR Apache-2.0",
  "type": "module",
  "main": "./{name}.js",
  "types": "./{name}.d.ts",
  "exports": {
    ".": { "types": "./{name}.d.ts", "default": "./{name}.js" },
    "./package.json": "./package.json"
  },
  "files": [
    "{name}.js",
    "{name}.d.ts",
    "{name}_bg.wasm",
    "{name}_bg.wasm.d.ts",
    "README.md",
    "LICENSE-MIT",
    "LICENSE-APACHE"
  ],
  "sideEffects": false,
  "engines": { "node": ">=20" }
}
"#;

/// Writes pkg/package.json and copies the licences.
pub fn describe() -> Result<(), String> {
    for licence in LICENCES {
        fs::copy(path(licence), path("pkg").join(licence))
            .map_err(|error| format!("Cannot copy {licence} to pkg/: {error}."))?;
    }
    let description = DESCRIPTION.replace("{version}", env!("CARGO_PKG_VERSION")).replace("{name}", NAME);
    write(&path("pkg/package.json"), description)
}
