// Generates proto/gen from proto/geofs/v1/*.proto. `--check` fails if what is checked in is not fresh.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const protos = readdirSync(join(here, 'geofs/v1')).filter((name) => name.endsWith('.proto')).sort();
const bin = join(here, '../node_modules/protobufjs-cli/bin');
const work = mkdtempSync(join(tmpdir(), 'geofs-proto-'));
const source = join(work, 'geofs.js');

execFileSync(process.execPath, [
  join(bin, 'pbjs'), '-t', 'static-module', '-w', 'es6', '--es6', '--no-create', '--no-verify', '--no-convert',
  '--no-delimited', '--no-service', '--no-beautify', '--force-number', '-p', join(here, 'geofs/v1'), '-o', source,
  ...protos.map((name) => join(here, 'geofs/v1', name)),
], { stdio: 'inherit' });
execFileSync(process.execPath, [join(bin, 'pbts'), '-o', join(work, 'geofs.d.ts'), source], { stdio: 'inherit' });

const banner = '// Generated from proto/geofs/v1 by proto/generate.mjs. Do not edit.\n';
const code = transformSync(readFileSync(source, 'utf8'), { legalComments: 'none', format: 'esm' }).code
  .replace(/import \$protobuf from "protobufjs\/minimal(\.js)?";\n/, 'import $protobuf from "../protobuf.mjs";\n')
  // A field that is not the object's own is null or its type's default on the prototype, and neither is written anyway: the
  // look-ups were a good part of the time that encoding took.
  .replaceAll(/ && \$Object\.hasOwnProperty\.call\(m, "[^"]+"\)/g, '');
const output = {
  'geofs.js': banner + code,
  'geofs.d.ts': banner + readFileSync(join(work, 'geofs.d.ts'), 'utf8'),
};
rmSync(work, { recursive: true });
mkdirSync(join(here, 'gen'), { recursive: true });
let stale = false;
for (const [name, text] of Object.entries(output)) {
  const file = join(here, 'gen', name);
  if (process.argv.includes('--check')) {
    let present = '';
    if (existsSync(file)) present = readFileSync(file, 'utf8');
    if (present !== text) { stale = true; console.error(`proto/gen/${name} is not fresh: run npm run proto`); }
  } else writeFileSync(file, text);
}
process.exitCode = stale ? 1 : 0;
