//! Who plans which service in words, what was decided in a year, and what moves with the money.

use engine::delegation::arrangement::Reason;
use engine::parameters::{Parameter, delegation};
use engine::quantities::{FinancialYear, Money};

use super::segmentation::{billions, money as in_billions};
use crate::count::{counted, digits, in_words, listed, noun};
use crate::sentence::Sentence;

/// Who plans, by the name in answers, as the label of a row.
#[must_use]
pub fn planner(name: &str) -> &str {
    match name {
        "delegated" => "Boards, with the budget",
        "lead_provider" => "Provider collaboratives, with the budget",
        "pan_board_office" => "Offices of a region, no budget moves",
        "joint" => "Joint committees, no budget moves",
        "national" => "NHS England",
        "differs" => "Not the same for every board",
        "not_known" => "Hangs on whether boards are ready",
        "not_settled" => "Not settled by the test",
        other => other,
    }
}

/// Who plans one service, for the cell of a table.
#[must_use]
pub fn planner_of_one(name: &str) -> &str {
    match name {
        "delegated" => "The board, with the budget",
        "lead_provider" => "A provider collaborative",
        "pan_board_office" => "An office of the region",
        "joint" => "A joint committee",
        "not_known" => "Not known",
        "not_settled" => "Not settled",
        other => planner(other),
    }
}

/// Why, for the cell beside it.
#[must_use]
pub const fn why(reason: Reason) -> &'static str {
    match reason {
        Reason::NotSuitable => "It does not suit local commissioning",
        Reason::NotSettled => "The test does not settle it",
        Reason::ServiceNotReady => "It suits local commissioning, but is not ready",
        Reason::BoardNotReady => "The board is not ready: no budget moves",
        Reason::ActsAlone => "The board has the people alone",
        Reason::ActsInGroup => "Its group has the people",
        Reason::ActsAcrossRegion => "Only the region has the people",
        Reason::TooFewPeople => "Not even the region has the people",
        Reason::ProvidersTogether => "Providers hold the budget through their lead",
        Reason::NotStarted => "What it is to be has not started",
    }
}

/// Counts of services by who plans them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Planned {
    /// Boards, alone or in a group, with the budget.
    pub boards: usize,
    /// Collaboratives of providers, with the budget.
    pub providers: usize,
    /// Offices of a region.
    pub offices: usize,
    /// Joint committees.
    pub joint: usize,
    /// NHS England.
    pub national: usize,
    /// Not the same for every board.
    pub differs: usize,
    /// Hanging on readiness that is not known.
    pub not_known: usize,
    /// Not settled by the test.
    pub not_settled: usize,
}

impl Planned {
    /// All services.
    #[must_use]
    pub fn all(&self) -> usize {
        [self.with_budget(), self.without_budget(), self.national, self.open()].into_iter().sum()
    }

    /// Services whose budget moves.
    #[must_use]
    pub const fn with_budget(&self) -> usize {
        self.boards.saturating_add(self.providers)
    }

    /// Services planned below the national level whose budget does not move.
    #[must_use]
    pub const fn without_budget(&self) -> usize {
        self.offices.saturating_add(self.joint)
    }

    /// Services of which no one answer can be given.
    #[must_use]
    pub const fn open(&self) -> usize {
        self.differs.saturating_add(self.not_known).saturating_add(self.not_settled)
    }

    /// By the test: who plans in a year, for all boards or for one.
    #[must_use]
    pub fn tested(&self, year: FinancialYear, board: Option<&str>, with_examples: bool) -> Sentence {
        let test = if with_examples { "With example ratings, by the test, of" } else { "By the test, of" };
        let whose = board.map_or_else(String::new, |name| format!(" for {name}"));
        let some = |count: usize| if count == 0 { "none".to_owned() } else { digits(count) };
        let is = noun(self.boards, "is", "are");
        let mut parts = vec![format!("{} {is} planned by boards with the budget", some(self.boards))];
        parts.extend((self.providers > 0).then(|| format!("{} by provider collaboratives", digits(self.providers))));
        parts.extend((self.offices > 0).then(|| format!("{} by offices of a region", digits(self.offices))));
        parts.push(format!("{} through joint committees", some(self.joint)));
        parts.push(format!("{} by NHS England", some(self.national)));
        Sentence::plain(format!("{test} {} in {year}{whose} ", counted(self.all(), "service", "services")))
            .answer(listed(&parts))
            .say(format!(".{}", self.rest()))
    }

    /// What no one answer can be given of, in sentences.
    #[must_use]
    pub fn rest(&self) -> String {
        let mut said = String::new();
        if self.not_settled > 0 {
            let is = noun(self.not_settled, "is", "are");
            said.push_str(&format!(
                " {} {is} not settled, which is not the same as national.",
                digits(self.not_settled)
            ));
        }
        if self.not_known > 0 {
            let hang = noun(self.not_known, "hangs", "hang");
            said.push_str(&format!(" {} {hang} on whether boards are ready.", digits(self.not_known)));
        }
        if self.differs > 0 {
            let is = noun(self.differs, "is", "are");
            said.push_str(&format!(" {} {is} not planned the same way for every board.", digits(self.differs)));
        }
        said
    }

    /// In a line, for a phone.
    #[must_use]
    pub fn short(&self) -> String {
        format!(
            "{} with the budget, {} national, {} open.",
            digits(self.with_budget()),
            digits(self.national),
            digits(self.open())
        )
    }
}

/// The financial year that begins on the day a figure names.
fn begins(day: &Parameter) -> Option<FinancialYear> {
    FinancialYear::starting(day.value.get(..4)?.parse().ok()?)
}

/// What was decided for a year, as published.
#[must_use]
pub fn decided(year: FinancialYear) -> String {
    let from = |day: &Parameter| begins(day).is_some_and(|begins| begins <= year);
    let word = |figure: &Parameter| figure.value.parse().map_or_else(|_| figure.value.to_owned(), in_words);
    let everywhere = format!(
        "about {} services are delegated to every board, with about {}",
        delegation::FULLY_DELEGATED_SERVICES.value,
        billions(delegation::FULLY_DELEGATED_MONEY.value)
    );
    if from(delegation::LEGAL_TRANSFER) {
        format!("{everywhere}, and legislation moves more")
    } else if from(delegation::FULL_DELEGATION) {
        everywhere
    } else if from(delegation::FIRST_DELEGATION) {
        format!(
            "{} services are delegated in {} regions; joint committees elsewhere",
            delegation::FIRST_DELEGATED_SERVICES.value,
            word(delegation::FIRST_DELEGATED_REGIONS)
        )
    } else if from(delegation::JOINT_FROM) {
        format!("{} joint committees with NHS England; no budget moves", word(delegation::JOINT_COMMITTEES))
    } else {
        "NHS England plans every service".to_owned()
    }
}

/// Services delegated to every board in a year as decided, for the line under a count; blank before the first.
#[must_use]
pub fn decided_count(year: FinancialYear) -> String {
    let from = |day: &Parameter| begins(day).is_some_and(|begins| begins <= year);
    if from(delegation::FULL_DELEGATION) {
        format!("about {} in every board", delegation::FULLY_DELEGATED_SERVICES.value)
    } else if from(delegation::FIRST_DELEGATION) {
        format!(
            "{} in {} of seven regions",
            delegation::FIRST_DELEGATED_SERVICES.value,
            delegation::FIRST_DELEGATED_REGIONS.value
        )
    } else {
        "none".to_owned()
    }
}

/// What services delegated in a year come to: `3 services are delegated to every board in 2025/26 and come to £1.5 billion`.
#[must_use]
pub fn delegated_sum(services: usize, missing: usize, year: FinancialYear, sum: Option<Money>) -> String {
    if services == 0 {
        return format!(
            "By the test no service is delegated to every board in {year}, so there is no sum to carry over."
        );
    }
    let are = format!("{} delegated to every board in {year}", counted(services, "service is", "services are"));
    match sum {
        Some(sum) => {
            format!("By the test {are}, and {} {}.", noun(services, "comes to", "together come to"), in_billions(sum))
        }
        None if missing > 0 => format!(
            "By the test {are}. The money of {} is not known: enter it below, and the sum can be carried over.",
            digits(missing)
        ),
        None => format!("By the test {are}, but their money adds up to nothing or to more than there can be."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn year(start: u16) -> FinancialYear {
        FinancialYear::starting(start).unwrap_or_else(|| unreachable!("a year in range"))
    }

    #[test]
    fn what_was_decided_is_told_by_year() {
        assert_eq!(decided(year(2022)), "NHS England plans every service");
        assert_eq!(decided(year(2023)), "nine joint committees with NHS England; no budget moves");
        assert_eq!(decided(year(2024)), "59 services are delegated in three regions; joint committees elsewhere");
        assert_eq!(decided(year(2026)), "about 70 services are delegated to every board, with about £14 billion");
        assert!(decided(year(2027)).ends_with("and legislation moves more"));
        assert_eq!(decided_count(year(2023)), "none");
        assert_eq!(decided_count(year(2025)), "about 70 in every board");
    }

    #[test]
    fn counts_are_told_and_what_is_open_is_not_called_national() {
        let planned = Planned { national: 66, not_settled: 86, ..Planned::default() };
        assert_eq!(
            planned.tested(year(2025), None, false).text(),
            "By the test, of 152 services in 2025/26 none are planned by boards with the budget, none through joint committees and 66 by \
             NHS England. 86 are not settled, which is not the same as national."
        );
        let some = Planned { boards: 1, providers: 2, joint: 1, differs: 1, not_known: 1, ..Planned::default() };
        assert_eq!(
            some.tested(year(2026), Some("Essex"), false).text(),
            "By the test, of 6 services in 2026/27 for Essex 1 is planned by boards with the budget, 2 by provider collaboratives, 1 \
             through joint committees and none by NHS England. 1 hangs on whether boards are ready. 1 is not planned the same way for \
             every board."
        );
        assert_eq!(planned.short(), "0 with the budget, 66 national, 86 open.");
    }

    #[test]
    fn a_sum_is_told_with_what_is_missing() {
        let money = Money::from_text("1500000000").ok();
        assert_eq!(
            delegated_sum(3, 0, year(2025), money),
            "By the test 3 services are delegated to every board in 2025/26, and together come to £1.5 billion."
        );
        assert!(delegated_sum(3, 2, year(2025), None).contains("The money of 2 is not known"));
        assert!(delegated_sum(0, 0, year(2025), None).contains("no service is delegated"));
    }
}
