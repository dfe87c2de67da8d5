// The page itself, before any room: it opens anywhere, keeps to itself, and stays useful when the app fails.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { axe, journey, text } from './frame.mjs';

const page = readFileSync(new URL('../../pkg/index.html', import.meta.url), 'utf8');
const shown = (id) => (document.getElementById(id).checkVisibility() ? id : null);
const notices = async (page) => {
  const seen = await Promise.all(['opening', 'not-opened', 'stopped'].map((id) => page.evaluate(shown, id)));
  return seen.filter(Boolean);
};

for (const from of ['http', 'file']) {
  journey(`the calculator opens from ${from}`, async ({ page }) => {
    await text(page, '#app', 'Specialised Services Calculator');
    assert.deepEqual(await notices(page), []);
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'en-GB');
  }, { from });

  journey(`work survives a fault and a reload from ${from}`, async ({ page }) => {
    const draft = JSON.stringify({ name: 'Côte d’Azur 🏥', notes: '</script>' });
    await page.evaluate((draft) => {
      __calculator.draft = draft;
      __calculator.crashed('first fault');
      __calculator.crashed('what came after');
    }, draft);
    assert.deepEqual(await notices(page), ['stopped']);
    assert.equal(await text(page, '#stopped-report', 'fault'), 'first fault');
    await Promise.all([page.waitForNavigation(), page.click('#reload-work')]);
    await page.waitForSelector('#app > *');
    assert.equal(await page.evaluate(() => __calculator.restored), draft);
    assert.equal(await page.evaluate(() => window.name), '', 'the draft does not stay behind in the tab');
    assert.deepEqual(await notices(page), []);
  }, { from });
}

journey('the page hands itself over byte for byte', async ({ page: opened }) => {
  const given = await opened.evaluate(() => __calculator.page());
  assert.ok(given === page, 'page() is the file that was served');
});

journey('a trap in the module shows the notice, and the work can be saved', async ({ page, expectError, download }) => {
  await page.evaluate(async () => {
    // A module whose one function traps, as the calculator's would after a fault that no hook sees.
    const bytes = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11];
    const { instance } = await WebAssembly.instantiate(new Uint8Array(bytes));
    __calculator.draft = '{"name":"kept"}';
    document.addEventListener('trap', () => instance.exports.f(), { once: true });
    document.dispatchEvent(new Event('trap'));
  });
  await expectError(/unreachable/);
  await text(page, '#stopped-report', 'unreachable');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'stopped-heading');
  await axe(page, '#stopped');
  const { name, bytes } = await download(() => page.click('#save-work'));
  assert.equal(name, 'my-specialised-services-work.json');
  assert.equal(bytes.toString(), '{"name":"kept"}');
});

journey('with nothing changed the notice offers a fresh start', async ({ page }) => {
  await page.evaluate(() => {
    __calculator.draft = null;
    __calculator.crashed('fault');
  });
  assert.equal(await page.evaluate(shown, 'save-work'), null);
  await Promise.all([page.waitForNavigation(), page.click('#start-again')]);
  await page.waitForSelector('#app > *');
  assert.equal(await page.evaluate(() => __calculator.restored), null);
});

journey('a second fault offers to start again without the work', async ({ page }) => {
  await page.evaluate(() => {
    __calculator.draft = '{}';
    __calculator.crashed('fault');
  });
  assert.equal(await page.evaluate(shown, 'start-again'), null);
  await Promise.all([page.waitForNavigation(), page.click('#reload-work')]);
  await page.waitForSelector('#app > *');
  await page.evaluate(() => __calculator.crashed('the same fault'));
  assert.equal(await page.evaluate(shown, 'start-again'), 'start-again');
  assert.equal(await page.evaluate(shown, 'save-work'), 'save-work');
});

journey('a request is refused by the page itself', async ({ page, expectError }) => {
  const outcome = await page.evaluate(() => fetch('package.json').then(() => 'answered', () => 'refused'));
  assert.equal(outcome, 'refused');
  await expectError(/connect|Content.Security.Policy/i);
});

journey('without WebAssembly the page says what it needs', async ({ page }) => {
  await page.evaluateOnNewDocument(() => delete globalThis.WebAssembly);
  await page.reload();
  await text(page, '#not-opened', 'Firefox 113');
  assert.deepEqual(await notices(page), ['not-opened']);
  await axe(page);
});

journey('without JavaScript the page says so', async ({ page }) => {
  await page.setJavaScriptEnabled(false);
  await page.reload();
  assert.deepEqual(await page.$$eval('.page-notice h1', (all) => all.filter((h) => h.checkVisibility()).map((h) => h.textContent)), ['This calculator needs JavaScript']);
}, { browsers: ['chromium'] }); // Firefox cannot be driven with scripts off

journey('dark is offered to those who ask for it', async ({ page }) => {
  assert.equal(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches), true);
}, { colourScheme: 'dark' });
