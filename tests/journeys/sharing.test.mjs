// A scenario goes into a link and comes out of it: seen before it is sent, asked about before it is opened, refused when it is not sound.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { axe, journey, text } from './frame.mjs';

const AT = { hash: '#/allocation' };
const bar = '.scenario-bar__rule';
const type = async (page, selector, words) => {
  await page.click(selector, { count: 3 });
  await page.type(selector, words);
  await page.keyboard.press('Enter');
};
const press = (page, words) => page.evaluate((words) => [...document.querySelectorAll('button')].find((each) => each.checkVisibility() && each.textContent.startsWith(words)).click(), words);
const share = async (page) => {
  await press(page, 'Share');
  await text(page, '#share-title', 'Share a link');
};
const closed = (page) => page.waitForFunction(() => !document.querySelector('dialog[open]'));
const linkIn = (page) => text(page, '#share-link', /#v1\./);

/** A link around any document, as anybody could make one. */
const around = (document) => {
  const bytes = deflateRawSync(Buffer.from(typeof document === 'string' ? document : JSON.stringify(document)));
  return `#v1.${bytes.toString('base64url')}.${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}`;
};
const sound = (rest) => around({ version: 1, baseline: 'as-it-stands', name: '', changes: {}, notes: {}, seed: '1', ...rest });

journey('a link holds what was changed, and opens once that is agreed', async ({ page, address }) => {
  await type(page, '#growth', '3.2');
  const rule = await text(page, bar, '3.2% growth');
  await share(page);
  await axe(page, 'dialog[open]');
  await text(page, 'dialog[open]', 'It starts from “As it stands” and holds 1 change:');
  await text(page, 'dialog[open] .problem__list', /3.2%.*was 4.5%/);
  const link = await linkIn(page);
  assert.ok(link.startsWith(`${address.split('#')[0]}#v1.`) && link.length < 400, link);
  await page.keyboard.press('Escape');
  await closed(page);
  assert.equal(await page.evaluate(() => location.hash), '#/allocation', 'the address never holds what was entered');
  await type(page, '#growth', '5');
  await text(page, bar, /^5% growth/);
  const open = () => page.evaluate((hash) => (location.hash = hash), link.slice(link.indexOf('#')));
  await open();
  await text(page, '#opening-title', 'Open what this link holds?');
  await text(page, 'dialog[open]', 'You have changes that are not saved as a file.');
  await text(page, 'dialog[open] .problem__list', /3.2%.*was 4.5%/);
  await axe(page, 'dialog[open]');
  assert.equal(await page.evaluate(() => location.hash), '#/allocation', 'the link has left the address');
  await page.keyboard.press('Escape');
  await closed(page);
  assert.match(await text(page, bar, /./), /^5% growth/);
  await open();
  await text(page, '#opening-title', 'Open what this link holds?');
  await press(page, 'Open it');
  assert.equal(await text(page, bar, '3.2% growth'), rule);
  await text(page, '.notice', 'Opened the link.');
  await press(page, 'Undo');
  await text(page, bar, /^5% growth/);
}, AT);

journey('figures can be left out of a link, and are not in it then', async ({ page }) => {
  await page.evaluate(() => (location.hash = '#/engagement'));
  await type(page, '#income', '123457');
  await page.waitForFunction(() => document.querySelector('.headline__sentence')?.textContent.includes('£'));
  await share(page);
  await text(page, 'dialog[open] .problem__list', '123,457');
  const whole = await linkIn(page);
  await page.click('#share-without');
  await text(page, 'dialog[open]', 'without changes');
  await page.waitForFunction((before) => document.querySelector('#share-link').textContent !== before, {}, whole);
  await press(page, 'Copy the link');
  await text(page, 'dialog[open] .buttons [role="status"]', /Copied|selected/);
});

for (const from of ['http', 'file']) {
  journey(`a link followed to the page shows what it holds before anything, ${from}`, async ({ page }) => {
    await text(page, '#opening-title', 'Open what this link holds?');
    await text(page, 'dialog[open]', 'It is called “Ours”');
    await text(page, 'dialog[open]', 'Nothing is opened until you say so');
    await text(page, 'dialog[open]', 'It has 1 note.');
    assert.equal(await page.evaluate(() => location.hash), '#/');
    await press(page, 'Open it');
    await text(page, '#app h1', 'schemes');
    await text(page, '.scenario-bar__name', 'Ours');
  }, { from, hash: sound({ name: 'Ours', changes: { capital: { ringfence_share: '0.3' } }, notes: { 'capital.ringfence_share': 'Agreed' } }) });
}

journey('names and notes of a link are words and nothing else', async ({ page }) => {
  await text(page, '#opening-title', 'Open what this link holds?');
  await text(page, 'dialog[open]', '<img src=x onerror=alert(1)>');
  assert.equal(await page.$('dialog[open] img'), null);
  await press(page, 'Open it');
  await closed(page);
  assert.equal(await page.evaluate(() => document.querySelectorAll('#app img, #app script').length), 0);
}, { hash: sound({ name: '<img src=x onerror=alert(1)>', changes: { allocation: { rule: { most_growth: '0.08' } } } }) });

journey('what is no sound link is refused in words, and nothing is lost', async ({ page }) => {
  await type(page, '#growth', '3.2');
  const rule = await text(page, bar, '3.2% growth');
  const good = sound({ changes: { allocation: { rule: { most_growth: '0.08' } } } });
  const cases = [
    [good.replace('#v1.', '#v7.'), 'made by a newer version'],
    [good.slice(0, -9), 'damaged'],
    [good.replace(/.(?=.{20}$)/, (letter) => (letter === 'A' ? 'B' : 'A')), 'damaged'],
    ['#v1.javascript:alert(1).00000000', 'damaged'],
    [around('<svg onload=alert(1)>'), 'stops making sense'],
    [around(' '.repeat(300_000)), 'more than a scenario can'],
    [`#v1.${'A'.repeat(9_000)}.00000000`, 'longer than any'],
    [sound({ changes: JSON.parse('{"__proto__":{"polluted":"yes"}}') }), 'This field is not known here'],
    [sound({ version: 2 }), 'saved by a newer calculator'],
    [around(`${'['.repeat(5_000)}${']'.repeat(5_000)}`), 'nest too deeply'],
  ];
  for (const [hash, says] of cases) {
    await page.evaluate((hash) => (location.hash = hash), hash);
    const notice = await text(page, '.notice', new RegExp(`The link was not opened[^]*(${says}|)`));
    assert.ok(notice.includes('Your work is untouched.') && notice.includes(says), `${hash.slice(0, 60)}: ${notice}`);
    assert.equal(await page.evaluate(() => location.hash), '#/allocation');
    assert.equal(await text(page, bar, /./), rule);
    await page.evaluate(() => document.querySelector('.notice button').click());
    await page.waitForFunction(() => !document.querySelector('.notice'));
  }
  assert.equal(await page.evaluate(() => ({}).polluted), undefined);
}, AT);

journey('on a phone a link is shared too', async ({ page }) => {
  await share(page);
  await linkIn(page);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  await axe(page, 'dialog[open]');
}, { ...AT, viewport: { width: 320, height: 720 } });

journey('a receipt confirms what it was made from, and nothing else', async ({ page }) => {
  await type(page, '#growth', '3.2');
  await text(page, bar, '3.2% growth');
  await page.evaluate(() => (location.hash = '#/sources/check'));
  const receipt = await text(page, '#receipt', /^method \d+, data \d{4}-\d{2}, inputs [0-9a-f]{16}, seed 1$/);
  const verdict = async (given, says) => {
    await page.click('#receipt-given', { count: 3 });
    await page.type('#receipt-given', given);
    await text(page, '#receipt-verdict', says);
  };
  await verdict(receipt, 'Confirmed');
  await verdict(receipt.replace(/method \d+/, 'method 0'), 'another version');
  await verdict(receipt.replace('seed 1', 'seed 2'), 'Not the same');
  await verdict('my result', 'This is no receipt');
  await axe(page);
  await verdict(receipt, 'Confirmed');
  await page.evaluate(() => (location.hash = '#/allocation'));
  await type(page, '#growth', '5');
  await text(page, bar, /^5% growth/);
  await page.evaluate(() => (location.hash = '#/sources/check'));
  await verdict(receipt, 'Not the same');
}, AT);
