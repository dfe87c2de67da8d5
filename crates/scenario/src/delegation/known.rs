//! What is public of a service, as a row that a user may change; and the rows a scenario holds.

use engine::parameters::{PlanningTier, PrescribedService, prescribed_service};

use super::board_input::{ReadinessInput, TeamInput};
use super::input::{DelegationInput, Known, Level, ServiceInput};
use super::pool_input::PoolInput;
use super::staging_input::StagingInput;

impl ServiceInput {
    /// What is public of a service; everything else blank.
    ///
    /// ```
    /// let known = engine::parameters::prescribed_service("39").unwrap();
    /// let row = scenario::delegation::ServiceInput::public(known);
    /// assert_eq!((row.patients.as_str(), row.centres.as_str()), ("450", ""));
    /// ```
    #[must_use]
    pub fn public(known: &PrescribedService) -> Self {
        Self {
            line: known.line.to_owned(),
            patients: known.patients.map(|patients| patients.to_string()).unwrap_or_default(),
            flagged: Known::of(known.highly_specialised),
            level: match known.tier {
                None => Level::NotKnown,
                Some(PlanningTier::Local) => Level::Local,
                Some(PlanningTier::SubRegional) => Level::SubRegional,
                Some(PlanningTier::National) => Level::National,
            },
            ..Self::default()
        }
    }
}

impl DelegationInput {
    /// What is known of a line: the user's row, else what is public; `None` for a line that is in no list.
    #[must_use]
    pub fn service(&self, line: &str) -> Option<ServiceInput> {
        let own = self.services.iter().find(|service| service.line == line).cloned();
        own.or_else(|| prescribed_service(line).map(ServiceInput::public))
    }

    /// Place of the user's row of a line.
    #[must_use]
    pub fn place(&self, line: &str) -> Option<usize> {
        self.services.iter().position(|service| service.line == line)
    }

    /// Changes what is known of a line. A row that comes to what is public is no row of the user's any more.
    pub fn change(&mut self, line: &str, change: impl FnOnce(&mut ServiceInput)) {
        let Some(public) = prescribed_service(line).map(ServiceInput::public) else { return };
        let Some(mut service) = self.service(line) else { return };
        change(&mut service);
        let place = self.place(line);
        match (place, service == public) {
            (Some(place), true) => {
                self.services.remove(place);
            }
            (Some(place), false) => {
                if let Some(row) = self.services.get_mut(place) {
                    *row = service;
                }
            }
            (None, true) => {}
            (None, false) => self.services.push(service),
        }
    }

    /// The test alone: policy and services, whatever is set of boards, of a pooled service and of arrangements left out.
    #[must_use]
    pub fn test(&self) -> Self {
        Self {
            policy: self.policy.clone(),
            services: self.services.clone(),
            example_ratings: self.example_ratings,
            readiness: ReadinessInput::default(),
            groups: Vec::new(),
            borders: Vec::new(),
            parts: Vec::new(),
            team: TeamInput::default(),
            pool: PoolInput::default(),
            staging: StagingInput::default(),
        }
    }

    /// Takes policy and services from another; boards, the pooled service and arrangements stay.
    pub fn take_test(&mut self, other: Self) {
        self.policy = other.policy;
        self.services = other.services;
        self.example_ratings = other.example_ratings;
    }

    /// Leaves only what is public of a line.
    pub fn forget(&mut self, line: &str) {
        self.services.retain(|service| service.line != line);
    }
}
