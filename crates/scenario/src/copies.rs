//! Copies of the work on one computer, for users who ask for them.
//!
//! Each opening of the page is a sitting with a name of its own, and writes only under that name, so two of them never overwrite each other. A
//! sitting has two places and writes them in turn: the copy before stands until the new one has been read back. A copy says from which copy its
//! sitting went on; that one is removed once it has a successor and has not changed since. What cannot be read is never overwritten and never removed
//! but by the user.
//!
//! The store itself (a browser's) is whatever implements [`Store`]: nothing is trusted to be written until it has been read again.

use engine::problem::Problem;
use sha2::{Digest, Sha256};

/// What every name in the store begins with.
pub const PREFIX: &str = "specialised-services/copy/";

/// What every copy begins with.
const FORM: &str = "copy 1";
/// Hex digits of the check.
const CHECK_LENGTH: usize = 16;
/// Places that are tried: two are needed, more where one holds what cannot be read.
const PLACES: u8 = 8;

/// Where copies are kept: text by name.
pub trait Store {
    /// Every name there is.
    fn names(&self) -> Vec<String>;
    /// The text of this name.
    fn read(&self, name: &str) -> Option<String>;
    /// Writes a text; says whether the store took it. What stood there before stays where it did not.
    fn write(&mut self, name: &str, text: &str) -> bool;
    /// Removes a name.
    fn remove(&mut self, name: &str);
}

/// Which copy: the sitting that wrote it and the how manieth it was.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct CopyId {
    /// The sitting.
    pub sitting: String,
    /// 1 for its first copy.
    pub number: u64,
}

/// A copy that can be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copy {
    /// Which it is.
    pub id: CopyId,
    /// When it was written, in milliseconds since 1970.
    pub written: u64,
    /// The copy its sitting went on from.
    pub parent: Option<CopyId>,
    /// The scenario document.
    pub document: String,
}

/// What is in a store.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// The latest copy of each sitting that nothing has followed, the latest first.
    pub copies: Vec<Copy>,
    /// What cannot be read: its name and its text.
    pub unreadable: Vec<(String, String)>,
}

/// The copies of one sitting as they are written.
#[derive(Debug, Clone)]
pub struct Keeper {
    sitting: String,
    number: u64,
    /// Where the latest good copy stands.
    place: Option<u8>,
    parent: Option<CopyId>,
    kept: Option<String>,
}

/// Everything in a store that is a copy.
#[must_use]
pub fn found(store: &impl Store) -> Found {
    let mut found = Found::default();
    let mut good: Vec<Copy> = Vec::new();
    for name in store.names().into_iter().filter(|name| name.starts_with(PREFIX)) {
        let Some(text) = store.read(&name) else { continue };
        match read(&name, &text) {
            Some(copy) => good.push(copy),
            None => found.unreadable.push((name, text)),
        }
    }
    let is_followed = |copy: &Copy| {
        good.iter().any(|other| {
            let later = other.id.sitting == copy.id.sitting && other.id.number > copy.id.number;
            later || other.parent.as_ref() == Some(&copy.id)
        })
    };
    found.copies = good.iter().filter(|copy| !is_followed(copy)).cloned().collect();
    found.copies.sort_by(|one, two| (two.written, &two.id).cmp(&(one.written, &one.id)));
    found
}

/// Removes every copy that can be read, because the user says so. What cannot be read is removed one by one, by its name.
pub fn forget(store: &mut impl Store) {
    for name in store.names().into_iter().filter(|name| name.starts_with(PREFIX)) {
        if store.read(&name).is_some_and(|text| read(&name, &text).is_some()) {
            store.remove(&name);
        }
    }
}

impl Keeper {
    /// A sitting that goes on from a copy, or from nothing. Its name must be its own.
    #[must_use]
    pub fn new(sitting: &str, parent: Option<&Copy>) -> Self {
        Self {
            sitting: sitting.to_owned(),
            number: 0,
            place: None,
            parent: parent.map(|copy| copy.id.clone()),
            kept: parent.map(|copy| copy.document.clone()),
        }
    }

    /// Keeps a document; what is already kept is not written again.
    ///
    /// # Errors
    /// `not_kept` where the store refuses it or does not give it back; the copy before stands.
    pub fn keep(&mut self, store: &mut impl Store, document: &str, now: u64) -> Result<(), Problem> {
        if self.kept.as_deref() == Some(document) {
            return Ok(());
        }
        let not_kept = || {
            let message = "The browser would not keep a copy on this computer: it is full or does not allow it. Save the work as a file.";
            Problem::new("not_kept", "", message)
        };
        let copy = Copy {
            id: CopyId { sitting: self.sitting.clone(), number: self.number.saturating_add(1) },
            written: now,
            parent: self.parent.clone(),
            document: document.to_owned(),
        };
        let place = self.free_place(store).ok_or_else(not_kept)?;
        let (name, text) = (self.name(place), written(&copy));
        if !store.write(&name, &text) || store.read(&name).as_deref() != Some(&text) {
            return Err(not_kept());
        }
        self.number = copy.id.number;
        self.place = Some(place);
        self.kept = Some(copy.document);
        self.remove_parent(store);
        Ok(())
    }

    fn name(&self, place: u8) -> String {
        format!("{PREFIX}{}/{place}", self.sitting)
    }

    /// A place that is blank or holds the copy before the latest; never the latest, never what cannot be read.
    fn free_place(&self, store: &impl Store) -> Option<u8> {
        (0..PLACES).filter(|place| Some(*place) != self.place).find(|place| {
            let name = self.name(*place);
            store.read(&name).is_none_or(|text| read(&name, &text).is_some())
        })
    }

    /// Removes the copies of the sitting before, unless it has written another since.
    fn remove_parent(&self, store: &mut impl Store) {
        let Some(parent) = &self.parent else { return };
        let of_parent: Vec<(String, Copy)> = store
            .names()
            .into_iter()
            .filter_map(|name| Some((name.clone(), read(&name, &store.read(&name)?)?)))
            .filter(|(_, copy)| copy.id.sitting == parent.sitting)
            .collect();
        if of_parent.iter().all(|(_, copy)| copy.id.number <= parent.number) {
            for (name, _) in of_parent {
                store.remove(&name);
            }
        }
    }
}

/// A copy as text: a line of what it is, then the document.
fn written(copy: &Copy) -> String {
    let parent =
        copy.parent.as_ref().map_or_else(|| "- 0".to_owned(), |parent| format!("{} {}", parent.sitting, parent.number));
    let rest = format!("{} {} {} {parent}\n{}", copy.id.sitting, copy.id.number, copy.written, copy.document);
    format!("{FORM} {} {rest}", check(&rest))
}

/// Reads a copy that stands under a name; `None` where any letter of it is not what was written.
fn read(name: &str, text: &str) -> Option<Copy> {
    let rest = text.strip_prefix(FORM)?.strip_prefix(' ')?;
    let (given, rest) = rest.split_once(' ')?;
    if given != check(rest) {
        return None;
    }
    let (line, document) = rest.split_once('\n')?;
    let mut words = line.split(' ');
    let (sitting, number, written) = (words.next()?, words.next()?.parse().ok()?, words.next()?.parse().ok()?);
    let (parent, parent_number) = (words.next()?, words.next()?.parse().ok()?);
    if !name.strip_prefix(PREFIX)?.strip_prefix(sitting)?.starts_with('/') {
        return None;
    }
    let parent = (parent != "-").then(|| CopyId { sitting: parent.to_owned(), number: parent_number });
    let id = CopyId { sitting: sitting.to_owned(), number };
    Some(Copy { id, written, parent, document: document.to_owned() })
}

fn check(text: &str) -> String {
    let mut check: String = Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    check.truncate(CHECK_LENGTH);
    check
}
