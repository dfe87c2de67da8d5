// The Allocation room with a board's own figures: pasted, typed, refused with row and column, put back. Nothing is lost on the way.
import assert from 'node:assert/strict';
import { axe, journey, text } from './frame.mjs';
import * as steps from './allocation.steps.mjs';

const { BOARDS, ROOM } = steps;
const UNDO = '.scenario-bar__actions button:nth-of-type(1)';
/** A table of one figure a board: rows of cells as a spreadsheet copies them. */
const table = (heading, figure, boards = BOARDS) => [heading, ...boards.map(({ code }, at) => [code, figure(at)])].map((row) => row.join('\t')).join('\r\n');
const money = (at) => `£${(400 + at * 10).toLocaleString('en-GB')},000,000`;
const use = (page) => steps.press(page, 'Use these rows', 'dialog[open]');
const illustrative = (page) => page.$$eval('.card--illustrative, .illustrative-tag, .illustrative-notice', (all) => all.filter((each) => each.checkVisibility()).length);

journey('with every figure a board’s own, nothing is illustrative any more', async ({ page, download }) => {
  assert.equal(BOARDS.length, 42);
  const first = await steps.headline(page);
  assert.ok((await illustrative(page)) > 3);
  await steps.press(page, 'Use your own figures', '.illustrative-notice');
  await steps.until(page, 'the drawer of opening money opens', () => document.querySelector('dialog[open] h2')?.textContent === 'Opening money by board');
  await text(page, 'dialog[open]', 'The opening money is illustrative');
  const template = await download(() => steps.press(page, 'Download a template', 'dialog[open]'));
  assert.equal(template.name, 'opening-money-by-board.csv');
  const lines = template.bytes.toString('utf8').trimEnd().split('\r\n');
  assert.equal(lines.length, 43);
  assert.match(lines[1], /^Q[A-Z0-9]+,"?.+"?,$/);

  await steps.paste(page, '#paste-openings', table(['ICB code', 'Amount'], money));
  await text(page, '#paste-openings-understood', 'Understood: 42 rows.');
  await axe(page, 'dialog[open]');
  await use(page);
  await text(page, 'dialog[open]', 'The opening money is your own.');
  await page.click('#own-basis-1');
  await steps.close(page);
  await steps.counts(page, 'Opening money by board', '42, yours');
  const own = await steps.headline(page, first);
  assert.match(own, /^With illustrative figures, /, 'need is still a stand-in');

  await steps.open(page, 'Need and other factors');
  await steps.paste(page, '#paste-need', table(['Board', 'Need index'], (at) => (0.8 + at / 100).toFixed(2)));
  await use(page);
  await steps.close(page);
  await steps.counts(page, 'Need and other factors', '1 of 5 used');
  const all = await steps.headline(page, own);
  assert.doesNotMatch(all, /illustrative/i);
  assert.equal(await illustrative(page), 0, 'no card is marked any more');
  await axe(page);
  await steps.undoable(page, 'figures of need');
  await page.click(UNDO);
  assert.equal(await steps.headline(page, all), own);

  await steps.open(page, 'Opening money by board');
  await steps.press(page, 'See or change the amounts', 'dialog[open]');
  await steps.type(page, '#own-money-QE1-0', '');
  await text(page, '#own-money-QE1-0-error', /./);
  await steps.type(page, '#own-money-QE1-0', '£1.2bn');
  await steps.hasValue(page, '#own-money-QE1-0', '1,200,000,000');
  await steps.press(page, 'Put the example back', 'dialog[open]');
  await text(page, 'dialog[open]', 'The opening money is illustrative');
  await steps.close(page);
  assert.equal(await steps.headline(page, own), first);
}, ROOM);

journey('a faulty table is refused by row and column, and nothing is lost', async ({ page }) => {
  const first = await steps.headline(page);
  await steps.open(page, 'Opening money by board');
  const refused = async (pasted, ...says) => {
    await steps.paste(page, '#paste-openings', pasted);
    await use(page);
    await steps.until(page, 'focus goes to what is wrong', () => document.activeElement.id === 'paste-openings-faults');
    for (const each of says) await text(page, '#paste-openings-faults', each);
    assert.equal(await steps.value(page, '#paste-openings'), pasted.replaceAll('\r\n', '\n'), 'what was pasted stays');
    assert.equal(await page.$eval('#paste-openings', (box) => box.getAttribute('aria-invalid')), 'true');
    await text(page, 'dialog[open]', 'The opening money is illustrative');
  };
  const [one, two] = BOARDS;
  await refused(table(['Board', 'Beds'], money), 'There is no column Amount.');
  await refused(`Board\tAmount\nQZZ\t1\n${one.code}\t2`, /Row 2, Board\. QZZ is not the code or name of a board/);
  await refused(`Board\tAmount\n${one.code}\t1\n${two.name}\t2\n${one.name}\t3`, /Row 4\. This row repeats row 2/);
  await refused(`Board\tAmount\n${one.code}\t\n\t5`, /Row 2, Amount\./, /Row 3, Board\. Nothing was entered/);
  await refused(`Board\tAmount\n${one.code}\t1,5\n${two.code}\t1e9`, /Row 2, Amount\./, /Row 3, Amount\./);
  await axe(page, 'dialog[open]');

  await steps.paste(page, '#paste-openings', table(['Board', 'Amount'], money, BOARDS.slice(3)));
  await use(page);
  await text(page, '#own-money-missing', /Nothing is used yet: 3 boards have no amount: .*Blank is not zero/);
  await steps.until(page, 'focus goes to what is missing', () => document.activeElement.id === 'own-money-missing');
  assert.equal(await steps.value(page, `#own-money-${BOARDS[3].code}-0`), '400,000,000', 'what was pasted is kept to be finished');
  await text(page, 'dialog[open]', 'The opening money is illustrative');
  await steps.close(page);
  assert.equal(await steps.headline(page), first);
  await steps.open(page, 'Opening money by board');
  for (const { code } of BOARDS.slice(0, 3)) await steps.type(page, `#own-money-${code}-0`, '0');
  await steps.press(page, 'Use these amounts', 'dialog[open]');
  await text(page, 'dialog[open]', 'The opening money is your own.');
  await steps.close(page);
  await steps.headline(page, first);
  await steps.undoable(page, 'own money');
  await page.click(UNDO);
  assert.equal(await steps.headline(page, ''), first);
}, ROOM);

journey('flows whose shares do not add up are refused by name; what is missing is shown as elsewhere', async ({ page }) => {
  const first = await steps.headline(page);
  await steps.open(page, 'Flows of patients');
  const flows = (share) => ['Host\tResident\tShare', ...BOARDS.map(({ code }, at) => `${code}\t${code}\t${share(at)}`)].join('\n');
  await steps.paste(page, '#paste-flows', flows((at) => (at === 0 ? '101' : '97')));
  await use(page);
  await text(page, 'dialog[open] .problem', `The shares of ${BOARDS[0].name} (${BOARDS[0].code})`);
  await steps.paste(page, '#paste-flows', flows((at) => (at === 0 ? '60%' : '97%')));
  await use(page);
  await text(page, 'dialog[open] .problem', /less than 95%/);
  await steps.paste(page, '#paste-flows', flows(() => '97.5%'));
  await use(page);
  await steps.until(page, 'the problem is gone', () => !document.querySelector('dialog[open] .problem'));
  const sums = await page.$$eval('#flow-sums tbody tr', (rows) => rows.map((row) => [...row.cells].slice(1).map((cell) => cell.textContent).join(' ')));
  assert.deepEqual(new Set(sums), new Set(['1 97.5% 2.5%']));
  assert.equal(sums.length, 42);
  await axe(page, 'dialog[open]');
  await steps.close(page);
  await steps.counts(page, 'Flows of patients', '42, yours');
  assert.notEqual(await steps.headline(page, first), first);
}, ROOM);

journey('names that would do harm stay names', async ({ page }) => {
  await steps.open(page, 'Opening money by board');
  for (const hostile of ['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '__proto__', 'constructor', '=HYPERLINK("x")']) {
    await steps.paste(page, '#paste-openings', `Board\tAmount\n${hostile}\t1`);
    await text(page, '#paste-openings-faults', `${hostile} is not the code or name of a board`);
  }
  await steps.close(page);
  await steps.open(page, 'Need and other factors');
  await steps.press(page, 'Add a named factor', 'dialog[open]');
  await page.waitForSelector('#factor-1-name');
  await steps.type(page, '#factor-1-name', '__proto__<b>');
  await text(page, 'dialog[open]', 'Use this factor: __proto__<b>');
  await axe(page, 'dialog[open]');
  await steps.close(page);
  await steps.counts(page, 'Need and other factors', '1 of 6 used');
  await page.select('#need', 'blend');
  await steps.until(page, 'the blend opens', () => document.querySelector('dialog[open] h2')?.textContent === 'Need by programme of care');
  await steps.type(page, '#blend-1-programme', 'constructor"><svg onload=alert(1)>');
  await steps.type(page, '#blend-0-share', '70');
  await text(page, 'dialog[open] .problem', 'must add up to 100%');
  await steps.type(page, '#blend-1-share', '30');
  await steps.until(page, 'the shares add up', () => !document.querySelector('dialog[open] .problem'));
  await axe(page, 'dialog[open]');
  await steps.close(page);
  assert.equal(await page.evaluate(() => Object.keys(Object.prototype).length), 0);
  assert.equal(await page.evaluate(() => document.querySelectorAll('#app script, #app img').length), 0);
  await steps.undoable(page, 'measures of need');
}, ROOM);

journey('money that arrives, budgets, deductions: added, changed, taken out', async ({ page }) => {
  const answers = [await steps.headline(page)];
  await steps.open(page, 'Services that arrive later');
  await steps.press(page, 'Add money that arrives', 'dialog[open]');
  await text(page, '#arriving-new-faults', /Board: choose one\..*Year of arrival.*Money that arrives/s);
  await page.select('#arriving-new-board', 'QE1');
  await steps.type(page, '#arriving-year', '2');
  await steps.type(page, '#arriving-amount', '£50m');
  await steps.press(page, 'Add money that arrives', 'dialog[open]');
  await steps.hasValue(page, '#arriving-rows-0-1', '50,000,000');
  await steps.type(page, '#arriving-rows-0-0', '40');
  await text(page, 'dialog[open] .problem', /./);
  await steps.type(page, '#arriving-rows-0-0', '3');
  await steps.until(page, 'the year is there', () => !document.querySelector('dialog[open] .problem'));
  await axe(page, 'dialog[open]');
  await steps.close(page);
  await steps.counts(page, 'Services that arrive later', '1');

  await steps.open(page, 'Total budgets by board');
  await steps.paste(page, '#paste-budgets', 'Board,Budget,Growth\nQE1,£4bn,3.5%');
  await use(page);
  await steps.hasValue(page, '#budget-rows-0-0', '4,000,000,000');
  await axe(page, 'dialog[open]');
  await steps.close(page);
  await steps.counts(page, 'Total budgets by board', '1');

  await steps.open(page, 'Kept national, kept central');
  await page.click('#medicines-way-3');
  await steps.hasValue(page, '#medicines-kept', '25');
  await steps.press(page, '£680m', 'dialog[open]');
  await steps.hasValue(page, '#medicines-funds', '680,000,000');
  await steps.type(page, '#national-services', '£30bn');
  await text(page, 'dialog[open] .problem', 'The deductions leave nothing to share');
  await steps.press(page, 'Put it back', 'dialog[open] #national-services-was');
  await axe(page, 'dialog[open]');
  await steps.close(page);
  await steps.counts(page, 'Kept national, kept central', '2 of 4 used');

  for (const [drawer, box, typed, count] of [['What counts as close', '#within', '2.5', '1 changed'], ['Aligned payment', '#departure', '-1', '1 changed']]) {
    await steps.open(page, drawer);
    await steps.type(page, box, typed);
    await axe(page, 'dialog[open]');
    await steps.close(page);
    await steps.counts(page, drawer, count);
  }
  assert.notEqual(await steps.headline(page, answers[0]), answers[0]);
  await steps.soundIds(page);
}, ROOM);

journey('who holds the money, and in whose prices it was entered', async ({ page }) => {
  const first = await steps.headline(page);
  await page.click('#basis-2');
  const host = await steps.headline(page, first);
  await steps.undoable(page, 'who holds the money');
  await steps.open(page, 'Opening money by board');
  await steps.press(page, '2019/20', 'dialog[open]');
  await steps.hasValue(page, '#price-year', '2019/20');
  await steps.hasValue(page, '#uplift', 'gdp_deflator');
  const offered = () => page.$$eval('#uplift option', (all) => all.map((each) => each.value));
  assert.deepEqual(await offered(), ['none', 'gdp_deflator', 'own_series', 'components'], 'the smoothed deflator differs only in 2020/21');
  await steps.type(page, '#price-year', '2020/21');
  await steps.until(page, 'the smoothed deflator is offered', () => document.querySelector('#uplift option[value="smoothed"]'));
  await page.select('#uplift', 'smoothed');
  await steps.type(page, '#price-year', '2020-2021');
  await text(page, '#price-year-error', 'Write a financial year as 2026/27.');
  await steps.type(page, '#price-year', '1950/51');
  await text(page, 'dialog[open] .problem', /deflator/i);
  await page.select('#uplift', 'own_series');
  await steps.hasValue(page, '#index-from', '100');
  await steps.type(page, '#index-to', '0');
  await text(page, '#index-to-error', 'Enter a number above 0.');
  await steps.type(page, '#index-to', '110');
  await page.select('#uplift', 'components');
  await steps.hasValue(page, '#price-parts-1-1', '40');
  await axe(page, 'dialog[open]');
  await steps.press(page, 'Put the example back', 'dialog[open]');
  await steps.hasValue(page, '#uplift', 'none');

  await steps.paste(page, '#paste-openings', table(['Board', 'Amount'], money));
  await use(page);
  await text(page, 'dialog[open]', 'The opening money is your own.');
  await page.click('#own-basis-1');
  await text(page, 'dialog[open]', 'Money by host is not known');
  await steps.close(page);
  await text(page, '#basis-error', 'Money by host is not known: you entered money by residence.');
  assert.equal(await page.$eval('.room__inputs fieldset', (each) => each.getAttribute('aria-describedby')), 'basis-error');
  await text(page, '#trouble', 'Money by host is not known');
  await steps.press(page, 'Go to Who holds the money', '#trouble');
  await steps.until(page, 'focus is on the choice', () => document.activeElement.id === 'basis-1');
  await axe(page, '.room__inputs');
  await page.click('#basis-1');
  await steps.until(page, 'the problem is gone', () => !document.querySelector('#trouble'));
  assert.notEqual(await steps.headline(page, host), first);
}, ROOM);
