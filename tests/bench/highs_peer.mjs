// A peer for the optimiser: HiGHS compiled to WebAssembly, asked in the LP format, its answers judged in whole numbers.
import highsLoader from 'highs';

const terms = (list) =>
  list.length === 0
    ? '0 x0'
    : list.map(([index, by], place) => `${by < 0 ? '-' : '+'} ${by < 0 ? -by : by} x${index}${place % 10 === 9 ? '\n' : ''}`).join(' ');

/** A request of `optimise` as LP text. */
export function lpText({ values, rows }) {
  const limits = rows.map(({ limit, terms: list }, row) => ` r${row}: ${terms(list)} <= ${limit}\n`);
  const names = values.map((_, index) => ` x${index}\n`);
  return `Maximize\n obj: ${terms(values.map((value, index) => [index, value]))}\nSubject To\n${limits.join('')}Binary\n${names.join('')}End\n`;
}

/**
 * Why an answer does not stand up to the request, in whole numbers; nothing where it does.
 * The figures of the request and the value may be numbers or text.
 */
export function refused({ values, rows }, chosen, value) {
  const isIn = new Set(chosen);
  if (isIn.size !== chosen.length || chosen.some((index) => !(index in values))) return 'no such choice';
  const sum = chosen.reduce((total, index) => total + BigInt(values[index]), 0n);
  if (sum !== BigInt(value)) return `the value is ${sum}`;
  const broken = rows.findIndex(({ limit, terms: list }) => {
    const used = list.reduce((total, [index, by]) => total + (isIn.has(Number(index)) ? BigInt(by) : 0n), 0n);
    return used > BigInt(limit);
  });
  return broken < 0 ? undefined : `row ${broken} is broken`;
}

let highs;

/** Loads the peer, so that loading is not measured. */
export async function warm() {
  highs = await highsLoader();
}

/** Solves LP text exactly, as far as the peer's tolerances go: `{ status, value, chosen, milliseconds }`. */
export function solve(text, seconds) {
  const options = { mip_rel_gap: 0, mip_abs_gap: 0.5, time_limit: seconds, output_flag: false };
  const start = performance.now();
  const { Status: status, ObjectiveValue: value, Columns: columns } = highs.solve(text, options);
  const milliseconds = performance.now() - start;
  const chosen = Object.values(columns ?? {}).filter(({ Primal: primal }) => primal > 0.5);
  return { status, value, chosen: chosen.map(({ Name: name }) => Number(name.slice(1))).sort((one, other) => one - other), milliseconds };
}

/** The same, with the peer loaded anew where it fell over. */
export async function solved(text, seconds) {
  try {
    return solve(text, seconds);
  } catch (error) {
    await warm();
    return { status: `fell over: ${String(error).slice(0, 80)}`, value: NaN, chosen: [], milliseconds: NaN };
  }
}

/** What the peer's answer is worth: 'best' where it claims the best and its claim stands up, or why not. */
export function worth(request, { status, value, chosen }) {
  if (status !== 'Optimal') return status;
  const claimed = Math.round(value);
  if (Math.abs(claimed - value) > 0.25) return `claims a value of ${value}`;
  return refused(request, chosen, claimed) ?? 'best';
}
