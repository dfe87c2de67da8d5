// The Allocation room without a mouse, on a phone, and in the dark.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { axe, journey, text } from './frame.mjs';
import { fits } from './access.steps.mjs';
import * as steps from './allocation.steps.mjs';

const { PHONE, ROOM } = steps;

journey('by keyboard alone: from Start to a saved file', async ({ page, browserName, download }) => {
  await steps.tabTo(page, 'a[href="#/allocation"]');
  await page.keyboard.press('Enter');
  await text(page, '#app h1', 'Who gains, who loses, and how fast?');
  await steps.until(page, 'focus is on the heading', () => document.activeElement.tagName === 'H1');
  const first = await steps.headline(page);
  const passed = await steps.tabTo(page, '#start-from');
  assert.ok(passed.length < 12, `the inputs come soon after the bar: ${passed.join(' | ')}`);
  await page.keyboard.press('ArrowDown');
  if (browserName === 'firefox') await page.keyboard.press('Enter');
  await steps.hasValue(page, '#start-from', 'limits_2016_17');
  const limits = await steps.headline(page, first);

  await steps.tabTo(page, '#convergence-slider');
  await page.keyboard.press('ArrowRight');
  await steps.hasValue(page, '#convergence', '11');
  await page.keyboard.press('PageUp');
  await steps.hasValue(page, '#convergence', '21');
  const pushed = await steps.headline(page, limits);
  await page.keyboard.press('Home');
  await steps.hasValue(page, '#convergence', '0');
  await steps.headline(page, pushed);
  await page.keyboard.down('Control');
  await page.keyboard.press('z');
  await page.keyboard.up('Control');
  await steps.hasValue(page, '#convergence', '21');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'convergence-slider', 'undo leaves focus where it is');
  await page.keyboard.down('Control');
  await page.keyboard.press('y');
  await page.keyboard.up('Control');
  await steps.hasValue(page, '#convergence', '0');

  await steps.tabTo(page, '.key-figure .link-button');
  await page.keyboard.press('Enter');
  await steps.until(page, 'focus is in the working', () => document.activeElement.closest('.working') !== null);
  await axe(page);
  await page.keyboard.press('Escape');
  await steps.until(page, 'focus is back on its button', () => document.activeElement.matches('.key-figure .link-button'));

  await page.evaluate(() => document.querySelector('#app h1').focus());
  await steps.tabTo(page, '.scenario-bar__actions button:nth-of-type(5)');
  assert.match(await page.evaluate(() => document.activeElement.textContent), /Save/);
  await page.keyboard.press('Enter');
  await steps.until(page, 'the dialog asks for a name', () => document.activeElement.id === 'save-title');
  await steps.tabTo(page, '#scenario-name');
  await page.keyboard.type('No pull at all');
  await steps.tabTo(page, 'dialog[open] .button--main');
  const { name, bytes } = await download(() => page.keyboard.press('Enter'));
  assert.equal(name, 'no-pull-at-all.json');
  assert.equal(JSON.parse(bytes).changes.allocation.rule.convergence, '0');
});

journey('every drawer opens and closes by keyboard, labelled, with focus held and returned', async ({ page }) => {
  await steps.headline(page);
  const names = await page.$$eval('.drawer__row span:first-child', (all) => all.map((each) => each.textContent));
  assert.deepEqual(names, [
    'Opening money by board', 'Flows of patients', 'National sum and growth', 'Kept national, kept central', 'Need and other factors',
    'Services that arrive later', 'What counts as close', 'Total budgets by board', 'Aligned payment', 'Reasons and notes',
  ]);
  await page.focus('#need');
  for (const name of names) {
    await steps.tabTo(page, '.drawer__row');
    await page.keyboard.press('Enter');
    await steps.until(page, `${name} opens`, (name) => document.activeElement.matches('dialog[open] h2') && document.activeElement.textContent === name, name);
    await axe(page, 'dialog[open]');
    await steps.soundIds(page);
    const unlabelled = await page.$$eval('dialog[open] :is(input, select, textarea)', (all) => all.filter((each) => each.checkVisibility() && !each.labels?.length && !each.getAttribute('aria-label')).map((each) => each.id));
    assert.deepEqual(unlabelled, []);
    await page.keyboard.press('Tab');
    assert.ok(await page.evaluate(() => document.activeElement.closest('dialog[open]') !== null), 'focus stays inside');
    assert.ok((await steps.close(page)).startsWith(name), 'focus returns to the row');
  }
}, ROOM);

journey('on a phone the rule is one tap away and the answer one tap back', async ({ page }) => {
  const first = await steps.headline(page);
  const seen = (selector) => page.$eval(selector, (each) => each.checkVisibility());
  assert.equal(await seen('#start-from'), false);
  await axe(page);
  await page.click('#change-rule');
  await steps.until(page, 'focus is on the heading of the inputs', () => document.activeElement.id === 'rule-title');
  assert.equal(await seen('#start-from'), true);
  assert.equal(await seen('.headline'), false);
  await fits(page);
  await steps.type(page, '#convergence', '50');
  await axe(page);
  for (const name of ['Opening money by board', 'Need and other factors', 'Total budgets by board']) {
    await steps.open(page, name);
    assert.ok(await page.$eval('dialog[open]', (dialog) => dialog.scrollWidth <= dialog.clientWidth), `${name} fits`);
    await axe(page, 'dialog[open]');
    await steps.close(page);
  }
  await text(page, '.scenario-bar__answer', /\d+ gain, \d+ lose/);
  await steps.press(page, 'See the answer');
  await steps.until(page, 'focus is back where it came from', () => document.activeElement.id === 'change-rule');
  assert.notEqual(await steps.headline(page, first), first);
  await fits(page);

  await steps.press(page, 'Use your own figures', '.illustrative-notice');
  await steps.until(page, 'the drawer opens over the inputs', () => document.querySelector('dialog[open] h2')?.checkVisibility());
  await steps.close(page);
  await steps.until(page, 'focus is on the heading of the inputs', () => document.activeElement.id === 'rule-title');
}, PHONE);

journey('at 320 wide, as at 400% zoom, the inputs fit', async ({ page }) => {
  await page.click('#change-rule');
  await steps.until(page, 'the inputs show', () => document.querySelector('#start-from').checkVisibility());
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing hangs over the edge');
  await axe(page);
}, { ...PHONE, viewport: { width: 320, height: 640 } });

journey('in the dark every input keeps its contrast', async ({ page }) => {
  await steps.headline(page);
  await steps.type(page, '#least', 'x');
  await text(page, '#least-error', /./);
  await steps.press(page, 'no limit', '.room__inputs');
  await axe(page, '.room__inputs');
  await steps.open(page, 'Opening money by board');
  await axe(page, 'dialog[open]');
}, { ...ROOM, colourScheme: 'dark' });

journey('from a reason one gets to its input, whichever it is', async ({ page }) => {
  await steps.open(page, 'Reasons and notes');
  const paths = await page.$$eval('#note-path option', (all) => all.map((each) => each.value).filter(Boolean));
  assert.ok(paths.length > 40, `every input may carry a reason: ${paths.length}`);
  await steps.close(page);
  const notes = Object.fromEntries(paths.map((path) => [path, `why ${path}`]));
  const scenario = { format: 'specialised-services-scenario', version: 1, baseline: 'as-it-stands', name: 'Reasons', changes: {}, notes, seed: '1' };
  const folder = mkdtempSync(join(tmpdir(), 'scenario-'));
  try {
    const file = join(folder, 'reasons.json');
    writeFileSync(file, JSON.stringify(scenario));
    await (await page.$('input[type="file"]')).uploadFile(file);
    await steps.counts(page, 'Reasons and notes', String(paths.length));
  } finally {
    rmSync(folder, { recursive: true });
  }
  const shownBy = (path) => /uplift\.|growth\.(rates|components)|line_years|rule\.(bands|knots|floor_knots|max_under)/.test(path);
  for (const [at, path] of paths.entries()) {
    await steps.open(page, 'Reasons and notes');
    assert.match(await page.$eval(`#notes-list li:nth-child(${at + 1})`, (note) => note.textContent), new RegExp(`why ${path}`.replaceAll('.', '\\.')));
    await page.$eval(`#notes-list li:nth-child(${at + 1}) button:nth-of-type(3)`, (button) => button.click());
    await steps.until(page, `${path} leads to its input`, () => {
      const here = document.activeElement;
      return here.matches('input, select, textarea') && document.querySelector('dialog[open] h2')?.textContent !== 'Reasons and notes';
    });
    const id = await page.evaluate(() => document.activeElement.id);
    // An input that the choices made do not show leads to the first input there is.
    if (!shownBy(path) && path !== 'allocation.rule.method') assert.notEqual(id, 'start-from', `${path} has a place of its own`);
    if (await page.$('dialog[open]')) await steps.close(page);
  }
}, ROOM);
