import PDFDocument from 'pdfkit';
import {toBytes} from 'pdfkit/output';
import type {FontLibrary} from '../fonts/font-library.js';
import {textsOf, type DocumentModel} from '../model/model.js';
import {cleanLine, cleanText} from '../text/clean.js';
import {Canvas} from './canvas.js';
import {Flow} from './flow.js';
import {drawHead} from './head.js';
import {drawFooters, drawSection, drawTotals} from './tail.js';
import {drawTable} from './table.js';
import {MARGIN, RULE, STYLES} from './theme.js';

// As a string, since the library's types only know of PDF/A.
const PDF_UA: string = 'PDF/UA';

/**
 * Sets a document as a tagged PDF 1.7 (PDF/UA-1 structure and metadata): subset fonts inside, text that can be searched and copied. The
 * same model gives the same bytes. Rejects when a font can't be read.
 */
export async function renderPdf(model: DocumentModel, library: FontLibrary): Promise<Uint8Array> {
  const fonts = await library.load(textsOf(model).map(cleanText));
  const doc = new PDFDocument({
    size: model.paper,
    margin: 0,
    pdfVersion: '1.7',
    subset: PDF_UA as PDFKit.Mixins.PDFSubsets,
    tagged: true,
    displayTitle: true,
    lang: model.language,
    bufferPages: true,
    // The library's own default is a font that it would not embed. Its types want a name.
    font: null as unknown as string,
    info: {
      Title: model.title,
      Author: model.author,
      Creator: 'Portal Widgets',
      Producer: 'Portal Widgets',
      CreationDate: model.createdAt,
      ModDate: model.createdAt,
    },
  });
  const bytes = toBytes(doc);

  const canvas = new Canvas(doc, model.direction, fonts);
  const root = doc.struct('Document');
  doc.addStructure(root);
  const flow: Flow = new Flow(canvas, () => {
    const running = canvas.lay(cleanLine(`${model.title} · ${model.author}`), STYLES.footer, flow.width).slice(0, 1);
    canvas.artifact('Pagination', () => canvas.lines(running, MARGIN.side, 30, flow.width));
    canvas.rule(MARGIN.side, 46, flow.width, RULE);
    return MARGIN.top + 10;
  });
  drawHead(canvas, flow, root, model);
  drawTable(canvas, flow, root, model.table);
  drawTotals(canvas, flow, root, model.totals);
  for (const section of model.sections) drawSection(canvas, flow, root, section);
  drawFooters(canvas, flow, model);
  root.end();
  doc.end();
  return bytes;
}
