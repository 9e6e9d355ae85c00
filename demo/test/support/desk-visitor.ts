import type {Demo} from '../../src/demo.js';

/** Sits at a vendor's desk as a browser without scripts does: reads pages, fills in their forms, sends them. */
export class DeskVisitor {
  readonly #origin: string;
  readonly #cookies = new Map<string, string>();

  constructor(urls: Demo['urls']) {
    this.#origin = new URL(urls.northwind).origin;
  }

  /** Signs in at a desk; Northwind's unless told otherwise. */
  async signIn(desk = '/desk'): Promise<void> {
    await this.post(`${desk}/sign-in`, {});
  }

  /** What the browser sends with each request. */
  get cookies(): ReadonlyMap<string, string> {
    return this.#cookies;
  }

  setCookie(name: string, value: string): void {
    this.#cookies.set(name, value);
  }

  async get(path: string): Promise<Response> {
    return this.#fetch(path, {});
  }

  /** The page at `path`. @throws Error when it isn't there */
  async page(path: string): Promise<string> {
    const answer = await this.get(path);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
    return text;
  }

  /** @param form - FormData where files are sent */
  async post(
    path: string,
    form: Readonly<Record<string, string>> | FormData,
    headers: Readonly<Record<string, string>> = {},
  ) {
    return this.#fetch(path, {
      method: 'POST',
      body: form instanceof FormData ? form : new URLSearchParams(form),
      headers: {'Sec-Fetch-Site': 'same-origin', ...headers},
    });
  }

  async #fetch(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('Cookie', [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const answer = await fetch(this.#origin + path, {...init, headers, redirect: 'manual'});
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      this.#cookies.set(name, value);
    }
    return answer;
  }
}

/** The fields of a page's form as they would be sent untouched. @param action - how the form's address ends */
export function fieldsOf(page: string, action: string): Record<string, string> {
  const form = page.split('<form').find((part) => part.slice(0, part.indexOf('>')).includes(`${action}"`)) ?? '';
  const fields: Record<string, string> = {};
  const attribute = (tag: string, name: string): string | undefined => {
    const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
    return value === undefined ? undefined : unescaped(value);
  };
  const own = form.slice(0, form.indexOf('</form'));
  for (const [tag] of own.matchAll(/<input\b[^>]*>/g)) {
    const name = attribute(tag, 'name');
    const isChoice = /type="(checkbox|radio)"/.test(tag);
    if (name !== undefined && (!isChoice || /\schecked/.test(tag))) fields[name] = attribute(tag, 'value') ?? '';
  }
  return fields;
}

function unescaped(text: string): string {
  const characters: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'"};
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => characters[name] ?? '');
}
