/// <reference lib="dom" />
import {checkAccount, formatIban, ibanOf} from '../../iban-rules.js';
import type {AccountErrorCode, AccountField} from '../../iban-rules.js';
import type {DebitTexts} from '../texts.js';
import {Entry, type EntryConfig} from './entry.js';
import {readConfig} from './frame.js';
import {keepFormatted} from './typing.js';

const config = readConfig<EntryConfig & {texts: DebitTexts}>();

const account = new Entry<AccountField>(config, {
  names: ['iban', 'holder'],
  check: checkAccount,
  message(name, code) {
    const texts = config.texts.errors[name];
    return texts[code as AccountErrorCode] ?? texts.required ?? code;
  },
  saidByServer: 'not_a_test_account',
  refusal: 'invalid_account',
  body: ({iban, holder}) => ({method: 'sepa_debit', iban: ibanOf(iban), holder}),
  brand: () => '',
  isSureWhileTyping: (name, code) => name === 'iban' && (code === 'invalid' || code === 'unsupported_country'),
});

// First, so that the value is formatted before anything looks at it.
keepFormatted(account.inputs.iban, formatIban, {pattern: /[\dA-Za-z]/, of: ibanOf});
account.start(config.theme);
