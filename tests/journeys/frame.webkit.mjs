// WebKitGTK, driven through the WebDriver protocol on a display of its own. Small, because only smoke journeys need it.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { after, test } from 'node:test';

const LIMIT = 120_000; // milliseconds: a hang ends the journey, nothing else is timed
const started = [];
after(() => started.forEach((program) => program.kill()));

/**
 * Registers one journey. `body` receives `{ run, until, click, address }`: `run(function, ...arguments)` runs a function in
 * the page and gives its value; `until(function, ...arguments)` waits for it to be truthy; `click(selector)` clicks.
 */
export function journey(name, body, { hash = '' } = {}) {
  test(`${name} (webkit)`, { timeout: LIMIT }, async ({ signal }) => {
    const session = await open(signal);
    try {
      const address = process.env.SITE + hash;
      await session.ask('POST', '/url', { url: address });
      const run = (script, ...args) => session.ask('POST', '/execute/sync', { script: `return (${script}).apply(null, arguments)`, args });
      const until = async (script, ...args) => {
        for (;;) {
          signal.throwIfAborted();
          const value = await run(script, ...args);
          if (value) return value;
        }
      };
      const click = async (selector) => {
        const found = await session.ask('POST', '/element', { using: 'css selector', value: selector });
        await session.ask('POST', `/element/${Object.values(found)[0]}/click`, {});
      };
      await until(() => document.querySelector('#app > *'));
      await body({ run, until, click, address });
      const asked = await run(() => performance.getEntriesByType('resource').map((each) => each.name).filter((name) => !/^(data|blob):/.test(name)));
      assert.deepEqual(asked, [], 'the page asks for nothing once it has opened');
      assert.equal(await run(() => document.getElementById('stopped').hidden), true, 'the calculator has not stopped');
    } finally {
      await session.ask('DELETE', '', undefined);
    }
  });
}

async function open(signal) {
  const driver = `http://127.0.0.1:${await drive(signal)}`;
  const capabilities = {
    alwaysMatch: { 'webkitgtk:browserOptions': { ...(process.env.WEBKIT && { binary: process.env.WEBKIT }), args: ['--automation'] } },
  };
  const { sessionId } = await ask(driver, 'POST', '/session', { capabilities });
  return { ask: (method, path, body) => ask(`${driver}/session/${sessionId}`, method, path, body) };
}

async function ask(driver, method, path, body) {
  const response = await fetch(driver + path, { method, body: body && JSON.stringify(body) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

/** Starts a display and the driver on it, and gives the driver's port once it answers. */
async function drive(signal) {
  const display = start(process.env.XVFB ?? 'Xvfb', ['-displayfd', '1', '-screen', '0', '1366x900x24', '-nolisten', 'tcp'], {});
  const [number] = await once(createInterface(display.stdout), 'line');
  const port = await freePort();
  start(process.env.WEBKIT_DRIVER ?? 'WebKitWebDriver', [`--port=${port}`], {
    DISPLAY: `:${number}`,
    LIBGL_ALWAYS_SOFTWARE: '1',
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', // a test machine often runs as root
  });
  for (;;) {
    signal.throwIfAborted();
    const ready = await ask(`http://127.0.0.1:${port}`, 'GET', '/status').catch(() => null);
    if (ready) return port;
    await new Promise((resume) => setTimeout(resume, 50));
  }
}

function start(program, words, environment) {
  const running = spawn(program, words, { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'ignore'] });
  started.push(running);
  return running;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
