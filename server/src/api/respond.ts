import {sha256Bytes} from '#sha256';
import {base64url} from 'jose';

/** A JSON answer. */
export function json(value: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(value), {status, headers: {'content-type': 'application/json', ...headers}});
}

/**
 * A JSON answer with a strong ETag, or 304 when the client has it already. The tag is made of the record's version and of the bytes that this person sees, so it changes with
 * the role, the day and a payment under way as well.
 */
export function taggedJson(value: unknown, version: number, ifNoneMatch: string | null): Response {
  const body = JSON.stringify(value);
  const etag = etagOf(body, version);
  if (isListed(etag, ifNoneMatch)) return new Response(null, {status: 304, headers: {etag}});
  return new Response(body, {headers: {'content-type': 'application/json', etag}});
}

/** A text with a strong ETag of its bytes, or 304 when the client has it already. */
export function taggedText(body: string, ifNoneMatch: string | null, headers: Record<string, string>): Response {
  const etag = `"${base64url.encode(sha256Bytes(body)).slice(0, 22)}"`;
  if (isListed(etag, ifNoneMatch)) return new Response(null, {status: 304, headers: {...headers, etag}});
  return new Response(body, {headers: {...headers, etag}});
}

/** A JSON answer under a tag that its body carries too, or 304 when the client has it already. */
export function taggedAs(value: unknown, etag: string, ifNoneMatch: string | null): Response {
  return isListed(etag, ifNoneMatch) ? new Response(null, {status: 304, headers: {etag}}) : json(value, 200, {etag});
}

/** What a write has made of a record: its JSON and its new ETag. */
export function writtenJson(value: unknown, version: number, status = 200): Response {
  const body = JSON.stringify(value);
  return new Response(body, {status, headers: {'content-type': 'application/json', etag: etagOf(body, version)}});
}

/** The record's version that an ETag was made of; undefined when it is none of ours. */
export function versionIn(etag: string): number | undefined {
  const [, version] = /^"(\d{1,15})-[\w-]{22}"$/.exec(etag) ?? [];
  return version === undefined ? undefined : Number(version);
}

/** The tag of a record, for a body that carries it itself: made as an ETag is. */
export function recordTag(value: unknown, version: number): string {
  return etagOf(JSON.stringify(value), version);
}

/** Strong, of the record's version and of the bytes that are shown. */
export function etagOf(body: string, version: number): string {
  return `"${version}-${base64url.encode(sha256Bytes(body)).slice(0, 22)}"`;
}

/** Whether `If-None-Match` names this tag; a weak form of it counts too (RFC 9110, 13.1.2). */
function isListed(etag: string, ifNoneMatch: string | null): boolean {
  if (ifNoneMatch === null) return false;
  if (ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((each) => each.trim().replace(/^W\//, '') === etag);
}
