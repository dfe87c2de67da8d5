//! The Pathways and providers room: who pays and gains, how many commissioners, what a lead provider saves, the worst year of a medicine, the gap.

use engine::quantities::{Fraction, Pence};
use rust_decimal::Decimal;
use words::Exact;
use words::pathway::headline::funder;

use super::Amount;
use super::page::{Tells, Told, alone, figure};
use crate::cost_growth::Projected;
use crate::pathway::WorkedPathway;
use crate::providers::Faced;
use crate::{collaborative, medicines};

impl Tells for WorkedPathway {
    fn tells(&self) -> Told {
        let arrangement = self.input.arrangement.arrangement();
        let told = self.answer.arrangements.iter().find(|answer| answer.arrangement == arrangement);
        let funded = told.and_then(funder).map(|payer| &payer.account.all);
        let money = |pence: Option<Pence>| pence.map(Amount::Money);
        alone(vec![
            figure("What the payer pays for it", funded.and_then(|all| money(all.outlay))),
            figure("What comes back to the payer", funded.and_then(|all| money(all.saving))),
            figure("Gain of the payer", funded.and_then(|all| money(all.net_gain))),
            figure("Gain of all payers together", told.and_then(|told| money(told.total.all.net_gain))),
        ])
    }
}

impl Tells for Faced {
    fn tells(&self) -> Told {
        let shown = self.shown();
        let cover = shown.and_then(|dealt| dealt.cover.as_ref()).map(|[_, ninety, ..]| ninety.commissioners);
        let hours = |effort: Option<&engine::pathways::provider::Effort>| {
            let hours = effort?.hours.as_ref()?;
            (hours.low == hours.high).then(|| exact(&hours.high)).flatten().map(|hours| Amount::Number(hours, "hours"))
        };
        let home = self.worked.home.as_ref().and_then(|home| exact(home.share.as_ref()?));
        alone(vec![
            figure("Commissioners for 90% of its income", cover.map(Amount::count)),
            figure("Its administration a year", hours(shown.map(|dealt| &dealt.provider))),
            figure("Its commissioners’ a year", hours(shown.map(|dealt| &dealt.commissioner))),
            figure("Income from its own system", home.map(Amount::Share)),
        ])
    }
}

/// To eight decimals, far beyond what is shown.
fn exact(fraction: &Fraction) -> Option<Exact> {
    fraction.rounded(8).parse::<Decimal>().ok().map(Exact::from)
}

impl Tells for collaborative::Worked {
    fn tells(&self) -> Told {
        let totals = &self.answer.totals;
        let money = |pence: Option<Pence>| pence.map(Amount::Money);
        alone(vec![
            figure("Saved over all years", money(totals.saving)),
            figure("Reinvested", money(totals.reinvested)),
            figure("Left of the budget", money(totals.result)),
        ])
    }
}

impl Tells for medicines::Worked {
    fn tells(&self) -> Told {
        let (answer, worst) = (&self.answer, &self.answer.worst);
        let money = |pence: Option<Pence>| pence.map(Amount::Money);
        alone(vec![
            figure("Worst year of a board, paid over time", money(worst.board.map(|worst| worst.over_time.amount))),
            figure("Worst year of England, paid over time", money(worst.nation.map(|worst| worst.over_time.amount))),
            figure("Expected total, England, up front", money(answer.up_front.nation)),
            figure("Expected total, England, over time", money(answer.over_time.nation)),
        ])
    }
}

impl Tells for Projected {
    fn tells(&self) -> Told {
        let projection = &self.projection;
        let last = |of: &[Option<Pence>]| of.last().copied().flatten().map(Amount::Money);
        alone(vec![
            figure("Spending in the last year", last(&projection.total)),
            figure("Spending less funding, last year", last(&projection.gap)),
            figure("The same, all years together", last(&projection.cumulative_gap)),
        ])
    }
}
