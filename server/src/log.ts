import {pino, type DestinationStream} from 'pino';

/** Where the server says what happens. pino is one. */
export interface Log {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

/** Says nothing. */
export const silentLog: Log = {info() {}, warn() {}, error() {}};

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Keys whose values are never written, wherever a detail comes from. */
const secretKeys = [
  'authorization',
  'cookie',
  'token',
  'secret',
  'secretKey',
  'password',
  'signingKey',
  'apiKey',
  'body',
  'query',
  'q',
  'email',
  'name',
  'holder',
  'number',
  'headers',
];

/**
 * JSON lines (pino): method, route pattern, status, milliseconds, request id, tenant. Nobody's name, no token, no query text and no body is given to it; and should one
 * slip into a detail, the keys that such things have are censored.
 */
export function createLog(level: LogLevel = 'info', destination?: DestinationStream): Log {
  const options = {
    level,
    base: {service: 'portal-widgets-server'},
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: {level: (label: string) => ({level: label})},
    serializers: {error: describeError},
    redact: {paths: secretKeys.flatMap((key) => [key, `*.${key}`]), censor: '[censored]'},
  };
  return destination ? pino(options, destination) : pino(options);
}

/** What a developer needs of an error: no properties, since drivers put rows and parameters there, and no message of the database's, which may quote a value. */
export function describeError(error: unknown): object {
  if (!(error instanceof Error)) return {type: typeof error};
  const code = 'code' in error && typeof error.code === 'string' ? {code: error.code} : {};
  const fromDatabase = 'severity' in error || 'routine' in error;
  const stack = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    ...code,
    ...(fromDatabase ? {} : {message: error.message}),
    stack: stack.slice(0, 12).join('\n'),
    ...(error.cause === undefined ? {} : {cause: describeError(error.cause)}),
  };
}
