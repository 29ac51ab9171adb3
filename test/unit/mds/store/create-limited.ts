/** Makes a file larger than this process may, and takes its name away meanwhile. Prints how that failed. */
import { existsSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { NodeDisk } from '../../../../mds/store/node-disk.ts';
import { FsError } from '../../../../proto/types/errno.ts';

const folder = process.argv[2] ?? '';
const disk = await NodeDisk.at(folder);
const created = disk.create('a', 64 * 1024 * 1024).then(() => 'made', (error: unknown) => (error instanceof FsError ? error.errno : String(error)));
while (!existsSync(join(folder, 'a'))) await new Promise((resolve) => { setImmediate(resolve); });
unlinkSync(join(folder, 'a'));
console.log(await created);
