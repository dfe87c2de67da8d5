//! Where things stand in the repository.

use std::fs;
use std::path::{Path, PathBuf};

/// The repository's root folder.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask stands one folder below the root")
}

/// A path below the root.
pub fn path(relative: &str) -> PathBuf {
    root().join(relative)
}

/// The text of a file below the root, with Unix line ends so that a digest is the same on every system.
pub fn read(relative: &str) -> Result<String, String> {
    fs::read_to_string(path(relative))
        .map(|text| text.replace("\r\n", "\n"))
        .map_err(|error| format!("Cannot read {relative}: {error}."))
}

/// Writes a file, making its folder first.
pub fn write(file: &Path, contents: impl AsRef<[u8]>) -> Result<(), String> {
    let written = match file.parent() {
        Some(folder) => fs::create_dir_all(folder).and_then(|()| fs::write(file, contents)),
        None => fs::write(file, contents),
    };
    written.map_err(|error| format!("Cannot write {}: {error}.", file.display()))
}
