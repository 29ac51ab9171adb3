// Loads tsx with the run's own folder for what it compiles: it would look for that below TMPDIR, which is a new and empty folder for each file.
const own = process.env.TMPDIR;
process.env.TMPDIR = process.env.NODE_COMPILE_CACHE ?? own;
await import(import.meta.resolve('tsx'));
process.env.TMPDIR = own;
