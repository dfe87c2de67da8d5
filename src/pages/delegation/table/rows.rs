//! The rows of the table of services, on the page and in the file.

use ::charts::table::{Cell, Column, Row, Table};
use engine::delegation::Verdict;
use engine::parameters::{Grade, PrescribedService, prescribed_services};
use rust_decimal::Decimal;
use scenario::delegation::Judged;
use words::delegation::{Kind, beside, names, open, reason};

use crate::components::table::TableRow;
use crate::pages::delegation::view::Rows;

/// Where the number of the line stands.
pub const LINE: usize = 0;

/// Each service with its verdict, in the order of the list.
fn pairs(judged: &Judged) -> impl Iterator<Item = (usize, &'static PrescribedService, &Verdict)> {
    prescribed_services()
        .iter()
        .zip(&judged.classification.services)
        .enumerate()
        .map(|(at, (service, verdict))| (at, service, verdict))
}

/// The rows that are asked for.
pub fn shown(judged: &Judged, asked: &Rows) -> Vec<TableRow> {
    pairs(judged)
        .filter(|(_, service, verdict)| is_asked_for(service, verdict, kind_of(judged, service), asked))
        .map(|(at, service, verdict)| row(at, service, verdict, judged.input.is_example(service.line)))
        .collect()
}

fn kind_of(judged: &Judged, service: &PrescribedService) -> Kind {
    judged.services.iter().find(|known| known.code == service.line).map_or(Kind::NotKnown, Kind::of)
}

fn is_asked_for(service: &PrescribedService, verdict: &Verdict, kind: Kind, asked: &Rows) -> bool {
    let find = asked.find.trim().to_ascii_lowercase();
    let named =
        find.is_empty() || service.name.to_ascii_lowercase().contains(&find) || service.line.to_lowercase() == find;
    named
        && asked.programme.as_deref().is_none_or(|programme| programme == service.programme)
        && asked.tier.as_deref().is_none_or(|tier| tier == verdict.tier.as_deref().unwrap_or(""))
        && asked.kind.is_none_or(|asked| asked == kind)
        && asked.category.is_none_or(|category| category == verdict.category)
        && asked.decision.is_none_or(|decision| decision == service.decision)
}

fn row(at: usize, service: &PrescribedService, verdict: &Verdict, is_example: bool) -> TableRow {
    let marked =
        |words: &str, is: bool| Cell::Words(if is { format!("{words} (illustrative)") } else { words.to_owned() });
    let tier = verdict.tier.as_deref().map_or("Not known", names::tier);
    let words = |words: &str| Cell::Words(words.to_owned());
    TableRow {
        key: service.line.to_owned(),
        name: service.name.to_owned(),
        yours: false,
        cells: vec![
            // Lines are numbers with letters behind: their order is that of the list.
            Cell::Figure { shown: service.line.to_owned(), exact: Decimal::from(at) },
            words(service.programme),
            marked(tier, is_example && service.tier.is_none() && verdict.tier.is_some()),
            words(names::decision(service.decision)),
            marked(names::category(verdict.category), is_example),
            Cell::Words(reason::because(verdict)),
            Cell::Words(open::in_short(verdict)),
        ],
    }
}

/// Every service as a table, the grade of each fact beside it.
pub fn every_service(judged: &Judged) -> Table {
    let columns = [
        "Line",
        "Service",
        "Name read in a source",
        "Programme of care",
        "Programme grade",
        "Highly specialised",
        "Highly specialised grade",
        "Level",
        "Kind of condition",
        "Decided",
        "Test says",
        "Rests on example ratings",
        "Rules open or deciding",
        "Suitability least",
        "Suitability most",
        "Readiness least",
        "Readiness most",
        "Review due",
        "Facts that would settle it",
        "Decision or proposal beside the test",
    ];
    let grade = |grade: Option<Grade>| Cell::Words(grade.map_or("not known", Grade::name).to_owned());
    let truth = |truth: Option<bool>| {
        Cell::Words(
            match truth {
                Some(true) => "yes",
                Some(false) => "no",
                None => "not known",
            }
            .to_owned(),
        )
    };
    let points = |score: &engine::quantities::Fraction| Cell::Words(score.shown());
    let row = |(_, service, verdict): (usize, &PrescribedService, &Verdict)| {
        let words = |words: &str| Cell::Words(words.to_owned());
        let facts: Vec<&str> = verdict.settles.iter().map(|fact| names::fact(*fact)).collect();
        let known = judged.services.iter().find(|known| known.code == service.line);
        let flagged = known.and_then(|known| known.flagged);
        let published = known.map(|known| beside::of_line(known, &judged.policy, verdict)).unwrap_or_default();
        let published: Vec<String> = published.into_iter().map(|beside| beside.sentence).collect();
        let cells = vec![
            words(service.line),
            words(service.name),
            grade(Some(service.name_grade)),
            words(service.programme),
            grade(Some(service.programme_grade)),
            truth(flagged),
            grade(service.highly_specialised_grade),
            words(verdict.tier.as_deref().map_or("not known", names::tier)),
            words(kind_of(judged, service).words()),
            words(names::decision(service.decision)),
            words(names::category(verdict.category)),
            truth(Some(judged.input.is_example(service.line))),
            Cell::Words(reason::because(verdict)),
            points(&verdict.suitability.low),
            points(&verdict.suitability.high),
            points(&verdict.readiness.low),
            points(&verdict.readiness.high),
            truth(verdict.review_due),
            Cell::Words(facts.join("; ")),
            Cell::Words(published.join(" ")),
        ];
        Row { cells, yours: false }
    };
    Table { columns: columns.map(Column::words).to_vec(), rows: pairs(judged).map(row).collect() }
}
