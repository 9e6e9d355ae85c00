import {html, LitElement, type TemplateResult} from 'lit';
import {presetNamed, shortName, titled, type Side, type Token} from './catalog.js';
import {contrastReport} from './contrast-report.js';
import {pairsOf, tooLow} from './contrast.js';
import {cssTools} from './css-tools.js';
import {download} from './download.js';
import {editorBar} from './editor-bar.js';
import {changed, historyOf, redone, sealed, undone, type History} from './history.js';
import {pane} from './pane.js';
import {readThemeCss, themeCss} from './theme-css.js';
import {themeEditorStyles} from './theme-editor.styles.js';
import {themeFragment, themeInFragment} from './theme-link.js';
import {themeFrom, withSide, withValue, type Theme} from './theme.js';
import type {FieldActions} from './token-field.js';
import {tokenGroups} from './token-groups.js';
import {isTokenValue} from './value.js';

const draftKey = (token: Token, side: Side): string => `${token.name} ${side}`;

/** Edits every token beside what it is slotted, which shows the theme at once. */
export class ThemeEditor extends LitElement {
  static override styles = themeEditorStyles;

  #history: History<Theme> = historyOf(themeFrom('default'));
  #scheme: Side | undefined;
  #query = '';
  readonly #open = new Set<string>(['Colour']);
  readonly #drafts = new Map<string, string>();
  #cssDraft: string | undefined;
  #said = '';
  #byHand: string | undefined;

  /** The theme that is shown. */
  get theme(): Theme {
    return this.#history.present;
  }

  /** Where the editor opens with this theme. */
  get link(): string {
    const url = new URL(location.href);
    url.hash = themeFragment(this.theme);
    return url.href;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#readLink);
    this.#readLink();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#readLink);
  }

  protected override render(): TemplateResult {
    const low = tooLow(pairsOf(this.theme));
    return html`<div class="editor">
      ${this.#bar()}
      <div class="columns">
        <div class="panel" lang="en" dir="ltr">
          ${contrastReport(this.theme.preset, low, (token) => void this.#show(token))}
          ${tokenGroups(
            {
              theme: this.theme,
              query: this.#query,
              open: this.#open,
              low,
              draft: (token, side) => this.#drafts.get(draftKey(token, side)),
            },
            {
              ...this.#fieldActions,
              search: (query) => {
                this.#query = query;
                this.requestUpdate();
              },
              toggle: (group, open) => this.#toggled(group, open),
            },
          )}
          ${cssTools(themeCss(this.theme), this.#cssDraft, {
            type: (css) => {
              this.#cssDraft = css;
              this.requestUpdate();
            },
            import: (css) => this.#import(css),
          })}
        </div>
        ${pane(this.theme, this.#schemeNow())}
      </div>
    </div>`;
  }

  #bar(): TemplateResult {
    return editorBar(
      {history: this.#history, scheme: this.#schemeNow(), said: this.#said, byHand: this.#byHand},
      {
        startFrom: (preset) => this.#change(themeFrom(preset), `${titled(preset)}: ${presetNamed(preset).description}`),
        showIn: (scheme) => {
          this.#scheme = scheme;
          this.requestUpdate();
        },
        undo: () => this.#go(undone(this.#history), 'The last change is taken back.'),
        redo: () => this.#go(redone(this.#history), 'The change is made again.'),
        resetAll: () => this.#change({...this.theme, values: {}}, 'Every token is reset.'),
        copyCss: () => void this.#copy(themeCss(this.theme), 'The CSS'),
        copyLink: () => void this.#copy(this.link, 'The link'),
        download: () => {
          download('portal-theme.css', 'text/css', themeCss(this.theme));
          this.#say('portal-theme.css is saved.');
        },
      },
    );
  }

  readonly #fieldActions: FieldActions = {
    type: (token, side, text) => {
      const key = draftKey(token, side);
      this.#drafts.set(key, text);
      if (isTokenValue(token, text)) {
        this.#history = changed(this.#history, withSide(this.theme, token, side, text.trim()), key);
      }
      this.#say('');
    },
    leave: (token, side) => {
      const key = draftKey(token, side);
      if (isTokenValue(token, this.#drafts.get(key) ?? '')) this.#drafts.delete(key);
      this.#history = sealed(this.#history);
      this.requestUpdate();
    },
    reset: (token) => this.#change(withValue(this.theme, token.name, undefined), `${shortName(token.name)} is reset.`),
  };

  #toggled(group: string, open: boolean): void {
    if (this.#query || open === this.#open.has(group)) return;
    if (open) this.#open.add(group);
    else this.#open.delete(group);
    this.requestUpdate();
  }

  /** The scheme chosen here, or the one of the place where the editor stands. */
  #schemeNow(): Side {
    return this.#scheme ?? (getComputedStyle(this).colorScheme.startsWith('dark') ? 'dark' : 'light');
  }

  readonly #readLink = (): void => {
    const theme = themeInFragment(location.hash, isTokenValue);
    if (theme) this.#change(theme, 'The theme of the link is open.');
  };

  #change(theme: Theme, said: string): void {
    this.#go(changed(this.#history, theme), said);
  }

  #go(history: History<Theme>, said: string): void {
    this.#history = history;
    this.#drafts.clear();
    this.#cssDraft = undefined;
    this.#say(said);
  }

  #say(said: string, byHand?: string): void {
    this.#said = said;
    this.#byHand = byHand;
    this.requestUpdate();
  }

  #import(css: string): void {
    const {theme, count, leftOut} = readThemeCss(css, isTokenValue);
    if (count === 0) {
      this.#say('Nothing was imported: the CSS sets no token. The theme is as it was.');
      return;
    }
    const rest = leftOut.length > 0 ? ` Left out, as no token takes it: ${leftOut.join('; ')}.` : '';
    this.#change(theme, `${count === 1 ? '1 token was' : `${count} tokens were`} imported.${rest}`);
  }

  async #copy(text: string, what: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.#say(`${what} is copied.`);
    } catch {
      this.#say(`${what} is not copied: the browser did not allow it.`, text);
    }
  }

  /** Opens the group of a token and goes to it. */
  async #show(token: Token): Promise<void> {
    this.#query = '';
    this.#open.add(token.group);
    this.requestUpdate();
    await this.updateComplete;
    const row = this.renderRoot.querySelector<HTMLElement>(`[data-token="${shortName(token.name)}"]`);
    row?.scrollIntoView({block: 'center'});
    row?.querySelector<HTMLElement>('.text')?.focus();
  }
}

if (!customElements.get('theme-editor')) customElements.define('theme-editor', ThemeEditor);
