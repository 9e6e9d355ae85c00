import {css} from 'lit';

export const toolStyles = css`
  .summary {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-s);
    min-block-size: 3.4em;
    margin-block-end: var(--_space-s);
  }
  .summary .link {
    font-size: var(--_font-size-figure);
    font-family: var(--portal-font-family-heading, var(--portal-font-family, inherit));
    font-weight: var(--_font-weight-strong);
    font-variant-numeric: var(--_numeric);
    letter-spacing: var(--_letter-spacing-figure);
  }
`;
