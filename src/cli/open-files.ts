import { type Files, type OpenFile, SMALL_FILE } from './io.ts';

/** Files that a thread has open: many systems allow a process a thousand. What a zone includes beyond is read at once. */
const MOST_OPEN = 8;

/** The files of a zone, which are open while it is checked. */
export class OpenFiles {
  private readonly files: Pick<Files, 'open' | 'read'>;
  private readonly room = new Uint8Array(SMALL_FILE);
  private readonly open: { readonly name: string; readonly file: OpenFile }[] = [];

  constructor(files: Pick<Files, 'open' | 'read'>) {
    this.files = files;
  }

  /** The text of a zone; a small one lies where the next will. */
  openZone(path: string): Uint8Array | OpenFile {
    return this.kept(path, this.files.open(path, this.room));
  }

  /** The text of a file that is included. */
  readonly openIncluded = (path: string, name: string): Uint8Array | OpenFile =>
    this.open.length < MOST_OPEN ? this.kept(name, this.files.open(path)) : this.files.read(path);

  /** The first file that could not be read to its end, or has changed since it was opened. */
  fault(): { readonly file: string; readonly why: string } | undefined {
    for (const { name, file } of this.open) {
      const why = file.fault();
      if (why !== undefined) return { file: name, why };
    }
    return undefined;
  }

  close(): void {
    for (const { file } of this.open) file.close();
    this.open.length = 0;
  }

  private kept(name: string, file: Uint8Array | OpenFile): Uint8Array | OpenFile {
    if (!(file instanceof Uint8Array)) this.open.push({ name, file });
    return file;
  }
}
