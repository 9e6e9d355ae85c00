// tsx scripts/storybook/data.ts
// What the server in Storybook's page starts from: a migrated and seeded database, what the sandbox PSP knows of it, and
// the fonts of the documents. Made anew when one of their sources has changed.
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {PGlite} from '@electric-sql/pglite';
import {packagedFonts} from '../../server/src/documents/fonts/packaged-fonts.js';
import {sandboxEntry} from '../../server/src/seed/sandbox.js';
import {seed} from '../../server/src/seed/seed.js';
import {openDatabase} from '../../server/src/sql/database.js';
import {portalDay} from '../../stories/server/day.js';

const folder = '.cache/storybook/portal';
const stamp = join(folder, 'stamp');
const sourceFolders = ['server/src/sql', 'server/src/seed', 'server/src/documents/fonts'];
const sourceFiles = ['server/package.json', 'stories/server/day.ts', 'scripts/storybook/data.ts'];

function digestOfSources(): string {
  const hash = createHash('sha256');
  const inFolders = sourceFolders.flatMap((source) =>
    readdirSync(source, {recursive: true, encoding: 'utf8'})
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(source, file)),
  );
  for (const file of [...inFolders, ...sourceFiles].sort()) hash.update(`\n${file}\n`).update(readFileSync(file));
  return hash.digest('hex');
}

const digest = digestOfSources();
if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) {
  console.log(`${folder} is up to date.`);
} else {
  await make();
}

async function make(): Promise<void> {
  console.log('Seeding the database of the stories…');
  // Under another name until it is whole.
  const draft = `${folder}.${process.pid}`;
  rmSync(draft, {recursive: true, force: true});
  mkdirSync(join(draft, 'fonts'), {recursive: true});
  await writeDatabase(draft);
  await writeFonts(draft);
  writeFileSync(join(draft, 'stamp'), digest);
  rmSync(folder, {recursive: true, force: true});
  renameSync(draft, folder);
}

async function writeDatabase(draft: string): Promise<void> {
  const pglite = await PGlite.create();
  // Its log would otherwise be kept for reuse, and be most of the dump.
  await pglite.exec('set wal_recycle = off');
  const now = new Date(`${portalDay}T12:00:00Z`);
  const database = await openDatabase({pglite}, {now: () => now});
  await seed(database, {now});
  writeFileSync(join(draft, 'psp.json'), JSON.stringify(await sandboxEntry(database, now)));
  await pglite.exec('vacuum full analyze');
  for (const step of ['checkpoint', 'select pg_switch_wal()', 'checkpoint']) await pglite.exec(step);
  const dump = await pglite.dumpDataDir('gzip');
  writeFileSync(join(draft, 'database.tar.gz'), new Uint8Array(await dump.arrayBuffer()));
  await database.close();
}

async function writeFonts(draft: string): Promise<void> {
  const fonts = packagedFonts();
  const faces = await fonts.faces();
  for (const face of faces) writeFileSync(join(draft, 'fonts', `${face.id}.woff`), await fonts.read(face));
  writeFileSync(join(draft, 'fonts', 'faces.json'), JSON.stringify(faces));
}
