//! The machine's own browsers: found, or installed from Debian's packages where that is possible.

use crate::Outcome;
use crate::process::{command, printed, run};
use std::env;
use std::path::{Path, PathBuf};

/// One browser that journeys run in.
pub struct Browser {
    /// The variable that names its program, to the journeys and from the person who runs them.
    pub variable: &'static str,
    name: &'static str,
    programs: &'static [&'static str],
    elsewhere: &'static [&'static str],
    packages: &'static [&'static str],
}

/// Chromium or a browser made of it.
pub const CHROMIUM: Browser = Browser {
    variable: "CHROMIUM",
    name: "Chromium",
    programs: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"],
    elsewhere: &[
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "C:/Program Files/Google/Chrome/Application/chrome.exe",
    ],
    packages: &["chromium", "fonts-liberation"],
};

/// Firefox, any channel.
pub const FIREFOX: Browser = Browser {
    variable: "FIREFOX",
    name: "Firefox",
    programs: &["firefox-esr", "firefox"],
    elsewhere: &["/Applications/Firefox.app/Contents/MacOS/firefox", "C:/Program Files/Mozilla Firefox/firefox.exe"],
    packages: &["firefox-esr", "fonts-liberation"],
};

/// The driver of WebKitGTK.
pub const WEBKIT: Browser = Browser {
    variable: "WEBKIT_DRIVER",
    name: "WebKit's driver",
    programs: &["WebKitWebDriver"],
    elsewhere: &[],
    packages: &["webkit2gtk-driver"],
};

/// A display for a browser that must have one.
pub const DISPLAY: Browser =
    Browser { variable: "XVFB", name: "Xvfb", programs: &["Xvfb"], elsewhere: &[], packages: &["xvfb"] };

impl Browser {
    /// Its program: the one its variable names, or one on the path, or where it usually stands.
    pub fn program(&self) -> Option<PathBuf> {
        let named = env::var_os(self.variable).filter(|program| !program.is_empty()).map(PathBuf::from);
        named.or_else(|| {
            let folders = env::var_os("PATH").unwrap_or_default();
            let on_path = env::split_paths(&folders).collect::<Vec<_>>();
            find(self.programs, &on_path, Path::is_file)
                .or_else(|| self.elsewhere.iter().map(PathBuf::from).find(|path| path.is_file()))
        })
    }
}

/// Makes sure Chromium and Firefox are there.
pub fn ensure() -> Outcome {
    install_missing(&[CHROMIUM, FIREFOX])
}

/// Makes sure WebKit's driver and a display for it are there.
pub fn ensure_webkit() -> Outcome {
    install_missing(&[WEBKIT, DISPLAY])
}

fn install_missing(wanted: &[Browser]) -> Outcome {
    let missing: Vec<&Browser> = wanted.iter().filter(|browser| browser.program().is_none()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names: Vec<_> = missing.iter().map(|browser| browser.name).collect();
    let packages: Vec<_> = missing.iter().flat_map(|browser| browser.packages).copied().collect();
    if !may_install() {
        let variables: Vec<_> = missing.iter().map(|browser| browser.variable).collect();
        return Err(format!(
            "{} cannot be found. Install it, or set {} to the program. On Debian: apt-get install {}",
            names.join(" and "),
            variables.join(" and "),
            packages.join(" ")
        ));
    }
    println!("Installing {}", names.join(" and "));
    run(apt().arg("update"))?;
    run(apt().args(["install", "--yes", "--no-install-recommends"]).args(packages))
}

fn apt() -> std::process::Command {
    let mut apt = command("apt-get");
    apt.arg("--quiet").env("DEBIAN_FRONTEND", "noninteractive");
    apt
}

fn may_install() -> bool {
    Path::new("/etc/debian_version").is_file() && printed(command("id").arg("-u")).is_ok_and(|user| user == "0")
}

fn find(programs: &[&str], folders: &[PathBuf], is_there: impl Fn(&Path) -> bool) -> Option<PathBuf> {
    let places = programs.iter().flat_map(|program| folders.iter().map(move |folder| folder.join(program)));
    places.into_iter().find(|path| is_there(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_first_program_that_is_there() {
        let folders = [PathBuf::from("one"), PathBuf::from("two")];
        let is_there = |path: &Path| path == Path::new("two/second");
        assert_eq!(find(&["first", "second"], &folders, is_there), Some(PathBuf::from("two/second")));
        assert_eq!(find(&["first"], &folders, is_there), None);
    }
}
