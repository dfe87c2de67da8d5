// The scenario for programs: what can be started from, what is wrong with a document, and the receipt of its answer.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calculator } from './package.mjs';

const { calculate, check, presets, receipt } = calculator;
const slower = () => ({ ...presets()[0].scenario, name: 'Slower', changes: { allocation: { rule: { most_growth: '0.08' } } } });

test('what can be started from is sound, each with its words', () => {
  const all = presets();
  assert.deepEqual(all.map(({ code }) => code), [
    'as-it-stands', 'before-reform', '2022-roadmap', '2022-policy-exchange', '2018-19-segmentation', '2024-26-delegation',
    '2026-27-provider-envelopes',
  ]);
  for (const { code, name, says, scenario } of all) {
    assert.ok(name.length > 5 && says.length > 40, code);
    assert.equal(scenario.baseline, code);
    assert.deepEqual(check(scenario), [], code);
  }
});

test('a document is checked as a record and as text, everything wrong at once', () => {
  assert.deepEqual(check(slower()), []);
  assert.deepEqual(check(JSON.stringify(slower())), []);
  const spoiled = slower();
  spoiled.changes.allocation.rule.most_growth = 'a lot';
  spoiled.changes.medicines = { price: '-1' };
  assert.deepEqual(check(spoiled).map(({ path }) => path), ['allocation.rule.most_growth', 'medicines.price']);
  const foreign = { ...slower(), surprise: 1, changes: { nowhere: {} } };
  assert.deepEqual(check(foreign).map(({ code }) => code), ['unknown_field', 'unknown_field']);
  for (const nothing of [null, 7, 'x', [], {}]) assert.equal(check(nothing).length, 1, JSON.stringify(nothing));
});

test('a receipt tells inputs apart, and not names, notes or who is asking', () => {
  const first = receipt(slower());
  assert.match(first, /^method \d+, data \d{4}-\d{2}, inputs [0-9a-f]{16}, seed 1$/);
  assert.equal(receipt({ ...slower(), name: 'Other', notes: { 'allocation.rule.most_growth': 'Agreed' } }), first);
  assert.notEqual(receipt(presets()[0].scenario), first);
  assert.notEqual(receipt({ ...slower(), seed: 2 }), first);
  assert.throws(() => receipt({ format: 'x' }), (error) => error.problems[0].code === 'not_a_scenario');
});

test('a whole scenario is worked out, every room by itself', () => {
  const spoiled = slower();
  spoiled.changes.medicines = { price: '-1' };
  const { receipt: told, rooms } = calculate(spoiled, { budget: { nodes: 5000 } });
  assert.equal(told, receipt(spoiled));
  assert.deepEqual(rooms.medicines.problems.map(({ path }) => path), ['medicines.price']);
  assert.deepEqual(Object.values(rooms).filter((room) => 'problems' in room).length, 1);
  const { quantum, boards } = rooms.allocation.years[0];
  const pence = (money) => BigInt(money.replace('.', ''));
  assert.equal(boards.reduce((sum, { allocation }) => sum + pence(allocation), 0n), pence(quantum));
  assert.equal(boards.length, 42);
  assert.ok(rooms.capital.cases.every((one) => ['proven_best', 'best_found'].includes(one.status)));
  assert.equal(rooms.rebate.years[0].rebate, null, 'sales that were not found stay unknown');
  assert.throws(() => calculate({ format: 'x' }), (error) => error.problems[0].code === 'not_a_scenario');
  assert.throws(() => calculate(slower(), { budget: { nodes: -1 } }), (error) => error.problems[0].path === 'budget.nodes');
});

test('a whole scenario says what the single entries say', () => {
  const { rooms } = calculate(JSON.stringify(presets()[0].scenario));
  const { cost } = rooms.engagement.compared.at(-1);
  assert.equal(typeof cost.total, 'string');
  const { england } = rooms.pooling;
  const { expected_cases, expected_cost, relative_sd, population_needed } = calculator.risk_pool({
    population: 57106398, cases_per_million: 50, mean_cost: '20000', cost_variation: 1, tolerance: '0.1', overspend: '0.05',
  });
  assert.deepEqual(
    [england.expected_cases, england.expected_cost, england.relative_sd, england.population_needed],
    [expected_cases, expected_cost, relative_sd, population_needed],
  );
});
