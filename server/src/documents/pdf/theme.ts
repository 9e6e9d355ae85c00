import type {TextStyle} from '../text/paragraph.js';

/** Colours: text at least 4.5 to 1 on white (WCAG 1.4.3). */
export const INK = '#1a1f36';
export const MUTED = '#545b6b';
export const RULE = '#dfe3ea';
export const STRONG_RULE = '#1a1f36';

/** Stamps: text and ground. */
export const TONES = {
  good: {text: '#0b5c3b', ground: '#dcf5e8'},
  bad: {text: '#9b1c1c', ground: '#fde8e8'},
  neutral: {text: '#3c4257', ground: '#eceff4'},
} as const;

/** The margins of a page, in points. */
export const MARGIN = {side: 48, top: 50, bottom: 62} as const;

function style(size: number, leading: number, extra: Partial<TextStyle> = {}): TextStyle {
  return {size, leading, weight: 'regular', color: INK, ...extra};
}

/** Every text style of a document. */
export const STYLES = {
  title: style(23, 29, {weight: 'bold'}),
  sellerName: style(13, 18, {weight: 'bold'}),
  headline: style(16, 23, {weight: 'bold'}),
  label: style(9, 13.5, {color: MUTED}),
  value: style(9, 13.5),
  strongValue: style(9, 13.5, {weight: 'bold'}),
  stamp: style(8.5, 12, {weight: 'bold'}),
  columnHead: style(8, 12, {color: MUTED}),
  cell: style(9, 13.5),
  figure: style(9, 13.5, {tabular: true}),
  rowHeading: style(9, 13.5, {weight: 'bold'}),
  remark: style(8.5, 13, {color: MUTED}),
  total: style(9, 13.5, {tabular: true}),
  strongTotal: style(10, 15, {tabular: true, weight: 'bold'}),
  sectionTitle: style(11, 16, {weight: 'bold'}),
  prose: style(9, 14),
  typedSignature: style(15, 22),
  footer: style(7.5, 11, {color: MUTED}),
} as const;
