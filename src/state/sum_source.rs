//! Where the national sum of the Allocation page comes from.

use scenario::SumSource;
use scenario::delegated_quantum::source_of_sum;

use super::workspace::Workspace;
use crate::state::memo::Memo;

impl Workspace {
    /// Where the national sum comes from. Worked out again only where money or an input of the Delegation room changes.
    pub fn sum_source(self) -> Memo<SumSource> {
        let opening = self.select(|inputs| inputs.allocation.opening.clone());
        let delegation = self.select(|inputs| inputs.delegation.clone());
        let start = self.select_baseline(|inputs| inputs.allocation.opening.clone());
        Memo::new(move |_| {
            opening.with(|opening| {
                delegation.with(|delegation| start.with(|start| source_of_sum(opening, delegation, start)))
            })
        })
    }
}
