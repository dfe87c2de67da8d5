//! A board in words: how ready it is, with whom it plans, how thin expertise gets, what becomes of it in April 2026.

use engine::delegation::arrangement::{Footprint, Reason};
use engine::delegation::board_readiness::{AssessedBoard, DOMAINS, Marks};
use engine::delegation::expertise::Expertise;
use engine::delegation::{People, Role};
use rust_decimal::Decimal;

use super::names::{number, plain};
use super::pool::people as rounded;
use crate::count::{counted, listed, lowered, noun};
use crate::exact::Exact;
use crate::sentence::Sentence;

/// A domain of the assessment as the label of a row.
#[must_use]
pub fn domain(name: &str) -> &'static str {
    match name {
        "health_and_care_geography" => "Health and care geography",
        "transformation" => "Transformation",
        "governance_and_leadership" => "Governance and leadership",
        "finance" => "Finance",
        "workforce_capability_and_capacity" => "Workforce, capability and capacity",
        "data_reporting_and_analytics" => "Data, reporting and analytics",
        _ => "Another domain",
    }
}

/// The same where there is little room.
#[must_use]
pub fn domain_in_short(name: &str) -> &'static str {
    match name {
        "health_and_care_geography" => "Geography",
        "governance_and_leadership" => "Governance",
        "workforce_capability_and_capacity" => "Workforce",
        "data_reporting_and_analytics" => "Data and analytics",
        other => domain(other),
    }
}

/// What evidence of a whole mark stands for.
pub const EVIDENCE: [&str; 5] =
    ["0: no evidence", "1: a plan", "2: work has begun", "3: in place", "4: in place and shown to work"];

/// A footprint as a heading has it.
#[must_use]
pub const fn footprint(footprint: Option<Footprint>) -> &'static str {
    match footprint {
        Some(Footprint::Alone) => "Alone",
        Some(Footprint::Group) => "With its group",
        Some(Footprint::Region) => "With its region",
        Some(Footprint::National) => "Only England",
        None => "Not known",
    }
}

/// Who plans a service by the test, and why.
#[must_use]
pub const fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::NotSuitable => "NHS England: it does not suit local commissioning",
        Reason::NotSettled => "NHS England, as long as the test does not settle it",
        Reason::ServiceNotReady => "NHS England: it suits, but is not ready",
        Reason::BoardNotReady => "A joint committee: the board is not ready, and no budget moves",
        Reason::ActsAlone => "The board, with the budget",
        Reason::ActsInGroup => "The board’s group, with the budget",
        Reason::ActsAcrossRegion => "An office for all boards of the region",
        Reason::TooFewPeople => "NHS England: not even the region has the people",
        Reason::ProvidersTogether => "A collaborative of providers, with the budget",
        Reason::NotStarted => "Not started yet",
    }
}

/// People, or the range they lie in: `1.74 million`, `1.2 to 1.5 million`.
#[must_use]
pub fn people(people: People) -> String {
    if people.low == people.high {
        return rounded(people.low);
    }
    let (low, high) = (rounded(people.low), rounded(people.high));
    let unit = if high.ends_with(" million") { " million" } else { "" };
    format!("{} to {high}", low.strip_suffix(unit).unwrap_or(&low))
}

/// An average to two decimals, from the exact text of the engine.
#[must_use]
pub fn average(mean: &str) -> String {
    mean.parse::<Decimal>().map_or_else(|_| mean.to_owned(), |mean| plain(&Exact::from(mean).to_places(2)))
}

/// Both ends of an average: `1.33 to 2.67`, `3`.
#[must_use]
pub fn averages(low: &AssessedBoard, high: &AssessedBoard) -> String {
    let (low, high) = (average(&low.mean), average(&high.mean));
    if low == high { low } else { format!("{low} to {high}") }
}

/// Whether a board is ready, and why; with the evidence taken as none and as the most where it is not known.
#[must_use]
pub fn readiness(name: &str, known: usize, (low, high): (&AssessedBoard, &AssessedBoard), marks: &Marks) -> Sentence {
    let domains = DOMAINS.len();
    let pass = number(marks.pass);
    let mean = averages(low, high);
    match (low.role, high.role) {
        (Role::Delegated, _) => {
            let first = match (low.trailblazer, high.trailblazer) {
                (true, _) => " It may go first, as a trailblazer.",
                (false, true) => " What is not known decides whether it may go first.",
                (false, false) => "",
            };
            Sentence::plain(format!("{name} ")).answer("would take on delegated services").say(format!(
                ": every domain has the evidence it needs, and the average of {mean} reaches {pass}.{first}"
            ))
        }
        (_, Role::Joint) => {
            // What stays below the gate even with the most evidence elsewhere is known to be below it.
            let below: Vec<String> = high.below_gate.iter().map(|name| lowered(domain(name))).collect();
            let why = if below.is_empty() {
                format!("the average of {mean} does not reach {pass}")
            } else {
                format!("evidence in {} is below {}, which every domain needs", listed(&below), number(marks.gate))
            };
            Sentence::plain(format!("{name} "))
                .answer("would act jointly with NHS England")
                .say(format!(": {why}. In a joint committee no budget moves."))
        }
        _ => Sentence::plain(format!("Whether {name} is ready "))
            .answer("is not settled")
            .say(format!(
                ": evidence is known in {known} of {domains} domains, so its average lies from {mean}, and {pass} takes on delegation."
            )),
    }
}

/// What it can plan, by least footprint: alone, with its group, with its region, only England, not known.
#[must_use]
pub fn plans(alone: usize, group: usize, region: usize, national: usize, unknown: usize) -> String {
    let known = [alone, group, region, national].iter().fold(0_usize, |sum, count| sum.saturating_add(*count));
    let all = known.saturating_add(unknown);
    let group = if group > 0 { format!(", {group} with its group") } else { String::new() };
    let said = |count: usize| if count == 0 { "none".to_owned() } else { count.to_string() };
    format!(
        "Of {} with a published planning population it has the people for {} alone{group} and {} with its region; {} {} all of England. \
         For {unknown} of {all} the planning population is not known.",
        counted(known, "service", "services"),
        said(alone),
        said(region),
        said(national),
        noun(national, "needs", "need"),
    )
}

/// The same where some planning populations are invented.
#[must_use]
pub fn with_examples(said: String, examples: usize) -> String {
    if examples == 0 {
        return said;
    }
    let invented = "a planning population, published or invented for the example,";
    let said = said.replacen("a published planning population", invented, 1);
    let services = counted(examples, "service", "services");
    format!("{said} Of {services}, levels or ratings are invented so that the test can be tried.")
}

/// How thin a spread of commissioners gets: how many full teams they make, and what is left of a team where they are spread further.
#[must_use]
pub fn expertise(commissioners: Decimal, full_team: Decimal, spreads: &[Expertise]) -> String {
    let all = number(commissioners);
    let team = number(full_team);
    let Some(teams) = commissioners.checked_div(full_team).map(|teams| teams.floor()).filter(|teams| !teams.is_zero())
    else {
        return format!("{all} commissioners are too few for one full team of {team}.");
    };
    let make = if teams == Decimal::ONE { "one full team".to_owned() } else { format!("{} full teams", number(teams)) };
    let thin: Vec<String> = spreads
        .iter()
        .filter(|spread| !spread.full_everywhere)
        .map(|spread| format!("{} over {}", average(&spread.each), spread.footprints))
        .collect();
    let thin = if thin.is_empty() {
        " Spread evenly, every footprint below has one.".to_owned()
    } else {
        format!(" Spread evenly there are only {} footprints, and none of those has a full team.", listed(&thin))
    };
    format!("{all} commissioners make {make} of {team}, so that many footprints or fewer can each have one.{thin}")
}

#[cfg(test)]
mod tests {
    use engine::delegation::board_readiness::{BoardEvidence, DomainEvidence, assess};

    use super::*;

    fn board(evidence: i64) -> AssessedBoard {
        let domains = DOMAINS.map(|domain| DomainEvidence { domain: domain.to_owned(), evidence: evidence.into() });
        assess(&BoardEvidence { code: "QE1".to_owned(), domains: domains.to_vec() }, &Marks::shipped())
    }

    #[test]
    fn a_role_is_said_with_its_reason() {
        let said = |low, high| readiness("X", 3, (&board(low), &board(high)), &Marks::shipped()).text();
        assert_eq!(
            said(4, 4),
            "X would take on delegated services: every domain has the evidence it needs, and the average of 4 reaches 3. It may go \
             first, as a trailblazer."
        );
        assert_eq!(
            said(2, 2),
            "X would act jointly with NHS England: the average of 2 does not reach 3. In a joint committee no budget moves."
        );
        assert!(said(0, 1).contains("evidence in health and care geography, transformation,"), "{}", said(0, 1));
        assert_eq!(
            said(0, 4),
            "Whether X is ready is not settled: evidence is known in 3 of 6 domains, so its average lies from 0 to 4, and 3 takes on \
             delegation."
        );
    }

    #[test]
    fn what_it_can_plan_adds_up() {
        assert_eq!(
            plans(0, 3, 0, 1, 144),
            "Of 4 services with a published planning population it has the people for none alone, 3 with its group and none with its \
             region; 1 needs all of England. For 144 of 148 the planning population is not known."
        );
    }

    #[test]
    fn people_are_a_range_where_parts_are_not_known() {
        let range = |low: i64, high: i64| people(People { low: low.into(), high: high.into() });
        assert_eq!(range(1_234_567, 1_234_567), "1.23 million");
        assert_eq!(range(1_234_567, 1_534_567), "1.23 to 1.53 million");
        assert_eq!(range(900_000, 1_100_000), "900,000 to 1.1 million");
    }

    #[test]
    fn expertise_is_thin_where_footprints_are_many() {
        let said = |all: i64, team: i64| {
            let spreads = engine::delegation::expertise::spreads(all.into(), team.into());
            expertise(all.into(), team.into(), &spreads)
        };
        assert_eq!(
            said(200, 8),
            "200 commissioners make 25 full teams of 8, so that many footprints or fewer can each have one. Spread evenly there are only \
             5.56 over 36 and 4.76 over 42 footprints, and none of those has a full team."
        );
        assert!(said(500, 8).ends_with("Spread evenly, every footprint below has one."), "{}", said(500, 8));
        assert_eq!(said(7, 8), "7 commissioners are too few for one full team of 8.");
    }

    #[test]
    fn an_invented_level_is_not_called_published() {
        let said = with_examples(plans(0, 0, 3, 1, 148), 24);
        assert!(
            said.starts_with("Of 4 services with a planning population, published or invented for the example, it has"),
            "{said}"
        );
        assert!(said.contains("Of 24 services, levels or ratings are invented"));
        assert_eq!(with_examples(plans(0, 0, 3, 1, 148), 0), plans(0, 0, 3, 1, 148));
    }
}
