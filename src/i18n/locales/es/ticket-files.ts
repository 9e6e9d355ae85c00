import type {Sections} from '../../words.js';

export const words: Sections['ticketFiles'] = {
  ticketFiles: {
    attach: 'Adjuntar archivos',
    hint: (count, size) =>
      `O suéltelos o péguelos aquí: hasta ${count}, de ${size} cada uno. Imágenes, PDF, ZIP, documentos y texto.`,
    files: 'Archivos adjuntos',
    drop: 'Suelte los archivos aquí',
    sending: (percent) => `Subiendo, ${percent}`,
    ready: 'Subido',
    cancel: 'Cancelar',
    cancelFile: (name) => `Cancelar la subida de ${name}`,
    remove: 'Quitar',
    removeFile: (name) => `Quitar ${name}`,
    retry: 'Reintentar',
    retryFile: (name) => `Volver a subir ${name}`,
    tooMany: (count) => `Un mensaje admite ${count} archivos como máximo. Los demás no se han añadido.`,
    problems: {
      empty: 'Este archivo está vacío.',
      tooLarge: 'Este archivo es demasiado grande.',
      type: 'No se admite este tipo de archivo.',
      notAllowed: 'No puede adjuntar archivos aquí.',
      offline: 'No tiene conexión. Vuelva a intentarlo cuando la recupere.',
      network: 'Se ha perdido la conexión.',
      session: 'Su sesión ha terminado. Inicie sesión y vuelva a intentarlo.',
      busy: 'Demasiadas peticiones a la vez. Vuelva a intentarlo en un momento.',
      other: 'No se ha podido subir el archivo.',
    },
    uploaded: (name) => `${name} se ha subido.`,
    failed: (name, why) => `${name} no se ha subido. ${why}`,
  },
};
