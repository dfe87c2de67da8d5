//! Who is asking: asked once, and the same in every room.

use leptos::prelude::*;
use scenario::{Who, WhoKind};

use super::workspace::Workspace;
use crate::state::memo::Memo;

impl Workspace {
    /// Who is asking.
    pub fn who(self) -> Memo<Who> {
        self.select(|inputs| inputs.who.clone())
    }

    /// Says who is asking.
    pub fn set_who(self, who: Who) {
        self.edit("who", |inputs| inputs.who = who);
    }

    /// The place of the user's own board among the boards of the facts: what is shaded in every chart and pinned in every table.
    pub fn own_board(self) -> Memo<Option<usize>> {
        let who = self.who();
        Memo::new(move |_| {
            let who = who.get();
            (who.kind == WhoKind::Board).then(|| self.facts.with_value(|facts| facts.place(&who.code))).flatten()
        })
    }
}
