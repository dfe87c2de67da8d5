// The entries of appraisal as another program calls them: what a sound input gives, and every problem of a bad one at once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calculator, told } from './package.mjs';

test('present_value discounts each flow by its own schedule and deflates cash first', () => {
  const answer = calculator.present_value({
    flows: [
      { code: 'building', side: 'cost', amounts: ['1000.00', '1071.22'], prices: 'cash' },
      { code: 'health', side: 'benefit', amounts: ['0', '0', '3000'], discounting: 'health' },
      { code: 'staff freed', side: 'benefit', amounts: ['0', '103.50'], discounting: [{ from_year: 0, rate: '0.035' }] },
    ],
    price_base: { rate: '0.02' },
  });
  assert.deepEqual(answer.flows.map(({ present_value: value }) => value), ['2014.70', '2911.99', '100.00']);
  assert.deepEqual([answer.benefits, answer.costs, answer.net_present_social_value], ['3011.99', '2014.70', '997.29']);
  const [first, second] = answer.flows[0].years;
  assert.deepEqual([first.year, first.factor, second.in_base_prices, second.discounted], [0, '1.0000000000', '1050.22', '1014.70']);
});

test('present_value tells every problem at once', () => {
  const flows = [
    { code: 'a', side: 'cost', amounts: [1], prices: 'cash' },
    { code: 'a', side: 'gain', amounts: [], discounting: [{ from_year: 1, rate: '0.02' }] },
    { code: 'c', side: 'benefit', amounts: ['1'], prices: 'cash' },
  ];
  assert.deepEqual(told(() => calculator.present_value({ flows, rate: 1 })), [
    'unknown_field rate',
    'wrong_type flows[0].amounts[0]',
    'unknown_word flows[1].side',
    'empty_list flows[1].amounts',
    'steps_not_rising flows[1].discounting',
    'no_price_base flows[2].prices',
  ]);
});

test('optimism_bias lengthens costs and months', () => {
  const answer = calculator.optimism_bias({ costs: ['20000000'], work: 'non_standard_buildings', mitigated: '0.5', months: 36 });
  assert.deepEqual(answer, {
    upper_bound: '0.51',
    uplift: '0.255',
    costs: [{ cost: '20000000.00', added: '5100000.00', uplifted: '25100000.00' }],
    cost: '20000000.00',
    added: '5100000.00',
    uplifted: '25100000.00',
    duration: { months: '36', uplift: '0.195', uplifted_months: '43.02' },
  });
  assert.deepEqual(told(() => calculator.optimism_bias({ costs: ['-1', 2], work: 'roads', mitigated: '2' })), [
    'negative_money costs[0]',
    'wrong_type costs[1]',
    'unknown_word work',
    'out_of_range mitigated',
  ]);
});

test('benefit_cost_ratio says what stands where, and never divides by nothing', () => {
  const parts = [
    { code: 'lives', kind: 'benefit', present_value: '300' },
    { code: 'beds', kind: 'saving', present_value: '60' },
    { code: 'ward', kind: 'capital', present_value: '120' },
  ];
  const above = calculator.benefit_cost_ratio({ parts });
  const below = calculator.benefit_cost_ratio({ parts, savings: 'off_costs' });
  assert.deepEqual([above.ratio, below.ratio, above.net_present_social_value, below.net_present_social_value], ['3', '5', '240.00', '240.00']);
  assert.deepEqual(below.denominator, { amount: '60.00', added: ['ward'], taken_off: ['beds'] });
  const free = calculator.benefit_cost_ratio({ parts: parts.slice(0, 2) });
  assert.deepEqual([free.ratio, free.ratio_unknown, free.value_per_pound, free.value_per_pound_unknown], [null, 'no_cost', null, 'no_cost']);
});

test('swing_weights leaves a range where a score is blank', () => {
  const answer = calculator.swing_weights({
    criteria: [{ code: 'health', swing: 100 }, { code: 'access', swing: 50, worst: 90, best: 30 }],
    schemes: [
      { code: 'cots', scores: { health: 60, access: { level: 60 } }, patients: 300 },
      { code: 'ward', scores: { health: '60', access: null } },
    ],
  });
  assert.deepEqual(answer.weights.map(({ weight }) => weight), ['2/3', '1/3']);
  assert.deepEqual(answer.schemes, [
    { code: 'cots', points: { low: '170/3', high: '170/3' }, points_reached: { low: '17000', high: '17000' }, unknown: [] },
    { code: 'ward', points: { low: '40', high: '220/3' }, points_reached: null, unknown: ['access'] },
  ]);
  assert.deepEqual(told(() => calculator.swing_weights({ criteria: [{ code: 'a', swing: 0 }], schemes: [{ code: 's', scores: { b: 1 } }] })), [
    'no_swing criteria',
    'unknown_field schemes[0].scores.b',
  ]);
});

test('input that is no input is refused and the module lives on', () => {
  for (const entry of ['present_value', 'optimism_bias', 'benefit_cost_ratio', 'swing_weights']) {
    for (const nonsense of [undefined, null, 3, 'text', [], {}, () => 1]) {
      assert.ok(told(() => calculator[entry](nonsense)).length > 0, entry);
    }
  }
});
