//! The compiled figures: what each carries, what they add up to, and what the build refuses.

mod boards;
mod figures;
mod flows;
mod nudge;
mod portfolio;
mod presets;
mod prices;
mod refusals;
mod services;
