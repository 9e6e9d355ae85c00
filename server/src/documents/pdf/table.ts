import type {Row, Table} from '../model/model.js';
import {heightOf, type Canvas, type StructureElement, type StyledLine} from './canvas.js';
import type {Flow} from './flow.js';
import {MARGIN, RULE, STRONG_RULE, STYLES} from './theme.js';

const GAP = 14;
const PADDING = 6;
/** A description narrower than this reads badly: figures give way first. */
const LEAST_FIRST = 150;
/** Lines of a row that is split over pages that must still fit on a page for it to start there. */
const LEAST_LINES = 4;

/** What a cell of over 60 characters is taken to want: measuring it would gain nothing, since it wraps anyway. */
const LONG_CELL = 260;

interface Column {
  readonly start: number;
  readonly width: number;
  readonly align: 'start' | 'end';
  readonly label: string;
}

/** Draws a table over as many pages as it takes; each repeats the head row. */
export function drawTable(canvas: Canvas, flow: Flow, parent: StructureElement, table: Table): void {
  const columns = placeColumns(canvas, flow.width, table);
  const element = canvas.doc.struct('Table');
  parent.add(element);
  const head = columns.map(({label, width}) => canvas.lay(label, STYLES.columnHead, width));
  const headHeight = Math.max(...head.map(heightOf)) + PADDING;

  const drawHead = (headRow?: StructureElement): void => {
    const top = flow.y;
    columns.forEach(({start, width, align}, index) => {
      const lines = head[index] ?? [];
      const draw = (): void =>
        void canvas.lines(lines, start, top + headHeight - PADDING - heightOf(lines), width, align);
      if (!headRow) return canvas.artifact('Pagination', draw);
      const cell = canvas.doc.struct('TH', {scope: 'Column'});
      headRow.add(cell);
      canvas.tagged(cell, draw);
    });
    flow.y += headHeight;
    canvas.rule(MARGIN.side, flow.y, flow.width, STRONG_RULE, 0.8);
    flow.y += 1;
  };
  const breakPage = (): void => {
    flow.newPage();
    drawHead();
  };

  const layRow = (row: Row): StyledLine[][] => {
    if (row.kind === 'cells') {
      return columns.map(({width, align}, index) => {
        const plain = align === 'end' ? STYLES.figure : STYLES.cell;
        const style = row.strong ? {...plain, weight: 'bold' as const} : plain;
        return canvas.lay(row.cells[index] ?? '', style, width);
      });
    }
    return [canvas.lay(row.text, row.kind === 'heading' ? STYLES.rowHeading : STYLES.remark, flow.width)];
  };
  const rows = table.rows.map(layRow);
  const rowHeight = (cells: readonly StyledLine[][]): number => Math.max(...cells.map(heightOf)) + 2 * PADDING;

  // A row taller than a third of a page is split; others go over to the next page whole.
  const isTall = (cells: readonly StyledLine[][]): boolean => rowHeight(cells) > flow.pageRoom / 3;
  const roomToStart = (cells: readonly StyledLine[][]): number =>
    isTall(cells) ? LEAST_LINES * STYLES.cell.leading + 2 * PADDING : rowHeight(cells);

  flow.ensure(headHeight + (rows[0] ? roomToStart(rows[0]) : 0));
  const headRow = canvas.doc.struct('TR');
  element.add(headRow);
  drawHead(headRow);

  rows.forEach((cells, index) => {
    const row = table.rows[index];
    if (!row) return;
    const following = rows[index + 1];
    // A heading goes over to the next page together with its first row.
    const together = row.kind === 'heading' && following ? roomToStart(following) : 0;
    if (flow.room < roomToStart(cells) + together) breakPage();

    const rowElement = canvas.doc.struct('TR');
    element.add(rowElement);
    const cellElements = cells.map(() => {
      const cell = canvas.doc.struct('TD');
      rowElement.add(cell);
      return cell;
    });
    let rest = cells;
    for (;;) {
      const space = flow.room - 2 * PADDING;
      const parts = rest.map((lines) => takeLines(lines, space));
      const top = flow.y + PADDING;
      parts.forEach(({taken}, cellIndex) => {
        const column =
          row.kind === 'cells' ? columns[cellIndex] : {start: MARGIN.side, width: flow.width, align: 'start' as const};
        const cellElement = cellElements[cellIndex];
        if (!column || !cellElement || taken.length === 0) return;
        canvas.tagged(cellElement, () => void canvas.lines(taken, column.start, top, column.width, column.align));
      });
      flow.y = top + Math.max(...parts.map(({taken}) => heightOf(taken))) + PADDING;
      rest = parts.map(({left}) => left);
      if (rest.every((lines) => lines.length === 0)) break;
      breakPage();
    }
    if (row.kind !== 'heading') canvas.rule(MARGIN.side, flow.y, flow.width, RULE);
  });
  element.end();
}

/** As many lines as a height holds, at least one so that every page makes headway. */
function takeLines(lines: readonly StyledLine[], space: number): {taken: StyledLine[]; left: StyledLine[]} {
  let used = 0;
  let count = 0;
  for (const {style} of lines) {
    if (count > 0 && used + style.leading > space) break;
    used += style.leading;
    count++;
  }
  return {taken: lines.slice(0, count), left: lines.slice(count)};
}

/** Each column as wide as its widest cell where there is room; the first takes the rest. */
function placeColumns(canvas: Canvas, width: number, table: Table): Column[] {
  const rows = table.rows.filter((row) => row.kind === 'cells');
  const natural = table.columns.map(({label, align}, index) => {
    const plain = align === 'end' ? STYLES.figure : STYLES.cell;
    const cells = rows.map((row) => {
      const cell = row.cells[index] ?? '';
      const style = row.strong ? {...plain, weight: 'bold' as const} : plain;
      return cell.length > 60 ? LONG_CELL : canvas.widthOf(cell, style);
    });
    // A point more than measured, so that rounding never breaks a figure.
    return Math.max(canvas.widthOf(label, STYLES.columnHead), ...cells) + 1;
  });
  const gaps = GAP * (table.columns.length - 1);
  const available = Math.max(0, width - gaps - LEAST_FIRST);
  // Words may wrap, so a column of words gives way before one of figures.
  const others = natural.map((own, index) =>
    index === 0 ? 0 : table.columns[index]?.align === 'end' ? own : Math.min(own, 110),
  );
  const wanted = others.reduce((sum, own) => sum + own, 0);
  const scale = wanted > available ? available / wanted : 1;
  const widths = others.map((own) => own * scale);
  widths[0] = width - gaps - widths.reduce((sum, own) => sum + own, 0);
  let start: number = MARGIN.side;
  return table.columns.map(({label, align}, index) => {
    const column = {label, align, start, width: widths[index] ?? 0};
    start += column.width + GAP;
    return column;
  });
}
