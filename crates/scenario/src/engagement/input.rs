//! What a charity sets: its meetings and their costs. Every figure is kept as text, and blank is not known.

use serde::{Deserialize, Serialize};

use super::fund_input::FundInput;
use super::rebate_input::RebateInput;

/// What a charity sets: its meetings and their costs, the fund, the rebate.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct EngagementInput {
    /// Pounds a year.
    pub income: String,
    /// Pounds a year that can be spent on being heard.
    pub budget: String,
    /// Systems it must be heard in.
    pub systems: String,
    /// Conversations it has today.
    pub systems_now: String,
    /// Meetings a year in each system.
    pub meetings: String,
    /// What an hour of staff time costs.
    pub hour: HourInput,
    /// Who goes to a meeting, and for how long.
    pub people: PeopleInput,
    /// Travel, expenses and access.
    pub away: AwayInput,
    /// Pounds for an hour of a person with lived experience.
    pub payment_rate: String,
    /// What there is besides meetings.
    pub besides: BesidesInput,
    /// Meetings that several systems hold together.
    pub shared: SharedInput,
    /// Systems in each year, where not all start at once; none where they do.
    pub roll_out: Vec<String>,
    /// Growth of prices a year, from the second year on.
    pub price_growth: String,
    /// Lines of the services that the charity speaks for.
    pub services: Vec<String>,
    /// Financial year in which their conversations are counted; blank for the last that is told.
    pub services_year: String,
    /// National clinical groups that the charity sits on today and that would go.
    pub networks: NetworksInput,
    /// What is known of single systems.
    pub by_system: Vec<SystemInput>,
    /// The fund.
    pub fund: FundInput,
    /// The rebate.
    pub rebate: RebateInput,
}

/// What an hour of staff time costs.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct HourInput {
    /// Pounds an hour in all; blank where it is built from the parts.
    pub cost: String,
    /// Pounds of pay for an hour.
    pub pay: String,
    /// On-costs as a share of pay.
    pub on_costs: String,
    /// Overhead as a share of pay.
    pub overhead: String,
}

/// Who goes to a meeting, and for how long.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PeopleInput {
    /// Staff at each meeting.
    pub staff: String,
    /// Hours of a meeting.
    pub meeting_hours: String,
    /// Hours of preparation of each.
    pub preparation_hours: String,
    /// Hours of travel of each.
    pub travel_hours: String,
    /// People with lived experience at each meeting.
    pub lived: String,
    /// Hours each of them is paid for.
    pub lived_hours: String,
    /// Hours of a working day.
    pub hours_per_day: String,
    /// Working days of a full-time year.
    pub working_days: String,
}

/// Pounds for travel, expenses and access.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct AwayInput {
    /// Travel and subsistence of staff for a meeting.
    pub travel: String,
    /// Expenses of each person with lived experience.
    pub expenses: String,
    /// Access and translation for a meeting.
    pub access: String,
}

/// What there is besides meetings.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct BesidesInput {
    /// Days of liaison with each system a year.
    pub liaison_days: String,
    /// Pounds for such a day.
    pub day_cost: String,
    /// Pounds to set up in one system.
    pub setup_cost: String,
    /// Pounds a year of national co-ordination.
    pub national_cost: String,
}

/// Meetings that several systems hold together.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct SharedInput {
    /// Hubs at which systems meet; blank where there are none.
    pub hubs: String,
    /// Share of meetings held there.
    pub share: String,
}

/// National clinical groups that would go.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct NetworksInput {
    /// How many; blank where none is counted.
    pub groups: String,
    /// Meetings of each in a year.
    pub meetings: String,
}

/// What is known of one system.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct SystemInput {
    /// Code of the board.
    pub code: String,
    /// The charity's patients there.
    pub patients: String,
    /// Pounds of branded medicines it buys a year.
    pub branded_spend: String,
}

impl EngagementInput {
    /// The row of a board; a blank one where there is none.
    #[must_use]
    pub fn system(&self, code: &str) -> SystemInput {
        let own = self.by_system.iter().find(|row| row.code == code);
        own.cloned().unwrap_or_else(|| SystemInput { code: code.to_owned(), ..SystemInput::default() })
    }

    /// Changes the row of a board; a row that is left blank goes.
    pub fn change_system(&mut self, code: &str, change: impl FnOnce(&mut SystemInput)) {
        let mut row = self.system(code);
        change(&mut row);
        self.by_system.retain(|own| own.code != code);
        if !row.patients.trim().is_empty() || !row.branded_spend.trim().is_empty() {
            let place = self.by_system.partition_point(|own| own.code.as_str() < code);
            self.by_system.insert(place.min(self.by_system.len()), row);
        }
    }
}
