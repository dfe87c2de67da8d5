// One scheme in full: the headline is true of the table under it and of the example's own figures; a change and its undo; a phone, the dark.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { axe, journey, text } from './frame.mjs';
import { fits, inTheDark } from './access.steps.mjs';
import * as steps from './allocation.steps.mjs';
import { cells } from './delegation.steps.mjs';

const ROOM = { hash: '#/scheme/S05' };
const PHONE = { ...ROOM, viewport: { width: 390, height: 844 } };

const [heading, ...lines] = readFileSync(new URL('../../data/tables/example_schemes.csv', import.meta.url), 'utf8').trim().split(/\r?\n/);
const SCHEMES = lines.map((line) => Object.fromEntries(cells(line).map((cell, at) => [cells(heading)[at], cell])));
const scheme = (code) => SCHEMES.find((each) => each.code === code);
const cost = ({ cost_1, cost_2, cost_3, cost_4 }) => [cost_1, cost_2, cost_3, cost_4].reduce((sum, each) => sum + Number(each), 0);

/** Waits until nothing is being worked out any more. */
const settled = (page) =>
  steps.until(page, 'everything is worked out', () => {
    const said = document.querySelector('.headline__sentence')?.textContent ?? '';
    const table = document.querySelector('[aria-label="The scheme under each way of holding the money"] tbody');
    return /\S/.test(said) && !said.includes('…') && table?.rows.length === 5 && !table.textContent.includes('…');
  });

/** The rows of the table of ways, by the name of the way. */
const ways = (page) =>
  page.$$eval('table[aria-label="The scheme under each way of holding the money"] tbody tr', (rows) =>
    Object.fromEntries(rows.map((row) => [row.cells[0].textContent, [...row.cells].slice(1).map((cell) => cell.textContent)])));

const figures = (page) => page.$$eval('.key-figure__value', (all) => all.map((each) => each.textContent.trim()));

journey('the headline is true of the ways under it, and its figures of the example', async ({ page }) => {
  await settled(page);
  const headline = await steps.words(page, '.headline__sentence');
  assert.ok(headline.includes(scheme('S05').name), headline);
  const told = await ways(page);
  const name = Object.keys(told).find((each) => each.startsWith('With a '));
  const [funded, payer] = told[name];
  if (funded === 'No') assert.ok(headline.includes('is not funded with a '), headline);
  else assert.ok(headline.includes('is funded with a ') && headline.includes(funded.replace('From', 'from')), `${headline} ${funded} ${payer}`);
  assert.equal((await figures(page))[0], `£${(cost(scheme('S05')) / 1e6).toPrecision(3)}m`);
  assert.equal((await figures(page))[3], `${(Number(scheme('S05').outside_share) * 100).toFixed(1)}%`);
  const last = await steps.words(page, '[aria-labelledby="scheme-worth-title"].working__steps tbody tr:last-of-type .working__amount');
  const value = Number(last.replace(/[£,]/g, ''));
  assert.ok(Math.abs(Number((await figures(page))[1].replace(/[£m]/g, '')) * 1e6 / value - 1) < 0.006, `${last} ${await figures(page)}`);
  await axe(page);
  await steps.soundIds(page);
}, ROOM);

journey('what a scheme left out needs is enough to have it funded', async ({ page }) => {
  await settled(page);
  // The first that the ringfence leaves out for want of money and a higher value would bring in.
  for (const { code } of SCHEMES) {
    await page.select('#scheme', code);
    await steps.until(page, `${code} is told`, (name) => document.querySelector('.headline__sentence').textContent.includes(name), scheme(code).name);
    await settled(page);
    const row = Object.entries(await ways(page)).find(([name]) => name.startsWith('With a '))[1];
    if (row[0] !== 'No' || !/^[\d.,]+$/.test(row[3]) || Number(row[3]) === 0) continue;
    const value = await steps.words(page, '.working__steps tbody tr:last-of-type .working__amount');
    const pounds = Number(value.replace(/[£,]/g, '').replace('−', '-'));
    const rise = (part) => Math.ceil(Number(row[3]) * 1e6 * part);
    await steps.type(page, '#scheme-value', String(Math.round(pounds + rise(0.97))));
    await settled(page);
    assert.match(await steps.words(page, '.headline__sentence'), /is not funded with a/);
    await steps.type(page, '#scheme-value', String(Math.round(pounds + rise(1.03))));
    await text(page, '.headline__sentence', /is funded with a/);
    assert.equal(await page.evaluate(() => location.hash), `#/scheme/${code}`);
    return;
  }
  assert.fail('no scheme is left out for want of money');
}, ROOM);

journey('each field is a step of its own, and undo takes it back', async ({ page }) => {
  await settled(page);
  const [before] = await figures(page);
  await steps.type(page, '#scheme-cost-1', '9000000');
  await steps.until(page, 'the cost follows', (before) => document.querySelector('.key-figure__value').textContent.trim() !== before, before);
  assert.equal((await figures(page))[0], `£${((cost(scheme('S05')) + 1e6) / 1e6).toPrecision(3)}m`);
  await steps.undoable(page, 'cost');
  await page.click('#scheme-national');
  await steps.undoable(page, 'national mark');
  await settled(page);
  assert.equal((await ways(page))['With a 20% ringfence'][1] === 'National pot', false, 'the national pot pays for what is national alone');
  await steps.press(page, 'Undo');
  await steps.press(page, 'Undo');
  await steps.hasValue(page, '#scheme-cost-1', Number(scheme('S05').cost_1).toLocaleString('en-GB'));
  await steps.press(page, 'What it needs', '.drawers');
  await page.select('#scheme-needs', 'S06');
  await text(page, '.relations', scheme('S06').name);
  await steps.undoable(page, 'needs');
  await page.select('#scheme', 'S06');
  await text(page, '.relations', scheme('S05').name);
}, ROOM);

journey('a cost that is no figure is told beside its box, and the answer before stays', async ({ page }) => {
  await settled(page);
  await steps.type(page, '#scheme-life', '0');
  await text(page, '#trouble', /./);
  await text(page, '.card__before', 'Before this change');
  await axe(page);
  await steps.type(page, '#scheme-life', '12');
  await steps.until(page, 'nothing is wrong', () => !document.querySelector('#trouble'));
}, ROOM);

journey('every scheme is one link away from the table of all', async ({ page, download }) => {
  // The headline stands before the table is drawn.
  await text(page, '[aria-labelledby="every-scheme-title"] tbody', scheme('S12').name);
  await steps.press(page, scheme('S12').name, '[aria-labelledby="every-scheme-title"]');
  await text(page, '.headline__sentence', scheme('S12').name);
  assert.equal(await page.evaluate(() => location.hash), '#/scheme/S12');
  await settled(page);
  await steps.press(page, 'Export');
  const { name, bytes } = await download(() => steps.press(page, 'Download the table'));
  assert.equal(name, 'capital-one-scheme.csv');
  assert.equal(bytes.toString().trim().split('\r\n').length, 6);
}, { hash: '#/capital' });

journey('an address without a scheme says so and tells the first', async ({ page }) => {
  await text(page, '#answer', 'There is no scheme of that address');
  await text(page, '.headline__sentence', SCHEMES[0].name);
}, { hash: '#/scheme/nowhere' });

journey('schemes looked at in haste leave the last one told', async ({ page }) => {
  await settled(page);
  const before = await ways(page);
  for (const { code } of SCHEMES.slice(0, 8)) await page.select('#scheme', code);
  await page.select('#scheme', 'S05');
  await settled(page);
  await text(page, '.headline__sentence', scheme('S05').name);
  assert.deepEqual(await ways(page), before);
}, ROOM);

journey('by keyboard alone another scheme is told, and the focus stays', async ({ page }) => {
  await settled(page);
  await page.focus('#scheme');
  await page.keyboard.press('ArrowDown');
  await text(page, '.headline__sentence', scheme('S06').name);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'scheme');
}, ROOM);

journey('on a phone nothing hangs over the edge', async ({ page }) => {
  await settled(page);
  await fits(page);
  await axe(page);
  await page.click('#change-rule');
  await steps.until(page, 'the inputs show', () => document.querySelector('#scheme').checkVisibility());
  await fits(page);
  await axe(page);
  await page.setViewport({ width: 320, height: 640 });
  await fits(page);
  await steps.press(page, 'See the answer');
  await fits(page);
}, PHONE);

inTheDark(ROOM, settled);
