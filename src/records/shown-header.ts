const HEADERS_SHOWN = 40;
const ROWS_LOOKED_AT = 20;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells a picture or an archive from text
const NO_TEXT = /[\u0000-\u0008\u000e-\u001f\ufffd]/;

const FILE_NAME = /^\S+\.[a-z]{2,5}$/i;
const JSON_BEGINS = /^\s*(\{\s*("|\}|$)|\[\s*([[{\]]|$))/;

/** A header as a message may show it: a binary file's bytes help nobody. The rows below tell whether it is one. */
export function shownHeader(header: readonly string[], rows: readonly (readonly string[])[]): string {
  if (header.length === 0) return "a file without a header";
  if (NO_TEXT.test([header, ...rows.slice(0, ROWS_LOOKED_AT)].join()))
    return "bytes that are no text: a spreadsheet, a picture or an archive?";
  if (JSON_BEGINS.test(header.join()))
    return "text that begins like JSON and cannot be read as JSON, or holds no list of records";
  if (rows.length === 0 && header.length === 1) {
    const hint = FILE_NAME.test(header[0] as string)
      ? ": the source is the text of a file, not its name"
      : "";
    return `one line of text, ${header[0]}${hint}`;
  }
  const more = header.length > HEADERS_SHOWN ? ` and ${header.length - HEADERS_SHOWN} more` : "";
  const none = rows.length === 0 ? "no rows below " : "";
  return `${none}the columns ${header.slice(0, HEADERS_SHOWN).join(", ")}${more}`;
}
