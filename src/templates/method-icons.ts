import {svg} from 'lit';

import {icon} from './icon.js';

// The shapes are Lucide's (ISC licence).

export const cardIcon = icon(svg`<rect width="20" height="14" x="2" y="5" rx="2" /><path d="M2 10h20" />`);
export const bankIcon = icon(svg`<path d="M3 22h18M6 18v-7m4 7v-7m4 7v-7m4 7v-7M12 2 4 7h16z" />`);
