// What a slider costs in a browser: from the move to the last paint that follows from it, without the wait for the frame.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch } from '../journeys/frame.browsers.mjs';

/** The sliders that are moved: on which page, which one, and over which figures. */
export const SLIDERS = {
  allocation: { route: '#/allocation', slider: '#convergence-slider', from: 5, figures: 30 },
  pooling: { route: '#/risk-pooling', slider: '#cases-slider', from: 20, figures: 200 },
};

/** Every page of a room; its first slider that is in use is moved. */
export const PAGES = ['allocation', 'delegation', 'my-board', 'arrangements', 'risk-pooling', 'capital', 'frontier', 'weights', 'scheme', 'certificate', 'engagement', 'fund', 'pathways', 'providers', 'collaboratives', 'medicines', 'cost-growth'];

/**
 * Milliseconds of each move on each page with so many scenarios side by side: until the page rests, and until it has painted the change,
 * which on pages that search is before the search. Pages without a slider are left out.
 */
export async function besidePaints(page, scenarios, moves = 40) {
  const folder = mkdtempSync(join(tmpdir(), 'paint-'));
  const browser = await launch('chromium', 'light', folder);
  const found = [];
  try {
    const tab = await browser.newPage();
    await tab.setViewport({ width: 1366, height: 900 });
    await tab.goto(`${pathToFileURL(page).href}#/allocation`);
    await tab.waitForSelector('.beside-none');
    for (let count = 1; count < scenarios; count += 1) {
      await tab.evaluate(() => [...document.querySelectorAll('button')].find((button) => button.textContent.startsWith('Put a copy')).click());
      await tab.waitForFunction((count) => document.querySelectorAll('#worked-on option').length === count, {}, count + 1);
      await moved(tab, { ...SLIDERS.allocation, from: 10 * count }, 1);
    }
    for (const name of PAGES) {
      await tab.evaluate((name) => { location.hash = `#/${name}`; }, name);
      await tab.waitForFunction(() => document.querySelector('.compared tbody tr:nth-child(3)') && !document.querySelector('.compared').textContent.includes('Looking'));
      const slider = await tab.evaluate(() => {
        const slider = [...document.querySelectorAll('.room__inputs input[type=range]')].find((each) => !each.disabled && each.checkVisibility());
        if (!slider) return null;
        const steps = Math.round((Number(slider.max) - Number(slider.min)) / (Number(slider.step) || 1));
        return { slider: `#${slider.id}`, from: Number(slider.min), by: Number(slider.step) || 1, figures: Math.min(steps, 30) };
      });
      if (!slider) continue;
      await moved(tab, slider, 10);
      const trace = join(folder, `${name}.json`);
      await tab.tracing.start({ path: trace, categories: ['toplevel', 'blink.user_timing'] });
      await moved(tab, slider, moves);
      await tab.tracing.stop();
      const { traceEvents } = JSON.parse(readFileSync(trace, 'utf8'));
      found.push([name, worked(traceEvents), worked(traceEvents, 'move painted')]);
    }
    return found;
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Moves a slider by steps and gives, for each move, the milliseconds the page's main thread worked until all was painted: script,
 * style, layout and paint, read from the browser's own trace.
 */
export async function paints(page, moving = SLIDERS.allocation, moves = 60) {
  const folder = mkdtempSync(join(tmpdir(), 'paint-'));
  const browser = await launch('chromium', 'light', folder);
  try {
    const tab = await browser.newPage();
    await tab.setViewport({ width: 1366, height: 900 });
    await tab.goto(`${pathToFileURL(page).href}${moving.route}`);
    await tab.waitForSelector(moving.slider);
    await moved(tab, moving, 20);
    const trace = join(folder, 'trace.json');
    await tab.tracing.start({ path: trace, categories: ['toplevel', 'blink.user_timing'] });
    await moved(tab, moving, moves);
    await tab.tracing.stop();
    return worked(JSON.parse(readFileSync(trace, 'utf8')).traceEvents);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Moves the slider so often, as dragging does, each time after the page has come to rest. */
function moved(tab, moving, times) {
  return tab.evaluate(async ({ slider: selector, from, figures, by = 1 }, times) => {
    const slider = document.querySelector(selector);
    const frame = () => new Promise((resume) => requestAnimationFrame(() => setTimeout(resume)));
    for (let turn = 0; turn < times; turn += 1) {
      slider.value = String(from + by * ((turn * 7) % figures));
      performance.mark('move begins');
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      await frame();
      performance.mark('move painted');
      await frame();
      performance.mark('move ends');
      await frame();
    }
    slider.dispatchEvent(new Event('change', { bubbles: true }));
    await frame();
  }, moving, times);
}

/** Milliseconds of work on the page's own thread from each move until a mark. */
function worked(events, until = 'move ends') {
  const marks = events.filter((event) => ['move begins', until].includes(event.name)).sort((one, other) => one.ts - other.ts);
  const thread = marks[0];
  const tasks = events.filter((event) => event.pid === thread.pid && event.tid === thread.tid && event.ph === 'X' && event.name === 'ThreadControllerImpl::RunTask');
  const times = [];
  marks.forEach((mark, at) => {
    const next = marks[at + 1];
    if (mark.name !== 'move begins' || next?.name !== until) return;
    const within = tasks.map((task) => Math.min(task.ts + task.dur, next.ts) - Math.max(task.ts, mark.ts)).filter((part) => part > 0);
    times.push(within.reduce((sum, part) => sum + part, 0) / 1000);
  });
  if (times.length === 0) throw new Error('the trace holds no move');
  return times;
}
