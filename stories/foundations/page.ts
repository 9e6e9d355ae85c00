import {html, render, type TemplateResult} from 'lit';

/** The pages' own look; what they show has the tokens'. */
const sheet = `
.foundations { padding: 1.5rem; color: CanvasText; font: 15px/1.5 system-ui, sans-serif; }
.foundations h1 { margin: 0 0 .25rem; font-size: 1.6rem; font-weight: 650; letter-spacing: -.01em; }
.foundations h2 { margin: 2rem 0 .5rem; font-size: 1.1rem; font-weight: 650; }
.foundations p { max-inline-size: 70ch; margin: 0 0 1rem; }
.foundations .scroll { overflow-x: auto; }
.foundations table { border-collapse: collapse; inline-size: 100%; font-size: .9rem; }
.foundations :is(th, td) { padding: .5rem .75rem .5rem 0; border-block-end: 1px solid light-dark(#dfe2e7, #343a43); text-align: start; vertical-align: middle; }
.foundations thead th { font-weight: 600; white-space: nowrap; }
.foundations code { font: .86rem/1.4 ui-monospace, monospace; }
.foundations .name { display: block; font-weight: 600; }
.foundations .about { color: light-dark(#565d68, #aab2bd); font-weight: 400; }
.foundations .swatch { display: inline-block; inline-size: 3.5rem; block-size: 2rem; margin-inline-end: .6rem; border: 1px solid light-dark(#868e99, #79828f); border-radius: 4px; vertical-align: middle; }
.foundations .pair { display: inline-grid; place-items: center; inline-size: 3.5rem; block-size: 2rem; margin-inline-end: .6rem; border: 1px solid light-dark(#dfe2e7, #343a43); border-radius: 4px; font-weight: 600; vertical-align: middle; }
.foundations .bar { block-size: 1rem; background: light-dark(#4338ca, #a9b4ff); }
.foundations .box { inline-size: 7rem; block-size: 4rem; border: 1px solid light-dark(#868e99, #79828f); background: light-dark(#fff, #21252b); }
.foundations .grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr)); gap: 1rem; margin: 0; padding: 0; list-style: none; }
.foundations .columns { display: grid; gap: 2rem; }
`;

/** A page of the foundations. */
export function page(title: string, lead: string, content: unknown): HTMLElement {
  const element = document.createElement('article');
  element.className = 'foundations';
  const style = document.createElement('style');
  style.textContent = sheet;
  const body = document.createElement('div');
  render(
    html`<h1>${title}</h1>
      <p>${lead}</p>
      ${content}`,
    body,
  );
  element.append(style, body);
  return element;
}

/** A table that scrolls by itself in a narrow place. */
export function table(label: string, head: readonly string[], rows: readonly (readonly unknown[])[]): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${label}>
    <table>
      <thead>
        <tr>
          ${head.map((words) => html`<th scope="col">${words}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([first, ...cells]) =>
            html`<tr>
              <th scope="row">${first}</th>
              ${cells.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
