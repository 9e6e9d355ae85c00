import {aTimeout, fixture, html} from '@open-wc/testing';

import '../../src/define/quote-list.js';
import type {Quote, QuoteListItem} from '../../src/client/contract.js';
import type {PortalClient} from '../../src/client/portal-client.js';
import type {QuoteList} from '../../src/widgets/quote-list/quote-list.js';
import type {ClientScope} from './client-scope.js';
import './client-scope.js';
import {all, fill, find, press, shown, textOf} from './seen.js';

/** What a person sees of a quote that they accept. */
export class AcceptPage {
  readonly scope: ClientScope;
  readonly widget: QuoteList;
  readonly client: PortalClient;
  readonly id: string;

  constructor(scope: ClientScope, client: PortalClient, id: string) {
    this.scope = scope;
    this.widget = scope.querySelector('quote-list')!;
    this.client = client;
    this.id = id;
  }

  /** Opens a page with the quote in it, and what else it has. */
  static async open(
    client: PortalClient,
    {id}: Pick<QuoteListItem, 'id'>,
    more = html``,
    locale?: string,
  ): Promise<AcceptPage> {
    const scope = await fixture<ClientScope>(
      html`<client-scope .scope=${{client, error: undefined, locale}}>
        <quote-list .selected=${id}></quote-list>${more}
      </client-scope>`,
    );
    const page = new AcceptPage(scope, client, id);
    await shown(() => page.root.querySelector('.document h2'), 'the quote');
    return page;
  }

  get root(): ShadowRoot {
    return this.widget.shadowRoot!;
  }

  /** All its words. */
  get text(): string {
    return textOf(this.root.querySelector('.portal'));
  }

  /** What the live region of the widget says. */
  get said(): string {
    return textOf(this.root.querySelector('.portal ~ [role=status]'));
  }

  get dialog(): HTMLDialogElement | null {
    return this.root.querySelector('dialog[open]');
  }

  get dialogText(): string {
    return textOf(this.dialog);
  }

  get focused(): Element | null {
    return this.root.activeElement;
  }

  press(role: string, name: string | RegExp): Promise<HTMLElement> {
    return press(this.dialog ?? this.root, role, name);
  }

  find(role: string, name: string | RegExp): Promise<HTMLElement> {
    return find(this.dialog ?? this.root, role, name);
  }

  /** Resolves once the dialog says it. */
  async says(words: string | RegExp): Promise<void> {
    await shown(
      () => (typeof words === 'string' ? this.dialogText.includes(words) : words.test(this.dialogText)),
      () =>
        `“${String(words)}” in the dialog: ${this.dialogText}; said: ${this.said}; page: ${this.text.slice(0, 300)}`,
    );
  }

  /** Resolves once nothing fades or moves any more. */
  async still(): Promise<void> {
    await Promise.allSettled(this.root.getAnimations().map(({finished}) => finished));
  }

  /** Presses the button that begins. */
  async begin(): Promise<this> {
    await this.press('button', /^(Sign & Pay|Accept|Send for)/);
    await shown(() => this.dialog, 'a dialog');
    return this;
  }

  /** The name that signs. */
  async name(): Promise<HTMLInputElement> {
    return (await this.find('textbox', 'Your name')) as HTMLInputElement;
  }

  /** Signs by typing. */
  async type(name = 'Frauke Petersen'): Promise<void> {
    await this.press('radio', 'Type');
    await this.fill('Your name', name);
  }

  fill(label: string | RegExp, text: string): Promise<void> {
    return fill(this.dialog!, 'textbox', label, text);
  }

  /** Draws a line over the pad, as a pen does. */
  async draw(from: readonly [number, number] = [0.1, 0.3], to: readonly [number, number] = [0.7, 0.8]): Promise<void> {
    const canvas = await shown(
      () => {
        const found = this.dialog?.querySelector<HTMLCanvasElement>('canvas:not(.picture)');
        // The pad has taken hold of it.
        return found?.style.touchAction === 'none' ? found : undefined;
      },
      () => `a pad in: ${this.dialogText}`,
    );
    canvas.scrollIntoView({block: 'center'});
    const {left, top, width, height} = canvas.getBoundingClientRect();
    const fire = (type: string, [x, y]: readonly [number, number], buttons: number): boolean =>
      (type === 'pointerdown' ? canvas : window).dispatchEvent(
        new PointerEvent(type, {
          clientX: left + width * x,
          clientY: top + height * y,
          buttons,
          button: type === 'pointermove' ? -1 : 0,
          pointerId: 7,
          pointerType: 'pen',
          pressure: 0.5,
          bubbles: true,
          cancelable: true,
          composed: true,
        }),
      );
    fire('pointerdown', from, 1);
    const steps = 5;
    for (let step = 1; step <= steps; step++) {
      // The pad takes no more than one point a frame.
      await aTimeout(20);
      const at = (index: 0 | 1): number => from[index] + ((to[index] - from[index]) * step) / steps;
      fire('pointermove', [at(0), at(1) + (step % 2) * 0.1], 1);
    }
    fire('pointerup', to, 0);
  }

  /** Chooses a file of an image. */
  async choose(file: File): Promise<void> {
    await this.press('radio', 'Image');
    const field = await shown(
      () => this.dialog?.querySelector<HTMLInputElement>('input[type=file]'),
      'a field for a file',
    );
    const files = new DataTransfer();
    files.items.add(file);
    field.files = files.files;
    field.dispatchEvent(new Event('change', {bubbles: true}));
  }

  /** To the review. */
  async review(): Promise<void> {
    await this.press('button', 'Review');
    await shown(
      () => this.dialog?.querySelector('[part~=step-review]'),
      () => `the review; instead: ${this.dialogText}`,
    );
  }

  /** Presses the button that accepts. */
  confirm(): Promise<HTMLElement> {
    return this.press('button', /^(Sign and accept|Accept)$/);
  }

  /** The quote as the server has it. */
  async quote(): Promise<Quote> {
    return (await this.client.quotes.get(this.id)).quote;
  }

  /** The names of what can be chosen. */
  get radios(): string[] {
    return this.dialog ? all(this.dialog, 'radio').map(textOf) : [];
  }
}

/** A picture of a signature, in a file of that size. */
export async function imageFile(
  width: number,
  height: number,
  type = 'image/png',
  look: 'line' | 'noise' = 'line',
): Promise<File> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d')!;
  if (look === 'noise') {
    const noise = context.createImageData(width, height);
    for (let start = 0; start < noise.data.length; start += 65_536) {
      crypto.getRandomValues(noise.data.subarray(start, start + 65_536));
    }
    for (let index = 3; index < noise.data.length; index += 4) noise.data[index] = 255;
    context.putImageData(noise, 0, 0);
  } else {
    context.fillStyle = 'white';
    context.fillRect(0, 0, width, height);
    context.strokeRect(width / 8, height / 8, width / 2, height / 2);
  }
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, type));
  return new File([blob!], `signature.${type.slice(6)}`, {type});
}
