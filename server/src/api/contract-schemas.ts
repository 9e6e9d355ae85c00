import {Ajv2020, type ValidateFunction} from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';

import {contractDocument, escapePointer} from './contract-document.js';

const ajv = new Ajv2020({
  strict: false,
  validateSchema: false,
  useDefaults: true,
  validateFormats: true,
  discriminator: false,
});
// The package is CommonJS: its function is the namespace's default, or the namespace itself, as the loader has it.
const addFormats = 'default' in ajvFormats ? ajvFormats.default : ajvFormats;
addFormats(ajv, ['date-time', 'uri']);
// Not the package's: a database has no year 0.
ajv.addFormat('date', {type: 'string', validate: isDay});
ajv.addSchema(contractDocument, 'contract');

function isDay(text: string): boolean {
  if (!/^(?!0000)\d{4}-\d\d-\d\d$/.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

const validators = new Map<string, ValidateFunction>();

/** What a schema says against a value, in the contract's own terms; nothing when it is right. */
export interface SchemaError {
  /** JSON Pointer into the value. */
  readonly pointer: string;
  /** The keyword that failed: `required`, `enum`, `maximum`… */
  readonly code: string;
  readonly detail: string;
}

/**
 * Holds a value against the schema at `pointer` of the contract; fills in the defaults of missing properties.
 * Stops at the first error, so that a hostile body can't make it list thousands.
 */
export function schemaError(pointer: string, value: unknown): SchemaError | undefined {
  let validate = validators.get(pointer);
  if (!validate) {
    validate = ajv.compile({$ref: `contract#${encodeURI(pointer)}`});
    validators.set(pointer, validate);
  }
  if (validate(value)) return undefined;
  const error = validate.errors?.[0];
  if (!error) return {pointer: '', code: 'invalid', detail: 'is not valid'};
  const {missingProperty, additionalProperty} = error.params as {missingProperty?: string; additionalProperty?: string};
  const step = missingProperty ?? additionalProperty;
  return {
    pointer: step === undefined ? error.instancePath : `${error.instancePath}/${escapePointer(step)}`,
    code: error.keyword,
    detail: error.message ?? 'is not valid',
  };
}
