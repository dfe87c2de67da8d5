// How sure is this: an answer at once, draws beside the page with the same figures in every browser as natively, promises, Cancel, and draws
// that answer earlier inputs.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { axe, journey, text } from './frame.mjs';
import { inTheDark, onAPhone } from './access.steps.mjs';
import * as steps from './allocation.steps.mjs';

const ROOM = { hash: '#/uncertainty' };
const NATIVE = JSON.parse(readFileSync(new URL('uncertainty.json', import.meta.url), 'utf8'));

const words = (page, selector) => page.$eval(selector, (element) => element.textContent.trim());
const rows = (page, selector) => page.$$eval(`${selector} tbody tr`, (all) => all.map((row) => [...row.children].map((cell) => cell.textContent.trim())));
const PROMISES = 'table[aria-label="How often each promise holds"]';

/** Opens a drawer that opens in place. */
async function open(page, name) {
  await page.$$eval('summary.drawer__row', (all, name) => all.find((each) => each.textContent.startsWith(name)).click(), name);
}

async function fewer(page, draws) {
  await open(page, 'Draws');
  await steps.type(page, '#draws', String(draws));
}

async function draw(page) {
  await page.focus('.progress button');
  await page.keyboard.press('Enter');
  await text(page, '.progress [role="status"]', 'The draws are ready');
}

journey('it answers at once: what matters most, without chance', async ({ page }) => {
  const headline = await steps.headline(page);
  assert.match(headline, /^With illustrative figures, growth of the national sum matters most: from one end of that doubt to the other/);
  await text(page, '#figure-1-title', 'Growth of the national sum moves the board’s money most');
  assert.equal(await page.$('#figure-2-title'), null, 'no fan before any draw');
  assert.equal((await page.$$('.key-figure')).length, 2, 'no figure is named that only draws could give');
  await page.select('#tornado-of', 'losing');
  await text(page, '#figure-1-title', 'the number of boards that lose');
  await axe(page);
  await steps.soundIds(page);
}, ROOM);

journey('the draws of the page are those of the native engine', async ({ page, download }) => {
  const first = await steps.headline(page);
  await page.select('#who', 'board QE1');
  await fewer(page, NATIVE.draws);
  await draw(page);
  assert.deepEqual((await rows(page, PROMISES)).map(([, , kept]) => Number(kept.replace(',', ''))), NATIVE.kept);
  const share = (kept) => (kept === NATIVE.draws ? 'every draw' : `${Math.round((kept / NATIVE.draws) * 100)} of 100 draws`);
  const headline = (await steps.headline(page, first)).replaceAll('\u00a0', ' ');
  assert.ok(headline.includes(`no board loses more than 10% of today’s share of the money by year 10 holds in ${share(NATIVE.kept[0])}.`), headline);
  assert.ok(headline.includes('In nine of ten draws Lancashire and South Cumbria has between £'), headline);
  const [, , loss, growth] = await page.$$eval('.key-figure__value', (all) => all.map((each) => each.textContent));
  assert.equal(loss.toLowerCase(), share(NATIVE.kept[0]));
  assert.equal(growth.toLowerCase(), share(NATIVE.kept[1]));
  const [[firstRow]] = await rows(page, 'section[aria-labelledby="every-board-title"] table');
  assert.equal(firstRow, 'Lancashire and South Cumbria', 'the reader’s own board stands first');
  // Rounded on the page, to the penny in the file.
  const { bytes } = await download(() => steps.press(page, 'Download the table'));
  const own = bytes.toString().split('\r\n').find((line) => line.startsWith('Lancashire and South Cumbria,')).split(',');
  const last = NATIVE.QE1.years.at(-1);
  assert.deepEqual(own.slice(1, 4).map(Number), [last[0], last[2], last[4]].map(Number));
  await text(page, '#figure-2-title', 'in nine of ten draws');
  await axe(page);
  await steps.soundIds(page);
}, ROOM);

journey('a change after the draws says that they answer earlier inputs, and undo takes it back', async ({ page }) => {
  await steps.headline(page);
  await fewer(page, 200);
  await draw(page);
  assert.equal(await page.$('#earlier'), null);
  const before = await rows(page, PROMISES);
  await steps.type(page, '#limit-loss', '20%');
  await text(page, '#earlier', 'These draws answer earlier inputs.');
  assert.deepEqual(await rows(page, PROMISES), before, 'what was drawn stays');
  assert.match(await steps.headline(page), /matters most/, 'no sentence is made of draws that answer another question');
  await axe(page);
  await page.keyboard.down('Control');
  await page.keyboard.press('z');
  await page.keyboard.up('Control');
  await steps.until(page, 'the draws answer what is set again', () => !document.querySelector('#earlier'));
  await steps.type(page, '#limit-loss', '50%');
  await draw(page);
  // What was said of the draws before may still stand.
  await steps.until(page, 'no board loses half', (table) => document.querySelector(`${table} tbody tr`).lastElementChild.textContent.trim() === '200', PROMISES);
}, ROOM);

journey('draws are cancelled at once, and the page stays as it was', async ({ page }) => {
  await steps.headline(page);
  await fewer(page, 20_000);
  await page.focus('.progress button');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('progress').value > 0);
  await page.keyboard.press('Enter');
  await text(page, '.progress__words', 'Cancelled. Nothing has changed.');
  assert.equal(await page.$(PROMISES), null);
  assert.equal(await words(page, '.progress button'), 'Take 20,000 draws');
}, ROOM);

journey('a doubt that cannot be is a problem at its place', async ({ page }) => {
  const good = await steps.headline(page);
  await open(page, 'Share of the gap closed each year');
  await steps.type(page, '#pace-lower', '30%');
  await text(page, '#trouble', 'At the lowest that may be drawn');
  assert.equal(await steps.headline(page), good, 'the last good answer stays');
  await axe(page);
  await steps.type(page, '#pace-lower', '2%');
  await steps.until(page, 'nothing is wrong', () => !document.querySelector('#trouble'));
}, ROOM);

journey('the figures show their working, and the table can be taken away', async ({ page, download }) => {
  await steps.headline(page);
  await fewer(page, 100);
  await draw(page);
  await steps.workings(page, ['95th percentile', 'Difference', 'Draws in which it does not', 'Draws in which it does not'], 'Each draw is the whole study');
  const { name, bytes } = await download(() => steps.press(page, 'Download the data for figure 2'));
  assert.equal(name, 'money-in-doubt-by-year.csv');
  assert.equal(bytes.toString().trim().split('\r\n').length, 11);
}, ROOM);

journey('on a phone no label of a bar is cut short', async ({ page }) => {
  await steps.headline(page);
  const labels = await page.$$eval('section[aria-labelledby="figure-1-title"] svg text', (all) => all.map((each) => each.textContent));
  assert.ok(labels.some((label) => / to £/.test(label)), labels.join('; '));
  assert.deepEqual(labels.filter((label) => label.includes('…')), []);
}, { ...ROOM, viewport: { width: 320, height: 800 } });

onAPhone(ROOM, 'doubts', '#limit-loss', ['#limit-loss', '5%'], { then: async () => {} });
inTheDark(ROOM);
