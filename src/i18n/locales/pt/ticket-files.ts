import type {Sections} from '../../words.js';

export const words: Sections['ticketFiles'] = {
  ticketFiles: {
    attach: 'Anexar arquivos',
    hint: (count, size) =>
      `Ou solte ou cole aqui: até ${count}, de ${size} cada. Imagens, PDF, ZIP, documentos e texto.`,
    files: 'Arquivos anexados',
    drop: 'Solte os arquivos aqui',
    sending: (percent) => `Enviando, ${percent}`,
    ready: 'Enviado',
    cancel: 'Cancelar',
    cancelFile: (name) => `Cancelar o envio de ${name}`,
    remove: 'Remover',
    removeFile: (name) => `Remover ${name}`,
    retry: 'Tentar novamente',
    retryFile: (name) => `Tentar enviar ${name} novamente`,
    tooMany: (count) => `Uma mensagem aceita no máximo ${count} arquivos. Os demais não foram adicionados.`,
    problems: {
      empty: 'Este arquivo está vazio.',
      tooLarge: 'Este arquivo é grande demais.',
      type: 'Este tipo de arquivo não é aceito.',
      notAllowed: 'Você não pode anexar arquivos aqui.',
      offline: 'Você está offline. Tente novamente quando estiver on-line.',
      network: 'A conexão foi perdida.',
      session: 'Sua sessão terminou. Entre e tente novamente.',
      busy: 'Pedidos demais de uma vez. Tente novamente em instantes.',
      other: 'O envio do arquivo falhou.',
    },
    uploaded: (name) => `${name} foi enviado.`,
    failed: (name, why) => `${name} não foi enviado. ${why}`,
  },
};
