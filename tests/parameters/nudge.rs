//! Each figure that a room uses, moved a little, moves a result; an inert one moves nothing. `figures` and `tables` hold those of the Allocation
//! room, the other files those of the room or page they name.

mod capital;
mod cases;
mod collaboratives;
mod cost_growth;
mod engagement;
mod figures;
mod pathways;
mod providers;
mod results;
mod steps;
mod tables;
mod uncertainty;
