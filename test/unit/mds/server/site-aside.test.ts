/** Which unlinked files what a site has set aside keeps, as any mds of the site must know it before it votes for the site (design 7.18). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Client } from '@grpc/grpc-js';
import { SiteAside, type AsideCall } from '../../../../mds/server/site-aside.ts';
import { PeerService } from '../../../../proto/rpc/services.ts';
import { SILENT } from '../../../../proto/runtime/logger.ts';
import type { geofs } from '../../../../proto/gen/geofs.js';

const CLUSTER = 'one';

class Mds {
  setAside: number[] = [];
  isRead = true;
  broken = false;
  opened = false;
  index = 10;
  readonly site: SiteAside;

  constructor(node: number, all: Map<number, Mds>, reached: Set<number>) {
    all.set(node, this);
    this.site = new SiteAside({
      cluster: CLUSTER, names: (ino) => this.setAside.includes(ino), isRead: () => this.isRead, isBroken: () => Promise.resolve(this.broken), hasOpened: () => this.opened, appliedIndex: () => this.index, waitApplied: (index) => (this.index < index ? Promise.reject(new Error('not in time')) : Promise.resolve()),
      others: () => Promise.resolve([...all.keys()].filter((other) => other !== node)), channel: (other) => (reached.has(other) ? channelTo(all.get(other)) : undefined),
      logger: SILENT,
    });
  }
}

function channelTo(mds: Mds | undefined): Client {
  const makeUnaryRequest = (path: string, serialize: (request: geofs.v1.AsideRequest) => Buffer, _: unknown, request: geofs.v1.AsideRequest, _options: object, callback: (error: unknown, reply?: unknown) => void): void => {
    assert.equal(path, PeerService.aside.path);
    const call = { request: PeerService.aside.requestDeserialize(serialize(request)), getAuthContext: () => ({ sslPeerCertificate: { subject: { O: CLUSTER, OU: 'mds', CN: 'an mds' } } }) };
    mds?.site.aside(call as unknown as AsideCall, callback);
  };
  return { makeUnaryRequest } as unknown as Client;
}

function site(): { one: Mds; two: Mds; reached: Set<number> } {
  const all = new Map<number, Mds>();
  const reached = new Set([1, 2]);
  return { one: new Mds(1, all, reached), two: new Mds(2, all, reached), reached };
}

test('7.18 what another mds of the site has set aside is named', async () => {
  const { one, two } = site();
  assert.deepEqual(await two.site.named([50, 51, 52]), new Set());
  one.setAside = [51, 60];
  two.setAside = [52];
  assert.deepEqual(await two.site.named([50, 51, 52]), new Set([51, 52]));
  assert.deepEqual(await one.site.named([50, 51, 52]), new Set([51, 52]));
});

test('7.18 nobody can say while an mds of the site is away, has not read its folder, has been broken, or may not know yet that it was', async () => {
  const { one, two, reached } = site();
  const asked = (): Promise<ReadonlySet<number> | undefined> => two.site.named([50]);
  reached.delete(1);
  assert.equal(await asked(), undefined);
  reached.add(1);
  one.isRead = false;
  assert.equal(await asked(), undefined);
  one.isRead = true;
  one.broken = true;
  assert.equal(await asked(), undefined);
  assert.equal(await one.site.named([50]), undefined, 'nor of itself');
  one.broken = false;
  one.index = 9;
  assert.equal(await asked(), undefined);
  one.index = 11;
  assert.deepEqual(await asked(), new Set());
});

test('7.16 nobody can say while an mds of the site has sessions that the state does not know', async () => {
  const { one, two } = site();
  one.opened = true;
  assert.equal(await two.site.named([50]), undefined);
  one.opened = false;
  assert.deepEqual(await two.site.named([50]), new Set());
});
