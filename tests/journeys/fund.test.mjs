// The fund: grants follow the weighting, applicants can be pasted, floors that exceed the pot have a way out, the rebate is known once it is entered.
import assert from 'node:assert/strict';
import { axe, journey, text } from './frame.mjs';
import { inTheDark, onAPhone } from './access.steps.mjs';
import * as steps from './allocation.steps.mjs';

const ROOM = { hash: '#/fund' };

const figures = (page) => page.$$eval('.key-figure__value', (all) => all.map((each) => each.textContent.trim()));
const amount = (words) => Number(words.replace(/[£,]/g, ''));

journey('the headline, its figures and both charts are there and true of each other', async ({ page }) => {
  const headline = await steps.headline(page);
  const [grant, covers, reach, system] = await figures(page);
  assert.ok(headline.startsWith('A fund of £10 million a year, weighted by size band, would pay you '), headline);
  assert.ok(headline.includes(grant), headline);
  assert.ok(Math.abs((amount(grant) / 41_424) * 100 - Number(covers.replace('%', ''))) < 0.6, `${grant} of £41,424 is ${covers}`);
  assert.equal(reach, `${Math.floor((6_000 + amount(grant) - 2_400) / 1_084)} of 36`);
  assert.equal(system, '£277,778');
  assert.equal(await text(page, '#figure-1-title', 'Size bands'), 'Size bands would pay this charity most');
  await text(page, '#figure-2-title', /^Micro and small: 8\d% of applicants, \d/);
  await text(page, '#sizes-title', 'What each size of charity gets');
  await axe(page);
  await steps.soundIds(page);
}, ROOM);

journey('the weighting, its steepness and a pot for each system change what is paid', async ({ page }) => {
  const first = await steps.headline(page);
  await page.click('#weighting-2');
  const equal = await steps.headline(page, first);
  assert.ok(equal.includes('shared equally'), equal);
  await page.click('#weighting-3');
  const smooth = await steps.headline(page, equal);
  assert.ok(smooth.includes('weighted smoothly by income'), smooth);
  await page.focus('#alpha-slider');
  await page.keyboard.press('Home');
  await steps.hasValue(page, '#alpha', '0');
  const flat = await steps.headline(page, smooth);
  const paid = (said) => said.match(/pay you (£[\d,]+)/)[1];
  assert.equal(paid(flat), paid(equal), 'steepness 0 is the same for all');
  await page.click('#held-2');
  await steps.headline(page, flat);
  await text(page, '.key-figure__context', 'in 36 pots');
  await steps.type(page, '#fund-systems', '42');
  await steps.until(page, 'a system a year is the paper’s', () => document.querySelectorAll('.key-figure__value')[3].textContent.trim() === '£238,095');
  await axe(page);
}, ROOM);

journey('least grants beyond the pot have a way out, and nonsense has none', async ({ page }) => {
  const good = await steps.headline(page);
  await page.$$eval('.drawer summary', (all) => all.forEach((each) => each.click()));
  await steps.type(page, '#of-income', '');
  const without = await steps.headline(page, good);
  await steps.type(page, '#floor', '5000');
  await text(page, '#trouble', 'least grant');
  await text(page, '.card__before', 'Before this change');
  await axe(page);
  await steps.press(page, 'Use', '#trouble');
  await steps.until(page, 'nothing is wrong', () => !document.querySelector('#trouble') && !document.querySelector('.card__before'));
  assert.ok((await steps.words(page, '.headline__sentence')).length > 0 && without);
  await steps.type(page, '#pot', 'a lot');
  await text(page, '#pot-error', /\S/);
}, ROOM);

journey('applicants of one’s own are pasted, and the example comes back', async ({ page }) => {
  const first = await steps.headline(page);
  await steps.open(page, 'Your own applicants');
  await steps.paste(page, '#paste-applicants', 'Applicant\tIncome\tCost\tRequested\nA\t20,000\t3,000\t\nB\t900,000\t\t5,000\nC\tmuch\t\t\n');
  await steps.press(page, 'Use these rows', 'dialog[open]');
  await text(page, '#paste-applicants-faults', 'Row 4, Income');
  await steps.paste(page, '#paste-applicants', 'Applicant\tIncome\tCost\tRequested\nA\t20,000\t3,000\t\nB\t900,000\t\t5,000\n');
  await steps.press(page, 'Use these rows', 'dialog[open]');
  await axe(page);
  await steps.close(page);
  await steps.counts(page, 'Your own applicants', '2 applicants');
  const own = await steps.headline(page, first);
  await text(page, '.headline__against', 'Shared among 3 of your own applicants');
  await steps.press(page, 'Undo', '.scenario-bar__actions');
  assert.equal(await steps.headline(page, own), first);
}, ROOM);

journey('where the pot comes from is not known before sales are entered', async ({ page }) => {
  await steps.headline(page);
  await text(page, '#origin-title ~ .figure__sentence', 'is not known yet');
  await page.$$eval('.drawer summary', (all) => all.forEach((each) => each.click()));
  await steps.type(page, '#rebate-base', '12.5bn');
  await steps.type(page, '#rebate-years-0-1', '13bn');
  await steps.type(page, '#england-share', '80');
  // 80% of £13bn is £10.4bn, allowed is 80% of £12.5bn and 2%: £10.2bn; £10m of 80% of £200m.
  await text(page, '#origin-title ~ .figure__sentence', 'would take 6.3% of England’s part of the rebate');
  await text(page, '#by-board-title', 'What each board’s part of the rebate would be');
  await axe(page);
}, ROOM);

onAPhone(ROOM, 'fund', '#pot', ['#pot', '40000000'], {
  then: async (page, first) => {
    assert.ok((await steps.headline(page, first)).startsWith('A fund of £20 million a year'));
  },
});

inTheDark(ROOM);
