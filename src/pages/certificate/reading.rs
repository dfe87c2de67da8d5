//! What every card of the page reads: the room's own reading, and each answer worked out again outside the search.

use engine::capital::portfolio::{Held, Limit, certify};
use leptos::prelude::*;
use scenario::capital::{Answers, CapitalInput, Case};
use words::capital::CertificateHeadline;

use crate::pages::capital::plan::{pot_name, scheme_name};
use crate::pages::capital::reading::{self as room, Reading};
use crate::state::memo::Memo;

/// What the page is read from. A handle: copies are the same.
#[derive(Clone, Copy)]
pub struct CertificateReading {
    /// The room's reading.
    pub room: Reading,
    /// Each way with whether its account, worked out again, bears the answer out.
    pub checks: Memo<Vec<(Case, bool)>>,
}

/// Makes the reading known to every card.
pub fn provide() -> CertificateReading {
    let room = room::provide();
    let checks =
        Memo::new(move |_| room.answers.with(|answers| answers.as_ref().map(|all| checked(all)).unwrap_or_default()));
    let reading = CertificateReading { room, checks };
    provide_context(reading);
    reading
}

/// The reading.
///
/// # Panics
/// Outside the page, where there is none.
pub fn use_certificate() -> CertificateReading {
    expect_context()
}

fn checked(answers: &Answers) -> Vec<(Case, bool)> {
    let check = |(case, answer): &(Case, engine::capital::portfolio::Answer)| {
        let request = answers.request(*case)?;
        Some((*case, certify(&request, answer).is_ok()))
    };
    answers.cases.iter().filter_map(check).collect()
}

impl CertificateReading {
    /// What the headline says; `None` before there are answers.
    pub fn headline(self) -> Option<CertificateHeadline> {
        let answers = self.room.answers.get()?;
        let checks = self.checks.get();
        let is_borne_out = |case: Case| checks.iter().any(|(of, is)| *of == case && *is);
        let all: Vec<_> = answers.cases.iter().map(|(case, answer)| (answer, is_borne_out(*case))).collect();
        Some(CertificateHeadline::of(&all))
    }
}

/// Limits of one pot or of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// What they are limits of: a pot, `Reserves`, `Must-dos`.
    pub name: String,
    /// The limits.
    pub rows: Vec<Held>,
}

/// The limits by pot, then by kind.
pub fn groups(rows: &[Held], input: &CapitalInput) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for held in rows {
        let name = match &held.name {
            Limit::Money { pot, .. } | Limit::Revenue { pot, .. } | Limit::Backlog { pot } => pot_name(pot, input),
            Limit::Reserve { .. } => "Reserves of providers".to_owned(),
            Limit::OneStart { .. } => "One start for each scheme".to_owned(),
            Limit::Group { .. } => "Options of one case".to_owned(),
            Limit::Requires { .. } => "Needs between schemes".to_owned(),
            Limit::Must { .. } => "Must-dos".to_owned(),
        };
        match groups.iter_mut().find(|group| group.name == name) {
            Some(group) => group.rows.push(held.clone()),
            None => groups.push(Group { name, rows: vec![held.clone()] }),
        }
    }
    groups
}

/// A limit in words.
pub fn limit(limit: &Limit, input: &CapitalInput) -> String {
    words::capital::certificate::limit(limit, &input.first_year, |code| {
        let scheme = scheme_name(code, input);
        if scheme == code { input.name_of(code).to_owned() } else { scheme.to_owned() }
    })
}
