import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {
  groupsOf,
  presetNamed,
  presets,
  shortName,
  titled,
  tokens,
  type Side,
  type Sides,
  type Token,
} from './catalog.js';
import {inWords, pairsOf, tooLow, type Pair} from './contrast.js';
import {changed, historyOf, redone, sealed, undone, type History} from './history.js';
import {themeEditorStyles} from './theme-editor.styles.js';
import {cssOf, readThemeCss, themeCss} from './theme-css.js';
import {themeFragment, themeInFragment} from './theme-link.js';
import {resolve, saidOf, themeFrom, withSide, withValue, type Theme} from './theme.js';
import {tokenField} from './token-field.js';
import {isTokenValue} from './value.js';

const draftKey = (token: Token, side: Side): string => `${token.name} ${side}`;

/** Edits every token beside what it is slotted, which shows the theme at once. */
export class ThemeEditor extends LitElement {
  static override styles = themeEditorStyles;

  #history: History<Theme> = historyOf(themeFrom('default'));
  #scheme: Side | undefined;
  #query = '';
  #open = new Set<string>(['Colour']);
  readonly #drafts = new Map<string, string>();
  /** What stands in the field of CSS while somebody writes there. */
  #cssDraft: string | undefined;
  #said = '';

  /** The theme that is shown. */
  get theme(): Theme {
    return this.#history.present;
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
    return html`${this.#bar()}
      <div class="columns">
        <div class="panel">
          ${this.#report(low)}
          <label>
            Search the tokens
            <input
              type="search"
              .value=${live(this.#query)}
              @input=${(event: InputEvent) => {
                this.#query = (event.target as HTMLInputElement).value;
                this.requestUpdate();
              }}
            />
          </label>
          <div>${this.#groups(low)}</div>
          ${this.#cssTools()}
        </div>
        ${this.#pane()}
      </div>`;
  }

  #bar(): TemplateResult {
    const {past, future, present} = this.#history;
    const isChanged = Object.keys(present.values).length > 0;
    const scheme = this.#schemeNow();
    return html`<div class="bar">
      <h1>Theme editor</h1>
      <label class="group">
        Start from
        <select
          .value=${live(present.preset)}
          @change=${(event: Event) => this.#startFrom((event.target as HTMLSelectElement).value)}
        >
          ${presets.map(
            ({name}) => html`<option value=${name} ?selected=${name === present.preset}>${titled(name)}</option>`,
          )}
        </select>
      </label>
      <fieldset>
        <legend>Show it in the</legend>
        ${(['light', 'dark'] as const).map(
          (side) =>
            html`<label class="group">
              <input
                type="radio"
                name="scheme"
                value=${side}
                .checked=${live(side === scheme)}
                @change=${() => {
                  this.#scheme = side;
                  this.requestUpdate();
                }}
              />
              ${side}
            </label>`,
        )}
      </fieldset>
      <div class="group" role="group" aria-label="History">
        ${this.#button('undo', 'Undo', past.length > 0, () => this.#go(undone(this.#history)))}
        ${this.#button('redo', 'Redo', future.length > 0, () => this.#go(redone(this.#history)))}
        ${this.#button('reset-all', 'Reset all', isChanged, () => this.#change({...present, values: {}}))}
      </div>
      <div class="group" role="group" aria-label="Export">
        ${this.#button('copy', 'Copy CSS', true, () => this.#copy(themeCss(this.theme), 'The CSS'))}
        ${this.#button('download', 'Download CSS', true, () => this.#download())}
        ${this.#button('link', 'Copy link', true, () => this.#copy(this.link, 'The link'))}
      </div>
      <p role="status" data-said>${this.#said}</p>
    </div>`;
  }

  #button(action: string, label: string, can: boolean, act: () => void): TemplateResult {
    return html`<button
      type="button"
      data-action=${action}
      aria-disabled=${can ? 'false' : 'true'}
      @click=${() => can && act()}
    >
      ${label}
    </button>`;
  }

  #report(low: readonly Pair[]): TemplateResult {
    const {contrast} = presetNamed(this.theme.preset);
    const count = low.length === 1 ? '1 pair of colours is' : `${low.length} pairs of colours are`;
    return html`<section class="report ${low.length > 0 ? 'bad' : ''}" aria-labelledby="contrast">
      <h2 id="contrast">Contrast</h2>
      <p role="status" data-contrast>
        ${
          low.length > 0
            ? `${count} too close to be told apart: ${low.slice(0, 1).map(inWords)}.`
            : `Every text reaches ${contrast.text} and every control ${contrast.ui}.`
        }
      </p>
      ${
        low.length > 0
          ? html`<ul>
              ${low.map(
                (pair) =>
                  html`<li><button type="button" @click=${() => this.#show(pair.token)}>${inWords(pair)}</button></li>`,
              )}
            </ul>`
          : nothing
      }
    </section>`;
  }

  #groups(low: readonly Pair[]): TemplateResult | readonly TemplateResult[] {
    const words = this.#query.toLowerCase().split(/\s+/).filter(Boolean);
    const found = tokens.filter(({name, description, group}) =>
      words.every((word) => `${name} ${description} ${group}`.toLowerCase().includes(word)),
    );
    if (found.length === 0) return html`<p>No token is called that.</p>`;
    const values = resolve(this.theme);
    return [...groupsOf(found)].map(([group, members]) => {
      const isOpen = words.length > 0 || this.#open.has(group);
      return html`<details
        ?open=${isOpen}
        data-group=${group}
        @toggle=${(event: Event) => this.#toggled(group, (event.target as HTMLDetailsElement).open)}
      >
        <summary>${group} <span class="count">${members.length}</span></summary>
        ${isOpen ? members.map((token) => this.#field(token, values.get(token.name) ?? token, low)) : nothing}
      </details>`;
    });
  }

  #toggled(group: string, open: boolean): void {
    if (this.#query || open === this.#open.has(group)) return;
    if (open) this.#open.add(group);
    else this.#open.delete(group);
    this.requestUpdate();
  }

  #field(token: Token, value: Sides, low: readonly Pair[]): TemplateResult {
    return tokenField(
      {
        token,
        value,
        changed: token.name in this.theme.values,
        tooLow: low.filter((pair) => pair.token === token || pair.ground === token.name),
        draft: (side) => this.#drafts.get(draftKey(token, side)),
      },
      {
        type: (of, side, text) => {
          const key = draftKey(of, side);
          this.#drafts.set(key, text);
          if (isTokenValue(of, text)) {
            this.#history = changed(this.#history, withSide(this.theme, of, side, text.trim()), key);
          }
          this.requestUpdate();
        },
        leave: (of, side) => {
          const key = draftKey(of, side);
          if (isTokenValue(of, this.#drafts.get(key) ?? '')) this.#drafts.delete(key);
          this.#history = sealed(this.#history);
          this.requestUpdate();
        },
        reset: (of) => this.#change(withValue(this.theme, of.name, undefined), `${shortName(of.name)} is reset.`),
      },
    );
  }

  #cssTools(): TemplateResult {
    const own = themeCss(this.theme);
    return html`<details data-group="css" @toggle=${() => this.requestUpdate()}>
      <summary>The theme as CSS</summary>
      <div class="css-tools">
        <label>
          Paste what was exported here to go on with it.
          <textarea
            spellcheck="false"
            .value=${live(this.#cssDraft ?? own)}
            @input=${(event: InputEvent) => {
              this.#cssDraft = (event.target as HTMLTextAreaElement).value;
              this.requestUpdate();
            }}
          ></textarea>
        </label>
        <div class="group">
          ${this.#button('import', 'Import this CSS', this.#cssDraft !== undefined, () => this.#import(this.#cssDraft ?? ''))}
          <label>
            Import a file
            <input
              type="file"
              accept=".css,text/css"
              @change=${async (event: Event) => {
                const file = (event.target as HTMLInputElement).files?.[0];
                if (file) this.#import(await file.text());
              }}
            />
          </label>
        </div>
      </div>
    </details>`;
  }

  #pane(): TemplateResult {
    // The toolbar may have set a preset around the whole story: what the theme doesn't say is set back to the widgets' own.
    const style = tokens.map((token) => {
      const said = saidOf(this.theme, token);
      return `${token.name}:${said ? cssOf(said) : 'initial'}`;
    });
    return html`<div class="pane" part="pane" style="color-scheme:${this.#schemeNow()};${style.join(';')}">
      <slot></slot>
    </div>`;
  }

  /** The scheme chosen here, or the one of the place where the editor stands. */
  #schemeNow(): Side {
    return this.#scheme ?? (getComputedStyle(this).colorScheme.startsWith('dark') ? 'dark' : 'light');
  }

  /** Where the editor opens with this theme. */
  get link(): string {
    const url = new URL(location.href);
    url.hash = themeFragment(this.theme);
    return url.href;
  }

  readonly #readLink = (): void => {
    const theme = themeInFragment(location.hash, isTokenValue);
    if (theme) this.#change(theme, 'The theme of the link is open.');
  };

  #startFrom(preset: string): void {
    this.#change(themeFrom(preset), `${titled(preset)}: ${presetNamed(preset).description}`);
  }

  #change(theme: Theme, said = ''): void {
    this.#go(changed(this.#history, theme), said);
  }

  #go(history: History<Theme>, said = ''): void {
    this.#history = history;
    this.#drafts.clear();
    this.#cssDraft = undefined;
    this.#said = said;
    this.requestUpdate();
  }

  #import(css: string): void {
    const {theme, count, leftOut} = readThemeCss(css, isTokenValue);
    if (count === 0) {
      this.#said = 'Nothing was imported: the CSS sets no token. The theme is as it was.';
      this.requestUpdate();
      return;
    }
    const rest = leftOut.length > 0 ? ` Left out, as no token takes it: ${leftOut.join('; ')}.` : '';
    this.#change(theme, `${count} tokens were imported.${rest}`);
  }

  async #copy(text: string, what: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.#said = `${what} is copied.`;
    } catch {
      this.#said = `The browser did not let it be copied. ${what}: ${text}`;
    }
    this.requestUpdate();
  }

  #download(): void {
    const url = URL.createObjectURL(new Blob([themeCss(this.theme)], {type: 'text/css'}));
    const link = document.createElement('a');
    link.href = url;
    link.download = 'portal-theme.css';
    link.click();
    URL.revokeObjectURL(url);
    this.#said = 'portal-theme.css is saved.';
    this.requestUpdate();
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
