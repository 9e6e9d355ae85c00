import {plural} from '../../plural.js';
import type {Sections} from '../../words.js';

export const words: Sections['paymentMethods'] = {
  paymentMethods: {
    title: '支払い方法',
    add: '支払い方法を追加',
    expires: (month, year) => `有効期限${month}/${year}`,
    expired: '期限切れ',
    expiresSoon: 'まもなく期限切れ',
    isDefault: '既定',
    isBackup: '予備',
    kinds: {card: 'カード', sepa_debit: 'SEPA口座振替'},
    makeDefault: '既定にする',
    makeBackup: '予備にする',
    endBackup: '予備から外す',
    edit: '編集',
    replace: '置き換え',
    remove: '削除',
    actionOn: (action, method) => `${action}（支払い方法：${method}）`,
    usedBy: (count, locale) => plural(locale, count, {other: '#件のサブスクリプションで使用中'}),
    unused: 'どのサブスクリプションにも使われていません',
    nextCharge: (amount, day) => `${day}に${amount}`,
    noCharge: '今後の引き落としはありません',
    more: (count, locale) => plural(locale, count, {other: 'ほか#件'}),
  },
  methodTools: {
    none: '支払い方法はまだありません',
    noneHint: 'サブスクリプションが途切れずに更新されるよう、支払い方法を追加してください。',
    close: '閉じる',
    cancel: 'キャンセル',
    save: '保存',
    done: '完了',
    sending: '送信しています…',
    checking: '接続が切れました。結果を確認しています…',
    tryAgain: '再試行',
    adding: {
      title: '支払い方法を追加',
      hint: '今は引き落としは行われません。カード会社または銀行から確認を求められることがあります。',
      fields: '支払い方法の情報',
      fieldsFailed:
        '安全な入力欄を読み込めませんでした。何も保存されていません。しばらくしてから、もう一度お試しください。',
      makeDefault: '既定の支払い方法にする',
      confirm: '追加',
      progress: {
        sending: '決済サービスに送信しています…',
        processing: '決済サービスで確認しています…',
        checking: '接続が切れました。保存されたかどうかを確認しています。もう一度入力しないでください。',
      },
      challengeTitle: 'カード会社または銀行での確認',
      challengeHint: 'カード会社または銀行が、この支払い方法の確認を求めています。引き落としは行われません。',
      challengeClosed:
        '確認の画面が閉じられました。カード会社または銀行での確認が済むまで、支払い方法は保存されません。',
      challengeAgain: 'もう一度開く',
      giveUp: '保存しない',
      added: ['支払い方法を保存しました', 'これ以降のお支払いにご利用いただけます。'],
      processing: [
        '支払い方法を確認しています',
        '決済サービスでの確認がまだ終わっていません。保存されると、一覧に表示されます。',
      ],
      failed: '支払い方法は保存されませんでした',
      canceled: ['支払い方法は保存されませんでした', '入力した内容は残っていません。'],
      unknown: [
        '支払い方法が保存されたかどうか、まだわかっていません',
        '保存されていれば、一覧に自動的に表示されます。もう一度入力する前に、一覧をご確認ください。',
      ],
      none: ['支払い方法は保存されませんでした', '入力した内容が届いていません。もう一度入力してください。'],
      failures: {
        card_declined:
          'カード会社または銀行がこの支払い方法を承認しませんでした。別の支払い方法をお試しいただくか、カード会社または銀行にお問い合わせください。',
        insufficient_funds:
          '残高または利用可能枠が不足しているため、カード会社または銀行がこの支払い方法を承認しませんでした。別の支払い方法をお試しください。',
        expired_card:
          'カード会社または銀行によると、この支払い方法は有効期限が切れています。別の支払い方法をお試しください。',
        authentication_failed:
          'カード会社または銀行でご本人であることを確認できませんでした。もう一度お試しいただくか、別の支払い方法をご利用ください。',
        authentication_expired: '時間内に確認が行われませんでした。もう一度お試しください。',
        processing_error: '決済サービスで確認できませんでした。しばらくしてから、もう一度お試しください。',
        psp_unavailable: '決済サービスに接続できません。しばらくしてから、もう一度お試しください。',
        token_expired: '入力から時間が経ちすぎたため、内容が無効になりました。もう一度入力してください。',
      },
    },
    editing: {
      title: (method) => `${method}を編集`,
      holder: '名義',
      expiry: '有効期限',
      month: '月',
      year: '年',
      billing: '請求先住所',
      billingHint: '封筒の宛名のように、改行して入力してください。',
      fixed: '番号は変更できません。新しい支払い方法を追加してから、この支払い方法を置き換えてください。',
      pastExpiry: 'この年月はすでに過ぎています。有効期限をご確認ください。',
      saved: (method) => `${method}を変更しました。`,
    },
    defaulting: {
      title: (method) => `${method}を既定にする`,
      hint: '支払い方法が個別に指定されていないサブスクリプションは、今後この支払い方法で引き落とされます。',
      move: '現在は別の支払い方法が指定されている次のサブスクリプションも、この支払い方法に変更する：',
      confirm: '既定にする',
      done: (method) => `${method}を既定の支払い方法にしました。`,
    },
    backup: {
      done: (method) => `本来の支払い方法で引き落とせない場合は、${method}から引き落とされます。`,
      ended: (method) => `${method}を予備の支払い方法から外しました。`,
    },
    attaching: {
      action: '契約の引き落としに使う',
      title: (method) => `${method}を契約の引き落としに使う`,
      hint: '選んだ契約は、今後この支払い方法から引き落とされます。更新料の未払いがある場合はまもなく再試行されますが、それ以外に今引き落とされるものはありません。',
      search: '検索：製品、ID、チーム、参照番号',
      choose: '契約',
      already: 'すでにこの支払い方法から引き落とし',
      now: (method) => `現在：${method}`,
      nothingYet: '支払い方法は未設定',
      unpaid: (invoice) => `未払い: ${invoice}`,
      none: '契約が見つかりません。',
      mustChoose: '契約を1件以上選んでください。',
      atMost: (count, locale) => plural(locale, count, {other: '一度に選べるのは#件までです。数を減らしてください。'}),
      confirm: (count, locale) =>
        count ? plural(locale, count, {other: '#件の引き落としに使う'}) : '引き落としに使う',
      done: (method, count, locale) => plural(locale, count, {other: `今後#件の契約が${method}から引き落とされます。`}),
    },
    replacing: {
      title: (method) => `${method}を置き換える`,
      hint: 'この支払い方法からの引き落としは、今後すべて新しいほうの支払い方法に切り替わります。この支払い方法は、削除するまで一覧に残ります。',
      by: '新しい支払い方法',
      none: '引き落としに使える別の支払い方法がありません。先に追加してください。',
      confirm: '置き換える',
      done: (method, by) => `今後は${method}に代わって${by}から引き落とされます。`,
    },
    removing: {
      title: (method) => `${method}を削除しますか？`,
      unused: 'この支払い方法からの引き落としはありません。',
      charged: '次のサブスクリプションは、この支払い方法から引き落とされています：',
      follow: (method) => `今後は${method}、または選択した支払い方法から引き落とされます。`,
      chooseOther: '今後の支払い方法',
      uncovered:
        '引き落としに使える支払い方法がほかにありません。支払い方法がないと、これらのサブスクリプションは更新できず、猶予期間の後に終了します。',
      unlessChosen: '支払い方法を選択しない場合、これらのサブスクリプションは更新できず、猶予期間の後に終了します。',
      accept: '支払い方法を追加しない場合、これらのサブスクリプションが終了することを理解しました。',
      mustAccept: '確認欄にチェックを入れるか、先に別の支払い方法を追加してください。',
      confirm: '削除',
      changed:
        'その間に、削除による影響が変わりました。何も削除されていません。内容を確認してから、もう一度削除してください。',
      done: (method) => `${method}を削除しました。`,
    },
    problems: {
      offline: 'オフラインのため、送信されていません。何も変更されていません。入力内容は保持されています。',
      unknown: '処理が完了したかどうか、まだわかっていません。もう一度お試しください。処理は一度しか行われません。',
      stale: 'その間に支払い方法の内容が変わりました。処理は行われていません。もう一度確認してから、お進みください。',
      payment_in_progress:
        'この支払い方法で引き落としの処理中です。何も変更されていません。お支払いが終わってから、もう一度お試しください。',
      payment_method_unusable:
        'この支払い方法はご利用いただけなくなりました。何も変更されていません。別の支払い方法をお選びください。',
      psp_unavailable:
        '決済サービスに接続できません。何も変更されていません。しばらくしてから、もう一度お試しください。',
      card_number_rejected: 'カード番号は、ここには入力できません。何も保存されていません。番号を削除してください。',
      not_allowed: '現在、この操作は行えません。何も変更されていません。',
      not_found: 'この支払い方法はもうありません。何も変更されていません。',
      session_expired:
        'セッションが終了しました。続けるには、もう一度ログインしてください。入力内容は保持されています。',
      rate_limited: 'リクエストが多すぎます。何も変更されていません。しばらく待ってから、もう一度お試しください。',
      other:
        '処理できませんでした。何も変更されていません。もう一度お試しください。解決しない場合は、サポートにお問い合わせください。',
    },
  },
};
