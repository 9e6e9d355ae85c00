import type {Texts} from '../texts.js';

export const ja: Texts = {
  kinds: {label: 'お支払い方法', card: 'カード', sepa_debit: 'SEPA口座振替'},
  fields: {
    title: 'カード情報',
    labels: {number: 'カード番号', expiry: '有効期限', cvc: 'セキュリティコード', holder: 'カードの名義人'},
    expiryHint: 'MM / YY',
    cvcHint: {three: '3 桁', four: '4 桁'},
    errors: {
      number: {
        required: 'カード番号を入力してください。',
        incomplete: 'カード番号が途中までです。',
        invalid: 'カード番号をご確認ください。数字が違うようです。',
        not_a_test_card: 'これはテスト環境です。4242 4242 4242 4242 などのテストカードをお使いください。',
      },
      expiry: {
        required: '有効期限を入力してください。',
        incomplete: '有効期限が途中までです。',
        invalid: '有効期限をご確認ください。',
        expired: 'このカードは有効期限が切れています。',
      },
      cvc: {
        required: 'セキュリティコードを入力してください。',
        incomplete: 'セキュリティコードが途中までです。',
        invalid: 'セキュリティコードをご確認ください。',
      },
      holder: {
        required: 'カードの名義人を入力してください。',
        too_long: '名義人の名前が長すぎます。',
        looks_like_card_number: 'ここにはカード番号ではなく名前を入力してください。',
      },
    },
    originRefused: 'このページではカード決済の受け付けが許可されていません。何も入力できません。',
  },
  debit: {
    title: '銀行口座情報',
    labels: {iban: 'IBAN', holder: '口座名義人'},
    mandate:
      '続行すると、{merchant} がお客様の銀行に口座引き落としの指示を送ること、および銀行がその指示に従って引き落としを行うことを承認したことになります。お客様には、銀行との契約条件に基づき、銀行から払い戻しを受ける権利があります。払い戻しは、口座から引き落とされた日から 8 週間以内に請求してください。',
    errors: {
      iban: {
        required: 'IBAN を入力してください。',
        incomplete: 'IBAN が途中までです。',
        invalid: 'IBAN をご確認ください。文字が違うようです。',
        unsupported_country: 'この国の口座は SEPA で引き落とせません。',
        not_a_test_account: 'これはテスト環境です。DE89 3704 0044 0532 0130 00 などのテスト口座をお使いください。',
      },
      holder: {
        required: '口座名義人を入力してください。',
        too_long: '名義人の名前が長すぎます。',
        looks_like_account_number: 'ここには口座番号ではなく名前を入力してください。',
      },
    },
  },
  challenge: {
    title: 'お支払いの確認',
    bank: 'サンドボックス銀行',
    intro: '安全のため、お使いの電話に送られたコードでこのお支払いを確認してください。',
    cardTitle: 'カードの確認',
    cardIntro:
      '安全のため、お使いの電話に送られたコードで、このカードがご本人のものであることを確認してください。請求は発生しません。',
    merchant: '加盟店',
    amount: '金額',
    card: 'カード',
    description: '内容',
    code: 'ワンタイムコード',
    testCode: 'テストモード：コードは 123456 です。',
    approve: '承認する',
    decline: '拒否する',
    codeRequired: '6 桁のコードを入力してください。',
    codeWrong: 'コードが違います。確認してもう一度お試しください。',
    unreachable: '銀行に接続できません。何も承認されていません。もう一度お試しください。',
    over: 'ありがとうございます。加盟店のページに戻ります。',
    unknown: 'ここで確認するものはありません。お支払いの状況は加盟店のページでご確認ください。',
  },
};
