// Arrangements: who plans which service, and from when; what is not settled is not national; the delegated sum on the Allocation page.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { axe, journey, text } from './frame.mjs';
import { fits } from './access.steps.mjs';
import * as steps from './allocation.steps.mjs';
import { SERVICES, choose } from './delegation.steps.mjs';

const ROOM = { hash: '#/arrangements' };
const PHONE = { ...ROOM, viewport: { width: 390, height: 844 } };
const USE = 'Use the delegated sum as the national sum';

const counts = (page) => page.$$eval('.key-figure__value', (all) => all.map((each) => Number(each.textContent)));
const rows = (page, name) => page.$$eval(`table[aria-label="${name}"] tbody tr`, (all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
const matrix = (page) => page.$$eval('[aria-labelledby="matrix"] tbody tr:not([hidden]):not(.table__between)', (all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
const headlineSays = (page, words) => steps.until(page, `the headline says ${words}`, (words) => document.querySelector('.headline__sentence').textContent.includes(words), words);
const go = (page, hash) => page.evaluate((hash) => (location.hash = hash), hash);

/** A service of which everything is known: suitable and ready. */
function ready(line, people, cost) {
  const rated = (names) => Object.fromEntries(names.map((name) => [name, '90']));
  return {
    line, patients: '', centres: '50', flagged: 'no', level: 'not_known', planning_population: people, cost, specification_age: '', new_treatment: 'not_known', no_data: 'not_known',
    measures: { cost_variation: '', payers: '', new_treatments: '', specialised_share: '' },
    suitability: rated(['stability_of_cost', 'number_of_providers', 'joined_up_pathway', 'settled_treatment', 'specialised_share', 'taxonomy']),
    readiness: rated(['specification_current', 'data_quality', 'network_in_place', 'expertise_available', 'baseline_known']),
  };
}

/** Opens a file with these changes of the Delegation room. */
async function opened(page, delegation) {
  const folder = mkdtempSync(join(tmpdir(), 'journey-'));
  const file = join(folder, 'scenario.json');
  writeFileSync(file, JSON.stringify({ format: 'specialised-services-scenario', version: 1, baseline: 'as-it-stands', name: 'Two ready services', changes: { delegation } }));
  await (await page.waitForSelector('.scenario-bar input[type="file"]')).uploadFile(file);
  await text(page, '.notice', 'scenario.json');
  rmSync(folder, { recursive: true });
}

journey('what rests on example ratings is marked so, here too', async ({ page }) => {
  await page.waitForSelector('#start-from');
  await page.select('#start-from', 'example');
  await go(page, '#/arrangements');
  await headlineSays(page, 'With example ratings, by the test, of 152 services in 2025/26');
  await page.waitForSelector('.headline.card--illustrative');
  const marked = (await matrix(page)).filter((row) => row.some((cell) => cell.includes('(illustrative)')));
  assert.ok(marked.length > 0, 'no row is marked');
  await axe(page);
}, { hash: '#/delegation' });

/** Two services that every board could plan alone. */
const two = (cost) => [ready('15', '200000', '900000000'), ready('132', '200000', cost)];

journey('it opens with what was decided and the test beside it; what is not settled is not called national', async ({ page }) => {
  const headline = await steps.headline(page);
  assert.ok(headline.startsWith('As decided, in 2025/26 about 70 services are delegated to every board, with about £14 billion. By the test, of 152 services in 2025/26 none are planned by boards'), headline);
  assert.ok(headline.includes('86 are not settled, which is not the same as national.'), headline);
  const [budget, without, national, open] = await counts(page);
  assert.equal(budget + without + national + open, SERVICES.length);
  assert.equal(budget, 0);
  await text(page, '.headline__against', 'NHS England stays accountable for all of them');
  await text(page, '.key-figure__baseline', 'Decided: about 70 in every board');
  const years = await rows(page, 'What was decided and what the test says, by year');
  assert.deepEqual(years.map(([year]) => year), ['2022/23', '2023/24', '2024/25', '2025/26', '2026/27', '2027/28']);
  assert.match(years[2][1], /^59 services are delegated in three regions/);
  for (const [, , ...test] of years) assert.equal(test.map(Number).reduce((a, b) => a + b), SERVICES.length);
  assert.equal(Number(years[0][4]), SERVICES.length, 'before anything starts NHS England plans every service');
  const totals = await rows(page, 'Services and money by who plans them');
  assert.deepEqual(totals.find(([name]) => name === 'Not settled by the test').slice(1), [String(open), '56.6%', 'not known', String(open), 'not settled']);
  assert.deepEqual(totals.at(-1).slice(0, 2), ['All', String(SERVICES.length)]);
  await page.select('#year-shown', '2023');
  await headlineSays(page, 'As decided, in 2023/24 nine joint committees with NHS England; no budget moves.');
  await axe(page);
  await steps.soundIds(page);
}, ROOM);

journey('start years move who plans, by preset and in years of one’s own, each a step to undo', async ({ page }) => {
  await opened(page, { services: two(''), staging: { boards: 'all_ready' } });
  await headlineSays(page, '2 are planned by boards with the budget');
  await text(page, '#figure-1-title', 'Budgets move from 2025/26: 2 services by 2027/28');
  await choose(page, '#start-from', 'Roadmap');
  await text(page, '#figure-1-title', 'Budgets move from 2024/25: 2 services by 2027/28');
  await steps.undoable(page, 'start of arrangements');
  await choose(page, '#start-from', 'Your own years');
  await page.waitForSelector('#start-delegated');
  await page.select('#start-delegated', '2030/31');
  await text(page, '#figure-1-title', 'Budgets move from 2030/31: 2 services by 2030/31');
  await headlineSays(page, 'none are planned by boards with the budget, 2 through joint committees');
  await steps.undoable(page, 'first year of delegation');
  await page.select('#start-joint', '');
  await headlineSays(page, 'none are planned by boards with the budget, none through joint committees and 68 by NHS England');
  await steps.press(page, 'Undo');
  await headlineSays(page, '2 through joint committees');
  await axe(page);
}, ROOM);

journey('readiness decides until it is taken as given or providers lead; groups bring the budget', async ({ page }) => {
  await opened(page, { services: [ready('15', '3000000', '')] });
  await headlineSays(page, '1 hangs on whether boards are ready.');
  await page.evaluate(() => document.querySelectorAll('.drawer summary').forEach((each) => each.click()));
  await page.select('#add-led', '15');
  await headlineSays(page, '1 by provider collaboratives');
  await steps.undoable(page, 'services that providers lead');
  await steps.press(page, 'Take out');
  await headlineSays(page, '1 hangs on whether boards are ready.');
  await page.click('#boards-taken-2');
  await headlineSays(page, '1 is not planned the same way for every board.');
  await steps.type(page, '#groups-people', '3000000');
  await steps.press(page, 'Group every board for so many');
  await headlineSays(page, '1 is planned by boards with the budget');
  await steps.undoable(page, 'groups');
  await steps.press(page, 'Let every board plan by itself');
  await headlineSays(page, '1 is not planned the same way for every board.');
  await axe(page);
}, ROOM);

journey('the matrix tells every service and footprint, for all boards and for one, and can be asked', async ({ page, download }) => {
  await opened(page, { services: [ready('15', '3000000', '')], staging: { boards: 'all_ready' } });
  await text(page, '#matrix-subtitle', '2025/26, all boards of England: 152 services');
  await page.select('#filter-who', 'differs');
  await text(page, '#matrix-subtitle', '1 of 152 services');
  const [differs] = await matrix(page);
  assert.match(differs[4], /^\d+ of 42$/);
  assert.deepEqual(differs.slice(6, 9), ['42 of 42', '42 of 42', 'Not the same for every board']);
  const alone = Number.parseInt(differs[4]);
  assert.equal(differs[9], `The board, with the budget: ${alone}; An office of the region: ${42 - alone}`);
  await page.select('#who', 'board QE1');
  await text(page, '#matrix-subtitle', 'Lancashire and South Cumbria: 0 of 152 services');
  await steps.press(page, 'Show every service');
  await page.type('#find-service', '15');
  await text(page, '#matrix-subtitle', '1 of 152 services');
  assert.deepEqual((await matrix(page))[0].slice(4), ['no', 'no', 'yes', 'yes', 'An office of the region', 'Only the region has the people']);
  await text(page, '.your-board__sentence', 'for Lancashire and South Cumbria');
  await page.select('#shown-for', 'england');
  await text(page, '#matrix-subtitle', 'all boards of England: 1 of 152');
  await steps.press(page, 'Export');
  await page.waitForSelector('dialog[open]');
  const { name, bytes } = await download(() => page.click('dialog[open] p button'));
  assert.equal(name, 'arrangements.csv');
  const lines = bytes.toString().trim().split(/\r?\n/);
  assert.equal(lines.length, SERVICES.length + 1);
}, ROOM);

journey('the delegated sum is carried over only where every money is known, as one step, and the Allocation page says whence it is', async ({ page }) => {
  await opened(page, { services: two(''), staging: { boards: 'all_ready' } });
  await text(page, '#carry-sum', 'The money of 1 is not known');
  const button = () => page.$eval('[aria-labelledby="carry-tested"] > p:last-child button', (found) => [found.textContent.startsWith('Use the delegated sum'), found.disabled]);
  assert.deepEqual(await button(), [true, true]);
  await axe(page);
  await steps.type(page, '#money-of-132-0', '100000000.50');
  await text(page, '#carry-sum', '2 services are delegated to every board in 2025/26, and together come to £1 billion');
  await text(page, '#carry-tested-changes', 'National sum: £1,000,000,000.50 (was £22,900,000,000)');
  await text(page, '#carry-tested-changes', 'Year before the first year shown: 2025/26 (was 2022/23)');
  await steps.press(page, USE, '[aria-labelledby="carry-tested"]');
  await text(page, '[aria-labelledby="carry-tested"]', 'The Allocation page uses this sum.');
  await steps.undoable(page, 'national sum from delegation');
  await go(page, '#/allocation');
  await text(page, '.figure .card__source', 'national sum as delegated in 2025/26 by the test, with money entered by you');
  await steps.open(page, 'National sum and growth');
  await text(page, '#sum-source', 'This is what the test delegates to every board in 2025/26');
  await steps.hasValue(page, '#national-sum', '1,000,000,000.50');
  await steps.hasValue(page, '#first-year', '2026/27');
  await axe(page);
  await steps.close(page);
  await steps.press(page, 'Undo');
  await text(page, '.figure .card__source', 'national sum, NHS Providers');
  await steps.undoable(page, 'facts and ratings');
  await steps.press(page, 'Redo');
  await text(page, '.figure .card__source', 'national sum as delegated in 2025/26');
  await go(page, '#/arrangements');
  await page.waitForSelector('#money-of-132-0');
  await steps.type(page, '#money-of-132-0', '5');
  await text(page, '#carry-tested-changes', 'National sum: £900,000,005 (was £1,000,000,000.50)');
  await go(page, '#/allocation');
  await text(page, '.figure .card__source', 'national sum, entered by you');
}, ROOM);

journey('what was published can be carried over too, and keeps its source', async ({ page }) => {
  await text(page, '[aria-labelledby="carry-decided"]', 'About £14 billion went with the services delegated to every board in 2025/26.');
  await text(page, '[aria-labelledby="carry-decided"] .grade', 'Published');
  await text(page, '#carry-sum', 'no service is delegated to every board in 2025/26, so there is no sum to carry over');
  await steps.press(page, USE, '[aria-labelledby="carry-decided"]');
  await text(page, '[aria-labelledby="carry-decided"]', 'The Allocation page uses this sum.');
  await go(page, '#/allocation');
  await text(page, '.figure .card__source', 'national sum as it was delegated, NHS Confederation');
  await steps.press(page, 'Undo');
  await text(page, '.figure .card__source', 'national sum, NHS Providers');
}, ROOM);

journey('years that make no sense are told beside the last good answer', async ({ page }) => {
  const good = await steps.headline(page);
  await opened(page, { staging: { preset: 'own', starts: { delegated: 'soon' }, lead_providers: ['15', 'nowhere', '15'] } });
  await text(page, '#trouble', 'Write a financial year as 2026/27');
  await text(page, '#trouble', 'The list has no such line');
  await text(page, '#trouble', 'This line stands more than once');
  await text(page, '.card__before', 'Before this change');
  assert.equal(await page.$eval('.headline__sentence', (found) => found.textContent), good);
  await text(page, '#start-delegated-error', 'Write a financial year');
  await axe(page);
  await page.select('#start-delegated', '2026/27');
  await page.evaluate(() => document.querySelector('.drawer summary').click());
  await steps.press(page, 'Take out: “nowhere”');
  await steps.press(page, 'Take out');
  await steps.until(page, 'nothing is wrong', () => !document.querySelector('#trouble'));
}, ROOM);

journey('on a phone rows are cards and nothing stands beyond the edge', async ({ page }) => {
  await steps.headline(page);
  await fits(page);
  await axe(page);
  assert.equal(await page.$eval('[aria-labelledby="matrix"] tbody tr', (row) => getComputedStyle(row).display), 'grid');
  await steps.press(page, 'Change the start years');
  await steps.until(page, 'the inputs show', () => document.querySelector('#start-from').checkVisibility());
  await choose(page, '#start-from', 'Your own years');
  await page.waitForSelector('#start-joint');
  await page.evaluate(() => document.querySelectorAll('.drawer summary').forEach((each) => each.click()));
  await fits(page);
  await axe(page);
  await steps.press(page, 'See the answer');
  await page.setViewport({ width: 320, height: 640 });
  await steps.until(page, 'the window is narrow', () => innerWidth === 320);
  await fits(page);
}, PHONE);

journey('in the dark it can be read, and the row of links marks the page', async ({ page }) => {
  await steps.headline(page);
  await axe(page);
  assert.deepEqual(await page.$$eval('.parts__link', (all) => all.map((each) => each.textContent)), ['Services', 'My board', 'Arrangements', 'Risk pooling']);
  assert.equal(await page.$eval('.parts__link[aria-current="page"]', (found) => found.textContent), 'Arrangements');
}, { ...ROOM, colourScheme: 'dark' });
