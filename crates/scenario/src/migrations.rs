//! How documents of earlier versions are brought to the present one.
//!
//! A version is raised when a field changes its name or meaning, and when a figure of a [`Baseline`](crate::Baseline) changes: a
//! document holds differences only, so the migration writes the earlier figure into documents that left it alone. Each version
//! has its frozen documents under `tests/scenarios/fixtures`, which must open for ever.

use engine::entry::Tree;
use engine::problem::Problem;

/// The version written now.
pub const VERSION: u32 = 1;

/// The oldest version that is read.
pub const OLDEST: u32 = 1;

/// One step from a version to the next.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    /// The version it starts from; it ends at the one after.
    pub from: u32,
    /// What changed and why.
    pub why: &'static str,
    /// The whole document in its earlier form, to the whole document in the next.
    pub turn: fn(Tree) -> Tree,
}

/// Every step, oldest first. Version 1 is the first, so there is none yet.
pub const MIGRATIONS: &[Migration] = &[];

/// The document in the form of [`VERSION`].
///
/// # Errors
/// `newer_version` and `unknown_version`, each with what to do.
pub fn migrate(document: Tree, version: u32) -> Result<Tree, Problem> {
    migrate_by(MIGRATIONS, OLDEST, VERSION, document, version)
}

/// The document taken through the steps from its version to `to`.
///
/// # Errors
/// `newer_version` beyond `to`; `unknown_version` before `oldest` or where a step is missing.
pub fn migrate_by(steps: &[Migration], oldest: u32, to: u32, document: Tree, version: u32) -> Result<Tree, Problem> {
    if version > to {
        let message = format!(
            "This was saved by a newer calculator (version {version} of the format; this one reads up to {to}). \
             Open it there, or get the newest calculator."
        );
        return Err(Problem::new("newer_version", "version", message));
    }
    let unknown = || Problem::new("unknown_version", "version", format!("There is no version {version}. Give {to}."));
    if version < oldest {
        return Err(unknown());
    }
    let mut document = document;
    for from in version..to {
        let step = steps.iter().find(|step| step.from == from).ok_or_else(unknown)?;
        document = (step.turn)(document);
    }
    Ok(document)
}
