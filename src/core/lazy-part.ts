/** Whose part it is. */
export interface LazyPartHost {
  requestUpdate(): void;
  /** The words that it has asked for. */
  readonly pendingWords?: Promise<unknown>;
}

/** A part of an element whose code loads with its first use, and with it the words that it asks for. It is made once and stays. */
export class LazyPart<Part> {
  readonly #host: LazyPartHost;
  readonly #load: () => Promise<Part>;
  #part: Part | undefined;
  #pending: Promise<Part> | undefined;
  #failed = false;

  constructor(host: LazyPartHost, load: () => Promise<Part>) {
    this.#host = host;
    this.#load = load;
  }

  /** The part, once it has loaded. */
  get value(): Part | undefined {
    return this.#part;
  }

  /** Whether its code could not be loaded; the next {@link load} tries again. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Loads it unless it is there. Rejects when it can't be had, as when offline. */
  load(): Promise<Part> {
    this.#failed = false;
    return (this.#pending ??= this.#attempt());
  }

  async #attempt(): Promise<Part> {
    try {
      const part = await this.#load();
      // It asked for its words when it was made. Shown before they are there, it would flash in English, and say so to a screen reader.
      await this.#host.pendingWords;
      return (this.#part = part);
    } catch (error) {
      this.#pending = undefined;
      this.#failed = true;
      throw error;
    } finally {
      this.#host.requestUpdate();
    }
  }
}
