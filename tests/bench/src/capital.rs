//! The optimiser, fed with the text of a request and taken step by step, so that whoever holds the clock can stop it.

use std::cell::RefCell;

use engine::capital::optimise::Optimisation;

use super::TEXT;

thread_local! {
    static REQUEST: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
    static RUN: RefCell<Option<Optimisation>> = const { RefCell::new(None) };
}

/// Makes room for the text of a request, and says where.
#[unsafe(no_mangle)]
pub extern "C" fn capital_request(length: usize) -> *mut u8 {
    REQUEST.with_borrow_mut(|request| {
        *request = vec![0; length];
        request.as_mut_ptr()
    })
}

/// Reads the request and begins.
#[unsafe(no_mangle)]
pub extern "C" fn capital_begin() {
    let tree = REQUEST.with_borrow(|request| serde_json::from_slice(request)).expect("a request");
    RUN.with_borrow_mut(|run| *run = Some(Optimisation::from_tree(&tree).expect("a sound request")));
}

/// Looks into so many nodes more; 1 when nothing is left.
#[unsafe(no_mangle)]
pub extern "C" fn capital_step(nodes: u32) -> u32 {
    RUN.with_borrow_mut(|run| run.as_mut().expect("begun").step(nodes).into())
}

/// Writes the answer to where `instance_text` says; its length in bytes.
#[unsafe(no_mangle)]
pub extern "C" fn capital_answer() -> usize {
    let answer = RUN.with_borrow(|run| run.as_ref().expect("begun").answer()).expect("a certified answer");
    let answer = serde_json::to_string(&answer).expect("an answer is plain data");
    TEXT.with_borrow_mut(|text| *text = answer);
    TEXT.with_borrow(String::len)
}
