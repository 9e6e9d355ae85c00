// Runs before anything modern is parsed, so it keeps to syntax that every Node with ES modules understands.
var version = process.versions.node;
var parts = version.split('.');
var major = Number(parts[0]);
var minor = Number(parts[1]);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    'Portal Widgets needs Node 20.19 or newer; this is Node ' +
      version +
      '. Install a newer one from https://nodejs.org and run the command again.',
  );
  process.exit(1);
}
