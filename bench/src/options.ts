import {parseArgs} from 'node:util';
import {contenders, type Contender} from './contenders.js';

/** What the command was asked to do. */
export interface BenchOptions {
  /** How often each page is loaded. */
  readonly rounds: number;
  /** Whether a broken budget makes the command fail. */
  readonly check: boolean;
  readonly contenders: readonly Contender[];
}

export const usage = `npm run bench -- [--rounds=9] [--check] [--only=${contenders.map(({id}) => id).join(',')}]`;

/** @throws {Error} with one line that says what is wrong and how the command is used. */
export function parseOptions(args: readonly string[]): BenchOptions {
  const {rounds, check, only} = parse(args);
  const count = Number(rounds);
  if (!Number.isInteger(count) || count < 1) {
    throw new Error(`--rounds must be a whole number of 1 or more, not "${rounds}". ${usage}`);
  }
  const ids = only?.split(',') ?? contenders.map(({id}) => id);
  const unknown = ids.find((id) => !contenders.some((contender) => contender.id === id));
  if (unknown !== undefined) throw new Error(`There is no contender "${unknown}". ${usage}`);
  return {rounds: count, check, contenders: contenders.filter(({id}) => ids.includes(id))};
}

function parse(args: readonly string[]): {rounds: string; check: boolean; only: string | undefined} {
  try {
    const {values} = parseArgs({
      args: [...args],
      options: {
        rounds: {type: 'string', default: '9'},
        check: {type: 'boolean', default: false},
        only: {type: 'string'},
      },
    });
    return {rounds: values.rounds, check: values.check, only: values.only};
  } catch (reason) {
    throw new Error(`${(reason as Error).message} ${usage}`, {cause: reason});
  }
}
