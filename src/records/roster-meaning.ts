import { DUTY_BASES, type DutyBasis, type DutySpan, SERVICES, type Service } from "../quantity/duty-span.ts";
import { isObject } from "../quantity/is-object.ts";
import type { Assumption } from "./call-columns.ts";
import { columnNames } from "./call-columns.ts";
import type { IssueLog } from "./issue.ts";
import { MOST_ON_DUTY } from "./roster.ts";
import type { RosterColumns } from "./roster-columns.ts";
import { MappedColumn, type ValueMap } from "./value-map.ts";

/** What a caller may say about spans: a constant for all, or a column with the meaning of its values. */
export interface SpanMeaning {
  readonly service?: Service | ValueMap<Service>;
  readonly role?: string | ValueMap<string>;
  /** People in each span, in (0, 100000]. */
  readonly personnel?: number | ValueMap<number>;
  readonly basis?: DutyBasis | ValueMap<DutyBasis>;
}

type MeantField = keyof SpanMeaning;
const MEANT: readonly MeantField[] = ["service", "role", "personnel", "basis"];
const encoder = new TextEncoder();

/** The columns of the fields that options speak for: that of a value map, none for a constant. */
export function columnsOfOptions(options: SpanMeaning): Partial<RosterColumns> {
  const given = MEANT.filter((field) => options[field] !== undefined);
  return Object.fromEntries(
    given.map((field) => {
      const value = options[field];
      return [field, isObject(value) ? value.column : null];
    }),
  );
}

/** Reads what a row says besides its times: who, where, for which service, how many. */
export class RosterMeaning {
  readonly assumptions: readonly Assumption[];
  private readonly header: readonly string[];
  private readonly texts: { readonly [Field in "unit" | "person" | "area"]: readonly number[] };
  private readonly service: MappedColumn<Service>;
  private readonly role: MappedColumn<string>;
  private readonly personnel: MappedColumn<number>;
  private readonly basis: MappedColumn<DutyBasis | "">;

  constructor(options: SpanMeaning, header: readonly string[], columns: RosterColumns) {
    this.header = header;
    const indexes = (field: "unit" | "person" | "area"): number[] =>
      columnNames(columns[field]).map((name) => header.indexOf(name));
    this.texts = { unit: indexes("unit"), person: indexes("person"), area: indexes("area") };
    const meant: SpanMeaning = Object.fromEntries(
      MEANT.map((field) => {
        const column = columnNames(columns[field])[0];
        return [field, options[field] ?? (column === undefined ? undefined : { column })];
      }),
    );
    const from = <Value extends string | number>(
      argument: (typeof MEANT)[number],
      missing: Value,
      parse: (value: unknown) => Value | undefined,
      expected: string,
    ): MappedColumn<Value> =>
      MappedColumn.from({ argument, given: meant[argument], missing, header, parse, expected });
    this.service = from<Service>("service", "unknown", oneOf(SERVICES), `one of ${SERVICES.join(", ")}`);
    this.role = from("role", "", anyText, "a text");
    this.personnel = from("personnel", 1, headCount, "a number in (0, 100000]");
    this.basis = from<DutyBasis | "">("basis", "", oneOf(DUTY_BASES), `one of ${DUTY_BASES.join(", ")}`);
    const unsaid = { service: "unknown", role: "none", personnel: "1", basis: "unknown" };
    this.assumptions = MEANT.filter((field) => meant[field] === undefined).map((field) => ({
      field,
      assumed: unsaid[field],
      reason: "neither an option nor a column says it",
    }));
  }

  /** The span without its times; `undefined`, with an issue, where the number of people cannot be read. */
  read(cells: readonly string[], row: number, issues: IssueLog): Omit<DutySpan, "start" | "end"> | undefined {
    if (cells.length !== this.header.length) {
      issues.add("ragged-row", row, undefined, `${this.header.length} fields`, `${cells.length} fields`);
    }
    const { column, expected } = this.personnel;
    const personnel = this.meaning(this.personnel, cells);
    if (personnel === undefined) {
      issues.add("invalid-personnel", row, column, expected, cells[this.personnel.index] || "none");
      return undefined;
    }
    const mapped = <Value>(from: MappedColumn<Value>): Value | undefined => {
      const value = this.meaning(from, cells);
      const text = cells[from.index] ?? "";
      if (value === undefined && text !== "")
        issues.add("unmapped-value", row, from.column, from.expected, text);
      return value;
    };
    const service = mapped(this.service) ?? "unknown";
    const role = mapped(this.role) ?? "";
    const basis = mapped(this.basis) ?? "";
    const { unit, person, area } = this.texts;
    return {
      ...named("unit", joinedText(cells, unit)),
      ...named("person", joinedText(cells, person)),
      ...named("role", role),
      service,
      ...named("area", joinedText(cells, area)),
      personnel,
      ...(basis === "" ? {} : { basis }),
    };
  }

  private meaning<Value>(column: MappedColumn<Value>, cells: readonly string[]): Value | undefined {
    const bytes = encoder.encode(cells[column.index] ?? "");
    return column.value(bytes, 0, bytes.length);
  }
}

function named<Name extends string>(name: Name, text: string): { [N in Name]?: string } {
  return (text === "" ? {} : { [name]: text }) as { [N in Name]?: string };
}

function joinedText(cells: readonly string[], indexes: readonly number[]): string {
  return indexes
    .map((index) => cells[index] ?? "")
    .filter((part) => part !== "")
    .join(" ");
}

function anyText(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function oneOf<Word extends string>(words: readonly Word[]): (value: unknown) => Word | undefined {
  return (value) => words.find((word) => typeof value === "string" && word === value.toLowerCase());
}

function headCount(value: unknown): number | undefined {
  const count = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof count === "number" && count > 0 && count <= MOST_ON_DUTY ? count : undefined;
}
