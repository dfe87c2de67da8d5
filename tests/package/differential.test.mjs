// Native against WebAssembly: the same scenarios, byte for byte the same answers.
// A fixed share runs here; CASES=10000 runs the whole comparison.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { test } from 'node:test';

const root = new URL('../../', import.meta.url);
const cases = process.env.CASES ?? '400';
const seed = process.env.SEED ?? '7';

function scenarios(...options) {
  const cargo = process.env.CARGO ?? 'cargo';
  const program = ['run', '--quiet', '--locked', '--release', '-p', 'proofs', '--bin', 'scenarios', '--'];
  const arguments_ = [...program, '--cases', cases, '--seed', seed, ...options];
  return execFileSync(cargo, arguments_, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 31 - 1, stdio: ['ignore', 'pipe', 'inherit'] });
}

test('WebAssembly gives the digits of the native engine', async () => {
  const calculator = await import(new URL('pkg/specialised_services_calculator.js', root));
  await calculator.default();
  const digest = createHash('sha256');
  let count = 0;
  let refused = 0;
  for (const line of scenarios().trimEnd().split('\n')) {
    let answer;
    try {
      answer = calculator.allocate(JSON.parse(line));
    } catch (error) {
      answer = error.problems;
      refused += 1;
    }
    digest.update(JSON.stringify(answer)).update('\n');
    count += 1;
  }
  assert.equal(count, Number(cases));
  assert.ok(refused < count / 2, 'most scenarios have an answer');
  assert.equal(digest.digest('hex'), scenarios('--digest').trim());
});
