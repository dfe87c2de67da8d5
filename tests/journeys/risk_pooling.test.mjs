// Risk pooling: the headline is true of figures worked out here by another way; a slider, a fault and its way out; on a phone, in the dark.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { axe, journey, text } from './frame.mjs';
import { inTheDark, onAPhone } from './access.steps.mjs';
import * as steps from './allocation.steps.mjs';
import { choose, edit, open } from './delegation.steps.mjs';

const ROOM = { hash: '#/risk-pooling' };

const RESIDENTS = readFileSync(new URL('../../data/tables/integrated_care_boards.csv', import.meta.url), 'utf8')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((row) => Number(row.match(/^[^,]*,[^,]*,(?:"[^"]*"|[^,]*),(?:"[^"]*"|[^,]*),[^,]*,\d+,(\d+),/)[1]));
const ENGLAND = RESIDENTS.reduce((sum, people) => sum + people);
const EXAMPLE = { cases: 50, cost: 20_000, variation: 1 };

/** The upper tail of a gamma of mean 1 and variance v beyond 1.05, by adding up slices of its density. */
function tail(v) {
  const shape = 1 / v;
  const logGamma = (x) => {
    // Stirling's series, after a shift to where it is good to ten figures.
    let shift = 0;
    while (x < 20) shift -= Math.log(x++);
    return shift + (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * x) - 1 / (360 * x ** 3);
  };
  const density = (t) => Math.exp((shape - 1) * Math.log(t) - shape * t + shape * Math.log(shape) - logGamma(shape));
  const [from, to, slices] = [1.05, 1.05 + 12 * Math.sqrt(v), 20_000];
  const wide = (to - from) / slices;
  let sum = 0;
  for (let at = 0; at < slices; at += 1) sum += density(from + (at + 0.5) * wide) * wide;
  return sum;
}

/** The example over so many people. */
function over(people, { cases = EXAMPLE.cases } = {}) {
  const expected = (people * cases) / 1e6;
  const v = (1 + EXAMPLE.variation ** 2) / expected;
  return { expected, swing: Math.sqrt(v), chance: tail(v) };
}

const figures = (page) =>
  page.$$eval('.key-figure', (all) => all.map((each) => ({
    value: Number(each.querySelector('.key-figure__value').textContent.replace(/[£,%]/g, '')),
    england: Number(each.querySelector('.key-figure__baseline').textContent.replace(/[^\d.]/g, '')),
    context: each.querySelector('.key-figure__context').textContent,
  })));
const near = (told, wanted) => assert.ok(Math.abs(told / wanted - 1) < 0.0006, `${told} is ${wanted}`);

journey('the headline and its figures are true of the example', async ({ page }) => {
  const headline = await steps.headline(page);
  const average = over(ENGLAND / RESIDENTS.length);
  const england = over(ENGLAND);
  const [cases, swing, chance, reserve] = await figures(page);
  near(cases.value, average.expected);
  near(cases.england, england.expected);
  near(swing.value, average.swing * 100);
  near(swing.england, england.swing * 100);
  near(chance.value, average.chance * 100);
  near(chance.england, england.chance * 100);
  assert.ok(reserve.value > 0 && reserve.context.includes('of what the service costs'), reserve.context);
  const needed = Math.round(((1 + EXAMPLE.variation ** 2) / 0.1 ** 2) * (1e6 / EXAMPLE.cases));
  assert.equal(RESIDENTS.filter((people) => people >= needed).length, 0);
  assert.ok(headline.includes(`To stay within 10% in most years takes ${needed / 1e6} million people: none of 42 boards has that many.`), headline);
  assert.ok(headline.startsWith('With the example’s figures, a board of average size'), headline);
  assert.ok(Math.abs(average.chance - 1 / 3) < Math.abs(average.chance - 2 / 5) && headline.includes('in about one year in three'), headline);
  assert.ok(headline.includes(`England in one year in ${Math.round(1 / england.chance)}.`), headline);
  assert.equal(await text(page, '#figure-1-title', 'No board'), 'No board is large enough; every region is');
  await axe(page);
  await steps.soundIds(page);
}, ROOM);

journey('a board of one’s own, a change by keyboard, and undo', async ({ page }) => {
  const first = await steps.headline(page);
  await page.select('#who', 'board QE1');
  const own = await steps.headline(page, first);
  assert.ok(own.includes(', Lancashire and South Cumbria (1.74 million people) runs more than 5% over budget') && own.includes('; the North West in'), own);
  near((await figures(page))[0].value, over(1_737_241).expected);
  await text(page, '.your-board__sentence', 'Lancashire and South Cumbria can expect 86.86 cases');
  assert.match((await figures(page))[3].context, /of its specialised budget/);
  await page.focus('#cases-slider');
  await page.keyboard.press('PageUp');
  await steps.hasValue(page, '#cases', '60');
  await steps.headline(page, own);
  near((await figures(page))[1].value, over(1_737_241, { cases: 60 }).swing * 100);
  await page.keyboard.down('Control');
  await page.keyboard.press('z');
  await page.keyboard.up('Control');
  await steps.hasValue(page, '#cases', '50');
  assert.equal(await page.$eval('.headline__sentence', (found) => found.textContent), own);
  await steps.undoable(page, 'who you are');
}, ROOM);

journey('no cases and no tolerance are problems with a way out', async ({ page }) => {
  const good = await steps.headline(page);
  await steps.type(page, '#cases', '0');
  await text(page, '#trouble', 'No case is expected');
  await text(page, '.card__before', 'Before this change');
  assert.equal(await page.$eval('.headline__sentence', (found) => found.textContent), good, 'the last good answer stays');
  await axe(page);
  await steps.press(page, 'Use 50', '#trouble');
  await steps.hasValue(page, '#cases', '50');
  await steps.type(page, '#tolerance', '0');
  await text(page, '#trouble', 'No population is large enough for that');
  await steps.press(page, 'Use 10%', '#trouble');
  await steps.until(page, 'nothing is wrong', () => !document.querySelector('#trouble') && !document.querySelector('.card__before'));
  await steps.type(page, '#variation', 'a lot');
  await text(page, '#variation-error', /\S/);
  assert.equal(await page.$eval('.headline__sentence', (found) => found.textContent), good);
}, ROOM);

journey('every estimate shows its working, and every footprint can be taken away', async ({ page, download }) => {
  await steps.headline(page);
  const lasts = ['Expected cost a year', 'Population needed', 'Chance of a year that overspends by more', 'Reserve'];
  await steps.workings(page, lasts, 'never money that is added up');
  const { name, bytes } = await download(() => steps.press(page, 'Download the data for figure 1'));
  assert.equal(name, 'risk-pooling-by-footprint.csv');
  const rows = bytes.toString().trim().split('\r\n');
  assert.equal(rows.length, 1 + 42 + 7 + 1);
  near(Number(rows.at(-1).split(',')[4]), over(ENGLAND).swing * 100);
}, ROOM);

journey('the swing is taken to the test of a service, and one step takes it back', async ({ page }) => {
  await steps.headline(page);
  await page.select('#who', 'board QE1');
  assert.equal(await page.$('#to-the-test-title ~ * .button'), null, 'nothing to take before a service is chosen');
  await choose(page, '#test-service', 'Radiotherapy services');
  const swing = Number((over(1_737_241).swing * 100).toPrecision(4));
  const says = (words) => text(page, '#to-the-test-says', words);
  await says(`For Radiotherapy services, the swing of a year’s cost becomes ${swing}% (not known now)`);
  await choose(page, '#test-footprint', 'England');
  const england = Number((over(ENGLAND).swing * 100).toPrecision(4));
  await says(`becomes ${england}% (not known now), which scores`);
  await says('of 100 for steady cost. The verdict stays: not settled.');
  await axe(page);
  await steps.press(page, 'Use it in the test');
  await says(`Radiotherapy services has this swing already: ${england}%.`);
  await steps.undoable(page, 'swing of a service');
  await page.evaluate(() => (location.hash = '#/delegation'));
  await page.waitForSelector('#find-service');
  await open(page, 'Radiotherapy services');
  await edit(page);
  await steps.hasValue(page, '#known-measures-cost-variation', String(england));
  await steps.press(page, 'Undo');
  await steps.hasValue(page, '#known-measures-cost-variation', '');
  await page.evaluate(() => (location.hash = '#/risk-pooling'));
  await text(page, '.headline__sentence', 'Lancashire and South Cumbria');
}, ROOM);

journey('a reason is written beside the service, and leads to its input', async ({ page }) => {
  await steps.headline(page);
  await steps.open(page, 'Reasons and notes');
  const offered = await page.$$eval('#note-path option', (all) => all.map((each) => each.value).filter(Boolean));
  assert.equal(offered.length, 6, offered.join());
  await page.select('#note-path', 'delegation.pool.tolerance');
  await steps.type(page, '#note-words', 'What our reserve allows');
  await steps.press(page, 'Go to the input', '#notes-list');
  await steps.until(page, 'the input has focus', () => document.activeElement.id === 'tolerance');
  await steps.counts(page, 'Reasons and notes', '1');
}, ROOM);

onAPhone(ROOM, 'service', '#cases', ['#persistent', '60']);

inTheDark(ROOM);
