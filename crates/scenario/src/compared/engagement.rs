//! The Engagement room: what being heard costs, how far the money goes, and what the fund pays.

use engine::quantities::{Money, Pence};
use rust_decimal::Decimal;
use words::Exact;

use super::Amount;
use super::page::{Tells, Told, alone, figure};
use crate::engagement::costed::{Costed, reached};
use crate::engagement::{Granted, Heard, reach_with};

fn money(money: Money) -> Amount {
    Amount::Money(Pence::of(money.pence()))
}

fn share(part: Pence, whole: Pence) -> Option<Amount> {
    Exact::ratio(part.count(), whole.count()).map(Amount::Share)
}

fn total(costed: &Costed) -> Option<Pence> {
    costed.chosen()?.total
}

impl Tells for Heard {
    fn tells(&self) -> Told {
        let costed = &self.costed;
        let income = costed.asked.income.map(|income| Pence::of(income.pence()));
        let days = costed.chosen().and_then(|cost| cost.staff_days.as_ref());
        let days = days.and_then(|days| days.to_string().parse::<Decimal>().ok());
        let reach = costed.reach(None, None).zip(costed.asked.systems);
        alone(vec![
            figure("Cost of being heard, a year", total(costed).map(Amount::Money)),
            figure("Of the charity’s income", total(costed).zip(income).and_then(|(cost, income)| share(cost, income))),
            figure("Days of staff", days.map(|days| Amount::Number(Exact::from(days), "days"))),
            figure("Systems to be heard in", costed.asked.systems.map(|systems| Amount::Count(systems.into()))),
            figure(
                "Systems its budget reaches",
                reach.map(|(reach, systems)| Amount::Count(reached(reach, systems).unwrap_or(0).into())),
            ),
        ])
    }
}

impl Tells for Granted {
    fn tells(&self) -> Told {
        let (costed, funded) = (&self.costed, &self.funded);
        let way = funded.chosen();
        let own = way.and_then(|way| way.own);
        let covered = own.zip(total(costed)).and_then(|(own, cost)| share(Pence::of(own.pence()), cost));
        let reach = way.and_then(|way| reach_with(costed, way)).zip(costed.asked.systems);
        alone(vec![
            figure("Grant to the charity, a year", own.map(money)),
            figure("Of what being heard costs it", covered),
            figure(
                "Systems it then reaches",
                reach.map(|(reach, systems)| Amount::Count(reached(reach, systems).unwrap_or(0).into())),
            ),
            figure("The fund, a system a year", funded.per_system.map(money)),
        ])
    }
}
