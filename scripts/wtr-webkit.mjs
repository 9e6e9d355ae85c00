import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {connect, createServer} from 'node:net';
import {findWebKit} from './browsers.mjs';

/**
 * Starts WebKitGTK's driver on a display of its own; both end with this process.
 *
 * @returns {Promise<{port: number, browser: string}>} the driver's port, and the browser that it is to start
 * @throws {Error} when a program is missing or doesn't start
 */
export async function startWebKitDriver() {
  const programs = findWebKit();
  if (!programs) throw new Error('No WebKitGTK found. Run "node scripts/ensure-browsers.mjs webkit".');
  const display = await startDisplay(programs.display);
  const port = await freePort();
  const driver = spawn(programs.driver, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: display,
      // Software drawing, no accessibility bus, settings in memory: a bare machine has none of these.
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
      NO_AT_BRIDGE: '1',
      GTK_A11Y: 'none',
      GSETTINGS_BACKEND: 'memory',
    },
  });
  process.once('exit', () => driver.kill());
  await listening(port, driver);
  return {port, browser: programs.browser};
}

/** @param {string} program @returns {Promise<string>} the display's name, e.g. `:1` */
async function startDisplay(program) {
  // With -displayfd the server picks a free number itself, and writes it once it takes connections.
  const server = spawn(program, ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  process.once('exit', () => server.kill());
  const number = await Promise.race([
    once(server.stdout, 'data').then(([data]) => String(data).trim()),
    once(server, 'exit').then(([code]) =>
      Promise.reject(new Error(`Xvfb ended with code ${code} before it was ready.`)),
    ),
  ]);
  return `:${number}`;
}

/** @returns {Promise<number>} */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  server.close();
  await once(server, 'close');
  return port;
}

/** @param {number} port @param {import('node:child_process').ChildProcess} driver */
async function listening(port, driver) {
  while (driver.exitCode === null) {
    const socket = connect(port, '127.0.0.1');
    const open = await new Promise((answer) => {
      socket.once('connect', () => answer(true));
      socket.once('error', () => setTimeout(answer, 50, false));
    });
    socket.destroy();
    if (open) return;
  }
  throw new Error(`WebKitWebDriver ended with code ${driver.exitCode} before it was ready.`);
}
