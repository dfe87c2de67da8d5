// My board: nothing is claimed before a board is chosen; what is not known stays a range; who plans with whom; on a phone, in the dark.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { axe, journey, text } from './frame.mjs';
import { fits, inTheDark } from './access.steps.mjs';
import * as steps from './allocation.steps.mjs';
import { SERVICES, cells, choose } from './delegation.steps.mjs';

const ROOM = { hash: '#/my-board' };
const [heading, ...lines] = readFileSync(new URL('../../data/tables/integrated_care_boards.csv', import.meta.url), 'utf8').trim().split(/\r?\n/).map(cells);
const BOARDS = lines.map((line) => ({ name: line[heading.indexOf('name')], region: line[heading.indexOf('region')], residents: Number(line[heading.indexOf('residents')]) }));
const PHONE = { ...ROOM, viewport: { width: 390, height: 844 } };

const counts = (page) => page.$$eval('.key-figure__value', (all) => all.map((each) => each.textContent));
const rows = (page, name) => page.$$eval(`table[aria-label="${name}"] tbody tr`, (all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));

/** How many boards have the people for a level alone, with their region, and not even so: counted from the data folder. */
function reach(upTo) {
  const all = (home) => BOARDS.filter(({ region }) => region === home).reduce((sum, { residents }) => sum + residents, 0);
  const alone = BOARDS.filter(({ residents }) => residents >= upTo).length;
  const region = BOARDS.filter((board) => board.residents < upTo && all(board.region) >= upTo).length;
  return { alone, region, beyond: BOARDS.length - alone - region };
}

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

journey('without a board the page tells of all of them, and a name leads to its own page', async ({ page, download }) => {
  await text(page, '.your-board__sentence', 'Until then this page tells of all 42');
  const [local, regional] = [reach(2_500_000), reach(10_000_000)];
  const headline = await text(page, '.headline__sentence', 'have the people for every local service alone');
  assert.ok(headline.startsWith('Three of 42 boards') && local.alone === 3, headline);
  assert.ok(headline.includes(`${local.region} need their region. For every sub-regional service none has them alone: ${regional.region} need their region, ${regional.beyond} need more than that.`), headline);
  assert.equal(local.beyond + regional.alone, 0);
  assert.deepEqual(await counts(page), ['3 of 42', '0 of 42', '0 of 42']);
  assert.equal(await page.$('.evidence, #figure-1-title'), null, 'nothing is claimed of one board');
  await axe(page);
  await steps.soundIds(page);
  await steps.press(page, 'Show all 42 boards');
  const shown = await page.$$eval('[aria-labelledby="every-board"] tbody tr:not([hidden])', (all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
  assert.deepEqual(shown.map(([name]) => name), BOARDS.toSorted((one, other) => other.residents - one.residents).map(({ name }) => name));
  assert.equal(shown.filter((row) => row[3] === 'Alone').length, local.alone);
  assert.equal(shown.filter((row) => row[4] === 'With its region').length, regional.region);
  assert.ok(shown.every((row) => row[5] === 'No evidence entered'));
  const { name, bytes } = await download(() => steps.press(page, 'Download the table', '[aria-labelledby="every-board"]'));
  assert.deepEqual([name, bytes.toString().trim().split('\r\n').length], ['every-board.csv', 43]);
  await steps.press(page, 'Lancashire and South Cumbria', '[aria-labelledby="every-board"]');
  await text(page, '.headline__sentence', 'Whether Lancashire and South Cumbria is ready');
  await evidence(page, ['3', '3', '3', '3', '3', '3']);
  await text(page, '[aria-labelledby="every-board"] .figure__sentence', 'Evidence is entered for 1 board: Lancashire and South Cumbria (would take on delegated services).');
}, ROOM);

journey('with a board the counts add up', async ({ page }) => {
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
  await choose(page, '#footprint', 'With its group');
  await steps.until(page, 'they are listed', (local) => document.querySelectorAll('table[aria-label="Services by least footprint"] tbody tr').length === local, local);
  await text(page, '#sufficiency-title', 'Where its residents are treated');
  assert.equal((await rows(page, 'Residents treated within each footprint')).length, 3);
  await steps.type(page, '#group-people', '50000000');
  await text(page, '#groups-title', 'The North West is too small as a whole');
  await steps.undoable(page, 'group');
  await steps.press(page, 'Undo');
  await steps.until(page, 'it plans by itself again', (alone) => document.querySelector('.headline__sentence').textContent === alone, alone);
}, ROOM);

journey('borders that are named keep groups together, and say so where they cannot', async ({ page }) => {
  await own(page);
  await steps.press(page, 'Name who borders whom');
  await steps.until(page, 'the drawer is open, with focus on its first question', () => document.activeElement.id === 'border-one');
  await axe(page);
  await steps.press(page, 'Add this border');
  await text(page, '#border-other-error', 'Choose two boards.');
  // Only the two others border each other: the suggestion cannot be held together.
  await choose(page, '#border-one', 'Greater Manchester');
  await choose(page, '#border-other', 'Cheshire and Merseyside');
  await steps.press(page, 'Add this border');
  await text(page, '#borders-named', 'Greater Manchester and Cheshire and Merseyside');
  await text(page, '[aria-labelledby="groups-title"]', 'No border is named for Lancashire and South Cumbria, so it counts as bordering nobody.');
  const groups = async () => (await rows(page, 'Suggested groups')).map(([names, , hangs]) => [names, hangs]);
  assert.ok((await groups()).some(([names, hangs]) => names.includes('Lancashire') && hangs === 'no'), JSON.stringify(await groups()));
  await steps.press(page, 'Plan with the suggested group');
  await text(page, '.partners', 'do not hang together');
  await choose(page, '#border-one', 'Lancashire and South Cumbria');
  await choose(page, '#border-other', 'Greater Manchester');
  await steps.press(page, 'Add this border');
  await text(page, '[aria-labelledby="groups-title"]', 'By the borders you named, every group hangs together.');
  assert.ok((await groups()).some(([names, hangs]) => names.includes('Lancashire') && names.includes('Greater Manchester') && hangs === 'yes'), JSON.stringify(await groups()));
  await choose(page, '#border-one', 'Lancashire and South Cumbria');
  await choose(page, '#border-other', 'Greater Manchester');
  await steps.press(page, 'Add this border');
  await text(page, '#border-other-error', 'This border is named already.');
  await axe(page);
  await steps.undoable(page, 'border');
  await steps.press(page, 'Undo');
  await text(page, '[aria-labelledby="groups-title"]', 'one of 2 groups does not hang together');
  await steps.press(page, 'Remove', '#borders-named');
  await steps.until(page, 'nothing is known of borders again', () => !document.querySelector('#borders-named'));
}, ROOM);

journey('how many are to be treated nearby is the user’s to say', async ({ page }) => {
  await own(page);
  const says = (words) => text(page, '[aria-labelledby="sufficiency-title"] .figure__sentence', words);
  await says('The least footprint that reaches 90% is your region.');
  await steps.type(page, '#sufficiency-mark', '50');
  await says('The least footprint that reaches 50% is your board.');
  await steps.type(page, '#sufficiency-mark', '100');
  await says('Not even the region reaches 100%.');
  await steps.type(page, '#sufficiency-mark', '101');
  await text(page, '#sufficiency-mark-error', 'Give a share from 0% to 100%.');
  await text(page, '[aria-labelledby="expertise-title"] .figure__sentence', '200 commissioners make 25 full teams of 8');
}, ROOM);

journey('a reason is written beside an input of the board, and leads to it', async ({ page }) => {
  await own(page);
  await steps.open(page, 'Reasons and notes');
  const offered = await page.$$eval('#note-path option', (all) => all.map((each) => each.value).filter(Boolean));
  assert.ok(offered.length > 5 && offered.every((path) => /^delegation\.(readiness|groups|borders|parts|team)/.test(path)), offered.join());
  await page.select('#note-path', 'delegation.team.full_team');
  await steps.type(page, '#note-words', 'Our director’s count');
  await steps.press(page, 'Go to the input', '#notes-list');
  await steps.until(page, 'the input has focus in its open drawer', () => document.activeElement.id === 'full-team');
  await steps.counts(page, 'Reasons and notes', '1');
}, ROOM);

journey('on paper the settings and how to run it again stand with the answer', async ({ page }) => {
  await own(page);
  await evidence(page, ['3']);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await text(page, '.rule-tested', 'Health and care geography3 of 4Transformationnot known');
  await text(page, '.rule-tested', 'Plans withnobody');
  await text(page, '.room__wide', 'Changed from the evidence the calculator opens with: Evidence of boards: 1 board (was none). To run this again');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
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
  await fits(page);
  await axe(page);
  assert.deepEqual(await page.$$eval('.table-scroll', (all) => all.filter((each) => each.scrollWidth > each.clientWidth + 1).map((each) => each.textContent)), [], 'no table has to be pushed sideways');
  await page.click('#change-rule');
  await steps.until(page, 'the inputs show', () => document.querySelector('#evidence-1').checkVisibility());
  await evidence(page, ['1']);
  await fits(page);
  await axe(page);
  await steps.press(page, 'See the answer');
  assert.ok((await steps.headline(page, first)).includes('would act jointly'));
}, PHONE);

inTheDark(ROOM, own);
