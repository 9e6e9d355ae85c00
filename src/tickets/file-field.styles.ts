import {css} from 'lit';

/** Of the field of files. */
export const fileFieldStyles = css`
  .drop-area {
    position: relative;
    display: grid;
    gap: var(--_space-s);
  }
  .drop-here {
    display: none;
    position: absolute;
    inset: 0;
    place-items: center;
    margin: 0;
    border: var(--_border-width-strong) dashed var(--_accent);
    border-radius: var(--_field-radius);
    background: var(--_surface);
    font-weight: var(--_medium);
    pointer-events: none;
  }
  .dropping > .drop-here {
    display: grid;
  }
  .attach-row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-xxs) var(--_space-s);
  }
  .attach {
    position: relative;
    flex: none;
  }
  .attach:focus-within {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: var(--_focus-offset);
  }
  .attach-row small {
    flex: 1 1 14em;
  }
  .late {
    color: var(--_danger);
  }
  .uploads {
    display: grid;
    gap: var(--_space-xs);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .upload {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-xxs) var(--_space-s);
    padding: var(--_space-xxs) var(--_space-xxs) var(--_space-xxs) var(--_space-m);
    border: var(--_line) solid var(--_border);
    border-radius: var(--_field-radius);
    background: var(--_surface);
  }
  .upload.failed,
  .upload.refused {
    border-color: var(--_danger);
  }
  .upload-name {
    flex: 1 1 10em;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .upload progress {
    flex: 1 1 6em;
    max-inline-size: 12em;
    accent-color: var(--_accent);
  }
`;
