//! The Engagement room as it is set and as it is answered.
//!
//! Reading order: [`input`] with [`fund_input`] and [`rebate_input`] (what is set), [`asked`] (the charity as read), [`costed`] (what
//! being heard costs, at every number of systems and by year), [`applicants`] (who applies to the fund), [`funded`] with `pots` and [`way`] (what it pays, way by
//! way), [`dropped`] (which systems to leave first), [`rebated`] (where the money comes from), [`heard`] (all that a page is answered with). Each is the answer or every problem with
//! its path; what is blank leaves unknown what hangs on it, and only that.

pub mod applicants;
pub mod asked;
pub mod costed;
pub mod dropped;
pub mod fund_input;
pub mod funded;
pub mod heard;
pub mod input;
mod pots;
pub mod rebate_input;
pub mod rebated;
pub mod way;

pub use applicants::{BAND_NAMES, Size};
pub use asked::Asked;
pub use costed::{At, Costed};
pub use dropped::Left;
pub use fund_input::{ApplicantInput, BandsInput, FundInput, Held, Split, WeightingKind};
pub use funded::Funded;
pub use heard::{Granted, Heard, reach_with};
pub use input::{
    AwayInput, BesidesInput, EngagementInput, HourInput, NetworksInput, PeopleInput, SharedInput, SystemInput,
};
pub use rebate_input::{RebateInput, RebateYearInput};
pub use rebated::Rebated;
pub use way::{OfSize, Way};
