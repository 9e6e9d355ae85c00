import bundled from '../openapi.generated.json' with {type: 'json'};

/** A parameter of an operation, as far as reading it needs. */
export interface ParameterObject {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly style?: string;
  readonly explode?: boolean;
  readonly schema: SchemaObject;
  /** JSON Pointer of its schema in the document. */
  readonly schemaPointer: string;
}

/** A JSON Schema, as far as reading a parameter's text needs. */
export interface SchemaObject {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly default?: unknown;
  readonly items?: SchemaObject;
  readonly properties?: Readonly<Record<string, SchemaObject>>;
}

interface MediaContent {
  readonly content?: Readonly<Record<string, {readonly schema?: SchemaObject}>>;
}

/** A response of an operation. */
export interface ResponseObject extends MediaContent {
  readonly headers?: Readonly<Record<string, {readonly required?: boolean}>>;
}

/** One operation of the contract, with its path item's parameters among its own and every reference to a parameter, header or response followed. */
export interface Operation {
  readonly id: string;
  /** Lower case. */
  readonly method: string;
  /** `/invoices/{invoiceId}`. */
  readonly path: string;
  readonly security: 'session' | 'vendorKey' | 'none';
  readonly parameters: readonly ParameterObject[];
  /** JSON Pointer of the body's schema in the document. */
  readonly bodyPointer?: string;
  /** By status, or `default`. */
  readonly responses: Readonly<Record<string, {readonly pointer: string; readonly response: ResponseObject}>>;
}

interface RawOperation {
  readonly operationId?: string;
  readonly security?: ReadonlyArray<Record<string, unknown>>;
  readonly parameters?: ReadonlyArray<ParameterObject | {readonly $ref: string}>;
  readonly requestBody?: MediaContent;
  readonly responses: Readonly<Record<string, ResponseObject | {readonly $ref: string}>>;
}

/** The bundled contract, whole. */
export const contractDocument: object = bundled;

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Every operation of the contract. */
export const operations: readonly Operation[] = Object.entries(bundled.paths as Record<string, unknown>).flatMap(
  ([path, item]) => operationsOf(path, item as PathItem),
);

type PathItem = {readonly parameters?: RawOperation['parameters']} & Partial<
  Record<(typeof methods)[number], RawOperation>
>;

function operationsOf(path: string, item: PathItem): Operation[] {
  return methods.flatMap((method) => {
    const raw = item[method];
    if (!raw?.operationId) return [];
    const pointer = `/paths/${escapePointer(path)}/${method}`;
    const body = raw.requestBody?.content?.['application/json'];
    return [
      {
        id: raw.operationId,
        method,
        path,
        security: securityOf(raw),
        parameters: [
          ...parametersAt(item.parameters ?? [], `/paths/${escapePointer(path)}/parameters`),
          ...parametersAt(raw.parameters ?? [], `${pointer}/parameters`),
        ],
        ...(body ? {bodyPointer: `${pointer}/requestBody/content/application~1json/schema`} : {}),
        responses: Object.fromEntries(
          Object.entries(raw.responses).map(([status, response]) => {
            const found = follow<ResponseObject>(response, `${pointer}/responses/${status}`);
            return [status, {pointer: found.pointer, response: withHeaders(found.value)}];
          }),
        ),
      },
    ];
  });
}

function parametersAt(list: NonNullable<RawOperation['parameters']>, pointer: string): ParameterObject[] {
  return list.map((parameter, index) => {
    const found = follow<ParameterObject>(parameter, `${pointer}/${index}`);
    return {...found.value, schemaPointer: `${found.pointer}/schema`};
  });
}

function securityOf({security}: RawOperation): Operation['security'] {
  if (!security) return 'session';
  return security.some((scheme) => 'vendorKey' in scheme) ? 'vendorKey' : 'none';
}

function withHeaders(response: ResponseObject): ResponseObject {
  if (!response.headers) return response;
  const headers = Object.fromEntries(
    Object.entries(response.headers).map(([name, header]) => [name, follow<{required?: boolean}>(header, '').value]),
  );
  return {...response, headers};
}

/** Follows a local reference, if it is one; answers where the value stands. */
export function follow<T extends object>(
  value: T | {readonly $ref: string},
  pointer: string,
): {value: T; pointer: string} {
  if (!('$ref' in value) || typeof value.$ref !== 'string') return {value: value as T, pointer};
  const target = value.$ref.slice(1);
  return {value: at(target) as T, pointer: target};
}

/** The schema that a reference leads to, whatever stands beside the reference. */
export function followSchema(schema: SchemaObject): SchemaObject {
  return schema.$ref ? followSchema(at(schema.$ref.slice(1)) as SchemaObject) : schema;
}

function at(pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (value, key) => (value as Record<string, unknown>)[key.replaceAll('~1', '/').replaceAll('~0', '~')],
      contractDocument,
    );
}

/** One step of a JSON Pointer, escaped. */
export function escapePointer(step: string): string {
  return step.replaceAll('~', '~0').replaceAll('/', '~1');
}
