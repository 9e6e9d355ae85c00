/// <reference lib="dom" />
import {digitsOf} from '../../card-rules.js';
import type {ChallengeTexts} from '../texts.js';
import {element, HostChannel, readConfig} from './frame.js';

interface Config {
  origin: string;
  nonce: string;
  /** `null` when the challenge is over. */
  secret: string | null;
  completeUrl: string;
  texts: Pick<ChallengeTexts, 'codeRequired' | 'codeWrong' | 'unreachable' | 'over'>;
}

const config = readConfig<Config>();
const channel = new HostChannel(config.origin, config.nonce);
const page = element('challenge', HTMLElement);

function complete(): void {
  channel.send({type: 'challenge', result: 'completed'});
}

function open(secret: string): void {
  const form = element('answer', HTMLFormElement);
  const code = element('code', HTMLInputElement);
  const error = element('code-error', HTMLElement);
  const status = element('status', HTMLElement);
  const buttons = [...form.querySelectorAll('button')];

  function showError(message: string): void {
    error.textContent = message;
    if (message === '') {
      code.removeAttribute('aria-invalid');
      return;
    }
    code.setAttribute('aria-invalid', 'true');
    code.focus();
    code.select();
  }

  async function answer(decision: 'approve' | 'decline'): Promise<void> {
    for (const button of buttons) button.setAttribute('aria-disabled', 'true');
    form.setAttribute('aria-busy', 'true');
    try {
      const response = await fetch(config.completeUrl, {
        method: 'POST',
        headers: {'content-type': 'application/json'},
        body: JSON.stringify({secret, decision, code: digitsOf(code.value)}),
        credentials: 'omit',
      });
      const body = (await response.json()) as {code?: string};
      if (response.ok) {
        form.hidden = true;
        element('intro', HTMLElement).hidden = true;
        status.textContent = config.texts.over;
        status.focus();
        complete();
      } else {
        showError(body.code === 'wrong_code' ? config.texts.codeWrong : config.texts.unreachable);
      }
    } catch {
      showError(config.texts.unreachable);
    } finally {
      for (const button of buttons) button.removeAttribute('aria-disabled');
      form.removeAttribute('aria-busy');
    }
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (form.ariaBusy === 'true') return;
    const pressed = event.submitter instanceof HTMLButtonElement ? event.submitter.value : 'approve';
    showError('');
    if (pressed === 'decline') void answer('decline');
    else if (digitsOf(code.value).length !== 6) showError(config.texts.codeRequired);
    else void answer('approve');
  });
}

channel.send({type: 'ready'});
channel.reportHeight(page);
if (config.secret === null) complete();
else open(config.secret);
