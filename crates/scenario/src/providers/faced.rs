//! The answer: one provider and its commissioners, and all providers of the table together.

use engine::parameters::{Reader, Trust, as_shipped, delegation, trusts};
use engine::pathways::provider::answer::Dealt;
use engine::pathways::provider::many::Everywhere;
use engine::pathways::provider::{
    Arrangement, Catchment, Contracting, Counted, Payment, Provider, Together, provider, provider_burden,
};
use engine::problem::Problem;
use engine::quantities::{Money, apportion};

use super::asked::{Asked, elsewhere, shipped_boards};
use super::input::CommissionedBy;

/// One provider, and all of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Faced {
    /// The trust that is told of.
    pub trust: &'static Trust,
    /// Whether it is the one that asks.
    pub is_own: bool,
    /// Whether its patients are the user's own rows.
    pub own_patients: bool,
    /// Which arrangement is set beside one national contract.
    pub by: Arrangement,
    /// Whom it treats.
    pub catchment: Catchment,
    /// What contracts take.
    pub contracting: Contracting,
    /// How it is paid.
    pub payment: Payment,
    /// What it comes to.
    pub worked: Provider,
    /// All trusts of the table, with illustrative patients and money.
    pub together: Together,
}

impl Faced {
    /// Works it out.
    ///
    /// # Errors
    /// Every [`Problem`], its path from the root of [`crate::Inputs`].
    ///
    /// ```
    /// use scenario::providers::{Asked, Faced};
    /// let faced = Faced::out(&Asked::of(&scenario::Baseline::default().inputs())).unwrap();
    /// // Great Ormond Street, the example: ten boards bring nine tenths of its patients.
    /// assert_eq!(faced.trust.code, "RP4");
    /// assert_eq!(faced.every_board().unwrap().cover.as_ref().unwrap()[1].commissioners, 10);
    /// assert_eq!(faced.together.providers.len(), 138);
    /// ```
    pub fn out(asked: &Asked) -> Result<Self, Vec<Problem>> {
        Self::with(asked, &as_shipped)
    }

    /// The same with the figures as the reader has them.
    ///
    /// # Errors
    /// As [`Faced::out`].
    pub fn with(asked: &Asked, read: Reader<'_>) -> Result<Self, Vec<Problem>> {
        let (trust, catchment, contracting, payment) = asked.read()?;
        let together = provider_burden(&all(catchment.keeps_national, read), &contracting);
        Ok(Self {
            trust,
            is_own: asked.is_own(),
            own_patients: asked.input.patients.own,
            by: match asked.input.commissioned_by {
                CommissionedBy::EveryBoard => Arrangement::EveryBoard,
                CommissionedBy::Lead => Arrangement::Lead,
            },
            worked: provider(&catchment, &contracting, &payment),
            catchment,
            contracting,
            payment,
            together,
        })
    }

    /// The arrangement that is set beside one national contract.
    #[must_use]
    pub fn shown(&self) -> Option<&Dealt> {
        self.dealt(self.by)
    }

    /// One national contract.
    #[must_use]
    pub fn national(&self) -> Option<&Dealt> {
        self.dealt(Arrangement::National)
    }

    /// Every board for itself.
    #[must_use]
    pub fn every_board(&self) -> Option<&Dealt> {
        self.dealt(Arrangement::EveryBoard)
    }

    /// An arrangement.
    #[must_use]
    pub fn dealt(&self, arrangement: Arrangement) -> Option<&Dealt> {
        self.worked.arrangements.iter().find(|dealt| dealt.arrangement == arrangement)
    }

    /// An arrangement over all trusts.
    #[must_use]
    pub fn everywhere(&self, arrangement: Arrangement) -> Option<&Everywhere> {
        self.together.arrangements.iter().find(|all| all.arrangement == arrangement)
    }
}

/// Every trust of the table: its illustrative patients, and its part by patients of the money of delegated services.
fn all(keeps_national: Option<bool>, read: Reader<'_>) -> Vec<(String, Catchment)> {
    let persons: Vec<u128> = trusts().iter().map(|trust| trust.persons.into()).collect();
    let sum = Money::from_text(read(delegation::FULLY_DELEGATED_MONEY)).ok();
    let parts = sum.and_then(|sum| apportion(u64::try_from(sum.pence()).ok()?, &persons).ok()).unwrap_or_default();
    let mut parts = parts.into_iter().map(|pence| Money::from_wide_pence(pence.into()));
    let one = |trust: &'static Trust| {
        let boards = shipped_boards(trust);
        let catchment = Catchment {
            elsewhere: elsewhere(&boards),
            boards,
            counted: Counted::Patients,
            income: parts.next().flatten(),
            home: Some(trust.host.code.to_owned()),
            keeps_national,
        };
        (trust.code.to_owned(), catchment)
    };
    trusts().iter().map(one).collect()
}
