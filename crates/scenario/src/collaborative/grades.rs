//! How far each figure of a collaborative can be trusted: the user's own, published, or invented for the example.

use engine::parameters::Grade;

use super::input::CollaborativeInput;

/// Grades of what is set, beside what the example sets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CollaborativeGrades {
    /// Of patients placed out of area.
    pub placements: Grade,
    /// Of patients moved back.
    pub moved_back: Grade,
    /// Of the price out of area.
    pub out_price: Grade,
    /// Of the price of who cares for them now.
    pub near_price: Grade,
    /// Of the set-up.
    pub set_up: Grade,
    /// Of community services.
    pub community: Grade,
    /// Of the share reinvested.
    pub reinvested: Grade,
    /// Of the price of a community place.
    pub place_price: Grade,
    /// Of the budget.
    pub budget: Grade,
    /// Of the shares of gain and loss.
    pub shares: Grade,
}

impl CollaborativeGrades {
    /// The grades of an input beside the one the page opens with.
    #[must_use]
    pub fn of(input: &CollaborativeInput, start: &CollaborativeInput) -> Self {
        let own = |same: bool| if same { Grade::Illustrative } else { Grade::Yours };
        let near = |of: &CollaborativeInput| match input.way {
            super::WayInput::Make => of.in_price.clone(),
            super::WayInput::Buy => of.buy_price.clone(),
        };
        Self {
            placements: own(input.placements == start.placements),
            // The number of the first year is published; that it is anybody's but the West Midlands' is not.
            moved_back: if input.moved_back == start.moved_back { Grade::Published } else { Grade::Yours },
            out_price: own(input.out_price == start.out_price),
            near_price: own(near(input) == near(start)),
            set_up: own(input.set_up == start.set_up),
            community: own(input.community == start.community),
            reinvested: own(input.reinvested == start.reinvested),
            place_price: own(input.place_price == start.place_price),
            budget: own(input.budget == start.budget),
            shares: own(input.gain == start.gain && input.loss == start.loss),
        }
    }

    /// The weakest grade of what a saving rests on.
    #[must_use]
    pub fn saving(self) -> Grade {
        weakest(&[self.moved_back, self.out_price, self.near_price, self.set_up, self.community])
    }

    /// Of what is reinvested.
    #[must_use]
    pub fn reinvestment(self) -> Grade {
        weakest(&[self.saving(), self.reinvested])
    }

    /// Of the places it buys.
    #[must_use]
    pub fn places(self) -> Grade {
        weakest(&[self.reinvestment(), self.place_price])
    }

    /// Of what is left of the budget.
    #[must_use]
    pub fn result(self) -> Grade {
        weakest(&[self.reinvestment(), self.placements, self.budget])
    }

    /// Whether anything of it is still the example's.
    #[must_use]
    pub fn has_example(self) -> bool {
        self.result() == Grade::Illustrative
            || self.places() == Grade::Illustrative
            || self.shares == Grade::Illustrative
    }
}

/// What is invented makes everything invented; else the user's own figures make it theirs.
fn weakest(grades: &[Grade]) -> Grade {
    [Grade::Illustrative, Grade::Assumption, Grade::Yours, Grade::Derived]
        .into_iter()
        .find(|grade| grades.contains(grade))
        .unwrap_or(Grade::Published)
}
