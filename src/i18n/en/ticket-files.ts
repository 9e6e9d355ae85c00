import type {TicketFileTerms} from '../ticket-files.js';

export const en: TicketFileTerms = {
  attach: 'Attach files',
  hint: (count, size) =>
    `Or drop or paste them: up to ${count}, of ${size} each. Pictures, PDF, ZIP, office and text files.`,
  files: 'Attached files',
  drop: 'Drop the files here',
  sending: (percent) => `Uploading, ${percent}`,
  ready: 'Uploaded',
  cancel: 'Cancel',
  cancelFile: (name) => `Cancel the upload of ${name}`,
  remove: 'Remove',
  removeFile: (name) => `Remove ${name}`,
  retry: 'Try again',
  retryFile: (name) => `Try to upload ${name} again`,
  tooMany: (count) => `A message takes ${count} files at most. Those beyond were left out.`,
  problems: {
    empty: 'There is nothing in this file.',
    tooLarge: 'This file is too large.',
    type: 'This kind of file is not taken.',
    notAllowed: 'You may not attach files here.',
    offline: 'You are offline. Try again once you are back online.',
    network: 'The connection was lost.',
    session: 'Your session has ended. Sign in, then try again.',
    busy: 'Too much at once. Try again in a moment.',
    other: 'The upload failed.',
  },
  uploaded: (name) => `${name} is uploaded.`,
  failed: (name, why) => `${name} was not uploaded. ${why}`,
};
