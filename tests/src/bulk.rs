//! Many cases over all cores, counted by kind.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

/// What one case came to.
#[derive(Debug, Clone, Default)]
pub struct Outcome {
    /// Kinds the case counts under.
    pub labels: Vec<String>,
    /// What was wrong with it, in kinds.
    pub faults: Vec<String>,
    /// How large the case is; of the wrong ones of a kind the smallest is told.
    pub size: usize,
}

/// What all cases came to.
#[derive(Debug, Default)]
pub struct Tally {
    /// Cases run.
    pub cases: u64,
    /// Cases with something wrong.
    pub wrong: u64,
    /// Cases by kind.
    pub labels: BTreeMap<String, u64>,
    /// Wrong cases by what was wrong.
    pub faults: BTreeMap<String, Fault>,
}

/// Wrong cases of one kind.
#[derive(Debug, Clone, Copy)]
pub struct Fault {
    /// How many.
    pub count: u64,
    /// Number of the smallest case, and its size.
    pub smallest: (usize, u64),
}

impl Tally {
    fn add(&mut self, number: u64, outcome: Outcome) {
        self.cases += 1;
        self.wrong += u64::from(!outcome.faults.is_empty());
        for label in outcome.labels {
            *self.labels.entry(label).or_default() += 1;
        }
        for fault in outcome.faults {
            self.add_fault(fault, Fault { count: 1, smallest: (outcome.size, number) });
        }
    }

    fn add_fault(&mut self, name: String, fault: Fault) {
        let here = self.faults.entry(name).or_insert(Fault { count: 0, smallest: fault.smallest });
        here.count += fault.count;
        here.smallest = here.smallest.min(fault.smallest);
    }

    fn merge(&mut self, other: Self) {
        self.cases += other.cases;
        self.wrong += other.wrong;
        for (label, count) in other.labels {
            *self.labels.entry(label).or_default() += count;
        }
        for (name, fault) in other.faults {
            self.add_fault(name, fault);
        }
    }

    /// Counts and, of each kind of fault, what `tell` says of its smallest case.
    pub fn report(&self, name: &str, seed: u64, tell: &dyn Fn(u64, &str) -> String) -> String {
        let mut lines = Vec::new();
        for (label, count) in &self.labels {
            lines.push(format!("{count:>12}  {label}"));
        }
        for (kind, fault) in &self.faults {
            let number = fault.smallest.1;
            lines.push(format!("WRONG {:>6}  {kind}\n  case {number}: {}", fault.count, tell(number, kind)));
        }
        lines.push(format!("{name}: {} cases from seed {seed}, {} wrong", self.cases, self.wrong));
        lines.join("\n")
    }
}

/// Runs so many cases on every core; a panic is a wrong case. `progress` hears how many are done, now and then.
pub fn run(cases: u64, one: &(dyn Fn(u64) -> Outcome + Sync), progress: &(dyn Fn(u64) + Sync)) -> Tally {
    let next = AtomicU64::new(0);
    let all = Mutex::new(Tally::default());
    let stride = (cases / 20).max(1);
    let workers = thread::available_parallelism().map_or(1, |cores| cores.get());
    thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                let mut tally = Tally::default();
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    if number >= cases {
                        break;
                    }
                    tally.add(number, catch_unwind(AssertUnwindSafe(|| one(number))).unwrap_or_else(|_| panicked()));
                    if (number + 1).is_multiple_of(stride) {
                        progress(number + 1);
                    }
                }
                all.lock().expect("no worker panics while it adds up").merge(tally);
            });
        }
    });
    all.into_inner().expect("no worker panics while it adds up")
}

fn panicked() -> Outcome {
    Outcome { labels: Vec::new(), faults: vec!["panic".to_owned()], size: 0 }
}
