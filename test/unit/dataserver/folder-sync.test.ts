import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { describe, it } from 'node:test';
import { NameSync } from '../../../dataserver/object/folder-sync.ts';
import { DataPaths } from '../../../dataserver/object/paths.ts';

/** Syncs that end when they are told to. */
class Disk {
  readonly begun: { readonly path: string; readonly end: PromiseWithResolvers<undefined> }[] = [];
  readonly sync = (path: string): Promise<void> => {
    const end = Promise.withResolvers<undefined>();
    this.begun.push({ path: basename(path), end });
    return end.promise;
  };

  get paths(): string[] {
    return this.begun.map(({ path }) => path);
  }

  async endAll(): Promise<void> {
    for (let done = 0; done < this.begun.length; done += 1) {
      this.begun[done]?.end.resolve(undefined);
      // What waited for it begins the next one.
      for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
    }
  }
}

describe('NameSync', () => {
  it('syncs the folders above once, and from then on the objects\' own folder alone', async () => {
    const disk = new Disk();
    const names = new NameSync(new DataPaths('/d'), disk.sync);
    for (const object of [0x0102_03, 0x0102_04, 0x0103_01]) {
      const synced = names.sync(object);
      await disk.endAll();
      await synced;
    }
    assert.deepEqual(disk.paths, ['02', '01', 'objects', '02', '03', '01', 'objects']);
  });

  it('takes a name that comes during a sync along with the next one, together with all others', async () => {
    const disk = new Disk();
    const names = new NameSync(new DataPaths('/d'), disk.sync);
    const first = names.sync(0x0102_01);
    await disk.endAll();
    await first;
    disk.begun.length = 0;
    const synced = [0x0102_02, 0x0102_03, 0x0102_04].map((object) => names.sync(object));
    assert.deepEqual(disk.paths, ['02'], 'the sync under way may have passed the later names by');
    await disk.endAll();
    await Promise.all(synced);
    assert.deepEqual(disk.paths, ['02', '02']);
  });

  it('rejects for whoever the failed sync was for, and for nobody else', async () => {
    const disk = new Disk();
    const names = new NameSync(new DataPaths('/d'), disk.sync);
    const [failed, fine] = [names.sync(0x0102_01), names.sync(0x0102_02)];
    disk.begun[0]?.end.reject(new Error('no disk'));
    await assert.rejects(failed, /no disk/);
    disk.begun.shift();
    await disk.endAll();
    await fine;
    assert.deepEqual(disk.paths, ['02', '01', 'objects']);
  });
});
