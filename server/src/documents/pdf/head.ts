import type {DocumentModel, Fact, PartyBlock} from '../model/model.js';
import {heightOf, type Canvas, type StructureElement} from './canvas.js';
import type {Flow} from './flow.js';
import {INK, MARGIN, STYLES, TONES} from './theme.js';

const COLUMN_GAP = 22;
const FACT_GAP = 12;

/** Draws what stands above the lines: title, stamp, facts, parties, headline. */
export function drawHead(canvas: Canvas, flow: Flow, parent: StructureElement, model: DocumentModel): void {
  canvas.artifact('Layout', () => canvas.doc.rect(0, 0, canvas.pageWidth, 6).fill(INK));
  drawTitle(canvas, flow, parent, model);
  drawFactsAndParties(canvas, flow, parent, model);
  const headline = canvas.lay(model.headline, STYLES.headline, flow.width);
  drawParagraph(canvas, parent, 'P', () => canvas.lines(headline, MARGIN.side, flow.y, flow.width));
  flow.y += heightOf(headline) + 16;
}

/** One structure element around one drawing. */
export function drawParagraph(canvas: Canvas, parent: StructureElement, type: string, draw: () => void): void {
  const element = canvas.doc.struct(type);
  parent.add(element);
  canvas.tagged(element, draw);
  element.end();
}

function drawTitle(canvas: Canvas, flow: Flow, parent: StructureElement, model: DocumentModel): void {
  const top = flow.y;
  const titleWidth = canvas.widthOf(model.heading, STYLES.title);
  const title = canvas.lay(model.heading, STYLES.title, flow.width);
  drawParagraph(canvas, parent, 'H1', () => canvas.lines(title, MARGIN.side, top, flow.width));

  const tone = TONES[model.stamp.tone];
  const style = {...STYLES.stamp, color: tone.text};
  const stampWidth = canvas.widthOf(model.stamp.text, style) + 18;
  const start = MARGIN.side + titleWidth + 14;
  canvas.pill(start, top + 6, stampWidth, 18, tone.ground);
  drawParagraph(canvas, parent, 'P', () => {
    canvas.lines(canvas.lay(model.stamp.text, style, Infinity), start, top + 9, stampWidth, 'center');
  });

  const nameStart = start + stampWidth + COLUMN_GAP;
  const nameWidth = MARGIN.side + flow.width - nameStart;
  // The name is in the address too: here it is the letterhead, and spoken once is enough.
  const name = canvas.lay(model.author, STYLES.sellerName, nameWidth).slice(0, 2);
  canvas.artifact('Layout', () => canvas.lines(name, nameStart, top + 5, nameWidth, 'end'));
  flow.y = top + Math.max(heightOf(title), heightOf(name)) + 18;
}

/** The facts stand beside the parties, at the end of the line; they are read first. */
function drawFactsAndParties(canvas: Canvas, flow: Flow, parent: StructureElement, model: DocumentModel): void {
  const partyWidth = (flow.width * 0.58 - COLUMN_GAP) / 2;
  const factsStart = MARGIN.side + 2 * (partyWidth + COLUMN_GAP);
  const factsHeight = drawFacts(canvas, flow.y, factsStart, MARGIN.side + flow.width - factsStart, parent, model.facts);
  const blocks = model.parties.map((party) => layParty(canvas, party, partyWidth));
  blocks.forEach((lines, index) => {
    const start = MARGIN.side + index * (partyWidth + COLUMN_GAP);
    drawParagraph(canvas, parent, 'P', () => canvas.lines(lines, start, flow.y, partyWidth));
  });
  flow.y += Math.max(factsHeight, ...blocks.map(heightOf)) + 28;
}

/** Draws labels with their values beside them, and answers the height they took. */
export function drawFacts(
  canvas: Canvas,
  top: number,
  start: number,
  width: number,
  parent: StructureElement,
  facts: readonly Fact[],
): number {
  const labelWidth = Math.min(
    width * 0.5,
    Math.max(...facts.map(({label}) => canvas.widthOf(label, STYLES.label))) + 1,
  );
  const valueStart = start + labelWidth + FACT_GAP;
  const valueWidth = width - labelWidth - FACT_GAP;
  let y = top;
  facts.forEach(({label, value}, index) => {
    const labelLines = canvas.lay(label, STYLES.label, labelWidth);
    const valueLines = canvas.lay(value, index === 0 ? STYLES.strongValue : STYLES.value, valueWidth).slice(0, 4);
    drawParagraph(canvas, parent, 'P', () => {
      canvas.lines(labelLines, start, y, labelWidth);
      canvas.lines(valueLines, valueStart, y, valueWidth);
    });
    y += Math.max(heightOf(labelLines), heightOf(valueLines)) + 2;
  });
  return y - top;
}

function layParty(canvas: Canvas, {label, name, lines}: PartyBlock, width: number): ReturnType<Canvas['lay']> {
  return [
    ...(label === undefined ? [] : canvas.lay(label, STYLES.label, width)),
    ...canvas.lay(name, STYLES.strongValue, width).slice(0, 3),
    // An address is at most a dozen lines; the bound keeps a hostile one from pushing the figures off the page.
    ...lines.flatMap((line) => canvas.lay(line, STYLES.value, width).slice(0, 3)).slice(0, 14),
  ];
}
