//! What every card of the page reads: one trust and its commissioners, how closely figures may be shown, how far each can be trusted.

use engine::parameters::{Grade, allocation};
use leptos::prelude::*;
use scenario::compared::ComparedPage;
use scenario::providers::{Asked, CountedInput, Faced, ProvidersInput};
use words::Figures;
use words::providers::ProviderHeadline;
use words::providers::workings::Trusted;

/// What the page is read from.
pub type Reading = crate::state::reading::Reading<Asked, Faced>;

/// Makes the reading known to every card.
pub fn provide() -> Reading {
    Reading::provide(Asked::of, Faced::out).told_beside(ComparedPage::Providers)
}

/// The reading.
pub fn use_reading() -> Reading {
    Reading::expect()
}

/// How far each figure can be trusted.
pub fn trusted(now: &ProvidersInput, start: &ProvidersInput) -> Trusted {
    let own = now.patients.own;
    let in_money = own && now.patients.counted == CountedInput::Money;
    let threshold = &now.contracts.low_volume_below;
    let published = [allocation::LOW_VOLUME_2023_24, allocation::LOW_VOLUME_2025_26];
    let hours = |input: &ProvidersInput| {
        let contracts = &input.contracts;
        [
            contracts.contract_hours.clone(),
            contracts.reporting_hours.clone(),
            contracts.low_volume_hours.clone(),
            contracts.hourly_rate.clone(),
            contracts.commissioner_contract_hours.clone(),
            contracts.commissioner_reporting_hours.clone(),
            contracts.commissioner_low_volume_hours.clone(),
            contracts.commissioner_hourly_rate.clone(),
            contracts.associate_hours.clone(),
        ]
    };
    let still = hours(now).iter().zip(hours(start)).any(|(now, start)| *now == start);
    Trusted {
        patients: if own { Grade::Yours } else { Grade::Illustrative },
        income: if in_money || now.income != start.income { Grade::Yours } else { Grade::Illustrative },
        hours: if still { Grade::Assumption } else { Grade::Yours },
        threshold: if published.iter().any(|figure| figure.value == *threshold) {
            Grade::Published
        } else {
            Grade::Yours
        },
    }
}

/// The same for what is set now.
pub fn trust_now(reading: Reading) -> Trusted {
    reading.input.with(|now| reading.start.with(|start| trusted(&now.input, &start.input)))
}

/// Whether the patients or the income are stand-ins.
pub fn is_illustrative(reading: Reading) -> bool {
    let trusted = trust_now(reading);
    [trusted.patients, trusted.income].contains(&Grade::Illustrative)
}

/// The same, followed.
pub fn illustrative(reading: Reading) -> Signal<bool> {
    Signal::derive(move || is_illustrative(reading))
}

/// How closely figures may be shown.
pub fn figures(reading: Reading) -> Figures {
    if is_illustrative(reading) { Figures::Illustrative } else { Figures::Own }
}

/// What the headline says.
pub fn headline(reading: Reading) -> Option<ProviderHeadline> {
    let illustrative = is_illustrative(reading);
    reading
        .shown(|faced| Some(ProviderHeadline::of(faced.trust.name, illustrative, faced.shown()?, faced.national()?)))
        .flatten()
}
