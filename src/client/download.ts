import type {Download, Timers} from './types.js';

/** Milliseconds for which a browser may need the address of a file that it was given. */
const linger = 60_000;

/** A file in memory, and what a customer does with it. */
export class PortalDownload implements Download {
  readonly blob: Blob;
  readonly fileName: string;
  readonly #timers: Timers;

  constructor(blob: Blob, fileName: string, timers: Timers) {
    this.blob = blob;
    this.fileName = fileName;
    this.#timers = timers;
  }

  save(): void {
    const link = document.createElement('a');
    link.href = this.#address();
    link.download = this.fileName;
    link.click();
  }

  open(): void {
    const tab = window.open(this.#address());
    if (tab) tab.opener = null;
    // Blocked: the click that asked for the file was too long ago.
    else this.save();
  }

  #address(): string {
    const address = URL.createObjectURL(this.blob);
    void this.#timers.wait(linger).then(() => URL.revokeObjectURL(address));
    return address;
  }
}

/** The file name of a Content-Disposition header, without what could lead elsewhere; undefined where there is none. */
export function readFileName(header: string | null): string | undefined {
  const extended = /filename\*\s*=\s*UTF-8''([^;\s]+)/i.exec(header ?? '')?.[1];
  const plain = /filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(header ?? '');
  const name = decode(extended) ?? plain?.[1]?.replace(/\\(.)/g, '$1') ?? plain?.[2];
  const safe = name
    ?.split(/[/\\]/)
    .at(-1)
    // Control characters, and those that turn the reading direction around to hide an extension.
    ?.replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '')
    .replace(/^\.+/, '')
    .trim()
    .slice(0, 200);
  return safe || undefined;
}

function decode(text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
