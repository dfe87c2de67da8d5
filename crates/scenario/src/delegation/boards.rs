//! What is set about boards, as read: evidence and marks, groups, parts, commissioners.

use engine::delegation::board_readiness::{
    AssessedBoard, BoardEvidence, DOMAINS, DomainEvidence, MOST_EVIDENCE, Marks, Role, assess,
};
use engine::delegation::successor::{PartShare, boards_from_2026};
use engine::parameters;
use engine::problem::Problem;
use rust_decimal::Decimal;

use super::board_input::{BorderInput, GroupInput, PartInput, ReadinessInput, TeamInput};
use super::input::DelegationInput;
use crate::texts::{MOST, Texts};

/// Evidence of a board by domain; `None` is not known.
pub type Evidence = [Option<Decimal>; 6];

/// What is set about boards, as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Boards {
    /// What evidence is measured against.
    pub marks: Marks,
    /// Evidence by code of board.
    pub evidence: Vec<(String, Evidence)>,
    /// Codes of boards that plan together.
    pub groups: Vec<Vec<String>>,
    /// Codes of boards that border each other.
    pub borders: Vec<[String; 2]>,
    /// Shares of split boards that are known.
    pub parts: Vec<PartShare>,
    /// Specialist commissioners in England.
    pub commissioners: Decimal,
    /// Specialist commissioners of a full team, above 0.
    pub full_team: Decimal,
}

/// How ready a board is, as far as it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessed {
    /// Its evidence by domain.
    pub evidence: Evidence,
    /// Were there no evidence where none is known.
    pub low: AssessedBoard,
    /// Were there the most evidence where none is known.
    pub high: AssessedBoard,
}

impl Assessed {
    /// The role, where what is not known cannot change it.
    #[must_use]
    pub fn role(&self) -> Option<Role> {
        (self.low.role == self.high.role).then_some(self.low.role)
    }

    /// Domains of which evidence is known.
    #[must_use]
    pub fn known(&self) -> usize {
        self.evidence.iter().filter(|evidence| evidence.is_some()).count()
    }
}

impl Boards {
    /// Reads everything that is set about boards.
    ///
    /// # Errors
    /// Every [`Problem`], its path from the root of [`crate::Inputs`].
    ///
    /// ```
    /// let boards = scenario::delegation::Boards::read(&scenario::Baseline::default().inputs().delegation).unwrap();
    /// let assessed = boards.assess("QE1");
    /// assert_eq!((assessed.known(), assessed.role()), (0, None));
    /// ```
    pub fn read(input: &DelegationInput) -> Result<Self, Vec<Problem>> {
        let mut texts = Texts::default();
        let marks = marks(&mut texts, &input.readiness);
        let evidence = evidence(&mut texts, &input.readiness);
        let groups = groups(&mut texts, &input.groups);
        let borders = borders(&mut texts, &input.borders);
        let parts = parts(&mut texts, &input.parts);
        let (commissioners, full_team) = team(&mut texts, &input.team);
        if texts.problems.is_empty() {
            Ok(Self { marks, evidence, groups, borders, parts, commissioners, full_team })
        } else {
            Err(texts.problems)
        }
    }

    /// How ready a board is; a board that has no row is one of which nothing is known.
    #[must_use]
    pub fn assess(&self, code: &str) -> Assessed {
        let own = self.evidence.iter().find(|(board, _)| board == code);
        let evidence = own.map(|(_, evidence)| *evidence).unwrap_or_default();
        let with = |unknown: Decimal| {
            let domains = DOMAINS.into_iter().zip(evidence).map(|(domain, evidence)| DomainEvidence {
                domain: domain.to_owned(),
                evidence: evidence.unwrap_or(unknown),
            });
            assess(&BoardEvidence { code: code.to_owned(), domains: domains.collect() }, &self.marks)
        };
        Assessed { evidence, low: with(Decimal::ZERO), high: with(MOST_EVIDENCE) }
    }

    /// Codes of the boards a board plans with, itself among them; `None` where it plans by itself.
    #[must_use]
    pub fn group(&self, code: &str) -> Option<&[String]> {
        self.groups.iter().find(|group| group.iter().any(|member| member == code)).map(Vec::as_slice)
    }

    /// Borders between boards of a list; `None` where none is said, so that it is not known who borders whom.
    #[must_use]
    pub fn borders_among(&self, codes: &[&str]) -> Option<Vec<[String; 2]>> {
        let among = |[one, other]: &&[String; 2]| codes.contains(&one.as_str()) && codes.contains(&other.as_str());
        let borders: Vec<[String; 2]> = self.borders.iter().filter(among).cloned().collect();
        (!borders.is_empty()).then_some(borders)
    }
}

fn marks(texts: &mut Texts, input: &ReadinessInput) -> Marks {
    let mut mark = |name: &str, text: &str| {
        texts.figure(&format!("delegation.readiness.{name}"), text, MOST_EVIDENCE).unwrap_or_default()
    };
    let marks = Marks {
        gate: mark("gate", &input.gate),
        pass: mark("pass", &input.pass),
        trailblazer: mark("trailblazer", &input.trailblazer),
    };
    if texts.problems.is_empty() && marks.trailblazer < marks.pass {
        let path = "delegation.readiness.trailblazer";
        let message = "The average that may go first is below the one that takes on delegation. Give that one or more.";
        texts
            .problems
            .push(Problem::new("trailblazer_below_pass", path, message).with_remedy(path, input.pass.clone()));
    }
    marks
}

fn evidence(texts: &mut Texts, input: &ReadinessInput) -> Vec<(String, Evidence)> {
    let mut read: Vec<(String, Evidence)> = Vec::new();
    for (place, row) in input.boards.iter().enumerate() {
        let path = format!("delegation.readiness.boards[{place}]");
        known_once(texts, &format!("{path}.code"), &row.code, read.iter().any(|(code, _)| *code == row.code));
        let mut evidence = Evidence::default();
        for ((domain, text), known) in DOMAINS.into_iter().zip(row.evidence()).zip(evidence.iter_mut()) {
            *known = texts.known(&format!("{path}.{domain}"), text, MOST_EVIDENCE);
        }
        read.push((row.code.clone(), evidence));
    }
    read
}

fn groups(texts: &mut Texts, input: &[GroupInput]) -> Vec<Vec<String>> {
    let mut seen: Vec<&str> = Vec::new();
    for (place, group) in input.iter().enumerate() {
        let path = format!("delegation.groups[{place}].codes");
        if group.codes.is_empty() {
            texts.report("empty_group", path.clone(), "This group has no board. Give it one, or take it away.");
        }
        for (member, code) in group.codes.iter().enumerate() {
            known_once(texts, &format!("{path}[{member}]"), code, seen.contains(&code.as_str()));
            seen.push(code);
        }
    }
    input.iter().map(|group| group.codes.clone()).collect()
}

fn known_once(texts: &mut Texts, path: &str, code: &str, is_seen: bool) {
    if parameters::board(code).is_none() {
        texts.report("unknown_code", path, "No board has this code. Use the code of a board, such as QE1.");
    } else if is_seen {
        texts.report("duplicate_code", path, "This board stands more than once. Keep one of them.");
    }
}

/// Pairs of boards; each pair once, whichever board stands first.
fn borders(texts: &mut Texts, input: &[BorderInput]) -> Vec<[String; 2]> {
    for (place, border) in input.iter().enumerate() {
        let path = format!("delegation.borders[{place}]");
        known_once(texts, &format!("{path}.one"), &border.one, false);
        known_once(texts, &format!("{path}.other"), &border.other, false);
        if border.one == border.other {
            let message = "A board cannot border itself. Choose another, or take this border away.";
            texts.report("borders_itself", format!("{path}.other"), message);
        } else if input.iter().take(place).any(|before| before.is_between(&border.one, &border.other)) {
            texts.report("duplicate_code", path, "This border stands more than once. Keep one of them.");
        }
    }
    input.iter().map(|border| [border.one.clone(), border.other.clone()]).collect()
}

/// Shares that are given; a blank one is not known.
fn parts(texts: &mut Texts, input: &[PartInput]) -> Vec<PartShare> {
    let mut places = Vec::new();
    let mut read = Vec::new();
    for (place, part) in input.iter().enumerate() {
        let share = texts.known(&format!("delegation.parts[{place}].share"), &part.share, Decimal::ONE);
        if let Some(share) = share {
            places.push(place);
            read.push(PartShare { board: part.board.clone(), successor: part.successor.clone(), share });
        }
    }
    for problem in boards_from_2026(&read).err().unwrap_or_default() {
        // The engine counts the shares that are known; the document counts all of them.
        let Some((place, field)) = row(&problem.path) else { continue };
        let place = places.get(place).copied().unwrap_or(place);
        texts.problems.push(Problem { path: format!("delegation.parts[{place}].{field}"), ..problem });
    }
    read
}

/// The row and the field of a path such as `shares[3].share`.
fn row(path: &str) -> Option<(usize, &str)> {
    let (row, field) = path.strip_prefix("shares[")?.split_once("].")?;
    Some((row.parse().ok()?, field))
}

fn team(texts: &mut Texts, input: &TeamInput) -> (Decimal, Decimal) {
    let commissioners = texts.figure("delegation.team.commissioners", &input.commissioners, MOST).unwrap_or_default();
    let path = "delegation.team.full_team";
    let full_team = texts.figure(path, &input.full_team, MOST);
    if full_team.is_some_and(|team| team.is_zero()) {
        let example = parameters::as_shipped(parameters::delegation::FULL_TEAM);
        let message = "A team of nobody is no team. Enter more than 0.";
        texts.problems.push(Problem::new("no_team", path, message).with_remedy(path, example));
    }
    (commissioners, full_team.unwrap_or_default())
}
