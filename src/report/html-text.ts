const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Text as text in HTML, in an element or a quoted attribute: nothing in it is markup. Control characters, and marks that turn the
 * direction of what follows, are shown as U+FFFD.
 */
export function htmlText(text: string): string {
  return plainText(text).replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}

const UNSEEN = /(?![\t\n\r])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu;

/** Text without what cannot be seen: control characters, turned directions, halves of characters. */
export function plainText(text: string): string {
  return text.replace(UNSEEN, "\ufffd");
}
