// The entries of portfolios as another program calls them: what a sound input gives, every problem of a bad one at once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calculator, told } from './package.mjs';

// A ringfence of 20 against schemes of 60 (theatre), 50 (scanner) and 30 (cots), most of whose patients come from elsewhere.
const portfolio = (changes = {}) => ({
  years: 1,
  pots: [
    { code: 'A', kind: 'system', limits: ['100.00'] },
    { code: 'N', kind: 'national', limits: ['20.00'] },
  ],
  schemes: [
    { code: 'theatre', host: 'A', costs: ['60.00'], value: '60.00' },
    { code: 'scanner', host: 'A', costs: ['50.00'], value: '55.00', outside_share: '0.2' },
    { code: 'cots', host: 'A', costs: ['30.00'], value: '80.00', outside_share: '0.9', national: true },
  ],
  ...changes,
});
const asked = (regime, changes) => ({ ...portfolio(changes), regime, budget: { nodes: 1_000 } });
const codes = ({ chosen }) => chosen.map(({ code }) => code);

test('prioritise proves a choice, accounts for it and says what the rest would need', () => {
  const answer = calculator.prioritise({ ...asked('own_footprint'), detail: true });
  assert.equal(answer.status, 'proven_best');
  // Own residents: theatre 60, scanner 44, cots 8; 60 + 30 fit together, 60 + 50 do not.
  assert.deepEqual(answer.chosen, [{ code: 'cots', pot: 'A', start: 0 }, { code: 'theatre', pot: 'A', start: 0 }]);
  assert.deepEqual([answer.objective, answer.bound, answer.value, answer.own_residents], ['68.00', '68.00', '140.00', '68.00']);
  assert.deepEqual(answer.spend, [{ pot: 'A', year: 0, amount: '90.00', limit: '100.00' }]);
  assert.deepEqual(answer.certificate.rows[0], { name: 'A: money in year 1', kind: 'money', used: '90.00', limit: '100.00', at_least: false });
  // With cots it counts 52, 16 short: 16 / 0.8 = 20 more. Beside the theatre it may cost 40.
  assert.deepEqual(answer.left_out, [{ code: 'scanner', reason: 'money', cost_to_enter: '10.00', value_to_enter: '20.00', settled: true }]);
});

test('prioritise says what clashes and what would free it', () => {
  const input = asked('own_footprint');
  for (const scheme of input.schemes) scheme.must = true;
  const answer = calculator.prioritise(input);
  assert.deepEqual([answer.status, answer.objective, answer.chosen], ['infeasible', null, []]);
  assert.deepEqual(answer.clash.map(({ name, free_by }) => [name, free_by]), [
    ['A: money in year 1', '10.00'],
    ['scanner: must be funded', null],
    ['theatre: must be funded', null],
  ]);
});

test('frontier tells what enters and leaves as the ringfence grows', () => {
  const { steps } = calculator.frontier({ ...asked('ringfenced'), ringfence_shares: ['0', '0.1', '0.2'] });
  assert.deepEqual(steps.map(({ at, size, objective }) => [at, size, objective]), [
    ['0', '20.00', '68.00'],
    ['0.1', '30.00', '140.00'],
    ['0.2', '40.00', '140.00'],
  ]);
  assert.deepEqual(steps.map(({ entered, left }) => [entered, left]), [[[], []], [[], []], [[], []]]);
});

test('robust_portfolio and compare_regimes agree with prioritise', () => {
  const robust = calculator.robust_portfolio({ ...asked('pooled'), within: '0', alternatives: [['1.00', '1.00', '1.00']] });
  const compared = calculator.compare_regimes({ ...portfolio({ local_share_minimum: '0.5' }), budget: { nodes: 1_000 } });
  const pool = compared.regimes.at(-1);
  assert.equal(robust.best, pool.objective);
  assert.deepEqual(robust.schemes.filter(({ is_chosen }) => is_chosen).map(({ code }) => code), codes(pool));
  assert.deepEqual(compared.regimes.map(({ regime }) => regime), ['own_footprint', 'local_test', 'ringfenced', 'pooled']);
  assert.deepEqual([pool.forgone, compared.is_proven, compared.excluded_by_test], ['0.00', true, ['cots']]);
});

test('every problem is told at once', () => {
  const input = asked('regional', { carryover: true });
  input.pots[0].limits = ['1.00', '2.00'];
  input.schemes[0].host = 'B';
  input.schemes[1].requires = ['cots', 'wing'];
  input.schemes[2].costs = ['1.00', '-1.00'];
  assert.deepEqual(told(() => calculator.prioritise(input)), [
    'unknown_field carryover',
    'negative_money schemes[2].costs[1]',
    'wrong_length pots[0].limits',
    'unknown_pot schemes[0].host',
    'too_long schemes[2].costs',
    'unknown_scheme schemes[1].requires[1]',
    'unknown_regime regime',
  ]);
  for (const entry of ['prioritise', 'frontier', 'robust_portfolio', 'compare_regimes']) {
    for (const nonsense of [undefined, null, 3, 'text', [], {}, { years: 'all' }, () => 1]) {
      assert.ok(told(() => calculator[entry](nonsense)).length > 0, entry);
    }
  }
});
