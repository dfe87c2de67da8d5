// Frontier: the headline is what the file says; a size is taken by keyboard and put back; what cannot be met is said; on a phone, in the dark.
import assert from 'node:assert/strict';
import { axe, journey, text } from './frame.mjs';
import { fits, inTheDark } from './access.steps.mjs';
import * as steps from './allocation.steps.mjs';

const ROOM = { hash: '#/frontier' };
const NARROW = { ...ROOM, viewport: { width: 320, height: 640 } };

/** The headline, once every size has been worked out. */
const found = (page) => text(page, '.headline__sentence', /is worth (most|more)/);
/** Pounds of a figure in millions, to three significant figures, without a sign. */
const pounds = (millions) => `£${Number(Math.abs(millions).toPrecision(3)).toFixed(Math.max(0, 2 - Math.floor(Math.log10(Math.abs(millions)))))}m`;
/** Rows of a file whose cells may stand in quotes. */
const rows = (bytes) =>
  bytes.toString().trim().split('\r\n').map((row) => [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain));
const near = (one, other) => assert.ok(Math.abs(one - other) < 1e-6, `${one} is ${other}`);

async function sizes(page, download) {
  const { name, bytes } = await download(() => steps.press(page, 'Download the data for figure 1'));
  assert.equal(name, 'value-by-size.csv');
  return rows(bytes).slice(1).map(([share, money, value, more, entered, left, proof]) => ({
    share: Number(share),
    money: Number(money),
    value: value === '' ? null : Number(value),
    more: more === '' ? null : Number(more),
    entered: entered.split('; ').filter(Boolean),
    left: left.split('; ').filter(Boolean),
    proof,
  }));
}

journey('the headline, the title and the sentence are true of the file', async ({ page, download }) => {
  const headline = await found(page);
  const all = await sizes(page, download);
  assert.deepEqual(all.map((size) => Math.round(size.share * 100)), [0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60]);
  const met = all.filter((size) => size.value !== null);
  const [none] = all;
  for (const size of met) {
    near(size.more, size.value - none.value);
    assert.equal(size.proof, 'Proven best');
    // The example’s envelopes are £300m and its national pot has no money of its own.
    near(size.money, 300 * size.share);
  }
  const best = met.reduce((most, size) => (size.value > most.value ? size : most));
  const loss = met.find((size) => size.more < 0);
  const set = all.find((size) => size.share === 0.2);
  const percent = (size) => `${Math.round(size.share * 100)}%`;
  assert.equal(
    headline,
    `With illustrative figures, a ${percent(best)} ringfence is worth most: ${pounds(best.more)} more than none. A ${percent(loss)} ringfence is worth ${pounds(loss.more)} less than none. The 20% set now is worth ${pounds(best.value - set.value)} less than the best.`,
  );
  const gain = met.find((size) => size.more > 0);
  assert.equal(await steps.words(page, '#figure-1-title'), `${percent(gain)} is the smallest ringfence that adds value`);
  const sentence = await steps.words(page, '.figure .figure__sentence');
  assert.ok(sentence.startsWith(`Worth less than none: ${met.filter((size) => size.more < 0).map(percent).join(' and ')}.`), sentence);
  const never = all.filter((size) => size.value === null);
  assert.ok(never.length > 0 && never.every((size) => size.proof === 'Cannot be met'));
  assert.ok(sentence.includes(`each of the ${met.length} dots`) && sentence.endsWith(`From ${percent(never[0])} up no choice keeps every limit and holds every must-do.`), sentence);
  // From one size to the next, only what is said to enter and leave changes.
  for (const size of met) for (const name of size.entered) assert.ok(!size.left.includes(name), name);
  await axe(page);
  await steps.soundIds(page);
}, ROOM);

journey('a size is taken by keyboard as one step, and undone', async ({ page }) => {
  const first = await found(page);
  await steps.tabTo(page, '#every-size-title ~ * tbody tr:nth-of-type(7) .link-button');
  await page.keyboard.press('Enter');
  await steps.hasValue(page, '#ringfence', '30');
  await text(page, '.headline__sentence', 'It is the size set now.');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'As set: 30%', 'focus stays where it was');
  await steps.undoable(page, 'ringfence');
  await page.keyboard.press('Enter');
  await steps.press(page, 'Undo');
  await steps.hasValue(page, '#ringfence', '20');
  await steps.undoable(page, null);
  await text(page, '.headline__sentence', first);
}, ROOM);

journey('a share of one’s own is worked out beside the others', async ({ page, download }) => {
  const first = await found(page);
  await steps.type(page, '#ringfence', '17.3');
  await text(page, '.headline__sentence', 'The 17.3% set now');
  assert.notEqual(await steps.headline(page), first);
  const all = await sizes(page, download);
  assert.equal(all.length, 14);
  assert.equal(all[4].share, 0.173);
}, ROOM);

journey('one pot grows instead, and the choice is no part of the scenario', async ({ page, download }) => {
  await found(page);
  const pot = await page.$eval('#what-grows option:nth-of-type(2)', (option) => [option.value, option.textContent]);
  await page.select('#what-grows', pot[0]);
  const name = pot[1].replace('The envelope of ', 'the envelope of ');
  await text(page, '.headline__sentence', `${name} is worth most at`);
  await steps.undoable(page, null);
  const { bytes } = await download(() => steps.press(page, 'Download the data for figure 1'));
  assert.deepEqual(rows(bytes).slice(1).map(([size]) => Number(size)), [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2]);
  await axe(page);
  await steps.press(page, 'Use this size: 150%', '.room__wide');
  await steps.undoable(page, 'size of a pot');
  await text(page, '.headline__sentence', `${name} is worth most at`);
  await steps.press(page, 'Undo');
  await steps.undoable(page, null);
}, ROOM);

journey('the size that is set is worth what the room says of it', async ({ page }) => {
  await found(page);
  const told = await steps.words(page, '.key-figure:nth-of-type(2) .key-figure__value');
  await page.evaluate(() => (location.hash = '#/capital'));
  await text(page, '.way--shown .way__value', told);
}, ROOM);

journey('on the narrowest phone nothing hangs over the edge', async ({ page }) => {
  await found(page);
  await fits(page);
  await axe(page);
  await page.click('#change-rule');
  await steps.until(page, 'the inputs show', () => document.querySelector('#what-grows').checkVisibility());
  await fits(page);
  await axe(page);
  await steps.press(page, 'See the answer');
  await found(page);
}, NARROW);

inTheDark(ROOM, found);
