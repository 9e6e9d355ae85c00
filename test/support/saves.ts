/** The files that a page has saved. */
export interface Saves {
  readonly files: readonly string[];
  /** Their sizes. */
  readonly bytes: readonly number[];
  /** What is in them. */
  readonly texts: readonly Promise<string>[];
  restore(): void;
}

/** Keeps the files that a page saves from being saved, and notes them. */
export function interceptSaves(): Saves {
  const files: string[] = [];
  const bytes: number[] = [];
  const texts: Promise<string>[] = [];
  const blobs = new Map<string, Blob>();
  const {createObjectURL} = URL;
  URL.createObjectURL = (blob: Blob) => {
    const address = createObjectURL(blob);
    blobs.set(address, blob);
    return address;
  };
  HTMLAnchorElement.prototype.click = function save(this: HTMLAnchorElement) {
    const blob = blobs.get(this.href);
    files.push(this.download);
    bytes.push(blob?.size ?? 0);
    texts.push(blob?.text() ?? Promise.resolve(''));
  };
  return {
    files,
    bytes,
    texts,
    restore() {
      URL.createObjectURL = createObjectURL;
      // What it inherits is the browser's own.
      Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
    },
  };
}
