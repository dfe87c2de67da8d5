//! What needs no chance: the tornado, and the board that is looked at.

use engine::allocation::study::Facts;
use engine::problem::Problem;
use engine::uncertainty::{Tornado, tornado};

use super::asked::Asked;

/// What it comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worked {
    /// A bar for each input in doubt, and the board it is about.
    pub tornado: Tornado,
    /// Name of that board.
    pub board: &'static str,
    /// Its name where there is little room.
    pub short_name: &'static str,
    /// Whether it is the reader's own; else it is the board that loses most as things are set.
    pub is_own: bool,
}

impl Worked {
    /// Works it out for the reader's own board, or the one that loses most.
    ///
    /// # Errors
    /// Every [`Problem`], its path and that of its remedy from the root of [`crate::Inputs`].
    ///
    /// ```
    /// use scenario::uncertainty::{Asked, Worked};
    /// let worked = Worked::out(&Asked::of(&scenario::Baseline::default().inputs())).unwrap();
    /// assert!(!worked.is_own && worked.tornado.illustrative);
    /// assert_eq!(worked.tornado.as_set.len(), 10);
    /// ```
    pub fn out(asked: &Asked) -> Result<Self, Vec<Problem>> {
        let facts = Facts::shipped();
        let own = facts.place(&asked.board);
        let on_page = |problems: Vec<Problem>| -> Vec<Problem> {
            problems.into_iter().map(|problem| asked.on_page(problem)).collect()
        };
        let tornado = tornado(&asked.request(1), &facts, own).map_err(on_page)?;
        let board = facts.boards.get(tornado.board);
        Ok(Self {
            board: board.map_or("", |board| board.name),
            short_name: board.map_or("", |board| board.short_name),
            is_own: own.is_some(),
            tornado,
        })
    }
}
