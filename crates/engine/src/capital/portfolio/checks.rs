//! What must fit together in a portfolio: lengths, codes, starts, requirements.

use crate::capital::optimiser::{LARGEST, MOST_COLUMNS};
use crate::entry::Reader;
use crate::problem::Problem;
use crate::quantities::Money;

use super::codes::Codes;
use super::column::latest_start;
use super::eligibility::is_national;
use super::pot::PotKind;
use super::request::{MOST_REQUIREMENTS, MOST_SCHEMES, Portfolio};
use super::scheme::Scheme;
use super::year::index;

impl Portfolio {
    /// Everything that keeps it from being put to the optimiser; paths from its own root.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut reader = Reader::new(&mut problems);
        check(&mut reader, self);
        let mut size = |path: String, amounts: &[Money]| {
            if amounts.iter().any(|amount| amount.pence().unsigned_abs() > LARGEST.unsigned_abs()) {
                reader.report("too_large", &path, "This is beyond £100 billion. Enter a smaller figure.");
            }
        };
        for (at, pot) in self.pots.iter().enumerate() {
            size(format!("pots[{at}].limits"), &pot.limits);
        }
        for (at, scheme) in self.schemes.iter().enumerate() {
            size(format!("schemes[{at}].costs"), &scheme.costs);
            size(format!("schemes[{at}].value"), &[scheme.value]);
            size(format!("schemes[{at}].own_funds"), &[scheme.own_funds]);
            size(format!("schemes[{at}].backlog"), &[scheme.backlog]);
            size(format!("schemes[{at}].revenue"), &scheme.revenue);
        }
        problems
    }
}

/// Reports everything that does not fit together.
pub(super) fn check(reader: &mut Reader<'_>, portfolio: &Portfolio) {
    pots(reader, portfolio);
    reader.unique("pots", "code", portfolio.pots.iter().map(|pot| pot.code.as_str()));
    reader.unique("schemes", "code", portfolio.schemes.iter().map(|scheme| scheme.code.as_str()));
    reader.unique("reserves", "provider", portfolio.reserves.iter().map(|reserve| reserve.provider.as_str()));
    let hosts: Vec<&str> =
        portfolio.pots.iter().filter(|pot| pot.kind == PotKind::System).map(|pot| pot.code.as_str()).collect();
    let years = index(portfolio.years);
    for (at, scheme) in portfolio.schemes.iter().enumerate() {
        let path = |field: &str| format!("schemes[{at}].{field}");
        let lasts = scheme.costs.len();
        if lasts == 0 {
            reader.report(
                "empty",
                &path("costs"),
                "There is no cost. Give the cost of each year, 0 where it is nothing.",
            );
        } else if lasts > years {
            let message =
                format!("Costs run for {lasts} years and there are {years}. Give more years, or fewer costs.");
            reader.report("too_long", &path("costs"), message);
        } else if let Some(latest) = scheme.latest_start
            && latest > latest_start(portfolio.years, scheme)
        {
            let fits = latest_start(portfolio.years, scheme);
            let message = format!("Started that late its costs run beyond the last year. Give {fits} at most.");
            reader.report("starts_too_late", &path("latest_start"), message);
        }
        // A host that was not read stands as its own path and is reported already.
        if !hosts.is_empty() && !hosts.contains(&scheme.host.as_str()) && scheme.host != path("host") {
            let message = format!("There is no system pot {}. Give the code of one of the system pots.", scheme.host);
            reader.report("unknown_pot", &path("host"), message);
        }
    }
    requirements(reader, portfolio);
    sizes(reader, portfolio);
}

/// Sums that would be beyond what the optimiser takes.
fn sizes(reader: &mut Reader<'_>, portfolio: &Portfolio) {
    for (at, scheme) in portfolio.schemes.iter().enumerate() {
        let all = scheme.costs.iter().fold(0_i64, |sum, cost| sum.saturating_add(cost.pence()));
        if all > LARGEST {
            let message =
                "All its costs together are beyond 100000000000.00. Give smaller figures, or all in thousands.";
            reader.report("too_large", &format!("schemes[{at}].costs"), message);
        }
    }
    let starts = |scheme: &Scheme| index(latest_start(portfolio.years, scheme)).saturating_add(1);
    let national = portfolio.pots.iter().filter(|pot| pot.kind == PotKind::National).count();
    let ways = portfolio.schemes.iter().map(|scheme| {
        let payers = if is_national(portfolio, scheme) { national.saturating_add(1) } else { 1 };
        starts(scheme).saturating_mul(payers)
    });
    if ways.fold(0, usize::saturating_add) > MOST_COLUMNS {
        let message =
            format!("There are more than {MOST_COLUMNS} ways to start these schemes. Give earlier latest starts.");
        reader.report("too_many", "schemes", message);
    }
    let required = portfolio.schemes.iter().map(|scheme| scheme.requires.len().saturating_mul(starts(scheme)));
    if required.fold(0, usize::saturating_add) > MOST_REQUIREMENTS {
        let message = format!(
            "Schemes require others {MOST_REQUIREMENTS} times and more, each possible start counted. Give earlier latest starts, or fewer requirements."
        );
        reader.report("too_many_requirements", "schemes", message);
    }
}

fn pots(reader: &mut Reader<'_>, portfolio: &Portfolio) {
    let years = index(portfolio.years);
    if portfolio.pots.is_empty() {
        reader.report("empty", "pots", "There is no pot. Give one at least.");
    }
    for (at, pot) in portfolio.pots.iter().enumerate() {
        let mut length = |field: &str, has: usize| {
            if has != years {
                let message = format!("There are {has} figures and {years} years. Give one for each year.");
                reader.report("wrong_length", &format!("pots[{at}].{field}"), message);
            }
        };
        length("limits", pot.limits.len());
        if let Some(limits) = &pot.revenue_limits {
            length("revenue_limits", limits.len());
        }
    }
    if portfolio.ringfence_share.is_some() && !portfolio.pots.iter().any(|pot| pot.kind == PotKind::National) {
        let message = "There is no national pot for the share to go to. Add one with limits of 0.";
        reader.report("no_national_pot", "ringfence_share", message);
    }
}

/// Requirements that name nothing, or themselves in a circle.
fn requirements(reader: &mut Reader<'_>, portfolio: &Portfolio) {
    let codes = Codes::new(portfolio.schemes.iter().map(|scheme| scheme.code.as_str()));
    let mut needs: Vec<Vec<usize>> = Vec::new();
    for (at, scheme) in portfolio.schemes.iter().enumerate() {
        let mut found = Vec::new();
        for (number, code) in scheme.requires.iter().enumerate() {
            match codes.place(code) {
                Some(needed) => found.push(needed),
                None => reader.report(
                    "unknown_scheme",
                    &format!("schemes[{at}].requires[{number}]"),
                    format!("There is no scheme {code}. Give the code of a scheme in the list."),
                ),
            }
        }
        needs.push(found);
    }
    // Schemes whose requirements are all in order are taken away until none is left, or only circles are.
    let mut waiting: Vec<usize> = needs.iter().map(Vec::len).collect();
    let mut needed_by: Vec<Vec<usize>> = vec![Vec::new(); needs.len().min(MOST_SCHEMES)];
    for (at, needs) in needs.iter().enumerate() {
        for needed in needs {
            needed_by.get_mut(*needed).into_iter().for_each(|list| list.push(at));
        }
    }
    let mut ready: Vec<usize> = (0..waiting.len()).filter(|at| waiting.get(*at) == Some(&0)).collect();
    while let Some(at) = ready.pop() {
        for other in needed_by.get(at).into_iter().flatten() {
            if let Some(left) = waiting.get_mut(*other) {
                *left = left.saturating_sub(1);
                if *left == 0 {
                    ready.push(*other);
                }
            }
        }
    }
    if let Some(circle) = circle(&needs, &waiting) {
        let first = circle.first().copied().unwrap_or(0);
        let names: Vec<&str> = circle
            .iter()
            .chain(circle.first())
            .filter_map(|at| portfolio.schemes.get(*at))
            .map(|scheme| scheme.code.as_str())
            .collect();
        let message = format!(
            "These schemes require one another in a circle: {}. Leave one requirement out, or make them one scheme.",
            names.join(", ")
        );
        reader.report("cyclic_requirement", &format!("schemes[{first}].requires"), message);
    }
}

/// A circle among those still waiting: from each on to one it waits for, until one comes again.
fn circle(needs: &[Vec<usize>], waiting: &[usize]) -> Option<Vec<usize>> {
    let waits = |at: usize| waiting.get(at).is_some_and(|left| *left > 0);
    let mut path = vec![(0..waiting.len()).find(|at| waits(*at))?];
    loop {
        let next = needs.get(*path.last()?)?.iter().copied().find(|next| waits(*next))?;
        if let Some(from) = path.iter().position(|at| *at == next) {
            return Some(path.split_off(from));
        }
        path.push(next);
    }
}
