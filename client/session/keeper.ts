/** What a later process must know of a session to go on in it: its name, and the changes of unknown outcome (design 3). */
import type { geofs } from '../../proto/gen/geofs.js';

export interface KeptMutation {
  readonly number: number;
  /** The request that it was for: asked again, it gets this one's outcome. */
  readonly asker: string;
  readonly command: geofs.v1.Command.$Properties;
  readonly wait: boolean;
}

export interface KeptSession {
  /** '' where there was none. */
  readonly key: string;
  /** As the mds numbers it; 0: never connected. */
  readonly session: number;
  readonly token: geofs.v1.Token.$Properties | undefined;
  readonly lastNumber: number;
  /** Ascending. */
  readonly mutations: readonly KeptMutation[];
}

export interface SessionKeeper {
  /** What the processes before left. */
  readonly session: KeptSession;
  named(key: string, session: number): void;
  token(token: geofs.v1.Token.$Properties): void;
  /** Before it is sent. */
  begun(mutation: KeptMutation): void;
  /** Its outcome is known and whoever asked has been answered. */
  ended(number: number): void;
  /** Numbers begin anew: another session. */
  lost(): void;
  /** Its outcome must be kept until answered() is told of the asker, who may ask again. */
  asksAgain(asker: string): boolean;
}

const NOTHING: KeptSession = Object.freeze({ key: '', session: 0, token: undefined, lastNumber: 0, mutations: [] });
const ignore = (): void => undefined;

/** For a session that ends with its process. */
export const NO_SESSION_KEEPER: SessionKeeper = Object.freeze({
  session: NOTHING, named: ignore, token: ignore, begun: ignore, ended: ignore, lost: ignore, asksAgain: () => false,
});
