//! The same allocation in binary floats: quick, and not exact. It stands for what a spreadsheet or a script would do.

use engine::allocation::lines::LinesRequest;

/// Lines in floats.
pub struct Lines {
    lines: Vec<Line>,
    boards: usize,
}

struct Line {
    openings: Vec<f64>,
    weights: Vec<f64>,
    quanta: Vec<f64>,
}

const CONVERGENCE: f64 = 0.1;
const FLOOR: f64 = 0.02;
const CEILING: f64 = 0.075;

impl Lines {
    /// The instance in floats.
    pub fn of(request: &LinesRequest) -> Self {
        let number = |text: String| text.parse::<f64>().expect("a number");
        let lines: Vec<Line> = request
            .lines
            .iter()
            .map(|line| Line {
                openings: line.places.iter().map(|place| place.opening.pence() as f64).collect(),
                weights: line.places.iter().map(|place| number(place.weights[0].decimal().to_string())).collect(),
                quanta: line.quanta.iter().map(|quantum| quantum.pence() as f64).collect(),
            })
            .collect();
        Self { boards: lines.first().map_or(0, |line| line.openings.len()), lines }
    }

    /// Pence by board in the last year, over all lines; the sums of every year are formed on the way.
    pub fn totals(&self) -> Vec<f64> {
        let years = self.lines.first().map_or(0, |line| line.quanta.len());
        let mut totals = vec![vec![0.0; self.boards]; years];
        for line in &self.lines {
            let mut prior = line.openings.clone();
            for (quantum, totals) in line.quanta.iter().zip(&mut totals) {
                prior = year(&prior, &line.weights, *quantum);
                for (total, money) in totals.iter_mut().zip(&prior) {
                    *total += money;
                }
            }
        }
        totals.pop().unwrap_or_default()
    }
}

/// One year: water-filling by tightening, then whole pence by largest remainder.
fn year(prior: &[f64], weights: &[f64], quantum: f64) -> Vec<f64> {
    let prior_sum: f64 = prior.iter().sum();
    let weight_sum: f64 = weights.iter().sum();
    let own = (1.0 - CONVERGENCE) * quantum / prior_sum;
    let mut per_weight = CONVERGENCE * quantum / weight_sum;
    for _ in 0..64 {
        let (mut sum, mut slope) = (0.0, 0.0);
        for (prior, weight) in prior.iter().zip(weights) {
            let free = own * prior + per_weight * weight;
            if free <= prior * (1.0 + FLOOR) {
                sum += prior * (1.0 + FLOOR);
            } else if free >= prior * (1.0 + CEILING) {
                sum += prior * (1.0 + CEILING);
            } else {
                sum += free;
                slope += weight;
            }
        }
        let gap = quantum - sum;
        if gap.abs() < 1e-3 || slope == 0.0 {
            break;
        }
        per_weight += gap / slope;
    }
    let money: Vec<f64> = prior
        .iter()
        .zip(weights)
        .map(|(prior, weight)| {
            (own * prior + per_weight * weight).clamp(prior * (1.0 + FLOOR), prior * (1.0 + CEILING))
        })
        .collect();
    let mut pence: Vec<f64> = money.iter().map(|money| money.floor()).collect();
    let left = (quantum - pence.iter().sum::<f64>()).max(0.0) as usize;
    let mut order: Vec<usize> = (0..money.len()).collect();
    if left > 0 && left < order.len() {
        order.select_nth_unstable_by(left, |one, other| {
            (money[*other] - pence[*other]).total_cmp(&(money[*one] - pence[*one]))
        });
    }
    for place in &order[..left.min(order.len())] {
        pence[*place] += 1.0;
    }
    pence
}
