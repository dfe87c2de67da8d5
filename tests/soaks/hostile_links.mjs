// Links that mean harm, one after the other in one page with work in it; and sound ones, there and back.
//   cargo xtask soak hostile_links --cases 10000 --sound 1000 --browser chromium --seed 1
// Nothing is asked for, no script runs, no work is lost, each is refused or asked about within 200 ms of the address changing.
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { chance, opened, options, spread, withBrowser } from './page.mjs';

const LONGEST = 200;
const { cases, sound, browser: name, seed } = options({ cases: 10_000, sound: 1_000, browser: 'chromium', seed: 1 });
const random = chance(seed);

const check = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 8);
const sealed = (bytes, version = 1) => `#v${version}.${Buffer.from(bytes).toString('base64url')}.${check(bytes)}`;
const around = (document) => sealed(deflateRawSync(typeof document === 'string' ? document : JSON.stringify(document)));
const document = (rest = {}) => ({ version: 1, baseline: 'as-it-stands', name: '', changes: {}, notes: {}, seed: '1', ...rest });

const HARM = [
  '<script>globalThis.harmed = 1</script>',
  '<img src=x onerror="globalThis.harmed = 1">',
  '<svg xmlns="http://www.w3.org/2000/svg" onload="globalThis.harmed = 1"><image href="https://example.org/x"/></svg>',
  '"><iframe srcdoc="<script>parent.harmed = 1</script>">',
  'javascript:globalThis.harmed=1',
  '</script><script>alert(1)</script>',
  '\u202egnp.exe\u0000', '__proto__', 'constructor', '${globalThis.harmed = 1}', '{{constructor.constructor("harmed=1")()}}',
];
const PATHS = ['allocation.rule.most_growth', '__proto__', 'constructor.prototype', 'engagement.income'];
const nested = (depth) => '{"changes":'.repeat(depth) + '1' + '}'.repeat(depth);

/** Kinds of harm, each a link. */
const KINDS = {
  'markup in the name': () => around(document({ name: random.of(HARM) + random.whole(0, 1e9) })),
  'markup in the notes': () => around(document({ notes: { [random.of(PATHS)]: random.of(HARM) } })),
  'markup in figures': () => around(document({ changes: { allocation: { rule: { most_growth: random.of(HARM) } }, engagement: { income: random.of(HARM) } } })),
  'markup in lists': () => around(document({ changes: { delegation: { groups: [{ name: random.of(HARM), boards: [random.of(HARM)] }] }, who: { kind: 'board', code: random.of(HARM) } } })),
  'names of objects': () => around(`{"version":1,"baseline":"${random.of(['as-it-stands', '__proto__'])}","__proto__":{"harmed":1},"changes":{"__proto__":{"harmed":${random.whole(0, 9)}},"constructor":{"prototype":{"harmed":1}}},"seed":"1"}`),
  bomb: () => around(random.of(['a', '[', ' ', '{"name":"', '\u0000']).repeat(2 ** random.whole(14, 22))),
  'deep nesting': () => around(nested(random.whole(10, 20_000))),
  truncated: () => {
    const whole = around(document({ name: HARM[0], changes: { allocation: { rule: { most_growth: `0.${random.whole(1, 999)}` } } } }));
    return whole.slice(0, random.whole(4, whole.length - 1));
  },
  'future version': () => sealed(deflateRawSync(JSON.stringify(document({ version: random.whole(2, 99) }))), random.of([1, 2, 9, 99999])),
  'wrong check': () => around(document({ name: `n${random.whole(0, 1e9)}` })).replace(/.{8}$/, () => random.whole(0, 2 ** 32 - 1).toString(16).padStart(8, '0')),
  'bytes of chance': () => sealed(Buffer.from(Array.from({ length: random.whole(0, 3_000) }, () => random.whole(0, 255)))),
  'a letter changed': () => {
    const letters = [...around(document({ name: 'x', changes: { medicines: { price: '5' } } }))];
    letters[random.whole(4, letters.length - 1)] = random.of([...'aZ09-_.%<>"\'`\\#']);
    return letters.join('');
  },
};

const counts = {};
const times = [];
const faults = [];
const fault = (words) => faults.length < 20 && faults.push(words);

await withBrowser(name, async (browser) => {
  const context = await browser.createBrowserContext();
  const { page, asked, errors } = await opened(context);
  await page.waitForSelector('#growth');
  await page.evaluate(() => soak.growth('3.2'));
  const work = await page.evaluate(() => soak.until(() => /3\.2%/.test(document.querySelector('.scenario-bar__rule')?.textContent) && document.querySelector('.scenario-bar__rule').textContent));

  const kinds = Object.keys(KINDS);
  for (let done = 0; done < cases; ) {
    const batch = Array.from({ length: Math.min(100, cases - done) }, (_, at) => ({ kind: kinds[(done + at) % kinds.length] })).map(({ kind }) => ({ kind, link: KINDS[kind]() }));
    const told = await page.evaluate(async (links) => {
      const refused = () => [...document.querySelectorAll('.notice')].find((each) => each.textContent.includes('was not opened'));
      const asks = () => document.querySelector('dialog[open] #opening-title') && document.querySelector('dialog[open]');
      const told = [];
      for (const link of links) {
        const begun = performance.now();
        location.hash = link;
        try {
          const shown = await soak.until(() => refused() || asks());
          const took = performance.now() - begun;
          const answer = shown.matches('dialog') ? 'asked about' : 'refused';
          (answer === 'refused' ? soak.button('Close', shown) : soak.button('Keep what I have', shown)).click();
          await soak.until(() => !refused() && !asks());
          told.push({ answer, took });
        } catch (error) {
          told.push({ answer: `no answer (${error.message})`, took: 0 });
        }
      }
      return told;
    }, batch.map(({ link }) => link));
    for (const [at, { answer, took }] of told.entries()) {
      const { kind, link } = batch[at];
      const key = `${kind}: ${answer.slice(0, 12)}`;
      counts[key] = (counts[key] ?? 0) + 1;
      times.push(took);
      if (took > LONGEST) fault(`${kind}: ${Math.round(took)} ms, ${link.length} letters`);
      if (answer.startsWith('no answer')) fault(`${kind}: ${answer}: ${link.slice(0, 200)}`);
    }
    const after = await page.evaluate(() => ({ harmed: globalThis.harmed ?? {}.harmed ?? Object.prototype.harmed, rule: document.querySelector('.scenario-bar__rule').textContent, hash: location.hash, stored: localStorage.length }));
    if (after.harmed !== undefined) fault('a script ran, or a prototype was changed');
    if (after.rule !== work || after.stored !== 0 || after.hash !== '#/allocation') fault(`work was touched: ${JSON.stringify(after)}`);
    done += batch.length;
    if (done % 1_000 === 0) console.error(`${done} of ${cases}`);
  }

  const back = [];
  for (let done = 0; done < sound; done += 1) {
    const sent = {
      version: 1,
      baseline: random.of(['as-it-stands', 'before-reform', '2022-roadmap', '2022-policy-exchange', '2018-19-segmentation', '2024-26-delegation', '2026-27-provider-envelopes']),
      name: random.of(['', 'Ours', 'Côte d’Azur 🏥', HARM[0], `n${random.whole(0, 1e9)}`]),
      changes: { allocation: { rule: { most_growth: `0.${random.whole(1301, 9998)}7` } }, engagement: { income: `${random.whole(1_000, 80_000)}` }, medicines: { price: `${random.whole(1, 999_999)}.51` } },
      notes: { 'engagement.income': `why ${done} ${random.of(HARM)}` },
      seed: `${random.whole(2, 1e9)}`,
    };
    const link = await page.evaluate(async (link) => {
      location.hash = link;
      await soak.until(() => document.querySelector('dialog[open] #opening-title'));
      soak.button('Open it').click();
      await soak.until(() => !document.querySelector('dialog[open]'));
      soak.button('Share').click();
      const shown = await soak.until(() => /#v1\./.test(document.querySelector('dialog[open] #share-link')?.textContent) && document.querySelector('#share-link').textContent);
      soak.button('Close', document.querySelector('dialog[open]')).click();
      await soak.until(() => !document.querySelector('dialog[open]'));
      return shown;
    }, around(sent)).catch((error) => `#v1.. ${error.message}`);
    const packed = link.slice(link.indexOf('#v1.') + 4).split('.')[0];
    let received;
    try {
      received = JSON.parse(inflateRawSync(Buffer.from(packed, 'base64url')));
    } catch (error) {
      received = { error: `${error.message} ${link.slice(0, 200)}` };
    }
    const plain = ({ version, baseline, name = '', changes, notes, seed = '1' }) => ({ version, baseline, name, changes, notes, seed: String(seed) });
    const isSame = !received.error && isDeepStrictEqual(plain(received), plain(sent));
    back.push(isSame);
    if (!isSame) fault(`not the same: ${JSON.stringify(sent)} ${JSON.stringify(received)}`);
  }
  if (asked.length) fault(`asked for: ${asked.slice(0, 5).join(' ')}`);
  if (errors.length) fault(`complained: ${errors.slice(0, 5).join(' | ')}`);
  for (const [key, count] of Object.entries(counts).sort()) console.log(`${String(count).padStart(8)}  ${key}`);
  const { median, most } = spread(times);
  console.log(`hostile_links in ${name}: ${times.length} links from seed ${seed}, median ${median.toFixed(1)} ms, slowest ${most.toFixed(1)} ms; ${times.filter((took) => took > LONGEST).length} over ${LONGEST} ms`);
  console.log(`sound links there and back: ${back.filter(Boolean).length} of ${back.length} exact; ${asked.length} requests, ${errors.length} errors`);
});
for (const words of faults) console.log(`WRONG ${words}`);
process.exitCode = faults.length ? 1 : 0;
