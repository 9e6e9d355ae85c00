// npm run lint: everything that can be said about the sources without running them.
import {type Step, runSteps} from './run-steps.js';

const steps: Step[] = [
  {name: 'Contract (redocly)', command: 'npm run -s lint:contract'},
  {name: 'Generated files are current', command: 'npm run -s generate -- --check'},
  {name: 'Code (eslint)', command: 'npm run -s lint:code'},
  {name: 'Templates (lit-analyzer)', command: 'npm run -s lint:templates'},
  {name: 'Format (prettier)', command: 'npm run -s lint:format'},
  {name: 'Unused code and packages (knip)', command: 'npm run -s lint:unused'},
];

// Redocly would send usage data and ask for its newest version.
process.env.REDOCLY_TELEMETRY = 'off';
process.env.REDOCLY_SUPPRESS_UPDATE_NOTICE = 'true';

const {failedStep} = await runSteps(steps);
process.exitCode = failedStep ? 1 : 0;
