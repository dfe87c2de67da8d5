//! What every card of the page reads.

use engine::parameters::Grade;
use scenario::compared::ComparedPage;
use scenario::engagement::costed::reached;
use scenario::engagement::{EngagementInput, Granted, reach_with};
use words::engagement::fund::FundHeadline;

use crate::pages::engagement::reading::{grant, still_invented};
use crate::state::memo::Memo;
use crate::state::reading::Reading as Any;

/// What the page is read from.
pub type Reading = Any<EngagementInput, Granted>;

/// Makes the reading known to every card.
pub fn provide() -> Reading {
    Reading::provide(|inputs| inputs.engagement.clone(), Granted::out).told_beside(ComparedPage::Fund)
}

/// The reading.
///
/// # Panics
/// Outside the page, where there is none.
pub fn use_reading() -> Reading {
    Reading::expect()
}

/// Whether the charity or its applicants are still those of the example.
pub fn is_example(reading: Reading) -> Memo<bool> {
    Memo::new(move |_| {
        reading.input.with(|input| {
            input.fund.own_applicants.is_empty() || reading.start.with(|start| !still_invented(input, start).is_empty())
        })
    })
}

/// What the headline says.
pub fn headline(granted: &Granted) -> FundHeadline {
    let (costed, funded) = (&granted.costed, &granted.funded);
    let way = funded.chosen();
    let systems = costed.asked.systems;
    let with = way.and_then(|way| reach_with(costed, way)).zip(systems);
    let without = costed.reach(None, None).zip(systems);
    let number = |(reach, systems)| reached(reach, systems).unwrap_or(0);
    let mut lacks: Vec<String> = funded.lacks.iter().map(|lack| (*lack).to_owned()).collect();
    if !funded.has_own {
        lacks.push("your income".to_owned());
    }
    FundHeadline {
        grant: grant(funded.kind()),
        a_year: funded.a_year,
        own: way.and_then(|way| way.own),
        cost: costed.chosen().and_then(|cost| cost.total),
        reached: without
            .map(number)
            .zip(with.map(number))
            .zip(systems)
            .map(|((without, with), all)| (without, with, all)),
        lacks,
    }
}

/// How far the pot, the applicants and the charity's own figures can be trusted.
pub fn grades(reading: Reading) -> [Grade; 3] {
    reading.input.with(|input| {
        reading.start.with(|start| {
            let (fund, of_start) = (&input.fund, &start.fund);
            let pot = if (&fund.pot, &fund.years) == (&of_start.pot, &of_start.years) {
                Grade::Published
            } else {
                Grade::Yours
            };
            let who = if !fund.own_applicants.is_empty() { Grade::Yours } else { Grade::Illustrative };
            let own = if still_invented(input, start).is_empty() { Grade::Yours } else { Grade::Illustrative };
            [pot, who, own]
        })
    })
}
