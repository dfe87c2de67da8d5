// My board: nothing is claimed before a board is chosen; what is not known stays a range; who plans with whom; on a phone, in the dark.
import assert from 'node:assert/strict';
import { axe, journey, text } from './frame.mjs';
import * as steps from './allocation.steps.mjs';
import { SERVICES } from './delegation.steps.mjs';

const ROOM = { hash: '#/my-board' };
const PHONE = { ...ROOM, viewport: { width: 390, height: 844 } };

const counts = (page) => page.$$eval('.key-figure__value', (all) => all.map((each) => each.textContent));
const rows = (page, name) => page.$$eval(`table[aria-label="${name}"] tbody tr`, (all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
const choose = (page, words) => page.evaluate((words) => [...document.querySelectorAll('.choice__option')].find((each) => each.textContent === words).click(), words);

/** Chooses the board of Lancashire and South Cumbria. */
async function own(page) {
  await page.waitForSelector('#who');
  await page.select('#who', 'board QE1');
  return steps.headline(page);
}

/** Says how much evidence there is, domain by domain. */
async function evidence(page, marks) {
  for (const [at, mark] of marks.entries()) await page.select(`#evidence-${at + 1}`, mark);
}

journey('without a board nothing is claimed of one; with one the counts add up', async ({ page }) => {
  await text(page, '.your-board__sentence', 'this page is about one board');
  assert.equal(await page.$('.headline'), null);
  await axe(page);
  const headline = await own(page);
  assert.ok(headline.startsWith('Whether Lancashire and South Cumbria is ready is not settled: evidence is known in 0 of 6 domains, so its average lies from 0 to 4'), headline);
  const known = SERVICES.filter((each) => each.tier !== '').length;
  const [average, alone, unknown] = await counts(page);
  assert.equal(average, '0 to 4');
  assert.equal(Number(unknown), SERVICES.length - known);
  assert.ok(headline.includes(`Of ${known} services with a published planning population`) && headline.includes(`For ${unknown} of ${SERVICES.length}`), headline);
  assert.ok(headline.includes('it has the people for none alone'), headline);
  // Its 1.74 million residents are below the upper end of every level.
  assert.equal(Number(alone), 0);
  const national = SERVICES.filter((each) => each.tier === 'national' || each.tier === 'sub_regional').length;
  assert.ok(headline.includes(`${national} need all of England`), headline);
  await axe(page);
  await steps.soundIds(page);
}, ROOM);

journey('evidence settles the role as soon as what is not known cannot change it', async ({ page }) => {
  const open = await own(page);
  await evidence(page, ['3', '3', '3', '3', '3', '3']);
  const ready = await steps.headline(page, open);
  assert.ok(ready.startsWith('Lancashire and South Cumbria would take on delegated services: every domain has the evidence it needs, and the average of 3 reaches 3.'), ready);
  await text(page, '#figure-1-title', 'Evidence is known in all six domains');
  await page.select('#evidence-4', '1');
  await steps.until(page, 'it acts jointly', () => document.querySelector('.headline__sentence').textContent.includes('would act jointly with NHS England: evidence in finance is below 2'));
  await page.select('#evidence-6', '');
  await steps.until(page, 'one domain below the gate decides', () => document.querySelector('.headline__sentence').textContent.includes('would act jointly'));
  await steps.undoable(page, 'evidence in data, reporting and analytics');
  await steps.press(page, 'Undo');
  await steps.press(page, 'Undo');
  await steps.until(page, 'undo brings it back', (ready) => document.querySelector('.headline__sentence').textContent === ready, ready);
  await page.focus('#pass-slider');
  await page.keyboard.press('ArrowRight');
  await steps.hasValue(page, '#pass', '3.1');
  await steps.until(page, 'the mark moves the role', () => document.querySelector('.headline__sentence').textContent.includes('the average of 3 does not reach 3.1'));
}, ROOM);

journey('marks the wrong way round are told, with a way out', async ({ page }) => {
  const good = await own(page);
  await steps.type(page, '#trailblazer', '2');
  await text(page, '#trouble', 'The marks are the wrong way round');
  await text(page, '.card__before', 'Before this change');
  assert.equal(await page.$eval('.headline__sentence', (found) => found.textContent), good);
  await steps.press(page, 'Use 3', '#trouble');
  await steps.hasValue(page, '#trailblazer', '3');
  await steps.until(page, 'nothing is wrong', () => !document.querySelector('#trouble'));
}, ROOM);

journey('a region splits into the most groups, and a group has the people a board lacks', async ({ page }) => {
  const alone = await own(page);
  await text(page, '#groups-title', 'The North West can form 2 groups');
  const groups = await rows(page, 'Suggested groups');
  assert.equal(groups.length, 2);
  const mine = groups.find(([names]) => names.includes('Lancashire and South Cumbria'));
  assert.ok(mine !== undefined && groups.every(([, people]) => parseFloat(people) >= 2.5), groups.join(' | '));
  await steps.press(page, 'Plan with the suggested group');
  const together = await steps.headline(page, alone);
  const local = SERVICES.filter((each) => each.tier === 'local').length;
  assert.ok(together.includes(`${local} with its group`), together);
  await choose(page, 'With its group');
  await steps.until(page, 'they are listed', (local) => document.querySelectorAll('table[aria-label="Services by least footprint"] tbody tr').length === local, local);
  await text(page, '#sufficiency-title', 'Where its residents are treated');
  assert.equal((await rows(page, 'Residents treated within each footprint')).length, 3);
  await steps.type(page, '#group-people', '50000000');
  await text(page, '#groups-title', 'The North West is too small as a whole');
  await steps.undoable(page, 'group');
  await steps.press(page, 'Undo');
  await steps.until(page, 'it plans by itself again', (alone) => document.querySelector('.headline__sentence').textContent === alone, alone);
}, ROOM);

journey('boards that are split show a range until their parts are given', async ({ page }) => {
  await page.waitForSelector('#who');
  await page.select('#who', 'board QJG');
  const essex = async () => (await rows(page, 'Boards of April 2026 that are new')).find(([name]) => name === 'NHS Essex')[1];
  await text(page, '[aria-labelledby="april-title"] .figure__sentence', 'Suffolk and North East Essex is split between');
  assert.match(await essex(), / to /);
  await page.evaluate(() => [...document.querySelectorAll('.drawer__row')].find((row) => row.textContent.startsWith('Boards split')).click());
  const labels = await page.$$eval('.drawer[open] .field__label', (all) => all.map((each) => [each.textContent, each.htmlFor]));
  const box = (words) => `#${labels.find(([label]) => label.includes(words))[1]}`;
  await steps.type(page, box('North East Essex part'), '35');
  await steps.type(page, box('West Essex part'), '20');
  await steps.until(page, 'Essex is known', () => [...document.querySelectorAll('table[aria-label="Boards of April 2026 that are new"] tr')].some((row) => row.textContent.startsWith('NHS Essex') && !/\d to \d/.test(row.children[1].textContent)));
  await steps.type(page, box('Suffolk part'), '80');
  await text(page, '#trouble', 'The parts of a board add up to more than the board');
  await steps.press(page, 'Undo');
  await steps.until(page, 'nothing is wrong', () => !document.querySelector('#trouble'));
}, ROOM);

journey('on a phone the evidence is one tap away', async ({ page }) => {
  const first = await own(page);
  const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
  assert.ok(await fits(), 'nothing hangs over the edge');
  await axe(page);
  await page.click('#change-rule');
  await steps.until(page, 'the inputs show', () => document.querySelector('#evidence-1').checkVisibility());
  await evidence(page, ['1']);
  assert.ok(await fits(), 'nothing hangs over the edge');
  await axe(page);
  await steps.press(page, 'See the answer');
  assert.ok((await steps.headline(page, first)).includes('would act jointly'));
}, PHONE);

journey('in the dark it can be read', async ({ page }) => {
  await own(page);
  await axe(page);
}, { ...ROOM, colourScheme: 'dark' });
