//! Node and the packages of package-lock.json.

use crate::Outcome;
use crate::process::{command, printed, run};
use crate::repository::path;
use std::process::Command;
use std::time::SystemTime;

const OLDEST_NODE: u32 = 20;

/// Makes sure Node is recent enough and the packages are those of the lock file.
pub fn ensure() -> Outcome {
    let advice = format!("Install Node {OLDEST_NODE} or later (it brings npm), then run this again.");
    let version = printed(command("node").arg("--version")).map_err(|error| format!("{error}\n{advice}"))?;
    match major(&version) {
        Some(number) if number >= OLDEST_NODE => {}
        _ => return Err(format!("Node {version} is too old. {advice}")),
    }
    let changed = |file: &str| path(file).metadata().and_then(|data| data.modified()).ok();
    if fresh(changed("node_modules/.package-lock.json"), changed("package-lock.json")) {
        return Ok(());
    }
    println!("Installing the npm packages of package-lock.json");
    run(npm().arg("ci"))
}

/// A node command in the repository's root.
pub fn node() -> Command {
    command("node")
}

fn npm() -> Command {
    command(if cfg!(windows) { "npm.cmd" } else { "npm" })
}

fn fresh(installed: Option<SystemTime>, lock: Option<SystemTime>) -> bool {
    installed.is_some_and(|installed| lock.is_none_or(|lock| installed >= lock))
}

fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn reads_nodes_version() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("v9.0.0"), Some(9));
        assert_eq!(major("20"), None);
    }

    #[test]
    fn installs_when_missing_or_older_than_the_lock() {
        let early = SystemTime::UNIX_EPOCH;
        let late = early + Duration::from_secs(1);
        assert!(!fresh(None, Some(late)));
        assert!(!fresh(Some(early), Some(late)));
        assert!(fresh(Some(late), Some(early)));
    }
}
