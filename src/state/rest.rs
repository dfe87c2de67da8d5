//! Work that waits until what it depends on has come to rest.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

/// Rest after the last change.
const REST: Duration = Duration::from_millis(400);

/// One piece of work that is put off, each time anew, until nobody puts it off for a while. A handle: copies are the same. It is dropped with
/// its owner.
#[derive(Clone, Copy)]
pub struct PutOff {
    waiting: StoredValue<Option<TimeoutHandle>>,
    rest: Duration,
}

impl PutOff {
    /// Nothing is put off yet.
    #[must_use]
    pub fn new(rest: Duration) -> Self {
        let put_off = Self { waiting: StoredValue::new(None), rest };
        on_cleanup(move || put_off.forget());
        put_off
    }

    /// Does the work after the rest, in place of what was waiting.
    pub fn again(self, work: impl FnOnce() + 'static) {
        self.forget();
        self.waiting.set_value(set_timeout_with_handle(work, self.rest).ok());
    }

    /// Gives up what is waiting.
    pub fn forget(self) {
        if let Some(handle) = self.waiting.try_get_value().flatten() {
            handle.clear();
        }
    }
}

/// Does the work once nothing that `is_still` follows has changed for a while, and it says yes. Ends with the owner.
pub fn after_rest(is_still: impl Fn() -> bool + 'static, work: impl Fn() + Copy + 'static) {
    let put_off = PutOff::new(REST);
    Effect::new(move |_| if is_still() { put_off.again(work) } else { put_off.forget() });
}
