import type {HelpArticle} from '../contract.js';
import type {ClientCore} from '../core.js';
import {text} from '../shapes.js';
import type {RequestOptions} from '../types.js';

/** What the vendor's help says about it, the best answer first. */
export async function search({transport}: ClientCore, q: string, options?: RequestOptions): Promise<HelpArticle[]> {
  const {items} = await transport.read(
    (api, init) => api.GET('/help-articles', {...init, params: {query: {q}}}),
    {items: [{id: text, title: text, excerpt: text, html: text}]},
    options?.signal,
  );
  return items;
}
