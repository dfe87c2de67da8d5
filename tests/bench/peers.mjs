// Random models against HiGHS in bulk: `cargo xtask soak peers --cases 500 --seed 1`. Equal values, ours certified.
import { load, models, optimiser } from './engine.mjs';
import { lpText, refused, solved, warm, worth } from './highs_peer.mjs';

const option = (name, usual) => {
  const place = process.argv.indexOf(name);
  return place < 0 ? usual : process.argv[place + 1];
};
const [cases, seed] = [option('--cases', '500'), option('--seed', '1')];
const SECONDS = 60;

const optimise = optimiser(await load());
await warm();
const counts = { 'equal values': 0, 'nothing is allowed': 0, 'HiGHS does not finish': 0, 'HiGHS is wrong': 0 };
const wrong = [];
let [ours, theirs] = [0, 0];
for (const { name, request } of models('middling', '--cases', cases, '--seed', seed)) {
  const answer = optimise(JSON.stringify(request), SECONDS);
  const peer = await solved(lpText(request), SECONDS);
  const claim = worth(request, peer);
  ours += answer.milliseconds;
  theirs += peer.milliseconds || 0;
  const fault = (words) => wrong.push(`${name}: ${words} (${answer.status} ${answer.value}; HiGHS ${claim} ${peer.value})`);
  if (answer.status === 'best_found') fault('not proven');
  const refusal = answer.value === null ? undefined : refused(request, answer.chosen, answer.value);
  if (refusal) fault(refusal);
  if (answer.status === 'infeasible') {
    // A set of limits that clash must be what HiGHS finds no choice for, too.
    const clash = { ...request, rows: answer.clash.map((row) => request.rows[row]) };
    const alone = await solved(lpText(clash), SECONDS);
    if (peer.status === 'Infeasible' && alone.status === 'Infeasible') counts['nothing is allowed'] += 1;
    else fault('called infeasible');
  } else if (claim === 'best') {
    const claimed = BigInt(Math.round(peer.value));
    if (BigInt(answer.value) === claimed) counts['equal values'] += 1;
    else if (BigInt(answer.value) > claimed) counts['HiGHS is wrong'] += 1;
    else fault('not the best');
  } else if (claim === 'Time limit reached') {
    counts['HiGHS does not finish'] += 1;
  } else {
    // It claims what does not stand up in whole numbers.
    counts['HiGHS is wrong'] += 1;
  }
}
console.table(counts);
wrong.forEach((words) => console.log(`WRONG ${words}`));
console.log(`peers: ${cases} cases from seed ${seed}, ${wrong.length} wrong; ours ${(ours / 1_000).toFixed(1)} s, HiGHS ${(theirs / 1_000).toFixed(1)} s`);
process.exitCode = wrong.length === 0 ? 0 : 1;
