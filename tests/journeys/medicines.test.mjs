// Medicines: the headline and its figures are true of sums made here; whose bill; failures by year; whole patients by the binomial; faults, phone, dark, keyboard.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { axe, journey, text } from './frame.mjs';
import { inTheDark, onAPhone } from './access.steps.mjs';
import * as steps from './allocation.steps.mjs';

const PAGE = { hash: '#/medicines' };
const RESIDENTS = readFileSync(new URL('../../data/tables/integrated_care_boards.csv', import.meta.url), 'utf8')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((row) => Number(row.match(/^[^,]*,[^,]*,(?:"[^"]*"|[^,]*),(?:"[^"]*"|[^,]*),[^,]*,\d+,(\d+),/)[1]));
const ENGLAND = RESIDENTS.reduce((sum, people) => sum + people);
const EXAMPLE = { patients: [30, 50, 50, 50, 50], price: 1_500_000, payments: 5, linked: 0.5, failure: [0.1, 0.1, 0.1, 0.1, 0.1] };

/** England's bills, worked out here. */
function bills(changes = {}) {
  const of = { ...EXAMPLE, ...changes };
  let well = 1;
  const due = Array.from({ length: of.payments }, (_, payment) => {
    const share = (1 - of.linked + of.linked * well) / of.payments;
    well *= 1 - of.failure[Math.min(payment, of.failure.length - 1)];
    return share;
  });
  const overTime = Array(of.patients.length + of.payments - 1).fill(0);
  of.patients.forEach((patients, year) => due.forEach((share, payment) => (overTime[year + payment] += patients * share * of.price)));
  return { upFront: of.patients.map((patients) => patients * of.price), overTime };
}

const shown = (pounds) => (pounds < 1e6 ? `£${Number(pounds.toPrecision(3)).toLocaleString('en-GB')}` : `£${(pounds / 1e6).toPrecision(3)}m`);
const figures = (page) =>
  page.$$eval('.key-figure', (all) => all.map((each) => [each.querySelector('.key-figure__value').textContent.trim(), each.querySelector('.key-figure__baseline')?.textContent.match(/£\S+/)?.[0]]));
const until = (page, at, wanted) =>
  steps.until(page, `figure ${at} is ${wanted}`, (at, wanted) => document.querySelectorAll('.key-figure__value')[at]?.textContent.trim() === wanted, at, wanted);

journey('the headline and its figures are true of the invented medicine', async ({ page }) => {
  const headline = await steps.headline(page);
  const { upFront, overTime } = bills();
  const [board, region, england, total] = await figures(page);
  assert.deepEqual(england, [shown(Math.max(...overTime)), shown(Math.max(...upFront))]);
  assert.deepEqual(board, [shown(Math.max(...overTime) / RESIDENTS.length), shown(Math.max(...upFront) / RESIDENTS.length)]);
  assert.deepEqual(region, [shown(Math.max(...overTime) / 7), shown(Math.max(...upFront) / 7)]);
  const sum = (all) => all.reduce((one, other) => one + other);
  assert.deepEqual(total, [shown(sum(overTime)), shown(sum(upFront))]);
  assert.ok(headline.startsWith('With invented figures, paying over five years brings the worst year from '), headline);
  let [paid, owed, most] = [0, 0, 0];
  overTime.forEach((year, at) => {
    paid += year;
    const started = (upFront.slice(0, at + 1).reduce((one, other) => one + other, 0) * sum(overTime)) / sum(upFront);
    if (started - paid > owed) [owed, most] = [started - paid, at + 1];
  });
  assert.ok(headline.replace(/\s/g, ' ').includes(`at the end of year ${most}, ${shown(owed)} is still owed`), headline);
  await axe(page);
  await steps.soundIds(page);
}, PAGE);

journey('one payment is paying up front, by keyboard, and undo takes it back', async ({ page }) => {
  const first = await steps.headline(page);
  await page.focus('#payments-slider');
  await page.keyboard.press('Home');
  await steps.hasValue(page, '#payments', '1');
  await text(page, '.headline__sentence', 'one payment is paying up front: nothing changes.');
  await until(page, 2, shown(75_000_000));
  await page.keyboard.down('Control');
  await page.keyboard.press('z');
  await page.keyboard.up('Control');
  await steps.hasValue(page, '#payments', '5');
  assert.equal(await page.$eval('.headline__sentence', (found) => found.textContent), first);
}, PAGE);

journey('nothing linked costs the same in all, and later', async ({ page }) => {
  await steps.headline(page);
  await steps.type(page, '#linked', '0');
  await text(page, '.headline__sentence', 'Over all years it costs the same, £345m: it is later, not less.');
  const { overTime } = bills({ linked: 0 });
  await until(page, 2, shown(Math.max(...overTime)));
}, PAGE);

journey('failures year by year take the place of the slider', async ({ page }) => {
  await steps.headline(page);
  await steps.open(page, 'Failures year by year');
  await steps.press(page, 'Add years', 'dialog');
  await steps.until(page, 'four years', () => document.querySelectorAll('dialog tbody tr').length === 4);
  await axe(page);
  await steps.type(page, '#failure-year-0-0', '40');
  await steps.close(page);
  const { overTime } = bills({ failure: [0.4, 0.1, 0.1, 0.1, 0.1] });
  await until(page, 2, shown(Math.max(...overTime)));
  await until(page, 3, shown(overTime.reduce((one, other) => one + other)));
  await steps.type(page, '#payments', '7');
  await text(page, '#trouble', 'There are payments after the last year of failures');
  await steps.press(page, 'Use 5', '#trouble');
  await steps.hasValue(page, '#payments', '5');
}, PAGE);

journey('a blank price leaves money open, and patients known', async ({ page }) => {
  const first = await steps.headline(page);
  await steps.type(page, '#price', '');
  await text(page, '.headline__sentence', 'What a year costs is not known: enter the price.');
  assert.deepEqual((await figures(page)).map(([value]) => value), Array(4).fill('Not known'));
  await text(page, '#figure-2-title', 'A bad year has');
  await axe(page);
  await steps.type(page, '#price', '1.5m');
  await text(page, '.headline__sentence', first);
  await steps.type(page, '#price', 'dear');
  await text(page, '#price-error', /\S/);
}, PAGE);

/** Patients in a bad year, by adding up the binomial. */
function badYear(patients, share, chance = 0.05) {
  let [term, sum, count] = [(1 - share) ** patients, 0, 0];
  for (; ; count += 1) {
    sum += term;
    if (1 - sum <= chance) return count;
    term *= ((patients - count) / (count + 1)) * (share / (1 - share));
  }
}

journey('a bad year has as many whole patients as the binomial says', async ({ page, download }) => {
  await steps.headline(page);
  const share = 1 / RESIDENTS.length;
  const bad = badYear(50, share);
  await text(page, '#figure-2-title', `A bad year has ${bad} where 1.19 patients can be expected`);
  await text(page, '.your-board__sentence', `A bad year has ${bad} patients, ${shown(bad * 1_500_000)} up front`);
  const { name, bytes } = await download(() => steps.press(page, 'Download the data for figure 2'));
  assert.equal(name, 'whole-patients.csv');
  const rows = bytes.toString().trim().split('\r\n').slice(1).map((row) => row.split(',').map(Number));
  [30, 50, 50, 50, 50].forEach((patients, year) => {
    assert.equal(rows[year][2], badYear(patients, share));
    assert.ok(Math.abs(rows[year][3] - 100 * (1 - share) ** patients) < 1e-3);
    assert.equal(rows[year][9], badYear(patients, 1 / 7));
  });
}, PAGE);

journey('whose bill is shown is chosen, and a board of one’s own', async ({ page }) => {
  await steps.headline(page);
  await page.click('input[name="whose-bill"][value="England"]');
  await text(page, '#figure-1-title', `England: worst year ${shown(75_000_000 - Math.max(...bills().overTime))} less`);
  await page.select('#who', 'board QE1');
  await text(page, '.headline__sentence', 'for Lancashire and South Cumbria');
  const { overTime } = bills();
  await until(page, 0, shown((Math.max(...overTime) * 1_737_241) / ENGLAND));
  await text(page, '.your-board__sentence', 'Lancashire and South Cumbria can expect 1.52 patients a year.');
  // Pressed where it stands: the bar may lie over it once the page has scrolled to the choice.
  await page.$eval('.key-figure:nth-of-type(1) .link-button', (button) => button.click());
  await steps.until(page, 'the working ends in the figure', () => document.querySelector('.working tbody tr:last-of-type th')?.textContent === 'Worst year over time, Lancashire and South Cumbria');
}, PAGE);

onAPhone(PAGE, 'medicine', '#price', ['#failure', '30']);

inTheDark(PAGE);

journey('the sentence for an answer stands by itself and says what it rests on', async ({ page }) => {
  await steps.headline(page);
  const says = await steps.words(page, '#say-it-words');
  assert.ok(says.startsWith('Our analysis, made with the Specialised Services Calculator, suggests that paying over five years instead of up front for a medicine of £1.50m a patient brings the worst year from £75.0m down to '), says);
  assert.ok(says.endsWith('Some or all of the figures are invented for illustration, not those of a real medicine.'), says);
  await steps.type(page, '#price', '');
  await steps.until(page, 'no sentence is offered', () => !document.querySelector('#say-it-words'));
}, PAGE);
