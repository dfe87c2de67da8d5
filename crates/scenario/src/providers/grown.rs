//! Where the Allocation room and the Providers page meet: what the growth of boards under the room's rule brings a provider.

use engine::allocation::study::Ledger;
use engine::pathways::provider::growth::{Exposure, exposure};
use engine::pathways::provider::income::Income;
use engine::pathways::provider::{Catchment, Payment};
use engine::quantities::{Fraction, Rate};

/// A provider's exposure in a year of the Allocation room, from 1; boards of which the room knows no growth leave it unknown.
///
/// Growth is taken to 18 decimals, far below a penny of any income.
#[must_use]
pub fn grown(ledger: &Ledger<'_>, catchment: &Catchment, year: u32) -> Exposure {
    let rate = |now: i64, then: i64| {
        let growth = Fraction::of(now, then)?.minus(&Fraction::whole(1));
        Rate::from_text(&growth.rounded(18)).ok()
    };
    let mut grown = catchment.clone();
    for board in &mut grown.boards {
        let place = ledger.facts.place(&board.code);
        board.growth = place.and_then(|place| rate(ledger.allocation(year, place), ledger.prior(year, place)));
    }
    let average_growth = rate(ledger.quantum(year), ledger.prior_sum(year));
    exposure(&grown, &Income::of(&grown), &Payment { average_growth, ..Payment::default() })
}
