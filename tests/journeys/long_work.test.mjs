// Long work beside the page: the same digits as everywhere, progress that is seen, Cancel that leaves the page as it was, faults in words.
//
// The first journeys drive the shipped page's own worker. The others press the button of the Delegation room, with more draws where there
// must be time to look and to cancel.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as steps from './allocation.steps.mjs';
import { ROOM, SERVICES } from './delegation.steps.mjs';
import { axe, journey, text } from './frame.mjs';

const root = new URL('../../', import.meta.url);
const MANY = 5_000_000; // draws: some seconds, so that there is time to look and to cancel
const START = 'Draw 10,000 sets of weights';

function scenarios(...options) {
  const program = ['run', '--quiet', '--locked', '--release', '-p', 'proofs', '--bin', 'scenarios', '--'];
  const arguments_ = [...program, '--entry', 'robustness', '--cases', '25', '--seed', '3', ...options];
  return execFileSync(process.env.CARGO ?? 'cargo', arguments_, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Has the page's own workers do these tasks one after another, and gives all that each said. As text both ways: names stay names. */
async function told(page, tasks) {
  const all = await page.evaluate(async (tasks) => {
    const packed = Uint8Array.from(atob(document.getElementById('module').textContent.trim()), (letter) => letter.charCodeAt(0));
    const bytes = new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip')));
    const module = await WebAssembly.compile(await bytes.arrayBuffer());
    const all = [];
    for (const task of JSON.parse(tasks)) {
      const worker = globalThis.__calculator.newWorker();
      const said = [];
      await new Promise((resolve) => {
        worker.onmessage = ({ data }) => {
          said.push(data);
          if (!data.progress) resolve();
        };
        worker.onerror = ({ message }) => resolve(said.push({ error: message }));
        worker.postMessage({ module: task.module === null ? null : module, ...task });
      });
      worker.terminate();
      all.push(said);
    }
    return JSON.stringify(all);
  }, JSON.stringify(tasks));
  return JSON.parse(all);
}

for (const from of ['http', 'file']) {
  journey(`a worker of the shipped page gives the digits of the native engine, opened from ${from}`, async ({ page }) => {
    const inputs = scenarios().trimEnd().split('\n').map((line) => JSON.parse(line));
    const answers = await told(page, inputs.map((input) => ({ job: 'robustness', input })));
    const digest = createHash('sha256');
    for (const said of answers) {
      const last = said.at(-1);
      assert.ok(last.outcome || last.problems, JSON.stringify(last));
      digest.update(JSON.stringify(last.outcome ?? last.problems)).update('\n');
    }
    assert.ok(answers.filter((said) => said.at(-1).outcome).length > 12, 'most have an outcome');
    assert.equal(digest.digest('hex'), scenarios('--digest').trim());
  }, { from });
}

journey('a worker tells how far it is, and every fault', async ({ page }) => {
  const input = JSON.parse(scenarios().split('\n').find((line) => JSON.parse(line).services?.length > 20));
  const [long, none, faulty, broken] = await told(page, [
    { job: 'robustness', input: { ...input, draws: 2_000_000 } },
    { job: 'alchemy', input },
    { job: 'robustness', input: { ...input, seed: -1, draws: 'many', more: 1 } },
    { module: null, job: 'robustness', input },
  ]);
  const progress = long.slice(0, -1).map(({ progress }) => progress);
  assert.deepEqual(progress[0], [0, 2_000_000]);
  assert.ok(progress.length > 2, `${progress.length} messages`);
  progress.slice(1).forEach(([done, total], index) => assert.ok(done > progress[index][0] && done < total && total === 2_000_000));
  assert.equal(long.at(-1).outcome.draws, 2_000_000);
  const codes = ([{ problems }]) => problems.map(({ code, path }) => `${code} ${path}`);
  assert.deepEqual(codes(none), ['unknown_job job']);
  assert.deepEqual(codes(faulty), ['unknown_field more', 'out_of_range seed', 'out_of_range draws']);
  assert.ok(broken[0].fault.length > 0, 'a worker that cannot even begin says so');
});

const SUITABILITY = ['stability_of_cost', 'number_of_providers', 'joined_up_pathway', 'settled_treatment', 'specialised_share', 'taxonomy'];
const READINESS = ['specification_current', 'data_quality', 'network_in_place', 'expertise_available', 'baseline_known'];

/** Every service of the list with a rating of each criterion, so that weights matter. */
function rated() {
  const services = SERVICES.map(({ line }, number) => {
    const rates = (names, by) => Object.fromEntries(names.map((name, place) => [name, String((number * by * (place + 1)) % 101)]));
    return {
      line, patients: '', centres: '', flagged: number % 9 === 0 ? 'yes' : 'no', level: 'local', planning_population: '', cost: '', specification_age: '',
      new_treatment: 'no', no_data: 'no', measures: { cost_variation: '', payers: '', new_treatments: '', specialised_share: '' },
      suitability: rates(SUITABILITY, 7), readiness: rates(READINESS, 11),
    };
  });
  return { format: 'specialised-services-scenario', version: 1, baseline: 'as-it-stands', name: 'Rated', changes: { delegation: { services } } };
}

/** Opens the ratings, and notes what workers are asked and answer; `globalThis.draws` stands in for the draws that are asked for. */
async function opened(page) {
  await page.waitForSelector('.progress button');
  const folder = mkdtempSync(join(tmpdir(), 'rated-'));
  try {
    writeFileSync(join(folder, 'rated.json'), JSON.stringify(rated()));
    await (await page.$('.scenario-bar input[type="file"]')).uploadFile(join(folder, 'rated.json'));
    await text(page, '.notice', 'Opened rated.json');
  } finally {
    rmSync(folder, { recursive: true });
  }
  await page.evaluate(() => {
    const { postMessage, terminate } = Worker.prototype;
    Object.assign(globalThis, { ended: 0, asked: [], answered: [], draws: null });
    Worker.prototype.terminate = function () {
      globalThis.ended += 1;
      terminate.call(this);
    };
    Worker.prototype.postMessage = function (task) {
      const input = { ...task.input, draws: globalThis.draws ?? task.input.draws };
      globalThis.asked.push(JSON.stringify(input));
      this.addEventListener('message', ({ data }) => data.outcome && globalThis.answered.push(JSON.stringify(data.outcome)));
      postMessage.call(this, { ...task, input });
    };
  });
}

/** Presses the button, by keyboard. */
async function draw(page, draws = null) {
  await page.evaluate((draws) => Object.assign(globalThis, { draws }), draws);
  await text(page, '.progress button', START);
  await page.focus('.progress button');
  await page.keyboard.press('Enter');
}

const words = (page, selector) => page.$eval(selector, (element) => element.textContent.trim());
const focused = (page) => page.evaluate(() => document.activeElement === document.querySelector('.progress button'));
const ended = (page) => page.evaluate(() => globalThis.ended);
const said = (page, wanted) => text(page, '.progress [role="status"]', wanted);
const shares = (page) => page.$$eval('table[aria-label="Verdicts under other weights"] tbody tr', (all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
const underWay = (page) => page.waitForFunction(() => document.querySelector('progress').value > 0);

journey('the draws of the page are those of the package, and it says so aloud', async ({ page }) => {
  await opened(page);
  assert.deepEqual(await shares(page), []);
  await draw(page);
  await said(page, 'The shares are ready');
  const [asked, answered] = JSON.parse(await page.evaluate(() => JSON.stringify([asked, answered]))).map((all) => JSON.parse(all.at(-1)));
  assert.equal(asked.draws, 10_000);
  const calculator = await import(pathToFileURL(new URL('pkg/specialised_services_calculator.js', root).pathname));
  await calculator.default();
  assert.deepEqual(answered, calculator.robustness(asked));
  const rows = await shares(page);
  assert.equal(rows.length, SERVICES.length);
  rows.forEach(([name, , kept], at) => {
    assert.equal(name, SERVICES[at].name);
    assert.equal(kept, `${Number((Number(answered.services[at].kept) * 100).toFixed(6))}%`);
  });
  assert.ok(new Set(rows.map(([, , kept]) => kept)).size > 20, 'weights matter');
  assert.match(await words(page, '.service__weights .figure__sentence'), /^Under 10,000 sets of weights drawn evenly it stays/);
  assert.equal(await ended(page), 1, 'a worker ends with its outcome');
  assert.ok(await focused(page), 'focus stays on the button');
  await steps.type(page, '#suitable-from', '55');
  await steps.until(page, 'what was drawn from another test is forgotten', () => !document.querySelector('table[aria-label="Verdicts under other weights"]'));
  assert.equal(await words(page, '.progress__words'), '');
}, ROOM);

journey('progress is seen and said while the page goes on answering; Cancel leaves the page as it was', async ({ page }) => {
  await opened(page);
  await draw(page, 100);
  await said(page, 'The shares are ready');
  const before = await shares(page);
  assert.equal(before.length, SERVICES.length);
  await draw(page, MANY);
  await text(page, '.progress button', 'Cancel');
  const seen = () => page.$eval('progress', ({ value, max, hidden }) => ({ value, max, hidden }));
  await underWay(page);
  const first = await seen();
  assert.deepEqual([first.max, first.hidden], [MANY, false]);
  assert.match(await words(page, '.progress__words'), /^Sets of weights drawn: [\d,]+ of 5,000,000$/);
  await page.waitForFunction((value) => document.querySelector('progress').value > value, {}, first.value);
  await axe(page, '.progress');
  await said(page, /^Sets of weights drawn: \d+%$/);
  assert.deepEqual(await shares(page), before, 'the last outcome stays while there is no other');
  await page.keyboard.press('Enter');
  await text(page, '.progress__words', 'Cancelled. Nothing has changed.');
  assert.equal((await seen()).hidden, true);
  assert.deepEqual(await shares(page), before);
  assert.ok(await focused(page), 'focus stays on the button');
  assert.equal(await ended(page), 2);
  await axe(page, '.progress');
  await draw(page, 100);
  await said(page, 'The shares are ready');
  assert.equal(await page.evaluate(() => answered.at(-1) === answered[0] && answered.length), 2, 'the same draws again give the same digits');
  assert.deepEqual(await shares(page), before);
}, ROOM);

journey('a change of the test ends what runs, and so does leaving the page', async ({ page }) => {
  await opened(page);
  await draw(page, MANY);
  await underWay(page);
  await steps.type(page, '#suitable-from', '55');
  await text(page, '.progress button', START);
  assert.deepEqual([await ended(page), await words(page, '.progress__words')], [1, '']);
  assert.deepEqual(await page.evaluate(() => answered), [], 'it came to no outcome');
  await draw(page, MANY);
  await underWay(page);
  await page.evaluate(() => (location.hash = '#/my-board'));
  await page.waitForFunction(() => !document.querySelector('.progress'));
  assert.equal(await ended(page), 2);
}, ROOM);

journey('a second click of a double click cancels nothing', async ({ page }) => {
  await opened(page);
  await page.click('.progress button', { count: 2 });
  await said(page, 'The shares are ready');
}, ROOM);

journey('work that dies is told in words', async ({ page }) => {
  await opened(page);
  const dies = async (script, pattern) => {
    await page.evaluate((script) => {
      globalThis.__calculator.newWorker = () => {
        if (script === null) throw new Error('no workers here');
        return new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
      };
    }, script);
    await draw(page);
    await text(page, '.progress__words', pattern);
    assert.ok(await focused(page));
    assert.equal(await words(page, '.progress button'), START, 'it can be started again');
  };
  await dies('onmessage = () => { throw new Error("out of steam"); };', /^The work stopped \(.*out of steam.*\)\. Nothing you set has changed/);
  await dies('onmessage = () => postMessage({ fault: "unreachable" });', /^The work stopped \(unreachable\)/);
  await dies('onmessage = () => postMessage({ problems: [{ code: "a", path: "seed", message: "Give a seed." }] });', /^seed: Give a seed\.$/);
  await dies('onmessage = () => postMessage({ outcome: { draws: "some" } });', /^The outcome of the work could not be read/);
  await dies('onmessage = () => postMessage("?");', /^The work stopped \(the browser does not say why\)/);
  await dies(null, /^This browser did not let the page work in the background/);
  assert.deepEqual(await shares(page), []);
}, ROOM);

journey('work that falls silent is told in words', async ({ page }) => {
  await opened(page);
  await page.evaluate(() => {
    globalThis.__calculator.newWorker = () => new Worker(URL.createObjectURL(new Blob(['close()'], { type: 'text/javascript' })));
    globalThis.setInterval = (work) => {
      globalThis.patienceEnds = work;
      return 1;
    };
  });
  await draw(page);
  await text(page, '.progress__words', 'Starting…');
  await page.evaluate(() => globalThis.patienceEnds());
  assert.equal(await words(page, '.progress__words'), 'Starting…', 'once is patience');
  await page.evaluate(() => globalThis.patienceEnds());
  await text(page, '.progress__words', /^The work stopped \(it stopped answering\)/);
}, ROOM);
