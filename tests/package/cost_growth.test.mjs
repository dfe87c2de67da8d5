// The entry of cost growth as another program calls it: what a sound input gives, and every problem of a bad one at once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calculator, told } from './package.mjs';

/** Pounds as whole pence. */
const pence = (pounds) => BigInt(pounds.replace('.', ''));

test('cost_growth projects, parts from the funding and tells growth apart to the penny', () => {
  const answer = calculator.cost_growth({
    projection: {
      first_year: '2022/23',
      years: 2,
      components: [
        { code: 'medicines', opening: '20.00', growth: { spending: '0.09', volume: '0.03', price: '0', mix: '0' } },
        { code: 'the rest', opening: '80.00', growth: { spending: '0.03375' } },
      ],
      funding: { opening: '100.00', growth: ['0.045', '0.045'] },
    },
    decomposition: { from: '2022/23', to: '2024/25' },
    growth_rates: [{ code: 'thirteen to twenty', from: '13', to: '20', years: 7 }],
  });
  const { projection, decomposition } = answer;
  assert.deepEqual(projection.total, ['100.00', '104.50', '109.25']);
  assert.deepEqual([projection.gap, projection.parts, projection.parts_unknown], [['0.00', '0.00', '0.05'], '2024/25', null]);
  const [medicines, rest] = decomposition.components;
  assert.deepEqual([medicines.kind, rest.kind, rest.effects], ['told_apart', 'undivided', null]);
  assert.equal(Object.values(medicines.effects).reduce((sum, effect) => sum + pence(effect), 0n), pence(medicines.change));
  assert.equal(medicines.effects.price, '0.00');
  assert.equal(decomposition.totals.undivided, rest.change);
  assert.deepEqual(answer.growth_rates, [{ code: 'thirteen to twenty', in_all: '0.538462', yearly: '0.063473' }]);
});

test('what is not known is null, and everything else is worked out', () => {
  const { projection, decomposition, growth_rates: rates } = calculator.cost_growth({
    projection: {
      first_year: '2022/23',
      years: 1,
      components: [{ code: 'a', opening: '1.00', growth: null }, { code: 'b', opening: '2.00', growth: { spending: '0.5' } }],
    },
    decomposition: { from: '2022/23', to: '2023/24' },
  });
  assert.deepEqual(projection.components.map(({ spending }) => spending), [['1.00', null], ['2.00', '3.00']]);
  assert.deepEqual([projection.total, projection.funding, projection.parts, projection.parts_unknown], [['3.00', null], [null, null], null, 'unknown']);
  assert.deepEqual([decomposition.totals, decomposition.unknown, rates], [null, ['a'], []]);
});

test('every problem is told at once', () => {
  assert.deepEqual(told(() => calculator.cost_growth({ projection: { first_year: '22', years: 0, components: [{ code: 'a', opening: 1, growth: { price: '-1' } }] }, extra: 1 })), [
    'unknown_field extra',
    'not_a_year projection.first_year',
    'out_of_range projection.years',
    'wrong_type projection.components[0].opening',
    'factor_not_positive projection.components[0].growth.price',
  ]);
  for (const nonsense of [undefined, null, 3, 'text', [], {}, () => 1]) {
    assert.ok(told(() => calculator.cost_growth(nonsense)).length > 0);
  }
});
