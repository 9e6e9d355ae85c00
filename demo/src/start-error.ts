/** Why the demo doesn't start, in one line that says what to do; shown without a stack. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** The system's code of a failed call, such as `EACCES`. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
