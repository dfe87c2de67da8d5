// Providers: the headline is true of figures added up here from the tables; a pasted table, leads, blanks, faults; on a phone, on paper.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { axe, journey, text } from './frame.mjs';
import * as steps from './allocation.steps.mjs';

const ROOM = { hash: '#/providers' };
const PHONE = { ...ROOM, viewport: { width: 390, height: 844 } };

const rows = (name) =>
  readFileSync(new URL(`../../data/tables/${name}.csv`, import.meta.url), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((row) => row.match(/"[^"]*"|[^,]+|(?<=,)(?=,|$)/g));
const REGION = new Map(rows('integrated_care_boards').map((row) => [row[0], row[4]]));
const CATCHMENTS = rows('trust_catchments');

/** Shares of a trust in whole millionths, the largest first; by board, or summed by what `of` makes of it. */
function shares(trust, of = (board) => board) {
  const sums = new Map();
  for (const [code, board, share] of CATCHMENTS) {
    if (code !== trust) continue;
    sums.set(of(board), (sums.get(of(board)) ?? 0) + Math.round(Number(share) * 1e6));
  }
  return [...sums.values()].sort((one, other) => other - one);
}

/** The fewest that bring so many hundredths. */
function cover(parts, hundredths) {
  const all = parts.reduce((sum, part) => sum + part);
  let [reached, count] = [0, 0];
  while (reached * 100 < all * hundredths) reached += parts[count++];
  return count;
}

/** Contracts and fixed payments of £100m, of which people of no listed board bring what is left of the million. */
function pairs(parts) {
  const contracts = parts.filter((part) => part * 100 >= 1_500_000).length;
  return { contracts, fixed: parts.length - contracts, hours: contracts * 108 + (parts.length - contracts) * 4 };
}

const figures = (page) =>
  page.$$eval('.key-figure', (all) => all.map((each) => ({
    value: each.querySelector('.key-figure__value').textContent,
    baseline: each.querySelector('.key-figure__baseline')?.textContent ?? '',
    context: each.querySelector('.key-figure__context').textContent,
  })));
const thousands = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ',');

journey('the example counts commissioners, contracts and hours as its table has them', async ({ page }) => {
  const headline = await steps.headline(page);
  const parts = shares('RP4');
  const { contracts, fixed, hours } = pairs(parts);
  assert.ok(headline.startsWith('With illustrative figures, Great Ormond Street'), headline);
  assert.ok(headline.includes(`${cover(parts, 90)} commissioners to cover 90% of its income instead of 1, and ${parts.length} for all of it.`), headline);
  assert.ok(headline.includes(`All ${parts.length} together take ${thousands(hours)} hours of administration a year on its side`), headline);
  assert.ok(headline.includes('and as many again for commissioners; one national contract takes 108 on each side.'), headline);
  const [covers, own, theirs, home] = await figures(page);
  assert.ok(covers.value.includes(String(cover(parts, 90))) && covers.baseline.includes('1'), JSON.stringify(covers));
  assert.equal(covers.context, `${cover(parts, 80)} for 80%, ${cover(parts, 95)} for 95%`);
  assert.equal(own.value, `${thousands(hours)} hours`);
  assert.ok(own.context.includes(`${contracts} contracts and ${fixed} fixed payments`), own.context);
  assert.equal(theirs.value, own.value);
  assert.ok(home.value.startsWith('19.3%') && home.context.includes('4% of its work'), JSON.stringify(home));
  await text(page, '#two-figures-title', 'How far the catchments can be trusted');
  assert.equal((await page.$$('#every-commissioner ~ * tbody tr')).length, parts.length);
  await axe(page);
  await steps.soundIds(page);
}, ROOM);

journey('who asks is told of; a lead for each region has fewer commissioners', async ({ page }) => {
  const first = await steps.headline(page);
  await page.select('#who', 'trust RP6');
  const own = await steps.headline(page, first);
  const parts = shares('RP6');
  assert.ok(own.includes(`Moorfields Eye Hospital NHS Foundation Trust must deal with ${cover(parts, 90)} commissioners to cover 90%`), own);
  await text(page, '#trust', 'Told of Moorfields');
  await text(page, '.your-board__sentence', `faces ${parts.length + 1} decision-makers in all`);
  await page.click('#commissioned-by-2');
  const led = await steps.headline(page, own);
  const regions = shares('RP6', (board) => REGION.get(board));
  const most = cover(regions, 90);
  assert.ok(led.includes(most === 1 ? 'one commissioner to cover 90%' : `${most} lead commissioners to cover 90%`), led);
  await steps.undoable(page, 'who commissions');
  await steps.press(page, 'Undo');
  await steps.until(page, 'every board commissions again', (own) => document.querySelector('.headline__sentence').textContent === own, own);
  await page.select('#who', 'board QMJ');
  await text(page, '.your-board__sentence', 'trusts of the table');
  await page.select('#who', 'charity');
  await text(page, '.your-board__sentence', 'A charity that works everywhere faces 43 decision-makers');
}, ROOM);

journey('a pasted table of one’s own replaces the catchment, faults are told first', async ({ page }) => {
  const first = await steps.headline(page);
  await steps.press(page, 'Your own patients by board');
  await page.click('#counted-2');
  await steps.paste(page, '#paste-patients', 'Board\tIncome\nQMJ\t4000000\nNorth West London\tlots\n');
  await steps.press(page, 'Use these rows');
  await text(page, '#paste-patients-faults', 'Row 3, Income');
  await steps.paste(page, '#paste-patients', 'Board\tIncome\nQMJ\t4000000\nQRV\t3000000\nQMF\t2000000\nQM7\t600000\nQH8\t400000\n');
  await text(page, '#paste-patients-understood', 'Understood: 5 rows.');
  await steps.press(page, 'Use these rows');
  await page.keyboard.press('Escape');
  const own = await steps.headline(page, first);
  assert.ok(own.startsWith('Great Ormond Street') && own.includes('3 commissioners to cover 90% of its income instead of 1, and 5 for all of it.'), own);
  // £4m, £3m and £2m by contract; £0.6m and £0.4m by fixed payments: 3 × 108 + 2 × 4.
  assert.ok(own.includes('All 5 together take 332 hours'), own);
  assert.equal(await page.$('#two-figures-title'), null, 'a shipped catchment is spoken of no more');
  await text(page, '#away-from-plan', 'With activity 2% above plan and 50% of the price paid for the difference, its commissioners pay £90,000 more than planned.');
  await text(page, '#brought-home', 'If every other board brought 10% of its patients home, it would lose £600,000 a year');
  await steps.undoable(page, 'patients by board');
}, ROOM);

journey('blanks stay unknown, bad input is told, the last answer stays', async ({ page }) => {
  const good = await steps.headline(page);
  await steps.type(page, '#income', '');
  const blank = await steps.headline(page, good);
  const parts = shares('RP4');
  assert.ok(blank.includes(`between ${parts.length * 4} and ${thousands(parts.length * 108)} hours of administration`), blank);
  await text(page, '#away-from-plan', 'Its income is not known, so this cannot be told in money.');
  await text(page, '#figure-2-title', 'How pairs settle is not known without income');
  await axe(page);
  await steps.type(page, '#contract-hours', 'many');
  await text(page, '#contract-hours-error', /\S/);
  assert.equal(await page.$eval('.headline__sentence', (found) => found.textContent), blank);
}, ROOM);

journey('keys move a slider, every figure shows its working, every commissioner can be taken away', async ({ page, download }) => {
  const first = await steps.headline(page);
  await page.focus('#contract-hours-slider');
  await page.keyboard.press('PageUp');
  await steps.hasValue(page, '#contract-hours', '70');
  const more = await steps.headline(page, first);
  const { contracts, hours } = pairs(shares('RP4'));
  assert.ok(more.includes(`${thousands(hours + contracts * 10)} hours`) && more.includes(`and ${thousands(hours)} hours for commissioners`), more);
  await steps.workings(page, ['Commissioners for 90%', 'Cost a year', 'Cost a year', 'Of its work, as its chief executive said']);
  const { name, bytes } = await download(() => steps.press(page, 'Download the data for figure 1'));
  assert.equal(name, 'income-by-commissioner.csv');
  assert.equal(bytes.toString().trim().split('\r\n').length, 1 + shares('RP4').length);
}, ROOM);

journey('on a phone the answer stands first and nothing runs off the side', async ({ page }) => {
  await steps.headline(page);
  for (const width of [390, 320]) {
    await page.setViewport({ width, height: 700 });
    await steps.until(page, `nothing runs off at ${width}`, () => document.documentElement.scrollWidth <= window.innerWidth);
  }
  await steps.press(page, 'Change the trust');
  await steps.until(page, 'the inputs show', () => document.querySelector('.room--changing'));
  await axe(page);
}, PHONE);
