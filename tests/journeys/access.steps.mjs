// What every room is asked alike: that its inputs are one tap away on a phone, and that it can be read in the dark.
import assert from 'node:assert/strict';
import { axe, journey } from './frame.mjs';
import * as steps from './allocation.steps.mjs';

/** Fails where anything hangs over the right edge of the window. */
export async function fits(page) {
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing hangs over the edge');
}

/**
 * Registers the journey on a phone: `what` is changed behind one tap, where the box `shown` stands, and the answer follows.
 *
 * `change` is the box that is typed into and what is typed. Options: `ready`, which waits for the first answer and gives it; `then`, which judges
 * the answer to the change beside the first one, by default that they differ.
 */
export function onAPhone(room, what, shown, [box, typed], { ready = steps.headline, then = differs } = {}) {
  journey(`on a phone the ${what} is one tap away`, async ({ page }) => {
    const first = await ready(page);
    await fits(page);
    await axe(page);
    await page.click('#change-rule');
    await steps.until(page, 'the inputs show', (selector) => document.querySelector(selector).checkVisibility(), shown);
    await steps.type(page, box, typed);
    await fits(page);
    await axe(page);
    await steps.press(page, 'See the answer');
    await then(page, first);
  }, { ...room, viewport: { width: 390, height: 844 } });
}

async function differs(page, first) {
  assert.notEqual(await steps.headline(page, first), first);
}

/** Registers the journey in the dark; `ready` waits for the answer. */
export function inTheDark(room, ready = steps.headline) {
  journey('in the dark it can be read', async ({ page }) => {
    await ready(page);
    await axe(page);
  }, { ...room, colourScheme: 'dark' });
}
