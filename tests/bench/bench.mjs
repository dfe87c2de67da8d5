// Speed, measured in one process: warm, interleaved, medians and ratios. Run by `cargo xtask bench`; `--capital` measures that room alone, `--rooms` all others.
import { capital } from './capital.mjs';
import { load } from './engine.mjs';

const rounds = Number(process.env.BENCH_ROUNDS ?? 60);
const rows = [];
const row = (name, work, figure, reach, met) => rows.push({ name, work, figure, reach, met: met ? 'yes' : 'NO' });

const engine = await load();
if (!process.argv.includes('--capital')) {
  const { rooms } = await import('./rooms.mjs');
  await rooms(engine, row, rounds);
}
if (!process.argv.includes('--rooms')) await capital(engine, row);

console.log(`Node ${process.version}, ${rounds} rounds, interleaved.`);
console.table(rows);
