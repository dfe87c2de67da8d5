//! One input by its path: read as text, written from text, put back as the baseline has it.

use engine::entry::Tree;

use crate::problems::Problems;
use crate::schema::{self, Shape};
use crate::{Inputs, apply, json};

/// The text at a path; `None` where no figure, word or number stands.
///
/// ```
/// use scenario::{Baseline, at_path};
/// let inputs = Baseline::default().inputs();
/// assert_eq!(at_path::text(&inputs, "allocation.rule.most_growth").as_deref(), Some("0.12"));
/// assert_eq!(at_path::text(&inputs, "allocation.rule"), None);
/// ```
#[must_use]
pub fn text(inputs: &Inputs, path: &str) -> Option<String> {
    let mut tree = json::tree(inputs);
    match place(&mut tree, path)? {
        Tree::Text(text) => Some(text.clone()),
        Tree::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// The same inputs with another text at a path, as a remedy wants it; `None` where no such text can stand there.
#[must_use]
pub fn with_text(inputs: &Inputs, path: &str, text: &str) -> Option<Inputs> {
    let shape = &schema::field(path)?.shape;
    let value = match shape {
        Shape::Count => Tree::Number(text.parse::<u32>().ok()?.into()),
        _ => Tree::Text(text.to_owned()),
    };
    let mut problems = Problems::default();
    let row = match shape {
        Shape::List(list) if path.ends_with(']') => &list.row,
        shape => shape,
    };
    if !apply::whole(&value, row, path, &mut problems) {
        return None;
    }
    let mut tree = json::tree(inputs);
    *place(&mut tree, path)? = value;
    engine::entry::value(&tree)
}

/// The same inputs with what stands at a path, and under it, as in `baseline`; `None` where the path names no input of both. The
/// input of a variant that the baseline has not chosen is put back with all of its choice.
#[must_use]
pub fn put_back(inputs: &Inputs, baseline: &Inputs, path: &str) -> Option<Inputs> {
    schema::field(path)?;
    let (mut tree, mut example) = (json::tree(inputs), json::tree(baseline));
    match (place(&mut tree, path), place(&mut example, path)) {
        (Some(here), Some(there)) => *here = there.clone(),
        _ => {
            let (outer, _) = path.rsplit_once('.')?;
            return put_back(inputs, baseline, outer);
        }
    }
    engine::entry::value(&tree)
}

fn place<'a>(tree: &'a mut Tree, path: &str) -> Option<&'a mut Tree> {
    let mut here = tree;
    for part in path.split('.') {
        let (name, row) = match part.split_once('[') {
            None => (part, None),
            Some((name, row)) => (name, Some(row.strip_suffix(']')?.parse::<usize>().ok()?)),
        };
        let Tree::Record(fields) = here else { return None };
        here = fields.iter_mut().find(|(field, _)| field == name).map(|(_, value)| value)?;
        if let Some(row) = row {
            let Tree::List(rows) = here else { return None };
            here = rows.get_mut(row)?;
        }
    }
    Some(here)
}
