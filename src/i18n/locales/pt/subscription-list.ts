import {plural} from '../../plural.js';
import type {Sections} from '../../words.js';

/** Portuguese as written in Brazil. */
export const words: Sections['subscriptionList'] = {
  subscriptionList: {
    subscriptions: 'Assinaturas',
    product: 'Produto',
    number: 'ID da assinatura',
    team: 'Equipe',
    seats: 'Licenças',
    price: 'Preço',
    status: 'Status',
    renewal: 'Renovação',
    nextCharge: 'Próxima cobrança',
    method: 'Forma de pagamento',
    named: (product, number) => `${product}, ${number}`,
    open: (subscription) => `Abrir ${subscription}`,
  },
  subscriptionListTools: {
    methodIssue: 'Forma de pagamento inválida',
    all: 'Todas',
    current: 'Vigentes',
    searched: 'Produto, ID, equipe, referência',
    none: 'Nenhuma assinatura ainda',
    noneHint: 'Suas assinaturas aparecem aqui.',
    allProducts: 'Todos os produtos',
    allTeams: 'Todas as equipes',
    csv: 'Baixar esta lista em CSV',
    csvSelected: 'Baixar as selecionadas em CSV',
    attention: {
      toRenew: (count, day, locale) =>
        plural(locale, count, {one: `# a renovar: até ${day}`, other: `# a renovar: a primeira até ${day}`}),
      unpaid: (count, locale) => plural(locale, count, {one: '# renovação não paga', other: '# renovações não pagas'}),
      methods: (count, locale) =>
        plural(locale, count, {
          one: '# tem uma forma de pagamento que não vai funcionar',
          other: '# têm uma forma de pagamento que não vai funcionar',
        }),
      ending: (count, locale) => plural(locale, count, {one: '# termina em breve', other: '# terminam em breve'}),
      show: 'Mostrar',
    },
    selectAll: (count, locale) =>
      plural(locale, count, {one: 'Selecionar # desta lista', other: 'Selecionar todas as # desta lista'}),
    selectFirst: (count, locale) =>
      plural(locale, count, {
        one: 'Selecionar a primeira desta lista (#)',
        other: 'Selecionar as # primeiras desta lista',
      }),
    atMost: (count, locale) =>
      plural(locale, count, {
        one: 'No máximo # por vez. Selecione menos.',
        other: 'No máximo # por vez. Selecione menos.',
      }),
    renew: {
      action: 'Renovar agora',
      hint: 'O próximo período é faturado agora. Confira quanto custa antes de confirmar.',
      confirm: (count, locale) => plural(locale, count, {one: 'Renovar # assinatura', other: 'Renovar # assinaturas'}),
    },
    autoRenewOn: {
      action: 'Renovar automaticamente',
      hint: 'A partir de agora elas são renovadas sozinhas no fim de cada período, até você desativar.',
      confirm: (count, locale) =>
        plural(locale, count, {one: 'Ativar para # assinatura', other: 'Ativar para # assinaturas'}),
    },
    autoRenewOff: {
      action: 'Parar de renovar automaticamente',
      hint: 'Cada uma continua até o fim do período e então termina, a menos que você a renove.',
      confirm: (count, locale) =>
        plural(locale, count, {one: 'Desativar para # assinatura', other: 'Desativar para # assinaturas'}),
    },
    changeMethod: {
      action: 'Mudar a forma de pagamento',
      hint: 'A partir de agora elas são cobradas na forma de pagamento que você escolher. Nada é cobrado agora.',
      confirm: (count, locale) =>
        plural(locale, count, {one: 'Mudar para # assinatura', other: 'Mudar para # assinaturas'}),
    },
    close: 'Fechar',
    cancel: 'Cancelar',
    back: 'Voltar',
    done: 'Concluir',
    review: 'Revisar',
    chooseMethod: 'Cobrar em',
    followDefault: 'Sempre na minha forma de pagamento padrão',
    noMethod: 'Não há forma de pagamento para escolher. Adicione uma primeiro.',
    expired: 'Vencida',
    loading: 'Calculando os efeitos…',
    effects: 'Efeito em cada assinatura',
    charge: (amount, from, to) => `${amount} agora, de ${from} a ${to}`,
    chargeChanged: (before, after) => `Agora custa ${after} em vez de ${before}`,
    nextCharge: (amount, day) => `Próxima cobrança: ${amount} em ${day}`,
    noCharge: 'Nenhuma cobrança prevista',
    chargedTo: (method) => `Cobrada em ${method}`,
    unchanged: 'Já é assim. Nada muda.',
    changed: 'Ela mudou nesse meio-tempo. Nada foi feito com ela.',
    leftOut: (count, locale) => plural(locale, count, {one: '# fica como está', other: '# ficam como estão'}),
    nothing: 'Nenhuma das assinaturas selecionadas muda.',
    total: 'Cobrado agora',
    sending: 'Enviando…',
    checking: 'A conexão foi perdida. Verificando o que foi feito – não repita…',
    outcomes: {
      done: 'Feito',
      unchanged: 'Sem mudança',
      refused: 'Não feito',
      stale: 'Mudou nesse meio-tempo',
    },
    results: (done, count, locale) =>
      plural(locale, count, {one: `Feito: ${done} de # assinatura.`, other: `Feito: ${done} de # assinaturas.`}),
    again: (count, locale) =>
      plural(locale, count, {one: 'Revisar # assinatura de novo', other: 'Revisar # assinaturas de novo'}),
    invoice: (number) => `Fatura ${number}`,
    pay: 'Pagar agora',
    payHint: 'Se você não pagar agora, cada uma será cobrada na sua forma de pagamento em alguns minutos.',
    reasons: {
      amount_changed: 'O preço mudou nesse meio-tempo. Nada foi cobrado.',
      payment_method_unusable: 'Não pode ser cobrada nesta forma de pagamento.',
      not_found: 'Ela não está mais aqui, ou você não pode vê-la.',
      other: 'Não foi possível. Nada foi alterado.',
    },
    problems: {
      offline: 'Você está offline – nada foi enviado, alterado nem cobrado.',
      refused: 'Não foi possível fazer isso. Nada foi alterado nem cobrado.',
      unknown: 'Ainda não se sabe o que foi feito. Confirme de novo: é feito uma só vez.',
      other: 'Não foi possível. Nada foi alterado nem cobrado. Tente de novo; se persistir, avise o suporte.',
    },
  },
};
