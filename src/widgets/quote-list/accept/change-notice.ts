import {html, nothing, type TemplateResult} from 'lit';

import {differenceView} from '../difference-view.js';
import type {Change} from './accept-flow.js';
import type {AcceptWords} from './accept-words.js';

/** What is different from what the customer has read, line by line and in sum; nothing where it is as it was. */
export function changeNotice(change: Change | undefined, words: AcceptWords): TemplateResult | typeof nothing {
  if (!change) return nothing;
  const {changedTitle, changedHint} = words.terms;
  return html`
    <div class="notice warning" part="notice changed" role="alert">
      <div>
        <strong>${changedTitle}</strong>
        <p>${changedHint}</p>
      </div>
    </div>
    <div class="changes">
      ${differenceView(change.before, change.after, {words: words.documents, locale: words.locale})}
    </div>
  `;
}
