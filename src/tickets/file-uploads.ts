import type {ReactiveController} from 'lit';

import type {TicketFile} from '../client/contract.js';
import {ownerOf} from '../client/owner.js';
import {randomKey} from '../client/random-key.js';
import {upload} from '../client/sections/tickets.js';
import {CountdownController} from '../controllers/countdown.js';
import type {PortalErrorCode} from '../core/errors.js';
import type {PortalElement} from '../core/portal-element.js';
import {reportError} from '../core/report-error.js';
import type {FileProblem} from '../i18n/ticket-files.js';

/** As the contract has it. */
export const mostFiles = 5;
/** Bytes of one file, as the contract has it. */
export const largestFile = 10 * 1024 * 1024;

/** A file that goes with a message. */
export interface Upload {
  /** Names it in this list alone. */
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** `refused`: never sent, or never to be taken, however often it is sent; `failed`: worth another try. */
  readonly state: 'sending' | 'ready' | 'failed' | 'refused';
  /** Bytes that have left. */
  readonly sent: number;
  /** What the server has, once it is `ready`. */
  readonly file?: TicketFile;
  /** Why it is `failed` or `refused`. */
  readonly problem?: FileProblem;
}

/** How it is told what becomes of files. */
export interface FileUploadsOptions {
  /** A file is ready, has failed or was refused. */
  readonly onSettled: (upload: Upload) => void;
  /** The files that are `ready` are others than before: keep them with the draft. */
  readonly onChange?: () => void;
}

interface Sending {
  readonly file: File;
  /** Of the file, kept for every try: however often it is sent it is one. */
  key: string;
  abort: AbortController;
}

/** What no other try would change. */
const refusals: Partial<Record<PortalErrorCode, FileProblem>> = {
  unsupported_media_type: 'type',
  payload_too_large: 'tooLarge',
  forbidden: 'notAllowed',
  not_allowed: 'notAllowed',
};

const failures: Partial<Record<PortalErrorCode, FileProblem>> = {
  offline: 'offline',
  network: 'network',
  timeout: 'network',
  session_expired: 'session',
  unauthenticated: 'session',
  rate_limited: 'busy',
  unavailable: 'busy',
};

/**
 * Uploads the files of a message while it is written: each by itself, so that one that fails takes nothing with it and is tried again alone. They are whose they were chosen by: who signs in
 * meanwhile finds none. A widget that is removed sends on.
 */
export class FileUploads implements ReactiveController {
  readonly #host: PortalElement;
  readonly #options: FileUploadsOptions;
  readonly #wait: CountdownController;
  readonly #sending = new Map<string, Sending>();
  #items: readonly Upload[] = [];
  #owner = '';
  #tooMany = false;

  constructor(host: PortalElement, options: FileUploadsOptions) {
    this.#host = host;
    this.#options = options;
    this.#owner = ownerOf(host.client);
    this.#wait = new CountdownController(host);
    host.addController(this);
  }

  get items(): readonly Upload[] {
    return this.#items;
  }

  /** Of the files that are ready, to go with the message. */
  get fileIds(): string[] {
    return this.files.map(({id}) => id);
  }

  /** The files that are ready, to be kept with a draft. */
  get files(): readonly TicketFile[] {
    return this.#items.flatMap(({file}) => file ?? []);
  }

  /** A file is on its way. */
  get busy(): boolean {
    return this.#items.some(({state}) => state === 'sending');
  }

  /** The last that were added would have been more than {@link mostFiles}: those were left out. */
  get tooMany(): boolean {
    return this.#tooMany;
  }

  /** Seconds that the server asked to wait before another try. */
  get waitSeconds(): number {
    return this.#wait.seconds;
  }

  hostUpdate(): void {
    const owner = ownerOf(this.#host.client);
    if (owner === this.#owner) return;
    this.clear();
    this.#owner = owner;
  }

  /** Begins to upload files, as many as a message may have. */
  add(files: Iterable<File>): void {
    this.#tooMany = false;
    for (const file of files) {
      if (this.#items.filter(({state}) => state !== 'refused').length >= mostFiles) {
        this.#tooMany = true;
        break;
      }
      const item = {id: randomKey(), name: file.name, size: file.size, sent: 0};
      const problem = file.size > largestFile ? 'tooLarge' : file.size ? undefined : 'empty';
      this.#items = [...this.#items, problem ? {...item, state: 'refused', problem} : {...item, state: 'sending'}];
      if (problem) this.#settle(item.id, {});
      else {
        this.#sending.set(item.id, {file, key: randomKey(), abort: new AbortController()});
        void this.#send(item.id);
      }
    }
    this.#host.requestUpdate();
  }

  /** Puts files back that are on the server already, as with a draft after a reload. */
  restore(files: readonly TicketFile[]): void {
    const known = new Set(this.fileIds);
    const restored = files
      .filter(({id}) => !known.has(id))
      .map((file): Upload => {
        const {name, size} = file;
        return {id: randomKey(), name, size, sent: size, state: 'ready', file};
      });
    this.#items = [...this.#items, ...restored];
    this.#host.requestUpdate();
  }

  /** Tries one again that has failed. */
  retry(id: string): void {
    const sending = this.#sending.get(id);
    if (!sending || this.waitSeconds > 0 || this.#item(id)?.state !== 'failed') return;
    sending.abort = new AbortController();
    this.#put(id, {state: 'sending', sent: 0});
    void this.#send(id);
  }

  /** Takes one out, wherever it stands. */
  cancel(id: string): void {
    const wasReady = this.#item(id)?.state === 'ready';
    this.#sending.get(id)?.abort.abort();
    this.#sending.delete(id);
    this.#items = this.#items.filter((item) => item.id !== id);
    this.#tooMany = false;
    this.#host.requestUpdate();
    if (wasReady) this.#options.onChange?.();
  }

  /** Takes all out, as once they are sent. What was announced and never sent is forgotten by the server within a day. */
  clear(): void {
    for (const {abort} of this.#sending.values()) abort.abort();
    this.#sending.clear();
    this.#items = [];
    this.#tooMany = false;
    this.#host.requestUpdate();
  }

  #item(id: string): Upload | undefined {
    return this.#items.find((item) => item.id === id);
  }

  #put(id: string, change: Partial<Upload>): void {
    this.#items = this.#items.map((item) => (item.id === id ? {...item, ...change} : item));
    this.#host.requestUpdate();
  }

  #settle(id: string, change: Partial<Upload>): void {
    this.#put(id, change);
    const item = this.#item(id);
    if (item) this.#options.onSettled(item);
  }

  async #send(id: string): Promise<void> {
    const sending = this.#sending.get(id);
    const {client} = this.#host;
    if (!sending || !client) return;
    const {file, key, abort} = sending;
    const {signal} = abort;
    try {
      const stored = await upload(client.core, file, {
        key,
        signal,
        onProgress: ({sent}) => {
          if (!signal.aborted) this.#put(id, {sent});
        },
      });
      if (signal.aborted) return;
      this.#sending.delete(id);
      this.#settle(id, {state: 'ready', sent: file.size, file: stored});
      this.#options.onChange?.();
    } catch (reason) {
      if (signal.aborted) return;
      this.#failed(id, sending, reason);
    }
  }

  #failed(id: string, sending: Sending, reason: unknown): void {
    const {code, retryAfter} = reportError(this.#host, reason, 'upload');
    // The server has forgotten what was announced: under the same key it would say so for ever.
    if (code === 'not_found') sending.key = randomKey();
    if (retryAfter) this.#wait.start(retryAfter);
    const problem = refusals[code];
    this.#settle(id, problem ? {state: 'refused', problem} : {state: 'failed', problem: failures[code] ?? 'other'});
  }
}
