//! The method of the Engagement room in plain words with its equations, and examples worked out by the calculator itself as this page opens.

use engine::engagement::fund::pot::per_system_a_year;
use engine::engagement::fund::{Applicant, Ceiling, FundRequest, Weighting, share_fund};
use engine::engagement::{CostRequest, engagement_cost};
use engine::quantities::{Money, Rate};
use leptos::prelude::*;
use words::figures::pounds_and_pence;

/// The method.
#[component]
pub fn EngagementMethod() -> impl IntoView {
    view! {
        <h3>"What being heard costs"</h3>
        <p><code>"meetings held = meetings × (footprints × (1 − share held at hubs) + the smaller of footprints and hubs × share held at hubs)"</code></p>
        <p>
            <code>
                "a meeting = staff × (meeting + preparation + travel hours) × hourly cost + travel + people with lived experience × (hours × payment + \
                 expenses) + access and translation"
            </code>
        </p>
        <p><code>"a year = (meetings held × a meeting + footprints × liaison days × day cost + new footprints × setting up + national work) × (1 + price growth)^(year − 1)"</code></p>
        <p>
            "Setting up is paid for each footprint above the highest number so far. National work is paid in full whatever the number. Meetings, liaison,
             setting up and national work are each rounded once to the penny. A figure that is not known is never nought: the page says what it could not
             work out."
        </p>
        <p>{cost_example()}" It is worked out by this page as it opens, by the same code as your own answer."</p>
        <h3>"What the fund would pay"</h3>
        <p><code>"grant = t × weight, no less than the floor and no more than the ceiling, with the one t that spends the pot"</code></p>
        <p><code>"ceiling = the least of what is asked for, a share of own cost, a share of own income"</code></p>
        <p>
            "Weights are the same for all, or by income band, or income^(−a), rounded to twelve digits. Where floor and ceiling clash the ceiling wins.
             t is found exactly and pence left over go to the largest fractions of a penny, so grants and what is unspent add up to the pot. A weighting by
             size can pay a small charity less than equal shares, because most applicants are smaller still."
        </p>
        <p>{fund_example()}</p>
        <h3>"Where the money would come from"</h3>
        <p><code>"allowed sales = sales of the year before the first × (1 + growth allowed) for each year; rebate = sales − allowed sales, or nothing"</code></p>
        <p><code>"a board that spends d less saves d; the rebate falls by the smaller of d × share inside the scheme and the sales above allowed"</code></p>
        <p>
            "Sales are those inside the voluntary scheme for branded medicines, never the whole medicines bill. A rebate is paid a year later. Above
             allowed growth a pound less spent inside the scheme saves its board a pound and the taxpayer nothing."
        </p>
        <h3>"What is not known"</h3>
        <p>
            "No list of applicants, and no cost of any charity, is public: those the room opens with are invented. Not modelled: bids turned down,
             conditions of a grant, travel that systems near to each other share, payment by company."
        </p>
    }
}

fn pounds(text: &str) -> Option<Money> {
    Money::from_text(text).ok()
}

/// One and 36 footprints in a sentence, from what the engine makes of them.
fn cost_example() -> String {
    let plan = |footprints| CostRequest {
        footprints: vec![footprints],
        meetings: Some(3.into()),
        staff_people: Some(2.into()),
        meeting_hours: Some(1.into()),
        preparation_hours: Some(1.into()),
        travel_hours: Some(1.into()),
        hourly_cost: pounds("20"),
        travel_cost: pounds("30"),
        lived_experience_people: Some(1.into()),
        lived_experience_hours: Some(2.into()),
        payment_rate: pounds("25"),
        expenses: pounds("0"),
        access_cost: pounds("50"),
        liaison_days: Some(0.into()),
        setup_cost: pounds("100"),
        national_cost: pounds("2000"),
        ..CostRequest::default()
    };
    let cost = |footprints| {
        let years = engagement_cost(&plan(footprints)).ok()?.years;
        years.first()?.total
    };
    let Some((one, all)) = cost(1).zip(cost(36)) else { return String::new() };
    format!(
        "An example: three meetings a year, each of two people for three hours at £20, £30 of travel, one person with lived experience for two hours \
         at £25, and £50 for access; £100 to set up a system and £2,000 for national work. One system costs {}, 36 cost {}.",
        pounds_and_pence(one),
        pounds_and_pence(all),
    )
}

/// The fund a system a year, and three grants of it.
fn fund_example() -> String {
    let each = |systems| pounds("20000000").and_then(|fund| per_system_a_year(fund, systems, 2)).unwrap_or_default();
    let applicant = |code: &str, income: &str, cost: &str| Applicant {
        code: code.to_owned(),
        income: pounds(income),
        cost: pounds(cost),
        requested: None,
    };
    let request = FundRequest {
        pot: pounds("1000").unwrap_or_default(),
        applicants: vec![
            applicant("small", "10000", "2000"),
            applicant("medium", "40000", "300"),
            applicant("large", "1000000", "9000"),
        ],
        weighting: Weighting::Power { alpha: Rate::from_text("0.5").unwrap_or_default(), minimum_income: None },
        floor: pounds("100"),
        ceiling: Ceiling { of_cost: Rate::from_text("1").ok(), of_income: None },
    };
    let Ok(answer) = share_fund(&request) else { return String::new() };
    let grants: Vec<String> = answer.grants.iter().map(|grant| pounds_and_pence(grant.grant)).collect();
    format!(
        "£20 million over two years is {} a year for each of 42 systems and {} for each of 36. An example of grants: £1,000 among incomes of £10,000, \
         £40,000 and £1,000,000 by income^(−0.5), at least £100 each and at most what engagement costs them, £2,000, £300 and £9,000: {}.",
        pounds_and_pence(each(42)),
        pounds_and_pence(each(36)),
        grants.join(", "),
    )
}
