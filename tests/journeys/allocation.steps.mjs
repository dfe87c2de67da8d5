// What a person does in the Allocation room, one function an act. Each waits for what the act brings, never for time.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { text } from './frame.mjs';

/** The room, opened at once. */
export const ROOM = { hash: '#/allocation' };
/** A phone on which the room opens. */
export const PHONE = { hash: '#/allocation', viewport: { width: 390, height: 844 } };

const table = readFileSync(new URL('../../data/tables/integrated_care_boards.csv', import.meta.url), 'utf8');

/** Codes and names of the 42 boards. */
export const BOARDS = table
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((row) => row.match(/^([^,]*),[^,]*,(?:"([^"]*)"|([^,]*))/))
  .map(([, code, quoted, plain]) => ({ code, name: quoted ?? plain }));

/** Waits until a function of the page, given arguments, is true; says what it waited for when it never is. */
export async function until(page, what, condition, ...args) {
  await page.waitForFunction(condition, {}, ...args).catch((failure) => assert.fail(`${what}: ${failure.message}`));
}

/** The words of the first element that `selector` finds, spaces made one. */
export function words(page, selector) {
  return page.$eval(selector, (found) => found.textContent.replace(/\s+/g, ' ').trim());
}

/** The headline, once it differs from another. */
export async function headline(page, before = '') {
  await until(page, `a headline other than “${before}”`, (before) => {
    const now = document.querySelector('.headline__sentence')?.textContent ?? '';
    return now !== '' && now !== before;
  }, before);
  return page.$eval('.headline__sentence', (found) => found.textContent);
}

/** The figure in a box. */
export function value(page, selector) {
  return page.$eval(selector, (box) => box.value);
}

/** Waits until a control has a value. */
export function hasValue(page, selector, wanted) {
  return until(page, `${selector} is ${wanted}`, (selector, wanted) => document.querySelector(selector)?.value === wanted, selector, wanted);
}

/** Types over what stands in a box and leaves it. */
export async function type(page, selector, typed) {
  await page.focus(selector);
  await page.$eval(selector, (box) => box.select());
  if (typed === '') await page.keyboard.press('Delete');
  else await page.keyboard.type(typed);
  await page.$eval(selector, (box) => box.blur());
}

/** Puts text into a box as pasting does. */
export async function paste(page, selector, pasted) {
  await page.focus(selector);
  await page.$eval(selector, (box) => box.select());
  await page.evaluate((pasted) => document.execCommand('insertText', false, pasted), pasted);
  await hasValue(page, selector, pasted.replaceAll('\r\n', '\n'));
}

/** Presses the button or link whose words begin so, within `selector`. */
export async function press(page, begins, within = 'body') {
  const pressed = await page.evaluate((begins, within) => {
    const all = [...document.querySelectorAll(`${within} button, ${within} a, ${within} summary`)];
    const found = all.find((each) => each.checkVisibility() && each.textContent.replace(/\s+/g, ' ').trim().startsWith(begins));
    found?.focus();
    found?.click();
    return Boolean(found);
  }, begins, within);
  assert.ok(pressed, `nothing within ${within} begins with “${begins}”`);
}

/** Opens a drawer by its name; its heading then has focus. */
export async function open(page, name) {
  await press(page, name, '.drawers');
  await until(page, `the drawer ${name} opens with focus on its heading`, (name) => {
    const title = document.querySelector('dialog[open] h2');
    return title?.textContent === name && document.activeElement === title;
  }, name);
}

/** Closes the open dialog by Escape; focus then returns to what opened it. */
export async function close(page) {
  const title = await words(page, 'dialog[open] h2');
  await page.keyboard.press('Escape');
  await until(page, `${title} closes`, () => !document.querySelector('dialog[open]'));
  return page.evaluate(() => (document.activeElement === document.body ? 'nothing' : document.activeElement.textContent));
}

/** What is written at the right of a drawer's row. */
export function count(page, name) {
  return page.evaluate((name) => {
    const row = [...document.querySelectorAll('.drawer__row')].find((each) => each.textContent.startsWith(name));
    return row.querySelector('.drawer__count').textContent;
  }, name);
}

/** Waits for what is written at the right of a drawer's row. */
export function counts(page, name, wanted) {
  return until(page, `the drawer ${name} says ${wanted}`, (name, wanted) => {
    const row = [...document.querySelectorAll('.drawer__row')].find((each) => each.textContent.startsWith(name));
    return row?.querySelector('.drawer__count').textContent === wanted;
  }, name, wanted);
}

/** Waits until the bar offers to undo a step by its name, and gives the words of both buttons. */
export async function undoable(page, step) {
  await text(page, '.scenario-bar__actions button:nth-of-type(1)', step === null ? /^Undo$/ : `Undo ${step}`);
}

/** The same for redo. */
export async function redoable(page, step) {
  await text(page, '.scenario-bar__actions button:nth-of-type(2)', step === null ? /^Redo$/ : `Redo ${step}`);
}

/** Presses Tab until focus is on what `selector` finds, as a person without a mouse would. */
export async function tabTo(page, selector) {
  const passed = [];
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab');
    const [reached, at] = await page.evaluate((selector) => {
      const here = document.activeElement;
      return [here.matches(selector), `${here.tagName} ${here.id || here.textContent.trim().slice(0, 30)}`];
    }, selector);
    if (reached) return passed;
    passed.push(at);
  }
  return assert.fail(`Tab never reaches ${selector}; it passed ${passed.join(' | ')}`);
}

/** Fails where an id stands twice, or a control refers to an id that is not there. */
export async function soundIds(page) {
  const faults = await page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map((each) => each.id);
    const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
    const named = [...document.querySelectorAll('input, select, textarea, [aria-labelledby]')].filter((each) => each.checkVisibility());
    const lost = named.flatMap((each) =>
      ['aria-describedby', 'aria-labelledby'].flatMap((name) => (each.getAttribute(name) ?? '').split(/\s+/)).filter((id) => id && !document.getElementById(id)).map((id) => `${each.id} -> ${id}`));
    return [...twice, ...lost];
  });
  assert.deepEqual(faults, [], 'every id stands once and every reference leads somewhere');
}

/** Opens the working of each key figure in turn, which must end in these steps and say these limits, and closes it by keyboard. */
export const workings = async (page, lasts, limits = /./) => {
  for (const [place, last] of lasts.entries()) {
    await page.click(`.key-figure:nth-of-type(${place + 1}) .link-button`);
    await until(page, `the working ends in ${last}`, (last) => document.querySelector('.working tbody tr:last-of-type th')?.textContent === last, last);
    await text(page, '.working__limits', limits);
    await until(page, 'the working has the focus', () => document.activeElement.closest('.working'));
    await page.keyboard.press('Escape');
    await until(page, 'the working is closed', () => !document.querySelector('.working'));
  }
};
