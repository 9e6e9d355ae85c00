import {AwsClient} from 'aws4fetch';

import {checkKey, type FileStore} from './file-store.js';

/** Where a bucket is and who may use it. */
export interface S3Config {
  /** The bucket's own URL: `https://s3.eu-west-3.amazonaws.com/bucket`, `http://minio:9000/bucket`. */
  readonly url: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** How long the storage may take for one file, ms. */
const patience = 20_000;

/**
 * Keeps files in a bucket of S3, or of whatever speaks its protocol. Nothing is tried again here: an upload that failed is sent again by its client.
 * @param send stands in for `fetch`
 */
export function createS3Files({url, region, ...keys}: S3Config, send: typeof fetch = fetch): FileStore {
  const client = new AwsClient({...keys, region, service: 's3'});
  async function ask(method: string, key: string, body?: Uint8Array): Promise<Response> {
    checkKey(key);
    const signed = await client.sign(`${url.replace(/\/$/, '')}/${key}`, {
      method,
      ...(body && {body: body as Uint8Array<ArrayBuffer>, headers: {'content-type': 'application/octet-stream'}}),
    });
    const response = await send(signed, {signal: AbortSignal.timeout(patience)});
    if (response.ok || response.status === 404) return response;
    await response.body?.cancel();
    throw new Error(`The file storage answered ${response.status} to ${method}.`);
  }
  return {
    async put(key, bytes) {
      const response = await ask('PUT', key, bytes);
      await response.body?.cancel();
      if (!response.ok) throw new Error('The file storage has no such bucket.');
    },
    async get(key) {
      const response = await ask('GET', key);
      if (response.ok) return new Uint8Array(await response.arrayBuffer());
      await response.body?.cancel();
      return undefined;
    },
    async delete(key) {
      await (await ask('DELETE', key)).body?.cancel();
    },
  };
}
