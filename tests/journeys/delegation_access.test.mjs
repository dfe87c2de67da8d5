// The Delegation room by keyboard, on a phone, in the dark.
import assert from 'node:assert/strict';
import { axe, journey, text } from './frame.mjs';
import * as steps from './allocation.steps.mjs';
import * as room from './delegation.steps.mjs';

const { PHONE, ROOM } = room;

for (const colourScheme of ['light', 'dark']) {
  journey(`the room is within reach of everybody, ${colourScheme}`, async ({ page }) => {
    await steps.headline(page);
    await axe(page);
    await room.see(page, 'What the test says');
    await room.edit(page);
    for (const drawer of await page.$$('.drawer summary')) await drawer.evaluate((each) => each.click());
    await steps.press(page, 'Choose a service from a list');
    await page.waitForSelector('.names button');
    await axe(page);
    await steps.soundIds(page);
  }, { ...ROOM, colourScheme });
}

journey('on a phone the test is one tap away and nothing stands beyond the edge', async ({ page }) => {
  await steps.headline(page);
  await axe(page);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing stands beyond the edge');
  await steps.press(page, 'Change the test');
  await steps.until(page, 'the inputs show, with focus on their heading', () => document.activeElement.id === 'rule-title');
  await steps.type(page, '#suitable-from', '10');
  await text(page, '.scenario-bar__answer', 'not settled');
  await axe(page);
  await steps.press(page, 'See the answer');
  await steps.until(page, 'the answer is back', () => document.querySelector('.headline').checkVisibility());
  await page.setViewport({ width: 320, height: 640 });
  await steps.until(page, 'the window is narrow', () => innerWidth === 320);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nor at 400% zoom');
}, PHONE);

journey('by keyboard alone: from the menu to a service in full', async ({ page }) => {
  await steps.tabTo(page, '.header__link[href="#/delegation"]');
  await page.keyboard.press('Enter');
  await text(page, '#app h1', 'Which services can be run locally');
  await steps.until(page, 'focus is on the heading', () => document.activeElement.tagName === 'H1');
  await steps.tabTo(page, '.seen input');
  await page.keyboard.press('ArrowRight');
  await room.counted(page, 'Suitable, not ready', 0);
  await steps.tabTo(page, '.links details:last-child summary');
  await page.keyboard.press('Enter');
  await steps.tabTo(page, '.names button');
  const name = await page.evaluate(() => document.activeElement.textContent);
  await page.keyboard.press('Enter');
  await steps.until(page, `${name} is told`, (name) => document.activeElement.id === 'service-title' && document.activeElement.textContent === name, name);
});

journey('a square that is pressed opens its service', async ({ page }) => {
  await steps.headline(page);
  const before = await page.$eval('#service-title', (title) => title.textContent);
  await page.evaluate(() => document.querySelector('.squares rect').dispatchEvent(new MouseEvent('click', { bubbles: true })));
  await steps.until(page, 'another service is told', (before) => document.querySelector('#service-title').textContent !== before, before);
  assert.match(await page.$eval('#service-title ~ .card__subtitle', (line) => line.textContent), /internal medicine/);
  await text(page, '.figure .screen-only', 'The ringed square is');
}, ROOM);
