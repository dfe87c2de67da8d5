// Native against WebAssembly: the same scenarios, byte for byte the same answers, entry by entry.
// A fixed share runs here; CASES=10000 runs the whole comparison.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { before, test } from 'node:test';

const root = new URL('../../', import.meta.url);
const usual = process.env.CASES ?? '400';
// A whole scenario is every room at once.
const few = { calculate: process.env.CASES ?? '25' };
const seed = process.env.SEED ?? '7';

function scenarios(entry, ...options) {
  const cases = few[entry] ?? usual;
  const cargo = process.env.CARGO ?? 'cargo';
  const program = ['run', '--quiet', '--locked', '--release', '-p', 'proofs', '--bin', 'scenarios', '--'];
  const arguments_ = [...program, '--entry', entry, '--cases', cases, '--seed', seed, ...options];
  return execFileSync(cargo, arguments_, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 31 - 1, stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Whole numbers as they are, others as the text of their 64 bits: what the native side writes. */
function exact(_, value) {
  if (typeof value !== 'number' || (Number.isInteger(value) && Math.abs(value) < 1e15)) return value;
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  return bits.getBigUint64(0).toString(16).padStart(16, '0');
}

let calculator;
before(async () => {
  calculator = await import(new URL('pkg/specialised_services_calculator.js', root));
  await calculator.default();
});

const ENTRIES = [
  'allocate',
  'allocate_lines',
  'classify',
  'risk_pool',
  'footprints',
  'board_readiness',
  'robustness',
  'present_value',
  'optimism_bias',
  'benefit_cost_ratio',
  'swing_weights',
  'optimise',
  'prioritise',
  'frontier',
  'robust_portfolio',
  'compare_regimes',
  'engagement_cost',
  'share_fund',
  'rebate',
  'pathway',
  'collaborative',
  'pay_over_time',
  'cost_growth',
  'provider',
  'provider_burden',
  'uncertainty',
  'calculate',
];

for (const entry of ENTRIES) {
  test(`WebAssembly gives the digits of the native engine: ${entry}`, () => {
    const digest = createHash('sha256');
    let count = 0;
    let refused = 0;
    for (const line of scenarios(entry).trimEnd().split('\n')) {
      let answer;
      try {
        answer = calculator[entry](JSON.parse(line));
      } catch (error) {
        answer = error.problems;
        refused += 1;
      }
      digest.update(JSON.stringify(answer, exact)).update('\n');
      count += 1;
    }
    assert.equal(count, Number(few[entry] ?? usual));
    assert.ok(refused < (count * 2) / 3, `${count - refused} of ${count} scenarios have an answer`);
    assert.equal(digest.digest('hex'), scenarios(entry, '--digest').trim());
  });
}
