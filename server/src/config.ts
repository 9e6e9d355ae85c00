import {oftenEnough, isSchedule} from './chores.js';
import type {IncomingMail} from './api/services.js';
import type {S3Config} from './files/s3-files.js';
import {logLevels, type LogLevel} from './log.js';
import {isMailAddress} from './mail/compose.js';
import type {MailAddress} from './mail/mailer.js';

/** How to reach the sandbox PSP. */
export interface SandboxPspConfig {
  readonly origin: string;
  readonly apiUrl: string;
  readonly publicKey: string;
  readonly secretKey: string;
  readonly webhookSecret: string;
}

/** How to reach Stripe, and how it reaches us. */
export interface StripePspConfig {
  readonly secretKey: string;
  readonly publishableKey: string;
  readonly webhookSecret: string;
}

/** Who messages come from, and where they go: a mail server, or a folder with a file a message. */
export type MailConfig = {readonly from: MailAddress} & ({readonly smtpUrl: string} | {readonly outboxFolder: string});

/** Where the files of tickets are kept: a folder, or a bucket. */
export type FilesConfig = {readonly folder: string} | S3Config;

/** What the server is started with. */
export interface ServerConfig {
  readonly port: number;
  readonly host: string;
  /** PostgreSQL, or a folder for the embedded database. */
  readonly database: {readonly url: string; readonly adminUrl?: string} | {readonly folder: string};
  /** Where the signing key is kept when none is given, and the embedded database. */
  readonly dataDir: string;
  /** At least 32 bytes; made and kept in `dataDir` when left out. */
  readonly signingKey?: Uint8Array;
  /** The API's public origin. */
  readonly publicUrl: string;
  readonly logLevel: LogLevel;
  /** How many proxies in front of the server are trusted to say who called (`X-Forwarded-For`). */
  readonly trustedProxies: number;
  readonly sandboxPsp?: SandboxPspConfig;
  readonly stripePsp?: StripePspConfig;
  readonly mail: MailConfig;
  readonly files: FilesConfig;
  /** Left out where replies by mail aren't taken. */
  readonly incomingMail?: IncomingMail;
  /** When subscriptions are billed: a cron expression, in UTC. */
  readonly billingCron: string;
}

/** The environment can't be understood; one line a mistake. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly mistakes: readonly string[];

  constructor(mistakes: readonly string[]) {
    super(mistakes.join('\n'));
    this.mistakes = mistakes;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

const sandboxNames = [
  'SANDBOX_PSP_ORIGIN',
  'SANDBOX_PSP_PUBLIC_KEY',
  'SANDBOX_PSP_SECRET_KEY',
  'SANDBOX_PSP_WEBHOOK_SECRET',
] as const;

/** Stripe's variables, and how each of their values begins. */
const stripePrefixes = {
  STRIPE_SECRET_KEY: /^(sk|rk)_/,
  STRIPE_PUBLISHABLE_KEY: /^pk_/,
  STRIPE_WEBHOOK_SECRET: /^whsec_/,
} as const;

/** Reads the environment. @throws ConfigError that names every mistake and how to correct it, and no secret */
export function readConfig(environment: Environment): ServerConfig {
  const mistakes: string[] = [];
  const text = (name: string): string | undefined => environment[name]?.trim() || undefined;

  function integer(name: string, fallback: number, least: number, most: number): number {
    const given = text(name);
    if (given === undefined) return fallback;
    if (/^\d{1,6}$/.test(given) && Number(given) >= least && Number(given) <= most) return Number(given);
    mistakes.push(`${name} must be a whole number from ${least} to ${most}, not "${given}".`);
    return fallback;
  }

  function url(name: string, protocols: readonly string[], isSecret: boolean): string | undefined {
    const given = text(name);
    if (given === undefined) return undefined;
    if (URL.canParse(given) && protocols.includes(new URL(given).protocol)) return given;
    mistakes.push(
      `${name} must be a URL that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}${isSecret ? '.' : `, not "${given}".`}`,
    );
    return undefined;
  }

  function origin(name: string): string | undefined {
    const given = url(name, ['https:', 'http:'], false);
    if (given === undefined || new URL(given).origin === given.replace(/\/$/, ''))
      return given && new URL(given).origin;
    mistakes.push(`${name} must be an origin without a path, such as https://portal.vendor.example, not "${given}".`);
    return undefined;
  }

  const port = integer('PORT', 8080, 0, 65_535);
  const dataDir = text('DATA_DIR') ?? '.data';
  const databaseUrl = url('DATABASE_URL', ['postgres:', 'postgresql:'], true);
  const adminUrl = url('DATABASE_ADMIN_URL', ['postgres:', 'postgresql:'], true);
  if (adminUrl && !text('DATABASE_URL'))
    mistakes.push(
      'DATABASE_ADMIN_URL is given without DATABASE_URL: give the URL of the role that runs the server too.',
    );
  const publicUrl = origin('PUBLIC_URL') ?? `http://localhost:${port}`;
  const signingKey = text('SIGNING_KEY') === undefined ? undefined : Buffer.from(text('SIGNING_KEY') ?? '', 'base64');
  if (signingKey && signingKey.byteLength < 32)
    mistakes.push('SIGNING_KEY must be at least 32 random bytes in base64, such as `openssl rand -base64 32` prints.');
  const logLevel = logLevels.find((level) => level === (text('LOG_LEVEL') ?? 'info'));
  if (!logLevel) mistakes.push(`LOG_LEVEL must be one of ${logLevels.join(', ')}, not "${text('LOG_LEVEL')}".`);
  const sandboxPsp = readSandboxPsp();
  const stripePsp = readStripePsp();
  const mail = readMail();
  const files = readFiles();
  const incomingMail = readIncomingMail();
  const billingCron = text('BILLING_CRON') ?? oftenEnough;
  if (!isSchedule(billingCron))
    mistakes.push(
      `BILLING_CRON must be a cron expression that is ever due, such as "${oftenEnough}" (minute, hour, day, month, weekday; UTC), not "${billingCron}".`,
    );
  const trustedProxies = integer('TRUSTED_PROXIES', 0, 0, 10);

  if (mistakes.length > 0) throw new ConfigError(mistakes);
  return {
    port,
    host: text('HOST') ?? '127.0.0.1',
    database: databaseUrl ? {url: databaseUrl, ...(adminUrl ? {adminUrl} : {})} : {folder: `${dataDir}/database`},
    dataDir,
    publicUrl,
    logLevel: logLevel ?? 'info',
    trustedProxies,
    mail,
    files,
    billingCron,
    ...(signingKey ? {signingKey} : {}),
    ...(sandboxPsp ? {sandboxPsp} : {}),
    ...(stripePsp ? {stripePsp} : {}),
    ...(incomingMail ? {incomingMail} : {}),
  };

  function readMail(): MailConfig {
    const smtpUrl = url('PORTAL_SMTP_URL', ['smtp:', 'smtps:'], true);
    const given = text('PORTAL_MAIL_FROM');
    const [, name = '', address = given ?? ''] = /^"?(.*?)"?\s*<([^<>]*)>$/.exec(given ?? '') ?? [];
    if (given !== undefined && !isMailAddress(address))
      mistakes.push(
        `PORTAL_MAIL_FROM must be an address such as "Vendor <portal@vendor.example>" or portal@vendor.example, not "${given}".`,
      );
    if (given === undefined && smtpUrl !== undefined)
      mistakes.push('PORTAL_SMTP_URL needs PORTAL_MAIL_FROM as well: the address that messages come from.');
    const from = given === undefined ? {address: 'portal@localhost'} : {...(name && {name}), address};
    return smtpUrl === undefined ? {from, outboxFolder: `${dataDir}/outbox`} : {from, smtpUrl};
  }

  function readIncomingMail(): IncomingMail | undefined {
    const [address, secret] = [text('PORTAL_REPLY_ADDRESS'), text('PORTAL_MAIL_SECRET')];
    if (address === undefined && secret === undefined) return undefined;
    if (address === undefined || secret === undefined)
      mistakes.push('PORTAL_REPLY_ADDRESS and PORTAL_MAIL_SECRET need each other.');
    if (address !== undefined && !isMailAddress(address))
      mistakes.push(`PORTAL_REPLY_ADDRESS must be an address such as tickets@vendor.example, not "${address}".`);
    if (secret !== undefined && secret.length < 32)
      mistakes.push('PORTAL_MAIL_SECRET must have at least 32 characters.');
    return {address: address ?? '', secret: secret ?? ''};
  }

  function readFiles(): FilesConfig {
    const bucket = url('FILES_S3_URL', ['https:', 'http:'], false);
    const missing = ['FILES_S3_ACCESS_KEY_ID', 'FILES_S3_SECRET_ACCESS_KEY'].filter((name) => text(name) === undefined);
    if (bucket === undefined) return {folder: `${dataDir}/files`};
    if (missing.length > 0) mistakes.push(`FILES_S3_URL needs ${missing.join(' and ')} as well.`);
    return {
      url: bucket,
      region: text('FILES_S3_REGION') ?? 'us-east-1',
      accessKeyId: text('FILES_S3_ACCESS_KEY_ID') ?? '',
      secretAccessKey: text('FILES_S3_SECRET_ACCESS_KEY') ?? '',
    };
  }

  function readSandboxPsp(): SandboxPspConfig | undefined {
    const missing = sandboxNames.filter((name) => text(name) === undefined);
    if (missing.length === sandboxNames.length) return undefined;
    if (missing.length > 0) mistakes.push(`The sandbox PSP needs ${missing.join(' and ')} as well.`);
    const pspOrigin = origin('SANDBOX_PSP_ORIGIN') ?? '';
    return {
      origin: pspOrigin,
      apiUrl: url('SANDBOX_PSP_API_URL', ['https:', 'http:'], false) ?? pspOrigin,
      publicKey: text('SANDBOX_PSP_PUBLIC_KEY') ?? '',
      secretKey: text('SANDBOX_PSP_SECRET_KEY') ?? '',
      webhookSecret: text('SANDBOX_PSP_WEBHOOK_SECRET') ?? '',
    };
  }

  function readStripePsp(): StripePspConfig | undefined {
    const names = Object.keys(stripePrefixes) as ReadonlyArray<keyof typeof stripePrefixes>;
    const missing = names.filter((name) => text(name) === undefined);
    if (missing.length === names.length) return undefined;
    if (missing.length > 0) mistakes.push(`Stripe needs ${missing.join(' and ')} as well.`);
    // A secret key in the publishable one's place would go to every browser.
    for (const name of names) {
      const given = text(name);
      if (given !== undefined && !stripePrefixes[name].test(given))
        mistakes.push(`${name} is not what Stripe's dashboard shows under that name. Compare the two.`);
    }
    return {
      secretKey: text('STRIPE_SECRET_KEY') ?? '',
      publishableKey: text('STRIPE_PUBLISHABLE_KEY') ?? '',
      webhookSecret: text('STRIPE_WEBHOOK_SECRET') ?? '',
    };
  }
}
