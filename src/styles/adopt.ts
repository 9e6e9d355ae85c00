import type {CSSResult, LitElement} from 'lit';

/** Adds a part's sheet to its element when the part loads; the sheet is one object for all instances. */
export function adopt(host: LitElement, {styleSheet}: CSSResult): void {
  const root = host.renderRoot as ShadowRoot;
  if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet))
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
}
