//! The bibliography: `sources.toml`.
use super::fault::Faults;
use super::fields::{Fields, is_snake_case, toml_file};
use super::rust;
use std::collections::BTreeSet;
use std::path::Path;

const FILE: &str = "sources.toml";

struct Source {
    id: String,
    title: String,
    publisher: String,
    date: String,
    licence: String,
    retrieved: String,
    address: Option<String>,
}

/// The sources in the order of the file, and the month of the data.
#[derive(Default)]
pub struct Bibliography {
    sources: Vec<Source>,
    vintage: String,
}

impl Bibliography {
    /// Where a source stands in the compiled array.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.sources.iter().position(|source| source.id == id)
    }

    /// Refuses a source that no figure names.
    pub fn refuse_unused<'a>(&self, named: impl Iterator<Item = &'a str>, faults: &mut Faults) {
        let named: BTreeSet<&str> = named.collect();
        for source in self.sources.iter().filter(|source| !named.contains(source.id.as_str())) {
            faults.add(FILE, format!("[{}] is named by no figure and no table: remove it", source.id));
        }
    }

    /// Writes the statics of the bibliography.
    pub fn write(&self, out: &mut String) {
        let items: Vec<String> = self
            .sources
            .iter()
            .map(|source| {
                format!(
                    "Source {{ id: {}, title: {}, publisher: {}, date: {}, licence: {}, address: {}, retrieved: {} }}",
                    rust::text(&source.id),
                    rust::text(&source.title),
                    rust::text(&source.publisher),
                    rust::text(&source.date),
                    rust::text(&source.licence),
                    rust::optional(source.address.as_deref()),
                    rust::text(&source.retrieved),
                )
            })
            .collect();
        out.push_str(&rust::array("SOURCES", "Source", &items));
        out.push_str(&format!("static VINTAGE: &str = {};\n", rust::text(&self.vintage)));
    }
}

/// Reads the bibliography.
pub fn read(data: &Path, faults: &mut Faults) -> Bibliography {
    let Some(file) = toml_file(data, FILE, faults) else { return Bibliography::default() };
    let vintage = file.get("vintage").and_then(|value| value.as_str()).unwrap_or_default().to_owned();
    if !is_partial_date(&vintage) || vintage.len() != 7 {
        faults.add(FILE, "needs vintage = \"2026-11\": the month in which the figures were gathered");
    }
    let mut sources = Vec::new();
    for (id, value) in file.iter().filter(|(id, _)| *id != "vintage") {
        let Some(table) = value.as_table() else {
            faults.add(FILE, format!("{id} stands outside any source"));
            continue;
        };
        let mut fields = Fields::new(FILE, id, table);
        if !is_snake_case(id) {
            fields.fault(faults, "must be named in small letters, digits and underscores");
        }
        let source = Source {
            id: id.clone(),
            title: fields.required("title", faults),
            publisher: fields.required("publisher", faults),
            date: fields.required("date", faults),
            licence: fields.required("licence", faults),
            retrieved: fields.required("retrieved", faults),
            address: fields.optional("address", faults),
        };
        if source.address.as_ref().is_some_and(|address| !address.starts_with("https://")) {
            fields.fault(faults, "has an address that does not start with https://");
        }
        for (key, date) in [("date", &source.date), ("retrieved", &source.retrieved)] {
            if !date.is_empty() && !is_partial_date(date) {
                fields.fault(
                    faults,
                    &format!("has a {key} that is not a year, month or day like 2023, 2023-01 or 2023-01-31"),
                );
            }
        }
        fields.finish(faults);
        sources.push(source);
    }
    Bibliography { sources, vintage }
}

fn is_partial_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    let shaped = matches!(lengths.as_slice(), [4] | [4, 2] | [4, 2, 2]);
    shaped && parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
}
