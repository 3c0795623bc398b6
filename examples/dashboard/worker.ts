import {
  arrivalRates,
  type CallTable,
  cleanCalls,
  DutycycleError,
  delay,
  hourOfWeekName,
  measureWorkload,
  type Roster,
  readCalls,
  readRoster,
  reliefFactor,
  serviceTimes,
  syntheticTown,
  townCsv,
  type Workload,
} from "dutycycle";
import { mergerRows } from "./merger-rows.ts";
import type { Answer, City, Plan, PlanResult, Quality, Request } from "./protocol.ts";

/** What the sliders need to know of the city: hours of work and calls by hour of the week. */
interface Demand {
  /** Officers on calls at once, by hour of the week. */
  readonly busy: readonly number[];
  /** Calls an hour, by hour of the week. */
  readonly callsPerHour: readonly number[];
  readonly serviceMinutes: number;
  readonly unitsPerCall: number;
}

let demand: Demand | undefined;

const answer = (id: number, message: Answer): void => postMessage({ id, ...message });

addEventListener("message", async ({ data }: MessageEvent<Request & { readonly id: number }>) => {
  try {
    if (data.kind === "load") {
      answer(data.id, { kind: "city", city: await loaded(data, data.id) });
    } else if (data.kind === "example") {
      answer(data.id, { kind: "city", city: await madeUp(data.id) });
    } else if (data.kind === "plan") {
      const known = demand;
      if (known === undefined) throw new Error("No records are loaded.");
      answer(data.id, { kind: "plan", results: data.plans.map((plan) => planned(plan, known)) });
    } else {
      answer(data.id, { kind: "merge", rows: mergerRows(data.merger) });
    }
  } catch (error) {
    // The library's errors say what was expected and what came, in plain words.
    const message = error instanceof DutycycleError ? error.message : String(error);
    answer(data.id, { kind: "failed", message });
  }
});

async function loaded(
  { calls, roster, timeZone }: Extract<Request, { kind: "load" }>,
  id: number,
): Promise<City> {
  const onProgress = ({ bytes, rows }: { readonly bytes: number; readonly rows: number }): void =>
    answer(id, { kind: "progress", share: bytes / calls.size, rows });
  const report = await readCalls(calls, { timeZone, onProgress });
  const onDuty = roster === undefined ? undefined : (await readRoster(roster, { timeZone })).roster;
  return cityOf(calls instanceof File ? calls.name : "calls", report, onDuty);
}

async function madeUp(id: number): Promise<City> {
  const town = syntheticTown({ seed: 1, days: 56 });
  const { calls, roster, callOptions, rosterOptions } = townCsv(town);
  const { timeZone } = town;
  answer(id, { kind: "progress", rows: town.calls.length });
  const report = await readCalls(calls, { ...callOptions, timeZone });
  const onDuty = (await readRoster(roster, { ...rosterOptions, timeZone })).roster;
  return cityOf("A made-up town", report, onDuty);
}

function cityOf(name: string, report: Awaited<ReturnType<typeof readCalls>>, onDuty?: Roster): City {
  const { calls, excluded } = cleanCalls(report.calls);
  const roster = onDuty === undefined ? {} : { roster: onDuty };
  const service = holdsPolice(calls) ? ({ service: "police" } as const) : {};
  const workload = measureWorkload(calls, { ...roster, ...service, by: "area" });
  demand = demandOf(calls, workload, service);
  const issues = Object.entries(report.issues.byKind).map(([kind, count]) => {
    const first = [...report.issues].find((issue) => issue.kind === kind);
    const where =
      first === undefined ? "" : `row ${first.row}${first.column === undefined ? "" : `, ${first.column}`}: `;
    return {
      ...{ kind, count },
      example: first === undefined ? "" : `${where}expected ${first.expected}, got ${first.received}`,
    };
  });
  const columns = Object.entries(report.columns).flatMap(([field, column]) =>
    column === null ? [] : [{ field, column: columnText(column) }],
  );
  const quality: Quality = {
    ...{ name, rows: report.rows, issues, columns },
    assumptions: report.assumptions.map(({ field, assumed, reason }) => `${field} = ${assumed}: ${reason}`),
    excluded: excluded.filter(({ responses, calls: gone }) => responses + gone > 0),
  };
  return { quality, workload };
}

function columnText(column: unknown): string {
  if (typeof column === "string") return column;
  if (Array.isArray(column)) return column.join(" + ");
  return (column as { readonly column: string }).column;
}

function holdsPolice(calls: CallTable): boolean {
  for (const { service } of calls) if (service === "police") return true;
  return false;
}

function demandOf(calls: CallTable, workload: Workload, service: { readonly service?: "police" }): Demand {
  const [times] = serviceTimes(calls, service);
  // Only calls that somebody answered ask for a car.
  const answered = times === undefined ? 0 : times.calls / Math.max(1, workload.calls);
  const rates = arrivalRates(calls, { period: workload.period });
  const all = rates.reduce((sum, rate) => sum + rate, 0);
  const ofService = (workload.calls / Math.max(1, hoursOf(workload))) * 168;
  return {
    busy: workload.byHourOfWeek.map(({ callHours, exposureHours }) =>
      exposureHours === 0 ? 0 : callHours / exposureHours,
    ),
    callsPerHour: rates.map((rate) => (all === 0 ? 0 : (rate / all) * ofService * answered)),
    serviceMinutes: times?.meanMinutes ?? 0,
    unitsPerCall: times?.unitsPerCall ?? 1,
  };
}

const hoursOf = ({ byHourOfWeek }: Workload): number =>
  byHourOfWeek.reduce((sum, { exposureHours }) => sum + exposureHours, 0);

function planned({ cars, callShareMax, scheduledHours, absenceHours }: Plan, city: Demand): PlanResult {
  const { busy, callsPerHour, serviceMinutes, unitsPerCall } = city;
  const { personsPerPost } = reliefFactor({ postHours: 8760, scheduledHours, absenceHours });
  const meanBusy = mean(busy);
  const busiest = busy.indexOf(Math.max(...busy));
  // Cars of one officer; a call that takes two cars is two pieces of work.
  const waits = (rate: number) =>
    delay({ servers: cars, callsPerHour: rate * unitsPerCall, serviceMinutes: serviceMinutes || 1 });
  const average = waits(mean(callsPerHour));
  const peak = waits(callsPerHour[busiest] ?? 0);
  return {
    personsPerPost,
    officersForCars: cars * personsPerPost,
    callShare: meanBusy / cars,
    busiestShare: (busy[busiest] ?? 0) / cars,
    busiestHour: hourOfWeekName(busiest),
    ...(average.meanDelayMinutes === undefined ? {} : { meanDelayMinutes: average.meanDelayMinutes }),
    ...(peak.meanDelayMinutes === undefined ? {} : { busiestDelayMinutes: peak.meanDelayMinutes }),
    officersForShare: (meanBusy / callShareMax) * personsPerPost,
  };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
