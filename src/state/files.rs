//! Saving the scenario as a file and opening one. Nothing is replaced until a file has been read without a problem, and unsaved
//! work is never replaced without asking; even then undo brings it back.

use std::sync::Arc;

use engine::problem::Problem;
use gloo::file::callbacks::{FileReader, read_as_bytes};
use gloo::file::{File, FileReadError};
use leptos::prelude::*;
use scenario::limits::LARGEST_DOCUMENT;
use scenario::{Change, Scenario, differences, document};

use super::workspace::Workspace;
use crate::components::download::{self, FileKind};

/// A file that the user chose to open.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Opening {
    /// None.
    #[default]
    None,
    /// It is being read.
    Reading {
        /// Its name.
        file: String,
    },
    /// It cannot be opened; what the user was working on is untouched.
    Refused {
        /// Its name.
        file: String,
        /// Everything wrong with it.
        problems: Vec<Problem>,
    },
    /// It can be opened, but what the user is working on is not saved.
    Asks {
        /// Its name.
        file: String,
        /// What it holds.
        scenario: Arc<Scenario>,
        /// How it differs from its baseline, in words.
        changes: Vec<Change>,
    },
    /// It was opened.
    Opened {
        /// Its name.
        file: String,
    },
}

/// Saving and opening. A handle: copies are the same.
#[derive(Clone, Copy)]
pub struct Files {
    workspace: Workspace,
    opening: RwSignal<Opening>,
    /// The reader at work; dropping it stops it.
    reader: StoredValue<Option<FileReader>, LocalStorage>,
}

pub(super) fn provide(workspace: Workspace) {
    let files = Files { workspace, opening: RwSignal::new(Opening::None), reader: StoredValue::new_local(None) };
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

    /// Opens the file chosen in an `<input type="file">`, and empties it, so that the same file can be chosen again.
    pub fn open_from(self, input: &web_sys::HtmlInputElement) {
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

    /// Opens the file that asks, and leaves the unsaved work to undo.
    pub fn accept(self) {
        if let Opening::Asks { file, scenario, .. } = self.opening.get_untracked() {
            self.take(file, scenario);
        }
    }

    /// Leaves everything as it is.
    pub fn dismiss(self) {
        self.reader.set_value(None);
        self.opening.set(Opening::None);
    }

    fn open(self, file: &File) {
        let name = file.name();
        if file.size() > LARGEST_DOCUMENT as u64 {
            // Reading would only find the same, after filling the memory.
            let message =
                "This is larger than a scenario can be (1 MiB). Choose a .json file saved by this calculator.";
            let problems = vec![Problem::new("too_large", "", message)];
            self.opening.set(Opening::Refused { file: name, problems });
            return;
        }
        self.opening.set(Opening::Reading { file: name.clone() });
        let reader = read_as_bytes(file, move |read| self.read(name, read));
        self.reader.set_value(Some(reader));
    }

    fn read(self, file: String, read: Result<Vec<u8>, FileReadError>) {
        let read = read.map_err(|_| {
            let message = "The browser could not read this file. Check that it is still there and may be read.";
            vec![Problem::new("unreadable", "", message)]
        });
        match read.and_then(|bytes| document::read_bytes(&bytes)) {
            Err(problems) => self.opening.set(Opening::Refused { file, problems }),
            Ok(scenario) if self.workspace.is_unsaved_now() => {
                let changes = differences::changes(&scenario.baseline.inputs(), &scenario.inputs);
                self.opening.set(Opening::Asks { file, scenario: Arc::new(scenario), changes });
            }
            Ok(scenario) => self.take(file, Arc::new(scenario)),
        }
    }

    fn take(self, file: String, scenario: Arc<Scenario>) {
        self.workspace.replace(&format!("opening {file}"), (*scenario).clone());
        self.workspace.mark_saved();
        self.opening.set(Opening::Opened { file });
    }
}
