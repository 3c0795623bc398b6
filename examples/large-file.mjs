// A file too large to keep: chunks go in, the workload comes out, no table in between. Progress as it goes.
import { measureWorkloadFrom, syntheticTown, townCsv } from "dutycycle";

const town = syntheticTown({ seed: 5, population: 120_000, days: 56 });
const { calls: text, callOptions } = townCsv(town);

/** Stands for a file or a download: in Node, `Readable.toWeb(createReadStream(path))`. */
function* chunks() {
  for (let at = 0; at < text.length; at += 65_536) yield text.slice(at, at + 65_536);
}

let shown = 0;
const workload = await measureWorkloadFrom(chunks(), {
  timeZone: town.timeZone,
  ...callOptions,
  roster: town.roster,
  onlyService: "police",
  by: "priority",
  onProgress({ bytes, rows }) {
    if (bytes < shown + 1_000_000) return;
    shown = bytes;
    console.log(`${(bytes / 1e6).toFixed(1)} MB, ${rows} rows`);
  },
  signal: AbortSignal.timeout(120_000),
});

const { rows, issues, callShare, committedShare } = workload;
console.log(`\n${rows.read} rows: ${rows.used} used, ${rows.rejected} rejected; ${issues.total} faults`);
for (const [kind, count] of Object.entries(issues.byKind)) console.log(`  ${kind}: ${count}`);
console.log(`On calls ${(100 * callShare).toFixed(1)} %, committed ${(100 * committedShare).toFixed(1)} %`);
console.log("\nPersonnel-hours by priority, uncleaned:");
for (const { key, calls, committedHours } of workload.groups) {
  console.log(
    `  ${key.padEnd(8)} ${String(calls).padStart(6)} calls ${committedHours.toFixed(1).padStart(9)} h`,
  );
}
