import type {Database} from '../port/unit.js';

/** The ids of all tenants, for what is done for each of them in turn. */
export function tenantIds(database: Database): Promise<string[]> {
  return database.run({tenantId: '*', customerId: ''}, async (unit) => {
    const rows = await unit.db.selectFrom('tenants').select('tenant_id').orderBy('tenant_id').execute();
    return rows.map((row) => row.tenant_id);
  });
}
