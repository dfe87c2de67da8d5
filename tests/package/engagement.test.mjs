// The entries of engagement as another program calls them: what a sound input gives, and every problem of a bad one at once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calculator, told } from './package.mjs';

const charity = {
  meetings: 3, staff_people: 2, meeting_hours: '1.5', preparation_hours: 0.5, travel_hours: 1, hourly_cost: '21', travel_cost: '32',
  lived_experience_people: 1, lived_experience_hours: 3, payment_rate: '27.50', expenses: '0', access_cost: '45',
  liaison_days: '0.5', day_cost: '155', setup_cost: '150', national_cost: '2400', hours_per_day: 7.5,
};

test('engagement_cost costs every year and says what it lacks', () => {
  const { years } = calculator.engagement_cost({ ...charity, footprints: [36] });
  assert.deepEqual(years, [{
    meetings: '30834.00',
    kinds: { staff: '13608.00', travel: '3456.00', lived_experience: '8910.00', access: '4860.00' },
    liaison: '2790.00', setup: '5400.00', national: '2400.00', total: '41424.00', per_footprint: '1150.67',
    staff_days: '104.4000', meetings_held: '108.0000', lacks: [],
  }]);
  const [first, second, none] = calculator.engagement_cost({ ...charity, footprints: [7, 9, 0], setup_cost: null }).years;
  assert.deepEqual([first.meetings, first.setup, first.total], ['5995.50', null, null]);
  assert.deepEqual(first.lacks, [{ part: 'setup', input: 'setup_cost' }]);
  // The second year needs the growth of prices as well; without footprints only national work does.
  assert.deepEqual([second.meetings, second.staff_days], [null, '26.1000']);
  assert.deepEqual([none.meetings, none.setup, none.national, none.per_footprint], ['0.00', '0.00', null, null]);
  const today = calculator.engagement_cost({ footprints: ['0'], national_cost: '2400' });
  assert.deepEqual([today.years[0].total, today.years[0].per_footprint], ['2400.00', null]);
});

test('engagement_cost tells every problem at once', () => {
  const input = { ...charity, footprints: [1, -1], hubs: [1], meetings: '3 or 4', hourly_cost: 21, shared_meetings: '1.5', hubbs: 1 };
  assert.deepEqual(told(() => calculator.engagement_cost(input)), [
    'unknown_field hubbs',
    'out_of_range footprints[1]',
    'not_a_number meetings',
    'wrong_type hourly_cost',
    'out_of_range shared_meetings',
    'hubs_of_other_years hubs',
  ]);
});

const bands = { kind: 'bands', bands: [{ below: '10000', weight: '4' }, { below: '100000', weight: '3' }, { below: null, weight: '1' }] };

test('share_fund shares to the penny between floor and ceilings', () => {
  const answer = calculator.share_fund({
    pot: '10000',
    floor: '1000',
    ceiling: { of_cost: '0.8', of_income: '0.1' },
    weighting: bands,
    applicants: [
      { code: 'micro', income: '5000', cost: '900' },
      { code: 'by cost', income: '84000', cost: '2000', requested: '5000' },
      { code: 'free', income: '90000', cost: '9000' },
      { code: 'as asked', income: '99999.99', cost: '9000', requested: '2000.00' },
      { code: 'at the limit', income: '100000', cost: '9000' },
      { code: 'cost not known', income: '3000000' },
    ],
  });
  assert.deepEqual(answer.grants.map(({ grant }) => grant), ['500.00', '1600.00', '3540.00', '2000.00', '1180.00', '1180.00']);
  assert.deepEqual(answer.grants.map(({ ceiling }) => ceiling), ['of_income', 'of_cost', null, 'requested', null, null]);
  assert.deepEqual(answer.grants[5], { code: 'cost not known', grant: '1180.00', bound: null, ceiling: null, weight: '1', lacks: ['cost'] });
  assert.deepEqual([answer.unspent, answer.per_weight], ['0.00', '1180']);
});

test('share_fund weighs by a power of income, the same on every machine', () => {
  const fund = (incomes, alpha) => calculator.share_fund({
    pot: '100.00',
    weighting: { kind: 'power', alpha },
    applicants: incomes.map((income) => ({ code: income, income })),
  });
  // 100 / 2^18 is thirteen digits that end in 5, and is rounded up.
  assert.deepEqual(fund(['2621.44', '2', '0.50'], '1').grants.map(({ weight }) => weight), ['0.000381469726563', '0.5', '1']);
  assert.deepEqual(fund(['10000', '40000'], '0.5').grants.map(({ grant }) => grant), ['66.67', '33.33']);
});

test('share_fund says what floor would work, and tells every problem at once', () => {
  const applicants = [{ code: 'a', requested: '3' }, { code: 'b' }];
  try {
    calculator.share_fund({ pot: '10', floor: '8', weighting: { kind: 'equal' }, applicants });
    assert.fail('nothing was thrown');
  } catch ({ problems }) {
    const [{ code, path, message, remedy }] = problems;
    assert.deepEqual([code, path, remedy], ['floors_exceed_pot', 'floor', { path: 'floor', value: '7.00' }]);
    assert.match(message, /£11\.00.*£10\.00.*£7\.00\.$/);
  }
  assert.deepEqual(told(() => calculator.share_fund({ pot: 10, weighting: { kind: 'power', alpha: '2' }, applicants: [...applicants, applicants[0]] })), [
    'wrong_type pot',
    'out_of_range weighting.alpha',
    'duplicate_code applicants[2].code',
    'income_needed applicants[0].income',
    'income_needed applicants[1].income',
    'income_needed applicants[2].income',
  ]);
});

test('rebate is what sales are above what was allowed, a year later in cash', () => {
  const answer = calculator.rebate({ base: '8000000000', growth: ['0.02', '0.02', '0.03', null], sales: ['8160000000.01', '8500000000', null, '1'] });
  assert.deepEqual(answer.years, [
    { allowed: '8160000000.00', sales: '8160000000.01', rebate: '0.01', paid: null },
    { allowed: '8323200000.00', sales: '8500000000.00', rebate: '176800000.00', paid: '0.01' },
    { allowed: '8572896000.00', sales: null, rebate: null, paid: '176800000.00' },
    { allowed: null, sales: '1.00', rebate: null, paid: null },
  ]);
  assert.deepEqual(told(() => calculator.rebate({ base: 1, growth: ['2%'], sales: [] })), ['wrong_type base', 'not_a_number growth[0]', 'empty_list sales']);
});

test('input that is no input is refused and the module lives on', () => {
  for (const entry of ['engagement_cost', 'share_fund', 'rebate']) {
    for (const nonsense of [undefined, null, 3, 'text', [], {}, () => 1]) {
      assert.ok(told(() => calculator[entry](nonsense)).length > 0, entry);
    }
  }
});
