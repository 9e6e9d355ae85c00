/** One way to show the invoices. Its page is `pages/<id>/index.html`. */
export interface Contender {
  readonly id: string;
  /** As the table and the report call it. */
  readonly name: string;
}

/** What the others are measured against. */
export const baseline: Contender = {id: 'hand-written', name: 'hand-written fetch + innerHTML'};
/** What the budgets are for. */
export const ours: Contender = {id: 'invoice-table', name: '<invoice-table>'};

export const contenders: readonly Contender[] = [
  baseline,
  ours,
  {id: 'tabulator', name: 'Tabulator 6.5.3'},
  {id: 'vaadin-grid', name: 'Vaadin Grid 25.3.0'},
  {id: 'justifi', name: 'JustiFi payments list 6.14.3'},
];

/** How many invoices the accounts have. */
export const accountSizes = [25, 10_000] as const;
/** Rows a page, which all of them show. */
export const pageRows = 25;
