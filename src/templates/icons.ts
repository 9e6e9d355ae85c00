import {svg} from 'lit';

import {icon} from './icon.js';

// The shapes are Lucide's (ISC licence), only those in use.

export const searchIcon = icon(svg`<circle cx="11" cy="11" r="8" /><path d="m21 21-4.3-4.3" />`);
export const firstIcon = icon(svg`<path d="m17 18-6-6 6-6M7 6v12" />`, 'directional');
export const previousIcon = icon(svg`<path d="m15 18-6-6 6-6" />`, 'directional');
export const nextIcon = icon(svg`<path d="m9 18 6-6-6-6" />`, 'directional');
export const lastIcon = icon(svg`<path d="m7 18 6-6-6-6M17 6v12" />`, 'directional');
export const downloadIcon = icon(svg`<path d="M12 15V3m-5 7 5 5 5-5M3 17v2a2 2 0 0 0 2 2h14a2 2 0 0 0 2-2v-2" />`);
export const closeIcon = icon(svg`<path d="M18 6 6 18M6 6l12 12" />`);
export const checkIcon = icon(svg`<circle cx="12" cy="12" r="10" /><path d="m8.5 12 2.5 2.5 5-5" />`);
export const clockIcon = icon(svg`<circle cx="12" cy="12" r="10" /><path d="M12 6v6l4 2" />`);
export const crossIcon = icon(svg`<circle cx="12" cy="12" r="10" /><path d="m15 9-6 6m0-6 6 6" />`);
export const filterIcon = icon(svg`<path d="M3 6h18M7 12h10m-7 6h4" />`);
export const minusIcon = icon(svg`<path d="M5 12h14" />`);
export const plusIcon = icon(svg`<path d="M5 12h14M12 5v14" />`);
