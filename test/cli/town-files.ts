import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { syntheticTown, townCsv } from "../../src/records/index.ts";

/** The files of a small made-up town in a folder of their own, with a configuration that says what their codes mean. */
export function townFiles() {
  const folder = mkdtempSync(join(tmpdir(), "dutycycle-"));
  const town = syntheticTown({ seed: 4, population: 8000, days: 14 });
  const { calls, roster, callOptions, rosterOptions } = townCsv(town);
  const path = (name: string, text: string): string => {
    const full = join(folder, name);
    writeFileSync(full, text);
    return full;
  };
  const { timeZone, population } = town;
  const config = { timeZone, population, calls: callOptions, roster: rosterOptions };
  return {
    ...{ folder, town, timeZone, path },
    calls: path("cad.csv", calls),
    roster: path("roster.csv", roster),
    config: path("config.json", `// Codes of the made-up town.\n${JSON.stringify(config, undefined, 2)}\n`),
  };
}
