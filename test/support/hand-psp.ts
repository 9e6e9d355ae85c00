import {PortalError} from '../../src/core/errors.js';
import type {PspAdapter} from '../../src/payments/psp-adapter.js';
import {registerPspAdapter} from '../../src/payments/registry.js';
import {psp} from './control.js';

/** Test cards of the sandbox PSP. */
export const cards = {
  success: '4242424242424242',
  declined: '4000000000000002',
  noFunds: '4000000000009995',
  challenge: '4000002500003155',
  processing: '4000000000000077',
  lostAnswer: '4000000000000119',
} as const;

/**
 * Stands for the sandbox PSP's pages, whose frames no test can reach into on every browser: what a customer types and answers there is said by the test, and goes to the real PSP.
 * The frames themselves have tests of their own.
 */
export class HandPsp implements PspAdapter {
  /** The card in the fields. */
  number: string = cards.success;
  /** How often the fields were mounted, and how many stand now. */
  mounts = 0;
  standing = 0;
  /** The fields can't be loaded. */
  blocked = false;
  #answer: ((decision: 'approve' | 'decline') => Promise<void>) | undefined;

  /** Takes the place of the sandbox PSP's own adapter. */
  static install(): HandPsp {
    const self = new HandPsp();
    registerPspAdapter('sandbox', async () => self);
    return self;
  }

  /** A challenge waits for its answer. */
  get asks(): boolean {
    return this.#answer !== undefined;
  }

  /** Answers the challenge that is shown. */
  async answer(decision: 'approve' | 'decline'): Promise<void> {
    await this.#answer?.(decision);
  }

  readonly mount: PspAdapter['mount'] = async (host) => {
    if (this.blocked) throw new PortalError('psp_unavailable', 'blocked', {retryable: true});
    this.mounts++;
    this.standing++;
    host.textContent = 'Card fields';
    return {
      tokenize: () => psp.card(this.number),
      focus: () => undefined,
      clear: () => undefined,
      setTheme: () => undefined,
      destroy: () => void this.standing--,
    };
  };

  readonly challenge: PspAdapter['challenge'] = (_host, {url}, {signal}) =>
    new Promise((resolve) => {
      const end = (how: 'completed' | 'closed'): void => {
        this.#answer = undefined;
        resolve(how);
      };
      this.#answer = async (decision) => {
        await psp.answer(url, decision);
        end('completed');
      };
      signal?.addEventListener('abort', () => end('closed'), {once: true});
    });
}
