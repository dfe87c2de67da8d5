// Schemes of one's own: pasted with every problem at once, added, emptied, put back; too many are refused and the page stays usable.
import assert from 'node:assert/strict';
import { axe, journey, text } from './frame.mjs';
import * as steps from './allocation.steps.mjs';

const ROOM = { hash: '#/capital' };

const TABLE = [
  ['Code', 'Scheme', 'Host', 'Provider', 'Year 1', 'Year 2', 'Value', 'Outside share', 'National', 'Needs'],
  ['A1', 'Regional laboratory', 'Greater Manchester', 'Our trust', '£5,000,000', '1m', '9,000,000', '60%', 'yes', ''],
  ['A2', 'Ward refurbishment', 'QOP', '', '2,000,000', '', '4,000,000', '5%', '', 'A1'],
];
const tabs = (table) => table.map((row) => row.join('\t')).join('\n');
const use = (page) => steps.press(page, 'Use these schemes', 'dialog[open]');

journey('a pasted table takes the place of the example, and undo brings it back', async ({ page }) => {
  await steps.headline(page);
  await steps.open(page, 'Schemes');
  await steps.paste(page, '#paste-schemes', tabs(TABLE));
  await text(page, '#paste-schemes-understood', 'Understood: 2 schemes.');
  await text(page, 'dialog[open] table[aria-label="The first rows as they were understood"]', 'Regional laboratory');
  await axe(page, 'dialog[open]');
  await use(page);
  await steps.hasValue(page, '#scheme-0-1', 'Regional laboratory');
  await steps.close(page);
  await steps.counts(page, 'Schemes', '2');
  await text(page, '[aria-labelledby="every-scheme-title"]', 'Ward refurbishment');
  await steps.undoable(page, 'schemes pasted');
  await steps.press(page, 'Regional laboratory', '[aria-labelledby="every-scheme-title"]');
  await text(page, '.headline__sentence', 'Regional laboratory');
  assert.equal(await page.evaluate(() => location.hash), '#/scheme/row-1', 'what a user entered stands in no address');
  await steps.press(page, 'Undo');
  await text(page, '.headline__sentence', 'Proton beam');
}, ROOM);

journey('every problem of every row is told at once, and nothing is taken', async ({ page }) => {
  await steps.headline(page);
  await steps.open(page, 'Schemes');
  const wrong = [TABLE[0], ['A1', 'Laboratory', 'Atlantis', '', 'lots', '', '9', '160%', 'perhaps', 'A9'], ['A1', 'Twice', 'QOP', '', '5', '', '', '', '', '']];
  await steps.paste(page, '#paste-schemes', tabs(wrong));
  await use(page);
  const told = await text(page, '#paste-schemes-faults', 'Row 2, Host');
  for (const place of ['Row 2, Year 1', 'Row 2, Outside share', 'Row 2, Nationally significant', 'Row 2, Requires', 'Row 3. ', 'Row 3, Value']) {
    assert.ok(told.includes(place), `${place} in ${told}`);
  }
  await axe(page, 'dialog[open]');
  await steps.close(page);
  await steps.counts(page, 'Schemes', '32');
}, ROOM);

journey('schemes that need one another in a circle, and a code that stands twice, are problems', async ({ page }) => {
  await steps.headline(page);
  await steps.open(page, 'Schemes');
  const circle = TABLE.map((row) => [...row]);
  circle[1][9] = 'A2';
  await steps.paste(page, '#paste-schemes', tabs(circle));
  await use(page);
  await steps.hasValue(page, '#scheme-0-0', 'A1');
  await text(page, '#schemes-problems', /\S/);
  await steps.press(page, 'Put the example back', 'dialog[open]');
  await steps.until(page, 'nothing is wrong', () => !document.querySelector('#schemes-problems'));
  await steps.type(page, '#scheme-0-0', 'S02');
  await text(page, '#schemes-problems', /\S/);
  await steps.close(page);
  await steps.press(page, 'Undo');
  await steps.until(page, 'nothing is wrong', () => !document.querySelector('#trouble'));
}, ROOM);

journey('two thousand are refused in a sentence, five hundred are answered', async ({ page }) => {
  await steps.headline(page);
  await steps.open(page, 'Schemes');
  const many = (count) => tabs([TABLE[0].slice(0, 7), ...Array.from({ length: count }, (_, at) => [`B${at}`, `Scheme ${at}`, 'QOP', '', String(1_000_000 + at * 1_111), '', String(2_000_000 + ((at * 7_919) % 3_000_000))])]);
  const put = (table) => page.$eval('#paste-schemes', (box, table) => {
    box.value = table;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  }, table);
  await put(many(2_000));
  await use(page);
  await text(page, '#paste-schemes-faults', 'the page takes 500');
  await put(many(500));
  await text(page, '#paste-schemes-understood', 'Understood: 500 schemes.');
  await use(page);
  await text(page, '#schemes-shown', '1 to 20 of 500');
  await page.select('#schemes-shown', '24');
  await steps.hasValue(page, '#scheme-480-1', 'Scheme 480');
  await steps.close(page);
  await steps.counts(page, 'Schemes', '500');
  await text(page, '.certificate', /Proven best|Best found|Nothing found/);
  await steps.press(page, 'Undo');
  await steps.counts(page, 'Schemes', '32');
}, ROOM);

journey('one is added, the list is emptied and the example put back', async ({ page }) => {
  await steps.headline(page);
  await steps.open(page, 'Schemes');
  await steps.press(page, 'Add a scheme', 'dialog[open]');
  await steps.hasValue(page, '#scheme-0-1', 'A new scheme');
  await steps.type(page, '#scheme-0-3', '250000');
  await page.focus('#scheme-0-11');
  await page.keyboard.press(' ');
  await steps.press(page, 'Empty the list', 'dialog[open]');
  await steps.until(page, 'no row is left', () => !document.querySelector('[id^="scheme-0-"]'));
  await steps.close(page);
  await steps.counts(page, 'Schemes', '0');
  await axe(page);
  await steps.press(page, 'Undo');
  await steps.counts(page, 'Schemes', '33');
  await steps.open(page, 'Schemes');
  assert.ok(await page.$eval('#scheme-0-11', (box) => box.checked), 'it must be funded');
  await steps.press(page, 'Put the example back', 'dialog[open]');
  await steps.hasValue(page, '#scheme-0-0', 'S01');
}, ROOM);

journey('on a phone the dialog fits', async ({ page }) => {
  // What stands above the button is drawn first.
  await text(page, '.certificate', 'Proven best');
  await page.$eval('#change-rule', (button) => button.click());
  await steps.open(page, 'Schemes');
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  await axe(page, 'dialog[open]');
}, { ...ROOM, viewport: { width: 320, height: 640 } });
