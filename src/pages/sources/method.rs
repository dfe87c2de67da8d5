//! The method of the Allocation room in plain words with its equations.

use leptos::prelude::*;

use super::worked_example::WorkedExample;

/// The method.
#[component]
pub fn Method() -> impl IntoView {
    view! {
        <p>"Written so that another person could do it with a calculator and get the same pence."</p>
        <Opening />
        <Need />
        <Pace />
        <Results />
        <h3>"A worked example"</h3>
        <WorkedExample />
        <Limits />
    }
}

#[component]
fn Opening() -> impl IntoView {
    view! {
        <h3>"Where the money stands"</h3>
        <p>
            "Money can be counted by host, the board where the hospital stands, or by residence, the board where the patient lives. A table of
             flows turns one into the other:"
        </p>
        <p><code>"money of a board by residence = sum over hosts of (host’s money × share of it spent on that board’s people)"</code></p>
        <p>
            "Each host’s money is shared out to the penny. What is spent on people of no listed board is shown as elsewhere and never spread.
             The difference between the two counts is called re-basing: it moves who holds the budget, not what any hospital earns, and is in no
             gain or loss."
        </p>
        <p>
            "Money of an earlier year is raised by the GDP deflator, by an index of your own, or by component:
             "<code>"amount × index of the opening year ÷ index of the price year"</code>". One index for all, followed by scaling to a known sum,
             changes no board’s share."
        </p>
        <h3>"The national sum"</h3>
        <p>
            "The sum of the opening year, less what you keep national or central, grows at one rate, at a rate for each year, or by component of
             spend. It is worked out exactly and rounded once a year, to the penny. Services under joint working are shown as a shadow sum and
             are not shared out."
        </p>
    }
}

#[component]
fn Need() -> impl IntoView {
    view! {
        <h3>"Need and target"</h3>
        <p><code>"weighted population = registered population × need index × unavoidable cost × further factors + additional people"</code></p>
        <p><code>"target = weighted population ÷ weighted population of all boards × national sum"</code></p>
        <p><code>"distance from target = allocation ÷ target − 1"</code>"; above zero is over target."</p>
        <p>
            "Measures of need can be blended by programme of care. Registered people are used for money and for money a head; residents are never
             mixed into the same ratio."
        </p>
    }
}

#[component]
fn Pace() -> impl IntoView {
    view! {
        <h3>"Pace of change"</h3>
        <p>"Each year, for each board, with g for the growth of the national sum over what all boards had:"</p>
        <ul>
            <li><strong>"Share of the gap. "</strong><code>"last year’s money × g + share × (target − last year’s money × g)"</code></li>
            <li><strong>"Straight line. "</strong><code>"national sum × (opening share + (target share − opening share) × years gone ÷ years in all)"</code></li>
            <li><strong>"Bands. "</strong><code>"last year’s money × (g + the differential of its band of opening distance)"</code></li>
            <li><strong>"Sliding scale. "</strong>"The same, with the differential drawn in straight lines between the points you set."</li>
        </ul>
        <p>"Then the year is balanced. Every board has a least and a most:"</p>
        <p><code>"least = the greater of last year’s money × (1 + floor) and target × (1 − most under target); most = last year’s money × (1 + ceiling)"</code></p>
        <p>
            "One number t is found so that "<code>"(what the rule gives + t × target), held between least and most,"</code>" adds up to the national
             sum. This is solved exactly, without a tolerance. Where the least is above the most, the most wins and the page says so."
        </p>
        <p>
            "Last, pence: every board’s amount is cut to whole pence, and the pennies left go to the largest fractions of a penny; equal fractions
             go to the board that stands first. A board may pass its limit by less than a penny in this way."
        </p>
    }
}

#[component]
fn Results() -> impl IntoView {
    view! {
        <h3>"What is read off"</h3>
        <ul>
            <li>
                <strong>"Gain or loss. "</strong>
                <code>"allocation − the board’s opening share by residence × that year’s national sum"</code>
                ". Gains and losses add up to nothing. A difference under a pound is neither."
            </li>
            <li>
                <strong>"Growth. "</strong>
                "Like for like: over last year’s money and what arrived with services. Growth of cash is over last year’s money alone. Growth that is
                 merely slower than others’ is not a loss."
            </li>
            <li><strong>"Destabilised. "</strong>"A loss beyond a share of today’s money that you set, in one year or over three."</li>
            <li><strong>"Cost of the safeguards. "</strong>"The money that floors and ceilings move, and who pays it."</li>
            <li>
                <strong>"A trust’s exposure. "</strong>
                <code>"sum over boards of (its income from the board × (the board’s growth − average growth))"</code>
            </li>
            <li>
                <strong>"Why this amount. "</strong>
                "Last year’s money, what arrived, average growth, the pull to target, the board’s own limit, its part in others’ limits, and rounding add
                 up to the allocation, to the penny."
            </li>
        </ul>
        <p>
            "Everything is worked out in whole pence and exact fractions. A figure on the page is rounded once, from its exact value, halves away from
             zero. Parts that are rounded apart may not add up to the total shown; files carry them unrounded."
        </p>
    }
}

#[component]
fn Limits() -> impl IntoView {
    view! {
        <h3>"What is not modelled"</h3>
        <ul>
            <li>"What a board does with its money, or what moves between services inside a board."</li>
            <li>"Changes in where patients go because money moves."</li>
            <li>"Unavoidable cost by board, which is not public: it is 1 for every board until you enter it."</li>
            <li>"The mergers of boards in April 2026. The 42 boards of 2022 to 2026 are used throughout."</li>
        </ul>
    }
}
