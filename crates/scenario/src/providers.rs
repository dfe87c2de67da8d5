//! The Providers page as it is set and as it is answered.
//!
//! Reading order: [`input`] (what is set), [`asked`] (what of it is asked of the engine), [`faced`] (the answer, for one provider and for all),
//! [`grown`] (how boards grow under the rule of the Allocation room).

pub mod asked;
pub mod faced;
pub mod grown;
pub mod input;

pub use asked::Asked;
pub use faced::Faced;
pub use grown::grown;
pub use input::{BoardRow, CommissionedBy, ContractsInput, CountedInput, Leads, PatientsInput, ProvidersInput};
