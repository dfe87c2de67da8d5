// The same allocation with decimal.js, as a careful page without this engine would do it: the peer of the bench.
import Decimal from 'decimal.js';

Decimal.set({ precision: 40, rounding: Decimal.ROUND_FLOOR });

/** One year of a proportional rule with flat bounds, in pence, whole pence by largest remainder. */
function year(prior, weights, weightSum, quantum, { convergence, floor, ceiling }) {
  const priorSum = prior.reduce((sum, money) => sum.plus(money), new Decimal(0));
  const own = quantum.div(priorSum).times(new Decimal(1).minus(convergence));
  const lower = prior.map((money) => money.times(floor.plus(1)));
  const upper = prior.map((money) => money.times(ceiling.plus(1)));
  const wish = prior.map((money) => money.times(own));
  let perWeight = quantum.div(weightSum).times(convergence);
  let sides = prior.map(() => 0);
  for (let turn = 0; turn < 30; turn += 1) {
    let left = quantum;
    let weight = new Decimal(0);
    sides.forEach((side, place) => {
      if (side === 0) {
        left = left.minus(wish[place]);
        weight = weight.plus(weights[place]);
      } else {
        left = left.minus(side < 0 ? lower[place] : upper[place]);
      }
    });
    perWeight = left.div(weight);
    const next = wish.map((money, place) => {
      const free = money.plus(perWeight.times(weights[place]));
      return free.lte(lower[place]) ? -1 : free.gte(upper[place]) ? 1 : 0;
    });
    const settled = next.every((side, place) => side === sides[place]);
    sides = next;
    if (settled) break;
  }
  const money = wish.map((wished, place) => {
    if (sides[place] === 0) return wished.plus(perWeight.times(weights[place]));
    return sides[place] < 0 ? lower[place] : upper[place];
  });
  const pence = money.map((amount) => amount.floor());
  const left = quantum.minus(pence.reduce((sum, amount) => sum.plus(amount), new Decimal(0))).toNumber();
  const order = money.map((amount, place) => [amount.minus(pence[place]), place]);
  order.sort((one, other) => other[0].cmp(one[0]) || one[1] - other[1]);
  for (const [, place] of order.slice(0, left)) pence[place] = pence[place].plus(1);
  return pence;
}

/** Pence by board and year over all lines of an instance. */
export function allocateLines(instance) {
  const rule = {
    convergence: new Decimal(instance.pace.convergence),
    floor: new Decimal(instance.floor),
    ceiling: new Decimal(instance.ceiling),
  };
  const totals = [];
  for (const line of instance.lines) {
    let prior = line.places.map((place) => new Decimal(place.opening).times(100));
    const weights = line.places.map((place) => new Decimal(place.weight));
    const weightSum = weights.reduce((sum, weight) => sum.plus(weight), new Decimal(0));
    line.quanta.forEach((quantum, index) => {
      prior = year(prior, weights, weightSum, new Decimal(quantum).times(100), rule);
      totals[index] = totals[index] ? totals[index].map((sum, place) => sum.plus(prior[place])) : prior;
    });
  }
  return totals;
}
