//! Boards as they come: their evidence, and their people.

use rust_decimal::Decimal;

use crate::delegation::board_readiness::{BoardEvidence, DomainEvidence, MOST_EVIDENCE, Marks};
use crate::delegation::footprint::{Board, FootprintsRequest, MOST_BOARDS};
use crate::delegation::people::People;
use crate::entry::reader::At;
use crate::entry::{Reader, Tree};
use crate::problem::Problem;

use super::service::COUNT;

/// Boards and marks; `None` where a mark is missing or wrong.
pub(in crate::delegation) fn board_evidence(
    tree: &Tree,
    problems: &mut Vec<Problem>,
) -> Option<(Vec<BoardEvidence>, Marks)> {
    let at = At::root(tree);
    let mut reader = Reader::new(problems);
    reader.only_fields(&at, &["boards", "gate", "pass", "trailblazer"]);
    let boards: Vec<BoardEvidence> =
        boards(&mut reader, &at).iter().map(|board| evidence(&mut reader, board)).collect();
    reader.unique("boards", "code", boards.iter().map(|board| board.code.as_str()));
    let mut mark = |name: &str| reader.figure(&at.field(name), Decimal::ZERO..=MOST_EVIDENCE);
    let (gate, pass, trailblazer) = (mark("gate"), mark("pass"), mark("trailblazer"));
    let marks = Marks { gate: gate?, pass: pass?, trailblazer: trailblazer? };
    if marks.trailblazer < marks.pass {
        let message = "The mark of a trailblazer is below the pass mark. Give the pass mark or more.";
        reader.report("trailblazer_below_pass", "trailblazer", message);
    }
    Some((boards, marks))
}

/// The items of `boards`, unless there are far too many.
fn boards<'a>(reader: &mut Reader<'_>, at: &At<'a>) -> Vec<At<'a>> {
    let boards = reader.list(&at.field("boards"));
    if boards.len() > MOST_BOARDS {
        reader.report("too_many", "boards", format!("There are more than {MOST_BOARDS} boards."));
        return Vec::new();
    }
    boards
}

fn evidence(reader: &mut Reader<'_>, at: &At<'_>) -> BoardEvidence {
    reader.only_fields(at, &["code", "domains"]);
    let code = reader.own_code(&at.field("code"), "board");
    let list = at.field("domains");
    let items = reader.list(&list);
    if items.is_empty() && matches!(list.value, Tree::List(_)) {
        reader.report("no_domain", &list.path, "No domain is assessed. Give the evidence of at least one.");
    }
    let mut domains: Vec<DomainEvidence> = Vec::new();
    for item in items {
        reader.only_fields(&item, &["domain", "evidence"]);
        let name = item.field("domain");
        let domain = reader.text(&name).map(str::to_owned);
        if domain.as_ref().is_some_and(|domain| domain.trim().is_empty()) {
            reader.report("blank", &name.path, "The name of the domain is blank. Give it a name.");
        }
        if domain.as_ref().is_some_and(|domain| domains.iter().any(|other| other.domain == *domain)) {
            reader.report("duplicate_domain", &name.path, "This domain stands more than once. Keep one of them.");
        }
        let evidence = reader.figure(&item.field("evidence"), Decimal::ZERO..=MOST_EVIDENCE);
        domains.push(DomainEvidence { domain: domain.unwrap_or_default(), evidence: evidence.unwrap_or_default() });
    }
    BoardEvidence { code, domains }
}

/// Boards, who borders whom, groups and the population needed; `None` where something essential is missing or wrong.
pub(in crate::delegation) fn footprints(tree: &Tree, problems: &mut Vec<Problem>) -> Option<FootprintsRequest> {
    let at = At::root(tree);
    let mut reader = Reader::new(problems);
    reader.only_fields(&at, &["boards", "adjacency", "groups", "planning_population"]);
    let boards: Vec<Board> = boards(&mut reader, &at).iter().map(|item| board(&mut reader, item)).collect();
    reader.unique("boards", "code", boards.iter().map(|board| board.code.as_str()));
    let adjacency = at.field("adjacency");
    let adjacency = (!adjacency.is_nothing()).then(|| pairs(&mut reader, &adjacency, &boards));
    let groups = at.field("groups");
    let groups = (!groups.is_nothing()).then(|| self::groups(&mut reader, &groups, &boards));
    let planning_population = reader.figure(&at.field("planning_population"), COUNT)?;
    Some(FootprintsRequest { boards, adjacency, groups, planning_population })
}

fn board(reader: &mut Reader<'_>, at: &At<'_>) -> Board {
    reader.only_fields(at, &["code", "region", "population"]);
    Board {
        code: reader.own_code(&at.field("code"), "board"),
        region: reader.text(&at.field("region")).unwrap_or_default().to_owned(),
        population: people(reader, &at.field("population")),
    }
}

/// A count, or a record of the fewest and the most there may be.
fn people(reader: &mut Reader<'_>, at: &At<'_>) -> People {
    if !matches!(at.value, Tree::Record(_)) {
        return reader.figure(at, COUNT).map_or(People::NONE, People::known);
    }
    reader.only_fields(at, &["low", "high"]);
    let low = reader.figure(&at.field("low"), COUNT);
    let high = reader.figure(&at.field("high"), COUNT);
    match (low, high) {
        (Some(low), Some(high)) if low > high => {
            reader.report("range_reversed", &at.path, "The fewest are more than the most. Exchange them.");
            People::NONE
        }
        (Some(low), Some(high)) => People { low, high },
        _ => People::NONE,
    }
}

fn known_code(reader: &mut Reader<'_>, at: &At<'_>, boards: &[Board]) -> Option<String> {
    let code = reader.text(at)?;
    if !boards.iter().any(|board| board.code == code) {
        reader.report("unknown_code", &at.path, format!("No board has the code {code}. Use the code of a board."));
        return None;
    }
    Some(code.to_owned())
}

fn pairs(reader: &mut Reader<'_>, at: &At<'_>, boards: &[Board]) -> Vec<[String; 2]> {
    let mut pairs = Vec::new();
    for item in reader.list(at) {
        let codes = reader.list(&item);
        match codes.as_slice() {
            [one, other] => {
                let one = known_code(reader, one, boards);
                let other = known_code(reader, other, boards);
                pairs.extend(one.zip(other).map(|(one, other)| [one, other]));
            }
            _ if matches!(item.value, Tree::List(_)) => {
                reader.report("not_a_pair", &item.path, "Give the codes of two boards that border each other.");
            }
            _ => {}
        }
    }
    pairs
}

fn groups(reader: &mut Reader<'_>, at: &At<'_>, boards: &[Board]) -> Vec<Vec<String>> {
    let mut groups: Vec<Vec<String>> = Vec::new();
    for item in reader.list(at) {
        let list = if matches!(item.value, Tree::Record(_)) {
            reader.only_fields(&item, &["codes"]);
            item.field("codes")
        } else {
            item
        };
        let items = reader.list(&list);
        if items.is_empty() && matches!(list.value, Tree::List(_)) {
            reader.report("empty_group", &list.path, "This group has no board. Give it one, or take it away.");
        }
        let mut group: Vec<String> = Vec::new();
        for code in items {
            let Some(known) = known_code(reader, &code, boards) else { continue };
            if group.contains(&known) || groups.iter().any(|other| other.contains(&known)) {
                let message = format!("{known} is in a group already. A board acts in one group.");
                reader.report("duplicate_code", &code.path, message);
            }
            group.push(known);
        }
        groups.push(group);
    }
    groups
}
