//! A scenario without its user's figures, for a link that may be seen by anybody: choices, rates and years stay, sums, numbers, tables, names,
//! notes and who is asking go back to the baseline.

use engine::entry::Tree;

use crate::schema::{self, Field, Kind, Shape};
use crate::{Notes, Scenario, json};

impl Scenario {
    /// The same scenario without the user's figures.
    ///
    /// ```
    /// use scenario::Scenario;
    /// let mut scenario = Scenario { name: "Ours".into(), ..Scenario::default() };
    /// scenario.inputs.engagement.income = "123456".into();
    /// scenario.inputs.allocation.rule.most_growth = "0.08".into();
    /// let plain = scenario.without_figures();
    /// assert_eq!(plain.inputs.engagement.income, Scenario::default().inputs.engagement.income);
    /// assert_eq!((plain.inputs.allocation.rule.most_growth.as_str(), plain.name.as_str()), ("0.08", ""));
    /// ```
    #[must_use]
    pub fn without_figures(&self) -> Self {
        let start = self.baseline.inputs();
        let (before, now) = (json::tree(&start), json::tree(&self.inputs));
        let fields = schema::INPUTS.iter().map(|field| {
            let (before, now) = (of(&before, field), of(&now, field));
            let kept = if field.name == "who" { before } else { without(before, now, field) };
            (field.name.to_owned(), kept)
        });
        let inputs = engine::entry::value(&Tree::Record(fields.collect())).unwrap_or(start);
        Self { baseline: self.baseline, name: String::new(), inputs, notes: Notes::default(), seed: self.seed }
    }
}

fn of(tree: &Tree, field: &Field) -> Tree {
    tree.field(field.name).cloned().unwrap_or_default()
}

fn without(before: Tree, now: Tree, field: &Field) -> Tree {
    match &field.shape {
        Shape::Record(fields) => {
            let kept =
                fields.iter().map(|field| (field.name.to_owned(), without(of(&before, field), of(&now, field), field)));
            Tree::Record(kept.collect())
        }
        shape if tells_figures(shape) => before,
        _ => now,
    }
}

/// Whether a value of this shape may be a figure or a name of the user's own.
fn tells_figures(shape: &Shape) -> bool {
    match shape {
        Shape::Text(kind) => !matches!(kind, Kind::Rate | Kind::Year),
        Shape::Count | Shape::Truth | Shape::Choice(_) => false,
        Shape::Optional(shape) => tells_figures(shape),
        Shape::Record(fields) => fields.iter().any(|field| tells_figures(&field.shape)),
        Shape::List(list) => tells_figures(&list.row),
        Shape::Tagged { variants, .. } => {
            variants.iter().flat_map(|variant| variant.fields).any(|field| tells_figures(&field.shape))
        }
    }
}
