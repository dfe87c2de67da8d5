//! The way to an input: which drawer it lies in, and the id of its control.

use leptos::prelude::*;

use super::setting::is_under;
use crate::components::focus;

/// A drawer or dialog of the inputs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DrawerName {
    /// Bands of distance.
    Bands,
    /// Sliding scale.
    Scale,
    /// Tapering floor.
    Guarantee,
    /// Need blended by programme.
    Blend,
    /// Opening money by board.
    Opening,
    /// Flows of patients.
    Flows,
    /// National sum and growth.
    Sum,
    /// Kept national, kept central.
    Kept,
    /// Need and other factors.
    Need,
    /// Services that arrive later.
    Arriving,
    /// What counts as close.
    Close,
    /// Total budgets by board.
    Budgets,
    /// Aligned payment.
    Payment,
    /// Reasons and notes.
    Notes,
}

impl DrawerName {
    /// Id of the button that opens it, where that is not always on the page.
    const fn button(self) -> Option<&'static str> {
        match self {
            Self::Bands => Some("bands-open"),
            Self::Scale => Some("knots-open"),
            Self::Guarantee => Some("guarantee-open"),
            _ => None,
        }
    }
}

use DrawerName as D;

const ALL: [DrawerName; 14] = [
    D::Bands,
    D::Scale,
    D::Guarantee,
    D::Blend,
    D::Opening,
    D::Flows,
    D::Sum,
    D::Kept,
    D::Need,
    D::Arriving,
    D::Close,
    D::Budgets,
    D::Payment,
    D::Notes,
];

/// Paths, the drawer each lies in, and the id of its control. What stands deeper comes first; where the choices made do not show a
/// control, the next of the same drawer serves.
const WAYS: [(&str, Option<DrawerName>, &str); 49] = [
    ("allocation.quantum.growth.rates", Some(D::Sum), "rates-0-0"),
    ("allocation.quantum.growth.rates", Some(D::Sum), "growth-mode-1"),
    ("allocation.quantum.growth.components", Some(D::Sum), "growth-parts-0-1"),
    ("allocation.quantum.growth.components", Some(D::Sum), "growth-mode-1"),
    ("allocation.quantum.growth", None, "growth"),
    ("allocation.quantum.years", Some(D::Sum), "years"),
    ("allocation.quantum.national_services", Some(D::Kept), "national-services"),
    ("allocation.quantum.joint_services", Some(D::Kept), "joint-services"),
    ("allocation.quantum.medicines_funds", Some(D::Kept), "medicines-funds"),
    ("allocation.quantum.medicines_kept", Some(D::Kept), "medicines-kept"),
    ("allocation.quantum", Some(D::Kept), "national-services"),
    ("allocation.opening.basis", None, "basis-1"),
    ("allocation.opening.sum", Some(D::Sum), "national-sum"),
    ("allocation.opening.opening_year", Some(D::Sum), "first-year"),
    ("allocation.opening.price_year", Some(D::Opening), "price-year"),
    ("allocation.opening.uplift.from", Some(D::Opening), "index-from"),
    ("allocation.opening.uplift.to", Some(D::Opening), "index-to"),
    ("allocation.opening.uplift.components", Some(D::Opening), "price-parts-0-1"),
    ("allocation.opening.uplift", Some(D::Opening), "uplift"),
    ("allocation.opening.own_basis", Some(D::Opening), "own-basis-1"),
    ("allocation.opening.scale_to_sum", Some(D::Opening), "scale-to-sum"),
    ("allocation.opening.own_flows", Some(D::Flows), "paste-flows"),
    ("allocation.opening", Some(D::Opening), "paste-openings"),
    ("allocation.need.blend", Some(D::Blend), "blend-0-share"),
    ("allocation.need", Some(D::Need), "paste-need"),
    ("allocation.rule.method", None, "start-from"),
    ("allocation.rule.line_years", None, "line-years"),
    ("allocation.rule.convergence", None, "convergence"),
    ("allocation.rule.bands", Some(D::Bands), "bands-0-0"),
    ("allocation.rule.knots", Some(D::Scale), "knots-0-0"),
    ("allocation.rule.floor_knots", Some(D::Guarantee), "guarantee-0-0"),
    ("allocation.rule.floor", None, "least"),
    ("allocation.rule.least_growth", None, "least"),
    ("allocation.rule.has_ceiling", None, "most"),
    ("allocation.rule.most_growth", None, "most"),
    ("allocation.rule.has_max_under", None, "has-max-under"),
    ("allocation.rule.max_under", None, "max-under"),
    ("allocation.rule.max_under", None, "has-max-under"),
    ("allocation.rule", None, "start-from"),
    ("allocation.transfers", Some(D::Arriving), "paste-arriving"),
    ("allocation.thresholds.within", Some(D::Close), "within"),
    ("allocation.thresholds.one_year", Some(D::Close), "one-year"),
    ("allocation.thresholds.three_years", Some(D::Close), "three-years"),
    ("allocation.thresholds.inflation", Some(D::Close), "inflation"),
    ("allocation.thresholds", Some(D::Close), "within"),
    ("allocation.own_budgets", Some(D::Budgets), "paste-budgets"),
    ("allocation.payment.variable_rate", Some(D::Payment), "variable-rate"),
    ("allocation.payment.departure", Some(D::Payment), "departure"),
    ("allocation.payment", Some(D::Payment), "variable-rate"),
];

/// Where the input at a path, or the one it lies in, is changed: the drawer, and the ids of the controls that would do, best first.
fn place(path: &str) -> Option<(Option<DrawerName>, Vec<&'static str>)> {
    let mut ways =
        WAYS.into_iter().filter(|(above, _, _)| is_under(path, above)).map(|(_, drawer, id)| (drawer, id)).peekable();
    let (drawer, _) = *ways.peek()?;
    // A table of steps has a drawer only while its method is chosen.
    let drawer = drawer.filter(|drawer| drawer.button().is_none_or(|button| focus::element(button).is_some()));
    Some((
        drawer,
        ways.map_while(|(other, id)| (other == drawer || drawer.is_none()).then_some(id))
            .chain(["start-from"])
            .collect(),
    ))
}

/// Which drawers are open, for everything in the room. A handle: copies are the same.
#[derive(Clone, Copy)]
pub struct Ways {
    open: StoredValue<Vec<(DrawerName, RwSignal<bool>)>>,
    /// Whether the inputs are shown in place of the answer, on a phone.
    changing: RwSignal<bool>,
}

impl Ways {
    /// Makes the ways known to everything below the room; `changing` says whether a phone shows the inputs.
    pub fn provide(changing: RwSignal<bool>) -> Self {
        let open = ALL.into_iter().map(|name| (name, RwSignal::new(false))).collect();
        let ways = Self { open: StoredValue::new(open), changing };
        provide_context(ways);
        ways
    }

    /// Whether a drawer is open.
    pub fn open(self, drawer: DrawerName) -> RwSignal<bool> {
        let known = self.open.with_value(|open| open.iter().find(|(name, _)| *name == drawer).map(|(_, open)| *open));
        known.unwrap_or_default()
    }

    /// Opens a drawer; on a phone the inputs first, so that focus has somewhere to return to.
    pub fn open_drawer(self, drawer: DrawerName) {
        let open = self.open(drawer);
        self.with_inputs(move || open.set(true));
    }

    /// Brings the control of the input at a path into view and gives it focus; says whether there is one.
    pub fn go_to(self, path: &str) -> bool {
        let Some((drawer, ids)) = place(path) else { return false };
        let show = move || {
            if let Some(id) = ids.into_iter().find(|id| takes_focus(id)) {
                focus::bring_into_view(id);
            }
        };
        match drawer {
            None => self.with_inputs(show),
            Some(drawer) => {
                let open = self.open(drawer);
                self.with_inputs(move || {
                    open.set(true);
                    // The dialog gives focus to its heading in the next frame; the control comes after it.
                    request_animation_frame(move || request_animation_frame(show));
                });
            }
        }
        true
    }

    /// Does something once the inputs are shown: at once where they stand beside the answer, else in the next frame.
    fn with_inputs(self, then: impl FnOnce() + 'static) {
        let is_folded = focus::element("change-rule").is_some_and(|button| button.offset_parent().is_some());
        if !is_folded {
            then();
            return;
        }
        self.changing.set(true);
        request_animation_frame(move || {
            if let Some(heading) = focus::element("rule-title") {
                // Focus fails only on an element that has left the page.
                let _ = heading.focus();
            }
            then();
        });
    }
}

/// Whether the control with that id is on the page and can be used.
fn takes_focus(id: &str) -> bool {
    // Asking fails only for a selector that makes no sense.
    focus::element(id).is_some_and(|control| !control.matches(":disabled").unwrap_or(false))
}

/// The ways, from anywhere below the room.
pub fn use_ways() -> Ways {
    expect_context()
}
