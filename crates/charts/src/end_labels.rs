//! Labels at the ends of lines: each as near its own line as it can stand without touching another.

/// A label that wants to be centred somewhere.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Wish {
    /// Where its centre would best be.
    pub centre: f64,
    /// How high it is.
    pub height: f64,
}

/// A run of labels that touch, placed as one.
struct Run {
    members: usize,
    height: f64,
    /// Sum over members of the run's upper edge that would suit each best.
    wanted_top: f64,
}

impl Run {
    fn top(&self, top: f64, bottom: f64) -> f64 {
        let best = self.wanted_top / crate::scale::count(self.members.max(1));
        best.min(bottom - self.height).max(top)
    }
}

/// The centres of labels that do not overlap, in the order of the wishes: the least sum of squared shifts, kept between `top` and
/// `bottom`. Where all together are higher than that, they run on below `bottom`.
///
/// ```
/// use charts::end_labels::{Wish, spread};
/// let two = [Wish { centre: 50.0, height: 20.0 }, Wish { centre: 54.0, height: 20.0 }];
/// assert_eq!(spread(&two, 0.0, 100.0), [42.0, 62.0]);
/// ```
pub fn spread(wishes: &[Wish], top: f64, bottom: f64) -> Vec<f64> {
    let mut order: Vec<(usize, Wish)> = wishes.iter().copied().enumerate().collect();
    order::arrange(&mut order, |(_, one), (_, other)| one.centre.total_cmp(&other.centre));
    let mut runs: Vec<Run> = Vec::new();
    for (_, wish) in &order {
        let mut run = Run { members: 1, height: wish.height, wanted_top: wish.centre - wish.height / 2.0 };
        while let Some(above) = runs.pop_if(|above| above.top(top, bottom) + above.height > run.top(top, bottom)) {
            let shift = above.height * crate::scale::count(run.members);
            run = Run {
                members: above.members + run.members,
                height: above.height + run.height,
                wanted_top: above.wanted_top + run.wanted_top - shift,
            };
        }
        runs.push(run);
    }
    let mut centres = vec![0.0; wishes.len()];
    let mut members = order.into_iter();
    for run in runs {
        let mut y = run.top(top, bottom);
        for (place, wish) in members.by_ref().take(run.members) {
            if let Some(centre) = centres.get_mut(place) {
                *centre = y + wish.height / 2.0;
            }
            y += wish.height;
        }
    }
    centres
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_with_room_stand_where_they_wish() {
        let wishes = [Wish { centre: 90.0, height: 20.0 }, Wish { centre: 10.0, height: 20.0 }];
        assert_eq!(spread(&wishes, 0.0, 100.0), [90.0, 10.0]);
    }

    #[test]
    fn labels_at_one_height_keep_their_order_and_stay_inside() {
        let wishes = [Wish { centre: 98.0, height: 20.0 }; 3];
        assert_eq!(spread(&wishes, 0.0, 100.0), [50.0, 70.0, 90.0]);
    }

    #[test]
    fn without_room_they_run_on_below() {
        let wishes = [Wish { centre: 5.0, height: 20.0 }; 2];
        assert_eq!(spread(&wishes, 0.0, 30.0), [10.0, 30.0]);
    }
}
