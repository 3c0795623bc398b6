/** Names of options as words: `targets.callShareMax` is "call share max", `allocation.calls` is "allocation: calls". */
export function optionWords(text: string): string {
  return text
    .replace(/\btargets\.(?=[a-z])/g, "")
    .replace(/\b([a-z][A-Za-z]*)\.(?=[a-z])/g, "$1: ")
    .replace(/\b[a-z]+(?:[A-Z][a-z]*)+\b/g, (name) =>
      name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
    );
}
