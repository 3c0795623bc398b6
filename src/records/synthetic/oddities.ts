import { HOUR_MS, SECOND_MS } from "../../quantity/instant.ts";
import { type RandomStream, randomStream, type StreamName } from "../../random/stream.ts";
import type { CallForService, Initiator, UnitResponse } from "../call.ts";

/**
 * What real exports hold and an analysis has to take out or live with.
 * - `cancelled`: called off before anybody was sent; no responses.
 * - `cancelled-en-route`: called off under way; no arrival.
 * - `zero-on-scene`: one unit, for less than 30 seconds.
 * - `test`: a test of the system, type `TEST CALL`.
 * - `duplicate-call`: a second report of the same thing under an id of its own; no responses.
 * - `duplicate-response`: the same unit with the same times twice on one call.
 * - `no-clear`, `no-arrival`, `no-en-route`: a button that was not pressed.
 * - `short-out-of-service`: out of service for less than 30 seconds.
 * - `long-out-of-service`: out of service for more than 8 hours, because nobody cleared it.
 */
export type Oddity =
  | "cancelled"
  | "cancelled-en-route"
  | "zero-on-scene"
  | "test"
  | "duplicate-call"
  | "duplicate-response"
  | "no-clear"
  | "no-arrival"
  | "no-en-route"
  | "short-out-of-service"
  | "long-out-of-service";

/** A call before it has its number, with the oddity that was planted in it. */
export interface Draft {
  readonly call: Omit<CallForService, "id">;
  readonly oddity?: Oddity;
}

type Shares = readonly (readonly [Oddity, number])[];

const COMMUNITY: Shares = [
  ["cancelled", 0.03],
  ["cancelled-en-route", 0.02],
  ["zero-on-scene", 0.015],
  ["test", 0.006],
  ["duplicate-call", 0.012],
  ["duplicate-response", 0.005],
  ["no-clear", 0.004],
  ["no-arrival", 0.01],
  ["no-en-route", 0.03],
];
const BY_INITIATOR: Readonly<Record<Initiator, Shares>> = {
  community: COMMUNITY,
  officer: [
    ["zero-on-scene", 0.02],
    ["duplicate-response", 0.003],
    ["no-clear", 0.004],
  ],
  directed: [["no-clear", 0.004]],
  "out-of-service": [
    ["short-out-of-service", 0.01],
    ["long-out-of-service", 0.006],
    ["no-clear", 0.004],
  ],
  unknown: [],
};

/**
 * Plants oddities in small fixed shares, from a stream of its own. One call becomes one or, if doubled, two.
 */
export function plantOddities(seed: StreamName): (call: Draft["call"]) => Draft[] {
  const stream = randomStream(seed, "oddities");
  return (call) => {
    let rest = stream.uniform();
    for (const [oddity, share] of BY_INITIATOR[call.initiator]) {
      if (rest < share && (call.responses.length > 0 || oddity === "cancelled"))
        return plant(oddity, call, stream);
      rest -= share;
    }
    return [{ call }];
  };
}

function plant(oddity: Oddity, call: Draft["call"], stream: RandomStream): Draft[] {
  const { responses } = call;
  const [first, ...others] = responses as readonly [UnitResponse, ...UnitResponse[]];
  const seconds = (low: number, below: number): number => (low + stream.integer(below - low)) * SECOND_MS;
  switch (oddity) {
    case "cancelled":
      return [{ call: { ...call, disposition: "CANCELLED", responses: [] }, oddity }];
    case "cancelled-en-route": {
      const calledOff = responses.map((response) => {
        const turnedOut = response.enrouteAt ?? response.dispatchedAt ?? 0;
        return { ...without(response, "arrivedAt"), clearedAt: turnedOut + seconds(40, 240) };
      });
      return [{ call: { ...call, disposition: "CANCELLED EN ROUTE", responses: calledOff }, oddity }];
    }
    case "zero-on-scene":
      return [
        { call: { ...call, disposition: "NO ACTION", responses: [brief(first, seconds(3, 26))] }, oddity },
      ];
    case "short-out-of-service":
      return [{ call: { ...call, responses: [brief(first, seconds(3, 26))] }, oddity }];
    case "long-out-of-service": {
      const clearedAt = (first.dispatchedAt ?? 0) + 9 * HOUR_MS + seconds(0, 14_400);
      return [{ call: { ...call, responses: [{ ...first, clearedAt }] }, oddity }];
    }
    case "test":
      return [{ call: { ...call, type: "TEST CALL", disposition: "TEST", responses: [first] }, oddity }];
    case "duplicate-call": {
      const receivedAt = (call.receivedAt ?? 0) + seconds(20, 240);
      return [{ call }, { call: { ...call, receivedAt, disposition: "DUPLICATE", responses: [] }, oddity }];
    }
    case "duplicate-response":
      return [{ call: { ...call, responses: [first, first, ...others] }, oddity }];
    case "no-clear":
      return [{ call: { ...call, responses: [without(first, "clearedAt"), ...others] }, oddity }];
    case "no-arrival":
      return [{ call: { ...call, responses: [without(first, "arrivedAt"), ...others] }, oddity }];
    case "no-en-route":
      return [{ call: { ...call, responses: [without(first, "enrouteAt"), ...others] }, oddity }];
  }
}

/** There and gone: dispatched, on scene and clear within seconds. */
function brief(response: UnitResponse, lengthMs: number): UnitResponse {
  const dispatchedAt = response.dispatchedAt ?? 0;
  return { ...without(response, "enrouteAt"), arrivedAt: dispatchedAt, clearedAt: dispatchedAt + lengthMs };
}

function without(response: UnitResponse, field: "enrouteAt" | "arrivedAt" | "clearedAt"): UnitResponse {
  const { [field]: _, ...rest } = response;
  return rest;
}
