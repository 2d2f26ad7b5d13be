/** Views of the arrays in which texts are: there are two of them, mostly, so that none is made for a text. */
export class OctetViews {
  private bytes: Uint8Array = new Uint8Array(0);
  private view: DataView = new DataView(this.bytes.buffer);
  private otherBytes = this.bytes;
  private otherView = this.view;

  of(bytes: Uint8Array): DataView {
    if (bytes === this.bytes) return this.view;
    const view =
      bytes === this.otherBytes
        ? this.otherView
        : new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.otherBytes = this.bytes;
    this.otherView = this.view;
    this.bytes = bytes;
    this.view = view;
    return view;
  }
}
