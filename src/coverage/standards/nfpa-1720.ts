import type { ResponseStandard } from "../response-standard.ts";

const LINO_LAKES =
  "Lino Lakes, Minnesota, Fire Department Analysis, table 3, p. 27, after NFPA 1720, 2004 edition";
const ORANGE_COUNTY = "Orange County, North Carolina, Exhibit 15, p. 31 (MAXIMUS), after NFPA 1720";

type Row = Pick<ResponseStandard, "id" | "population" | "share"> & Partial<ResponseStandard>;

function assembled({ id, ...row }: Row): ResponseStandard {
  return {
    id: `nfpa-1720-${id}`,
    standard: "NFPA 1720",
    edition: "2004",
    objective: "people on scene of a structure fire",
    clockStart: "units-notified",
    clockStop: "personnel-on-scene",
    source: LINO_LAKES,
    fromMemory: false,
    ...row,
  };
}

/** NFPA 1720, volunteer and combination departments, by zone of demand. */
export const nfpa1720: readonly ResponseStandard[] = /* @__PURE__ */ (() => [
  assembled({
    id: "2004-urban",
    population: "urban: more than 1,000 people a square mile",
    ...{ personnel: 15, limitSeconds: 540, share: 0.9 },
  }),
  assembled({
    id: "2004-suburban",
    population: "suburban: 500 to 1,000 people a square mile",
    ...{ personnel: 10, limitSeconds: 600, share: 0.8 },
  }),
  assembled({
    id: "suburban-90",
    population: "suburban: 500 to 1,000 people a square mile",
    ...{ personnel: 10, limitSeconds: 600, share: 0.9, edition: "not named", source: ORANGE_COUNTY },
    note: "The county's copy prints 90 % where the 2004 edition has 80 %.",
  }),
  assembled({
    id: "2004-rural",
    population: "rural: fewer than 500 people a square mile",
    ...{ personnel: 6, limitSeconds: 840, share: 0.8 },
  }),
  assembled({
    id: "2004-remote",
    population: "remote: a travel distance of 8 miles or more",
    ...{ personnel: 4, share: 0.9 },
    note: "The time depends on the distance: no limit is given.",
  }),
  assembled({
    id: "2004-special-risks",
    population: "special risks",
    share: 0.9,
    note: "People and time are set by the authority having jurisdiction.",
  }),
  assembled({
    id: "2004-initial-attack",
    objective: "initial attack begun once the resources are assembled",
    population: "structure fires",
    ...{ clockStart: "personnel-on-scene", clockStop: "attack-begun", limitSeconds: 120, share: 0.9 },
  }),
])();
