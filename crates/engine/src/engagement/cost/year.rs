//! One year of engagement.

use num_traits::ToPrimitive;

use crate::quantities::{Fraction, Pence};

use super::known::Figure;
use super::{CostRequest, CostYear, Days, Kinds, Lack};

/// What one year is made of.
pub(super) struct Plan<'a> {
    pub(super) request: &'a CostRequest,
    /// 0 for the first.
    pub(super) year: u32,
    pub(super) footprints: u32,
    pub(super) hubs: u32,
    /// Footprints to be set up.
    pub(super) new: u32,
}

/// The exact sums of a year in pence, not yet rounded.
pub(super) struct Sums {
    /// Staff, travel, lived experience, access.
    pub(super) kinds: [Figure; 4],
    pub(super) meetings: Figure,
    pub(super) liaison: Figure,
    pub(super) setup: Figure,
    pub(super) national: Figure,
}

impl Plan<'_> {
    /// `(1 + g)^year`; the first year needs no growth.
    fn prices(&self) -> Figure {
        if self.year == 0 {
            return Figure::whole(1);
        }
        let Some(growth) = self.request.price_growth else { return Figure::Lacking(vec!["price_growth"]) };
        let step = Fraction::whole(1).plus(&growth.decimal().into());
        Figure::Known((0..self.year).fold(Fraction::whole(1), |prices, _| prices.times(&step)))
    }

    /// Meetings held; the shared fraction is needed only where hubs are fewer than footprints.
    pub(super) fn held(&self) -> Figure {
        let footprints = Figure::whole(self.footprints);
        let away = self.footprints.saturating_sub(self.hubs);
        let shared =
            Figure::count("shared_meetings", self.request.shared_meetings.map(crate::quantities::Rate::decimal));
        let saved = shared.times(&Figure::whole(i64::from(away).saturating_neg()));
        Figure::count("meetings", self.request.meetings).times(&footprints.plus(&saved))
    }

    /// Hours of staff at one meeting.
    fn staff_hours(&self) -> Figure {
        let request = self.request;
        let hours = Figure::count("meeting_hours", request.meeting_hours)
            .plus(&Figure::count("preparation_hours", request.preparation_hours))
            .plus(&Figure::count("travel_hours", request.travel_hours));
        Figure::count("staff_people", request.staff_people).times(&hours)
    }

    pub(super) fn sums(&self) -> Sums {
        let request = self.request;
        let (prices, held) = (self.prices(), self.held());
        let priced = |pence: Figure| pence.times(&prices);
        let a_person = Figure::count("lived_experience_hours", request.lived_experience_hours)
            .times(&Figure::money("payment_rate", request.payment_rate))
            .plus(&Figure::money("expenses", request.expenses));
        let kinds = [
            self.staff_hours().times(&Figure::money("hourly_cost", request.hourly_cost)),
            Figure::money("travel_cost", request.travel_cost),
            Figure::count("lived_experience_people", request.lived_experience_people).times(&a_person),
            Figure::money("access_cost", request.access_cost),
        ]
        .map(|kind| priced(held.times(&kind)));
        let meetings = kinds.iter().fold(Figure::whole(0), |sum, kind| sum.plus(kind));
        let liaison = Figure::whole(self.footprints)
            .times(&Figure::count("liaison_days", request.liaison_days))
            .times(&Figure::money("day_cost", request.day_cost));
        Sums {
            kinds,
            meetings,
            liaison: priced(liaison),
            setup: priced(Figure::whole(self.new).times(&Figure::money("setup_cost", request.setup_cost))),
            national: priced(Figure::money("national_cost", request.national_cost)),
        }
    }

    fn days(&self) -> Figure {
        let a_day = self.request.hours_per_day.and_then(|hours| Fraction::whole(1).over(&hours.into()));
        let a_day = a_day.map_or_else(|| Figure::Lacking(vec!["hours_per_day"]), Figure::Known);
        let meetings = self.held().times(&self.staff_hours()).times(&a_day);
        meetings.plus(&Figure::count("liaison_days", self.request.liaison_days).times(&Figure::whole(self.footprints)))
    }

    /// The year, rounded.
    pub(super) fn cost(&self) -> CostYear {
        let (sums, days) = (self.sums(), self.days());
        let pence = |figure: &Figure| figure.known().and_then(Pence::nearest);
        let (meetings, liaison) = (pence(&sums.meetings), pence(&sums.liaison));
        let (setup, national) = (pence(&sums.setup), pence(&sums.national));
        let total = sums.total();
        let parts = [
            ("meetings", &sums.meetings),
            ("liaison", &sums.liaison),
            ("setup", &sums.setup),
            ("national", &sums.national),
            ("staff_days", &days),
        ];
        let lacks = parts.into_iter().flat_map(|(part, sum)| sum.lacks().iter().map(move |input| Lack { part, input }));
        CostYear {
            meetings,
            kinds: kinds(&sums.kinds, meetings),
            liaison,
            setup,
            national,
            total,
            per_footprint: total.and_then(|total| Pence::nearest(&Fraction::of(total.count(), self.footprints)?)),
            staff_days: days.known().cloned().map(Days::new),
            meetings_held: self.held().known().map(|held| held.rounded(4)),
            lacks: lacks.collect(),
        }
    }
}

impl Sums {
    /// The four sums, each rounded once, together.
    pub(super) fn total(&self) -> Option<Pence> {
        [&self.meetings, &self.liaison, &self.setup, &self.national]
            .into_iter()
            .try_fold(Pence::default(), |total, sum| Some(total.plus(Pence::nearest(sum.known()?)?)))
    }
}

/// Whole pence that add up to `meetings`: the pence below each part, and one more to those with the largest fractions.
fn kinds(parts: &[Figure; 4], meetings: Option<Pence>) -> Kinds {
    let mut pence = [None; 4];
    match meetings {
        None => {
            for (own, part) in pence.iter_mut().zip(parts) {
                *own = part.known().and_then(Pence::nearest);
            }
        }
        Some(meetings) => {
            let mut left = meetings;
            let mut fractions = Vec::new();
            for (place, part) in parts.iter().enumerate() {
                let exact = part.known().cloned().unwrap_or(Fraction::whole(0));
                let below = exact.floor();
                fractions.push((exact.minus(&Fraction::whole(below.clone())), place));
                let below = Pence::of(below.to_i128().unwrap_or(0));
                left = left.minus(below);
                if let Some(own) = pence.get_mut(place) {
                    *own = Some(below);
                }
            }
            order::arrange(&mut fractions, |one, other| other.0.cmp(&one.0));
            let left = usize::try_from(left.count()).unwrap_or(0);
            for (_, place) in fractions.into_iter().take(left) {
                if let Some(Some(own)) = pence.get_mut(place) {
                    *own = own.plus(Pence::of(1));
                }
            }
        }
    }
    let [staff, travel, lived_experience, access] = pence;
    Kinds { staff, travel, lived_experience, access }
}
