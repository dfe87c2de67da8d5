//! A sentence in which the answer stands out: runs of plain and strong words.

/// Words cut one way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The words, with the spaces around them.
    pub words: String,
    /// Whether they are the answer.
    pub strong: bool,
}

/// A sentence, or a few of them, in runs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sentence {
    runs: Vec<Run>,
}

impl Sentence {
    /// Nothing said yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A sentence of plain words.
    #[must_use]
    pub fn plain(words: impl Into<String>) -> Self {
        Self::new().say(words)
    }

    /// Goes on in plain words.
    #[must_use]
    pub fn say(self, words: impl Into<String>) -> Self {
        self.with(words.into(), false)
    }

    /// Goes on with the answer.
    #[must_use]
    pub fn answer(self, words: impl Into<String>) -> Self {
        self.with(words.into(), true)
    }

    /// Goes on with another sentence after a space.
    #[must_use]
    pub fn then(mut self, other: Self) -> Self {
        if !self.runs.is_empty() && !other.runs.is_empty() {
            self = self.say(" ");
        }
        other.runs.into_iter().fold(self, |all, run| all.with(run.words, run.strong))
    }

    /// The runs in order; neighbours differ in strength.
    #[must_use]
    pub fn runs(&self) -> &[Run] {
        &self.runs
    }

    /// The words alone, as they are read aloud or copied.
    #[must_use]
    pub fn text(&self) -> String {
        self.runs.iter().map(|run| run.words.as_str()).collect()
    }

    /// Whether nothing is said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.runs.is_empty()
    }

    fn with(mut self, words: String, strong: bool) -> Self {
        if words.is_empty() {
            return self;
        }
        match self.runs.last_mut() {
            Some(last) if last.strong == strong => last.words.push_str(&words),
            _ => self.runs.push(Run { words, strong }),
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_of_one_strength_are_one_run() {
        let sentence =
            Sentence::plain("With ").say("it, ").answer("25 gain").say("").answer(".").then(Sentence::plain("Yes."));
        assert_eq!(sentence.text(), "With it, 25 gain. Yes.");
        assert_eq!(sentence.runs().iter().map(|run| run.strong).collect::<Vec<_>>(), [false, true, false]);
        assert!(Sentence::new().then(Sentence::new()).is_empty());
    }
}
