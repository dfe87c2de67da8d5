// Engagement: the headline is true of sums made here; a slider, a name, a fault, a blank, a copied sentence; on a phone, in the dark.
import assert from 'node:assert/strict';
import { axe, journey, text } from './frame.mjs';
import { inTheDark, onAPhone } from './access.steps.mjs';
import * as steps from './allocation.steps.mjs';

const ROOM = { hash: '#/engagement' };
const CHARITY = { income: 84_000, budget: 6_000, meetings: 3, hour: 21, hours: 6, travel: 32, lived: 3 * 27.5 + 20, access: 25, liaison: 0.5 * 155, setup: 150, national: 2_400 };

/** What one system and all of them cost in a first year, worked out here. */
function cost(systems, charity = CHARITY) {
  const meeting = charity.hours * charity.hour + charity.travel + charity.lived + charity.access;
  const one = charity.meetings * meeting + charity.liaison + charity.setup;
  return { one, all: systems * one + charity.national, days: systems * ((charity.meetings * charity.hours) / 7.5 + 0.5) };
}

const pounds = (sum) => `£${Math.round(sum).toLocaleString('en-GB')}`;
const reached = (budget, charity = CHARITY) => Math.floor((budget - charity.national) / cost(1, charity).one);
const figures = (page) => page.$$eval('.key-figure__value', (all) => all.map((each) => each.textContent.trim()));

journey('the headline and its figures are true of the example', async ({ page }) => {
  const headline = await steps.headline(page);
  const { all, days } = cost(36);
  assert.ok(headline.startsWith(`Being heard in all 36 systems would cost ${pounds(all)} a year, about half your income.`), headline);
  assert.ok(Math.abs(all / CHARITY.income - 0.5) < 0.03, 'about half');
  assert.match(headline, new RegExp(`Your £6,000 reaches ${reached(6_000)} systems, or \\d+ with a grant weighted by size band\\.$`));
  assert.deepEqual(await figures(page), [pounds(all), `${Math.round((all / CHARITY.income) * 100)}%`, `${Math.round(days)}`, `${reached(6_000)} of 36`]);
  assert.equal(await text(page, '#figure-1-title', '36 systems'), `36 systems cost about ${Math.round(all / cost(1).all)} times one national conversation`);
  await text(page, '.headline .illustrative-tag', 'Example charity');
  const granted = await page.$eval('#figure-2-title', (found) => found.textContent);
  assert.equal(granted, 'Size bands would pay this charity most');
  await axe(page);
  await steps.soundIds(page);
}, ROOM);

journey('a slider, a named number and undo, by keyboard', async ({ page }) => {
  const first = await steps.headline(page);
  await page.focus('#systems-slider');
  await page.keyboard.press('PageDown');
  await steps.hasValue(page, '#systems', '26');
  const second = await steps.headline(page, first);
  assert.ok(second.startsWith(`Being heard in 26 systems would cost ${pounds(cost(26).all)} a year`), second);
  await page.select('#systems-named', '7');
  await steps.hasValue(page, '#systems', '7');
  const third = await steps.headline(page, second);
  assert.ok(third.includes(pounds(cost(7).all)), third);
  await steps.undoable(page, 'systems');
  await steps.press(page, 'Undo', '.scenario-bar__actions');
  await steps.hasValue(page, '#systems', '26');
  assert.equal(await steps.headline(page, third), second);
}, ROOM);

journey('a blank is not known and never nothing; a fault keeps the last good answer', async ({ page }) => {
  const good = await steps.headline(page);
  await steps.type(page, '#meetings', '');
  const blank = await steps.headline(page, good);
  assert.equal(blank, 'What being heard in all 36 systems would cost is not known yet. Left blank: meetings a year.');
  assert.equal((await figures(page))[0], 'Not known');
  await axe(page);
  await steps.type(page, '#meetings', '3');
  assert.equal(await steps.headline(page, blank), good);
  await steps.type(page, '#systems', '3.5');
  await text(page, '#trouble', 'Enter a whole number');
  await text(page, '.card__before', 'Before this change');
  // Its first digit was a sound answer, and is the last good one.
  assert.ok((await page.$eval('.headline__sentence', (found) => found.textContent)).startsWith('Being heard in three systems'));
  await axe(page);
  await steps.type(page, '#systems', '36');
  await steps.until(page, 'nothing is wrong', () => !document.querySelector('#trouble') && !document.querySelector('.card__before'));
  assert.equal(await page.$eval('.headline__sentence', (found) => found.textContent), good);
}, ROOM);

journey('the hour is built of its parts, and every figure shows its working', async ({ page }) => {
  const first = await steps.headline(page);
  await page.$$eval('.drawer summary', (all) => all.forEach((each) => each.click()));
  await steps.type(page, '#pay', '20');
  await steps.hasValue(page, '#hour', '28');
  const second = await steps.headline(page, first);
  assert.ok(second.includes(pounds(cost(36, { ...CHARITY, hour: 28 }).all)), second);
  await steps.workings(page, ['Cost a year', 'Share of income', 'Full-time people', 'Systems reached']);
}, ROOM);

journey('a charity’s own services say in how many systems it must be heard', async ({ page }) => {
  const first = await steps.headline(page);
  await steps.open(page, 'Your services');
  await text(page, '#services-say', 'No service is picked yet.');
  const national = await page.$$eval('#add-service option', (all) => all.find((each) => each.textContent.includes('Liver transplantation'))?.value ?? all[1].value);
  await page.select('#add-service', national);
  await text(page, '#services-say', 'to be heard in.');
  await axe(page);
  if (await page.evaluate(() => [...document.querySelectorAll('dialog[open] button')].some((each) => each.textContent === 'Use this number'))) {
    await steps.press(page, 'Use this number', 'dialog[open]');
    await steps.close(page);
    await steps.hasValue(page, '#systems', '1');
    assert.ok((await steps.headline(page, first)).startsWith('Being heard in one system'), 'one national conversation');
  }
}, ROOM);

journey('the sentence is copied, or selected where the page may not copy', async ({ page }) => {
  await steps.headline(page);
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }));
  const says = await steps.words(page, '#say-it-words');
  assert.ok(says.startsWith('Our analysis, made with the Specialised Services Calculator, suggests') && says.includes(pounds(cost(36).all)), says);
  await steps.press(page, 'Copy this sentence');
  await text(page, '.copy-card [role="status"]', 'The words are selected');
  assert.equal(await page.evaluate(() => getSelection().toString().replace(/\s+/g, ' ').trim()), says);
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: { writeText: (words) => { globalThis.copied = words; return Promise.resolve(); } }, configurable: true }));
  await steps.press(page, 'Copy this sentence');
  await text(page, '.copy-card [role="status"]', 'Copied.');
  assert.equal(await page.evaluate(() => globalThis.copied), says);
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) }, configurable: true }));
  await steps.press(page, 'Copy this sentence');
  await text(page, '.copy-card [role="status"]', 'The words are selected');
}, ROOM);

journey('what it costs can be taken away', async ({ page, download }) => {
  await steps.headline(page);
  const { name, bytes } = await download(() => steps.press(page, 'Download the data for figure 1'));
  assert.equal(name, 'engagement-cost-by-systems.csv');
  const rows = bytes.toString().trim().split('\r\n').map((row) => row.split(','));
  assert.equal(Number(rows.find(([systems]) => systems.includes('36 systems'))[5]), cost(36).all);
}, ROOM);

onAPhone(ROOM, 'charity', '#income', ['#income', '120000'], {
  then: async (page, first) => {
    assert.ok((await steps.headline(page, first)).includes('about a third of your income'));
  },
});

inTheDark(ROOM);
