/** A part of a widget whose code loads with its first use. It is made once and stays. */
export class LazyPart<Part> {
  readonly #changed: () => void;
  readonly #load: () => Promise<Part>;
  #part: Part | undefined;
  #pending: Promise<Part> | undefined;
  #failed = false;

  constructor(changed: () => void, load: () => Promise<Part>) {
    this.#changed = changed;
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
        this.#changed();
        return part;
      },
      (error: unknown) => {
        this.#pending = undefined;
        this.#failed = true;
        this.#changed();
        throw error;
      },
    );
    return this.#pending;
  }
}
