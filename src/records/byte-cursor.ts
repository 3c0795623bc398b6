/** A place in the bytes of a text, and what is read from there on: numbers, letters, spaces. */
export class ByteCursor {
  protected at = 0;
  protected value = 0;

  /** A number into `value`; returns how many digits it has. */
  protected digits(bytes: Uint8Array, end: number): number {
    let at = this.at;
    const from = at;
    let value = 0;
    while (at < end) {
      const digit = (bytes[at] as number) - 48;
      if (digit < 0 || digit > 9) break;
      value = value * 10 + digit;
      at++;
    }
    this.at = at;
    this.value = value;
    return at - from;
  }

  /** The run of letters that stands next, in lower case. */
  protected letters(bytes: Uint8Array, end: number): string {
    let text = "";
    while (this.at < end && isLetter(bytes[this.at] as number)) {
      text += String.fromCharCode((bytes[this.at] as number) | 32);
      this.at++;
    }
    return text;
  }

  /** Spaces, the no-break ones of UTF-8 and windows-1252 included. */
  protected spaces(bytes: Uint8Array, end: number): void {
    while (this.at < end) {
      const byte = bytes[this.at] as number;
      if (byte !== 32 && (byte < 128 ? byte !== 9 : !isSpaceByte(byte))) return;
      this.at++;
    }
  }
}

export function isLetter(byte: number): boolean {
  return (byte | 32) >= 97 && (byte | 32) <= 122;
}

export function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57;
}

/** The bytes of U+00A0 and U+202F, which some programs write before AM and PM. */
function isSpaceByte(byte: number): boolean {
  return byte === 0xa0 || byte === 0xc2 || byte === 0xe2 || byte === 0x80 || byte === 0xaf;
}
