/** Under which key the bytes of a file are kept. */
export function fileKey(owner: {readonly tenantId: string; readonly customerId: string}, fileId: string): string {
  return `${owner.tenantId}/${owner.customerId}/${fileId}`;
}
