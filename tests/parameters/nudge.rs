//! Each figure that the Allocation room uses, moved a little, moves a result; an inert one moves nothing. Those of the Capital room and of the Providers page likewise.

mod capital;
mod cases;
mod figures;
mod providers;
mod results;
mod steps;
mod tables;
