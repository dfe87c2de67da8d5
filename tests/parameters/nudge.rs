//! Each figure that the Allocation room uses, moved a little, moves a result; an inert one moves nothing. Those of the Capital room likewise.

mod capital;
mod cases;
mod cost_growth;
mod figures;
mod results;
mod steps;
mod tables;
