// Getting about: by links, by address and by keys; the window's title, focus and the menu follow.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { journey, text } from './frame.mjs';

const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.tagName);
const title = (page, words) => page.waitForFunction((words) => document.title === words, {}, words);

journey('a link changes page, title, heading and focus', async ({ page }) => {
  assert.equal(await page.title(), 'Specialised Services Calculator');
  assert.equal(await focused(page), 'BODY', 'nothing takes focus as the page opens');
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.click('.footer__links a[href="#/privacy"]');
  await title(page, 'Privacy – Specialised Services Calculator');
  await page.waitForFunction(() => document.activeElement.tagName === 'H1' && scrollY === 0);
  await page.evaluate(() => history.back());
  await title(page, 'Specialised Services Calculator');
  await text(page, '#app h1', 'What do you want to find out?');
});

journey('the menu marks the page that is shown', async ({ page }) => {
  const current = () => page.$$eval('.header__link[aria-current="page"]', (all) => all.map((a) => a.textContent));
  assert.deepEqual(await current(), []);
  await page.click('.header__link[href="#/sources"]');
  await title(page, 'Sources and method – Specialised Services Calculator');
  assert.deepEqual(await current(), ['Sources']);
});

journey('an address with a part opens at that part', async ({ page }) => {
  await page.waitForFunction(() => document.activeElement.id === 'check');
  const top = await page.$eval('#check', (heading) => heading.getBoundingClientRect().top);
  assert.ok(top >= 0 && top < 900, `the part is in view, ${top} from the top`);
}, { hash: '#/privacy/check' });

journey('links within a page move focus to their part', async ({ page }) => {
  await page.click('.contents a[href="#/sources/bibliography"]');
  await page.waitForFunction(() => document.activeElement.id === 'bibliography');
  assert.equal(await page.title(), 'Sources and method – Specialised Services Calculator');
}, { hash: '#/sources' });

journey('an address that leads nowhere says so and leads on', async ({ page }) => {
  await text(page, '#app h1', 'This page does not exist');
  await page.click('.page .button--main');
  await text(page, '#app h1', 'What do you want to find out?');
}, { hash: '#/weather' });

journey('the first key leads past the header and leaves the address alone', async ({ page }) => {
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Skip to the main content');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement.id === 'main');
  assert.equal(await page.evaluate(() => location.hash), '#/privacy');
}, { hash: '#/privacy' });

journey('on a phone the menu opens, closes by Escape, and gives focus back', async ({ page }) => {
  const shown = () => page.$eval('#menu', (menu) => menu.checkVisibility());
  assert.equal(await shown(), false);
  await page.click('#menu-button');
  await page.waitForFunction(() => document.getElementById('menu').checkVisibility());
  assert.equal(await page.$eval('#menu-button', (button) => button.ariaExpanded), 'true');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Allocation');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.activeElement.id === 'menu-button');
  assert.equal(await shown(), false);
  await page.click('#menu-button');
  await page.waitForFunction(() => document.getElementById('menu').checkVisibility());
  await page.click('.header__link[href="#/sources"]');
  await title(page, 'Sources and method – Specialised Services Calculator');
  assert.equal(await shown(), false, 'a page that has been chosen has no menu before it');
}, { viewport: { width: 390, height: 844 } });

journey('the whole calculator can be kept as one file', async ({ page, download }) => {
  const { name, bytes } = await download(() => page.evaluate(() => [...document.querySelectorAll('.footer__links button')].at(-1).click()));
  assert.equal(name, 'specialised-services-calculator.html');
  assert.ok(bytes.equals(readFileSync(new URL('../../pkg/index.html', import.meta.url))), 'byte for byte');
});

journey('a hundred changes of page leave no fault behind', async ({ page }) => {
  const hashes = ['#/', '#/allocation', '#/sources', '#/privacy', '#/accessibility', '#/nowhere'];
  for (let turn = 0; turn < 100; turn += 1) {
    await page.evaluate((hash) => (location.hash = hash), hashes[(turn * 5 + 1) % hashes.length]);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  assert.equal(await page.$eval('#stopped', (notice) => notice.hidden), true);
});
