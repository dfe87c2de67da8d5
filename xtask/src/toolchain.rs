//! The parts of the Rust toolchain that are needed beyond the compiler: checked, and added when missing.

use crate::Outcome;
use crate::process::{cargo, command, printed, run};
use std::path::Path;

/// The WebAssembly target's name.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Makes sure the standard library for WebAssembly is there.
pub fn ensure_target() -> Outcome {
    let library = printed(command("rustc").args(["--print", "target-libdir", "--target", WASM]))?;
    if Path::new(&library).is_dir() { Ok(()) } else { add("target", WASM) }
}

/// Makes sure the formatter and the lints are there.
pub fn ensure_components() -> Outcome {
    for (task, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if printed(cargo().args([task, "--version"])).is_err() {
            add("component", component)?;
        }
    }
    Ok(())
}

fn add(kind: &str, name: &str) -> Outcome {
    println!("Adding the {name} {kind} to the Rust toolchain");
    run(command("rustup").args([kind, "add", name]))
        .map_err(|error| format!("{error}\nRust lacks {name}. Install rustup, then run `rustup {kind} add {name}`."))
}
