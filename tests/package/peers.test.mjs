// A few random models against HiGHS; `cargo xtask soak peers` takes hundreds.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { models } from '../bench/engine.mjs';
import { lpText, refused, solved, warm, worth } from '../bench/highs_peer.mjs';

let calculator;
before(async () => {
  calculator = await import(new URL('../../pkg/specialised_services_calculator.js', import.meta.url));
  await calculator.default();
  await warm();
});

const best = (request) => {
  const { status, value, chosen } = calculator.optimise(request);
  if (status !== 'infeasible') assert.equal(refused(request, chosen, value), undefined);
  return { status, value };
};

test('25 models of every kind of limit have the value HiGHS finds', async () => {
  const counts = { best: 0, Infeasible: 0 };
  for (const { name, request } of models('middling', '--cases', '25', '--seed', '11')) {
    const peer = await solved(lpText(request), 60);
    const claim = worth(request, peer);
    // An answer of the peer that does not stand up is no measure.
    if (!(claim in counts)) continue;
    counts[claim] += 1;
    const wanted = claim === 'best' ? { status: 'proven_best', value: Math.round(peer.value) } : { status: 'infeasible', value: null };
    assert.deepEqual(best(request), wanted, name);
  }
  assert.ok(counts.best >= 15, `HiGHS answers ${JSON.stringify(counts)}`);
});

test('what does not stand up is seen', () => {
  const request = { values: [5, '4'], rows: [{ limit: '5', terms: [[0, 4], ['1', '2']] }] };
  assert.equal(refused(request, [0], 5), undefined);
  assert.match(refused(request, [0], 6), /value/);
  assert.match(refused(request, [0, 1], 9), /row 0/);
  assert.match(refused(request, [2], 0), /choice/);
  assert.match(refused(request, [0, 0], 10), /choice/);
  assert.equal(worth(request, { status: 'Optimal', value: 9, chosen: [0, 1] }), 'row 0 is broken');
  assert.equal(worth(request, { status: 'Optimal', value: 5.4, chosen: [0] }), 'claims a value of 5.4');
  assert.equal(worth(request, { status: 'Time limit reached', value: 5, chosen: [0] }), 'Time limit reached');
});
