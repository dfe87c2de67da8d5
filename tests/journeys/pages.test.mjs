// Every page that is not a room, and those of Engagement and of Pathways and providers: it can be read by everybody, in light and dark, on a desk and
// on a phone, and says what is true.
import assert from 'node:assert/strict';
import { axe, journey, text } from './frame.mjs';

const PAGES = [
  ['#/', 'What do you want to find out?'],
  ['#/engagement', 'What would it cost to be heard in every system?'],
  ['#/fund', 'What would the proposed fund pay us?'],
  ['#/pathways', 'Who pays, who saves, and would a joined budget change it?'],
  ['#/providers', 'How many commissioners must a trust deal with?'],
  ['#/collaboratives', 'What could a lead provider do with the budget of a pathway?'],
  ['#/medicines', 'What if a very costly medicine were paid for over years?'],
  ['#/cost-growth', 'Where will the budget go?'],
  ['#/uncertainty', 'How sure is this?'],
  ['#/sources', 'Sources and method'],
  ['#/privacy', 'Privacy'],
  ['#/accessibility', 'Accessibility'],
  ['#/nowhere', 'This page does not exist'],
];
const PHONE = { width: 360, height: 740 };

for (const [hash, heading] of PAGES) {
  for (const colourScheme of ['light', 'dark']) {
    journey(`${heading} is within reach of everybody, ${colourScheme}`, async ({ page }) => {
      await text(page, '#app h1', heading);
      assert.equal(await page.$$eval('#app h1', (all) => all.length), 1);
      await axe(page);
      await page.setViewport(PHONE);
      await page.waitForFunction((width) => innerWidth === width, {}, PHONE.width);
      await axe(page);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing stands beyond the edge of a phone');
    }, { hash, colourScheme });
  }
}

journey('Start shows an example that the room then shows too', async ({ page }) => {
  const title = await text(page, '#example-title', /^\d+ boards gain and \d+ lose$/);
  assert.match(await text(page, '.opening__example .card__subtitle', 'With illustrative figures'), /year\s10/);
  await page.waitForSelector('.opening__example svg.chart[role="img"]');
  await page.click('.opening__example .link-button');
  const headline = await text(page, '.headline__sentence', 'With illustrative figures');
  assert.ok(headline.includes(title), `${headline} says the same as ${title}`);
});

journey('each door on Start opens its example, whose headline is what the door said', async ({ page }) => {
  const plain = (words) => words.replace(/\s+/g, ' ').trim();
  const open = async (door) => {
    await page.evaluate(() => (location.hash = '#/'));
    const said = await text(page, `.door:nth-child(${door + 1}) .door__example`, /^Example/);
    await page.evaluate((door) => document.querySelectorAll('.door button')[door].click(), door);
    await page.waitForSelector('.headline__sentence');
    const headline = await text(page, '.headline__sentence', /\d/);
    return [plain(said), plain(headline), await text(page, '.scenario-bar__rule', /./)];
  };
  const [board, charity, trust, consultation] = [await open(0), await open(1), await open(2), await open(3)];
  assert.match(board[1], /^With illustrative figures/);
  for (const [said, headline] of [charity, trust]) {
    const example = said.replace(/^Example[^:]*: ./, '');
    assert.ok(example.length > 40 && headline.slice(1).startsWith(example), `${headline} begins as ${said}`);
  }
  assert.match(consultation[1], /^With illustrative figures/);
  assert.ok(board[2] !== consultation[2], 'the consultation example follows another rule');
  assert.match(consultation[2], /straight line over five years/);
});

journey('every room is one link away', async ({ page }) => {
  const links = await page.$$eval('.question', (all) => all.map((row) => row.querySelector('a').getAttribute('href')));
  assert.deepEqual(links, ['#/allocation', '#/delegation', '#/capital', '#/engagement', '#/pathways']);
});

journey('who is asking is asked once', async ({ page }) => {
  await page.select('#start-who', 'board QE1');
  await text(page, '.your-board__sentence', 'Lancashire and South Cumbria');
  await page.evaluate(() => (location.hash = '#/allocation'));
  await text(page, '.your-board__sentence', /^With illustrative figures, Lancashire and South Cumbria (grows|shrinks|stays)/);
});

journey('a figure is found by a word and by its grade', async ({ page }) => {
  const count = async () => Number((await text(page, '#figures ~ p[role="status"]', /^[\d,]+ figures?/)).match(/^\d+/)[0]);
  const all = await count();
  await page.type('#find', 'medicines');
  await text(page, '#figures ~ p[role="status"]', 'found');
  const found = await count();
  assert.ok(found > 0 && found < all);
  const shown = await page.$$eval('#figures ~ .disclosure[open] .source', (all) => all.map((figure) => (figure.closest('details').firstChild.textContent + figure.textContent).toLowerCase()));
  assert.equal(shown.length, found);
  for (const figure of shown) assert.ok(figure.includes('medicine'), figure);
  await page.select('#find-grade', 'assumption');
  await page.waitForFunction(() => [...document.querySelectorAll('#figures ~ .disclosure[open] .source .grade')].every((tag) => tag.textContent === 'Assumption'));
  assert.ok((await count()) < found);
}, { hash: '#/sources' });

journey('every figure names a source, and links leave without a trace', async ({ page }) => {
  const without = await page.$$eval('.source', (all) => all.filter((each) => ![...each.querySelectorAll('dt')].some((dt) => dt.textContent === 'Source')).length);
  assert.equal(without, 0);
  const links = await page.$$eval('main a[href^="http"]', (all) => all.map((a) => a.rel));
  assert.ok(links.length > 10);
  for (const rel of links) assert.match(rel, /noreferrer/);
}, { hash: '#/sources' });

journey('the worked example comes to the pence its text promises', async ({ page }) => {
  const cells = await page.$$eval('[aria-label="Worked example, year 1"] tbody td', (all) => all.map((td) => td.textContent));
  const pence = (words) => Math.round(Number(words.replace(/[£,+]/g, '').replace('−', '-')) * 100);
  const allocations = [0, 1, 2].map((row) => pence(cells[row * 5 + 3]));
  assert.equal(allocations.reduce((a, b) => a + b), 108_900_000, 'they add up to £990,000 and a tenth');
  assert.equal([0, 1, 2].map((row) => pence(cells[row * 5 + 4])).reduce((a, b) => a + b), 0, 'gains and losses come to nothing');
  assert.equal(allocations[2], 27_600_000, 'South is held at its most');
}, { hash: '#/sources' });

journey('the policy that is shown is the policy that is in force', async ({ page }) => {
  const given = await page.$eval('meta[http-equiv="Content-Security-Policy"]', (meta) => meta.content);
  const shown = await page.$$eval('#check ~ ul code', (all) => all.map((code) => code.textContent));
  assert.deepEqual(shown, given.split(';').map((rule) => rule.trim()).filter(Boolean));
  assert.ok(shown.includes("connect-src 'none'"));
}, { hash: '#/privacy/check' });
