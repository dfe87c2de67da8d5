//! Costs of engagement by their definition: meeting by meeting figures times how many are held, the growth of prices multiplied out.

use num_traits::{One, Zero};
use serde_json::{Value, json};

use crate::appraisal::known::figure;
use crate::twin::fraction::{Fraction, read_pence, whole, write, write_pence};
use crate::twin::pence::settle;

/// The years of a plan of which every figure is known.
pub fn answer(input: &Value) -> Value {
    let of = |name: &str| figure(&input[name]);
    let list = |name: &str| input[name].as_array().map(|years| years.iter().map(figure).collect::<Vec<_>>());
    let footprints = list("footprints").expect("footprints");
    let hubs = list("hubs").unwrap_or_else(|| footprints.clone());
    let people = of("staff_people") * (of("meeting_hours") + of("preparation_hours") + of("travel_hours"));
    let lived = of("lived_experience_people") * (of("lived_experience_hours") * of("payment_rate") + of("expenses"));
    let a_meeting = [&people * of("hourly_cost"), of("travel_cost"), lived, of("access_cost")];
    let mut years = Vec::new();
    for (year, (here, hubs)) in footprints.iter().zip(&hubs).enumerate() {
        let prices = (0..year).fold(Fraction::one(), |prices, _| prices * (Fraction::one() + of("price_growth")));
        let s = of("shared_meetings");
        let held = of("meetings") * (here * (Fraction::one() - &s) + here.min(hubs) * s);
        let highest = footprints.iter().take(year).max().cloned().unwrap_or_else(Fraction::zero);
        let new = (here - highest).max(Fraction::zero());
        let pence = |pounds: Fraction| pounds * &prices * whole(100);
        let kinds: Vec<Fraction> = a_meeting.iter().map(|kind| pence(&held * kind)).collect();
        let meetings = kinds.iter().sum::<Fraction>().round().to_integer();
        let liaison = pence(here * of("liaison_days") * of("day_cost")).round().to_integer();
        let setup = pence(new * of("setup_cost")).round().to_integer();
        let national = pence(of("national_cost")).round().to_integer();
        let total = &meetings + &liaison + &setup + &national;
        let parts: Vec<String> = settle(&kinds, &meetings).iter().map(write_pence).collect();
        let each = (!here.is_zero()).then(|| (Fraction::from_integer(total.clone()) / here).round().to_integer());
        let days = &held * &people / of("hours_per_day") + of("liaison_days") * here;
        assert_eq!(read_pence(&write_pence(&total)), total);
        years.push(json!({
            "meetings": write_pence(&meetings),
            "kinds": {"staff": parts[0], "travel": parts[1], "lived_experience": parts[2], "access": parts[3]},
            "liaison": write_pence(&liaison),
            "setup": write_pence(&setup),
            "national": write_pence(&national),
            "total": write_pence(&total),
            "per_footprint": each.map(|each| write_pence(&each)),
            "staff_days": write(&days, 4),
            "meetings_held": write(&held, 4),
            "lacks": [],
        }));
    }
    json!({"years": years})
}
