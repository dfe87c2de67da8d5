//! Single figures: `parameters/*.toml`, one noun a file.
use super::fault::Faults;
use super::fields::{Fields, file_names, is_snake_case, toml_file};
use super::sources::Bibliography;
use super::{figure, rust};
use std::collections::BTreeSet;
use std::path::Path;

/// The rooms that a figure may feed.
const ROOMS: [&str; 6] = ["allocation", "delegation", "capital", "engagement", "pathways", "uncertainty"];

struct Parameter {
    file: String,
    key: String,
    title: String,
    value: String,
    unit: String,
    grade: String,
    source: String,
    locator: Option<String>,
    note: Option<String>,
    used_by: Vec<String>,
    inert: Option<String>,
}

/// All figures, file by file in order.
#[derive(Default)]
pub struct Parameters(Vec<Parameter>);

/// What decides a result, or the reason why nothing does: exactly one of the two.
pub fn read_use(fields: &mut Fields<'_>, faults: &mut Faults) -> (Vec<String>, Option<String>) {
    let used_by = fields.list("used_by", faults);
    let inert = fields.optional("inert", faults);
    if used_by.is_empty() == inert.is_none() {
        fields.fault(faults, "needs either used_by = [\"allocation\"] or inert = \"why it moves no result\"");
    }
    let repeated = used_by.iter().collect::<BTreeSet<_>>().len() != used_by.len();
    for room in used_by.iter().filter(|room| repeated || !ROOMS.contains(&room.as_str())) {
        fields.fault(faults, &format!("is used by {room}: name each room once, out of {}", ROOMS.join(", ")));
    }
    (used_by, inert)
}

/// The rooms as a Rust slice.
pub fn rooms(used_by: &[String]) -> String {
    let rooms: Vec<String> = used_by.iter().map(|room| format!("Room::{}", rust::variant(room))).collect();
    format!("&[{}]", rooms.join(", "))
}

impl Parameters {
    /// Where a figure named `file.key` stands in the compiled array.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.0.iter().position(|parameter| format!("{}.{}", parameter.file, parameter.key) == id)
    }

    /// The unit of a figure.
    pub fn unit(&self, id: &str) -> Option<&str> {
        self.position(id).and_then(|position| self.0.get(position)).map(|parameter| parameter.unit.as_str())
    }

    /// The sources that the figures name.
    pub fn sources(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|parameter| parameter.source.as_str())
    }

    /// Writes the array of figures, and a module a file with a constant a figure.
    pub fn write(&self, bibliography: &Bibliography, out: &mut String) {
        let items: Vec<String> = self.0.iter().map(|parameter| parameter.literal(bibliography)).collect();
        out.push_str(&rust::array("PARAMETERS", "Parameter", &items));
        let files: BTreeSet<&str> = self.0.iter().map(|parameter| parameter.file.as_str()).collect();
        for file in files {
            out.push_str(&format!("/// Figures of `data/parameters/{file}.toml`.\npub mod {file} {{\n"));
            for (position, parameter) in self.0.iter().enumerate().filter(|(_, parameter)| parameter.file == file) {
                out.push_str(&format!(
                    "    /// {}.\n    pub const {}: &super::Parameter = &super::PARAMETERS[{position}];\n",
                    parameter.title,
                    parameter.key.to_ascii_uppercase(),
                ));
            }
            out.push_str("}\n");
        }
    }
}

impl Parameter {
    fn literal(&self, bibliography: &Bibliography) -> String {
        format!(
            "Parameter {{ id: {}, title: {}, value: {}, unit: Unit::{}, grade: Grade::{}, source: &SOURCES[{}], locator: {}, note: {}, used_by: {}, inert: {} }}",
            rust::text(&format!("{}.{}", self.file, self.key)),
            rust::text(&self.title),
            rust::text(&self.value),
            figure::unit_variant(&self.unit).unwrap_or_default(),
            figure::grade_variant(&self.grade).unwrap_or_default(),
            bibliography.position(&self.source).unwrap_or_default(),
            rust::text(self.locator.as_deref().unwrap_or_default()),
            rust::text(self.note.as_deref().unwrap_or_default()),
            rooms(&self.used_by),
            rust::optional(self.inert.as_deref()),
        )
    }

    fn refuse(&self, fields: &Fields<'_>, bibliography: &Bibliography, faults: &mut Faults) {
        if !is_snake_case(&self.key) {
            fields.fault(faults, "must be named in small letters, digits and underscores");
        }
        if !self.grade.is_empty() && figure::grade_variant(&self.grade).is_none() {
            fields.fault(faults, "has a grade that is not published, derived, illustrative or assumption");
        }
        if !self.source.is_empty() && bibliography.position(&self.source).is_none() {
            fields.fault(faults, &format!("names the source {}, which sources.toml does not list", self.source));
        }
        if !self.unit.is_empty() && figure::unit_variant(&self.unit).is_none() {
            fields.fault(faults, &format!("has the unknown unit {}", self.unit));
        } else if !self.unit.is_empty()
            && !self.value.is_empty()
            && let Err(demand) = figure::check(&self.unit, &self.value)
        {
            fields.fault(faults, &format!("has the value {:?}; it must be {demand}", self.value));
        }
        if self.grade == "published" && self.locator.is_none() {
            fields.fault(faults, "is published but has no locator: say where in the source it stands");
        }
        if self.grade != "published" && self.note.is_none() {
            fields.fault(faults, "is not published and has no note: say how it was worked out or why it was chosen");
        }
    }
}

/// Reads every file of figures.
pub fn read(data: &Path, bibliography: &Bibliography, faults: &mut Faults) -> Parameters {
    let mut parameters = Vec::new();
    let mut titles = BTreeSet::new();
    for name in file_names(data, "parameters", "toml", faults) {
        let file = format!("parameters/{name}.toml");
        if !is_snake_case(&name) {
            faults.add(&file, "must be named in small letters, digits and underscores");
        }
        for (key, value) in toml_file(data, &file, faults).into_iter().flatten() {
            let Some(table) = value.as_table() else {
                faults.add(&file, format!("{key} stands outside any figure"));
                continue;
            };
            let mut fields = Fields::new(&file, &key, table);
            let (used_by, inert) = read_use(&mut fields, faults);
            let parameter = Parameter {
                file: name.clone(),
                title: fields.required("title", faults),
                value: fields.required("value", faults),
                unit: fields.required("unit", faults),
                grade: fields.required("grade", faults),
                source: fields.required("source", faults),
                locator: fields.optional("locator", faults),
                note: fields.optional("note", faults),
                key: key.clone(),
                used_by,
                inert,
            };
            parameter.refuse(&fields, bibliography, faults);
            fields.finish(faults);
            if !parameter.title.is_empty() && !titles.insert(parameter.title.clone()) {
                faults.add(&file, format!("[{key}] has the title of another figure: a title names one figure"));
            }
            parameters.push(parameter);
        }
    }
    Parameters(parameters)
}
