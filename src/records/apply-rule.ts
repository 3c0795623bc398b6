import { HOUR_MS, SECOND_MS } from "../quantity/instant.ts";
import { INITIATORS } from "./call.ts";
import type { TextColumn } from "./call-table.ts";
import type { CleaningRule } from "./cleaning-rules.ts";
import { takeDuplicateCalls, takeDuplicateResponses } from "./duplicate-rows.ts";
import type { ExcludedRows } from "./excluded-rows.ts";
import { committedFrom, type IntervalFault, intervalFault } from "./interval-fault.ts";

const OUT_OF_SERVICE = INITIATORS.indexOf("out-of-service");

/** Takes out of a table what one rule names, among the rows that are still there. */
export function applyRule(rows: ExcludedRows, rule: CleaningRule): void {
  switch (rule.kind) {
    case "zero-on-scene":
      takeZeroOnScene(rows, rule.belowSeconds * SECOND_MS);
      break;
    case "out-of-service":
      takeOutOfService(rows, rule.belowSeconds * SECOND_MS, rule.aboveHours * HOUR_MS);
      break;
    case "duplicate-calls":
      takeDuplicateCalls(rows);
      break;
    case "duplicate-responses":
      takeDuplicateResponses(rows);
      break;
    case "test-calls":
      takeTestCalls(rows, rule.words);
      break;
    case "missing-times":
      takeFaulty(rows, ["no-start", "no-clear"]);
      break;
    case "impossible-times":
      takeFaulty(rows, ["clear-not-after-start", "over-long"]);
      break;
  }
}

function takeZeroOnScene(rows: ExcludedRows, belowMs: number): void {
  const { columns, responseGone } = rows;
  for (let call = 0; call < columns.length; call++) {
    if (!rows.hasResponse(call) || columns.initiator[call] === OUT_OF_SERVICE) continue;
    const end = columns.responseStart[call + 1] as number;
    let zero = true;
    for (let r = columns.responseStart[call] as number; r < end && zero; r++) {
      if (responseGone[r] === 1) continue;
      const length = lengthMs(rows, r);
      // An unknown time or one that runs backwards says nothing about the scene.
      zero = length >= 0 && length < belowMs;
    }
    if (zero) rows.takeCall(call);
  }
}

function takeOutOfService(rows: ExcludedRows, belowMs: number, aboveMs: number): void {
  eachResponse(rows, (call, r) => {
    if (rows.columns.initiator[call] !== OUT_OF_SERVICE) return;
    const length = lengthMs(rows, r);
    if ((length >= 0 && length < belowMs) || length > aboveMs) rows.takeResponse(call, r);
  });
}

function takeFaulty(rows: ExcludedRows, faults: readonly IntervalFault[]): void {
  const { dispatchedAt, arrivedAt, clearedAt, maxHours } = rows.columns;
  eachResponse(rows, (call, r) => {
    const start = committedFrom(dispatchedAt[r] as number, arrivedAt[r] as number);
    const fault = intervalFault(start, clearedAt[r] as number, maxHours);
    if (fault !== undefined && faults.includes(fault)) rows.takeResponse(call, r);
  });
}

function takeTestCalls(rows: ExcludedRows, words: readonly string[]): void {
  const { columns } = rows;
  const phrases = words.map(inWords);
  const names = (column: TextColumn): boolean[] =>
    column.values.map((value) => phrases.some((phrase) => inWords(value).includes(phrase)));
  const isTestType = names(columns.type);
  const isTestDisposition = names(columns.disposition);
  for (let call = 0; call < columns.length; call++) {
    const type = columns.type.codes[call] as number;
    const disposition = columns.disposition.codes[call] as number;
    if (isTestType[type] || isTestDisposition[disposition]) rows.takeCall(call);
  }
}

/** The words of a text, each between spaces, in capitals. */
function inWords(text: string): string {
  return ` ${(text.toUpperCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ")} `;
}

function eachResponse(rows: ExcludedRows, visit: (call: number, row: number) => void): void {
  const { columns, responseGone } = rows;
  for (let call = 0; call < columns.length; call++) {
    const end = columns.responseStart[call + 1] as number;
    for (let r = columns.responseStart[call] as number; r < end; r++)
      if (responseGone[r] === 0) visit(call, r);
  }
}

/** Dispatched (else arrived) to cleared; NaN where not known. */
function lengthMs(rows: ExcludedRows, row: number): number {
  const { dispatchedAt, arrivedAt, clearedAt } = rows.columns;
  return (clearedAt[row] as number) - committedFrom(dispatchedAt[row] as number, arrivedAt[row] as number);
}
