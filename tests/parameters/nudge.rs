//! Each figure that the Allocation room uses, moved a little, moves a result; an inert one moves nothing. Those of the Capital and Engagement rooms likewise.

mod capital;
mod cases;
mod engagement;
mod figures;
mod results;
mod steps;
mod tables;
