import {chromeLauncher} from '@web/test-runner-chrome';
import {chromiumLaunchOptions} from './scripts/browsers.mjs';
import {testRunnerConfig} from './scripts/wtr-base.mjs';

export default {
  ...testRunnerConfig('chromium'),
  browsers: [chromeLauncher({launchOptions: chromiumLaunchOptions()})],
};
