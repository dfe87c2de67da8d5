//! What is taken off the national sum before anything is shared: services kept national, and medicines kept central.

use engine::allocation::study::StudyInput;
use engine::parameters::{as_shipped, medicines};
use leptos::prelude::*;
use scenario::starts;
use words::typed::{self, same};

use crate::components::choice::{Offer, Radios};
use crate::pages::allocation::inputs::or::Or;
use crate::pages::allocation::inputs::setting::SettingNumber;
use crate::pages::allocation::inputs::settings::{FUNDS, JOINT, MEDICINES, NATIONAL};
use crate::pages::allocation::inputs::trouble::Trouble;
use crate::state::use_workspace;

/// The inputs of this drawer.
pub const PATHS: [&str; 4] = [NATIONAL.path, JOINT.path, FUNDS.path, MEDICINES.path];

const ALL: &str = "roadmap";
const CHOSEN: &str = "chosen";
const DONE: &str = "done";

/// How much is in it.
pub fn count(study: &StudyInput, _: &StudyInput) -> String {
    let quantum = &study.quantum;
    let all = [&quantum.national_services, &quantum.joint_services, &quantum.medicines_funds, &quantum.medicines_kept];
    super::used(&all.map(|amount| !same(amount, "0")))
}

/// The drawer.
#[component]
pub fn Kept() -> impl IntoView {
    let workspace = use_workspace();
    let offered = Signal::stored(vec![
        (starts::medicines_funds(&as_shipped), "£680m, the two national funds of 2022"),
        ("0", "none"),
    ]);
    let use_funds = FUNDS.change(workspace);
    view! {
        <p>
            "Each is taken off the national sum of the year before the first year, and shown in the working. Money under joint working stays \
             visible as a shadow sum: it is not shared out."
        </p>
        <Trouble path="allocation.quantum" />
        <div class="fields">
            <SettingNumber setting=NATIONAL label="Services kept national" />
            <SettingNumber setting=JOINT label="Services under joint working" />
            <div>
                <SettingNumber setting=FUNDS label="Ringfenced medicines funds" hint=medicines::RINGFENCED_FUNDS.note />
                <Or label="Other amounts for the medicines funds" ways=offered on_choose=Callback::new(move |amount: &'static str| use_funds.run(amount.to_owned())) />
            </div>
            <Medicines />
        </div>
    }
}

/// Medicines spend that is not delegated: as the roadmap meant, as it was done, or as chosen programme by programme.
#[component]
fn Medicines() -> impl IntoView {
    let workspace = use_workspace();
    let [roadmap, done] = starts::medicines_kept(&as_shipped);
    let kept = MEDICINES.value(workspace);
    // Choosing for oneself begins with the share there is, so that choice is remembered until another is made.
    let chosen = RwSignal::new(false);
    let way = Signal::derive(move || {
        kept.with(|kept| match () {
            () if chosen.get() => CHOSEN,
            () if same(kept, roadmap) => ALL,
            () if same(kept, done) => DONE,
            () => CHOSEN,
        })
        .to_owned()
    });
    let keep = MEDICINES.change(workspace);
    let choose = Callback::new(move |way: String| {
        chosen.set(way == CHOSEN);
        match way.as_str() {
            ALL => keep.run(roadmap.to_owned()),
            DONE => keep.run(done.to_owned()),
            _ => {}
        }
    });
    let share = typed::understood(typed::Kind::Percent, done);
    let offers = vec![
        Offer::new(ALL, "As in the roadmap: all medicines spend goes to the boards"),
        Offer::new(CHOSEN, "Chosen programme by programme: enter the share that stays"),
        Offer::new(DONE, format!("As it was done: high-cost medicines and devices stay, about {share}")),
    ];
    view! {
        <Radios
                name="medicines-way"
                legend="Medicines spend that is not delegated"
                offers=offers
                value=way
                on_change=choose
                hint="Buying medicines stays national in every case; this is about who holds the spend. The share of 2016 is an assumption for later years."
            />
        <SettingNumber setting=MEDICINES label="Share of what is left after national services that stays national" />
    }
}
