import type {Sections} from '../../words.js';

export const words: Sections['ticketFiles'] = {
  ticketFiles: {
    attach: 'ファイルを添付',
    hint: (count, size) =>
      `ドロップまたは貼り付けもできます。${count}件まで、1件${size}まで。画像、PDF、ZIP、Office、テキスト。`,
    files: '添付ファイル',
    drop: 'ここにファイルをドロップ',
    sending: (percent) => `アップロード中 ${percent}`,
    ready: 'アップロード済み',
    cancel: 'キャンセル',
    cancelFile: (name) => `${name}のアップロードをキャンセル`,
    remove: '削除',
    removeFile: (name) => `${name}を削除`,
    retry: '再試行',
    retryFile: (name) => `${name}をもう一度アップロード`,
    tooMany: (count) => `1件のメッセージに添付できるのは${count}件までです。超えた分は追加されていません。`,
    problems: {
      empty: 'このファイルは空です。',
      tooLarge: 'このファイルは大きすぎます。',
      type: 'この種類のファイルは受け付けていません。',
      notAllowed: 'ここにはファイルを添付できません。',
      offline: 'オフラインです。オンラインに戻ってからもう一度お試しください。',
      network: '接続が切れました。',
      session: 'セッションが終了しました。サインインしてからもう一度お試しください。',
      busy: 'リクエストが多すぎます。しばらくしてからもう一度お試しください。',
      other: 'アップロードできませんでした。',
    },
    uploaded: (name) => `${name}をアップロードしました。`,
    failed: (name, why) => `${name}をアップロードできませんでした。${why}`,
  },
};
