//! The Capital room in words: what looking beyond the footprint is worth, what each way of holding the money gives, what each size of the ringfence is, what value is made of,
//! what it does to each host, and how far an answer is proven.

pub mod certificate;
pub mod frontier;
pub mod headline;
pub mod impact;
pub mod measure;
pub mod proof;
pub mod scheme;
pub mod ways;
pub mod weights;

pub use certificate::CertificateHeadline;
pub use frontier::{FrontierHeadline, Grown};
pub use headline::CapitalHeadline;
pub use impact::{HostSaid, ImpactHeadline};
pub use measure::Measure;
pub use scheme::SchemeHeadline;
pub use weights::WeightsHeadline;
