import {svg} from 'lit';

import {icon} from '../templates/icon.js';

// The shapes are Lucide's (ISC licence), only those in use.

export const attachIcon = icon(
  svg`<path d="m16 6-8.4 8.6a2 2 0 0 0 2.8 2.8l8.4-8.6a4 4 0 1 0-5.6-5.7L4.8 11.8a6 6 0 0 0 8.5 8.5L21.7 12" />`,
);
export const fileIcon = icon(
  svg`<path d="M15 2H6a2 2 0 0 0-2 2v16a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2V7zM14 2v4a2 2 0 0 0 2 2h4" />`,
);
