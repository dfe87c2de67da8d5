// The entry `optimise` as another program calls it: exact answers with a certificate, budgets of nodes and of time, every problem at once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refused } from '../bench/highs_peer.mjs';
import { calculator, told } from './package.mjs';

/** Three schemes, one budget of 5, and the third needs the second. */
const input = (changes = {}) => ({
  values: [5, 4, 3],
  rows: [
    { limit: 5, terms: [[0, 4], [1, 3], [2, 2]] },
    { limit: 0, terms: [[2, 1], [1, -1]] },
  ],
  budget: { nodes: 1_000 },
  ...changes,
});

/** Like things under five tight rows, too many to prove anything about for long. */
function endless(count) {
  const figure = (column, row) => 100_000_000 + ((column * 7_919 + row * 104_729) * (column + 3 * row + 11)) % 99_999_989;
  const columns = Array.from({ length: count }, (_, column) => column);
  const rows = Array.from({ length: 8 }, (_, row) => ({ limit: 50_000_000 * count + row, terms: columns.map((column) => [column, figure(column, row)]) }));
  return { values: columns.map((column) => figure(column, 99)), rows };
}

test('the best choice comes with its proof and its certificate', () => {
  const { nodes, ...answer } = calculator.optimise(input());
  assert.ok(Number.isInteger(nodes));
  assert.deepEqual(answer, {
    status: 'proven_best', value: 7, bound: 7, chosen: [1, 2],
    certificate: { value: 7, rows: [{ used: 5, limit: 5 }, { used: 0, limit: 0 }] },
  });
  const text = JSON.parse(JSON.stringify(input(), (_, value) => (typeof value === 'number' ? String(value) : value)));
  assert.deepEqual(calculator.optimise(text), calculator.optimise(input()));
});

test('whole numbers beyond the safe ones are text, and exact', () => {
  const most = 10_000_000_000_000;
  const { value, bound, certificate } = calculator.optimise({
    values: [...Array(900).fill(most), 7_199_254_740_991, 1], rows: [{ limit: 1, terms: [[900, 1], [901, 1]] }], budget: { nodes: 10 },
  });
  assert.deepEqual([value, bound, certificate.value], [9_007_199_254_740_991, 9_007_199_254_740_991, 9_007_199_254_740_991]);
  const more = calculator.optimise({ values: [...Array(900).fill(most), 7_199_254_740_991, 1], rows: [], budget: { nodes: 10 } });
  assert.deepEqual([more.value, more.bound, more.certificate.value], Array(3).fill('9007199254740992'));
});

test('where nothing is allowed a smallest set of rows that clash is named', () => {
  const rows = [{ limit: 9, terms: [[0, 1]] }, { limit: -1, terms: [[0, -1]] }, { limit: 0, terms: [[0, 1]] }];
  const { status, value, bound, chosen, certificate, clash } = calculator.optimise(input({ rows }));
  assert.deepEqual([status, value, bound, chosen, certificate, clash], ['infeasible', null, null, [], null, [1, 2]]);
});

test('a budget of time ends the search with the best so far, certified, and a bound', () => {
  const model = endless(200);
  const start = performance.now();
  const answer = calculator.optimise({ ...model, budget: { milliseconds: 100 } });
  // No more than that it ends at all: how soon is for the bench.
  assert.ok(performance.now() - start >= 100);
  assert.equal(answer.status, 'best_found');
  assert.ok(answer.bound > answer.value);
  assert.equal(refused(model, answer.chosen, answer.value), undefined);
  assert.equal(answer.certificate.rows.every(({ used, limit }) => used <= limit), true);
});

test('a small model is proven before its time is up, and time gives the answer of nodes', () => {
  const { nodes: some, ...timed } = calculator.optimise(input({ budget: { milliseconds: 60_000 } }));
  const { nodes: others, ...counted } = calculator.optimise(input());
  assert.deepEqual(timed, counted);
});

test('a budget of nodes gives the same answer every time', () => {
  const model = endless(90);
  const [one, other] = [1, 2].map(() => calculator.optimise({ ...model, budget: { nodes: 20 } }));
  assert.deepEqual(one, other);
  assert.equal(one.status, 'best_found');
});

test('every problem is thrown at once, with its path', () => {
  const faulty = {
    values: [1.5, '20000000000000', 1, Infinity],
    rows: [{ limit: NaN, terms: [[0, 0.5], [9, 1], [2, 1], [2, 1], [1]] }, { terms: 'all' }],
    budget: { milliseconds: 0, nodes: 10 },
    more: true,
  };
  assert.deepEqual(told(() => calculator.optimise(faulty)), [
    'unknown_field more',
    'not_whole values[0]',
    'out_of_range values[1]',
    'not_a_number values[3]',
    'not_a_number rows[0].limit',
    'not_whole rows[0].terms[0][1]',
    'out_of_range rows[0].terms[1][0]',
    'duplicate_index rows[0].terms[3][0]',
    'not_a_pair rows[0].terms[4]',
    'missing rows[1].limit',
    'wrong_type rows[1].terms',
    'out_of_range budget.milliseconds',
    'two_budgets budget',
  ]);
  for (const nonsense of [undefined, null, 3, 'text', [], {}, new Map()]) {
    assert.ok(told(() => calculator.optimise(nonsense)).length > 0);
  }
  assert.deepEqual(told(() => calculator.optimise(input({ budget: {} }))), ['no_budget budget']);
  assert.deepEqual(told(() => calculator.optimise(input({ budget: { milliseconds: -5 } }))), ['out_of_range budget.milliseconds']);
});
