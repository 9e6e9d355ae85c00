import {html, nothing, type TemplateResult} from 'lit';

import type {TicketFileTerms} from '../i18n/ticket-files.js';
import {formatFileSize} from '../format/file-size.js';
import {formatNumber} from '../format/number.js';
import {button} from '../templates/button.js';
import {largestFile, mostFiles, type FileUploads, type Upload} from './file-uploads.js';
import {attachIcon, fileIcon} from './icons.js';

/** What the server takes, for the device's own chooser: a telephone then turns its pictures into one of these. The server looks at the bytes. */
const accepted = [
  'image/png,image/jpeg,image/gif,image/webp,application/pdf,text/plain,text/csv',
  'application/zip,.zip,.docx,.xlsx,.pptx,.odt,.ods,.odp,.txt,.csv,.log,.json,.xml,.md',
].join();

/** What the field of files needs beside them. */
export interface FileFieldOptions {
  readonly words: TicketFileTerms;
  readonly locale: string;
  /** `Try again in 3 s`: `ListTerms.tryAgainIn`. */
  readonly tryAgainIn: (seconds: number) => string;
}

/**
 * What one writes in, with the files that go with it: they are dropped on it, pasted into it, or chosen by the button below. Its sheet is `fileFieldStyles`.
 *
 * @param content - the field of the text, with its label
 */
export function fileField(uploads: FileUploads, content: unknown, options: FileFieldOptions): TemplateResult {
  const {words, locale} = options;
  const add = (event: Event, files: FileList | undefined): void => {
    if (!files?.length) return;
    event.preventDefault();
    uploads.add(files);
  };
  const mark = (event: DragEvent, isOver: boolean): void => {
    const area = event.currentTarget as HTMLElement;
    const isInside = area.contains(event.relatedTarget as Node | null);
    if (isOver || !isInside) area.classList.toggle('dropping', isOver && hasFiles(event));
  };
  return html`
    <div
      class="drop-area"
      part="drop-area"
      @dragenter=${(event: DragEvent) => mark(event, true)}
      @dragleave=${(event: DragEvent) => mark(event, false)}
      @dragover=${(event: DragEvent) => hasFiles(event) && event.preventDefault()}
      @drop=${(event: DragEvent) => {
        mark(event, false);
        (event.currentTarget as HTMLElement).classList.remove('dropping');
        add(event, event.dataTransfer?.files);
      }}
      @paste=${(event: ClipboardEvent) => add(event, event.clipboardData?.files)}
    >
      ${content}
      <p class="drop-here" part="drop-here" aria-hidden="true">${words.drop}</p>
      ${uploads.items.length ? uploadList(uploads, options) : nothing}
      ${
        uploads.tooMany
          ? html`<p class="late" part="field-error">${words.tooMany(formatNumber(mostFiles, locale))}</p>`
          : nothing
      }
      <div class="attach-row">
        <label class="button quiet attach" part="button quiet attach">
          ${attachIcon}${words.attach}
          <input
            type="file"
            multiple
            class="visually-hidden"
            accept=${accepted}
            aria-describedby="attach-hint"
            @change=${(event: Event) => {
              const input = event.currentTarget as HTMLInputElement;
              uploads.add(input.files ?? []);
              // The same file can be chosen again.
              input.value = '';
            }}
          />
        </label>
        <small class="muted" part="hint" id="attach-hint">
          ${words.hint(formatNumber(mostFiles, locale), formatFileSize(largestFile, locale))}
        </small>
      </div>
    </div>
  `;
}

/** What is said when a file is ready, or is not. */
export function uploadNews({name, state, problem}: Upload, words: TicketFileTerms): string {
  return state === 'ready' ? words.uploaded(name) : words.failed(name, words.problems[problem ?? 'other']);
}

/** Whether it is files that are dragged; text goes where it is dropped. */
const hasFiles = ({dataTransfer}: DragEvent): boolean => dataTransfer?.types.includes('Files') === true;

function uploadList(uploads: FileUploads, options: FileFieldOptions): TemplateResult {
  const {words} = options;
  return html`
    <ul class="uploads" part="uploads" aria-label=${words.files}>
      ${uploads.items.map(
        (item) =>
          html`<li class="upload ${item.state}" part="upload upload-${item.state}">
            ${uploadRow(item, uploads, options)}
          </li>`,
      )}
    </ul>
  `;
}

function uploadRow(item: Upload, uploads: FileUploads, {words, locale, tryAgainIn}: FileFieldOptions): unknown {
  const {id, name, size, state} = item;
  const isSending = state === 'sending';
  const wait = uploads.waitSeconds;
  return html`
    ${fileIcon}
    <span class="upload-name">
      <bdi part="file-name">${name}</bdi> <small class="muted">${formatFileSize(size, locale)}</small>
      <small part="upload-state" class=${state === 'sending' || state === 'ready' ? 'muted' : 'late'}>
        ${stateWords(item, words, locale)}
      </small>
    </span>
    ${
      isSending
        ? html`<progress part="progress" aria-label=${name} max=${size} .value=${item.sent}></progress>`
        : nothing
    }
    ${
      state === 'failed'
        ? button(wait > 0 ? tryAgainIn(wait) : words.retry, {
            part: 'retry-upload',
            look: 'quiet',
            ...(wait > 0 ? {} : {name: words.retryFile(name)}),
            busy: wait > 0,
            onClick: () => uploads.retry(id),
          })
        : nothing
    }
    ${button(isSending ? words.cancel : words.remove, {
      part: isSending ? 'cancel' : 'remove-upload',
      look: 'quiet',
      name: isSending ? words.cancelFile(name) : words.removeFile(name),
      onClick: () => uploads.cancel(id),
    })}
  `;
}

function stateWords({state, sent, size, problem = 'other'}: Upload, words: TicketFileTerms, locale: string): string {
  if (state === 'ready') return words.ready;
  if (state !== 'sending') return words.problems[problem];
  return words.sending(formatNumber(sent / size, locale, {style: 'percent'}));
}
