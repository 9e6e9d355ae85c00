import {resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {StartError} from './start-error.js';

/** The ports of the websites, the API and the sandbox payment provider. */
export interface Ports {
  readonly site: number;
  readonly api: number;
  readonly psp: number;
}

/** How the demo was asked to run. */
export interface DemoOptions {
  /** Where each part listens; 0 for any free port. */
  readonly ports: Ports;
  /** Whether to throw everything away first. */
  readonly reset: boolean;
  /** Where everything is kept. */
  readonly dataFolder: string;
  /** How much is seeded: `small` leaves out the 9,900 further invoices of one account. */
  readonly size?: 'demo' | 'small';
  /** A style sheet that themes the widgets on both websites. */
  readonly themeFile?: string;
  /** PostgreSQL instead of the embedded database. */
  readonly postgres?: {readonly url: string; readonly adminUrl?: string};
}

/** The first of the three ports when none is asked for. */
export const defaultPort = 4600;

export const usage = `Usage: npm start -- [--port N] [--reset] [--theme FILE]
  --port N   the website at N, the API at N + 1, the sandbox payment provider at N + 2 (default ${defaultPort})
  --reset    throw the data away and seed anew
  --theme FILE  a theme for the widgets, as the theme editor exports it
  --help     this text
Environment: DATA_DIR (default .data), DATABASE_URL and DATABASE_ADMIN_URL (PostgreSQL instead of the embedded database).`;

/**
 * Reads the command line and the environment.
 *
 * @returns `'help'` when only the usage was asked for.
 * @throws StartError naming what is wrong.
 */
export function readOptions(args: readonly string[], env: NodeJS.ProcessEnv, cwd: string): DemoOptions | 'help' {
  const values = parse(args);
  if (values.help) return 'help';
  const port = Number(values.port ?? defaultPort);
  if (!Number.isInteger(port) || port < 0 || port > 65_533) {
    throw new StartError(`--port takes a number from 0 to 65533, not "${values.port}".`);
  }
  return {
    ports: port === 0 ? {site: 0, api: 0, psp: 0} : {site: port, api: port + 1, psp: port + 2},
    reset: values.reset ?? false,
    dataFolder: resolve(cwd, env['DATA_DIR'] || '.data'),
    ...(values.theme !== undefined && {themeFile: resolve(cwd, values.theme)}),
    ...(env['DATABASE_URL'] && {
      postgres: {
        url: env['DATABASE_URL'],
        ...(env['DATABASE_ADMIN_URL'] && {adminUrl: env['DATABASE_ADMIN_URL']}),
      },
    }),
  };
}

function parse(args: readonly string[]): {port?: string; reset?: boolean; theme?: string; help?: boolean} {
  try {
    const {values} = parseArgs({
      args: [...args],
      options: {
        port: {type: 'string'},
        reset: {type: 'boolean'},
        theme: {type: 'string'},
        help: {type: 'boolean', short: 'h'},
      },
    });
    return values;
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
    throw new StartError(`${why}. Run "npm start -- --help" for what there is.`);
  }
}
