//! Compiles the `data` folder of the project into constants, or lists everything that is wrong with it.

use std::path::PathBuf;
use std::{env, fs};

#[path = "build/mod.rs"]
mod build;

fn main() {
    // Asked when it runs, so that a build folder shared between checkouts reads the checkout being built.
    let Some(crate_folder) = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from) else {
        println!("cargo::error=CARGO_MANIFEST_DIR is not set: this script is run by cargo");
        return;
    };
    let data = crate_folder.join("../../data");
    println!("cargo::rerun-if-changed={}", data.display());
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=build");
    let Some(out) = env::var_os("OUT_DIR").map(PathBuf::from) else {
        println!("cargo::error=OUT_DIR is not set: this script is run by cargo");
        return;
    };
    match build::compile(&data) {
        Ok(rust) => {
            if let Err(error) = fs::write(out.join("parameters.rs"), rust) {
                println!("cargo::error=cannot write the compiled figures: {error}");
            }
        }
        Err(faults) => {
            for fault in faults {
                println!("cargo::error={fault}");
            }
        }
    }
}
