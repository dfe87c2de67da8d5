//! The one front door for work on the calculator: `cargo xtask <task>`.

mod app;
mod bindings;
mod browsers;
mod content_security_policy;
mod journeys;
mod npm;
mod package;
mod page;
mod process;
mod repository;
mod rules;
mod server;
mod site;
mod size;
mod steps;
mod style;
mod suite;
mod toolchain;

use std::process::ExitCode;

const TASKS: &str = "\
cargo xtask <task>

  build                    write the site and the npm package to pkg/
  serve                    build, then serve pkg/ on this computer
    --port <number>          default 8000; 0 takes a free one
    --no-build               serve what is there
  test                     everything: rules, lints, native tests, build, package, browsers
    --all                    and WebKit
  check                    the quick part of it: rules, format, lints, native tests
  journeys [name ...]      build, then the browser journeys whose file names hold one of the names
    --browsers <list>        default chromium,firefox
    --no-build               against what is there
  bench                    build, then measure speed (tests/bench/bench.mjs)
    --capital                the optimiser beside its peer alone
    --rooms                  everything but that
  soak <name> [options]    run one law in bulk, e.g. with --cases 1000000; `instances` and `peers` are the optimiser's,
                           `hostile_links` and `kept_copies` run in a browser; add --no-build for the page as it stands
";

/// What a task gives back: nothing, or one message for the person who ran it.
pub type Outcome = Result<(), String>;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("\n{message}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Outcome {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["build"] => site::build(),
        ["serve", options @ ..] => server::serve_for_people(options),
        ["test"] => suite::everything(false),
        ["test", "--all"] => suite::everything(true),
        ["check"] => suite::quick(),
        ["journeys", options @ ..] => journeys::chosen(options),
        ["bench", options @ ..] => suite::bench(options),
        ["soak", name, options @ ..] => suite::soak(name, options),
        [] | ["help" | "--help" | "-h"] => {
            print!("{TASKS}");
            Ok(())
        }
        _ => Err(format!("There is no task `{}`.\n\n{TASKS}", words.join(" "))),
    }
}
