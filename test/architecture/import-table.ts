/** Who may import whom: one row of the table in ARCHITECTURE.md. */
export interface ImportRule {
  /** Folders that every file of this folder may import. */
  readonly may: ReadonlySet<string>;
  /** Folders that one named file (`synthetic.ts`) or folder inside (`synthetic/`) may import besides. */
  readonly also: ReadonlyMap<string, ReadonlySet<string>>;
}

export type ImportTable = ReadonlyMap<string, ImportRule>;

const HEADING = /^\|\s*folder\s*\|\s*may import\s*\|\s*$/;
const EXCEPTION = /((?:`[\w-]+(?:\.ts|\/)`(?: and |, )?)+) alone also ([\w-]+(?:, [\w-]+)*)/g;

/**
 * Reads the markdown table `| folder | may import |`. A cell lists folders with commas; what stands in parentheses, in bold or
 * after the first sentence is a note, except "`file.ts` and `folder/` alone also a, b", which widens it.
 * Whatever else it cannot read is an error: a rule that is misread holds nothing.
 */
export function readImportTable(markdown: string): ImportTable {
  const lines = markdown.split(/\r?\n/);
  const heading = lines.findIndex((line) => HEADING.test(line));
  if (heading < 0) throw new Error("no table `| folder | may import |` found");
  const cells: [string, string][] = [];
  for (const line of lines.slice(heading + 2)) {
    if (!line.startsWith("|")) break;
    const [, folder, may] = line.split("|").map((cell) => cell.trim());
    if (!folder || !may) throw new Error(`cannot read the row: ${line}`);
    cells.push([folder.replaceAll("`", ""), may]);
  }
  if (cells.length === 0) throw new Error("the table `| folder | may import |` has no rows");
  const folders = cells.map(([folder]) => folder);
  const table = new Map<string, ImportRule>();
  for (const [folder, may] of cells) {
    table.set(folder, { may: allowed(folder, may, folders), also: exceptions(may, folders) });
  }
  return table;
}

function allowed(folder: string, cell: string, folders: readonly string[]): ReadonlySet<string> {
  const list = (cell.replace(/\([^)]*\)/g, " ").split(/\*\*|[.;:]/)[0] ?? "").trim();
  if (list === "-" || list === "nothing") return new Set();
  if (list === "anything") return new Set(folders);
  if (list === "every chapter") return new Set(folders.filter((other) => other !== "cli"));
  if (list === "everything above") return new Set(folders.slice(0, folders.indexOf(folder)));
  return known(list, folders);
}

function exceptions(cell: string, folders: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, ReadonlySet<string>>();
  for (const [, places = "", list = ""] of cell.matchAll(EXCEPTION)) {
    for (const [, place = ""] of places.matchAll(/`([^`]+)`/g)) found.set(place, known(list, folders));
  }
  return found;
}

function known(list: string, folders: readonly string[]): ReadonlySet<string> {
  const names = list.split(",").map((name) => name.trim().replaceAll("`", ""));
  for (const name of names) {
    if (!folders.includes(name)) throw new Error(`"${name}" is no folder of the table, in: ${list}`);
  }
  return new Set(names);
}
