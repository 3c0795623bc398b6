import type { ResponseStandard } from "../response-standard.ts";

const OBJECTIVES = "The Code Coach, Seven Response Objectives of NFPA 1710, June 2017";
const JOURNAL_2015 = "K. Willette, First Responder, NFPA Journal, September/October 2015";
const JOURNAL_2008 = "C. Peterson, interview, NFPA Journal, May/June 2008";
const FACT_SHEET = "NFPA, Fact Sheet: Key Requirements for Emergency Services in NFPA 1710";
const NASHUA = "City of Nashua, New Hampshire, agenda of 23 March 2021, p. 151";
const COMMENT =
  "NFPA, Public Comment No. 5 on NFPA 1710-2014, section 5.2.4.3 (size of the building, 480 seconds)";
const MEMORY = "unsourced: from memory";

const BY_REFERENCE = "By reference to NFPA 1221.";

const HOUSE =
  "structure fires in a 2,000 square foot, two-storey single-family dwelling, no basement, no exposures";
const STRIP_MALL = "structure fires in an open-air strip shopping center of 13,000 to 196,000 square feet";
const APARTMENT = "structure fires in a 1,200 square foot apartment of a three-storey garden-style building";
const HIGH_RISE = "structure fires in a high-rise, highest floor more than 75 feet up";

type Row = Omit<ResponseStandard, "standard" | "edition" | "clockStart" | "clockStop">;
type Span = Pick<ResponseStandard, "clockStart" | "clockStop">;
const ANSWERING: Span = { clockStart: "alarm-received", clockStop: "alarm-acknowledged" };
const PROCESSING: Span = { clockStart: "alarm-acknowledged", clockStop: "units-notified" };
const TURNOUT: Span = { clockStart: "units-notified", clockStop: "unit-en-route" };
const FIRST: Span = { clockStart: "unit-en-route", clockStop: "first-unit-on-scene" };
const SECOND: Span = { clockStart: "unit-en-route", clockStop: "second-unit-on-scene" };
const FORCE: Span = { clockStart: "unit-en-route", clockStop: "personnel-on-scene" };
const STAFFING: Span = { clockStart: "none", clockStop: "none" };

function objective(edition: "2016" | "2020", span: Span, row: Row): ResponseStandard {
  return { ...row, id: `nfpa-1710-${edition}-${row.id}`, standard: "NFPA 1710", edition, ...span };
}

/** What both editions ask of alarms, turnout, travel and crews; that the later one still does is from memory. */
function lasting(edition: "2016" | "2020"): readonly ResponseStandard[] {
  const fromMemory = edition === "2020";
  const alarms = "all alarms";
  const fires = "fire suppression calls";
  return [
    objective(edition, ANSWERING, {
      ...{ id: "alarm-answering", objective: "alarm answered", population: alarms, limitSeconds: 15 },
      ...{ share: 0.95, source: OBJECTIVES, fromMemory },
    }),
    objective(edition, ANSWERING, {
      ...{ id: "alarm-answering-99", objective: "alarm answered", population: alarms, limitSeconds: 40 },
      ...{ share: 0.99, source: OBJECTIVES, fromMemory },
    }),
    objective(edition, TURNOUT, {
      ...{ id: "turnout-fire", objective: "turnout", population: "fire and special operations responses" },
      ...{ limitSeconds: 80, share: 0.9, source: OBJECTIVES, fromMemory },
    }),
    objective(edition, TURNOUT, {
      ...{ id: "turnout-ems", objective: "turnout", population: "EMS responses", limitSeconds: 60 },
      ...{ share: 0.9, source: OBJECTIVES, fromMemory },
    }),
    objective(edition, FIRST, {
      ...{ id: "first-engine", objective: "travel of the first engine company", population: fires },
      ...{ limitSeconds: 240, share: 0.9, source: JOURNAL_2015, fromMemory },
    }),
    objective(edition, FIRST, {
      ...{ id: "first-responder-aed", objective: "travel of the first responder with an AED or better" },
      ...{ population: "EMS calls", limitSeconds: 240, share: 0.9, source: OBJECTIVES, fromMemory },
    }),
    objective(edition, FIRST, {
      ...{ id: "als", objective: "travel of the advanced life support unit", limitSeconds: 480, share: 0.9 },
      ...{
        population: "EMS calls that need it, where the department provides it",
        source: OBJECTIVES,
        fromMemory,
      },
    }),
    objective(edition, STAFFING, {
      ...{ id: "engine-staffing", objective: "on-duty members of an engine company", personnel: 4, share: 1 },
      ...{ population: "engine companies", source: JOURNAL_2008, fromMemory },
    }),
    objective(edition, STAFFING, {
      ...{ id: "ladder-staffing", objective: "on-duty members of a ladder company", personnel: 4, share: 1 },
      ...{ population: "ladder companies", source: JOURNAL_2008, fromMemory },
    }),
  ];
}

function processing(
  edition: "2016" | "2020",
  row: Pick<Row, "id" | "limitSeconds" | "share" | "note">,
): ResponseStandard {
  return objective(edition, PROCESSING, {
    ...{ ...row, objective: "alarm processed", population: "all alarms", source: MEMORY, fromMemory: true },
  });
}

/** The initial full alarm. */
function force(
  edition: "2016" | "2020",
  row: { id: string; population: string; personnel: number; limitSeconds?: number; note?: string },
  source?: string,
): ResponseStandard {
  return objective(edition, FORCE, {
    ...{ objective: "travel of the initial full alarm", limitSeconds: 480, share: 0.9, ...row },
    ...{ personnelWithAerial: row.personnel + 1, source: source ?? MEMORY, fromMemory: source === undefined },
  });
}

/** NFPA 1710, career departments. The 2020 edition leaves alarm processing to NFPA 1221. */
export const nfpa1710: readonly ResponseStandard[] = /* @__PURE__ */ (() => [
  ...lasting("2016"),
  processing("2016", { id: "alarm-processing", limitSeconds: 64, share: 0.9 }),
  processing("2016", { id: "alarm-processing-95", limitSeconds: 106, share: 0.95 }),
  force("2016", { id: "force-house", population: HOUSE, personnel: 14 }),
  force("2016", { id: "force-strip-mall", population: STRIP_MALL, personnel: 27 }),
  force("2016", { id: "force-apartment", population: APARTMENT, personnel: 27 }),
  force("2016", {
    ...{ id: "force-high-rise", population: HIGH_RISE, personnel: 42, limitSeconds: 610 },
    note: "38 (39 with an aerial device) is quoted too; the limit is from The Code Coach, June 2017.",
  }),
  ...lasting("2020"),
  processing("2020", { id: "alarm-processing", limitSeconds: 60, share: 0.9, note: BY_REFERENCE }),
  processing("2020", { id: "alarm-processing-99", limitSeconds: 90, share: 0.99, note: BY_REFERENCE }),
  objective("2020", SECOND, {
    ...{ id: "second-company", objective: "travel of the second company, of four members or more" },
    ...{
      population: "fire suppression calls",
      limitSeconds: 360,
      share: 0.9,
      source: MEMORY,
      fromMemory: true,
    },
  }),
  force("2020", { id: "force-house", population: HOUSE, personnel: 16 }, FACT_SHEET),
  force("2020", { id: "force-strip-mall", population: STRIP_MALL, personnel: 27 }, `${NASHUA}. ${COMMENT}`),
  force("2020", { id: "force-apartment", population: APARTMENT, personnel: 27 }, FACT_SHEET),
  force("2020", { id: "force-high-rise", population: HIGH_RISE, personnel: 42, limitSeconds: 610 }),
])();
