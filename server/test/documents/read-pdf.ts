import {getDocument, VerbosityLevel} from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a reader finds in a PDF. */
export interface ReadPdf {
  /** Each page's text, pieces in drawing order with one space between lines. */
  readonly pages: readonly string[];
  /** All pages' text. */
  readonly text: string;
  readonly info: Readonly<Record<string, unknown>>;
  /** Points. */
  readonly size: readonly [width: number, height: number];
  readonly fontNames: readonly string[];
  /** Every role in the structure trees of the pages, such as `H1`, `TD`. */
  readonly roles: readonly string[];
  /** The right-most and left-most edge that text reaches, points. */
  readonly extent: readonly [left: number, right: number];
}

/** Reads a PDF with another library than the one that wrote it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({data: bytes.slice(), verbosity: VerbosityLevel.ERRORS, fontExtraProperties: true})
    .promise;
  const pages: string[] = [];
  const roles: string[] = [];
  const fontNames = new Set<string>();
  let size: [number, number] = [0, 0];
  const extent: [number, number] = [Infinity, -Infinity];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const {items} = await page.getTextContent();
    let text = '';
    for (const item of items) {
      if (!('str' in item)) continue;
      text += item.str + (item.hasEOL ? ' ' : '');
      fontNames.add(item.fontName);
      if (item.str.trim() !== '') {
        const x = Number(item.transform[4]);
        extent[0] = Math.min(extent[0], x);
        extent[1] = Math.max(extent[1], x + item.width);
      }
    }
    pages.push(text.replace(/\s+/g, ' '));
    const visit = (node: {role?: string; children?: readonly unknown[]} | null): void => {
      if (node?.role) roles.push(node.role);
      for (const child of node?.children ?? []) visit(child as {role?: string});
    };
    visit(await page.getStructTree());
    size = [page.view[2] ?? 0, page.view[3] ?? 0];
  }
  const {info} = await document.getMetadata();
  await document.loadingTask.destroy();
  return {
    pages,
    text: pages.join(' '),
    info: info as Record<string, unknown>,
    size,
    fontNames: [...fontNames],
    roles,
    extent,
  };
}
