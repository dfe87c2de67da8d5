//! The app, and the module of papers beside it, compiled for the browser.

use crate::process::{cargo, run};
use crate::{repository, toolchain};
use std::env;
use std::path::PathBuf;

/// The package that holds the app.
pub const PACKAGE: &str = "specialised-services-calculator";

/// The package of the module that reads files, which the page unpacks on first use.
pub const PAPERS: &str = "papers-module";

/// Builds a package for the browser and gives the path of the module as the compiler leaves it.
pub fn build(package: &str) -> Result<PathBuf, String> {
    toolchain::ensure_target()?;
    let how = ["build", "--locked", "--release", "--package", package, "--target", toolchain::WASM, "--lib"];
    run(cargo().args(how))?;
    Ok(folder().join(package.replace('-', "_")).with_extension("wasm"))
}

fn folder() -> PathBuf {
    let target = env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into());
    repository::root().join(target).join(toolchain::WASM).join("release")
}
