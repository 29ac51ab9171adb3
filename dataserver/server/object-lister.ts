/** Says what a target holds, some folders at a time, for whoever compares it with the namespace. */
import type { geofs } from '../../proto/gen/geofs.js';
import { LIST_OBJECTS } from '../../proto/types/limits.ts';
import { ObjectPhase } from '../object/format.ts';
import { isMissing } from '../object/descriptors.ts';
import type { DataPaths } from '../object/paths.ts';
import { listFolders, type ScanResult } from '../object/scan.ts';
import type { FolderScanner } from './folder-scanner.ts';

/** Folders after the given one, or the one that is asked for, until LIST_OBJECTS objects have been found. */
export async function listObjects(paths: DataPaths, scanner: Pick<FolderScanner, 'scan'>, { after, only }: geofs.v1.ListObjects.$Properties): Promise<geofs.v1.ObjectsListed.$Properties> {
  const folders = listFolders(paths);
  const wanted = (only ?? '') === '' ? folders.filter((folder) => folder > (after ?? '')) : folders.filter((folder) => folder === only);
  const objects: geofs.v1.StoredObject.$Properties[] = [];
  let last = '';
  for (const folder of wanted) {
    objects.push(...storedObjects(await scanned(scanner, folder)));
    last = folder;
    if (objects.length >= LIST_OBJECTS) break;
  }
  const end = last === '' || last === wanted.at(-1);
  return { objects, next: end ? '' : last, folders: folders.length, passed: end ? folders.length : folders.indexOf(last) + 1 };
}

/** A folder that went meanwhile is empty. */
async function scanned(scanner: Pick<FolderScanner, 'scan'>, folder: string): Promise<ScanResult> {
  try {
    return await scanner.scan(folder, false);
  } catch (error) {
    if (!isMissing(error)) throw error;
    return { objects: [], usedBytes: 0, corrupt: [], broken: [] };
  }
}

function storedObjects({ objects, broken }: ScanResult): geofs.v1.StoredObject.$Properties[] {
  return [
    ...objects.filter(({ phase }) => phase !== ObjectPhase.DELETED).map(({ object, identity, version, size, phase }) => ({
      object, ino: identity.ino, dataVersion: version, size, open: phase === ObjectPhase.OPEN,
    })),
    ...broken.map(({ object, reason }) => ({ object, broken: reason })),
  ];
}
