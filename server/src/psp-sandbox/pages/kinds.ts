import {html} from 'hono/html';
import type {EntryKind, PageLanguage} from './texts.js';

const kinds: readonly EntryKind[] = ['card', 'sepa_debit'];

/** What may be entered, by the address of the page: `types` names it where there is a choice. */
export function kindsOf(address: URL): {readonly current: EntryKind; readonly all: readonly EntryKind[]} {
  const named = address.searchParams.get('types')?.split(',') ?? [];
  const current = address.searchParams.get('type') === 'sepa_debit' ? 'sepa_debit' : 'card';
  const all = kinds.filter((kind) => named.includes(kind));
  return {current, all: all.includes(current) ? all : [current]};
}

/** The choice of what to enter, as links to the same page of the other kind; nothing where there is none. */
export function kindSwitch(address: URL, {texts}: PageLanguage): ReturnType<typeof html> | '' {
  const {current, all} = kindsOf(address);
  if (all.length < 2) return '';
  const links = all.map((kind) => {
    const query = new URLSearchParams(address.search);
    query.set('type', kind);
    query.set('chosen', '');
    return html`<a href="?${query.toString()}" ${kind === current ? html`aria-current="page"` : ''}
      >${texts.kinds[kind]}</a
    >`;
  });
  return html`<nav class="kinds" aria-label="${texts.kinds.label}">${links}</nav>`;
}
