import {formatNumber} from '../../../format/number.js';
import {plural} from '../../plural.js';
import {termLength} from '../../term-length.js';
import type {Sections} from '../../words.js';

export const words: Sections['productCatalog'] = {
  productCatalog: {
    title: '製品',
    kinds: {plan: 'プラン', license: 'ライセンス', addon: 'オプション'},
    per: (unit, months, locale) => {
      const term = termLength(locale, months, {
        monthly: '月',
        yearly: '年',
        months: {other: '#か月'},
        years: {other: '#年'},
      });
      const counted = unit === 'seat' ? 'シート' : unit;
      return counted ? `/ ${counted} / ${term}` : `/ ${term}`;
    },
    trial: (days, locale) => plural(locale, days, {other: '#日間無料'}),
    byQuote: '要見積もり',
    notSold: (currency) => `${currency}では販売されていません`,
  },
  catalogTools: {
    quantity: (count, unit, locale) =>
      unit === 'seat'
        ? plural(locale, count, {other: '#シート'})
        : `数量${[formatNumber(count, locale), unit].filter(Boolean).join(' ')}`,
    owned: (quantity) => `保有中：${quantity}`,
    none: '製品はまだありません',
    noneHint: '購入できる製品がここに表示されます。',
    kind: '種類',
    allKinds: 'すべて',
    kinds: {plan: 'プラン', license: 'ライセンス', addon: 'オプション'},
    category: 'カテゴリー',
    allCategories: 'すべてのカテゴリー',
    term: '期間',
    every: (months, locale) =>
      termLength(locale, months, {monthly: '毎月', yearly: '毎年', months: {other: '#か月'}, years: {other: '#年'}}),
    currency: '通貨',
    beforeTaxes: '価格は税抜きです。',
    choose: '選ぶ',
    askForQuote: '見積もりを依頼',
    inBasket: 'カートに入っています',
    addSeats: '追加',
    goesWith: 'プランと一緒に選ぶか、サブスクリプションに追加します。',
    actionOn: (action, name) => `${action}（製品：${name}）`,
    openSubscription: (number) => `サブスクリプション${number}を開く`,
    waiting: (count, locale) => plural(locale, count, {other: 'カートに#件の製品'}),
    openBasket: 'カートを開く',
    close: '閉じる',
    cancel: 'キャンセル',
    back: '戻る',
    sending: '送信中…',
    checking: '接続が切れました。完了したか確認しています。もう一度行わないでください。',
    pricing: '価格を確認中…',
    optional: '任意',
    basket: {
      title: 'カート',
      empty: 'カートは空です',
      emptyHint: '製品を選ぶと、ここに入ります。',
      seats: (unit) => (unit === 'seat' ? 'シート数' : unit ? `数量（${unit}）` : '数量'),
      between: (least, most) => `${least}から${most}まで`,
      atLeast: (least) => `${least}以上`,
      addons: 'オプション',
      quantityOf: (name) => `${name}の数量`,
      remove: '削除',
      more: 'ほかも選ぶ',
      review: '価格を確認',
      quoteOnly: (names) =>
        `${names}は営業担当が承ります。カート全体の見積もりを依頼するか、削除して残りをすぐに購入してください。`,
      gone: 'この製品はもう販売されていません。削除してお進みください。',
      full: (most, locale) =>
        `カートに入るのは${formatNumber(most, locale)}製品までです。先に購入するか、いずれかを削除してください。`,
    },
    mistakes: {
      number: '整数を入力してください。',
      not_sold: 'この形では販売されていません。別の期間か通貨を選ぶか、削除してください。',
      quote_only: '営業担当が承ります。見積もりを依頼してください。',
      other: 'これはできません。別のものを選んでください。',
    },
    review: {
      title: '購入内容の確認',
      period: (from, to) => `${from}から${to}まで`,
      freeUntil: (day) => `${day}まで無料`,
      perTerm: (amount, months, locale) => {
        const term = termLength(locale, months, {
          monthly: '毎月',
          yearly: '毎年',
          months: {other: '#か月分'},
          years: {other: '#年分'},
        });
        return `${term} ${amount}（税込み）`;
      },
      subtotal: '小計',
      dueNow: '今回のお支払い',
      next: '次回以降の請求',
      nextOn: (day) => `${day}に請求`,
      method: '支払い方法',
      methodHint: '今回から、更新のたびに請求されます。いつでも変更できます。',
      noMethod: '支払い方法がまだありません。ないとサブスクリプションを更新できません。',
      addMethod: '新しい支払い方法を入力',
      team: 'チーム',
      reference: 'お客様の参照番号',
      until: (time) => `この価格は${time}まで有効です。`,
      changed:
        'その間に価格が変わりました。何も購入されていません。変わった箇所に印を付けました。確認してから購入してください。',
      was: (amount) => `以前は${amount}`,
      buy: (amount) => `${amount}で購入`,
      start: '無料トライアルを始める',
    },
    bought: {
      title: (count, locale) => plural(locale, count, {other: '#件のサブスクリプションが始まりました'}),
      pay: (invoices) => `請求書${invoices}を今すぐお支払いいただけます。`,
      charged: 'お支払いがない場合、数分以内に登録済みの支払い方法に自動で請求されます。',
      trial: '請求は行われていません。トライアルの終了前ならいつでも解約できます。',
      payNow: '今すぐ支払う',
      paid: 'お支払いを受け取りました。',
    },
    quote: {
      title: '見積もりを依頼',
      hint: '本日の価格の見積もりが届きます。ほかの見積もりと同じように確認して承諾できます。それまで何も購入されません。',
      comment: 'お知らせいただきたいこと',
      send: '見積もりを依頼する',
      made: (number) => `見積もり${number}を作成しました。`,
      madeHint: '見積もりの一覧にあります。',
      show: (number) => `見積もり${number}を表示`,
    },
    seats: {
      which: 'サブスクリプション',
      title: (product) => `${product}に追加`,
      has: (quantity, number) => `保有中：${quantity}（${number}）。`,
      preview: '価格を確認',
      credit: '残り期間の返金分',
      toBalance: 'クレジット残高に追加',
      now: 'すぐに有効になります。',
      later: (day) => `${day}から有効になります。`,
      next: (amount, day) => `次の請求：${amount}（${day}）`,
      confirm: (amount) => `${amount}で確定`,
      confirmFree: '確定',
      done: (number) => `サブスクリプション${number}を変更しました。`,
      doneLater: (number, day) => `サブスクリプション${number}は${day}に変わります。`,
      mistakes: {
        unchanged: '現在と同じ数です。別の数を入力してください。',
        below_minimum: '下限を下回っています。',
        above_maximum: '上限を超えています。',
        below_assigned: 'それより多く割り当てられています。先に割り当てを外してください。',
        contract: '契約期間中です。減らせるのはその後です。',
      },
    },
    problems: {
      offline: 'オフラインのため、送信も購入もされていません。選んだ内容は保持されています。',
      unknown: '完了したかどうか、まだわかっていません。もう一度お試しください。処理は一度しか行われません。',
      stale: 'その間に内容が変わりました。処理は行われていません。もう一度確認してから、お進みください。',
      change_refused: 'この形ではできません。何も購入されていません。印の付いた箇所を確認してください。',
      payment_method_unusable:
        'この支払い方法にはもう請求できません。何も購入されていません。別のものを選んでください。',
      card_number_rejected: 'カード番号は、ここには入力できません。何も送信されていません。番号を削除してください。',
      not_allowed: 'この操作は許可されていません。何も購入されていません。アカウントの所有者にお問い合わせください。',
      not_found: 'これはもうありません。何も購入されていません。',
      not_possible: '現在、この操作は行えません。何も変更されていません。',
      session_expired:
        'セッションが終了しました。続けるには、もう一度サインインしてください。選んだ内容は保持されています。',
      rate_limited: 'リクエストが多すぎます。何も購入されていません。しばらく待ってから、もう一度お試しください。',
      other:
        '処理できませんでした。何も購入されていません。もう一度お試しください。続く場合は、サポートにお知らせください。',
    },
  },
};
