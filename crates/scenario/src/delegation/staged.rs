//! When arrangements start, as read.

use engine::delegation::arrangement::Arrangement;
use engine::delegation::staging::Staging;
use engine::parameters::prescribed_service;
use engine::problem::Problem;
use engine::quantities::FinancialYear;

use super::staging_input::{BoardsTaken, StagingInput, StagingPreset, StartsInput};
use crate::texts::Texts;

/// When arrangements start and on which services providers lead, as read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Staged {
    /// When arrangements start.
    pub staging: Staging,
    /// Lines on which a collaborative of providers leads.
    pub lead_providers: Vec<String>,
    /// Whether every board is taken as ready, whatever its evidence.
    pub all_ready: bool,
}

impl Staged {
    /// Reads what is set of arrangements. Years of the user's own are read only where they are used.
    ///
    /// # Errors
    /// Every [`Problem`], its path from the root of [`crate::Inputs`].
    ///
    /// ```
    /// use scenario::delegation::{Staged, StagingPreset};
    /// let mut input = scenario::Baseline::default().inputs().delegation.staging;
    /// assert!(Staged::read(&input).is_ok());
    /// input.preset = StagingPreset::Own;
    /// input.starts.delegated = "2026".to_owned();
    /// assert_eq!(Staged::read(&input).unwrap_err()[0].path, "delegation.staging.starts.delegated");
    /// ```
    pub fn read(input: &StagingInput) -> Result<Self, Vec<Problem>> {
        let mut texts = Texts::default();
        let staging = match input.preset {
            StagingPreset::AsDecided => Staging::as_decided(),
            StagingPreset::Roadmap2022 => Staging::roadmap_2022(),
            StagingPreset::PolicyExchange2022 => Staging::policy_exchange_2022(),
            StagingPreset::BeforeReform => Staging::default(),
            StagingPreset::Own => own(&mut texts, &input.starts),
        };
        lines(&mut texts, &input.lead_providers);
        let all_ready = input.boards == BoardsTaken::AllReady;
        if texts.problems.is_empty() {
            Ok(Self { staging, lead_providers: input.lead_providers.clone(), all_ready })
        } else {
            Err(texts.problems)
        }
    }

    /// Whether a collaborative of providers leads on a line.
    #[must_use]
    pub fn is_led(&self, line: &str) -> bool {
        self.lead_providers.iter().any(|listed| listed == line)
    }
}

fn own(texts: &mut Texts, input: &StartsInput) -> Staging {
    let starts = [
        (Arrangement::Joint, "joint", &input.joint),
        (Arrangement::Delegated, "delegated", &input.delegated),
        (Arrangement::LeadProvider, "lead_provider", &input.lead_provider),
        (Arrangement::PanBoardOffice, "pan_board_office", &input.pan_board_office),
    ];
    let mut staging = Staging::default();
    for (arrangement, name, text) in starts {
        if text.trim().is_empty() {
            continue;
        }
        match FinancialYear::from_text(text) {
            Some(year) => staging.starts.push((arrangement, year)),
            None => texts.report(
                "not_a_year",
                format!("delegation.staging.starts.{name}"),
                "Write a financial year as 2026/27, or leave it blank where this never starts.",
            ),
        }
    }
    staging
}

fn lines(texts: &mut Texts, lines: &[String]) {
    let mut seen: Vec<&str> = Vec::new();
    for (place, line) in lines.iter().enumerate() {
        let path = format!("delegation.staging.lead_providers[{place}]");
        if prescribed_service(line).is_none() {
            texts.report("unknown_line", path, "The list has no such line. Give a number of the list, such as 15.");
        } else if seen.contains(&line.as_str()) {
            texts.report("duplicate_code", path, "This line stands more than once. Keep one of them.");
        }
        seen.push(line);
    }
}
