/** A view of several bytes at a time on the bytes that were asked for last: a scanner gives the same ones row after row. */
export class LastView {
  view: DataView = new DataView(new ArrayBuffer(0));
  private bytes: Uint8Array | undefined;

  of(bytes: Uint8Array): DataView {
    if (bytes !== this.bytes) {
      this.bytes = bytes;
      this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
    return this.view;
  }
}
