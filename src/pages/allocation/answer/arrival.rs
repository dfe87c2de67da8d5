//! When every board is close to target. Within the study the year is known at once; beyond it the rule is carried on, which takes a
//! while and waits until the inputs have come to rest.

use std::time::Duration;

use engine::allocation::study::measures::closeness::{MOST_YEARS_ON, arrival, years_to_go};
use leptos::prelude::*;
use words::year::{year, years};

use super::cells::whole;
use super::reading::Reading;
use crate::state::rest::PutOff;

/// Rest after the last change before the rule is carried on.
const REST: Duration = Duration::from_millis(300);

/// What is known of the time it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Known {
    /// Not within the study; how long after it is being worked out.
    #[default]
    NotYet,
    /// The year.
    By(u32),
    /// Not within any number of years that is looked at.
    Never,
    /// The rule cannot be carried on.
    Stopped,
}

/// The line: `All are by year 12`.
pub fn follow(reading: Reading) -> Signal<String> {
    let within = reading.memo(|ledger| (arrival(ledger), ledger.last_year()));
    let further = RwSignal::new(Known::NotYet);
    let put_off = PutOff::new(REST);
    let look = move || {
        let found = untrack(|| reading.ledger(years_to_go));
        further.set(match found {
            Some(Ok(Some(year))) => Known::By(year),
            Some(Ok(None)) => Known::Never,
            _ => Known::Stopped,
        });
    };
    Effect::new(move |_| {
        reading.track();
        put_off.forget();
        if further.get_untracked() != Known::NotYet {
            further.set(Known::NotYet);
        }
        if within.get_untracked().0.is_none() {
            put_off.again(look);
        }
    });
    Signal::derive(move || {
        let (arrives, last) = within.get();
        match (arrives.map_or_else(|| further.get(), Known::By), last) {
            (Known::By(0), _) => "All are already".to_owned(),
            (Known::By(reached), _) => format!("All are by {}", year(whole(reached))),
            (Known::Never, _) => format!("Not all within {}", years(whole(MOST_YEARS_ON))),
            (Known::NotYet | Known::Stopped, last) => format!("Not all within {}", years(whole(last))),
        }
    })
}
