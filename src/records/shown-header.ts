const HEADERS_SHOWN = 40;
const ROWS_LOOKED_AT = 20;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells a picture or an archive from text
const NO_TEXT = /[\u0000-\u0008\u000e-\u001f\ufffd]/;

/** A header as a message may show it: a binary file's bytes help nobody. The rows below tell whether it is one. */
export function shownHeader(header: readonly string[], rows: readonly (readonly string[])[]): string {
  if (header.length === 0) return "a file without a header";
  if (NO_TEXT.test([header, ...rows.slice(0, ROWS_LOOKED_AT)].join()))
    return "bytes that are no text: a spreadsheet, a picture or an archive?";
  const more = header.length > HEADERS_SHOWN ? ` and ${header.length - HEADERS_SHOWN} more` : "";
  const none = rows.length === 0 ? "no rows below " : "";
  return `${none}the columns ${header.slice(0, HEADERS_SHOWN).join(", ")}${more}`;
}
