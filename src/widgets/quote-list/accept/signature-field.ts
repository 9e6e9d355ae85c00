import {html, nothing, type ReactiveController, type TemplateResult} from 'lit';
import {createRef, ref} from 'lit/directives/ref.js';

import {LazyPart} from '../../../core/lazy-part.js';
import type {PortalElement} from '../../../core/portal-element.js';
import type {QuoteAcceptTerms} from '../../../i18n/quote-accept.js';
import {button} from '../../../templates/button.js';
import type {AcceptInput} from './accept-draft.js';
import {readImage, showPicture, type ImageProblem} from './signature-image.js';
import type {Pad} from './signature-pad.js';
import type {Drawing} from './strokes.js';

/** What the field tells. */
export interface SignatureFieldOptions {
  readonly terms: () => QuoteAcceptTerms;
  readonly input: () => AcceptInput | undefined;
  readonly set: (input: Partial<AcceptInput>) => void;
  /** What a screen reader is told, who sees no ink. */
  readonly tell: (message: string) => void;
}

/** Where a signature is drawn, typed or chosen. The code of the pad loads with the first look at it. */
export class SignatureField implements ReactiveController {
  readonly #host: PortalElement;
  readonly #options: SignatureFieldOptions;
  readonly #canvas = createRef<HTMLCanvasElement>();
  readonly #code: LazyPart<typeof import('./signature-pad.js')>;
  #pad: Pad | undefined;
  #imageProblem: ImageProblem | undefined;
  #readingImage = 0;

  constructor(host: PortalElement, options: SignatureFieldOptions) {
    this.#host = host;
    this.#options = options;
    this.#code = new LazyPart(host, () => import('./signature-pad.js'));
    host.addController(this);
  }

  /** A drawing as a picture, base64. Rejects when the code of the pad can't be had. */
  async picture(drawing: Drawing): Promise<string | undefined> {
    return (await this.#code.load()).drawingPicture(drawing);
  }

  hostUpdated(): void {
    const canvas = this.#canvas.value;
    const code = this.#code.value;
    if (this.#pad && this.#pad.canvas !== canvas) {
      this.#pad.destroy();
      this.#pad = undefined;
    }
    if (!canvas || !code || !this.#host.isConnected) return;
    const drawing = this.#options.input()?.drawing;
    this.#pad ??= new code.Pad(canvas, {
      drawing,
      onStroke: (strokes) => {
        this.#options.set({drawing: strokes});
        this.#options.tell(this.#options.terms().drawn);
      },
    });
    this.#pad.show(drawing);
  }

  hostDisconnected(): void {
    this.#pad?.destroy();
    this.#pad = undefined;
  }

  /** The field of the mode that is chosen. */
  render(input: AcceptInput): TemplateResult {
    if (input.mode === 'draw') return this.#renderPad(input);
    return input.mode === 'type' ? this.#renderTyped(input) : this.#renderImage(input);
  }

  #renderPad({drawing}: AcceptInput): TemplateResult {
    const terms = this.#options.terms();
    if (!this.#code.value && !this.#code.failed) this.#code.load().catch(() => undefined);
    const strokes = drawing?.strokes ?? [];
    const empty = strokes.length === 0;
    return html`
      <p class="muted" part="hint" id="pad-hint">${terms.drawHint}</p>
      ${
        this.#code.failed
          ? html`<div class="notice danger" part="notice problem" role="alert">
              <span>${terms.padFailed}</span>
              ${button(terms.tryAgain, {part: 'retry', onClick: () => void this.#code.load().catch(() => undefined)})}
            </div>`
          : nothing
      }
      <div class="pad" part="pad">
        <canvas
          ${ref(this.#canvas)}
          role="img"
          aria-label=${empty ? terms.pad : terms.drawn}
          aria-describedby="pad-hint"
        ></canvas>
      </div>
      <div class="pad-tools">
        ${button(terms.undo, {
          part: 'undo',
          look: 'quiet',
          capability: {allowed: !empty},
          onClick: () => this.#setStrokes(drawing, strokes.slice(0, -1)),
        })}
        ${button(terms.clear, {
          part: 'clear',
          look: 'quiet',
          capability: {allowed: !empty},
          onClick: () => this.#setStrokes(drawing, []),
        })}
      </div>
    `;
  }

  #renderTyped({name}: AcceptInput): TemplateResult {
    const {typeHint} = this.#options.terms();
    return html`
      <p class="muted" part="hint">${typeHint}</p>
      <p class="pad typed" part="pad typed-signature" aria-hidden="true">${name?.trim() || nothing}</p>
    `;
  }

  #renderImage({picture}: AcceptInput): TemplateResult {
    const terms = this.#options.terms();
    const problem = this.#imageProblem;
    return html`
      <p class="muted" part="hint" id="image-hint">${terms.imageHint}</p>
      <label class="button file" part="button image">
        <input
          class="visually-hidden"
          type="file"
          accept="image/png,image/jpeg"
          aria-invalid=${problem ? 'true' : 'false'}
          aria-describedby=${problem ? 'image-problem' : 'image-hint'}
          @change=${this.#choose}
        />
        ${terms.chooseImage}
      </label>
      ${
        problem
          ? html`<p class="error-text" part="field-error" id="image-problem" role="alert">
              ${terms.imageProblems[problem]}
            </p>`
          : nothing
      }
      ${
        picture
          ? html`
              <div class="pad" part="pad">
                <canvas
                  class="picture"
                  ${ref((canvas) => void this.#show(canvas, picture))}
                  role="img"
                  aria-label=${terms.imageReady}
                ></canvas>
              </div>
              <div class="pad-tools">
                ${button(terms.removeImage, {part: 'clear', look: 'quiet', onClick: () => this.#removeImage()})}
              </div>
            `
          : nothing
      }
    `;
  }

  async #show(canvas: Element | undefined, picture: string): Promise<void> {
    if (!canvas) return;
    await showPicture(canvas as HTMLCanvasElement, picture).catch(() => undefined);
  }

  #setStrokes(drawing: Drawing | undefined, strokes: Drawing['strokes']): void {
    if (!drawing) return;
    this.#options.set({drawing: strokes.length ? {...drawing, strokes} : undefined});
    if (!strokes.length) this.#options.tell(this.#options.terms().cleared);
  }

  #removeImage(): void {
    this.#imageProblem = undefined;
    this.#options.set({picture: undefined});
    const field = this.#host.renderRoot.querySelector<HTMLInputElement>('input[type=file]');
    if (field) field.value = '';
    field?.focus();
  }

  readonly #choose = async (event: Event): Promise<void> => {
    const [file] = (event.target as HTMLInputElement).files ?? [];
    if (!file) return;
    const turn = ++this.#readingImage;
    const {picture, problem} = await readImage(file);
    // Another was chosen meanwhile.
    if (turn !== this.#readingImage) return;
    this.#imageProblem = problem;
    // One that can't be used doesn't take the place of one that can: but nobody must sign with another image than they see named.
    this.#options.set({picture});
    if (picture) this.#options.tell(this.#options.terms().imageReady);
  };
}
