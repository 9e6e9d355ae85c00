import {createHash} from 'node:crypto';
import type {AnswerProblem, DeskTicket, DeskTicketPart, DeskTicketRow, TicketDesk} from '../site/desk/tickets.js';

/**
 * A vendor's tickets over HTTP, as the vendor's own server reads and answers them.
 *
 * @param apiUrl - the API's address, without a slash at its end
 * @param apiKey - the vendor's; it never leaves this process
 * @param author - whose name the customer reads
 */
export function createTicketDesk(apiUrl: string, apiKey: string, author: string): TicketDesk {
  const call = (method: string, path: string, body?: object | File, key?: string): Promise<Response> =>
    fetch(`${apiUrl}/portal/v1/vendor${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${apiKey}`,
        ...(body && !(body instanceof File) && {'Content-Type': 'application/json'}),
        ...(key !== undefined && {'Idempotency-Key': key}),
      },
      ...(body && {body: body instanceof File ? body : JSON.stringify(body)}),
    });
  const read = async <T>(path: string): Promise<T> => (await expectOk(await call('GET', path))).json() as Promise<T>;
  const write = async (path: string, body: object): Promise<void> => {
    await expectOk(await call('PUT', path, body));
  };

  /** Sends the bytes of a file; its id goes with an answer. Undefined when the file isn't taken. */
  async function upload(ticket: string, file: File, key: string): Promise<string | undefined> {
    const announced = await call('POST', `/tickets/${ticket}/files`, {name: file.name, size: file.size}, key);
    if (announced.status === 400) return undefined;
    const {id} = (await (await expectOk(announced)).json()) as {id: string};
    const sent = await call('PUT', `/ticket-files/${id}/content`, file);
    // 404: an answer has it by now, as when the same one is sent again.
    if (sent.ok || sent.status === 404) return id;
    if (sent.status === 413 || sent.status === 415 || sent.status === 422) return undefined;
    await expectOk(sent);
    return undefined;
  }

  return {
    async list(view, search, cursor) {
      const query = new URLSearchParams({'filter[status]': view, q: search, limit: '25', ...(cursor && {cursor})});
      const {items, page} = await read<{items: DeskTicketRow[]; page: {total: number; next: string | null}}>(
        `/tickets?${query}`,
      );
      return {items, ...page};
    },
    async get(id) {
      const answer = await call('GET', `/tickets/${encodeURIComponent(id)}`);
      return answer.status === 404 ? undefined : ((await (await expectOk(answer)).json()) as DeskTicket);
    },
    messages: (id, cursor) =>
      read<DeskTicketPart>(`/tickets/${id}/messages?${new URLSearchParams({limit: '50', ...(cursor && {cursor})})}`),
    async answer(id, {html, status, files, key}) {
      const fileIds: string[] = [];
      for (const [index, file] of files.entries()) {
        const fileId = await upload(id, file, derivedKey(key, index));
        if (fileId === undefined) return 'file';
        fileIds.push(fileId);
      }
      const answer = await call('POST', `/tickets/${id}/messages`, {author, html, status, fileIds}, key);
      return answer.ok ? undefined : problemOf(answer);
    },
    setStatus: (id, status) => write(`/tickets/${id}/status`, {author, status}),
    noteTyping: (id) => write(`/tickets/${id}/typing`, {author}),
    noteRead: (id, position) => write(`/tickets/${id}/read`, {position}),
  };
}

/** The key of one of an answer's files: the same whenever the answer is sent. */
function derivedKey(key: string, index: number): string {
  return createHash('sha256').update(`${key} ${index}`).digest('base64url');
}

/** @throws Error for what the desk's people can't mend */
async function problemOf(answer: Response): Promise<AnswerProblem> {
  const {code, errors = []} = (await answer.clone().json()) as {code: string; errors?: Array<{pointer: string}>};
  if (code === 'card_number_rejected') return 'card_number';
  if (errors.some(({pointer}) => pointer.startsWith('/fileIds'))) return 'file';
  if (errors.some(({pointer}) => pointer === '/html')) return 'blank';
  await expectOk(answer);
  return 'blank';
}

async function expectOk(answer: Response): Promise<Response> {
  if (answer.ok) return answer;
  throw new Error(`The portal's API answered ${answer.status}: ${await answer.text()}`);
}
