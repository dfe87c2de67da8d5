//! Compiles the `data` folder of the project into constants, or lists everything that is wrong with it.

use std::path::{Path, PathBuf};
use std::{env, fs};

#[path = "build/mod.rs"]
mod build;

fn main() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
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
