// One inner loop of the library beside what people would write instead, in one process, so that every contender meets the
// same data; rounds interleaved after one that is not counted:
//
//   node kernels.mjs <timestamp | split | merge | quantile> <file> <rounds>
//
// prints one line of JSON: { title, rows: [{ name, ns, low, high, goal }], agreed: [text] }.
import { agreeNumbers, median } from "./agreement.mjs";
import { mergeKernel } from "./kernel-merge.mjs";
import { quantileKernel } from "./kernel-quantile.mjs";
import { splitKernel } from "./kernel-split.mjs";
import { timestampKernel } from "./kernel-timestamp.mjs";
import { columns } from "./stamps.mjs";

const KERNELS = {
  timestamp: timestampKernel,
  split: splitKernel,
  merge: mergeKernel,
  quantile: quantileKernel,
};

const [name, path, rounds] = process.argv.slice(2);
if (!Object.hasOwn(KERNELS, name))
  throw new Error(`no such kernel: ${name}; there are ${Object.keys(KERNELS).join(", ")}`);
const { title, contenders, tolerance } = await KERNELS[name](columns(path), path);
console.log(JSON.stringify(await contest(title, contenders, tolerance)));

/** Times each contender ({ name, rows, prepare?, run, answer }); the first one's answer is what others must give. */
async function contest(title, contenders, tolerance) {
  const times = contenders.map(() => []);
  const agreed = [];
  for (let round = 0; round <= Number(rounds); round++) {
    for (const [index, { rows, prepare, run }] of contenders.entries()) {
      const input = prepare?.();
      const start = performance.now();
      const outcome = await run(input);
      const ns = ((performance.now() - start) * 1e6) / rows;
      if (round > 0) times[index].push(ns);
      else contenders[index].outcome = outcome;
    }
  }
  const [first, ...others] = contenders;
  for (const other of others) {
    if (other.agreesWith === null) continue; // it answers another question, and says so in its name
    const model = other.agreesWith ?? first;
    agreed.push(
      agreeNumbers(other.name, other.answer(other.outcome), model.answer(model.outcome, other), tolerance),
    );
  }
  const rows = contenders.map(({ name, goal }, index) => {
    const list = times[index];
    return { name, ns: median(list), low: Math.min(...list), high: Math.max(...list), goal };
  });
  return { title, rows, agreed };
}
