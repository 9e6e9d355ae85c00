import type {Canvas} from './canvas.js';
import {MARGIN} from './theme.js';

/** Where the next thing goes, and when a page is full. */
export class Flow {
  /** Points from the top edge of the page. */
  y: number = MARGIN.top;
  readonly #canvas: Canvas;
  readonly #continued: () => number;

  /** `continued` draws what stands at the top of every page but the first, and answers where that page's content starts. */
  constructor(canvas: Canvas, continued: () => number) {
    this.#canvas = canvas;
    this.#continued = continued;
  }

  /** The width between the margins. */
  get width(): number {
    return this.#canvas.pageWidth - 2 * MARGIN.side;
  }

  /** What is left of this page. */
  get room(): number {
    return this.#canvas.pageHeight - MARGIN.bottom - this.y;
  }

  /** What a page after the first holds at most. */
  get pageRoom(): number {
    return this.#canvas.pageHeight - MARGIN.bottom - MARGIN.top - 30;
  }

  newPage(): void {
    this.#canvas.doc.addPage();
    this.y = this.#continued();
  }

  /** Starts a new page unless this one still has `height`. */
  ensure(height: number): void {
    if (this.room < height) this.newPage();
  }
}
