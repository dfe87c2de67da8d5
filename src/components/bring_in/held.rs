//! The file that is being brought in: how far it is, its sheets, and how the chosen one is laid out.

use std::sync::Arc;

use gloo::file::callbacks::{FileReader, read_as_bytes};
use gloo::file::{File, FileReadError};
use leptos::prelude::*;
use scenario::import::{Answer, Import, Layout, Sheet, Table};
use scenario::limits::LARGEST_TABLE_FILE;

use crate::components::focus;
use crate::papers::{Papers, use_papers};
use crate::state::memo::Memo;
use crate::state::{Workspace, use_workspace};

/// How far a file is.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum Standing {
    Nothing,
    Reading,
    Refused(String),
    Read,
    Done(String),
}

/// The file and everything chosen of it. A handle: copies are the same.
#[derive(Clone, Copy)]
pub(super) struct Held {
    pub(super) id: &'static str,
    pub(super) table: Table,
    pub(super) workspace: Workspace,
    pub(super) standing: RwSignal<Standing>,
    pub(super) name: RwSignal<String>,
    pub(super) sheets: RwSignal<Arc<Vec<Sheet>>>,
    pub(super) chosen: RwSignal<usize>,
    pub(super) layout: RwSignal<Layout>,
    pub(super) import: Memo<Option<Import>>,
    on_done: Option<Callback<()>>,
    papers: Papers,
    reader: StoredValue<Option<FileReader>, LocalStorage>,
}

impl Held {
    pub(super) fn new(id: &'static str, table: Table, on_done: Option<Callback<()>>) -> Self {
        let workspace = use_workspace();
        let (standing, sheets) = (RwSignal::new(Standing::Nothing), RwSignal::new(Arc::new(Vec::<Sheet>::new())));
        let (chosen, layout) = (RwSignal::new(0), RwSignal::new(Layout::default()));
        let import = Memo::new(move |_| {
            if standing.get() != Standing::Read {
                return None;
            }
            let sheets = sheets.get();
            let sheet = sheets.get(chosen.get())?;
            layout.with(|layout| Some(Import::read(table, sheet, layout, &workspace.inputs())))
        });
        Self {
            id,
            table,
            workspace,
            standing,
            name: RwSignal::new(String::new()),
            sheets,
            chosen,
            layout,
            import,
            on_done,
            papers: use_papers(),
            reader: StoredValue::new_local(None),
        }
    }

    /// How far it is, in a line that is announced.
    pub(super) fn said(self) -> String {
        match self.standing.get() {
            Standing::Nothing | Standing::Refused(_) => String::new(),
            Standing::Reading => format!("Reading {}…", self.name.get()),
            Standing::Read => {
                let name = self.name.get();
                self.import.with(|import| match import {
                    Some(import) if import.is_ready() && import.faults.is_empty() => {
                        format!("{name}: {} understood. Nothing has been changed yet.", import.said())
                    }
                    Some(import) => {
                        let faults = words::count::counted(import.faults.len(), "problem", "problems");
                        format!("{name}: {faults} to look at. Nothing has been changed yet.")
                    }
                    None => name,
                })
            }
            Standing::Done(words) => words,
        }
    }

    /// Reads a file that was chosen or dropped.
    pub(super) fn open(self, file: &File) {
        self.name.set(file.name());
        if file.size() > LARGEST_TABLE_FILE as u64 {
            // Reading would only find the same, after filling the memory.
            let most = LARGEST_TABLE_FILE >> 20;
            return self.refuse(format!(
                "This file is larger than {most} MB. Save the one sheet that is wanted in a file of its own."
            ));
        }
        self.standing.set(Standing::Reading);
        let reader = read_as_bytes(file, move |read| self.unpack(read));
        self.reader.set_value(Some(reader));
    }

    fn unpack(self, read: Result<Vec<u8>, FileReadError>) {
        let Ok(bytes) = read else {
            return self.refuse(
                "The browser could not read this file. Check that it is still there and may be read.".to_owned(),
            );
        };
        let bytes = js_sys::Uint8Array::from(bytes.as_slice());
        self.papers.ask("read_tables", &bytes, move |answer| {
            let answer = answer.map(|text| Answer::from_json(&text.as_string().unwrap_or_default()));
            match answer {
                Ok(Some(Answer::Read(sheets))) => self.take(sheets),
                Ok(Some(Answer::Refused(words))) | Err(words) => self.refuse(words),
                Ok(None) => self.refuse(
                    "What was read of this file cannot be understood. Reload the page and try again.".to_owned(),
                ),
            }
        });
    }

    fn refuse(self, words: String) {
        self.standing.set(Standing::Refused(words));
        focus::after_drawing(format!("{}-refused", self.id));
    }

    /// Chooses the sheet in which most is recognised.
    fn take(self, sheets: Vec<Sheet>) {
        let inputs = untrack(|| self.workspace.inputs());
        let layouts = sheets.iter().map(|sheet| Layout::guess(self.table, sheet, &inputs));
        let found = |layout: &Layout| usize::from(layout.heading.is_some()) * layout.columns.iter().flatten().count();
        let best = layouts.enumerate().fold(None::<(usize, Layout)>, |best, (place, layout)| match best {
            Some(best) if found(&best.1) >= found(&layout) => Some(best),
            _ => Some((place, layout)),
        });
        let Some((place, layout)) = best else { return };
        self.sheets.set(Arc::new(sheets));
        self.chosen.set(place);
        self.layout.set(layout);
        self.standing.set(Standing::Read);
    }

    /// Chooses another sheet, laid out as is likeliest.
    pub(super) fn choose(self, place: usize) {
        let sheets = self.sheets.get_untracked();
        let Some(sheet) = sheets.get(place) else { return };
        let layout = Layout::guess(self.table, sheet, &untrack(|| self.workspace.inputs()));
        self.chosen.set(place);
        self.layout.set(layout);
    }

    /// Looks for the headings in another row.
    pub(super) fn head(self, row: Option<usize>) {
        let sheets = self.sheets.get_untracked();
        let Some(sheet) = sheets.get(self.chosen.get_untracked()) else { return };
        self.layout.set(Layout::under(self.table, sheet, &untrack(|| self.workspace.inputs()), row));
    }

    /// Brings the rows in as one step, or leads to what keeps them out.
    pub(super) fn agree(self) {
        let Some(import) = self.import.get_untracked().filter(Import::is_ready) else {
            return focus::after_drawing(format!("{}-faults", self.id));
        };
        let name = self.name.get_untracked();
        self.workspace.edit_named(&import.step(&name), |inputs| import.apply(inputs));
        self.standing
            .set(Standing::Done(format!("Brought in: {} from {name}. Undo takes it back in one step.", import.said())));
        self.sheets.set(Arc::new(Vec::new()));
        focus::after_drawing(format!("{}-said", self.id));
        if let Some(done) = self.on_done {
            done.run(());
        }
    }

    /// Forgets the file; nothing has been changed.
    pub(super) fn forget(self) {
        self.standing.set(Standing::Nothing);
        self.sheets.set(Arc::new(Vec::new()));
        focus::after_drawing(format!("{}-choose", self.id));
    }
}
