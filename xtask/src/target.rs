//! The WebAssembly target: checked, fetched when missing, built for.

use crate::Outcome;
use crate::process::{cargo, command, printed, run};
use crate::repository;
use std::path::{Path, PathBuf};

/// The target's name.
pub const TRIPLE: &str = "wasm32-unknown-unknown";
const MODULE: &str = "specialised_services_calculator.wasm";

/// Makes sure the standard library for WebAssembly is there, adding it with rustup when it is not.
pub fn ensure() -> Outcome {
    let library = printed(command("rustc").args(["--print", "target-libdir", "--target", TRIPLE]))?;
    if Path::new(&library).is_dir() {
        return Ok(());
    }
    println!("Adding the {TRIPLE} target");
    run(command("rustup").args(["target", "add", TRIPLE])).map_err(|error| {
        format!("Rust lacks the {TRIPLE} target, and adding it failed. Install rustup, then run `rustup target add {TRIPLE}`.\n{error}")
    })
}

/// Builds the app for the browser and gives the path of the raw module.
pub fn build() -> Result<PathBuf, String> {
    ensure()?;
    let app = "specialised-services-calculator";
    run(cargo().args(["build", "--locked", "--release", "--target", TRIPLE, "--package", app, "--lib"]))?;
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| repository::path("target"), PathBuf::from);
    Ok(target.join(TRIPLE).join("release").join(MODULE))
}
