// Copies on this computer: none until they are turned on, none lost after that.
import assert from 'node:assert/strict';
import { axe, journey, text } from './frame.mjs';

const AT = { hash: '#/allocation' };
const bar = '.scenario-bar__rule';
const COPY = 'specialised-services/copy/';
const type = async (page, selector, words) => {
  await page.click(selector, { count: 3 });
  await page.type(selector, words);
  await page.keyboard.press('Enter');
};
const press = (page, words) => page.evaluate((words) => [...document.querySelectorAll('button')].find((each) => each.checkVisibility() && each.textContent.startsWith(words)).click(), words);
const stored = (page) => page.evaluate(() => ({ ...localStorage }));
const copies = async (page) => Object.entries(await stored(page)).filter(([name]) => name.startsWith(COPY));
const keptWith = (page, words) => page.waitForFunction((prefix, words) => Object.entries({ ...localStorage }).some(([name, copy]) => name.startsWith(prefix) && copy.includes(words)), {}, COPY, words);
const growth = async (page, percent, words) => {
  await type(page, '#growth', percent);
  await text(page, bar, words);
};
const keepHere = async (page) => {
  await press(page, 'Save');
  await page.waitForSelector('dialog[open] #keep-here');
  await page.click('#keep-here');
};
const close = async (page) => {
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.querySelector('dialog[open]'));
};
const reload = async (page) => {
  await page.reload();
  await page.waitForSelector('#app > *');
};

journey('nothing is stored until it is asked for, and nothing after it is turned off', async ({ page }) => {
  await growth(page, '3.2', '3.2% growth');
  assert.deepEqual(await stored(page), {});
  await keepHere(page);
  await keptWith(page, '"0.032"');
  await axe(page, 'dialog[open]');
  await page.click('#keep-here');
  await page.waitForFunction(() => localStorage.length === 0);
  await close(page);
  await growth(page, '5', /^5% growth/);
  await new Promise((done) => setTimeout(done, 1_000));
  assert.deepEqual(await stored(page), {});
}, AT);

journey('work that is kept is there when the page opens again', async ({ page }) => {
  await keepHere(page);
  await close(page);
  await growth(page, '3.2', '3.2% growth');
  await keptWith(page, '"0.032"');
  await growth(page, '6', /^6% growth/);
  await keptWith(page, '"0.06"');
  assert.ok((await copies(page)).length <= 2);
  await reload(page);
  await text(page, '.notice', /^Your work as it was kept on this computer on \d+ \w+ \d{4} at \d+:\d\d is here\./);
  await text(page, bar, /^6% growth/);
  await axe(page, '.notices');
  await press(page, 'Start afresh');
  await text(page, bar, '4.5% growth');
  await press(page, 'Undo');
  await text(page, bar, /^6% growth/);
  await growth(page, '7', /^7% growth/);
  await keptWith(page, '"0.07"');
  await page.waitForFunction((prefix) => Object.keys({ ...localStorage }).filter((name) => name.startsWith(prefix)).length <= 2, {}, COPY);
  await reload(page);
  await text(page, bar, /^7% growth/);
}, AT);

journey('two windows keep both, and either is offered', async ({ page }) => {
  await keepHere(page);
  await close(page);
  await growth(page, '3.2', '3.2% growth');
  await keptWith(page, '"0.032"');
  const other = await page.browserContext().newPage();
  await other.setViewport({ width: 1366, height: 900 });
  await other.goto(page.url());
  await text(other, bar, '3.2% growth');
  await growth(other, '6', /^6% growth/);
  await keptWith(other, '"0.06"');
  await page.bringToFront();
  await growth(page, '7', /^7% growth/);
  await keptWith(page, '"0.07"');
  await keptWith(page, '"0.06"');
  await other.close();
  await reload(page);
  await text(page, bar, /^7% growth/);
  await text(page, '.notices', 'Another window kept other work on this computer');
  await axe(page, '.notices');
  await press(page, 'Take it up');
  await text(page, bar, /^6% growth/);
  await press(page, 'Undo');
  await text(page, bar, /^7% growth/);
}, AT);

journey('a spoiled copy is told of, offered and never overwritten', async ({ page, download }) => {
  await keepHere(page);
  await close(page);
  await growth(page, '3.2', '3.2% growth');
  await keptWith(page, '"0.032"');
  const name = await page.evaluate((prefix) => {
    const name = Object.keys({ ...localStorage }).find((name) => name.startsWith(prefix) && localStorage.getItem(name).includes('"0.032"'));
    localStorage.setItem(name, localStorage.getItem(name).replace('"0.032"', '"0.033"'));
    return name;
  }, COPY);
  const spoiled = await page.evaluate((name) => localStorage.getItem(name), name);
  await growth(page, '6', /^6% growth/);
  await keptWith(page, '"0.06"');
  await reload(page);
  await text(page, '.notices', 'A copy on this computer cannot be read. It has not been deleted');
  await text(page, bar, /^6% growth/);
  const saved = await download(() => press(page, 'Save it as a file'));
  assert.equal(saved.bytes.toString(), spoiled);
  assert.equal(await page.evaluate((name) => localStorage.getItem(name), name), spoiled);
  await press(page, 'Remove it from this computer');
  await page.waitForFunction((name) => localStorage.getItem(name) === null, {}, name);
  await text(page, bar, /^6% growth/);
}, AT);

journey('where the browser keeps nothing, it is said, and the work goes on', async ({ page }) => {
  await page.evaluate(() => {
    globalThis.takes = Storage.prototype.setItem;
    Storage.prototype.setItem = function () { throw new DOMException('full', 'QuotaExceededError'); };
  });
  await keepHere(page);
  await text(page, 'dialog[open] .keep-here [role="alert"]', 'Save the work as a file.');
  await page.waitForFunction(() => !document.querySelector('#keep-here').checked);
  await page.evaluate(() => { Storage.prototype.setItem = globalThis.takes; });
  await page.click('#keep-here');
  await page.waitForFunction(() => localStorage.length > 0);
  await close(page);
  await page.evaluate(() => { Storage.prototype.setItem = function () { throw new DOMException('full', 'QuotaExceededError'); }; });
  await growth(page, '3.2', '3.2% growth');
  await text(page, '.notices', 'would not keep a copy on this computer');
  await page.evaluate(() => { Storage.prototype.setItem = globalThis.takes; });
  await growth(page, '6', /^6% growth/);
  await keptWith(page, '"0.06"');
  await page.waitForFunction(() => !document.querySelector('.notices')?.textContent.includes('would not keep'));
}, AT);
