import type { ResponseLeg } from "../../workload/response-delays.ts";

/** The parts of a response in words for a city manager: from when to when. */
export const LEG_NAMES: Readonly<Record<ResponseLeg, string>> = {
  dispatch: "Time to dispatch",
  turnout: "Turnout time",
  travel: "Travel time",
  response: "Response time",
  "on-scene": "Time on scene",
};

export const LEGS: readonly ResponseLeg[] = ["dispatch", "turnout", "travel", "response", "on-scene"];
