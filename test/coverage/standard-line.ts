import type { ResponseStandard } from "../../src/coverage/response-standard.ts";

/** A standard as its line in the table of docs/methods/response-standards.md. */
export function standardLine(one: ResponseStandard): string {
  const people = [one.personnel, one.personnelWithAerial && `(${one.personnelWithAerial})`]
    .filter(Boolean)
    .join(" ");
  const limit = one.roadMiles === undefined ? one.limitSeconds : `${one.roadMiles} road miles`;
  const clock = one.clockStop === "none" ? "" : `${one.clockStart} to ${one.clockStop}`;
  const cells = [
    `\`${one.id}\``,
    clock,
    limit ?? "",
    people,
    `${one.share * 100} %`,
    one.fromMemory ? "memory" : "",
  ];
  return `| ${cells.join(" | ")} |`;
}
