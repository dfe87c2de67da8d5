//! Every input of the page that one figure answers.

use scenario::medicines::MedicinesInput;
use words::typed::Kind;

use crate::components::setting::{DerivedSetting, Setting};

/// Path of the page from the root of the inputs.
pub const PATH: &str = "medicines";

/// A figure of the medicine by its name.
macro_rules! setting {
    ($name:ident, $id:literal, $kind:ident) => {
        Setting {
            path: concat!("medicines.", stringify!($name)),
            id: $id,
            kind: Kind::$kind,
            get: |input| &input.$name,
            set: |input| &mut input.$name,
        }
    };
}

type Own = Setting<MedicinesInput>;

pub const PRICE: Own = setting!(price, "price", Pounds);
pub const PAYMENTS: Own = setting!(payments, "payments", Years);
pub const LINKED: Own = setting!(linked, "linked", Percent);
pub const FAILURE: Own = setting!(failure, "failure", Percent);
pub const BAD_YEAR: Own = setting!(bad_year, "bad-year", Percent);

/// Patients of the first year.
pub const FIRST: DerivedSetting<MedicinesInput> = DerivedSetting {
    path: "medicines.patients",
    id: "first-patients",
    kind: Kind::Number,
    get: |input| input.patients.first().cloned().unwrap_or_default(),
    set: |input, text| {
        if let Some(first) = input.patients.first_mut() {
            *first = text;
        }
    },
};

/// Patients of each later year, as in the last.
pub const LATER: DerivedSetting<MedicinesInput> = DerivedSetting {
    path: "medicines.patients",
    id: "later-patients",
    kind: Kind::Number,
    get: |input| input.patients.last().cloned().unwrap_or_default(),
    set: |input, text| input.patients.iter_mut().skip(1).for_each(|patients| patients.clone_from(&text)),
};

/// Everything set here, to find an input by its path.
pub const ALL: [Own; 5] = [PRICE, PAYMENTS, LINKED, FAILURE, BAD_YEAR];
