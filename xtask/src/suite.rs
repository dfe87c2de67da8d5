//! What must hold before a change is accepted, in the order in which it is quickest to learn that it does not.

use crate::process::{cargo, run};
use crate::steps::Steps;
use crate::{Outcome, app, browsers, journeys, npm, rules, site, toolchain};

/// The crates that are tested on this computer: all but the app, which only ever runs in a browser.
const NATIVE: [&str; 3] = ["--workspace", "--exclude", app::PACKAGE];

/// All of it, and WebKit too when asked.
pub fn everything(webkit: bool) -> Outcome {
    let mut steps = Steps::begin();
    steps.run("prerequisites", || {
        npm::ensure()?;
        browsers::ensure()?;
        if webkit { browsers::ensure_webkit() } else { Ok(()) }
    })?;
    without_browsers(&mut steps)?;
    steps.run("build", site::build)?;
    steps.run("package in Node", journeys::package)?;
    steps.run("journeys in browsers", || journeys::run(&journeys::Choice::default()))?;
    if webkit {
        steps.run("journeys in WebKit", journeys::webkit)?;
    }
    steps.end()
}

/// The part that needs neither Node nor a browser.
pub fn quick() -> Outcome {
    let mut steps = Steps::begin();
    without_browsers(&mut steps)?;
    steps.end()
}

fn without_browsers(steps: &mut Steps) -> Outcome {
    steps.run("toolchain", || toolchain::ensure_target().and_then(|()| toolchain::ensure_components()))?;
    steps.run("rules", rules::check)?;
    steps.run("format", || run(cargo().args(["fmt", "--all", "--check"])))?;
    steps.run("lints, native", || run(lints().args(NATIVE).args(["--all-targets", "--", "-D", "warnings"])))?;
    // In release, because the macros the app is built with are then compiled once for this and for the build.
    steps.run("lints, app", || {
        run(lints().args([
            "--release",
            "--target",
            toolchain::WASM,
            "-p",
            app::PACKAGE,
            "-p",
            app::PAPERS,
            "--",
            "-D",
            "warnings",
        ]))
    })?;
    steps.run("native tests", || run(cargo().args(["test", "--locked"]).args(NATIVE)))
}

fn lints() -> std::process::Command {
    let mut lints = cargo();
    lints.args(["clippy", "--locked"]);
    lints
}

/// Builds, then measures; what is measured of capital needs neither page nor browser.
pub fn bench(options: &[&str]) -> Outcome {
    npm::ensure()?;
    if options.contains(&"--capital") {
        toolchain::ensure_target()?;
    } else {
        browsers::ensure()?;
        site::build()?;
    }
    run(npm::node().arg("tests/bench/bench.mjs").args(options))
}

/// Runs one law in bulk; the peers of `peers` live in Node, and what a page does with links and copies is tried in a browser.
pub fn soak(name: &str, options: &[&str]) -> Outcome {
    if name == "peers" {
        npm::ensure()?;
        toolchain::ensure_target()?;
        return run(npm::node().arg("tests/bench/peers.mjs").args(options));
    }
    if ["hostile_links", "kept_copies"].contains(&name) {
        return journeys::soak(name, options);
    }
    let program = ["run", "--locked", "--release", "-p", "proofs", "--bin", "soak", "--"];
    run(cargo().args(program).arg(name).args(options))
}
