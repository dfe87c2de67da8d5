//! What every baseline sets of the Cost growth page: the published split and growth of medicines, stand-ins for the rest.

use engine::parameters::{Parameter, Reader, budget, components, cost_growth as figure, growth};
use rust_decimal::Decimal;

use crate::cost_growth::{ComponentInput, Components, CostGrowthInput, FundingInput, FundingWay};

/// The figures it is built from.
pub const FIGURES: [&Parameter; 18] = [
    figure::FIRST_YEAR,
    figure::YEARS,
    budget::QUANTUM_2022_23,
    components::MEDICINES_SHARE,
    components::MEDICINES_GROWTH,
    figure::MEDICINES_VOLUME,
    figure::MEDICINES_PRICE,
    figure::MEDICINES_MIX,
    components::TARIFF_SHARE,
    components::TARIFF_GROWTH,
    components::UNIT_PRICE_SHARE_OF_GROWTH,
    figure::TARIFF_MIX,
    figure::TARIFF_NEW_TREATMENTS,
    components::BLOCK_SHARE,
    components::BLOCK_GROWTH,
    growth::YEARLY,
    budget::BUDGET_2025_PROJECTED,
    figure::FUNDING_YEAR,
];

/// What is set, with the figures as the reader has them.
///
/// Of medicines, new treatments are what is left of 9%; of tariff activity, volume is what is left. Block contracts are not told apart: nothing
/// is known of what makes them grow.
pub fn input(read: Reader<'_>) -> CostGrowthInput {
    let text = |parameter| read(parameter).to_owned();
    let opening = text(budget::QUANTUM_2022_23);
    CostGrowthInput {
        first_year: text(figure::FIRST_YEAR),
        years: read(figure::YEARS).parse().unwrap_or_default(),
        opening: opening.clone(),
        medicines: ComponentInput {
            share: text(components::MEDICINES_SHARE),
            spending: text(components::MEDICINES_GROWTH),
            volume: text(figure::MEDICINES_VOLUME),
            price: text(figure::MEDICINES_PRICE),
            mix: text(figure::MEDICINES_MIX),
            new_treatments: String::new(),
        },
        tariff: ComponentInput {
            share: text(components::TARIFF_SHARE),
            spending: text(components::TARIFF_GROWTH),
            volume: String::new(),
            price: part_of(read(components::TARIFF_GROWTH), read(components::UNIT_PRICE_SHARE_OF_GROWTH)),
            mix: text(figure::TARIFF_MIX),
            new_treatments: text(figure::TARIFF_NEW_TREATMENTS),
        },
        block: ComponentInput {
            share: text(components::BLOCK_SHARE),
            spending: text(components::BLOCK_GROWTH),
            ..ComponentInput::default()
        },
        components: Components::Published,
        own: Vec::new(),
        funding: FundingInput {
            way: FundingWay::Reaches,
            opening,
            growth: text(growth::YEARLY),
            reaches: text(budget::BUDGET_2025_PROJECTED),
            by: text(figure::FUNDING_YEAR),
            amounts: Vec::new(),
        },
    }
}

/// The part of a growth that is price: the share found in one region, of this growth.
fn part_of(growth: &str, share: &str) -> String {
    let of = |text: &str| text.parse::<Decimal>().ok();
    let part = of(growth).zip(of(share)).and_then(|(growth, share)| growth.checked_mul(share));
    part.map(|part| part.normalize().to_string()).unwrap_or_default()
}
