// Generated from proto/geofs/v1 by proto/generate.mjs. Do not edit.
import $protobuf from "../protobuf.mjs";
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;
const $root = $protobuf.roots["default"] || ($protobuf.roots["default"] = {});
const geofs = $root.geofs = (() => {
  const geofs2 = {};
  geofs2.v1 = (function() {
    const v1 = {};
    v1.StatusRequest = (function() {
      const StatusRequest = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      StatusRequest.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      StatusRequest.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.StatusRequest();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          r.skipType(t & 7, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      StatusRequest.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.StatusRequest";
      };
      return StatusRequest;
    })();
    v1.MdsStatus = (function() {
      const MdsStatus = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      MdsStatus.prototype.node = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      MdsStatus.prototype.name = "";
      MdsStatus.prototype.site = "";
      MdsStatus.prototype.address = "";
      MdsStatus.prototype.reachable = false;
      MdsStatus.prototype.leader = false;
      MdsStatus.prototype.applied = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      MdsStatus.prototype.term = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      MdsStatus.prototype.commit = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      MdsStatus.prototype.lastHeardMs = 0;
      MdsStatus.prototype.learner = false;
      MdsStatus.prototype.voter = false;
      MdsStatus.prototype.witness = false;
      MdsStatus.prototype.invited = false;
      MdsStatus.prototype.removed = false;
      MdsStatus.prototype.staysLearner = false;
      MdsStatus.prototype.replaces = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      MdsStatus.prototype.holdsDeletions = false;
      MdsStatus.prototype.differs = "";
      MdsStatus.prototype.compared = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      MdsStatus.prototype.oldestFormat = 0;
      MdsStatus.prototype.newestFormat = 0;
      MdsStatus.prototype.program = "";
      MdsStatus.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.node != null && (typeof m.node === "object" ? m.node.low || m.node.high : m.node !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.node);
        if (m.name != null && m.name !== "")
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).string(m.name);
        if (m.site != null && m.site !== "")
          w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).string(m.site);
        if (m.address != null && m.address !== "")
          w.uint32(
            /* id 4, wireType 2 =*/
            34
          ).string(m.address);
        if (m.reachable != null && m.reachable !== false)
          w.uint32(
            /* id 5, wireType 0 =*/
            40
          ).bool(m.reachable);
        if (m.leader != null && m.leader !== false)
          w.uint32(
            /* id 6, wireType 0 =*/
            48
          ).bool(m.leader);
        if (m.applied != null && (typeof m.applied === "object" ? m.applied.low || m.applied.high : m.applied !== 0))
          w.uint32(
            /* id 7, wireType 0 =*/
            56
          ).uint64(m.applied);
        if (m.term != null && (typeof m.term === "object" ? m.term.low || m.term.high : m.term !== 0))
          w.uint32(
            /* id 8, wireType 0 =*/
            64
          ).uint64(m.term);
        if (m.commit != null && (typeof m.commit === "object" ? m.commit.low || m.commit.high : m.commit !== 0))
          w.uint32(
            /* id 9, wireType 0 =*/
            72
          ).uint64(m.commit);
        if (m.lastHeardMs != null && m.lastHeardMs !== 0)
          w.uint32(
            /* id 10, wireType 0 =*/
            80
          ).uint32(m.lastHeardMs);
        if (m.learner != null && m.learner !== false)
          w.uint32(
            /* id 11, wireType 0 =*/
            88
          ).bool(m.learner);
        if (m.differs != null && m.differs !== "")
          w.uint32(
            /* id 20, wireType 2 =*/
            162
          ).string(m.differs);
        if (m.compared != null && (typeof m.compared === "object" ? m.compared.low || m.compared.high : m.compared !== 0))
          w.uint32(
            /* id 21, wireType 0 =*/
            168
          ).uint64(m.compared);
        if (m.oldestFormat != null && m.oldestFormat !== 0)
          w.uint32(
            /* id 22, wireType 0 =*/
            176
          ).uint32(m.oldestFormat);
        if (m.newestFormat != null && m.newestFormat !== 0)
          w.uint32(
            /* id 23, wireType 0 =*/
            184
          ).uint32(m.newestFormat);
        if (m.program != null && m.program !== "")
          w.uint32(
            /* id 24, wireType 2 =*/
            194
          ).string(m.program);
        if (m.voter != null && m.voter !== false)
          w.uint32(
            /* id 30, wireType 0 =*/
            240
          ).bool(m.voter);
        if (m.witness != null && m.witness !== false)
          w.uint32(
            /* id 31, wireType 0 =*/
            248
          ).bool(m.witness);
        if (m.invited != null && m.invited !== false)
          w.uint32(
            /* id 32, wireType 0 =*/
            256
          ).bool(m.invited);
        if (m.removed != null && m.removed !== false)
          w.uint32(
            /* id 33, wireType 0 =*/
            264
          ).bool(m.removed);
        if (m.staysLearner != null && m.staysLearner !== false)
          w.uint32(
            /* id 34, wireType 0 =*/
            272
          ).bool(m.staysLearner);
        if (m.replaces != null && (typeof m.replaces === "object" ? m.replaces.low || m.replaces.high : m.replaces !== 0))
          w.uint32(
            /* id 35, wireType 0 =*/
            280
          ).uint64(m.replaces);
        if (m.holdsDeletions != null && m.holdsDeletions !== false)
          w.uint32(
            /* id 36, wireType 0 =*/
            288
          ).bool(m.holdsDeletions);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      MdsStatus.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.MdsStatus();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.node = v;
              else
                delete m.node;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.name = v;
              else
                delete m.name;
              continue;
            }
            case 3: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.site = v;
              else
                delete m.site;
              continue;
            }
            case 4: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.address = v;
              else
                delete m.address;
              continue;
            }
            case 5: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.reachable = v;
              else
                delete m.reachable;
              continue;
            }
            case 6: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.leader = v;
              else
                delete m.leader;
              continue;
            }
            case 7: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.applied = v;
              else
                delete m.applied;
              continue;
            }
            case 8: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.term = v;
              else
                delete m.term;
              continue;
            }
            case 9: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.commit = v;
              else
                delete m.commit;
              continue;
            }
            case 10: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.lastHeardMs = v;
              else
                delete m.lastHeardMs;
              continue;
            }
            case 11: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.learner = v;
              else
                delete m.learner;
              continue;
            }
            case 30: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.voter = v;
              else
                delete m.voter;
              continue;
            }
            case 31: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.witness = v;
              else
                delete m.witness;
              continue;
            }
            case 32: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.invited = v;
              else
                delete m.invited;
              continue;
            }
            case 33: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.removed = v;
              else
                delete m.removed;
              continue;
            }
            case 34: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.staysLearner = v;
              else
                delete m.staysLearner;
              continue;
            }
            case 35: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.replaces = v;
              else
                delete m.replaces;
              continue;
            }
            case 36: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.holdsDeletions = v;
              else
                delete m.holdsDeletions;
              continue;
            }
            case 20: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.differs = v;
              else
                delete m.differs;
              continue;
            }
            case 21: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.compared = v;
              else
                delete m.compared;
              continue;
            }
            case 22: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.oldestFormat = v;
              else
                delete m.oldestFormat;
              continue;
            }
            case 23: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.newestFormat = v;
              else
                delete m.newestFormat;
              continue;
            }
            case 24: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.program = v;
              else
                delete m.program;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      MdsStatus.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.MdsStatus";
      };
      return MdsStatus;
    })();
    v1.SessionStatus = (function() {
      const SessionStatus = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      SessionStatus.prototype.session = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      SessionStatus.prototype.description = "";
      SessionStatus.prototype.site = "";
      SessionStatus.prototype.idleMs = 0;
      SessionStatus.prototype.promises = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      SessionStatus.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.session != null && (typeof m.session === "object" ? m.session.low || m.session.high : m.session !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.session);
        if (m.description != null && m.description !== "")
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).string(m.description);
        if (m.site != null && m.site !== "")
          w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).string(m.site);
        if (m.idleMs != null && m.idleMs !== 0)
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).uint32(m.idleMs);
        if (m.promises != null && (typeof m.promises === "object" ? m.promises.low || m.promises.high : m.promises !== 0))
          w.uint32(
            /* id 5, wireType 0 =*/
            40
          ).uint64(m.promises);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      SessionStatus.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.SessionStatus();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.session = v;
              else
                delete m.session;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.description = v;
              else
                delete m.description;
              continue;
            }
            case 3: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.site = v;
              else
                delete m.site;
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.idleMs = v;
              else
                delete m.idleMs;
              continue;
            }
            case 5: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.promises = v;
              else
                delete m.promises;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      SessionStatus.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.SessionStatus";
      };
      return SessionStatus;
    })();
    v1.Takeover = (function() {
      const valuesById = $Object.create(null), values = $Object.create(valuesById);
      values[valuesById[0] = "TAKEOVER_ON_RESTART"] = 0;
      values[valuesById[1] = "TAKEOVER_BY_HAND"] = 1;
      values[valuesById[2] = "TAKEOVER_BY_ITSELF"] = 2;
      return values;
    })();
    v1.SiteJournalStatus = (function() {
      const SiteJournalStatus = function(p) {
        this.members = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      SiteJournalStatus.prototype.site = "";
      SiteJournalStatus.prototype.keeper = "";
      SiteJournalStatus.prototype.takeover = 0;
      SiteJournalStatus.prototype.members = $util.emptyArray;
      SiteJournalStatus.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.site != null && m.site !== "")
          w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).string(m.site);
        if (m.keeper != null && m.keeper !== "")
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).string(m.keeper);
        if (m.takeover != null && m.takeover !== 0)
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).int32(m.takeover);
        if (m.members != null && m.members.length) {
          for (var i = 0; i < m.members.length; ++i)
            $root.geofs.v1.JournalMemberStatus.encode(m.members[i], w.uint32(
              /* id 4, wireType 2 =*/
              34
            ).fork(), q + 1).ldelim();
        }
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      SiteJournalStatus.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.SiteJournalStatus();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.site = v;
              else
                delete m.site;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.keeper = v;
              else
                delete m.keeper;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (v = r.int32())
                m.takeover = v;
              else
                delete m.takeover;
              continue;
            }
            case 4: {
              if (u !== 2)
                break;
              if (!(m.members && m.members.length))
                m.members = [];
              m.members.push($root.geofs.v1.JournalMemberStatus.decode(r, r.size(), $undefined, q + 1));
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      SiteJournalStatus.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.SiteJournalStatus";
      };
      return SiteJournalStatus;
    })();
    v1.JournalMemberStatus = (function() {
      const JournalMemberStatus = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      JournalMemberStatus.prototype.node = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      JournalMemberStatus.prototype.name = "";
      JournalMemberStatus.prototype.address = "";
      JournalMemberStatus.prototype.witness = false;
      JournalMemberStatus.prototype.leads = false;
      JournalMemberStatus.prototype.voter = false;
      JournalMemberStatus.prototype.heardMs = 0;
      JournalMemberStatus.prototype.lag = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      JournalMemberStatus.prototype.retired = false;
      JournalMemberStatus.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.node != null && (typeof m.node === "object" ? m.node.low || m.node.high : m.node !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.node);
        if (m.name != null && m.name !== "")
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).string(m.name);
        if (m.address != null && m.address !== "")
          w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).string(m.address);
        if (m.witness != null && m.witness !== false)
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).bool(m.witness);
        if (m.leads != null && m.leads !== false)
          w.uint32(
            /* id 5, wireType 0 =*/
            40
          ).bool(m.leads);
        if (m.voter != null && m.voter !== false)
          w.uint32(
            /* id 6, wireType 0 =*/
            48
          ).bool(m.voter);
        if (m.heardMs != null && m.heardMs !== 0)
          w.uint32(
            /* id 7, wireType 0 =*/
            56
          ).uint32(m.heardMs);
        if (m.lag != null && (typeof m.lag === "object" ? m.lag.low || m.lag.high : m.lag !== 0))
          w.uint32(
            /* id 8, wireType 0 =*/
            64
          ).uint64(m.lag);
        if (m.retired != null && m.retired !== false)
          w.uint32(
            /* id 9, wireType 0 =*/
            72
          ).bool(m.retired);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      JournalMemberStatus.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.JournalMemberStatus();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.node = v;
              else
                delete m.node;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.name = v;
              else
                delete m.name;
              continue;
            }
            case 3: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.address = v;
              else
                delete m.address;
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.witness = v;
              else
                delete m.witness;
              continue;
            }
            case 5: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.leads = v;
              else
                delete m.leads;
              continue;
            }
            case 6: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.voter = v;
              else
                delete m.voter;
              continue;
            }
            case 7: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.heardMs = v;
              else
                delete m.heardMs;
              continue;
            }
            case 8: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.lag = v;
              else
                delete m.lag;
              continue;
            }
            case 9: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.retired = v;
              else
                delete m.retired;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      JournalMemberStatus.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.JournalMemberStatus";
      };
      return JournalMemberStatus;
    })();
    v1.StatusReply = (function() {
      const StatusReply = function(p) {
        this.mds = [];
        this.targets = [];
        this.sites = [];
        this.pools = [];
        this.sessions = [];
        this.journals = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      StatusReply.prototype.cluster = "";
      StatusReply.prototype.site = "";
      StatusReply.prototype.quorum = false;
      StatusReply.prototype.mds = $util.emptyArray;
      StatusReply.prototype.targets = $util.emptyArray;
      StatusReply.prototype.sites = $util.emptyArray;
      StatusReply.prototype.pools = $util.emptyArray;
      StatusReply.prototype.sessions = $util.emptyArray;
      StatusReply.prototype.sessionsTotal = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      StatusReply.prototype.now = null;
      StatusReply.prototype.leaderAgeMs = 0;
      StatusReply.prototype.format = 0;
      StatusReply.prototype.journals = $util.emptyArray;
      StatusReply.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.cluster != null && m.cluster !== "")
          w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).string(m.cluster);
        if (m.site != null && m.site !== "")
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).string(m.site);
        if (m.quorum != null && m.quorum !== false)
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).bool(m.quorum);
        if (m.mds != null && m.mds.length) {
          for (var i = 0; i < m.mds.length; ++i)
            $root.geofs.v1.MdsStatus.encode(m.mds[i], w.uint32(
              /* id 4, wireType 2 =*/
              34
            ).fork(), q + 1).ldelim();
        }
        if (m.targets != null && m.targets.length) {
          for (var i = 0; i < m.targets.length; ++i)
            $root.geofs.v1.TargetInfo.encode(m.targets[i], w.uint32(
              /* id 5, wireType 2 =*/
              42
            ).fork(), q + 1).ldelim();
        }
        if (m.sites != null && m.sites.length) {
          for (var i = 0; i < m.sites.length; ++i)
            $root.geofs.v1.SiteInfo.encode(m.sites[i], w.uint32(
              /* id 6, wireType 2 =*/
              50
            ).fork(), q + 1).ldelim();
        }
        if (m.pools != null && m.pools.length) {
          for (var i = 0; i < m.pools.length; ++i)
            $root.geofs.v1.PoolInfo.encode(m.pools[i], w.uint32(
              /* id 7, wireType 2 =*/
              58
            ).fork(), q + 1).ldelim();
        }
        if (m.sessions != null && m.sessions.length) {
          for (var i = 0; i < m.sessions.length; ++i)
            $root.geofs.v1.SessionStatus.encode(m.sessions[i], w.uint32(
              /* id 8, wireType 2 =*/
              66
            ).fork(), q + 1).ldelim();
        }
        if (m.sessionsTotal != null && (typeof m.sessionsTotal === "object" ? m.sessionsTotal.low || m.sessionsTotal.high : m.sessionsTotal !== 0))
          w.uint32(
            /* id 9, wireType 0 =*/
            72
          ).uint64(m.sessionsTotal);
        if (m.now != null)
          $root.geofs.v1.Time.encode(m.now, w.uint32(
            /* id 10, wireType 2 =*/
            82
          ).fork(), q + 1).ldelim();
        if (m.leaderAgeMs != null && m.leaderAgeMs !== 0)
          w.uint32(
            /* id 11, wireType 0 =*/
            88
          ).uint32(m.leaderAgeMs);
        if (m.format != null && m.format !== 0)
          w.uint32(
            /* id 20, wireType 0 =*/
            160
          ).uint32(m.format);
        if (m.journals != null && m.journals.length) {
          for (var i = 0; i < m.journals.length; ++i)
            $root.geofs.v1.SiteJournalStatus.encode(m.journals[i], w.uint32(
              /* id 21, wireType 2 =*/
              170
            ).fork(), q + 1).ldelim();
        }
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      StatusReply.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.StatusReply();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.cluster = v;
              else
                delete m.cluster;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.site = v;
              else
                delete m.site;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.quorum = v;
              else
                delete m.quorum;
              continue;
            }
            case 4: {
              if (u !== 2)
                break;
              if (!(m.mds && m.mds.length))
                m.mds = [];
              m.mds.push($root.geofs.v1.MdsStatus.decode(r, r.size(), $undefined, q + 1));
              continue;
            }
            case 5: {
              if (u !== 2)
                break;
              if (!(m.targets && m.targets.length))
                m.targets = [];
              m.targets.push($root.geofs.v1.TargetInfo.decode(r, r.size(), $undefined, q + 1));
              continue;
            }
            case 6: {
              if (u !== 2)
                break;
              if (!(m.sites && m.sites.length))
                m.sites = [];
              m.sites.push($root.geofs.v1.SiteInfo.decode(r, r.size(), $undefined, q + 1));
              continue;
            }
            case 7: {
              if (u !== 2)
                break;
              if (!(m.pools && m.pools.length))
                m.pools = [];
              m.pools.push($root.geofs.v1.PoolInfo.decode(r, r.size(), $undefined, q + 1));
              continue;
            }
            case 8: {
              if (u !== 2)
                break;
              if (!(m.sessions && m.sessions.length))
                m.sessions = [];
              m.sessions.push($root.geofs.v1.SessionStatus.decode(r, r.size(), $undefined, q + 1));
              continue;
            }
            case 9: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.sessionsTotal = v;
              else
                delete m.sessionsTotal;
              continue;
            }
            case 10: {
              if (u !== 2)
                break;
              m.now = $root.geofs.v1.Time.decode(r, r.size(), $undefined, q + 1, m.now);
              continue;
            }
            case 11: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.leaderAgeMs = v;
              else
                delete m.leaderAgeMs;
              continue;
            }
            case 20: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.format = v;
              else
                delete m.format;
              continue;
            }
            case 21: {
              if (u !== 2)
                break;
              if (!(m.journals && m.journals.length))
                m.journals = [];
              m.journals.push($root.geofs.v1.SiteJournalStatus.decode(r, r.size(), $undefined, q + 1));
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      StatusReply.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.StatusReply";
      };
      return StatusReply;
    })();
    v1.WhereRequest = (function() {
      const WhereRequest = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      WhereRequest.prototype.ino = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      WhereRequest.prototype.path = $util.newBuffer([]);
      WhereRequest.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.ino != null && (typeof m.ino === "object" ? m.ino.low || m.ino.high : m.ino !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.ino);
        if (m.path != null && m.path.length)
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).bytes(m.path);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      WhereRequest.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.WhereRequest();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.ino = v;
              else
                delete m.ino;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if ((v = r.bytes()).length)
                m.path = v;
              else
                delete m.path;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      WhereRequest.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.WhereRequest";
      };
      return WhereRequest;
    })();
    v1.WhereReply = (function() {
      const WhereReply = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      WhereReply.prototype.errno = 0;
      WhereReply.prototype.inode = null;
      WhereReply.prototype.target = null;
      WhereReply.prototype.site = "";
      WhereReply.prototype.pool = "";
      WhereReply.prototype.objectFile = "";
      WhereReply.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.errno != null && m.errno !== 0)
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).int32(m.errno);
        if (m.inode != null)
          $root.geofs.v1.Inode.encode(m.inode, w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).fork(), q + 1).ldelim();
        if (m.target != null)
          $root.geofs.v1.TargetInfo.encode(m.target, w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).fork(), q + 1).ldelim();
        if (m.site != null && m.site !== "")
          w.uint32(
            /* id 4, wireType 2 =*/
            34
          ).string(m.site);
        if (m.pool != null && m.pool !== "")
          w.uint32(
            /* id 5, wireType 2 =*/
            42
          ).string(m.pool);
        if (m.objectFile != null && m.objectFile !== "")
          w.uint32(
            /* id 6, wireType 2 =*/
            50
          ).string(m.objectFile);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      WhereReply.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.WhereReply();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (v = r.int32())
                m.errno = v;
              else
                delete m.errno;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              m.inode = $root.geofs.v1.Inode.decode(r, r.size(), $undefined, q + 1, m.inode);
              continue;
            }
            case 3: {
              if (u !== 2)
                break;
              m.target = $root.geofs.v1.TargetInfo.decode(r, r.size(), $undefined, q + 1, m.target);
              continue;
            }
            case 4: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.site = v;
              else
                delete m.site;
              continue;
            }
            case 5: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.pool = v;
              else
                delete m.pool;
              continue;
            }
            case 6: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.objectFile = v;
              else
                delete m.objectFile;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      WhereReply.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.WhereReply";
      };
      return WhereReply;
    })();
    v1.DelegationsRequest = (function() {
      const DelegationsRequest = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      DelegationsRequest.prototype.after = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      DelegationsRequest.prototype.path = $util.newBuffer([]);
      DelegationsRequest.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.after != null && (typeof m.after === "object" ? m.after.low || m.after.high : m.after !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.after);
        if (m.path != null && m.path.length)
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).bytes(m.path);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      DelegationsRequest.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.DelegationsRequest();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.after = v;
              else
                delete m.after;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if ((v = r.bytes()).length)
                m.path = v;
              else
                delete m.path;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      DelegationsRequest.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.DelegationsRequest";
      };
      return DelegationsRequest;
    })();
    v1.DelegationsReply = (function() {
      const DelegationsReply = function(p) {
        this.delegations = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      DelegationsReply.prototype.errno = 0;
      DelegationsReply.prototype.delegations = $util.emptyArray;
      DelegationsReply.prototype.next = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      DelegationsReply.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.errno != null && m.errno !== 0)
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).int32(m.errno);
        if (m.delegations != null && m.delegations.length) {
          for (var i = 0; i < m.delegations.length; ++i)
            $root.geofs.v1.DelegationInfo.encode(m.delegations[i], w.uint32(
              /* id 2, wireType 2 =*/
              18
            ).fork(), q + 1).ldelim();
        }
        if (m.next != null && (typeof m.next === "object" ? m.next.low || m.next.high : m.next !== 0))
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).uint64(m.next);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      DelegationsReply.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.DelegationsReply();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (v = r.int32())
                m.errno = v;
              else
                delete m.errno;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if (!(m.delegations && m.delegations.length))
                m.delegations = [];
              m.delegations.push($root.geofs.v1.DelegationInfo.decode(r, r.size(), $undefined, q + 1));
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.next = v;
              else
                delete m.next;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      DelegationsReply.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.DelegationsReply";
      };
      return DelegationsReply;
    })();
    v1.DelegationInfo = (function() {
      const DelegationInfo = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      DelegationInfo.prototype.dir = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      DelegationInfo.prototype.path = $util.newBuffer([]);
      DelegationInfo.prototype.site = "";
      DelegationInfo.prototype.phase = 0;
      DelegationInfo.prototype.epoch = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      DelegationInfo.prototype.recalls = 0;
      DelegationInfo.prototype.changed = null;
      DelegationInfo.prototype.pinned = "";
      DelegationInfo.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.dir != null && (typeof m.dir === "object" ? m.dir.low || m.dir.high : m.dir !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.dir);
        if (m.path != null && m.path.length)
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).bytes(m.path);
        if (m.site != null && m.site !== "")
          w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).string(m.site);
        if (m.phase != null && m.phase !== 0)
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).int32(m.phase);
        if (m.epoch != null && (typeof m.epoch === "object" ? m.epoch.low || m.epoch.high : m.epoch !== 0))
          w.uint32(
            /* id 5, wireType 0 =*/
            40
          ).uint64(m.epoch);
        if (m.recalls != null && m.recalls !== 0)
          w.uint32(
            /* id 6, wireType 0 =*/
            48
          ).uint32(m.recalls);
        if (m.changed != null)
          $root.geofs.v1.Time.encode(m.changed, w.uint32(
            /* id 7, wireType 2 =*/
            58
          ).fork(), q + 1).ldelim();
        if (m.pinned != null && m.pinned !== "")
          w.uint32(
            /* id 8, wireType 2 =*/
            66
          ).string(m.pinned);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      DelegationInfo.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.DelegationInfo();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.dir = v;
              else
                delete m.dir;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if ((v = r.bytes()).length)
                m.path = v;
              else
                delete m.path;
              continue;
            }
            case 3: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.site = v;
              else
                delete m.site;
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (v = r.int32())
                m.phase = v;
              else
                delete m.phase;
              continue;
            }
            case 5: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.epoch = v;
              else
                delete m.epoch;
              continue;
            }
            case 6: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.recalls = v;
              else
                delete m.recalls;
              continue;
            }
            case 7: {
              if (u !== 2)
                break;
              m.changed = $root.geofs.v1.Time.decode(r, r.size(), $undefined, q + 1, m.changed);
              continue;
            }
            case 8: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.pinned = v;
              else
                delete m.pinned;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      DelegationInfo.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.DelegationInfo";
      };
      return DelegationInfo;
    })();
    v1.QuotasRequest = (function() {
      const QuotasRequest = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      QuotasRequest.prototype.path = $util.newBuffer([]);
      QuotasRequest.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.path != null && m.path.length)
          w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).bytes(m.path);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      QuotasRequest.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.QuotasRequest();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              if ((v = r.bytes()).length)
                m.path = v;
              else
                delete m.path;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      QuotasRequest.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.QuotasRequest";
      };
      return QuotasRequest;
    })();
    v1.QuotasReply = (function() {
      const QuotasReply = function(p) {
        this.quotas = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      QuotasReply.prototype.errno = 0;
      QuotasReply.prototype.quotas = $util.emptyArray;
      QuotasReply.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.errno != null && m.errno !== 0)
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).int32(m.errno);
        if (m.quotas != null && m.quotas.length) {
          for (var i = 0; i < m.quotas.length; ++i)
            $root.geofs.v1.QuotaInfo.encode(m.quotas[i], w.uint32(
              /* id 2, wireType 2 =*/
              18
            ).fork(), q + 1).ldelim();
        }
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      QuotasReply.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.QuotasReply();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (v = r.int32())
                m.errno = v;
              else
                delete m.errno;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if (!(m.quotas && m.quotas.length))
                m.quotas = [];
              m.quotas.push($root.geofs.v1.QuotaInfo.decode(r, r.size(), $undefined, q + 1));
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      QuotasReply.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.QuotasReply";
      };
      return QuotasReply;
    })();
    v1.QuotaInfo = (function() {
      const QuotaInfo = function(p) {
        this.sites = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      QuotaInfo.prototype.path = $util.newBuffer([]);
      QuotaInfo.prototype.limitBytes = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      QuotaInfo.prototype.limitFiles = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      QuotaInfo.prototype.usedBytes = $util.Long ? $util.Long.fromBits(0, 0, false) : 0;
      QuotaInfo.prototype.usedFiles = $util.Long ? $util.Long.fromBits(0, 0, false) : 0;
      QuotaInfo.prototype.sites = $util.emptyArray;
      QuotaInfo.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.path != null && m.path.length)
          w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).bytes(m.path);
        if (m.limitBytes != null && (typeof m.limitBytes === "object" ? m.limitBytes.low || m.limitBytes.high : m.limitBytes !== 0))
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint64(m.limitBytes);
        if (m.limitFiles != null && (typeof m.limitFiles === "object" ? m.limitFiles.low || m.limitFiles.high : m.limitFiles !== 0))
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).uint64(m.limitFiles);
        if (m.usedBytes != null && (typeof m.usedBytes === "object" ? m.usedBytes.low || m.usedBytes.high : m.usedBytes !== 0))
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).int64(m.usedBytes);
        if (m.usedFiles != null && (typeof m.usedFiles === "object" ? m.usedFiles.low || m.usedFiles.high : m.usedFiles !== 0))
          w.uint32(
            /* id 5, wireType 0 =*/
            40
          ).int64(m.usedFiles);
        if (m.sites != null && m.sites.length) {
          for (var i = 0; i < m.sites.length; ++i)
            $root.geofs.v1.QuotaSiteInfo.encode(m.sites[i], w.uint32(
              /* id 6, wireType 2 =*/
              50
            ).fork(), q + 1).ldelim();
        }
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      QuotaInfo.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.QuotaInfo();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              if ((v = r.bytes()).length)
                m.path = v;
              else
                delete m.path;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.limitBytes = v;
              else
                delete m.limitBytes;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.limitFiles = v;
              else
                delete m.limitFiles;
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (typeof (v = r.int64()) === "object" ? v.low || v.high : v !== 0)
                m.usedBytes = v;
              else
                delete m.usedBytes;
              continue;
            }
            case 5: {
              if (u !== 0)
                break;
              if (typeof (v = r.int64()) === "object" ? v.low || v.high : v !== 0)
                m.usedFiles = v;
              else
                delete m.usedFiles;
              continue;
            }
            case 6: {
              if (u !== 2)
                break;
              if (!(m.sites && m.sites.length))
                m.sites = [];
              m.sites.push($root.geofs.v1.QuotaSiteInfo.decode(r, r.size(), $undefined, q + 1));
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      QuotaInfo.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.QuotaInfo";
      };
      return QuotaInfo;
    })();
    v1.QuotaSiteInfo = (function() {
      const QuotaSiteInfo = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      QuotaSiteInfo.prototype.site = "";
      QuotaSiteInfo.prototype.usedBytes = $util.Long ? $util.Long.fromBits(0, 0, false) : 0;
      QuotaSiteInfo.prototype.usedFiles = $util.Long ? $util.Long.fromBits(0, 0, false) : 0;
      QuotaSiteInfo.prototype.leftBytes = $util.Long ? $util.Long.fromBits(0, 0, false) : 0;
      QuotaSiteInfo.prototype.leftFiles = $util.Long ? $util.Long.fromBits(0, 0, false) : 0;
      QuotaSiteInfo.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.site != null && m.site !== "")
          w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).string(m.site);
        if (m.usedBytes != null && (typeof m.usedBytes === "object" ? m.usedBytes.low || m.usedBytes.high : m.usedBytes !== 0))
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).int64(m.usedBytes);
        if (m.usedFiles != null && (typeof m.usedFiles === "object" ? m.usedFiles.low || m.usedFiles.high : m.usedFiles !== 0))
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).int64(m.usedFiles);
        if (m.leftBytes != null && (typeof m.leftBytes === "object" ? m.leftBytes.low || m.leftBytes.high : m.leftBytes !== 0))
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).int64(m.leftBytes);
        if (m.leftFiles != null && (typeof m.leftFiles === "object" ? m.leftFiles.low || m.leftFiles.high : m.leftFiles !== 0))
          w.uint32(
            /* id 5, wireType 0 =*/
            40
          ).int64(m.leftFiles);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      QuotaSiteInfo.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.QuotaSiteInfo();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.site = v;
              else
                delete m.site;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (typeof (v = r.int64()) === "object" ? v.low || v.high : v !== 0)
                m.usedBytes = v;
              else
                delete m.usedBytes;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (typeof (v = r.int64()) === "object" ? v.low || v.high : v !== 0)
                m.usedFiles = v;
              else
                delete m.usedFiles;
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (typeof (v = r.int64()) === "object" ? v.low || v.high : v !== 0)
                m.leftBytes = v;
              else
                delete m.leftBytes;
              continue;
            }
            case 5: {
              if (u !== 0)
                break;
              if (typeof (v = r.int64()) === "object" ? v.low || v.high : v !== 0)
                m.leftFiles = v;
              else
                delete m.leftFiles;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      QuotaSiteInfo.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.QuotaSiteInfo";
      };
      return QuotaSiteInfo;
    })();
    v1.ReplayRequest = (function() {
      const ReplayRequest = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      ReplayRequest.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      ReplayRequest.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.ReplayRequest();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          r.skipType(t & 7, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      ReplayRequest.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.ReplayRequest";
      };
      return ReplayRequest;
    })();
    v1.ReplayChunk = (function() {
      const ReplayChunk = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      ReplayChunk.prototype.refused = "";
      ReplayChunk.prototype.done = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      ReplayChunk.prototype.refusals = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      ReplayChunk.prototype.last = false;
      ReplayChunk.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.refused != null && m.refused !== "")
          w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).string(m.refused);
        if (m.done != null && (typeof m.done === "object" ? m.done.low || m.done.high : m.done !== 0))
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint64(m.done);
        if (m.refusals != null && (typeof m.refusals === "object" ? m.refusals.low || m.refusals.high : m.refusals !== 0))
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).uint64(m.refusals);
        if (m.last != null && m.last !== false)
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).bool(m.last);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      ReplayChunk.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.ReplayChunk();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.refused = v;
              else
                delete m.refused;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.done = v;
              else
                delete m.done;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.refusals = v;
              else
                delete m.refusals;
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.last = v;
              else
                delete m.last;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      ReplayChunk.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.ReplayChunk";
      };
      return ReplayChunk;
    })();
    v1.AdminCommandRequest = (function() {
      const AdminCommandRequest = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      AdminCommandRequest.prototype.command = null;
      AdminCommandRequest.prototype.nowait = false;
      AdminCommandRequest.prototype.path = $util.newBuffer([]);
      AdminCommandRequest.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.command != null)
          $root.geofs.v1.Command.encode(m.command, w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).fork(), q + 1).ldelim();
        if (m.nowait != null && m.nowait !== false)
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).bool(m.nowait);
        if (m.path != null && m.path.length)
          w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).bytes(m.path);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      AdminCommandRequest.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.AdminCommandRequest();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              m.command = $root.geofs.v1.Command.decode(r, r.size(), $undefined, q + 1, m.command);
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.nowait = v;
              else
                delete m.nowait;
              continue;
            }
            case 3: {
              if (u !== 2)
                break;
              if ((v = r.bytes()).length)
                m.path = v;
              else
                delete m.path;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      AdminCommandRequest.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.AdminCommandRequest";
      };
      return AdminCommandRequest;
    })();
    v1.AdminCommandReply = (function() {
      const AdminCommandReply = function(p) {
        this.unconfirmedSites = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      AdminCommandReply.prototype.reply = null;
      AdminCommandReply.prototype.unconfirmedSites = $util.emptyArray;
      AdminCommandReply.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.reply != null)
          $root.geofs.v1.CommandReply.encode(m.reply, w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).fork(), q + 1).ldelim();
        if (m.unconfirmedSites != null && m.unconfirmedSites.length) {
          for (var i = 0; i < m.unconfirmedSites.length; ++i)
            w.uint32(
              /* id 2, wireType 2 =*/
              18
            ).string(m.unconfirmedSites[i]);
        }
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      AdminCommandReply.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.AdminCommandReply();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              m.reply = $root.geofs.v1.CommandReply.decode(r, r.size(), $undefined, q + 1, m.reply);
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if (!(m.unconfirmedSites && m.unconfirmedSites.length))
                m.unconfirmedSites = [];
              m.unconfirmedSites.push(r.stringVerify());
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      AdminCommandReply.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.AdminCommandReply";
      };
      return AdminCommandReply;
    })();
    v1.AppliedRequest = (function() {
      const AppliedRequest = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      AppliedRequest.prototype.index = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      AppliedRequest.prototype.waitMs = 0;
      AppliedRequest.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.index != null && (typeof m.index === "object" ? m.index.low || m.index.high : m.index !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.index);
        if (m.waitMs != null && m.waitMs !== 0)
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint32(m.waitMs);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      AppliedRequest.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.AppliedRequest();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.index = v;
              else
                delete m.index;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.waitMs = v;
              else
                delete m.waitMs;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      AppliedRequest.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.AppliedRequest";
      };
      return AppliedRequest;
    })();
    v1.AppliedReply = (function() {
      const AppliedReply = function(p) {
        this.journal = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      AppliedReply.prototype.applied = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      AppliedReply.prototype.journal = $util.emptyArray;
      AppliedReply.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.applied != null && (typeof m.applied === "object" ? m.applied.low || m.applied.high : m.applied !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.applied);
        if (m.journal != null && m.journal.length) {
          for (var i = 0; i < m.journal.length; ++i)
            $root.geofs.v1.JournalMemberStatus.encode(m.journal[i], w.uint32(
              /* id 2, wireType 2 =*/
              18
            ).fork(), q + 1).ldelim();
        }
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      AppliedReply.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.AppliedReply();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.applied = v;
              else
                delete m.applied;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if (!(m.journal && m.journal.length))
                m.journal = [];
              m.journal.push($root.geofs.v1.JournalMemberStatus.decode(r, r.size(), $undefined, q + 1));
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      AppliedReply.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.AppliedReply";
      };
      return AppliedReply;
    })();
    v1.FsckRequest = (function() {
      const FsckRequest = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      FsckRequest.prototype.current = false;
      FsckRequest.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.current != null && m.current !== false)
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).bool(m.current);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      FsckRequest.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.FsckRequest();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.current = v;
              else
                delete m.current;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      FsckRequest.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.FsckRequest";
      };
      return FsckRequest;
    })();
    v1.FsckChunk = (function() {
      const FsckChunk = function(p) {
        this.records = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      FsckChunk.prototype.index = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      FsckChunk.prototype.mds = "";
      FsckChunk.prototype.site = "";
      FsckChunk.prototype.records = $util.emptyArray;
      FsckChunk.prototype.last = false;
      FsckChunk.prototype.total = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      FsckChunk.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.index != null && (typeof m.index === "object" ? m.index.low || m.index.high : m.index !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.index);
        if (m.mds != null && m.mds !== "")
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).string(m.mds);
        if (m.site != null && m.site !== "")
          w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).string(m.site);
        if (m.records != null && m.records.length) {
          for (var i = 0; i < m.records.length; ++i)
            $root.geofs.v1.StateRecord.encode(m.records[i], w.uint32(
              /* id 4, wireType 2 =*/
              34
            ).fork(), q + 1).ldelim();
        }
        if (m.last != null && m.last !== false)
          w.uint32(
            /* id 5, wireType 0 =*/
            40
          ).bool(m.last);
        if (m.total != null && (typeof m.total === "object" ? m.total.low || m.total.high : m.total !== 0))
          w.uint32(
            /* id 6, wireType 0 =*/
            48
          ).uint64(m.total);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      FsckChunk.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.FsckChunk();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.index = v;
              else
                delete m.index;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.mds = v;
              else
                delete m.mds;
              continue;
            }
            case 3: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.site = v;
              else
                delete m.site;
              continue;
            }
            case 4: {
              if (u !== 2)
                break;
              if (!(m.records && m.records.length))
                m.records = [];
              m.records.push($root.geofs.v1.StateRecord.decode(r, r.size(), $undefined, q + 1));
              continue;
            }
            case 5: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.last = v;
              else
                delete m.last;
              continue;
            }
            case 6: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.total = v;
              else
                delete m.total;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      FsckChunk.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.FsckChunk";
      };
      return FsckChunk;
    })();
    v1.ListObjectsRequest = (function() {
      const ListObjectsRequest = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      ListObjectsRequest.prototype.target = 0;
      ListObjectsRequest.prototype.after = "";
      ListObjectsRequest.prototype.only = "";
      ListObjectsRequest.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.target != null && m.target !== 0)
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint32(m.target);
        if (m.after != null && m.after !== "")
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).string(m.after);
        if (m.only != null && m.only !== "")
          w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).string(m.only);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      ListObjectsRequest.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.ListObjectsRequest();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.target = v;
              else
                delete m.target;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.after = v;
              else
                delete m.after;
              continue;
            }
            case 3: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.only = v;
              else
                delete m.only;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      ListObjectsRequest.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.ListObjectsRequest";
      };
      return ListObjectsRequest;
    })();
    v1.ListObjectsReply = (function() {
      const ListObjectsReply = function(p) {
        this.objects = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      ListObjectsReply.prototype.objects = $util.emptyArray;
      ListObjectsReply.prototype.next = "";
      ListObjectsReply.prototype.folders = 0;
      ListObjectsReply.prototype.passed = 0;
      ListObjectsReply.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.objects != null && m.objects.length) {
          for (var i = 0; i < m.objects.length; ++i)
            $root.geofs.v1.StoredObject.encode(m.objects[i], w.uint32(
              /* id 1, wireType 2 =*/
              10
            ).fork(), q + 1).ldelim();
        }
        if (m.next != null && m.next !== "")
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).string(m.next);
        if (m.folders != null && m.folders !== 0)
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).uint32(m.folders);
        if (m.passed != null && m.passed !== 0)
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).uint32(m.passed);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      ListObjectsReply.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.ListObjectsReply();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              if (!(m.objects && m.objects.length))
                m.objects = [];
              m.objects.push($root.geofs.v1.StoredObject.decode(r, r.size(), $undefined, q + 1));
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.next = v;
              else
                delete m.next;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.folders = v;
              else
                delete m.folders;
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.passed = v;
              else
                delete m.passed;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      ListObjectsReply.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.ListObjectsReply";
      };
      return ListObjectsReply;
    })();
    v1.MembershipRequest = (function() {
      const MembershipRequest = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      MembershipRequest.prototype.add = null;
      MembershipRequest.prototype.promote = null;
      MembershipRequest.prototype.remove = null;
      MembershipRequest.prototype.transfer = null;
      MembershipRequest.prototype.replace = null;
      let $oneOfFields;
      $Object.defineProperty(MembershipRequest.prototype, "op", {
        get: $util.oneOfGetter($oneOfFields = ["add", "promote", "remove", "transfer", "replace"]),
        set: $util.oneOfSetter($oneOfFields)
      });
      MembershipRequest.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.add != null)
          $root.geofs.v1.AddMember.encode(m.add, w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).fork(), q + 1).ldelim();
        if (m.promote != null)
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).string(m.promote);
        if (m.remove != null)
          $root.geofs.v1.RemoveMember.encode(m.remove, w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).fork(), q + 1).ldelim();
        if (m.transfer != null)
          w.uint32(
            /* id 4, wireType 2 =*/
            34
          ).string(m.transfer);
        if (m.replace != null)
          $root.geofs.v1.ReplaceMember.encode(m.replace, w.uint32(
            /* id 5, wireType 2 =*/
            42
          ).fork(), q + 1).ldelim();
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      MembershipRequest.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.MembershipRequest();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              m.add = $root.geofs.v1.AddMember.decode(r, r.size(), $undefined, q + 1, m.add);
              m.op = "add";
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              m.promote = r.stringVerify();
              m.op = "promote";
              continue;
            }
            case 3: {
              if (u !== 2)
                break;
              m.remove = $root.geofs.v1.RemoveMember.decode(r, r.size(), $undefined, q + 1, m.remove);
              m.op = "remove";
              continue;
            }
            case 4: {
              if (u !== 2)
                break;
              m.transfer = r.stringVerify();
              m.op = "transfer";
              continue;
            }
            case 5: {
              if (u !== 2)
                break;
              m.replace = $root.geofs.v1.ReplaceMember.decode(r, r.size(), $undefined, q + 1, m.replace);
              m.op = "replace";
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      MembershipRequest.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.MembershipRequest";
      };
      return MembershipRequest;
    })();
    v1.AddMember = (function() {
      const AddMember = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      AddMember.prototype.name = "";
      AddMember.prototype.site = "";
      AddMember.prototype.address = "";
      AddMember.prototype.learner = false;
      AddMember.prototype.witness = false;
      AddMember.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.name != null && m.name !== "")
          w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).string(m.name);
        if (m.site != null && m.site !== "")
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).string(m.site);
        if (m.address != null && m.address !== "")
          w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).string(m.address);
        if (m.learner != null && m.learner !== false)
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).bool(m.learner);
        if (m.witness != null && m.witness !== false)
          w.uint32(
            /* id 5, wireType 0 =*/
            40
          ).bool(m.witness);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      AddMember.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.AddMember();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.name = v;
              else
                delete m.name;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.site = v;
              else
                delete m.site;
              continue;
            }
            case 3: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.address = v;
              else
                delete m.address;
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.learner = v;
              else
                delete m.learner;
              continue;
            }
            case 5: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.witness = v;
              else
                delete m.witness;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      AddMember.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.AddMember";
      };
      return AddMember;
    })();
    v1.RemoveMember = (function() {
      const RemoveMember = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      RemoveMember.prototype.member = "";
      RemoveMember.prototype.force = false;
      RemoveMember.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.member != null && m.member !== "")
          w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).string(m.member);
        if (m.force != null && m.force !== false)
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).bool(m.force);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      RemoveMember.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.RemoveMember();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.member = v;
              else
                delete m.member;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.force = v;
              else
                delete m.force;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      RemoveMember.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.RemoveMember";
      };
      return RemoveMember;
    })();
    v1.ReplaceMember = (function() {
      const ReplaceMember = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      ReplaceMember.prototype.member = "";
      ReplaceMember.prototype.name = "";
      ReplaceMember.prototype.address = "";
      ReplaceMember.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.member != null && m.member !== "")
          w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).string(m.member);
        if (m.name != null && m.name !== "")
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).string(m.name);
        if (m.address != null && m.address !== "")
          w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).string(m.address);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      ReplaceMember.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.ReplaceMember();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.member = v;
              else
                delete m.member;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.name = v;
              else
                delete m.name;
              continue;
            }
            case 3: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.address = v;
              else
                delete m.address;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      ReplaceMember.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.ReplaceMember";
      };
      return ReplaceMember;
    })();
    v1.MembershipReply = (function() {
      const MembershipReply = function(p) {
        this.unconfirmedSites = [];
        this.addresses = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      MembershipReply.prototype.errno = 0;
      MembershipReply.prototype.detail = "";
      MembershipReply.prototype.member = null;
      MembershipReply.prototype.pending = "";
      MembershipReply.prototype.unconfirmedSites = $util.emptyArray;
      MembershipReply.prototype.addresses = $util.emptyArray;
      MembershipReply.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.errno != null && m.errno !== 0)
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).int32(m.errno);
        if (m.detail != null && m.detail !== "")
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).string(m.detail);
        if (m.member != null)
          $root.geofs.v1.MdsStatus.encode(m.member, w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).fork(), q + 1).ldelim();
        if (m.pending != null && m.pending !== "")
          w.uint32(
            /* id 4, wireType 2 =*/
            34
          ).string(m.pending);
        if (m.unconfirmedSites != null && m.unconfirmedSites.length) {
          for (var i = 0; i < m.unconfirmedSites.length; ++i)
            w.uint32(
              /* id 5, wireType 2 =*/
              42
            ).string(m.unconfirmedSites[i]);
        }
        if (m.addresses != null && m.addresses.length) {
          for (var i = 0; i < m.addresses.length; ++i)
            w.uint32(
              /* id 6, wireType 2 =*/
              50
            ).string(m.addresses[i]);
        }
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      MembershipReply.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.MembershipReply();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (v = r.int32())
                m.errno = v;
              else
                delete m.errno;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.detail = v;
              else
                delete m.detail;
              continue;
            }
            case 3: {
              if (u !== 2)
                break;
              m.member = $root.geofs.v1.MdsStatus.decode(r, r.size(), $undefined, q + 1, m.member);
              continue;
            }
            case 4: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.pending = v;
              else
                delete m.pending;
              continue;
            }
            case 5: {
              if (u !== 2)
                break;
              if (!(m.unconfirmedSites && m.unconfirmedSites.length))
                m.unconfirmedSites = [];
              m.unconfirmedSites.push(r.stringVerify());
              continue;
            }
            case 6: {
              if (u !== 2)
                break;
              if (!(m.addresses && m.addresses.length))
                m.addresses = [];
              m.addresses.push(r.stringVerify());
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      MembershipReply.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.MembershipReply";
      };
      return MembershipReply;
    })();
    v1.AdminSyncRequest = (function() {
      const AdminSyncRequest = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      AdminSyncRequest.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      AdminSyncRequest.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.AdminSyncRequest();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          r.skipType(t & 7, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      AdminSyncRequest.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.AdminSyncRequest";
      };
      return AdminSyncRequest;
    })();
    v1.AdminSyncReply = (function() {
      const AdminSyncReply = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      AdminSyncReply.prototype.errno = 0;
      AdminSyncReply.prototype.detail = "";
      AdminSyncReply.prototype.mds = "";
      AdminSyncReply.prototype.site = "";
      AdminSyncReply.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.errno != null && m.errno !== 0)
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).int32(m.errno);
        if (m.detail != null && m.detail !== "")
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).string(m.detail);
        if (m.mds != null && m.mds !== "")
          w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).string(m.mds);
        if (m.site != null && m.site !== "")
          w.uint32(
            /* id 4, wireType 2 =*/
            34
          ).string(m.site);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      AdminSyncReply.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.AdminSyncReply();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (v = r.int32())
                m.errno = v;
              else
                delete m.errno;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.detail = v;
              else
                delete m.detail;
              continue;
            }
            case 3: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.mds = v;
              else
                delete m.mds;
              continue;
            }
            case 4: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.site = v;
              else
                delete m.site;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      AdminSyncReply.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.AdminSyncReply";
      };
      return AdminSyncReply;
    })();
    v1.Time = (function() {
      const Time = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      Time.prototype.sec = $util.Long ? $util.Long.fromBits(0, 0, false) : 0;
      Time.prototype.nsec = 0;
      Time.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.sec != null && (typeof m.sec === "object" ? m.sec.low || m.sec.high : m.sec !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).int64(m.sec);
        if (m.nsec != null && m.nsec !== 0)
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint32(m.nsec);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      Time.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.Time();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.int64()) === "object" ? v.low || v.high : v !== 0)
                m.sec = v;
              else
                delete m.sec;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.nsec = v;
              else
                delete m.nsec;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      Time.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.Time";
      };
      return Time;
    })();
    v1.Layout = (function() {
      const Layout = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      Layout.prototype.target = 0;
      Layout.prototype.object = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Layout.prototype.version = 0;
      Layout.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.target != null && m.target !== 0)
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint32(m.target);
        if (m.object != null && (typeof m.object === "object" ? m.object.low || m.object.high : m.object !== 0))
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint64(m.object);
        if (m.version != null && m.version !== 0)
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).uint32(m.version);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      Layout.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.Layout();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.target = v;
              else
                delete m.target;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.object = v;
              else
                delete m.object;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.version = v;
              else
                delete m.version;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      Layout.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.Layout";
      };
      return Layout;
    })();
    v1.Inode = (function() {
      const Inode = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      Inode.prototype.ino = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Inode.prototype.mode = 0;
      Inode.prototype.nlink = 0;
      Inode.prototype.uid = 0;
      Inode.prototype.gid = 0;
      Inode.prototype.rdev = 0;
      Inode.prototype.size = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Inode.prototype.atime = null;
      Inode.prototype.mtime = null;
      Inode.prototype.ctime = null;
      Inode.prototype.btime = null;
      Inode.prototype.change = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Inode.prototype.dataVersion = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Inode.prototype.home = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Inode.prototype.layout = null;
      Inode.prototype.writing = false;
      Inode.prototype.linkTarget = $util.newBuffer([]);
      Inode.prototype.entries = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Inode.prototype.pool = "";
      Inode.prototype.grant = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Inode.prototype.xattrs = 0;
      Inode.prototype.serverIncarnation = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Inode.prototype.parent = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Inode.prototype.name = $util.newBuffer([]);
      Inode.prototype.blocks = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Inode.prototype.fence = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Inode.prototype.lockSession = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Inode.prototype.maker = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Inode.prototype.clean = false;
      Inode.prototype.project = 0;
      Inode.prototype.visits = null;
      Inode.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.ino != null && (typeof m.ino === "object" ? m.ino.low || m.ino.high : m.ino !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.ino);
        if (m.mode != null && m.mode !== 0)
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint32(m.mode);
        if (m.nlink != null && m.nlink !== 0)
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).uint32(m.nlink);
        if (m.uid != null && m.uid !== 0)
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).uint32(m.uid);
        if (m.gid != null && m.gid !== 0)
          w.uint32(
            /* id 5, wireType 0 =*/
            40
          ).uint32(m.gid);
        if (m.rdev != null && m.rdev !== 0)
          w.uint32(
            /* id 6, wireType 0 =*/
            48
          ).uint32(m.rdev);
        if (m.size != null && (typeof m.size === "object" ? m.size.low || m.size.high : m.size !== 0))
          w.uint32(
            /* id 7, wireType 0 =*/
            56
          ).uint64(m.size);
        if (m.atime != null)
          $root.geofs.v1.Time.encode(m.atime, w.uint32(
            /* id 8, wireType 2 =*/
            66
          ).fork(), q + 1).ldelim();
        if (m.mtime != null)
          $root.geofs.v1.Time.encode(m.mtime, w.uint32(
            /* id 9, wireType 2 =*/
            74
          ).fork(), q + 1).ldelim();
        if (m.ctime != null)
          $root.geofs.v1.Time.encode(m.ctime, w.uint32(
            /* id 10, wireType 2 =*/
            82
          ).fork(), q + 1).ldelim();
        if (m.btime != null)
          $root.geofs.v1.Time.encode(m.btime, w.uint32(
            /* id 11, wireType 2 =*/
            90
          ).fork(), q + 1).ldelim();
        if (m.change != null && (typeof m.change === "object" ? m.change.low || m.change.high : m.change !== 0))
          w.uint32(
            /* id 12, wireType 0 =*/
            96
          ).uint64(m.change);
        if (m.dataVersion != null && (typeof m.dataVersion === "object" ? m.dataVersion.low || m.dataVersion.high : m.dataVersion !== 0))
          w.uint32(
            /* id 13, wireType 0 =*/
            104
          ).uint64(m.dataVersion);
        if (m.home != null && (typeof m.home === "object" ? m.home.low || m.home.high : m.home !== 0))
          w.uint32(
            /* id 14, wireType 0 =*/
            112
          ).uint64(m.home);
        if (m.layout != null)
          $root.geofs.v1.Layout.encode(m.layout, w.uint32(
            /* id 15, wireType 2 =*/
            122
          ).fork(), q + 1).ldelim();
        if (m.writing != null && m.writing !== false)
          w.uint32(
            /* id 16, wireType 0 =*/
            128
          ).bool(m.writing);
        if (m.linkTarget != null && m.linkTarget.length)
          w.uint32(
            /* id 17, wireType 2 =*/
            138
          ).bytes(m.linkTarget);
        if (m.entries != null && (typeof m.entries === "object" ? m.entries.low || m.entries.high : m.entries !== 0))
          w.uint32(
            /* id 18, wireType 0 =*/
            144
          ).uint64(m.entries);
        if (m.pool != null && m.pool !== "")
          w.uint32(
            /* id 19, wireType 2 =*/
            154
          ).string(m.pool);
        if (m.grant != null && (typeof m.grant === "object" ? m.grant.low || m.grant.high : m.grant !== 0))
          w.uint32(
            /* id 20, wireType 0 =*/
            160
          ).uint64(m.grant);
        if (m.xattrs != null && m.xattrs !== 0)
          w.uint32(
            /* id 21, wireType 0 =*/
            168
          ).uint32(m.xattrs);
        if (m.serverIncarnation != null && (typeof m.serverIncarnation === "object" ? m.serverIncarnation.low || m.serverIncarnation.high : m.serverIncarnation !== 0))
          w.uint32(
            /* id 22, wireType 0 =*/
            176
          ).uint64(m.serverIncarnation);
        if (m.parent != null && (typeof m.parent === "object" ? m.parent.low || m.parent.high : m.parent !== 0))
          w.uint32(
            /* id 23, wireType 0 =*/
            184
          ).uint64(m.parent);
        if (m.name != null && m.name.length)
          w.uint32(
            /* id 24, wireType 2 =*/
            194
          ).bytes(m.name);
        if (m.blocks != null && (typeof m.blocks === "object" ? m.blocks.low || m.blocks.high : m.blocks !== 0))
          w.uint32(
            /* id 25, wireType 0 =*/
            200
          ).uint64(m.blocks);
        if (m.fence != null && (typeof m.fence === "object" ? m.fence.low || m.fence.high : m.fence !== 0))
          w.uint32(
            /* id 26, wireType 0 =*/
            208
          ).uint64(m.fence);
        if (m.lockSession != null && (typeof m.lockSession === "object" ? m.lockSession.low || m.lockSession.high : m.lockSession !== 0))
          w.uint32(
            /* id 27, wireType 0 =*/
            216
          ).uint64(m.lockSession);
        if (m.maker != null && (typeof m.maker === "object" ? m.maker.low || m.maker.high : m.maker !== 0))
          w.uint32(
            /* id 28, wireType 0 =*/
            224
          ).uint64(m.maker);
        if (m.clean != null && m.clean !== false)
          w.uint32(
            /* id 29, wireType 0 =*/
            232
          ).bool(m.clean);
        if (m.project != null && m.project !== 0)
          w.uint32(
            /* id 30, wireType 0 =*/
            240
          ).uint32(m.project);
        if (m.visits != null)
          $root.geofs.v1.Visits.encode(m.visits, w.uint32(
            /* id 31, wireType 2 =*/
            250
          ).fork(), q + 1).ldelim();
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      Inode.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.Inode();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.ino = v;
              else
                delete m.ino;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.mode = v;
              else
                delete m.mode;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.nlink = v;
              else
                delete m.nlink;
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.uid = v;
              else
                delete m.uid;
              continue;
            }
            case 5: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.gid = v;
              else
                delete m.gid;
              continue;
            }
            case 6: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.rdev = v;
              else
                delete m.rdev;
              continue;
            }
            case 7: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.size = v;
              else
                delete m.size;
              continue;
            }
            case 8: {
              if (u !== 2)
                break;
              m.atime = $root.geofs.v1.Time.decode(r, r.size(), $undefined, q + 1, m.atime);
              continue;
            }
            case 9: {
              if (u !== 2)
                break;
              m.mtime = $root.geofs.v1.Time.decode(r, r.size(), $undefined, q + 1, m.mtime);
              continue;
            }
            case 10: {
              if (u !== 2)
                break;
              m.ctime = $root.geofs.v1.Time.decode(r, r.size(), $undefined, q + 1, m.ctime);
              continue;
            }
            case 11: {
              if (u !== 2)
                break;
              m.btime = $root.geofs.v1.Time.decode(r, r.size(), $undefined, q + 1, m.btime);
              continue;
            }
            case 12: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.change = v;
              else
                delete m.change;
              continue;
            }
            case 13: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.dataVersion = v;
              else
                delete m.dataVersion;
              continue;
            }
            case 14: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.home = v;
              else
                delete m.home;
              continue;
            }
            case 15: {
              if (u !== 2)
                break;
              m.layout = $root.geofs.v1.Layout.decode(r, r.size(), $undefined, q + 1, m.layout);
              continue;
            }
            case 16: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.writing = v;
              else
                delete m.writing;
              continue;
            }
            case 17: {
              if (u !== 2)
                break;
              if ((v = r.bytes()).length)
                m.linkTarget = v;
              else
                delete m.linkTarget;
              continue;
            }
            case 18: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.entries = v;
              else
                delete m.entries;
              continue;
            }
            case 19: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.pool = v;
              else
                delete m.pool;
              continue;
            }
            case 20: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.grant = v;
              else
                delete m.grant;
              continue;
            }
            case 21: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.xattrs = v;
              else
                delete m.xattrs;
              continue;
            }
            case 22: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.serverIncarnation = v;
              else
                delete m.serverIncarnation;
              continue;
            }
            case 23: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.parent = v;
              else
                delete m.parent;
              continue;
            }
            case 24: {
              if (u !== 2)
                break;
              if ((v = r.bytes()).length)
                m.name = v;
              else
                delete m.name;
              continue;
            }
            case 25: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.blocks = v;
              else
                delete m.blocks;
              continue;
            }
            case 26: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.fence = v;
              else
                delete m.fence;
              continue;
            }
            case 27: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.lockSession = v;
              else
                delete m.lockSession;
              continue;
            }
            case 28: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.maker = v;
              else
                delete m.maker;
              continue;
            }
            case 29: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.clean = v;
              else
                delete m.clean;
              continue;
            }
            case 30: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.project = v;
              else
                delete m.project;
              continue;
            }
            case 31: {
              if (u !== 2)
                break;
              m.visits = $root.geofs.v1.Visits.decode(r, r.size(), $undefined, q + 1, m.visits);
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      Inode.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.Inode";
      };
      return Inode;
    })();
    v1.Visits = (function() {
      const Visits = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      Visits.prototype.site = 0;
      Visits.prototype.since = null;
      Visits.prototype.recalls = 0;
      Visits.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.site != null && m.site !== 0)
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint32(m.site);
        if (m.since != null)
          $root.geofs.v1.Time.encode(m.since, w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).fork(), q + 1).ldelim();
        if (m.recalls != null && m.recalls !== 0)
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).uint32(m.recalls);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      Visits.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.Visits();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.site = v;
              else
                delete m.site;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              m.since = $root.geofs.v1.Time.decode(r, r.size(), $undefined, q + 1, m.since);
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.recalls = v;
              else
                delete m.recalls;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      Visits.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.Visits";
      };
      return Visits;
    })();
    v1.Credential = (function() {
      const Credential = function(p) {
        this.groups = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      Credential.prototype.uid = 0;
      Credential.prototype.gid = 0;
      Credential.prototype.groups = $util.emptyArray;
      Credential.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.uid != null && m.uid !== 0)
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint32(m.uid);
        if (m.gid != null && m.gid !== 0)
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint32(m.gid);
        if (m.groups != null && m.groups.length) {
          w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).uint32s(m.groups);
        }
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      Credential.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.Credential();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.uid = v;
              else
                delete m.uid;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.gid = v;
              else
                delete m.gid;
              continue;
            }
            case 3: {
              if (u === 2) {
                if (!(m.groups && m.groups.length))
                  m.groups = [];
                r.uint32s(m.groups);
                continue;
              }
              if (u !== 0)
                break;
              if (!(m.groups && m.groups.length))
                m.groups = [];
              m.groups.push(r.uint32());
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      Credential.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.Credential";
      };
      return Credential;
    })();
    v1.Token = (function() {
      const Token = function(p) {
        this.streams = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      Token.prototype.index = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Token.prototype.streams = $util.emptyArray;
      Token.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.index != null && (typeof m.index === "object" ? m.index.low || m.index.high : m.index !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.index);
        if (m.streams != null && m.streams.length) {
          for (var i = 0; i < m.streams.length; ++i)
            $root.geofs.v1.SiteStream.encode(m.streams[i], w.uint32(
              /* id 2, wireType 2 =*/
              18
            ).fork(), q + 1).ldelim();
        }
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      Token.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.Token();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.index = v;
              else
                delete m.index;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if (!(m.streams && m.streams.length))
                m.streams = [];
              m.streams.push($root.geofs.v1.SiteStream.decode(r, r.size(), $undefined, q + 1));
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      Token.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.Token";
      };
      return Token;
    })();
    v1.SiteStream = (function() {
      const SiteStream = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      SiteStream.prototype.site = 0;
      SiteStream.prototype.number = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      SiteStream.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.site != null && m.site !== 0)
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint32(m.site);
        if (m.number != null && (typeof m.number === "object" ? m.number.low || m.number.high : m.number !== 0))
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint64(m.number);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      SiteStream.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.SiteStream();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.site = v;
              else
                delete m.site;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.number = v;
              else
                delete m.number;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      SiteStream.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.SiteStream";
      };
      return SiteStream;
    })();
    v1.TargetInfo = (function() {
      const TargetInfo = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      TargetInfo.prototype.id = 0;
      TargetInfo.prototype.name = "";
      TargetInfo.prototype.site = 0;
      TargetInfo.prototype.address = "";
      TargetInfo.prototype.totalBytes = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      TargetInfo.prototype.freeBytes = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      TargetInfo.prototype.totalObjects = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      TargetInfo.prototype.freeObjects = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      TargetInfo.prototype.state = 0;
      TargetInfo.prototype.incarnation = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      TargetInfo.prototype.uuid = "";
      TargetInfo.prototype.reported = null;
      TargetInfo.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.id != null && m.id !== 0)
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint32(m.id);
        if (m.name != null && m.name !== "")
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).string(m.name);
        if (m.site != null && m.site !== 0)
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).uint32(m.site);
        if (m.address != null && m.address !== "")
          w.uint32(
            /* id 4, wireType 2 =*/
            34
          ).string(m.address);
        if (m.totalBytes != null && (typeof m.totalBytes === "object" ? m.totalBytes.low || m.totalBytes.high : m.totalBytes !== 0))
          w.uint32(
            /* id 5, wireType 0 =*/
            40
          ).uint64(m.totalBytes);
        if (m.freeBytes != null && (typeof m.freeBytes === "object" ? m.freeBytes.low || m.freeBytes.high : m.freeBytes !== 0))
          w.uint32(
            /* id 6, wireType 0 =*/
            48
          ).uint64(m.freeBytes);
        if (m.totalObjects != null && (typeof m.totalObjects === "object" ? m.totalObjects.low || m.totalObjects.high : m.totalObjects !== 0))
          w.uint32(
            /* id 7, wireType 0 =*/
            56
          ).uint64(m.totalObjects);
        if (m.freeObjects != null && (typeof m.freeObjects === "object" ? m.freeObjects.low || m.freeObjects.high : m.freeObjects !== 0))
          w.uint32(
            /* id 8, wireType 0 =*/
            64
          ).uint64(m.freeObjects);
        if (m.state != null && m.state !== 0)
          w.uint32(
            /* id 9, wireType 0 =*/
            72
          ).int32(m.state);
        if (m.incarnation != null && (typeof m.incarnation === "object" ? m.incarnation.low || m.incarnation.high : m.incarnation !== 0))
          w.uint32(
            /* id 10, wireType 0 =*/
            80
          ).uint64(m.incarnation);
        if (m.uuid != null && m.uuid !== "")
          w.uint32(
            /* id 11, wireType 2 =*/
            90
          ).string(m.uuid);
        if (m.reported != null)
          $root.geofs.v1.Time.encode(m.reported, w.uint32(
            /* id 12, wireType 2 =*/
            98
          ).fork(), q + 1).ldelim();
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      TargetInfo.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.TargetInfo();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.id = v;
              else
                delete m.id;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.name = v;
              else
                delete m.name;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.site = v;
              else
                delete m.site;
              continue;
            }
            case 4: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.address = v;
              else
                delete m.address;
              continue;
            }
            case 5: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.totalBytes = v;
              else
                delete m.totalBytes;
              continue;
            }
            case 6: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.freeBytes = v;
              else
                delete m.freeBytes;
              continue;
            }
            case 7: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.totalObjects = v;
              else
                delete m.totalObjects;
              continue;
            }
            case 8: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.freeObjects = v;
              else
                delete m.freeObjects;
              continue;
            }
            case 9: {
              if (u !== 0)
                break;
              if (v = r.int32())
                m.state = v;
              else
                delete m.state;
              continue;
            }
            case 10: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.incarnation = v;
              else
                delete m.incarnation;
              continue;
            }
            case 11: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.uuid = v;
              else
                delete m.uuid;
              continue;
            }
            case 12: {
              if (u !== 2)
                break;
              m.reported = $root.geofs.v1.Time.decode(r, r.size(), $undefined, q + 1, m.reported);
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      TargetInfo.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.TargetInfo";
      };
      return TargetInfo;
    })();
    v1.TargetState = (function() {
      const valuesById = $Object.create(null), values = $Object.create(valuesById);
      values[valuesById[0] = "TARGET_UP"] = 0;
      values[valuesById[1] = "TARGET_DEGRADED"] = 1;
      values[valuesById[2] = "TARGET_NO_CREATE"] = 2;
      values[valuesById[3] = "TARGET_READ_ONLY"] = 3;
      values[valuesById[4] = "TARGET_NO_SPACE"] = 4;
      values[valuesById[5] = "TARGET_DOWN"] = 5;
      return values;
    })();
    v1.SiteInfo = (function() {
      const SiteInfo = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      SiteInfo.prototype.id = 0;
      SiteInfo.prototype.name = "";
      SiteInfo.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.id != null && m.id !== 0)
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint32(m.id);
        if (m.name != null && m.name !== "")
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).string(m.name);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      SiteInfo.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.SiteInfo();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.id = v;
              else
                delete m.id;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.name = v;
              else
                delete m.name;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      SiteInfo.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.SiteInfo";
      };
      return SiteInfo;
    })();
    v1.MdsAddress = (function() {
      const MdsAddress = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      MdsAddress.prototype.name = "";
      MdsAddress.prototype.site = "";
      MdsAddress.prototype.address = "";
      MdsAddress.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.name != null && m.name !== "")
          w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).string(m.name);
        if (m.site != null && m.site !== "")
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).string(m.site);
        if (m.address != null && m.address !== "")
          w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).string(m.address);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      MdsAddress.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.MdsAddress();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.name = v;
              else
                delete m.name;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.site = v;
              else
                delete m.site;
              continue;
            }
            case 3: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.address = v;
              else
                delete m.address;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      MdsAddress.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.MdsAddress";
      };
      return MdsAddress;
    })();
    v1.MdsList = (function() {
      const MdsList = function(p) {
        this.mds = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      MdsList.prototype.version = 0;
      MdsList.prototype.mds = $util.emptyArray;
      MdsList.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.version != null && m.version !== 0)
          w.uint32(
            /* id 1, wireType 5 =*/
            13
          ).fixed32(m.version);
        if (m.mds != null && m.mds.length) {
          for (var i = 0; i < m.mds.length; ++i)
            $root.geofs.v1.MdsAddress.encode(m.mds[i], w.uint32(
              /* id 2, wireType 2 =*/
              18
            ).fork(), q + 1).ldelim();
        }
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      MdsList.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.MdsList();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 5)
                break;
              if (v = r.fixed32())
                m.version = v;
              else
                delete m.version;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if (!(m.mds && m.mds.length))
                m.mds = [];
              m.mds.push($root.geofs.v1.MdsAddress.decode(r, r.size(), $undefined, q + 1));
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      MdsList.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.MdsList";
      };
      return MdsList;
    })();
    v1.Overflow = (function() {
      const valuesById = $Object.create(null), values = $Object.create(valuesById);
      values[valuesById[0] = "OVERFLOW_STRICT"] = 0;
      values[valuesById[1] = "OVERFLOW_STANDARD"] = 1;
      values[valuesById[2] = "OVERFLOW_LOOSE"] = 2;
      return values;
    })();
    v1.PoolInfo = (function() {
      const PoolInfo = function(p) {
        this.targets = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      PoolInfo.prototype.name = "";
      PoolInfo.prototype.targets = $util.emptyArray;
      PoolInfo.prototype.overflow = 0;
      PoolInfo.prototype.spillTo = "";
      PoolInfo.prototype.spillAtPercent = 0;
      PoolInfo.prototype.site = 0;
      PoolInfo.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.name != null && m.name !== "")
          w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).string(m.name);
        if (m.targets != null && m.targets.length) {
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).uint32s(m.targets);
        }
        if (m.overflow != null && m.overflow !== 0)
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).int32(m.overflow);
        if (m.spillTo != null && m.spillTo !== "")
          w.uint32(
            /* id 4, wireType 2 =*/
            34
          ).string(m.spillTo);
        if (m.spillAtPercent != null && m.spillAtPercent !== 0)
          w.uint32(
            /* id 5, wireType 0 =*/
            40
          ).uint32(m.spillAtPercent);
        if (m.site != null && m.site !== 0)
          w.uint32(
            /* id 6, wireType 0 =*/
            48
          ).uint32(m.site);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      PoolInfo.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.PoolInfo();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.name = v;
              else
                delete m.name;
              continue;
            }
            case 2: {
              if (u === 2) {
                if (!(m.targets && m.targets.length))
                  m.targets = [];
                r.uint32s(m.targets);
                continue;
              }
              if (u !== 0)
                break;
              if (!(m.targets && m.targets.length))
                m.targets = [];
              m.targets.push(r.uint32());
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (v = r.int32())
                m.overflow = v;
              else
                delete m.overflow;
              continue;
            }
            case 4: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.spillTo = v;
              else
                delete m.spillTo;
              continue;
            }
            case 5: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.spillAtPercent = v;
              else
                delete m.spillAtPercent;
              continue;
            }
            case 6: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.site = v;
              else
                delete m.site;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      PoolInfo.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.PoolInfo";
      };
      return PoolInfo;
    })();
    v1.Command = (function() {
      const Command = function(p) {
        this.touches = [];
        this.open = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      Command.prototype.format = 0;
      Command.prototype.group = 0;
      Command.prototype.site = 0;
      Command.prototype.session = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Command.prototype.number = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Command.prototype.acknowledged = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Command.prototype.time = null;
      Command.prototype.trace = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Command.prototype.incarnation = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Command.prototype.stream = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Command.prototype.answered = 0;
      Command.prototype.touches = $util.emptyArray;
      Command.prototype.conclude = false;
      Command.prototype.refusal = 0;
      Command.prototype.means = null;
      Command.prototype.basis = null;
      Command.prototype.create = null;
      Command.prototype.link = null;
      Command.prototype.unlink = null;
      Command.prototype.rmdir = null;
      Command.prototype.rename = null;
      Command.prototype.setAttr = null;
      Command.prototype.setXattr = null;
      Command.prototype.removeXattr = null;
      Command.prototype.commit = null;
      Command.prototype.writing = null;
      Command.prototype.setLock = null;
      Command.prototype.touchAtimes = null;
      Command.prototype.raiseFence = null;
      Command.prototype.releaseSession = null;
      Command.prototype.openSession = null;
      Command.prototype.closeSession = null;
      Command.prototype.allocateInodes = null;
      Command.prototype.registerSite = null;
      Command.prototype.registerNode = null;
      Command.prototype.registerTarget = null;
      Command.prototype.reportTargets = null;
      Command.prototype.orphanVote = null;
      Command.prototype.objectsDeleted = null;
      Command.prototype.bootstrap = null;
      Command.prototype.inviteNode = null;
      Command.prototype.removeNode = null;
      Command.prototype.promoteNode = null;
      Command.prototype.reformCluster = null;
      Command.prototype.finalizeFormat = null;
      Command.prototype.poolNew = null;
      Command.prototype.poolDestroy = null;
      Command.prototype.poolChange = null;
      Command.prototype.poolAssign = null;
      Command.prototype.poolConfigure = null;
      Command.prototype.openStream = null;
      Command.prototype.grant = null;
      Command.prototype.recall = null;
      Command.prototype.endStream = null;
      Command.prototype["return"] = null;
      Command.prototype.pin = null;
      Command.prototype.quotaSet = null;
      Command.prototype.quotaRemove = null;
      Command.prototype.quotaAsk = null;
      Command.prototype.quotaReturn = null;
      Command.prototype.open = $util.emptyArray;
      let $oneOfFields;
      $Object.defineProperty(Command.prototype, "op", {
        get: $util.oneOfGetter($oneOfFields = ["create", "link", "unlink", "rmdir", "rename", "setAttr", "setXattr", "removeXattr", "commit", "writing", "setLock", "touchAtimes", "raiseFence", "releaseSession", "openSession", "closeSession", "allocateInodes", "registerSite", "registerNode", "registerTarget", "reportTargets", "orphanVote", "objectsDeleted", "bootstrap", "inviteNode", "removeNode", "promoteNode", "reformCluster", "finalizeFormat", "poolNew", "poolDestroy", "poolChange", "poolAssign", "poolConfigure", "openStream", "grant", "recall", "endStream", "return", "pin", "quotaSet", "quotaRemove", "quotaAsk", "quotaReturn"]),
        set: $util.oneOfSetter($oneOfFields)
      });
      Command.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.format != null && m.format !== 0)
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint32(m.format);
        if (m.group != null && m.group !== 0)
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint32(m.group);
        if (m.site != null && m.site !== 0)
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).uint32(m.site);
        if (m.session != null && (typeof m.session === "object" ? m.session.low || m.session.high : m.session !== 0))
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).uint64(m.session);
        if (m.number != null && (typeof m.number === "object" ? m.number.low || m.number.high : m.number !== 0))
          w.uint32(
            /* id 5, wireType 0 =*/
            40
          ).uint64(m.number);
        if (m.acknowledged != null && (typeof m.acknowledged === "object" ? m.acknowledged.low || m.acknowledged.high : m.acknowledged !== 0))
          w.uint32(
            /* id 6, wireType 0 =*/
            48
          ).uint64(m.acknowledged);
        if (m.time != null)
          $root.geofs.v1.Time.encode(m.time, w.uint32(
            /* id 7, wireType 2 =*/
            58
          ).fork(), q + 1).ldelim();
        if (m.trace != null && (typeof m.trace === "object" ? m.trace.low || m.trace.high : m.trace !== 0))
          w.uint32(
            /* id 8, wireType 0 =*/
            64
          ).uint64(m.trace);
        if (m.incarnation != null && (typeof m.incarnation === "object" ? m.incarnation.low || m.incarnation.high : m.incarnation !== 0))
          w.uint32(
            /* id 9, wireType 0 =*/
            72
          ).uint64(m.incarnation);
        if (m.stream != null && (typeof m.stream === "object" ? m.stream.low || m.stream.high : m.stream !== 0))
          w.uint32(
            /* id 10, wireType 0 =*/
            80
          ).uint64(m.stream);
        if (m.answered != null && m.answered !== 0)
          w.uint32(
            /* id 11, wireType 5 =*/
            93
          ).fixed32(m.answered);
        if (m.touches != null && m.touches.length) {
          w.uint32(
            /* id 12, wireType 2 =*/
            98
          ).uint64s(m.touches);
        }
        if (m.conclude != null && m.conclude !== false)
          w.uint32(
            /* id 13, wireType 0 =*/
            104
          ).bool(m.conclude);
        if (m.refusal != null && m.refusal !== 0)
          w.uint32(
            /* id 14, wireType 0 =*/
            112
          ).uint32(m.refusal);
        if (m.means != null)
          $root.geofs.v1.Means.encode(m.means, w.uint32(
            /* id 15, wireType 2 =*/
            122
          ).fork(), q + 1).ldelim();
        if (m.create != null)
          $root.geofs.v1.Create.encode(m.create, w.uint32(
            /* id 16, wireType 2 =*/
            130
          ).fork(), q + 1).ldelim();
        if (m.link != null)
          $root.geofs.v1.Link.encode(m.link, w.uint32(
            /* id 17, wireType 2 =*/
            138
          ).fork(), q + 1).ldelim();
        if (m.unlink != null)
          $root.geofs.v1.Unlink.encode(m.unlink, w.uint32(
            /* id 18, wireType 2 =*/
            146
          ).fork(), q + 1).ldelim();
        if (m.rmdir != null)
          $root.geofs.v1.Rmdir.encode(m.rmdir, w.uint32(
            /* id 19, wireType 2 =*/
            154
          ).fork(), q + 1).ldelim();
        if (m.rename != null)
          $root.geofs.v1.Rename.encode(m.rename, w.uint32(
            /* id 20, wireType 2 =*/
            162
          ).fork(), q + 1).ldelim();
        if (m.setAttr != null)
          $root.geofs.v1.SetAttr.encode(m.setAttr, w.uint32(
            /* id 21, wireType 2 =*/
            170
          ).fork(), q + 1).ldelim();
        if (m.setXattr != null)
          $root.geofs.v1.SetXattr.encode(m.setXattr, w.uint32(
            /* id 22, wireType 2 =*/
            178
          ).fork(), q + 1).ldelim();
        if (m.removeXattr != null)
          $root.geofs.v1.RemoveXattr.encode(m.removeXattr, w.uint32(
            /* id 23, wireType 2 =*/
            186
          ).fork(), q + 1).ldelim();
        if (m.commit != null)
          $root.geofs.v1.Commit.encode(m.commit, w.uint32(
            /* id 24, wireType 2 =*/
            194
          ).fork(), q + 1).ldelim();
        if (m.writing != null)
          $root.geofs.v1.Writing.encode(m.writing, w.uint32(
            /* id 25, wireType 2 =*/
            202
          ).fork(), q + 1).ldelim();
        if (m.setLock != null)
          $root.geofs.v1.SetLock.encode(m.setLock, w.uint32(
            /* id 26, wireType 2 =*/
            210
          ).fork(), q + 1).ldelim();
        if (m.touchAtimes != null)
          $root.geofs.v1.TouchAtimes.encode(m.touchAtimes, w.uint32(
            /* id 27, wireType 2 =*/
            218
          ).fork(), q + 1).ldelim();
        if (m.raiseFence != null)
          $root.geofs.v1.RaiseFence.encode(m.raiseFence, w.uint32(
            /* id 28, wireType 2 =*/
            226
          ).fork(), q + 1).ldelim();
        if (m.basis != null)
          $root.geofs.v1.Basis.encode(m.basis, w.uint32(
            /* id 29, wireType 2 =*/
            234
          ).fork(), q + 1).ldelim();
        if (m.releaseSession != null)
          $root.geofs.v1.ReleaseSession.encode(m.releaseSession, w.uint32(
            /* id 30, wireType 2 =*/
            242
          ).fork(), q + 1).ldelim();
        if (m.openSession != null)
          $root.geofs.v1.OpenSession.encode(m.openSession, w.uint32(
            /* id 40, wireType 2 =*/
            322
          ).fork(), q + 1).ldelim();
        if (m.closeSession != null)
          $root.geofs.v1.CloseSession.encode(m.closeSession, w.uint32(
            /* id 41, wireType 2 =*/
            330
          ).fork(), q + 1).ldelim();
        if (m.allocateInodes != null)
          $root.geofs.v1.AllocateInodes.encode(m.allocateInodes, w.uint32(
            /* id 42, wireType 2 =*/
            338
          ).fork(), q + 1).ldelim();
        if (m.registerSite != null)
          $root.geofs.v1.RegisterSite.encode(m.registerSite, w.uint32(
            /* id 43, wireType 2 =*/
            346
          ).fork(), q + 1).ldelim();
        if (m.registerNode != null)
          $root.geofs.v1.RegisterNode.encode(m.registerNode, w.uint32(
            /* id 44, wireType 2 =*/
            354
          ).fork(), q + 1).ldelim();
        if (m.registerTarget != null)
          $root.geofs.v1.RegisterTarget.encode(m.registerTarget, w.uint32(
            /* id 45, wireType 2 =*/
            362
          ).fork(), q + 1).ldelim();
        if (m.reportTargets != null)
          $root.geofs.v1.ReportTargets.encode(m.reportTargets, w.uint32(
            /* id 46, wireType 2 =*/
            370
          ).fork(), q + 1).ldelim();
        if (m.orphanVote != null)
          $root.geofs.v1.OrphanVote.encode(m.orphanVote, w.uint32(
            /* id 47, wireType 2 =*/
            378
          ).fork(), q + 1).ldelim();
        if (m.objectsDeleted != null)
          $root.geofs.v1.ObjectsDeleted.encode(m.objectsDeleted, w.uint32(
            /* id 48, wireType 2 =*/
            386
          ).fork(), q + 1).ldelim();
        if (m.bootstrap != null)
          $root.geofs.v1.Bootstrap.encode(m.bootstrap, w.uint32(
            /* id 49, wireType 2 =*/
            394
          ).fork(), q + 1).ldelim();
        if (m.inviteNode != null)
          $root.geofs.v1.InviteNode.encode(m.inviteNode, w.uint32(
            /* id 50, wireType 2 =*/
            402
          ).fork(), q + 1).ldelim();
        if (m.removeNode != null)
          $root.geofs.v1.RemoveNode.encode(m.removeNode, w.uint32(
            /* id 51, wireType 2 =*/
            410
          ).fork(), q + 1).ldelim();
        if (m.promoteNode != null)
          $root.geofs.v1.PromoteNode.encode(m.promoteNode, w.uint32(
            /* id 52, wireType 2 =*/
            418
          ).fork(), q + 1).ldelim();
        if (m.reformCluster != null)
          $root.geofs.v1.ReformCluster.encode(m.reformCluster, w.uint32(
            /* id 53, wireType 2 =*/
            426
          ).fork(), q + 1).ldelim();
        if (m.poolNew != null)
          $root.geofs.v1.PoolNew.encode(m.poolNew, w.uint32(
            /* id 60, wireType 2 =*/
            482
          ).fork(), q + 1).ldelim();
        if (m.poolDestroy != null)
          $root.geofs.v1.PoolDestroy.encode(m.poolDestroy, w.uint32(
            /* id 61, wireType 2 =*/
            490
          ).fork(), q + 1).ldelim();
        if (m.poolChange != null)
          $root.geofs.v1.PoolChange.encode(m.poolChange, w.uint32(
            /* id 62, wireType 2 =*/
            498
          ).fork(), q + 1).ldelim();
        if (m.poolAssign != null)
          $root.geofs.v1.PoolAssign.encode(m.poolAssign, w.uint32(
            /* id 63, wireType 2 =*/
            506
          ).fork(), q + 1).ldelim();
        if (m.poolConfigure != null)
          $root.geofs.v1.PoolConfigure.encode(m.poolConfigure, w.uint32(
            /* id 64, wireType 2 =*/
            514
          ).fork(), q + 1).ldelim();
        if (m.finalizeFormat != null)
          $root.geofs.v1.FinalizeFormat.encode(m.finalizeFormat, w.uint32(
            /* id 72, wireType 2 =*/
            578
          ).fork(), q + 1).ldelim();
        if (m.openStream != null)
          $root.geofs.v1.OpenStream.encode(m.openStream, w.uint32(
            /* id 80, wireType 2 =*/
            642
          ).fork(), q + 1).ldelim();
        if (m.grant != null)
          $root.geofs.v1.Grant.encode(m.grant, w.uint32(
            /* id 81, wireType 2 =*/
            650
          ).fork(), q + 1).ldelim();
        if (m.recall != null)
          $root.geofs.v1.Recall.encode(m.recall, w.uint32(
            /* id 82, wireType 2 =*/
            658
          ).fork(), q + 1).ldelim();
        if (m["return"] != null)
          $root.geofs.v1.Return.encode(m["return"], w.uint32(
            /* id 83, wireType 2 =*/
            666
          ).fork(), q + 1).ldelim();
        if (m.endStream != null)
          $root.geofs.v1.EndStream.encode(m.endStream, w.uint32(
            /* id 84, wireType 2 =*/
            674
          ).fork(), q + 1).ldelim();
        if (m.pin != null)
          $root.geofs.v1.Pin.encode(m.pin, w.uint32(
            /* id 85, wireType 2 =*/
            682
          ).fork(), q + 1).ldelim();
        if (m.quotaSet != null)
          $root.geofs.v1.QuotaSet.encode(m.quotaSet, w.uint32(
            /* id 90, wireType 2 =*/
            722
          ).fork(), q + 1).ldelim();
        if (m.quotaRemove != null)
          $root.geofs.v1.QuotaRemove.encode(m.quotaRemove, w.uint32(
            /* id 91, wireType 2 =*/
            730
          ).fork(), q + 1).ldelim();
        if (m.quotaAsk != null)
          $root.geofs.v1.QuotaAsk.encode(m.quotaAsk, w.uint32(
            /* id 92, wireType 2 =*/
            738
          ).fork(), q + 1).ldelim();
        if (m.quotaReturn != null)
          $root.geofs.v1.QuotaReturn.encode(m.quotaReturn, w.uint32(
            /* id 93, wireType 2 =*/
            746
          ).fork(), q + 1).ldelim();
        if (m.open != null && m.open.length) {
          w.uint32(
            /* id 100, wireType 2 =*/
            802
          ).uint64s(m.open);
        }
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      Command.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.Command();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.format = v;
              else
                delete m.format;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.group = v;
              else
                delete m.group;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.site = v;
              else
                delete m.site;
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.session = v;
              else
                delete m.session;
              continue;
            }
            case 5: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.number = v;
              else
                delete m.number;
              continue;
            }
            case 6: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.acknowledged = v;
              else
                delete m.acknowledged;
              continue;
            }
            case 7: {
              if (u !== 2)
                break;
              m.time = $root.geofs.v1.Time.decode(r, r.size(), $undefined, q + 1, m.time);
              continue;
            }
            case 8: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.trace = v;
              else
                delete m.trace;
              continue;
            }
            case 9: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.incarnation = v;
              else
                delete m.incarnation;
              continue;
            }
            case 10: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.stream = v;
              else
                delete m.stream;
              continue;
            }
            case 11: {
              if (u !== 5)
                break;
              if (v = r.fixed32())
                m.answered = v;
              else
                delete m.answered;
              continue;
            }
            case 12: {
              if (u === 2) {
                if (!(m.touches && m.touches.length))
                  m.touches = [];
                r.uint64s(m.touches);
                continue;
              }
              if (u !== 0)
                break;
              if (!(m.touches && m.touches.length))
                m.touches = [];
              m.touches.push(r.uint64());
              continue;
            }
            case 13: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.conclude = v;
              else
                delete m.conclude;
              continue;
            }
            case 14: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.refusal = v;
              else
                delete m.refusal;
              continue;
            }
            case 15: {
              if (u !== 2)
                break;
              m.means = $root.geofs.v1.Means.decode(r, r.size(), $undefined, q + 1, m.means);
              continue;
            }
            case 29: {
              if (u !== 2)
                break;
              m.basis = $root.geofs.v1.Basis.decode(r, r.size(), $undefined, q + 1, m.basis);
              continue;
            }
            case 16: {
              if (u !== 2)
                break;
              m.create = $root.geofs.v1.Create.decode(r, r.size(), $undefined, q + 1, m.create);
              m.op = "create";
              continue;
            }
            case 17: {
              if (u !== 2)
                break;
              m.link = $root.geofs.v1.Link.decode(r, r.size(), $undefined, q + 1, m.link);
              m.op = "link";
              continue;
            }
            case 18: {
              if (u !== 2)
                break;
              m.unlink = $root.geofs.v1.Unlink.decode(r, r.size(), $undefined, q + 1, m.unlink);
              m.op = "unlink";
              continue;
            }
            case 19: {
              if (u !== 2)
                break;
              m.rmdir = $root.geofs.v1.Rmdir.decode(r, r.size(), $undefined, q + 1, m.rmdir);
              m.op = "rmdir";
              continue;
            }
            case 20: {
              if (u !== 2)
                break;
              m.rename = $root.geofs.v1.Rename.decode(r, r.size(), $undefined, q + 1, m.rename);
              m.op = "rename";
              continue;
            }
            case 21: {
              if (u !== 2)
                break;
              m.setAttr = $root.geofs.v1.SetAttr.decode(r, r.size(), $undefined, q + 1, m.setAttr);
              m.op = "setAttr";
              continue;
            }
            case 22: {
              if (u !== 2)
                break;
              m.setXattr = $root.geofs.v1.SetXattr.decode(r, r.size(), $undefined, q + 1, m.setXattr);
              m.op = "setXattr";
              continue;
            }
            case 23: {
              if (u !== 2)
                break;
              m.removeXattr = $root.geofs.v1.RemoveXattr.decode(r, r.size(), $undefined, q + 1, m.removeXattr);
              m.op = "removeXattr";
              continue;
            }
            case 24: {
              if (u !== 2)
                break;
              m.commit = $root.geofs.v1.Commit.decode(r, r.size(), $undefined, q + 1, m.commit);
              m.op = "commit";
              continue;
            }
            case 25: {
              if (u !== 2)
                break;
              m.writing = $root.geofs.v1.Writing.decode(r, r.size(), $undefined, q + 1, m.writing);
              m.op = "writing";
              continue;
            }
            case 26: {
              if (u !== 2)
                break;
              m.setLock = $root.geofs.v1.SetLock.decode(r, r.size(), $undefined, q + 1, m.setLock);
              m.op = "setLock";
              continue;
            }
            case 27: {
              if (u !== 2)
                break;
              m.touchAtimes = $root.geofs.v1.TouchAtimes.decode(r, r.size(), $undefined, q + 1, m.touchAtimes);
              m.op = "touchAtimes";
              continue;
            }
            case 28: {
              if (u !== 2)
                break;
              m.raiseFence = $root.geofs.v1.RaiseFence.decode(r, r.size(), $undefined, q + 1, m.raiseFence);
              m.op = "raiseFence";
              continue;
            }
            case 30: {
              if (u !== 2)
                break;
              m.releaseSession = $root.geofs.v1.ReleaseSession.decode(r, r.size(), $undefined, q + 1, m.releaseSession);
              m.op = "releaseSession";
              continue;
            }
            case 40: {
              if (u !== 2)
                break;
              m.openSession = $root.geofs.v1.OpenSession.decode(r, r.size(), $undefined, q + 1, m.openSession);
              m.op = "openSession";
              continue;
            }
            case 41: {
              if (u !== 2)
                break;
              m.closeSession = $root.geofs.v1.CloseSession.decode(r, r.size(), $undefined, q + 1, m.closeSession);
              m.op = "closeSession";
              continue;
            }
            case 42: {
              if (u !== 2)
                break;
              m.allocateInodes = $root.geofs.v1.AllocateInodes.decode(r, r.size(), $undefined, q + 1, m.allocateInodes);
              m.op = "allocateInodes";
              continue;
            }
            case 43: {
              if (u !== 2)
                break;
              m.registerSite = $root.geofs.v1.RegisterSite.decode(r, r.size(), $undefined, q + 1, m.registerSite);
              m.op = "registerSite";
              continue;
            }
            case 44: {
              if (u !== 2)
                break;
              m.registerNode = $root.geofs.v1.RegisterNode.decode(r, r.size(), $undefined, q + 1, m.registerNode);
              m.op = "registerNode";
              continue;
            }
            case 45: {
              if (u !== 2)
                break;
              m.registerTarget = $root.geofs.v1.RegisterTarget.decode(r, r.size(), $undefined, q + 1, m.registerTarget);
              m.op = "registerTarget";
              continue;
            }
            case 46: {
              if (u !== 2)
                break;
              m.reportTargets = $root.geofs.v1.ReportTargets.decode(r, r.size(), $undefined, q + 1, m.reportTargets);
              m.op = "reportTargets";
              continue;
            }
            case 47: {
              if (u !== 2)
                break;
              m.orphanVote = $root.geofs.v1.OrphanVote.decode(r, r.size(), $undefined, q + 1, m.orphanVote);
              m.op = "orphanVote";
              continue;
            }
            case 48: {
              if (u !== 2)
                break;
              m.objectsDeleted = $root.geofs.v1.ObjectsDeleted.decode(r, r.size(), $undefined, q + 1, m.objectsDeleted);
              m.op = "objectsDeleted";
              continue;
            }
            case 49: {
              if (u !== 2)
                break;
              m.bootstrap = $root.geofs.v1.Bootstrap.decode(r, r.size(), $undefined, q + 1, m.bootstrap);
              m.op = "bootstrap";
              continue;
            }
            case 50: {
              if (u !== 2)
                break;
              m.inviteNode = $root.geofs.v1.InviteNode.decode(r, r.size(), $undefined, q + 1, m.inviteNode);
              m.op = "inviteNode";
              continue;
            }
            case 51: {
              if (u !== 2)
                break;
              m.removeNode = $root.geofs.v1.RemoveNode.decode(r, r.size(), $undefined, q + 1, m.removeNode);
              m.op = "removeNode";
              continue;
            }
            case 52: {
              if (u !== 2)
                break;
              m.promoteNode = $root.geofs.v1.PromoteNode.decode(r, r.size(), $undefined, q + 1, m.promoteNode);
              m.op = "promoteNode";
              continue;
            }
            case 53: {
              if (u !== 2)
                break;
              m.reformCluster = $root.geofs.v1.ReformCluster.decode(r, r.size(), $undefined, q + 1, m.reformCluster);
              m.op = "reformCluster";
              continue;
            }
            case 72: {
              if (u !== 2)
                break;
              m.finalizeFormat = $root.geofs.v1.FinalizeFormat.decode(r, r.size(), $undefined, q + 1, m.finalizeFormat);
              m.op = "finalizeFormat";
              continue;
            }
            case 60: {
              if (u !== 2)
                break;
              m.poolNew = $root.geofs.v1.PoolNew.decode(r, r.size(), $undefined, q + 1, m.poolNew);
              m.op = "poolNew";
              continue;
            }
            case 61: {
              if (u !== 2)
                break;
              m.poolDestroy = $root.geofs.v1.PoolDestroy.decode(r, r.size(), $undefined, q + 1, m.poolDestroy);
              m.op = "poolDestroy";
              continue;
            }
            case 62: {
              if (u !== 2)
                break;
              m.poolChange = $root.geofs.v1.PoolChange.decode(r, r.size(), $undefined, q + 1, m.poolChange);
              m.op = "poolChange";
              continue;
            }
            case 63: {
              if (u !== 2)
                break;
              m.poolAssign = $root.geofs.v1.PoolAssign.decode(r, r.size(), $undefined, q + 1, m.poolAssign);
              m.op = "poolAssign";
              continue;
            }
            case 64: {
              if (u !== 2)
                break;
              m.poolConfigure = $root.geofs.v1.PoolConfigure.decode(r, r.size(), $undefined, q + 1, m.poolConfigure);
              m.op = "poolConfigure";
              continue;
            }
            case 80: {
              if (u !== 2)
                break;
              m.openStream = $root.geofs.v1.OpenStream.decode(r, r.size(), $undefined, q + 1, m.openStream);
              m.op = "openStream";
              continue;
            }
            case 81: {
              if (u !== 2)
                break;
              m.grant = $root.geofs.v1.Grant.decode(r, r.size(), $undefined, q + 1, m.grant);
              m.op = "grant";
              continue;
            }
            case 82: {
              if (u !== 2)
                break;
              m.recall = $root.geofs.v1.Recall.decode(r, r.size(), $undefined, q + 1, m.recall);
              m.op = "recall";
              continue;
            }
            case 84: {
              if (u !== 2)
                break;
              m.endStream = $root.geofs.v1.EndStream.decode(r, r.size(), $undefined, q + 1, m.endStream);
              m.op = "endStream";
              continue;
            }
            case 83: {
              if (u !== 2)
                break;
              m["return"] = $root.geofs.v1.Return.decode(r, r.size(), $undefined, q + 1, m["return"]);
              m.op = "return";
              continue;
            }
            case 85: {
              if (u !== 2)
                break;
              m.pin = $root.geofs.v1.Pin.decode(r, r.size(), $undefined, q + 1, m.pin);
              m.op = "pin";
              continue;
            }
            case 90: {
              if (u !== 2)
                break;
              m.quotaSet = $root.geofs.v1.QuotaSet.decode(r, r.size(), $undefined, q + 1, m.quotaSet);
              m.op = "quotaSet";
              continue;
            }
            case 91: {
              if (u !== 2)
                break;
              m.quotaRemove = $root.geofs.v1.QuotaRemove.decode(r, r.size(), $undefined, q + 1, m.quotaRemove);
              m.op = "quotaRemove";
              continue;
            }
            case 92: {
              if (u !== 2)
                break;
              m.quotaAsk = $root.geofs.v1.QuotaAsk.decode(r, r.size(), $undefined, q + 1, m.quotaAsk);
              m.op = "quotaAsk";
              continue;
            }
            case 93: {
              if (u !== 2)
                break;
              m.quotaReturn = $root.geofs.v1.QuotaReturn.decode(r, r.size(), $undefined, q + 1, m.quotaReturn);
              m.op = "quotaReturn";
              continue;
            }
            case 100: {
              if (u === 2) {
                if (!(m.open && m.open.length))
                  m.open = [];
                r.uint64s(m.open);
                continue;
              }
              if (u !== 0)
                break;
              if (!(m.open && m.open.length))
                m.open = [];
              m.open.push(r.uint64());
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      Command.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.Command";
      };
      return Command;
    })();
    v1.Basis = (function() {
      const Basis = function(p) {
        this.inodes = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      Basis.prototype.inodes = $util.emptyArray;
      Basis.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.inodes != null && m.inodes.length) {
          for (var i = 0; i < m.inodes.length; ++i)
            $root.geofs.v1.BasisInode.encode(m.inodes[i], w.uint32(
              /* id 1, wireType 2 =*/
              10
            ).fork(), q + 1).ldelim();
        }
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      Basis.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.Basis();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              if (!(m.inodes && m.inodes.length))
                m.inodes = [];
              m.inodes.push($root.geofs.v1.BasisInode.decode(r, r.size(), $undefined, q + 1));
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      Basis.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.Basis";
      };
      return Basis;
    })();
    v1.BasisInode = (function() {
      const BasisInode = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      BasisInode.prototype.ino = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      BasisInode.prototype.state = 0;
      BasisInode.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.ino != null && (typeof m.ino === "object" ? m.ino.low || m.ino.high : m.ino !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.ino);
        if (m.state != null && m.state !== 0)
          w.uint32(
            /* id 2, wireType 5 =*/
            21
          ).fixed32(m.state);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      BasisInode.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.BasisInode();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.ino = v;
              else
                delete m.ino;
              continue;
            }
            case 2: {
              if (u !== 5)
                break;
              if (v = r.fixed32())
                m.state = v;
              else
                delete m.state;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      BasisInode.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.BasisInode";
      };
      return BasisInode;
    })();
    v1.Means = (function() {
      const Means = function(p) {
        this.inodes = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      Means.prototype.inodes = $util.emptyArray;
      Means.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.inodes != null && m.inodes.length) {
          for (var i = 0; i < m.inodes.length; ++i)
            $root.geofs.v1.Meant.encode(m.inodes[i], w.uint32(
              /* id 1, wireType 2 =*/
              10
            ).fork(), q + 1).ldelim();
        }
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      Means.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.Means();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              if (!(m.inodes && m.inodes.length))
                m.inodes = [];
              m.inodes.push($root.geofs.v1.Meant.decode(r, r.size(), $undefined, q + 1));
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      Means.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.Means";
      };
      return Means;
    })();
    v1.Meant = (function() {
      const Meant = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      Meant.prototype.ino = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Meant.prototype.change = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Meant.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.ino != null && (typeof m.ino === "object" ? m.ino.low || m.ino.high : m.ino !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.ino);
        if (m.change != null && (typeof m.change === "object" ? m.change.low || m.change.high : m.change !== 0))
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint64(m.change);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      Meant.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.Meant();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.ino = v;
              else
                delete m.ino;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.change = v;
              else
                delete m.change;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      Meant.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.Meant";
      };
      return Meant;
    })();
    v1.Create = (function() {
      const Create = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      Create.prototype.parent = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Create.prototype.name = $util.newBuffer([]);
      Create.prototype.mode = 0;
      Create.prototype.rdev = 0;
      Create.prototype.linkTarget = $util.newBuffer([]);
      Create.prototype.cred = null;
      Create.prototype.ino = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Create.prototype.layout = null;
      Create.prototype.exclusive = false;
      Create.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.parent != null && (typeof m.parent === "object" ? m.parent.low || m.parent.high : m.parent !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.parent);
        if (m.name != null && m.name.length)
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).bytes(m.name);
        if (m.mode != null && m.mode !== 0)
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).uint32(m.mode);
        if (m.rdev != null && m.rdev !== 0)
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).uint32(m.rdev);
        if (m.linkTarget != null && m.linkTarget.length)
          w.uint32(
            /* id 5, wireType 2 =*/
            42
          ).bytes(m.linkTarget);
        if (m.cred != null)
          $root.geofs.v1.Credential.encode(m.cred, w.uint32(
            /* id 6, wireType 2 =*/
            50
          ).fork(), q + 1).ldelim();
        if (m.ino != null && (typeof m.ino === "object" ? m.ino.low || m.ino.high : m.ino !== 0))
          w.uint32(
            /* id 7, wireType 0 =*/
            56
          ).uint64(m.ino);
        if (m.layout != null)
          $root.geofs.v1.Layout.encode(m.layout, w.uint32(
            /* id 8, wireType 2 =*/
            66
          ).fork(), q + 1).ldelim();
        if (m.exclusive != null && m.exclusive !== false)
          w.uint32(
            /* id 9, wireType 0 =*/
            72
          ).bool(m.exclusive);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      Create.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.Create();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.parent = v;
              else
                delete m.parent;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if ((v = r.bytes()).length)
                m.name = v;
              else
                delete m.name;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.mode = v;
              else
                delete m.mode;
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.rdev = v;
              else
                delete m.rdev;
              continue;
            }
            case 5: {
              if (u !== 2)
                break;
              if ((v = r.bytes()).length)
                m.linkTarget = v;
              else
                delete m.linkTarget;
              continue;
            }
            case 6: {
              if (u !== 2)
                break;
              m.cred = $root.geofs.v1.Credential.decode(r, r.size(), $undefined, q + 1, m.cred);
              continue;
            }
            case 7: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.ino = v;
              else
                delete m.ino;
              continue;
            }
            case 8: {
              if (u !== 2)
                break;
              m.layout = $root.geofs.v1.Layout.decode(r, r.size(), $undefined, q + 1, m.layout);
              continue;
            }
            case 9: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.exclusive = v;
              else
                delete m.exclusive;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      Create.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.Create";
      };
      return Create;
    })();
    v1.Link = (function() {
      const Link = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      Link.prototype.ino = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Link.prototype.parent = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Link.prototype.name = $util.newBuffer([]);
      Link.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.ino != null && (typeof m.ino === "object" ? m.ino.low || m.ino.high : m.ino !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.ino);
        if (m.parent != null && (typeof m.parent === "object" ? m.parent.low || m.parent.high : m.parent !== 0))
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint64(m.parent);
        if (m.name != null && m.name.length)
          w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).bytes(m.name);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      Link.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.Link();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.ino = v;
              else
                delete m.ino;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.parent = v;
              else
                delete m.parent;
              continue;
            }
            case 3: {
              if (u !== 2)
                break;
              if ((v = r.bytes()).length)
                m.name = v;
              else
                delete m.name;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      Link.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.Link";
      };
      return Link;
    })();
    v1.Unlink = (function() {
      const Unlink = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      Unlink.prototype.parent = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Unlink.prototype.name = $util.newBuffer([]);
      Unlink.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.parent != null && (typeof m.parent === "object" ? m.parent.low || m.parent.high : m.parent !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.parent);
        if (m.name != null && m.name.length)
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).bytes(m.name);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      Unlink.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.Unlink();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.parent = v;
              else
                delete m.parent;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if ((v = r.bytes()).length)
                m.name = v;
              else
                delete m.name;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      Unlink.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.Unlink";
      };
      return Unlink;
    })();
    v1.Rmdir = (function() {
      const Rmdir = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      Rmdir.prototype.parent = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Rmdir.prototype.name = $util.newBuffer([]);
      Rmdir.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.parent != null && (typeof m.parent === "object" ? m.parent.low || m.parent.high : m.parent !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.parent);
        if (m.name != null && m.name.length)
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).bytes(m.name);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      Rmdir.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.Rmdir();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.parent = v;
              else
                delete m.parent;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if ((v = r.bytes()).length)
                m.name = v;
              else
                delete m.name;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      Rmdir.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.Rmdir";
      };
      return Rmdir;
    })();
    v1.Rename = (function() {
      const Rename = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      Rename.prototype.parent = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Rename.prototype.name = $util.newBuffer([]);
      Rename.prototype.newParent = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Rename.prototype.newName = $util.newBuffer([]);
      Rename.prototype.flags = 0;
      Rename.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.parent != null && (typeof m.parent === "object" ? m.parent.low || m.parent.high : m.parent !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.parent);
        if (m.name != null && m.name.length)
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).bytes(m.name);
        if (m.newParent != null && (typeof m.newParent === "object" ? m.newParent.low || m.newParent.high : m.newParent !== 0))
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).uint64(m.newParent);
        if (m.newName != null && m.newName.length)
          w.uint32(
            /* id 4, wireType 2 =*/
            34
          ).bytes(m.newName);
        if (m.flags != null && m.flags !== 0)
          w.uint32(
            /* id 5, wireType 0 =*/
            40
          ).uint32(m.flags);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      Rename.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.Rename();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.parent = v;
              else
                delete m.parent;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if ((v = r.bytes()).length)
                m.name = v;
              else
                delete m.name;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.newParent = v;
              else
                delete m.newParent;
              continue;
            }
            case 4: {
              if (u !== 2)
                break;
              if ((v = r.bytes()).length)
                m.newName = v;
              else
                delete m.newName;
              continue;
            }
            case 5: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.flags = v;
              else
                delete m.flags;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      Rename.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.Rename";
      };
      return Rename;
    })();
    v1.SetAttr = (function() {
      const SetAttr = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      SetAttr.prototype.ino = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      SetAttr.prototype.hasMode = false;
      SetAttr.prototype.mode = 0;
      SetAttr.prototype.hasUid = false;
      SetAttr.prototype.uid = 0;
      SetAttr.prototype.hasGid = false;
      SetAttr.prototype.gid = 0;
      SetAttr.prototype.hasAtime = false;
      SetAttr.prototype.atime = null;
      SetAttr.prototype.atimeNow = false;
      SetAttr.prototype.hasMtime = false;
      SetAttr.prototype.mtime = null;
      SetAttr.prototype.mtimeNow = false;
      SetAttr.prototype.killSuid = false;
      SetAttr.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.ino != null && (typeof m.ino === "object" ? m.ino.low || m.ino.high : m.ino !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.ino);
        if (m.hasMode != null && m.hasMode !== false)
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).bool(m.hasMode);
        if (m.mode != null && m.mode !== 0)
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).uint32(m.mode);
        if (m.hasUid != null && m.hasUid !== false)
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).bool(m.hasUid);
        if (m.uid != null && m.uid !== 0)
          w.uint32(
            /* id 5, wireType 0 =*/
            40
          ).uint32(m.uid);
        if (m.hasGid != null && m.hasGid !== false)
          w.uint32(
            /* id 6, wireType 0 =*/
            48
          ).bool(m.hasGid);
        if (m.gid != null && m.gid !== 0)
          w.uint32(
            /* id 7, wireType 0 =*/
            56
          ).uint32(m.gid);
        if (m.hasAtime != null && m.hasAtime !== false)
          w.uint32(
            /* id 8, wireType 0 =*/
            64
          ).bool(m.hasAtime);
        if (m.atime != null)
          $root.geofs.v1.Time.encode(m.atime, w.uint32(
            /* id 9, wireType 2 =*/
            74
          ).fork(), q + 1).ldelim();
        if (m.atimeNow != null && m.atimeNow !== false)
          w.uint32(
            /* id 10, wireType 0 =*/
            80
          ).bool(m.atimeNow);
        if (m.hasMtime != null && m.hasMtime !== false)
          w.uint32(
            /* id 11, wireType 0 =*/
            88
          ).bool(m.hasMtime);
        if (m.mtime != null)
          $root.geofs.v1.Time.encode(m.mtime, w.uint32(
            /* id 12, wireType 2 =*/
            98
          ).fork(), q + 1).ldelim();
        if (m.mtimeNow != null && m.mtimeNow !== false)
          w.uint32(
            /* id 13, wireType 0 =*/
            104
          ).bool(m.mtimeNow);
        if (m.killSuid != null && m.killSuid !== false)
          w.uint32(
            /* id 14, wireType 0 =*/
            112
          ).bool(m.killSuid);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      SetAttr.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.SetAttr();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.ino = v;
              else
                delete m.ino;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.hasMode = v;
              else
                delete m.hasMode;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.mode = v;
              else
                delete m.mode;
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.hasUid = v;
              else
                delete m.hasUid;
              continue;
            }
            case 5: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.uid = v;
              else
                delete m.uid;
              continue;
            }
            case 6: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.hasGid = v;
              else
                delete m.hasGid;
              continue;
            }
            case 7: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.gid = v;
              else
                delete m.gid;
              continue;
            }
            case 8: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.hasAtime = v;
              else
                delete m.hasAtime;
              continue;
            }
            case 9: {
              if (u !== 2)
                break;
              m.atime = $root.geofs.v1.Time.decode(r, r.size(), $undefined, q + 1, m.atime);
              continue;
            }
            case 10: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.atimeNow = v;
              else
                delete m.atimeNow;
              continue;
            }
            case 11: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.hasMtime = v;
              else
                delete m.hasMtime;
              continue;
            }
            case 12: {
              if (u !== 2)
                break;
              m.mtime = $root.geofs.v1.Time.decode(r, r.size(), $undefined, q + 1, m.mtime);
              continue;
            }
            case 13: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.mtimeNow = v;
              else
                delete m.mtimeNow;
              continue;
            }
            case 14: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.killSuid = v;
              else
                delete m.killSuid;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      SetAttr.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.SetAttr";
      };
      return SetAttr;
    })();
    v1.SetXattr = (function() {
      const SetXattr = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      SetXattr.prototype.ino = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      SetXattr.prototype.name = $util.newBuffer([]);
      SetXattr.prototype.value = $util.newBuffer([]);
      SetXattr.prototype.flags = 0;
      SetXattr.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.ino != null && (typeof m.ino === "object" ? m.ino.low || m.ino.high : m.ino !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.ino);
        if (m.name != null && m.name.length)
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).bytes(m.name);
        if (m.value != null && m.value.length)
          w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).bytes(m.value);
        if (m.flags != null && m.flags !== 0)
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).uint32(m.flags);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      SetXattr.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.SetXattr();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.ino = v;
              else
                delete m.ino;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if ((v = r.bytes()).length)
                m.name = v;
              else
                delete m.name;
              continue;
            }
            case 3: {
              if (u !== 2)
                break;
              if ((v = r.bytes()).length)
                m.value = v;
              else
                delete m.value;
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.flags = v;
              else
                delete m.flags;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      SetXattr.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.SetXattr";
      };
      return SetXattr;
    })();
    v1.RemoveXattr = (function() {
      const RemoveXattr = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      RemoveXattr.prototype.ino = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      RemoveXattr.prototype.name = $util.newBuffer([]);
      RemoveXattr.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.ino != null && (typeof m.ino === "object" ? m.ino.low || m.ino.high : m.ino !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.ino);
        if (m.name != null && m.name.length)
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).bytes(m.name);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      RemoveXattr.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.RemoveXattr();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.ino = v;
              else
                delete m.ino;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if ((v = r.bytes()).length)
                m.name = v;
              else
                delete m.name;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      RemoveXattr.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.RemoveXattr";
      };
      return RemoveXattr;
    })();
    v1.Commit = (function() {
      const Commit = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      Commit.prototype.ino = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Commit.prototype.dataVersion = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Commit.prototype.size = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Commit.prototype.mtime = null;
      Commit.prototype.serverIncarnation = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Commit.prototype.stillWriting = false;
      Commit.prototype.killSuid = false;
      Commit.prototype.blocks = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Commit.prototype.clean = false;
      Commit.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.ino != null && (typeof m.ino === "object" ? m.ino.low || m.ino.high : m.ino !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.ino);
        if (m.dataVersion != null && (typeof m.dataVersion === "object" ? m.dataVersion.low || m.dataVersion.high : m.dataVersion !== 0))
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint64(m.dataVersion);
        if (m.size != null && (typeof m.size === "object" ? m.size.low || m.size.high : m.size !== 0))
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).uint64(m.size);
        if (m.mtime != null)
          $root.geofs.v1.Time.encode(m.mtime, w.uint32(
            /* id 4, wireType 2 =*/
            34
          ).fork(), q + 1).ldelim();
        if (m.serverIncarnation != null && (typeof m.serverIncarnation === "object" ? m.serverIncarnation.low || m.serverIncarnation.high : m.serverIncarnation !== 0))
          w.uint32(
            /* id 5, wireType 0 =*/
            40
          ).uint64(m.serverIncarnation);
        if (m.stillWriting != null && m.stillWriting !== false)
          w.uint32(
            /* id 6, wireType 0 =*/
            48
          ).bool(m.stillWriting);
        if (m.killSuid != null && m.killSuid !== false)
          w.uint32(
            /* id 7, wireType 0 =*/
            56
          ).bool(m.killSuid);
        if (m.blocks != null && (typeof m.blocks === "object" ? m.blocks.low || m.blocks.high : m.blocks !== 0))
          w.uint32(
            /* id 8, wireType 0 =*/
            64
          ).uint64(m.blocks);
        if (m.clean != null && m.clean !== false)
          w.uint32(
            /* id 9, wireType 0 =*/
            72
          ).bool(m.clean);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      Commit.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.Commit();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.ino = v;
              else
                delete m.ino;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.dataVersion = v;
              else
                delete m.dataVersion;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.size = v;
              else
                delete m.size;
              continue;
            }
            case 4: {
              if (u !== 2)
                break;
              m.mtime = $root.geofs.v1.Time.decode(r, r.size(), $undefined, q + 1, m.mtime);
              continue;
            }
            case 5: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.serverIncarnation = v;
              else
                delete m.serverIncarnation;
              continue;
            }
            case 6: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.stillWriting = v;
              else
                delete m.stillWriting;
              continue;
            }
            case 7: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.killSuid = v;
              else
                delete m.killSuid;
              continue;
            }
            case 8: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.blocks = v;
              else
                delete m.blocks;
              continue;
            }
            case 9: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.clean = v;
              else
                delete m.clean;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      Commit.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.Commit";
      };
      return Commit;
    })();
    v1.Writing = (function() {
      const Writing = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      Writing.prototype.ino = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Writing.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.ino != null && (typeof m.ino === "object" ? m.ino.low || m.ino.high : m.ino !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.ino);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      Writing.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.Writing();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.ino = v;
              else
                delete m.ino;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      Writing.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.Writing";
      };
      return Writing;
    })();
    v1.RaiseFence = (function() {
      const RaiseFence = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      RaiseFence.prototype.ino = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      RaiseFence.prototype.above = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      RaiseFence.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.ino != null && (typeof m.ino === "object" ? m.ino.low || m.ino.high : m.ino !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.ino);
        if (m.above != null && (typeof m.above === "object" ? m.above.low || m.above.high : m.above !== 0))
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint64(m.above);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      RaiseFence.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.RaiseFence();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.ino = v;
              else
                delete m.ino;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.above = v;
              else
                delete m.above;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      RaiseFence.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.RaiseFence";
      };
      return RaiseFence;
    })();
    v1.LockKind = (function() {
      const valuesById = $Object.create(null), values = $Object.create(valuesById);
      values[valuesById[0] = "LOCK_UNLOCK"] = 0;
      values[valuesById[1] = "LOCK_READ"] = 1;
      values[valuesById[2] = "LOCK_WRITE"] = 2;
      return values;
    })();
    v1.SetLock = (function() {
      const SetLock = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      SetLock.prototype.ino = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      SetLock.prototype.owner = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      SetLock.prototype.pid = 0;
      SetLock.prototype.kind = 0;
      SetLock.prototype.flock = false;
      SetLock.prototype.start = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      SetLock.prototype.end = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      SetLock.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.ino != null && (typeof m.ino === "object" ? m.ino.low || m.ino.high : m.ino !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.ino);
        if (m.owner != null && (typeof m.owner === "object" ? m.owner.low || m.owner.high : m.owner !== 0))
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint64(m.owner);
        if (m.pid != null && m.pid !== 0)
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).uint32(m.pid);
        if (m.kind != null && m.kind !== 0)
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).int32(m.kind);
        if (m.flock != null && m.flock !== false)
          w.uint32(
            /* id 5, wireType 0 =*/
            40
          ).bool(m.flock);
        if (m.start != null && (typeof m.start === "object" ? m.start.low || m.start.high : m.start !== 0))
          w.uint32(
            /* id 6, wireType 0 =*/
            48
          ).uint64(m.start);
        if (m.end != null && (typeof m.end === "object" ? m.end.low || m.end.high : m.end !== 0))
          w.uint32(
            /* id 7, wireType 0 =*/
            56
          ).uint64(m.end);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      SetLock.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.SetLock();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.ino = v;
              else
                delete m.ino;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.owner = v;
              else
                delete m.owner;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.pid = v;
              else
                delete m.pid;
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (v = r.int32())
                m.kind = v;
              else
                delete m.kind;
              continue;
            }
            case 5: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.flock = v;
              else
                delete m.flock;
              continue;
            }
            case 6: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.start = v;
              else
                delete m.start;
              continue;
            }
            case 7: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.end = v;
              else
                delete m.end;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      SetLock.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.SetLock";
      };
      return SetLock;
    })();
    v1.TouchAtimes = (function() {
      const TouchAtimes = function(p) {
        this.inos = [];
        this.times = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      TouchAtimes.prototype.inos = $util.emptyArray;
      TouchAtimes.prototype.times = $util.emptyArray;
      TouchAtimes.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.inos != null && m.inos.length) {
          w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).uint64s(m.inos);
        }
        if (m.times != null && m.times.length) {
          for (var i = 0; i < m.times.length; ++i)
            $root.geofs.v1.Time.encode(m.times[i], w.uint32(
              /* id 2, wireType 2 =*/
              18
            ).fork(), q + 1).ldelim();
        }
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      TouchAtimes.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.TouchAtimes();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u === 2) {
                if (!(m.inos && m.inos.length))
                  m.inos = [];
                r.uint64s(m.inos);
                continue;
              }
              if (u !== 0)
                break;
              if (!(m.inos && m.inos.length))
                m.inos = [];
              m.inos.push(r.uint64());
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if (!(m.times && m.times.length))
                m.times = [];
              m.times.push($root.geofs.v1.Time.decode(r, r.size(), $undefined, q + 1));
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      TouchAtimes.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.TouchAtimes";
      };
      return TouchAtimes;
    })();
    v1.OpenSession = (function() {
      const OpenSession = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      OpenSession.prototype.key = "";
      OpenSession.prototype.description = "";
      OpenSession.prototype.node = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      OpenSession.prototype.session = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      OpenSession.prototype.ending = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      OpenSession.prototype.returns = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      OpenSession.prototype.keeps = false;
      OpenSession.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.key != null && m.key !== "")
          w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).string(m.key);
        if (m.description != null && m.description !== "")
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).string(m.description);
        if (m.node != null && (typeof m.node === "object" ? m.node.low || m.node.high : m.node !== 0))
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).uint64(m.node);
        if (m.session != null && (typeof m.session === "object" ? m.session.low || m.session.high : m.session !== 0))
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).uint64(m.session);
        if (m.ending != null && (typeof m.ending === "object" ? m.ending.low || m.ending.high : m.ending !== 0))
          w.uint32(
            /* id 5, wireType 0 =*/
            40
          ).uint64(m.ending);
        if (m.returns != null && (typeof m.returns === "object" ? m.returns.low || m.returns.high : m.returns !== 0))
          w.uint32(
            /* id 6, wireType 0 =*/
            48
          ).uint64(m.returns);
        if (m.keeps != null && m.keeps !== false)
          w.uint32(
            /* id 7, wireType 0 =*/
            56
          ).bool(m.keeps);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      OpenSession.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.OpenSession();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.key = v;
              else
                delete m.key;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.description = v;
              else
                delete m.description;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.node = v;
              else
                delete m.node;
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.session = v;
              else
                delete m.session;
              continue;
            }
            case 5: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.ending = v;
              else
                delete m.ending;
              continue;
            }
            case 6: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.returns = v;
              else
                delete m.returns;
              continue;
            }
            case 7: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.keeps = v;
              else
                delete m.keeps;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      OpenSession.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.OpenSession";
      };
      return OpenSession;
    })();
    v1.CloseSession = (function() {
      const CloseSession = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      CloseSession.prototype.session = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      CloseSession.prototype.expired = false;
      CloseSession.prototype.node = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      CloseSession.prototype.returns = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      CloseSession.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.session != null && (typeof m.session === "object" ? m.session.low || m.session.high : m.session !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.session);
        if (m.expired != null && m.expired !== false)
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).bool(m.expired);
        if (m.node != null && (typeof m.node === "object" ? m.node.low || m.node.high : m.node !== 0))
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).uint64(m.node);
        if (m.returns != null && (typeof m.returns === "object" ? m.returns.low || m.returns.high : m.returns !== 0))
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).uint64(m.returns);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      CloseSession.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.CloseSession();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.session = v;
              else
                delete m.session;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.expired = v;
              else
                delete m.expired;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.node = v;
              else
                delete m.node;
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.returns = v;
              else
                delete m.returns;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      CloseSession.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.CloseSession";
      };
      return CloseSession;
    })();
    v1.ReleaseSession = (function() {
      const ReleaseSession = function(p) {
        this.inos = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      ReleaseSession.prototype.session = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      ReleaseSession.prototype.expired = false;
      ReleaseSession.prototype.node = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      ReleaseSession.prototype.returns = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      ReleaseSession.prototype.inos = $util.emptyArray;
      ReleaseSession.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.session != null && (typeof m.session === "object" ? m.session.low || m.session.high : m.session !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.session);
        if (m.expired != null && m.expired !== false)
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).bool(m.expired);
        if (m.node != null && (typeof m.node === "object" ? m.node.low || m.node.high : m.node !== 0))
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).uint64(m.node);
        if (m.returns != null && (typeof m.returns === "object" ? m.returns.low || m.returns.high : m.returns !== 0))
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).uint64(m.returns);
        if (m.inos != null && m.inos.length) {
          w.uint32(
            /* id 5, wireType 2 =*/
            42
          ).uint64s(m.inos);
        }
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      ReleaseSession.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.ReleaseSession();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.session = v;
              else
                delete m.session;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.expired = v;
              else
                delete m.expired;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.node = v;
              else
                delete m.node;
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.returns = v;
              else
                delete m.returns;
              continue;
            }
            case 5: {
              if (u === 2) {
                if (!(m.inos && m.inos.length))
                  m.inos = [];
                r.uint64s(m.inos);
                continue;
              }
              if (u !== 0)
                break;
              if (!(m.inos && m.inos.length))
                m.inos = [];
              m.inos.push(r.uint64());
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      ReleaseSession.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.ReleaseSession";
      };
      return ReleaseSession;
    })();
    v1.AllocateInodes = (function() {
      const AllocateInodes = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      AllocateInodes.prototype.site = 0;
      AllocateInodes.prototype.count = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      AllocateInodes.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.site != null && m.site !== 0)
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint32(m.site);
        if (m.count != null && (typeof m.count === "object" ? m.count.low || m.count.high : m.count !== 0))
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint64(m.count);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      AllocateInodes.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.AllocateInodes();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.site = v;
              else
                delete m.site;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.count = v;
              else
                delete m.count;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      AllocateInodes.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.AllocateInodes";
      };
      return AllocateInodes;
    })();
    v1.RegisterSite = (function() {
      const RegisterSite = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      RegisterSite.prototype.name = "";
      RegisterSite.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.name != null && m.name !== "")
          w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).string(m.name);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      RegisterSite.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.RegisterSite();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.name = v;
              else
                delete m.name;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      RegisterSite.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.RegisterSite";
      };
      return RegisterSite;
    })();
    v1.RegisterNode = (function() {
      const RegisterNode = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      RegisterNode.prototype.node = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      RegisterNode.prototype.name = "";
      RegisterNode.prototype.site = "";
      RegisterNode.prototype.address = "";
      RegisterNode.prototype.disk = "";
      RegisterNode.prototype.witness = false;
      RegisterNode.prototype.oldestFormat = 0;
      RegisterNode.prototype.newestFormat = 0;
      RegisterNode.prototype.program = "";
      RegisterNode.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.node != null && (typeof m.node === "object" ? m.node.low || m.node.high : m.node !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.node);
        if (m.name != null && m.name !== "")
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).string(m.name);
        if (m.site != null && m.site !== "")
          w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).string(m.site);
        if (m.address != null && m.address !== "")
          w.uint32(
            /* id 4, wireType 2 =*/
            34
          ).string(m.address);
        if (m.disk != null && m.disk !== "")
          w.uint32(
            /* id 5, wireType 2 =*/
            42
          ).string(m.disk);
        if (m.witness != null && m.witness !== false)
          w.uint32(
            /* id 6, wireType 0 =*/
            48
          ).bool(m.witness);
        if (m.oldestFormat != null && m.oldestFormat !== 0)
          w.uint32(
            /* id 20, wireType 0 =*/
            160
          ).uint32(m.oldestFormat);
        if (m.newestFormat != null && m.newestFormat !== 0)
          w.uint32(
            /* id 21, wireType 0 =*/
            168
          ).uint32(m.newestFormat);
        if (m.program != null && m.program !== "")
          w.uint32(
            /* id 22, wireType 2 =*/
            178
          ).string(m.program);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      RegisterNode.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.RegisterNode();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.node = v;
              else
                delete m.node;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.name = v;
              else
                delete m.name;
              continue;
            }
            case 3: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.site = v;
              else
                delete m.site;
              continue;
            }
            case 4: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.address = v;
              else
                delete m.address;
              continue;
            }
            case 5: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.disk = v;
              else
                delete m.disk;
              continue;
            }
            case 6: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.witness = v;
              else
                delete m.witness;
              continue;
            }
            case 20: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.oldestFormat = v;
              else
                delete m.oldestFormat;
              continue;
            }
            case 21: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.newestFormat = v;
              else
                delete m.newestFormat;
              continue;
            }
            case 22: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.program = v;
              else
                delete m.program;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      RegisterNode.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.RegisterNode";
      };
      return RegisterNode;
    })();
    v1.RegisterTarget = (function() {
      const RegisterTarget = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      RegisterTarget.prototype.name = "";
      RegisterTarget.prototype.site = "";
      RegisterTarget.prototype.address = "";
      RegisterTarget.prototype.uuid = "";
      RegisterTarget.prototype.incarnation = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      RegisterTarget.prototype.totalBytes = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      RegisterTarget.prototype.freeBytes = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      RegisterTarget.prototype.totalObjects = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      RegisterTarget.prototype.freeObjects = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      RegisterTarget.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.name != null && m.name !== "")
          w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).string(m.name);
        if (m.site != null && m.site !== "")
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).string(m.site);
        if (m.address != null && m.address !== "")
          w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).string(m.address);
        if (m.uuid != null && m.uuid !== "")
          w.uint32(
            /* id 4, wireType 2 =*/
            34
          ).string(m.uuid);
        if (m.incarnation != null && (typeof m.incarnation === "object" ? m.incarnation.low || m.incarnation.high : m.incarnation !== 0))
          w.uint32(
            /* id 5, wireType 0 =*/
            40
          ).uint64(m.incarnation);
        if (m.totalBytes != null && (typeof m.totalBytes === "object" ? m.totalBytes.low || m.totalBytes.high : m.totalBytes !== 0))
          w.uint32(
            /* id 6, wireType 0 =*/
            48
          ).uint64(m.totalBytes);
        if (m.freeBytes != null && (typeof m.freeBytes === "object" ? m.freeBytes.low || m.freeBytes.high : m.freeBytes !== 0))
          w.uint32(
            /* id 7, wireType 0 =*/
            56
          ).uint64(m.freeBytes);
        if (m.totalObjects != null && (typeof m.totalObjects === "object" ? m.totalObjects.low || m.totalObjects.high : m.totalObjects !== 0))
          w.uint32(
            /* id 8, wireType 0 =*/
            64
          ).uint64(m.totalObjects);
        if (m.freeObjects != null && (typeof m.freeObjects === "object" ? m.freeObjects.low || m.freeObjects.high : m.freeObjects !== 0))
          w.uint32(
            /* id 9, wireType 0 =*/
            72
          ).uint64(m.freeObjects);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      RegisterTarget.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.RegisterTarget();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.name = v;
              else
                delete m.name;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.site = v;
              else
                delete m.site;
              continue;
            }
            case 3: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.address = v;
              else
                delete m.address;
              continue;
            }
            case 4: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.uuid = v;
              else
                delete m.uuid;
              continue;
            }
            case 5: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.incarnation = v;
              else
                delete m.incarnation;
              continue;
            }
            case 6: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.totalBytes = v;
              else
                delete m.totalBytes;
              continue;
            }
            case 7: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.freeBytes = v;
              else
                delete m.freeBytes;
              continue;
            }
            case 8: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.totalObjects = v;
              else
                delete m.totalObjects;
              continue;
            }
            case 9: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.freeObjects = v;
              else
                delete m.freeObjects;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      RegisterTarget.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.RegisterTarget";
      };
      return RegisterTarget;
    })();
    v1.ReportTargets = (function() {
      const ReportTargets = function(p) {
        this.targets = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      ReportTargets.prototype.targets = $util.emptyArray;
      ReportTargets.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.targets != null && m.targets.length) {
          for (var i = 0; i < m.targets.length; ++i)
            $root.geofs.v1.TargetInfo.encode(m.targets[i], w.uint32(
              /* id 1, wireType 2 =*/
              10
            ).fork(), q + 1).ldelim();
        }
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      ReportTargets.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.ReportTargets();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              if (!(m.targets && m.targets.length))
                m.targets = [];
              m.targets.push($root.geofs.v1.TargetInfo.decode(r, r.size(), $undefined, q + 1));
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      ReportTargets.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.ReportTargets";
      };
      return ReportTargets;
    })();
    v1.OrphanVote = (function() {
      const OrphanVote = function(p) {
        this.inos = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      OrphanVote.prototype.site = 0;
      OrphanVote.prototype.inos = $util.emptyArray;
      OrphanVote.prototype.arrivals = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      OrphanVote.prototype.holdMs = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      OrphanVote.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.site != null && m.site !== 0)
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint32(m.site);
        if (m.inos != null && m.inos.length) {
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).uint64s(m.inos);
        }
        if (m.arrivals != null && (typeof m.arrivals === "object" ? m.arrivals.low || m.arrivals.high : m.arrivals !== 0))
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).uint64(m.arrivals);
        if (m.holdMs != null && (typeof m.holdMs === "object" ? m.holdMs.low || m.holdMs.high : m.holdMs !== 0))
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).uint64(m.holdMs);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      OrphanVote.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.OrphanVote();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.site = v;
              else
                delete m.site;
              continue;
            }
            case 2: {
              if (u === 2) {
                if (!(m.inos && m.inos.length))
                  m.inos = [];
                r.uint64s(m.inos);
                continue;
              }
              if (u !== 0)
                break;
              if (!(m.inos && m.inos.length))
                m.inos = [];
              m.inos.push(r.uint64());
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.arrivals = v;
              else
                delete m.arrivals;
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.holdMs = v;
              else
                delete m.holdMs;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      OrphanVote.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.OrphanVote";
      };
      return OrphanVote;
    })();
    v1.ObjectsDeleted = (function() {
      const ObjectsDeleted = function(p) {
        this.objects = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      ObjectsDeleted.prototype.target = 0;
      ObjectsDeleted.prototype.objects = $util.emptyArray;
      ObjectsDeleted.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.target != null && m.target !== 0)
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint32(m.target);
        if (m.objects != null && m.objects.length) {
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).uint64s(m.objects);
        }
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      ObjectsDeleted.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.ObjectsDeleted();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.target = v;
              else
                delete m.target;
              continue;
            }
            case 2: {
              if (u === 2) {
                if (!(m.objects && m.objects.length))
                  m.objects = [];
                r.uint64s(m.objects);
                continue;
              }
              if (u !== 0)
                break;
              if (!(m.objects && m.objects.length))
                m.objects = [];
              m.objects.push(r.uint64());
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      ObjectsDeleted.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.ObjectsDeleted";
      };
      return ObjectsDeleted;
    })();
    v1.Bootstrap = (function() {
      const Bootstrap = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      Bootstrap.prototype.cluster = "";
      Bootstrap.prototype.hashKey = $util.newBuffer([]);
      Bootstrap.prototype.capabilityKey = $util.newBuffer([]);
      Bootstrap.prototype.format = 0;
      Bootstrap.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.cluster != null && m.cluster !== "")
          w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).string(m.cluster);
        if (m.hashKey != null && m.hashKey.length)
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).bytes(m.hashKey);
        if (m.capabilityKey != null && m.capabilityKey.length)
          w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).bytes(m.capabilityKey);
        if (m.format != null && m.format !== 0)
          w.uint32(
            /* id 10, wireType 0 =*/
            80
          ).uint32(m.format);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      Bootstrap.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.Bootstrap();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.cluster = v;
              else
                delete m.cluster;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if ((v = r.bytes()).length)
                m.hashKey = v;
              else
                delete m.hashKey;
              continue;
            }
            case 3: {
              if (u !== 2)
                break;
              if ((v = r.bytes()).length)
                m.capabilityKey = v;
              else
                delete m.capabilityKey;
              continue;
            }
            case 10: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.format = v;
              else
                delete m.format;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      Bootstrap.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.Bootstrap";
      };
      return Bootstrap;
    })();
    v1.InviteNode = (function() {
      const InviteNode = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      InviteNode.prototype.name = "";
      InviteNode.prototype.site = "";
      InviteNode.prototype.address = "";
      InviteNode.prototype.replaces = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      InviteNode.prototype.learner = false;
      InviteNode.prototype.floor = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      InviteNode.prototype.witness = false;
      InviteNode.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.name != null && m.name !== "")
          w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).string(m.name);
        if (m.site != null && m.site !== "")
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).string(m.site);
        if (m.address != null && m.address !== "")
          w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).string(m.address);
        if (m.replaces != null && (typeof m.replaces === "object" ? m.replaces.low || m.replaces.high : m.replaces !== 0))
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).uint64(m.replaces);
        if (m.learner != null && m.learner !== false)
          w.uint32(
            /* id 5, wireType 0 =*/
            40
          ).bool(m.learner);
        if (m.floor != null && (typeof m.floor === "object" ? m.floor.low || m.floor.high : m.floor !== 0))
          w.uint32(
            /* id 6, wireType 0 =*/
            48
          ).uint64(m.floor);
        if (m.witness != null && m.witness !== false)
          w.uint32(
            /* id 7, wireType 0 =*/
            56
          ).bool(m.witness);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      InviteNode.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.InviteNode();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.name = v;
              else
                delete m.name;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.site = v;
              else
                delete m.site;
              continue;
            }
            case 3: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.address = v;
              else
                delete m.address;
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.replaces = v;
              else
                delete m.replaces;
              continue;
            }
            case 5: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.learner = v;
              else
                delete m.learner;
              continue;
            }
            case 6: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.floor = v;
              else
                delete m.floor;
              continue;
            }
            case 7: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.witness = v;
              else
                delete m.witness;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      InviteNode.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.InviteNode";
      };
      return InviteNode;
    })();
    v1.RemoveNode = (function() {
      const RemoveNode = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      RemoveNode.prototype.node = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      RemoveNode.prototype.name = "";
      RemoveNode.prototype.site = "";
      RemoveNode.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.node != null && (typeof m.node === "object" ? m.node.low || m.node.high : m.node !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.node);
        if (m.name != null && m.name !== "")
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).string(m.name);
        if (m.site != null && m.site !== "")
          w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).string(m.site);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      RemoveNode.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.RemoveNode();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.node = v;
              else
                delete m.node;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.name = v;
              else
                delete m.name;
              continue;
            }
            case 3: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.site = v;
              else
                delete m.site;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      RemoveNode.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.RemoveNode";
      };
      return RemoveNode;
    })();
    v1.PromoteNode = (function() {
      const PromoteNode = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      PromoteNode.prototype.node = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      PromoteNode.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.node != null && (typeof m.node === "object" ? m.node.low || m.node.high : m.node !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.node);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      PromoteNode.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.PromoteNode();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.node = v;
              else
                delete m.node;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      PromoteNode.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.PromoteNode";
      };
      return PromoteNode;
    })();
    v1.ReformCluster = (function() {
      const ReformCluster = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      ReformCluster.prototype.survivor = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      ReformCluster.prototype.incarnation = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      ReformCluster.prototype.reform = "";
      ReformCluster.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.survivor != null && (typeof m.survivor === "object" ? m.survivor.low || m.survivor.high : m.survivor !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.survivor);
        if (m.incarnation != null && (typeof m.incarnation === "object" ? m.incarnation.low || m.incarnation.high : m.incarnation !== 0))
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint64(m.incarnation);
        if (m.reform != null && m.reform !== "")
          w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).string(m.reform);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      ReformCluster.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.ReformCluster();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.survivor = v;
              else
                delete m.survivor;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.incarnation = v;
              else
                delete m.incarnation;
              continue;
            }
            case 3: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.reform = v;
              else
                delete m.reform;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      ReformCluster.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.ReformCluster";
      };
      return ReformCluster;
    })();
    v1.FinalizeFormat = (function() {
      const FinalizeFormat = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      FinalizeFormat.prototype.format = 0;
      FinalizeFormat.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.format != null && m.format !== 0)
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint32(m.format);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      FinalizeFormat.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.FinalizeFormat();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.format = v;
              else
                delete m.format;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      FinalizeFormat.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.FinalizeFormat";
      };
      return FinalizeFormat;
    })();
    v1.PoolNew = (function() {
      const PoolNew = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      PoolNew.prototype.name = "";
      PoolNew.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.name != null && m.name !== "")
          w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).string(m.name);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      PoolNew.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.PoolNew();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.name = v;
              else
                delete m.name;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      PoolNew.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.PoolNew";
      };
      return PoolNew;
    })();
    v1.PoolDestroy = (function() {
      const PoolDestroy = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      PoolDestroy.prototype.name = "";
      PoolDestroy.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.name != null && m.name !== "")
          w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).string(m.name);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      PoolDestroy.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.PoolDestroy();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.name = v;
              else
                delete m.name;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      PoolDestroy.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.PoolDestroy";
      };
      return PoolDestroy;
    })();
    v1.PoolChange = (function() {
      const PoolChange = function(p) {
        this.add = [];
        this.remove = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      PoolChange.prototype.name = "";
      PoolChange.prototype.add = $util.emptyArray;
      PoolChange.prototype.remove = $util.emptyArray;
      PoolChange.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.name != null && m.name !== "")
          w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).string(m.name);
        if (m.add != null && m.add.length) {
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).uint32s(m.add);
        }
        if (m.remove != null && m.remove.length) {
          w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).uint32s(m.remove);
        }
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      PoolChange.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.PoolChange();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.name = v;
              else
                delete m.name;
              continue;
            }
            case 2: {
              if (u === 2) {
                if (!(m.add && m.add.length))
                  m.add = [];
                r.uint32s(m.add);
                continue;
              }
              if (u !== 0)
                break;
              if (!(m.add && m.add.length))
                m.add = [];
              m.add.push(r.uint32());
              continue;
            }
            case 3: {
              if (u === 2) {
                if (!(m.remove && m.remove.length))
                  m.remove = [];
                r.uint32s(m.remove);
                continue;
              }
              if (u !== 0)
                break;
              if (!(m.remove && m.remove.length))
                m.remove = [];
              m.remove.push(r.uint32());
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      PoolChange.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.PoolChange";
      };
      return PoolChange;
    })();
    v1.PoolAssign = (function() {
      const PoolAssign = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      PoolAssign.prototype.ino = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      PoolAssign.prototype.pool = "";
      PoolAssign.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.ino != null && (typeof m.ino === "object" ? m.ino.low || m.ino.high : m.ino !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.ino);
        if (m.pool != null && m.pool !== "")
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).string(m.pool);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      PoolAssign.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.PoolAssign();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.ino = v;
              else
                delete m.ino;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.pool = v;
              else
                delete m.pool;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      PoolAssign.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.PoolAssign";
      };
      return PoolAssign;
    })();
    v1.PoolConfigure = (function() {
      const PoolConfigure = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      PoolConfigure.prototype.name = "";
      PoolConfigure.prototype.hasOverflow = false;
      PoolConfigure.prototype.overflow = 0;
      PoolConfigure.prototype.hasSpillTo = false;
      PoolConfigure.prototype.spillTo = "";
      PoolConfigure.prototype.hasSpillAtPercent = false;
      PoolConfigure.prototype.spillAtPercent = 0;
      PoolConfigure.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.name != null && m.name !== "")
          w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).string(m.name);
        if (m.hasOverflow != null && m.hasOverflow !== false)
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).bool(m.hasOverflow);
        if (m.overflow != null && m.overflow !== 0)
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).int32(m.overflow);
        if (m.hasSpillTo != null && m.hasSpillTo !== false)
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).bool(m.hasSpillTo);
        if (m.spillTo != null && m.spillTo !== "")
          w.uint32(
            /* id 5, wireType 2 =*/
            42
          ).string(m.spillTo);
        if (m.hasSpillAtPercent != null && m.hasSpillAtPercent !== false)
          w.uint32(
            /* id 6, wireType 0 =*/
            48
          ).bool(m.hasSpillAtPercent);
        if (m.spillAtPercent != null && m.spillAtPercent !== 0)
          w.uint32(
            /* id 7, wireType 0 =*/
            56
          ).uint32(m.spillAtPercent);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      PoolConfigure.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.PoolConfigure();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.name = v;
              else
                delete m.name;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.hasOverflow = v;
              else
                delete m.hasOverflow;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (v = r.int32())
                m.overflow = v;
              else
                delete m.overflow;
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.hasSpillTo = v;
              else
                delete m.hasSpillTo;
              continue;
            }
            case 5: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.spillTo = v;
              else
                delete m.spillTo;
              continue;
            }
            case 6: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.hasSpillAtPercent = v;
              else
                delete m.hasSpillAtPercent;
              continue;
            }
            case 7: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.spillAtPercent = v;
              else
                delete m.spillAtPercent;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      PoolConfigure.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.PoolConfigure";
      };
      return PoolConfigure;
    })();
    v1.OpenStream = (function() {
      const OpenStream = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      OpenStream.prototype.site = 0;
      OpenStream.prototype.incarnation = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      OpenStream.prototype.replaces = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      OpenStream.prototype.node = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      OpenStream.prototype.epoch = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      OpenStream.prototype.alone = false;
      OpenStream.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.site != null && m.site !== 0)
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint32(m.site);
        if (m.incarnation != null && (typeof m.incarnation === "object" ? m.incarnation.low || m.incarnation.high : m.incarnation !== 0))
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint64(m.incarnation);
        if (m.replaces != null && (typeof m.replaces === "object" ? m.replaces.low || m.replaces.high : m.replaces !== 0))
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).uint64(m.replaces);
        if (m.node != null && (typeof m.node === "object" ? m.node.low || m.node.high : m.node !== 0))
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).uint64(m.node);
        if (m.epoch != null && (typeof m.epoch === "object" ? m.epoch.low || m.epoch.high : m.epoch !== 0))
          w.uint32(
            /* id 5, wireType 0 =*/
            40
          ).uint64(m.epoch);
        if (m.alone != null && m.alone !== false)
          w.uint32(
            /* id 6, wireType 0 =*/
            48
          ).bool(m.alone);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      OpenStream.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.OpenStream();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.site = v;
              else
                delete m.site;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.incarnation = v;
              else
                delete m.incarnation;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.replaces = v;
              else
                delete m.replaces;
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.node = v;
              else
                delete m.node;
              continue;
            }
            case 5: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.epoch = v;
              else
                delete m.epoch;
              continue;
            }
            case 6: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.alone = v;
              else
                delete m.alone;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      OpenStream.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.OpenStream";
      };
      return OpenStream;
    })();
    v1.EndStream = (function() {
      const EndStream = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      EndStream.prototype.site = 0;
      EndStream.prototype.incarnation = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      EndStream.prototype.broken = false;
      EndStream.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.site != null && m.site !== 0)
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint32(m.site);
        if (m.incarnation != null && (typeof m.incarnation === "object" ? m.incarnation.low || m.incarnation.high : m.incarnation !== 0))
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint64(m.incarnation);
        if (m.broken != null && m.broken !== false)
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).bool(m.broken);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      EndStream.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.EndStream();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.site = v;
              else
                delete m.site;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.incarnation = v;
              else
                delete m.incarnation;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.broken = v;
              else
                delete m.broken;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      EndStream.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.EndStream";
      };
      return EndStream;
    })();
    v1.Grant = (function() {
      const Grant = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      Grant.prototype.dir = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Grant.prototype.site = 0;
      Grant.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.dir != null && (typeof m.dir === "object" ? m.dir.low || m.dir.high : m.dir !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.dir);
        if (m.site != null && m.site !== 0)
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint32(m.site);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      Grant.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.Grant();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.dir = v;
              else
                delete m.dir;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.site = v;
              else
                delete m.site;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      Grant.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.Grant";
      };
      return Grant;
    })();
    v1.Pin = (function() {
      const Pin = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      Pin.prototype.dir = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Pin.prototype.site = 0;
      Pin.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.dir != null && (typeof m.dir === "object" ? m.dir.low || m.dir.high : m.dir !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.dir);
        if (m.site != null && m.site !== 0)
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint32(m.site);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      Pin.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.Pin();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.dir = v;
              else
                delete m.dir;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.site = v;
              else
                delete m.site;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      Pin.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.Pin";
      };
      return Pin;
    })();
    v1.Recall = (function() {
      const Recall = function(p) {
        this.grants = [];
        this.inos = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      Recall.prototype.grants = $util.emptyArray;
      Recall.prototype.inos = $util.emptyArray;
      Recall.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.grants != null && m.grants.length) {
          w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).uint64s(m.grants);
        }
        if (m.inos != null && m.inos.length) {
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).uint64s(m.inos);
        }
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      Recall.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.Recall();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u === 2) {
                if (!(m.grants && m.grants.length))
                  m.grants = [];
                r.uint64s(m.grants);
                continue;
              }
              if (u !== 0)
                break;
              if (!(m.grants && m.grants.length))
                m.grants = [];
              m.grants.push(r.uint64());
              continue;
            }
            case 2: {
              if (u === 2) {
                if (!(m.inos && m.inos.length))
                  m.inos = [];
                r.uint64s(m.inos);
                continue;
              }
              if (u !== 0)
                break;
              if (!(m.inos && m.inos.length))
                m.inos = [];
              m.inos.push(r.uint64());
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      Recall.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.Recall";
      };
      return Recall;
    })();
    v1.Return = (function() {
      const Return = function(p) {
        this.grants = [];
        this.inos = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      Return.prototype.grants = $util.emptyArray;
      Return.prototype.inos = $util.emptyArray;
      Return.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.grants != null && m.grants.length) {
          w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).uint64s(m.grants);
        }
        if (m.inos != null && m.inos.length) {
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).uint64s(m.inos);
        }
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      Return.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.Return();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u === 2) {
                if (!(m.grants && m.grants.length))
                  m.grants = [];
                r.uint64s(m.grants);
                continue;
              }
              if (u !== 0)
                break;
              if (!(m.grants && m.grants.length))
                m.grants = [];
              m.grants.push(r.uint64());
              continue;
            }
            case 2: {
              if (u === 2) {
                if (!(m.inos && m.inos.length))
                  m.inos = [];
                r.uint64s(m.inos);
                continue;
              }
              if (u !== 0)
                break;
              if (!(m.inos && m.inos.length))
                m.inos = [];
              m.inos.push(r.uint64());
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      Return.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.Return";
      };
      return Return;
    })();
    v1.QuotaSet = (function() {
      const QuotaSet = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      QuotaSet.prototype.dir = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      QuotaSet.prototype.hasBytes = false;
      QuotaSet.prototype.bytes = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      QuotaSet.prototype.hasFiles = false;
      QuotaSet.prototype.files = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      QuotaSet.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.dir != null && (typeof m.dir === "object" ? m.dir.low || m.dir.high : m.dir !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.dir);
        if (m.hasBytes != null && m.hasBytes !== false)
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).bool(m.hasBytes);
        if (m.bytes != null && (typeof m.bytes === "object" ? m.bytes.low || m.bytes.high : m.bytes !== 0))
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).uint64(m.bytes);
        if (m.hasFiles != null && m.hasFiles !== false)
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).bool(m.hasFiles);
        if (m.files != null && (typeof m.files === "object" ? m.files.low || m.files.high : m.files !== 0))
          w.uint32(
            /* id 5, wireType 0 =*/
            40
          ).uint64(m.files);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      QuotaSet.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.QuotaSet();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.dir = v;
              else
                delete m.dir;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.hasBytes = v;
              else
                delete m.hasBytes;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.bytes = v;
              else
                delete m.bytes;
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.hasFiles = v;
              else
                delete m.hasFiles;
              continue;
            }
            case 5: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.files = v;
              else
                delete m.files;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      QuotaSet.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.QuotaSet";
      };
      return QuotaSet;
    })();
    v1.QuotaRemove = (function() {
      const QuotaRemove = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      QuotaRemove.prototype.dir = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      QuotaRemove.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.dir != null && (typeof m.dir === "object" ? m.dir.low || m.dir.high : m.dir !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.dir);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      QuotaRemove.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.QuotaRemove();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.dir = v;
              else
                delete m.dir;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      QuotaRemove.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.QuotaRemove";
      };
      return QuotaRemove;
    })();
    v1.QuotaAsk = (function() {
      const QuotaAsk = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      QuotaAsk.prototype.project = 0;
      QuotaAsk.prototype.site = 0;
      QuotaAsk.prototype.wantBytes = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      QuotaAsk.prototype.wantFiles = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      QuotaAsk.prototype.needBytes = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      QuotaAsk.prototype.needFiles = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      QuotaAsk.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.project != null && m.project !== 0)
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint32(m.project);
        if (m.site != null && m.site !== 0)
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint32(m.site);
        if (m.wantBytes != null && (typeof m.wantBytes === "object" ? m.wantBytes.low || m.wantBytes.high : m.wantBytes !== 0))
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).uint64(m.wantBytes);
        if (m.wantFiles != null && (typeof m.wantFiles === "object" ? m.wantFiles.low || m.wantFiles.high : m.wantFiles !== 0))
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).uint64(m.wantFiles);
        if (m.needBytes != null && (typeof m.needBytes === "object" ? m.needBytes.low || m.needBytes.high : m.needBytes !== 0))
          w.uint32(
            /* id 5, wireType 0 =*/
            40
          ).uint64(m.needBytes);
        if (m.needFiles != null && (typeof m.needFiles === "object" ? m.needFiles.low || m.needFiles.high : m.needFiles !== 0))
          w.uint32(
            /* id 6, wireType 0 =*/
            48
          ).uint64(m.needFiles);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      QuotaAsk.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.QuotaAsk();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.project = v;
              else
                delete m.project;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.site = v;
              else
                delete m.site;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.wantBytes = v;
              else
                delete m.wantBytes;
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.wantFiles = v;
              else
                delete m.wantFiles;
              continue;
            }
            case 5: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.needBytes = v;
              else
                delete m.needBytes;
              continue;
            }
            case 6: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.needFiles = v;
              else
                delete m.needFiles;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      QuotaAsk.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.QuotaAsk";
      };
      return QuotaAsk;
    })();
    v1.QuotaReturn = (function() {
      const QuotaReturn = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      QuotaReturn.prototype.project = 0;
      QuotaReturn.prototype.bytes = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      QuotaReturn.prototype.files = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      QuotaReturn.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.project != null && m.project !== 0)
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint32(m.project);
        if (m.bytes != null && (typeof m.bytes === "object" ? m.bytes.low || m.bytes.high : m.bytes !== 0))
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint64(m.bytes);
        if (m.files != null && (typeof m.files === "object" ? m.files.low || m.files.high : m.files !== 0))
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).uint64(m.files);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      QuotaReturn.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.QuotaReturn();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.project = v;
              else
                delete m.project;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.bytes = v;
              else
                delete m.bytes;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.files = v;
              else
                delete m.files;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      QuotaReturn.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.QuotaReturn";
      };
      return QuotaReturn;
    })();
    v1.CommandReply = (function() {
      const CommandReply = function(p) {
        this.inodes = [];
        this.held = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      CommandReply.prototype.errno = 0;
      CommandReply.prototype.inodes = $util.emptyArray;
      CommandReply.prototype.ino = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      CommandReply.prototype.existed = false;
      CommandReply.prototype.detail = "";
      CommandReply.prototype.index = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      CommandReply.prototype.conflict = null;
      CommandReply.prototype.cookie = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      CommandReply.prototype.replayed = false;
      CommandReply.prototype.held = $util.emptyArray;
      CommandReply.prototype.forgotten = false;
      CommandReply.prototype.short = null;
      CommandReply.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.errno != null && m.errno !== 0)
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).int32(m.errno);
        if (m.inodes != null && m.inodes.length) {
          for (var i = 0; i < m.inodes.length; ++i)
            $root.geofs.v1.Inode.encode(m.inodes[i], w.uint32(
              /* id 2, wireType 2 =*/
              18
            ).fork(), q + 1).ldelim();
        }
        if (m.ino != null && (typeof m.ino === "object" ? m.ino.low || m.ino.high : m.ino !== 0))
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).uint64(m.ino);
        if (m.existed != null && m.existed !== false)
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).bool(m.existed);
        if (m.detail != null && m.detail !== "")
          w.uint32(
            /* id 5, wireType 2 =*/
            42
          ).string(m.detail);
        if (m.index != null && (typeof m.index === "object" ? m.index.low || m.index.high : m.index !== 0))
          w.uint32(
            /* id 6, wireType 0 =*/
            48
          ).uint64(m.index);
        if (m.conflict != null)
          $root.geofs.v1.Lock.encode(m.conflict, w.uint32(
            /* id 7, wireType 2 =*/
            58
          ).fork(), q + 1).ldelim();
        if (m.cookie != null && (typeof m.cookie === "object" ? m.cookie.low || m.cookie.high : m.cookie !== 0))
          w.uint32(
            /* id 8, wireType 0 =*/
            64
          ).uint64(m.cookie);
        if (m.replayed != null && m.replayed !== false)
          w.uint32(
            /* id 9, wireType 0 =*/
            72
          ).bool(m.replayed);
        if (m.held != null && m.held.length) {
          for (var i = 0; i < m.held.length; ++i)
            $root.geofs.v1.Held.encode(m.held[i], w.uint32(
              /* id 10, wireType 2 =*/
              82
            ).fork(), q + 1).ldelim();
        }
        if (m.forgotten != null && m.forgotten !== false)
          w.uint32(
            /* id 11, wireType 0 =*/
            88
          ).bool(m.forgotten);
        if (m.short != null)
          $root.geofs.v1.QuotaShort.encode(m.short, w.uint32(
            /* id 12, wireType 2 =*/
            98
          ).fork(), q + 1).ldelim();
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      CommandReply.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.CommandReply();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (v = r.int32())
                m.errno = v;
              else
                delete m.errno;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if (!(m.inodes && m.inodes.length))
                m.inodes = [];
              m.inodes.push($root.geofs.v1.Inode.decode(r, r.size(), $undefined, q + 1));
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.ino = v;
              else
                delete m.ino;
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.existed = v;
              else
                delete m.existed;
              continue;
            }
            case 5: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.detail = v;
              else
                delete m.detail;
              continue;
            }
            case 6: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.index = v;
              else
                delete m.index;
              continue;
            }
            case 7: {
              if (u !== 2)
                break;
              m.conflict = $root.geofs.v1.Lock.decode(r, r.size(), $undefined, q + 1, m.conflict);
              continue;
            }
            case 8: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.cookie = v;
              else
                delete m.cookie;
              continue;
            }
            case 9: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.replayed = v;
              else
                delete m.replayed;
              continue;
            }
            case 10: {
              if (u !== 2)
                break;
              if (!(m.held && m.held.length))
                m.held = [];
              m.held.push($root.geofs.v1.Held.decode(r, r.size(), $undefined, q + 1));
              continue;
            }
            case 11: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.forgotten = v;
              else
                delete m.forgotten;
              continue;
            }
            case 12: {
              if (u !== 2)
                break;
              m.short = $root.geofs.v1.QuotaShort.decode(r, r.size(), $undefined, q + 1, m.short);
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      CommandReply.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.CommandReply";
      };
      return CommandReply;
    })();
    v1.QuotaShort = (function() {
      const QuotaShort = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      QuotaShort.prototype.project = 0;
      QuotaShort.prototype.bytes = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      QuotaShort.prototype.files = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      QuotaShort.prototype.site = 0;
      QuotaShort.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.project != null && m.project !== 0)
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint32(m.project);
        if (m.bytes != null && (typeof m.bytes === "object" ? m.bytes.low || m.bytes.high : m.bytes !== 0))
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint64(m.bytes);
        if (m.files != null && (typeof m.files === "object" ? m.files.low || m.files.high : m.files !== 0))
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).uint64(m.files);
        if (m.site != null && m.site !== 0)
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).uint32(m.site);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      QuotaShort.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.QuotaShort();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.project = v;
              else
                delete m.project;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.bytes = v;
              else
                delete m.bytes;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.files = v;
              else
                delete m.files;
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.site = v;
              else
                delete m.site;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      QuotaShort.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.QuotaShort";
      };
      return QuotaShort;
    })();
    v1.Held = (function() {
      const Held = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      Held.prototype.ino = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Held.prototype.grant = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Held.prototype.site = 0;
      Held.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.ino != null && (typeof m.ino === "object" ? m.ino.low || m.ino.high : m.ino !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.ino);
        if (m.grant != null && (typeof m.grant === "object" ? m.grant.low || m.grant.high : m.grant !== 0))
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint64(m.grant);
        if (m.site != null && m.site !== 0)
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).uint32(m.site);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      Held.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.Held();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.ino = v;
              else
                delete m.ino;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.grant = v;
              else
                delete m.grant;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.site = v;
              else
                delete m.site;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      Held.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.Held";
      };
      return Held;
    })();
    v1.Lock = (function() {
      const Lock = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      Lock.prototype.ino = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Lock.prototype.session = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Lock.prototype.owner = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Lock.prototype.pid = 0;
      Lock.prototype.kind = 0;
      Lock.prototype.flock = false;
      Lock.prototype.start = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Lock.prototype.end = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Lock.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.ino != null && (typeof m.ino === "object" ? m.ino.low || m.ino.high : m.ino !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.ino);
        if (m.session != null && (typeof m.session === "object" ? m.session.low || m.session.high : m.session !== 0))
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint64(m.session);
        if (m.owner != null && (typeof m.owner === "object" ? m.owner.low || m.owner.high : m.owner !== 0))
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).uint64(m.owner);
        if (m.pid != null && m.pid !== 0)
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).uint32(m.pid);
        if (m.kind != null && m.kind !== 0)
          w.uint32(
            /* id 5, wireType 0 =*/
            40
          ).int32(m.kind);
        if (m.flock != null && m.flock !== false)
          w.uint32(
            /* id 6, wireType 0 =*/
            48
          ).bool(m.flock);
        if (m.start != null && (typeof m.start === "object" ? m.start.low || m.start.high : m.start !== 0))
          w.uint32(
            /* id 7, wireType 0 =*/
            56
          ).uint64(m.start);
        if (m.end != null && (typeof m.end === "object" ? m.end.low || m.end.high : m.end !== 0))
          w.uint32(
            /* id 8, wireType 0 =*/
            64
          ).uint64(m.end);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      Lock.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.Lock();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.ino = v;
              else
                delete m.ino;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.session = v;
              else
                delete m.session;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.owner = v;
              else
                delete m.owner;
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.pid = v;
              else
                delete m.pid;
              continue;
            }
            case 5: {
              if (u !== 0)
                break;
              if (v = r.int32())
                m.kind = v;
              else
                delete m.kind;
              continue;
            }
            case 6: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.flock = v;
              else
                delete m.flock;
              continue;
            }
            case 7: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.start = v;
              else
                delete m.start;
              continue;
            }
            case 8: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.end = v;
              else
                delete m.end;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      Lock.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.Lock";
      };
      return Lock;
    })();
    v1.EntryType = (function() {
      const valuesById = $Object.create(null), values = $Object.create(valuesById);
      values[valuesById[0] = "ENTRY_COMMAND"] = 0;
      values[valuesById[1] = "ENTRY_CONF_CHANGE"] = 1;
      return values;
    })();
    v1.Entry = (function() {
      const Entry = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      Entry.prototype.term = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Entry.prototype.index = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Entry.prototype.type = 0;
      Entry.prototype.data = $util.newBuffer([]);
      Entry.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.term != null && (typeof m.term === "object" ? m.term.low || m.term.high : m.term !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.term);
        if (m.index != null && (typeof m.index === "object" ? m.index.low || m.index.high : m.index !== 0))
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint64(m.index);
        if (m.type != null && m.type !== 0)
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).int32(m.type);
        if (m.data != null && m.data.length)
          w.uint32(
            /* id 4, wireType 2 =*/
            34
          ).bytes(m.data);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      Entry.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.Entry();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.term = v;
              else
                delete m.term;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.index = v;
              else
                delete m.index;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (v = r.int32())
                m.type = v;
              else
                delete m.type;
              continue;
            }
            case 4: {
              if (u !== 2)
                break;
              if ((v = r.bytes()).length)
                m.data = v;
              else
                delete m.data;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      Entry.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.Entry";
      };
      return Entry;
    })();
    v1.HardState = (function() {
      const HardState = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      HardState.prototype.term = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      HardState.prototype.vote = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      HardState.prototype.commit = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      HardState.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.term != null && (typeof m.term === "object" ? m.term.low || m.term.high : m.term !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.term);
        if (m.vote != null && (typeof m.vote === "object" ? m.vote.low || m.vote.high : m.vote !== 0))
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint64(m.vote);
        if (m.commit != null && (typeof m.commit === "object" ? m.commit.low || m.commit.high : m.commit !== 0))
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).uint64(m.commit);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      HardState.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.HardState();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.term = v;
              else
                delete m.term;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.vote = v;
              else
                delete m.vote;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.commit = v;
              else
                delete m.commit;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      HardState.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.HardState";
      };
      return HardState;
    })();
    v1.ConfState = (function() {
      const ConfState = function(p) {
        this.voters = [];
        this.learners = [];
        this.votersOutgoing = [];
        this.learnersNext = [];
        this.witnesses = [];
        this.retired = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      ConfState.prototype.voters = $util.emptyArray;
      ConfState.prototype.learners = $util.emptyArray;
      ConfState.prototype.votersOutgoing = $util.emptyArray;
      ConfState.prototype.learnersNext = $util.emptyArray;
      ConfState.prototype.autoLeave = false;
      ConfState.prototype.witnesses = $util.emptyArray;
      ConfState.prototype.retired = $util.emptyArray;
      ConfState.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.voters != null && m.voters.length) {
          w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).uint64s(m.voters);
        }
        if (m.learners != null && m.learners.length) {
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).uint64s(m.learners);
        }
        if (m.votersOutgoing != null && m.votersOutgoing.length) {
          w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).uint64s(m.votersOutgoing);
        }
        if (m.learnersNext != null && m.learnersNext.length) {
          w.uint32(
            /* id 4, wireType 2 =*/
            34
          ).uint64s(m.learnersNext);
        }
        if (m.autoLeave != null && m.autoLeave !== false)
          w.uint32(
            /* id 5, wireType 0 =*/
            40
          ).bool(m.autoLeave);
        if (m.witnesses != null && m.witnesses.length) {
          w.uint32(
            /* id 6, wireType 2 =*/
            50
          ).uint64s(m.witnesses);
        }
        if (m.retired != null && m.retired.length) {
          w.uint32(
            /* id 7, wireType 2 =*/
            58
          ).uint64s(m.retired);
        }
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      ConfState.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.ConfState();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u === 2) {
                if (!(m.voters && m.voters.length))
                  m.voters = [];
                r.uint64s(m.voters);
                continue;
              }
              if (u !== 0)
                break;
              if (!(m.voters && m.voters.length))
                m.voters = [];
              m.voters.push(r.uint64());
              continue;
            }
            case 2: {
              if (u === 2) {
                if (!(m.learners && m.learners.length))
                  m.learners = [];
                r.uint64s(m.learners);
                continue;
              }
              if (u !== 0)
                break;
              if (!(m.learners && m.learners.length))
                m.learners = [];
              m.learners.push(r.uint64());
              continue;
            }
            case 3: {
              if (u === 2) {
                if (!(m.votersOutgoing && m.votersOutgoing.length))
                  m.votersOutgoing = [];
                r.uint64s(m.votersOutgoing);
                continue;
              }
              if (u !== 0)
                break;
              if (!(m.votersOutgoing && m.votersOutgoing.length))
                m.votersOutgoing = [];
              m.votersOutgoing.push(r.uint64());
              continue;
            }
            case 4: {
              if (u === 2) {
                if (!(m.learnersNext && m.learnersNext.length))
                  m.learnersNext = [];
                r.uint64s(m.learnersNext);
                continue;
              }
              if (u !== 0)
                break;
              if (!(m.learnersNext && m.learnersNext.length))
                m.learnersNext = [];
              m.learnersNext.push(r.uint64());
              continue;
            }
            case 5: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.autoLeave = v;
              else
                delete m.autoLeave;
              continue;
            }
            case 6: {
              if (u === 2) {
                if (!(m.witnesses && m.witnesses.length))
                  m.witnesses = [];
                r.uint64s(m.witnesses);
                continue;
              }
              if (u !== 0)
                break;
              if (!(m.witnesses && m.witnesses.length))
                m.witnesses = [];
              m.witnesses.push(r.uint64());
              continue;
            }
            case 7: {
              if (u === 2) {
                if (!(m.retired && m.retired.length))
                  m.retired = [];
                r.uint64s(m.retired);
                continue;
              }
              if (u !== 0)
                break;
              if (!(m.retired && m.retired.length))
                m.retired = [];
              m.retired.push(r.uint64());
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      ConfState.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.ConfState";
      };
      return ConfState;
    })();
    v1.ConfChangeType = (function() {
      const valuesById = $Object.create(null), values = $Object.create(valuesById);
      values[valuesById[0] = "CONF_ADD_VOTER"] = 0;
      values[valuesById[1] = "CONF_REMOVE"] = 1;
      values[valuesById[2] = "CONF_ADD_LEARNER"] = 2;
      values[valuesById[3] = "CONF_ADD_WITNESS"] = 3;
      values[valuesById[4] = "CONF_RETIRE"] = 4;
      return values;
    })();
    v1.ConfChangeSingle = (function() {
      const ConfChangeSingle = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      ConfChangeSingle.prototype.type = 0;
      ConfChangeSingle.prototype.node = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      ConfChangeSingle.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.type != null && m.type !== 0)
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).int32(m.type);
        if (m.node != null && (typeof m.node === "object" ? m.node.low || m.node.high : m.node !== 0))
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint64(m.node);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      ConfChangeSingle.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.ConfChangeSingle();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (v = r.int32())
                m.type = v;
              else
                delete m.type;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.node = v;
              else
                delete m.node;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      ConfChangeSingle.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.ConfChangeSingle";
      };
      return ConfChangeSingle;
    })();
    v1.ConfChange = (function() {
      const ConfChange = function(p) {
        this.changes = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      ConfChange.prototype.transition = 0;
      ConfChange.prototype.changes = $util.emptyArray;
      ConfChange.prototype.context = $util.newBuffer([]);
      ConfChange.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.transition != null && m.transition !== 0)
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint32(m.transition);
        if (m.changes != null && m.changes.length) {
          for (var i = 0; i < m.changes.length; ++i)
            $root.geofs.v1.ConfChangeSingle.encode(m.changes[i], w.uint32(
              /* id 2, wireType 2 =*/
              18
            ).fork(), q + 1).ldelim();
        }
        if (m.context != null && m.context.length)
          w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).bytes(m.context);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      ConfChange.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.ConfChange();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.transition = v;
              else
                delete m.transition;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if (!(m.changes && m.changes.length))
                m.changes = [];
              m.changes.push($root.geofs.v1.ConfChangeSingle.decode(r, r.size(), $undefined, q + 1));
              continue;
            }
            case 3: {
              if (u !== 2)
                break;
              if ((v = r.bytes()).length)
                m.context = v;
              else
                delete m.context;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      ConfChange.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.ConfChange";
      };
      return ConfChange;
    })();
    v1.SnapshotMeta = (function() {
      const SnapshotMeta = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      SnapshotMeta.prototype.index = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      SnapshotMeta.prototype.term = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      SnapshotMeta.prototype.conf = null;
      SnapshotMeta.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.index != null && (typeof m.index === "object" ? m.index.low || m.index.high : m.index !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.index);
        if (m.term != null && (typeof m.term === "object" ? m.term.low || m.term.high : m.term !== 0))
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint64(m.term);
        if (m.conf != null)
          $root.geofs.v1.ConfState.encode(m.conf, w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).fork(), q + 1).ldelim();
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      SnapshotMeta.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.SnapshotMeta();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.index = v;
              else
                delete m.index;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.term = v;
              else
                delete m.term;
              continue;
            }
            case 3: {
              if (u !== 2)
                break;
              m.conf = $root.geofs.v1.ConfState.decode(r, r.size(), $undefined, q + 1, m.conf);
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      SnapshotMeta.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.SnapshotMeta";
      };
      return SnapshotMeta;
    })();
    v1.ForcedFounding = (function() {
      const ForcedFounding = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      ForcedFounding.prototype.to = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      ForcedFounding.prototype.reform = "";
      ForcedFounding.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.to != null && (typeof m.to === "object" ? m.to.low || m.to.high : m.to !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.to);
        if (m.reform != null && m.reform !== "")
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).string(m.reform);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      ForcedFounding.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.ForcedFounding();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.to = v;
              else
                delete m.to;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.reform = v;
              else
                delete m.reform;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      ForcedFounding.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.ForcedFounding";
      };
      return ForcedFounding;
    })();
    v1.MessageType = (function() {
      const valuesById = $Object.create(null), values = $Object.create(valuesById);
      values[valuesById[0] = "MSG_HUP"] = 0;
      values[valuesById[1] = "MSG_APPEND"] = 1;
      values[valuesById[2] = "MSG_APPEND_REPLY"] = 2;
      values[valuesById[3] = "MSG_VOTE"] = 3;
      values[valuesById[4] = "MSG_VOTE_REPLY"] = 4;
      values[valuesById[5] = "MSG_PRE_VOTE"] = 5;
      values[valuesById[6] = "MSG_PRE_VOTE_REPLY"] = 6;
      values[valuesById[7] = "MSG_HEARTBEAT"] = 7;
      values[valuesById[8] = "MSG_HEARTBEAT_REPLY"] = 8;
      values[valuesById[9] = "MSG_SNAPSHOT"] = 9;
      values[valuesById[10] = "MSG_PROPOSE"] = 10;
      values[valuesById[11] = "MSG_READ_INDEX"] = 11;
      values[valuesById[12] = "MSG_READ_INDEX_REPLY"] = 12;
      values[valuesById[13] = "MSG_TIMEOUT_NOW"] = 13;
      values[valuesById[14] = "MSG_TRANSFER_LEADER"] = 14;
      values[valuesById[15] = "MSG_UNREACHABLE"] = 15;
      values[valuesById[16] = "MSG_SNAPSHOT_STATUS"] = 16;
      return values;
    })();
    v1.RaftMessage = (function() {
      const RaftMessage = function(p) {
        this.entries = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      RaftMessage.prototype.type = 0;
      RaftMessage.prototype.to = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      RaftMessage.prototype.from = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      RaftMessage.prototype.term = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      RaftMessage.prototype.logTerm = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      RaftMessage.prototype.index = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      RaftMessage.prototype.entries = $util.emptyArray;
      RaftMessage.prototype.commit = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      RaftMessage.prototype.snapshot = null;
      RaftMessage.prototype.reject = false;
      RaftMessage.prototype.rejectHint = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      RaftMessage.prototype.context = $util.newBuffer([]);
      RaftMessage.prototype.round = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      RaftMessage.prototype.electionTicks = 0;
      RaftMessage.prototype.keptByAll = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      RaftMessage.prototype.rank = 0;
      RaftMessage.prototype.notice = false;
      RaftMessage.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.type != null && m.type !== 0)
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).int32(m.type);
        if (m.to != null && (typeof m.to === "object" ? m.to.low || m.to.high : m.to !== 0))
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint64(m.to);
        if (m.from != null && (typeof m.from === "object" ? m.from.low || m.from.high : m.from !== 0))
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).uint64(m.from);
        if (m.term != null && (typeof m.term === "object" ? m.term.low || m.term.high : m.term !== 0))
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).uint64(m.term);
        if (m.logTerm != null && (typeof m.logTerm === "object" ? m.logTerm.low || m.logTerm.high : m.logTerm !== 0))
          w.uint32(
            /* id 5, wireType 0 =*/
            40
          ).uint64(m.logTerm);
        if (m.index != null && (typeof m.index === "object" ? m.index.low || m.index.high : m.index !== 0))
          w.uint32(
            /* id 6, wireType 0 =*/
            48
          ).uint64(m.index);
        if (m.entries != null && m.entries.length) {
          for (var i = 0; i < m.entries.length; ++i)
            $root.geofs.v1.Entry.encode(m.entries[i], w.uint32(
              /* id 7, wireType 2 =*/
              58
            ).fork(), q + 1).ldelim();
        }
        if (m.commit != null && (typeof m.commit === "object" ? m.commit.low || m.commit.high : m.commit !== 0))
          w.uint32(
            /* id 8, wireType 0 =*/
            64
          ).uint64(m.commit);
        if (m.snapshot != null)
          $root.geofs.v1.SnapshotMeta.encode(m.snapshot, w.uint32(
            /* id 9, wireType 2 =*/
            74
          ).fork(), q + 1).ldelim();
        if (m.reject != null && m.reject !== false)
          w.uint32(
            /* id 10, wireType 0 =*/
            80
          ).bool(m.reject);
        if (m.rejectHint != null && (typeof m.rejectHint === "object" ? m.rejectHint.low || m.rejectHint.high : m.rejectHint !== 0))
          w.uint32(
            /* id 11, wireType 0 =*/
            88
          ).uint64(m.rejectHint);
        if (m.context != null && m.context.length)
          w.uint32(
            /* id 12, wireType 2 =*/
            98
          ).bytes(m.context);
        if (m.round != null && (typeof m.round === "object" ? m.round.low || m.round.high : m.round !== 0))
          w.uint32(
            /* id 13, wireType 0 =*/
            104
          ).uint64(m.round);
        if (m.electionTicks != null && m.electionTicks !== 0)
          w.uint32(
            /* id 14, wireType 0 =*/
            112
          ).uint32(m.electionTicks);
        if (m.keptByAll != null && (typeof m.keptByAll === "object" ? m.keptByAll.low || m.keptByAll.high : m.keptByAll !== 0))
          w.uint32(
            /* id 15, wireType 0 =*/
            120
          ).uint64(m.keptByAll);
        if (m.rank != null && m.rank !== 0)
          w.uint32(
            /* id 16, wireType 0 =*/
            128
          ).uint32(m.rank);
        if (m.notice != null && m.notice !== false)
          w.uint32(
            /* id 17, wireType 0 =*/
            136
          ).bool(m.notice);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      RaftMessage.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.RaftMessage();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (v = r.int32())
                m.type = v;
              else
                delete m.type;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.to = v;
              else
                delete m.to;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.from = v;
              else
                delete m.from;
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.term = v;
              else
                delete m.term;
              continue;
            }
            case 5: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.logTerm = v;
              else
                delete m.logTerm;
              continue;
            }
            case 6: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.index = v;
              else
                delete m.index;
              continue;
            }
            case 7: {
              if (u !== 2)
                break;
              if (!(m.entries && m.entries.length))
                m.entries = [];
              m.entries.push($root.geofs.v1.Entry.decode(r, r.size(), $undefined, q + 1));
              continue;
            }
            case 8: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.commit = v;
              else
                delete m.commit;
              continue;
            }
            case 9: {
              if (u !== 2)
                break;
              m.snapshot = $root.geofs.v1.SnapshotMeta.decode(r, r.size(), $undefined, q + 1, m.snapshot);
              continue;
            }
            case 10: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.reject = v;
              else
                delete m.reject;
              continue;
            }
            case 11: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.rejectHint = v;
              else
                delete m.rejectHint;
              continue;
            }
            case 12: {
              if (u !== 2)
                break;
              if ((v = r.bytes()).length)
                m.context = v;
              else
                delete m.context;
              continue;
            }
            case 13: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.round = v;
              else
                delete m.round;
              continue;
            }
            case 14: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.electionTicks = v;
              else
                delete m.electionTicks;
              continue;
            }
            case 15: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.keptByAll = v;
              else
                delete m.keptByAll;
              continue;
            }
            case 16: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.rank = v;
              else
                delete m.rank;
              continue;
            }
            case 17: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.notice = v;
              else
                delete m.notice;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      RaftMessage.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.RaftMessage";
      };
      return RaftMessage;
    })();
    v1.PeerHello = (function() {
      const PeerHello = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      PeerHello.prototype.protocol = 0;
      PeerHello.prototype.cluster = "";
      PeerHello.prototype.node = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      PeerHello.prototype.disk = "";
      PeerHello.prototype.expected = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      PeerHello.prototype.address = "";
      PeerHello.prototype.site = "";
      PeerHello.prototype.name = "";
      PeerHello.prototype.oldestFormat = 0;
      PeerHello.prototype.newestFormat = 0;
      PeerHello.prototype.incarnation = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      PeerHello.prototype.inflates = false;
      PeerHello.prototype.journal = "";
      PeerHello.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.protocol != null && m.protocol !== 0)
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint32(m.protocol);
        if (m.cluster != null && m.cluster !== "")
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).string(m.cluster);
        if (m.node != null && (typeof m.node === "object" ? m.node.low || m.node.high : m.node !== 0))
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).uint64(m.node);
        if (m.disk != null && m.disk !== "")
          w.uint32(
            /* id 4, wireType 2 =*/
            34
          ).string(m.disk);
        if (m.expected != null && (typeof m.expected === "object" ? m.expected.low || m.expected.high : m.expected !== 0))
          w.uint32(
            /* id 5, wireType 0 =*/
            40
          ).uint64(m.expected);
        if (m.address != null && m.address !== "")
          w.uint32(
            /* id 6, wireType 2 =*/
            50
          ).string(m.address);
        if (m.site != null && m.site !== "")
          w.uint32(
            /* id 7, wireType 2 =*/
            58
          ).string(m.site);
        if (m.name != null && m.name !== "")
          w.uint32(
            /* id 8, wireType 2 =*/
            66
          ).string(m.name);
        if (m.oldestFormat != null && m.oldestFormat !== 0)
          w.uint32(
            /* id 20, wireType 0 =*/
            160
          ).uint32(m.oldestFormat);
        if (m.newestFormat != null && m.newestFormat !== 0)
          w.uint32(
            /* id 21, wireType 0 =*/
            168
          ).uint32(m.newestFormat);
        if (m.incarnation != null && (typeof m.incarnation === "object" ? m.incarnation.low || m.incarnation.high : m.incarnation !== 0))
          w.uint32(
            /* id 30, wireType 0 =*/
            240
          ).uint64(m.incarnation);
        if (m.inflates != null && m.inflates !== false)
          w.uint32(
            /* id 32, wireType 0 =*/
            256
          ).bool(m.inflates);
        if (m.journal != null && m.journal !== "")
          w.uint32(
            /* id 33, wireType 2 =*/
            266
          ).string(m.journal);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      PeerHello.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.PeerHello();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.protocol = v;
              else
                delete m.protocol;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.cluster = v;
              else
                delete m.cluster;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.node = v;
              else
                delete m.node;
              continue;
            }
            case 4: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.disk = v;
              else
                delete m.disk;
              continue;
            }
            case 5: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.expected = v;
              else
                delete m.expected;
              continue;
            }
            case 6: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.address = v;
              else
                delete m.address;
              continue;
            }
            case 7: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.site = v;
              else
                delete m.site;
              continue;
            }
            case 8: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.name = v;
              else
                delete m.name;
              continue;
            }
            case 20: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.oldestFormat = v;
              else
                delete m.oldestFormat;
              continue;
            }
            case 21: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.newestFormat = v;
              else
                delete m.newestFormat;
              continue;
            }
            case 30: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.incarnation = v;
              else
                delete m.incarnation;
              continue;
            }
            case 32: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.inflates = v;
              else
                delete m.inflates;
              continue;
            }
            case 33: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.journal = v;
              else
                delete m.journal;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      PeerHello.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.PeerHello";
      };
      return PeerHello;
    })();
    v1.MembersRequest = (function() {
      const MembersRequest = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      MembersRequest.prototype.cluster = "";
      MembersRequest.prototype.node = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      MembersRequest.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.cluster != null && m.cluster !== "")
          w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).string(m.cluster);
        if (m.node != null && (typeof m.node === "object" ? m.node.low || m.node.high : m.node !== 0))
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint64(m.node);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      MembersRequest.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.MembersRequest();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.cluster = v;
              else
                delete m.cluster;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.node = v;
              else
                delete m.node;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      MembersRequest.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.MembersRequest";
      };
      return MembersRequest;
    })();
    v1.MemberInfo = (function() {
      const MemberInfo = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      MemberInfo.prototype.node = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      MemberInfo.prototype.name = "";
      MemberInfo.prototype.site = "";
      MemberInfo.prototype.address = "";
      MemberInfo.prototype.disk = "";
      MemberInfo.prototype.invited = false;
      MemberInfo.prototype.removed = false;
      MemberInfo.prototype.voter = false;
      MemberInfo.prototype.learner = false;
      MemberInfo.prototype.witness = false;
      MemberInfo.prototype.staysLearner = false;
      MemberInfo.prototype.replaces = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      MemberInfo.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.node != null && (typeof m.node === "object" ? m.node.low || m.node.high : m.node !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.node);
        if (m.name != null && m.name !== "")
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).string(m.name);
        if (m.site != null && m.site !== "")
          w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).string(m.site);
        if (m.address != null && m.address !== "")
          w.uint32(
            /* id 4, wireType 2 =*/
            34
          ).string(m.address);
        if (m.disk != null && m.disk !== "")
          w.uint32(
            /* id 5, wireType 2 =*/
            42
          ).string(m.disk);
        if (m.invited != null && m.invited !== false)
          w.uint32(
            /* id 6, wireType 0 =*/
            48
          ).bool(m.invited);
        if (m.removed != null && m.removed !== false)
          w.uint32(
            /* id 7, wireType 0 =*/
            56
          ).bool(m.removed);
        if (m.voter != null && m.voter !== false)
          w.uint32(
            /* id 8, wireType 0 =*/
            64
          ).bool(m.voter);
        if (m.learner != null && m.learner !== false)
          w.uint32(
            /* id 9, wireType 0 =*/
            72
          ).bool(m.learner);
        if (m.witness != null && m.witness !== false)
          w.uint32(
            /* id 10, wireType 0 =*/
            80
          ).bool(m.witness);
        if (m.staysLearner != null && m.staysLearner !== false)
          w.uint32(
            /* id 11, wireType 0 =*/
            88
          ).bool(m.staysLearner);
        if (m.replaces != null && (typeof m.replaces === "object" ? m.replaces.low || m.replaces.high : m.replaces !== 0))
          w.uint32(
            /* id 12, wireType 0 =*/
            96
          ).uint64(m.replaces);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      MemberInfo.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.MemberInfo();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.node = v;
              else
                delete m.node;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.name = v;
              else
                delete m.name;
              continue;
            }
            case 3: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.site = v;
              else
                delete m.site;
              continue;
            }
            case 4: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.address = v;
              else
                delete m.address;
              continue;
            }
            case 5: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.disk = v;
              else
                delete m.disk;
              continue;
            }
            case 6: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.invited = v;
              else
                delete m.invited;
              continue;
            }
            case 7: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.removed = v;
              else
                delete m.removed;
              continue;
            }
            case 8: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.voter = v;
              else
                delete m.voter;
              continue;
            }
            case 9: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.learner = v;
              else
                delete m.learner;
              continue;
            }
            case 10: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.witness = v;
              else
                delete m.witness;
              continue;
            }
            case 11: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.staysLearner = v;
              else
                delete m.staysLearner;
              continue;
            }
            case 12: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.replaces = v;
              else
                delete m.replaces;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      MemberInfo.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.MemberInfo";
      };
      return MemberInfo;
    })();
    v1.MembersReply = (function() {
      const MembersReply = function(p) {
        this.members = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      MembersReply.prototype.node = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      MembersReply.prototype.founded = false;
      MembersReply.prototype.incarnation = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      MembersReply.prototype.leader = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      MembersReply.prototype.applied = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      MembersReply.prototype.members = $util.emptyArray;
      MembersReply.prototype.format = 0;
      MembersReply.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.node != null && (typeof m.node === "object" ? m.node.low || m.node.high : m.node !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.node);
        if (m.founded != null && m.founded !== false)
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).bool(m.founded);
        if (m.incarnation != null && (typeof m.incarnation === "object" ? m.incarnation.low || m.incarnation.high : m.incarnation !== 0))
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).uint64(m.incarnation);
        if (m.leader != null && (typeof m.leader === "object" ? m.leader.low || m.leader.high : m.leader !== 0))
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).uint64(m.leader);
        if (m.applied != null && (typeof m.applied === "object" ? m.applied.low || m.applied.high : m.applied !== 0))
          w.uint32(
            /* id 5, wireType 0 =*/
            40
          ).uint64(m.applied);
        if (m.members != null && m.members.length) {
          for (var i = 0; i < m.members.length; ++i)
            $root.geofs.v1.MemberInfo.encode(m.members[i], w.uint32(
              /* id 6, wireType 2 =*/
              50
            ).fork(), q + 1).ldelim();
        }
        if (m.format != null && m.format !== 0)
          w.uint32(
            /* id 7, wireType 0 =*/
            56
          ).uint32(m.format);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      MembersReply.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.MembersReply();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.node = v;
              else
                delete m.node;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.founded = v;
              else
                delete m.founded;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.incarnation = v;
              else
                delete m.incarnation;
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.leader = v;
              else
                delete m.leader;
              continue;
            }
            case 5: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.applied = v;
              else
                delete m.applied;
              continue;
            }
            case 6: {
              if (u !== 2)
                break;
              if (!(m.members && m.members.length))
                m.members = [];
              m.members.push($root.geofs.v1.MemberInfo.decode(r, r.size(), $undefined, q + 1));
              continue;
            }
            case 7: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.format = v;
              else
                delete m.format;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      MembersReply.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.MembersReply";
      };
      return MembersReply;
    })();
    v1.JoinRequest = (function() {
      const JoinRequest = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      JoinRequest.prototype.cluster = "";
      JoinRequest.prototype.name = "";
      JoinRequest.prototype.site = "";
      JoinRequest.prototype.address = "";
      JoinRequest.prototype.disk = "";
      JoinRequest.prototype.witness = false;
      JoinRequest.prototype.oldestFormat = 0;
      JoinRequest.prototype.newestFormat = 0;
      JoinRequest.prototype.program = "";
      JoinRequest.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.cluster != null && m.cluster !== "")
          w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).string(m.cluster);
        if (m.name != null && m.name !== "")
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).string(m.name);
        if (m.site != null && m.site !== "")
          w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).string(m.site);
        if (m.address != null && m.address !== "")
          w.uint32(
            /* id 4, wireType 2 =*/
            34
          ).string(m.address);
        if (m.disk != null && m.disk !== "")
          w.uint32(
            /* id 5, wireType 2 =*/
            42
          ).string(m.disk);
        if (m.witness != null && m.witness !== false)
          w.uint32(
            /* id 6, wireType 0 =*/
            48
          ).bool(m.witness);
        if (m.oldestFormat != null && m.oldestFormat !== 0)
          w.uint32(
            /* id 20, wireType 0 =*/
            160
          ).uint32(m.oldestFormat);
        if (m.newestFormat != null && m.newestFormat !== 0)
          w.uint32(
            /* id 21, wireType 0 =*/
            168
          ).uint32(m.newestFormat);
        if (m.program != null && m.program !== "")
          w.uint32(
            /* id 22, wireType 2 =*/
            178
          ).string(m.program);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      JoinRequest.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.JoinRequest();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.cluster = v;
              else
                delete m.cluster;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.name = v;
              else
                delete m.name;
              continue;
            }
            case 3: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.site = v;
              else
                delete m.site;
              continue;
            }
            case 4: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.address = v;
              else
                delete m.address;
              continue;
            }
            case 5: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.disk = v;
              else
                delete m.disk;
              continue;
            }
            case 6: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.witness = v;
              else
                delete m.witness;
              continue;
            }
            case 20: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.oldestFormat = v;
              else
                delete m.oldestFormat;
              continue;
            }
            case 21: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.newestFormat = v;
              else
                delete m.newestFormat;
              continue;
            }
            case 22: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.program = v;
              else
                delete m.program;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      JoinRequest.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.JoinRequest";
      };
      return JoinRequest;
    })();
    v1.JoinReply = (function() {
      const JoinReply = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      JoinReply.prototype.node = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      JoinReply.prototype.errno = 0;
      JoinReply.prototype.detail = "";
      JoinReply.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.node != null && (typeof m.node === "object" ? m.node.low || m.node.high : m.node !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.node);
        if (m.errno != null && m.errno !== 0)
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).int32(m.errno);
        if (m.detail != null && m.detail !== "")
          w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).string(m.detail);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      JoinReply.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.JoinReply();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.node = v;
              else
                delete m.node;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (v = r.int32())
                m.errno = v;
              else
                delete m.errno;
              continue;
            }
            case 3: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.detail = v;
              else
                delete m.detail;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      JoinReply.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.JoinReply";
      };
      return JoinReply;
    })();
    v1.PeerFrame = (function() {
      const PeerFrame = function(p) {
        this.messages = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      PeerFrame.prototype.from = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      PeerFrame.prototype.disk = "";
      PeerFrame.prototype.messages = $util.emptyArray;
      PeerFrame.prototype.wallMs = $util.Long ? $util.Long.fromBits(0, 0, false) : 0;
      PeerFrame.prototype.deflated = $util.newBuffer([]);
      PeerFrame.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.from != null && (typeof m.from === "object" ? m.from.low || m.from.high : m.from !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.from);
        if (m.disk != null && m.disk !== "")
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).string(m.disk);
        if (m.messages != null && m.messages.length) {
          for (var i = 0; i < m.messages.length; ++i)
            $root.geofs.v1.RaftMessage.encode(m.messages[i], w.uint32(
              /* id 3, wireType 2 =*/
              26
            ).fork(), q + 1).ldelim();
        }
        if (m.wallMs != null && (typeof m.wallMs === "object" ? m.wallMs.low || m.wallMs.high : m.wallMs !== 0))
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).int64(m.wallMs);
        if (m.deflated != null && m.deflated.length)
          w.uint32(
            /* id 6, wireType 2 =*/
            50
          ).bytes(m.deflated);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      PeerFrame.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.PeerFrame();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.from = v;
              else
                delete m.from;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.disk = v;
              else
                delete m.disk;
              continue;
            }
            case 3: {
              if (u !== 2)
                break;
              if (!(m.messages && m.messages.length))
                m.messages = [];
              m.messages.push($root.geofs.v1.RaftMessage.decode(r, r.size(), $undefined, q + 1));
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (typeof (v = r.int64()) === "object" ? v.low || v.high : v !== 0)
                m.wallMs = v;
              else
                delete m.wallMs;
              continue;
            }
            case 6: {
              if (u !== 2)
                break;
              if ((v = r.bytes()).length)
                m.deflated = v;
              else
                delete m.deflated;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      PeerFrame.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.PeerFrame";
      };
      return PeerFrame;
    })();
    v1.DigestRequest = (function() {
      const DigestRequest = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      DigestRequest.prototype.cluster = "";
      DigestRequest.prototype.node = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      DigestRequest.prototype.index = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      DigestRequest.prototype.digest = $util.newBuffer([]);
      DigestRequest.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.cluster != null && m.cluster !== "")
          w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).string(m.cluster);
        if (m.node != null && (typeof m.node === "object" ? m.node.low || m.node.high : m.node !== 0))
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint64(m.node);
        if (m.index != null && (typeof m.index === "object" ? m.index.low || m.index.high : m.index !== 0))
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).uint64(m.index);
        if (m.digest != null && m.digest.length)
          w.uint32(
            /* id 4, wireType 2 =*/
            34
          ).bytes(m.digest);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      DigestRequest.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.DigestRequest();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.cluster = v;
              else
                delete m.cluster;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.node = v;
              else
                delete m.node;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.index = v;
              else
                delete m.index;
              continue;
            }
            case 4: {
              if (u !== 2)
                break;
              if ((v = r.bytes()).length)
                m.digest = v;
              else
                delete m.digest;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      DigestRequest.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.DigestRequest";
      };
      return DigestRequest;
    })();
    v1.DigestReply = (function() {
      const DigestReply = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      DigestReply.prototype.index = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      DigestReply.prototype.digest = $util.newBuffer([]);
      DigestReply.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.index != null && (typeof m.index === "object" ? m.index.low || m.index.high : m.index !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.index);
        if (m.digest != null && m.digest.length)
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).bytes(m.digest);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      DigestReply.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.DigestReply();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.index = v;
              else
                delete m.index;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if ((v = r.bytes()).length)
                m.digest = v;
              else
                delete m.digest;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      DigestReply.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.DigestReply";
      };
      return DigestReply;
    })();
    v1.SnapshotRequest = (function() {
      const SnapshotRequest = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      SnapshotRequest.prototype.cluster = "";
      SnapshotRequest.prototype.node = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      SnapshotRequest.prototype.index = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      SnapshotRequest.prototype.id = $util.newBuffer([]);
      SnapshotRequest.prototype.after = $util.newBuffer([]);
      SnapshotRequest.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.cluster != null && m.cluster !== "")
          w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).string(m.cluster);
        if (m.node != null && (typeof m.node === "object" ? m.node.low || m.node.high : m.node !== 0))
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint64(m.node);
        if (m.index != null && (typeof m.index === "object" ? m.index.low || m.index.high : m.index !== 0))
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).uint64(m.index);
        if (m.id != null && m.id.length)
          w.uint32(
            /* id 4, wireType 2 =*/
            34
          ).bytes(m.id);
        if (m.after != null && m.after.length)
          w.uint32(
            /* id 5, wireType 2 =*/
            42
          ).bytes(m.after);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      SnapshotRequest.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.SnapshotRequest();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.cluster = v;
              else
                delete m.cluster;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.node = v;
              else
                delete m.node;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.index = v;
              else
                delete m.index;
              continue;
            }
            case 4: {
              if (u !== 2)
                break;
              if ((v = r.bytes()).length)
                m.id = v;
              else
                delete m.id;
              continue;
            }
            case 5: {
              if (u !== 2)
                break;
              if ((v = r.bytes()).length)
                m.after = v;
              else
                delete m.after;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      SnapshotRequest.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.SnapshotRequest";
      };
      return SnapshotRequest;
    })();
    v1.SnapshotChunk = (function() {
      const SnapshotChunk = function(p) {
        this.records = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      SnapshotChunk.prototype.meta = null;
      SnapshotChunk.prototype.records = $util.emptyArray;
      SnapshotChunk.prototype.last = false;
      SnapshotChunk.prototype.digest = $util.newBuffer([]);
      SnapshotChunk.prototype.content = $util.newBuffer([]);
      SnapshotChunk.prototype.id = $util.newBuffer([]);
      SnapshotChunk.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.meta != null)
          $root.geofs.v1.SnapshotMeta.encode(m.meta, w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).fork(), q + 1).ldelim();
        if (m.records != null && m.records.length) {
          for (var i = 0; i < m.records.length; ++i)
            $root.geofs.v1.StateRecord.encode(m.records[i], w.uint32(
              /* id 2, wireType 2 =*/
              18
            ).fork(), q + 1).ldelim();
        }
        if (m.last != null && m.last !== false)
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).bool(m.last);
        if (m.digest != null && m.digest.length)
          w.uint32(
            /* id 4, wireType 2 =*/
            34
          ).bytes(m.digest);
        if (m.content != null && m.content.length)
          w.uint32(
            /* id 5, wireType 2 =*/
            42
          ).bytes(m.content);
        if (m.id != null && m.id.length)
          w.uint32(
            /* id 6, wireType 2 =*/
            50
          ).bytes(m.id);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      SnapshotChunk.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.SnapshotChunk();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              m.meta = $root.geofs.v1.SnapshotMeta.decode(r, r.size(), $undefined, q + 1, m.meta);
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if (!(m.records && m.records.length))
                m.records = [];
              m.records.push($root.geofs.v1.StateRecord.decode(r, r.size(), $undefined, q + 1));
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.last = v;
              else
                delete m.last;
              continue;
            }
            case 4: {
              if (u !== 2)
                break;
              if ((v = r.bytes()).length)
                m.digest = v;
              else
                delete m.digest;
              continue;
            }
            case 5: {
              if (u !== 2)
                break;
              if ((v = r.bytes()).length)
                m.content = v;
              else
                delete m.content;
              continue;
            }
            case 6: {
              if (u !== 2)
                break;
              if ((v = r.bytes()).length)
                m.id = v;
              else
                delete m.id;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      SnapshotChunk.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.SnapshotChunk";
      };
      return SnapshotChunk;
    })();
    v1.StateRecord = (function() {
      const StateRecord = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      StateRecord.prototype.key = $util.newBuffer([]);
      StateRecord.prototype.value = $util.newBuffer([]);
      StateRecord.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.key != null && m.key.length)
          w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).bytes(m.key);
        if (m.value != null && m.value.length)
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).bytes(m.value);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      StateRecord.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.StateRecord();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              if ((v = r.bytes()).length)
                m.key = v;
              else
                delete m.key;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if ((v = r.bytes()).length)
                m.value = v;
              else
                delete m.value;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      StateRecord.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.StateRecord";
      };
      return StateRecord;
    })();
    v1.RecallRequest = (function() {
      const RecallRequest = function(p) {
        this.grants = [];
        this.inos = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      RecallRequest.prototype.cluster = "";
      RecallRequest.prototype.grants = $util.emptyArray;
      RecallRequest.prototype.inos = $util.emptyArray;
      RecallRequest.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.cluster != null && m.cluster !== "")
          w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).string(m.cluster);
        if (m.grants != null && m.grants.length) {
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).uint64s(m.grants);
        }
        if (m.inos != null && m.inos.length) {
          w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).uint64s(m.inos);
        }
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      RecallRequest.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.RecallRequest();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.cluster = v;
              else
                delete m.cluster;
              continue;
            }
            case 2: {
              if (u === 2) {
                if (!(m.grants && m.grants.length))
                  m.grants = [];
                r.uint64s(m.grants);
                continue;
              }
              if (u !== 0)
                break;
              if (!(m.grants && m.grants.length))
                m.grants = [];
              m.grants.push(r.uint64());
              continue;
            }
            case 3: {
              if (u === 2) {
                if (!(m.inos && m.inos.length))
                  m.inos = [];
                r.uint64s(m.inos);
                continue;
              }
              if (u !== 0)
                break;
              if (!(m.inos && m.inos.length))
                m.inos = [];
              m.inos.push(r.uint64());
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      RecallRequest.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.RecallRequest";
      };
      return RecallRequest;
    })();
    v1.RecallReply = (function() {
      const RecallReply = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      RecallReply.prototype.number = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      RecallReply.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.number != null && (typeof m.number === "object" ? m.number.low || m.number.high : m.number !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.number);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      RecallReply.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.RecallReply();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.number = v;
              else
                delete m.number;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      RecallReply.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.RecallReply";
      };
      return RecallReply;
    })();
    v1.StreamEndRequest = (function() {
      const StreamEndRequest = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      StreamEndRequest.prototype.cluster = "";
      StreamEndRequest.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.cluster != null && m.cluster !== "")
          w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).string(m.cluster);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      StreamEndRequest.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.StreamEndRequest();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.cluster = v;
              else
                delete m.cluster;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      StreamEndRequest.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.StreamEndRequest";
      };
      return StreamEndRequest;
    })();
    v1.StreamEndReply = (function() {
      const StreamEndReply = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      StreamEndReply.prototype.number = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      StreamEndReply.prototype.serves = false;
      StreamEndReply.prototype.applied = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      StreamEndReply.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.number != null && (typeof m.number === "object" ? m.number.low || m.number.high : m.number !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.number);
        if (m.serves != null && m.serves !== false)
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).bool(m.serves);
        if (m.applied != null && (typeof m.applied === "object" ? m.applied.low || m.applied.high : m.applied !== 0))
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).uint64(m.applied);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      StreamEndReply.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.StreamEndReply();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.number = v;
              else
                delete m.number;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.serves = v;
              else
                delete m.serves;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.applied = v;
              else
                delete m.applied;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      StreamEndReply.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.StreamEndReply";
      };
      return StreamEndReply;
    })();
    v1.AsideRequest = (function() {
      const AsideRequest = function(p) {
        this.inos = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      AsideRequest.prototype.cluster = "";
      AsideRequest.prototype.inos = $util.emptyArray;
      AsideRequest.prototype.index = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      AsideRequest.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.cluster != null && m.cluster !== "")
          w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).string(m.cluster);
        if (m.inos != null && m.inos.length) {
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).uint64s(m.inos);
        }
        if (m.index != null && (typeof m.index === "object" ? m.index.low || m.index.high : m.index !== 0))
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).uint64(m.index);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      AsideRequest.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.AsideRequest();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.cluster = v;
              else
                delete m.cluster;
              continue;
            }
            case 2: {
              if (u === 2) {
                if (!(m.inos && m.inos.length))
                  m.inos = [];
                r.uint64s(m.inos);
                continue;
              }
              if (u !== 0)
                break;
              if (!(m.inos && m.inos.length))
                m.inos = [];
              m.inos.push(r.uint64());
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.index = v;
              else
                delete m.index;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      AsideRequest.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.AsideRequest";
      };
      return AsideRequest;
    })();
    v1.AsideReply = (function() {
      const AsideReply = function(p) {
        this.inos = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      AsideReply.prototype.inos = $util.emptyArray;
      AsideReply.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.inos != null && m.inos.length) {
          w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).uint64s(m.inos);
        }
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      AsideReply.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.AsideReply();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u === 2) {
                if (!(m.inos && m.inos.length))
                  m.inos = [];
                r.uint64s(m.inos);
                continue;
              }
              if (u !== 0)
                break;
              if (!(m.inos && m.inos.length))
                m.inos = [];
              m.inos.push(r.uint64());
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      AsideReply.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.AsideReply";
      };
      return AsideReply;
    })();
    v1.TargetUp = (function() {
      const TargetUp = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      TargetUp.prototype.id = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      TargetUp.prototype.hello = null;
      TargetUp.prototype.heartbeat = null;
      TargetUp.prototype.deleteDone = null;
      TargetUp.prototype.recovered = null;
      TargetUp.prototype.listed = null;
      let $oneOfFields;
      $Object.defineProperty(TargetUp.prototype, "body", {
        get: $util.oneOfGetter($oneOfFields = ["hello", "heartbeat", "deleteDone", "recovered", "listed"]),
        set: $util.oneOfSetter($oneOfFields)
      });
      TargetUp.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.id != null && (typeof m.id === "object" ? m.id.low || m.id.high : m.id !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.id);
        if (m.hello != null)
          $root.geofs.v1.TargetHello.encode(m.hello, w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).fork(), q + 1).ldelim();
        if (m.heartbeat != null)
          $root.geofs.v1.TargetHeartbeat.encode(m.heartbeat, w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).fork(), q + 1).ldelim();
        if (m.deleteDone != null)
          $root.geofs.v1.DeleteDone.encode(m.deleteDone, w.uint32(
            /* id 4, wireType 2 =*/
            34
          ).fork(), q + 1).ldelim();
        if (m.recovered != null)
          $root.geofs.v1.RecoveredObjects.encode(m.recovered, w.uint32(
            /* id 5, wireType 2 =*/
            42
          ).fork(), q + 1).ldelim();
        if (m.listed != null)
          $root.geofs.v1.ObjectsListed.encode(m.listed, w.uint32(
            /* id 20, wireType 2 =*/
            162
          ).fork(), q + 1).ldelim();
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      TargetUp.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.TargetUp();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.id = v;
              else
                delete m.id;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              m.hello = $root.geofs.v1.TargetHello.decode(r, r.size(), $undefined, q + 1, m.hello);
              m.body = "hello";
              continue;
            }
            case 3: {
              if (u !== 2)
                break;
              m.heartbeat = $root.geofs.v1.TargetHeartbeat.decode(r, r.size(), $undefined, q + 1, m.heartbeat);
              m.body = "heartbeat";
              continue;
            }
            case 4: {
              if (u !== 2)
                break;
              m.deleteDone = $root.geofs.v1.DeleteDone.decode(r, r.size(), $undefined, q + 1, m.deleteDone);
              m.body = "deleteDone";
              continue;
            }
            case 5: {
              if (u !== 2)
                break;
              m.recovered = $root.geofs.v1.RecoveredObjects.decode(r, r.size(), $undefined, q + 1, m.recovered);
              m.body = "recovered";
              continue;
            }
            case 20: {
              if (u !== 2)
                break;
              m.listed = $root.geofs.v1.ObjectsListed.decode(r, r.size(), $undefined, q + 1, m.listed);
              m.body = "listed";
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      TargetUp.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.TargetUp";
      };
      return TargetUp;
    })();
    v1.TargetDown = (function() {
      const TargetDown = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      TargetDown.prototype.id = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      TargetDown.prototype.errno = 0;
      TargetDown.prototype.detail = "";
      TargetDown.prototype.welcome = null;
      TargetDown.prototype.lease = null;
      TargetDown.prototype["delete"] = null;
      TargetDown.prototype.recoveredDone = null;
      TargetDown.prototype.raised = null;
      TargetDown.prototype.list = null;
      let $oneOfFields;
      $Object.defineProperty(TargetDown.prototype, "body", {
        get: $util.oneOfGetter($oneOfFields = ["welcome", "lease", "delete", "recoveredDone", "raised", "list"]),
        set: $util.oneOfSetter($oneOfFields)
      });
      TargetDown.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.id != null && (typeof m.id === "object" ? m.id.low || m.id.high : m.id !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.id);
        if (m.errno != null && m.errno !== 0)
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).int32(m.errno);
        if (m.detail != null && m.detail !== "")
          w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).string(m.detail);
        if (m.welcome != null)
          $root.geofs.v1.TargetWelcome.encode(m.welcome, w.uint32(
            /* id 4, wireType 2 =*/
            34
          ).fork(), q + 1).ldelim();
        if (m.lease != null)
          $root.geofs.v1.TargetLease.encode(m.lease, w.uint32(
            /* id 5, wireType 2 =*/
            42
          ).fork(), q + 1).ldelim();
        if (m["delete"] != null)
          $root.geofs.v1.DeleteObjects.encode(m["delete"], w.uint32(
            /* id 6, wireType 2 =*/
            50
          ).fork(), q + 1).ldelim();
        if (m.recoveredDone != null)
          $root.geofs.v1.RecoveredDone.encode(m.recoveredDone, w.uint32(
            /* id 7, wireType 2 =*/
            58
          ).fork(), q + 1).ldelim();
        if (m.raised != null)
          $root.geofs.v1.RaisedFences.encode(m.raised, w.uint32(
            /* id 8, wireType 2 =*/
            66
          ).fork(), q + 1).ldelim();
        if (m.list != null)
          $root.geofs.v1.ListObjects.encode(m.list, w.uint32(
            /* id 20, wireType 2 =*/
            162
          ).fork(), q + 1).ldelim();
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      TargetDown.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.TargetDown();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.id = v;
              else
                delete m.id;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (v = r.int32())
                m.errno = v;
              else
                delete m.errno;
              continue;
            }
            case 3: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.detail = v;
              else
                delete m.detail;
              continue;
            }
            case 4: {
              if (u !== 2)
                break;
              m.welcome = $root.geofs.v1.TargetWelcome.decode(r, r.size(), $undefined, q + 1, m.welcome);
              m.body = "welcome";
              continue;
            }
            case 5: {
              if (u !== 2)
                break;
              m.lease = $root.geofs.v1.TargetLease.decode(r, r.size(), $undefined, q + 1, m.lease);
              m.body = "lease";
              continue;
            }
            case 6: {
              if (u !== 2)
                break;
              m["delete"] = $root.geofs.v1.DeleteObjects.decode(r, r.size(), $undefined, q + 1, m["delete"]);
              m.body = "delete";
              continue;
            }
            case 7: {
              if (u !== 2)
                break;
              m.recoveredDone = $root.geofs.v1.RecoveredDone.decode(r, r.size(), $undefined, q + 1, m.recoveredDone);
              m.body = "recoveredDone";
              continue;
            }
            case 8: {
              if (u !== 2)
                break;
              m.raised = $root.geofs.v1.RaisedFences.decode(r, r.size(), $undefined, q + 1, m.raised);
              m.body = "raised";
              continue;
            }
            case 20: {
              if (u !== 2)
                break;
              m.list = $root.geofs.v1.ListObjects.decode(r, r.size(), $undefined, q + 1, m.list);
              m.body = "list";
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      TargetDown.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.TargetDown";
      };
      return TargetDown;
    })();
    v1.TargetHello = (function() {
      const TargetHello = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      TargetHello.prototype.protocol = 0;
      TargetHello.prototype.cluster = "";
      TargetHello.prototype.name = "";
      TargetHello.prototype.site = "";
      TargetHello.prototype.uuid = "";
      TargetHello.prototype.address = "";
      TargetHello.prototype.incarnation = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      TargetHello.prototype.capacity = null;
      TargetHello.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.protocol != null && m.protocol !== 0)
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint32(m.protocol);
        if (m.cluster != null && m.cluster !== "")
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).string(m.cluster);
        if (m.name != null && m.name !== "")
          w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).string(m.name);
        if (m.site != null && m.site !== "")
          w.uint32(
            /* id 4, wireType 2 =*/
            34
          ).string(m.site);
        if (m.uuid != null && m.uuid !== "")
          w.uint32(
            /* id 5, wireType 2 =*/
            42
          ).string(m.uuid);
        if (m.address != null && m.address !== "")
          w.uint32(
            /* id 6, wireType 2 =*/
            50
          ).string(m.address);
        if (m.incarnation != null && (typeof m.incarnation === "object" ? m.incarnation.low || m.incarnation.high : m.incarnation !== 0))
          w.uint32(
            /* id 7, wireType 0 =*/
            56
          ).uint64(m.incarnation);
        if (m.capacity != null)
          $root.geofs.v1.Capacity.encode(m.capacity, w.uint32(
            /* id 8, wireType 2 =*/
            66
          ).fork(), q + 1).ldelim();
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      TargetHello.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.TargetHello();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.protocol = v;
              else
                delete m.protocol;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.cluster = v;
              else
                delete m.cluster;
              continue;
            }
            case 3: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.name = v;
              else
                delete m.name;
              continue;
            }
            case 4: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.site = v;
              else
                delete m.site;
              continue;
            }
            case 5: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.uuid = v;
              else
                delete m.uuid;
              continue;
            }
            case 6: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.address = v;
              else
                delete m.address;
              continue;
            }
            case 7: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.incarnation = v;
              else
                delete m.incarnation;
              continue;
            }
            case 8: {
              if (u !== 2)
                break;
              m.capacity = $root.geofs.v1.Capacity.decode(r, r.size(), $undefined, q + 1, m.capacity);
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      TargetHello.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.TargetHello";
      };
      return TargetHello;
    })();
    v1.Capacity = (function() {
      const Capacity = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      Capacity.prototype.totalBytes = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Capacity.prototype.freeBytes = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Capacity.prototype.totalObjects = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Capacity.prototype.freeObjects = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Capacity.prototype.readOnly = false;
      Capacity.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.totalBytes != null && (typeof m.totalBytes === "object" ? m.totalBytes.low || m.totalBytes.high : m.totalBytes !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.totalBytes);
        if (m.freeBytes != null && (typeof m.freeBytes === "object" ? m.freeBytes.low || m.freeBytes.high : m.freeBytes !== 0))
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint64(m.freeBytes);
        if (m.totalObjects != null && (typeof m.totalObjects === "object" ? m.totalObjects.low || m.totalObjects.high : m.totalObjects !== 0))
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).uint64(m.totalObjects);
        if (m.freeObjects != null && (typeof m.freeObjects === "object" ? m.freeObjects.low || m.freeObjects.high : m.freeObjects !== 0))
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).uint64(m.freeObjects);
        if (m.readOnly != null && m.readOnly !== false)
          w.uint32(
            /* id 5, wireType 0 =*/
            40
          ).bool(m.readOnly);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      Capacity.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.Capacity();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.totalBytes = v;
              else
                delete m.totalBytes;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.freeBytes = v;
              else
                delete m.freeBytes;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.totalObjects = v;
              else
                delete m.totalObjects;
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.freeObjects = v;
              else
                delete m.freeObjects;
              continue;
            }
            case 5: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.readOnly = v;
              else
                delete m.readOnly;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      Capacity.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.Capacity";
      };
      return Capacity;
    })();
    v1.TargetWelcome = (function() {
      const TargetWelcome = function(p) {
        this.capabilityKeys = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      TargetWelcome.prototype.mdsList = null;
      TargetWelcome.prototype.target = 0;
      TargetWelcome.prototype.leaseMs = 0;
      TargetWelcome.prototype.capabilityKeys = $util.emptyArray;
      TargetWelcome.prototype.mds = "";
      TargetWelcome.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.target != null && m.target !== 0)
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint32(m.target);
        if (m.leaseMs != null && m.leaseMs !== 0)
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint32(m.leaseMs);
        if (m.capabilityKeys != null && m.capabilityKeys.length) {
          for (var i = 0; i < m.capabilityKeys.length; ++i)
            w.uint32(
              /* id 3, wireType 2 =*/
              26
            ).bytes(m.capabilityKeys[i]);
        }
        if (m.mds != null && m.mds !== "")
          w.uint32(
            /* id 4, wireType 2 =*/
            34
          ).string(m.mds);
        if (m.mdsList != null)
          $root.geofs.v1.MdsList.encode(m.mdsList, w.uint32(
            /* id 20, wireType 2 =*/
            162
          ).fork(), q + 1).ldelim();
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      TargetWelcome.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.TargetWelcome();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 20: {
              if (u !== 2)
                break;
              m.mdsList = $root.geofs.v1.MdsList.decode(r, r.size(), $undefined, q + 1, m.mdsList);
              continue;
            }
            case 1: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.target = v;
              else
                delete m.target;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.leaseMs = v;
              else
                delete m.leaseMs;
              continue;
            }
            case 3: {
              if (u !== 2)
                break;
              if (!(m.capabilityKeys && m.capabilityKeys.length))
                m.capabilityKeys = [];
              m.capabilityKeys.push(r.bytes());
              continue;
            }
            case 4: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.mds = v;
              else
                delete m.mds;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      TargetWelcome.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.TargetWelcome";
      };
      return TargetWelcome;
    })();
    v1.TargetHeartbeat = (function() {
      const TargetHeartbeat = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      TargetHeartbeat.prototype.mdsKnown = 0;
      TargetHeartbeat.prototype.capacity = null;
      TargetHeartbeat.prototype.connections = 0;
      TargetHeartbeat.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.capacity != null)
          $root.geofs.v1.Capacity.encode(m.capacity, w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).fork(), q + 1).ldelim();
        if (m.connections != null && m.connections !== 0)
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint32(m.connections);
        if (m.mdsKnown != null && m.mdsKnown !== 0)
          w.uint32(
            /* id 20, wireType 5 =*/
            165
          ).fixed32(m.mdsKnown);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      TargetHeartbeat.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.TargetHeartbeat();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 20: {
              if (u !== 5)
                break;
              if (v = r.fixed32())
                m.mdsKnown = v;
              else
                delete m.mdsKnown;
              continue;
            }
            case 1: {
              if (u !== 2)
                break;
              m.capacity = $root.geofs.v1.Capacity.decode(r, r.size(), $undefined, q + 1, m.capacity);
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.connections = v;
              else
                delete m.connections;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      TargetHeartbeat.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.TargetHeartbeat";
      };
      return TargetHeartbeat;
    })();
    v1.TargetLease = (function() {
      const TargetLease = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      TargetLease.prototype.mdsList = null;
      TargetLease.prototype.leaseMs = 0;
      TargetLease.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.leaseMs != null && m.leaseMs !== 0)
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint32(m.leaseMs);
        if (m.mdsList != null)
          $root.geofs.v1.MdsList.encode(m.mdsList, w.uint32(
            /* id 20, wireType 2 =*/
            162
          ).fork(), q + 1).ldelim();
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      TargetLease.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.TargetLease();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 20: {
              if (u !== 2)
                break;
              m.mdsList = $root.geofs.v1.MdsList.decode(r, r.size(), $undefined, q + 1, m.mdsList);
              continue;
            }
            case 1: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.leaseMs = v;
              else
                delete m.leaseMs;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      TargetLease.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.TargetLease";
      };
      return TargetLease;
    })();
    v1.DeleteObjects = (function() {
      const DeleteObjects = function(p) {
        this.objects = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      DeleteObjects.prototype.objects = $util.emptyArray;
      DeleteObjects.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.objects != null && m.objects.length) {
          w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).uint64s(m.objects);
        }
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      DeleteObjects.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.DeleteObjects();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u === 2) {
                if (!(m.objects && m.objects.length))
                  m.objects = [];
                r.uint64s(m.objects);
                continue;
              }
              if (u !== 0)
                break;
              if (!(m.objects && m.objects.length))
                m.objects = [];
              m.objects.push(r.uint64());
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      DeleteObjects.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.DeleteObjects";
      };
      return DeleteObjects;
    })();
    v1.DeleteDone = (function() {
      const DeleteDone = function(p) {
        this.objects = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      DeleteDone.prototype.objects = $util.emptyArray;
      DeleteDone.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.objects != null && m.objects.length) {
          w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).uint64s(m.objects);
        }
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      DeleteDone.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.DeleteDone();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u === 2) {
                if (!(m.objects && m.objects.length))
                  m.objects = [];
                r.uint64s(m.objects);
                continue;
              }
              if (u !== 0)
                break;
              if (!(m.objects && m.objects.length))
                m.objects = [];
              m.objects.push(r.uint64());
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      DeleteDone.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.DeleteDone";
      };
      return DeleteDone;
    })();
    v1.RecoveredObject = (function() {
      const RecoveredObject = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      RecoveredObject.prototype.ino = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      RecoveredObject.prototype.object = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      RecoveredObject.prototype.dataVersion = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      RecoveredObject.prototype.size = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      RecoveredObject.prototype.mtime = null;
      RecoveredObject.prototype.blocks = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      RecoveredObject.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.ino != null && (typeof m.ino === "object" ? m.ino.low || m.ino.high : m.ino !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.ino);
        if (m.object != null && (typeof m.object === "object" ? m.object.low || m.object.high : m.object !== 0))
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint64(m.object);
        if (m.dataVersion != null && (typeof m.dataVersion === "object" ? m.dataVersion.low || m.dataVersion.high : m.dataVersion !== 0))
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).uint64(m.dataVersion);
        if (m.size != null && (typeof m.size === "object" ? m.size.low || m.size.high : m.size !== 0))
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).uint64(m.size);
        if (m.mtime != null)
          $root.geofs.v1.Time.encode(m.mtime, w.uint32(
            /* id 5, wireType 2 =*/
            42
          ).fork(), q + 1).ldelim();
        if (m.blocks != null && (typeof m.blocks === "object" ? m.blocks.low || m.blocks.high : m.blocks !== 0))
          w.uint32(
            /* id 6, wireType 0 =*/
            48
          ).uint64(m.blocks);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      RecoveredObject.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.RecoveredObject();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.ino = v;
              else
                delete m.ino;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.object = v;
              else
                delete m.object;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.dataVersion = v;
              else
                delete m.dataVersion;
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.size = v;
              else
                delete m.size;
              continue;
            }
            case 5: {
              if (u !== 2)
                break;
              m.mtime = $root.geofs.v1.Time.decode(r, r.size(), $undefined, q + 1, m.mtime);
              continue;
            }
            case 6: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.blocks = v;
              else
                delete m.blocks;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      RecoveredObject.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.RecoveredObject";
      };
      return RecoveredObject;
    })();
    v1.RecoveredObjects = (function() {
      const RecoveredObjects = function(p) {
        this.objects = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      RecoveredObjects.prototype.incarnation = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      RecoveredObjects.prototype.objects = $util.emptyArray;
      RecoveredObjects.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.incarnation != null && (typeof m.incarnation === "object" ? m.incarnation.low || m.incarnation.high : m.incarnation !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.incarnation);
        if (m.objects != null && m.objects.length) {
          for (var i = 0; i < m.objects.length; ++i)
            $root.geofs.v1.RecoveredObject.encode(m.objects[i], w.uint32(
              /* id 2, wireType 2 =*/
              18
            ).fork(), q + 1).ldelim();
        }
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      RecoveredObjects.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.RecoveredObjects();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.incarnation = v;
              else
                delete m.incarnation;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if (!(m.objects && m.objects.length))
                m.objects = [];
              m.objects.push($root.geofs.v1.RecoveredObject.decode(r, r.size(), $undefined, q + 1));
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      RecoveredObjects.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.RecoveredObjects";
      };
      return RecoveredObjects;
    })();
    v1.RecoveredDone = (function() {
      const RecoveredDone = function(p) {
        this.failed = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      RecoveredDone.prototype.token = $util.newBuffer([]);
      RecoveredDone.prototype.failed = $util.emptyArray;
      RecoveredDone.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.token != null && m.token.length)
          w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).bytes(m.token);
        if (m.failed != null && m.failed.length) {
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).uint64s(m.failed);
        }
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      RecoveredDone.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.RecoveredDone();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              if ((v = r.bytes()).length)
                m.token = v;
              else
                delete m.token;
              continue;
            }
            case 2: {
              if (u === 2) {
                if (!(m.failed && m.failed.length))
                  m.failed = [];
                r.uint64s(m.failed);
                continue;
              }
              if (u !== 0)
                break;
              if (!(m.failed && m.failed.length))
                m.failed = [];
              m.failed.push(r.uint64());
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      RecoveredDone.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.RecoveredDone";
      };
      return RecoveredDone;
    })();
    v1.RaisedFence = (function() {
      const RaisedFence = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      RaisedFence.prototype.ino = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      RaisedFence.prototype.object = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      RaisedFence.prototype.fence = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      RaisedFence.prototype.evicted = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      RaisedFence.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.ino != null && (typeof m.ino === "object" ? m.ino.low || m.ino.high : m.ino !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.ino);
        if (m.object != null && (typeof m.object === "object" ? m.object.low || m.object.high : m.object !== 0))
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint64(m.object);
        if (m.fence != null && (typeof m.fence === "object" ? m.fence.low || m.fence.high : m.fence !== 0))
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).uint64(m.fence);
        if (m.evicted != null && (typeof m.evicted === "object" ? m.evicted.low || m.evicted.high : m.evicted !== 0))
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).uint64(m.evicted);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      RaisedFence.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.RaisedFence();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.ino = v;
              else
                delete m.ino;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.object = v;
              else
                delete m.object;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.fence = v;
              else
                delete m.fence;
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.evicted = v;
              else
                delete m.evicted;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      RaisedFence.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.RaisedFence";
      };
      return RaisedFence;
    })();
    v1.RaisedFences = (function() {
      const RaisedFences = function(p) {
        this.fences = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      RaisedFences.prototype.fences = $util.emptyArray;
      RaisedFences.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.fences != null && m.fences.length) {
          for (var i = 0; i < m.fences.length; ++i)
            $root.geofs.v1.RaisedFence.encode(m.fences[i], w.uint32(
              /* id 1, wireType 2 =*/
              10
            ).fork(), q + 1).ldelim();
        }
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      RaisedFences.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.RaisedFences();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              if (!(m.fences && m.fences.length))
                m.fences = [];
              m.fences.push($root.geofs.v1.RaisedFence.decode(r, r.size(), $undefined, q + 1));
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      RaisedFences.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.RaisedFences";
      };
      return RaisedFences;
    })();
    v1.ListObjects = (function() {
      const ListObjects = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      ListObjects.prototype.request = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      ListObjects.prototype.after = "";
      ListObjects.prototype.only = "";
      ListObjects.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.request != null && (typeof m.request === "object" ? m.request.low || m.request.high : m.request !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.request);
        if (m.after != null && m.after !== "")
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).string(m.after);
        if (m.only != null && m.only !== "")
          w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).string(m.only);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      ListObjects.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.ListObjects();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.request = v;
              else
                delete m.request;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.after = v;
              else
                delete m.after;
              continue;
            }
            case 3: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.only = v;
              else
                delete m.only;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      ListObjects.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.ListObjects";
      };
      return ListObjects;
    })();
    v1.StoredObject = (function() {
      const StoredObject = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      StoredObject.prototype.object = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      StoredObject.prototype.ino = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      StoredObject.prototype.dataVersion = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      StoredObject.prototype.size = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      StoredObject.prototype.open = false;
      StoredObject.prototype.broken = "";
      StoredObject.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.object != null && (typeof m.object === "object" ? m.object.low || m.object.high : m.object !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.object);
        if (m.ino != null && (typeof m.ino === "object" ? m.ino.low || m.ino.high : m.ino !== 0))
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint64(m.ino);
        if (m.dataVersion != null && (typeof m.dataVersion === "object" ? m.dataVersion.low || m.dataVersion.high : m.dataVersion !== 0))
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).uint64(m.dataVersion);
        if (m.size != null && (typeof m.size === "object" ? m.size.low || m.size.high : m.size !== 0))
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).uint64(m.size);
        if (m.open != null && m.open !== false)
          w.uint32(
            /* id 5, wireType 0 =*/
            40
          ).bool(m.open);
        if (m.broken != null && m.broken !== "")
          w.uint32(
            /* id 6, wireType 2 =*/
            50
          ).string(m.broken);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      StoredObject.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.StoredObject();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.object = v;
              else
                delete m.object;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.ino = v;
              else
                delete m.ino;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.dataVersion = v;
              else
                delete m.dataVersion;
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.size = v;
              else
                delete m.size;
              continue;
            }
            case 5: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.open = v;
              else
                delete m.open;
              continue;
            }
            case 6: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.broken = v;
              else
                delete m.broken;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      StoredObject.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.StoredObject";
      };
      return StoredObject;
    })();
    v1.ObjectsListed = (function() {
      const ObjectsListed = function(p) {
        this.objects = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      ObjectsListed.prototype.request = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      ObjectsListed.prototype.objects = $util.emptyArray;
      ObjectsListed.prototype.next = "";
      ObjectsListed.prototype.folders = 0;
      ObjectsListed.prototype.passed = 0;
      ObjectsListed.prototype.failed = "";
      ObjectsListed.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.request != null && (typeof m.request === "object" ? m.request.low || m.request.high : m.request !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.request);
        if (m.objects != null && m.objects.length) {
          for (var i = 0; i < m.objects.length; ++i)
            $root.geofs.v1.StoredObject.encode(m.objects[i], w.uint32(
              /* id 2, wireType 2 =*/
              18
            ).fork(), q + 1).ldelim();
        }
        if (m.next != null && m.next !== "")
          w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).string(m.next);
        if (m.folders != null && m.folders !== 0)
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).uint32(m.folders);
        if (m.passed != null && m.passed !== 0)
          w.uint32(
            /* id 5, wireType 0 =*/
            40
          ).uint32(m.passed);
        if (m.failed != null && m.failed !== "")
          w.uint32(
            /* id 6, wireType 2 =*/
            50
          ).string(m.failed);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      ObjectsListed.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.ObjectsListed();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.request = v;
              else
                delete m.request;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if (!(m.objects && m.objects.length))
                m.objects = [];
              m.objects.push($root.geofs.v1.StoredObject.decode(r, r.size(), $undefined, q + 1));
              continue;
            }
            case 3: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.next = v;
              else
                delete m.next;
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.folders = v;
              else
                delete m.folders;
              continue;
            }
            case 5: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.passed = v;
              else
                delete m.passed;
              continue;
            }
            case 6: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.failed = v;
              else
                delete m.failed;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      ObjectsListed.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.ObjectsListed";
      };
      return ObjectsListed;
    })();
    v1.DataHello = (function() {
      const DataHello = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      DataHello.prototype.protocol = 0;
      DataHello.prototype.cluster = "";
      DataHello.prototype.client = "";
      DataHello.prototype.target = 0;
      DataHello.prototype.incarnation = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      DataHello.prototype.maxPayload = 0;
      DataHello.prototype.expectedTarget = 0;
      DataHello.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.protocol != null && m.protocol !== 0)
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint32(m.protocol);
        if (m.cluster != null && m.cluster !== "")
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).string(m.cluster);
        if (m.client != null && m.client !== "")
          w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).string(m.client);
        if (m.target != null && m.target !== 0)
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).uint32(m.target);
        if (m.incarnation != null && (typeof m.incarnation === "object" ? m.incarnation.low || m.incarnation.high : m.incarnation !== 0))
          w.uint32(
            /* id 5, wireType 0 =*/
            40
          ).uint64(m.incarnation);
        if (m.maxPayload != null && m.maxPayload !== 0)
          w.uint32(
            /* id 6, wireType 0 =*/
            48
          ).uint32(m.maxPayload);
        if (m.expectedTarget != null && m.expectedTarget !== 0)
          w.uint32(
            /* id 7, wireType 0 =*/
            56
          ).uint32(m.expectedTarget);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      DataHello.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.DataHello();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.protocol = v;
              else
                delete m.protocol;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.cluster = v;
              else
                delete m.cluster;
              continue;
            }
            case 3: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.client = v;
              else
                delete m.client;
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.target = v;
              else
                delete m.target;
              continue;
            }
            case 5: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.incarnation = v;
              else
                delete m.incarnation;
              continue;
            }
            case 6: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.maxPayload = v;
              else
                delete m.maxPayload;
              continue;
            }
            case 7: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.expectedTarget = v;
              else
                delete m.expectedTarget;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      DataHello.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.DataHello";
      };
      return DataHello;
    })();
    v1.ObjectRef = (function() {
      const ObjectRef = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      ObjectRef.prototype.object = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      ObjectRef.prototype.ino = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      ObjectRef.prototype.capability = $util.newBuffer([]);
      ObjectRef.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.object != null && (typeof m.object === "object" ? m.object.low || m.object.high : m.object !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.object);
        if (m.ino != null && (typeof m.ino === "object" ? m.ino.low || m.ino.high : m.ino !== 0))
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint64(m.ino);
        if (m.capability != null && m.capability.length)
          w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).bytes(m.capability);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      ObjectRef.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.ObjectRef();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.object = v;
              else
                delete m.object;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.ino = v;
              else
                delete m.ino;
              continue;
            }
            case 3: {
              if (u !== 2)
                break;
              if ((v = r.bytes()).length)
                m.capability = v;
              else
                delete m.capability;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      ObjectRef.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.ObjectRef";
      };
      return ObjectRef;
    })();
    v1.ObjectState = (function() {
      const ObjectState = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      ObjectState.prototype.dataVersion = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      ObjectState.prototype.open = false;
      ObjectState.prototype.size = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      ObjectState.prototype.incarnation = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      ObjectState.prototype.mtime = null;
      ObjectState.prototype.blocks = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      ObjectState.prototype.token = $util.newBuffer([]);
      ObjectState.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.dataVersion != null && (typeof m.dataVersion === "object" ? m.dataVersion.low || m.dataVersion.high : m.dataVersion !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.dataVersion);
        if (m.open != null && m.open !== false)
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).bool(m.open);
        if (m.size != null && (typeof m.size === "object" ? m.size.low || m.size.high : m.size !== 0))
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).uint64(m.size);
        if (m.incarnation != null && (typeof m.incarnation === "object" ? m.incarnation.low || m.incarnation.high : m.incarnation !== 0))
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).uint64(m.incarnation);
        if (m.mtime != null)
          $root.geofs.v1.Time.encode(m.mtime, w.uint32(
            /* id 5, wireType 2 =*/
            42
          ).fork(), q + 1).ldelim();
        if (m.blocks != null && (typeof m.blocks === "object" ? m.blocks.low || m.blocks.high : m.blocks !== 0))
          w.uint32(
            /* id 6, wireType 0 =*/
            48
          ).uint64(m.blocks);
        if (m.token != null && m.token.length)
          w.uint32(
            /* id 7, wireType 2 =*/
            58
          ).bytes(m.token);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      ObjectState.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.ObjectState();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.dataVersion = v;
              else
                delete m.dataVersion;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.open = v;
              else
                delete m.open;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.size = v;
              else
                delete m.size;
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.incarnation = v;
              else
                delete m.incarnation;
              continue;
            }
            case 5: {
              if (u !== 2)
                break;
              m.mtime = $root.geofs.v1.Time.decode(r, r.size(), $undefined, q + 1, m.mtime);
              continue;
            }
            case 6: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.blocks = v;
              else
                delete m.blocks;
              continue;
            }
            case 7: {
              if (u !== 2)
                break;
              if ((v = r.bytes()).length)
                m.token = v;
              else
                delete m.token;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      ObjectState.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.ObjectState";
      };
      return ObjectState;
    })();
    v1.ReadRequest = (function() {
      const ReadRequest = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      ReadRequest.prototype.ref = null;
      ReadRequest.prototype.offset = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      ReadRequest.prototype.length = 0;
      ReadRequest.prototype.expectedVersion = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      ReadRequest.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.ref != null)
          $root.geofs.v1.ObjectRef.encode(m.ref, w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).fork(), q + 1).ldelim();
        if (m.offset != null && (typeof m.offset === "object" ? m.offset.low || m.offset.high : m.offset !== 0))
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint64(m.offset);
        if (m.length != null && m.length !== 0)
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).uint32(m.length);
        if (m.expectedVersion != null && (typeof m.expectedVersion === "object" ? m.expectedVersion.low || m.expectedVersion.high : m.expectedVersion !== 0))
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).uint64(m.expectedVersion);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      ReadRequest.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.ReadRequest();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              m.ref = $root.geofs.v1.ObjectRef.decode(r, r.size(), $undefined, q + 1, m.ref);
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.offset = v;
              else
                delete m.offset;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.length = v;
              else
                delete m.length;
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.expectedVersion = v;
              else
                delete m.expectedVersion;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      ReadRequest.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.ReadRequest";
      };
      return ReadRequest;
    })();
    v1.ReadReply = (function() {
      const ReadReply = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      ReadReply.prototype.state = null;
      ReadReply.prototype.offset = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      ReadReply.prototype.last = false;
      ReadReply.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.state != null)
          $root.geofs.v1.ObjectState.encode(m.state, w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).fork(), q + 1).ldelim();
        if (m.offset != null && (typeof m.offset === "object" ? m.offset.low || m.offset.high : m.offset !== 0))
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint64(m.offset);
        if (m.last != null && m.last !== false)
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).bool(m.last);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      ReadReply.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.ReadReply();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              m.state = $root.geofs.v1.ObjectState.decode(r, r.size(), $undefined, q + 1, m.state);
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.offset = v;
              else
                delete m.offset;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.last = v;
              else
                delete m.last;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      ReadReply.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.ReadReply";
      };
      return ReadReply;
    })();
    v1.WriteRequest = (function() {
      const WriteRequest = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      WriteRequest.prototype.ref = null;
      WriteRequest.prototype.offset = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      WriteRequest.prototype.append = false;
      WriteRequest.prototype.session = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      WriteRequest.prototype.number = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      WriteRequest.prototype.identity = null;
      WriteRequest.prototype.seal = false;
      WriteRequest.prototype.durable = false;
      WriteRequest.prototype.stillWriting = false;
      WriteRequest.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.ref != null)
          $root.geofs.v1.ObjectRef.encode(m.ref, w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).fork(), q + 1).ldelim();
        if (m.offset != null && (typeof m.offset === "object" ? m.offset.low || m.offset.high : m.offset !== 0))
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint64(m.offset);
        if (m.append != null && m.append !== false)
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).bool(m.append);
        if (m.session != null && (typeof m.session === "object" ? m.session.low || m.session.high : m.session !== 0))
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).uint64(m.session);
        if (m.number != null && (typeof m.number === "object" ? m.number.low || m.number.high : m.number !== 0))
          w.uint32(
            /* id 5, wireType 0 =*/
            40
          ).uint64(m.number);
        if (m.identity != null)
          $root.geofs.v1.ObjectIdentity.encode(m.identity, w.uint32(
            /* id 6, wireType 2 =*/
            50
          ).fork(), q + 1).ldelim();
        if (m.seal != null && m.seal !== false)
          w.uint32(
            /* id 7, wireType 0 =*/
            56
          ).bool(m.seal);
        if (m.durable != null && m.durable !== false)
          w.uint32(
            /* id 8, wireType 0 =*/
            64
          ).bool(m.durable);
        if (m.stillWriting != null && m.stillWriting !== false)
          w.uint32(
            /* id 9, wireType 0 =*/
            72
          ).bool(m.stillWriting);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      WriteRequest.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.WriteRequest();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              m.ref = $root.geofs.v1.ObjectRef.decode(r, r.size(), $undefined, q + 1, m.ref);
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.offset = v;
              else
                delete m.offset;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.append = v;
              else
                delete m.append;
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.session = v;
              else
                delete m.session;
              continue;
            }
            case 5: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.number = v;
              else
                delete m.number;
              continue;
            }
            case 6: {
              if (u !== 2)
                break;
              m.identity = $root.geofs.v1.ObjectIdentity.decode(r, r.size(), $undefined, q + 1, m.identity);
              continue;
            }
            case 7: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.seal = v;
              else
                delete m.seal;
              continue;
            }
            case 8: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.durable = v;
              else
                delete m.durable;
              continue;
            }
            case 9: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.stillWriting = v;
              else
                delete m.stillWriting;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      WriteRequest.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.WriteRequest";
      };
      return WriteRequest;
    })();
    v1.ObjectIdentity = (function() {
      const ObjectIdentity = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      ObjectIdentity.prototype.ino = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      ObjectIdentity.prototype.parent = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      ObjectIdentity.prototype.name = $util.newBuffer([]);
      ObjectIdentity.prototype.uid = 0;
      ObjectIdentity.prototype.gid = 0;
      ObjectIdentity.prototype.mode = 0;
      ObjectIdentity.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.ino != null && (typeof m.ino === "object" ? m.ino.low || m.ino.high : m.ino !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.ino);
        if (m.parent != null && (typeof m.parent === "object" ? m.parent.low || m.parent.high : m.parent !== 0))
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint64(m.parent);
        if (m.name != null && m.name.length)
          w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).bytes(m.name);
        if (m.uid != null && m.uid !== 0)
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).uint32(m.uid);
        if (m.gid != null && m.gid !== 0)
          w.uint32(
            /* id 5, wireType 0 =*/
            40
          ).uint32(m.gid);
        if (m.mode != null && m.mode !== 0)
          w.uint32(
            /* id 6, wireType 0 =*/
            48
          ).uint32(m.mode);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      ObjectIdentity.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.ObjectIdentity();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.ino = v;
              else
                delete m.ino;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.parent = v;
              else
                delete m.parent;
              continue;
            }
            case 3: {
              if (u !== 2)
                break;
              if ((v = r.bytes()).length)
                m.name = v;
              else
                delete m.name;
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.uid = v;
              else
                delete m.uid;
              continue;
            }
            case 5: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.gid = v;
              else
                delete m.gid;
              continue;
            }
            case 6: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.mode = v;
              else
                delete m.mode;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      ObjectIdentity.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.ObjectIdentity";
      };
      return ObjectIdentity;
    })();
    v1.WriteReply = (function() {
      const WriteReply = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      WriteReply.prototype.state = null;
      WriteReply.prototype.offset = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      WriteReply.prototype.sealed = false;
      WriteReply.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.state != null)
          $root.geofs.v1.ObjectState.encode(m.state, w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).fork(), q + 1).ldelim();
        if (m.offset != null && (typeof m.offset === "object" ? m.offset.low || m.offset.high : m.offset !== 0))
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint64(m.offset);
        if (m.sealed != null && m.sealed !== false)
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).bool(m.sealed);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      WriteReply.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.WriteReply();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              m.state = $root.geofs.v1.ObjectState.decode(r, r.size(), $undefined, q + 1, m.state);
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.offset = v;
              else
                delete m.offset;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.sealed = v;
              else
                delete m.sealed;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      WriteReply.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.WriteReply";
      };
      return WriteReply;
    })();
    v1.TruncateRequest = (function() {
      const TruncateRequest = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      TruncateRequest.prototype.ref = null;
      TruncateRequest.prototype.size = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      TruncateRequest.prototype.identity = null;
      TruncateRequest.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.ref != null)
          $root.geofs.v1.ObjectRef.encode(m.ref, w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).fork(), q + 1).ldelim();
        if (m.size != null && (typeof m.size === "object" ? m.size.low || m.size.high : m.size !== 0))
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint64(m.size);
        if (m.identity != null)
          $root.geofs.v1.ObjectIdentity.encode(m.identity, w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).fork(), q + 1).ldelim();
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      TruncateRequest.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.TruncateRequest();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              m.ref = $root.geofs.v1.ObjectRef.decode(r, r.size(), $undefined, q + 1, m.ref);
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.size = v;
              else
                delete m.size;
              continue;
            }
            case 3: {
              if (u !== 2)
                break;
              m.identity = $root.geofs.v1.ObjectIdentity.decode(r, r.size(), $undefined, q + 1, m.identity);
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      TruncateRequest.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.TruncateRequest";
      };
      return TruncateRequest;
    })();
    v1.AllocateRequest = (function() {
      const AllocateRequest = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      AllocateRequest.prototype.ref = null;
      AllocateRequest.prototype.mode = 0;
      AllocateRequest.prototype.offset = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      AllocateRequest.prototype.length = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      AllocateRequest.prototype.identity = null;
      AllocateRequest.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.ref != null)
          $root.geofs.v1.ObjectRef.encode(m.ref, w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).fork(), q + 1).ldelim();
        if (m.mode != null && m.mode !== 0)
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint32(m.mode);
        if (m.offset != null && (typeof m.offset === "object" ? m.offset.low || m.offset.high : m.offset !== 0))
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).uint64(m.offset);
        if (m.length != null && (typeof m.length === "object" ? m.length.low || m.length.high : m.length !== 0))
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).uint64(m.length);
        if (m.identity != null)
          $root.geofs.v1.ObjectIdentity.encode(m.identity, w.uint32(
            /* id 5, wireType 2 =*/
            42
          ).fork(), q + 1).ldelim();
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      AllocateRequest.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.AllocateRequest();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              m.ref = $root.geofs.v1.ObjectRef.decode(r, r.size(), $undefined, q + 1, m.ref);
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.mode = v;
              else
                delete m.mode;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.offset = v;
              else
                delete m.offset;
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.length = v;
              else
                delete m.length;
              continue;
            }
            case 5: {
              if (u !== 2)
                break;
              m.identity = $root.geofs.v1.ObjectIdentity.decode(r, r.size(), $undefined, q + 1, m.identity);
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      AllocateRequest.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.AllocateRequest";
      };
      return AllocateRequest;
    })();
    v1.SealRequest = (function() {
      const SealRequest = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      SealRequest.prototype.ref = null;
      SealRequest.prototype.durable = false;
      SealRequest.prototype.stillWriting = false;
      SealRequest.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.ref != null)
          $root.geofs.v1.ObjectRef.encode(m.ref, w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).fork(), q + 1).ldelim();
        if (m.durable != null && m.durable !== false)
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).bool(m.durable);
        if (m.stillWriting != null && m.stillWriting !== false)
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).bool(m.stillWriting);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      SealRequest.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.SealRequest();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              m.ref = $root.geofs.v1.ObjectRef.decode(r, r.size(), $undefined, q + 1, m.ref);
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.durable = v;
              else
                delete m.durable;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.stillWriting = v;
              else
                delete m.stillWriting;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      SealRequest.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.SealRequest";
      };
      return SealRequest;
    })();
    v1.StatRequest = (function() {
      const StatRequest = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      StatRequest.prototype.ref = null;
      StatRequest.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.ref != null)
          $root.geofs.v1.ObjectRef.encode(m.ref, w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).fork(), q + 1).ldelim();
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      StatRequest.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.StatRequest();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              m.ref = $root.geofs.v1.ObjectRef.decode(r, r.size(), $undefined, q + 1, m.ref);
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      StatRequest.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.StatRequest";
      };
      return StatRequest;
    })();
    v1.CommittedRequest = (function() {
      const CommittedRequest = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      CommittedRequest.prototype.ref = null;
      CommittedRequest.prototype.dataVersion = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      CommittedRequest.prototype.token = $util.newBuffer([]);
      CommittedRequest.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.ref != null)
          $root.geofs.v1.ObjectRef.encode(m.ref, w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).fork(), q + 1).ldelim();
        if (m.dataVersion != null && (typeof m.dataVersion === "object" ? m.dataVersion.low || m.dataVersion.high : m.dataVersion !== 0))
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint64(m.dataVersion);
        if (m.token != null && m.token.length)
          w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).bytes(m.token);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      CommittedRequest.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.CommittedRequest();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              m.ref = $root.geofs.v1.ObjectRef.decode(r, r.size(), $undefined, q + 1, m.ref);
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.dataVersion = v;
              else
                delete m.dataVersion;
              continue;
            }
            case 3: {
              if (u !== 2)
                break;
              if ((v = r.bytes()).length)
                m.token = v;
              else
                delete m.token;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      CommittedRequest.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.CommittedRequest";
      };
      return CommittedRequest;
    })();
    v1.SeekRequest = (function() {
      const SeekRequest = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      SeekRequest.prototype.ref = null;
      SeekRequest.prototype.offset = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      SeekRequest.prototype.hole = false;
      SeekRequest.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.ref != null)
          $root.geofs.v1.ObjectRef.encode(m.ref, w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).fork(), q + 1).ldelim();
        if (m.offset != null && (typeof m.offset === "object" ? m.offset.low || m.offset.high : m.offset !== 0))
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint64(m.offset);
        if (m.hole != null && m.hole !== false)
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).bool(m.hole);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      SeekRequest.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.SeekRequest();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              m.ref = $root.geofs.v1.ObjectRef.decode(r, r.size(), $undefined, q + 1, m.ref);
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.offset = v;
              else
                delete m.offset;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.hole = v;
              else
                delete m.hole;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      SeekRequest.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.SeekRequest";
      };
      return SeekRequest;
    })();
    v1.SeekReply = (function() {
      const SeekReply = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      SeekReply.prototype.state = null;
      SeekReply.prototype.offset = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      SeekReply.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.state != null)
          $root.geofs.v1.ObjectState.encode(m.state, w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).fork(), q + 1).ldelim();
        if (m.offset != null && (typeof m.offset === "object" ? m.offset.low || m.offset.high : m.offset !== 0))
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint64(m.offset);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      SeekReply.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.SeekReply();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              m.state = $root.geofs.v1.ObjectState.decode(r, r.size(), $undefined, q + 1, m.state);
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.offset = v;
              else
                delete m.offset;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      SeekReply.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.SeekReply";
      };
      return SeekReply;
    })();
    v1.StateReply = (function() {
      const StateReply = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      StateReply.prototype.state = null;
      StateReply.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.state != null)
          $root.geofs.v1.ObjectState.encode(m.state, w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).fork(), q + 1).ldelim();
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      StateReply.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.StateReply();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              m.state = $root.geofs.v1.ObjectState.decode(r, r.size(), $undefined, q + 1, m.state);
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      StateReply.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.StateReply";
      };
      return StateReply;
    })();
    v1.ErrorReply = (function() {
      const ErrorReply = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      ErrorReply.prototype.errno = 0;
      ErrorReply.prototype.detail = "";
      ErrorReply.prototype.state = null;
      ErrorReply.prototype.fence = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      ErrorReply.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.errno != null && m.errno !== 0)
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).int32(m.errno);
        if (m.detail != null && m.detail !== "")
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).string(m.detail);
        if (m.state != null)
          $root.geofs.v1.ObjectState.encode(m.state, w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).fork(), q + 1).ldelim();
        if (m.fence != null && (typeof m.fence === "object" ? m.fence.low || m.fence.high : m.fence !== 0))
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).uint64(m.fence);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      ErrorReply.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.ErrorReply();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (v = r.int32())
                m.errno = v;
              else
                delete m.errno;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.detail = v;
              else
                delete m.detail;
              continue;
            }
            case 3: {
              if (u !== 2)
                break;
              m.state = $root.geofs.v1.ObjectState.decode(r, r.size(), $undefined, q + 1, m.state);
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.fence = v;
              else
                delete m.fence;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      ErrorReply.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.ErrorReply";
      };
      return ErrorReply;
    })();
    v1.Capability = (function() {
      const Capability = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      Capability.prototype.target = 0;
      Capability.prototype.object = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Capability.prototype.ino = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Capability.prototype.session = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Capability.prototype.write = false;
      Capability.prototype.fence = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Capability.prototype.expiresSec = $util.Long ? $util.Long.fromBits(0, 0, false) : 0;
      Capability.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.target != null && m.target !== 0)
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint32(m.target);
        if (m.object != null && (typeof m.object === "object" ? m.object.low || m.object.high : m.object !== 0))
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint64(m.object);
        if (m.ino != null && (typeof m.ino === "object" ? m.ino.low || m.ino.high : m.ino !== 0))
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).uint64(m.ino);
        if (m.session != null && (typeof m.session === "object" ? m.session.low || m.session.high : m.session !== 0))
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).uint64(m.session);
        if (m.write != null && m.write !== false)
          w.uint32(
            /* id 5, wireType 0 =*/
            40
          ).bool(m.write);
        if (m.fence != null && (typeof m.fence === "object" ? m.fence.low || m.fence.high : m.fence !== 0))
          w.uint32(
            /* id 6, wireType 0 =*/
            48
          ).uint64(m.fence);
        if (m.expiresSec != null && (typeof m.expiresSec === "object" ? m.expiresSec.low || m.expiresSec.high : m.expiresSec !== 0))
          w.uint32(
            /* id 7, wireType 0 =*/
            56
          ).int64(m.expiresSec);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      Capability.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.Capability();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.target = v;
              else
                delete m.target;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.object = v;
              else
                delete m.object;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.ino = v;
              else
                delete m.ino;
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.session = v;
              else
                delete m.session;
              continue;
            }
            case 5: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.write = v;
              else
                delete m.write;
              continue;
            }
            case 6: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.fence = v;
              else
                delete m.fence;
              continue;
            }
            case 7: {
              if (u !== 0)
                break;
              if (typeof (v = r.int64()) === "object" ? v.low || v.high : v !== 0)
                m.expiresSec = v;
              else
                delete m.expiresSec;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      Capability.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.Capability";
      };
      return Capability;
    })();
    v1.SignedCapability = (function() {
      const SignedCapability = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      SignedCapability.prototype.capability = $util.newBuffer([]);
      SignedCapability.prototype.mac = $util.newBuffer([]);
      SignedCapability.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.capability != null && m.capability.length)
          w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).bytes(m.capability);
        if (m.mac != null && m.mac.length)
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).bytes(m.mac);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      SignedCapability.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.SignedCapability();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              if ((v = r.bytes()).length)
                m.capability = v;
              else
                delete m.capability;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if ((v = r.bytes()).length)
                m.mac = v;
              else
                delete m.mac;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      SignedCapability.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.SignedCapability";
      };
      return SignedCapability;
    })();
    v1.ClientFrame = (function() {
      const ClientFrame = function(p) {
        this.messages = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      ClientFrame.prototype.messages = $util.emptyArray;
      ClientFrame.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.messages != null && m.messages.length) {
          for (var i = 0; i < m.messages.length; ++i)
            $root.geofs.v1.ClientMessage.encode(m.messages[i], w.uint32(
              /* id 1, wireType 2 =*/
              10
            ).fork(), q + 1).ldelim();
        }
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      ClientFrame.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.ClientFrame();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              if (!(m.messages && m.messages.length))
                m.messages = [];
              m.messages.push($root.geofs.v1.ClientMessage.decode(r, r.size(), $undefined, q + 1));
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      ClientFrame.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.ClientFrame";
      };
      return ClientFrame;
    })();
    v1.ServerFrame = (function() {
      const ServerFrame = function(p) {
        this.messages = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      ServerFrame.prototype.messages = $util.emptyArray;
      ServerFrame.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.messages != null && m.messages.length) {
          for (var i = 0; i < m.messages.length; ++i)
            $root.geofs.v1.ServerMessage.encode(m.messages[i], w.uint32(
              /* id 1, wireType 2 =*/
              10
            ).fork(), q + 1).ldelim();
        }
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      ServerFrame.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.ServerFrame();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              if (!(m.messages && m.messages.length))
                m.messages = [];
              m.messages.push($root.geofs.v1.ServerMessage.decode(r, r.size(), $undefined, q + 1));
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      ServerFrame.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.ServerFrame";
      };
      return ServerFrame;
    })();
    v1.ClientMessage = (function() {
      const ClientMessage = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      ClientMessage.prototype.id = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      ClientMessage.prototype.hello = null;
      ClientMessage.prototype.heartbeat = null;
      ClientMessage.prototype.breakAck = null;
      ClientMessage.prototype.inUse = null;
      ClientMessage.prototype.goodbye = null;
      ClientMessage.prototype.cancel = null;
      ClientMessage.prototype.lookup = null;
      ClientMessage.prototype.getAttr = null;
      ClientMessage.prototype.readDir = null;
      ClientMessage.prototype.getXattr = null;
      ClientMessage.prototype.listXattr = null;
      ClientMessage.prototype.statFs = null;
      ClientMessage.prototype.open = null;
      ClientMessage.prototype.revalidate = null;
      ClientMessage.prototype.getLock = null;
      ClientMessage.prototype.placement = null;
      ClientMessage.prototype.sync = null;
      ClientMessage.prototype.flush = null;
      ClientMessage.prototype.agree = null;
      ClientMessage.prototype.mutate = null;
      let $oneOfFields;
      $Object.defineProperty(ClientMessage.prototype, "body", {
        get: $util.oneOfGetter($oneOfFields = ["hello", "heartbeat", "breakAck", "inUse", "goodbye", "cancel", "lookup", "getAttr", "readDir", "getXattr", "listXattr", "statFs", "open", "revalidate", "getLock", "placement", "sync", "flush", "agree", "mutate"]),
        set: $util.oneOfSetter($oneOfFields)
      });
      ClientMessage.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.id != null && (typeof m.id === "object" ? m.id.low || m.id.high : m.id !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.id);
        if (m.hello != null)
          $root.geofs.v1.Hello.encode(m.hello, w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).fork(), q + 1).ldelim();
        if (m.heartbeat != null)
          $root.geofs.v1.Heartbeat.encode(m.heartbeat, w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).fork(), q + 1).ldelim();
        if (m.breakAck != null)
          $root.geofs.v1.BreakAck.encode(m.breakAck, w.uint32(
            /* id 4, wireType 2 =*/
            34
          ).fork(), q + 1).ldelim();
        if (m.inUse != null)
          $root.geofs.v1.InUse.encode(m.inUse, w.uint32(
            /* id 5, wireType 2 =*/
            42
          ).fork(), q + 1).ldelim();
        if (m.goodbye != null)
          $root.geofs.v1.Goodbye.encode(m.goodbye, w.uint32(
            /* id 6, wireType 2 =*/
            50
          ).fork(), q + 1).ldelim();
        if (m.cancel != null)
          $root.geofs.v1.Cancel.encode(m.cancel, w.uint32(
            /* id 7, wireType 2 =*/
            58
          ).fork(), q + 1).ldelim();
        if (m.lookup != null)
          $root.geofs.v1.LookupRequest.encode(m.lookup, w.uint32(
            /* id 16, wireType 2 =*/
            130
          ).fork(), q + 1).ldelim();
        if (m.getAttr != null)
          $root.geofs.v1.GetAttrRequest.encode(m.getAttr, w.uint32(
            /* id 17, wireType 2 =*/
            138
          ).fork(), q + 1).ldelim();
        if (m.readDir != null)
          $root.geofs.v1.ReadDirRequest.encode(m.readDir, w.uint32(
            /* id 18, wireType 2 =*/
            146
          ).fork(), q + 1).ldelim();
        if (m.getXattr != null)
          $root.geofs.v1.GetXattrRequest.encode(m.getXattr, w.uint32(
            /* id 19, wireType 2 =*/
            154
          ).fork(), q + 1).ldelim();
        if (m.listXattr != null)
          $root.geofs.v1.ListXattrRequest.encode(m.listXattr, w.uint32(
            /* id 20, wireType 2 =*/
            162
          ).fork(), q + 1).ldelim();
        if (m.statFs != null)
          $root.geofs.v1.StatFsRequest.encode(m.statFs, w.uint32(
            /* id 21, wireType 2 =*/
            170
          ).fork(), q + 1).ldelim();
        if (m.open != null)
          $root.geofs.v1.OpenRequest.encode(m.open, w.uint32(
            /* id 22, wireType 2 =*/
            178
          ).fork(), q + 1).ldelim();
        if (m.revalidate != null)
          $root.geofs.v1.RevalidateRequest.encode(m.revalidate, w.uint32(
            /* id 23, wireType 2 =*/
            186
          ).fork(), q + 1).ldelim();
        if (m.getLock != null)
          $root.geofs.v1.GetLockRequest.encode(m.getLock, w.uint32(
            /* id 24, wireType 2 =*/
            194
          ).fork(), q + 1).ldelim();
        if (m.placement != null)
          $root.geofs.v1.PlacementRequest.encode(m.placement, w.uint32(
            /* id 25, wireType 2 =*/
            202
          ).fork(), q + 1).ldelim();
        if (m.sync != null)
          $root.geofs.v1.SyncRequest.encode(m.sync, w.uint32(
            /* id 26, wireType 2 =*/
            210
          ).fork(), q + 1).ldelim();
        if (m.flush != null)
          $root.geofs.v1.FlushRequest.encode(m.flush, w.uint32(
            /* id 27, wireType 2 =*/
            218
          ).fork(), q + 1).ldelim();
        if (m.agree != null)
          $root.geofs.v1.AgreeRequest.encode(m.agree, w.uint32(
            /* id 28, wireType 2 =*/
            226
          ).fork(), q + 1).ldelim();
        if (m.mutate != null)
          $root.geofs.v1.MutateRequest.encode(m.mutate, w.uint32(
            /* id 40, wireType 2 =*/
            322
          ).fork(), q + 1).ldelim();
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      ClientMessage.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.ClientMessage();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.id = v;
              else
                delete m.id;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              m.hello = $root.geofs.v1.Hello.decode(r, r.size(), $undefined, q + 1, m.hello);
              m.body = "hello";
              continue;
            }
            case 3: {
              if (u !== 2)
                break;
              m.heartbeat = $root.geofs.v1.Heartbeat.decode(r, r.size(), $undefined, q + 1, m.heartbeat);
              m.body = "heartbeat";
              continue;
            }
            case 4: {
              if (u !== 2)
                break;
              m.breakAck = $root.geofs.v1.BreakAck.decode(r, r.size(), $undefined, q + 1, m.breakAck);
              m.body = "breakAck";
              continue;
            }
            case 5: {
              if (u !== 2)
                break;
              m.inUse = $root.geofs.v1.InUse.decode(r, r.size(), $undefined, q + 1, m.inUse);
              m.body = "inUse";
              continue;
            }
            case 6: {
              if (u !== 2)
                break;
              m.goodbye = $root.geofs.v1.Goodbye.decode(r, r.size(), $undefined, q + 1, m.goodbye);
              m.body = "goodbye";
              continue;
            }
            case 7: {
              if (u !== 2)
                break;
              m.cancel = $root.geofs.v1.Cancel.decode(r, r.size(), $undefined, q + 1, m.cancel);
              m.body = "cancel";
              continue;
            }
            case 16: {
              if (u !== 2)
                break;
              m.lookup = $root.geofs.v1.LookupRequest.decode(r, r.size(), $undefined, q + 1, m.lookup);
              m.body = "lookup";
              continue;
            }
            case 17: {
              if (u !== 2)
                break;
              m.getAttr = $root.geofs.v1.GetAttrRequest.decode(r, r.size(), $undefined, q + 1, m.getAttr);
              m.body = "getAttr";
              continue;
            }
            case 18: {
              if (u !== 2)
                break;
              m.readDir = $root.geofs.v1.ReadDirRequest.decode(r, r.size(), $undefined, q + 1, m.readDir);
              m.body = "readDir";
              continue;
            }
            case 19: {
              if (u !== 2)
                break;
              m.getXattr = $root.geofs.v1.GetXattrRequest.decode(r, r.size(), $undefined, q + 1, m.getXattr);
              m.body = "getXattr";
              continue;
            }
            case 20: {
              if (u !== 2)
                break;
              m.listXattr = $root.geofs.v1.ListXattrRequest.decode(r, r.size(), $undefined, q + 1, m.listXattr);
              m.body = "listXattr";
              continue;
            }
            case 21: {
              if (u !== 2)
                break;
              m.statFs = $root.geofs.v1.StatFsRequest.decode(r, r.size(), $undefined, q + 1, m.statFs);
              m.body = "statFs";
              continue;
            }
            case 22: {
              if (u !== 2)
                break;
              m.open = $root.geofs.v1.OpenRequest.decode(r, r.size(), $undefined, q + 1, m.open);
              m.body = "open";
              continue;
            }
            case 23: {
              if (u !== 2)
                break;
              m.revalidate = $root.geofs.v1.RevalidateRequest.decode(r, r.size(), $undefined, q + 1, m.revalidate);
              m.body = "revalidate";
              continue;
            }
            case 24: {
              if (u !== 2)
                break;
              m.getLock = $root.geofs.v1.GetLockRequest.decode(r, r.size(), $undefined, q + 1, m.getLock);
              m.body = "getLock";
              continue;
            }
            case 25: {
              if (u !== 2)
                break;
              m.placement = $root.geofs.v1.PlacementRequest.decode(r, r.size(), $undefined, q + 1, m.placement);
              m.body = "placement";
              continue;
            }
            case 26: {
              if (u !== 2)
                break;
              m.sync = $root.geofs.v1.SyncRequest.decode(r, r.size(), $undefined, q + 1, m.sync);
              m.body = "sync";
              continue;
            }
            case 27: {
              if (u !== 2)
                break;
              m.flush = $root.geofs.v1.FlushRequest.decode(r, r.size(), $undefined, q + 1, m.flush);
              m.body = "flush";
              continue;
            }
            case 28: {
              if (u !== 2)
                break;
              m.agree = $root.geofs.v1.AgreeRequest.decode(r, r.size(), $undefined, q + 1, m.agree);
              m.body = "agree";
              continue;
            }
            case 40: {
              if (u !== 2)
                break;
              m.mutate = $root.geofs.v1.MutateRequest.decode(r, r.size(), $undefined, q + 1, m.mutate);
              m.body = "mutate";
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      ClientMessage.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.ClientMessage";
      };
      return ClientMessage;
    })();
    v1.ServerMessage = (function() {
      const ServerMessage = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      ServerMessage.prototype.id = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      ServerMessage.prototype.stamp = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      ServerMessage.prototype.errno = 0;
      ServerMessage.prototype.detail = "";
      ServerMessage.prototype.welcome = null;
      ServerMessage.prototype.heartbeat = null;
      ServerMessage.prototype["break"] = null;
      ServerMessage.prototype.dropAll = null;
      ServerMessage.prototype.inUse = null;
      ServerMessage.prototype.goodbye = null;
      ServerMessage.prototype.lookup = null;
      ServerMessage.prototype.getAttr = null;
      ServerMessage.prototype.readDir = null;
      ServerMessage.prototype.getXattr = null;
      ServerMessage.prototype.listXattr = null;
      ServerMessage.prototype.statFs = null;
      ServerMessage.prototype.open = null;
      ServerMessage.prototype.revalidate = null;
      ServerMessage.prototype.getLock = null;
      ServerMessage.prototype.placement = null;
      ServerMessage.prototype.sync = null;
      ServerMessage.prototype.flush = null;
      ServerMessage.prototype.agree = null;
      ServerMessage.prototype.mutate = null;
      ServerMessage.prototype.token = null;
      ServerMessage.prototype.durable = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      ServerMessage.prototype.untaken = false;
      let $oneOfFields;
      $Object.defineProperty(ServerMessage.prototype, "body", {
        get: $util.oneOfGetter($oneOfFields = ["welcome", "heartbeat", "break", "dropAll", "inUse", "goodbye", "lookup", "getAttr", "readDir", "getXattr", "listXattr", "statFs", "open", "revalidate", "getLock", "placement", "sync", "flush", "agree", "mutate"]),
        set: $util.oneOfSetter($oneOfFields)
      });
      ServerMessage.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.id != null && (typeof m.id === "object" ? m.id.low || m.id.high : m.id !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.id);
        if (m.stamp != null && (typeof m.stamp === "object" ? m.stamp.low || m.stamp.high : m.stamp !== 0))
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint64(m.stamp);
        if (m.errno != null && m.errno !== 0)
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).int32(m.errno);
        if (m.detail != null && m.detail !== "")
          w.uint32(
            /* id 4, wireType 2 =*/
            34
          ).string(m.detail);
        if (m.welcome != null)
          $root.geofs.v1.Welcome.encode(m.welcome, w.uint32(
            /* id 5, wireType 2 =*/
            42
          ).fork(), q + 1).ldelim();
        if (m.heartbeat != null)
          $root.geofs.v1.HeartbeatReply.encode(m.heartbeat, w.uint32(
            /* id 6, wireType 2 =*/
            50
          ).fork(), q + 1).ldelim();
        if (m["break"] != null)
          $root.geofs.v1.Break.encode(m["break"], w.uint32(
            /* id 7, wireType 2 =*/
            58
          ).fork(), q + 1).ldelim();
        if (m.dropAll != null)
          $root.geofs.v1.DropAll.encode(m.dropAll, w.uint32(
            /* id 8, wireType 2 =*/
            66
          ).fork(), q + 1).ldelim();
        if (m.inUse != null)
          $root.geofs.v1.InUseQuestion.encode(m.inUse, w.uint32(
            /* id 9, wireType 2 =*/
            74
          ).fork(), q + 1).ldelim();
        if (m.goodbye != null)
          $root.geofs.v1.Goodbye.encode(m.goodbye, w.uint32(
            /* id 10, wireType 2 =*/
            82
          ).fork(), q + 1).ldelim();
        if (m.lookup != null)
          $root.geofs.v1.LookupReply.encode(m.lookup, w.uint32(
            /* id 16, wireType 2 =*/
            130
          ).fork(), q + 1).ldelim();
        if (m.getAttr != null)
          $root.geofs.v1.GetAttrReply.encode(m.getAttr, w.uint32(
            /* id 17, wireType 2 =*/
            138
          ).fork(), q + 1).ldelim();
        if (m.readDir != null)
          $root.geofs.v1.ReadDirReply.encode(m.readDir, w.uint32(
            /* id 18, wireType 2 =*/
            146
          ).fork(), q + 1).ldelim();
        if (m.getXattr != null)
          $root.geofs.v1.GetXattrReply.encode(m.getXattr, w.uint32(
            /* id 19, wireType 2 =*/
            154
          ).fork(), q + 1).ldelim();
        if (m.listXattr != null)
          $root.geofs.v1.ListXattrReply.encode(m.listXattr, w.uint32(
            /* id 20, wireType 2 =*/
            162
          ).fork(), q + 1).ldelim();
        if (m.statFs != null)
          $root.geofs.v1.StatFsReply.encode(m.statFs, w.uint32(
            /* id 21, wireType 2 =*/
            170
          ).fork(), q + 1).ldelim();
        if (m.open != null)
          $root.geofs.v1.OpenReply.encode(m.open, w.uint32(
            /* id 22, wireType 2 =*/
            178
          ).fork(), q + 1).ldelim();
        if (m.revalidate != null)
          $root.geofs.v1.RevalidateReply.encode(m.revalidate, w.uint32(
            /* id 23, wireType 2 =*/
            186
          ).fork(), q + 1).ldelim();
        if (m.getLock != null)
          $root.geofs.v1.GetLockReply.encode(m.getLock, w.uint32(
            /* id 24, wireType 2 =*/
            194
          ).fork(), q + 1).ldelim();
        if (m.placement != null)
          $root.geofs.v1.PlacementReply.encode(m.placement, w.uint32(
            /* id 25, wireType 2 =*/
            202
          ).fork(), q + 1).ldelim();
        if (m.sync != null)
          $root.geofs.v1.SyncReply.encode(m.sync, w.uint32(
            /* id 26, wireType 2 =*/
            210
          ).fork(), q + 1).ldelim();
        if (m.flush != null)
          $root.geofs.v1.FlushReply.encode(m.flush, w.uint32(
            /* id 27, wireType 2 =*/
            218
          ).fork(), q + 1).ldelim();
        if (m.agree != null)
          $root.geofs.v1.AgreeReply.encode(m.agree, w.uint32(
            /* id 28, wireType 2 =*/
            226
          ).fork(), q + 1).ldelim();
        if (m.mutate != null)
          $root.geofs.v1.MutateReply.encode(m.mutate, w.uint32(
            /* id 40, wireType 2 =*/
            322
          ).fork(), q + 1).ldelim();
        if (m.token != null)
          $root.geofs.v1.Token.encode(m.token, w.uint32(
            /* id 60, wireType 2 =*/
            482
          ).fork(), q + 1).ldelim();
        if (m.durable != null && (typeof m.durable === "object" ? m.durable.low || m.durable.high : m.durable !== 0))
          w.uint32(
            /* id 61, wireType 0 =*/
            488
          ).uint64(m.durable);
        if (m.untaken != null && m.untaken !== false)
          w.uint32(
            /* id 62, wireType 0 =*/
            496
          ).bool(m.untaken);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      ServerMessage.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.ServerMessage();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.id = v;
              else
                delete m.id;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.stamp = v;
              else
                delete m.stamp;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (v = r.int32())
                m.errno = v;
              else
                delete m.errno;
              continue;
            }
            case 4: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.detail = v;
              else
                delete m.detail;
              continue;
            }
            case 5: {
              if (u !== 2)
                break;
              m.welcome = $root.geofs.v1.Welcome.decode(r, r.size(), $undefined, q + 1, m.welcome);
              m.body = "welcome";
              continue;
            }
            case 6: {
              if (u !== 2)
                break;
              m.heartbeat = $root.geofs.v1.HeartbeatReply.decode(r, r.size(), $undefined, q + 1, m.heartbeat);
              m.body = "heartbeat";
              continue;
            }
            case 7: {
              if (u !== 2)
                break;
              m["break"] = $root.geofs.v1.Break.decode(r, r.size(), $undefined, q + 1, m["break"]);
              m.body = "break";
              continue;
            }
            case 8: {
              if (u !== 2)
                break;
              m.dropAll = $root.geofs.v1.DropAll.decode(r, r.size(), $undefined, q + 1, m.dropAll);
              m.body = "dropAll";
              continue;
            }
            case 9: {
              if (u !== 2)
                break;
              m.inUse = $root.geofs.v1.InUseQuestion.decode(r, r.size(), $undefined, q + 1, m.inUse);
              m.body = "inUse";
              continue;
            }
            case 10: {
              if (u !== 2)
                break;
              m.goodbye = $root.geofs.v1.Goodbye.decode(r, r.size(), $undefined, q + 1, m.goodbye);
              m.body = "goodbye";
              continue;
            }
            case 16: {
              if (u !== 2)
                break;
              m.lookup = $root.geofs.v1.LookupReply.decode(r, r.size(), $undefined, q + 1, m.lookup);
              m.body = "lookup";
              continue;
            }
            case 17: {
              if (u !== 2)
                break;
              m.getAttr = $root.geofs.v1.GetAttrReply.decode(r, r.size(), $undefined, q + 1, m.getAttr);
              m.body = "getAttr";
              continue;
            }
            case 18: {
              if (u !== 2)
                break;
              m.readDir = $root.geofs.v1.ReadDirReply.decode(r, r.size(), $undefined, q + 1, m.readDir);
              m.body = "readDir";
              continue;
            }
            case 19: {
              if (u !== 2)
                break;
              m.getXattr = $root.geofs.v1.GetXattrReply.decode(r, r.size(), $undefined, q + 1, m.getXattr);
              m.body = "getXattr";
              continue;
            }
            case 20: {
              if (u !== 2)
                break;
              m.listXattr = $root.geofs.v1.ListXattrReply.decode(r, r.size(), $undefined, q + 1, m.listXattr);
              m.body = "listXattr";
              continue;
            }
            case 21: {
              if (u !== 2)
                break;
              m.statFs = $root.geofs.v1.StatFsReply.decode(r, r.size(), $undefined, q + 1, m.statFs);
              m.body = "statFs";
              continue;
            }
            case 22: {
              if (u !== 2)
                break;
              m.open = $root.geofs.v1.OpenReply.decode(r, r.size(), $undefined, q + 1, m.open);
              m.body = "open";
              continue;
            }
            case 23: {
              if (u !== 2)
                break;
              m.revalidate = $root.geofs.v1.RevalidateReply.decode(r, r.size(), $undefined, q + 1, m.revalidate);
              m.body = "revalidate";
              continue;
            }
            case 24: {
              if (u !== 2)
                break;
              m.getLock = $root.geofs.v1.GetLockReply.decode(r, r.size(), $undefined, q + 1, m.getLock);
              m.body = "getLock";
              continue;
            }
            case 25: {
              if (u !== 2)
                break;
              m.placement = $root.geofs.v1.PlacementReply.decode(r, r.size(), $undefined, q + 1, m.placement);
              m.body = "placement";
              continue;
            }
            case 26: {
              if (u !== 2)
                break;
              m.sync = $root.geofs.v1.SyncReply.decode(r, r.size(), $undefined, q + 1, m.sync);
              m.body = "sync";
              continue;
            }
            case 27: {
              if (u !== 2)
                break;
              m.flush = $root.geofs.v1.FlushReply.decode(r, r.size(), $undefined, q + 1, m.flush);
              m.body = "flush";
              continue;
            }
            case 28: {
              if (u !== 2)
                break;
              m.agree = $root.geofs.v1.AgreeReply.decode(r, r.size(), $undefined, q + 1, m.agree);
              m.body = "agree";
              continue;
            }
            case 40: {
              if (u !== 2)
                break;
              m.mutate = $root.geofs.v1.MutateReply.decode(r, r.size(), $undefined, q + 1, m.mutate);
              m.body = "mutate";
              continue;
            }
            case 60: {
              if (u !== 2)
                break;
              m.token = $root.geofs.v1.Token.decode(r, r.size(), $undefined, q + 1, m.token);
              continue;
            }
            case 61: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.durable = v;
              else
                delete m.durable;
              continue;
            }
            case 62: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.untaken = v;
              else
                delete m.untaken;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      ServerMessage.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.ServerMessage";
      };
      return ServerMessage;
    })();
    v1.Hello = (function() {
      const Hello = function(p) {
        this.kept = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      Hello.prototype.protocol = 0;
      Hello.prototype.cluster = "";
      Hello.prototype.sessionKey = "";
      Hello.prototype.description = "";
      Hello.prototype.token = null;
      Hello.prototype.acknowledged = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Hello.prototype.site = "";
      Hello.prototype.probe = false;
      Hello.prototype.keeps = false;
      Hello.prototype.kept = $util.emptyArray;
      Hello.prototype.insists = false;
      Hello.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.protocol != null && m.protocol !== 0)
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint32(m.protocol);
        if (m.cluster != null && m.cluster !== "")
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).string(m.cluster);
        if (m.sessionKey != null && m.sessionKey !== "")
          w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).string(m.sessionKey);
        if (m.description != null && m.description !== "")
          w.uint32(
            /* id 4, wireType 2 =*/
            34
          ).string(m.description);
        if (m.token != null)
          $root.geofs.v1.Token.encode(m.token, w.uint32(
            /* id 5, wireType 2 =*/
            42
          ).fork(), q + 1).ldelim();
        if (m.acknowledged != null && (typeof m.acknowledged === "object" ? m.acknowledged.low || m.acknowledged.high : m.acknowledged !== 0))
          w.uint32(
            /* id 6, wireType 0 =*/
            48
          ).uint64(m.acknowledged);
        if (m.site != null && m.site !== "")
          w.uint32(
            /* id 7, wireType 2 =*/
            58
          ).string(m.site);
        if (m.probe != null && m.probe !== false)
          w.uint32(
            /* id 8, wireType 0 =*/
            64
          ).bool(m.probe);
        if (m.keeps != null && m.keeps !== false)
          w.uint32(
            /* id 9, wireType 0 =*/
            72
          ).bool(m.keeps);
        if (m.kept != null && m.kept.length) {
          for (var i = 0; i < m.kept.length; ++i)
            $root.geofs.v1.Kept.encode(m.kept[i], w.uint32(
              /* id 10, wireType 2 =*/
              82
            ).fork(), q + 1).ldelim();
        }
        if (m.insists != null && m.insists !== false)
          w.uint32(
            /* id 11, wireType 0 =*/
            88
          ).bool(m.insists);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      Hello.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.Hello();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.protocol = v;
              else
                delete m.protocol;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.cluster = v;
              else
                delete m.cluster;
              continue;
            }
            case 3: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.sessionKey = v;
              else
                delete m.sessionKey;
              continue;
            }
            case 4: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.description = v;
              else
                delete m.description;
              continue;
            }
            case 5: {
              if (u !== 2)
                break;
              m.token = $root.geofs.v1.Token.decode(r, r.size(), $undefined, q + 1, m.token);
              continue;
            }
            case 6: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.acknowledged = v;
              else
                delete m.acknowledged;
              continue;
            }
            case 7: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.site = v;
              else
                delete m.site;
              continue;
            }
            case 8: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.probe = v;
              else
                delete m.probe;
              continue;
            }
            case 9: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.keeps = v;
              else
                delete m.keeps;
              continue;
            }
            case 10: {
              if (u !== 2)
                break;
              if (!(m.kept && m.kept.length))
                m.kept = [];
              m.kept.push($root.geofs.v1.Kept.decode(r, r.size(), $undefined, q + 1));
              continue;
            }
            case 11: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.insists = v;
              else
                delete m.insists;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      Hello.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.Hello";
      };
      return Hello;
    })();
    v1.Kept = (function() {
      const Kept = function(p) {
        this.mutations = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      Kept.prototype.site = 0;
      Kept.prototype.number = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Kept.prototype.mutations = $util.emptyArray;
      Kept.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.site != null && m.site !== 0)
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint32(m.site);
        if (m.number != null && (typeof m.number === "object" ? m.number.low || m.number.high : m.number !== 0))
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint64(m.number);
        if (m.mutations != null && m.mutations.length) {
          w.uint32(
            /* id 4, wireType 2 =*/
            34
          ).uint64s(m.mutations);
        }
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      Kept.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.Kept();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.site = v;
              else
                delete m.site;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.number = v;
              else
                delete m.number;
              continue;
            }
            case 4: {
              if (u === 2) {
                if (!(m.mutations && m.mutations.length))
                  m.mutations = [];
                r.uint64s(m.mutations);
                continue;
              }
              if (u !== 0)
                break;
              if (!(m.mutations && m.mutations.length))
                m.mutations = [];
              m.mutations.push(r.uint64());
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      Kept.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.Kept";
      };
      return Kept;
    })();
    v1.Welcome = (function() {
      const Welcome = function(p) {
        this.sites = [];
        this.lost = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      Welcome.prototype.session = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Welcome.prototype.site = 0;
      Welcome.prototype.siteName = "";
      Welcome.prototype.promiseLeaseMs = 0;
      Welcome.prototype.sessionLeaseMs = 0;
      Welcome.prototype.root = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Welcome.prototype.token = null;
      Welcome.prototype.mds = "";
      Welcome.prototype.resumed = false;
      Welcome.prototype.sites = $util.emptyArray;
      Welcome.prototype.lost = $util.emptyArray;
      Welcome.prototype.stream = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Welcome.prototype.mdsList = null;
      Welcome.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.session != null && (typeof m.session === "object" ? m.session.low || m.session.high : m.session !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.session);
        if (m.site != null && m.site !== 0)
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint32(m.site);
        if (m.siteName != null && m.siteName !== "")
          w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).string(m.siteName);
        if (m.promiseLeaseMs != null && m.promiseLeaseMs !== 0)
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).uint32(m.promiseLeaseMs);
        if (m.sessionLeaseMs != null && m.sessionLeaseMs !== 0)
          w.uint32(
            /* id 5, wireType 0 =*/
            40
          ).uint32(m.sessionLeaseMs);
        if (m.root != null && (typeof m.root === "object" ? m.root.low || m.root.high : m.root !== 0))
          w.uint32(
            /* id 6, wireType 0 =*/
            48
          ).uint64(m.root);
        if (m.token != null)
          $root.geofs.v1.Token.encode(m.token, w.uint32(
            /* id 7, wireType 2 =*/
            58
          ).fork(), q + 1).ldelim();
        if (m.mds != null && m.mds !== "")
          w.uint32(
            /* id 8, wireType 2 =*/
            66
          ).string(m.mds);
        if (m.resumed != null && m.resumed !== false)
          w.uint32(
            /* id 9, wireType 0 =*/
            72
          ).bool(m.resumed);
        if (m.sites != null && m.sites.length) {
          for (var i = 0; i < m.sites.length; ++i)
            $root.geofs.v1.SiteInfo.encode(m.sites[i], w.uint32(
              /* id 10, wireType 2 =*/
              82
            ).fork(), q + 1).ldelim();
        }
        if (m.lost != null && m.lost.length) {
          w.uint32(
            /* id 11, wireType 2 =*/
            90
          ).uint64s(m.lost);
        }
        if (m.stream != null && (typeof m.stream === "object" ? m.stream.low || m.stream.high : m.stream !== 0))
          w.uint32(
            /* id 12, wireType 0 =*/
            96
          ).uint64(m.stream);
        if (m.mdsList != null)
          $root.geofs.v1.MdsList.encode(m.mdsList, w.uint32(
            /* id 20, wireType 2 =*/
            162
          ).fork(), q + 1).ldelim();
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      Welcome.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.Welcome();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.session = v;
              else
                delete m.session;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.site = v;
              else
                delete m.site;
              continue;
            }
            case 3: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.siteName = v;
              else
                delete m.siteName;
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.promiseLeaseMs = v;
              else
                delete m.promiseLeaseMs;
              continue;
            }
            case 5: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.sessionLeaseMs = v;
              else
                delete m.sessionLeaseMs;
              continue;
            }
            case 6: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.root = v;
              else
                delete m.root;
              continue;
            }
            case 7: {
              if (u !== 2)
                break;
              m.token = $root.geofs.v1.Token.decode(r, r.size(), $undefined, q + 1, m.token);
              continue;
            }
            case 8: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.mds = v;
              else
                delete m.mds;
              continue;
            }
            case 9: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.resumed = v;
              else
                delete m.resumed;
              continue;
            }
            case 10: {
              if (u !== 2)
                break;
              if (!(m.sites && m.sites.length))
                m.sites = [];
              m.sites.push($root.geofs.v1.SiteInfo.decode(r, r.size(), $undefined, q + 1));
              continue;
            }
            case 11: {
              if (u === 2) {
                if (!(m.lost && m.lost.length))
                  m.lost = [];
                r.uint64s(m.lost);
                continue;
              }
              if (u !== 0)
                break;
              if (!(m.lost && m.lost.length))
                m.lost = [];
              m.lost.push(r.uint64());
              continue;
            }
            case 12: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.stream = v;
              else
                delete m.stream;
              continue;
            }
            case 20: {
              if (u !== 2)
                break;
              m.mdsList = $root.geofs.v1.MdsList.decode(r, r.size(), $undefined, q + 1, m.mdsList);
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      Welcome.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.Welcome";
      };
      return Welcome;
    })();
    v1.Heartbeat = (function() {
      const Heartbeat = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      Heartbeat.prototype.acknowledged = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Heartbeat.prototype.mdsKnown = 0;
      Heartbeat.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.acknowledged != null && (typeof m.acknowledged === "object" ? m.acknowledged.low || m.acknowledged.high : m.acknowledged !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.acknowledged);
        if (m.mdsKnown != null && m.mdsKnown !== 0)
          w.uint32(
            /* id 20, wireType 5 =*/
            165
          ).fixed32(m.mdsKnown);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      Heartbeat.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.Heartbeat();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.acknowledged = v;
              else
                delete m.acknowledged;
              continue;
            }
            case 20: {
              if (u !== 5)
                break;
              if (v = r.fixed32())
                m.mdsKnown = v;
              else
                delete m.mdsKnown;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      Heartbeat.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.Heartbeat";
      };
      return Heartbeat;
    })();
    v1.HeartbeatReply = (function() {
      const HeartbeatReply = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      HeartbeatReply.prototype.token = null;
      HeartbeatReply.prototype.leaderAgeMs = 0;
      HeartbeatReply.prototype.noQuorum = false;
      HeartbeatReply.prototype.durable = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      HeartbeatReply.prototype.cutOff = false;
      HeartbeatReply.prototype.mdsList = null;
      HeartbeatReply.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.token != null)
          $root.geofs.v1.Token.encode(m.token, w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).fork(), q + 1).ldelim();
        if (m.leaderAgeMs != null && m.leaderAgeMs !== 0)
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint32(m.leaderAgeMs);
        if (m.noQuorum != null && m.noQuorum !== false)
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).bool(m.noQuorum);
        if (m.durable != null && (typeof m.durable === "object" ? m.durable.low || m.durable.high : m.durable !== 0))
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).uint64(m.durable);
        if (m.cutOff != null && m.cutOff !== false)
          w.uint32(
            /* id 5, wireType 0 =*/
            40
          ).bool(m.cutOff);
        if (m.mdsList != null)
          $root.geofs.v1.MdsList.encode(m.mdsList, w.uint32(
            /* id 20, wireType 2 =*/
            162
          ).fork(), q + 1).ldelim();
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      HeartbeatReply.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.HeartbeatReply();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              m.token = $root.geofs.v1.Token.decode(r, r.size(), $undefined, q + 1, m.token);
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.leaderAgeMs = v;
              else
                delete m.leaderAgeMs;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.noQuorum = v;
              else
                delete m.noQuorum;
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.durable = v;
              else
                delete m.durable;
              continue;
            }
            case 5: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.cutOff = v;
              else
                delete m.cutOff;
              continue;
            }
            case 20: {
              if (u !== 2)
                break;
              m.mdsList = $root.geofs.v1.MdsList.decode(r, r.size(), $undefined, q + 1, m.mdsList);
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      HeartbeatReply.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.HeartbeatReply";
      };
      return HeartbeatReply;
    })();
    v1.Break = (function() {
      const Break = function(p) {
        this.items = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      Break.prototype.sequence = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Break.prototype.items = $util.emptyArray;
      Break.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.sequence != null && (typeof m.sequence === "object" ? m.sequence.low || m.sequence.high : m.sequence !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.sequence);
        if (m.items != null && m.items.length) {
          for (var i = 0; i < m.items.length; ++i)
            $root.geofs.v1.BreakItem.encode(m.items[i], w.uint32(
              /* id 2, wireType 2 =*/
              18
            ).fork(), q + 1).ldelim();
        }
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      Break.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.Break();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.sequence = v;
              else
                delete m.sequence;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if (!(m.items && m.items.length))
                m.items = [];
              m.items.push($root.geofs.v1.BreakItem.decode(r, r.size(), $undefined, q + 1));
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      Break.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.Break";
      };
      return Break;
    })();
    v1.BreakItem = (function() {
      const BreakItem = function(p) {
        this.names = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      BreakItem.prototype.ino = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      BreakItem.prototype.data = false;
      BreakItem.prototype.names = $util.emptyArray;
      BreakItem.prototype.gone = false;
      BreakItem.prototype.inode = null;
      BreakItem.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.ino != null && (typeof m.ino === "object" ? m.ino.low || m.ino.high : m.ino !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.ino);
        if (m.data != null && m.data !== false)
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).bool(m.data);
        if (m.names != null && m.names.length) {
          for (var i = 0; i < m.names.length; ++i)
            w.uint32(
              /* id 3, wireType 2 =*/
              26
            ).bytes(m.names[i]);
        }
        if (m.gone != null && m.gone !== false)
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).bool(m.gone);
        if (m.inode != null)
          $root.geofs.v1.Inode.encode(m.inode, w.uint32(
            /* id 5, wireType 2 =*/
            42
          ).fork(), q + 1).ldelim();
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      BreakItem.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.BreakItem();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.ino = v;
              else
                delete m.ino;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.data = v;
              else
                delete m.data;
              continue;
            }
            case 3: {
              if (u !== 2)
                break;
              if (!(m.names && m.names.length))
                m.names = [];
              m.names.push(r.bytes());
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.gone = v;
              else
                delete m.gone;
              continue;
            }
            case 5: {
              if (u !== 2)
                break;
              m.inode = $root.geofs.v1.Inode.decode(r, r.size(), $undefined, q + 1, m.inode);
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      BreakItem.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.BreakItem";
      };
      return BreakItem;
    })();
    v1.BreakAck = (function() {
      const BreakAck = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      BreakAck.prototype.sequence = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      BreakAck.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.sequence != null && (typeof m.sequence === "object" ? m.sequence.low || m.sequence.high : m.sequence !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.sequence);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      BreakAck.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.BreakAck();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.sequence = v;
              else
                delete m.sequence;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      BreakAck.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.BreakAck";
      };
      return BreakAck;
    })();
    v1.DropAll = (function() {
      const DropAll = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      DropAll.prototype.sequence = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      DropAll.prototype.forget = false;
      DropAll.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.sequence != null && (typeof m.sequence === "object" ? m.sequence.low || m.sequence.high : m.sequence !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.sequence);
        if (m.forget != null && m.forget !== false)
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).bool(m.forget);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      DropAll.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.DropAll();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.sequence = v;
              else
                delete m.sequence;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.forget = v;
              else
                delete m.forget;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      DropAll.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.DropAll";
      };
      return DropAll;
    })();
    v1.InUseQuestion = (function() {
      const InUseQuestion = function(p) {
        this.inos = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      InUseQuestion.prototype.inos = $util.emptyArray;
      InUseQuestion.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.inos != null && m.inos.length) {
          w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).uint64s(m.inos);
        }
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      InUseQuestion.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.InUseQuestion();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u === 2) {
                if (!(m.inos && m.inos.length))
                  m.inos = [];
                r.uint64s(m.inos);
                continue;
              }
              if (u !== 0)
                break;
              if (!(m.inos && m.inos.length))
                m.inos = [];
              m.inos.push(r.uint64());
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      InUseQuestion.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.InUseQuestion";
      };
      return InUseQuestion;
    })();
    v1.InUse = (function() {
      const InUse = function(p) {
        this.asked = [];
        this.inUse = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      InUse.prototype.asked = $util.emptyArray;
      InUse.prototype.inUse = $util.emptyArray;
      InUse.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.asked != null && m.asked.length) {
          w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).uint64s(m.asked);
        }
        if (m.inUse != null && m.inUse.length) {
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).uint64s(m.inUse);
        }
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      InUse.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.InUse();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u === 2) {
                if (!(m.asked && m.asked.length))
                  m.asked = [];
                r.uint64s(m.asked);
                continue;
              }
              if (u !== 0)
                break;
              if (!(m.asked && m.asked.length))
                m.asked = [];
              m.asked.push(r.uint64());
              continue;
            }
            case 2: {
              if (u === 2) {
                if (!(m.inUse && m.inUse.length))
                  m.inUse = [];
                r.uint64s(m.inUse);
                continue;
              }
              if (u !== 0)
                break;
              if (!(m.inUse && m.inUse.length))
                m.inUse = [];
              m.inUse.push(r.uint64());
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      InUse.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.InUse";
      };
      return InUse;
    })();
    v1.Goodbye = (function() {
      const Goodbye = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      Goodbye.prototype.reason = "";
      Goodbye.prototype.closeSession = false;
      Goodbye.prototype.serving = "";
      Goodbye.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.reason != null && m.reason !== "")
          w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).string(m.reason);
        if (m.closeSession != null && m.closeSession !== false)
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).bool(m.closeSession);
        if (m.serving != null && m.serving !== "")
          w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).string(m.serving);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      Goodbye.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.Goodbye();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.reason = v;
              else
                delete m.reason;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.closeSession = v;
              else
                delete m.closeSession;
              continue;
            }
            case 3: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.serving = v;
              else
                delete m.serving;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      Goodbye.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.Goodbye";
      };
      return Goodbye;
    })();
    v1.Cancel = (function() {
      const Cancel = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      Cancel.prototype.request = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Cancel.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.request != null && (typeof m.request === "object" ? m.request.low || m.request.high : m.request !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.request);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      Cancel.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.Cancel();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.request = v;
              else
                delete m.request;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      Cancel.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.Cancel";
      };
      return Cancel;
    })();
    v1.LookupRequest = (function() {
      const LookupRequest = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      LookupRequest.prototype.dir = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      LookupRequest.prototype.name = $util.newBuffer([]);
      LookupRequest.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.dir != null && (typeof m.dir === "object" ? m.dir.low || m.dir.high : m.dir !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.dir);
        if (m.name != null && m.name.length)
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).bytes(m.name);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      LookupRequest.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.LookupRequest();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.dir = v;
              else
                delete m.dir;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if ((v = r.bytes()).length)
                m.name = v;
              else
                delete m.name;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      LookupRequest.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.LookupRequest";
      };
      return LookupRequest;
    })();
    v1.LookupReply = (function() {
      const LookupReply = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      LookupReply.prototype.inode = null;
      LookupReply.prototype.dir = null;
      LookupReply.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.inode != null)
          $root.geofs.v1.Inode.encode(m.inode, w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).fork(), q + 1).ldelim();
        if (m.dir != null)
          $root.geofs.v1.Inode.encode(m.dir, w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).fork(), q + 1).ldelim();
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      LookupReply.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.LookupReply();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              m.inode = $root.geofs.v1.Inode.decode(r, r.size(), $undefined, q + 1, m.inode);
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              m.dir = $root.geofs.v1.Inode.decode(r, r.size(), $undefined, q + 1, m.dir);
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      LookupReply.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.LookupReply";
      };
      return LookupReply;
    })();
    v1.GetAttrRequest = (function() {
      const GetAttrRequest = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      GetAttrRequest.prototype.ino = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      GetAttrRequest.prototype.token = $util.newBuffer([]);
      GetAttrRequest.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.ino != null && (typeof m.ino === "object" ? m.ino.low || m.ino.high : m.ino !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.ino);
        if (m.token != null && m.token.length)
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).bytes(m.token);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      GetAttrRequest.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.GetAttrRequest();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.ino = v;
              else
                delete m.ino;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if ((v = r.bytes()).length)
                m.token = v;
              else
                delete m.token;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      GetAttrRequest.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.GetAttrRequest";
      };
      return GetAttrRequest;
    })();
    v1.GetAttrReply = (function() {
      const GetAttrReply = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      GetAttrReply.prototype.inode = null;
      GetAttrReply.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.inode != null)
          $root.geofs.v1.Inode.encode(m.inode, w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).fork(), q + 1).ldelim();
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      GetAttrReply.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.GetAttrReply();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              m.inode = $root.geofs.v1.Inode.decode(r, r.size(), $undefined, q + 1, m.inode);
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      GetAttrReply.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.GetAttrReply";
      };
      return GetAttrReply;
    })();
    v1.ReadDirRequest = (function() {
      const ReadDirRequest = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      ReadDirRequest.prototype.dir = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      ReadDirRequest.prototype.cookie = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      ReadDirRequest.prototype.maxBytes = 0;
      ReadDirRequest.prototype.plus = false;
      ReadDirRequest.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.dir != null && (typeof m.dir === "object" ? m.dir.low || m.dir.high : m.dir !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.dir);
        if (m.cookie != null && (typeof m.cookie === "object" ? m.cookie.low || m.cookie.high : m.cookie !== 0))
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint64(m.cookie);
        if (m.maxBytes != null && m.maxBytes !== 0)
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).uint32(m.maxBytes);
        if (m.plus != null && m.plus !== false)
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).bool(m.plus);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      ReadDirRequest.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.ReadDirRequest();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.dir = v;
              else
                delete m.dir;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.cookie = v;
              else
                delete m.cookie;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.maxBytes = v;
              else
                delete m.maxBytes;
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.plus = v;
              else
                delete m.plus;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      ReadDirRequest.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.ReadDirRequest";
      };
      return ReadDirRequest;
    })();
    v1.DirEntry = (function() {
      const DirEntry = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      DirEntry.prototype.name = $util.newBuffer([]);
      DirEntry.prototype.ino = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      DirEntry.prototype.cookie = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      DirEntry.prototype.type = 0;
      DirEntry.prototype.inode = null;
      DirEntry.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.name != null && m.name.length)
          w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).bytes(m.name);
        if (m.ino != null && (typeof m.ino === "object" ? m.ino.low || m.ino.high : m.ino !== 0))
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint64(m.ino);
        if (m.cookie != null && (typeof m.cookie === "object" ? m.cookie.low || m.cookie.high : m.cookie !== 0))
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).uint64(m.cookie);
        if (m.type != null && m.type !== 0)
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).uint32(m.type);
        if (m.inode != null)
          $root.geofs.v1.Inode.encode(m.inode, w.uint32(
            /* id 5, wireType 2 =*/
            42
          ).fork(), q + 1).ldelim();
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      DirEntry.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.DirEntry();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              if ((v = r.bytes()).length)
                m.name = v;
              else
                delete m.name;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.ino = v;
              else
                delete m.ino;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.cookie = v;
              else
                delete m.cookie;
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.type = v;
              else
                delete m.type;
              continue;
            }
            case 5: {
              if (u !== 2)
                break;
              m.inode = $root.geofs.v1.Inode.decode(r, r.size(), $undefined, q + 1, m.inode);
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      DirEntry.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.DirEntry";
      };
      return DirEntry;
    })();
    v1.ReadDirReply = (function() {
      const ReadDirReply = function(p) {
        this.entries = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      ReadDirReply.prototype.entries = $util.emptyArray;
      ReadDirReply.prototype.end = false;
      ReadDirReply.prototype.dir = null;
      ReadDirReply.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.entries != null && m.entries.length) {
          for (var i = 0; i < m.entries.length; ++i)
            $root.geofs.v1.DirEntry.encode(m.entries[i], w.uint32(
              /* id 1, wireType 2 =*/
              10
            ).fork(), q + 1).ldelim();
        }
        if (m.end != null && m.end !== false)
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).bool(m.end);
        if (m.dir != null)
          $root.geofs.v1.Inode.encode(m.dir, w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).fork(), q + 1).ldelim();
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      ReadDirReply.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.ReadDirReply();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              if (!(m.entries && m.entries.length))
                m.entries = [];
              m.entries.push($root.geofs.v1.DirEntry.decode(r, r.size(), $undefined, q + 1));
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.end = v;
              else
                delete m.end;
              continue;
            }
            case 3: {
              if (u !== 2)
                break;
              m.dir = $root.geofs.v1.Inode.decode(r, r.size(), $undefined, q + 1, m.dir);
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      ReadDirReply.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.ReadDirReply";
      };
      return ReadDirReply;
    })();
    v1.GetXattrRequest = (function() {
      const GetXattrRequest = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      GetXattrRequest.prototype.ino = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      GetXattrRequest.prototype.name = $util.newBuffer([]);
      GetXattrRequest.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.ino != null && (typeof m.ino === "object" ? m.ino.low || m.ino.high : m.ino !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.ino);
        if (m.name != null && m.name.length)
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).bytes(m.name);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      GetXattrRequest.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.GetXattrRequest();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.ino = v;
              else
                delete m.ino;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if ((v = r.bytes()).length)
                m.name = v;
              else
                delete m.name;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      GetXattrRequest.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.GetXattrRequest";
      };
      return GetXattrRequest;
    })();
    v1.GetXattrReply = (function() {
      const GetXattrReply = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      GetXattrReply.prototype.value = $util.newBuffer([]);
      GetXattrReply.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.value != null && m.value.length)
          w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).bytes(m.value);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      GetXattrReply.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.GetXattrReply();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              if ((v = r.bytes()).length)
                m.value = v;
              else
                delete m.value;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      GetXattrReply.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.GetXattrReply";
      };
      return GetXattrReply;
    })();
    v1.ListXattrRequest = (function() {
      const ListXattrRequest = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      ListXattrRequest.prototype.ino = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      ListXattrRequest.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.ino != null && (typeof m.ino === "object" ? m.ino.low || m.ino.high : m.ino !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.ino);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      ListXattrRequest.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.ListXattrRequest();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.ino = v;
              else
                delete m.ino;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      ListXattrRequest.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.ListXattrRequest";
      };
      return ListXattrRequest;
    })();
    v1.ListXattrReply = (function() {
      const ListXattrReply = function(p) {
        this.names = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      ListXattrReply.prototype.names = $util.emptyArray;
      ListXattrReply.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.names != null && m.names.length) {
          for (var i = 0; i < m.names.length; ++i)
            w.uint32(
              /* id 1, wireType 2 =*/
              10
            ).bytes(m.names[i]);
        }
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      ListXattrReply.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.ListXattrReply();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              if (!(m.names && m.names.length))
                m.names = [];
              m.names.push(r.bytes());
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      ListXattrReply.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.ListXattrReply";
      };
      return ListXattrReply;
    })();
    v1.StatFsRequest = (function() {
      const StatFsRequest = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      StatFsRequest.prototype.ino = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      StatFsRequest.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.ino != null && (typeof m.ino === "object" ? m.ino.low || m.ino.high : m.ino !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.ino);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      StatFsRequest.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.StatFsRequest();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.ino = v;
              else
                delete m.ino;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      StatFsRequest.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.StatFsRequest";
      };
      return StatFsRequest;
    })();
    v1.StatFsReply = (function() {
      const StatFsReply = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      StatFsReply.prototype.totalBytes = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      StatFsReply.prototype.freeBytes = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      StatFsReply.prototype.totalInodes = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      StatFsReply.prototype.freeInodes = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      StatFsReply.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.totalBytes != null && (typeof m.totalBytes === "object" ? m.totalBytes.low || m.totalBytes.high : m.totalBytes !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.totalBytes);
        if (m.freeBytes != null && (typeof m.freeBytes === "object" ? m.freeBytes.low || m.freeBytes.high : m.freeBytes !== 0))
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint64(m.freeBytes);
        if (m.totalInodes != null && (typeof m.totalInodes === "object" ? m.totalInodes.low || m.totalInodes.high : m.totalInodes !== 0))
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).uint64(m.totalInodes);
        if (m.freeInodes != null && (typeof m.freeInodes === "object" ? m.freeInodes.low || m.freeInodes.high : m.freeInodes !== 0))
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).uint64(m.freeInodes);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      StatFsReply.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.StatFsReply();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.totalBytes = v;
              else
                delete m.totalBytes;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.freeBytes = v;
              else
                delete m.freeBytes;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.totalInodes = v;
              else
                delete m.totalInodes;
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.freeInodes = v;
              else
                delete m.freeInodes;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      StatFsReply.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.StatFsReply";
      };
      return StatFsReply;
    })();
    v1.Access = (function() {
      const valuesById = $Object.create(null), values = $Object.create(valuesById);
      values[valuesById[0] = "ACCESS_READ"] = 0;
      values[valuesById[1] = "ACCESS_WRITE"] = 1;
      return values;
    })();
    v1.OpenRequest = (function() {
      const OpenRequest = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      OpenRequest.prototype.ino = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      OpenRequest.prototype.access = 0;
      OpenRequest.prototype.strict = false;
      OpenRequest.prototype.fence = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      OpenRequest.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.ino != null && (typeof m.ino === "object" ? m.ino.low || m.ino.high : m.ino !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.ino);
        if (m.access != null && m.access !== 0)
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).int32(m.access);
        if (m.strict != null && m.strict !== false)
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).bool(m.strict);
        if (m.fence != null && (typeof m.fence === "object" ? m.fence.low || m.fence.high : m.fence !== 0))
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).uint64(m.fence);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      OpenRequest.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.OpenRequest();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.ino = v;
              else
                delete m.ino;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (v = r.int32())
                m.access = v;
              else
                delete m.access;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.strict = v;
              else
                delete m.strict;
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.fence = v;
              else
                delete m.fence;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      OpenRequest.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.OpenRequest";
      };
      return OpenRequest;
    })();
    v1.OpenReply = (function() {
      const OpenReply = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      OpenReply.prototype.inode = null;
      OpenReply.prototype.target = null;
      OpenReply.prototype.capability = $util.newBuffer([]);
      OpenReply.prototype.capabilityMs = 0;
      OpenReply.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.inode != null)
          $root.geofs.v1.Inode.encode(m.inode, w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).fork(), q + 1).ldelim();
        if (m.target != null)
          $root.geofs.v1.TargetInfo.encode(m.target, w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).fork(), q + 1).ldelim();
        if (m.capability != null && m.capability.length)
          w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).bytes(m.capability);
        if (m.capabilityMs != null && m.capabilityMs !== 0)
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).uint32(m.capabilityMs);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      OpenReply.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.OpenReply();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              m.inode = $root.geofs.v1.Inode.decode(r, r.size(), $undefined, q + 1, m.inode);
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              m.target = $root.geofs.v1.TargetInfo.decode(r, r.size(), $undefined, q + 1, m.target);
              continue;
            }
            case 3: {
              if (u !== 2)
                break;
              if ((v = r.bytes()).length)
                m.capability = v;
              else
                delete m.capability;
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.capabilityMs = v;
              else
                delete m.capabilityMs;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      OpenReply.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.OpenReply";
      };
      return OpenReply;
    })();
    v1.RevalidateRequest = (function() {
      const RevalidateRequest = function(p) {
        this.items = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      RevalidateRequest.prototype.items = $util.emptyArray;
      RevalidateRequest.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.items != null && m.items.length) {
          for (var i = 0; i < m.items.length; ++i)
            $root.geofs.v1.RevalidateItem.encode(m.items[i], w.uint32(
              /* id 1, wireType 2 =*/
              10
            ).fork(), q + 1).ldelim();
        }
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      RevalidateRequest.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.RevalidateRequest();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              if (!(m.items && m.items.length))
                m.items = [];
              m.items.push($root.geofs.v1.RevalidateItem.decode(r, r.size(), $undefined, q + 1));
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      RevalidateRequest.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.RevalidateRequest";
      };
      return RevalidateRequest;
    })();
    v1.RevalidateItem = (function() {
      const RevalidateItem = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      RevalidateItem.prototype.ino = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      RevalidateItem.prototype.change = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      RevalidateItem.prototype.dataVersion = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      RevalidateItem.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.ino != null && (typeof m.ino === "object" ? m.ino.low || m.ino.high : m.ino !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.ino);
        if (m.change != null && (typeof m.change === "object" ? m.change.low || m.change.high : m.change !== 0))
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint64(m.change);
        if (m.dataVersion != null && (typeof m.dataVersion === "object" ? m.dataVersion.low || m.dataVersion.high : m.dataVersion !== 0))
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).uint64(m.dataVersion);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      RevalidateItem.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.RevalidateItem();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.ino = v;
              else
                delete m.ino;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.change = v;
              else
                delete m.change;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.dataVersion = v;
              else
                delete m.dataVersion;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      RevalidateItem.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.RevalidateItem";
      };
      return RevalidateItem;
    })();
    v1.RevalidateReply = (function() {
      const RevalidateReply = function(p) {
        this.changed = [];
        this.gone = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      RevalidateReply.prototype.changed = $util.emptyArray;
      RevalidateReply.prototype.gone = $util.emptyArray;
      RevalidateReply.prototype.answered = 0;
      RevalidateReply.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.changed != null && m.changed.length) {
          for (var i = 0; i < m.changed.length; ++i)
            $root.geofs.v1.Inode.encode(m.changed[i], w.uint32(
              /* id 1, wireType 2 =*/
              10
            ).fork(), q + 1).ldelim();
        }
        if (m.gone != null && m.gone.length) {
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).uint64s(m.gone);
        }
        if (m.answered != null && m.answered !== 0)
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).uint32(m.answered);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      RevalidateReply.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.RevalidateReply();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              if (!(m.changed && m.changed.length))
                m.changed = [];
              m.changed.push($root.geofs.v1.Inode.decode(r, r.size(), $undefined, q + 1));
              continue;
            }
            case 2: {
              if (u === 2) {
                if (!(m.gone && m.gone.length))
                  m.gone = [];
                r.uint64s(m.gone);
                continue;
              }
              if (u !== 0)
                break;
              if (!(m.gone && m.gone.length))
                m.gone = [];
              m.gone.push(r.uint64());
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.answered = v;
              else
                delete m.answered;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      RevalidateReply.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.RevalidateReply";
      };
      return RevalidateReply;
    })();
    v1.GetLockRequest = (function() {
      const GetLockRequest = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      GetLockRequest.prototype.lock = null;
      GetLockRequest.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.lock != null)
          $root.geofs.v1.Lock.encode(m.lock, w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).fork(), q + 1).ldelim();
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      GetLockRequest.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.GetLockRequest();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              m.lock = $root.geofs.v1.Lock.decode(r, r.size(), $undefined, q + 1, m.lock);
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      GetLockRequest.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.GetLockRequest";
      };
      return GetLockRequest;
    })();
    v1.GetLockReply = (function() {
      const GetLockReply = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      GetLockReply.prototype.conflict = null;
      GetLockReply.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.conflict != null)
          $root.geofs.v1.Lock.encode(m.conflict, w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).fork(), q + 1).ldelim();
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      GetLockReply.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.GetLockReply();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              m.conflict = $root.geofs.v1.Lock.decode(r, r.size(), $undefined, q + 1, m.conflict);
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      GetLockReply.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.GetLockReply";
      };
      return GetLockReply;
    })();
    v1.PlacementRequest = (function() {
      const PlacementRequest = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      PlacementRequest.prototype.ino = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      PlacementRequest.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.ino != null && (typeof m.ino === "object" ? m.ino.low || m.ino.high : m.ino !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.ino);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      PlacementRequest.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.PlacementRequest();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.ino = v;
              else
                delete m.ino;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      PlacementRequest.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.PlacementRequest";
      };
      return PlacementRequest;
    })();
    v1.PlacementReply = (function() {
      const PlacementReply = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      PlacementReply.prototype.target = null;
      PlacementReply.prototype.site = "";
      PlacementReply.prototype.pool = "";
      PlacementReply.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.target != null)
          $root.geofs.v1.TargetInfo.encode(m.target, w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).fork(), q + 1).ldelim();
        if (m.site != null && m.site !== "")
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).string(m.site);
        if (m.pool != null && m.pool !== "")
          w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).string(m.pool);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      PlacementReply.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.PlacementReply();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              m.target = $root.geofs.v1.TargetInfo.decode(r, r.size(), $undefined, q + 1, m.target);
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.site = v;
              else
                delete m.site;
              continue;
            }
            case 3: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.pool = v;
              else
                delete m.pool;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      PlacementReply.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.PlacementReply";
      };
      return PlacementReply;
    })();
    v1.SyncRequest = (function() {
      const SyncRequest = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      SyncRequest.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      SyncRequest.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.SyncRequest();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          r.skipType(t & 7, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      SyncRequest.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.SyncRequest";
      };
      return SyncRequest;
    })();
    v1.SyncReply = (function() {
      const SyncReply = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      SyncReply.prototype.token = null;
      SyncReply.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.token != null)
          $root.geofs.v1.Token.encode(m.token, w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).fork(), q + 1).ldelim();
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      SyncReply.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.SyncReply();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              m.token = $root.geofs.v1.Token.decode(r, r.size(), $undefined, q + 1, m.token);
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      SyncReply.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.SyncReply";
      };
      return SyncReply;
    })();
    v1.FlushRequest = (function() {
      const FlushRequest = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      FlushRequest.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      FlushRequest.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.FlushRequest();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          r.skipType(t & 7, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      FlushRequest.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.FlushRequest";
      };
      return FlushRequest;
    })();
    v1.FlushReply = (function() {
      const FlushReply = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      FlushReply.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      FlushReply.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.FlushReply();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          r.skipType(t & 7, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      FlushReply.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.FlushReply";
      };
      return FlushReply;
    })();
    v1.AgreeRequest = (function() {
      const AgreeRequest = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      AgreeRequest.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      AgreeRequest.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.AgreeRequest();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          r.skipType(t & 7, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      AgreeRequest.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.AgreeRequest";
      };
      return AgreeRequest;
    })();
    v1.AgreeReply = (function() {
      const AgreeReply = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      AgreeReply.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      AgreeReply.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.AgreeReply();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          r.skipType(t & 7, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      AgreeReply.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.AgreeReply";
      };
      return AgreeReply;
    })();
    v1.MutateRequest = (function() {
      const MutateRequest = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      MutateRequest.prototype.command = null;
      MutateRequest.prototype.wait = false;
      MutateRequest.prototype.again = null;
      MutateRequest.prototype.elsewhere = false;
      MutateRequest.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.command != null)
          $root.geofs.v1.Command.encode(m.command, w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).fork(), q + 1).ldelim();
        if (m.wait != null && m.wait !== false)
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).bool(m.wait);
        if (m.again != null)
          $root.geofs.v1.Stamped.encode(m.again, w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).fork(), q + 1).ldelim();
        if (m.elsewhere != null && m.elsewhere !== false)
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).bool(m.elsewhere);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      MutateRequest.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.MutateRequest();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              m.command = $root.geofs.v1.Command.decode(r, r.size(), $undefined, q + 1, m.command);
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.wait = v;
              else
                delete m.wait;
              continue;
            }
            case 3: {
              if (u !== 2)
                break;
              m.again = $root.geofs.v1.Stamped.decode(r, r.size(), $undefined, q + 1, m.again);
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.elsewhere = v;
              else
                delete m.elsewhere;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      MutateRequest.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.MutateRequest";
      };
      return MutateRequest;
    })();
    v1.Stamped = (function() {
      const Stamped = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      Stamped.prototype.time = null;
      Stamped.prototype.ino = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      Stamped.prototype.layout = null;
      Stamped.prototype.means = null;
      Stamped.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.time != null)
          $root.geofs.v1.Time.encode(m.time, w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).fork(), q + 1).ldelim();
        if (m.ino != null && (typeof m.ino === "object" ? m.ino.low || m.ino.high : m.ino !== 0))
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint64(m.ino);
        if (m.layout != null)
          $root.geofs.v1.Layout.encode(m.layout, w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).fork(), q + 1).ldelim();
        if (m.means != null)
          $root.geofs.v1.Means.encode(m.means, w.uint32(
            /* id 4, wireType 2 =*/
            34
          ).fork(), q + 1).ldelim();
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      Stamped.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.Stamped();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              m.time = $root.geofs.v1.Time.decode(r, r.size(), $undefined, q + 1, m.time);
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.ino = v;
              else
                delete m.ino;
              continue;
            }
            case 3: {
              if (u !== 2)
                break;
              m.layout = $root.geofs.v1.Layout.decode(r, r.size(), $undefined, q + 1, m.layout);
              continue;
            }
            case 4: {
              if (u !== 2)
                break;
              m.means = $root.geofs.v1.Means.decode(r, r.size(), $undefined, q + 1, m.means);
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      Stamped.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.Stamped";
      };
      return Stamped;
    })();
    v1.MutateReply = (function() {
      const MutateReply = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      MutateReply.prototype.reply = null;
      MutateReply.prototype.open = null;
      MutateReply.prototype.token = null;
      MutateReply.prototype.stream = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      MutateReply.prototype.stamped = null;
      MutateReply.prototype.committed = $util.newBuffer([]);
      MutateReply.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.reply != null)
          $root.geofs.v1.CommandReply.encode(m.reply, w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).fork(), q + 1).ldelim();
        if (m.open != null)
          $root.geofs.v1.OpenReply.encode(m.open, w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).fork(), q + 1).ldelim();
        if (m.token != null)
          $root.geofs.v1.Token.encode(m.token, w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).fork(), q + 1).ldelim();
        if (m.stream != null && (typeof m.stream === "object" ? m.stream.low || m.stream.high : m.stream !== 0))
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).uint64(m.stream);
        if (m.stamped != null)
          $root.geofs.v1.Stamped.encode(m.stamped, w.uint32(
            /* id 5, wireType 2 =*/
            42
          ).fork(), q + 1).ldelim();
        if (m.committed != null && m.committed.length)
          w.uint32(
            /* id 6, wireType 2 =*/
            50
          ).bytes(m.committed);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      MutateReply.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.MutateReply();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              m.reply = $root.geofs.v1.CommandReply.decode(r, r.size(), $undefined, q + 1, m.reply);
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              m.open = $root.geofs.v1.OpenReply.decode(r, r.size(), $undefined, q + 1, m.open);
              continue;
            }
            case 3: {
              if (u !== 2)
                break;
              m.token = $root.geofs.v1.Token.decode(r, r.size(), $undefined, q + 1, m.token);
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.stream = v;
              else
                delete m.stream;
              continue;
            }
            case 5: {
              if (u !== 2)
                break;
              m.stamped = $root.geofs.v1.Stamped.decode(r, r.size(), $undefined, q + 1, m.stamped);
              continue;
            }
            case 6: {
              if (u !== 2)
                break;
              if ((v = r.bytes()).length)
                m.committed = v;
              else
                delete m.committed;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      MutateReply.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.MutateReply";
      };
      return MutateReply;
    })();
    v1.ClusterState = (function() {
      const ClusterState = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      ClusterState.prototype.format = 0;
      ClusterState.prototype.cluster = "";
      ClusterState.prototype.hashKey = $util.newBuffer([]);
      ClusterState.prototype.capabilityKey = $util.newBuffer([]);
      ClusterState.prototype.hashBits = 0;
      ClusterState.prototype.incarnation = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      ClusterState.prototype.reform = "";
      ClusterState.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.format != null && m.format !== 0)
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint32(m.format);
        if (m.cluster != null && m.cluster !== "")
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).string(m.cluster);
        if (m.hashKey != null && m.hashKey.length)
          w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).bytes(m.hashKey);
        if (m.capabilityKey != null && m.capabilityKey.length)
          w.uint32(
            /* id 4, wireType 2 =*/
            34
          ).bytes(m.capabilityKey);
        if (m.hashBits != null && m.hashBits !== 0)
          w.uint32(
            /* id 5, wireType 0 =*/
            40
          ).uint32(m.hashBits);
        if (m.incarnation != null && (typeof m.incarnation === "object" ? m.incarnation.low || m.incarnation.high : m.incarnation !== 0))
          w.uint32(
            /* id 10, wireType 0 =*/
            80
          ).uint64(m.incarnation);
        if (m.reform != null && m.reform !== "")
          w.uint32(
            /* id 11, wireType 2 =*/
            90
          ).string(m.reform);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      ClusterState.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.ClusterState();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.format = v;
              else
                delete m.format;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.cluster = v;
              else
                delete m.cluster;
              continue;
            }
            case 3: {
              if (u !== 2)
                break;
              if ((v = r.bytes()).length)
                m.hashKey = v;
              else
                delete m.hashKey;
              continue;
            }
            case 4: {
              if (u !== 2)
                break;
              if ((v = r.bytes()).length)
                m.capabilityKey = v;
              else
                delete m.capabilityKey;
              continue;
            }
            case 5: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.hashBits = v;
              else
                delete m.hashBits;
              continue;
            }
            case 10: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.incarnation = v;
              else
                delete m.incarnation;
              continue;
            }
            case 11: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.reform = v;
              else
                delete m.reform;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      ClusterState.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.ClusterState";
      };
      return ClusterState;
    })();
    v1.CounterState = (function() {
      const CounterState = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      CounterState.prototype.last = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      CounterState.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.last != null && (typeof m.last === "object" ? m.last.low || m.last.high : m.last !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.last);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      CounterState.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.CounterState();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.last = v;
              else
                delete m.last;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      CounterState.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.CounterState";
      };
      return CounterState;
    })();
    v1.DentryState = (function() {
      const DentryState = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      DentryState.prototype.name = $util.newBuffer([]);
      DentryState.prototype.ino = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      DentryState.prototype.type = 0;
      DentryState.prototype.tombstone = false;
      DentryState.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.name != null && m.name.length)
          w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).bytes(m.name);
        if (m.ino != null && (typeof m.ino === "object" ? m.ino.low || m.ino.high : m.ino !== 0))
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint64(m.ino);
        if (m.type != null && m.type !== 0)
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).uint32(m.type);
        if (m.tombstone != null && m.tombstone !== false)
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).bool(m.tombstone);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      DentryState.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.DentryState();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              if ((v = r.bytes()).length)
                m.name = v;
              else
                delete m.name;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.ino = v;
              else
                delete m.ino;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.type = v;
              else
                delete m.type;
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.tombstone = v;
              else
                delete m.tombstone;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      DentryState.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.DentryState";
      };
      return DentryState;
    })();
    v1.XattrNamesState = (function() {
      const XattrNamesState = function(p) {
        this.names = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      XattrNamesState.prototype.names = $util.emptyArray;
      XattrNamesState.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.names != null && m.names.length) {
          for (var i = 0; i < m.names.length; ++i)
            w.uint32(
              /* id 1, wireType 2 =*/
              10
            ).bytes(m.names[i]);
        }
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      XattrNamesState.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.XattrNamesState();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              if (!(m.names && m.names.length))
                m.names = [];
              m.names.push(r.bytes());
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      XattrNamesState.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.XattrNamesState";
      };
      return XattrNamesState;
    })();
    v1.XattrState = (function() {
      const XattrState = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      XattrState.prototype.value = $util.newBuffer([]);
      XattrState.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.value != null && m.value.length)
          w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).bytes(m.value);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      XattrState.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.XattrState();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              if ((v = r.bytes()).length)
                m.value = v;
              else
                delete m.value;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      XattrState.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.XattrState";
      };
      return XattrState;
    })();
    v1.LockTableState = (function() {
      const LockTableState = function(p) {
        this.locks = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      LockTableState.prototype.locks = $util.emptyArray;
      LockTableState.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.locks != null && m.locks.length) {
          for (var i = 0; i < m.locks.length; ++i)
            $root.geofs.v1.Lock.encode(m.locks[i], w.uint32(
              /* id 1, wireType 2 =*/
              10
            ).fork(), q + 1).ldelim();
        }
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      LockTableState.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.LockTableState();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              if (!(m.locks && m.locks.length))
                m.locks = [];
              m.locks.push($root.geofs.v1.Lock.decode(r, r.size(), $undefined, q + 1));
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      LockTableState.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.LockTableState";
      };
      return LockTableState;
    })();
    v1.WritersState = (function() {
      const WritersState = function(p) {
        this.sessions = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      WritersState.prototype.sessions = $util.emptyArray;
      WritersState.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.sessions != null && m.sessions.length) {
          w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).uint64s(m.sessions);
        }
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      WritersState.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.WritersState();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u === 2) {
                if (!(m.sessions && m.sessions.length))
                  m.sessions = [];
                r.uint64s(m.sessions);
                continue;
              }
              if (u !== 0)
                break;
              if (!(m.sessions && m.sessions.length))
                m.sessions = [];
              m.sessions.push(r.uint64());
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      WritersState.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.WritersState";
      };
      return WritersState;
    })();
    v1.OrphanState = (function() {
      const OrphanState = function(p) {
        this.voted = [];
        this.arrivals = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      OrphanState.prototype.voted = $util.emptyArray;
      OrphanState.prototype.since = null;
      OrphanState.prototype.arrivals = $util.emptyArray;
      OrphanState.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.voted != null && m.voted.length) {
          w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).uint32s(m.voted);
        }
        if (m.since != null)
          $root.geofs.v1.Time.encode(m.since, w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).fork(), q + 1).ldelim();
        if (m.arrivals != null && m.arrivals.length) {
          w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).uint64s(m.arrivals);
        }
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      OrphanState.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.OrphanState();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u === 2) {
                if (!(m.voted && m.voted.length))
                  m.voted = [];
                r.uint32s(m.voted);
                continue;
              }
              if (u !== 0)
                break;
              if (!(m.voted && m.voted.length))
                m.voted = [];
              m.voted.push(r.uint32());
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              m.since = $root.geofs.v1.Time.decode(r, r.size(), $undefined, q + 1, m.since);
              continue;
            }
            case 3: {
              if (u === 2) {
                if (!(m.arrivals && m.arrivals.length))
                  m.arrivals = [];
                r.uint64s(m.arrivals);
                continue;
              }
              if (u !== 0)
                break;
              if (!(m.arrivals && m.arrivals.length))
                m.arrivals = [];
              m.arrivals.push(r.uint64());
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      OrphanState.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.OrphanState";
      };
      return OrphanState;
    })();
    v1.SiteVoiceState = (function() {
      const SiteVoiceState = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      SiteVoiceState.prototype.heard = null;
      SiteVoiceState.prototype.arrivals = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      SiteVoiceState.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.heard != null)
          $root.geofs.v1.Time.encode(m.heard, w.uint32(
            /* id 1, wireType 2 =*/
            10
          ).fork(), q + 1).ldelim();
        if (m.arrivals != null && (typeof m.arrivals === "object" ? m.arrivals.low || m.arrivals.high : m.arrivals !== 0))
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint64(m.arrivals);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      SiteVoiceState.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.SiteVoiceState();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 2)
                break;
              m.heard = $root.geofs.v1.Time.decode(r, r.size(), $undefined, q + 1, m.heard);
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.arrivals = v;
              else
                delete m.arrivals;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      SiteVoiceState.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.SiteVoiceState";
      };
      return SiteVoiceState;
    })();
    v1.DeletionState = (function() {
      const DeletionState = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      DeletionState.prototype.ino = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      DeletionState.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.ino != null && (typeof m.ino === "object" ? m.ino.low || m.ino.high : m.ino !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.ino);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      DeletionState.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.DeletionState();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.ino = v;
              else
                delete m.ino;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      DeletionState.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.DeletionState";
      };
      return DeletionState;
    })();
    v1.SessionState = (function() {
      const SessionState = function(p) {
        this.remembered = [];
        this.open = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      SessionState.prototype.session = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      SessionState.prototype.key = "";
      SessionState.prototype.description = "";
      SessionState.prototype.site = 0;
      SessionState.prototype.acknowledged = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      SessionState.prototype.remembered = $util.emptyArray;
      SessionState.prototype.ended = false;
      SessionState.prototype.node = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      SessionState.prototype.returns = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      SessionState.prototype.keeps = false;
      SessionState.prototype.open = $util.emptyArray;
      SessionState.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.session != null && (typeof m.session === "object" ? m.session.low || m.session.high : m.session !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.session);
        if (m.key != null && m.key !== "")
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).string(m.key);
        if (m.description != null && m.description !== "")
          w.uint32(
            /* id 3, wireType 2 =*/
            26
          ).string(m.description);
        if (m.site != null && m.site !== 0)
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).uint32(m.site);
        if (m.acknowledged != null && (typeof m.acknowledged === "object" ? m.acknowledged.low || m.acknowledged.high : m.acknowledged !== 0))
          w.uint32(
            /* id 5, wireType 0 =*/
            40
          ).uint64(m.acknowledged);
        if (m.remembered != null && m.remembered.length) {
          w.uint32(
            /* id 7, wireType 2 =*/
            58
          ).uint64s(m.remembered);
        }
        if (m.ended != null && m.ended !== false)
          w.uint32(
            /* id 8, wireType 0 =*/
            64
          ).bool(m.ended);
        if (m.node != null && (typeof m.node === "object" ? m.node.low || m.node.high : m.node !== 0))
          w.uint32(
            /* id 9, wireType 0 =*/
            72
          ).uint64(m.node);
        if (m.returns != null && (typeof m.returns === "object" ? m.returns.low || m.returns.high : m.returns !== 0))
          w.uint32(
            /* id 10, wireType 0 =*/
            80
          ).uint64(m.returns);
        if (m.keeps != null && m.keeps !== false)
          w.uint32(
            /* id 11, wireType 0 =*/
            88
          ).bool(m.keeps);
        if (m.open != null && m.open.length) {
          w.uint32(
            /* id 12, wireType 2 =*/
            98
          ).uint64s(m.open);
        }
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      SessionState.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.SessionState();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.session = v;
              else
                delete m.session;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.key = v;
              else
                delete m.key;
              continue;
            }
            case 3: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.description = v;
              else
                delete m.description;
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.site = v;
              else
                delete m.site;
              continue;
            }
            case 5: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.acknowledged = v;
              else
                delete m.acknowledged;
              continue;
            }
            case 7: {
              if (u === 2) {
                if (!(m.remembered && m.remembered.length))
                  m.remembered = [];
                r.uint64s(m.remembered);
                continue;
              }
              if (u !== 0)
                break;
              if (!(m.remembered && m.remembered.length))
                m.remembered = [];
              m.remembered.push(r.uint64());
              continue;
            }
            case 8: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.ended = v;
              else
                delete m.ended;
              continue;
            }
            case 9: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.node = v;
              else
                delete m.node;
              continue;
            }
            case 10: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.returns = v;
              else
                delete m.returns;
              continue;
            }
            case 11: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.keeps = v;
              else
                delete m.keeps;
              continue;
            }
            case 12: {
              if (u === 2) {
                if (!(m.open && m.open.length))
                  m.open = [];
                r.uint64s(m.open);
                continue;
              }
              if (u !== 0)
                break;
              if (!(m.open && m.open.length))
                m.open = [];
              m.open.push(r.uint64());
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      SessionState.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.SessionState";
      };
      return SessionState;
    })();
    v1.SessionKeyState = (function() {
      const SessionKeyState = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      SessionKeyState.prototype.session = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      SessionKeyState.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.session != null && (typeof m.session === "object" ? m.session.low || m.session.high : m.session !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.session);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      SessionKeyState.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.SessionKeyState();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.session = v;
              else
                delete m.session;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      SessionKeyState.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.SessionKeyState";
      };
      return SessionKeyState;
    })();
    v1.NodeState = (function() {
      const NodeState = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      NodeState.prototype.node = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      NodeState.prototype.name = "";
      NodeState.prototype.site = 0;
      NodeState.prototype.address = "";
      NodeState.prototype.disk = "";
      NodeState.prototype.removed = false;
      NodeState.prototype.learner = false;
      NodeState.prototype.replaces = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      NodeState.prototype.siteName = "";
      NodeState.prototype.witness = false;
      NodeState.prototype.keptJournal = false;
      NodeState.prototype.oldestFormat = 0;
      NodeState.prototype.newestFormat = 0;
      NodeState.prototype.program = "";
      NodeState.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.node != null && (typeof m.node === "object" ? m.node.low || m.node.high : m.node !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.node);
        if (m.name != null && m.name !== "")
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).string(m.name);
        if (m.site != null && m.site !== 0)
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).uint32(m.site);
        if (m.address != null && m.address !== "")
          w.uint32(
            /* id 4, wireType 2 =*/
            34
          ).string(m.address);
        if (m.disk != null && m.disk !== "")
          w.uint32(
            /* id 5, wireType 2 =*/
            42
          ).string(m.disk);
        if (m.removed != null && m.removed !== false)
          w.uint32(
            /* id 6, wireType 0 =*/
            48
          ).bool(m.removed);
        if (m.learner != null && m.learner !== false)
          w.uint32(
            /* id 7, wireType 0 =*/
            56
          ).bool(m.learner);
        if (m.replaces != null && (typeof m.replaces === "object" ? m.replaces.low || m.replaces.high : m.replaces !== 0))
          w.uint32(
            /* id 8, wireType 0 =*/
            64
          ).uint64(m.replaces);
        if (m.siteName != null && m.siteName !== "")
          w.uint32(
            /* id 9, wireType 2 =*/
            74
          ).string(m.siteName);
        if (m.witness != null && m.witness !== false)
          w.uint32(
            /* id 10, wireType 0 =*/
            80
          ).bool(m.witness);
        if (m.keptJournal != null && m.keptJournal !== false)
          w.uint32(
            /* id 11, wireType 0 =*/
            88
          ).bool(m.keptJournal);
        if (m.oldestFormat != null && m.oldestFormat !== 0)
          w.uint32(
            /* id 20, wireType 0 =*/
            160
          ).uint32(m.oldestFormat);
        if (m.newestFormat != null && m.newestFormat !== 0)
          w.uint32(
            /* id 21, wireType 0 =*/
            168
          ).uint32(m.newestFormat);
        if (m.program != null && m.program !== "")
          w.uint32(
            /* id 22, wireType 2 =*/
            178
          ).string(m.program);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      NodeState.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.NodeState();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.node = v;
              else
                delete m.node;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.name = v;
              else
                delete m.name;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.site = v;
              else
                delete m.site;
              continue;
            }
            case 4: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.address = v;
              else
                delete m.address;
              continue;
            }
            case 5: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.disk = v;
              else
                delete m.disk;
              continue;
            }
            case 6: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.removed = v;
              else
                delete m.removed;
              continue;
            }
            case 7: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.learner = v;
              else
                delete m.learner;
              continue;
            }
            case 8: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.replaces = v;
              else
                delete m.replaces;
              continue;
            }
            case 9: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.siteName = v;
              else
                delete m.siteName;
              continue;
            }
            case 10: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.witness = v;
              else
                delete m.witness;
              continue;
            }
            case 11: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.keptJournal = v;
              else
                delete m.keptJournal;
              continue;
            }
            case 20: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.oldestFormat = v;
              else
                delete m.oldestFormat;
              continue;
            }
            case 21: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.newestFormat = v;
              else
                delete m.newestFormat;
              continue;
            }
            case 22: {
              if (u !== 2)
                break;
              if ((v = r.stringVerify()).length)
                m.program = v;
              else
                delete m.program;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      NodeState.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.NodeState";
      };
      return NodeState;
    })();
    v1.StreamState = (function() {
      const StreamState = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      StreamState.prototype.incarnation = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      StreamState.prototype.last = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      StreamState.prototype.node = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      StreamState.prototype.begun = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      StreamState.prototype.broken = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      StreamState.prototype.brokenAfter = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      StreamState.prototype.leaving = false;
      StreamState.prototype.epoch = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      StreamState.prototype.alone = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      StreamState.prototype.grouped = false;
      StreamState.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.incarnation != null && (typeof m.incarnation === "object" ? m.incarnation.low || m.incarnation.high : m.incarnation !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.incarnation);
        if (m.last != null && (typeof m.last === "object" ? m.last.low || m.last.high : m.last !== 0))
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint64(m.last);
        if (m.node != null && (typeof m.node === "object" ? m.node.low || m.node.high : m.node !== 0))
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).uint64(m.node);
        if (m.begun != null && (typeof m.begun === "object" ? m.begun.low || m.begun.high : m.begun !== 0))
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).uint64(m.begun);
        if (m.leaving != null && m.leaving !== false)
          w.uint32(
            /* id 5, wireType 0 =*/
            40
          ).bool(m.leaving);
        if (m.broken != null && (typeof m.broken === "object" ? m.broken.low || m.broken.high : m.broken !== 0))
          w.uint32(
            /* id 6, wireType 0 =*/
            48
          ).uint64(m.broken);
        if (m.brokenAfter != null && (typeof m.brokenAfter === "object" ? m.brokenAfter.low || m.brokenAfter.high : m.brokenAfter !== 0))
          w.uint32(
            /* id 7, wireType 0 =*/
            56
          ).uint64(m.brokenAfter);
        if (m.epoch != null && (typeof m.epoch === "object" ? m.epoch.low || m.epoch.high : m.epoch !== 0))
          w.uint32(
            /* id 8, wireType 0 =*/
            64
          ).uint64(m.epoch);
        if (m.grouped != null && m.grouped !== false)
          w.uint32(
            /* id 9, wireType 0 =*/
            72
          ).bool(m.grouped);
        if (m.alone != null && (typeof m.alone === "object" ? m.alone.low || m.alone.high : m.alone !== 0))
          w.uint32(
            /* id 10, wireType 0 =*/
            80
          ).uint64(m.alone);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      StreamState.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.StreamState();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.incarnation = v;
              else
                delete m.incarnation;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.last = v;
              else
                delete m.last;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.node = v;
              else
                delete m.node;
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.begun = v;
              else
                delete m.begun;
              continue;
            }
            case 6: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.broken = v;
              else
                delete m.broken;
              continue;
            }
            case 7: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.brokenAfter = v;
              else
                delete m.brokenAfter;
              continue;
            }
            case 5: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.leaving = v;
              else
                delete m.leaving;
              continue;
            }
            case 8: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.epoch = v;
              else
                delete m.epoch;
              continue;
            }
            case 10: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.alone = v;
              else
                delete m.alone;
              continue;
            }
            case 9: {
              if (u !== 0)
                break;
              if (v = r.bool())
                m.grouped = v;
              else
                delete m.grouped;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      StreamState.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.StreamState";
      };
      return StreamState;
    })();
    v1.JournalEntry = (function() {
      const JournalEntry = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      JournalEntry.prototype.base = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      JournalEntry.prototype.command = $util.newBuffer([]);
      JournalEntry.prototype.number = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      JournalEntry.prototype.incarnation = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      JournalEntry.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.base != null && (typeof m.base === "object" ? m.base.low || m.base.high : m.base !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.base);
        if (m.command != null && m.command.length)
          w.uint32(
            /* id 2, wireType 2 =*/
            18
          ).bytes(m.command);
        if (m.number != null && (typeof m.number === "object" ? m.number.low || m.number.high : m.number !== 0))
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).uint64(m.number);
        if (m.incarnation != null && (typeof m.incarnation === "object" ? m.incarnation.low || m.incarnation.high : m.incarnation !== 0))
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).uint64(m.incarnation);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      JournalEntry.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.JournalEntry();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.base = v;
              else
                delete m.base;
              continue;
            }
            case 2: {
              if (u !== 2)
                break;
              if ((v = r.bytes()).length)
                m.command = v;
              else
                delete m.command;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.number = v;
              else
                delete m.number;
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.incarnation = v;
              else
                delete m.incarnation;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      JournalEntry.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.JournalEntry";
      };
      return JournalEntry;
    })();
    v1.GrantPhase = (function() {
      const valuesById = $Object.create(null), values = $Object.create(valuesById);
      values[valuesById[0] = "GRANT_OWNED"] = 0;
      values[valuesById[1] = "GRANT_RECALLING"] = 1;
      values[valuesById[2] = "GRANT_RETURNED"] = 2;
      return values;
    })();
    v1.GrantState = (function() {
      const GrantState = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      GrantState.prototype.id = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      GrantState.prototype.site = 0;
      GrantState.prototype.epoch = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      GrantState.prototype.phase = 0;
      GrantState.prototype.recalls = 0;
      GrantState.prototype.changed = null;
      GrantState.prototype.incarnation = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      GrantState.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.id != null && (typeof m.id === "object" ? m.id.low || m.id.high : m.id !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.id);
        if (m.site != null && m.site !== 0)
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint32(m.site);
        if (m.epoch != null && (typeof m.epoch === "object" ? m.epoch.low || m.epoch.high : m.epoch !== 0))
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).uint64(m.epoch);
        if (m.phase != null && m.phase !== 0)
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).int32(m.phase);
        if (m.recalls != null && m.recalls !== 0)
          w.uint32(
            /* id 5, wireType 0 =*/
            40
          ).uint32(m.recalls);
        if (m.changed != null)
          $root.geofs.v1.Time.encode(m.changed, w.uint32(
            /* id 6, wireType 2 =*/
            50
          ).fork(), q + 1).ldelim();
        if (m.incarnation != null && (typeof m.incarnation === "object" ? m.incarnation.low || m.incarnation.high : m.incarnation !== 0))
          w.uint32(
            /* id 8, wireType 0 =*/
            64
          ).uint64(m.incarnation);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      GrantState.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.GrantState();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.id = v;
              else
                delete m.id;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.site = v;
              else
                delete m.site;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.epoch = v;
              else
                delete m.epoch;
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (v = r.int32())
                m.phase = v;
              else
                delete m.phase;
              continue;
            }
            case 5: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.recalls = v;
              else
                delete m.recalls;
              continue;
            }
            case 6: {
              if (u !== 2)
                break;
              m.changed = $root.geofs.v1.Time.decode(r, r.size(), $undefined, q + 1, m.changed);
              continue;
            }
            case 8: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.incarnation = v;
              else
                delete m.incarnation;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      GrantState.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.GrantState";
      };
      return GrantState;
    })();
    v1.QuotaState = (function() {
      const QuotaState = function(p) {
        this.sites = [];
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      QuotaState.prototype.project = 0;
      QuotaState.prototype.dir = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      QuotaState.prototype.limitBytes = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      QuotaState.prototype.limitFiles = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      QuotaState.prototype.sites = $util.emptyArray;
      QuotaState.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.project != null && m.project !== 0)
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint32(m.project);
        if (m.dir != null && (typeof m.dir === "object" ? m.dir.low || m.dir.high : m.dir !== 0))
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint64(m.dir);
        if (m.limitBytes != null && (typeof m.limitBytes === "object" ? m.limitBytes.low || m.limitBytes.high : m.limitBytes !== 0))
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).uint64(m.limitBytes);
        if (m.limitFiles != null && (typeof m.limitFiles === "object" ? m.limitFiles.low || m.limitFiles.high : m.limitFiles !== 0))
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).uint64(m.limitFiles);
        if (m.sites != null && m.sites.length) {
          for (var i = 0; i < m.sites.length; ++i)
            $root.geofs.v1.QuotaSite.encode(m.sites[i], w.uint32(
              /* id 5, wireType 2 =*/
              42
            ).fork(), q + 1).ldelim();
        }
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      QuotaState.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.QuotaState();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.project = v;
              else
                delete m.project;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.dir = v;
              else
                delete m.dir;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.limitBytes = v;
              else
                delete m.limitBytes;
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.limitFiles = v;
              else
                delete m.limitFiles;
              continue;
            }
            case 5: {
              if (u !== 2)
                break;
              if (!(m.sites && m.sites.length))
                m.sites = [];
              m.sites.push($root.geofs.v1.QuotaSite.decode(r, r.size(), $undefined, q + 1));
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      QuotaState.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.QuotaState";
      };
      return QuotaState;
    })();
    v1.QuotaSite = (function() {
      const QuotaSite = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      QuotaSite.prototype.site = 0;
      QuotaSite.prototype.usedBytes = $util.Long ? $util.Long.fromBits(0, 0, false) : 0;
      QuotaSite.prototype.usedFiles = $util.Long ? $util.Long.fromBits(0, 0, false) : 0;
      QuotaSite.prototype.shareBytes = $util.Long ? $util.Long.fromBits(0, 0, false) : 0;
      QuotaSite.prototype.shareFiles = $util.Long ? $util.Long.fromBits(0, 0, false) : 0;
      QuotaSite.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.site != null && m.site !== 0)
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint32(m.site);
        if (m.usedBytes != null && (typeof m.usedBytes === "object" ? m.usedBytes.low || m.usedBytes.high : m.usedBytes !== 0))
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).sint64(m.usedBytes);
        if (m.usedFiles != null && (typeof m.usedFiles === "object" ? m.usedFiles.low || m.usedFiles.high : m.usedFiles !== 0))
          w.uint32(
            /* id 3, wireType 0 =*/
            24
          ).sint64(m.usedFiles);
        if (m.shareBytes != null && (typeof m.shareBytes === "object" ? m.shareBytes.low || m.shareBytes.high : m.shareBytes !== 0))
          w.uint32(
            /* id 4, wireType 0 =*/
            32
          ).sint64(m.shareBytes);
        if (m.shareFiles != null && (typeof m.shareFiles === "object" ? m.shareFiles.low || m.shareFiles.high : m.shareFiles !== 0))
          w.uint32(
            /* id 5, wireType 0 =*/
            40
          ).sint64(m.shareFiles);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      QuotaSite.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.QuotaSite();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.site = v;
              else
                delete m.site;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (typeof (v = r.sint64()) === "object" ? v.low || v.high : v !== 0)
                m.usedBytes = v;
              else
                delete m.usedBytes;
              continue;
            }
            case 3: {
              if (u !== 0)
                break;
              if (typeof (v = r.sint64()) === "object" ? v.low || v.high : v !== 0)
                m.usedFiles = v;
              else
                delete m.usedFiles;
              continue;
            }
            case 4: {
              if (u !== 0)
                break;
              if (typeof (v = r.sint64()) === "object" ? v.low || v.high : v !== 0)
                m.shareBytes = v;
              else
                delete m.shareBytes;
              continue;
            }
            case 5: {
              if (u !== 0)
                break;
              if (typeof (v = r.sint64()) === "object" ? v.low || v.high : v !== 0)
                m.shareFiles = v;
              else
                delete m.shareFiles;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      QuotaSite.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.QuotaSite";
      };
      return QuotaSite;
    })();
    v1.PinState = (function() {
      const PinState = function(p) {
        if (p) {
          for (var ks = $Object.keys(p), i = 0; i < ks.length; ++i)
            if (p[ks[i]] != null && ks[i] !== "__proto__")
              this[ks[i]] = p[ks[i]];
        }
      };
      PinState.prototype.dir = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;
      PinState.prototype.site = 0;
      PinState.encode = function(m, w, q) {
        if (!w)
          w = $Writer.create();
        if (q === $undefined)
          q = 0;
        if (q > $util.recursionLimit)
          throw $Error("max depth exceeded");
        if (m.dir != null && (typeof m.dir === "object" ? m.dir.low || m.dir.high : m.dir !== 0))
          w.uint32(
            /* id 1, wireType 0 =*/
            8
          ).uint64(m.dir);
        if (m.site != null && m.site !== 0)
          w.uint32(
            /* id 2, wireType 0 =*/
            16
          ).uint32(m.site);
        if (m.$unknowns != null)
          for (var i = 0; i < m.$unknowns.length; ++i)
            w.raw(m.$unknowns[i]);
        return w;
      };
      PinState.decode = function(r, l, z, q, g) {
        if (!(r instanceof $Reader))
          r = $Reader.create(r);
        if (q === $undefined)
          q = 0;
        if (q > $Reader.recursionLimit)
          throw $Error("max depth exceeded");
        var c, m, v;
        if (l === $undefined)
          c = r.len;
        else {
          c = r.pos + l;
          if (c > r.len)
            throw $RangeError("index out of range");
          l = r.len;
          r.len = c;
        }
        m = g || new $root.geofs.v1.PinState();
        while (r.pos < c) {
          var s = r.pos;
          var t = r.tag();
          if (t === z) {
            z = $undefined;
            break;
          }
          var u = t & 7;
          switch (t >>>= 3) {
            case 1: {
              if (u !== 0)
                break;
              if (typeof (v = r.uint64()) === "object" ? v.low || v.high : v !== 0)
                m.dir = v;
              else
                delete m.dir;
              continue;
            }
            case 2: {
              if (u !== 0)
                break;
              if (v = r.uint32())
                m.site = v;
              else
                delete m.site;
              continue;
            }
          }
          r.skipType(u, q, t);
          if (!r.discardUnknown) {
            $util.makeProp(m, "$unknowns", false);
            (m.$unknowns || (m.$unknowns = [])).push(r.raw(s, r.pos));
          }
        }
        if (l !== $undefined) {
          if (r.pos !== c)
            throw $RangeError("index out of range");
          r.len = l;
        }
        if (z !== $undefined)
          throw $Error("missing end group");
        return m;
      };
      PinState.getTypeUrl = function(prefix) {
        if (prefix === $undefined)
          prefix = "type.googleapis.com";
        return prefix + "/geofs.v1.PinState";
      };
      return PinState;
    })();
    return v1;
  })();
  return geofs2;
})();
export {
  $root as default,
  geofs
};
