//! What is set of a collaborative: its budget, placements, members. Figures are kept as text; a blank one is not known, and never stands for 0.

use serde::{Deserialize, Serialize};

/// What is set of a collaborative: its budget, placements, members.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct CollaborativeInput {
    /// Patients placed out of area before the first year.
    pub placements: String,
    /// Patients moved back in each year; as many as years.
    pub moved_back: Vec<String>,
    /// Pounds for a patient and year out of area.
    pub out_price: String,
    /// Pounds for a patient and year with the members.
    pub in_price: String,
    /// Pounds for a patient and year with an outside provider nearer home.
    pub buy_price: String,
    /// Pounds once, in the first year, if the members do it.
    pub set_up: String,
    /// Who cares for patients who are moved back.
    pub way: WayInput,
    /// Pounds for community services in each year.
    pub community: Vec<String>,
    /// Share of a saving that is reinvested.
    pub reinvested: String,
    /// Pounds for one community place and year.
    pub place_price: String,
    /// Pounds for the pathway in each year.
    pub budget: Vec<String>,
    /// Who gets what is left over.
    pub gain: SplitInput,
    /// Who pays what is overspent.
    pub loss: SplitInput,
    /// Members besides the lead provider.
    pub members: Vec<MemberInput>,
}

/// Who cares for patients who are moved back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WayInput {
    /// The members.
    #[default]
    Make,
    /// An outside or independent provider.
    Buy,
}

/// Shares of commissioner and lead provider; the members have the rest.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct SplitInput {
    /// Of whoever gave the budget.
    pub commissioner: String,
    /// Of the lead provider.
    pub lead: String,
}

/// A member.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct MemberInput {
    /// Its name, unlike the others'.
    pub name: String,
    /// Its part of what members share, on any scale.
    pub part: String,
}

impl CollaborativeInput {
    /// How many years there are.
    #[must_use]
    pub const fn years(&self) -> usize {
        self.moved_back.len()
    }

    /// Makes it so many years: nobody is moved back in a new one, and what is paid and spent a year stays as in the last.
    pub fn set_years(&mut self, years: usize) {
        self.moved_back.resize(years, "0".to_owned());
        for list in [&mut self.community, &mut self.budget] {
            let last = list.last().cloned().unwrap_or_default();
            list.resize(years, last);
        }
    }
}
