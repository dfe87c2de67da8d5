// The entries as another program calls them: text both ways, every problem at once, names never used as keys.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calculator } from './package.mjs';

const places = () => [
  { code: 'QE1', opening: '600000000.00', weight: '2077641' },
  { code: 'QMJ', opening: '900000000.00', weight: '1476346' },
  { code: 'QT6', opening: '180000000.01', weight: '731325' },
];
const input = (changes = {}) => ({
  places: places(),
  quanta: ['1755600000.00', '1834602000.00'],
  pace: { method: 'proportional', convergence: '0.1' },
  floor: '0',
  ceiling: '0.08',
  ...changes,
});
const pence = (text) => BigInt(text.replace('.', ''));
const problems = (work) => {
  try {
    work();
  } catch (error) {
    assert.ok(error instanceof Error);
    assert.ok(error.message.length > 0);
    return error.problems;
  }
  return assert.fail('nothing was thrown');
};

test('each year adds up to its national sum and its parts to each allocation, to the penny', () => {
  const { years } = calculator.allocate(input());
  assert.equal(years.length, 2);
  for (const year of years) {
    const sum = year.places.reduce((total, place) => total + pence(place.allocation), 0n);
    assert.equal(sum, pence(year.quantum));
    for (const { parts, allocation } of year.places) {
      assert.equal(Object.values(parts).reduce((total, part) => total + pence(part), 0n), pence(allocation));
    }
  }
  assert.deepEqual(years[0].places.map((place) => place.bound), ['ceiling', null, 'ceiling']);
});

test('text comes back with its decimals, unknown values as null', () => {
  const [year] = calculator.allocate(input({ places: [...places(), { code: 'NEW', opening: '0', weight: '0' }] })).years;
  assert.match(year.places[0].allocation, /^\d+\.\d{2}$/);
  assert.match(year.places[0].growth, /^-?\d+\.\d{10}$/);
  const added = year.places[3];
  assert.deepEqual([added.allocation, added.growth, added.distance_from_target], ['0.00', null, null]);
});

test('lines add up, and totals alone leave the lines out', () => {
  const line = (code) => ({ code, places: places(), quanta: input().quanta });
  const request = { lines: [line('renal'), line('cardiac')], pace: input().pace, floor: '0', ceiling: '0.08' };
  const totals = calculator.allocate_lines({ ...request, detail: 'totals' });
  const all = calculator.allocate_lines({ ...request, detail: 'all' });
  assert.equal(totals.lines, undefined);
  assert.deepEqual(all.totals, totals.totals);
  const single = calculator.allocate(input());
  assert.deepEqual(all.lines[0].years, single.years);
  totals.totals.years.forEach((year, index) =>
    year.places.forEach((place, at) =>
      assert.equal(pence(place.allocation), 2n * pence(single.years[index].places[at].allocation)),
    ),
  );
});

test('every problem is thrown at once, with its path', () => {
  const faulty = input({ pace: { method: 'proportional', convergence: '1.5' } });
  faulty.places[0].opening = '-1';
  faulty.places[1].code = 'QE1';
  faulty.places[2].opening = '1.234';
  faulty.quanta[1] = '0';
  const found = problems(() => calculator.allocate(faulty)).map(({ code, path }) => `${code} ${path}`);
  for (const wanted of [
    'negative_money places[0].opening',
    'duplicate_code places[1].code',
    'too_many_decimals places[2].opening',
    'quantum_not_positive quanta[1]',
    'convergence_out_of_range pace.convergence',
  ]) {
    assert.ok(found.includes(wanted), `${wanted} is missing from ${found}`);
  }
});

test('numbers are refused where money and rates belong, however they are written', () => {
  let refused = 0;
  for (let turn = 0; turn < 2_000; turn += 1) {
    const number = (turn - 1_000) * 1.37 * 10 ** (turn % 12);
    const faulty = input({ floor: number, quanta: [number] });
    faulty.places[0].opening = number;
    faulty.places[1].weight = number;
    const wrong = problems(() => calculator.allocate(faulty)).filter(({ code }) => code === 'wrong_type');
    assert.deepEqual(wrong.map(({ path }) => path).sort(), ['floor', 'places[0].opening', 'places[1].weight', 'quanta[0]']);
    refused += 1;
  }
  assert.equal(refused, 2_000);
});

test('floors that need too much name the highest that works, and it works', () => {
  const [problem] = problems(() => calculator.allocate(input({ floor: '0.06', ceiling: null })));
  assert.equal(problem.code, 'quantum_below_floors');
  assert.equal(problem.remedy.path, 'floor');
  assert.doesNotThrow(() => calculator.allocate(input({ floor: problem.remedy.value, ceiling: null })));
});

test('names that mean something to JavaScript are only names', () => {
  const plain = calculator.allocate(input()).years;
  const before = Object.getOwnPropertyNames(Object.prototype).sort();
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '<script>alert(1)</script>', '\u202egnirts']) {
    const named = input();
    named.places[1].code = name;
    const years = calculator.allocate(named).years;
    assert.equal(years[0].places[1].code, name);
    assert.deepEqual(
      years.map((year) => year.places.map((place) => place.allocation)),
      plain.map((year) => year.places.map((place) => place.allocation)),
    );
  }
  assert.deepEqual(Object.getOwnPropertyNames(Object.prototype).sort(), before);
});

test('input that is no input is refused and the module lives on', () => {
  const circle = {};
  circle.places = [circle];
  for (const nonsense of [undefined, null, 3, 'text', [], {}, circle, { places: 'all' }, new Map([['places', 1]])]) {
    assert.ok(problems(() => calculator.allocate(nonsense)).length > 0);
    assert.ok(problems(() => calculator.allocate_lines(nonsense)).length > 0);
  }
  assert.equal(calculator.allocate(input()).years.length, 2);
});
