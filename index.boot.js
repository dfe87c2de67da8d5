// Opens the calculator and stays behind as its safety net. Plain JavaScript, so that it still works when the app does not.
//
// The app finds it at globalThis.__calculator:
//   restored    the work carried over a reload after a fault, or null
//   draft       the text to offer if the calculator stops; the app sets it soon after each change, and once more as it stops
//   crashed(m)  shows the notice that the calculator has stopped; the app's panic hook calls it
//   page()      this page as it was served, to be saved as one file
//   newWorker() a worker that runs the same module; its first message is { module, job, input } and goes to worker_main
//   newPapersWorker() a worker that runs the module of papers, unpacked on first use; each message is { job, input } and goes to that job
(() => {
  'use strict';

  // The same text, byte for byte, because index.html is written as a browser writes it out.
  const page = `<!doctype html>\n${document.documentElement.outerHTML}\n`;
  const element = (id) => document.getElementById(id);
  const text = (id) => element(id).textContent;

  // The name of the tab outlives a reload, lives in memory only and goes with the tab: nothing is stored on this computer.
  const MARK = 'specialised-services-calculator:';
  const restored = window.name.startsWith(MARK) ? window.name.slice(MARK.length) : null;
  if (restored !== null) window.name = '';

  let stopped = false;
  let workerAddress = null;
  let papersAddress = null;
  let papers = null;

  const calculator = { restored, draft: restored, crashed, page: () => page, newWorker, newPapersWorker };
  globalThis.__calculator = calculator;

  function notice(id) {
    for (const each of ['opening', 'not-opened', 'stopped']) element(each).hidden = each !== id;
    const heading = id && element(`${id}-heading`);
    if (heading) heading.focus();
  }

  function crashed(message) {
    if (stopped) return; // what comes after the first fault is its consequence
    stopped = true;
    const work = typeof calculator.draft === 'string';
    element('app').inert = true;
    element('stopped-report').textContent = String(message);
    element('stopped-with-work').hidden = !work;
    element('stopped-without-work').hidden = work;
    element('stopped-afresh').hidden = work && restored === null;
    notice('stopped');
  }

  // Some browsers put the message into the stack and some do not.
  function report(fault) {
    const stack = String((fault && fault.stack) || '');
    return stack.includes(String(fault)) ? stack : `${fault}\n${stack}`;
  }

  function newWorker() {
    // The whole of a worker: wait for the compiled module, then hand over to the app. Whatever fails is told: nobody hears a lost promise.
    const work = () => {
      const crashed = (reason) => self.postMessage({ fault: String(reason) });
      self.__calculator = { crashed };
      self.onmessage = async ({ data }) => {
        self.onmessage = null;
        try {
          await wasm_bindgen({ module_or_path: data.module });
          wasm_bindgen.worker_main(data);
        } catch (reason) {
          crashed(reason);
        }
      };
    };
    if (!workerAddress) {
      workerAddress = URL.createObjectURL(new Blob([text('glue'), `;(${work})();`], { type: 'text/javascript' }));
    }
    return new Worker(workerAddress);
  }

  // A module that the page carries, declared as what it is, so that the browser compiles while it unpacks.
  function unpacked(id) {
    const packed = atob(text(id).trim());
    const bytes = new Uint8Array(packed.length);
    for (let index = 0; index < packed.length; index += 1) bytes[index] = packed.charCodeAt(index);
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Response(stream, { headers: { 'Content-Type': 'application/wasm' } });
  }

  function newPapersWorker() {
    // The whole of a worker: wait for the compiled module, then do what is asked. Whatever fails is told.
    const work = () => {
      let arrived;
      const module = new Promise((resolve) => { arrived = resolve; });
      self.onmessage = async ({ data }) => {
        if (data.module) return arrived(data.module);
        try {
          await papers_bindgen({ module_or_path: await module });
          self.postMessage({ outcome: papers_bindgen[data.job](data.input) });
        } catch (reason) {
          self.postMessage({ fault: String(reason) });
        }
      };
    };
    if (!papersAddress) {
      papersAddress = URL.createObjectURL(new Blob([text('papers-glue'), `;(${work})();`], { type: 'text/javascript' }));
    }
    const worker = new Worker(papersAddress);
    if (!papers) papers = WebAssembly.compileStreaming(unpacked('papers'));
    papers.then(
      (module) => worker.postMessage({ module }),
      (reason) => {
        papers = null; // so that the next one tries afresh
        worker.dispatchEvent(new ErrorEvent('error', { message: String(reason), cancelable: true }));
      },
    );
    return worker;
  }

  function reload(name) {
    window.name = name;
    location.reload();
  }

  element('save-work').addEventListener('click', () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([calculator.draft], { type: 'application/json' }));
    link.download = 'my-specialised-services-work.json';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  });
  element('reload-work').addEventListener('click', () => reload(MARK + calculator.draft));
  element('start-again').addEventListener('click', () => reload(''));

  // A stopped app must not ask whether to leave.
  addEventListener('beforeunload', (event) => stopped && event.stopImmediatePropagation(), { capture: true });
  // A report without an error is the browser's own remark, and an extension's fault is not ours.
  addEventListener('error', ({ error, filename }) => {
    if (error && !/^[a-z-]+-extension:/.test(filename)) crashed(report(error));
  });
  addEventListener('unhandledrejection', ({ reason }) => crashed(report(reason)));

  async function open() {
    await wasm_bindgen({ module_or_path: unpacked('module') });
  }

  notice('opening');
  open().then(
    () => {
      wasm_bindgen.start_app();
      if (!stopped) notice(null);
    },
    (reason) => {
      element('not-opened-report').textContent = report(reason);
      notice('not-opened');
    },
  );
})();
