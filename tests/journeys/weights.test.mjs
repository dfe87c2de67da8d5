// Weights: swings become weights, points stand beside pounds, a blank score leaves a range; how firm it all is; on a phone, in the dark.
import assert from 'node:assert/strict';
import { axe, journey, text } from './frame.mjs';
import { fits, inTheDark } from './access.steps.mjs';
import * as steps from './allocation.steps.mjs';

const ROOM = { hash: '#/weights' };
const NARROW = { ...ROOM, viewport: { width: 320, height: 640 } };
const SWINGS = { 'population-health': 100, 'unequal-access': 80, productivity: 50, 'wider-economy': 30, 'national-significance': 60 };

/** The headline, once the best choice by either measure is known. */
const found = (page) => text(page, '.headline__sentence', /Chosen by points/);
const rows = (bytes) =>
  bytes.toString().trim().split('\r\n').map((row) => [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain));
const scheme = (page, name) =>
  page.evaluate((name) => {
    const row = [...document.querySelectorAll('.room__wide tbody tr')].find((row) => row.querySelector('th').textContent === name);
    return [...row.querySelectorAll('td')].map((cell) => cell.textContent);
  }, name);

journey('weights are exact shares of the swings, and the headline is true of the schemes', async ({ page, download }) => {
  const headline = await found(page);
  const { name, bytes } = await download(() => steps.press(page, 'Download the data for figure 1'));
  assert.equal(name, 'weights.csv');
  const sum = Object.values(SWINGS).reduce((a, b) => a + b);
  const told = rows(bytes).slice(1);
  assert.deepEqual(told.map(([, , swing]) => Number(swing)), Object.values(SWINGS));
  for (const [, , swing, shown, exact] of told) {
    const [top, bottom = 1] = exact.split('/').map(Number);
    assert.ok(Math.abs(top / bottom - Number(swing) / sum) < 1e-12, `${exact} is ${swing} of ${sum}`);
    assert.ok(Math.abs(Number(shown) - Number(swing) / sum) < 0.001);
  }
  assert.equal(told.reduce((all, [, , , shown]) => all + Math.round(Number(shown) * 1000), 0), 1000, 'shown weights add up to 100%');
  assert.ok(headline.includes(`population health weighs most, ${Number(told[0][3]) * 100}%`), headline);
  const schemes = await page.$$eval('.room__wide tbody tr', (all) => all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)));
  const [enter, leave] = [[4, 5], [5, 4]].map(([one, other]) => schemes.filter((row) => row[one].startsWith('Yes') && row[other].startsWith('No')).length);
  assert.ok(enter > 0 && headline.includes(`${enter} schemes enter and ${leave} leave`), headline);
  const [points, pounds] = await page.$$eval('.key-figure:nth-of-type(3) p', (all) => all.map((each) => each.textContent.match(/£([\d.]+)m/)).filter(Boolean).map(([, found]) => Number(found)));
  assert.ok(points < pounds, `${points} is less than ${pounds}`);
  const lost = Number(headline.match(/worth £([\d.]+)m less in pounds/)[1]);
  assert.ok(Math.abs(pounds - points - lost) < 1.01, `${pounds} less ${points} is ${lost}, each rounded`);
  assert.ok((await steps.words(page, '#funded-by-points')).split(/,| and /).length >= enter);
  await axe(page);
  await steps.soundIds(page);
}, ROOM);

journey('points are weights times scores; a blank score leaves a range', async ({ page }) => {
  await found(page);
  await steps.press(page, 'Scores of schemes', '.drawers');
  await page.waitForSelector('dialog[open] input');
  const row = await page.$$eval('dialog[open] tbody tr:nth-of-type(1) input', (all) => all.map((each) => each.id));
  const scores = await page.$$eval('dialog[open] tbody tr:nth-of-type(1) input', (all) => all.map((each) => Number(each.value)));
  const name = await page.$eval('dialog[open] tbody tr:nth-of-type(1) th', (found) => found.textContent);
  const sum = Object.values(SWINGS).reduce((a, b) => a + b);
  const points = Object.values(SWINGS).reduce((all, swing, at) => all + (swing / sum) * scores[at], 0);
  await axe(page);
  await steps.type(page, `#${row[2]}`, '');
  await page.keyboard.press('Escape');
  await steps.until(page, 'the dialog is closed', () => !document.querySelector('dialog[open]'));
  const [least, most] = [points - (50 / sum) * scores[2], points + (50 / sum) * (100 - scores[2])];
  await steps.until(page, 'a range stands there', (name, words) => {
    const row = [...document.querySelectorAll('.room__wide tbody tr')].find((row) => row.querySelector('th').textContent === name);
    return row?.querySelector('td').textContent === words;
  }, name, `${least.toFixed(1)} to ${most.toFixed(1)}`);
  await steps.press(page, 'Undo');
  await steps.until(page, 'the points stand there', (name, words) => {
    const row = [...document.querySelectorAll('.room__wide tbody tr')].find((row) => row.querySelector('th').textContent === name);
    return row?.querySelector('td').textContent === words;
  }, name, points.toFixed(1));
  assert.equal((await scheme(page, name)).length, 6);
}, ROOM);

journey('a swing by keyboard, undo, and no swing at all', async ({ page }) => {
  const first = await found(page);
  await page.focus('#swing-national-significance-slider');
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('PageUp');
  await steps.hasValue(page, '#swing-national-significance', '100');
  await text(page, '.headline__sentence', 'wo criteria weigh most');
  while (await page.$eval('.scenario-bar__actions button:nth-of-type(1)', (button) => button.textContent.trim() !== 'Undo')) await steps.press(page, 'Undo');
  await steps.hasValue(page, '#swing-national-significance', '60');
  await text(page, '.headline__sentence', first);
  for (const id of Object.keys(SWINGS)) await steps.type(page, `#swing-${id}`, '0');
  await text(page, '#trouble', 'Every swing is 0');
  await text(page, '.card__before', 'Before this change');
  await axe(page);
  await steps.type(page, '#swing-productivity', '100');
  await text(page, '.headline__sentence', 'productivity weighs most, 100%');
}, ROOM);

journey('the whole room counts points at the press of a button, and one step takes it back', async ({ page }) => {
  await found(page);
  await text(page, '#measure-title', 'The room counts value in pounds');
  await steps.press(page, 'Use points in the whole room');
  await text(page, '#measure-title', 'The room counts value in points');
  await steps.hasValue(page, '#measured-by', 'points');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'change-measure');
  await steps.undoable(page, 'measure of value');
  await page.evaluate(() => (location.hash = '#/capital'));
  await text(page, '.headline__sentence', /\d points? (more|less)/);
  await steps.press(page, 'Undo');
  await text(page, '.headline__sentence', /£[\d.]+m (more|less)/);
}, ROOM);

journey('where each scheme stands is worked out beside the page and forgotten when a swing changes', async ({ page, download }) => {
  await found(page);
  await steps.press(page, 'Test every scheme');
  const says = await text(page, '#firm-says', /Within 1% of the best by points/);
  const places = await page.$$eval('[aria-label="Where each scheme stands"] tbody tr', (all) => all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)));
  const count = (place) => places.filter(([at]) => at === place).length;
  assert.equal(count('Core') + count('Borderline') + count('Out'), places.length);
  assert.ok(says.includes(`${count('Core')} scheme`) && says.includes(`${count('Borderline')} `) && says.includes(`${count('Out')} `), says);
  // What is core is in the best choice, what is out is not, and every share is one of a hundred.
  for (const [place, chosen, share] of places) {
    if (place === 'Core') assert.equal(chosen, 'Yes');
    if (place === 'Out') assert.equal(chosen, 'No');
    assert.match(share, /^(100|\d\d?)%$/);
  }
  const bars = await steps.words(page, '[aria-labelledby="firm-title"] svg.chart');
  for (const place of ['Core', 'Borderline', 'Out']) assert.ok(bars.includes(place) && bars.includes(count(place) === 1 ? '1 scheme' : `${count(place)} schemes`), bars);
  const { name, bytes } = await download(() => steps.press(page, 'Download where each scheme stands'));
  assert.equal(name, 'where-each-scheme-stands.csv');
  const [, ...stand] = bytes.toString().trim().split('\r\n');
  assert.equal(stand.length, places.length);
  assert.equal(stand.filter((line) => line.includes(',Core,')).length, count('Core'));
  await axe(page);
  await page.select('#firm-within', '0.05');
  await steps.until(page, 'what was found for another share is gone', () => !document.querySelector('#firm-says'));
  await steps.press(page, 'Test every scheme');
  await text(page, '#firm-says', /Within 5% of the best by points/);
  await steps.type(page, '#swing-productivity', '70');
  await steps.until(page, 'what was found for other swings is gone', () => !document.querySelector('#firm-says'));
}, ROOM);

journey('on the narrowest phone nothing hangs over the edge', async ({ page }) => {
  await found(page);
  await fits(page);
  await axe(page);
  await page.click('#change-rule');
  await steps.until(page, 'the inputs show', () => document.querySelector('#swing-productivity').checkVisibility());
  await fits(page);
  await axe(page);
  await steps.press(page, 'See the answer');
  await found(page);
}, NARROW);

inTheDark(ROOM, found);
