// The optimiser beside HiGHS compiled to WebAssembly: one process, warm, in turn, medians. A peer's answer counts if it stands up in whole
// numbers and claims the best; the others are counted and shown.
import { median, models, ms, optimiser, sorted } from './engine.mjs';
import { lpText, refused, solved, warm, worth } from './highs_peer.mjs';

const SECONDS = 60;
/** Milliseconds for the repeats of one instance. */
const REPEATS = 4_000;
const MOST_TURNS = 15;

/** Everything that was called best and is not, on either side. */
const wrong = { ours: [], peer: [] };

function judge(name, request, ours, theirs) {
  const claim = worth(request, theirs);
  const refusal = ours.value === null ? undefined : refused(request, ours.chosen, ours.value);
  if (refusal) wrong.ours.push(`${name}: ${refusal}`);
  const isProven = ours.status === 'proven_best';
  if (theirs.status === 'Optimal' && claim !== 'best') wrong.peer.push(`${name}: ${claim}`);
  if (theirs.status === 'Infeasible' && ours.value !== null) wrong.peer.push(`${name}: calls it infeasible`);
  if (claim === 'best') {
    const claimed = BigInt(Math.round(theirs.value));
    if (isProven && BigInt(ours.value) > claimed) wrong.peer.push(`${name}: ${claimed} is not the best, ${ours.value} is`);
    if (isProven && BigInt(ours.value) < claimed) wrong.ours.push(`${name}: ${ours.value} is not the best, ${claimed} is`);
    if (ours.status === 'infeasible') wrong.ours.push(`${name}: called infeasible`);
    if (ours.bound !== null && BigInt(ours.bound) < claimed) wrong.ours.push(`${name}: the bound ${ours.bound} is below ${claimed}`);
  }
  return claim;
}

const gap = ({ value, bound }) => (value === null || bound === null ? '-' : `${((Number(bound) / Number(value) - 1) * 100).toFixed(4)}%`);

/** Both on one instance: medians over turns in turn, the ratio, and what is to be said of either. */
async function beside(optimise, { name, request }) {
  const [ourText, theirText] = [JSON.stringify(request), lpText(request)];
  const [ourTimes, theirTimes, processor] = [[], [], []];
  let ours;
  let claim;
  for (let turn = 0, turns = 1; turn < turns; turn += 1) {
    ours = optimise(ourText, SECONDS);
    const theirs = await solved(theirText, SECONDS);
    claim = judge(name, request, ours, theirs);
    const pair = ours.milliseconds + (theirs.milliseconds || 0);
    // The first turn warms both where there is time for more.
    if (turn === 0) turns = Math.max(1, Math.min(MOST_TURNS, Math.floor(REPEATS / pair)));
    if (turn === 0 && turns > 1) continue;
    ourTimes.push(ours.milliseconds);
    theirTimes.push(theirs.milliseconds);
    processor.push(ours.processor);
  }
  const isProven = ours.status !== 'best_found';
  const [our, their] = [median(ourTimes), median(theirTimes)];
  return {
    name, our, processor: median(processor), isProven, gap: gap(ours), nodes: ours.nodes, their, claim, turns: ourTimes.length, ...compared(isProven, claim, their / our),
  };
}

/**
 * The ratio that counts: the least it can be where only we finish, the most it can be where only the peer does, none where neither does
 * or the peer's answer does not stand up.
 */
function compared(isProven, claim, ratio) {
  const isBest = claim === 'best' || claim === 'Infeasible';
  if (isBest) return { ratio, sign: isProven ? '' : '< ' };
  return isProven && claim === 'Time limit reached' ? { ratio, sign: '> ' } : { ratio: undefined, sign: '' };
}

function shown(rows) {
  console.table(rows.map(({ name, our, isProven, gap: open, nodes, their, claim, ratio, sign, turns }) => ({
    instance: name,
    ours: ms(our),
    proven: isProven ? 'yes' : `gap ${open}`,
    nodes,
    HiGHS: ms(their),
    'HiGHS says': claim,
    ratio: ratio === undefined ? '-' : `${sign}${ratio.toFixed(1)}`,
    turns,
  })));
}

async function alone(optimise, instances) {
  const answers = [];
  for (const { name, request, best } of instances) {
    const answer = optimise(JSON.stringify(request), SECONDS);
    const refusal = refused(request, answer.chosen, answer.value);
    if (refusal) wrong.ours.push(`${name}: ${refusal}`);
    if (answer.status === 'proven_best' && Number(answer.value) !== best) wrong.ours.push(`${name}: ${answer.value}, published ${best}`);
    answers.push(answer);
  }
  return answers;
}

/** Measures all of it; `row` takes each line of the summary. */
export async function capital(engine, row) {
  const optimise = optimiser(engine);
  await warm();
  const all = models('all');
  const of = (set) => all.filter((model) => model.set === set);
  const measured = async (set) => {
    const rows = [];
    for (const model of of(set)) rows.push(await beside(optimise, model));
    console.log(`\n${set}`);
    shown(rows);
    return rows;
  };

  const table = await measured('table');
  const ratios = table.map(({ ratio }) => ratio).filter((ratio) => ratio !== undefined);
  const mean = Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
  const slowest = Math.min(...ratios);
  const counted = `${ratios.length} of ${table.length}; neither finishes the others`;
  row('P6', '17 portfolios, HiGHS over ours, geometric mean', `${mean.toFixed(1)} times (${counted})`, '>= 30 times', mean >= 30);
  row('P6', 'the least of these ratios', `${slowest.toFixed(1)} times`, '>= 3 times', slowest >= 3);

  const everyday = await measured('everyday');
  const ours = sorted(everyday.map(({ our }) => our));
  const theirs = sorted(everyday.map(({ their }) => their));
  const worked = sorted(everyday.map(({ processor }) => processor));
  const [high, peerHigh, highWorked] = [ours, theirs, worked].map((times) => times[Math.ceil(times.length * 0.95) - 1]);
  const everyOne = everyday.every(({ isProven }) => isProven);
  row('P7', 'up to 100 schemes and 5 budgets, 95th percentile of 20', `${ms(high)}, of the processor ${ms(highWorked)} (HiGHS ${ms(peerHigh)})`, '<= 50 ms', high <= 50 && everyOne);

  const published = of('chu_beasley');
  const answers = await alone(optimise, published);
  const proven = answers.filter(({ status }) => status === 'proven_best').length;
  const whole = answers.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1_000;
  const work = answers.reduce((sum, { processor }) => sum + processor, 0) / 1_000;
  row('P8', 'Chu-Beasley 5x100, proven', `${proven} of ${published.length} in ${whole.toFixed(1)} s, of the processor ${work.toFixed(1)} s`, '30, <= 30 s', proven === 30 && whole <= 30);

  const hard = await measured('hard');
  for (const { name, our, isProven, gap: open, their, claim } of hard.slice(0, 2)) {
    const peer = `HiGHS ${(their / 1_000).toFixed(1)} s, ${claim}`;
    const own = `${(our / 1_000).toFixed(2)} s, ${isProven ? 'proven' : `gap ${open}`}`;
    row('P9', name, `${own} (${peer})`, 'proven, before HiGHS', isProven && (claim === 'best' ? our < their : true));
  }
  const { name, request } = of('hard')[2];
  const short = optimise(JSON.stringify(request), 10);
  const open = Number(short.bound) / Number(short.value) - 1;
  row('P9', `${name}, after 10 s`, short.status === 'proven_best' ? 'proven' : `gap ${gap(short)}`, 'gap <= 0.1%', open <= 0.001);

  row('P11', 'wrong answers called best, ours', wrong.ours.length, '0', wrong.ours.length === 0);
  row('P11', 'the same of HiGHS', wrong.peer.length, '-', true);
  for (const [side, faults] of Object.entries(wrong)) faults.forEach((fault) => console.log(`wrong, ${side}: ${fault}`));
}
