//! Tables: `tables/*.csv`, each with a file of the same name that says what it holds.
use super::fault::Faults;
use super::fields::{Fields, file_names, toml_file};
use super::parameters::{read_use, rooms};
use super::sources::Bibliography;
use super::{figure, rust};
use std::collections::BTreeSet;
use std::path::Path;

struct Column {
    name: String,
    unit: String,
    meaning: String,
    grade: String,
    blank: Option<String>,
}

/// One table with what its sidecar says of it.
pub struct Table {
    id: String,
    title: String,
    grade: String,
    sources: Vec<String>,
    licence: String,
    retrieved: String,
    note: Option<String>,
    used_by: Vec<String>,
    inert: Option<String>,
    key: Vec<String>,
    columns: Vec<Column>,
    rows: Vec<Vec<String>>,
}

/// All tables in the order of their names.
#[derive(Default)]
pub struct Tables(Vec<Table>);

impl Tables {
    /// The table named `id`; an absent one is a fault.
    pub fn find(&self, id: &str, faults: &mut Faults) -> Option<&Table> {
        let found = self.0.iter().find(|table| table.id == id);
        if found.is_none() {
            faults.add("tables", format!("{id}.csv is needed and missing"));
        }
        found
    }

    /// The sources that the tables name.
    pub fn sources(&self) -> impl Iterator<Item = &str> {
        self.0.iter().flat_map(|table| table.sources.iter().map(String::as_str))
    }

    /// Writes what the sidecars say; the cells are for `places`, `trusts` and `years`.
    pub fn write(&self, bibliography: &Bibliography, out: &mut String) {
        let items: Vec<String> = self.0.iter().map(|table| table.literal(bibliography)).collect();
        out.push_str(&rust::array("TABLES", "Table", &items));
    }
}

impl Table {
    /// The file whose faults these are.
    pub fn file(&self) -> String {
        format!("tables/{}.csv", self.id)
    }

    /// How far its cells can be trusted.
    pub fn grade(&self) -> &str {
        &self.grade
    }

    /// The rows, each as the cells of `names` in that order; a missing column is a fault and gives no rows.
    pub fn rows<const N: usize>(&self, names: [&str; N], faults: &mut Faults) -> Vec<[&str; N]> {
        let mut positions = [0_usize; N];
        for (position, name) in positions.iter_mut().zip(names) {
            match self.columns.iter().position(|column| column.name == name) {
                Some(found) => *position = found,
                None => {
                    faults.add(&self.file(), format!("needs the column {name}"));
                    return Vec::new();
                }
            }
        }
        self.rows.iter().map(|row| positions.map(|position| row.get(position).map_or("", String::as_str))).collect()
    }

    fn literal(&self, bibliography: &Bibliography) -> String {
        let sources: Vec<String> = self
            .sources
            .iter()
            .map(|source| format!("&SOURCES[{}]", bibliography.position(source).unwrap_or_default()))
            .collect();
        let columns: Vec<String> = self.columns.iter().map(Column::literal).collect();
        format!(
            "Table {{ id: {}, title: {}, grade: Grade::{}, sources: &[{}], licence: {}, retrieved: {}, note: {}, used_by: {}, inert: {}, columns: &[{}], rows: {} }}",
            rust::text(&self.id),
            rust::text(&self.title),
            figure::grade_variant(&self.grade).unwrap_or_default(),
            sources.join(", "),
            rust::text(&self.licence),
            rust::text(&self.retrieved),
            rust::text(self.note.as_deref().unwrap_or_default()),
            rooms(&self.used_by),
            rust::optional(self.inert.as_deref()),
            columns.join(", "),
            self.rows.len(),
        )
    }
}

impl Column {
    fn literal(&self) -> String {
        format!(
            "Column {{ name: {}, unit: {}, meaning: {}, grade: Grade::{}, blank: {} }}",
            rust::text(&self.name),
            rust::text(&self.unit),
            rust::text(&self.meaning),
            figure::grade_variant(&self.grade).unwrap_or_default(),
            rust::optional(self.blank.as_deref()),
        )
    }
}

/// Reads every table and its sidecar.
pub fn read(data: &Path, bibliography: &Bibliography, faults: &mut Faults) -> Tables {
    let sidecars = file_names(data, "tables", "toml", faults);
    let tables = file_names(data, "tables", "csv", faults);
    for name in sidecars.iter().filter(|name| !tables.contains(name)) {
        faults.add(&format!("tables/{name}.toml"), "describes a table that is not there");
    }
    let mut read = Vec::new();
    for name in tables {
        if !sidecars.contains(&name) {
            faults.add(
                &format!("tables/{name}.csv"),
                "has no file of the same name ending in .toml to say what it holds",
            );
            continue;
        }
        if let Some(mut table) = sidecar(data, name, bibliography, faults) {
            table.rows = cells(data, &table, faults);
            read.push(table);
        }
    }
    Tables(read)
}

fn sidecar(data: &Path, id: String, bibliography: &Bibliography, faults: &mut Faults) -> Option<Table> {
    let file = format!("tables/{id}.toml");
    let toml = toml_file(data, &file, faults)?;
    let mut fields = Fields::new(&file, "", &toml);
    let (used_by, inert) = read_use(&mut fields, faults);
    let table = Table {
        id,
        title: fields.required("title", faults),
        grade: fields.required("grade", faults),
        sources: fields.list("sources", faults),
        licence: fields.required("licence", faults),
        retrieved: fields.required("retrieved", faults),
        note: fields.optional("note", faults),
        key: fields.list("key", faults),
        columns: columns(&file, &mut fields, faults),
        rows: Vec::new(),
        used_by,
        inert,
    };
    if figure::grade_variant(&table.grade).is_none() {
        fields.fault(faults, "has a grade that is not published, derived, illustrative or assumption");
    }
    if table.sources.is_empty() {
        fields.fault(faults, "has no sources: name them as in sources.toml");
    }
    for source in table.sources.iter().filter(|source| bibliography.position(source).is_none()) {
        fields.fault(faults, &format!("names the source {source}, which sources.toml does not list"));
    }
    let known = |name: &String| table.columns.iter().any(|column| column.name == *name);
    if table.key.is_empty() || !table.key.iter().all(known) {
        fields.fault(faults, "needs key = [\"column\"]: the columns that together name a row");
    }
    fields.finish(faults);
    Some(table)
}

fn columns(file: &str, fields: &mut Fields<'_>, faults: &mut Faults) -> Vec<Column> {
    let grade = fields.value("grade").and_then(|value| value.as_str()).unwrap_or_default();
    let mut columns: Vec<Column> = Vec::new();
    for value in fields.value("columns").and_then(|value| value.as_array()).into_iter().flatten() {
        let Some(toml) = value.as_table() else { continue };
        let entry = toml.get("name").and_then(|name| name.as_str()).unwrap_or("columns");
        let mut inner = Fields::new(file, entry, toml);
        let column = Column {
            name: inner.required("name", faults),
            unit: inner.required("unit", faults),
            meaning: inner.required("meaning", faults),
            grade: inner.optional("grade", faults).unwrap_or_else(|| grade.to_owned()),
            blank: inner.optional("blank", faults),
        };
        if !column.unit.is_empty() && !figure::is_column_unit(&column.unit) {
            inner.fault(faults, &format!("has the unknown unit {}", column.unit));
        }
        if figure::grade_variant(&column.grade).is_none() {
            inner.fault(faults, "has a grade that is not published, derived, illustrative or assumption");
        }
        if columns.iter().any(|other| other.name == column.name) {
            inner.fault(faults, "is described twice");
        }
        inner.finish(faults);
        columns.push(column);
    }
    if columns.is_empty() {
        fields.fault(faults, "has no [[columns]]: describe every column with name, unit and meaning");
    }
    columns
}

fn cells(data: &Path, table: &Table, faults: &mut Faults) -> Vec<Vec<String>> {
    let file = table.file();
    let mut reader = match csv::Reader::from_path(data.join(&file)) {
        Ok(reader) => reader,
        Err(error) => {
            faults.add(&file, format!("cannot be read: {error}"));
            return Vec::new();
        }
    };
    let described: Vec<&str> = table.columns.iter().map(|column| column.name.as_str()).collect();
    let headed: Vec<String> =
        reader.headers().map(|names| names.iter().map(str::to_owned).collect()).unwrap_or_default();
    if headed != described {
        faults.add(
            &file,
            format!("has the columns {}; its sidecar describes {}", headed.join(", "), described.join(", ")),
        );
        return Vec::new();
    }
    let mut seen = BTreeSet::new();
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                faults.add(&file, error.to_string());
                continue;
            }
        };
        let line = record.position().map_or(0, csv::Position::line);
        let mut key = Vec::new();
        for (column, value) in table.columns.iter().zip(record.iter()) {
            if table.key.contains(&column.name) {
                key.push(value.to_owned());
            }
            if value.is_empty() && column.blank.is_some() {
                continue;
            }
            if let Err(demand) = figure::check(&column.unit, value) {
                faults.add(&file, format!("line {line}, {}: {value:?} must be {demand}", column.name));
            }
        }
        if !seen.insert(key.clone()) {
            faults.add(&file, format!("line {line}: a second row for {}", key.join(", ")));
        }
        rows.push(record.iter().map(str::to_owned).collect());
    }
    if rows.is_empty() {
        faults.add(&file, "has no rows");
    }
    rows
}
