//! Work that waits until what it depends on has come to rest.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

/// Rest after the last change.
const REST: Duration = Duration::from_millis(400);

/// Does the work once nothing that `is_still` follows has changed for a while, and it says yes. Ends with the owner.
pub fn after_rest(is_still: impl Fn() -> bool + 'static, work: impl Fn() + Copy + 'static) {
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(handle) = waiting.try_get_value().flatten() {
            handle.clear();
        }
    };
    Effect::new(move |_| {
        let still = is_still();
        stop();
        if still {
            waiting.set_value(set_timeout_with_handle(work, REST).ok());
        }
    });
    on_cleanup(stop);
}
