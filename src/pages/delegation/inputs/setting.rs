//! An input of the test that one figure answers.

use scenario::delegation::PolicyInput;

use crate::components::setting;

pub use crate::components::setting::{SettingNumber, SettingSlider};

/// An input of the test that one figure answers.
pub type Setting = setting::Setting<PolicyInput>;
