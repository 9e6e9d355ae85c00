import {html, type TemplateResult} from 'lit';
import {tokens, type Side} from './catalog.js';
import {cssOf} from './theme-css.js';
import {resolve, saidOf, type Theme} from './theme.js';

/** What is slotted into the editor, on the theme's own ground and in this scheme. */
export function pane(theme: Theme, scheme: Side): TemplateResult {
  return html`<div
    class="pane"
    part="pane"
    role="region"
    aria-label="Preview"
    tabindex="0"
    style=${styleOf(theme, scheme)}
  >
    <slot></slot>
  </div>`;
}

function styleOf(theme: Theme, scheme: Side): string {
  // The toolbar may have set a preset around the whole story: what the theme doesn't say is set back to the widgets' own.
  const declarations = tokens.map((token) => {
    const said = saidOf(theme, token);
    return `${token.name}:${said ? cssOf(said) : 'initial'}`;
  });
  const values = resolve(theme);
  const [ground, text] = [values.get('--portal-color-surface'), values.get('--portal-color-text')];
  if (ground) declarations.push(`background:${cssOf(ground)}`);
  if (text) declarations.push(`color:${cssOf(text)}`);
  return [`color-scheme:${scheme}`, ...declarations].join(';');
}
