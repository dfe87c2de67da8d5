// Where else to start from: what each holds is said before it is taken, and Undo brings back what was there.
import assert from 'node:assert/strict';
import { axe, journey, text } from './frame.mjs';

const press = (page, words) => page.evaluate((words) => [...document.querySelectorAll('button')].find((each) => each.checkVisibility() && each.textContent.startsWith(words)).click(), words);
const card = 'section[aria-label="Where to start from"]';

const STARTS = [
  ['before-reform', /NHS England plans every service/, '#/allocation', '“Before the reform”'],
  ['2018-19-segmentation', /£1\.1 billion of that is in no level/, '#/delegation', '“Segmentation of 2018/19”'],
  ['2026-27-provider-envelopes', /no envelope of any one/, '#/capital', '“Providers’ capital envelopes of 2026/27”'],
];

for (const [code, says, hash, name] of STARTS) {
  journey(`a scenario starts from ${code}`, async ({ page }) => {
    await page.waitForSelector('#start-baseline');
    assert.equal(await page.evaluate(() => document.querySelectorAll('#start-baseline option').length), 7);
    await page.select('#start-baseline', code);
    await text(page, `${card} [role="status"]`, says);
    await axe(page, card);
    await page.focus('#start-baseline');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Start from this');
    await page.keyboard.press('Enter');
    await page.waitForFunction((hash) => location.hash === hash, {}, hash);
    await press(page, 'Share');
    await text(page, 'dialog[open]', `It is ${name} without changes.`);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('dialog[open]'));
    await press(page, 'Undo');
    await press(page, 'Share');
    await text(page, 'dialog[open]', 'It is “As it stands” without changes.');
  });
}
