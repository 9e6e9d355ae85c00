// Made from tokens/ by "npm run generate": change it there.
import {css} from 'lit';

/** The defaults of the tokens that the first paint uses. */
export const firstTokens = css`
.portal{
--_text:var(--portal-color-text,light-dark(#1b1f27,#eceef2));
--_muted:var(--portal-color-text-muted,light-dark(#59616e,#a3acb9));
--_accent:var(--portal-color-accent,light-dark(#4338ca,#a9b4ff));
--_surface:var(--portal-color-surface,light-dark(#fff,#14171c));
--_sunken:var(--portal-color-surface-sunken,light-dark(#f5f6f8,#1a1e24));
--_border:var(--portal-color-border,light-dark(#e2e5ea,#2d333d));
--_danger:var(--portal-color-danger,light-dark(#b42318,#ff9d94));
--_danger-subtle:var(--portal-color-danger-subtle,light-dark(#fdeeec,#3b1815));
--_warning:var(--portal-color-warning,light-dark(#854a00,#f5bc63));
--_warning-subtle:var(--portal-color-warning-subtle,light-dark(#fdf3df,#33240c));
--_success:var(--portal-color-success,light-dark(#14663f,#73d4a3));
--_success-subtle:var(--portal-color-success-subtle,light-dark(#e6f6ed,#10301f));
--_info:var(--portal-color-info,light-dark(#1c4fb0,#a3c6ff));
--_info-subtle:var(--portal-color-info-subtle,light-dark(#ebf2ff,#142541));
--_small:var(--portal-font-size-small,.857em);
--_medium:var(--portal-font-weight-medium,500);
--_numeric:var(--portal-font-numeric,tabular-nums);
--_radius:var(--portal-radius,.5em);
--_radius-small:var(--portal-radius-small,.375em);
--_line:var(--portal-border-width,1px);
--_height:var(--portal-control-height,2.25em);
}
`;
