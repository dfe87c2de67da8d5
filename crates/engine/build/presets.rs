//! Rules of pace of change offered by name: `presets/pace_of_change.toml`. They name figures and hold none.
use super::fault::Faults;
use super::fields::{Fields, is_snake_case, toml_file};
use super::parameters::Parameters;
use super::rust;
use std::path::Path;
use toml::Value;

const FILE: &str = "presets/pace_of_change.toml";

/// The rules, each already as a Rust literal.
#[derive(Default)]
pub struct Presets(Vec<String>);

impl Presets {
    /// Writes the array of rules.
    pub fn write(&self, out: &mut String) {
        out.push_str(&rust::array("PACE_PRESETS", "PacePreset", &self.0));
    }
}

/// Reads the rules.
pub fn read(data: &Path, parameters: &Parameters, faults: &mut Faults) -> Presets {
    let mut presets = Vec::new();
    for (id, value) in toml_file(data, FILE, faults).into_iter().flatten() {
        let Some(table) = value.as_table() else {
            faults.add(FILE, format!("{id} stands outside any rule"));
            continue;
        };
        let mut fields = Fields::new(FILE, &id, table);
        if !is_snake_case(&id) {
            fields.fault(faults, "must be named in small letters, digits and underscores");
        }
        let title = fields.required("title", faults);
        let note = fields.required("note", faults);
        let method = method(&mut fields, parameters, faults);
        let floor = floor(&mut fields, parameters, faults);
        let ceiling = optional(&mut fields, "ceiling", "rate", parameters, faults);
        let max_under = optional(&mut fields, "max_under", "share", parameters, faults);
        fields.finish(faults);
        presets.push(format!(
            "PacePreset {{ id: {}, title: {}, method: {method}, floor: {floor}, ceiling: {ceiling}, max_under: {max_under}, note: {} }}",
            rust::text(&id),
            rust::text(&title),
            rust::text(&note),
        ));
    }
    Presets(presets)
}

fn method(fields: &mut Fields<'_>, parameters: &Parameters, faults: &mut Faults) -> String {
    let (kind, key, unit) = match fields.required("method", faults).as_str() {
        "proportional" => ("Proportional", "convergence", "share"),
        "straight_line" => ("StraightLine", "years", "years"),
        _ => {
            fields.fault(faults, "needs method = \"proportional\" or \"straight_line\"");
            return String::new();
        }
    };
    let id = fields.required(key, faults);
    let figure = reference(fields, &id, unit, parameters, faults);
    format!("PaceMethod::{kind} {{ {key}: {figure} }}")
}

fn floor(fields: &mut Fields<'_>, parameters: &Parameters, faults: &mut Faults) -> String {
    let Some(value) = fields.value("floor") else { return "FloorRule::None".to_owned() };
    if let Some(id) = value.as_str() {
        return format!("FloorRule::Rate({})", reference(fields, id, "rate", parameters, faults));
    }
    let mut knots = Vec::new();
    for knot in value.as_array().into_iter().flatten() {
        let pair: Option<Vec<&str>> = knot.as_array().and_then(|ids| ids.iter().map(Value::as_str).collect());
        match pair.as_deref() {
            Some([distance, growth]) => {
                let distance = reference(fields, distance, "distance", parameters, faults);
                let growth = reference(fields, growth, "rate", parameters, faults);
                knots.push(format!("FloorKnot {{ distance: {distance}, growth: {growth} }}"));
            }
            _ => fields.fault(faults, "has a floor knot that is not [distance, growth]"),
        }
    }
    if knots.is_empty() {
        fields.fault(faults, "has a floor that is neither a figure nor a list of knots");
    }
    format!("FloorRule::Knots(&[{}])", knots.join(", "))
}

fn optional(
    fields: &mut Fields<'_>,
    key: &'static str,
    unit: &str,
    parameters: &Parameters,
    faults: &mut Faults,
) -> String {
    fields
        .optional(key, faults)
        .map_or_else(|| "None".to_owned(), |id| format!("Some({})", reference(fields, &id, unit, parameters, faults)))
}

fn reference(fields: &Fields<'_>, id: &str, unit: &str, parameters: &Parameters, faults: &mut Faults) -> String {
    match parameters.unit(id) {
        Some(found) if found == unit => {}
        Some(found) => fields.fault(faults, &format!("names {id}, whose unit is {found} where {unit} is needed")),
        None => fields.fault(faults, &format!("names {id}, which is no figure: write file.key")),
    }
    format!("&PARAMETERS[{}]", parameters.position(id).unwrap_or_default())
}
