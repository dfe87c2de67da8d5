//! What every card of the page reads, and how far it can be trusted.

use engine::parameters::Grade;
use scenario::compared::ComparedPage;
use scenario::cost_growth::{ComponentInput, Components, CostGrowthInput, FundingInput, FundingWay, Part, Projected};
use words::Figures;
use words::cost_growth::GrowthGrades;

use crate::state::reading::Reading;

/// The reading of this page. A handle: copies are the same.
pub type Page = Reading<CostGrowthInput, Projected>;

/// Makes the reading known to every card.
pub fn provide() -> Page {
    Reading::provide(|inputs| inputs.cost_growth.clone(), Projected::out).told_beside(ComparedPage::CostGrowth)
}

/// The reading.
pub fn use_reading() -> Page {
    Reading::expect()
}

fn both<R>(reading: Page, of: impl FnOnce(&CostGrowthInput, &CostGrowthInput) -> R) -> R {
    reading.input.with(|now| reading.start.with(|start| of(now, start)))
}

fn same_factors(now: &ComponentInput, start: &ComponentInput) -> bool {
    let of = |one: &ComponentInput| {
        [&one.volume, &one.price, &one.mix, &one.new_treatments].map(|text| text.trim().to_owned())
    };
    of(now) == of(start)
}

/// Whether the funding that is used is the one the page opens with.
fn same_funding(now: &FundingInput, start: &FundingInput) -> bool {
    let opening = now.opening == start.opening;
    match now.way {
        FundingWay::Reaches => opening && now.reaches == start.reaches && now.by == start.by,
        FundingWay::Grows => opening && now.growth == start.growth,
        FundingWay::ByYear => false,
    }
}

/// Whether the projection rests on growth that this project made up.
pub fn is_projection_example(reading: Page) -> bool {
    let made_up = [Part::Tariff, Part::Block];
    both(reading, |now, start| {
        if now.components == Components::Own {
            return false;
        }
        made_up.into_iter().any(|part| {
            let spending = &part.of(start).spending;
            !spending.is_empty() && part.of(now).spending == *spending
        })
    })
}

/// Whether what growth is made of rests on factors that this project made up.
pub fn is_split_example(reading: Page) -> bool {
    both(reading, |now, start| {
        if now.components == Components::Own {
            return false;
        }
        Part::ALL.into_iter().any(|part| {
            let start = part.of(start);
            let blank = same_factors(start, &ComponentInput::default());
            !blank && same_factors(part.of(now), start)
        })
    })
}

/// Whether the headline rests on either.
pub fn is_example(reading: Page) -> bool {
    is_projection_example(reading) || is_split_example(reading)
}

/// How closely money is shown.
pub fn figures(reading: Page) -> Figures {
    if is_example(reading) { Figures::Illustrative } else { Figures::Own }
}

/// How far what the answer rests on can be trusted.
pub fn grades(reading: Page) -> GrowthGrades {
    both(reading, |now, start| {
        let of = |same: bool, grade| if same { grade } else { Grade::Yours };
        let spent = |part: Part, grade| {
            let (now, start) = (part.of(now), part.of(start));
            of(now.share == start.share && now.spending == start.spending, grade)
        };
        let split = |part: Part, grade| of(same_factors(part.of(now), part.of(start)), grade);
        let grades = GrowthGrades {
            opening: of(now.opening == start.opening, Grade::Published),
            spending: [
                spent(Part::Medicines, Grade::Published),
                spent(Part::Tariff, Grade::Assumption),
                spent(Part::Block, Grade::Assumption),
            ],
            factors: [
                split(Part::Medicines, Grade::Illustrative),
                split(Part::Tariff, Grade::Illustrative),
                split(Part::Block, Grade::Assumption),
            ],
            funding: of(same_funding(&now.funding, &start.funding), Grade::Assumption),
        };
        match now.components {
            Components::Published => grades,
            Components::Own => GrowthGrades { spending: [Grade::Yours; 3], factors: [Grade::Yours; 3], ..grades },
        }
    })
}
