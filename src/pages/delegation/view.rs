//! What is looked at in the room: decisions or the test, which service, which rows. None of it is part of the scenario, so none of it
//! is a step to undo.

use engine::delegation::Category;
use engine::parameters::Decision;
use leptos::prelude::*;
use words::delegation::Kind;

/// What the room shows first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Seen {
    /// What was decided.
    #[default]
    Decided,
    /// What the test says.
    Test,
}

impl Seen {
    /// Its name for people.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Decided => "What was decided",
            Self::Test => "What the test says",
        }
    }
}

/// The rows of the table that are shown; what is `None` or blank leaves none out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rows {
    /// Words or a number the name or line must hold.
    pub find: String,
    /// Programme of care.
    pub programme: Option<String>,
    /// Tier, blank for not known.
    pub tier: Option<String>,
    /// Kind of condition.
    pub kind: Option<Kind>,
    /// Verdict of the test.
    pub category: Option<Category>,
    /// What was decided; `Some(None)` where that was not read.
    pub decision: Option<Option<Decision>>,
}

/// What is looked at. A handle: copies are the same view.
#[derive(Clone, Copy)]
pub struct RoomView {
    /// Decisions or the test.
    pub seen: RwSignal<Seen>,
    /// The line of the service that is told in full.
    pub line: RwSignal<&'static str>,
    /// The rows of the table.
    pub rows: RwSignal<Rows>,
    /// On a phone, whether the inputs show in place of the answer.
    pub changing: RwSignal<bool>,
}

/// The service that is told before one is chosen: radiotherapy, of which something is known.
const FIRST: &str = "94";

/// Makes the view known to everything in the room.
pub fn provide() -> RoomView {
    let view = RoomView {
        seen: RwSignal::new(Seen::default()),
        line: RwSignal::new(FIRST),
        rows: RwSignal::new(Rows::default()),
        changing: RwSignal::new(false),
    };
    provide_context(view);
    view
}

/// The view.
///
/// # Panics
/// Outside the room, where there is none.
pub fn use_view() -> RoomView {
    expect_context()
}
