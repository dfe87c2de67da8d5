//! An input of the room that one figure answers, and what is wrong with an input of any kind.

use engine::allocation::study::StudyInput;
use leptos::prelude::*;
use words::typed::Kind;

use crate::components::faults::use_faults;
use crate::components::setting::DerivedSetting;

pub use crate::components::faults::is_under;
pub use crate::components::setting::{SettingNumber, SettingSlider};

/// An input of the room that one figure answers.
pub type Setting = DerivedSetting<StudyInput>;

/// The first problem of the input at a path, or of a row or field under it; the way out is a rate.
pub fn problem_under(path: &'static str) -> Signal<Option<String>> {
    use_faults().under(path, Kind::Percent)
}
