// The draws in a page: how often it tells how far they are, and how soon a cancel is answered.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch } from '../journeys/frame.browsers.mjs';

/** `perSecond`: the fewest times in any second that the page tells another count; `cancels`: milliseconds from each press of Cancel to its answer. */
export async function draws(page, seconds = 5, times = 10) {
  const folder = mkdtempSync(join(tmpdir(), 'draws-'));
  const browser = await launch('chromium', 'light', folder);
  try {
    const tab = await browser.newPage();
    await tab.goto(`${pathToFileURL(page).href}#/uncertainty`);
    await tab.waitForSelector('.progress button');
    const button = () => document.querySelector('.progress button');
    const words = () => document.querySelector('.progress__words').textContent;
    await tab.evaluate(`globalThis.drawing = { button: ${button}, words: ${words} }`);
    const counts = await tab.evaluate(async (seconds) => {
      const { button, words } = globalThis.drawing;
      const told = new Set();
      const when = [];
      const seen = new MutationObserver(() => {
        if (/ of /.test(words()) && !told.has(words())) {
          told.add(words());
          when.push(performance.now());
        }
      });
      seen.observe(document.querySelector('.progress__words'), { childList: true, characterData: true, subtree: true });
      button().click();
      while (when.length === 0) await new Promise((resume) => setTimeout(resume, 5));
      await new Promise((resume) => setTimeout(resume, seconds * 1000 + 50));
      seen.disconnect();
      button().click();
      return Array.from({ length: seconds }, (_, second) => when.filter((at) => at >= when[0] + second * 1000 && at < when[0] + (second + 1) * 1000).length);
    }, seconds);
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
    return { perSecond: Math.min(...counts), cancels };
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
