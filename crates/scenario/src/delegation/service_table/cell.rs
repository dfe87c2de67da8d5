//! One cell: from what a person or a spreadsheet wrote to what is kept, and back.

use words::typed::{self, Kind};

use crate::delegation::service_field::{Holds, LEVELS, ServiceField};
use crate::texts::within;

/// Ways to say that something is not known, besides leaving it blank.
const NOT_KNOWN: [&str; 9] = ["-", "\u{2013}", "\u{2014}", "?", "n/a", "na", "nk", "not known", "unknown"];

/// What is kept of a cell; blank where it says that nothing is known.
pub(super) fn read(field: ServiceField, text: &str) -> Result<String, String> {
    let text = text.trim();
    let lower = text.to_ascii_lowercase();
    if text.is_empty() || NOT_KNOWN.contains(&lower.as_str()) {
        return Ok(String::new());
    }
    match field.holds() {
        Holds::Figure(kind, most) => {
            let kept = typed::read(kind, text).map_err(|fault| typed::complaint(kind, fault))?;
            match within(&kept, most) {
                Ok(_) => Ok(kept),
                Err(_) if kind == Kind::Percent && most == rust_decimal::Decimal::ONE => {
                    Err("This is outside its range. Give a percentage from 0 to 100.".to_owned())
                }
                Err((_, message)) => Err(message),
            }
        }
        Holds::Truth => match lower.as_str() {
            "yes" | "y" | "true" | "1" => Ok("yes".to_owned()),
            "no" | "n" | "false" | "0" => Ok("no".to_owned()),
            _ => Err("Write yes or no, or leave it blank where it is not known.".to_owned()),
        },
        Holds::Level => {
            let plain = words::pasted::plain(text.split([',', '(']).next().unwrap_or(text));
            let plain = plain.strip_suffix("orregional").unwrap_or(&plain);
            let level = LEVELS.iter().find(|(_, words)| words::pasted::plain(words) == plain);
            level.map(|(_, words)| (*words).to_owned()).ok_or_else(|| {
                "Write local, sub-regional or national, or leave it blank where it is not known.".to_owned()
            })
        }
    }
}

/// What is kept, as people read it.
pub(super) fn said(field: ServiceField, kept: &str) -> String {
    match field.holds() {
        Holds::Figure(kind, _) if !kept.is_empty() => typed::understood(kind, kept),
        _ => kept.to_owned(),
    }
}

/// What is kept, as a file holds it: digits without commas, a percentage with its sign.
pub(super) fn written(field: ServiceField, kept: &str) -> String {
    match field.holds() {
        Holds::Figure(Kind::Percent, _) if !kept.is_empty() => format!("{}%", typed::shown(Kind::Percent, kept)),
        _ => kept.to_owned(),
    }
}
