// What each contender must have answered, by DuckDB's own untimed count of the same file (`facts`).
import { agreeNumbers } from "./agreement.mjs";

/** 168 busy hours, a unit's overlaps added. */
export function added(facts) {
  return (name, answer) => agreeNumbers(`${name}: hours of the week`, answer.bins, facts.added);
}

/** 168 busy hours, a unit's overlaps counted once. */
export function once(facts) {
  return (name, answer) => agreeNumbers(`${name}: hours of the week`, answer.bins, facts.merged);
}

/** Every row was read. */
export function readAll(facts) {
  return (name, answer) => agreeNumbers(`${name}: rows`, [answer.read], [facts.responses], 0);
}

/** Our whole answer over a clock that never changes, where DuckDB's is the same. */
export function workload(facts) {
  return (name, answer) => {
    counts(name, answer, facts);
    agreeNumbers(`${name}: busy hours`, [answer.hours], [facts.mergedHours]);
    agreeNumbers(`${name}: with overlaps added`, [answer.hours + answer.overlapHours], [facts.addedHours]);
    agreeNumbers(`${name}: hours of the week`, answer.bins, facts.merged);
  };
}

/** Our answer in a zone whose clock changes: it may differ by what was going on at the changes, and must add up. */
export function workloadInZone(facts) {
  return (name, answer) => {
    counts(name, answer, facts);
    agreeNumbers(`${name}: busy hours, nearly`, [answer.hours], [facts.mergedHours], 1e-3);
    const sum = answer.bins.reduce((total, hours) => total + hours, 0);
    agreeNumbers(`${name}: sum of the hours of the week`, [sum], [answer.hours]);
  };
}

function counts(name, { rows, calls, responses }, facts) {
  const found = [rows.read, rows.used + rows.rejected, calls, responses];
  agreeNumbers(`${name}: counts`, found, [facts.responses, facts.responses, facts.calls, facts.responses], 0);
}
