//! Texts of a page as an entry of pathways reads them: blank is nothing.

use engine::entry::Tree;

/// A figure, or nothing where it is blank.
pub(crate) fn text(figure: &str) -> Tree {
    if figure.trim().is_empty() { Tree::Nothing } else { Tree::Text(figure.to_owned()) }
}

/// A list of them.
pub(crate) fn list(figures: &[String]) -> Tree {
    Tree::List(figures.iter().map(|figure| text(figure)).collect())
}
