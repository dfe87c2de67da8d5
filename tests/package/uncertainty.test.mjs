// Draws of many service lines, as a program asks for them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calculator, told } from './package.mjs';

const place = (code, opening, weight) => ({ code, opening, weight });
const input = {
  lines: [
    { code: 'x', quanta: ['330.00', '345.10'], places: [place('A', '120.50', '3'), place('B', '180.25', '4')] },
    { code: 'y', quanta: ['95.01', '99.99'], places: [place('B', '60', '1'), place('C', '30.33', '1')] },
  ],
  pace: { method: 'proportional', convergence: '0.25' },
  floor: '0',
  vary: [
    { input: 'convergence', distribution: 'uniform', low: '0', high: '0.5' },
    { input: 'growth', distribution: 'triangular', low: '0', likely: '0', high: '0.02' },
  ],
  promises: [{ promise: 'growth_at_least', limit: '0' }],
  draws: 200,
  seed: 7,
};

test('percentiles rise, floors hold, and the same seed gives the same digits', () => {
  const answer = calculator.uncertainty(input);
  assert.deepEqual([answer.draws, answer.worked], [200, 200]);
  assert.deepEqual(answer.places.map(({ code }) => code), ['A', 'B', 'C']);
  for (const { years } of answer.places) {
    for (const five of years) assert.deepEqual([...five].sort((one, other) => one - other), five);
  }
  assert.deepEqual(answer.promises, [{ promise: 'growth_at_least', limit: '0', kept: 200 }]);
  assert.deepEqual(calculator.uncertainty(structuredClone(input)), answer);
  assert.notDeepEqual(calculator.uncertainty({ ...input, seed: 8 }), answer);
});

test('every problem is told at once', () => {
  const faulty = { ...input, vary: [{ input: 'ceiling', distribution: 'uniform', low: '0.1', high: '0.2' }], draws: 0, more: 1 };
  assert.deepEqual(told(() => calculator.uncertainty(faulty)), [
    'unknown_field more',
    'out_of_range draws',
    'not_used vary[0].input',
  ]);
});
