import type {Texts} from '../texts.js';

export const en: Texts = {
  kinds: {label: 'Payment method', card: 'Card', sepa_debit: 'SEPA direct debit'},
  fields: {
    title: 'Card details',
    labels: {number: 'Card number', expiry: 'Expiry date', cvc: 'Security code', holder: 'Name on card'},
    expiryHint: 'MM / YY',
    cvcHint: {three: '3 digits', four: '4 digits'},
    errors: {
      number: {
        required: 'Enter the card number.',
        incomplete: 'The card number is incomplete.',
        invalid: 'Check the card number: a digit seems wrong.',
        not_a_test_card: 'This is a sandbox. Use a test card, such as 4242 4242 4242 4242.',
      },
      expiry: {
        required: 'Enter the expiry date.',
        incomplete: 'The expiry date is incomplete.',
        invalid: 'Check the expiry date.',
        expired: 'This card has expired.',
      },
      cvc: {
        required: 'Enter the security code.',
        incomplete: 'The security code is incomplete.',
        invalid: 'Check the security code.',
      },
      holder: {
        required: 'Enter the name on the card.',
        too_long: 'The name is too long.',
        looks_like_card_number: 'Enter a name here, not the card number.',
      },
    },
    originRefused: 'This page is not allowed to take card payments here. Nothing can be entered.',
  },
  debit: {
    title: 'Bank account details',
    labels: {iban: 'IBAN', holder: 'Account holder'},
    mandate:
      'By continuing you authorise {merchant} to send instructions to your bank to debit your account, and your bank to debit it in accordance with those instructions. You are entitled to a refund from your bank under the terms of your agreement with it; it must be claimed within 8 weeks from the date on which your account was debited.',
    errors: {
      iban: {
        required: 'Enter the IBAN.',
        incomplete: 'The IBAN is incomplete.',
        invalid: 'Check the IBAN: a character seems wrong.',
        unsupported_country: 'Accounts of this country can’t be debited by SEPA.',
        not_a_test_account: 'This is a sandbox. Use a test account, such as DE89 3704 0044 0532 0130 00.',
      },
      holder: {
        required: 'Enter the name of the account holder.',
        too_long: 'The name is too long.',
        looks_like_account_number: 'Enter a name here, not the account number.',
      },
    },
  },
  challenge: {
    title: 'Confirm your payment',
    bank: 'Sandbox Bank',
    intro: 'To protect you, your bank asks you to confirm this payment with the code sent to your phone.',
    cardTitle: 'Confirm your card',
    cardIntro:
      'To protect you, your bank asks you to confirm that this card is yours, with the code sent to your phone. Nothing is charged.',
    merchant: 'Merchant',
    amount: 'Amount',
    card: 'Card',
    description: 'For',
    code: 'One-time code',
    testCode: 'Test mode: the code is 123456.',
    approve: 'Approve',
    decline: 'Decline',
    codeRequired: 'Enter the 6-digit code.',
    codeWrong: 'That code is wrong. Check it and try again.',
    unreachable: 'Your bank could not be reached. Nothing was approved; try again.',
    over: 'Thank you. You are being returned to the merchant.',
    unknown: 'There is nothing to confirm here. Return to the merchant to see how your payment stands.',
  },
};
