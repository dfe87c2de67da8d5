// Cost growth: the headline is true of figures worked out here by another way; a slider, blanks, faults and their ways out; on a phone, in the dark.
import assert from 'node:assert/strict';
import { axe, journey, text } from './frame.mjs';
import { inTheDark, onAPhone } from './access.steps.mjs';
import * as steps from './allocation.steps.mjs';

const ROOM = { hash: '#/cost-growth' };

const YEARS = 5;
const OPENING = 22.9;
const EXAMPLE = { medicines: 0.09, tariff: 0.03375, block: 0.03375 };
const SHARE = { medicines: 0.2, tariff: 0.4, block: 0.4 };

/** Spending and funding by year in billions, and the effect of price on tariff activity. */
function worked({ growth = EXAMPLE, years = YEARS } = {}) {
  const spending = (part, year) => OPENING * SHARE[part] * (1 + growth[part]) ** year;
  const all = Array.from({ length: years + 1 }, (_, year) => ({
    spending: Object.keys(SHARE).reduce((sum, part) => sum + spending(part, year), 0),
    funding: OPENING * (25 / OPENING) ** (year / 3),
  }));
  const change = all.at(-1).spending - OPENING;
  const tariff = spending('tariff', years) - spending('tariff', 0);
  const block = spending('block', years) - spending('block', 0);
  // The logarithmic mean shares a change out by the logarithms of its factors.
  const price = (tariff * Math.log(1 + 0.7 * EXAMPLE.tariff)) / Math.log(1 + growth.tariff);
  return { all, change, price, block };
}

const three = (billions) => {
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(billions))));
  return Math.abs(billions) >= 1 ? `£${Number(billions.toFixed(digits))}bn` : `£${Number((billions * 1000).toPrecision(3))}m`;
};

/** Opens a row at the foot of the inputs. */
const unfold = (page, name) =>
  page.evaluate((name) => [...document.querySelectorAll('summary.drawer__row')].find((row) => row.textContent.startsWith(name)).click(), name);

journey('the headline and its figures are true of the example', async ({ page }) => {
  const headline = await steps.headline(page);
  const { all, change, price, block } = worked();
  const gap = all.at(-1).spending - all.at(-1).funding;
  const parts = all.findIndex(({ spending, funding }) => spending - funding > 1e-9);
  assert.ok(headline.startsWith('With illustrative figures, spending passes the funding in '), headline);
  assert.ok(headline.includes(`in ${2022 + parts}/${23 + parts} and is ${three(gap)} above it after five years.`), headline);
  assert.ok(headline.includes(`Of every £10 of growth, £${((10 * price) / change).toFixed(2)} is price`), headline);
  assert.ok(headline.endsWith(`£${((10 * block) / change).toFixed(2)} cannot be told apart.`), headline);
  const values = await page.$$eval('.key-figure__value', (found) => found.map((each) => each.textContent));
  const gaps = all.reduce((sum, { spending, funding }) => sum + spending - funding, 0);
  assert.deepEqual(values, [`+${three(gap)}`, three(all.at(-1).spending), `+${three(gaps)}`, `£${((10 * price) / change).toFixed(2)}`]);
  await text(page, '#figure-1-title', 'Spending passes the funding in 2023/24');
  await text(page, '#published-title', 'What was published, and what the sums give');
  const claims = await page.$$eval('#published-title ~ .table-scroll tbody tr', (rows) => rows.map((row) => row.textContent));
  assert.ok(claims[0].includes('8% a year') && claims[0].includes('7.4% a year'), claims[0]);
  assert.ok(claims[1].includes('50% in all') && claims[1].includes('53.8% in all'), claims[1]);
  await axe(page);
  await steps.soundIds(page);
}, ROOM);

journey('slower growth by keyboard, and undo', async ({ page }) => {
  const first = await steps.headline(page);
  await page.focus('#medicines-growth-slider');
  await page.keyboard.press('PageDown');
  await steps.hasValue(page, '#medicines-growth', '8');
  const slower = await steps.headline(page, first);
  const { all } = worked({ growth: { ...EXAMPLE, medicines: 0.08 } });
  assert.ok(slower.includes(`is ${three(all.at(-1).spending - all.at(-1).funding)} above it`), slower);
  await page.keyboard.down('Control');
  await page.keyboard.press('z');
  await page.keyboard.up('Control');
  await steps.hasValue(page, '#medicines-growth', '9');
  assert.equal(await steps.words(page, '.headline__sentence'), first);
  await page.select('#who', 'board QE1');
  await text(page, '.your-board__sentence', 'For the people of Lancashire and South Cumbria, by head, spending in 2027/28 is £');
}, ROOM);

journey('funding by rate that equals the growth leaves no gap; what is blank stays unknown', async ({ page }) => {
  const first = await steps.headline(page);
  await page.click('#funding-way-2');
  await steps.hasValue(page, '#funding-growth', '4.5');
  for (const id of ['medicines', 'tariff', 'block']) await steps.type(page, `#${id}-growth`, '4.5');
  const level = await steps.headline(page, first);
  assert.ok(level.includes('stays within the funding'), level);
  await steps.type(page, '#block-growth', '');
  await text(page, '.headline__sentence', 'is not known, because the growth of block contracts, devices, dialysis and mental health is not');
  const values = await page.$$eval('.key-figure__value', (found) => found.map((each) => each.textContent));
  assert.deepEqual(values, ['Not known', 'Not known', 'Not known', 'Not known']);
  await text(page, '#by-year-title ~ .table-scroll tbody tr:last-of-type', 'not known');
  await axe(page);
}, ROOM);

journey('shares that are no whole, a factor of nothing and four parts with their sum are told with a way out', async ({ page }) => {
  const good = await steps.headline(page);
  await unfold(page, 'What it opens with');
  await steps.type(page, '#medicines-share', '30');
  await text(page, '#trouble', 'make 110%');
  await text(page, '.card__before', 'Before this change');
  assert.equal(await steps.words(page, '.headline__sentence'), good, 'the last good answer stays');
  await axe(page);
  await steps.press(page, 'Use 30%', '#trouble');
  await steps.hasValue(page, '#block-share', '30');
  await unfold(page, 'What makes medicines grow');
  await steps.type(page, '#medicines-price', '-100');
  await text(page, '#trouble', 'leaves nothing or less');
  await steps.press(page, 'Use 0%', '#trouble');
  await steps.type(page, '#medicines-new', '5');
  await text(page, '#trouble', 'it is then what is left');
  await steps.type(page, '#medicines-growth', '');
  await steps.until(page, 'nothing is wrong', () => !document.querySelector('#trouble') && !document.querySelector('.card__before'));
}, ROOM);

journey('components of one’s own take the place of the published three, and what is blank is not known', async ({ page }) => {
  const first = await steps.headline(page);
  await page.click('#made-of-2');
  await text(page, '.headline__sentence', 'is not known, because the growth of component 1 is not');
  assert.equal(await page.$('#medicines-growth'), null, 'the published three are put away');
  await steps.open(page, 'Your own components');
  await page.waitForSelector('dialog[open] #own-0-0');
  await axe(page);
  await steps.type(page, '#own-0-0', 'Dialysis');
  await steps.type(page, '#own-0-1', '60');
  await steps.type(page, '#own-0-2', '10');
  await steps.press(page, 'Add a component', 'dialog[open]');
  await page.waitForSelector('dialog[open] #own-1-0');
  await text(page, '#own-problems', 'make 60%');
  await axe(page);
  await steps.type(page, '#own-1-0', 'The rest');
  await steps.type(page, '#own-1-1', '40');
  await steps.type(page, '#own-1-2', '2');
  await steps.close(page);
  const own = await steps.headline(page, first);
  const spent = OPENING * (0.6 * 1.1 ** YEARS + 0.4 * 1.02 ** YEARS);
  assert.ok(own.startsWith('If nothing changes, spending passes the funding in '), own);
  const values = () => page.$$eval('.key-figure__value', (found) => found.map((each) => each.textContent));
  assert.ok(own.endsWith('What makes it grow is not told apart.'), own);
  assert.equal((await values())[1], `£${Math.round(spent * 1000).toLocaleString('en-GB')}m`);
  assert.equal((await values())[3], 'Not known', 'nothing is told apart, so nothing is known of price');
  assert.equal(await page.$('.illustrative-notice'), null, 'nothing of it is made up');
  await text(page, '#by-year-title ~ .table-scroll thead', 'Dialysis, £m');
  await text(page, 'main', 'Components and their growth are your own');
  await page.click('#made-of-1');
  assert.equal(await steps.headline(page, own), first);
}, ROOM);

journey('funding is entered year by year, and a blank year has no gap', async ({ page }) => {
  const first = await steps.headline(page);
  await page.click('#funding-way-3');
  await text(page, '.headline__sentence', 'the funding is not known');
  await steps.open(page, 'Funding by year');
  await page.waitForSelector('dialog[open] #funded-0-0');
  await axe(page);
  await steps.type(page, '#funded-0-0', '22.9bn');
  await steps.type(page, '#funded-5-0', '24bn');
  await steps.close(page);
  const { all } = worked();
  const some = await steps.headline(page, first);
  assert.ok(some.includes(`spending is ${three(all.at(-1).spending - 24)} above the funding after five years; the funding of some years before is not known.`), some);
  await text(page, '#figure-1-title', 'Spending ends above the funding');
  const cells = await page.$$eval('#by-year-title ~ .table-scroll tbody tr:nth-of-type(2) td', (found) => found.map((each) => each.textContent));
  assert.deepEqual(cells.slice(-3), ['not known', 'not known', 'not known'], 'funding, gap and gaps so far of 2023/24');
  await steps.undoable(page, 'funding by year');
  await axe(page);
}, ROOM);

journey('the sentence for an answer says what it rests on, and goes with what is not known', async ({ page }) => {
  const headline = await steps.headline(page);
  const says = await steps.words(page, '#say-it-words');
  assert.ok(says.startsWith('Our analysis, made with the Specialised Services Calculator, suggests that spending on specialised services in England passes the funding in 2023/24'), says);
  assert.ok(says.includes(headline.slice(headline.indexOf('Of every £10'))), says);
  assert.ok(says.endsWith('Some or all of the growth rates behind it are stand-ins; nobody has published them.'), says);
  await steps.type(page, '#block-growth', '');
  await steps.until(page, 'no sentence is offered', () => !document.querySelector('#say-it-words'));
}, ROOM);

journey('every figure shows its working, and the file adds up to the penny', async ({ page, download }) => {
  await steps.headline(page);
  await steps.workings(page, ['Gap in 2027/28', 'Spending in 2027/28', 'All years together', 'Of every £10 of growth']);
  const { name, bytes } = await download(() => steps.press(page, 'Download the data for figure 2'));
  assert.equal(name, 'what-growth-is-made-of.csv');
  /** Millions with up to eight decimals, as whole pence. */
  const pence = (millions) => {
    const [, sign, whole, part = ''] = millions.match(/^(-?)(\d+)(?:\.(\d+))?$/);
    return BigInt(`${sign}${whole}${part.padEnd(8, '0')}`);
  };
  const rows = bytes.toString().trim().split('\r\n').slice(1).map((row) => row.match(/("[^"]*"|[^,]+|(?<=,)(?=,|$))/g).slice(1).map((cell) => (cell === '' ? 0n : pence(cell))));
  assert.equal(rows.length, 4);
  for (const [before, after, change, ...parts] of rows) {
    assert.equal(after - before, change);
    assert.equal(parts.reduce((sum, part) => sum + part), change, 'parts add up to the change with nothing left over');
  }
  const total = rows.pop();
  total.forEach((cell, column) => assert.equal(rows.reduce((sum, row) => sum + row[column], 0n), cell, `column ${column}`));
}, ROOM);

onAPhone(ROOM, 'budget', '#medicines-growth', ['#tariff-growth', '6']);

inTheDark(ROOM);
