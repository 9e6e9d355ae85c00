import {contentDisposition, safeFilename} from '../../documents/index.js';
import {fileType} from '../../files/file-type.js';
import {PortalFault, unprocessable} from '../../port/fault.js';
import {largestFile, type FileAuthor} from '../../port/ticket-files.js';
import type {NewTicketFile} from '../../port/contract.js';
import type {TenantScope} from '../../port/unit.js';
import {ofCustomer} from '../../sql/scope.js';
import {fileKey} from '../../tickets/file-key.js';
import {readBytes} from '../body.js';
import {notFound} from '../faults.js';
import {sectionOf} from '../gates.js';
import {onceInUnit, vendorOnceInUnit} from '../once.js';
import {json} from '../respond.js';
import {presentFile} from '../ticket-file-urls.js';
import {scopeOf, type Call, type Services, type VendorRoutes, type VisitorRoutes} from '../services.js';
import {placeOf} from './agent-tickets.js';

/** The most files that a user may have announced without giving them to a message: more than a person needs, and no storage for free. */
const mostWaiting = 50;

/** Announcing and uploading files. */
export function ticketFileRoutes(services: Services): VisitorRoutes<'createTicketFile' | 'uploadTicketFile'> {
  const {backend} = services;
  return {
    createTicketFile: (call) =>
      onceInUnit(services, call, async (unit) => {
        const {userId} = call.principal;
        const {name, size} = call.body.value as NewTicketFile;
        const section = sectionOf(backend, 'ticketFiles');
        if ((await section.waiting(unit, userId)) >= mostWaiting) {
          throw new PortalFault('rate_limited', 429, 'Too many files wait for a message.', {
            retryAfter: 3_600,
            beforeExecution: true,
          });
        }
        return json({id: await section.announce(unit, {name: safeFilename(name), size, userId})}, 201);
      }),

    uploadTicketFile: (call) => takeUpload(services, call, scopeOf(call.principal), call.principal.userId),
  };
}

/** The same for the vendor's agents, who are one and are trusted with how much they announce. */
export function agentFileRoutes(services: Services): VendorRoutes<'createAgentFile' | 'uploadAgentFile'> {
  const {backend} = services;
  return {
    createAgentFile: (call) =>
      vendorOnceInUnit(services, call, async (unit) => {
        const {name, size} = call.body.value as NewTicketFile;
        const {customerId} = await placeOf(sectionOf(backend, 'agentTickets'), unit, call, 'read');
        const file = {name: safeFilename(name), size, userId: null};
        return json({id: await sectionOf(backend, 'ticketFiles').announce(ofCustomer(unit, customerId), file)}, 201);
      }),

    uploadAgentFile: (call) => takeUpload(services, call, {tenantId: call.tenantId, customerId: '*'}, null),
  };
}

/** Keeps the bytes of a file that this author announced. @throws PortalFault not_found, payload_too_large, 415, 422 */
async function takeUpload(
  services: Services,
  {parameters, request}: Call,
  scope: TenantScope,
  author: FileAuthor,
): Promise<Response> {
  const {database, backend, files} = services;
  const section = sectionOf(backend, 'ticketFiles');
  const file = await database.run(scope, (unit) => section.announced(unit, parameters.path['uploadId'] ?? '', author));
  if (!file) throw notFound('file');
  const {id, name, size, customerId} = file;
  const bytes = await readBytes(request, largestFile);
  if (bytes.byteLength !== size) {
    throw unprocessable(`The file has ${bytes.byteLength} bytes, and ${size} were announced.`, [
      {pointer: '', code: 'size'},
    ]);
  }
  const contentType = fileType(bytes);
  if (!contentType) {
    throw new PortalFault('unsupported_media_type', 415, 'Files of this type are not taken; nothing was kept.', {
      beforeExecution: true,
    });
  }
  const owner = {tenantId: scope.tenantId, customerId};
  await files.put(fileKey(owner, id), bytes);
  if (!(await database.run(owner, (unit) => section.uploaded(unit, id, contentType)))) throw notFound('file');
  return json(await presentFile(services, owner, {id, name, size, contentType}));
}

/** `GET /files/{fileToken}`: a file for whoever has the URL. */
export async function openFile({tokens, database, backend, files}: Services, {parameters}: Call): Promise<Response> {
  const claims = await tokens.readFile(parameters.path['fileToken'] ?? '');
  const section = backend.ticketFiles;
  if (!claims || !section) throw notFound('file');
  if (claims.expired) throw new PortalFault('gone', 410, 'This URL has expired. Read the message again for another.');
  const scope = {tenantId: claims.tenant, customerId: claims.customer};
  const file = await database.run(scope, (unit) => section.get(unit, claims.file));
  const bytes = file && (await files.get(fileKey(scope, file.id)));
  if (!bytes) throw notFound('file');
  return new Response(new Blob([bytes as Uint8Array<ArrayBuffer>]), {
    headers: {
      'content-type': file.contentType === 'text/plain' ? 'text/plain; charset=utf-8' : file.contentType,
      'content-length': String(bytes.byteLength),
      'content-disposition': contentDisposition(file.name),
      'content-security-policy': "sandbox; default-src 'none'",
      'x-robots-tag': 'noindex, nofollow, noarchive',
    },
  });
}
