// The certificate: every limit holds by its own figures; the question asked again gives the same answer; a clash is freed by its button.
import assert from 'node:assert/strict';
import { axe, journey, text } from './frame.mjs';
import { fits, inTheDark } from './access.steps.mjs';
import * as steps from './allocation.steps.mjs';

const ROOM = { hash: '#/certificate' };
const PHONE = { ...ROOM, viewport: { width: 390, height: 844 } };

const answered = (page) => text(page, '.headline__sentence', /proven best|cannot be met|can be met/);

/** A CSV as rows of cells without quotes. */
const rows = (bytes) => bytes.toString().replace(/^\uFEFF/, '').trim().split('\r\n').map((row) => [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain));

journey('the headline counts the limits, and each holds by its own figures', async ({ page, download }) => {
  const headline = await answered(page);
  assert.ok(headline.startsWith('All five answers are proven best'), headline);
  const { name, bytes } = await download(() => steps.press(page, 'Download every limit of every way'));
  assert.equal(name, 'capital-certificate.csv');
  const [, ...limits] = rows(bytes);
  assert.ok(headline.includes(`${limits.length.toLocaleString('en-GB')} limits checked to the penny, none broken`), headline);
  for (const [way, pot, limit, used, most, sense, holds] of limits) {
    const is = sense === 'at least' ? Number(used) >= Number(most) : Number(used) <= Number(most);
    assert.ok(is && holds === 'yes', [way, pot, limit, used, most].join());
  }
  assert.equal(new Set(limits.map(([way]) => way)).size, 5);
  await axe(page);
  await steps.soundIds(page);
}, ROOM);

journey('the question of the file, asked again, gives the answer of the file', async ({ page, download }) => {
  await answered(page);
  const { prioritise, default: start } = await import(new URL('../../pkg/specialised_services_calculator.js', import.meta.url));
  await start();
  const { bytes } = await download(() => steps.press(page, 'Download what was asked and answered'));
  const { request, answer } = JSON.parse(bytes.toString());
  assert.deepEqual(JSON.parse(JSON.stringify(prioritise(request))), answer);
  const value = await steps.words(page, '[aria-label="Each way of holding the money"] tbody tr.table__yours td:nth-of-type(4)');
  assert.equal(Number(value.replace(/[£,]/g, '')), Number(answer.value));
}, { ...ROOM, browsers: ['chromium'] });

journey('limits of a pot are opened by keyboard, for each way', async ({ page }) => {
  await answered(page);
  await page.focus('.limits__group summary');
  await page.keyboard.press('Enter');
  await text(page, '.limits__group table', 'Money in 2022/23');
  await axe(page);
  await page.select('#certificate-way', 'pool');
  await text(page, '.limits', 'One pool');
  // What was opened is open again where it comes back, and stays open, with focus, while the answers change.
  await page.select('#certificate-way', 'ringfence');
  await text(page, '.limits__group[open] table', 'Money in 2022/23');
  const first = await text(page, '.limits__group[open] table', /./);
  await steps.type(page, '#ringfence', '25');
  await text(page, '#certificate-limits-title', /limits, none broken/);
  await steps.until(page, 'its limits have changed', (first) => {
    const table = document.querySelector('.limits__group[open] table');
    return table && table.textContent !== first;
  }, first);
  assert.equal(await page.$$eval('.limits__group[open]', (all) => all.length), 1);
}, ROOM);

journey('what pots spend adds up to the limits of the file', async ({ page, download }) => {
  await answered(page);
  const title = await steps.words(page, '#figure-1-title');
  const { name, bytes } = await download(() => steps.press(page, 'Download the data for figure 1'));
  assert.equal(name, 'used-against-limit.csv');
  const [, ...pots] = rows(bytes);
  const sum = (at) => pots.reduce((all, row) => all + Math.round(Number(row[at]) * 1e8), 0) / 1e8;
  assert.ok(Math.abs(sum(2) + sum(4) - sum(3)) < 1e-6, 'spent and left are the limit');
  const said = (millions) => `£${millions.toPrecision(3).replace(/^(\d{3})\.?$/, '$1')}m`;
  assert.equal(title, `${said(sum(4))} of ${said(sum(3))} stays unspent`);
  const [, ...limits] = rows((await download(() => steps.press(page, 'Download every limit of every way'))).bytes);
  const money = limits.filter(([way, , limit]) => way === 'With a 20% ringfence' && limit.startsWith('Money in'));
  assert.equal(money.length, pots.length);
  for (const [, pot, limit, used, most] of money) {
    const row = pots.find(([of, year]) => of === pot && limit === `Money in ${year}`);
    assert.ok(Math.abs(Number(row[2]) * 1e6 - Number(used)) < 0.005 && Math.abs(Number(row[3]) * 1e6 - Number(most)) < 0.005, `${pot}, ${limit}`);
  }
  await page.select('#certificate-way', 'pool');
  await text(page, '[aria-labelledby="figure-1-title"] svg.chart', 'One pool');
  await text(page, '[aria-labelledby="figure-1-title"] .card__subtitle', 'One national pool: money each pot spends');
}, ROOM);

journey('must-dos that clash are named, and one press frees them', async ({ page }) => {
  await answered(page);
  await steps.open(page, 'Envelopes year by year');
  for (let year = 0; year < 4; year += 1) await steps.type(page, `#envelope-QOP-${year}`, '0');
  await steps.close(page);
  await text(page, '#certificate-clash-title', 'What clashes');
  await text(page, '.headline__sentence', 'cannot be met');
  await text(page, '.certificate__clash', 'must be funded');
  await axe(page);
  for (let press = 0; press < 12; press += 1) {
    const clash = await page.evaluate(() => document.querySelector('.certificate__clash')?.textContent ?? '');
    if (clash === '') break;
    await steps.press(page, 'Do not insist on it', '.certificate__clash');
    await steps.until(page, 'the clash is another or none', (clash) => (document.querySelector('.certificate__clash')?.textContent ?? '') !== clash && !document.querySelector('.card__before'), clash);
  }
  await steps.until(page, 'nothing clashes', () => !document.querySelector('#certificate-clash-title'));
  await steps.undoable(page, 'must-do');
}, ROOM);

journey('without any money every way is still answered', async ({ page }) => {
  await answered(page);
  await page.$$eval('[id^="envelope-"][id$="-slider"]', (all) => all.map((each) => each.id)).then(async (sliders) => {
    for (const id of sliders) {
      await page.focus(`#${id}`);
      await page.keyboard.press('Home');
    }
  });
  await text(page, '.headline__sentence', /can be met|proven best/);
  await axe(page);
}, ROOM);

journey('on a phone nothing hangs over the edge', async ({ page }) => {
  await answered(page);
  await fits(page);
  await axe(page);
  await page.setViewport({ width: 320, height: 640 });
  await page.$$eval('.limits__group summary', (all) => all.forEach((each) => each.click()));
  await fits(page);
}, PHONE);

inTheDark(ROOM, answered);
