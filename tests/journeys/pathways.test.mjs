// Pathways: the headline is true of sums worked out here, another arrangement and funder change it, what is blank stays unknown; by
// keyboard, with bad input, on a phone, in the dark.
import assert from 'node:assert/strict';
import { axe, journey, text } from './frame.mjs';
import { fits, inTheDark } from './access.steps.mjs';
import * as steps from './allocation.steps.mjs';

const ROOM = { hash: '#/pathways' };
const PHONE = { ...ROOM, viewport: { width: 390, height: 844 } };
const NARROW = { ...ROOM, viewport: { width: 320, height: 640 } };

/** HIV testing as it opens: so many more tests at 18 for five years and 40,000 once; effects from the second year on. */
function opening(tests = 10_000) {
  const outlay = 40_000 + 5 * 18 * tests;
  const nhsEngland = 4 * tests * (0.0025 * 21_000 - 0.002 * 9_000);
  const board = 4 * tests * 0.0015 * 11_000;
  const back = 4 * tests * 0.0002 * 14_000;
  return { outlay, nhsEngland, board, back, loss: outlay - back, all: nhsEngland + board + back - outlay };
}
const short = (amount) => {
  const figures = Number(amount.toPrecision(3));
  return figures >= 1e6 ? `£${(figures / 1e6).toPrecision(3)}m` : `£${figures.toLocaleString('en-GB')}`;
};
const figures = (page) => page.$$eval('.key-figure', (all) => all.map((each) => each.querySelector('.key-figure__value').textContent.trim()));
const arrangement = (page, at) => page.click(`#arrangement-${at}`);

journey('the headline, its figures and the chart are true of the example', async ({ page }) => {
  const headline = await steps.headline(page);
  const { outlay, nhsEngland, back, loss, all } = opening();
  assert.ok(headline.startsWith(`With illustrative figures, under national commissioning the council pays ${short(outlay)} over 5 years and NHS England saves ${short(nhsEngland)}: `), headline);
  assert.ok(headline.includes(`the council gets only ${short(back)} back, so it is unlikely to happen.`), headline);
  assert.ok(headline.includes(`A joined budget would gain ${short(all)}, or transfers of ${short(loss / 5)} a year leave nobody worse off.`), headline);
  assert.deepEqual(await figures(page), [short(outlay), `£${(back / outlay).toFixed(2)}`, short(all), short(loss)]);
  assert.equal(await text(page, '#figure-1-title', 'worse off'), 'Under national commissioning, the council is worse off');
  await text(page, '#transfers-say', 'paid back in year 2; for the council alone, not in these years');
  await text(page, '#evidence', 'Councils are responsible for HIV testing');
  await axe(page);
  await steps.soundIds(page);
}, ROOM);

journey('who holds the budgets and who pays for it change the answer, and undo brings it back', async ({ page }) => {
  const first = await steps.headline(page);
  await arrangement(page, 2);
  const joined = await steps.headline(page, first);
  assert.ok(joined.includes('with a joined budget the joined budget pays') && joined.includes(`the joined budget gains ${short(opening().all)} by itself`), joined);
  await text(page, '#transfers-say', 'Nobody is worse off');
  await arrangement(page, 1);
  await steps.headline(page, joined);
  await page.select('#funder', 'nhs_england');
  const paid = await steps.headline(page, first);
  assert.ok(paid.includes('NHS England pays') && paid.includes('so there is a reason to do it'), paid);
  await steps.undoable(page, 'who pays for it');
  await steps.press(page, 'Undo');
  assert.equal(await steps.headline(page, paid), first);
}, ROOM);

journey('a blank is not known and hides only what rests on it', async ({ page }) => {
  const first = await steps.headline(page);
  await page.select('#pathway', 'eating');
  const eating = await steps.headline(page, first);
  assert.ok(eating.includes('NHS England pays £4.59m over 3 years'), eating);
  await text(page, '#evidence', '34 patients');
  await text(page, '#evidence-size', '34 patients brought back');
  const cells = await page.$$eval('table[aria-label="Every payer under every arrangement"] tbody tr', (rows) => rows.map((row) => row.textContent));
  assert.ok(cells.some((row) => row.startsWith('National commissioning: NHS England') && row.includes('not known')), cells.join('|'));
  await axe(page);
  await steps.press(page, 'Stages and who pays');
  await steps.type(page, '#stage-0-2', '');
  await steps.press(page, 'Close', 'dialog[open]');
  const hidden = await steps.headline(page, eating);
  assert.ok(hidden.includes('it is not known whether NHS England would gain. Still blank: the number of “Beds far away” and the cost of “Beds far away”.'), hidden);
  await axe(page);
}, ROOM);

journey('stages are changed, added and removed in the table', async ({ page }) => {
  const first = await steps.headline(page);
  await steps.press(page, 'Stages and who pays');
  await page.waitForSelector('dialog[open] #stage-0-0');
  await axe(page);
  await page.select('#stage-2-3', 'local_authority');
  await steps.press(page, 'Add a stage', 'dialog[open]');
  await steps.until(page, 'a sixth row', () => document.querySelector('#stage-5-0'));
  await steps.press(page, 'Close', 'dialog[open]');
  const changed = await steps.headline(page, first);
  assert.ok(changed.includes('the council gains'), changed);
  await steps.undoable(page, 'stage added');
}, ROOM);

journey('by keyboard: the size moves, and too much has a way out', async ({ page }) => {
  const first = await steps.headline(page);
  await page.focus('#size-slider');
  await page.keyboard.press('ArrowRight');
  await steps.hasValue(page, '#size', '11,000');
  const more = await steps.headline(page, first);
  assert.ok(more.includes(short(opening(11_000).outlay)), more);
  await page.select('#pathway', 'merging');
  const merging = await steps.headline(page, more);
  await steps.type(page, '#size', '400');
  await text(page, '#trouble', 'takes away more than a stage has');
  await text(page, '.card__before', 'Before this change');
  const last = await page.$eval('.headline__sentence', (found) => found.textContent);
  assert.ok(last.includes('the trust pays'), `the last good answer stays: ${last}`);
  await axe(page);
  await steps.press(page, 'Use 350', '#trouble');
  await steps.hasValue(page, '#size', '350');
  assert.equal(await steps.headline(page, last), merging);
  await steps.type(page, '#size', 'a few');
  await text(page, '#size-error', /\S/);
  assert.equal(await page.$eval('.headline__sentence', (found) => found.textContent), merging);
}, ROOM);

journey('where all together lose, no transfer is named', async ({ page }) => {
  const first = await steps.headline(page);
  await page.select('#pathway', 'sclerosis');
  const sclerosis = await steps.headline(page, first);
  assert.ok(sclerosis.includes('All payers together lose £'), sclerosis);
  assert.equal((await figures(page))[3], 'None');
  await text(page, '#transfers-say', 'no transfer can leave everybody as well off');
  await text(page, '#evidence', 'Thin: The audit it cites is unpublished.');
}, ROOM);

journey('every figure shows its working, and every year can be taken away', async ({ page, download }) => {
  await steps.headline(page);
  await steps.workings(page, ['The council, all years', 'Back for each £1 paid', 'All payers', 'All transfers']);
  const { name, bytes } = await download(() => steps.press(page, 'Download the data for figure 1'));
  assert.equal(name, 'pathway-gains.csv');
  assert.equal(bytes.toString().trim().split('\r\n').length, 1 + 3 * 4);
}, ROOM);

for (const [where, view] of [['a phone', PHONE], ['a narrow phone', NARROW]]) {
  journey(`on ${where} the pathway is one tap away`, async ({ page }) => {
    const first = await steps.headline(page);
    await fits(page);
    await axe(page);
    await page.click('#change-rule');
    await steps.until(page, 'the inputs show', () => document.querySelector('#size').checkVisibility());
    await steps.type(page, '#size', '20000');
    await fits(page);
    await axe(page);
    await steps.press(page, 'See the answer');
    assert.notEqual(await steps.headline(page, first), first);
  }, view);
}

inTheDark(ROOM);

journey('the sentence for an answer stands by itself and says what it rests on', async ({ page }) => {
  await steps.headline(page);
  const says = await steps.words(page, '#say-it-words');
  assert.ok(says.startsWith('Our analysis, made with the Specialised Services Calculator, suggests that under national commissioning, 10,000 more tests would cost the council '), says);
  assert.ok(says.endsWith('Some or all of the figures are those of an illustrative example, not anybody’s accounts.'), says);
  const { outlay, back, nhsEngland, loss } = opening();
  assert.ok(says.includes(`the council ${short(outlay)} over 5 years and bring it ${short(back)} back, while NHS England would save ${short(nhsEngland)}.`), says);
  assert.ok((await steps.headline(page)).includes(`Only the council loses, ${short(loss)}.`), 'who loses is named');
}, ROOM);
