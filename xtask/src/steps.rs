//! The steps of a long task: each is named before it runs and timed after; the first failure ends the task.

use crate::Outcome;
use std::time::Instant;

/// A task in progress.
pub struct Steps {
    begun: Instant,
    done: u32,
}

impl Steps {
    /// Starts the clock.
    pub fn begin() -> Self {
        Self { begun: Instant::now(), done: 0 }
    }

    /// Runs one step; the error names it.
    pub fn run(&mut self, name: &str, step: impl FnOnce() -> Outcome) -> Outcome {
        println!("\n=== {name}");
        let begun = Instant::now();
        step().map_err(|error| format!("=== {name}: FAILED after {:.1} s\n{error}", begun.elapsed().as_secs_f32()))?;
        self.done += 1;
        println!("--- {name}: {:.1} s", begun.elapsed().as_secs_f32());
        Ok(())
    }

    /// Says that all went well.
    pub fn end(&self) -> Outcome {
        println!("\nAll {} steps passed in {:.0} s", self.done, self.begun.elapsed().as_secs_f32());
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_names_its_step() {
        let mut steps = Steps::begin();
        assert_eq!(steps.run("one", || Ok(())), Ok(()));
        let error = steps.run("two", || Err("because".into())).expect_err("the step failed");
        assert!(error.contains("two") && error.contains("because"));
        assert_eq!(steps.done, 1);
    }
}
