// The draws in a page: how often it tells how far they are, and how soon a cancel is answered.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch } from '../journeys/frame.browsers.mjs';

/** `perSecond`: how often a second the page tells another count, while it draws; `cancels`: milliseconds from each press of Cancel to its answer. */
export async function draws(page, times = 10) {
  const folder = mkdtempSync(join(tmpdir(), 'draws-'));
  const browser = await launch('chromium', 'light', folder);
  try {
    const tab = await browser.newPage();
    await tab.goto(`${pathToFileURL(page).href}#/uncertainty`);
    await tab.waitForSelector('.progress button');
    const button = () => document.querySelector('.progress button');
    const words = () => document.querySelector('.progress__words').textContent;
    await tab.evaluate(`globalThis.drawing = { button: ${button}, words: ${words} }`);
    const perSecond = await tab.evaluate(async () => {
      const { button, words } = globalThis.drawing;
      const told = new Map();
      const seen = new MutationObserver(() => {
        if (/ of /.test(words()) && !told.has(words())) told.set(words(), performance.now());
      });
      seen.observe(document.querySelector('.progress__words'), { childList: true, characterData: true, subtree: true });
      button().click();
      const wait = () => new Promise((resume) => setTimeout(resume, 5));
      while (button().textContent !== 'Cancel') await wait();
      while (button().textContent === 'Cancel') await wait();
      seen.disconnect();
      const when = [...told.values()];
      return ((when.length - 1) / (when.at(-1) - when[0])) * 1000;
    });
    const cancels = await tab.evaluate(async (times) => {
      const { button, words } = globalThis.drawing;
      const took = [];
      const until = async (is) => {
        while (!is()) await new Promise((resume) => setTimeout(resume, 1));
      };
      for (let turn = 0; turn < times; turn += 1) {
        await until(() => button().textContent !== 'Cancel');
        button().click();
        await until(() => / of /.test(words()));
        await new Promise((resume) => setTimeout(resume, 150 + 37 * turn));
        const begun = performance.now();
        button().click();
        await until(() => words().startsWith('Cancelled'));
        took.push(performance.now() - begun);
      }
      return took;
    }, times);
    return { perSecond, cancels };
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
