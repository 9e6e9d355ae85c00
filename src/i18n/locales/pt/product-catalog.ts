import {formatNumber} from '../../../format/number.js';
import {plural} from '../../plural.js';
import {termLength} from '../../term-length.js';
import type {Sections} from '../../words.js';

export const words: Sections['productCatalog'] = {
  productCatalog: {
    title: 'Produtos',
    kinds: {plan: 'Plano', license: 'Licença', addon: 'Complemento'},
    per: (unit, months, locale) => {
      const term = termLength(locale, months, {
        monthly: 'mês',
        yearly: 'ano',
        months: {other: '# meses'},
        years: {other: '# anos'},
      });
      const counted = unit === 'seat' ? 'licença' : unit;
      return counted ? `/ ${counted} / ${term}` : `/ ${term}`;
    },
    trial: (days, locale) => plural(locale, days, {one: '# dia grátis', many: '# dias grátis', other: '# dias grátis'}),
    byQuote: 'Sob orçamento',
    notSold: (currency) => `Não vendido em ${currency}`,
  },
  catalogTools: {
    quantity: (count, unit, locale) =>
      unit === 'seat'
        ? plural(locale, count, {one: '# licença', many: '# licenças', other: '# licenças'})
        : [formatNumber(count, locale), unit ?? '×'].join(' '),
    owned: (quantity) => `Você tem ${quantity}`,
    none: 'Ainda não há produtos',
    noneHint: 'O que você pode comprar aqui será listado aqui.',
    kind: 'Tipo',
    allKinds: 'Todos',
    kinds: {plan: 'Planos', license: 'Licenças', addon: 'Complementos'},
    category: 'Categoria',
    allCategories: 'Todas as categorias',
    term: 'Duração',
    every: (months, locale) =>
      termLength(locale, months, {
        monthly: 'Mensal',
        yearly: 'Anual',
        months: {other: '# meses'},
        years: {other: '# anos'},
      }),
    currency: 'Moeda',
    beforeTaxes: 'Preços sem impostos.',
    choose: 'Escolher',
    askForQuote: 'Pedir um orçamento',
    inBasket: 'No seu carrinho',
    addSeats: 'Adicionar mais',
    goesWith: 'Você o escolhe com um plano ou o adiciona a uma assinatura.',
    actionOn: (action, name) => `${action}: ${name}`,
    openSubscription: (number) => `Abrir a assinatura ${number}`,
    waiting: (count, locale) =>
      plural(locale, count, {
        one: '# produto no seu carrinho',
        many: '# produtos no seu carrinho',
        other: '# produtos no seu carrinho',
      }),
    openBasket: 'Abrir o carrinho',
    close: 'Fechar',
    cancel: 'Cancelar',
    back: 'Voltar',
    sending: 'Enviando…',
    checking: 'A conexão caiu. Estamos verificando se foi feito – não repita.',
    pricing: 'Consultando o preço…',
    optional: 'opcional',
    basket: {
      title: 'Seu carrinho',
      empty: 'Seu carrinho está vazio',
      emptyHint: 'Escolha um produto e ele ficará aqui à sua espera.',
      seats: (unit) => (unit === 'seat' ? 'Licenças' : (unit ?? 'Quantidade')),
      between: (least, most) => `De ${least} a ${most}`,
      atLeast: (least) => `${least} ou mais`,
      addons: 'Complementos',
      quantityOf: (name) => `Quantidade de ${name}`,
      remove: 'Remover',
      more: 'Escolher mais',
      review: 'Ver o preço',
      quoteOnly: (names) =>
        `Nossa equipe de vendas cuida de ${names}. Peça um orçamento para todo o carrinho ou remova-o para comprar o resto agora.`,
      gone: 'Não é mais vendido. Remova-o para continuar.',
      full: (most, locale) =>
        `O carrinho comporta ${formatNumber(most, locale)} produtos. Compre estes primeiro ou remova um.`,
    },
    mistakes: {
      number: 'Digite um número inteiro.',
      not_sold: 'Não é vendido assim. Escolha outra duração ou moeda, ou remova-o.',
      quote_only: 'Nossa equipe de vendas cuida disto. Peça um orçamento.',
      other: 'Isto não é possível. Escolha outra coisa.',
    },
    review: {
      title: 'Confira sua compra',
      period: (from, to) => `De ${from} a ${to}`,
      freeUntil: (day) => `Grátis até ${day}`,
      perTerm: (amount, months, locale) => {
        const term = termLength(locale, months, {
          monthly: 'por mês',
          yearly: 'por ano',
          months: {other: 'por # meses'},
          years: {other: 'por # anos'},
        });
        return `${amount} ${term}, impostos incluídos`;
      },
      subtotal: 'Subtotal',
      dueNow: 'A pagar agora',
      next: 'Próximas cobranças',
      nextOn: (day) => `Em ${day}`,
      method: 'Cobrado em',
      methodHint: 'A partir de agora e a cada renovação. Você pode mudar quando quiser.',
      noMethod: 'Ainda não há forma de pagamento. Sem ela a assinatura não pode ser renovada.',
      addMethod: 'Informar outra',
      team: 'Equipe',
      reference: 'Sua referência',
      until: (time) => `Estes preços ficam reservados para você até ${time}.`,
      changed: 'O preço mudou nesse meio-tempo. Nada foi comprado. O que mudou está marcado: confira e compre.',
      was: (amount) => `antes ${amount}`,
      buy: (amount) => `Comprar por ${amount}`,
      start: 'Começar o teste grátis',
    },
    bought: {
      title: (count, locale) =>
        plural(locale, count, {
          one: 'Sua assinatura começou',
          many: '# assinaturas começaram',
          other: '# assinaturas começaram',
        }),
      pay: (invoices) => `A fatura ${invoices} pode ser paga agora.`,
      charged: 'Se você não pagar, o valor é cobrado automaticamente na sua forma de pagamento em alguns minutos.',
      trial: 'Nada foi cobrado. Você pode cancelar a qualquer momento antes do fim do teste.',
      payNow: 'Pagar agora',
      paid: 'O pagamento foi recebido.',
    },
    quote: {
      title: 'Pedir um orçamento',
      hint: 'Você recebe um orçamento com os preços de hoje, para conferir e aceitar como qualquer outro. Antes disso nada é comprado.',
      comment: 'O que devemos saber?',
      send: 'Pedir o orçamento',
      made: (number) => `O orçamento ${number} foi criado.`,
      madeHint: 'Você o encontra entre seus orçamentos.',
      show: (number) => `Mostrar o orçamento ${number}`,
    },
    seats: {
      which: 'Assinatura',
      title: (product) => `Adicionar a ${product}`,
      has: (quantity, number) => `Você tem ${quantity} (${number}).`,
      preview: 'Ver o preço',
      credit: 'Crédito pelo período restante',
      toBalance: 'Adicionado ao seu crédito',
      now: 'Vale imediatamente.',
      later: (day) => `Vale a partir de ${day}.`,
      next: (amount, day) => `Próxima fatura: ${amount} em ${day}`,
      confirm: (amount) => `Confirmar por ${amount}`,
      confirmFree: 'Confirmar',
      done: (number) => `A assinatura ${number} foi alterada.`,
      doneLater: (number, day) => `A assinatura ${number} muda em ${day}.`,
      mistakes: {
        unchanged: 'É o que você já tem. Digite outro número.',
        below_minimum: 'É menos do que o possível.',
        above_maximum: 'É mais do que o possível.',
        below_assigned: 'Há mais atribuídos. Retire alguns antes.',
        contract: 'Está em contrato: menos só é possível depois.',
      },
    },
    problems: {
      offline: 'Você está sem conexão – nada foi enviado nem comprado. O que você escolheu foi mantido.',
      unknown: 'Ainda não se sabe se foi feito. Tente novamente: é feito uma só vez.',
      stale: 'Mudou nesse meio-tempo. Nada foi feito. Confira e continue.',
      change_refused: 'Assim não é possível. Nada foi comprado. Veja o que está marcado.',
      payment_method_unusable: 'Esta forma de pagamento não pode mais ser cobrada. Nada foi comprado. Escolha outra.',
      card_number_rejected: 'Números de cartão não devem ser escritos aqui. Nada foi enviado. Retire-o do texto.',
      not_allowed: 'Você não pode fazer isto. Nada foi comprado. Fale com o titular da sua conta.',
      not_found: 'Não está mais disponível. Nada foi comprado.',
      not_possible: 'Isto não pode ser feito agora. Nada foi alterado.',
      session_expired: 'Sua sessão foi encerrada. Entre novamente para continuar; o que você escolheu foi mantido.',
      rate_limited: 'Solicitações demais. Nada foi comprado. Aguarde um instante e tente novamente.',
      other: 'Não foi possível. Nada foi comprado. Tente novamente; se continuar, avise o suporte.',
    },
  },
};
