import type {PortalElement} from './portal-element.js';

/** A part of a widget whose code loads with its first use. It is made once and stays. */
export class LazyPart<Part> {
  readonly #host: PortalElement;
  readonly #load: () => Promise<Part>;
  #part: Part | undefined;
  #pending: Promise<Part> | undefined;
  #failed = false;

  constructor(host: PortalElement, load: () => Promise<Part>) {
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

  /** Loads the code unless it is there. Rejects when it can't be had, as when offline. */
  load(): Promise<Part> {
    this.#failed = false;
    this.#pending ??= this.#load().then(
      (part) => {
        this.#part = part;
        this.#host.requestUpdate();
        return part;
      },
      (error: unknown) => {
        this.#pending = undefined;
        this.#failed = true;
        this.#host.requestUpdate();
        throw error;
      },
    );
    return this.#pending;
  }
}
