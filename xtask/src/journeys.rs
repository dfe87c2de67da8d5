//! Tests that run in Node: the package, and journeys through the page in browsers.

use crate::browsers::{self, CHROMIUM, DISPLAY, FIREFOX, WEBKIT};
use crate::npm::{self, node};
use crate::process::run as run_command;
use crate::{Outcome, repository, server, site};
use std::fs;
use std::process::Command;

/// Which journeys to run, and where.
pub struct Choice<'a> {
    browsers: &'a str,
    names: Vec<&'a str>,
    build: bool,
}

impl Default for Choice<'_> {
    fn default() -> Self {
        Self { browsers: "chromium,firefox", names: Vec::new(), build: true }
    }
}

/// Reads the options, builds unless told not to, and runs.
pub fn chosen(options: &[&str]) -> Outcome {
    let choice = choice(options)?;
    npm::ensure()?;
    browsers::ensure()?;
    if choice.build {
        site::build()?;
    }
    run(&choice)
}

/// Runs journeys against pkg/ as it stands, with one server for all of them.
pub fn run(choice: &Choice) -> Outcome {
    let files = files("tests/journeys", ".test.mjs", &choice.names)?;
    run_command(tests(&files)?.env("BROWSERS", choice.browsers))
}

/// Runs the journeys written for WebKit.
pub fn webkit() -> Outcome {
    run_command(&mut tests(&files("tests/journeys", ".webkit.mjs", &[])?)?)
}

/// Runs the tests of the npm package against pkg/ as it stands.
pub fn package() -> Outcome {
    run_command(&mut tests(&files("tests/package", ".test.mjs", &[])?)?)
}

/// Runs a soak that needs a browser, against a page built for it unless told not to.
pub fn soak(name: &str, options: &[&str]) -> Outcome {
    let build = !options.contains(&"--no-build");
    npm::ensure()?;
    browsers::ensure()?;
    if build {
        site::build()?;
    }
    let options = options.iter().filter(|option| **option != "--no-build");
    run_command(served(&format!("tests/soaks/{name}.mjs"))?.args(options))
}

fn choice<'a>(options: &[&'a str]) -> Result<Choice<'a>, String> {
    let mut choice = Choice::default();
    let mut options = options.iter();
    while let Some(option) = options.next() {
        match *option {
            "--no-build" => choice.build = false,
            "--browsers" => choice.browsers = options.next().ok_or("--browsers wants a list, such as chromium.")?,
            option if option.starts_with('-') => return Err(format!("`journeys` does not know `{option}`.")),
            name => choice.names.push(name),
        }
    }
    Ok(choice)
}

/// The test files of a folder whose names hold one of the given names, or all when none is given.
fn files(folder: &str, ending: &str, names: &[&str]) -> Result<Vec<String>, String> {
    let entries = fs::read_dir(repository::path(folder)).map_err(|error| format!("Cannot read {folder}: {error}."))?;
    let found = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut files: Vec<String> = found
        .filter(|file| file.ends_with(ending) && (names.is_empty() || names.iter().any(|name| file.contains(name))))
        .map(|file| format!("{folder}/{file}"))
        .collect();
    files.sort();
    if files.is_empty() {
        return Err(format!("No file in {folder} ends with {ending} and holds {}.", names.join(" or ")));
    }
    Ok(files)
}

fn tests(files: &[String]) -> Result<Command, String> {
    let mut tests = node();
    tests.args(["--test", "--test-reporter=spec"]).args(files);
    with_page(tests)
}

fn served(file: &str) -> Result<Command, String> {
    let mut program = node();
    program.arg(file);
    with_page(program)
}

/// With the page served to it and the browsers named.
fn with_page(mut program: Command) -> Result<Command, String> {
    program.env("SITE", server::serve_for_tests()?);
    for browser in [CHROMIUM, FIREFOX, WEBKIT, DISPLAY] {
        if let Some(path) = browser.program() {
            program.env(browser.variable, path);
        }
    }
    Ok(program)
}
