// The Allocation room as board members, charities and consultation respondents use it: change the rule, see the answer follow, take it back.
import assert from 'node:assert/strict';
import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { axe, journey, text } from './frame.mjs';
import * as steps from './allocation.steps.mjs';

const { ROOM } = steps;
const UNDO = '.scenario-bar__actions button:nth-of-type(1)';
const REDO = '.scenario-bar__actions button:nth-of-type(2)';
const rule = (page, wanted) => text(page, '.scenario-bar__rule', wanted);

journey('a board member changes growth, sees the answer move, takes it back and makes it again', async ({ page }) => {
  await page.select('#who', 'board QE1');
  await text(page, '.your-board__sentence', 'Lancashire and South Cumbria');
  await axe(page);
  const [first, yours] = [await steps.headline(page), await steps.words(page, '.your-board__sentence')];
  assert.match(first, /^With illustrative figures, /);
  await rule(page, '4.5% growth, 10% of the gap each year, no board below 0% or above 12%');

  await steps.type(page, '#growth', '6');
  const faster = await steps.headline(page, first);
  await rule(page, '6% growth');
  assert.notEqual(await steps.words(page, '.your-board__sentence'), yours);
  assert.match(await steps.words(page, '.headline__against'), /growing 6% a year/);
  assert.equal(await steps.value(page, '#growth-slider'), '6');
  assert.equal(await page.$eval('#growth-slider', (slider) => slider.getAttribute('aria-valuetext')), '6 per cent');
  await text(page, '#growth-was', 'Changed from 4.5%. Put it back');
  assert.equal(await steps.value(page, '#start-from'), 'tenth_of_the_gap', 'growth is no part of the rule');

  await steps.undoable(page, 'growth of the national sum');
  await page.click(UNDO);
  assert.equal(await steps.headline(page, faster), first);
  assert.equal(await steps.value(page, '#growth'), '4.5');
  assert.equal(await page.$('#growth-was'), null);
  await steps.redoable(page, 'growth of the national sum');
  await page.click(REDO);
  assert.equal(await steps.headline(page, first), faster);
  await steps.press(page, 'Put it back', '#growth-was');
  assert.equal(await steps.headline(page, faster), first);
  await rule(page, '4.5% growth');
  await axe(page);
}, ROOM);

journey('while a slider is dragged the answer moves, and undo takes the drag back whole', async ({ page }) => {
  const first = await steps.headline(page);
  const slider = await page.$('#convergence-slider');
  await slider.evaluate((each) => each.scrollIntoView({ block: 'center' }));
  const { x, y, width, height } = await slider.boundingBox();
  const at = (share) => [x + 14 + (width - 28) * share, y + height / 2];
  await page.mouse.move(...at(0.1));
  await page.mouse.down();
  await page.mouse.move(...at(0.3), { steps: 4 });
  const during = await steps.headline(page, first);
  const figures = await steps.words(page, '.key-figures');
  await page.mouse.move(...at(0.6), { steps: 4 });
  await steps.until(page, 'the key figures move on', (before) => document.querySelector('.key-figures').textContent.replace(/\s+/g, ' ').trim() !== before, figures);
  await page.mouse.up();
  const now = Number(await steps.value(page, '#convergence'));
  assert.ok(now > 50 && now < 70, `the number follows the thumb: ${now}`);
  assert.equal(await steps.value(page, '#start-from'), 'own', 'the rule is nobody’s but the user’s');
  await text(page, '#start-from-note', 'None of the named rules');
  await steps.undoable(page, 'share of the gap closed');
  await page.click(UNDO);
  assert.equal(await steps.headline(page, during), first, 'one undo takes back the whole drag');
  await steps.undoable(page, null);
  assert.equal(await steps.value(page, '#convergence-slider'), '10');
}, ROOM);

journey('what cannot be read stays in its box with a message, and the answer keeps the last figure', async ({ page }) => {
  const first = await steps.headline(page);
  for (const [typed, says] of [['abc', /not a percentage/], ['4,5', /comma/i], ['1e1', /./], ['', /Nothing was entered|blank|Enter/i]]) {
    await steps.type(page, '#most', typed);
    await text(page, '#most-error', says);
    assert.equal(await steps.value(page, '#most'), typed, 'what was typed is still there');
    assert.equal(await page.$eval('#most', (box) => box.getAttribute('aria-invalid')), 'true');
    assert.match(await page.$eval('#most', (box) => box.getAttribute('aria-describedby')), /most-error/);
    assert.match(await steps.words(page, '.scenario-bar__rule'), /above 12%$/, 'blank is not zero, and nothing is guessed');
    assert.equal(await steps.headline(page), first);
  }
  await axe(page, '.room__inputs');
  await steps.type(page, '#most', '8');
  await rule(page, 'above 8%');
  assert.equal(await page.$('#most-error'), null);
  await text(page, '#most-was', 'Changed from 12%. Put it back');
  await steps.undoable(page, 'most growth');
}, ROOM);

journey('a rule that cannot be met says so, keeps the last answer, and offers the nearest that works', async ({ page }) => {
  const first = await steps.headline(page);
  await steps.type(page, '#least', '5');
  await text(page, '#trouble', 'This rule needs more money than there is');
  await text(page, '#trouble', /needs £[\d,.]+ in year 1\. There is £/);
  assert.match(await steps.words(page, '.headline .card__before'), /Before this change/);
  assert.equal(await steps.headline(page), first, 'the last good answer stays');
  const nearest = (await text(page, '#least-error', /The nearest that works is 4\.\d+%\./)).match(/4\.\d+/)[0];
  await axe(page);
  await steps.press(page, 'Go to Least growth', '#trouble');
  await steps.until(page, 'focus is on the input', () => document.activeElement.id === 'least');
  await steps.press(page, `Use ${nearest}%`, '#trouble');
  await steps.hasValue(page, '#least', nearest);
  await steps.until(page, 'the problem is gone', () => !document.querySelector('#trouble') && !document.querySelector('.card__before'));
  assert.notEqual(await steps.headline(page, first), first);
  await page.click(UNDO);
  await text(page, '#trouble', 'needs more money');
  await page.click(UNDO);
  await steps.until(page, 'all is as it was', () => !document.querySelector('#trouble'));
  assert.equal(await steps.headline(page), first);

  await steps.type(page, '#most', '4');
  await text(page, '#trouble', 'This rule cannot share out all the money');
  const [, most] = (await text(page, '#trouble', /The lowest most growth that works in every year is/)).match(/every year is (4\.\d+)%/);
  await steps.press(page, `Use ${most}%`, '#trouble');
  await steps.hasValue(page, '#most', most);
  await steps.until(page, 'the problem is gone', () => !document.querySelector('#trouble'));
}, ROOM);

journey('a named rule is chosen, changed into one’s own, and chosen again', async ({ page }) => {
  const seen = new Set([await steps.headline(page)]);
  const rules = await page.$$eval('#start-from option', (all) => all.map((each) => [each.value, each.textContent]));
  assert.deepEqual(rules.map(([, title]) => title), [
    'A tenth of the gap a year', 'Limits of 2016/17', 'Limit of 2019/20', 'Straight line over 5 years', 'Straight line over 10 years', 'Shares stay as they are',
  ]);
  for (const [id, title] of rules.slice(1)) {
    const before = await steps.headline(page);
    await page.select('#start-from', id);
    seen.add(await steps.headline(page, before));
    await text(page, '.scenario-bar__name', title);
    await steps.undoable(page, 'rule');
  }
  assert.equal(seen.size, rules.length, 'every rule has an answer of its own');

  await page.select('#start-from', 'limits_2016_17');
  await text(page, '#start-from-note', 'No board more than 5% under target; guaranteed growth tapers from 5% over target');
  await text(page, '.room__inputs', /Up to 5% over target: 3% or more\..*From 10% over target on: 0% or more\./s);
  await steps.press(page, 'Where this rule comes from');
  const grades = await page.$$eval('.room__inputs details[open] .grade', (all) => all.map((each) => each.textContent));
  assert.ok(grades.includes('Published') && grades.includes('Assumption'), `each figure has its grade: ${grades}`);
  assert.equal(await page.$eval('#has-max-under', (box) => box.checked), true);
  await steps.hasValue(page, '#max-under', '5');
  await axe(page, '.room__inputs');
  await steps.type(page, '#max-under', '4');
  await steps.hasValue(page, '#start-from', 'own');
  await text(page, '.scenario-bar__name', 'A rule of your own');
  await page.select('#start-from', 'tenth_of_the_gap');
  await steps.until(page, 'the rule of one’s own is no longer offered', () => !document.querySelector('#start-from option[value="own"]'));
}, ROOM);

journey('every method has its setting, and settings that decide nothing say so', async ({ page }) => {
  const answers = [await steps.headline(page)];
  const next = async () => answers.push(await steps.headline(page, answers.at(-1)));
  await steps.press(page, 'straight line', '.room__inputs');
  await steps.until(page, 'focus goes to the years', () => document.activeElement.id === 'line-years');
  await next();
  await rule(page, 'straight line over five years');
  await steps.press(page, 'bands', '.room__inputs');
  await steps.until(page, 'focus goes to the bands', () => document.activeElement.id === 'bands-open');
  await next();
  await text(page, '.room__inputs', 'More than 5% under target: 2% above average growth.');
  await steps.press(page, 'Change the steps', '.room__inputs');
  await steps.until(page, 'the table opens', () => document.activeElement.id === 'bands-steps-title');
  await axe(page, 'dialog[open]');
  await steps.type(page, '#bands-0-1', '3');
  await steps.press(page, 'Add a step', 'dialog[open]');
  await steps.until(page, 'a band stands before the open one', () => document.querySelector('#bands-5-0')?.value === '' && document.querySelector('#bands-4-0')?.value === '10');
  await steps.type(page, '#bands-1-0', '-9');
  await text(page, 'dialog[open] .problem', /./);
  await steps.type(page, '#bands-1-0', '-2.5');
  await steps.until(page, 'limits rise again', () => !document.querySelector('dialog[open] .problem'));
  await steps.close(page);
  await text(page, '.room__inputs', 'More than 5% under target: 3% above average growth.');
  await next();
  await steps.press(page, 'Put it back', '.room__inputs');
  await text(page, '.room__inputs', 'More than 5% under target: 2% above average growth.');

  await steps.press(page, 'sliding scale', '.room__inputs');
  await text(page, '.room__inputs', 'Growth slides evenly between the points');
  await steps.press(page, 'no limit', '.room__inputs');
  await text(page, '#most-unused', 'Not used: growth has no limit.');
  assert.equal(await page.$eval('#most-slider', (slider) => slider.disabled), true);
  assert.equal(await page.$eval('#most', (box) => box.readOnly), true);
  await steps.press(page, 'none', '.room__inputs');
  await text(page, '#least-unused', 'no growth is guaranteed');
  await steps.undoable(page, 'kind of floor');
  await axe(page, '.room__inputs');
}, ROOM);

journey('one year, and a rate for each of three', async ({ page }) => {
  const first = await steps.headline(page);
  await steps.open(page, 'National sum and growth');
  await steps.type(page, '#years', '1');
  assert.match(await steps.headline(page, first), /by year\s1\./);
  await steps.type(page, '#years', '0');
  await text(page, '#years-error', 'Choose 1 to 30 years.');
  await steps.type(page, '#years', '3');
  await page.click('#growth-mode-2');
  await steps.until(page, 'a row a year', () => document.querySelector('#rates-2-0') && !document.querySelector('#rates-3-0'));
  assert.equal(await steps.words(page, 'dialog[open] tbody tr:first-child th'), 'Year 1, 2023/24');
  await steps.type(page, '#rates-1-0', '2');
  assert.deepEqual(await page.$$eval('dialog[open] tbody input', (all) => all.map((each) => each.value)), ['4.5', '2', '4.5']);
  await axe(page, 'dialog[open]');
  await page.click('#growth-mode-3');
  await steps.until(page, 'the parts of spend', () => document.querySelector('#growth-parts-0-1')?.value === '20');
  await steps.type(page, '#growth-parts-0-1', '30');
  await text(page, 'dialog[open] .problem', 'add up to 100%');
  await steps.type(page, '#growth-parts-1-1', '30');
  await steps.until(page, 'the shares add up', () => !document.querySelector('dialog[open] .problem'));
  assert.equal(await steps.close(page), 'National sum and growth £22.9bn, by part');
  await text(page, '.room__inputs', 'Set by component of spend. See or change it');
}, ROOM);

journey('a scenario is saved, and opens again as it was', async ({ page, download }) => {
  await page.select('#who', 'board QE1');
  await page.select('#start-from', 'straight_line_5');
  await steps.type(page, '#growth', '3.3');
  await steps.open(page, 'Reasons and notes');
  await page.select('#note-path', 'allocation.quantum.growth.rate');
  await page.waitForSelector('#note-words');
  await steps.paste(page, '#note-words', '<script>alert("1")</script> agreed by our board');
  await text(page, '#notes-list', 'agreed by our board');
  await axe(page, 'dialog[open]');
  await steps.close(page);
  await steps.counts(page, 'Reasons and notes', '1');
  const [kept, sentence] = [await steps.headline(page), await steps.words(page, '.your-board__sentence')];
  await steps.press(page, 'Save', '.scenario-bar__actions');
  await steps.until(page, 'the dialog asks for a name', () => document.activeElement.id === 'save-title');
  const { name, bytes } = await download(() => page.click('dialog[open] .button--main'));
  assert.match(name, /\.json$/);
  const saved = JSON.parse(bytes);
  assert.equal(saved.changes.allocation.quantum.growth.rate, '0.033');
  assert.equal(saved.changes.allocation.rule.method, 'straight_line');
  assert.equal(saved.notes['allocation.quantum.growth.rate'], '<script>alert("1")</script> agreed by our board');

  await page.select('#start-from', 'no_change');
  await steps.type(page, '#growth', '1');
  await steps.headline(page, kept);
  const folder = mkdtempSync(join(tmpdir(), 'scenario-'));
  try {
    const file = join(folder, 'my board’s.json');
    writeFileSync(file, bytes);
    await (await page.$('input[type="file"]')).uploadFile(file);
    await steps.until(page, 'opening asks before unsaved work goes', () => document.querySelector('dialog[open] h2')?.textContent.startsWith('Open my board’s.json?'));
    await axe(page, 'dialog[open]');
    await steps.press(page, 'Open it', 'dialog[open]');
    await steps.hasValue(page, '#growth', '3.3');
    assert.equal(await steps.headline(page), kept);
    assert.equal(await steps.words(page, '.your-board__sentence'), sentence);
    await steps.counts(page, 'Reasons and notes', '1');
    await steps.hasValue(page, '#start-from', 'straight_line_5');
  } finally {
    rmSync(folder, { recursive: true });
  }
}, ROOM);
