import {css} from 'lit';

export const calendarStyles = css`
  .calendar-way + .calendar-way {
    margin-block-start: var(--_space-l);
    padding-block-start: var(--_space-l);
    border-block-start: var(--_line) solid var(--_border);
  }
  .calendar-way h3 {
    margin: 0 0 var(--_space-xs);
    font-size: var(--_font-size-medium);
  }
  .calendar-way p {
    margin: 0 0 var(--_space-m);
  }
  .calendar-link,
  .calendar-acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-s);
  }
  .calendar-link {
    margin-block-end: var(--_space-s);
  }
  .calendar-link .field {
    flex: 1 1 14em;
    min-inline-size: 0;
  }
  .calendar-acts {
    justify-content: space-between;
  }
`;
