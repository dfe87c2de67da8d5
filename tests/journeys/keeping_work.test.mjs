// Work is named, undone by keys, saved, opened and taken away; nothing is replaced without asking.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { axe, journey, text } from './frame.mjs';

const AT = { hash: '#/allocation' };
const bar = '.scenario-bar__rule';
const press = async (page, key, ...held) => {
  for (const each of held) await page.keyboard.down(each);
  await page.keyboard.press(key);
  for (const each of held.reverse()) await page.keyboard.up(each);
};
const button = (page, words) => page.evaluateHandle((words) => [...document.querySelectorAll('.scenario-bar button')].find((each) => each.textContent.startsWith(words)), words);
const type = async (page, selector, words) => {
  await page.click(selector, { count: 3 });
  await page.type(selector, words);
  await page.keyboard.press('Enter');
};

async function withFile(content, use) {
  const folder = mkdtempSync(join(tmpdir(), 'work-'));
  try {
    const file = join(folder, 'work.json');
    writeFileSync(file, content);
    await use(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

journey('typing is one step, undone and done again by keys', async ({ page }) => {
  const before = await text(page, bar, '4.5% growth');
  await type(page, '#growth', '3.2');
  await text(page, bar, '3.2% growth');
  await page.evaluate(() => document.activeElement.blur());
  await press(page, 'z', 'Control');
  assert.equal(await text(page, bar, '4.5% growth'), before);
  await text(page, '#app > p[role="status"]', /^Undone: /);
  await press(page, 'y', 'Control');
  await text(page, bar, '3.2% growth');
  await press(page, 'z', 'Control');
  await press(page, 'Z', 'Control', 'Shift');
  await text(page, bar, '3.2% growth');
}, AT);

journey('in a box for text undo belongs to the browser', async ({ page }) => {
  await type(page, '#growth', '3.2');
  await text(page, bar, '3.2% growth');
  await page.focus('#growth');
  await press(page, 'z', 'Control');
  assert.match(await text(page, bar, /./), /growth/);
  assert.equal(await page.$eval('#app > p[role="status"]', (line) => line.textContent), '');
}, AT);

journey('what makes no sense is said once the box is left, and the answer stays', async ({ page }) => {
  const rule = await text(page, bar, '4.5% growth');
  await page.click('#growth', { count: 3 });
  await page.type('#growth', 'a lot');
  assert.equal(await page.$('#growth-error'), null, 'not while it is being typed');
  await page.keyboard.press('Tab');
  await text(page, '#growth-error', 'Use digits only');
  assert.equal(await page.$eval('#growth', (box) => box.getAttribute('aria-invalid')), 'true');
  assert.match(await page.$eval('#growth', (box) => box.getAttribute('aria-describedby')), /growth-error/);
  assert.equal(await text(page, bar, '4.5% growth'), rule);
}, AT);

journey('a slider moves one step by an arrow and ten by a page key', async ({ page }) => {
  const value = () => page.$eval('#growth', (box) => box.value);
  await page.focus('#growth-slider');
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction(() => document.getElementById('growth').value === '4.6');
  await page.keyboard.press('PageDown');
  await page.waitForFunction(() => document.getElementById('growth').value === '3.6');
  assert.equal(await page.$eval('#growth-slider', (slider) => slider.getAttribute('aria-valuetext')), '3.6 per cent');
  await text(page, '#growth-was', 'Changed from 4.5%');
  await page.click('#growth-was button');
  await page.waitForFunction(() => document.getElementById('growth').value === '4.5');
  assert.equal(await value(), '4.5');
  assert.equal(await page.$('#growth-was'), null);
}, AT);

journey('saved work opens again as it was', async ({ page, download }) => {
  await type(page, '#growth', '3.2');
  await text(page, bar, '3.2% growth');
  const rule = await text(page, bar, /./);
  await (await button(page, 'Save')).click();
  await page.waitForFunction(() => document.activeElement.id === 'save-title');
  await axe(page, 'dialog[open]');
  await page.type('#scenario-name', 'Slower growth');
  const saved = await download(() => page.click('dialog[open] .button--main'));
  await text(page, '.scenario-bar__name', 'Slower growth');
  assert.equal(saved.name, 'slower-growth.json');
  await type(page, '#growth', '5');
  await text(page, bar, /^5% growth/);
  await withFile(saved.bytes, async (file) => {
    await (await page.$('.scenario-bar input[type="file"]')).uploadFile(file);
    await text(page, '#opening-title', 'Open work.json?');
    await axe(page, 'dialog');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('dialog[open]'));
    assert.match(await text(page, bar, /./), /^5% growth/);
    await (await page.$('.scenario-bar input[type="file"]')).uploadFile(file);
    await text(page, '#opening-title', 'Open work.json?');
    await page.evaluate(() => document.querySelector('dialog[open] .button--main').click());
    assert.equal(await text(page, bar, '3.2% growth'), rule);
    await text(page, '.notice', 'Opened work.json');
  });
  await (await button(page, 'Undo')).click();
  await text(page, bar, /^5% growth/);
}, AT);

journey('a file that is not ours is refused with reasons', async ({ page }) => {
  const rule = await text(page, bar, /./);
  await withFile('{"format":"something else"}', async (file) => {
    await (await page.$('.scenario-bar input[type="file"]')).uploadFile(file);
    await text(page, '.notice', 'work.json was not opened. Your work is untouched.');
    await axe(page, '.notices');
  });
  assert.equal(await text(page, bar, /./), rule);
}, AT);

journey('results are taken away as a table and as a document', async ({ page, download }) => {
  const open = async () => {
    await (await button(page, 'Export')).click();
    await page.waitForFunction(() => document.activeElement.id === 'export-title');
  };
  await open();
  await axe(page, 'dialog[open]');
  const link = (words) => page.evaluate((words) => [...document.querySelectorAll('dialog[open] button')].find((each) => each.textContent.includes(words)).click(), words);
  const csv = await download(() => link('Download the table'));
  assert.equal(csv.name, 'allocation-by-board-and-year.csv');
  const rows = csv.bytes.toString('utf8').replace(/^\ufeff/, '').trimEnd().split('\r\n');
  assert.equal(rows.length, 1 + 42 * 11, 'a heading, and the opening year with ten more for each board');
  const json = await download(() => link('Download inputs and results'));
  const results = JSON.parse(json.bytes);
  assert.equal(results.allocation.years.length, 10);
  const pence = (text) => BigInt(text.replace('.', ''));
  for (const year of results.allocation.years) {
    const sum = year.places.reduce((all, place) => all + pence(place.allocation), 0n);
    assert.equal(sum, pence(year.quantum), 'every year adds up to the penny');
  }
  assert.equal(results.scenario.format, 'specialised-services-scenario');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.activeElement.textContent === 'Export');
}, AT);
