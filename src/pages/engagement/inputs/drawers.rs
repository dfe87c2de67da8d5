//! The drawers: what a first answer can do without, one click down.

use leptos::prelude::*;
use scenario::engagement::EngagementInput;
use words::engagement::money::whole_pounds;
use words::typed::{Kind, shown};

use super::go_to;
use super::patients::Patients;
use super::roll_out::RollOut;
use super::services::Services;
use super::settings::{
    ACCESS, DAY_COST, DAY_HOURS, EXPENSES, GROUP_MEETINGS, GROUPS, HUBS, LIAISON, LIVED, LIVED_HOURS, MEETING_HOURS,
    NATIONAL, NOW, ON_COSTS, OVERHEAD, PAY, PAYMENT, PREPARATION, SETUP, SHARED, STAFF, TRAVEL, TRAVEL_HOURS,
    WORKING_DAYS,
};
use crate::components::drawer::{Drawer, Drawers};
use crate::components::notes::NotesDrawer;
use crate::components::setting::{AnySetting, SettingNumber};
use crate::pages::engagement::reading::use_reading;

/// The parts of the inputs that the page sets.
pub const PARTS: [&str; 17] = [
    "engagement.income",
    "engagement.budget",
    "engagement.systems",
    "engagement.systems_now",
    "engagement.meetings",
    "engagement.hour",
    "engagement.people",
    "engagement.away",
    "engagement.payment_rate",
    "engagement.besides",
    "engagement.shared",
    "engagement.roll_out",
    "engagement.price_growth",
    "engagement.services",
    "engagement.services_year",
    "engagement.networks",
    "engagement.by_system",
];

/// The rows.
#[component]
pub fn Rows() -> impl IntoView {
    let reading = use_reading();
    let said = move |of: fn(&EngagementInput) -> String| Signal::derive(move || reading.input.with(of));
    view! {
        <Drawers>
            <Drawer name="Cost of an hour" count=said(|input| pounds(&input.hour.pay, " pay"))>
                {number(PAY, "Pay for an hour", None)}
                {number(ON_COSTS, "On-costs, as a share of pay", Some("Employer’s national insurance and pension."))}
                {number(OVERHEAD, "Overhead, as a share of pay", Some("Rent, equipment, insurance. Changing a part builds the cost of an hour anew."))}
            </Drawer>
            <Drawer name="People and hours" count=said(people)>
                {number(STAFF, "Staff at each meeting", None)}
                {number(MEETING_HOURS, "Hours of a meeting", None)}
                {number(PREPARATION, "Hours of preparation, each", None)}
                {number(TRAVEL_HOURS, "Hours of travel, each", None)}
                {number(LIVED, "People with lived experience at each meeting", Some("Local users of the service, paid on a line of their own."))}
                {number(LIVED_HOURS, "Hours each of them is paid for", None)}
                {number(DAY_HOURS, "Hours of a working day", None)}
                {number(WORKING_DAYS, "Working days of a full-time year", None)}
            </Drawer>
            <Drawer name="Travel and access" count=said(away)>
                {number(TRAVEL, "Travel and subsistence of staff, a meeting", None)}
                {number(EXPENSES, "Expenses of each person with lived experience", None)}
                {number(ACCESS, "Access and translation, a meeting", None)}
            </Drawer>
            <Drawer name="Payment rate" count=said(|input| pounds(&input.payment_rate, " an hour"))>
                {number(
                    PAYMENT,
                    "Payment for an hour of a person with lived experience",
                    Some("£25 an hour in NIHR guidance, as we remember it, raised by the 10% reported from December 2025. Not checked: look up the guidance before you cite it."),
                )}
            </Drawer>
            <Drawer name="Liaison, setting up, national work" count=said(|input| pounds(&input.besides.national_cost, " nationally"))>
                {number(LIAISON, "Days of liaison with each system, a year", None)}
                {number(DAY_COST, "Cost of a day of liaison", None)}
                {number(SETUP, "Cost of setting up in one system, once", None)}
                {number(NATIONAL, "National work, a year", Some("Needed in full whatever the number of systems."))}
                {number(NOW, "Conversations you have today", Some("What the answer is compared with: one with the national commissioner."))}
            </Drawer>
            <Drawer name="Shared meetings" count=said(shared)>
                {number(HUBS, "Hubs at which systems meet", Some("Blank where every system meets on its own. Seven would be one for each region."))}
                {number(SHARED, "Share of meetings held at hubs", None)}
            </Drawer>
            <RollOut />
            <Services />
            <Drawer name="National groups that would go" count=said(groups)>
                {number(GROUPS, "National clinical groups you sit on today", Some("Blank where none would go. Each is attended as a meeting of a system is."))}
                {number(GROUP_MEETINGS, "Meetings of each in a year", None)}
            </Drawer>
            <Patients />
            <NotesDrawer room="engagement." parts=&PARTS on_go=Callback::new(|path: String| go_to(&path)) />
        </Drawers>
    }
}

fn number(setting: impl Into<AnySetting>, label: &'static str, hint: Option<&'static str>) -> impl IntoView {
    let setting: AnySetting = setting.into();
    view! { <SettingNumber setting=setting label=label may_be_blank=true hint=Signal::stored(hint.map(str::to_owned)) /> }
}

fn pounds(text: &str, of: &str) -> String {
    if text.is_empty() { "blank".to_owned() } else { format!("£{}{of}", shown(Kind::Pounds, text)) }
}

fn people(input: &EngagementInput) -> String {
    let number = |text: &str| text.parse::<rust_decimal::Decimal>().ok();
    match number(&input.people.staff).zip(number(&input.people.lived)) {
        Some((staff, lived)) => {
            let all = staff.saturating_add(lived).normalize().to_string();
            format!("{} {}", shown(Kind::Number, &all), if all == "1" { "person" } else { "people" })
        }
        None => "blank".to_owned(),
    }
}

fn away(input: &EngagementInput) -> String {
    let money = |text: &str| engine::quantities::Money::from_text(text).ok();
    let away = &input.away;
    let all = || money(&away.travel)?.plus(money(&away.expenses)?)?.plus(money(&away.access)?);
    all().map_or_else(|| "blank".to_owned(), |all| format!("{} a meeting", whole_pounds(all)))
}

fn shared(input: &EngagementInput) -> String {
    if input.shared.hubs.is_empty() { "none".to_owned() } else { format!("{} hubs", input.shared.hubs) }
}

fn groups(input: &EngagementInput) -> String {
    if input.networks.groups.is_empty() { "none".to_owned() } else { shown(Kind::Number, &input.networks.groups) }
}
