import assert from 'node:assert/strict';

/** Reads an event stream message by message. */
export class EventReader {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  #text = '';

  constructor(response: Response) {
    assert.equal(response.status, 200);
    assert.match(response.headers.get('content-type') ?? '', /^text\/event-stream/);
    this.#reader = response.body!.getReader();
  }

  /** The next message without its empty line; undefined at the end. */
  async next(): Promise<string | undefined> {
    while (!this.#text.includes('\n\n')) {
      const {done, value} = await this.#reader.read();
      if (done) return undefined;
      this.#text += new TextDecoder().decode(value);
    }
    const end = this.#text.indexOf('\n\n');
    const message = this.#text.slice(0, end);
    this.#text = this.#text.slice(end + 2);
    return message;
  }

  /** The next message that is an event. */
  async nextEvent(): Promise<string | undefined> {
    for (;;) {
      const message = await this.next();
      if (message === undefined || message.startsWith('event:')) return message;
    }
  }

  cancel(): Promise<void> {
    return this.#reader.cancel();
  }
}
