// Scenarios side by side: put beside, changed, compared on every page, taken away, and never lost.
import assert from 'node:assert/strict';
import { axe, journey, text } from './frame.mjs';

const AT = { hash: '#/allocation' };
const bar = '.scenario-bar__rule';
const go = async (page, hash, heading) => {
  await page.evaluate((hash) => { location.hash = hash; }, hash);
  await text(page, '#app h1', heading);
};
const type = async (page, selector, words) => {
  await page.click(selector, { count: 3 });
  await page.type(selector, words);
  await page.keyboard.press('Enter');
};
const press = (page, words) => page.evaluate((words) => {
  const button = [...document.querySelectorAll('button')].find((each) => each.checkVisibility() && each.textContent.startsWith(words));
  if (!button) throw new Error(`no button ${words}`);
  button.click();
}, words);
const figures = (page, selector = '.compared') => page.$eval(selector, (table) => [...table.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => [...cell.childNodes].map((node) => node.textContent).filter((words) => words).join(' | '))));
const compareTitle = 'What comes of each scenario?';

journey('a copy is put beside, changed, and its figures stand beside the first one’s', async ({ page }) => {
  await text(page, '#scenarios-title', 'Compare with another scenario');
  await press(page, 'Put a copy beside it');
  await text(page, '#scenarios-title', 'Your scenarios side by side');
  await page.waitForFunction(() => [...document.querySelectorAll('[role=status]')].some((each) => each.textContent.startsWith('Scenario B is there. You work on it now')));
  const before = await figures(page);
  assert.ok(before.every(([, one, other]) => other.startsWith(one)), 'a copy is the same');
  await type(page, '#most', '5');
  await text(page, '.compared', /−/);
  const after = await figures(page);
  const [label, first, second] = after[2];
  assert.equal(label, 'Largest loss of a board');
  assert.equal(first, before[2][1], 'what is not worked on stays');
  assert.match(second, /%.*percentage point/);
  await axe(page, 'main');
  // The other is chosen in the bar, and shows what it was.
  await page.select('#worked-on', '0');
  await text(page, bar, /^4\.5% growth/);
  assert.equal(await page.$eval('#most', (input) => input.value), '12');
  await press(page, 'Undo');
  assert.equal(await page.$eval('#most', (input) => input.value), '5');
}, AT);

journey('Compare says what was changed, who moves most, and where else anything differs', async ({ page }) => {
  await go(page, '#/compare', compareTitle);
  await text(page, '.headline__sentence', /^There is one scenario so far\./);
  await axe(page);
  await press(page, 'A copy');
  await go(page, '#/allocation', /Who gains/);
  await type(page, '#most', '5');
  await go(page, '#/engagement', /./);
  await go(page, '#/compare', compareTitle);
  await text(page, '.shelf__one--present', /1 change:.*5% \(was 12%/s);
  await text(page, '.headline__sentence', /^Beside A \(As it stands\), B \(As it stands, changed\) moves most money: in the last year .+ has £.+ a year (more|less)/);
  const sentence = await page.$eval('.headline__sentence', (part) => part.textContent);
  // The sentence is what the table says.
  await page.evaluate(() => { document.querySelector('.figure details').open = true; });
  const [board, amount] = await page.waitForSelector('.figure details tbody tr').then((row) => row.evaluate((row) => [...row.children].map((cell) => cell.textContent)));
  assert.ok(sentence.includes(`${board} has £`), `${sentence} / ${board}`);
  assert.equal(sentence.includes(`${board} has £${amount.replace(/^[+−]/, '')}m a year ${amount.startsWith('−') ? 'less' : 'more'}`), true, `${sentence} / ${amount}`);
  await text(page, '#figures-title', 'Every page, scenario by scenario');
  await text(page, '.disclosure summary', /./);
  await axe(page);
}, AT);

journey('up to four, each by its own way, taken away and brought back', async ({ page }) => {
  await go(page, '#/compare', compareTitle);
  await press(page, 'A copy');
  await page.select('#beside-baseline', 'before-reform');
  await press(page, 'Put it beside');
  await text(page, '.shelf__one--present', /Before the reform/);
  await press(page, 'A copy');
  await page.waitForFunction(() => document.querySelectorAll('.shelf__one').length === 4);
  await text(page, '[aria-labelledby=shelf-title]', /Four scenarios are as many as fit/);
  assert.equal((await page.$$('.compared thead')).length > 2, true);
  await type(page, '#worked-on-name', 'Slower');
  await text(page, '.shelf__one--present .shelf__name', /Slower/);
  await press(page, 'Take away: A');
  await page.waitForFunction(() => document.querySelectorAll('.shelf__one').length === 3);
  await press(page, 'Undo');
  await page.waitForFunction(() => document.querySelectorAll('.shelf__one').length === 4);
  await press(page, 'Work on this: A');
  await text(page, '.shelf__one--present .shelf__name', /As it stands/);
  assert.deepEqual(await page.evaluate(() => ({ ...localStorage })), {}, 'nothing is stored unasked');
}, AT);

journey('copies on this computer hold every scenario', async ({ page }) => {
  await press(page, 'Save');
  await page.waitForSelector('dialog[open] #keep-here');
  await page.click('#keep-here');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.querySelector('dialog[open]'));
  await press(page, 'Put a copy beside it');
  await type(page, '#growth', '3.2');
  await page.waitForFunction(() => Object.values({ ...localStorage }).some((copy) => copy.includes('specialised-services-scenarios') && copy.includes('"0.032"')));
  await page.reload();
  await page.waitForSelector('#app > *');
  await text(page, bar, '3.2% growth');
  await page.select('#worked-on', '0');
  await text(page, bar, /^4\.5% growth/);
}, AT);

const rooms = {
  'Delegation and Capital': ['delegation', 'my-board', 'arrangements', 'risk-pooling', 'capital', 'frontier', 'weights', 'scheme', 'certificate'],
  'Engagement and Pathways': ['engagement', 'fund', 'pathways', 'providers', 'collaboratives', 'medicines', 'cost-growth'],
};
for (const [name, pages] of Object.entries(rooms)) {
  journey(`every page shows the scenarios side by side: ${name}`, async ({ page }) => {
    await press(page, 'Put a copy beside it');
    await text(page, '#scenarios-title', 'Your scenarios side by side');
    for (const name of pages) {
      await page.evaluate((name) => { location.hash = `#/${name}`; }, name);
      await page.waitForFunction((name) => location.hash === `#/${name}` && document.querySelector('.compared tbody tr:nth-child(3)') && !document.querySelector('.compared').textContent.includes('Looking'), {}, name);
      const rows = await figures(page);
      assert.ok(rows.length >= 3, name);
      assert.ok(rows.every(([, , other]) => /the same$|Not known$/.test(other)), `${name}: ${JSON.stringify(rows)}`);
    }
  }, AT);
}
