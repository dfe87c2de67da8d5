//! What the build refuses: each case breaks a copy of the data in one place and expects the fault by file and words.
use std::fs;
use std::path::{Path, PathBuf};

#[path = "../../crates/engine/build/mod.rs"]
mod build;

fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../data")
}

/// A copy of the data in which `from` became `to` in `file`.
fn broken(case: &str, file: &str, from: &str, to: &str) -> PathBuf {
    let copy = Path::new(env!("CARGO_TARGET_TMPDIR")).join("broken-data").join(case);
    if copy.exists() {
        fs::remove_dir_all(&copy).unwrap();
    }
    for folder in ["", "parameters", "presets", "tables"] {
        fs::create_dir_all(copy.join(folder)).unwrap();
        for entry in fs::read_dir(data().join(folder)).unwrap().map(Result::unwrap) {
            if entry.path().is_file() {
                fs::copy(entry.path(), copy.join(folder).join(entry.file_name())).unwrap();
            }
        }
    }
    let text = fs::read_to_string(copy.join(file)).unwrap();
    assert!(text.contains(from), "{file} holds {from:?}");
    fs::write(copy.join(file), text.replacen(from, to, 1)).unwrap();
    copy
}

fn faults(folder: &Path) -> Vec<String> {
    build::compile(folder).err().unwrap_or_default().iter().map(ToString::to_string).collect()
}

fn refused(case: &str, file: &str, from: &str, to: &str, words: &str) {
    let folder = broken(case, file, from, to);
    let found = faults(&folder);
    fs::remove_dir_all(folder).unwrap();
    assert!(
        found.iter().any(|fault| fault.starts_with("data/") && fault.contains(words)),
        "{case}: {words:?} in {found:#?}"
    );
}

#[test]
fn the_data_as_they_stand_are_accepted() {
    assert_eq!(faults(&data()), Vec::<String>::new());
}

#[test]
fn a_figure_without_unit_grade_source_or_use_is_refused() {
    let file = "parameters/growth.toml";
    refused("no-unit", file, "unit = \"rate\"\n", "", "growth.toml: [yearly] has no unit");
    refused("no-grade", file, "grade = \"assumption\"\n", "", "growth.toml: [yearly] has no grade");
    refused("no-source", file, "source = \"project\"\n", "", "growth.toml: [yearly] has no source");
    refused("no-title", file, "title = \"Growth of the national sum each year unless changed\"\n", "", "has no title");
    refused("no-value", file, "value = \"0.045\"\n", "", "[yearly] has no value");
    refused("no-note", file, "note = \"A round", "locator = \"A round", "[yearly] is not published and has no note");
    refused("no-use", file, "used_by = [\"allocation\", \"pathways\"]\n", "", "[yearly] needs either used_by");
    refused(
        "both-uses",
        file,
        "used_by = [\"allocation\", \"pathways\"]",
        "used_by = [\"allocation\"]\ninert = \"x\"",
        "needs either used_by",
    );
    refused("no-room", file, "[\"allocation\", \"pathways\"]", "[\"attic\"]", "is used by attic");
    let published = "locator = \"Chapter 1, before box 3\"\n";
    refused("no-locator", file, published, "", "[quoted_since_2016] is published but has no locator");
}

#[test]
fn a_value_that_does_not_fit_its_unit_is_refused() {
    let file = "parameters/growth.toml";
    for (case, value) in
        [("percent", "4.5%"), ("exponent", "4.5e-2"), ("padded", "00.045"), ("bare-point", ".045"), ("comma", "0,045")]
    {
        refused(&format!("value-{case}"), file, "\"0.045\"", &format!("\"{value}\""), "it must be a proportion");
    }
    refused("value-number", file, "\"0.045\"", "0.045", "has a value that is not text");
    let money = "parameters/budget.toml";
    refused("value-pounds", money, "\"22900000000\"", "\"22,900,000,000\"", "it must be pounds");
    refused("value-pence", money, "\"22900000000\"", "\"22900000000.001\"", "it must be pounds");
    refused("value-year", "parameters/allocation.toml", "\"2019/20\"", "\"2019/21\"", "it must be a financial year");
    refused("value-date", "parameters/delegation.toml", "\"2024-04-01\"", "\"2024-13-01\"", "it must be a day");
    refused("value-count", "parameters/delegation.toml", "\"154\"", "\"154.5\"", "it must be a whole number");
    refused("unknown-unit", file, "unit = \"rate\"", "unit = \"furlongs\"", "has the unknown unit furlongs");
    refused("unknown-grade", file, "grade = \"assumption\"", "grade = \"yours\"", "has a grade that is not");
}

#[test]
fn unknown_and_doubled_names_are_refused() {
    let file = "parameters/growth.toml";
    refused("unknown-source", file, "source = \"project\"", "source = \"rumour\"", "names the source rumour");
    refused(
        "unknown-field",
        file,
        "unit = \"rate\"",
        "unit = \"rate\"\nunits = \"rate\"",
        "has an unknown field units",
    );
    refused("doubled-figure", file, "[quoted_since_2016]", "[yearly]", "growth.toml");
    refused("capital-name", file, "[yearly]", "[Yearly]", "must be named in small letters");
    let title = "\"Growth of the national sum each year unless changed\"";
    refused(
        "doubled-title",
        file,
        title,
        "\"Growth from £13bn in 2013/14 to £20bn in 2020/21\"",
        "has the title of another figure",
    );
    let unused = "[project]\n";
    refused(
        "unused-source",
        "sources.toml",
        unused,
        &format!(
            "[nobody]\ntitle = \"t\"\npublisher = \"p\"\ndate = \"2020\"\nlicence = \"l\"\nretrieved = \"2026\"\n\n{unused}"
        ),
        "[nobody] is named by no figure",
    );
    refused(
        "source-without-licence",
        "sources.toml",
        "licence = \"MIT or Apache-2.0\"\n",
        "",
        "[project] has no licence",
    );
    refused("plain-address", "sources.toml", "https://obr.uk", "http://obr.uk", "does not start with https://");
}

#[test]
fn a_preset_that_names_no_figure_or_another_unit_is_refused() {
    let file = "presets/pace_of_change.toml";
    refused(
        "preset-no-figure",
        file,
        "pace_of_change.least_growth\"",
        "pace_of_change.most_growth\"",
        "which is no figure",
    );
    refused(
        "preset-unit",
        file,
        "ceiling = \"pace_of_change.greatest_growth\"",
        "ceiling = \"pace_of_change.short_line\"",
        "whose unit is years where rate is needed",
    );
    refused("preset-method", file, "method = \"proportional\"", "method = \"sudden\"", "needs method");
    refused(
        "preset-number",
        file,
        "floor = \"pace_of_change.least_growth\"",
        "floor = 0",
        "has a floor that is neither",
    );
}

#[test]
fn a_table_that_does_not_hold_what_it_says_is_refused() {
    let boards = "tables/integrated_care_boards.csv";
    refused("table-grade", "tables/regions.toml", "grade = \"published\"\n", "", "has no grade");
    refused("table-sources", "tables/regions.toml", "sources = ", "# sources = ", "has no sources");
    refused("table-unit", "tables/regions.toml", "unit = \"date\"\n", "", "[delegated_from] has no unit");
    refused("table-heading", "tables/regions.csv", "name,", "region,", "its sidecar describes name");
    refused("table-blank", boards, ",1824970,", ",,", "registered: \"\" must be a whole number");
    refused("table-doubled", boards, "QF7,", "QE1,", "a second row for QE1");
    refused("table-region", boards, "North West,1824970", "Far North,1824970", "Far North is not in regions.csv");
    refused("table-short-name", boards, "Lancashire and S Cumbria,", "Lancashire and South Cumbria,", "longer than 24");
    refused("flow-board", "tables/patient_flows.csv", "QE1,QHM,", "QE1,QZZ,", "QE1 to QZZ: no such board");
    refused("flow-elsewhere", "tables/patient_flows.csv", "QE1,elsewhere,158\n", "", "QE1: needs a row for each board");
    refused(
        "flow-total",
        "tables/patient_flows.csv",
        "QE1,elsewhere,158",
        "QE1,elsewhere,159",
        "QE1: 1488162 people here",
    );
    refused("flow-share", "tables/patient_flows.csv", "QE1,elsewhere,158", "QE1,elsewhere,158000", "fewer than 95%");
    refused("trust-share", "tables/trust_catchments.csv", "R0A,QYG,0.042787", "R0A,QYG,0.142787", "R0A: shares add to");
    refused("deflator-gap", "tables/deflators.csv", "2020/21,0.05212,105.2120,outturn,146018.0\n", "", "without a gap");
    refused("merger-board", "tables/board_mergers_2026.csv", "NHS Essex,QH8", "NHS Essex,QH9", "QH9 is no board");
}

#[test]
fn all_faults_are_listed_together() {
    let folder = broken("two", "parameters/growth.toml", "value = \"0.045\"\nunit = \"rate\"\n", "");
    let found = faults(&folder);
    assert!(found.len() >= 2, "{found:#?}");
    assert!(found.iter().all(|fault| fault.starts_with("data/parameters/growth.toml: [yearly]")), "{found:#?}");
}

#[test]
fn an_example_portfolio_that_cannot_be_is_refused() {
    let schemes = "tables/example_schemes.csv";
    let first = "S01,\"Proton beam therapy, third gantry\",GM2,non_standard_buildings";
    let instead = |to: &str| format!("S01,\"Proton beam therapy, third gantry\",{to}");
    refused("no-provider", schemes, first, &instead("GM9,non_standard_buildings"), "S01: its provider is not in");
    refused("no-work", schemes, first, &instead("GM2,buildings"), "S01: work must be standard_buildings");
    refused("a-gap", schemes, ",24000000,22000000,", ",,22000000,", "S01: costs follow one another without a gap");
    refused("a-blank", schemes, "20000000,26000000,", "20000000,x,", "\"x\" must be pounds");
    refused("requires-nothing", schemes, ",S05,", ",S99,", "S25: requires schemes of this table");
    refused("yes-or-no", schemes, ",yes,no,", ",must,no,", "must and national are yes or no");
    refused("too-late", schemes, ",1,yes,no,", ",3,yes,no,", "S02: it would end after the last year");
    refused("half-a-year", schemes, ",18200000,25,", ",18200000,2.5,", "\"2.5\" must be a whole number");
    refused("no-life", schemes, ",18200000,25,", ",18200000,0,", "S01: life is 1 to 100 years");
    refused("no-score", schemes, ",60,100\n", ",60,101\n", "S01: a score is 100 at most");
    refused("all-outside", schemes, ",0.82,", ",1.82,", "S01: a share is 1 at most");
    refused("no-board", "tables/example_providers.csv", ",QOP,", ",Q99,", "GM1: Q99 is no board");
    refused(
        "no-host",
        "tables/example_envelopes.csv",
        "systems,QOP,",
        "systems,QE1,",
        "systems QE1: systems name boards",
    );
    let grade = "grade = \"illustrative\"";
    refused(
        "invented",
        "tables/example_schemes.toml",
        grade,
        "grade = \"published\"",
        "its grade must be illustrative",
    );
}
