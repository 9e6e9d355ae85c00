import {create} from 'content-disposition';
import {cleanLine} from './text/clean.js';

/**
 * The `Content-Disposition` of a download (RFC 6266): `attachment`, the name in ASCII for old clients, and in full as `filename*` (RFC 8187).
 * The name loses what no file may be called (path separators, control characters, Windows' reserved characters); an empty one becomes `document`.
 */
export function contentDisposition(filename: string): string {
  return create(safeFilename(filename), {type: 'attachment'});
}

/** A file's name without anything that a file system or an archive would take for a path. At most 150 characters, the extension kept. */
export function safeFilename(filename: string): string {
  const name = cleanLine(filename)
    .replace(/[/\\:*?"<>|]/g, '-')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
  const stem = Array.from(name.slice(0, name.length - extension.length))
    .slice(0, 150 - extension.length)
    .join('')
    .trim();
  return `${stem || 'document'}${extension}`;
}
