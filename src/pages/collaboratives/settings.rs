//! Every input of the page that one figure answers.

use scenario::collaborative::CollaborativeInput;
use words::typed::Kind;

use crate::components::setting::{DerivedSetting, Setting};

/// Path of the page from the root of the inputs.
pub const PATH: &str = "collaborative";

/// A figure of the collaborative by its place.
macro_rules! setting {
    ($id:literal, $kind:ident, $($place:ident).+) => {
        Setting {
            path: concat!("collaborative", $(".", stringify!($place)),+),
            id: $id,
            kind: Kind::$kind,
            get: |input| &input.$($place).+,
            set: |input| &mut input.$($place).+,
        }
    };
}

type Own = Setting<CollaborativeInput>;

pub const PLACEMENTS: Own = setting!("placements", Number, placements);
pub const OUT_PRICE: Own = setting!("out-price", Pounds, out_price);
pub const IN_PRICE: Own = setting!("in-price", Pounds, in_price);
pub const BUY_PRICE: Own = setting!("buy-price", Pounds, buy_price);
pub const SET_UP: Own = setting!("set-up", Pounds, set_up);
pub const REINVESTED: Own = setting!("reinvested", Percent, reinvested);
pub const PLACE_PRICE: Own = setting!("place-price", Pounds, place_price);
pub const GAIN_COMMISSIONER: Own = setting!("gain-commissioner", Percent, gain.commissioner);
pub const GAIN_LEAD: Own = setting!("gain-lead", Percent, gain.lead);
pub const LOSS_COMMISSIONER: Own = setting!("loss-commissioner", Percent, loss.commissioner);
pub const LOSS_LEAD: Own = setting!("loss-lead", Percent, loss.lead);

/// Patients moved back in the first year; later years stand in the table.
pub const FIRST_MOVED: DerivedSetting<CollaborativeInput> = DerivedSetting {
    path: "collaborative.moved_back",
    id: "moved-back",
    kind: Kind::Number,
    get: |input| input.moved_back.first().cloned().unwrap_or_default(),
    set: |input, text| {
        if let Some(first) = input.moved_back.first_mut() {
            *first = text;
        }
    },
};

/// Everything set here, to find an input by its path.
pub const ALL: [Own; 11] = [
    PLACEMENTS,
    OUT_PRICE,
    IN_PRICE,
    BUY_PRICE,
    SET_UP,
    REINVESTED,
    PLACE_PRICE,
    GAIN_COMMISSIONER,
    GAIN_LEAD,
    LOSS_COMMISSIONER,
    LOSS_LEAD,
];
