import SignaturePad from 'signature_pad';

import {toPicture} from './signature-image.js';
import {framing, toDrawing, toGroups, type Drawing} from './strokes.js';

/** Pens: CSS pixels. */
const pen = {
  dotSize: 0,
  minWidth: 0.7,
  maxWidth: 2.4,
  velocityFilterWeight: 0.7,
  compositeOperation: 'source-over',
} as const;

/** What a pad tells. */
export interface PadOptions {
  readonly drawing: Drawing | undefined;
  /** A stroke was drawn. */
  readonly onStroke: (drawing: Drawing) => void;
}

/** A canvas to sign on, by finger, pen or mouse. It keeps its strokes at the size and in the ink in which the canvas shows. */
export class Pad {
  readonly canvas: HTMLCanvasElement;
  readonly #pad: SignaturePad;
  readonly #sizes: ResizeObserver;
  #drawing: Drawing | undefined;
  #size = '';

  constructor(canvas: HTMLCanvasElement, {drawing, onStroke}: PadOptions) {
    this.canvas = canvas;
    this.#drawing = drawing;
    this.#pad = new SignaturePad(canvas, {...pen, minDistance: 3});
    this.#pad.addEventListener('endStroke', () => {
      this.#drawing = toDrawing(canvas.clientWidth, this.#pad.toData());
      onStroke(this.#drawing);
    });
    this.#sizes = new ResizeObserver(() => this.#fit());
    this.#sizes.observe(canvas);
    this.#fit();
  }

  /** Shows another drawing, or none. */
  show(drawing: Drawing | undefined): void {
    if (drawing === this.#drawing) return;
    this.#drawing = drawing;
    this.#draw();
  }

  /** No stroke is taken any more. */
  destroy(): void {
    this.#sizes.disconnect();
    this.#pad.off();
  }

  /** A canvas has pixels of its own, and loses what is on it with every new size: a phone that is turned must not lose the signature. */
  #fit(): void {
    const {clientWidth: width, clientHeight: height} = this.canvas;
    const ratio = Math.max(devicePixelRatio || 1, 1);
    const size = `${width} ${height} ${ratio}`;
    if (!width || !height || size === this.#size) return;
    this.#size = size;
    this.canvas.width = Math.round(width * ratio);
    this.canvas.height = Math.round(height * ratio);
    this.canvas.getContext('2d')?.scale(ratio, ratio);
    this.#draw();
  }

  #draw(): void {
    // The colour of the text around it: one signs in a dark theme too.
    const ink = getComputedStyle(this.canvas).color;
    this.#pad.penColor = ink;
    const groups = this.#drawing ? toGroups(this.#drawing, this.canvas.clientWidth, {...pen, penColor: ink}) : [];
    this.#pad.fromData(groups);
  }
}

/** A drawing as a picture: black on nothing, cut to its ink. */
export async function drawingPicture(drawing: Drawing): Promise<string | undefined> {
  const {scale, frame} = framing(drawing);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.floor(frame.width * scale));
  canvas.height = Math.max(1, Math.floor(frame.height * scale));
  const pad = new SignaturePad(canvas, pen);
  pad.off();
  const context = canvas.getContext('2d');
  context?.scale(scale, scale);
  context?.translate(-frame.left, -frame.top);
  pad.fromData(toGroups(drawing, drawing.width, {...pen, penColor: 'black'}), {clear: false});
  return toPicture(canvas);
}
