import {html, type TemplateResult} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {repeat} from 'lit/directives/repeat.js';

import type {TicketMessage} from '../client/contract.js';
import {formatAgo} from '../format/ago.js';
import {formatMoment} from '../format/moment.js';
import type {TicketThreadTerms} from '../i18n/ticket-thread.js';
import type {MessageLook} from './message-look.js';
import {messageRow} from './message-row.js';

const day = 86_400_000;

/** What messages are shown with. */
export interface GroupView {
  readonly terms: TicketThreadTerms;
  readonly locale: string;
  readonly look: MessageLook;
}

/**
 * The messages of a conversation, page by page. A page is rendered anew when something about it has changed, not with each key that is typed below: of thousands of messages only the last are looked at then.
 *
 * @param groups - the pages, the oldest first; the last is the end of the conversation
 */
export function messageGroups(groups: readonly (readonly TicketMessage[])[], view: GroupView): unknown {
  const {terms, locale, look} = view;
  const isEnd = (index: number): boolean => index === groups.length - 1;
  return repeat(
    groups,
    // The end of it stays the same however much is added.
    (group, index) => (isEnd(index) ? 'end' : group[0]?.id),
    (group, index): TemplateResult => {
      const now = shownNow(group.at(-1));
      const time = (message: TicketMessage): TemplateResult => messageTime(message, now, view);
      const event = ({event: name, author}: TicketMessage): string =>
        name ? terms.events[name](author.name) : author.name;
      return html`<ol class=${isEnd(index) ? 'entries' : 'entries earlier'} part="entries">
        ${guard([group, terms, locale, now, look], () =>
          repeat(
            group,
            ({id}) => id,
            (message) => messageRow(message, {time, event, ...look}),
          ),
        )}
      </ol>`;
    },
  );
}

/** The time that a page's ages are told by: to the minute while its last message is of this day, else to the hour. What was written last year needs no other words each minute. */
function shownNow(last: TicketMessage | undefined): number {
  const now = Date.now();
  const step = last && now - Date.parse(last.sentAt) < day ? 60_000 : 3_600_000;
  return Math.ceil(now / step) * step;
}

/** When it was sent: how long ago, and the moment itself under the pointer and with the focus. */
function messageTime(
  {position, sentAt, via, author}: TicketMessage,
  now: number,
  {locale, terms}: GroupView,
): TemplateResult {
  return html`${author.role === 'agent' ? html`<span class="muted" part="entry-role">${terms.agent}</span>` : ''}
    <span class="hint when"
      ><time class="muted" part="entry-time" datetime=${sentAt} tabindex="-1" aria-describedby="sent-${position}"
        >${formatAgo(sentAt, now, locale)}</time
      ><span role="tooltip" part="entry-moment" id="sent-${position}">${formatMoment(sentAt, locale)}</span></span
    >
    ${via === 'mail' ? html`<span class="muted" part="entry-via">${terms.byMail}</span>` : ''}`;
}
