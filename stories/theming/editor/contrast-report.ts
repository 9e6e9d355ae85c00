import {html, nothing, type TemplateResult} from 'lit';
import {presetNamed, type Token} from './catalog.js';
import {inWords, type Pair} from './contrast.js';

/**
 * What can't be told apart, pair by pair, or that everything can.
 *
 * @param preset - the one that the theme starts from, which says how much contrast it promises
 * @param show - goes to a token
 */
export function contrastReport(preset: string, low: readonly Pair[], show: (token: Token) => void): TemplateResult {
  const {contrast} = presetNamed(preset);
  const count = low.length === 1 ? '1 pair of colours is' : `${low.length} pairs of colours are`;
  return html`<section class="report ${low.length > 0 ? 'bad' : ''}" aria-labelledby="contrast">
    <h2 id="contrast">Contrast</h2>
    <p role="status" data-contrast>
      ${
        low.length > 0
          ? `${count} too close to be told apart: ${low.slice(0, 1).map(inWords)}.`
          : `Every text reaches ${contrast.text} and every control ${contrast.ui}. What meets was compared in the light and in the dark.`
      }
    </p>
    ${
      low.length > 0
        ? html`<details>
            <summary>${low.length === 1 ? 'Go to it' : `All ${low.length}`}</summary>
            <ul>
              ${low.map(
                (pair) =>
                  html`<li><button type="button" @click=${() => show(pair.token)}>${inWords(pair)}</button></li>`,
              )}
            </ul>
          </details>`
        : nothing
    }
  </section>`;
}
