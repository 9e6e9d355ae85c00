import type {PortalClient} from './portal-client.js';

/** Who is signed in, as something to compare: it is another as soon as somebody else is, or nobody. */
export const ownerOf = (client: PortalClient | undefined): string =>
  client ? `${client.core.endpoint} ${client.core.session.identity ?? ''}` : '';
