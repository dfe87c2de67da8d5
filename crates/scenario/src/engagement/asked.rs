//! The charity as read: every figure that is known, every problem with its path.

use engine::engagement::cost::{CostRequest, MOST_FOOTPRINTS, NetworkGroups};
use engine::problem::Problem;
use engine::quantities::{Fraction, Money, Rate, decimal_text};
use rust_decimal::Decimal;

use super::input::EngagementInput;
use crate::texts::{MOST, Texts};

/// A charity, as far as it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Pounds a year.
    pub income: Option<Money>,
    /// Pounds a year for being heard.
    pub budget: Option<Money>,
    /// Systems it must be heard in.
    pub systems: Option<u32>,
    /// Conversations it has today.
    pub now: Option<u32>,
    /// Hubs, where systems hold meetings together.
    pub hubs: Option<u32>,
    /// Systems in each year; one year where all start at once, none where their number is not known.
    pub by_year: Vec<u32>,
    /// Days of a full-time year.
    pub working_days: Option<Decimal>,
    /// National groups that would go.
    pub networks: Option<NetworkGroups>,
    /// What a cost rests on, its footprints left open.
    pub request: CostRequest,
}

impl Asked {
    /// Reads a charity.
    ///
    /// # Errors
    /// Every [`Problem`], its path from the root of [`crate::Inputs`].
    ///
    /// ```
    /// let input = scenario::Baseline::default().inputs().engagement;
    /// let asked = scenario::engagement::Asked::read(&input).unwrap();
    /// assert_eq!(asked.request.hourly_cost.unwrap().to_string(), "21.00");
    /// ```
    pub fn read(input: &EngagementInput) -> Result<Self, Vec<Problem>> {
        let mut texts = Texts::default();
        let (income, budget) = (
            texts.known_money("engagement.income", &input.income),
            texts.known_money("engagement.budget", &input.budget),
        );
        let systems = whole(&mut texts, "engagement.systems", &input.systems);
        let now = whole(&mut texts, "engagement.systems_now", &input.systems_now);
        let hubs = whole(&mut texts, "engagement.shared.hubs", &input.shared.hubs);
        let roll_out: Vec<u32> = input
            .roll_out
            .iter()
            .enumerate()
            .filter_map(|(year, text)| {
                let path = format!("engagement.roll_out[{year}]");
                if text.trim().is_empty() {
                    texts.report("missing", path, "This is blank. Enter the systems of the year, or remove it.");
                    return None;
                }
                whole(&mut texts, &path, text)
            })
            .collect();
        let by_year = if input.roll_out.is_empty() { systems.into_iter().collect() } else { roll_out };
        let working_days = texts.known("engagement.people.working_days", &input.people.working_days, MOST);
        let request = request(&mut texts, input);
        let networks = networks(&mut texts, input, &request);
        if texts.problems.is_empty() {
            Ok(Self { income, budget, systems, now, hubs, by_year, working_days, networks, request })
        } else {
            Err(texts.problems)
        }
    }
}

impl EngagementInput {
    /// What an hour of staff costs: as entered, or built from pay, on-costs and overhead to the penny; `None` where a part is not known
    /// or not sound.
    #[must_use]
    pub fn hour_in_all(&self) -> Option<Money> {
        if self.hour.cost.trim().is_empty() {
            let figure = |text: &str| decimal_text::read(text).ok();
            let pay = Money::from_text(&self.hour.pay).ok()?;
            built(pay, figure(&self.hour.on_costs)?, figure(&self.hour.overhead)?)
        } else {
            Money::from_text(&self.hour.cost).ok()
        }
    }
}

/// `pay x (1 + on-costs + overhead)`, half away from zero to the penny.
fn built(pay: Money, on_costs: Decimal, overhead: Decimal) -> Option<Money> {
    let times = Decimal::ONE.checked_add(on_costs)?.checked_add(overhead)?;
    let pence = Fraction::whole(pay.pence()).times(&times.into());
    Money::from_wide_pence(engine::quantities::Pence::nearest(&pence)?.count())
}

fn whole(texts: &mut Texts, path: &str, text: &str) -> Option<u32> {
    let figure = texts.known(path, text, MOST_FOOTPRINTS.into())?;
    let number: Option<u32> = figure.normalize().to_string().parse().ok();
    if number.is_none() {
        texts.report("not_whole", path, "Enter a whole number, such as 36.");
    }
    number
}

fn request(texts: &mut Texts, input: &EngagementInput) -> CostRequest {
    let (people, away, besides) = (&input.people, &input.away, &input.besides);
    let count = Decimal::from(10_000);
    let mut figure = |name: &str, text: &str, most| texts.known(&format!("engagement.{name}"), text, most);
    let meetings = figure("meetings", &input.meetings, count);
    let staff_people = figure("people.staff", &people.staff, count);
    let meeting_hours = figure("people.meeting_hours", &people.meeting_hours, count);
    let preparation_hours = figure("people.preparation_hours", &people.preparation_hours, count);
    let travel_hours = figure("people.travel_hours", &people.travel_hours, count);
    let lived_experience_people = figure("people.lived", &people.lived, count);
    let lived_experience_hours = figure("people.lived_hours", &people.lived_hours, count);
    let hours_per_day = figure("people.hours_per_day", &people.hours_per_day, 24.into());
    let liaison_days = figure("besides.liaison_days", &besides.liaison_days, count);
    let on_costs = figure("hour.on_costs", &input.hour.on_costs, 10.into());
    let overhead = figure("hour.overhead", &input.hour.overhead, 10.into());
    if hours_per_day.is_some_and(|hours| hours < Decimal::new(1, 1)) {
        texts.report(
            "out_of_range",
            "engagement.people.hours_per_day",
            "A working day has some hours. Give 0.1 to 24.",
        );
    }
    let mut money = |name: &str, text: &str| texts.known_money(&format!("engagement.{name}"), text);
    let pay = money("hour.pay", &input.hour.pay);
    let entered = money("hour.cost", &input.hour.cost);
    let travel_cost = money("away.travel", &away.travel);
    let expenses = money("away.expenses", &away.expenses);
    let access_cost = money("away.access", &away.access);
    let payment_rate = money("payment_rate", &input.payment_rate);
    let day_cost = money("besides.day_cost", &besides.day_cost);
    let setup_cost = money("besides.setup_cost", &besides.setup_cost);
    let national_cost = money("besides.national_cost", &besides.national_cost);
    let built = || built(pay?, on_costs?, overhead?);
    CostRequest {
        footprints: Vec::new(),
        hubs: None,
        meetings,
        staff_people,
        meeting_hours,
        preparation_hours,
        travel_hours,
        hourly_cost: entered.or_else(built),
        travel_cost,
        lived_experience_people,
        lived_experience_hours,
        payment_rate,
        expenses,
        access_cost,
        liaison_days,
        day_cost,
        setup_cost,
        national_cost,
        shared_meetings: texts.known_share("engagement.shared.share", &input.shared.share),
        hours_per_day,
        price_growth: growth(texts, &input.price_growth),
    }
}

/// A growth of prices, from half off to twice as dear; blank is not known.
fn growth(texts: &mut Texts, text: &str) -> Option<Rate> {
    if text.trim().is_empty() {
        return None;
    }
    let path = "engagement.price_growth";
    match Rate::from_text(text) {
        Ok(rate) if (Decimal::new(-5, 1)..=Decimal::ONE).contains(&rate.decimal()) => Some(rate),
        Ok(_) => {
            texts.report("out_of_range", path, "Prices rarely move so much. Give −50% to 100% a year.");
            None
        }
        Err(misread) => {
            texts.report(misread.code(), path, misread.to_string());
            None
        }
    }
}

/// The groups that would go, where all that they rest on is known; each is attended as a meeting of a system is.
fn networks(texts: &mut Texts, input: &EngagementInput, request: &CostRequest) -> Option<NetworkGroups> {
    let most = Decimal::from(10_000);
    let groups = texts.known("engagement.networks.groups", &input.networks.groups, most);
    let meetings = texts.known("engagement.networks.meetings", &input.networks.meetings, most);
    let hours = request.meeting_hours?.checked_add(request.preparation_hours?)?.checked_add(request.travel_hours?)?;
    Some(NetworkGroups {
        groups: groups?,
        meetings: meetings?,
        people: request.staff_people?,
        hours,
        hourly_cost: request.hourly_cost?,
        hours_per_day: request.hours_per_day?,
    })
}
