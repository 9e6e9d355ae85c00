/**
 * What a document says, with every word and figure in place and nothing said of where on the page: the builders make it from the contract's
 * records, the PDF writer sets it.
 */
export interface DocumentModel {
  /** BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly paper: 'A4' | 'LETTER';
  readonly createdAt: Date;
  /** Such as `Invoice INV-2026-0042`. */
  readonly title: string;
  readonly author: string;
  /** Such as `Invoice`. */
  readonly heading: string;
  readonly stamp: Stamp;
  readonly facts: readonly Fact[];
  readonly parties: readonly PartyBlock[];
  /** The one sentence that most people open the document for. */
  readonly headline: string;
  readonly table: Table;
  readonly totals: readonly Total[];
  readonly sections: readonly Section[];
  readonly footer: string;
  /** Such as `Page 1 of 3`. */
  readonly pageLabel: (page: number, pages: number) => string;
}

/** A status in words. */
export interface Stamp {
  readonly text: string;
  readonly tone: 'good' | 'bad' | 'neutral';
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface PartyBlock {
  /** Above the name; nothing above the seller's. */
  readonly label?: string;
  readonly name: string;
  readonly lines: readonly string[];
}

/** Columns, and rows with as many cells. The first column takes the room that the others leave. */
export interface Table {
  readonly columns: readonly {readonly label: string; readonly align: 'start' | 'end'}[];
  readonly rows: readonly Row[];
}

/** `cells` stand under the columns, in bold when they are a sum; a `heading` and a `remark` take the whole width. */
export type Row =
  | {readonly kind: 'cells'; readonly cells: readonly string[]; readonly strong?: boolean}
  | {readonly kind: 'heading' | 'remark'; readonly text: string};

export interface Total {
  readonly label: string;
  /** Smaller, after the label: the base of a tax. */
  readonly detail?: string;
  readonly value: string;
  /** The sum that the ones above lead to. */
  readonly strong?: boolean;
}

export type Section =
  | {readonly kind: 'table'; readonly title: string; readonly table: Table}
  | {readonly kind: 'prose'; readonly title: string; readonly text: string}
  | SignatureBlock;

/** Who signed, and the picture of it or, of a typed one, the name. */
export interface SignatureBlock {
  readonly kind: 'signature';
  readonly title: string;
  readonly facts: readonly Fact[];
  readonly name: string;
  readonly image?: {readonly bytes: Uint8Array; readonly alt: string};
}

/** Every string that the model will show, so that the fonts for them can be loaded before anything is laid out. */
export function textsOf(model: DocumentModel): string[] {
  const texts = [...new Set(Array.from({length: 10}, (_, digit) => model.pageLabel(digit, digit)))];
  const visit = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null && !(value instanceof Date) && !(value instanceof Uint8Array))
      Object.values(value).forEach(visit);
  };
  visit(model);
  return texts;
}
