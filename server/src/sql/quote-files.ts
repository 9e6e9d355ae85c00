import type {QuotesSection, SignatureImage, StoredFile} from '../port/quotes.js';
import {owned} from './scope.js';

/** A stored document with its bytes. */
export const readQuoteFile: QuotesSection['file'] = async (unit, id, fileId): Promise<StoredFile | undefined> => {
  if (`${id}${fileId}`.includes('\0')) return undefined;
  const row = await unit.db
    .selectFrom('quote_files')
    .select(['name', 'content_type', 'content'])
    .where(owned(unit))
    .where('quote_id', '=', id)
    .where('id', '=', fileId)
    .executeTakeFirst();
  return row && {name: row.name, contentType: row.content_type, content: row.content};
};

export const readSignatureImage: QuotesSection['signatureImage'] = async (
  unit,
  id,
): Promise<SignatureImage | undefined> => {
  if (id.includes('\0')) return undefined;
  const row = await unit.db
    .selectFrom('quote_signatures')
    .select(['content_type', 'image'])
    .where(owned(unit))
    .where('quote_id', '=', id)
    .executeTakeFirst();
  return row?.content_type && row.image ? {contentType: row.content_type, content: row.image} : undefined;
};
