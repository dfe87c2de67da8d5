// The entries of delegation as another program calls them: what a sound input gives, every problem of a bad one at once, unknown fields.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calculator, told } from './package.mjs';

const values = (names, value) => Object.fromEntries(names.map((name) => [name, value]));
const SUITABILITY = ['stability_of_cost', 'number_of_providers', 'joined_up_pathway', 'settled_treatment', 'specialised_share'];
const READINESS = ['specification_current', 'data_quality', 'network_in_place', 'expertise_available', 'baseline_known'];
const policy = () => ({
  highly_specialised: { patients: 500, centres: 3 },
  national_population: 10_000_000,
  tiers: [{ up_to: 2_500_000, tier: 'local' }, { up_to: '10000000', tier: 'sub_regional' }, { up_to: null, tier: 'national' }],
  suitability: { weights: values(SUITABILITY, 1), threshold: '50' },
  readiness: { weights: values(READINESS, '0.2'), threshold: 60 },
  specification_age_limit: 6,
});
const service = (code, suits, ready, changes = {}) => ({
  code,
  patients: 9_000,
  centres: 30,
  planning_population: 1_500_000,
  flagged: false,
  cost: '1000000.10',
  specification_age: 2,
  new_treatment: false,
  no_data: false,
  suitability: values(SUITABILITY, suits),
  readiness: values(READINESS, ready),
  ...changes,
});
const services = () => [
  service('dialysis', 80, 70),
  service('chemotherapy', '80.5', 20, { cost: '0.90' }),
  service('heart transplant', 80, 70, { patients: 180, centres: 3, planning_population: '60000000' }),
  service('not known', 80, 70, { planning_population: null, suitability: { ...values(SUITABILITY, 80), settled_treatment: null } }),
];
const pool = (changes = {}) => ({
  population: 1_000_000, cases_per_million: 12, mean_cost: '50000', cost_variation: 1, tolerance: '0.1', overspend: 0.1, ...changes,
});
const boards = () => [
  { code: 'QE1', region: 'North West', population: '1800000' },
  { code: 'QOP', region: 'North West', population: 3_300_000 },
  { code: 'QYG', region: 'North West', population: { low: 2_600_000, high: 2_700_000 } },
];
const evidence = (...scores) => scores.map((score, index) => ({ domain: `domain ${index}`, evidence: score }));

test('classify gives each service its category, rule and tier, and money adds up', () => {
  const answer = calculator.classify({ services: services(), policy: policy() });
  assert.deepEqual(
    answer.services.map(({ category, rule, tier }) => [category, rule, tier]),
    [
      ['suitable_and_ready', ['otherwise'], 'local'],
      ['suitable_not_ready', ['readiness'], 'local'],
      ['not_suitable', ['highly_specialised'], 'national'],
      ['undetermined', ['planning_population', 'otherwise'], null],
    ],
  );
  const [sure, , , open] = answer.services;
  assert.deepEqual(sure.suitability, { low: '80', high: '80' });
  assert.deepEqual([open.suitability, open.settles], [{ low: '64', high: '84' }, ['planning_population']]);
  const threshold = sure.flips.find(({ kind, name }) => kind === 'threshold' && name === 'readiness');
  assert.deepEqual([threshold.from, threshold.to, threshold.reached, threshold.becomes], ['60', '70', false, 'suitable_not_ready']);
  assert.equal(answer.totals.all.money, '3000001.20');
  assert.deepEqual(answer.totals.categories.map(({ services: count }) => count), [1, 1, 1, 1]);
});

test('classify takes a level instead of a population, and a measure instead of a rating', () => {
  const input = services().slice(0, 1);
  input[0].planning_population = { over: 1_000_000, up_to: 2_500_000 };
  input[0].suitability.number_of_providers = { measure: '21.5', points: [[3, 0], [40, 100]] };
  const [{ tier, suitability }] = calculator.classify({ services: input, policy: policy() }).services;
  assert.deepEqual([tier, suitability], ['local', { low: '74', high: '74' }]);
});

test('classify tells every problem at once', () => {
  const faulty = { services: services(), policy: policy(), polcy: 1 };
  faulty.services[0].patients = -1;
  faulty.services[1].code = 'dialysis';
  faulty.services[2].suitability.taxonmy = 5;
  faulty.services[3].readiness.data_quality = 101;
  faulty.policy.readiness.weights = {};
  faulty.policy.tiers[1].up_to = 5;
  assert.deepEqual(told(() => calculator.classify(faulty)), [
    'unknown_field polcy',
    'out_of_range services[0].patients',
    'unknown_field services[2].suitability.taxonmy',
    'out_of_range services[3].readiness.data_quality',
    'no_weight policy.readiness.weights',
    'tiers_not_rising policy.tiers[1].up_to',
    'duplicate_code services[1].code',
  ]);
});

test('risk_pool answers in numbers', () => {
  const answer = calculator.risk_pool(pool());
  for (const value of Object.values(answer)) assert.equal(typeof value, 'number');
  assert.deepEqual([answer.expected_cases, answer.expected_cost, answer.population_needed], [12, 600_000, 200_000_000 / 12]);
  assert.equal(answer.relative_sd.toPrecision(4), Math.sqrt(2 / 12).toPrecision(4));
  assert.ok(answer.chance_of_overspend > 0.3 && answer.chance_of_overspend < 0.4);
  const known = calculator.risk_pool(pool({ cost_variation: 0, persistent: '0.75' }));
  assert.equal(known.relative_sd.toPrecision(4), Math.sqrt(0.25 / 12).toPrecision(4));
});

test('risk_pool tells every problem at once', () => {
  assert.deepEqual(told(() => calculator.risk_pool(pool({ population: 'all', mean_cost: undefined, persistent: 2, mean: 1 }))), [
    'unknown_field mean',
    'not_a_number population',
    'missing mean_cost',
    'out_of_range persistent',
  ]);
  assert.deepEqual(told(() => calculator.risk_pool(pool({ population: 0, tolerance: '0' }))), ['no_cases population', 'no_tolerance tolerance']);
});

test('footprints suggests groups, or measures those it is given', () => {
  const suggested = calculator.footprints({ boards: boards(), planning_population: 2_500_000 });
  assert.deepEqual(suggested.groups.map(({ codes }) => codes), [['QE1', 'QYG'], ['QOP']]);
  assert.deepEqual([suggested.alone, suggested.left_over, suggested.not_proven], [['QOP', 'QYG'], [], []]);
  const given = calculator.footprints({ boards: boards(), groups: [['QE1'], { codes: ['QOP', 'QYG'] }], planning_population: '5950000' });
  assert.deepEqual(given.groups.map(({ population, meets }) => [population, meets]), [
    ['1800000', false],
    [{ low: '5900000', high: '6000000' }, null],
  ]);
  const apart = calculator.footprints({ boards: boards(), adjacency: [['QE1', 'QOP']], planning_population: 2_500_000 });
  assert.deepEqual(apart.groups.map(({ codes }) => codes), [['QE1', 'QOP'], ['QYG']]);
});

test('footprints tells every problem at once', () => {
  const faulty = { boards: boards(), adjacency: [['QE1', 'QQQ'], ['QE1']], groups: [['QE1'], ['QE1'], []], planning_population: {}, group: [] };
  faulty.boards[1].code = ' ';
  faulty.boards[2].population = { low: 3, high: 2 };
  assert.deepEqual(told(() => calculator.footprints(faulty)), [
    'unknown_field group',
    'blank boards[1].code',
    'range_reversed boards[2].population',
    'unknown_code adjacency[0][1]',
    'not_a_pair adjacency[1]',
    'duplicate_code groups[1][0]',
    'empty_group groups[2]',
    'wrong_type planning_population',
  ]);
});

test('board_readiness gives each board its role', () => {
  const input = {
    boards: [
      { code: 'ready', domains: evidence(3, 3, 3) },
      { code: 'first', domains: evidence(4, '3.5', 3) },
      { code: 'gate', domains: evidence(4, 4, 1.5) },
      { code: 'mean', domains: evidence(2, 3, 3) },
    ],
    gate: 2,
    pass: '3',
    trailblazer: '3.5',
  };
  assert.deepEqual(calculator.board_readiness(input).boards, [
    { code: 'ready', role: 'delegated', trailblazer: false, mean: '3', below_gate: [] },
    { code: 'first', role: 'delegated', trailblazer: true, mean: '3.5', below_gate: [] },
    { code: 'gate', role: 'joint', trailblazer: false, mean: '3.1666666667', below_gate: ['domain 2'] },
    { code: 'mean', role: 'joint', trailblazer: false, mean: '2.6666666667', below_gate: [] },
  ]);
});

test('board_readiness tells every problem at once', () => {
  const twice = [...evidence(5), ...evidence(1)];
  const faulty = { boards: [{ code: 'a', domains: twice, role: 'x' }, { code: 'a', domains: [] }], gate: 5, pass: 3, trailblazer: 2 };
  assert.deepEqual(told(() => calculator.board_readiness(faulty)), [
    'unknown_field boards[0].role',
    'out_of_range boards[0].domains[0].evidence',
    'duplicate_domain boards[0].domains[1].domain',
    'no_domain boards[1].domains',
    'duplicate_code boards[1].code',
    'out_of_range gate',
  ]);
});

test('robustness keeps what no weights can change, and the same seed gives the same digits', () => {
  const mixed = service('mixed', 0, 70, { suitability: { ...values(SUITABILITY, 40), settled_treatment: 90 } });
  const input = { services: [...services(), mixed], policy: policy(), seed: 7, draws: 2_000 };
  const answer = calculator.robustness(input);
  assert.equal(answer.draws, 2_000);
  assert.deepEqual(answer.services.slice(0, 4).map(({ kept }) => kept), ['1', '1', '1', '1']);
  // Its score is 40 and 50 times the weight of one of five: under 50 while that weight is under a fifth, which has a chance of 1 - 0.8^4.
  const kept = Number(answer.services[4].kept);
  assert.ok(Math.abs(kept - (answer.services[4].category === 'not_suitable' ? 1 - 0.8 ** 4 : 0.8 ** 4)) < 0.04, `${kept}`);
  assert.equal(answer.services[3].mean_rank, null);
  assert.deepEqual(calculator.robustness(structuredClone(input)), answer);
  assert.notDeepEqual(calculator.robustness({ ...input, seed: 8 }), answer);
});

test('robustness tells every problem at once', () => {
  const faulty = { services: services(), policy: policy(), seed: 0, draws: 1e9, threads: 4 };
  faulty.services[0].flagged = 'no';
  assert.deepEqual(told(() => calculator.robustness(faulty)), [
    'unknown_field threads',
    'wrong_type services[0].flagged',
    'out_of_range seed',
    'out_of_range draws',
  ]);
});

test('input that is no input is refused and the module lives on', () => {
  for (const entry of ['classify', 'risk_pool', 'footprints', 'board_readiness', 'robustness']) {
    for (const nonsense of [undefined, null, 3, 'text', [], {}, { services: 'all', boards: 'all' }, () => 1]) {
      assert.ok(told(() => calculator[entry](nonsense)).length > 0, entry);
    }
  }
  assert.equal(calculator.risk_pool(pool()).expected_cases, 12);
});
