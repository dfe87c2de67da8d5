// The Delegation room: decisions first, the test one click away, every service found, a verdict settled by what one knows.
import assert from 'node:assert/strict';
import { journey, text } from './frame.mjs';
import * as steps from './allocation.steps.mjs';
import * as room from './delegation.steps.mjs';

const { ROOM, SERVICES } = room;

journey('the room opens with what was decided, and every count is true', async ({ page }) => {
  const headline = await steps.headline(page);
  const of = (column, wanted) => SERVICES.filter((each) => each[column] === wanted);
  assert.ok(headline.includes('70 were delegated to every board on 1 April 2025'), headline);
  assert.ok(headline.includes(`of the ${SERVICES.length} services listed here`), headline);
  assert.deepEqual(await room.counts(page), {
    Delegated: of('decision', 'delegated').length,
    'Kept national': of('decision', 'retained').length,
    'Not read, highly specialised': of('decision', '').filter((each) => each.highly_specialised === 'yes').length,
    'Not read, others': of('decision', '').filter((each) => each.highly_specialised !== 'yes').length,
  });
  await room.see(page, 'What the test says');
  await room.counted(page, 'Suitable and ready', 0);
  const counts = await room.counts(page);
  assert.equal(Object.values(counts).reduce((sum, count) => sum + count), SERVICES.length);
  const national = SERVICES.filter((each) => each.highly_specialised === 'yes' || each.tier === 'national').length;
  assert.equal(counts['Stay national'], national);
  const tested = await steps.headline(page, headline);
  assert.ok(tested.includes(`${national} stay national`) && tested.includes(`For ${counts['Not settled']} the public facts`), tested);
  assert.match(await text(page, '#figure-1-title', 'stay national'), new RegExp(`^${national} of ${SERVICES.length}`));
}, ROOM);

journey('the table beside adds up, and leads to the services it counts', async ({ page }) => {
  await steps.headline(page);
  const table = await page.$$eval('[aria-label="What was decided and what the test says"] tbody tr', (all) =>
    all.map((row) => [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent))));
  const total = table.pop();
  for (const [column, sum] of total.entries()) assert.equal(table.reduce((all, row) => all + row[column], 0), sum);
  assert.equal(total.at(-1), SERVICES.length);
  await steps.press(page, 'Show what was delegated');
  const delegated = SERVICES.filter((each) => each.decision === 'delegated');
  await room.shows(page, `${delegated.length} of ${SERVICES.length} services`);
  assert.deepEqual((await room.rows(page)).sort(), delegated.map((each) => each.name).sort());
}, ROOM);

journey('services are found by words, number, programme and level, and sorted', async ({ page }) => {
  await steps.headline(page);
  const first = await room.rows(page);
  assert.equal(first[0], SERVICES[0].name, 'the list comes in its own order');
  await steps.type(page, '#find-service', 'renal');
  const renal = SERVICES.filter((each) => each.name.toLowerCase().includes('renal'));
  await room.shows(page, `${renal.length} of ${SERVICES.length} services`);
  await steps.type(page, '#find-service', '139aa');
  await room.shows(page, `1 of ${SERVICES.length} services`);
  assert.deepEqual(await room.rows(page), [SERVICES.find((each) => each.line === '139AA').name]);
  await steps.type(page, '#find-service', '');
  await page.select('#filter-programme', 'Cancer');
  const cancer = SERVICES.filter((each) => each.programme === 'Cancer');
  await room.shows(page, `${cancer.length} of ${SERVICES.length} services`);
  await page.select('#filter-tier', 'sub_regional');
  await room.shows(page, `1 of ${SERVICES.length} services`);
  await steps.type(page, '#find-service', 'nothing is called so');
  await steps.until(page, 'the table says that it is empty', () => document.body.textContent.includes('No service is like that'));
  await steps.press(page, 'Show every service');
  await room.shows(page, `${SERVICES.length} services`);
  await steps.press(page, 'Service', '[aria-labelledby="every-service"]');
  await steps.until(page, 'A to Z', (name) => document.querySelector('[aria-labelledby="every-service"] tbody th').textContent === name, [...SERVICES].sort((one, other) => (one.name < other.name ? -1 : 1))[0].name);
}, ROOM);

journey('what one knows settles a verdict, a pass mark moves it, and undo brings both back', async ({ page }) => {
  await steps.headline(page);
  const renal = SERVICES.find((each) => each.line === '15').name;
  await room.open(page, renal);
  await room.verdict(page, 'Not settled');
  await room.edit(page);
  await steps.type(page, '#known-centres', '50');
  await room.counted(page, 'Suitable and ready', 0);
  for (const rating of ['stability-of-cost', 'joined-up-pathway', 'settled-treatment', 'specialised-share']) await steps.type(page, `#known-suitability-${rating}`, '70');
  for (const rating of ['specification-current', 'data-quality', 'network-in-place', 'expertise-available']) await steps.type(page, `#known-readiness-${rating}`, '70');
  await text(page, '.rules', 'It scores 56 to 76; the pass mark is 60.');
  await steps.until(page, 'one fact is left', () => document.querySelector('.service__words').textContent.includes('One fact would settle it, whatever it turns out to be: money baseline known.'));
  await steps.type(page, '#known-readiness-baseline-known', '70');
  await room.verdict(page, 'Suitable and ready');
  await room.counted(page, 'Suitable and ready', 1);
  await steps.undoable(page, 'rating of a known financial baseline');
  await text(page, '.service__decision', 'It was delegated, and the test agrees. For suitability it scores');

  const before = await steps.headline(page);
  await page.focus('#ready-from-slider');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('ArrowRight');
  await steps.hasValue(page, '#ready-from', '71');
  await room.verdict(page, 'Suitable, not ready');
  await room.counted(page, 'Suitable, not ready', 1);
  await steps.headline(page, before);
  assert.equal(Object.values(await room.counts(page)).reduce((sum, count) => sum + count), SERVICES.length);
  await page.keyboard.down('Control');
  await page.keyboard.press('z');
  await page.keyboard.press('z');
  await page.keyboard.up('Control');
  await steps.hasValue(page, '#ready-from', '60');
  await room.verdict(page, 'Suitable and ready');
  await steps.press(page, 'Undo');
  await room.verdict(page, 'Not settled');
  await room.counted(page, 'Suitable and ready', 0);
}, ROOM);

journey('a fault is told where it stands and the last good answer stays', async ({ page }) => {
  const good = await steps.headline(page);
  await room.open(page, 'Radiotherapy services');
  await room.edit(page);
  await steps.type(page, '#known-suitability-stability-of-cost', '120');
  await text(page, '#trouble', 'A figure is out of range');
  await text(page, '.card__before', 'Before this change');
  await text(page, '#known-suitability-stability-of-cost-error', 'Give a number from 0 to 100.');
  await steps.type(page, '#known-suitability-stability-of-cost', '');
  await steps.until(page, 'the fault is gone', () => !document.querySelector('#trouble') && !document.querySelector('.card__before'));
  await room.see(page, 'What was decided');
  assert.equal(await page.$eval('.headline__sentence', (found) => found.textContent), good, 'a blank is what it was before');
}, ROOM);

journey('the whole test can be saved, taken away and begun again', async ({ page, download }) => {
  await steps.headline(page);
  await steps.type(page, '#suitable-from', '55');
  await text(page, '.scenario-bar__name', 'Your own test');
  await text(page, '.scenario-bar__rule', 'pass marks 55 and 60');
  const table = await download(() => steps.press(page, 'Download the table'));
  assert.equal(table.name, 'every-service.csv');
  assert.equal(table.bytes.toString().trim().split('\r\n').length, SERVICES.length + 1);
  await steps.press(page, 'Export');
  await page.waitForSelector('dialog[open]');
  const results = await download(() => steps.press(page, 'Download inputs and results', 'dialog[open]'));
  const { scenario, delegation } = JSON.parse(results.bytes);
  assert.deepEqual(scenario.changes, { delegation: { policy: { suitability: { threshold: '55' } } } });
  assert.equal(delegation.services.length, SERVICES.length);
  await steps.close(page);
  await page.select('#start-from', 'test');
  await steps.hasValue(page, '#suitable-from', '60');
  await text(page, '.scenario-bar__name', 'Published facts');
}, ROOM);

journey('a reason is written beside an input, leads to it, and is saved', async ({ page, download }) => {
  await steps.headline(page);
  await steps.open(page, 'Reasons and notes');
  await page.select('#note-path', 'delegation.policy.readiness.weights.data_quality');
  await steps.type(page, '#note-words', 'Our data are poor');
  await text(page, '#notes-list', 'Weight of quality of data in readiness: Our data are poor');
  await steps.press(page, 'Go to the input', '#notes-list');
  await steps.until(page, 'the input has focus in its open drawer', () => document.activeElement.id === 'weight-data_quality');
  await steps.counts(page, 'Reasons and notes', '1');
  await steps.press(page, 'Export');
  const results = await download(() => steps.press(page, 'Download inputs and results', 'dialog[open]'));
  assert.deepEqual(JSON.parse(results.bytes).scenario.notes, { 'delegation.policy.readiness.weights.data_quality': 'Our data are poor' });
}, ROOM);
