import type {Texts} from '../texts.js';

export const es: Texts = {
  kinds: {label: 'Método de pago', card: 'Tarjeta', sepa_debit: 'Adeudo directo SEPA'},
  fields: {
    title: 'Datos de la tarjeta',
    labels: {
      number: 'Número de tarjeta',
      expiry: 'Caducidad',
      cvc: 'Código de seguridad',
      holder: 'Nombre en la tarjeta',
    },
    expiryHint: 'MM / AA',
    cvcHint: {three: '3 cifras', four: '4 cifras'},
    errors: {
      number: {
        required: 'Introduzca el número de tarjeta.',
        incomplete: 'El número de tarjeta está incompleto.',
        invalid: 'Revise el número de tarjeta: alguna cifra parece incorrecta.',
        not_a_test_card: 'Este es un entorno de pruebas. Use una tarjeta de prueba, como 4242 4242 4242 4242.',
      },
      expiry: {
        required: 'Introduzca la fecha de caducidad.',
        incomplete: 'La fecha de caducidad está incompleta.',
        invalid: 'Revise la fecha de caducidad.',
        expired: 'Esta tarjeta ha caducado.',
      },
      cvc: {
        required: 'Introduzca el código de seguridad.',
        incomplete: 'El código de seguridad está incompleto.',
        invalid: 'Revise el código de seguridad.',
      },
      holder: {
        required: 'Introduzca el nombre que figura en la tarjeta.',
        too_long: 'El nombre es demasiado largo.',
        looks_like_card_number: 'Introduzca aquí un nombre, no el número de tarjeta.',
      },
    },
    originRefused: 'Esta página no está autorizada a aceptar pagos con tarjeta aquí. No se puede introducir nada.',
  },
  debit: {
    title: 'Datos de la cuenta bancaria',
    labels: {iban: 'IBAN', holder: 'Titular de la cuenta'},
    mandate:
      'Al continuar, autoriza a {merchant} a enviar instrucciones a su banco para adeudar su cuenta, y a su banco a efectuar los adeudos según esas instrucciones. Como parte de sus derechos, tiene derecho al reembolso por su banco en los términos y condiciones del contrato suscrito con él. La solicitud de reembolso deberá efectuarse dentro de las 8 semanas que siguen a la fecha de adeudo en cuenta.',
    errors: {
      iban: {
        required: 'Introduzca el IBAN.',
        incomplete: 'El IBAN está incompleto.',
        invalid: 'Revise el IBAN: algún carácter parece incorrecto.',
        unsupported_country: 'Las cuentas de este país no admiten adeudos SEPA.',
        not_a_test_account:
          'Este es un entorno de pruebas. Use una cuenta de prueba, como DE89 3704 0044 0532 0130 00.',
      },
      holder: {
        required: 'Introduzca el nombre del titular de la cuenta.',
        too_long: 'El nombre es demasiado largo.',
        looks_like_account_number: 'Introduzca aquí un nombre, no el número de cuenta.',
      },
    },
  },
  challenge: {
    title: 'Confirme su pago',
    bank: 'Banco de pruebas',
    intro: 'Para protegerle, su banco le pide que confirme este pago con el código enviado a su teléfono.',
    cardTitle: 'Confirme su tarjeta',
    cardIntro:
      'Para protegerle, su banco le pide que confirme que esta tarjeta es suya con el código enviado a su teléfono. No se cobra nada.',
    merchant: 'Comercio',
    amount: 'Importe',
    card: 'Tarjeta',
    description: 'Concepto',
    code: 'Código de un solo uso',
    testCode: 'Modo de prueba: el código es 123456.',
    approve: 'Aprobar',
    decline: 'Rechazar',
    codeRequired: 'Introduzca el código de 6 cifras.',
    codeWrong: 'El código es incorrecto. Revíselo e inténtelo de nuevo.',
    unreachable: 'No se ha podido contactar con su banco. No se ha aprobado nada; inténtelo de nuevo.',
    over: 'Gracias. Le devolvemos al comercio.',
    unknown: 'Aquí no hay nada que confirmar. Vuelva al comercio para ver el estado de su pago.',
  },
};
