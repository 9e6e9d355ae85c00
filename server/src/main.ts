import {createPortalApi} from './api/app.js';
import {systemClock} from './clock.js';
import {ConfigError, readConfig, type ServerConfig} from './config.js';
import {createLog} from './log.js';
import {createMailer} from './mail/create-mailer.js';
import {createSandboxAdapter} from './psp/sandbox-adapter.js';
import {ServeError, servePortal} from './serve.js';
import {keptSigningKey} from './signing-key.js';
import {createSqlBackend} from './sql/backend.js';
import {BootRefusedError, openDatabase} from './sql/database.js';

async function start(config: ServerConfig): Promise<void> {
  const log = createLog(config.logLevel);
  const signingKey = config.signingKey ?? (await keptSigningKey(config.dataDir));
  const database = await openDatabase(config.database, systemClock);
  const api = createPortalApi({
    database,
    backend: createSqlBackend(),
    clock: systemClock,
    signingKey,
    log,
    baseUrl: config.publicUrl,
    mailer: createMailer(config.mail, systemClock),
    ...(config.sandboxPsp ? {psp: createSandboxAdapter(config.sandboxPsp)} : {}),
  });
  const {port, host, trustedProxies} = config;
  const server = await servePortal({api, database, port, host, trustedProxies, log}).catch(async (error: unknown) => {
    await database.close();
    throw error;
  });
  log.info({port: server.port, host, publicUrl: config.publicUrl}, 'The portal API is ready.');

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      log.info({signal}, 'Stopping.');
      void server.close().then(() => process.exit(0));
    });
  }
}

/** One line for what the one who starts it can correct; everything for what nobody foresaw. */
function explain(error: unknown): string {
  if (error instanceof ConfigError || error instanceof ServeError || error instanceof BootRefusedError)
    return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM')
    return `DATA_DIR can not be written: ${String((error as Error).message)}`;
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === '28P01' || code === '3D000') {
    return `The database of DATABASE_URL can not be reached: ${String((error as Error).message)}`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

try {
  await start(readConfig(process.env));
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}
