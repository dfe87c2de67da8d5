// The frame every browser journey stands in. A journey opens the built page in a fresh browser profile, in each browser
// named by BROWSERS, and fails when the page asks the network for anything, logs an error or breaks its own policy.
//
//   import { journey, axe } from './frame.mjs';
//   journey('the page names itself', async ({ page }) => { ... });
//
// `cargo xtask journeys` sets the environment: SITE (address of the served page), BROWSERS, CHROMIUM and FIREFOX (programs).
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch } from './frame.browsers.mjs';

const browsers = (process.env.BROWSERS ?? 'chromium,firefox').split(',');
const file = new URL('../../pkg/index.html', import.meta.url);
const pictures = fileURLToPath(new URL('output/', import.meta.url));
const LIMIT = 120_000; // milliseconds: a hang ends the journey, nothing else is timed

const launched = new Map();
after(async () => {
  for (const { browser, downloads } of await Promise.all(launched.values())) {
    await browser.close();
    rmSync(downloads, { recursive: true, force: true });
  }
});

/**
 * Registers one journey for each browser.
 *
 * `body` receives:
 *   page         a Puppeteer page on which the calculator has opened
 *   browserName  'chromium' or 'firefox'
 *   address      where the page was opened
 *   requests     addresses asked for since, other than the page itself; must be empty at the end
 *   errors       console errors, uncaught errors and policy violations; must be empty at the end
 *   expectError  async (pattern): a journey that provokes errors says so; takes the matching ones out, fails on none
 *   download     async (action) => { name, bytes }: the file that `action` makes the page save
 *
 * Options: from 'http' (default), 'file' or the address of another page; hash '#/allocation'; viewport { width, height }; colourScheme 'light' or 'dark';
 * browsers ['chromium'], where only one can do what is asked.
 */
export function journey(name, body, options = {}) {
  for (const browserName of browsers.filter((each) => (options.browsers ?? browsers).includes(each))) {
    test(`${name} (${browserName})`, { timeout: LIMIT }, ({ signal }) => run(name, browserName, body, options, signal));
  }
}

async function run(name, browserName, body, options, signal) {
  const { from = 'http', hash = '', viewport = { width: 1366, height: 900 }, colourScheme = 'light' } = options;
  const { browser, downloads } = await running(browserName, colourScheme);
  const context = await browser.createBrowserContext({ downloadBehavior: { policy: 'allow', downloadPath: downloads } });
  const page = await context.newPage();
  const address = (from === 'http' ? site() : from === 'file' ? file.href : from) + hash;
  const { requests, errors, caughtUp } = watch(page, address);
  const expectError = async (pattern) => {
    await caughtUp();
    const all = errors.splice(0);
    errors.push(...all.filter((error) => !pattern.test(error)));
    assert.ok(errors.length < all.length, `no error matches ${pattern}: ${all.join('\n')}`);
  };
  try {
    await page.setViewport(viewport);
    await page.evaluateOnNewDocument(() => {
      addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
        console.error(`content security policy: ${effectiveDirective} refused ${blockedURI}`);
      });
    });
    await page.goto(address);
    await page.waitForSelector('#app > *');
    const download = (action) => savedBy(action, downloads, signal);
    await body({ page, browserName, address, requests, errors, expectError, download });
    await caughtUp();
    assert.deepEqual(requests, [], 'the page asks for nothing once it has opened');
    assert.deepEqual(errors, [], 'the page logs no error and keeps its policy');
  } catch (failure) {
    await picture(page, `${name} (${browserName})`);
    throw failure;
  } finally {
    await context.close();
  }
}

/** Fails when axe-core finds the page, or the part within `selector`, wanting against WCAG 2.2 AA. */
export async function axe(page, selector = 'html') {
  await page.evaluate(axeSource);
  const violations = await page.evaluate(async (within) => {
    const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
    const found = await globalThis.axe.run(within, { runOnly: { type: 'tag', values } });
    return found.violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${help}\n  at ${target}\n  ${failureSummary}`));
  }, selector);
  assert.equal(violations.length, 0, violations.join('\n\n'));
}

/** Waits until `selector`'s text matches the pattern or holds the string, and gives the text. */
export async function text(page, selector, wanted) {
  const pattern = wanted instanceof RegExp ? wanted : new RegExp(wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const words = (where) => document.querySelector(where)?.textContent ?? '';
  try {
    await page.waitForFunction(
      (where, source, flags) => new RegExp(source, flags).test(document.querySelector(where)?.textContent ?? ''),
      {},
      selector,
      pattern.source,
      pattern.flags,
    );
  } catch (failure) {
    assert.fail(`${selector} never matched ${pattern}; it says: ${await page.evaluate(words, selector)}\n${failure.message}`);
  }
  return page.evaluate(words, selector);
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

function site() {
  assert.ok(process.env.SITE, 'SITE is not set: run the journeys with `cargo xtask journeys`');
  return process.env.SITE;
}

function running(browserName, colourScheme) {
  const key = `${browserName} ${colourScheme}`;
  if (!launched.has(key)) {
    const downloads = mkdtempSync(join(tmpdir(), 'journey-'));
    launched.set(key, launch(browserName, colourScheme, downloads).then((browser) => ({ browser, downloads })));
  }
  return launched.get(key);
}

/** Collects what the page asks for and complains of. `caughtUp` waits until all that has happened has been heard. */
function watch(page, address) {
  const opened = address.split('#')[0];
  const requests = [];
  const errors = [];
  const heard = new Map();
  page.on('request', (request) => {
    const asked = request.url();
    const itself = request.isNavigationRequest() && asked.split('#')[0] === opened;
    if (!itself && !/^(data|blob|about):/.test(asked)) requests.push(asked);
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
    heard.get(message.text())?.();
  });
  async function caughtUp() {
    if (!page.isJavaScriptEnabled()) return;
    // Events arrive in order, so a mark made now, after the page's own waiting tasks, comes after all before it.
    const mark = `caught up ${heard.size}`;
    const reached = new Promise((resolve) => heard.set(mark, resolve));
    await page.evaluate(async (mark) => {
      await new Promise((resume) => setTimeout(resume));
      console.debug(mark);
    }, mark);
    await reached;
  }
  return { requests, errors, caughtUp };
}

/** The file that `action` makes the browser save into the folder. */
async function savedBy(action, folder, signal) {
  const before = new Set(readdirSync(folder));
  await action();
  for (;;) {
    signal.throwIfAborted();
    const names = readdirSync(folder).filter((each) => !before.has(each));
    const unfinished = names.some((each) => /\.(part|crdownload|tmp)$/.test(each));
    const bytes = names.length > 0 && !unfinished ? read(join(folder, names[0])) : Buffer.alloc(0);
    if (bytes.length > 0) {
      rmSync(join(folder, names[0]));
      return { name: names[0], bytes };
    }
    await new Promise((resume) => setTimeout(resume, 20));
  }
}

/** A file's bytes; none where the browser has given it its own name since it was listed. */
function read(path) {
  try {
    return readFileSync(path);
  } catch (fault) {
    if (fault.code === 'ENOENT') return Buffer.alloc(0);
    throw fault;
  }
}

async function picture(page, name) {
  mkdirSync(pictures, { recursive: true });
  const path = join(pictures, `${name.replace(/[^a-z0-9]+/gi, '-')}.png`);
  await page.screenshot({ path }).then(
    () => console.error(`A picture of the page is in ${path}`),
    () => {}, // the page may be what failed
  );
}
