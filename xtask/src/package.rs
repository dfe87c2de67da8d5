//! The npm-shaped package in pkg/.

use crate::bindings::NAME;
use crate::npm::node;
use crate::process::printed;
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
    "./scenario.schema.json": "./scenario.schema.json",
    "./package.json": "./package.json"
  },
  "files": [
    "{name}.js",
    "{name}.d.ts",
    "{name}_bg.wasm",
    "{name}_bg.wasm.d.ts",
    "scenario.schema.json",
    "README.md",
    "LICENSE-MIT",
    "LICENSE-APACHE"
  ],
  "sideEffects": false,
  "engines": { "node": ">=20" }
}
"#;

/// Writes what stands beside the module: pkg/package.json, the schema of the scenario document, the licences.
pub fn complete() -> Result<(), String> {
    for licence in LICENCES {
        fs::copy(path(licence), path("pkg").join(licence))
            .map_err(|error| format!("Cannot copy {licence} to pkg/: {error}."))?;
    }
    let description = DESCRIPTION.replace("{version}", env!("CARGO_PKG_VERSION")).replace("{name}", NAME);
    write(&path("pkg/package.json"), description)?;
    write(&path("pkg/scenario.schema.json"), schema()?)
}

/// The schema, asked of the package itself.
fn schema() -> Result<String, String> {
    let module = format!("./pkg/{NAME}.js");
    let script = format!(
        "import initialise, {{ scenario_schema }} from '{module}'; await initialise(); console.log(scenario_schema());"
    );
    printed(node().args(["--input-type=module", "--eval", &script])).map(|text| text + "\n")
}
