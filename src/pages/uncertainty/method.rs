//! How the draws are made, and what repeats them.

use leptos::prelude::*;
use scenario::receipt::Receipt;

use crate::components::card::Card;
use crate::components::live::live;
use crate::state::use_workspace;

/// The card.
#[component]
pub fn Method() -> impl IntoView {
    let workspace = use_workspace();
    let receipt = move || {
        let scenario = workspace.scenario();
        format!("Seed {}. Receipt: {}.", scenario.seed, Receipt::of(&scenario))
    };
    view! {
        <Card id="method-title" title=Signal::stored("How the draws are made".to_owned())>
            <div class="prose"><ul>
                <li>"One figure at a time is exact: each end is the whole study worked out anew to the penny, without chance."</li>
                <li>"Draws come from SplitMix64 (Steele, Lea and Flood 2014), a stream for each input from the seed of the scenario. Leaving one input out changes no other."</li>
                <li>"A drawn value is rounded to a hundredth of a percentage point, or to a whole year, before anything is worked out from it. Only additions, products, quotients and square roots are used, so the same seed gives the same pence in every browser."</li>
                <li>"Bells are drawn by inversion (Wichura, AS 241) and stay within three standard deviations; one draw in twenty lies beyond each end."</li>
                <li>"Need is drawn for each board apart, as a factor on its need. Inputs that go together are put in that order by ranks (Iman and Conover 1982)."</li>
                <li>"Percentiles are by nearest rank: figures that were drawn. A promise is tried on every board in every draw with exact fractions."</li>
            </ul></div>
            <p class="share__link">{live(receipt)}</p>
        </Card>
    }
}
