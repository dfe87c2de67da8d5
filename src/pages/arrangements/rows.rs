//! The rows of the matrix of services and footprints, on the page and in the file.

use ::charts::table::{Cell, Column, Row, Table};
use engine::delegation::arrangement::{Footprint, Reason};
use engine::parameters::{Grade, PrescribedService, prescribed_services};
use engine::quantities::FinancialYear;
use rust_decimal::Decimal;
use scenario::delegation::arranged::ArrangedService;
use scenario::delegation::{Arranged, Planner, Plans, Sight};
use words::delegation::arranged::{planner, planner_of_one, why};
use words::delegation::names;

use crate::components::table::TableRow;

/// Where the number of the line stands.
pub const LINE: usize = 0;

/// The services that are asked for; what is blank leaves none out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// Words or a number the name or line must hold.
    pub find: String,
    /// Who plans it, by the name in answers.
    pub planner: String,
    /// What was decided, in words.
    pub decision: String,
}

const STEPS: [Footprint; 4] = [Footprint::Alone, Footprint::Group, Footprint::Region, Footprint::National];

fn pairs(arranged: &Arranged) -> impl Iterator<Item = (usize, &'static PrescribedService, &ArrangedService)> {
    prescribed_services().iter().zip(&arranged.services).enumerate().map(|(at, (known, service))| (at, known, service))
}

/// The rows that are asked for.
pub fn shown(arranged: &Arranged, sight: Sight, year: FinancialYear, asked: &Asked) -> Vec<TableRow> {
    let find = asked.find.trim().to_ascii_lowercase();
    pairs(arranged)
        .filter(|(_, known, service)| {
            (find.is_empty()
                || known.name.to_ascii_lowercase().contains(&find)
                || known.line.to_ascii_lowercase() == find)
                && (asked.decision.is_empty() || names::decision(known.decision) == asked.decision)
                && (asked.planner.is_empty() || arranged.planner(service, sight, year).name() == asked.planner)
        })
        .map(|(at, known, service)| {
            // Lines are numbers with letters behind: their order is that of the list.
            let line = Cell::Figure { shown: known.line.to_owned(), exact: Decimal::from(at) };
            let words = words_of(arranged, sight, year, known, service);
            TableRow {
                key: known.line.to_owned(),
                name: known.name.to_owned(),
                yours: false,
                cells: std::iter::once(line).chain(words.map(Cell::Words)).collect(),
            }
        })
        .collect()
}

/// Level, decision, the four footprints, who, why.
fn words_of(
    arranged: &Arranged,
    sight: Sight,
    year: FinancialYear,
    known: &PrescribedService,
    service: &ArrangedService,
) -> [String; 8] {
    let is_example = arranged.judged.input.is_example(known.line);
    let unlisted = match (service.boards_at(None), is_example) {
        (0, true) => "Illustrative",
        (0, false) => "As you entered it",
        _ => "Not known",
    };
    let level = known.tier.map_or(unlisted, names::planning_tier);
    let decided = match known.decision {
        None => names::decision(None).to_owned(),
        decision => {
            let grade = known.decision_source.map_or(Grade::Assumption, |_| Grade::Published);
            format!("{} ({})", names::decision(decision), grade.name())
        }
    };
    let [alone, group, region, england] = STEPS.map(|step| people(service, sight, step));
    let (who, why) = who(arranged, service, sight, year);
    let who = if is_example { format!("{who} (illustrative)") } else { who };
    [level.to_owned(), decided, alone, group, region, england, who, why]
}

/// Whether a footprint has the people for a service: of one board, or for how many of all.
fn people(service: &ArrangedService, sight: Sight, step: Footprint) -> String {
    let boards = service.footprints.len();
    match (sight, step) {
        (Sight::Board(_), Footprint::National) => "yes".to_owned(),
        (Sight::England, Footprint::National) => format!("{boards} of {boards}"),
        (Sight::Board(board), _) => match service.footprints.get(board).copied().flatten() {
            None => "not known".to_owned(),
            Some(least) => if least <= step { "yes" } else { "no" }.to_owned(),
        },
        (Sight::England, _) if service.boards_at(None) > 0 => "not known".to_owned(),
        (Sight::England, _) => {
            let enough = service.footprints.iter().flatten().filter(|least| **least <= step).count();
            format!("{enough} of {boards}")
        }
    }
}

fn who(arranged: &Arranged, service: &ArrangedService, sight: Sight, year: FinancialYear) -> (String, String) {
    if let Sight::Board(board) = sight {
        let plans = arranged.plans(service, board, year);
        return (planner_of_one(Planner::from(plans).name()).to_owned(), because(plans).to_owned());
    }
    let found = arranged.planner(service, sight, year);
    if found == Planner::Differs {
        let spread = arranged.spread(service, year).into_iter();
        let each: Vec<String> =
            spread.map(|(way, boards)| format!("{}: {boards}", planner_of_one(way.name()))).collect();
        return (planner(found.name()).to_owned(), each.join("; "));
    }
    let mut reasons: Vec<&'static str> = Vec::new();
    for board in 0..service.footprints.len() {
        let reason = because(arranged.plans(service, board, year));
        if !reasons.contains(&reason) {
            reasons.push(reason);
        }
    }
    (planner_of_one(found.name()).to_owned(), reasons.join("; "))
}

const fn because(plans: Plans) -> &'static str {
    match plans {
        Plans::By(_, reason) => why(reason),
        Plans::NotSettled => why(Reason::NotSettled),
        Plans::NotKnown => "The evidence of the board does not settle whether it is ready",
    }
}

/// Every service, for a file.
pub fn every_service(arranged: &Arranged, sight: Sight, year: FinancialYear) -> Table {
    let columns = [
        "Line",
        "Service",
        "Level",
        "Decided (grade)",
        "People for it: board alone",
        "People for it: its group",
        "People for it: its region",
        "People for it: England",
        "Who plans it by the test",
        "Why",
        "Year",
    ];
    let rows = pairs(arranged).map(|(_, known, service)| {
        let words = words_of(arranged, sight, year, known, service);
        let head = [known.line.to_owned(), known.name.to_owned()].into_iter();
        Row { cells: head.chain(words).chain([year.to_string()]).map(Cell::Words).collect(), yours: false }
    });
    Table { columns: columns.map(Column::words).to_vec(), rows: rows.collect() }
}
