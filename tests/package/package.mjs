// The package as another program has it: loaded once and ready, and the problems of what it refuses.
import assert from 'node:assert/strict';

/** The package, initialised from the bytes beside it. */
export const calculator = await import(new URL('../../pkg/specialised_services_calculator.js', import.meta.url));
await calculator.default();

/** Code and path of every problem of what `work` asks; each must say in a sentence what to do. */
export function told(work) {
  try {
    work();
  } catch (error) {
    assert.ok(error instanceof Error && error.message.length > 0);
    for (const { message } of error.problems) assert.match(message, /\.$/);
    return error.problems.map(({ code, path }) => `${code} ${path}`);
  }
  return assert.fail('nothing was thrown');
}
