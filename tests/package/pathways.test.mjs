// The entry of pathways as another program calls it: what a sound input gives, what a blank hides, and every problem at once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calculator, told } from './package.mjs';

const pathway = () => ({
  years: 2,
  stages: [
    { code: 'tests', patients: 1000, unit_cost: '10', payers: 'local_authority' },
    { code: 'treatment', patients: '20', unit_cost: 20000, payers: { national: 'nhs_england', joint: 'joint_budget', delegated: 'board' } },
  ],
  intervention: {
    costs: [30000, '30000'],
    funder: 'local_authority',
    effects: [{ stage: 'treatment', on: 'patients', by: 'amount', changes: [-1, -3] }],
  },
});

test('pathway says who pays, who saves and who would have to pay whom', () => {
  const { arrangements, outlay } = calculator.pathway(pathway());
  assert.deepEqual(outlay, ['30000.00', '30000.00']);
  assert.deepEqual(arrangements.map(({ arrangement, total }) => [arrangement, total.all.net_gain]), [['national', '20000.00'], ['joint', '20000.00'], ['delegated', '20000.00']]);
  const [national] = arrangements;
  assert.deepEqual([national.funder, national.funder_gains, national.alignment, national.pays_back], ['local_authority', false, '0', { all: 2, funder: null }]);
  assert.deepEqual(national.transfers, [{ from: 'nhs_england', to: 'local_authority', amount: '60000.00' }]);
  assert.deepEqual(national.payers.map(({ payer, after_transfers }) => [payer, after_transfers]), [['local_authority', '0.00'], ['board', '0.00'], ['nhs_england', '20000.00'], ['joint_budget', '0.00']]);
  assert.deepEqual(Object.keys(national.payers[0]), ['payer', 'years', 'all', 'alignment', 'after_transfers', 'lacks']);
});

test('pathway leaves out what a blank hides, and says which', () => {
  const input = pathway();
  input.stages[1].patients = null;
  const [national] = calculator.pathway(input).arrangements;
  assert.deepEqual([national.total.all.before, national.total.all.net_gain, national.lacks], [null, '20000.00', ['stages[1].patients']]);
  input.stages[1].unit_cost = undefined;
  const [blank] = calculator.pathway(input).arrangements;
  assert.deepEqual([blank.total.all.net_gain, blank.transfers, blank.no_transfers], [null, null, 'not_known']);
});

test('pathway tells every problem at once', () => {
  const input = pathway();
  input.years = 0;
  input.stages[0].payers = 'treasury';
  input.intervention.effects[0].stage = 'ward';
  input.interest = 1;
  assert.deepEqual(told(() => calculator.pathway(input)), [
    'unknown_field interest',
    'out_of_range years',
    'unknown_word stages[0].payers',
    'unknown_stage intervention.effects[0].stage',
  ]);
});
