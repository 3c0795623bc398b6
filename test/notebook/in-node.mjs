// What the notebook's cells hold, computed once more in Node: the text of some cells by their id.
import {
  cleanCalls,
  measureWorkload,
  readCalls,
  readRoster,
  responseTimes,
  syntheticTown,
  townCsv,
} from "dutycycle";
import { show } from "dutycycle/report";

const town = syntheticTown({ seed: 1, population: 30_000, days: 56 });
const files = townCsv(town);
const { timeZone } = town;
const read = await readCalls(files.calls, { timeZone, ...files.callOptions });
const { roster } = await readRoster(files.roster, { timeZone, ...files.rosterOptions, basis: "actual" });
const { calls, excluded } = cleanCalls(read.calls);
const workload = measureWorkload(calls, { roster, service: "police", roles: ["patrol"] });
const delays = responseTimes(calls, { service: "police" });
const response = delays.find(({ leg, level }) => leg === "response" && level === "call");

const texts = {
  read: show(read),
  clean: show(excluded, { title: "Left out by the cleaning rules" }),
  workload: show(workload),
  delays: show(delays, { title: "Police: minutes of each part of a response" }),
};
console.log(
  JSON.stringify({
    texts: Object.fromEntries(Object.entries(texts).map(([cell, shown]) => [cell, String(shown)])),
    // Numbers as the library has them, rounded here and not by `show`.
    numbers: {
      read: [String(read.issues.total), read.rows.read.toLocaleString("en-US")],
      workload: [
        `${(100 * workload.committedShare).toFixed(1)} %`,
        `${(100 * workload.shareByInitiator.community).toFixed(1)} %`,
        `${Math.round(workload.onDutyHours).toLocaleString("en-US")} personnel-hours`,
      ],
      delays: [response.medianMinutes.toFixed(2), response.p90Minutes.toFixed(2)],
    },
  }),
);
