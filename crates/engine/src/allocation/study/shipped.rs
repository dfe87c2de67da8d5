//! The facts as shipped, from the figures compiled in.

use crate::parameters::{self, Deflator, IntegratedCareBoard, Reader, as_shipped};
use crate::quantities::decimal_text;

use super::facts::{BoardFacts, DeflatorFacts, Facts, FlowFacts, Limits};

impl Facts {
    /// The 42 integrated care boards of 2022 to 2026, their illustrative flows, their trusts, the GDP deflator and the limits.
    ///
    /// ```
    /// use engine::allocation::study::Facts;
    /// let facts = Facts::shipped();
    /// assert_eq!(facts.boards.len(), 42);
    /// assert_eq!(facts.deflator(2019), Some(1_000_000));
    /// let persons: u64 = facts.flows.iter().map(|flow| flow.persons).sum();
    /// assert_eq!(persons, engine::parameters::flow_hosts().iter().map(|host| host.persons).sum::<u64>());
    /// ```
    pub fn shipped() -> Self {
        Self::with(&as_shipped)
    }

    /// The same tables with the single figures as the reader has them.
    pub fn with(read: Reader<'_>) -> Self {
        let within = parameters::flows().iter().map(|flow| FlowFacts {
            host: flow.host.position,
            resident: Some(flow.resident.position),
            persons: flow.persons,
        });
        let elsewhere = parameters::flow_hosts().iter().map(|host| FlowFacts {
            host: host.host.position,
            resident: None,
            persons: host.elsewhere,
        });
        Self {
            boards: parameters::boards().iter().map(board).collect(),
            flows: within.chain(elsewhere).collect(),
            deflators: parameters::deflators().iter().filter_map(deflator).collect(),
            trusts: parameters::trusts(),
            limits: Limits::with(read),
        }
    }
}

fn board(board: &'static IntegratedCareBoard) -> BoardFacts {
    BoardFacts {
        code: board.code,
        name: board.name,
        short_name: board.short_name,
        region: board.region.name(),
        registered: board.registered_population,
        acute: board.acute_weighted_population,
        mental_health: board.mental_health_weighted_population,
        overall: board.overall_weighted_population,
        deprivation_fifth: board.deprivation_fifth,
        older_fifth: board.older_fifth,
    }
}

/// The index in ten-thousandths: the table gives at most four decimals.
fn deflator(deflator: &Deflator) -> Option<DeflatorFacts> {
    let mut index = decimal_text::read(deflator.index).ok()?;
    index.rescale(4);
    Some(DeflatorFacts { start: deflator.year, index: u64::try_from(index.mantissa()).ok()? })
}
