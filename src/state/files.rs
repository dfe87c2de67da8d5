//! Saving the scenario as a file, and opening one from a file or a link. Nothing is replaced until all has been read without a problem, and
//! neither is unsaved work ever, nor anything by a link, without asking; even then undo brings it back.

use std::sync::Arc;

use engine::problem::Problem;
use gloo::file::callbacks::{FileReader, read_as_bytes};
use gloo::file::{File, FileReadError};
use leptos::prelude::*;
use scenario::limits::LARGEST_DOCUMENT;
use scenario::{Change, Scenario, differences, document, link};

use super::workspace::Workspace;
use crate::components::download::{self, FileKind};

/// Where a scenario that is opened comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// A file of this name.
    File(String),
    /// A link.
    Link,
}

impl Origin {
    /// What it is called within a sentence.
    pub fn name(&self) -> &str {
        match self {
            Self::File(name) => name,
            Self::Link => "the link",
        }
    }
}

/// A scenario that the user has asked to open.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Opening {
    /// None.
    #[default]
    None,
    /// It is being read.
    Reading {
        /// Where it comes from.
        origin: Origin,
    },
    /// It cannot be opened; what the user was working on is untouched.
    Refused {
        /// Where it comes from.
        origin: Origin,
        /// Everything wrong with it.
        problems: Vec<Problem>,
    },
    /// It can be opened, once the user says so.
    Asks {
        /// Where it comes from.
        origin: Origin,
        /// What it holds.
        scenario: Arc<Scenario>,
        /// How it differs from its baseline, in words.
        changes: Vec<Change>,
        /// Whether what the user is working on is not saved.
        is_unsaved: bool,
    },
    /// It was opened.
    Opened {
        /// Where it comes from.
        origin: Origin,
        /// The first input that it changes, such as `capital.schemes`.
        first: Option<String>,
        /// Whether it stands beside the others, which are as they were.
        beside: bool,
    },
}

/// Saving and opening. A handle: copies are the same.
#[derive(Clone, Copy)]
pub struct Files {
    workspace: Workspace,
    opening: RwSignal<Opening>,
    /// The reader at work; dropping it stops it.
    reader: StoredValue<Option<FileReader>, LocalStorage>,
    /// Whether what is being read is to stand beside the others.
    beside: StoredValue<bool>,
}

pub(super) fn provide(workspace: Workspace) {
    let files = Files {
        workspace,
        opening: RwSignal::new(Opening::None),
        reader: StoredValue::new_local(None),
        beside: StoredValue::new(false),
    };
    provide_context(files);
}

/// Saving and opening.
///
/// # Panics
/// Above the shell, where there is none.
pub fn use_files() -> Files {
    expect_context()
}

impl Files {
    /// Saves the scenario as a file.
    ///
    /// # Errors
    /// Why it would not open again, or `not_saved` where the browser refuses.
    pub fn save(self) -> Result<(), Vec<Problem>> {
        let scenario = self.workspace.scenario.get_untracked();
        let text = document::write_checked(&scenario)?;
        download::save(&document::file_name(&scenario.name), FileKind::Json, &text).map_err(|_| {
            let message = "The browser would not save the file. Allow this page to download files and try again.";
            vec![Problem::new("not_saved", "", message)]
        })?;
        self.workspace.mark_saved();
        Ok(())
    }

    /// Opens the file chosen in an `<input type="file">`, in the place of what is worked on or beside it, and empties the input, so that the same
    /// file can be chosen again.
    pub fn open_from(self, input: &web_sys::HtmlInputElement, beside: bool) {
        self.beside.set_value(beside);
        let file = input.files().and_then(|files| files.get(0));
        input.set_value("");
        if let Some(file) = file {
            self.open(&File::from(file));
        }
    }

    /// How opening goes: to be shown, and announced.
    pub fn opening(self) -> Opening {
        self.opening.get()
    }

    /// Shows what a link holds; it is opened only once the user says so.
    pub fn open_link(self, behind: &str) {
        let is_unsaved = self.workspace.is_unsaved_now();
        self.opening.set(match link::read(behind) {
            Err(problems) => Opening::Refused { origin: Origin::Link, problems },
            Ok(scenario) => asking(Origin::Link, scenario, is_unsaved),
        });
    }

    /// Opens the scenario that asks, and leaves the unsaved work to undo.
    pub fn accept(self) {
        if let Opening::Asks { origin, scenario, .. } = self.opening.get_untracked() {
            self.take(origin, scenario);
        }
    }

    /// Puts the scenario that asks beside the others, which stay as they are.
    pub fn accept_beside(self) {
        if let Opening::Asks { origin, scenario, .. } = self.opening.get_untracked() {
            self.take_beside(origin, &scenario);
        }
    }

    /// Leaves everything as it is.
    pub fn dismiss(self) {
        self.reader.set_value(None);
        self.opening.set(Opening::None);
    }

    fn open(self, file: &File) {
        let origin = Origin::File(file.name());
        if file.size() > LARGEST_DOCUMENT as u64 {
            // Reading would only find the same, after filling the memory.
            let message =
                "This is larger than a scenario can be (1 MiB). Choose a .json file saved by this calculator.";
            let problems = vec![Problem::new("too_large", "", message)];
            self.opening.set(Opening::Refused { origin, problems });
            return;
        }
        self.opening.set(Opening::Reading { origin: origin.clone() });
        let reader = read_as_bytes(file, move |read| self.read(origin, read));
        self.reader.set_value(Some(reader));
    }

    fn read(self, origin: Origin, read: Result<Vec<u8>, FileReadError>) {
        let read = read.map_err(|_| {
            let message = "The browser could not read this file. Check that it is still there and may be read.";
            vec![Problem::new("unreadable", "", message)]
        });
        match read.and_then(|bytes| document::read_bytes(&bytes)) {
            Err(problems) => self.opening.set(Opening::Refused { origin, problems }),
            Ok(scenario) if self.beside.get_value() => self.take_beside(origin, &scenario),
            Ok(scenario) if self.workspace.is_unsaved_now() => self.opening.set(asking(origin, scenario, true)),
            Ok(scenario) => self.take(origin, Arc::new(scenario)),
        }
    }

    fn take(self, origin: Origin, scenario: Arc<Scenario>) {
        let first = changes_of(&scenario).into_iter().next().map(|change| change.path);
        self.workspace.replace(&format!("opening {}", origin.name()), (*scenario).clone());
        self.workspace.mark_saved();
        self.opening.set(Opening::Opened { origin, first, beside: false });
    }

    fn take_beside(self, origin: Origin, scenario: &Scenario) {
        if self.workspace.put_beside(&format!("opening {}", origin.name()), scenario.clone()) {
            self.workspace.mark_saved();
            self.opening.set(Opening::Opened { origin, first: None, beside: true });
        } else {
            let message = "There are four scenarios, which is as many as fit. Take one away first.";
            let problems = vec![Problem::new("too_many_scenarios", "", message)];
            self.opening.set(Opening::Refused { origin, problems });
        }
    }
}

/// How a scenario differs from its baseline, in words.
pub fn changes_of(scenario: &Scenario) -> Vec<Change> {
    differences::changes(&scenario.baseline.inputs(), &scenario.inputs)
}

fn asking(origin: Origin, scenario: Scenario, is_unsaved: bool) -> Opening {
    let changes = changes_of(&scenario);
    Opening::Asks { origin, scenario: Arc::new(scenario), changes, is_unsaved }
}
