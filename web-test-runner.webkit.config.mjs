import {webdriverLauncher} from '@web/test-runner-webdriver';
import {testRunnerConfig} from './scripts/wtr-base.mjs';
import {startWebKitDriver} from './scripts/wtr-webkit.mjs';

const {port, browser} = await startWebKitDriver();

const capabilities = {
  browserName: 'MiniBrowser',
  'wdio:enforceWebDriverClassic': true,
  'webkitgtk:browserOptions': {binary: browser, args: ['--automation']},
};

export default {
  ...testRunnerConfig('webkit'),
  browsers: [
    webdriverLauncher({
      hostname: '127.0.0.1',
      port,
      path: '/',
      automationProtocol: 'webdriver',
      capabilities,
    }),
  ],
};
