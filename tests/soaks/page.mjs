// A page on which the calculator has opened, for soaks: everything it asks for or complains of is kept, and little is waited for.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '../journeys/frame.browsers.mjs';

/** Options such as `--cases 10000`, each a number; `--browser firefox` a word. */
export function options(usual) {
  const given = { ...usual };
  const words = process.argv.slice(2);
  for (let at = 0; at < words.length; at += 2) {
    const name = words[at].replace(/^--/, '');
    if (!(name in usual) || words[at + 1] === undefined) throw new Error(`Options: ${Object.keys(usual).map((each) => `--${each}`).join(' ')}`);
    given[name] = typeof usual[name] === 'number' ? Number(words[at + 1]) : words[at + 1];
  }
  return given;
}

/** Numbers of chance from a seed (mulberry32): `random()` from 0 to 1, `random.whole(least, most)`, `random.of(list)`. */
export function chance(seed) {
  let state = seed >>> 0;
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  random.whole = (least, most) => least + Math.floor(random() * (most - least + 1));
  random.of = (list) => list[random.whole(0, list.length - 1)];
  return random;
}

export async function withBrowser(name, body) {
  const downloads = mkdtempSync(join(tmpdir(), 'soak-'));
  const browser = await launch(name, 'light', downloads);
  try {
    return await body(browser);
  } finally {
    await browser.close();
    rmSync(downloads, { recursive: true, force: true });
  }
}

/** Opens the calculator; `asked` holds what it asked for since, `errors` what it complained of. */
export async function opened(context, hash = '#/allocation') {
  const page = await context.newPage();
  const [asked, errors] = [[], []];
  const site = process.env.SITE;
  page.on('request', (request) => {
    const address = request.url();
    const itself = request.isNavigationRequest() && address.split('#')[0] === site;
    if (!itself && !/^(data|blob|about):/.test(address)) asked.push(address);
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('dialog', (dialog) => {
    errors.push(`a dialog of the browser: ${dialog.message()}`);
    dialog.dismiss();
  });
  await page.evaluateOnNewDocument(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => console.error(`content security policy: ${effectiveDirective} refused ${blockedURI}`));
    globalThis.soak = {
      /** Waits until `there()` gives something, looking whenever the page has changed. */
      until: (there, longest = 20_000) =>
        new Promise((resolve, reject) => {
          const given = there();
          if (given) return resolve(given);
          const watcher = new MutationObserver(() => {
            const given = there();
            if (given) done(() => resolve(given));
          });
          const over = setTimeout(() => done(() => reject(new Error(`never: ${there}`))), longest);
          const done = (end) => (watcher.disconnect(), clearTimeout(over), end());
          watcher.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
        }),
      button: (words, within = document) => [...within.querySelectorAll('button')].find((each) => each.checkVisibility() && each.textContent.startsWith(words)),
      /** Types a figure of the rule's growth as a user does, and leaves the box. */
      growth: (percent) => {
        const box = document.querySelector('#growth');
        box.focus();
        box.value = percent;
        box.dispatchEvent(new InputEvent('input', { bubbles: true }));
        box.dispatchEvent(new Event('change', { bubbles: true }));
        box.blur();
      },
    };
  });
  await page.setViewport({ width: 1366, height: 900 });
  await page.goto(site + hash);
  await page.waitForSelector('#app > *');
  return { page, asked, errors };
}

/** The middle and the largest of some figures. */
export const spread = (figures) => {
  const sorted = figures.toSorted((one, other) => one - other);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? 0, most: sorted.at(-1) ?? 0 };
};
