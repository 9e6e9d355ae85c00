import {plural} from '../../plural.js';
import type {Sections} from '../../words.js';

export const words: Sections['paymentMethods'] = {
  paymentMethods: {
    title: 'Formas de pago',
    add: 'Añadir una forma de pago',
    expires: (month, year) => `Caduca en ${month}/${year}`,
    expired: 'Caducada',
    expiresSoon: 'Caduca pronto',
    isDefault: 'Predeterminada',
    isBackup: 'De reserva',
    kinds: {card: 'Tarjeta', sepa_debit: 'Adeudo directo SEPA'},
    makeDefault: 'Establecer como predeterminada',
    makeBackup: 'Usar como reserva',
    endBackup: 'Dejar de usar como reserva',
    edit: 'Modificar',
    replace: 'Sustituir',
    remove: 'Eliminar',
    actionOn: (action, method) => `${action}: ${method}`,
    usedBy: (count, locale) =>
      plural(locale, count, {
        one: 'Se usa en # suscripción',
        many: 'Se usa en # de suscripciones',
        other: 'Se usa en # suscripciones',
      }),
    unused: 'No se usa en ninguna suscripción',
    nextCharge: (amount, day) => `${amount} el ${day}`,
    noCharge: 'No hay más cobros previstos',
    more: (count, locale) => plural(locale, count, {one: 'y # más', many: 'y # más', other: 'y # más'}),
  },
  methodTools: {
    none: 'Aún no hay ninguna forma de pago',
    noneHint: 'Añada una para que sus suscripciones se renueven sin interrupción.',
    close: 'Cerrar',
    cancel: 'Cancelar',
    save: 'Guardar',
    done: 'Listo',
    sending: 'Enviando…',
    checking: 'Se ha perdido la conexión. Comprobando el resultado…',
    tryAgain: 'Reintentar',
    adding: {
      title: 'Añadir una forma de pago',
      hint: 'Ahora no se cobra nada. Es posible que su banco le pida una confirmación.',
      fields: 'Datos de la forma de pago',
      fieldsFailed:
        'No se han podido cargar los campos seguros. No se ha guardado nada. Vuelva a intentarlo en un momento.',
      makeDefault: 'Establecer como predeterminada',
      confirm: 'Añadir',
      progress: {
        sending: 'Enviando los datos al servicio de pago…',
        processing: 'El servicio de pago está comprobando los datos…',
        checking:
          'Se ha perdido la conexión. Comprobando si la forma de pago se ha guardado: no vuelva a introducirla.',
      },
      challengeTitle: 'Confirme con su banco',
      challengeHint: 'Su banco le pide que confirme esta forma de pago. No se cobra nada.',
      challengeClosed:
        'Ha cerrado la página de su banco. La forma de pago no se guardará hasta que su banco la confirme.',
      challengeAgain: 'Volver a abrir la confirmación',
      giveUp: 'No guardarla',
      added: ['Forma de pago guardada', 'Ya se puede usar para los cobros.'],
      processing: [
        'Comprobación en curso',
        'El servicio de pago aún está comprobando la forma de pago. Aparecerá en la lista en cuanto se haya guardado.',
      ],
      failed: 'La forma de pago no se ha guardado',
      canceled: ['Forma de pago no guardada', 'No se ha conservado nada de lo que ha introducido.'],
      unknown: [
        'Aún no se sabe si la forma de pago se ha guardado',
        'Si se ha guardado, aparecerá automáticamente en la lista. Consúltela antes de volver a introducir los datos.',
      ],
      none: ['La forma de pago no se ha guardado', 'Los datos no llegaron. Introdúzcalos de nuevo.'],
      failures: {
        card_declined: 'Su banco ha rechazado esta forma de pago. Pruebe con otra o consulte a su banco.',
        insufficient_funds: 'Su banco ha rechazado esta forma de pago: no hay fondos suficientes.',
        expired_card: 'Según su banco, esta forma de pago ha caducado. Pruebe con otra.',
        authentication_failed:
          'Su banco no ha podido confirmar su identidad. Vuelva a intentarlo o use otra forma de pago.',
        authentication_expired: 'La confirmación no ha llegado a tiempo. Vuelva a intentarlo.',
        processing_error:
          'El servicio de pago no ha podido comprobar la forma de pago. Vuelva a intentarlo en un momento.',
        psp_unavailable: 'No se puede acceder al servicio de pago. Vuelva a intentarlo en un momento.',
        token_expired: 'Ha pasado demasiado tiempo desde que introdujo los datos. Introdúzcalos de nuevo.',
      },
    },
    editing: {
      title: (method) => `Modificar ${method}`,
      holder: 'Nombre del titular',
      expiry: 'Fecha de caducidad',
      month: 'Mes',
      year: 'Año',
      billing: 'Dirección de facturación',
      billingHint: 'Una línea debajo de otra, como en un sobre.',
      fixed: 'El número no se puede modificar: añada la nueva forma de pago y después sustituya esta por la nueva.',
      pastExpiry: 'Este mes ya ha pasado. Revise la fecha.',
      saved: (method) => `Se ha modificado ${method}.`,
    },
    defaulting: {
      title: (method) => `Establecer ${method} como predeterminada`,
      hint: 'A partir de ahora se pagarán con ella las suscripciones que no tengan una forma de pago propia.',
      move: 'Usar esta forma de pago también para estas suscripciones, que ahora tienen otra:',
      confirm: 'Establecer como predeterminada',
      done: (method) => `${method} es ahora la forma de pago predeterminada.`,
    },
    backup: {
      done: (method) => `Se usará ${method} cuando no se pueda cobrar con la forma de pago prevista.`,
      ended: (method) => `${method} ya no es la forma de pago de reserva.`,
    },
    attaching: {
      action: 'Pagar suscripciones con ella',
      title: (method) => `Pagar suscripciones con ${method}`,
      hint: 'Las que marque se pagarán con ella a partir de ahora. Ahora no se cobra nada, salvo que haya una renovación sin pagar: se volverá a intentar pronto.',
      search: 'Buscar: producto, ID, equipo, referencia',
      choose: 'Suscripciones',
      already: 'Ya se paga con ella',
      now: (method) => `Ahora: ${method}`,
      nothingYet: 'Aún sin forma de pago',
      unpaid: (invoice) => `Sin pagar: ${invoice}`,
      none: 'No se ha encontrado ninguna suscripción.',
      mustChoose: 'Marque al menos una suscripción.',
      atMost: (count, locale) =>
        plural(locale, count, {
          one: 'Como máximo # a la vez. Marque menos.',
          other: 'Como máximo # a la vez. Marque menos.',
        }),
      confirm: (count, locale) =>
        count
          ? plural(locale, count, {one: 'Pagar # suscripción con ella', other: 'Pagar # suscripciones con ella'})
          : 'Pagar con ella',
      done: (method, count, locale) =>
        plural(locale, count, {
          one: `# suscripción se pagará con ${method} a partir de ahora.`,
          other: `# suscripciones se pagarán con ${method} a partir de ahora.`,
        }),
    },
    replacing: {
      title: (method) => `Sustituir ${method}`,
      hint: 'Todo lo que se paga con esta forma de pago se pagará con la otra a partir de ahora. Esta seguirá en la lista hasta que la elimine.',
      by: 'Sustituir por',
      none: 'No hay otra forma de pago que se pueda usar. Añádala primero.',
      confirm: 'Sustituir',
      done: (method, by) => `A partir de ahora se usará ${by} en lugar de ${method}.`,
    },
    removing: {
      title: (method) => `¿Eliminar ${method}?`,
      unused: 'No se paga nada con esta forma de pago.',
      charged: 'Estas suscripciones se pagan con esta forma de pago:',
      follow: (method) => `A partir de ahora se pagarán con ${method} o con la forma de pago que elija.`,
      chooseOther: 'Pagarlas con',
      uncovered:
        'No hay ninguna otra forma de pago que se pueda usar. Sin una forma de pago, estas suscripciones no se pueden renovar y finalizarán tras su período de gracia.',
      unlessChosen:
        'Si no elige ninguna, estas suscripciones no se podrán renovar y finalizarán tras su período de gracia.',
      accept: 'Entiendo que estas suscripciones finalizarán si no añado una forma de pago.',
      mustAccept: 'Confírmelo o añada antes otra forma de pago.',
      confirm: 'Eliminar',
      changed:
        'Las consecuencias de eliminarla han cambiado mientras tanto. No se ha eliminado nada. Revíselas y vuelva a eliminarla.',
      done: (method) => `Se ha eliminado ${method}.`,
    },
    problems: {
      offline: 'No tiene conexión: no se ha enviado ni modificado nada. Lo que ha introducido se conserva.',
      unknown: 'Aún no se sabe si se ha realizado la operación. Vuelva a intentarlo: se realiza una sola vez.',
      stale:
        'La forma de pago ha cambiado mientras tanto. No se ha realizado ninguna operación. Revísela y después continúe.',
      payment_in_progress:
        'Hay un cobro en curso con esta forma de pago. No se ha modificado nada. Vuelva a intentarlo cuando el pago haya terminado.',
      payment_method_unusable: 'Esta forma de pago ya no se puede usar. No se ha modificado nada. Elija otra.',
      psp_unavailable:
        'No se puede acceder al servicio de pago. No se ha modificado nada. Vuelva a intentarlo en un momento.',
      card_number_rejected: 'Aquí no se deben escribir números de tarjeta. No se ha guardado nada. Quítelo del texto.',
      not_allowed: 'Ahora no se puede hacer. No se ha modificado nada.',
      not_found: 'Esta forma de pago ya no está disponible. No se ha modificado nada.',
      session_expired:
        'Su sesión ha finalizado. Vuelva a iniciar sesión para continuar. Lo que ha introducido se conserva.',
      rate_limited: 'Demasiadas solicitudes. No se ha modificado nada. Espere un momento y vuelva a intentarlo.',
      other:
        'No se ha podido realizar la operación. No se ha modificado nada. Vuelva a intentarlo. Si el problema continúa, avise al servicio de asistencia.',
    },
  },
};
