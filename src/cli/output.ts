import { accessSync, constants, existsSync, statSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { CommandFault } from "./fault.ts";
import { fileFault } from "./read-files.ts";

/** Throws where a folder cannot be made or written into: said before the work, and not after it. */
export function requireFolder(folder: string): void {
  let there = folder;
  while (!existsSync(there) && dirname(there) !== there) there = dirname(there);
  const where = there === folder ? "" : `, which ${folder} would stand in,`;
  if (!statSync(there).isDirectory()) {
    throw new CommandFault(
      1,
      `${there}${where} is a file. --out names a folder, or a file that ends in .html.`,
    );
  }
  try {
    accessSync(there, constants.W_OK);
  } catch {
    throw new CommandFault(1, `Nothing may be written into ${there}. Name another place: --out FOLDER.`);
  }
}

/** Throws where a file of that name cannot be written. */
export function requireDocument(path: string): void {
  if (existsSync(path) && statSync(path).isDirectory()) {
    throw new CommandFault(1, `${path} is a folder, and a document cannot be written in its place.`);
  }
  requireFolder(dirname(path));
}

/** Makes a folder and those that it stands in. Not by Node's own `recursive`, which never ends in places such as /proc. */
async function madeFolder(folder: string): Promise<void> {
  if (existsSync(folder)) return;
  if (dirname(folder) !== folder) await madeFolder(dirname(folder));
  await mkdir(folder);
}

/** Writes a file, and makes the folder that it stands in. */
export async function writeText(path: string, text: string): Promise<void> {
  try {
    await madeFolder(dirname(path));
    await writeFile(path, text);
  } catch (error) {
    throw fileFault(error, path, "written");
  }
}
