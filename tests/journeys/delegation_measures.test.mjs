// Measures and ratings of services: a table pasted and seen before it is taken, example ratings, levels, kinds, the law, what was published.
import assert from 'node:assert/strict';
import { axe, journey, text } from './frame.mjs';
import * as steps from './allocation.steps.mjs';
import * as room from './delegation.steps.mjs';

const { PHONE, ROOM, SERVICES } = room;
const RENAL = SERVICES.find((each) => each.line === '15').name;
const EXAMPLES = 24;

const read = (page, selector) => page.$eval(selector, (found) => found.textContent);
const tagged = (page) => page.$$eval('.card--illustrative', (all) => all.map((card) => card.getAttribute('aria-labelledby')));
const lines = (bytes) => bytes.toString().replace(/^\u{feff}/u, '').trim().split('\r\n');

journey('a pasted table is told row by row, taken only when one says so, and taken back in one step', async ({ page, download }) => {
  await steps.headline(page);
  await steps.counts(page, 'Facts and ratings', 'none of yours');
  await steps.open(page, 'Facts and ratings');
  await axe(page, 'dialog[open]');
  const rows = ['Steady cost\tService\tCentres that provide it\tOurs', `70\t${RENAL}\t1,200\tx`, '\tradiotherapy SERVICES\t50\t', '80\tNo such service\t4\t', '120\t7\t5\t', '60\t16\t\t', '50\t16\t\t'];
  await steps.paste(page, '#paste-services', rows.join('\n'));
  await text(page, '#paste-services-understood', '2 services, 3 figures; 4 rows not understood. Columns left out, as they are not known here: Ours.');
  const faults = await read(page, '#paste-services-faults');
  for (const wanted of ['Row 4. “No such service” is no line or name', 'Row 5, Rating of steady cost. This figure is outside its range', 'Row 6. Line 16', 'stands in rows 6 and 7. Keep one of them']) assert.ok(faults.includes(wanted), `${wanted} in ${faults}`);
  await text(page, 'dialog[open] [aria-label="What would change, before it is taken"] tbody', 'Rating of steady cost: 70; Centres that provide it: 1,200');
  await axe(page, 'dialog[open]');
  assert.equal(await page.$('dialog[open] .grade--yours'), null, 'nothing is taken before one says so');
  await steps.press(page, 'Take 2 services, 3 figures', 'dialog[open]');
  await text(page, '#paste-services-understood', 'Taken: 2 services, 3 figures. Undo takes it back in one step.');
  assert.equal(await page.$$eval('dialog[open] .grade--yours', (all) => all.length), 2);

  // What is known now comes along in the table to fill in, and changes nothing when it comes back.
  const file = await download(() => steps.press(page, 'Download the table to fill in', 'dialog[open]'));
  assert.equal(file.name, 'facts-and-ratings.csv');
  const [heading, ...filled] = lines(file.bytes);
  assert.equal(filled.length, SERVICES.length);
  assert.ok(heading.startsWith('Line,Service,Patients a year,Centres that provide it,'), heading);
  assert.ok(filled.some((line) => line.startsWith(`15,${RENAL},,1200,`)), 'the figures as they are now');
  await steps.paste(page, '#paste-services', file.bytes.toString());
  await text(page, '#paste-services-understood', `0 services, 0 figures. ${SERVICES.length} services stay as they are.`);

  // A blank is not known, never nothing.
  await steps.paste(page, '#paste-services', 'Line\tCentres\n15\t');
  await text(page, '#paste-services-understood', '1 figure becomes not known, as the cell is blank.');
  await steps.paste(page, '#paste-services', '15\t50');
  await text(page, '#paste-services-faults', 'The first row names no column that is known here.');
  await steps.press(page, 'Take these rows', 'dialog[open]');
  await steps.until(page, 'focus is on what is wrong', () => document.activeElement.id === 'paste-services-faults');
  await steps.close(page);
  await steps.counts(page, 'Facts and ratings', '2 services');
  await steps.undoable(page, 'facts and ratings');
  await steps.press(page, 'Undo');
  await steps.counts(page, 'Facts and ratings', 'none of yours');
}, ROOM);

journey('example ratings are taken by choice, marked wherever they show, and taken back in one step', async ({ page, download }) => {
  const opening = await steps.headline(page);
  assert.ok(!opening.includes('example'), opening);
  assert.deepEqual(await tagged(page), [], 'nothing is invented at the opening');
  await page.select('#start-from', 'example');
  await text(page, '.headline__sentence', /^With example ratings, by the test, of the 152 services listed here/);
  await text(page, '#start-from-note', 'ours, invented so that the test can be tried; no rating is public');
  await text(page, '.scenario-bar__name', 'Example ratings');
  await text(page, '.scenario-bar__rule', `example ratings of ${EXAMPLES} services`);
  await steps.counts(page, 'Facts and ratings', `${EXAMPLES} invented`);
  const counts = await room.counts(page);
  assert.equal(Object.values(counts).reduce((sum, count) => sum + count), SERVICES.length);
  assert.ok(counts['Suitable and ready'] > 3 && counts['Suitable, not ready'] > 3, JSON.stringify(counts));
  const cards = await tagged(page);
  for (const card of ['answer-title', 'figure-1-title', 'beside', 'published', 'service-title', 'every-service', 'totals']) assert.ok(cards.includes(card), `${card} in ${cards}`);
  assert.ok(!cards.includes('decisions') && !cards.includes('figure-2-title'), 'what was published is not marked');
  await axe(page);
  await text(page, '#published', /^With example ratings, test and publication agree on \d+, differ on \d+/);
  await steps.press(page, 'They differ', '[aria-labelledby="published"]');
  await text(page, '[aria-labelledby="published"] li', '(illustrative)');

  await room.open(page, RENAL);
  await room.verdict(page, 'Suitable and ready');
  await text(page, '.card--illustrative #service-title', RENAL);
  await text(page, '#statute', '50 centres provide it. Illustrative');
  assert.ok((await read(page, '[aria-labelledby="every-service"] tbody')).includes('Suitable and ready (illustrative)'));
  // Another service, of which nothing is invented, is not marked.
  await room.open(page, 'Specialist allergy services');
  await room.verdict(page, 'Not settled');
  assert.ok(!(await tagged(page)).includes('service-title'));

  await steps.press(page, 'Export');
  await page.waitForSelector('dialog[open]');
  await text(page, 'dialog[open]', 'Example ratings are among what is exported');
  const results = JSON.parse((await download(() => steps.press(page, 'Download inputs and results', 'dialog[open]'))).bytes);
  assert.ok(results.illustrative.startsWith('example ratings of services 2, 3, 4,'), results.illustrative);
  assert.equal(results.scenario.changes.delegation.example_ratings, true);
  await steps.close(page);

  await page.evaluate(() => { location.hash = '#/my-board'; });
  await page.waitForSelector('#who');
  await page.select('#who', 'board QE1');
  await text(page, '.headline__sentence', 'published or invented for the example');
  assert.ok((await tagged(page)).includes('services-title'));
  await page.evaluate(() => { location.hash = '#/delegation'; });
  await page.waitForSelector('#start-from');
  await steps.press(page, 'Undo'); // the board
  await steps.undoable(page, 'example ratings');
  await steps.press(page, 'Undo');
  await room.see(page, 'What was decided');
  await steps.until(page, 'all is as it opened', (words) => document.querySelector('.headline__sentence').textContent === words, opening);
  assert.deepEqual(await tagged(page), []);
}, ROOM);

journey('where levels begin can be moved, and they must rise', async ({ page }) => {
  await steps.headline(page);
  await room.open(page, 'Radiotherapy services');
  await text(page, '#service-title ~ .card__subtitle', 'sub-regional');
  await page.evaluate(() => [...document.querySelectorAll('.drawer summary')].find((each) => each.textContent.startsWith('Levels of planning')).click());
  await steps.type(page, '#level-national', '2,500,000');
  await text(page, '#level-national-error', 'Levels must rise. Give more people than where the level before this one begins.');
  await text(page, '.card__before', 'Before this change');
  await steps.type(page, '#level-sub-regional', '2,000,000');
  await text(page, '#service-title ~ .card__subtitle', 'national');
  await steps.counts(page, 'Levels of planning', '2 changes');
  await steps.undoable(page, 'people of a sub-regional service');
}, ROOM);

journey('the kind of condition is not known until one says it, and then filters', async ({ page }) => {
  await steps.headline(page);
  await room.open(page, RENAL);
  await text(page, '#service-title ~ .card__subtitle', 'kind of condition not known');
  await room.edit(page);
  await room.choose(page, '#known-kind', 'Long-term');
  await steps.hasValue(page, '#known-suitability-taxonomy', '100');
  await text(page, '#service-title ~ .card__subtitle', 'kind of condition: long-term or degenerative');
  await steps.press(page, 'Show every service');
  await room.choose(page, '#filter-kind', 'Long-term');
  await room.shows(page, `1 of ${SERVICES.length} services`);
  assert.deepEqual(await room.rows(page), [RENAL]);
  await room.choose(page, '#filter-kind', 'Not known');
  await room.shows(page, `${SERVICES.length - 1} of ${SERVICES.length} services`);
  await steps.type(page, '#known-suitability-taxonomy', '40');
  await room.choose(page, '#filter-kind', 'Between');
  await room.shows(page, `1 of ${SERVICES.length} services`);
}, ROOM);

journey('the law stands beside the test, with what is known of each factor', async ({ page }) => {
  await steps.headline(page);
  await room.open(page, 'Complex neurofibromatosis type 1 service');
  const factors = await page.$$eval('#statute > div', (all) => all.map((each) => [...each.children].map((part) => part.textContent)));
  assert.equal(factors.length, 4);
  assert.deepEqual(factors[0], ['The number of individuals who require the service', '450 patients a year. Published']);
  assert.deepEqual(factors.map(([name]) => name.includes('(to 2022)')), [false, false, false, true]);
  assert.ok(factors.slice(1).every(([, known]) => known.startsWith('Not known')), JSON.stringify(factors));
  await text(page, '.service__law', 'by three factors in force today');
  await text(page, '.service__law', 'section 3B(3)');
}, ROOM);

journey('every published decision and proposal has its sentence, which leads to its service', async ({ page, download }) => {
  await steps.headline(page);
  const published = SERVICES.filter((each) => each.decision).length + SERVICES.filter((each) => each.proposal).length;
  await text(page, '#published-subtitle', `${published} statements`);
  const groups = await page.$$eval('[aria-labelledby="published"] summary', (all) => all.map((each) => Number(each.textContent.split(': ')[1])));
  assert.equal(groups.reduce((sum, count) => sum + count), published);
  for (const name of ['They agree', 'They cannot be compared']) await steps.press(page, name, '[aria-labelledby="published"]');
  await steps.until(page, 'the sentences show', (wanted) => document.querySelectorAll('[aria-labelledby="published"] li').length === wanted, published);
  const sentences = await page.$$eval('[aria-labelledby="published"] li', (all) => all.map((each) => each.textContent));
  for (const each of SERVICES.filter((each) => each.decision || each.proposal)) assert.ok(sentences.some((sentence) => sentence.startsWith(each.name)), each.name);
  await text(page, '[aria-labelledby="published"]', 'Policy Exchange proposed to pilot mental health too, and names no line of it.');
  const file = await download(() => steps.press(page, 'Download every sentence'));
  assert.equal(lines(file.bytes).length, published + 1);
  await steps.press(page, 'Cleft lip and palate services', '[aria-labelledby="published"]');
  await steps.until(page, 'the service is told', () => document.activeElement.id === 'service-title' && document.activeElement.textContent === 'Cleft lip and palate services');
  await text(page, '.service__decision', 'It was delegated. The two cannot be compared: 13 facts that the test asks for are not known');
}, ROOM);

journey('the segmentation of 2018/19 is told whole, with its own gap', async ({ page }) => {
  await steps.headline(page);
  const card = await page.$eval('#figure-2-title', (title) => title.closest('.card').textContent);
  for (const wanted of ['70 of about 150 services', '£15 billion of £17.7 billion', '46.7%', '84.7%', '£16.6 billion', '£1.1 billion', '£1.6 billion', '£8.6 billion', '£6.4 billion']) assert.ok(card.includes(wanted), wanted);
}, ROOM);

journey('the method of Delegation is told with its rules, values and an example', async ({ page }) => {
  await text(page, '#method-delegation', 'The method of Delegation');
  const card = '[aria-labelledby="method-delegation"]';
  assert.equal(await page.$$eval(`${card} ol > li`, (all) => all.length), 6);
  assert.equal(await page.$$eval(`${card} table tbody tr`, (all) => all.length), 10);
  for (const wanted of ['25 centres are worth (25 − 3) ÷ (40 − 3) × 100 = 59.5 points', 'give 50 expected cases', '4 million people are needed', 'no rating is public']) assert.ok((await read(page, card)).includes(wanted), wanted);
  await steps.type(page, '#find', 'weight of steady cost');
  await text(page, '[aria-labelledby="figures"] [role="status"]', '1 figure found.');
  await axe(page);
}, { hash: '#/sources' });

journey('on a phone the table is pasted and nothing stands beyond the edge', async ({ page }) => {
  await steps.headline(page);
  await steps.press(page, 'Change the test');
  await page.select('#start-from', 'example');
  await steps.open(page, 'Facts and ratings');
  await steps.paste(page, '#paste-services', 'Line\tCentres\n15\t60\nnobody\t3');
  await text(page, '#paste-services-understood', '1 service, 1 figure; 1 row not understood.');
  await axe(page, 'dialog[open]');
  await page.setViewport({ width: 320, height: 640 });
  await steps.until(page, 'the window is narrow', () => innerWidth === 320);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth && document.querySelector('dialog[open]').scrollWidth <= innerWidth), 'nor at 400% zoom');
  await steps.close(page);
  await steps.press(page, 'See the answer');
  await steps.until(page, 'the answer is back', () => document.querySelector('.headline').checkVisibility());
  await axe(page);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing stands beyond the edge');
}, { ...PHONE, colourScheme: 'dark' });
