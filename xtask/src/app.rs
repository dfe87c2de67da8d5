//! The app, compiled for the browser.

use crate::process::{cargo, run};
use crate::{repository, toolchain};
use std::env;
use std::path::PathBuf;

/// The package that holds the app.
pub const PACKAGE: &str = "specialised-services-calculator";

/// Builds the app and gives the path of the module as the compiler leaves it.
pub fn build() -> Result<PathBuf, String> {
    toolchain::ensure_target()?;
    let how = ["build", "--locked", "--release", "--package", PACKAGE, "--target", toolchain::WASM, "--lib"];
    run(cargo().args(how))?;
    Ok(folder().join(PACKAGE.replace('-', "_")).with_extension("wasm"))
}

fn folder() -> PathBuf {
    let target = env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into());
    repository::root().join(target).join(toolchain::WASM).join("release")
}
