/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type {FieldErrorCode, FieldName} from '../../card-rules.js';
import type {AccountErrorCode, AccountField} from '../../iban-rules.js';
import type {CardLabel} from '../../types.js';
import type {FieldsMessage, Theme} from '../protocol.js';
import {element, HostChannel} from './frame.js';
import {applyTheme} from './theme.js';

type Code = FieldErrorCode | AccountErrorCode;
type AnyField = FieldName | AccountField;
type Errors<Name extends AnyField> = Partial<Record<Name, Code>>;

/** What is the same of every page of fields. */
export interface EntryConfig {
  origin: string;
  nonce: string;
  publicKey: string;
  theme: Theme;
}

/** What is entered: a card, or an account. */
export interface EntryForm<Name extends AnyField> {
  readonly names: readonly Name[];
  /** What is wrong with each field. */
  check(values: Record<Name, string>): Errors<Name>;
  /** The sentence for it. */
  message(name: Name, code: Code): string;
  /** What the server alone can say of a field: it stays said until the field is changed. */
  readonly saidByServer: Code;
  /** The code of a refusal of what was entered. */
  readonly refusal: string;
  /** What a token is made of. */
  body(values: Record<Name, string>): object;
  brand(values: Record<Name, string>): (FieldsMessage & {type: 'change'})['brand'];
  /** Whether an error is said while it is still typed; else only when the field is left. */
  isSureWhileTyping(name: Name, code: Code): boolean;
  /** Called after each change of a field. */
  changed?(name: Name, shown: ReadonlyMap<Name, Code>, show: (name: Name) => void): void;
  /** Called when all was cleared. */
  cleared?(): void;
}

/** The fields' behaviour: errors, tokens, and what is told to the embedding page. */
export class Entry<Name extends AnyField> {
  readonly inputs: Record<Name, HTMLInputElement>;
  readonly #form: EntryForm<Name>;
  readonly #channel: HostChannel;
  readonly #publicKey: string;
  readonly #shown = new Map<Name, Code>();
  #tokenizing = 0;

  constructor({origin, nonce, publicKey}: EntryConfig, form: EntryForm<Name>) {
    this.#form = form;
    this.#publicKey = publicKey;
    this.#channel = new HostChannel(origin, nonce);
    this.inputs = Object.fromEntries(form.names.map((name) => [name, element(name, HTMLInputElement)])) as Record<
      Name,
      HTMLInputElement
    >;
  }

  /** Listens from now on, and says so. What formats a value as it is typed was set up before. */
  start(theme: Theme): void {
    const fields = element('fields', HTMLFormElement);
    applyTheme(theme);
    for (const name of this.#form.names) this.#watch(name);
    fields.addEventListener('submit', (event) => event.preventDefault());
    this.#form.cleared?.();
    this.#channel.listen((message) => this.#receive(message));
    this.#channel.send({type: 'ready'});
    // Whoever has chosen another kind stands where they were.
    if (new URLSearchParams(location.search).has('chosen'))
      document.querySelector<HTMLElement>('[aria-current]')?.focus();
    this.#channel.reportHeight(fields);
  }

  #values(): Record<Name, string> {
    return Object.fromEntries(this.#form.names.map((name) => [name, this.inputs[name].value])) as Record<Name, string>;
  }

  #showError(name: Name, code: Code | undefined): void {
    const input = this.inputs[name];
    const error = element(`${name}-error`, HTMLElement);
    if (code === undefined) {
      this.#shown.delete(name);
      input.removeAttribute('aria-invalid');
      error.textContent = '';
    } else {
      this.#shown.set(name, code);
      input.setAttribute('aria-invalid', 'true');
      error.textContent = this.#form.message(name, code);
    }
  }

  #reportChange(): void {
    const {names, check, message, brand} = this.#form;
    const values = this.#values();
    const first = names.find((name) => this.#shown.has(name));
    const code = first && this.#shown.get(first);
    this.#channel.send({
      type: 'change',
      complete: Object.keys(check(values)).length === 0 && first === undefined,
      empty: names.every((name) => values[name] === ''),
      brand: brand(values),
      ...(first && code && {error: {field: first, code, message: message(first, code)}}),
    });
  }

  /** While typing, an error may go but none may come, but for what is complete and wrong. */
  #reviewWhileTyping(name: Name): void {
    const errors = this.#form.check(this.#values());
    const code = errors[name];
    if (this.#shown.has(name) || (code !== undefined && this.#form.isSureWhileTyping(name, code)))
      this.#showError(name, code);
    this.#form.changed?.(name, this.#shown, (other) => this.#showError(other, errors[other]));
  }

  #watch(name: Name): void {
    const input = this.inputs[name];
    input.addEventListener('input', () => {
      this.#reviewWhileTyping(name);
      this.#reportChange();
    });
    input.addEventListener('focus', () => this.#channel.send({type: 'focus', field: name}));
    input.addEventListener('blur', () => {
      if (input.value !== '' && this.#shown.get(name) !== this.#form.saidByServer)
        this.#showError(name, this.#form.check(this.#values())[name]);
      this.#reportChange();
      this.#channel.send({type: 'blur', field: name});
    });
    input.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing) return;
      event.preventDefault();
      this.#channel.send({type: 'submit'});
    });
  }

  #refuse(requestId: string, code: string, fields: Errors<Name>): void {
    const {names} = this.#form;
    for (const name of names) this.#showError(name, fields[name]);
    const first = names.find((name) => fields[name] !== undefined);
    if (first) this.inputs[first].focus();
    this.#reportChange();
    this.#channel.send({type: 'error', requestId, code, fields} as FieldsMessage);
  }

  #lock(change: 1 | -1): void {
    this.#tokenizing += change;
    for (const name of this.#form.names) this.inputs[name].readOnly = this.#tokenizing > 0;
  }

  async #requestToken(): Promise<
    {ok: true; card: CardLabel & {token: string}} | {ok: false; code: string; fields: Errors<Name>}
  > {
    try {
      const response = await fetch('/v1/tokens', {
        method: 'POST',
        headers: {'content-type': 'application/json', authorization: `Bearer ${this.#publicKey}`},
        body: JSON.stringify(this.#form.body(this.#values())),
        credentials: 'omit',
      });
      const body: unknown = await response.json();
      if (response.ok) return {ok: true, card: body as CardLabel & {token: string}};
      const problem = body as {code?: string; fields?: Errors<Name>};
      return {ok: false, code: problem.code ?? 'unexpected', fields: problem.fields ?? {}};
    } catch {
      return {ok: false, code: 'network_error', fields: {}};
    }
  }

  async #tokenize(requestId: string): Promise<void> {
    const errors = this.#form.check(this.#values());
    if (Object.keys(errors).length > 0) {
      this.#refuse(requestId, this.#form.refusal, errors);
      return;
    }
    this.#lock(1);
    const answer = await this.#requestToken();
    this.#lock(-1);
    if (answer.ok) this.#channel.send({type: 'tokenized', requestId, ...answer.card});
    else this.#refuse(requestId, answer.code, answer.fields);
  }

  #clear(): void {
    for (const name of this.#form.names) {
      this.inputs[name].value = '';
      this.#showError(name, undefined);
    }
    this.#form.cleared?.();
    this.#reportChange();
  }

  #receive(message: Record<string, unknown>): void {
    const {names} = this.#form;
    const {type, requestId, theme, field} = message;
    if (type === 'tokenize' && typeof requestId === 'string') void this.#tokenize(requestId);
    if (type === 'theme' && typeof theme === 'object' && theme !== null) applyTheme(theme);
    if (type === 'focus') {
      const asked = names.find((name) => name === field) ?? names.find((name) => this.inputs[name].value === '');
      const target = asked ?? names[0];
      if (target) this.inputs[target].focus();
    }
    if (type === 'clear') this.#clear();
  }
}
