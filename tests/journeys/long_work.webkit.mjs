// Long work in WebKit: a worker of the page comes to the outcome that the package gives in node.
import assert from 'node:assert/strict';
import { journey } from './frame.webkit.mjs';

const criteria = ['stability_of_cost', 'number_of_providers', 'joined_up_pathway'];
const values = (...rated) => Object.fromEntries(rated.map((value, index) => [criteria[index], value]));
const input = {
  services: [
    { code: 'a', flagged: false, patients: 900, centres: 9, planning_population: 1_500_000, suitability: values(40, 50, 90) },
    { code: 'b', flagged: false, patients: 900, centres: 9, planning_population: 1_500_000, suitability: values(90, 20, 60) },
  ],
  policy: {
    highly_specialised: { patients: 500, centres: 3 },
    national_population: 10_000_000,
    tiers: [{ tier: 'any' }],
    suitability: { weights: values(1, 2, 1), threshold: 50 },
    readiness: { weights: { data_quality: 1 }, threshold: 0 },
    specification_age_limit: 6,
  },
  seed: 7,
  draws: 100_000,
};

journey('a worker of the page gives the digits of the package', async ({ run, until }) => {
  await run((input) => {
    const packed = Uint8Array.from(atob(document.getElementById('module').textContent.trim()), (letter) => letter.charCodeAt(0));
    const bytes = new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip')));
    bytes.arrayBuffer().then(WebAssembly.compile).then((module) => {
      const worker = __calculator.newWorker();
      worker.onmessage = ({ data }) => {
        if (data.progress) globalThis.seen = data.progress;
        else globalThis.said = JSON.stringify(data);
      };
      worker.postMessage({ module, job: 'robustness', input });
    });
  }, input);
  const { outcome } = JSON.parse(await until(() => globalThis.said));
  const calculator = await import(new URL('../../pkg/specialised_services_calculator.js', import.meta.url));
  await calculator.default();
  assert.deepEqual(outcome, calculator.robustness(input));
  assert.ok(outcome.services.every(({ kept }) => kept !== '1' && kept !== '0'), JSON.stringify(outcome));
  assert.equal((await run(() => globalThis.seen))[1], input.draws);
});
