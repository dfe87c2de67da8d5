// The page in WebKit: it opens, and stays useful when the app fails.
import assert from 'node:assert/strict';
import { journey } from './frame.webkit.mjs';

journey('the calculator opens', async ({ run }) => {
  assert.match(await run(() => document.body.innerText), /Specialised Services Calculator/);
});

journey('work survives a fault and a reload', async ({ run, until, click }) => {
  await run(() => {
    __calculator.draft = '{"name":"kept"}';
    __calculator.crashed('fault');
  });
  await click('#reload-work');
  assert.equal(await until(() => globalThis.__calculator && document.querySelector('#app > *') && __calculator.restored), '{"name":"kept"}');
});
