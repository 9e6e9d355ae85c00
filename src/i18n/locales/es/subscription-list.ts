import {plural} from '../../plural.js';
import type {Sections} from '../../words.js';

export const words: Sections['subscriptionList'] = {
  subscriptionList: {
    subscriptions: 'Suscripciones',
    product: 'Producto',
    number: 'ID de suscripción',
    team: 'Equipo',
    seats: 'Plazas',
    price: 'Precio',
    status: 'Estado',
    renewal: 'Renovación',
    nextCharge: 'Próximo cobro',
    method: 'Forma de pago',
    named: (product, number) => `${product}, ${number}`,
    open: (subscription) => `Abrir ${subscription}`,
  },
  subscriptionListTools: {
    methodIssue: 'Forma de pago no válida',
    all: 'Todas',
    current: 'Vigentes',
    searched: 'Producto, ID, equipo, referencia',
    none: 'Aún no hay ninguna suscripción',
    noneHint: 'Sus suscripciones aparecen aquí.',
    allProducts: 'Todos los productos',
    allTeams: 'Todos los equipos',
    csv: 'Descargar esta lista en CSV',
    csvSelected: 'Descargar las seleccionadas en CSV',
    attention: {
      toRenew: (count, day, locale) =>
        plural(locale, count, {
          one: `# por renovar: hasta el ${day}`,
          other: `# por renovar: la primera hasta el ${day}`,
        }),
      unpaid: (count, locale) =>
        plural(locale, count, {one: '# renovación sin pagar', other: '# renovaciones sin pagar'}),
      methods: (count, locale) =>
        plural(locale, count, {
          one: '# tiene una forma de pago que no servirá',
          other: '# tienen una forma de pago que no servirá',
        }),
      ending: (count, locale) => plural(locale, count, {one: '# finaliza pronto', other: '# finalizan pronto'}),
      show: 'Mostrar',
    },
    selectAll: (count, locale) =>
      plural(locale, count, {one: 'Seleccionar # de esta lista', other: 'Seleccionar las # de esta lista'}),
    selectFirst: (count, locale) =>
      plural(locale, count, {
        one: 'Seleccionar la primera de esta lista (#)',
        other: 'Seleccionar las # primeras de esta lista',
      }),
    atMost: (count, locale) =>
      plural(locale, count, {
        one: 'Como máximo # a la vez. Seleccione menos.',
        other: 'Como máximo # a la vez. Seleccione menos.',
      }),
    renew: {
      action: 'Renovar ahora',
      hint: 'El período siguiente se factura ahora. Compruebe lo que cuesta antes de confirmar.',
      confirm: (count, locale) =>
        plural(locale, count, {one: 'Renovar # suscripción', other: 'Renovar # suscripciones'}),
    },
    autoRenewOn: {
      action: 'Renovar automáticamente',
      hint: 'A partir de ahora se renuevan solas al final de cada período, hasta que lo desactive.',
      confirm: (count, locale) =>
        plural(locale, count, {one: 'Activar en # suscripción', other: 'Activar en # suscripciones'}),
    },
    autoRenewOff: {
      action: 'Dejar de renovar automáticamente',
      hint: 'Cada una sigue hasta el final de su período y entonces finaliza, salvo que la renueve.',
      confirm: (count, locale) =>
        plural(locale, count, {one: 'Desactivar en # suscripción', other: 'Desactivar en # suscripciones'}),
    },
    changeMethod: {
      action: 'Cambiar la forma de pago',
      hint: 'A partir de ahora se cobran con la forma de pago que elija. Ahora no se cobra nada.',
      confirm: (count, locale) =>
        plural(locale, count, {one: 'Cambiar en # suscripción', other: 'Cambiar en # suscripciones'}),
    },
    close: 'Cerrar',
    cancel: 'Cancelar',
    back: 'Volver',
    done: 'Listo',
    review: 'Revisar',
    chooseMethod: 'Cobrarlas con',
    followDefault: 'Siempre mi forma de pago predeterminada',
    noMethod: 'No hay ninguna forma de pago que elegir. Añada una primero.',
    expired: 'Caducada',
    loading: 'Calculando los efectos…',
    effects: 'Efecto en cada suscripción',
    charge: (amount, from, to) => `${amount} ahora, del ${from} al ${to}`,
    chargeChanged: (before, after) => `Ahora cuesta ${after} en lugar de ${before}`,
    nextCharge: (amount, day) => `Próximo cobro: ${amount} el ${day}`,
    noCharge: 'No hay más cobros previstos',
    chargedTo: (method) => `Se cobra con ${method}`,
    unchanged: 'Ya es así. No cambia nada.',
    changed: 'Ha cambiado mientras tanto. No se ha hecho nada con ella.',
    leftOut: (count, locale) => plural(locale, count, {one: '# se queda como está', other: '# se quedan como están'}),
    nothing: 'No cambia ninguna de las suscripciones seleccionadas.',
    total: 'Se cobra ahora',
    sending: 'Enviando…',
    checking: 'Se ha perdido la conexión. Comprobando lo que se ha hecho: no lo repita…',
    outcomes: {done: 'Hecho', unchanged: 'Sin cambios', refused: 'No hecho', stale: 'Cambió mientras tanto'},
    results: (done, count, locale) =>
      plural(locale, count, {one: `Hecho en ${done} de # suscripción.`, other: `Hecho en ${done} de # suscripciones.`}),
    again: (count, locale) =>
      plural(locale, count, {one: 'Revisar de nuevo # suscripción', other: 'Revisar de nuevo # suscripciones'}),
    invoice: (number) => `Factura ${number}`,
    pay: 'Pagar ahora',
    payHint: 'Si no paga ahora, cada una se cobrará con su forma de pago en unos minutos.',
    reasons: {
      amount_changed: 'Su precio ha cambiado mientras tanto. No se ha cobrado nada.',
      payment_method_unusable: 'No se puede cobrar con esta forma de pago.',
      not_found: 'Ya no está disponible, o no puede verla.',
      other: 'No se ha podido hacer. No se ha cambiado nada.',
    },
    problems: {
      offline: 'No tiene conexión: no se ha enviado, cambiado ni cobrado nada.',
      refused: 'No se pudo hacer. No se ha cambiado ni cobrado nada.',
      unknown: 'Aún no se sabe lo que se ha hecho. Confirme de nuevo: solo se hace una vez.',
      other:
        'No se ha podido hacer. No se ha cambiado ni cobrado nada. Vuelva a intentarlo; si persiste, avise al servicio de asistencia.',
    },
  },
};
