import type { CallField } from "./call-columns.ts";

/** How the columns of one field are named. Words are those that `HeaderWords` gives. */
export interface FieldNames {
  /**
   * Phrases by how surely they mean the field, 0 (never) to 10: `"10: received; pickup"`. All words of a
   * phrase must stand in the header, in any order; a phrase that holds another's words overrides it.
   */
  readonly phrases: readonly string[];
  /** Words that make it another thing. */
  readonly never: string;
}

/** Words that change nothing in what a column means. */
export const NEUTRAL_WORDS: string =
  "call incident event the of and at on in for to cad unit first primary time date datetime local utc " +
  "gmt fire police ems " +
  "master id number code description text name actual official a s full dispatched patrol resource " +
  "rescue ambulance";

/** Words so general that a phrase of them alone counts only where nothing else is said. */
export const GENERAL_WORDS: string =
  "id number time date datetime call incident event description location x y name";

const NEVER_TIMES =
  "duration updated type number id count shift transport hospital patient staged staging contact control " +
  "taking taker by user operator " +
  "code flag zone day hour month year week status reason method name description hold cancel reopen " +
  "estimated scheduled " +
  "expected planned birth water depart departed left leave due group";
/** What no text of a call is called. */
export const NEVER_TEXT: string = "time date datetime duration updated count";

export const FIELD_NAMES: Readonly<Record<CallField, FieldNames>> = {
  id: {
    phrases: [
      "10: master incident number",
      "9.2: call number; call id",
      "9: incident number; incident id; event number; event id; cad number; call service number",
      "8: cad id; run number; item number",
      "7: job number",
      "6: service number; record id; record number",
      "5.5: num1",
      "5: response number; alarm number; dispatched number; dispatched id",
      "4.5: item",
      "4: case number; case id; id; incident; event; eid",
      "3: report number; call",
      "1.5: objectid",
      "1: row id; row",
    ],
    never:
      `${NEVER_TEXT} type unit units officer address beat district zone sector precinct priority ` +
      "caller location station",
  },
  unit: {
    phrases: [
      "10: unit id; unit callsign",
      "9.5: unit number; unit name",
      "9: unit code; apparatus id",
      "8: unit; apparatus; callsign; radio name; radio id; radio number",
      "7.5: resource id; resource code",
      "7: vehicle id; squad number",
      "6.5: resource",
      "5.5: vehicle",
      "5: squad; units",
      "4: car",
    ],
    never:
      `${NEVER_TEXT} type sequence status area agency group priority latitude longitude ` +
      "disposition officer final",
  },
  receivedAt: {
    phrases: [
      "10: received; pickup",
      "8: psap; call datetime",
      "7.5: created; alarm; call time",
      "7: taken; call date",
      "6.5: entered; response date",
      "6: reported",
      "5.5: opened; initiated",
      "5: report datetime; report time; incident datetime; incident time; incident date; event " +
        "datetime; event time; event date",
      "4: datetime",
      "3: report date; occurred",
      "2.5: time; date",
    ],
    never:
      `${NEVER_TIMES} dispatched assigned enroute arrived onscene cleared clearance closed ended ` +
      "completed available inservice",
  },
  dispatchedAt: {
    phrases: ["10.5: alerted unit", "10: dispatched", "9: assigned", "8: disp", "6: alerted"],
    never:
      `${NEVER_TIMES} report received enroute arrived onscene cleared closed ended completed ` +
      "available inservice created",
  },
  enrouteAt: {
    phrases: [
      "10: enroute",
      "7.5: response datetime; response time",
      "7: mobile",
      "6: response",
      "5: activation",
      "0: response date",
    ],
    never:
      `${NEVER_TIMES} report received dispatched assigned arrived onscene cleared closed ended ` +
      "completed available inservice created",
  },
  arrivedAt: {
    phrases: ["10: arrived; onscene", "7: attendance"],
    never:
      `${NEVER_TIMES} report received dispatched assigned enroute cleared closed ended completed ` +
      "available inservice created",
  },
  clearedAt: {
    phrases: [
      "10: cleared",
      "9: closed",
      "8: available",
      "7.5: inservice; clearance",
      "7: completed; ended; cleared onscene",
      "6: cleared first; closed first; available first; returned",
      "5.5: resolved",
      "5: released",
    ],
    never: `${NEVER_TIMES} report received dispatched assigned enroute arrived created`,
  },
  type: {
    phrases: [
      "9.5: nature call",
      "9: call type; nature; problem; type description",
      "8.5: incident type; event type",
      "7: type; call description; tycod",
      "6.5: incident description; event description; call category",
      "6: incident category; event category; complaint; determinant; call reason",
      "5: description; classification; signal; call code; incident code; event code",
      "4.5: category",
      "4: reason",
      "3: offense",
    ],
    never:
      `${NEVER_TEXT} unit units location property address weapon agency vehicle caller premise ` +
      "premises disposition priority " +
      "clearance cleared closed area beat race gender apparatus service officer status resource " +
      "source cancel",
  },
  priority: {
    phrases: ["9: priority", "5: severity; urgency"],
    never: NEVER_TEXT,
  },
  area: {
    phrases: [
      "10: beat; beat report",
      "9.5: station area",
      "8.5: zone fire; response area; response zone",
      "8: zone; sector; precinct",
      "7: district; battalion; due first; psa",
      "6: district report; area report; area; esz",
      "5: division; station; quadrant; territory; dgroup",
      "4: region; grid; neighborhood; borough",
      "3.5: ward; municipality",
      "3: box; jurisdiction",
      "2.5: district council; district supervisor",
    ],
    never: `${NEVER_TEXT} type timezone school tract unit officer tax works`,
  },
  disposition: {
    phrases: ["10: disposition", "8: disp", "6: outcome; cleared code; closed code"],
    never: NEVER_TEXT,
  },
  latitude: {
    phrases: [
      "10: latitude",
      "7: geolocation",
      "6: y point; coordinate; georeference",
      "5: y coordinate; point; geom",
      "4.5: location",
      "4: y; shape",
    ],
    never: `${NEVER_TEXT} type unit vehicle`,
  },
  longitude: {
    phrases: [
      "10: longitude",
      "7: geolocation",
      "6: x point; coordinate; georeference",
      "5: x coordinate; point; geom",
      "4.5: location",
      "4: x; shape",
    ],
    never: `${NEVER_TEXT} type unit vehicle`,
  },
};
