//! Memory counted by thread: how much a call holds at most.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

thread_local! {
    static NOW: Cell<usize> = const { Cell::new(0) };
    static MOST: Cell<usize> = const { Cell::new(0) };
}

/// The system's memory, counted; a program that wants to measure makes it its own with `#[global_allocator]`.
#[derive(Debug)]
pub struct Counted;

/// What a call gives, and the bytes it held at most beyond those that were held before; 0 in a program that does not count.
pub fn counted<T>(call: impl FnOnce() -> T) -> (T, usize) {
    let before = NOW.get();
    MOST.set(before);
    let given = call();
    (given, MOST.get().saturating_sub(before))
}

fn taken(bytes: usize) {
    // A thread that ends has no count any more.
    let _ = NOW.try_with(|now| {
        now.set(now.get().wrapping_add(bytes));
        let _ = MOST.try_with(|most| most.set(most.get().max(now.get())));
    });
}

fn given_back(bytes: usize) {
    // What another thread took may be given back here.
    let _ = NOW.try_with(|now| now.set(now.get().saturating_sub(bytes)));
}

// SAFETY: every call is handed on to the system's own memory unchanged; counting touches nothing but two numbers.
unsafe impl GlobalAlloc for Counted {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        taken(layout.size());
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        taken(layout.size());
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        given_back(layout.size());
        unsafe { System.dealloc(memory, layout) }
    }

    unsafe fn realloc(&self, memory: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // Both may be held while it moves.
        taken(size);
        given_back(layout.size());
        unsafe { System.realloc(memory, layout, size) }
    }
}
