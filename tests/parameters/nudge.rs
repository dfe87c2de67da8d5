//! Each figure that the Allocation room uses, moved a little, moves a result; an inert one moves nothing. Those of the Capital room likewise, and of collaboratives and paying over time.

mod capital;
mod cases;
mod collaboratives;
mod cost_growth;
mod figures;
mod pathways;
mod providers;
mod results;
mod steps;
mod tables;
