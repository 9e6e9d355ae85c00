import type {TicketFile} from '../port/contract.js';

type FileType = TicketFile['contentType'];

const signatures: ReadonlyArray<{readonly type: FileType; readonly at: number; readonly bytes: readonly number[]}> = [
  {type: 'image/png', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]},
  {type: 'image/jpeg', at: 0, bytes: [0xff, 0xd8, 0xff]},
  {type: 'image/gif', at: 0, bytes: [0x47, 0x49, 0x46, 0x38]},
  {type: 'image/webp', at: 8, bytes: [0x57, 0x45, 0x42, 0x50]},
  {type: 'application/pdf', at: 0, bytes: [0x25, 0x50, 0x44, 0x46, 0x2d]},
  {type: 'application/zip', at: 0, bytes: [0x50, 0x4b, 0x03, 0x04]},
];

/**
 * What a file is, told by its bytes and never by its name; undefined for what isn't taken. Markup (SVG and HTML among it) is text to these eyes: it is served as plain text, which
 * no browser runs.
 */
export function fileType(bytes: Uint8Array): FileType | undefined {
  const known = signatures.find((signature) =>
    signature.bytes.every((byte, index) => bytes[signature.at + index] === byte),
  );
  return known?.type ?? (isText(bytes) ? 'text/plain' : undefined);
}

function isText(bytes: Uint8Array): boolean {
  try {
    // eslint-disable-next-line no-control-regex -- they are what tells a binary file
    return !/[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(new TextDecoder('utf-8', {fatal: true}).decode(bytes));
  } catch {
    return false;
  }
}
