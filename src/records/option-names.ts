import { type FieldNames, NEVER_TEXT } from "./column-names.ts";

/** Options that a column could fill; such columns are suggested, never taken. */
export type SuggestedOption = "initiator" | "service" | "role" | "personnel";

export const OPTION_NAMES: Readonly<Record<SuggestedOption, FieldNames>> = {
  initiator: {
    phrases: [
      "9: call source; initiated by; initiator; initiated officer; initiated self",
      "8: 911 call; onview",
      "7: method received; method call; method report",
      "6: source",
    ],
    never: "time date datetime ignition heat",
  },
  service: {
    phrases: ["9: agency type", "7: agency; discipline", "6: department"],
    never: NEVER_TEXT,
  },
  role: {
    phrases: [
      "9: unit type; apparatus type; unit role; duty role",
      "8: resource type",
      "6: vehicle type; role",
    ],
    never: NEVER_TEXT,
  },
  personnel: {
    phrases: ["9: officer count", "8: personnel", "6: officer"],
    never: "time date datetime duration name badge id",
  },
};
