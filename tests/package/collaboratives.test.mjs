// The entries of pathways as another program calls them: what a sound input gives, what a blank leaves open, and every problem of a bad one at once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calculator, told } from './package.mjs';

const request = () => ({
  moved_back: [34],
  placements: 40,
  out_price: '200000',
  in_price: '150000',
  buy_price: '165000',
  set_up: '340000',
  community: ['500000'],
  reinvested: '0.75',
  place_price: '60000',
  budget: ['8000000'],
  gain: { commissioner: '0.5', lead: '0.25', members: '0.25' },
  loss: { commissioner: '0', lead: '1', members: '0' },
  members: [{ code: '__proto__', part: 1 }, { code: 'south', part: '2' }],
});

test('collaborative says what is saved, what it buys and who gains', () => {
  const answer = calculator.collaborative(request());
  const [year] = answer.years;
  assert.deepEqual([year.moved, year.out_of_area, year.saving, year.reinvested, year.places, year.carried], [34, 6, '860000.00', '645000.00', 10, '45000.00']);
  assert.deepEqual([year.spent, year.result, answer.budget_holds], ['7785000.00', '215000.00', true]);
  assert.deepEqual(year.position, {
    commissioner: '107500.00',
    lead: '53750.00',
    members: '53750.00',
    by_member: [{ code: '__proto__', amount: '17916.67' }, { code: 'south', amount: '35833.33' }],
  });
  const { make, buy, cheaper, equal_price: equal, pays_from: pays } = answer.make_or_buy;
  assert.deepEqual([make, buy, cheaper, equal, pays], ['5440000.00', '5610000.00', 'make', '160000.00', 23]);
  assert.deepEqual(answer.unknown, []);
});

test('collaborative leaves open what rests on a blank, and says which', () => {
  const answer = calculator.collaborative({ moved_back: [34] });
  const [year] = answer.years;
  assert.deepEqual([year.moved, year.saving, year.position, answer.break_even.standing, answer.budget_holds], [34, null, null, null, null]);
  const saving = answer.unknown.find(({ figure }) => figure === 'saving');
  assert.deepEqual(saving, { figure: 'saving', reason: 'not_given', missing: ['community', 'in_price', 'out_price', 'set_up'] });
  const still = calculator.collaborative({ ...request(), moved_back: [0] });
  assert.equal(still.make_or_buy.equal_price, null);
  assert.deepEqual(still.unknown, [{ figure: 'equal_price', reason: 'nobody_moved', missing: [] }]);
});

test('pay_over_time sets years, payers and whole patients beside paying up front', () => {
  const answer = calculator.pay_over_time({
    patients: [10, 10],
    price: '900000',
    payments: 3,
    linked: '0.5',
    failure: '0.1',
    people: { board: '1000000', footprint: 5_000_000, nation: 50_000_000 },
  });
  assert.deepEqual(answer.years.map(({ over_time: paid }) => paid.nation), ['3000000.00', '5850000.00', '5565000.00', '2715000.00']);
  assert.deepEqual(answer.years.map(({ owed }) => owed), ['5565000.00', '8280000.00', '2715000.00', '0.00']);
  assert.deepEqual(answer.due, ['1/3', '19/60', '181/600']);
  assert.deepEqual(answer.up_front, {
    nation: '18000000.00', footprint: '1800000.00', board: '360000.00', rest_of_footprint: '1440000.00', rest_of_nation: '16200000.00',
  });
  assert.deepEqual(answer.worst.board, { up_front: { year: 1, amount: '180000.00' }, over_time: { year: 2, amount: '117000.00' }, less: '63000.00' });
  const [first, second] = answer.years;
  assert.deepEqual(first.board.starting, { expected: '0.2', none: '0.8170728069', bad_year: 1 });
  assert.deepEqual([first.board.up_front, second.board.in_payment.bad_year, second.board.over_time], ['900000.00', 2, '600000.00']);
  const open = calculator.pay_over_time({ patients: [1], payments: 2 });
  assert.deepEqual([open.instalment, open.years[0].over_time.board, open.worst.nation], [null, null, null]);
  assert.ok(open.unknown.some(({ figure, missing }) => figure === 'instalment' && missing.join() === 'price'));
});

test('every problem is told at once', () => {
  const faulty = { ...request(), moved_back: [20, 21], out_price: 5, gain: { commissioner: '0.5', lead: '0.6', members: '0' }, extra: 1 };
  assert.deepEqual(told(() => calculator.collaborative(faulty)), [
    'unknown_field extra',
    'more_than_there_are moved_back[1]',
    'wrong_type out_price',
    'another_number_of_years community',
    'another_number_of_years budget',
    'shares_not_whole gain',
  ]);
  assert.deepEqual(told(() => calculator.pay_over_time({ patients: [], payments: 0, linked: '2', people: { board: 3, footprint: 2, nation: 1 } })), [
    'empty_list patients',
    'out_of_range payments',
    'out_of_range linked',
    'part_above_whole people.board',
    'part_above_whole people.footprint',
  ]);
});

test('input that is no input is refused and the module lives on', () => {
  for (const entry of ['collaborative', 'pay_over_time']) {
    for (const nonsense of [undefined, null, 3, 'text', [], {}, () => 1]) {
      assert.ok(told(() => calculator[entry](nonsense)).length > 0, entry);
    }
  }
});
