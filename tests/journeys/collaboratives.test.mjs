// Collaboratives: the headline and its figures are true of sums made here; blanks leave open what rests on them; faults and ways out; phone, dark, keyboard.
import assert from 'node:assert/strict';
import { axe, journey, text } from './frame.mjs';
import { inTheDark, onAPhone } from './access.steps.mjs';
import * as steps from './allocation.steps.mjs';

const PAGE = { hash: '#/collaboratives' };
const EXAMPLE = { placements: 60, moved: [34, 0, 0, 0, 0], out: 220_000, near: 180_000, buy: 195_000, setUp: 900_000, community: 600_000, reinvested: 0.75, place: 25_000, budget: 13_500_000 };

/** The collaborative worked out here, year by year. */
function worked(changes = {}) {
  const of = { ...EXAMPLE, ...changes };
  let [moved, carried] = [0, 0];
  return of.moved.map((more, year) => {
    moved += more;
    const laidOut = moved * of.near + (year === 0 ? of.setUp : 0) + of.community;
    const saving = moved * of.out - laidOut;
    const reinvested = Math.max(0, Math.round(saving * of.reinvested));
    const places = Math.floor((carried + reinvested) / of.place);
    carried += reinvested - places * of.place;
    return { moved, saving, reinvested, places, result: of.budget - (of.placements - moved) * of.out - laidOut - reinvested };
  });
}

const sum = (years, of) => years.reduce((all, year) => all + year[of], 0);
const millions = (pounds) => `£${(Math.abs(pounds) / 1e6).toPrecision(3)}m`;
const figures = (page) => page.$$eval('.key-figure__value', (all) => all.map((each) => each.textContent.trim()));
const until = (page, at, wanted) =>
  steps.until(page, `figure ${at} is ${wanted}`, (at, wanted) => document.querySelectorAll('.key-figure__value')[at]?.textContent.trim() === wanted, at, wanted);

journey('the headline and its figures are true of the 34 patients', async ({ page }) => {
  const years = worked();
  const headline = await steps.headline(page);
  const [saving, reinvested, places, left] = await figures(page);
  assert.equal(saving, millions(sum(years, 'saving')));
  assert.equal(reinvested, millions(sum(years, 'reinvested')));
  assert.equal(Number(places), sum(years, 'places'));
  assert.equal(left, millions(sum(years, 'result')));
  assert.ok(headline.startsWith('With invented prices, moving 34 patients back saves '), headline);
  assert.match(headline, /paid back by year\s2\. The budget holds in every year\.$/);
  await text(page, '.illustrative-notice', 'Only the 34 patients moved back are published');
  await axe(page);
  await steps.soundIds(page);
}, PAGE);

journey('more reinvested leaves less, by keyboard, and undo takes it back', async ({ page }) => {
  const first = await steps.headline(page);
  await page.focus('#reinvested-slider');
  await page.keyboard.press('End');
  await steps.hasValue(page, '#reinvested', '100');
  const all = worked({ reinvested: 1 });
  await until(page, 1, millions(sum(all, 'reinvested')));
  await until(page, 2, String(sum(all, 'places')));
  await page.keyboard.down('Control');
  await page.keyboard.press('z');
  await page.keyboard.up('Control');
  await steps.hasValue(page, '#reinvested', '75');
  assert.equal(await page.$eval('.headline__sentence', (found) => found.textContent), first);
}, PAGE);

journey('a blank price leaves open what rests on it and says which', async ({ page }) => {
  const first = await steps.headline(page);
  await steps.type(page, '#out-price', '');
  await text(page, '.headline__sentence', 'What that saves is not known: enter the price out of area.');
  assert.deepEqual(await figures(page), ['Not known', 'Not known', 'Not known', 'Not known']);
  await text(page, '#out-price-note', 'Not known');
  await text(page, 'section[aria-labelledby="make-or-buy-title"]', 'Making it is');
  await axe(page);
  await steps.type(page, '#out-price', '220,000');
  await text(page, '.headline__sentence', first);
}, PAGE);

journey('more moved back than there are is a problem with a way out', async ({ page }) => {
  const good = await steps.headline(page);
  await steps.type(page, '#placements', '5');
  await text(page, '#trouble', 'More patients are moved back than were placed out of area');
  await text(page, '.card__before', 'Before this change');
  assert.equal(await page.$eval('.headline__sentence', (found) => found.textContent), good, 'the last good answer stays');
  await axe(page);
  await steps.press(page, 'Use 34', '#trouble');
  await steps.hasValue(page, '#placements', '34');
  await until(page, 3, millions(sum(worked({ placements: 34 }), 'result')));
  await steps.type(page, '#set-up', 'a lot');
  await text(page, '#set-up-error', /\S/);
}, PAGE);

journey('make or buy turns where the sums say', async ({ page }) => {
  await steps.headline(page);
  const years = worked();
  const patients = sum(years, 'moved');
  const equal = (patients * EXAMPLE.near + EXAMPLE.setUp) / patients;
  const cells = () => page.$$eval('section[aria-labelledby="make-or-buy-title"] tbody td', (all) => all.map((each) => each.textContent.trim()));
  const told = await cells();
  assert.ok(told.some((cell) => cell.includes(equal.toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 }))), told.join());
  await text(page, 'section[aria-labelledby="make-or-buy-title"]', 'Making it is £1.65m cheaper');
  await text(page, 'section[aria-labelledby="make-or-buy-title"]', 'conflicts of interest');
  await page.evaluate(() => [...document.querySelectorAll('summary')].find((each) => each.textContent.startsWith('Price of an outside provider')).click());
  await steps.type(page, '#buy-price', '170000');
  await text(page, 'section[aria-labelledby="make-or-buy-title"]', 'Buying it is £2.60m cheaper');
  await page.click('input[name="way"][value="buy"]');
  const bought = worked({ near: 170_000, setUp: 0 });
  await until(page, 0, millions(sum(bought, 'saving')));
}, PAGE);

journey('an overspend is shared by the risk share, and every working ends in its figure', async ({ page, download }) => {
  await steps.headline(page);
  await steps.workings(page, ['Saving', 'Reinvested', 'Years of a community place', 'Left over']);
  await steps.type(page, '#in-price', '215000');
  await text(page, '#figure-2-title', 'pay');
  const dear = worked({ near: 215_000 });
  await until(page, 3, millions(sum(dear, 'result')));
  const { name, bytes } = await download(() => steps.press(page, 'Download the data for figure 2'));
  assert.equal(name, 'collaborative-positions.csv');
  const rows = bytes.toString().trim().split('\r\n').map((row) => row.split(','));
  assert.equal(rows.length, 1 + 5 + 1);
  for (const row of rows.slice(1)) {
    const [, result, ...parts] = row.map(Number);
    assert.equal(Math.round(parts.reduce((all, part) => all + part, 0) * 100), Math.round(result * 100), row.join());
  }
}, PAGE);

journey('members can be added and named, twice the same name is told', async ({ page }) => {
  await steps.headline(page);
  await steps.open(page, 'Other members');
  await steps.press(page, 'Add a member', 'dialog');
  await steps.until(page, 'a third member', () => document.querySelectorAll('dialog tbody tr').length === 3);
  await axe(page);
  await steps.type(page, '#member-2-0', 'Member A');
  await steps.close(page);
  await text(page, '#trouble', 'stands more than once');
}, PAGE);

journey('who is asking sees their own part', async ({ page }) => {
  await steps.headline(page);
  const years = worked();
  await page.select('#who', 'board QE1');
  await text(page, '.your-board__sentence', `As the commissioner of this pathway, Lancashire and South Cumbria would get ${millions(sum(years, 'result') / 2)}`);
  await page.select('#who', 'charity');
  await text(page, '.your-board__sentence', `${sum(years, 'places')} years of a place`);
}, PAGE);

onAPhone(PAGE, 'collaborative', '#placements', ['#set-up', '100000']);

inTheDark(PAGE);

journey('the sentence for an answer stands by itself and says what it rests on', async ({ page }) => {
  await steps.headline(page);
  const says = await steps.words(page, '#say-it-words');
  assert.ok(says.startsWith('Our analysis, made with the Specialised Services Calculator, suggests that moving 34 patients back from placements out of area would save '), says);
  assert.ok(says.endsWith('Some or all of the prices are invented for illustration.'), says);
  await steps.type(page, '#out-price', '');
  await steps.until(page, 'no sentence is offered', () => !document.querySelector('#say-it-words'));
}, PAGE);
