//! Other programs: cargo, rustc, rustup, node, npm.

use crate::{Outcome, repository};
use std::process::{Command, Stdio};

/// A command that runs in the repository's root and reads nothing from the keyboard.
pub fn command(program: &str) -> Command {
    let mut command = Command::new(program);
    command.current_dir(repository::root()).stdin(Stdio::null());
    command
}

/// The cargo that started this program, so that the toolchain stays the same.
pub fn cargo() -> Command {
    command(&std::env::var("CARGO").unwrap_or_else(|_| "cargo".into()))
}

/// Runs a command with its output shown; the error says what failed.
pub fn run(command: &mut Command) -> Outcome {
    let line = line(command);
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("This failed ({status}):\n  {line}")),
        Err(error) => Err(missing(command, &error)),
    }
}

/// Runs a command and gives what it printed, without the last line end.
pub fn printed(command: &mut Command) -> Result<String, String> {
    let line = line(command);
    match command.output() {
        Ok(output) if output.status.success() => {
            let text = String::from_utf8_lossy(&output.stdout);
            Ok(text.trim_end().to_owned())
        }
        Ok(output) => {
            Err(format!("This failed ({}):\n  {line}\n{}", output.status, String::from_utf8_lossy(&output.stderr)))
        }
        Err(error) => Err(missing(command, &error)),
    }
}

fn missing(command: &Command, error: &std::io::Error) -> String {
    format!("Cannot run `{}`: {error}.", command.get_program().to_string_lossy())
}

fn line(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
