// Long work beside the page: the same digits as everywhere, progress that is seen, Cancel that leaves the page as it was, faults in words.
//
// The first journeys drive the shipped page's own worker. The others stand on a page with one job on it (`tests/long_work/page.rs`).
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { axe, journey, text } from './frame.mjs';

const root = new URL('../../', import.meta.url);
const job = { from: new URL('target/page/long_work/index.html', root).href };
const MANY = 5_000_000; // draws: some seconds, so that there is time to look and to cancel

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

async function opened(page) {
  await page.evaluate(() => {
    const { terminate } = Worker.prototype;
    globalThis.ended = 0;
    Worker.prototype.terminate = function () {
      globalThis.ended += 1;
      terminate.call(this);
    };
    document.getElementById('app').remove();
    wasm_bindgen.mount_long_work();
  });
  await page.waitForSelector('.progress button');
}

async function draw(page, draws) {
  await page.$eval('#draws', (field, draws) => {
    field.value = draws;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, String(draws));
  await text(page, '.progress button', `Draw ${draws} sets of weights`);
  await page.focus('.progress button');
  await page.keyboard.press('Enter');
}

const words = (page, selector) => page.$eval(selector, (element) => element.textContent.trim());
const focused = (page) => page.evaluate(() => document.activeElement === document.querySelector('.progress button'));
const ended = (page) => page.evaluate(() => globalThis.ended);

journey('a job comes to the outcome that the package gives, and says so aloud', async ({ page }) => {
  await opened(page);
  const calculator = await import(pathToFileURL(new URL('pkg/specialised_services_calculator.js', root).pathname));
  await calculator.default();
  for (const draws of [1, 10_000]) {
    await draw(page, draws);
    await text(page, '#outcome', new RegExp(`"draws": ${draws},`));
    const wanted = calculator.robustness(JSON.parse(await page.evaluate((draws) => wasm_bindgen.request_text(draws), draws)));
    assert.deepEqual(JSON.parse(await words(page, '#outcome')), wanted);
    assert.ok(wanted.services.length > 150 && new Set(wanted.services.map(({ kept }) => kept)).size > (draws > 1 ? 20 : 1));
  }
  assert.equal(await words(page, '#standing'), 'Done');
  await text(page, '.progress [role="status"]', 'The shares are ready');
  assert.equal(await ended(page), 2, 'each worker ends with its outcome');
  assert.ok(await focused(page), 'focus stays on the button');
  await page.click('#forget');
  await text(page, '#standing', 'Idle');
  assert.equal(await words(page, '#outcome'), '');
}, job);

journey('progress is seen and said while the page goes on answering; Cancel leaves the page as it was', async ({ page }) => {
  await opened(page);
  await draw(page, 100);
  await text(page, '#standing', 'Done');
  const before = await words(page, '#outcome');
  await draw(page, MANY);
  await text(page, '.progress button', 'Cancel');
  const seen = () => page.$eval('progress', ({ value, max, hidden }) => ({ value, max, hidden }));
  await page.waitForFunction(() => document.querySelector('progress').value > 0);
  const first = await seen();
  assert.deepEqual([first.max, first.hidden], [MANY, false]);
  assert.match(await words(page, '.progress__words'), /^Sets of weights drawn: [\d,]+ of 5,000,000$/);
  await page.waitForFunction((value) => document.querySelector('progress').value > value, {}, first.value);
  await axe(page, '.progress');
  await text(page, '.progress [role="status"]', /^Sets of weights drawn: \d+%$/);
  assert.equal(await words(page, '#outcome'), before, 'the last outcome stays while there is no other');
  await page.keyboard.press('Enter');
  await text(page, '#standing', 'Cancelled');
  assert.equal(await words(page, '.progress__words'), 'Cancelled. Nothing has changed.');
  assert.equal((await seen()).hidden, true);
  assert.equal(await words(page, '#outcome'), before);
  assert.ok(await focused(page), 'focus stays on the button');
  assert.equal(await ended(page), 2);
  await axe(page, '.progress');
  await draw(page, 100);
  await text(page, '#standing', 'Done');
  assert.equal(await words(page, '#outcome'), before, 'the same draws again give the same digits');
}, job);

journey('a start replaces what runs, and leaving the page ends it', async ({ page }) => {
  await opened(page);
  await draw(page, MANY);
  await page.waitForFunction(() => document.querySelector('progress').value > 0);
  await page.click('#forget');
  await text(page, '#standing', 'Idle');
  assert.equal(await ended(page), 1);
  await draw(page, MANY);
  await page.waitForFunction(() => document.querySelector('progress').value > 0);
  await page.click('#leave');
  await page.waitForFunction(() => !document.querySelector('.progress'));
  assert.equal(await ended(page), 2);
}, job);

journey('a second click of a double click cancels nothing', async ({ page }) => {
  await opened(page);
  await page.click('.progress button', { count: 2 });
  await text(page, '#standing', 'Done');
}, job);

journey('work that dies is told in words', async ({ page }) => {
  await opened(page);
  const dies = async (script, pattern) => {
    await page.evaluate((script) => {
      globalThis.__calculator.newWorker = () => {
        if (script === null) throw new Error('no workers here');
        return new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
      };
    }, script);
    await draw(page, 100);
    await text(page, '#standing', 'Failed');
    const said = await words(page, '.progress__words');
    assert.match(said, pattern);
    assert.ok(await focused(page));
    assert.equal(await words(page, '.progress button'), 'Draw 100 sets of weights', 'it can be started again');
  };
  await dies('onmessage = () => { throw new Error("out of steam"); };', /^The work stopped \(.*out of steam.*\)\. Nothing you set has changed/);
  await dies('onmessage = () => postMessage({ fault: "unreachable" });', /^The work stopped \(unreachable\)/);
  await dies('onmessage = () => postMessage({ problems: [{ code: "a", path: "seed", message: "Give a seed." }] });', /^seed: Give a seed\.$/);
  await dies('onmessage = () => postMessage({ outcome: { draws: "some" } });', /^The outcome of the work could not be read/);
  await dies('onmessage = () => postMessage("?");', /^The work stopped \(the browser does not say why\)/);
  await dies(null, /^This browser did not let the page work in the background/);
  assert.equal(await words(page, '#outcome'), '');
}, job);

journey('work that falls silent is told in words', async ({ page }) => {
  await opened(page);
  await page.evaluate(() => {
    globalThis.__calculator.newWorker = () => new Worker(URL.createObjectURL(new Blob(['close()'], { type: 'text/javascript' })));
    globalThis.setInterval = (work) => {
      globalThis.patienceEnds = work;
      return 1;
    };
  });
  await draw(page, 100);
  await text(page, '#standing', 'Running');
  await page.evaluate(() => globalThis.patienceEnds());
  assert.match(await words(page, '#standing'), /^Running/, 'once is patience');
  await page.evaluate(() => globalThis.patienceEnds());
  await text(page, '.progress__words', /^The work stopped \(it stopped answering\)/);
}, job);
