import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {groupsOf, tokens, type Side, type Token} from './catalog.js';
import type {Pair} from './contrast.js';
import {resolve, type Theme} from './theme.js';
import {tokenField, type FieldActions} from './token-field.js';

/** What the groups show. */
export interface GroupsState {
  readonly theme: Theme;
  readonly query: string;
  /** The groups that stand open while nothing is searched for. */
  readonly open: ReadonlySet<string>;
  readonly low: readonly Pair[];
  /** What stands in a field that is being typed in. */
  draft(token: Token, side: Side): string | undefined;
}

/** What the groups tell, and the fields in them. */
export interface GroupsActions extends FieldActions {
  search(query: string): void;
  toggle(group: string, open: boolean): void;
}

/** Every token by its group, or those that hold the words that are searched for. */
export function tokenGroups(state: GroupsState, actions: GroupsActions): TemplateResult {
  return html`<label>
      Search the tokens
      <input
        type="search"
        .value=${live(state.query)}
        @input=${(event: InputEvent) => actions.search((event.target as HTMLInputElement).value)}
      />
    </label>
    <div>${groups(state, actions)}</div>`;
}

function groups(state: GroupsState, actions: GroupsActions): TemplateResult | readonly TemplateResult[] {
  const {theme, query, open, low, draft} = state;
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = tokens.filter(({name, description, group}) =>
    words.every((word) => `${name} ${description} ${group}`.toLowerCase().includes(word)),
  );
  if (found.length === 0) return html`<p>No token is called that.</p>`;
  const values = resolve(theme);
  const field = (token: Token): TemplateResult =>
    tokenField(
      {
        token,
        value: values.get(token.name) ?? token,
        changed: token.name in theme.values,
        tooLow: low.filter((pair) => pair.token === token || pair.ground === token.name),
        draft: (side) => draft(token, side),
      },
      actions,
    );
  return [...groupsOf(found)].map(([group, members]) => {
    const isOpen = words.length > 0 || open.has(group);
    const changes = members.filter(({name}) => name in theme.values).length;
    return html`<details
      ?open=${isOpen}
      data-group=${group}
      @toggle=${(event: Event) => actions.toggle(group, (event.target as HTMLDetailsElement).open)}
    >
      <summary>
        ${group} <span class="count">${members.length}${changes > 0 ? `, ${changes} changed` : nothing}</span>
      </summary>
      ${isOpen ? members.map(field) : nothing}
    </details>`;
  });
}
