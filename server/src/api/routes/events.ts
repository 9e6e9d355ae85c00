import {notFound} from '../faults.js';
import type {Services, VisitorRoutes} from '../services.js';

/** The event stream. */
export function eventRoutes({hub}: Services): VisitorRoutes<'streamEvents'> {
  return {
    async streamEvents({principal, parameters, request}) {
      // Nobody would read the body of a HEAD, and the stream would stay.
      if (request.method === 'HEAD') throw notFound();
      const body = await hub.open(principal, {
        lastEventId: parameters.header['Last-Event-ID'],
        // The contract gives it a default.
        replay: parameters.query['replay'] as number,
      });
      // A proxy that collects the answer before it passes it on would hold every event back.
      return new Response(body, {headers: {'content-type': 'text/event-stream', 'x-accel-buffering': 'no'}});
    },
  };
}
