import {queueConfirmation} from '../../mail/mail-jobs.js';
import {notAllowed, notFound, unavailable} from '../faults.js';
import {onceInUnit} from '../once.js';
import {json} from '../respond.js';
import type {Services, VisitorRoutes} from '../services.js';
import {readOrder} from './orders.js';

/** Seconds after which a portal may have a mail server. */
const tryAgainAfter = 30;

/** The confirmation of an order by mail, to nobody but the one who asks: one key has one message sent, soon after the answer. */
export function orderMailRoutes(services: Services): VisitorRoutes<'sendOrderConfirmation'> {
  return {
    sendOrderConfirmation: (call) =>
      onceInUnit(services, call, async (unit) => {
        const {principal, membership, parameters} = call;
        const id = parameters.path['orderId'] ?? '';
        const found = await readOrder(services, call, unit, id);
        if (!found) throw notFound('order');
        if (!services.sendsMail) throw unavailable('This portal has no mail server; nothing was sent.', tryAgainAfter);
        const {allowed, reason = 'status'} = found.order.capabilities.sendConfirmation;
        if (!allowed) throw notAllowed(reason);
        await queueConfirmation(unit, {orderId: id, userId: principal.userId, locale: principal.locale});
        return json({sentTo: membership.user.email}, 202);
      }),
  };
}
