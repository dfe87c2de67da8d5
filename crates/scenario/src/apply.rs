//! Changes applied to a baseline, strictly: what does not fit the schema is a problem with its path, never left out in silence.

use engine::entry::Tree;

use crate::limits::{LONGEST_TEXT, MOST_ROWS};
use crate::problems::{Problems, below, quoted};
use crate::schema::{Choice, Field, List, Shape, Variant};

/// The record of `fields` in `baseline` with `changes` made. What is faulty stays as the baseline has it, beside its problem.
pub fn record(baseline: &Tree, changes: &Tree, fields: &[Field], path: &str, problems: &mut Problems) -> Tree {
    let Tree::Record(given) = changes else {
        wrong_type(changes, path, "a record of changes", problems);
        return baseline.clone();
    };
    known(given, fields.iter().map(|field| field.name), path, problems);
    let merged = fields.iter().map(|field| {
        let before = baseline.field(field.name).cloned().unwrap_or_default();
        let after = match (changes.field(field.name), &field.shape) {
            (None, _) => before,
            (Some(change), Shape::Record(fields)) => {
                record(&before, change, fields, &below(path, field.name), problems)
            }
            (Some(change), shape) => {
                if whole(change, shape, &below(path, field.name), problems) {
                    change.clone()
                } else {
                    before
                }
            }
        };
        (field.name.to_owned(), after)
    });
    Tree::Record(merged.collect())
}

/// Whether a value has a shape, each fault told.
pub fn whole(value: &Tree, shape: &Shape, path: &str, problems: &mut Problems) -> bool {
    match (shape, value) {
        (Shape::Text(_), Tree::Text(text)) => fits(text, LONGEST_TEXT, path, problems),
        (Shape::Truth, Tree::Truth(_)) => true,
        (Shape::Count, Tree::Number(number)) => {
            let is_count = number.to_string().parse::<u32>().is_ok();
            if !is_count {
                problems.report("out_of_range", path, "Give a whole number from 0 up.");
            }
            is_count
        }
        (Shape::Choice(choices), Tree::Text(code)) => choice(code, choices, path, problems),
        (Shape::Optional(_), Tree::Nothing) => true,
        (Shape::Optional(shape), _) => whole(value, shape, path, problems),
        (Shape::Record(fields), Tree::Record(given)) => complete(value, given, None, fields, path, problems),
        (Shape::List(list), Tree::List(rows)) => every_row(rows, list, path, problems),
        (Shape::Tagged { tag, variants }, Tree::Record(given)) => tagged(value, given, tag, variants, path, problems),
        _ => {
            wrong_type(value, path, wanted(shape), problems);
            false
        }
    }
}

/// Whether a text is no longer than allowed.
pub fn fits(text: &str, longest: usize, path: &str, problems: &mut Problems) -> bool {
    let is_short = text.chars().nth(longest).is_none();
    if !is_short {
        problems.report("text_too_long", path, format!("This text is too long. Use {longest} characters at most."));
    }
    is_short
}

/// Reports every field that is not known or stands twice.
pub fn known<'a>(
    given: &[(String, Tree)],
    names: impl Iterator<Item = &'a str> + Clone,
    path: &str,
    problems: &mut Problems,
) -> bool {
    let mut seen: Vec<&str> = Vec::new();
    let mut is_known = true;
    for (name, _) in given {
        let Some(name) = names.clone().find(|known| known == name) else {
            let known: Vec<&str> = names.clone().collect();
            let message = format!("This field is not known here. What may stand here: {}.", known.join(", "));
            problems.report("unknown_field", below(path, name), message);
            is_known = false;
            continue;
        };
        if seen.contains(&name) {
            problems.report("duplicate_field", below(path, name), "This field stands twice. Keep one of them.");
            is_known = false;
        } else {
            seen.push(name);
        }
    }
    is_known
}

/// Reports a value of the wrong kind, or none.
pub fn wrong_type(value: &Tree, path: &str, wanted: &str, problems: &mut Problems) {
    let (code, message) = match value {
        Tree::Nothing => ("missing", format!("This is missing. Give {wanted}.")),
        other => ("wrong_type", format!("This is {}. Give {wanted}.", other.kind())),
    };
    problems.report(code, path, message);
}

const fn wanted(shape: &Shape) -> &'static str {
    match shape {
        Shape::Text(_) | Shape::Choice(_) => "text",
        Shape::Count => "a whole number",
        Shape::Truth => "true or false",
        Shape::Optional(_) => "text or null",
        Shape::Record(_) | Shape::Tagged { .. } => "a record",
        Shape::List(_) => "a list",
    }
}

fn choice(code: &str, choices: &[Choice], path: &str, problems: &mut Problems) -> bool {
    let is_known = choices.iter().any(|choice| choice.code == code);
    if !is_known {
        let codes: Vec<&str> = choices.iter().map(|choice| choice.code).collect();
        problems.report(
            "unknown_choice",
            path,
            format!("{} is not a choice here. Choose {}.", quoted(code), codes.join(", ")),
        );
    }
    is_known
}

fn complete(
    value: &Tree,
    given: &[(String, Tree)],
    tag: Option<&'static str>,
    fields: &[Field],
    path: &str,
    problems: &mut Problems,
) -> bool {
    let mut fits = known(given, tag.into_iter().chain(fields.iter().map(|field| field.name)), path, problems);
    for field in fields {
        let path = below(path, field.name);
        match value.field(field.name) {
            Some(inner) => fits &= whole(inner, &field.shape, &path, problems),
            None => {
                problems.report("missing", path, "This is missing. A row or a choice is given whole.");
                fits = false;
            }
        }
    }
    fits
}

fn every_row(rows: &[Tree], list: &List, path: &str, problems: &mut Problems) -> bool {
    if rows.len() > MOST_ROWS {
        problems.report("too_many_rows", path, format!("There are {} rows. Use {MOST_ROWS} at most.", rows.len()));
        return false;
    }
    let mut fit = true;
    for (index, row) in rows.iter().enumerate() {
        fit &= whole(row, &list.row, &format!("{path}[{index}]"), problems);
    }
    fit
}

fn tagged(
    value: &Tree,
    given: &[(String, Tree)],
    tag: &'static str,
    variants: &[Variant],
    path: &str,
    problems: &mut Problems,
) -> bool {
    let codes: Vec<&str> = variants.iter().map(|variant| variant.code).collect();
    let here = below(path, tag);
    let code = match value.field(tag) {
        Some(Tree::Text(code)) => code,
        other => {
            wrong_type(other.unwrap_or(&Tree::Nothing), &here, &format!("one of {}", codes.join(", ")), problems);
            return false;
        }
    };
    match variants.iter().find(|variant| variant.code == code) {
        Some(variant) => complete(value, given, Some(tag), variant.fields, path, problems),
        None => {
            let message = format!("{} is not a choice here. Choose {}.", quoted(code), codes.join(", "));
            problems.report("unknown_choice", here, message);
            false
        }
    }
}
