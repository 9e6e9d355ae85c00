import {plural} from '../../plural.js';
import type {Sections} from '../../words.js';

/** Portuguese as written in Brazil. */
export const words: Sections['paymentMethods'] = {
  paymentMethods: {
    title: 'Formas de pagamento',
    add: 'Adicionar forma de pagamento',
    expires: (month, year) => `Válida até ${month}/${year}`,
    expired: 'Vencida',
    expiresSoon: 'Vence em breve',
    isDefault: 'Padrão',
    isBackup: 'Reserva',
    kinds: {card: 'Cartão', sepa_debit: 'Débito direto SEPA'},
    makeDefault: 'Definir como padrão',
    makeBackup: 'Definir como reserva',
    endBackup: 'Não usar mais como reserva',
    edit: 'Editar',
    replace: 'Substituir',
    remove: 'Excluir',
    actionOn: (action, method) => `${action}: ${method}`,
    usedBy: (count, locale) =>
      plural(locale, count, {
        one: 'Usada em # assinatura',
        many: 'Usada em # de assinaturas',
        other: 'Usada em # assinaturas',
      }),
    unused: 'Não usada em nenhuma assinatura',
    nextCharge: (amount, day) => `${amount} em ${day}`,
    noCharge: 'Nenhuma cobrança prevista',
    more: (count, locale) => plural(locale, count, {one: 'e mais #', many: 'e mais #', other: 'e mais #'}),
  },
  methodTools: {
    none: 'Nenhuma forma de pagamento ainda',
    noneHint: 'Adicione uma para que suas assinaturas sejam renovadas sem interrupção.',
    close: 'Fechar',
    cancel: 'Cancelar',
    save: 'Salvar',
    done: 'Concluir',
    sending: 'Enviando…',
    checking: 'A conexão foi perdida. Verificando o resultado…',
    tryAgain: 'Tentar novamente',
    adding: {
      title: 'Adicionar forma de pagamento',
      hint: 'Nada é cobrado agora. Seu banco pode pedir uma confirmação.',
      fields: 'Dados da forma de pagamento',
      fieldsFailed: 'Não foi possível carregar os campos seguros. Nada foi salvo. Tente novamente em instantes.',
      makeDefault: 'Definir como padrão',
      confirm: 'Adicionar',
      progress: {
        sending: 'Enviando os dados ao serviço de pagamento…',
        processing: 'O serviço de pagamento está verificando os dados…',
        checking:
          'A conexão foi perdida. Verificando se a forma de pagamento foi salva – não digite os dados novamente.',
      },
      challengeTitle: 'Confirme com seu banco',
      challengeHint: 'Seu banco pede que você confirme esta forma de pagamento. Nada é cobrado.',
      challengeClosed:
        'Você fechou a página do seu banco. A forma de pagamento só será salva quando seu banco a confirmar.',
      challengeAgain: 'Reabrir a confirmação',
      giveUp: 'Não salvar',
      added: ['Forma de pagamento salva', 'A partir de agora, ela pode ser usada nas cobranças.'],
      processing: [
        'Verificação em andamento',
        'O serviço de pagamento ainda está verificando a forma de pagamento. Ela aparecerá na lista assim que for salva.',
      ],
      failed: 'A forma de pagamento não foi salva',
      canceled: ['Forma de pagamento não salva', 'Nada do que você digitou foi guardado.'],
      unknown: [
        'Ainda não se sabe se a forma de pagamento foi salva',
        'Se foi, ela aparecerá automaticamente na lista. Confira a lista antes de digitar os dados novamente.',
      ],
      none: ['A forma de pagamento não foi salva', 'Os dados não chegaram. Digite-os novamente.'],
      failures: {
        card_declined: 'Seu banco recusou a forma de pagamento. Tente outra ou fale com seu banco.',
        insufficient_funds: 'Seu banco recusou a forma de pagamento: não há saldo ou limite suficiente.',
        expired_card: 'Segundo seu banco, esta forma de pagamento está vencida. Tente outra.',
        authentication_failed:
          'Seu banco não conseguiu confirmar sua identidade. Tente novamente ou use outra forma de pagamento.',
        authentication_expired: 'A confirmação não chegou a tempo. Tente novamente.',
        processing_error:
          'O serviço de pagamento não conseguiu verificar a forma de pagamento. Tente novamente em instantes.',
        psp_unavailable: 'Não é possível acessar o serviço de pagamento. Tente novamente em instantes.',
        token_expired: 'Os dados foram digitados há muito tempo. Digite-os novamente.',
      },
    },
    editing: {
      title: (method) => `Editar ${method}`,
      holder: 'Nome do titular',
      expiry: 'Validade',
      month: 'Mês',
      year: 'Ano',
      billing: 'Endereço de cobrança',
      billingHint: 'Uma linha abaixo da outra, como em um envelope.',
      fixed: 'O número não pode ser alterado: adicione a nova forma de pagamento e depois substitua esta pela nova.',
      pastExpiry: 'Este mês já passou. Confira a data.',
      saved: (method) => `A forma de pagamento ${method} foi alterada.`,
    },
    defaulting: {
      title: (method) => `Definir ${method} como padrão`,
      hint: 'A partir de agora, as assinaturas sem forma de pagamento própria serão pagas com esta.',
      move: 'Usar esta forma de pagamento também nas seguintes assinaturas, que hoje têm outra:',
      confirm: 'Definir como padrão',
      done: (method) => `${method} agora é a forma de pagamento padrão.`,
    },
    backup: {
      done: (method) => `A forma de pagamento ${method} será usada quando não for possível cobrar na prevista.`,
      ended: (method) => `${method} não é mais a forma de pagamento reserva.`,
    },
    attaching: {
      action: 'Cobrar assinaturas nela',
      title: (method) => `Cobrar assinaturas em ${method}`,
      hint: 'As que você marcar serão cobradas nela a partir de agora. Nada é cobrado agora, a menos que haja uma renovação não paga: ela será tentada de novo em breve.',
      search: 'Buscar: produto, ID, equipe, referência',
      choose: 'Assinaturas',
      already: 'Já é cobrada nela',
      now: (method) => `Agora: ${method}`,
      nothingYet: 'Ainda sem forma de pagamento',
      unpaid: (invoice) => `Em aberto: ${invoice}`,
      none: 'Nenhuma assinatura encontrada.',
      mustChoose: 'Marque pelo menos uma assinatura.',
      atMost: (count, locale) =>
        plural(locale, count, {one: 'No máximo # por vez. Marque menos.', other: 'No máximo # por vez. Marque menos.'}),
      confirm: (count, locale) =>
        count
          ? plural(locale, count, {one: 'Cobrar # assinatura nela', other: 'Cobrar # assinaturas nela'})
          : 'Cobrar nela',
      done: (method, count, locale) =>
        plural(locale, count, {
          one: `# assinatura será cobrada em ${method} a partir de agora.`,
          other: `# assinaturas serão cobradas em ${method} a partir de agora.`,
        }),
    },
    replacing: {
      title: (method) => `Substituir ${method}`,
      hint: 'Tudo o que é pago com esta forma de pagamento será pago com a outra a partir de agora. Esta continua na lista até que você a exclua.',
      by: 'Substituir por',
      none: 'Não há outra forma de pagamento que possa ser usada. Adicione uma primeiro.',
      confirm: 'Substituir',
      done: (method, by) => `A partir de agora, ${by} será usada nas cobranças no lugar de ${method}.`,
    },
    removing: {
      title: (method) => `Excluir ${method}?`,
      unused: 'Nada é cobrado nesta forma de pagamento.',
      charged: 'Estas assinaturas são pagas com esta forma de pagamento:',
      follow: (method) =>
        `A partir de agora, elas serão pagas com ${method} ou com a forma de pagamento que você escolher.`,
      chooseOther: 'Pagar com',
      uncovered:
        'Nenhuma outra forma de pagamento pode ser usada. Sem uma forma de pagamento, estas assinaturas não podem ser renovadas e terminarão após o período de carência.',
      unlessChosen:
        'Se você não escolher nenhuma, estas assinaturas não poderão ser renovadas e terminarão após o período de carência.',
      accept: 'Entendo que estas assinaturas terminarão se eu não adicionar uma forma de pagamento.',
      mustAccept: 'Confirme isto ou adicione primeiro outra forma de pagamento.',
      confirm: 'Excluir',
      changed: 'As consequências da exclusão mudaram nesse meio-tempo. Nada foi excluído. Confira e exclua novamente.',
      done: (method) => `A forma de pagamento ${method} foi excluída.`,
    },
    problems: {
      offline: 'Você está sem conexão – nada foi enviado nem alterado. O que você digitou foi mantido.',
      unknown: 'Ainda não se sabe se a operação foi feita. Tente novamente: ela é feita uma só vez.',
      stale: 'A forma de pagamento mudou nesse meio-tempo. Nada foi feito. Confira e continue.',
      payment_in_progress:
        'Há uma cobrança em andamento com esta forma de pagamento. Nada foi alterado. Tente novamente quando o pagamento terminar.',
      payment_method_unusable: 'Esta forma de pagamento não pode mais ser usada. Nada foi alterado. Escolha outra.',
      psp_unavailable:
        'Não é possível acessar o serviço de pagamento. Nada foi alterado. Tente novamente em instantes.',
      card_number_rejected: 'Números de cartão não devem ser escritos aqui. Nada foi salvo. Retire-o do texto.',
      not_allowed: 'Isto não pode ser feito agora. Nada foi alterado.',
      not_found: 'Esta forma de pagamento não está mais disponível. Nada foi alterado.',
      session_expired: 'Sua sessão foi encerrada. Entre novamente para continuar. O que você digitou foi mantido.',
      rate_limited: 'Solicitações demais. Nada foi alterado. Aguarde um instante e tente novamente.',
      other:
        'Não foi possível concluir a operação. Nada foi alterado. Tente novamente. Se o problema continuar, avise o suporte.',
    },
  },
};
