//! Each figure that the Engagement room uses, moved a little, moves an answer: a cost, a grant, a rebate, or a number of systems that is offered.
//!
//! The example is set so that each figure has something to decide: systems taken up over two years, pots by system as well as one, applicants of incomes
//! on the limits of sizes, sales of every year. Where a little does nothing, half of a figure and twice of it are tried.
use engine::parameters::{Parameter, Reader, Room, as_shipped, parameters};
use rust_decimal::Decimal;
use scenario::Baseline;
use scenario::engagement::costed::named;
use scenario::engagement::{ApplicantInput, Costed, EngagementInput, Funded, Held, Rebated, reach_with};
use scenario::footprints_of_services::Footprints;

use super::steps::steps;

/// What is told of a charity, a fund and a rebate with the figures as the reader has them.
fn told(read: Reader<'_>) -> String {
    let inputs = Baseline::default().inputs_with(read);
    let mut input = inputs.engagement;
    input.roll_out = vec!["1".into(), input.systems.clone()];
    for (year, row) in input.rebate.years.iter_mut().enumerate() {
        row.sales = format!("{}", 13_000_000_000_u64 + 1_000_000_000 * year as u64);
    }
    input.rebate.base = "12000000000".into();
    let mut told = format!("{:?}", named(read));
    let lines: Vec<String> =
        engine::parameters::prescribed_services().iter().map(|service| service.line.to_owned()).collect();
    let footprints =
        Footprints::out(&inputs.delegation, &lines, "2024/25", read).map(|found| (found.together, found.most));
    told += &format!("{footprints:?}");
    match Costed::out(&input, read) {
        Ok(costed) => {
            let posts = costed
                .chosen()
                .and_then(|cost| cost.staff_days.as_ref()?.full_time_equivalents(costed.asked.working_days?));
            told += &format!("{:?} {:?} {:?} {:?}", costed.compared, costed.years, costed.reach(None, None), posts);
            told += &format!("{:?}", costed.now().and_then(|now| now.total));
            let share = costed.chosen().and_then(|cost| {
                engine::engagement::share(cost.total?, engine::quantities::Pence::of(costed.asked.income?.pence()))
            });
            told += &format!("{share:?}");
            told += &of_fund(&input, &costed, read);
            // Where a ceiling decides what micro charities get, their weight does not.
            let mut without_ceilings = input.clone();
            without_ceilings.fund.of_cost.clear();
            without_ceilings.fund.of_income.clear();
            told += &of_fund(&without_ceilings, &costed, read);
            input.fund.held = Held::BySystem;
            told += &of_fund(&input, &costed, read);
            input.fund.own_applicants = at_the_limits();
            told += &of_fund(&input, &costed, read);
        }
        Err(problems) => told += &format!("{problems:?}"),
    }
    told += &format!("{:?}", Rebated::out(&input, None));
    told
}

fn of_fund(input: &EngagementInput, costed: &Costed, read: Reader<'_>) -> String {
    match Funded::out(input, costed, read) {
        Ok(funded) => {
            let way = |way| format!("{way:?} {:?}", reach_with(costed, way));
            format!("{:?} {:?} {:?}", funded.per_system, funded.pots, funded.ways.iter().map(way).collect::<Vec<_>>())
        }
        Err(problems) => format!("{problems:?}"),
    }
}

/// Applicants whose incomes stand on the limits of sizes; the first has a cost so small that it binds.
fn at_the_limits() -> Vec<ApplicantInput> {
    let rows = ["10000", "100000", "1000000", "10000000", "100000000"].into_iter().enumerate();
    let row = |(place, income): (usize, &str)| ApplicantInput {
        code: format!("A{place}"),
        income: income.to_owned(),
        cost: if place == 0 { "10".to_owned() } else { String::new() },
        requested: String::new(),
    };
    rows.map(row).collect()
}

fn values(figure: &Parameter) -> Vec<String> {
    let mut values = steps(figure);
    if let Ok(value) = figure.value.parse::<Decimal>() {
        let far =
            [value / Decimal::TWO, value * Decimal::TWO].map(|far| if value.scale() == 0 { far.round() } else { far });
        values.extend(far.into_iter().filter(|far| *far != value).map(|far| far.normalize().to_string()));
    }
    values
}

fn moved(before: &str, figure: &'static Parameter) -> Option<String> {
    values(figure).into_iter().find_map(|value| {
        let to = value.clone();
        // The reader hands out texts that live as long as the figures that ship.
        let value: &'static str = value.leak();
        let read = |asked: &'static Parameter| if asked.id == figure.id { value } else { asked.value };
        (told(&read) != before).then(|| format!("{} from {} to {to} moves an answer", figure.id, figure.value))
    })
}

#[test]
fn every_figure_the_engagement_room_uses_moves_an_answer() {
    let before = told(&as_shipped);
    let used = parameters().iter().filter(|figure| figure.used_by.contains(&Room::Engagement));
    let idle: Vec<&str> = used
        .filter_map(|figure| match moved(&before, figure) {
            Some(told) => {
                println!("{told}");
                None
            }
            None => Some(figure.id),
        })
        .collect();
    assert!(idle.is_empty(), "these move nothing: {idle:?}");
}

/// The test above can fail: a figure of another room moves nothing.
#[test]
fn a_figure_of_another_room_moves_no_grant() {
    assert_eq!(moved(&told(&as_shipped), engine::parameters::growth::YEARLY), None);
}
