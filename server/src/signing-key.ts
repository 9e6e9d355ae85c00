import {randomBytes} from 'node:crypto';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';

/**
 * The key kept in `folder`, made when there is none: 32 random bytes that only the server's user may read. Sessions and share links survive a restart with it.
 * @throws Error from the system when the folder can't be written; Error when the file isn't a key
 */
export async function keptSigningKey(folder: string): Promise<Uint8Array> {
  const file = join(folder, 'signing-key');
  await mkdir(folder, {recursive: true});
  try {
    await writeFile(file, randomBytes(32).toString('base64'), {mode: 0o600, flag: 'wx'});
  } catch (error) {
    // Made before, or this moment by another instance.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const key = Buffer.from(await readFile(file, 'utf8'), 'base64');
  if (key.byteLength < 32)
    throw new Error(
      `${file} holds no signing key. Delete it to have one made; sessions and share links made with the old one end.`,
    );
  return key;
}
