//! The Capital room in words: what looking beyond the footprint is worth, what each way of holding the money gives, and how far it is proven.

pub mod certificate;
pub mod headline;
pub mod measure;
pub mod proof;
pub mod scheme;
pub mod ways;

pub use certificate::CertificateHeadline;
pub use headline::CapitalHeadline;
pub use measure::Measure;
pub use scheme::SchemeHeadline;
