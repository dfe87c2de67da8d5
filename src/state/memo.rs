//! What is worked out from other state, kept until that changes: [`leptos`]'s memo with the type of its value put out of sight.
//!
//! The library makes its memo anew for every type of value, and each is some kilobytes of the page. Here all memos share one, whose value
//! is anything; what is made for each type is the closure that works it out and the look at the value.

use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

use leptos::prelude::{Get, GetUntracked, Memo as AnyMemo, Signal};

type Value = Arc<dyn Any + Send + Sync>;
type Step = Box<dyn Fn(Option<&Value>) -> Option<Value> + Send + Sync>;

/// A value worked out from other state, once for each change of it. A handle: copies are the same.
pub struct Memo<T> {
    value: AnyMemo<Value>,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for Memo<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Memo<T> {}

/// The one memo there is.
fn made(step: Step) -> AnyMemo<Value> {
    AnyMemo::new_owning(move |before: Option<Value>| match (step(before.as_ref()), before) {
        (Some(now), _) => (now, true),
        (None, Some(before)) => (before, false),
        (None, None) => unreachable!("a value is worked out before it is kept"),
    })
}

impl<T: Send + Sync + 'static> Memo<T> {
    /// A memo of what `work` gives from what it gave before. Who follows it hears of it when the value is another one.
    pub fn new(work: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Self
    where
        T: PartialEq,
    {
        Self::of(move |before| Some(work(before)))
    }

    /// A memo that may rest: `work` is told whether it is the first time, when it must give a value, and gives none to keep the one there is.
    pub fn kept(work: impl Fn(bool) -> Option<T> + Send + Sync + 'static) -> Self
    where
        T: PartialEq,
    {
        Self::of(move |before| work(before.is_none()))
    }

    fn of(work: impl Fn(Option<&T>) -> Option<T> + Send + Sync + 'static) -> Self
    where
        T: PartialEq,
    {
        let step: Step = Box::new(move |before| {
            let old = before.and_then(|before| before.downcast_ref::<T>());
            let now = work(old).filter(|now| old != Some(now));
            now.map(|now| Arc::new(now) as Value)
        });
        Self { value: made(step), of: PhantomData }
    }

    /// Looks at the value and follows it.
    pub fn with<R>(self, look: impl FnOnce(&T) -> R) -> R {
        look(seen(&self.value.get()))
    }

    /// Looks at the value as it stands.
    pub fn with_untracked<R>(self, look: impl FnOnce(&T) -> R) -> R {
        look(seen(&self.value.get_untracked()))
    }

    /// Follows the value without looking. It is worked out all the same: a memo that never was hears of no change.
    pub fn track(self) {
        drop(self.value.get());
    }

    /// The value, followed.
    pub fn get(self) -> T
    where
        T: Clone,
    {
        self.with(T::clone)
    }

    /// The value as it stands.
    pub fn get_untracked(self) -> T
    where
        T: Clone,
    {
        self.with_untracked(T::clone)
    }
}

impl<T: Clone + Send + Sync + 'static> Memo<T> {
    /// The value as views and components take it.
    pub fn signal(self) -> Signal<T> {
        Signal::derive(move || self.get())
    }
}

fn seen<T: 'static>(value: &Value) -> &T {
    match value.downcast_ref() {
        Some(value) => value,
        None => unreachable!("a memo holds what its own closure made"),
    }
}

impl<T: Clone + Send + Sync + 'static> From<Memo<T>> for Signal<T> {
    fn from(memo: Memo<T>) -> Self {
        memo.signal()
    }
}
