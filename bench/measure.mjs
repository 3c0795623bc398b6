// Time and memory of one piece of work, in a process started with --expose-gc.

/** Runs `work`, timed; what it returns as `held` is kept while memory is measured. */
export async function measure(work) {
  const before = await liveBytes();
  const startMB = peakMegabytes();
  const cpu = process.cpuUsage();
  const start = performance.now();
  const { held, answer } = await work();
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  const peakMB = peakMegabytes();
  const retained = (await liveBytes()) - before;
  return {
    ms,
    cpuMs: (user + system) / 1000,
    peakMB,
    startMB,
    retained,
    answer: answer(),
    kept: held === undefined ? 0 : 1,
  };
}

/** What is still reachable: buffers are given back some turns of the event loop after their collection. */
async function liveBytes() {
  for (let turn = 0; turn < 3; turn++) {
    globalThis.gc();
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function peakMegabytes() {
  return process.resourceUsage().maxRSS / 1024;
}
