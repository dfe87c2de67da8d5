// The npm package as Node sees it: it loads without a page, initialises from its own bytes, and says what it holds.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const folder = new URL('../../pkg/', import.meta.url);
const description = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'));
const load = () => import(new URL(description.exports['.'].default, folder));

test('every file the package names is there', () => {
  const { types, default: module } = description.exports['.'];
  for (const name of [types, module, ...description.files]) assert.ok(existsSync(new URL(name, folder)), name);
  assert.equal(Object.keys(description.exports['.'])[0], 'types', 'a reader takes the first that fits');
});

test('loading touches no page, and the default export initialises from the bytes beside it', async () => {
  assert.equal(typeof globalThis.document, 'undefined');
  const calculator = await load();
  const first = await calculator.default();
  assert.ok(first.memory instanceof WebAssembly.Memory);
  assert.equal(await calculator.default(), first, 'a second call gives the same instance');
  assert.equal(typeof calculator.start_app, 'function');
});

test('each export has its type, and the types name nothing else', async () => {
  const types = readFileSync(new URL(description.exports['.'].types, folder), 'utf8');
  const declared = [...types.matchAll(/^export (?:function|class|const) (\w+)/gm)].map(([, name]) => name);
  const exported = Object.keys(await load()).filter((name) => name !== 'default');
  assert.deepEqual(declared.sort(), exported.sort());
  assert.match(types, /^export default function/m);
});

test('the schema of the scenario document stands beside the module', async () => {
  const text = readFileSync(new URL('scenario.schema.json', folder), 'utf8');
  assert.equal(JSON.parse(text).properties.format.const, 'specialised-services-scenario');
  const { scenario_schema } = await load();
  assert.equal(scenario_schema().trim(), text.trim());
});
