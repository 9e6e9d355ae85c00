import {plural} from '../../plural.js';
import type {Sections} from '../../words.js';

export const words: Sections['upcoming'] = {
  upcoming: {
    title: 'Próximos pagamentos',
    day: 'Data',
    what: 'Pagamento ou vencimento',
    state: 'Situação',
    amount: 'Valor',
    method: 'Forma de pagamento',
    kinds: {
      invoice: 'Fatura',
      payment: 'Pagamento',
      renewal: 'Renovação',
      expiry: 'Término',
      quote: 'Orçamento',
      method_expiry: 'Validade do cartão',
    },
    states: {
      auto_renew: 'Renovação automática',
      manual: 'Manual',
      failed: 'Falha no pagamento',
      under_way: 'Em andamento',
    },
    scheduled: 'Agendados',
    unscheduled: 'Não agendados',
    overdue: 'Em atraso',
    estimated: 'Estimativa',
    installment: (number, of) => `Parcela ${number} de ${of}`,
    acts: {pay: 'Pagar', renew: 'Renovar', changeMethod: 'Trocar a forma', review: 'Ver'},
  },
  upcomingTools: {
    all: 'Todos',
    searched: 'Número, produto, referência…',
    nextDays: (days, locale) =>
      plural(locale, days, {one: 'Até amanhã', many: 'Próximos # de dias', other: 'Próximos # dias'}),
    chartName: (currency) => `Pagamentos por situação, ${currency}`,
    counted: (count, locale) =>
      plural(locale, count, {one: '# pagamento', many: '# de pagamentos', other: '# pagamentos'}),
    nothing: 'Não há nada a pagar nestes dias.',
    totals: 'Totais por mês',
    month: 'Mês',
    total: 'Total',
    kind: 'Tipo',
    allKinds: 'Todos os tipos',
    allStates: 'Todas as situações',
    currency: 'Moeda',
    allCurrencies: 'Todas as moedas',
    period: 'Período',
    manageMethods: 'Formas de pagamento',
    none: 'Nada por vir',
    noneHint: 'Não há nada a pagar, renovar ou responder neste período.',
    calendar: {
      open: 'Calendário',
      title: 'No seu calendário',
      subscribe: 'Assinar',
      subscribeHint:
        'Dê este link ao seu calendário. Ele mostra o que vem por aí durante um ano e se mantém atualizado sozinho.',
      make: 'Criar um link',
      secret: 'Quem tiver o link pode ler estas datas e valores sem entrar na conta. Guarde-o para você.',
      openLink: 'Abrir no meu calendário',
      revoke: 'Revogar o link',
      revokeHint: 'Os calendários que usam o link deixam de ser atualizados. Você pode criar outro a qualquer momento.',
      keep: 'Manter',
      revoked: 'O link não funciona mais.',
      failed: 'Não foi possível fazer isso.',
      unknown: 'Ainda não se sabe se foi feito. Tente novamente: é feito uma só vez.',
      file: 'Como arquivo',
      fileHint: (days, locale) =>
        plural(locale, days, {
          one: 'O que vem até amanhã, conforme se sabe agora.',
          many: 'O que vem nos próximos # de dias, conforme se sabe agora.',
          other: 'O que vem nos próximos # dias, conforme se sabe agora.',
        }),
      download: 'Baixar',
    },
  },
};
