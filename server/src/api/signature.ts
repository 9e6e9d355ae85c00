import {largestSignature, type NewSignature, type SignatureImage} from '../port/quotes.js';
import type {SignatureMode} from '../port/contract.js';
import {unprocessable} from '../port/fault.js';
import {imageSize} from '../image-size.js';

/** A signature as it is sent. */
export interface SentSignature {
  readonly mode: SignatureMode;
  readonly name: string;
  /** Base64. */
  readonly image?: string;
}

/**
 * Reads a signature and looks at its image before anybody keeps it: what it is comes from its bytes alone.
 * @throws PortalFault 422 `invalid_request` with a pointer
 */
export function readSignature({mode, name, image}: SentSignature): NewSignature {
  const signer = name.trim();
  if (signer === '') throw refusedAt('/signature/name', 'blank', 'The name is blank.');
  if (mode === 'type') {
    if (image !== undefined) throw refusedAt('/signature/image', 'unexpected', 'A typed signature has no image.');
    return {mode, name: signer};
  }
  if (image === undefined) throw refusedAt('/signature/image', 'required', 'The image is missing.');
  return {mode, name: signer, image: readImage(image)};
}

function readImage(base64: string): SignatureImage {
  const content = decoded(base64);
  const most = largestSignature;
  if (content.byteLength > most.bytes)
    throw refusedAt('/signature/image', 'too_large', `The image has more than ${most.bytes} bytes.`);
  const found = imageSize(content);
  if (!found) throw refusedAt('/signature/image', 'content_type', 'The image is no PNG and no JPEG, or is broken.');
  const {contentType, width, height} = found;
  if (width > most.width || height > most.height)
    throw refusedAt('/signature/image', 'too_large', `The image is larger than ${most.width} × ${most.height} pixels.`);
  return {contentType, content};
}

function decoded(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    throw refusedAt('/signature/image', 'base64', 'The image is not base64.');
  }
}

function refusedAt(pointer: string, code: string, detail: string): Error {
  return unprocessable(detail, [{pointer, code, detail}]);
}
