import type {SignatureBlock} from '../model/model.js';
import {heightOf, type Canvas, type StructureElement} from './canvas.js';
import type {Flow} from './flow.js';
import {drawFacts, drawParagraph} from './head.js';
import {MARGIN, MUTED, STYLES} from './theme.js';

const BOX = {width: 190, height: 64} as const;
const GAP = 22;

/** The least height that a signature takes, points: it is never parted from its name. */
export const SIGNATURE_HEIGHT = BOX.height + 12;

/** Draws the picture of a signature, or the name that was typed, over a line, and who signed when beside it. */
export function drawSignature(canvas: Canvas, flow: Flow, parent: StructureElement, block: SignatureBlock): void {
  const top = flow.y;
  if (block.image) {
    canvas.picture(parent, block.image, MARGIN.side, top, BOX.width, BOX.height);
  } else {
    const name = canvas.lay(block.name, STYLES.typedSignature, BOX.width).slice(0, 2);
    drawParagraph(canvas, parent, 'P', () => {
      canvas.lines(name, MARGIN.side, top + BOX.height - heightOf(name) - 4, BOX.width);
    });
  }
  canvas.rule(MARGIN.side, top + BOX.height + 2, BOX.width, MUTED);
  const start = MARGIN.side + BOX.width + GAP;
  const height = drawFacts(canvas, top + 8, start, MARGIN.side + flow.width - start, parent, block.facts);
  flow.y = top + Math.max(SIGNATURE_HEIGHT, height + 8);
}
