import type {InvoicePage} from './invoice-page.js';
import {all, fill, find, nameOf, press, shown, textOf} from './seen.js';

/** A page whose widget lets pay. */
export type PayingPage = Pick<InvoicePage, 'dialog' | 'text' | 'said' | 'press'>;

/** Pays on a page, step by step, as a customer does. */
export class Paying<Page extends PayingPage = InvoicePage> {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get dialog(): HTMLDialogElement {
    const {dialog} = this.page;
    if (!dialog) throw new Error(`There is no dialog: ${this.page.text.slice(0, 300)}`);
    return dialog;
  }

  /** What the dialog says. */
  get text(): string {
    return textOf(this.page.dialog);
  }

  /** Opens the dialog of one invoice, or of several that are selected first. */
  async open(...numbers: readonly string[]): Promise<this> {
    const {page} = this;
    if (numbers.length === 1) await page.press('button', `Pay ${numbers[0]}`);
    else {
      for (const number of numbers) await page.press('checkbox', `Select ${number}`);
      await page.press('button', 'Pay selected');
    }
    await this.says('What you pay');
    return this;
  }

  async says(words: string | RegExp): Promise<void> {
    await shown(
      () => (typeof words === 'string' ? this.text.includes(words) : words.test(this.text)),
      () => `“${String(words)}” in the dialog: ${this.text}; said: ${this.page.said}`,
    );
  }

  /** Presses what the dialog has of that role and name. */
  press(role: string, name: string | RegExp): Promise<HTMLElement> {
    return press(this.dialog, role, name);
  }

  choose(name: string | RegExp): Promise<HTMLElement> {
    return this.press('radio', name);
  }

  fill(name: string | RegExp, text: string): Promise<void> {
    return fill(this.dialog, 'textbox', name, text);
  }

  /** To the review; resolves with the amount on its button. */
  async review(): Promise<string> {
    await this.press('button', 'Review payment');
    return textOf(await find(this.dialog, 'button', /^Pay .*\d/));
  }

  /** Presses the button that pays. */
  async confirm(): Promise<void> {
    await this.press('button', /^Pay .*\d/);
  }

  /** From the choice to the result. */
  async pay(): Promise<void> {
    await this.review();
    await this.confirm();
  }

  /** The names of what can be chosen. */
  get choices(): string[] {
    return all(this.dialog, 'radio').map(nameOf);
  }
}

/** Minor units of an amount written with digits and marks alone. */
export const minor = (text: string): number => Number(text.replace(/\D/g, ''));
