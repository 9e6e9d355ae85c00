/** What PDFKit 0.20 can do and its published types (0.17) don't know yet. */
declare namespace PDFKit {
  interface PDFStructureElement {
    readonly dictionary: {readonly data: {readonly S: string}};
  }
}

declare namespace PDFKit.Mixins {
  interface StructureElementOptions {
    /** What a table's header cell is the header of. */
    scope?: 'Row' | 'Column';
    /** Where a figure is: left, top, right and bottom, points from the top left. */
    bbox?: readonly [number, number, number, number];
  }
}

declare module 'pdfkit/output' {
  /** Resolves with the whole file once the document was ended. */
  export function toBytes(document: PDFKit.PDFDocument): Promise<Uint8Array>;
}
