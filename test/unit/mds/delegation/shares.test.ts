/** Shares of quotas at sites whose streams and log are moved by hand (design 7.15). */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findQuota, freeOf, roomOf, unusedOf, type QuotaRecord } from '../../../../mds/fsm/index.ts';
import { ERRNO } from '../../../../proto/types/errno.ts';
import { bytes, type Op } from '../fsm/memory-state.ts';
import { errnoOf, newSites, settle, type Asked, type Site } from './sites.ts';

const S_IFDIR = 0o040755;
const S_IFREG = 0o100644;
const PROJECT = 1;
const FILES = 100;
let number = 0;
let ino = 50_000;

function ask(site: Site, op: Op): Asked {
  number += 1;
  const asked: Asked = { op, session: 2 * site.id, number, reply: undefined, local: false };
  site.ask(asked);
  return asked;
}

const make = (parent: number, mode = S_IFREG): Op => {
  ino += 1;
  return { create: { parent, name: bytes(`n${String(ino)}`), ino, mode, exclusive: true, layout: mode === S_IFREG ? { target: 1, object: ino, version: 1 } : null } };
};

const quotaAt = (site: Site): QuotaRecord => {
  const quota = findQuota(site.state, PROJECT);
  assert.ok(quota !== undefined);
  return quota;
};

/** Two sites, and a shared directory with a quota in which each has a directory of its own. */
function limited(): { sites: Site[]; ams: Site; nyc: Site; shared: number; own: ReadonlyMap<Site, number> } {
  const { sites } = newSites(2);
  const [ams, nyc] = sites;
  assert.ok(ams !== undefined && nyc !== undefined);
  const done = (site: Site, op: Op): number => {
    const asked = ask(site, op);
    settle(sites, [asked]);
    assert.equal(errnoOf(asked), 0, asked.reply?.detail ?? '');
    return asked.reply?.ino ?? 0;
  };
  const shared = done(ams, make(1, S_IFDIR));
  done(ams, { quotaSet: { dir: shared, hasBytes: true, bytes: 1_000, hasFiles: true, files: FILES } });
  ams.giveBack([shared], []);
  settle(sites);
  const own = new Map(sites.map((site) => [site, done(site, make(shared, S_IFDIR))] as const));
  return { sites, ams, nyc, shared, own };
}

function give(sites: Site[], site: Site, need: { files?: number; bytes?: number }): void {
  site.propose({ quotaAsk: { project: PROJECT, site: site.id, needFiles: need.files ?? 0, needBytes: need.bytes ?? 0 } });
  settle(sites);
}

const dirOf = (own: ReadonlyMap<Site, number>, site: Site): number => own.get(site) ?? 0;

describe('shares of quotas', () => {
  it('7.15: without a share a site answers nothing that grows by itself, and says how much is missing', () => {
    const { ams, own } = limited();
    const asked = ask(ams, make(dirOf(own, ams)));
    assert.deepEqual([errnoOf(asked), asked.reply?.short], [ERRNO.EDQUOT, { project: PROJECT, bytes: 0, files: 1, site: 1 }]);
    assert.equal(ask(ams, { setAttr: { ino: dirOf(own, ams), hasMode: true, mode: 0o700 } }).local, true);
  });

  it('7.15: with a share it answers until that is gone, counting what nobody else has heard of', () => {
    const { sites, ams, own } = limited();
    give(sites, ams, { files: 3, bytes: 10 });
    const ops = [1, 2, 3].map(() => make(dirOf(own, ams)));
    const files = ops.map((op) => ask(ams, op));
    assert.deepEqual(files.map(({ local }) => local), [true, true, true]);
    assert.equal(errnoOf(ask(ams, make(dirOf(own, ams)))), ERRNO.EDQUOT);
    const [first] = ops;
    assert.equal(ask(ams, { commit: { ino: first?.create?.ino ?? 0, dataVersion: 1, size: 10, clean: true } }).local, true);
    assert.equal(errnoOf(ask(ams, { commit: { ino: first?.create?.ino ?? 0, dataVersion: 2, size: 11, clean: true } })), ERRNO.EDQUOT);
    assert.equal(ask(ams, { unlink: { parent: dirOf(own, ams), name: first?.create?.name ?? bytes('') } }).local, true);
    assert.equal(ask(ams, make(dirOf(own, ams))).local, true, 'what was deleted here is room here, at once');
    settle(sites);
    assert.deepEqual([roomOf(quotaAt(ams), 1), unusedOf(quotaAt(ams))], [{ bytes: 10, files: 0 }, { bytes: 1_000, files: FILES - 5 }]);
  });

  it('7.15: a restarted mds knows what it had answered of its share, and what it had given back', () => {
    const { sites, ams, own } = limited();
    give(sites, ams, { files: 3 });
    assert.equal(ask(ams, make(dirOf(own, ams))).local, true);
    ams.restart();
    assert.equal(ask(ams, make(dirOf(own, ams))).local, true);
    const made = ams.stream.giveBackShare(ams.state, PROJECT, ams.stamped({}));
    assert.ok(made !== undefined);
    ams.journal.push({ ...made, base: ams.state.index });
    ams.stream.outbox.onDurable(made.n);
    ams.restart();
    assert.equal(errnoOf(ask(ams, make(dirOf(own, ams)))), ERRNO.EDQUOT);
    settle(sites);
    assert.deepEqual([roomOf(quotaAt(ams), 1).files, freeOf(quotaAt(ams)).files], [0, FILES - 4]);
  });

  it('7.15: who needs more than is free is given what other sites can spare', () => {
    const { sites, ams, nyc, own } = limited();
    give(sites, ams, { files: FILES - 2 });
    assert.equal(ask(ams, make(dirOf(own, ams))).local, true);
    assert.equal(freeOf(quotaAt(nyc)).files, 0);
    give(sites, nyc, { files: 5 });
    assert.equal(freeOf(quotaAt(nyc)).files, FILES - 3, 'ams has given back all but what it has answered');
    give(sites, nyc, { files: 5 });
    assert.equal(ask(nyc, make(dirOf(own, nyc))).local, true);
    assert.equal(errnoOf(ask(ams, make(dirOf(own, ams)))), ERRNO.EDQUOT);
  });

  it('7.15: what goes through Raft leaves the shares of what was answered meanwhile alone', () => {
    const { sites, ams, nyc, shared, own } = limited();
    give(sites, ams, { files: 2 });
    const through = ask(ams, make(shared));
    const [one, two] = [ask(ams, make(dirOf(own, ams))), ask(ams, make(dirOf(own, ams)))];
    assert.deepEqual([through.local, one.local, two.local], [false, true, true]);
    settle(sites, [through]);
    assert.equal(errnoOf(through), 0);
    for (const site of [ams, nyc]) assert.deepEqual([roomOf(quotaAt(site), 1).files, unusedOf(quotaAt(site)).files], [0, FILES - 5]);
  });

  it('7.15: whatever the order of the sites, what they answer never passes the limit', () => {
    const { sites, ams, nyc, shared, own } = limited();
    let seed = 7;
    const below = (n: number): number => { seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648; return Math.floor((seed / 2_147_483_648) * n); };
    const answered: Asked[] = [];
    for (let step = 0; step < 600; step += 1) {
      const site = below(2) === 0 ? ams : nyc;
      switch (below(6)) {
        case 0: site.propose({ quotaAsk: { project: PROJECT, site: site.id, wantFiles: 6, needFiles: 1 + below(4) } }); break;
        case 1: answered.push(ask(site, make(shared))); break;
        case 2: for (const each of sites) { each.send(below(4), () => false); each.catchUp(below(6)); } break;
        default: answered.push(ask(site, make(dirOf(own, site))));
      }
      for (const each of sites) assert.ok(unusedOf(quotaAt(each)).files >= 0, `step ${String(step)}`);
    }
    settle(sites);
    const made = answered.filter((asked) => errnoOf(asked) === 0).length;
    assert.equal(unusedOf(quotaAt(ams)).files, FILES - 2 - made);
    assert.ok(made > FILES / 2 && answered.some((asked) => errnoOf(asked) === ERRNO.EDQUOT), `${String(made)} made`);
    assert.deepEqual(ams.state.wrong(), []);
  });
});
