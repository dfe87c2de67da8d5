//! Totals: services and money by whatever they are grouped by, and their share of all.
//!
//! > share of services = services of the group / all services; share of money = known money of the group / all known money
//!
//! Money that is not known is counted in services, never as nothing.

use serde::Serialize;

use crate::quantities::{Fraction, Money, Pence};

/// Services and money of one group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Total {
    /// What the group is: a category, tier, programme, arrangement or year; `None` where that is not known.
    pub name: Option<String>,
    /// How many services.
    pub services: u32,
    /// Their share of all services, ten decimals at most.
    pub share_of_services: String,
    /// Money of those whose money is known.
    pub money: Pence,
    /// Its share of all money that is known; `None` where none is.
    pub share_of_money: Option<String>,
    /// Services whose money is not known.
    pub without_money: u32,
}

/// One service to be counted: what group it belongs to, and its money where known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted<'a> {
    /// The group; `None` where that is not known.
    pub group: Option<&'a str>,
    /// Its money.
    pub money: Option<Money>,
}

/// Totals of the groups in the order asked for, then of other groups as they come, then of those without a group.
pub fn totals<'a>(order: &[&'a str], services: impl Iterator<Item = Counted<'a>> + Clone) -> Vec<Total> {
    let mut groups: Vec<Option<&str>> = order.iter().copied().map(Some).collect();
    for counted in services.clone() {
        if counted.group.is_some() && !groups.contains(&counted.group) {
            groups.push(counted.group);
        }
    }
    if services.clone().any(|counted| counted.group.is_none()) {
        groups.push(None);
    }
    let all = sum(services.clone());
    groups
        .into_iter()
        .map(|group| {
            let own = sum(services.clone().filter(|counted| counted.group == group));
            own.total(group, &all)
        })
        .collect()
}

/// The total of all services.
pub fn total_of_all<'a>(services: impl Iterator<Item = Counted<'a>>) -> Total {
    let all = sum(services);
    all.total(None, &all)
}

#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    services: u32,
    pence: i128,
    without_money: u32,
}

impl Sum {
    fn total(&self, name: Option<&str>, all: &Self) -> Total {
        let share = |part: i128, whole: i128| Fraction::of(part, whole).map(|share| share.shown());
        Total {
            name: name.map(str::to_owned),
            services: self.services,
            share_of_services: share(self.services.into(), all.services.into()).unwrap_or_else(|| "0".to_owned()),
            money: Pence::of(self.pence),
            share_of_money: share(self.pence, all.pence),
            without_money: self.without_money,
        }
    }
}

fn sum<'a>(services: impl Iterator<Item = Counted<'a>>) -> Sum {
    services.fold(Sum::default(), |sum, counted| Sum {
        services: sum.services.saturating_add(1),
        pence: sum.pence.saturating_add(counted.money.map_or(0, |money| money.pence().into())),
        without_money: sum.without_money.saturating_add(counted.money.is_none().into()),
    })
}
