import {partLines, type PartMeanings} from './parts.js';
import type {WidgetNames} from './names.js';

/** What the element shows, by the catalogue's names; `base` and the states come from its base class. */
export const parts = [
  'loading',
  'title',
  'value',
  'button',
  'open',
  'error',
  'message',
  'hint',
  'reference',
  'retry',
  'notice',
  'stale',
  'link',
] as const;

/** The element: its contract, then properties, life cycle, rendering. It shows the customer's company until it shows more. */
export function element({tag, className, variable}: WidgetNames, meanings: PartMeanings): string {
  return `import {html, nothing, type TemplateResult} from 'lit';

import type {Account} from '../../client/contract.js';
import {ResourceController, type ResourceState} from '../../controllers/resource.js';
import {TermsController} from '../../controllers/terms.js';
import {PortalElement} from '../../core/portal-element.js';
import {listToolTerms} from '../../i18n/list-tools.js';
import {listTerms} from '../../i18n/lists.js';
import {${variable}Terms} from '../../i18n/${tag}.js';
import {button} from '../../templates/button.js';
import {staleNotice} from '../../templates/notices.js';
import {failure} from '../../templates/states.js';
import {${className}OpenEvent} from './${tag}.events.js';
import {styles} from './${tag}.styles.js';

/**
 * Shows the customer's company.
 *
 * @customElement ${tag}
 * @fires {${className}OpenEvent} portal-${tag}-open - Cancelable; before the company is opened.
${partLines(parts, meanings)}
 */
export class ${className} extends PortalElement {
  static override styles = [...PortalElement.styles, styles];

  readonly #terms = new TermsController(this, ${variable}Terms);
  readonly #listTerms = new TermsController(this, listTerms);
  readonly #toolTerms = new TermsController(this, listToolTerms);
  readonly #account = new ResourceController(this, {
    key: () => ['account'] as const,
    load: (client, _key, signal) => client.account.get({signal}),
  });

  /** Reloads; resolves when what is new is shown, or has failed. */
  refresh(): Promise<void> {
    return this.#account.reload();
  }

  protected override get shownState(): ResourceState<Account> {
    // In the right language at once, rather than a flash of English.
    return this.#terms.settled && this.#listTerms.settled ? this.#account.state : {status: 'loading'};
  }

  protected override renderContent(): TemplateResult {
    const {data, error, refreshing} = this.shownState;
    const terms = this.#listTerms.value;
    const tools = this.#toolTerms.value;
    const retry = (): void => void this.refresh();
    if (data) return html\`\${error ? staleNotice(error, terms, tools, retry) : nothing} \${this.#company(data)}\`;
    return error
      ? failure(error, terms, {retry, tools, busy: refreshing})
      : html\`<p part="loading" aria-busy="true">\${terms.loading}</p>\`;
  }

  #company(account: Account): TemplateResult {
    return html\`
      <h2 part="title">\${this.#terms.value.title}</h2>
      <p part="value">\${account.company}</p>
      \${button(this.#terms.value.open, {part: 'open', onClick: () => this.#open(account)})}
    \`;
  }

  #open(account: Account): void {
    this.dispatchEvent(new ${className}OpenEvent({id: account.id}));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${className};
  }
}
`;
}

export function styles(): string {
  return `import {css} from 'lit';

export const styles = css\`
  p {
    margin-block: 0 0.5em;
  }
\`;
`;
}

export function events({tag, className}: WidgetNames): string {
  return `import {PortalEvent} from '../../core/portal-event.js';

/** Cancelable: before the company is opened. Cancel it to route yourself. */
export class ${className}OpenEvent extends PortalEvent<{readonly id: string}> {
  constructor(detail: ${className}OpenEvent['detail']) {
    super('portal-${tag}-open', detail, {cancelable: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'portal-${tag}-open': ${className}OpenEvent;
  }
}
`;
}

export function definition({tag, className}: WidgetNames): string {
  return `import {define} from '../core/define.js';
import {${className}} from '../widgets/${tag}/${tag}.js';

define('${tag}', ${className});
`;
}
