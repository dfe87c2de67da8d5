// The bench's own WebAssembly module, and the clock it is timed with.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export const root = new URL('../../', import.meta.url);
const cargo = process.env.CARGO ?? 'cargo';

function built() {
  const options = ['build', '--locked', '--release', '--target', 'wasm32-unknown-unknown', '--package', 'bench'];
  const run = spawnSync(cargo, options, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (run.status !== 0) throw new Error('the bench does not build');
  const target = process.env.CARGO_TARGET_DIR ? new URL(`file://${process.env.CARGO_TARGET_DIR}/`) : new URL('target/', root);
  return readFileSync(new URL('wasm32-unknown-unknown/release/bench.wasm', target));
}

/** What the module exports. */
export async function load() {
  const { instance } = await WebAssembly.instantiate(built(), {});
  return instance.exports;
}

/** Models as `{ name, set, best, request }`, drawn or carried over by the program `models`. */
export function models(...options) {
  const program = ['run', '--quiet', '--locked', '--release', '-p', 'proofs', '--bin', 'models', '--', ...options];
  const text = execFileSync(cargo, program, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 30, stdio: ['ignore', 'pipe', 'inherit'] });
  return text.trimEnd().split('\n').map((line) => JSON.parse(line));
}

/** The optimiser of the module: the text of a request in; out its answer, the milliseconds it took, and those the processor worked on it. */
export function optimiser(engine) {
  const encoder = new TextEncoder();
  return (text, seconds) => {
    const bytes = encoder.encode(text);
    // Making room may grow the memory, which takes the old buffer away.
    const place = engine.capital_request(bytes.length);
    new Uint8Array(engine.memory.buffer, place, bytes.length).set(bytes);
    const worked = process.cpuUsage();
    const start = performance.now();
    engine.capital_begin();
    while (engine.capital_step(20) === 0 && performance.now() - start < seconds * 1_000);
    const length = engine.capital_answer();
    const milliseconds = performance.now() - start;
    const { user, system } = process.cpuUsage(worked);
    const answer = new TextDecoder().decode(new Uint8Array(engine.memory.buffer, engine.instance_text(), length));
    return { ...JSON.parse(answer), milliseconds, processor: (user + system) / 1_000 };
  };
}

export const sorted = (times) => [...times].sort((one, other) => one - other);
export const median = (times) => sorted(times)[times.length >> 1];
export const least = (times) => Math.min(...times);
export const ms = (time) => `${time < 1 ? time.toFixed(3) : time.toFixed(2)} ms`;
