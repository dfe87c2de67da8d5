// The five pages of the Capital room on paper: what was set stands as a list, nothing to press is left, nothing is cut, the answer is on the first page.
import assert from 'node:assert/strict';
import { journey, text } from './frame.mjs';
import * as steps from './allocation.steps.mjs';

/** A sheet of A4 without its margins, in pixels. */
const SHEET = { width: 703, height: 1017 };

const PAGES = [
  ['#/capital', ['Taken off the top for a national pot20%', 'Envelopes countEvery patient', 'All money£300m']],
  ['#/frontier', ['Taken off the top for a national pot20%', 'Years2022/23 to 2025/26']],
  ['#/weights', ['Population health, swing100', 'The room counts value byNet present social value']],
  ['#/scheme/S05', ['Kind of workEquipment', 'It is nationally significantYes', 'Years it is open12 years']],
  ['#/certificate', ['Taken off the top for a national pot20%', 'Local-benefit test, least share50%']],
];

for (const [hash, settings] of PAGES) {
  journey(`${hash.slice(2)} on paper`, async ({ page }) => {
    await text(page, '.headline__sentence', /(worth|funded|proven|weighs)[^…]*\.$/);
    const before = await page.$$eval('[aria-labelledby="every-scheme-title"] tbody tr', (all) => all.length);
    await page.setViewport(SHEET);
    await page.emulateMediaType('print');
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    for (const setting of settings) await text(page, '.rule-tested', setting);
    assert.ok(await page.$$eval('.rule-tested dl > div', (all) => all.every((row) => row.querySelector('dt').textContent.trim() && row.querySelector('dd').textContent.trim())));
    const controls = await page.$$eval('button, input, select, textarea, details:not([open]) > summary', (all) => all.filter((each) => each.checkVisibility()).map((each) => each.textContent));
    assert.deepEqual(controls.filter((words) => !/limits?,/.test(words)), [], 'nothing to press is left');
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing hangs over the edge');
    const cut = await page.$$eval('.room .table-scroll', (all) => all.filter((each) => each.scrollWidth > each.clientWidth + 1).map((each) => each.getAttribute('aria-label')));
    assert.deepEqual(cut, [], 'no table is cut');
    const foot = await page.$eval('.key-figures', (figures) => figures.getBoundingClientRect().bottom + scrollY);
    assert.ok(foot < SHEET.height, `the headline ends at ${foot} of the first page`);
    if (hash === '#/capital') {
      assert.equal(before, 12);
      await steps.until(page, 'every row is printed', () => document.querySelectorAll('[aria-labelledby="every-scheme-title"] tbody tr').length === 32);
    }
    await text(page, '.room__wide', 'To run this again');
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await steps.until(page, 'the list is gone', () => document.querySelector('.rule-tested dl').children.length === 0);
  }, { hash, browsers: ['chromium'] });
}
