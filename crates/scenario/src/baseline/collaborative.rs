//! What every baseline sets of the Collaborative page: the 34 patients of the West Midlands, at prices that are invented.

use engine::parameters::{Parameter, Reader, collaborative as figure, providers};

use crate::collaborative::{CollaborativeInput, MemberInput, SplitInput, WayInput};

/// The figures it is built from.
pub const FIGURES: [&Parameter; 15] = [
    figure::PLACEMENTS,
    providers::EATING_DISORDER_PATIENTS_MOVED_BACK,
    figure::YEARS,
    figure::OUT_PRICE,
    figure::IN_PRICE,
    figure::BUY_PRICE,
    figure::SET_UP,
    figure::COMMUNITY_COST,
    figure::REINVESTED,
    figure::PLACE_PRICE,
    figure::BUDGET,
    figure::GAIN_COMMISSIONER,
    figure::GAIN_LEAD,
    figure::LOSS_COMMISSIONER,
    figure::LOSS_LEAD,
];

/// What is set, with the figures as the reader has them: all patients move back in the first year.
pub fn input(read: Reader<'_>) -> CollaborativeInput {
    let text = |parameter| read(parameter).to_owned();
    let member = |name: &str| MemberInput { name: name.to_owned(), part: "1".to_owned() };
    let mut input = CollaborativeInput {
        placements: text(figure::PLACEMENTS),
        moved_back: vec![text(providers::EATING_DISORDER_PATIENTS_MOVED_BACK)],
        out_price: text(figure::OUT_PRICE),
        in_price: text(figure::IN_PRICE),
        buy_price: text(figure::BUY_PRICE),
        set_up: text(figure::SET_UP),
        way: WayInput::Make,
        community: vec![text(figure::COMMUNITY_COST)],
        reinvested: text(figure::REINVESTED),
        place_price: text(figure::PLACE_PRICE),
        budget: vec![text(figure::BUDGET)],
        gain: SplitInput { commissioner: text(figure::GAIN_COMMISSIONER), lead: text(figure::GAIN_LEAD) },
        loss: SplitInput { commissioner: text(figure::LOSS_COMMISSIONER), lead: text(figure::LOSS_LEAD) },
        members: vec![member("Member A"), member("Member B")],
    };
    input.set_years(read(figure::YEARS).parse().unwrap_or(1));
    input
}
