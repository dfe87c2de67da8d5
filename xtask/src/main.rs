//! The one front door for work on the calculator: `cargo xtask <task>`.

mod bindings;
mod content_security_policy;
mod npm;
mod package;
mod page;
mod process;
mod repository;
mod server;
mod site;
mod size;
mod style;
mod target;

use std::process::ExitCode;

const TASKS: &str = "\
cargo xtask <task>

  build                 write the site and the npm package to pkg/
  serve                 build, then serve pkg/ on this computer
    --port <number>       default 8000
    --no-build            serve what is there
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
        [] | ["help" | "--help" | "-h"] => {
            print!("{TASKS}");
            Ok(())
        }
        [task, ..] => Err(format!("There is no task `{}`.\n\n{TASKS}", task)),
    }
}
