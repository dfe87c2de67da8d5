// Capital: the headline is true of its own cards and files, a slider and undo, money that cannot be enough, a search that goes on, phone, dark, paper.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fits, inTheDark, onAPhone } from './access.steps.mjs';
import * as steps from './allocation.steps.mjs';
import { axe, journey, text } from './frame.mjs';

const ROOM = { hash: '#/capital' };

/** Waits until the search has an answer. */
const answered = (page) => text(page, '.headline__sentence', /is worth|No choice/);

/** Rows of a downloaded table by the words of their first cell. */
function rows(bytes) {
  const [heading, ...lines] = bytes.toString().trim().split('\r\n').map((line) => line.match(/("([^"]|"")*"|[^,]*)(,|$)/g).slice(0, -1).map((cell) => cell.replace(/,$/, '').replace(/^"|"$/g, '')));
  return { heading, lines };
}

/** Pence of a figure in millions of pounds. */
const pence = (millions) => BigInt(millions.replace('.', '').padEnd(millions.replace('.', '').length + 8 - (millions.split('.')[1]?.length ?? 0), '0'));

/** What a sum of pence is in three significant figures: £28.5m. */
const said = (sum) => `£${Number((Number(sum < 0n ? -sum : sum) / 1e8).toPrecision(3)).toPrecision(3).replace(/^(\d{3})\.?$/, '$1')}m`;

journey('the headline is true of the figures behind it', async ({ page, download }) => {
  const headline = await answered(page);
  const file = await download(() => steps.press(page, 'Download the data for figure 1'));
  assert.equal(file.name, 'ways-of-holding-the-money.csv');
  const { lines } = rows(file.bytes);
  const of = (name) => {
    const [, value, own, elsewhere, givenUp, funded, proof] = lines.find(([first]) => first.startsWith(name));
    assert.equal(proof, 'Proven best', name);
    return { value: pence(value), own: pence(own), elsewhere: pence(elsewhere), givenUp: pence(givenUp), funded: Number(funded) };
  };
  const [own, ringfence, pool, every] = ['Own footprint first', 'With a 20% ringfence', 'One national pool', 'Every patient counts'].map(of);
  for (const way of [own, ringfence, pool, every]) {
    assert.equal(way.own + way.elsewhere, way.value, 'parts add up to the penny');
    assert.equal(pool.value - way.value, way.givenUp);
    assert.ok(way.givenUp >= 0n, 'nothing beats the pool');
  }
  assert.ok(headline.startsWith('With illustrative figures, a 20% ringfence, with every patient counted, is worth'), headline);
  assert.ok(headline.includes(`is worth ${said(ringfence.value - own.value)} more to patients`), headline);
  assert.ok(headline.includes(`Patients living in other systems gain ${said(ringfence.elsewhere - own.elsewhere)}`), headline);
  assert.ok(headline.includes(`own residents lose ${said(own.own - ringfence.own)}`), headline);
  assert.ok(headline.includes(`Counting every patient adds ${said(every.value - own.value)} of that, the ringfence adds ${said(ringfence.value - every.value)}.`), headline);
  const cards = await page.$$eval('.way', (all) => all.map((way) => [way.querySelector('h3').textContent, way.querySelector('.way__value').textContent]));
  assert.deepEqual(cards.slice(0, 3).map(([name]) => name), ['Own footprint first', 'With a 20% ringfence', 'One national pool']);
  assert.deepEqual(cards.slice(0, 3).map(([, value]) => value), [own, ringfence, pool].map((way) => said(way.value)));
  await text(page, '.certificate', /^Proven best\. No other choice of these 32 schemes, start years and pots counts for more\./);
  await axe(page);
  await steps.soundIds(page);
}, ROOM);

journey('what each way does to each host adds up to the ways, and the sentence is true of it', async ({ page, download }) => {
  await answered(page);
  const ways = rows((await download(() => steps.press(page, 'Download the data for figure 1'))).bytes);
  const file = await download(() => steps.press(page, 'Download the data for figure 3'));
  assert.equal(file.name, 'impact-by-host.csv');
  const { heading, lines } = rows(file.bytes);
  const column = (name) => heading.findIndex((each) => each.startsWith(name));
  assert.equal(heading.filter((each) => each.startsWith('Added revenue cost')).length, 4);
  const all = (way, name) => lines.filter((line) => line[1] === way).reduce((sum, line) => sum + pence(line[column(name)]), 0n);
  for (const [way, , own, elsewhere, , funded] of ways.lines) {
    assert.equal(all(way, 'Own residents'), pence(own), `${way}: value to own residents`);
    assert.equal(all(way, 'Patients from elsewhere'), pence(elsewhere), `${way}: value to others`);
    assert.equal(lines.filter((line) => line[1] === way).reduce((sum, line) => sum + Number(line[column('Schemes funded')]), 0), Number(funded), way);
  }
  const capital = (host, way) => pence(lines.find((line) => line[0] === host && line[1] === way)[column('Capital')]);
  const hosts = [...new Set(lines.map(([host]) => host))];
  assert.equal(hosts.length, 6);
  const more = hosts.map((host) => [host, capital(host, 'With a 20% ringfence') - capital(host, 'Own footprint first')]);
  const [gain, loss] = [more.filter(([, sum]) => sum > 0n), more.filter(([, sum]) => sum < 0n)];
  assert.ok(gain.length > 0 && loss.length > 0, 'the ringfence moves capital between systems');
  const sentence = await steps.words(page, '[aria-labelledby="figure-3-title"] .figure__sentence');
  assert.ok(sentence.includes(`schemes of ${gain.length} of 6 systems get more capital than under “own footprint first”, of ${loss.length} less.`), sentence);
  const [most] = gain.toSorted(([, one], [, other]) => (one < other ? 1 : -1));
  assert.ok(sentence.includes(`${most[0]} gains most, ${said(most[1])}`), sentence);
  const shown = () => page.$$eval('[aria-labelledby="figure-3-title"] > .table-scroll tbody tr', (all) => all.map((row) => [...row.cells].map((cell) => cell.textContent)));
  for (const [host, ...figures] of await shown()) assert.equal(said(capital(host, 'With a 20% ringfence')), `£${figures[1]}m`, host);
  await page.select('#impact-shown', 'funded');
  await text(page, '[aria-labelledby="figure-3-title"] .card__subtitle', 'Schemes funded, of all its schemes');
  for (const [host, ...figures] of await shown()) {
    const line = lines.find((line) => line[0] === host && line[1] === 'With a 20% ringfence');
    assert.equal(figures[1], `${Number(line[column('Schemes funded')])} of ${Number(line[column('All its schemes')])}`, host);
  }
  await page.evaluate(() => document.querySelector('.way:nth-child(3) button').click());
  await text(page, '[aria-labelledby="figure-3-title"] .figure__sentence', 'Under “one national pool”, schemes of');
  await page.select('#held-by', 'providers');
  await text(page, '#figure-3-title', 'do to each provider?');
  await axe(page, '[aria-labelledby="figure-3-title"]');
}, ROOM);

journey('the reserves of a provider are seen, changed and kept to', async ({ page }) => {
  await answered(page);
  await steps.open(page, 'Reserves of providers');
  const [first] = await page.$$eval('dialog[open] tbody tr', (all) => all.map((row) => [row.querySelector('th').textContent, row.querySelector('input').value]));
  assert.match(first[1], /^[\d,]+$/);
  await axe(page, 'dialog[open]');
  await steps.type(page, '#provider-0-0', '1234567');
  await steps.close(page);
  await steps.undoable(page, 'providers');
  await page.evaluate(() => (location.hash = '#/certificate'));
  await text(page, '.headline__sentence', /proven best/);
  await steps.press(page, 'Reserves of providers', '.limits');
  await text(page, '.limits__group[open] table', '£1,234,567.00');
  assert.ok((await steps.words(page, '.limits__group[open] table')).includes(`Reserves of ${first[0]}`), first[0]);
}, ROOM);

journey('a scheme of the plan is two presses away', async ({ page }) => {
  await answered(page);
  await steps.press(page, 'Open a scheme of the plan');
  const links = await page.$$eval('#plan-schemes a', (all) => all.map((link) => [link.textContent, link.getAttribute('href')]));
  const told = await steps.words(page, '[aria-labelledby="figure-2-title"] .figure__sentence');
  assert.ok(told.startsWith(`${links.length} of 32 schemes are funded`), told);
  await axe(page, '[aria-labelledby="figure-2-title"]');
  await steps.press(page, links[3][0], '#plan-schemes');
  await text(page, '.headline__sentence', `${links[3][0]} is funded with a 20% ringfence`);
  assert.equal(await page.evaluate(() => location.hash), links[3][1]);
}, ROOM);

journey('no year of the plan spends more than its pot has', async ({ page, download }) => {
  await answered(page);
  for (const name of ['Own footprint first', 'One national pool', 'With a 20% ringfence']) {
    await page.evaluate((name) => [...document.querySelectorAll('.way')].find((way) => way.querySelector('h3').textContent === name).querySelector('button')?.click(), name);
    await text(page, '.way--shown h3', name);
    const { bytes } = await download(() => steps.press(page, 'Download the data for figure 2'));
    const { heading, lines } = rows(bytes);
    assert.deepEqual(heading.slice(3), ['2022/23', '2023/24', '2024/25', '2025/26'].map((year) => `${year}, £ million`));
    const spent = heading.slice(3).map((_, year) => lines.reduce((sum, line) => sum + Number(line[3 + year] || 0), 0));
    const all = [72, 76, 75, 77];
    spent.forEach((sum, year) => assert.ok(sum <= all[year] + 1e-9, `${name}: ${sum} of ${all[year]}`));
    assert.ok(lines.some(([scheme]) => scheme === 'Neonatal cots, twelve') && lines.some(([scheme]) => scheme === 'Linear accelerators, four replaced'), 'must-dos are in');
  }
}, ROOM);

journey('the ringfence moves by keyboard, the answer follows, and one step takes it back', async ({ page }) => {
  const first = await answered(page);
  await page.focus('#ringfence-slider');
  await page.keyboard.press('ArrowLeft');
  await steps.hasValue(page, '#ringfence', '19');
  await text(page, '.way:nth-child(2) h3', 'With a 19% ringfence');
  await text(page, '.headline__sentence', 'a 19% ringfence');
  await steps.undoable(page, 'ringfence');
  await steps.press(page, 'Undo');
  await steps.hasValue(page, '#ringfence', '20');
  await steps.until(page, 'the answer is as it was', (first) => document.querySelector('.headline__sentence').textContent === first, first);
}, ROOM);

journey('an envelope is dragged as one sum and spread over its years', async ({ page }) => {
  await answered(page);
  await text(page, '.envelopes__all', '£300m');
  await steps.type(page, '#envelope-QOP', '126m');
  await text(page, '.envelopes__all', '£363m');
  await text(page, '.headline__against', '£363m over 4 years');
  await steps.open(page, 'Envelopes year by year');
  const limits = await page.$$eval('dialog[open] tbody tr:first-child input', (all) => all.map((each) => each.value));
  assert.deepEqual(limits, ['28,000,000', '32,000,000', '32,000,000', '34,000,000']);
  await axe(page, 'dialog[open]');
}, ROOM);

journey('without money the must-dos cannot be met, and it says what clashes', async ({ page }) => {
  await answered(page);
  await steps.type(page, '#envelope-QWO', '0');
  await text(page, '.headline__sentence', 'No choice keeps every limit and holds every must-do');
  const clash = await text(page, '.certificate', 'Cannot be met');
  assert.match(clash, /S12: must be funded/);
  assert.match(clash, /more would free it/);
  await axe(page);
  await steps.press(page, 'Undo');
  await text(page, '.certificate', 'Proven best');
}, ROOM);

journey('other measures, holders and rules each have an answer', async ({ page }) => {
  const pounds = await answered(page);
  await page.select('#measured-by', 'points');
  await text(page, '.headline__sentence', /points (more|less) to patients|no more than/);
  await text(page, '.way__value', /points$/);
  await page.select('#measured-by', 'net_present_value');
  await steps.until(page, 'pounds again', (first) => document.querySelector('.headline__sentence').textContent === first, pounds);
  await page.select('#held-by', 'providers');
  await text(page, '.scenario-bar__rule', /32 schemes/);
  await text(page, '.headline__sentence', /national pot/);
  await text(page, '#figure-2-title', /the providers (pay )?for \d+/);
  await page.click('#carry-over');
  await text(page, '.certificate', 'Proven best');
  await axe(page);
}, ROOM);

/** A portfolio of one system whose schemes are worth what they cost and a little more: hard to prove. */
function hard() {
  let seed = 12345;
  const next = (most) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * most);
  };
  const schemes = Array.from({ length: 150 }, (_, at) => {
    const costs = Array.from({ length: 1 + next(3) }, () => String(1_000_000 + next(9_000_000)));
    const cost = costs.reduce((sum, each) => sum + Number(each), 0);
    const score = { population_health: '', unequal_access: '', productivity: '', wider_economy: '', national_significance: '' };
    return {
      code: `T${String(at).padStart(3, '0')}`, name: '', provider: ['GM1', 'WY1', 'NL1'][at % 3], work: 'equipment', costs, mitigated: '1', own_funds: '0', benefit: '0', life: '10',
      running_cost: '0', value: String(cost + 1_000_000 + next(300_000)), outside_share: '0.3', served: '', latest_start: '', must: false, national: at % 2 === 0, requires: [],
      option_of: '', backlog_removed: '0', scores: score,
    };
  });
  return { format: 'specialised-services-scenario', version: 1, baseline: 'as-it-stands', name: 'Hard', changes: { capital: { schemes } } };
}

async function opened(page, document, name) {
  const folder = mkdtempSync(join(tmpdir(), 'capital-'));
  try {
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(document));
    await (await page.$('.scenario-bar input[type="file"]')).uploadFile(join(folder, `${name}.json`));
    await text(page, '.notice', `Opened ${name}.json`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

journey('a search that is not over says how far it is, goes on beside the page, and keeps the best when it is stopped', async ({ page }) => {
  await answered(page);
  await opened(page, hard(), 'hard');
  await text(page, '.scenario-bar__rule', '150 schemes');
  const found = await text(page, '.certificate', /^Best found, within \d+\.\d%/);
  assert.match(found, /No choice can count for more than £/);
  await axe(page);
  await page.focus('.certificate .progress button');
  await page.keyboard.press('Enter');
  await text(page, '.certificate', /Best so far £\S+, at most £\S+\./);
  // The page answers all the while.
  await page.evaluate(() => document.querySelector('.way:nth-child(1) button')?.click());
  await text(page, '.way--shown h3', 'Own footprint first');
  await page.evaluate(() => document.querySelector('.way:nth-child(2) button').click());
  await text(page, '.certificate .progress button', 'Stop and keep the best');
  const before = Date.now();
  await page.focus('.certificate .progress button');
  await page.keyboard.press('Enter');
  await text(page, '.certificate', 'Stopped. The best found is kept.');
  assert.ok(Date.now() - before < 5_000, 'stopping waits for nothing');
  await text(page, '.certificate', /^(Best found, within|Proven best)/);
}, ROOM);

onAPhone(ROOM, 'money', '#ringfence', ['#ringfence', '5'], {
  ready: answered,
  then: async (page) => {
    await text(page, '.headline__sentence', 'a 5% ringfence');
    await page.setViewport({ width: 320, height: 640 });
    await steps.until(page, 'the page is narrow', () => innerWidth === 320);
    await fits(page);
  },
});

inTheDark(ROOM, answered);
