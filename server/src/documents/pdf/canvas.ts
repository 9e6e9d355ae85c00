import type {FontSet} from '../fonts/font-library.js';
import type {TextDirection} from '../fonts/loaded-font.js';
import {featuresOf, layoutParagraph, naturalWidth, type TextLine, type TextStyle} from '../text/paragraph.js';

/** The part of a PDFKit document that is drawn with. */
export type PdfDocument = PDFKit.PDFDocument;
/** A node of the structure tree that screen readers follow. */
export type StructureElement = PDFKit.PDFStructureElement;

/** A line, and how it is set. */
export interface StyledLine {
  readonly line: TextLine;
  readonly style: TextStyle;
}

/**
 * Draws on the current page. Positions are logical: `start` counts points from the side where reading starts, so that a right-to-left
 * document is the mirror image of a left-to-right one. `top` counts from the top edge.
 */
export class Canvas {
  readonly doc: PdfDocument;
  readonly direction: TextDirection;
  readonly #fonts: FontSet;
  readonly #registered = new Set<string>();

  constructor(doc: PdfDocument, direction: TextDirection, fonts: FontSet) {
    this.doc = doc;
    this.direction = direction;
    this.#fonts = fonts;
  }

  get pageWidth(): number {
    return this.doc.page.width;
  }

  get pageHeight(): number {
    return this.doc.page.height;
  }

  /** Breaks a text into lines. */
  lay(text: string, style: TextStyle, width: number): StyledLine[] {
    return layoutParagraph(text, style, width, this.#fonts).map((line) => ({line, style}));
  }

  /** The width of a text on one line. */
  widthOf(text: string, style: TextStyle): number {
    return naturalWidth(text, style, this.#fonts);
  }

  /** Draws lines one below the other in a column, and answers the height they took. */
  lines(
    lines: readonly StyledLine[],
    start: number,
    top: number,
    width: number,
    align: 'start' | 'end' | 'center' = 'start',
  ): number {
    let y = top;
    for (const {line, style} of lines) {
      const spare = width - line.width;
      const inset = align === 'start' ? 0 : align === 'end' ? spare : spare / 2;
      const left = this.direction === 'ltr' ? start + inset : this.pageWidth - start - inset - line.width;
      this.#line(line, style, left, y + style.leading / 2 + style.size * 0.355);
      y += style.leading;
    }
    return y - top;
  }

  /** Draws what `draw` draws as content of a structure element. */
  tagged(element: StructureElement, draw: () => void): void {
    const content = this.doc.markStructureContent(element.dictionary.data.S);
    draw();
    this.doc.endMarkedContent();
    element.add(content);
  }

  /** Draws decoration: what no screen reader should speak. */
  artifact(type: 'Layout' | 'Pagination', draw: () => void): void {
    this.doc.markContent('Artifact', {type});
    draw();
    this.doc.endMarkedContent();
  }

  /** A thin horizontal line. */
  rule(start: number, top: number, width: number, color: string, weight = 0.6): void {
    this.artifact('Layout', () => {
      const left = this.direction === 'ltr' ? start : this.pageWidth - start - width;
      this.doc
        .lineWidth(weight)
        .strokeColor(color)
        .moveTo(left, top)
        .lineTo(left + width, top)
        .stroke();
    });
  }

  /** A picture as a figure of its own, as large as it can be in a box, at the side where reading starts. */
  picture(
    parent: StructureElement,
    {bytes, alt}: {readonly bytes: Uint8Array; readonly alt: string},
    start: number,
    top: number,
    width: number,
    height: number,
  ): void {
    const isLtr = this.direction === 'ltr';
    const left = isLtr ? start : this.pageWidth - start - width;
    const figure = this.doc.struct('Figure', {alt, bbox: [left, top, left + width, top + height]});
    parent.add(figure);
    this.tagged(figure, () => {
      // The library takes bytes of any kind; its types know of Node's alone.
      this.doc.image(bytes as Buffer, left, top, {
        fit: [width, height],
        valign: 'center',
        ...(isLtr ? {} : {align: 'right'}),
      });
    });
    figure.end();
  }

  /** A rounded ground for a word. */
  pill(start: number, top: number, width: number, height: number, color: string): void {
    this.artifact('Layout', () => {
      const left = this.direction === 'ltr' ? start : this.pageWidth - start - width;
      this.doc.roundedRect(left, top, width, height, height / 2).fill(color);
    });
  }

  // Glyphs stand in visual order with their letters, as in PDFs of word processors: readers reorder those themselves. Replacement text
  // (ActualText) in logical order would be reversed once more by poppler.
  #line(line: TextLine, style: TextStyle, left: number, baseline: number): void {
    this.doc.fillColor(style.color);
    for (const run of line.runs) {
      const name = `${run.font.id}/${run.direction}`;
      if (!this.#registered.has(name)) {
        // The library also takes a parsed font; its types only know of files and bytes.
        this.doc.registerFont(name, run.font.views[run.direction] as unknown as Uint8Array);
        this.#registered.add(name);
      }
      this.doc.font(name, style.size).text(run.text, left + run.x, baseline, {
        lineBreak: false,
        baseline: 'alphabetic',
        features: featuresOf(style) as PDFKit.Mixins.OpenTypeFeatures[],
      });
    }
  }
}

/** The height of lines set one below the other. */
export function heightOf(lines: readonly StyledLine[]): number {
  return lines.reduce((sum, {style}) => sum + style.leading, 0);
}
