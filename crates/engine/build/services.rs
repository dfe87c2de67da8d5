//! The portfolio of services, the factors of the statute, and the example ratings.
use super::fault::Faults;
use super::sources::Bibliography;
use super::tables::{Table, Tables};
use super::{figure, rust};

const AGE_GROUPS: [&str; 3] = ["adults", "children", "adults_and_children"];
const LEVELS: [&str; 3] = ["local", "sub_regional", "national"];
const DECISIONS: [&str; 2] = ["delegated", "retained"];
const PROPOSALS: [&str; 2] = ["pilot", "weak_case"];
const EXAMPLES: [&str; 21] = [
    "level",
    "patients",
    "centres",
    "specification_age",
    "new_treatment",
    "no_data",
    "cost_variation",
    "payers",
    "new_treatments",
    "specialised_share",
    "stability_of_cost",
    "number_of_providers",
    "joined_up_pathway",
    "settled_treatment",
    "specialised_share_rating",
    "taxonomy",
    "specification_current",
    "data_quality",
    "network_in_place",
    "expertise_available",
    "baseline_known",
];

/// Writes the services, the statutory factors and the example ratings.
pub fn write(tables: &Tables, bibliography: &Bibliography, out: &mut String, faults: &mut Faults) {
    write_services(tables, bibliography, out, faults);
    write_factors(tables, out, faults);
    write_examples(tables, out, faults);
}

/// What one cell of a service may hold, and where its faults belong.
struct Cells<'a> {
    file: String,
    line: &'a str,
    bibliography: &'a Bibliography,
}

impl Cells<'_> {
    fn variant(&self, kind: &str, value: &str, known: &[&str], faults: &mut Faults) -> String {
        if !known.contains(&value) {
            faults.add(&self.file, format!("{}: {value} must be one of {}", self.line, known.join(", ")));
        }
        format!("{kind}::{}", rust::variant(value))
    }

    fn optional(&self, kind: &str, value: &str, known: &[&str], faults: &mut Faults) -> String {
        if value.is_empty() { "None".to_owned() } else { format!("Some({})", self.variant(kind, value, known, faults)) }
    }

    /// A source that stands exactly where a published figure does.
    fn source(&self, what: &str, value: &str, published: bool, faults: &mut Faults) -> String {
        if value.is_empty() == published {
            let fault = if published { "needs a source" } else { "has a source but is not published" };
            faults.add(&self.file, format!("{}: {what} {fault}", self.line));
        }
        match self.bibliography.position(value) {
            Some(position) => format!("Some(&SOURCES[{position}])"),
            None if value.is_empty() => "None".to_owned(),
            None => {
                faults.add(&self.file, format!("{}: {value} is not in sources.toml", self.line));
                String::new()
            }
        }
    }
}

fn grade(word: &str) -> String {
    format!("Grade::{}", figure::grade_variant(word).unwrap_or_default())
}

fn write_services(tables: &Tables, bibliography: &Bibliography, out: &mut String, faults: &mut Faults) {
    let programmes = tables.find("programmes_of_care", faults).map(|table| table.rows(["name"], faults));
    let programmes: Vec<&str> = programmes.unwrap_or_default().into_iter().map(|[name]| name).collect();
    let Some(table) = tables.find("prescribed_services", faults) else { return };
    let named =
        table.rows(["line", "name", "name_grade", "name_source", "age_group", "programme", "programme_grade"], faults);
    let known = table.rows(
        [
            "highly_specialised",
            "highly_specialised_grade",
            "highly_specialised_source",
            "tier",
            "tier_source",
            "patients",
            "patients_source",
            "decision",
            "decision_source",
            "proposal",
            "note",
        ],
        faults,
    );
    let items: Vec<String> = named
        .into_iter()
        .zip(known)
        .map(|(named, known)| service(table, bibliography, &programmes, named, known, faults))
        .collect();
    out.push_str(&rust::array("PRESCRIBED_SERVICES", "PrescribedService", &items));
}

fn service(
    table: &Table,
    bibliography: &Bibliography,
    programmes: &[&str],
    [line, name, name_grade, name_source, ages, programme, programme_grade]: [&str; 7],
    known: [&str; 11],
    faults: &mut Faults,
) -> String {
    let [flag, flag_grade, flag_source, tier, tier_source, patients, patients_source, ..] = known;
    let [.., decision, decision_source, proposal, note] = known;
    let cells = Cells { file: table.file(), line, bibliography };
    if !programmes.contains(&programme) {
        faults.add(&cells.file, format!("{line}: {programme} is not in programmes_of_care.csv"));
    }
    let flagged = match flag {
        "yes" => "Some(true)",
        "no" => "Some(false)",
        "" => "None",
        _ => {
            faults.add(&cells.file, format!("{line}: highly_specialised must be yes, no or blank"));
            ""
        }
    };
    if flag.is_empty() != flag_grade.is_empty() {
        faults.add(&cells.file, format!("{line}: highly_specialised and its grade go together"));
    }
    let flag_graded = if flag_grade.is_empty() { "None".to_owned() } else { format!("Some({})", grade(flag_grade)) };
    format!(
        "PrescribedService {{ line: {line:?}, name: {name:?}, name_grade: {}, name_source: {}, age_group: {}, \
         programme: {programme:?}, programme_grade: {}, highly_specialised: {flagged}, highly_specialised_grade: {flag_graded}, \
         highly_specialised_source: {}, tier: {}, tier_source: {}, patients: {}, patients_source: {}, decision: {}, \
         decision_source: {}, proposal: {}, note: {note:?} }}",
        grade(name_grade),
        cells.source("name", name_source, name_grade == "published", faults),
        cells.variant("AgeGroup", ages, &AGE_GROUPS, faults),
        grade(programme_grade),
        cells.source("highly_specialised", flag_source, flag_grade == "published", faults),
        cells.optional("PlanningTier", tier, &LEVELS, faults),
        cells.source("tier", tier_source, !tier.is_empty(), faults),
        if patients.is_empty() { "None".to_owned() } else { format!("Some({patients})") },
        cells.source("patients", patients_source, !patients.is_empty(), faults),
        cells.optional("Decision", decision, &DECISIONS, faults),
        cells.source("decision", decision_source, !decision.is_empty(), faults),
        cells.optional("Proposal", proposal, &PROPOSALS, faults),
    )
}

fn write_factors(tables: &Tables, out: &mut String, faults: &mut Faults) {
    let Some(table) = tables.find("statutory_factors", faults) else { return };
    let file = table.file();
    let mut items = Vec::new();
    for [order, factor, in_force, until] in table.rows(["order", "factor", "in_force", "until"], faults) {
        if (in_force == "yes") != until.is_empty() || !["yes", "no"].contains(&in_force) {
            faults.add(&file, format!("{factor}: in_force is yes without a year, or no with one"));
        }
        let until = if until.is_empty() { "None".to_owned() } else { format!("Some({until})") };
        items.push(format!("StatutoryFactor {{ order: {order}, factor: {factor:?}, until: {until} }}"));
    }
    out.push_str(&rust::array("STATUTORY_FACTORS", "StatutoryFactor", &items));
}

/// Every example with the cells that are not blank, by their columns.
fn write_examples(tables: &Tables, out: &mut String, faults: &mut Faults) {
    let listed = tables.find("prescribed_services", faults).map(|table| table.rows(["line"], faults));
    let Some(table) = tables.find("example_ratings", faults) else { return };
    let file = table.file();
    if table.grade() != "illustrative" {
        faults.add(&file, "holds invented figures: its grade must be illustrative");
    }
    let mut items = Vec::new();
    for ([line], cells) in table.rows(["line"], faults).into_iter().zip(table.rows(EXAMPLES, faults)) {
        if !listed.iter().flatten().any(|[known]| *known == line) {
            faults.add(&file, format!("{line} is not a line of prescribed_services.csv"));
        }
        let known: Vec<(&str, &str)> = EXAMPLES.into_iter().zip(cells).filter(|(_, value)| !value.is_empty()).collect();
        for (column, value) in &known {
            let words: Option<&[&str]> = match *column {
                "level" => Some(&LEVELS),
                "new_treatment" | "no_data" => Some(&["yes", "no"]),
                _ => None,
            };
            if words.is_some_and(|words| !words.contains(value)) {
                faults.add(&file, format!("{line}: {value} cannot stand in {column}"));
            }
        }
        items.push(format!("ExampleRatings {{ line: {line:?}, known: &{known:?} }}"));
    }
    out.push_str(&rust::array("EXAMPLE_RATINGS", "ExampleRatings", &items));
}
