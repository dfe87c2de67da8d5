//! What every card of the page reads: the inputs of the room, what grows, and the best choice at each size.

use engine::capital::portfolio::Budget;
use leptos::prelude::*;
use scenario::capital::{Asked, BySize, CapitalInput, Grows, SizesRun, example};
use words::capital::Grown;

use crate::pages::capital::reading as capital;
use crate::state::memo::Memo;
use crate::state::slices::{NODES, Slices, Steps};

/// What the page is read from. A handle: copies are the same.
#[derive(Clone, Copy)]
pub struct Reading {
    /// The inputs of the room.
    pub capital: capital::Reading,
    /// What was chosen to grow; where its pot has gone, the ringfence grows.
    pub chosen: RwSignal<Grows>,
    /// What grows.
    pub grows: Memo<Grows>,
    /// The search.
    pub search: Slices<SizesRun>,
}

impl Steps for SizesRun {
    type Asked = (Grows, Asked);
    type Outcome = BySize;

    fn begin((grows, asked): Self::Asked, before: Option<&Self>) -> Self {
        Self::new(grows, asked, Budget { nodes: NODES }, before)
    }

    fn step(&mut self) -> bool {
        self.step(1)
    }

    fn progress(&self) -> (usize, usize) {
        self.progress()
    }

    fn settle_for_the_best(&mut self) {
        self.settle_for_the_best();
    }

    fn outcome(&self) -> Option<BySize> {
        Some(self.outcome())
    }
}

/// Makes the reading known to every card.
pub fn provide() -> Reading {
    let chosen = RwSignal::new(Grows::Ringfence);
    let mut begun = None;
    let capital = capital::provide_with(|asked| {
        let workspace = crate::state::use_workspace();
        let offered = workspace.select(|inputs| Grows::all(&inputs.capital));
        let grows = Memo::new(move |_| {
            let grows = chosen.get();
            if offered.with(|offered| offered.contains(&grows)) { grows } else { Grows::Ringfence }
        });
        let wanted = capital::wanted(asked);
        let wanted = Memo::new(move |_| wanted.get().map(|asked| (grows.get(), asked)));
        let search = Slices::<SizesRun>::follow(wanted);
        begun = Some((grows, search));
        (Slices::idle(), search.late)
    });
    let Some((grows, search)) = begun else { unreachable!("the search has begun") };
    let reading = Reading { capital, chosen, grows, search };
    provide_context(reading);
    reading
}

/// The reading.
///
/// # Panics
/// Outside the page, where there is none.
pub fn use_reading() -> Reading {
    expect_context()
}

impl Reading {
    /// Reads something off what is shown with what is set, worked out once for each change.
    pub fn memo<T>(self, of: impl Fn(&BySize, &CapitalInput) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: Default + PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| {
            let outcome = self.search.outcome.get();
            outcome.map(|by_size| self.capital.input.with(|input| of(&by_size, input))).unwrap_or_default()
        })
    }

    /// The pot that grows as it is called in a sentence; blank for the ringfence.
    pub fn pot_name(grows: &Grows, input: &CapitalInput) -> String {
        match grows {
            Grows::Ringfence => String::new(),
            Grows::Pot(code) if code == example::NATIONAL => "the national pot’s own money".to_owned(),
            Grows::Pot(code) => format!("the envelope of {}", input.name_of(code)),
        }
    }
}

/// What grows, as it is told.
pub fn grown(grows: &Grows, input: &CapitalInput) -> Grown {
    match grows {
        Grows::Ringfence => Grown::Ringfence,
        pot @ Grows::Pot(_) => Grown::Pot(Reading::pot_name(pot, input)),
    }
}
