import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {setTimeout} from 'node:timers/promises';
import PostalMime, {type Email} from 'postal-mime';

/** The newest mail of an outbox with these words in its subject, once it was sent. @throws Error when it isn't within 20 s */
export async function mailAbout(folder: string, words: string): Promise<Email> {
  const until = AbortSignal.timeout(20_000);
  while (!until.aborted) {
    const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml'));
    for (const name of names.sort().reverse()) {
      const mail = await PostalMime.parse(await readFile(join(folder, name)));
      if (mail.subject?.includes(words)) return mail;
    }
    await setTimeout(50);
  }
  throw new Error(`No mail about ${words} was sent.`);
}

/** A reply to a mail by the one that it went to, as a mail server hands it on. */
export function replyTo({to, replyTo: answersTo}: Email, text: string): string {
  return [
    `From: ${to?.[0]?.address ?? ''}`,
    `To: ${answersTo?.[0]?.address ?? ''}`,
    `Message-ID: <${crypto.randomUUID()}@mail.example>`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
  ].join('\r\n');
}

/** Where the mail leads to. */
export function linkIn({text}: Email): string {
  return /http:\S+#portal-ticket=\S+/.exec(text ?? '')?.[0] ?? '';
}
