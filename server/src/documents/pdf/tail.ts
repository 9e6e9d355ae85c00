import type {DocumentModel, Section, Total} from '../model/model.js';
import {heightOf, type Canvas, type StructureElement} from './canvas.js';
import type {Flow} from './flow.js';
import {drawParagraph} from './head.js';
import {drawSignature, SIGNATURE_HEIGHT} from './signature.js';
import {drawTable} from './table.js';
import {MARGIN, MUTED, RULE, STYLES} from './theme.js';

const TOTAL_PADDING = 4;

/** Draws the totals on one page, under the amounts. */
export function drawTotals(canvas: Canvas, flow: Flow, parent: StructureElement, totals: readonly Total[]): void {
  const width = Math.min(300, flow.width);
  const start = MARGIN.side + flow.width - width;
  const rows = totals.map(({label, detail, value, strong}) => {
    const style = strong ? STYLES.strongTotal : STYLES.total;
    const valueWidth = Math.min(canvas.widthOf(value, style) + 1, width * 0.6);
    const labelWidth = width - valueWidth - 12;
    const beside = detail !== undefined && canvas.widthOf(`${label}  ${detail}`, style) < labelWidth;
    const labelLines = canvas.lay(label, style, labelWidth).slice(0, 3);
    const detailLines =
      detail === undefined ? [] : canvas.lay(detail, {...style, color: MUTED}, labelWidth).slice(0, 2);
    const inset = beside ? canvas.widthOf(label, style) + 5 : 0;
    const valueLines = canvas.lay(value, style, valueWidth);
    const labelHeight = heightOf(labelLines) + (beside ? 0 : heightOf(detailLines));
    const height = Math.max(labelHeight, heightOf(valueLines)) + 2 * TOTAL_PADDING;
    return {strong, labelLines, detailLines, beside, inset, labelWidth, valueLines, valueWidth, height};
  });

  flow.y += 8;
  flow.ensure(
    Math.min(
      flow.pageRoom,
      rows.reduce((sum, row) => sum + row.height, 0),
    ),
  );
  const table = canvas.doc.struct('Table');
  parent.add(table);
  rows.forEach((row, index) => {
    flow.ensure(row.height);
    if (index > 0) canvas.rule(start, flow.y, width, RULE);
    const rowElement = canvas.doc.struct('TR');
    table.add(rowElement);
    const header = canvas.doc.struct('TH', {scope: 'Row'});
    const cell = canvas.doc.struct('TD');
    rowElement.add(header).add(cell);
    const top = flow.y + TOTAL_PADDING;
    canvas.tagged(header, () => {
      const below = canvas.lines(row.labelLines, start, top, row.labelWidth);
      canvas.lines(row.detailLines, start + row.inset, row.beside ? top : top + below, row.labelWidth - row.inset);
    });
    canvas.tagged(cell, () => canvas.lines(row.valueLines, start + width - row.valueWidth, top, row.valueWidth, 'end'));
    flow.y += row.height;
  });
  table.end();
  flow.y += 26;
}

/** Draws what follows the totals. */
export function drawSection(canvas: Canvas, flow: Flow, parent: StructureElement, section: Section): void {
  const title = canvas.lay(section.title, STYLES.sectionTitle, flow.width);
  flow.ensure(heightOf(title) + (section.kind === 'signature' ? SIGNATURE_HEIGHT : 60));
  drawParagraph(canvas, parent, 'H2', () => canvas.lines(title, MARGIN.side, flow.y, flow.width));
  flow.y += heightOf(title) + 5;
  if (section.kind === 'table') {
    drawTable(canvas, flow, parent, section.table);
  } else if (section.kind === 'signature') {
    drawSignature(canvas, flow, parent, section);
  } else {
    drawProse(canvas, flow, parent, section.text);
  }
  flow.y += 20;
}

function drawProse(canvas: Canvas, flow: Flow, parent: StructureElement, text: string): void {
  const element = canvas.doc.struct('P');
  parent.add(element);
  let lines = canvas.lay(text, STYLES.prose, Math.min(flow.width, 440));
  while (lines.length > 0) {
    flow.ensure(STYLES.prose.leading);
    const count = Math.max(1, Math.floor(flow.room / STYLES.prose.leading));
    const part = lines.slice(0, count);
    canvas.tagged(element, () => canvas.lines(part, MARGIN.side, flow.y, flow.width));
    flow.y += heightOf(part);
    lines = lines.slice(count);
  }
  element.end();
}

/** Draws the foot of every page, once the number of pages is known. */
export function drawFooters(canvas: Canvas, flow: Flow, model: DocumentModel): void {
  const {start, count} = canvas.doc.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    canvas.doc.switchToPage(start + page);
    const top = canvas.pageHeight - MARGIN.bottom + 20;
    canvas.rule(MARGIN.side, top, flow.width, RULE);
    canvas.artifact('Pagination', () => {
      const pageLines = canvas.lay(model.pageLabel(page + 1, count), STYLES.footer, 120);
      canvas.lines(pageLines, MARGIN.side + flow.width - 120, top + 7, 120, 'end');
      canvas.lines(
        canvas.lay(model.footer, STYLES.footer, flow.width - 132).slice(0, 2),
        MARGIN.side,
        top + 7,
        flow.width - 132,
      );
    });
  }
}
