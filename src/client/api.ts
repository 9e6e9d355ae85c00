import type {Client} from 'openapi-fetch';

import type {paths} from './contract.generated.js';

/** The contract's operations, typed by openapi-fetch. */
export type Api = Client<paths>;

interface Init {
  readonly params?: {
    readonly path?: Readonly<Record<string, string>>;
    readonly query?: Readonly<Record<string, unknown>>;
    readonly header?: Readonly<Record<string, string>>;
  };
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly parseAs?: 'stream';
  readonly signal?: AbortSignal;
}

/**
 * What openapi-fetch's `createClient` does of what this package uses, in a seventh of its bytes, behind its own types: `docs/decisions/0002-openapi-fetch.md`.
 * Rejects with what `fetch` rejects with, and with a `SyntaxError` when a successful answer isn't JSON.
 */
export function createApi(endpoint: string, send: (request: Request) => Promise<Response>): Api {
  const method =
    (name: string) =>
    async (path: string, {params = {}, headers, body, parseAs, signal}: Init): Promise<object> => {
      const url = path.replace(/\{(\w+)\}/g, (_, member: string) => encodeURIComponent(params.path?.[member] ?? ''));
      const response = await send(
        new Request(endpoint + url + queryString(params.query), {
          method: name,
          headers: {...(body !== undefined && {'Content-Type': 'application/json'}), ...params.header, ...headers},
          // The bearer token is the only credential, no shared cache may keep what it opens, and it follows nobody elsewhere.
          credentials: 'omit',
          cache: 'no-store',
          redirect: 'manual',
          ...(body !== undefined && {body: JSON.stringify(body)}),
          ...(signal && {signal}),
        }),
      );
      if (!response.ok) return {response, error: await response.json().catch(() => undefined)};
      if (parseAs) return {response, data: response.body};
      const text = await response.text();
      return {response, data: text ? (JSON.parse(text) as unknown) : undefined};
    };
  const names = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
  return Object.fromEntries(names.map((name) => [name, method(name)])) as unknown as Api;
}

/** As the contract has it: an object's members as `filter[status]=open`, a list's items between commas. */
function queryString(query: Readonly<Record<string, unknown>> = {}): string {
  const pairs = new URLSearchParams();
  const add = (name: string, value: unknown): void => {
    if (value !== undefined) pairs.append(name, String(value));
  };
  for (const [name, value] of Object.entries(query)) {
    if (value && typeof value === 'object' && !Array.isArray(value)) {
      for (const [member, inner] of Object.entries(value)) add(`${name}[${member}]`, inner);
    } else add(name, value);
  }
  const text = String(pairs);
  return text && `?${text}`;
}
