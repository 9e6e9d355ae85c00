import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import type {Finding} from './judge.js';
import {reviewPage} from './review-page.js';

/** What the last run found, for the review of it. */
export const reportFolder = 'visual-report';

/** A finding as the report keeps it: its pictures are files beside it. */
export interface ReportedFinding extends Pick<Finding, 'name' | 'kind' | 'what' | 'fingerprint'> {
  /** The names of the files in the report's folder. */
  readonly files: {readonly expected?: string; readonly actual?: string; readonly difference?: string};
}

/** What a run has found. */
export interface Report {
  /** The browser of the run, as `HeadlessChrome/156`. */
  readonly browser: string;
  readonly findings: readonly ReportedFinding[];
}

/** Writes a page that shows each finding, in place of the last run's. Returns its path; undefined where there is nothing to show. */
export function writeReport(findings: readonly Finding[], browser: string, folder = reportFolder): string | undefined {
  rmSync(folder, {recursive: true, force: true});
  if (findings.length === 0) return undefined;
  mkdirSync(folder, {recursive: true});
  const reported = findings.map(({name, kind, what, fingerprint, ...pictures}): ReportedFinding => {
    const file = (part: 'expected' | 'actual' | 'difference'): Readonly<Record<string, string>> => {
      const bytes = pictures[part];
      if (!bytes) return {};
      const path = `${name}.${part}.${part === 'difference' ? 'png' : 'webp'}`;
      writeFileSync(join(folder, path), bytes);
      return {[part]: path};
    };
    const files = {...file('expected'), ...file('actual'), ...file('difference')};
    return {name, kind, what, ...(fingerprint !== undefined && {fingerprint}), files};
  });
  const report: Report = {browser, findings: reported};
  writeFileSync(join(folder, 'findings.json'), JSON.stringify(report));
  const path = join(folder, 'index.html');
  writeFileSync(path, reviewPage(reported));
  return resolve(path);
}

/** The last run's report; undefined where it found nothing, or there was none. */
export function readReport(folder = reportFolder): Report | undefined {
  const path = join(folder, 'findings.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Report) : undefined;
}
