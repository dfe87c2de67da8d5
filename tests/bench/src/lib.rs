//! What the bench times inside one WebAssembly module, driven from `bench.mjs`: the exact engine and the same sum in binary floats.

mod binary;
mod capital;
mod draws;
mod instance;
mod verdicts;

use std::cell::RefCell;

use engine::allocation::lines::{LinesRequest, allocate_lines};
use engine::allocation::study::{Facts, StudyInput};
use engine::allocation::{Answer, Request, allocate};
use engine::delegation::{Policy, Service, Verdict, classify};
use scenario::{Baseline, Worked};

thread_local! {
    static LINES: RefCell<Option<LinesRequest>> = const { RefCell::new(None) };
    static FLOATS: RefCell<Option<binary::Lines>> = const { RefCell::new(None) };
    static SINGLE: RefCell<Option<Request>> = const { RefCell::new(None) };
    static ROOM: RefCell<Option<Room>> = const { RefCell::new(None) };
    static SERVICES: RefCell<Option<(Vec<Service>, Policy)>> = const { RefCell::new(None) };
    static TEXT: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Makes the instance of so many boards, lines and years; the same numbers every time.
#[unsafe(no_mangle)]
pub extern "C" fn prepare(boards: u32, lines: u32, years: u32) {
    let request = instance::lines(boards, lines, years);
    TEXT.with_borrow_mut(|text| *text = instance::json(&request));
    FLOATS.with_borrow_mut(|floats| *floats = Some(binary::Lines::of(&request)));
    SINGLE.with_borrow_mut(|single| *single = Some(instance::single(boards, years)));
    LINES.with_borrow_mut(|lines| *lines = Some(request));
}

/// Address of the instance as JSON text, as the entry `allocate_lines` takes it.
#[unsafe(no_mangle)]
pub extern "C" fn instance_text() -> *const u8 {
    TEXT.with_borrow(|text| text.as_ptr())
}

/// Its length in bytes.
#[unsafe(no_mangle)]
pub extern "C" fn instance_length() -> usize {
    TEXT.with_borrow(String::len)
}

/// Works every line out exactly; the pence of all boards in the last year, weighted by their place, as a check.
#[unsafe(no_mangle)]
pub extern "C" fn exact_lines() -> f64 {
    LINES.with_borrow(|request| {
        let answer = allocate_lines(request.as_ref().expect("prepared")).expect("a sound instance");
        let last = answer.totals.years.last().expect("years");
        checked(last.places.iter().map(|place| place.allocation.count() as f64))
    })
}

/// The same in binary floats.
#[unsafe(no_mangle)]
pub extern "C" fn float_lines() -> f64 {
    FLOATS.with_borrow(|lines| checked(lines.as_ref().expect("prepared").totals().into_iter()))
}

/// One line worked out with all its detail by the entry `allocate`.
#[unsafe(no_mangle)]
pub extern "C" fn one_move() -> f64 {
    SINGLE.with_borrow(|request| {
        let answer: Answer = allocate(request.as_ref().expect("prepared")).expect("a sound instance");
        let last = answer.years.last().expect("years");
        checked(last.places.iter().map(|place| place.allocation.pence() as f64))
    })
}

/// One move of the pull towards target in the room: the study read again, settled and compared with today's shares, as the page does it.
#[unsafe(no_mangle)]
pub extern "C" fn slider_move() -> f64 {
    ROOM.with_borrow_mut(|room| {
        let Room { input, facts, worked, moves } = room.get_or_insert_with(Room::open);
        *moves += 1;
        input.rule.convergence = format!("0.{}", 10 + *moves % 40);
        let after = Worked::after(worked.as_ref(), input, facts).expect("a sound study");
        let last = after.outcome.scenario.years.last().expect("years");
        let check = checked(last.places.iter().map(|place| place.allocation.pence() as f64));
        *worked = Some(after);
        check
    })
}

/// What the page holds while a slider moves.
struct Room {
    input: StudyInput,
    facts: Facts,
    worked: Option<Worked>,
    moves: u32,
}

impl Room {
    fn open() -> Self {
        Self { input: Baseline::default().inputs().allocation, facts: Facts::shipped(), worked: None, moves: 0 }
    }
}

/// Makes so many services, all their values known.
#[unsafe(no_mangle)]
pub extern "C" fn prepare_services(count: u32) {
    SERVICES.with_borrow_mut(|services| *services = Some(verdicts::services(count)));
}

/// So many draws of both sets of weights; the shares kept, added up.
#[unsafe(no_mangle)]
pub extern "C" fn robustness(draws: u32) -> f64 {
    SERVICES.with_borrow(|prepared| {
        let (services, policy) = prepared.as_ref().expect("prepared");
        verdicts::robustness(services, policy, draws)
    })
}

/// Verdicts on all services, as one move of a slider asks for; how many are suitable and ready.
#[unsafe(no_mangle)]
pub extern "C" fn all_verdicts() -> u32 {
    SERVICES.with_borrow(|prepared| {
        let (services, policy) = prepared.as_ref().expect("prepared");
        classify(services, policy).totals.categories.first().map_or(0, |total| total.services)
    })
}

/// The same with every flip; how many flips there are.
#[unsafe(no_mangle)]
pub extern "C" fn all_flips() -> u32 {
    SERVICES.with_borrow(|prepared| {
        let (services, policy) = prepared.as_ref().expect("prepared");
        let flips =
            |service| Verdict::with_flips(service, policy).flips.iter().filter(|flip| flip.to.is_some()).count();
        services.iter().map(flips).sum::<usize>() as u32
    })
}

fn checked(pence: impl Iterator<Item = f64>) -> f64 {
    pence.enumerate().fold(0.0, |sum, (place, pence)| (sum + pence * (place as f64 + 1.0)) % 9_007_199_254_740_991.0)
}
