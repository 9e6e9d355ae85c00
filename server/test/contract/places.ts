import {followSchema, type Operation, type SchemaObject} from '../../src/api/contract-document.js';

/** A schema with all that may hold another. */
interface Schema extends SchemaObject {
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

/** How the contract writes that a value is a record's id. */
const idReference = '#/components/schemas/Id';

/**
 * Where a request of this operation names a record: each path parameter, and each parameter or property of the body that is an `Id`, as `path/invoiceId`, `query/ids` or
 * `body/source/paymentMethodId`.
 */
export function placesIn({parameters, bodyPointer}: Operation): string[] {
  const places = parameters.flatMap(({in: where, name, schema}) =>
    where === 'path' ? [`path/${name}`] : idsIn(schema, `${where}/${name}`),
  );
  if (bodyPointer !== undefined) places.push(...idsIn(at(bodyPointer), 'body'));
  return [...new Set(places)];
}

function idsIn(schema: Schema, place: string): string[] {
  if (schema.$ref === idReference) return [place];
  const {properties = {}, items, oneOf = [], anyOf = [], allOf = []} = followSchema(schema) as Schema;
  return [
    ...Object.entries(properties).flatMap(([name, property]) => idsIn(property, `${place}/${name}`)),
    ...(items ? idsIn(items, place) : []),
    ...[...oneOf, ...anyOf, ...allOf].flatMap((one) => idsIn(one, place)),
  ];
}

function at(pointer: string): Schema {
  return followSchema({$ref: `#${pointer}`});
}
