//! Patients of other boards: the share of a scheme's value that leaves the board it stands in.

use crate::parameters::{IntegratedCareBoard, flow_hosts, flows};
use crate::quantities::{Fraction, Rate};

/// The share of a host board's patients who live elsewhere, six decimals, half away from zero; `None` for a host without flows.
///
/// ```
/// use engine::capital::outside::outside_share_by_flows;
/// use engine::parameters::board;
/// let share = |code| outside_share_by_flows(board(code).unwrap()).unwrap().to_string();
/// assert_eq!(share("QMJ"), "0.391308");
/// assert!(share("QT6") < "0.005".to_owned());
/// ```
pub fn outside_share_by_flows(host: &IntegratedCareBoard) -> Option<Rate> {
    let all = flow_hosts().iter().find(|flow| flow.host.code == host.code)?.persons;
    let own = flows().iter().find(|flow| flow.host.code == host.code && flow.resident.code == host.code)?.persons;
    let share = Fraction::of(all.checked_sub(own)?, all)?;
    Rate::from_text(&share.rounded(6)).ok()
}
