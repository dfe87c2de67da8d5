// Copies on this computer under everything a browser does to them: refused writes, tabs killed at random instants, two tabs at once, spoiled copies.
//   cargo xtask soak kept_copies --refused 200 --kills 200 --pairs 100 --spoiled 100 --browser chromium --seed 1
// Nothing is lost but the last second, and what cannot be read is never deleted.
import { chance, opened, options, spread, withBrowser } from './page.mjs';

const COPY = 'specialised-services/copy/';
const SECOND = 1_000;
const { refused, kills, pairs, spoiled, browser: name, seed } = options({ refused: 200, kills: 200, pairs: 100, spoiled: 100, browser: 'chromium', seed: 1 });
const random = chance(seed);
const faults = [];
const fault = (words) => faults.length < 20 && faults.push(words);
const wait = (milliseconds) => new Promise((resume) => setTimeout(resume, milliseconds));

let last = 100;
/** A growth nobody entered before: 1.01% is kept as "0.0101". */
const fresh = () => {
  last = last >= 1_400 ? 101 : last + 1;
  if (last === 450) last += 1; // what the page opens with is no change, and stands in no copy
  return { percent: (last / 100).toFixed(2), kept: `"${(last / 10_000).toFixed(4).replace(/0+$/, '')}"` };
};
const edit = (page, { percent }) => page.evaluate((percent) => soak.growth(percent), percent);
const copies = (page) => page.evaluate((prefix) => Object.entries({ ...localStorage }).filter(([name]) => name.startsWith(prefix)), COPY);
const holds = async (page, kept) => (await copies(page)).some(([, text]) => text.includes(kept));
const keptSoon = (page, kept) => page.waitForFunction((prefix, kept) => Object.entries({ ...localStorage }).some(([name, text]) => name.startsWith(prefix) && text.includes(kept)), { timeout: 20_000, polling: 50 }, COPY, kept);
const keepHere = async (page) => {
  await page.evaluate(async () => {
    soak.button('Save').click();
    (await soak.until(() => document.querySelector('dialog[open] #keep-here'))).click();
  });
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.querySelector('dialog[open]'));
};
const ready = async (context) => {
  const one = await opened(context);
  await one.page.waitForSelector('#growth');
  return one;
};
const shown = (page) => page.evaluate(() => soak.until(() => document.querySelector('#growth')?.value));
const isShown = (value, percent) => value !== undefined && Number(value) === Number(percent);

await withBrowser(name, async (browser) => {
  const heard = [];
  const fresher = async () => {
    const context = await browser.createBrowserContext();
    const first = await ready(context);
    await keepHere(first.page);
    heard.push(first);
    return { context, ...first };
  };

  {
    const { page, context } = await fresher();
    let before = fresh();
    await edit(page, before);
    await keptSoon(page, before.kept);
    await page.evaluate(() => {
      const write = Storage.prototype.setItem;
      globalThis.refuse = -1;
      globalThis.refusals = 0;
      Storage.prototype.setItem = function (name, text) {
        if (globalThis.refuse === 0) {
          globalThis.refusals += 1;
          globalThis.refuse = -1;
          throw new DOMException('full', 'QuotaExceededError');
        }
        globalThis.refuse -= globalThis.refuse > 0 ? 1 : 0;
        return write.call(this, name, text);
      };
    });
    let done = 0;
    for (; (await page.evaluate(() => globalThis.refusals)) < refused && done < refused * 4; done += 1) {
      await page.evaluate((at) => (globalThis.refuse = at), random.whole(0, 1));
      const now = fresh();
      await edit(page, now);
      await wait(random.whole(420, 620));
      if (!(await holds(page, before.kept)) && !(await holds(page, now.kept))) fault(`a refused write lost ${before.kept} and ${now.kept}`);
      if (await holds(page, now.kept)) before = now;
    }
    await page.evaluate(() => (globalThis.refuse = -1));
    const end = fresh();
    await edit(page, end);
    await keptSoon(page, end.kept).catch(() => fault('after refusals nothing is kept any more'));
    const count = await page.evaluate(() => globalThis.refusals);
    await page.close();
    const again = await ready(context);
    if (refused && !isShown(await shown(again.page), end.percent)) fault('what was kept after refusals is not brought back');
    console.log(`writes refused: ${count} in ${done} changes`);
    await context.close();
  }

  {
    const { page: first, context } = await fresher();
    let page = first;
    let known = fresh();
    await edit(page, known);
    await keptSoon(page, known.kept);
    const ages = [];
    let lost = 0;
    for (let done = 0; done < kills; done += 1) {
      const now = fresh();
      const pause = random.whole(0, 1_400);
      const begun = performance.now();
      await edit(page, now);
      await wait(pause);
      const age = performance.now() - begun;
      if (name === 'chromium' && done % 2 === 0) {
        // The program behind the tab is ended, as when a phone runs out of memory.
        const session = await page.createCDPSession();
        session.send('Page.crash').catch(() => {});
        await wait(50);
      }
      await page.close().catch(() => {});
      ({ page } = await ready(context));
      const value = await shown(page);
      const isNew = isShown(value, now.percent);
      if (!isNew && !isShown(value, known.percent)) fault(`kill ${done}: ${value} is neither ${now.percent} nor ${known.percent}`);
      if (!isNew && age > SECOND) fault(`kill ${done}: a change ${Math.round(age)} ms old was lost`);
      if (!isNew) (lost += 1, ages.push(age));
      if (isNew) known = now;
    }
    console.log(`tabs killed: ${kills}; ${lost} lost a change, the oldest of them ${Math.round(spread(ages).most)} ms old`);
    await context.close();
  }

  {
    const { page: one, context } = await fresher();
    const begin = fresh();
    await edit(one, begin);
    await keptSoon(one, begin.kept);
    let done = 0;
    for (; done < pairs; done += 1) {
      const { page: other } = await ready(context);
      const lasts = [null, null];
      for (let step = random.whole(2, 6); step > 0; step -= 1) {
        const which = random.whole(0, 1);
        lasts[which] = fresh();
        await edit([one, other][which], lasts[which]);
        await wait(random.whole(0, 350));
      }
      await wait(SECOND);
      for (const value of lasts) if (value && !(await holds(one, value.kept))) fault(`pair ${done}: ${value.kept} is not kept`);
      await other.close();
    }
    console.log(`two tabs: ${done} interleavings`);
    await context.close();
  }

  {
    let done = 0;
    for (; done < spoiled; ) {
      const { page, context } = await fresher();
      for (let turn = 0; turn < 10 && done < spoiled; turn += 1, done += 1) {
        const now = fresh();
        await edit(page, now);
        await keptSoon(page, now.kept);
        const broken = await page.evaluate((prefix, kept, how, place) => {
          const [name, text] = Object.entries({ ...localStorage }).find(([name, text]) => name.startsWith(prefix) && text.includes(kept));
          const at = Math.floor(place * text.length);
          const changed = how === 0 ? text.slice(0, at) : how === 1 ? `${text.slice(0, at)}\u0000${text.slice(at + 1)}` : `${text.slice(0, at)}x${text.slice(at)}`;
          localStorage.setItem(name, changed);
          return [name, changed];
        }, COPY, now.kept, random.whole(0, 2), random());
        await edit(page, fresh());
        await wait(600);
        const end = fresh();
        await edit(page, end);
        await keptSoon(page, end.kept);
        if (turn % 5 === 4) {
          await page.reload();
          await page.waitForSelector('#growth');
        }
        const text = await page.evaluate((name) => localStorage.getItem(name), broken[0]);
        if (text !== broken[1]) fault(`spoiled ${done}: a spoiled copy was ${text === null ? 'deleted' : 'written over'}`);
        if (!(await holds(page, end.kept))) fault(`spoiled ${done}: ${end.kept} is not kept beside it`);
        // A store has few places: what the user has seen is taken out by the soak.
        await page.evaluate((name) => localStorage.removeItem(name), broken[0]);
      }
      await context.close();
    }
    console.log(`copies spoiled: ${done}`);
  }

  const asked = heard.flatMap((each) => each.asked);
  const errors = heard.flatMap((each) => each.errors);
  if (asked.length) fault(`asked for: ${asked.slice(0, 5).join(' ')}`);
  if (errors.length) fault(`complained: ${errors.slice(0, 5).join(' | ')}`);
  console.log(`kept_copies in ${name} from seed ${seed}: ${faults.length} wrong; ${asked.length} requests, ${errors.length} errors`);
});
for (const words of faults) console.log(`WRONG ${words}`);
process.exitCode = faults.length ? 1 : 0;
