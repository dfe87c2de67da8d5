//! Staging: in which year an arrangement starts.
//!
//! "Joint committees in 2023/24; delegation in three regions from April 2024 and everywhere from April 2025." Until an arrangement
//! with the budget starts, a service is planned jointly if joint committees have started, and nationally if not.
//!
//! ```
//! use engine::delegation::arrangement::{Arrangement, Reason};
//! use engine::delegation::staging::Staging;
//! use engine::quantities::FinancialYear;
//! let year = |start| FinancialYear::starting(start).unwrap();
//! let decided = Staging::as_decided();
//! let renal = |board, start| decided.in_year("15", board, (Arrangement::Delegated, Reason::ActsAlone), year(start)).0;
//! assert_eq!(renal("QE1", 2023), Arrangement::Joint);
//! assert_eq!(renal("QE1", 2024), Arrangement::Delegated);
//! assert_eq!(renal("QRV", 2024), Arrangement::Joint);
//! assert_eq!(renal("QRV", 2025), Arrangement::Delegated);
//! ```

use crate::parameters::{Parameter, Proposal, boards, delegation, prescribed_services};
use crate::quantities::FinancialYear;

use super::arrangement::{Arrangement, Reason};

/// When arrangements start.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Staging {
    /// First year of each arrangement; one that is not listed never starts, but national planning always goes on.
    pub starts: Vec<(Arrangement, FinancialYear)>,
    /// First year for a board by code, instead of that of the arrangement; joint committees aside.
    pub boards: Vec<(String, FinancialYear)>,
    /// First year for a service by code, instead of either.
    pub pilots: Vec<(String, FinancialYear)>,
    /// A year before which a service does not start whatever the others say.
    pub not_before: Vec<(String, FinancialYear)>,
}

impl Staging {
    /// As decided: joint committees in 2023/24, each board from the day its delegation began.
    pub fn as_decided() -> Self {
        let joint = year_of(delegation::JOINT_FROM).map(|year| (Arrangement::Joint, year));
        let full = year_of(delegation::FULL_DELEGATION);
        let with_budget = [Arrangement::Delegated, Arrangement::LeadProvider, Arrangement::PanBoardOffice];
        Self {
            starts: joint.into_iter().chain(with_budget.into_iter().filter_map(|one| Some((one, full?)))).collect(),
            boards: boards()
                .iter()
                .filter_map(|board| Some((board.code.to_owned(), year_of_date(board.delegated_from)?)))
                .collect(),
            ..Self::default()
        }
    }

    /// As NHS England's roadmap of 2022 had it: joint in 2023/24, delegated from April 2024 everywhere.
    pub fn roadmap_2022() -> Self {
        let joint = year_of(delegation::JOINT_FROM);
        let full = year_of(delegation::FIRST_DELEGATION);
        let starts = Arrangement::ALL.into_iter().filter(|one| *one != Arrangement::National).filter_map(|one| {
            let year = if one == Arrangement::Joint { joint } else { full };
            Some((one, year?))
        });
        Self { starts: starts.collect(), ..Self::default() }
    }

    /// As Policy Exchange proposed in 2022: dialysis, chemotherapy, specialist adult cardiology and mental health piloted from
    /// April 2023, services with a weak case not before 2024/25, the others as in the roadmap but without joint committees.
    pub fn policy_exchange_2022() -> Self {
        let pilot = year_of(delegation::PILOT_FROM);
        let weak = FinancialYear::from_text(delegation::WEAK_CASE_FROM.value);
        let mut staging = Self::roadmap_2022();
        staging.starts.retain(|(arrangement, _)| *arrangement != Arrangement::Joint);
        for service in prescribed_services() {
            let code = service.line.to_owned();
            match service.proposal {
                Some(Proposal::WeakCase) => staging.not_before.extend(weak.map(|year| (code, year))),
                Some(Proposal::Pilot) => staging.pilots.extend(pilot.map(|year| (code, year))),
                None if service.programme == "Mental health" => staging.pilots.extend(pilot.map(|year| (code, year))),
                None => {}
            }
        }
        staging
    }

    /// First year of an arrangement for a service and a board; `None` where it never starts.
    pub fn start(&self, service: &str, board: &str, arrangement: Arrangement) -> Option<FinancialYear> {
        let of = |list: &[(String, FinancialYear)], code: &str| {
            list.iter().find(|(listed, _)| listed == code).map(|(_, year)| *year)
        };
        let general = self.starts.iter().find(|(listed, _)| *listed == arrangement).map(|(_, year)| *year);
        let start = match arrangement {
            Arrangement::National => return FinancialYear::starting(1948),
            Arrangement::Joint => general?,
            _ => of(&self.pilots, service).or_else(|| of(&self.boards, board)).or(general)?,
        };
        Some(of(&self.not_before, service).map_or(start, |least| least.max(start)))
    }

    /// What stands in a year where this arrangement is aimed at.
    pub fn in_year(
        &self,
        service: &str,
        board: &str,
        (aimed, reason): (Arrangement, Reason),
        year: FinancialYear,
    ) -> (Arrangement, Reason) {
        let started = |arrangement| self.start(service, board, arrangement).is_some_and(|start| start <= year);
        if started(aimed) {
            (aimed, reason)
        } else if aimed != Arrangement::Joint && started(Arrangement::Joint) {
            (Arrangement::Joint, Reason::NotStarted)
        } else {
            (Arrangement::National, Reason::NotStarted)
        }
    }
}

fn year_of(parameter: &Parameter) -> Option<FinancialYear> {
    year_of_date(parameter.value)
}

/// The financial year a day lies in.
fn year_of_date(date: &str) -> Option<FinancialYear> {
    let mut parts = date.split('-');
    let year: u16 = parts.next()?.parse().ok()?;
    let month: u8 = parts.next()?.parse().ok()?;
    FinancialYear::starting(if month < 4 { year.checked_sub(1)? } else { year })
}
