import {formatNumber} from '../../../format/number.js';
import {plural} from '../../plural.js';
import {termLength} from '../../term-length.js';
import type {Sections} from '../../words.js';

export const words: Sections['productCatalog'] = {
  productCatalog: {
    title: 'Productos',
    kinds: {plan: 'Plan', license: 'Licencia', addon: 'Complemento'},
    per: (unit, months, locale) => {
      const term = termLength(locale, months, {
        monthly: 'mes',
        yearly: 'año',
        months: {other: '# meses'},
        years: {other: '# años'},
      });
      const counted = unit === 'seat' ? 'plaza' : unit;
      return counted ? `/ ${counted} / ${term}` : `/ ${term}`;
    },
    trial: (days, locale) => plural(locale, days, {one: '# día gratis', many: '# días gratis', other: '# días gratis'}),
    byQuote: 'Con presupuesto',
    notSold: (currency) => `No se vende en ${currency}`,
  },
  catalogTools: {
    quantity: (count, unit, locale) =>
      unit === 'seat'
        ? plural(locale, count, {one: '# plaza', many: '# plazas', other: '# plazas'})
        : [formatNumber(count, locale), unit ?? '×'].join(' '),
    owned: (quantity) => `Tiene ${quantity}`,
    none: 'Aún no hay productos',
    noneHint: 'Lo que puede comprar aquí aparecerá aquí.',
    kind: 'Tipo',
    allKinds: 'Todos',
    kinds: {plan: 'Planes', license: 'Licencias', addon: 'Complementos'},
    category: 'Categoría',
    allCategories: 'Todas las categorías',
    term: 'Duración',
    every: (months, locale) =>
      termLength(locale, months, {
        monthly: 'Mensual',
        yearly: 'Anual',
        months: {other: '# meses'},
        years: {other: '# años'},
      }),
    currency: 'Moneda',
    beforeTaxes: 'Precios sin impuestos.',
    choose: 'Elegir',
    askForQuote: 'Pedir un presupuesto',
    inBasket: 'En su cesta',
    addSeats: 'Añadir más',
    goesWith: 'Se elige con un plan o se añade a una suscripción.',
    actionOn: (action, name) => `${action}: ${name}`,
    openSubscription: (number) => `Abrir la suscripción ${number}`,
    waiting: (count, locale) =>
      plural(locale, count, {
        one: '# producto en su cesta',
        many: '# productos en su cesta',
        other: '# productos en su cesta',
      }),
    openBasket: 'Abrir la cesta',
    close: 'Cerrar',
    cancel: 'Cancelar',
    back: 'Volver',
    sending: 'Enviando…',
    checking: 'Se ha perdido la conexión. Comprobamos si se ha realizado: no lo repita.',
    pricing: 'Consultando el precio…',
    optional: 'opcional',
    basket: {
      title: 'Su cesta',
      empty: 'Su cesta está vacía',
      emptyHint: 'Elija un producto y le esperará aquí.',
      seats: (unit) => (unit === 'seat' ? 'Plazas' : (unit ?? 'Cantidad')),
      between: (least, most) => `De ${least} a ${most}`,
      atLeast: (least) => `${least} o más`,
      addons: 'Complementos',
      quantityOf: (name) => `Cantidad de ${name}`,
      remove: 'Quitar',
      more: 'Elegir más',
      review: 'Ver el precio',
      quoteOnly: (names) =>
        `De ${names} se ocupa nuestro equipo de ventas. Pida un presupuesto para toda la cesta o quítelo para comprar el resto ahora.`,
      gone: 'Ya no se vende. Quítelo para continuar.',
      full: (most, locale) =>
        `En la cesta caben ${formatNumber(most, locale)} productos. Compre primero estos o quite uno.`,
    },
    mistakes: {
      number: 'Introduzca un número entero.',
      not_sold: 'Así no se vende. Elija otra duración u otra moneda, o quítelo.',
      quote_only: 'De esto se ocupa nuestro equipo de ventas. Pida un presupuesto.',
      other: 'No es posible. Elija otra cosa.',
    },
    review: {
      title: 'Revise su compra',
      period: (from, to) => `Del ${from} al ${to}`,
      freeUntil: (day) => `Gratis hasta el ${day}`,
      perTerm: (amount, months, locale) => {
        const term = termLength(locale, months, {
          monthly: 'al mes',
          yearly: 'al año',
          months: {other: 'por # meses'},
          years: {other: 'por # años'},
        });
        return `${amount} ${term}, impuestos incluidos`;
      },
      subtotal: 'Subtotal',
      dueNow: 'A pagar ahora',
      next: 'Próximos cobros',
      nextOn: (day) => `El ${day}`,
      method: 'Se cobra en',
      methodHint: 'Desde ahora y en cada renovación. Puede cambiarla cuando quiera.',
      noMethod: 'Aún no hay ninguna forma de pago. Sin ella no se puede renovar la suscripción.',
      addMethod: 'Introducir otra',
      team: 'Equipo',
      reference: 'Su referencia',
      until: (time) => `Estos precios se le mantienen hasta el ${time}.`,
      changed:
        'El precio ha cambiado entretanto. No se ha comprado nada. Lo que es distinto está marcado: revíselo y compre.',
      was: (amount) => `antes ${amount}`,
      buy: (amount) => `Comprar por ${amount}`,
      start: 'Empezar la prueba gratuita',
    },
    bought: {
      title: (count, locale) =>
        plural(locale, count, {
          one: 'Su suscripción ha comenzado',
          many: 'Han comenzado # suscripciones',
          other: 'Han comenzado # suscripciones',
        }),
      pay: (invoices) => `La factura ${invoices} se puede pagar ahora.`,
      charged: 'Si no la paga, se cobra automáticamente en su forma de pago en unos minutos.',
      trial: 'No se ha cobrado nada. Puede cancelarla en cualquier momento antes de que termine la prueba.',
      payNow: 'Pagar ahora',
      paid: 'El pago se ha recibido.',
    },
    quote: {
      title: 'Pedir un presupuesto',
      hint: 'Recibirá un presupuesto a los precios de hoy, para revisarlo y aceptarlo como cualquier otro. Antes no se compra nada.',
      comment: '¿Qué debemos saber?',
      send: 'Pedir el presupuesto',
      made: (number) => `Se ha creado el presupuesto ${number}.`,
      madeHint: 'Lo encontrará entre sus presupuestos.',
      show: (number) => `Mostrar el presupuesto ${number}`,
    },
    seats: {
      which: 'Suscripción',
      title: (product) => `Añadir a ${product}`,
      has: (quantity, number) => `Tiene ${quantity} (${number}).`,
      preview: 'Ver el precio',
      credit: 'Abono por lo que queda',
      toBalance: 'Añadido a su crédito',
      now: 'Se aplica de inmediato.',
      later: (day) => `Se aplica desde el ${day}.`,
      next: (amount, day) => `Próxima factura: ${amount} el ${day}`,
      confirm: (amount) => `Confirmar por ${amount}`,
      confirmFree: 'Confirmar',
      done: (number) => `La suscripción ${number} se ha modificado.`,
      doneLater: (number, day) => `La suscripción ${number} cambia el ${day}.`,
      mistakes: {
        unchanged: 'Es lo que ya tiene. Introduzca otro número.',
        below_minimum: 'Es menos de lo posible.',
        above_maximum: 'Es más de lo posible.',
        below_assigned: 'Hay más asignadas. Retire antes algunas.',
        contract: 'Está contratado: solo después es posible reducirlo.',
      },
    },
    problems: {
      offline: 'No tiene conexión: no se ha enviado ni comprado nada. Lo que ha elegido se conserva.',
      unknown: 'Aún no se sabe si se ha realizado. Vuelva a intentarlo: se realiza una sola vez.',
      stale: 'Ha cambiado entretanto. No se ha hecho nada. Revíselo y continúe.',
      change_refused: 'Así no es posible. No se ha comprado nada. Revise lo que está marcado.',
      payment_method_unusable: 'Ya no se puede cobrar en esta forma de pago. No se ha comprado nada. Elija otra.',
      card_number_rejected: 'Aquí no se deben escribir números de tarjeta. No se ha enviado nada. Quítelo del texto.',
      not_allowed: 'No tiene permiso para esto. No se ha comprado nada. Consulte al titular de su cuenta.',
      not_found: 'Ya no está disponible. No se ha comprado nada.',
      not_possible: 'Ahora no se puede hacer. No se ha modificado nada.',
      session_expired: 'Su sesión ha terminado. Inicie sesión de nuevo para continuar; lo que ha elegido se conserva.',
      rate_limited: 'Demasiadas solicitudes. No se ha comprado nada. Espere un momento y vuelva a intentarlo.',
      other: 'No se ha podido realizar. No se ha comprado nada. Vuelva a intentarlo; si continúa, avise a soporte.',
    },
  },
};
