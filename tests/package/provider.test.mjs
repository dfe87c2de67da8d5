// The entries about providers as another program calls them: text both ways, blanks told, every problem at once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calculator, told } from './package.mjs';

const side = { contract_hours: 60, reporting_hours: 48, low_volume_hours: 4, hourly_rate: '40' };
const catchment = (changes = {}) => ({
  boards: [
    { code: 'A', weight: 40 },
    { code: 'B', weight: '30', repatriated: '0.2' },
    { code: 'C', weight: '20' },
    { code: 'D', weight: 6 },
    { code: 'E', weight: 4 },
  ],
  counted: 'patients',
  income: '10000000',
  home: 'A',
  keeps_national: true,
  ...changes,
});
const contracting = { groups: [{ code: 'BCD', boards: ['B', 'C', 'D'] }], low_volume_below: '500000', provider: side, commissioner: { ...side, associate_hours: 12 } };

test('provider says how few commissioners cover its income and what they take', () => {
  const answer = calculator.provider({ ...catchment(), contracting });
  const [national, lead, every] = answer.arrangements;
  assert.deepEqual([national, lead, every].map(({ arrangement, cover }) => [arrangement, cover[1].commissioners]), [
    ['national', 1],
    ['lead', 2],
    ['every_board', 3],
  ]);
  assert.deepEqual(every.provider, { hours: { low: '436', high: '436' }, cost: { low: '17440.00', high: '17440.00' } });
  assert.deepEqual(every.commissioners[4], {
    code: 'E', boards: ['E'], share: '0.04', cumulative: '1', income: '400000.00', settles: 'low_volume', in_full: null, variable: null, not_followed: null,
  });
  assert.equal(answer.home.share, '0.4');
});

test('without income there are shares and ranges, and the answer says what it lacks', () => {
  const answer = calculator.provider({ ...catchment({ income: null }), contracting });
  const every = answer.arrangements[2];
  assert.deepEqual([every.cover[1].commissioners, every.commissioners[0].income, every.commissioners[0].settles], [3, null, null]);
  assert.deepEqual(every.provider.hours, { low: '20', high: '540' });
  assert.deepEqual(answer.unknown.find(({ figure }) => figure === 'income'), { figure: 'income', reason: 'not_given', missing: ['income'] });
});

test('provider_burden adds all providers up', () => {
  const providers = [{ code: 'P', ...catchment() }, { code: 'Q', ...catchment({ keeps_national: false }) }];
  const { arrangements } = calculator.provider_burden({ providers, contracting });
  assert.deepEqual(arrangements.map(({ pairs, commissioners }) => [pairs, commissioners]), [[2, 1], [6, 3], [10, 5]]);
  assert.deepEqual(arrangements[2].decision_makers, { low: 5, high: 6 });
  assert.equal(arrangements[2].decision_makers_mean, '5.5');
});

test('every problem is told at once', () => {
  const boards = [{ code: 'A', weight: '1,00' }, { code: 'A', weight: 1, share: 2 }];
  assert.deepEqual(told(() => calculator.provider({ boards, counted: 'heads', contracting: { provider: { hourly_rate: 40 } } })), [
    'unknown_word counted',
    'not_a_number boards[0].weight',
    'unknown_field boards[1].share',
    'wrong_type contracting.provider.hourly_rate',
  ]);
});
