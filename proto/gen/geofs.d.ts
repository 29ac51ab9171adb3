// Generated from proto/geofs/v1 by proto/generate.mjs. Do not edit.
import * as $protobuf from "protobufjs";
import Long = require("long");

/** Namespace geofs. */
export namespace geofs {

    /** Namespace v1. */
    namespace v1 {

        /**
         * Properties of a StatusRequest.
         * @deprecated Use geofs.v1.StatusRequest.$Properties instead.
         */
        interface IStatusRequest extends geofs.v1.StatusRequest.$Properties {
        }

        /** Represents a StatusRequest. */
        class StatusRequest {

            /**
             * Constructs a new StatusRequest.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.StatusRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified StatusRequest message. Does not implicitly {@link geofs.v1.StatusRequest.verify|verify} messages.
             * @param m StatusRequest message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.StatusRequest.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StatusRequest message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.StatusRequest & geofs.v1.StatusRequest.$Shape} StatusRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.StatusRequest & geofs.v1.StatusRequest.$Shape;

            /**
             * Gets the type url for StatusRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace StatusRequest {

            /** Properties of a StatusRequest. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StatusRequest. */
            type $Shape = geofs.v1.StatusRequest.$Properties;
        }

        /**
         * Properties of a MdsStatus.
         * @deprecated Use geofs.v1.MdsStatus.$Properties instead.
         */
        interface IMdsStatus extends geofs.v1.MdsStatus.$Properties {
        }

        /** Represents a MdsStatus. */
        class MdsStatus {

            /**
             * Constructs a new MdsStatus.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.MdsStatus.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** MdsStatus node. */
            node: number;

            /** MdsStatus name. */
            name: string;

            /** MdsStatus site. */
            site: string;

            /** MdsStatus address. */
            address: string;

            /** MdsStatus reachable. */
            reachable: boolean;

            /** MdsStatus leader. */
            leader: boolean;

            /** MdsStatus applied. */
            applied: number;

            /** MdsStatus term. */
            term: number;

            /** MdsStatus commit. */
            commit: number;

            /** MdsStatus lastHeardMs. */
            lastHeardMs: number;

            /** MdsStatus learner. */
            learner: boolean;

            /** MdsStatus voter. */
            voter: boolean;

            /** MdsStatus witness. */
            witness: boolean;

            /** MdsStatus invited. */
            invited: boolean;

            /** MdsStatus removed. */
            removed: boolean;

            /** MdsStatus staysLearner. */
            staysLearner: boolean;

            /** MdsStatus replaces. */
            replaces: number;

            /** MdsStatus holdsDeletions. */
            holdsDeletions: boolean;

            /** MdsStatus differs. */
            differs: string;

            /** MdsStatus compared. */
            compared: number;

            /** MdsStatus oldestFormat. */
            oldestFormat: number;

            /** MdsStatus newestFormat. */
            newestFormat: number;

            /** MdsStatus program. */
            program: string;

            /**
             * Encodes the specified MdsStatus message. Does not implicitly {@link geofs.v1.MdsStatus.verify|verify} messages.
             * @param m MdsStatus message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.MdsStatus.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a MdsStatus message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.MdsStatus & geofs.v1.MdsStatus.$Shape} MdsStatus
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.MdsStatus & geofs.v1.MdsStatus.$Shape;

            /**
             * Gets the type url for MdsStatus
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace MdsStatus {

            /** Properties of a MdsStatus. */
            interface $Properties {

                /** MdsStatus node */
                node?: (number|null);

                /** MdsStatus name */
                name?: (string|null);

                /** MdsStatus site */
                site?: (string|null);

                /** MdsStatus address */
                address?: (string|null);

                /** MdsStatus reachable */
                reachable?: (boolean|null);

                /** MdsStatus leader */
                leader?: (boolean|null);

                /** MdsStatus applied */
                applied?: (number|null);

                /** MdsStatus term */
                term?: (number|null);

                /** MdsStatus commit */
                commit?: (number|null);

                /** MdsStatus lastHeardMs */
                lastHeardMs?: (number|null);

                /** MdsStatus learner */
                learner?: (boolean|null);

                /** MdsStatus voter */
                voter?: (boolean|null);

                /** MdsStatus witness */
                witness?: (boolean|null);

                /** MdsStatus invited */
                invited?: (boolean|null);

                /** MdsStatus removed */
                removed?: (boolean|null);

                /** MdsStatus staysLearner */
                staysLearner?: (boolean|null);

                /** MdsStatus replaces */
                replaces?: (number|null);

                /** MdsStatus holdsDeletions */
                holdsDeletions?: (boolean|null);

                /** MdsStatus differs */
                differs?: (string|null);

                /** MdsStatus compared */
                compared?: (number|null);

                /** MdsStatus oldestFormat */
                oldestFormat?: (number|null);

                /** MdsStatus newestFormat */
                newestFormat?: (number|null);

                /** MdsStatus program */
                program?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a MdsStatus. */
            type $Shape = geofs.v1.MdsStatus.$Properties;
        }

        /**
         * Properties of a SessionStatus.
         * @deprecated Use geofs.v1.SessionStatus.$Properties instead.
         */
        interface ISessionStatus extends geofs.v1.SessionStatus.$Properties {
        }

        /** Represents a SessionStatus. */
        class SessionStatus {

            /**
             * Constructs a new SessionStatus.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.SessionStatus.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SessionStatus session. */
            session: number;

            /** SessionStatus description. */
            description: string;

            /** SessionStatus site. */
            site: string;

            /** SessionStatus idleMs. */
            idleMs: number;

            /** SessionStatus promises. */
            promises: number;

            /**
             * Encodes the specified SessionStatus message. Does not implicitly {@link geofs.v1.SessionStatus.verify|verify} messages.
             * @param m SessionStatus message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.SessionStatus.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SessionStatus message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.SessionStatus & geofs.v1.SessionStatus.$Shape} SessionStatus
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.SessionStatus & geofs.v1.SessionStatus.$Shape;

            /**
             * Gets the type url for SessionStatus
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace SessionStatus {

            /** Properties of a SessionStatus. */
            interface $Properties {

                /** SessionStatus session */
                session?: (number|null);

                /** SessionStatus description */
                description?: (string|null);

                /** SessionStatus site */
                site?: (string|null);

                /** SessionStatus idleMs */
                idleMs?: (number|null);

                /** SessionStatus promises */
                promises?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SessionStatus. */
            type $Shape = geofs.v1.SessionStatus.$Properties;
        }

        /** Takeover enum. */
        enum Takeover {

            /** TAKEOVER_ON_RESTART value */
            TAKEOVER_ON_RESTART = 0,

            /** TAKEOVER_BY_HAND value */
            TAKEOVER_BY_HAND = 1,

            /** TAKEOVER_BY_ITSELF value */
            TAKEOVER_BY_ITSELF = 2
        }

        /**
         * Properties of a SiteJournalStatus.
         * @deprecated Use geofs.v1.SiteJournalStatus.$Properties instead.
         */
        interface ISiteJournalStatus extends geofs.v1.SiteJournalStatus.$Properties {
        }

        /** Represents a SiteJournalStatus. */
        class SiteJournalStatus {

            /**
             * Constructs a new SiteJournalStatus.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.SiteJournalStatus.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SiteJournalStatus site. */
            site: string;

            /** SiteJournalStatus keeper. */
            keeper: string;

            /** SiteJournalStatus takeover. */
            takeover: geofs.v1.Takeover;

            /** SiteJournalStatus members. */
            members: geofs.v1.JournalMemberStatus.$Properties[];

            /**
             * Encodes the specified SiteJournalStatus message. Does not implicitly {@link geofs.v1.SiteJournalStatus.verify|verify} messages.
             * @param m SiteJournalStatus message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.SiteJournalStatus.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SiteJournalStatus message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.SiteJournalStatus & geofs.v1.SiteJournalStatus.$Shape} SiteJournalStatus
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.SiteJournalStatus & geofs.v1.SiteJournalStatus.$Shape;

            /**
             * Gets the type url for SiteJournalStatus
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace SiteJournalStatus {

            /** Properties of a SiteJournalStatus. */
            interface $Properties {

                /** SiteJournalStatus site */
                site?: (string|null);

                /** SiteJournalStatus keeper */
                keeper?: (string|null);

                /** SiteJournalStatus takeover */
                takeover?: (geofs.v1.Takeover|null);

                /** SiteJournalStatus members */
                members?: (geofs.v1.JournalMemberStatus.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SiteJournalStatus. */
            type $Shape = geofs.v1.SiteJournalStatus.$Properties;
        }

        /**
         * Properties of a JournalMemberStatus.
         * @deprecated Use geofs.v1.JournalMemberStatus.$Properties instead.
         */
        interface IJournalMemberStatus extends geofs.v1.JournalMemberStatus.$Properties {
        }

        /** Represents a JournalMemberStatus. */
        class JournalMemberStatus {

            /**
             * Constructs a new JournalMemberStatus.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.JournalMemberStatus.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** JournalMemberStatus node. */
            node: number;

            /** JournalMemberStatus name. */
            name: string;

            /** JournalMemberStatus address. */
            address: string;

            /** JournalMemberStatus witness. */
            witness: boolean;

            /** JournalMemberStatus leads. */
            leads: boolean;

            /** JournalMemberStatus voter. */
            voter: boolean;

            /** JournalMemberStatus heardMs. */
            heardMs: number;

            /** JournalMemberStatus lag. */
            lag: number;

            /** JournalMemberStatus retired. */
            retired: boolean;

            /**
             * Encodes the specified JournalMemberStatus message. Does not implicitly {@link geofs.v1.JournalMemberStatus.verify|verify} messages.
             * @param m JournalMemberStatus message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.JournalMemberStatus.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a JournalMemberStatus message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.JournalMemberStatus & geofs.v1.JournalMemberStatus.$Shape} JournalMemberStatus
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.JournalMemberStatus & geofs.v1.JournalMemberStatus.$Shape;

            /**
             * Gets the type url for JournalMemberStatus
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace JournalMemberStatus {

            /** Properties of a JournalMemberStatus. */
            interface $Properties {

                /** JournalMemberStatus node */
                node?: (number|null);

                /** JournalMemberStatus name */
                name?: (string|null);

                /** JournalMemberStatus address */
                address?: (string|null);

                /** JournalMemberStatus witness */
                witness?: (boolean|null);

                /** JournalMemberStatus leads */
                leads?: (boolean|null);

                /** JournalMemberStatus voter */
                voter?: (boolean|null);

                /** JournalMemberStatus heardMs */
                heardMs?: (number|null);

                /** JournalMemberStatus lag */
                lag?: (number|null);

                /** JournalMemberStatus retired */
                retired?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a JournalMemberStatus. */
            type $Shape = geofs.v1.JournalMemberStatus.$Properties;
        }

        /**
         * Properties of a StatusReply.
         * @deprecated Use geofs.v1.StatusReply.$Properties instead.
         */
        interface IStatusReply extends geofs.v1.StatusReply.$Properties {
        }

        /** Represents a StatusReply. */
        class StatusReply {

            /**
             * Constructs a new StatusReply.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.StatusReply.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StatusReply cluster. */
            cluster: string;

            /** StatusReply site. */
            site: string;

            /** StatusReply quorum. */
            quorum: boolean;

            /** StatusReply mds. */
            mds: geofs.v1.MdsStatus.$Properties[];

            /** StatusReply targets. */
            targets: geofs.v1.TargetInfo.$Properties[];

            /** StatusReply sites. */
            sites: geofs.v1.SiteInfo.$Properties[];

            /** StatusReply pools. */
            pools: geofs.v1.PoolInfo.$Properties[];

            /** StatusReply sessions. */
            sessions: geofs.v1.SessionStatus.$Properties[];

            /** StatusReply sessionsTotal. */
            sessionsTotal: number;

            /** StatusReply now. */
            now?: (geofs.v1.Time.$Properties|null);

            /** StatusReply leaderAgeMs. */
            leaderAgeMs: number;

            /** StatusReply format. */
            format: number;

            /** StatusReply journals. */
            journals: geofs.v1.SiteJournalStatus.$Properties[];

            /**
             * Encodes the specified StatusReply message. Does not implicitly {@link geofs.v1.StatusReply.verify|verify} messages.
             * @param m StatusReply message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.StatusReply.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StatusReply message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.StatusReply & geofs.v1.StatusReply.$Shape} StatusReply
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.StatusReply & geofs.v1.StatusReply.$Shape;

            /**
             * Gets the type url for StatusReply
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace StatusReply {

            /** Properties of a StatusReply. */
            interface $Properties {

                /** StatusReply cluster */
                cluster?: (string|null);

                /** StatusReply site */
                site?: (string|null);

                /** StatusReply quorum */
                quorum?: (boolean|null);

                /** StatusReply mds */
                mds?: (geofs.v1.MdsStatus.$Properties[]|null);

                /** StatusReply targets */
                targets?: (geofs.v1.TargetInfo.$Properties[]|null);

                /** StatusReply sites */
                sites?: (geofs.v1.SiteInfo.$Properties[]|null);

                /** StatusReply pools */
                pools?: (geofs.v1.PoolInfo.$Properties[]|null);

                /** StatusReply sessions */
                sessions?: (geofs.v1.SessionStatus.$Properties[]|null);

                /** StatusReply sessionsTotal */
                sessionsTotal?: (number|null);

                /** StatusReply now */
                now?: (geofs.v1.Time.$Properties|null);

                /** StatusReply leaderAgeMs */
                leaderAgeMs?: (number|null);

                /** StatusReply format */
                format?: (number|null);

                /** StatusReply journals */
                journals?: (geofs.v1.SiteJournalStatus.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StatusReply. */
            type $Shape = geofs.v1.StatusReply.$Properties;
        }

        /**
         * Properties of a WhereRequest.
         * @deprecated Use geofs.v1.WhereRequest.$Properties instead.
         */
        interface IWhereRequest extends geofs.v1.WhereRequest.$Properties {
        }

        /** Represents a WhereRequest. */
        class WhereRequest {

            /**
             * Constructs a new WhereRequest.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.WhereRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WhereRequest ino. */
            ino: number;

            /** WhereRequest path. */
            path: Uint8Array;

            /**
             * Encodes the specified WhereRequest message. Does not implicitly {@link geofs.v1.WhereRequest.verify|verify} messages.
             * @param m WhereRequest message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.WhereRequest.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WhereRequest message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.WhereRequest & geofs.v1.WhereRequest.$Shape} WhereRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.WhereRequest & geofs.v1.WhereRequest.$Shape;

            /**
             * Gets the type url for WhereRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace WhereRequest {

            /** Properties of a WhereRequest. */
            interface $Properties {

                /** WhereRequest ino */
                ino?: (number|null);

                /** WhereRequest path */
                path?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WhereRequest. */
            type $Shape = geofs.v1.WhereRequest.$Properties;
        }

        /**
         * Properties of a WhereReply.
         * @deprecated Use geofs.v1.WhereReply.$Properties instead.
         */
        interface IWhereReply extends geofs.v1.WhereReply.$Properties {
        }

        /** Represents a WhereReply. */
        class WhereReply {

            /**
             * Constructs a new WhereReply.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.WhereReply.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WhereReply errno. */
            errno: number;

            /** WhereReply inode. */
            inode?: (geofs.v1.Inode.$Properties|null);

            /** WhereReply target. */
            target?: (geofs.v1.TargetInfo.$Properties|null);

            /** WhereReply site. */
            site: string;

            /** WhereReply pool. */
            pool: string;

            /** WhereReply objectFile. */
            objectFile: string;

            /**
             * Encodes the specified WhereReply message. Does not implicitly {@link geofs.v1.WhereReply.verify|verify} messages.
             * @param m WhereReply message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.WhereReply.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WhereReply message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.WhereReply & geofs.v1.WhereReply.$Shape} WhereReply
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.WhereReply & geofs.v1.WhereReply.$Shape;

            /**
             * Gets the type url for WhereReply
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace WhereReply {

            /** Properties of a WhereReply. */
            interface $Properties {

                /** WhereReply errno */
                errno?: (number|null);

                /** WhereReply inode */
                inode?: (geofs.v1.Inode.$Properties|null);

                /** WhereReply target */
                target?: (geofs.v1.TargetInfo.$Properties|null);

                /** WhereReply site */
                site?: (string|null);

                /** WhereReply pool */
                pool?: (string|null);

                /** WhereReply objectFile */
                objectFile?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WhereReply. */
            type $Shape = geofs.v1.WhereReply.$Properties;
        }

        /**
         * Properties of a DelegationsRequest.
         * @deprecated Use geofs.v1.DelegationsRequest.$Properties instead.
         */
        interface IDelegationsRequest extends geofs.v1.DelegationsRequest.$Properties {
        }

        /** Represents a DelegationsRequest. */
        class DelegationsRequest {

            /**
             * Constructs a new DelegationsRequest.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.DelegationsRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DelegationsRequest after. */
            after: number;

            /** DelegationsRequest path. */
            path: Uint8Array;

            /**
             * Encodes the specified DelegationsRequest message. Does not implicitly {@link geofs.v1.DelegationsRequest.verify|verify} messages.
             * @param m DelegationsRequest message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.DelegationsRequest.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DelegationsRequest message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.DelegationsRequest & geofs.v1.DelegationsRequest.$Shape} DelegationsRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.DelegationsRequest & geofs.v1.DelegationsRequest.$Shape;

            /**
             * Gets the type url for DelegationsRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace DelegationsRequest {

            /** Properties of a DelegationsRequest. */
            interface $Properties {

                /** DelegationsRequest after */
                after?: (number|null);

                /** DelegationsRequest path */
                path?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DelegationsRequest. */
            type $Shape = geofs.v1.DelegationsRequest.$Properties;
        }

        /**
         * Properties of a DelegationsReply.
         * @deprecated Use geofs.v1.DelegationsReply.$Properties instead.
         */
        interface IDelegationsReply extends geofs.v1.DelegationsReply.$Properties {
        }

        /** Represents a DelegationsReply. */
        class DelegationsReply {

            /**
             * Constructs a new DelegationsReply.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.DelegationsReply.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DelegationsReply errno. */
            errno: number;

            /** DelegationsReply delegations. */
            delegations: geofs.v1.DelegationInfo.$Properties[];

            /** DelegationsReply next. */
            next: number;

            /**
             * Encodes the specified DelegationsReply message. Does not implicitly {@link geofs.v1.DelegationsReply.verify|verify} messages.
             * @param m DelegationsReply message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.DelegationsReply.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DelegationsReply message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.DelegationsReply & geofs.v1.DelegationsReply.$Shape} DelegationsReply
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.DelegationsReply & geofs.v1.DelegationsReply.$Shape;

            /**
             * Gets the type url for DelegationsReply
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace DelegationsReply {

            /** Properties of a DelegationsReply. */
            interface $Properties {

                /** DelegationsReply errno */
                errno?: (number|null);

                /** DelegationsReply delegations */
                delegations?: (geofs.v1.DelegationInfo.$Properties[]|null);

                /** DelegationsReply next */
                next?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DelegationsReply. */
            type $Shape = geofs.v1.DelegationsReply.$Properties;
        }

        /**
         * Properties of a DelegationInfo.
         * @deprecated Use geofs.v1.DelegationInfo.$Properties instead.
         */
        interface IDelegationInfo extends geofs.v1.DelegationInfo.$Properties {
        }

        /** Represents a DelegationInfo. */
        class DelegationInfo {

            /**
             * Constructs a new DelegationInfo.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.DelegationInfo.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DelegationInfo dir. */
            dir: number;

            /** DelegationInfo path. */
            path: Uint8Array;

            /** DelegationInfo site. */
            site: string;

            /** DelegationInfo phase. */
            phase: geofs.v1.GrantPhase;

            /** DelegationInfo epoch. */
            epoch: number;

            /** DelegationInfo recalls. */
            recalls: number;

            /** DelegationInfo changed. */
            changed?: (geofs.v1.Time.$Properties|null);

            /** DelegationInfo pinned. */
            pinned: string;

            /**
             * Encodes the specified DelegationInfo message. Does not implicitly {@link geofs.v1.DelegationInfo.verify|verify} messages.
             * @param m DelegationInfo message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.DelegationInfo.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DelegationInfo message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.DelegationInfo & geofs.v1.DelegationInfo.$Shape} DelegationInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.DelegationInfo & geofs.v1.DelegationInfo.$Shape;

            /**
             * Gets the type url for DelegationInfo
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace DelegationInfo {

            /** Properties of a DelegationInfo. */
            interface $Properties {

                /** DelegationInfo dir */
                dir?: (number|null);

                /** DelegationInfo path */
                path?: (Uint8Array|null);

                /** DelegationInfo site */
                site?: (string|null);

                /** DelegationInfo phase */
                phase?: (geofs.v1.GrantPhase|null);

                /** DelegationInfo epoch */
                epoch?: (number|null);

                /** DelegationInfo recalls */
                recalls?: (number|null);

                /** DelegationInfo changed */
                changed?: (geofs.v1.Time.$Properties|null);

                /** DelegationInfo pinned */
                pinned?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DelegationInfo. */
            type $Shape = geofs.v1.DelegationInfo.$Properties;
        }

        /**
         * Properties of a QuotasRequest.
         * @deprecated Use geofs.v1.QuotasRequest.$Properties instead.
         */
        interface IQuotasRequest extends geofs.v1.QuotasRequest.$Properties {
        }

        /** Represents a QuotasRequest. */
        class QuotasRequest {

            /**
             * Constructs a new QuotasRequest.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.QuotasRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** QuotasRequest path. */
            path: Uint8Array;

            /**
             * Encodes the specified QuotasRequest message. Does not implicitly {@link geofs.v1.QuotasRequest.verify|verify} messages.
             * @param m QuotasRequest message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.QuotasRequest.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a QuotasRequest message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.QuotasRequest & geofs.v1.QuotasRequest.$Shape} QuotasRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.QuotasRequest & geofs.v1.QuotasRequest.$Shape;

            /**
             * Gets the type url for QuotasRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace QuotasRequest {

            /** Properties of a QuotasRequest. */
            interface $Properties {

                /** QuotasRequest path */
                path?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a QuotasRequest. */
            type $Shape = geofs.v1.QuotasRequest.$Properties;
        }

        /**
         * Properties of a QuotasReply.
         * @deprecated Use geofs.v1.QuotasReply.$Properties instead.
         */
        interface IQuotasReply extends geofs.v1.QuotasReply.$Properties {
        }

        /** Represents a QuotasReply. */
        class QuotasReply {

            /**
             * Constructs a new QuotasReply.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.QuotasReply.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** QuotasReply errno. */
            errno: number;

            /** QuotasReply quotas. */
            quotas: geofs.v1.QuotaInfo.$Properties[];

            /**
             * Encodes the specified QuotasReply message. Does not implicitly {@link geofs.v1.QuotasReply.verify|verify} messages.
             * @param m QuotasReply message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.QuotasReply.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a QuotasReply message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.QuotasReply & geofs.v1.QuotasReply.$Shape} QuotasReply
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.QuotasReply & geofs.v1.QuotasReply.$Shape;

            /**
             * Gets the type url for QuotasReply
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace QuotasReply {

            /** Properties of a QuotasReply. */
            interface $Properties {

                /** QuotasReply errno */
                errno?: (number|null);

                /** QuotasReply quotas */
                quotas?: (geofs.v1.QuotaInfo.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a QuotasReply. */
            type $Shape = geofs.v1.QuotasReply.$Properties;
        }

        /**
         * Properties of a QuotaInfo.
         * @deprecated Use geofs.v1.QuotaInfo.$Properties instead.
         */
        interface IQuotaInfo extends geofs.v1.QuotaInfo.$Properties {
        }

        /** Represents a QuotaInfo. */
        class QuotaInfo {

            /**
             * Constructs a new QuotaInfo.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.QuotaInfo.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** QuotaInfo path. */
            path: Uint8Array;

            /** QuotaInfo limitBytes. */
            limitBytes: number;

            /** QuotaInfo limitFiles. */
            limitFiles: number;

            /** QuotaInfo usedBytes. */
            usedBytes: number;

            /** QuotaInfo usedFiles. */
            usedFiles: number;

            /** QuotaInfo sites. */
            sites: geofs.v1.QuotaSiteInfo.$Properties[];

            /**
             * Encodes the specified QuotaInfo message. Does not implicitly {@link geofs.v1.QuotaInfo.verify|verify} messages.
             * @param m QuotaInfo message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.QuotaInfo.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a QuotaInfo message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.QuotaInfo & geofs.v1.QuotaInfo.$Shape} QuotaInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.QuotaInfo & geofs.v1.QuotaInfo.$Shape;

            /**
             * Gets the type url for QuotaInfo
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace QuotaInfo {

            /** Properties of a QuotaInfo. */
            interface $Properties {

                /** QuotaInfo path */
                path?: (Uint8Array|null);

                /** QuotaInfo limitBytes */
                limitBytes?: (number|null);

                /** QuotaInfo limitFiles */
                limitFiles?: (number|null);

                /** QuotaInfo usedBytes */
                usedBytes?: (number|null);

                /** QuotaInfo usedFiles */
                usedFiles?: (number|null);

                /** QuotaInfo sites */
                sites?: (geofs.v1.QuotaSiteInfo.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a QuotaInfo. */
            type $Shape = geofs.v1.QuotaInfo.$Properties;
        }

        /**
         * Properties of a QuotaSiteInfo.
         * @deprecated Use geofs.v1.QuotaSiteInfo.$Properties instead.
         */
        interface IQuotaSiteInfo extends geofs.v1.QuotaSiteInfo.$Properties {
        }

        /** Represents a QuotaSiteInfo. */
        class QuotaSiteInfo {

            /**
             * Constructs a new QuotaSiteInfo.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.QuotaSiteInfo.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** QuotaSiteInfo site. */
            site: string;

            /** QuotaSiteInfo usedBytes. */
            usedBytes: number;

            /** QuotaSiteInfo usedFiles. */
            usedFiles: number;

            /** QuotaSiteInfo leftBytes. */
            leftBytes: number;

            /** QuotaSiteInfo leftFiles. */
            leftFiles: number;

            /**
             * Encodes the specified QuotaSiteInfo message. Does not implicitly {@link geofs.v1.QuotaSiteInfo.verify|verify} messages.
             * @param m QuotaSiteInfo message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.QuotaSiteInfo.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a QuotaSiteInfo message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.QuotaSiteInfo & geofs.v1.QuotaSiteInfo.$Shape} QuotaSiteInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.QuotaSiteInfo & geofs.v1.QuotaSiteInfo.$Shape;

            /**
             * Gets the type url for QuotaSiteInfo
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace QuotaSiteInfo {

            /** Properties of a QuotaSiteInfo. */
            interface $Properties {

                /** QuotaSiteInfo site */
                site?: (string|null);

                /** QuotaSiteInfo usedBytes */
                usedBytes?: (number|null);

                /** QuotaSiteInfo usedFiles */
                usedFiles?: (number|null);

                /** QuotaSiteInfo leftBytes */
                leftBytes?: (number|null);

                /** QuotaSiteInfo leftFiles */
                leftFiles?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a QuotaSiteInfo. */
            type $Shape = geofs.v1.QuotaSiteInfo.$Properties;
        }

        /**
         * Properties of a ReplayRequest.
         * @deprecated Use geofs.v1.ReplayRequest.$Properties instead.
         */
        interface IReplayRequest extends geofs.v1.ReplayRequest.$Properties {
        }

        /** Represents a ReplayRequest. */
        class ReplayRequest {

            /**
             * Constructs a new ReplayRequest.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.ReplayRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified ReplayRequest message. Does not implicitly {@link geofs.v1.ReplayRequest.verify|verify} messages.
             * @param m ReplayRequest message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.ReplayRequest.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ReplayRequest message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.ReplayRequest & geofs.v1.ReplayRequest.$Shape} ReplayRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.ReplayRequest & geofs.v1.ReplayRequest.$Shape;

            /**
             * Gets the type url for ReplayRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ReplayRequest {

            /** Properties of a ReplayRequest. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ReplayRequest. */
            type $Shape = geofs.v1.ReplayRequest.$Properties;
        }

        /**
         * Properties of a ReplayChunk.
         * @deprecated Use geofs.v1.ReplayChunk.$Properties instead.
         */
        interface IReplayChunk extends geofs.v1.ReplayChunk.$Properties {
        }

        /** Represents a ReplayChunk. */
        class ReplayChunk {

            /**
             * Constructs a new ReplayChunk.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.ReplayChunk.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ReplayChunk refused. */
            refused: string;

            /** ReplayChunk done. */
            done: number;

            /** ReplayChunk refusals. */
            refusals: number;

            /** ReplayChunk last. */
            last: boolean;

            /**
             * Encodes the specified ReplayChunk message. Does not implicitly {@link geofs.v1.ReplayChunk.verify|verify} messages.
             * @param m ReplayChunk message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.ReplayChunk.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ReplayChunk message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.ReplayChunk & geofs.v1.ReplayChunk.$Shape} ReplayChunk
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.ReplayChunk & geofs.v1.ReplayChunk.$Shape;

            /**
             * Gets the type url for ReplayChunk
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ReplayChunk {

            /** Properties of a ReplayChunk. */
            interface $Properties {

                /** ReplayChunk refused */
                refused?: (string|null);

                /** ReplayChunk done */
                done?: (number|null);

                /** ReplayChunk refusals */
                refusals?: (number|null);

                /** ReplayChunk last */
                last?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ReplayChunk. */
            type $Shape = geofs.v1.ReplayChunk.$Properties;
        }

        /**
         * Properties of an AdminCommandRequest.
         * @deprecated Use geofs.v1.AdminCommandRequest.$Properties instead.
         */
        interface IAdminCommandRequest extends geofs.v1.AdminCommandRequest.$Properties {
        }

        /** Represents an AdminCommandRequest. */
        class AdminCommandRequest {

            /**
             * Constructs a new AdminCommandRequest.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.AdminCommandRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AdminCommandRequest command. */
            command?: (geofs.v1.Command.$Properties|null);

            /** AdminCommandRequest nowait. */
            nowait: boolean;

            /** AdminCommandRequest path. */
            path: Uint8Array;

            /**
             * Encodes the specified AdminCommandRequest message. Does not implicitly {@link geofs.v1.AdminCommandRequest.verify|verify} messages.
             * @param m AdminCommandRequest message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.AdminCommandRequest.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AdminCommandRequest message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.AdminCommandRequest & geofs.v1.AdminCommandRequest.$Shape} AdminCommandRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.AdminCommandRequest & geofs.v1.AdminCommandRequest.$Shape;

            /**
             * Gets the type url for AdminCommandRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace AdminCommandRequest {

            /** Properties of an AdminCommandRequest. */
            interface $Properties {

                /** AdminCommandRequest command */
                command?: (geofs.v1.Command.$Properties|null);

                /** AdminCommandRequest nowait */
                nowait?: (boolean|null);

                /** AdminCommandRequest path */
                path?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AdminCommandRequest. */
            type $Shape = {
              command?: geofs.v1.Command.$Shape|null;
              nowait?: boolean|null;
              path?: Uint8Array|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of an AdminCommandReply.
         * @deprecated Use geofs.v1.AdminCommandReply.$Properties instead.
         */
        interface IAdminCommandReply extends geofs.v1.AdminCommandReply.$Properties {
        }

        /** Represents an AdminCommandReply. */
        class AdminCommandReply {

            /**
             * Constructs a new AdminCommandReply.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.AdminCommandReply.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AdminCommandReply reply. */
            reply?: (geofs.v1.CommandReply.$Properties|null);

            /** AdminCommandReply unconfirmedSites. */
            unconfirmedSites: string[];

            /**
             * Encodes the specified AdminCommandReply message. Does not implicitly {@link geofs.v1.AdminCommandReply.verify|verify} messages.
             * @param m AdminCommandReply message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.AdminCommandReply.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AdminCommandReply message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.AdminCommandReply & geofs.v1.AdminCommandReply.$Shape} AdminCommandReply
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.AdminCommandReply & geofs.v1.AdminCommandReply.$Shape;

            /**
             * Gets the type url for AdminCommandReply
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace AdminCommandReply {

            /** Properties of an AdminCommandReply. */
            interface $Properties {

                /** AdminCommandReply reply */
                reply?: (geofs.v1.CommandReply.$Properties|null);

                /** AdminCommandReply unconfirmedSites */
                unconfirmedSites?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AdminCommandReply. */
            type $Shape = geofs.v1.AdminCommandReply.$Properties;
        }

        /**
         * Properties of an AppliedRequest.
         * @deprecated Use geofs.v1.AppliedRequest.$Properties instead.
         */
        interface IAppliedRequest extends geofs.v1.AppliedRequest.$Properties {
        }

        /** Represents an AppliedRequest. */
        class AppliedRequest {

            /**
             * Constructs a new AppliedRequest.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.AppliedRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AppliedRequest index. */
            index: number;

            /** AppliedRequest waitMs. */
            waitMs: number;

            /**
             * Encodes the specified AppliedRequest message. Does not implicitly {@link geofs.v1.AppliedRequest.verify|verify} messages.
             * @param m AppliedRequest message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.AppliedRequest.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AppliedRequest message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.AppliedRequest & geofs.v1.AppliedRequest.$Shape} AppliedRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.AppliedRequest & geofs.v1.AppliedRequest.$Shape;

            /**
             * Gets the type url for AppliedRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace AppliedRequest {

            /** Properties of an AppliedRequest. */
            interface $Properties {

                /** AppliedRequest index */
                index?: (number|null);

                /** AppliedRequest waitMs */
                waitMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AppliedRequest. */
            type $Shape = geofs.v1.AppliedRequest.$Properties;
        }

        /**
         * Properties of an AppliedReply.
         * @deprecated Use geofs.v1.AppliedReply.$Properties instead.
         */
        interface IAppliedReply extends geofs.v1.AppliedReply.$Properties {
        }

        /** Represents an AppliedReply. */
        class AppliedReply {

            /**
             * Constructs a new AppliedReply.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.AppliedReply.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AppliedReply applied. */
            applied: number;

            /** AppliedReply journal. */
            journal: geofs.v1.JournalMemberStatus.$Properties[];

            /**
             * Encodes the specified AppliedReply message. Does not implicitly {@link geofs.v1.AppliedReply.verify|verify} messages.
             * @param m AppliedReply message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.AppliedReply.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AppliedReply message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.AppliedReply & geofs.v1.AppliedReply.$Shape} AppliedReply
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.AppliedReply & geofs.v1.AppliedReply.$Shape;

            /**
             * Gets the type url for AppliedReply
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace AppliedReply {

            /** Properties of an AppliedReply. */
            interface $Properties {

                /** AppliedReply applied */
                applied?: (number|null);

                /** AppliedReply journal */
                journal?: (geofs.v1.JournalMemberStatus.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AppliedReply. */
            type $Shape = geofs.v1.AppliedReply.$Properties;
        }

        /**
         * Properties of a FsckRequest.
         * @deprecated Use geofs.v1.FsckRequest.$Properties instead.
         */
        interface IFsckRequest extends geofs.v1.FsckRequest.$Properties {
        }

        /** Represents a FsckRequest. */
        class FsckRequest {

            /**
             * Constructs a new FsckRequest.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.FsckRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** FsckRequest current. */
            current: boolean;

            /**
             * Encodes the specified FsckRequest message. Does not implicitly {@link geofs.v1.FsckRequest.verify|verify} messages.
             * @param m FsckRequest message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.FsckRequest.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a FsckRequest message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.FsckRequest & geofs.v1.FsckRequest.$Shape} FsckRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.FsckRequest & geofs.v1.FsckRequest.$Shape;

            /**
             * Gets the type url for FsckRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace FsckRequest {

            /** Properties of a FsckRequest. */
            interface $Properties {

                /** FsckRequest current */
                current?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a FsckRequest. */
            type $Shape = geofs.v1.FsckRequest.$Properties;
        }

        /**
         * Properties of a FsckChunk.
         * @deprecated Use geofs.v1.FsckChunk.$Properties instead.
         */
        interface IFsckChunk extends geofs.v1.FsckChunk.$Properties {
        }

        /** Represents a FsckChunk. */
        class FsckChunk {

            /**
             * Constructs a new FsckChunk.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.FsckChunk.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** FsckChunk index. */
            index: number;

            /** FsckChunk mds. */
            mds: string;

            /** FsckChunk site. */
            site: string;

            /** FsckChunk records. */
            records: geofs.v1.StateRecord.$Properties[];

            /** FsckChunk last. */
            last: boolean;

            /** FsckChunk total. */
            total: number;

            /**
             * Encodes the specified FsckChunk message. Does not implicitly {@link geofs.v1.FsckChunk.verify|verify} messages.
             * @param m FsckChunk message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.FsckChunk.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a FsckChunk message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.FsckChunk & geofs.v1.FsckChunk.$Shape} FsckChunk
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.FsckChunk & geofs.v1.FsckChunk.$Shape;

            /**
             * Gets the type url for FsckChunk
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace FsckChunk {

            /** Properties of a FsckChunk. */
            interface $Properties {

                /** FsckChunk index */
                index?: (number|null);

                /** FsckChunk mds */
                mds?: (string|null);

                /** FsckChunk site */
                site?: (string|null);

                /** FsckChunk records */
                records?: (geofs.v1.StateRecord.$Properties[]|null);

                /** FsckChunk last */
                last?: (boolean|null);

                /** FsckChunk total */
                total?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a FsckChunk. */
            type $Shape = geofs.v1.FsckChunk.$Properties;
        }

        /**
         * Properties of a ListObjectsRequest.
         * @deprecated Use geofs.v1.ListObjectsRequest.$Properties instead.
         */
        interface IListObjectsRequest extends geofs.v1.ListObjectsRequest.$Properties {
        }

        /** Represents a ListObjectsRequest. */
        class ListObjectsRequest {

            /**
             * Constructs a new ListObjectsRequest.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.ListObjectsRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListObjectsRequest target. */
            target: number;

            /** ListObjectsRequest after. */
            after: string;

            /** ListObjectsRequest only. */
            only: string;

            /**
             * Encodes the specified ListObjectsRequest message. Does not implicitly {@link geofs.v1.ListObjectsRequest.verify|verify} messages.
             * @param m ListObjectsRequest message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.ListObjectsRequest.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListObjectsRequest message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.ListObjectsRequest & geofs.v1.ListObjectsRequest.$Shape} ListObjectsRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.ListObjectsRequest & geofs.v1.ListObjectsRequest.$Shape;

            /**
             * Gets the type url for ListObjectsRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ListObjectsRequest {

            /** Properties of a ListObjectsRequest. */
            interface $Properties {

                /** ListObjectsRequest target */
                target?: (number|null);

                /** ListObjectsRequest after */
                after?: (string|null);

                /** ListObjectsRequest only */
                only?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListObjectsRequest. */
            type $Shape = geofs.v1.ListObjectsRequest.$Properties;
        }

        /**
         * Properties of a ListObjectsReply.
         * @deprecated Use geofs.v1.ListObjectsReply.$Properties instead.
         */
        interface IListObjectsReply extends geofs.v1.ListObjectsReply.$Properties {
        }

        /** Represents a ListObjectsReply. */
        class ListObjectsReply {

            /**
             * Constructs a new ListObjectsReply.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.ListObjectsReply.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListObjectsReply objects. */
            objects: geofs.v1.StoredObject.$Properties[];

            /** ListObjectsReply next. */
            next: string;

            /** ListObjectsReply folders. */
            folders: number;

            /** ListObjectsReply passed. */
            passed: number;

            /**
             * Encodes the specified ListObjectsReply message. Does not implicitly {@link geofs.v1.ListObjectsReply.verify|verify} messages.
             * @param m ListObjectsReply message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.ListObjectsReply.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListObjectsReply message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.ListObjectsReply & geofs.v1.ListObjectsReply.$Shape} ListObjectsReply
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.ListObjectsReply & geofs.v1.ListObjectsReply.$Shape;

            /**
             * Gets the type url for ListObjectsReply
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ListObjectsReply {

            /** Properties of a ListObjectsReply. */
            interface $Properties {

                /** ListObjectsReply objects */
                objects?: (geofs.v1.StoredObject.$Properties[]|null);

                /** ListObjectsReply next */
                next?: (string|null);

                /** ListObjectsReply folders */
                folders?: (number|null);

                /** ListObjectsReply passed */
                passed?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListObjectsReply. */
            type $Shape = geofs.v1.ListObjectsReply.$Properties;
        }

        /**
         * Properties of a MembershipRequest.
         * @deprecated Use geofs.v1.MembershipRequest.$Properties instead.
         */
        interface IMembershipRequest extends geofs.v1.MembershipRequest.$Properties {
        }

        /** Represents a MembershipRequest. */
        class MembershipRequest {

            /**
             * Constructs a new MembershipRequest.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.MembershipRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** MembershipRequest add. */
            add?: (geofs.v1.AddMember.$Properties|null);

            /** MembershipRequest promote. */
            promote?: (string|null);

            /** MembershipRequest remove. */
            remove?: (geofs.v1.RemoveMember.$Properties|null);

            /** MembershipRequest transfer. */
            transfer?: (string|null);

            /** MembershipRequest replace. */
            replace?: (geofs.v1.ReplaceMember.$Properties|null);

            /** MembershipRequest op. */
            op?: ("add"|"promote"|"remove"|"transfer"|"replace");

            /**
             * Encodes the specified MembershipRequest message. Does not implicitly {@link geofs.v1.MembershipRequest.verify|verify} messages.
             * @param m MembershipRequest message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.MembershipRequest.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a MembershipRequest message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.MembershipRequest & geofs.v1.MembershipRequest.$Shape} MembershipRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.MembershipRequest & geofs.v1.MembershipRequest.$Shape;

            /**
             * Gets the type url for MembershipRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace MembershipRequest {

            /** Properties of a MembershipRequest. */
            interface $Properties {

                /** MembershipRequest add */
                add?: (geofs.v1.AddMember.$Properties|null);

                /** MembershipRequest promote */
                promote?: (string|null);

                /** MembershipRequest remove */
                remove?: (geofs.v1.RemoveMember.$Properties|null);

                /** MembershipRequest transfer */
                transfer?: (string|null);

                /** MembershipRequest replace */
                replace?: (geofs.v1.ReplaceMember.$Properties|null);

                /** MembershipRequest op */
                op?: ("add"|"promote"|"remove"|"transfer"|"replace");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a MembershipRequest. */
            type $Shape = {
              add?: geofs.v1.AddMember.$Shape|null;
              promote?: string|null;
              remove?: geofs.v1.RemoveMember.$Shape|null;
              transfer?: string|null;
              replace?: geofs.v1.ReplaceMember.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ op?: undefined; add?: null; promote?: null; remove?: null; transfer?: null; replace?: null }|{ op?: "add"; add: geofs.v1.AddMember.$Shape; promote?: null; remove?: null; transfer?: null; replace?: null }|{ op?: "promote"; add?: null; promote: string; remove?: null; transfer?: null; replace?: null }|{ op?: "remove"; add?: null; promote?: null; remove: geofs.v1.RemoveMember.$Shape; transfer?: null; replace?: null }|{ op?: "transfer"; add?: null; promote?: null; remove?: null; transfer: string; replace?: null }|{ op?: "replace"; add?: null; promote?: null; remove?: null; transfer?: null; replace: geofs.v1.ReplaceMember.$Shape })
            );
        }

        /**
         * Properties of an AddMember.
         * @deprecated Use geofs.v1.AddMember.$Properties instead.
         */
        interface IAddMember extends geofs.v1.AddMember.$Properties {
        }

        /** Represents an AddMember. */
        class AddMember {

            /**
             * Constructs a new AddMember.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.AddMember.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AddMember name. */
            name: string;

            /** AddMember site. */
            site: string;

            /** AddMember address. */
            address: string;

            /** AddMember learner. */
            learner: boolean;

            /** AddMember witness. */
            witness: boolean;

            /**
             * Encodes the specified AddMember message. Does not implicitly {@link geofs.v1.AddMember.verify|verify} messages.
             * @param m AddMember message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.AddMember.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AddMember message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.AddMember & geofs.v1.AddMember.$Shape} AddMember
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.AddMember & geofs.v1.AddMember.$Shape;

            /**
             * Gets the type url for AddMember
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace AddMember {

            /** Properties of an AddMember. */
            interface $Properties {

                /** AddMember name */
                name?: (string|null);

                /** AddMember site */
                site?: (string|null);

                /** AddMember address */
                address?: (string|null);

                /** AddMember learner */
                learner?: (boolean|null);

                /** AddMember witness */
                witness?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AddMember. */
            type $Shape = geofs.v1.AddMember.$Properties;
        }

        /**
         * Properties of a RemoveMember.
         * @deprecated Use geofs.v1.RemoveMember.$Properties instead.
         */
        interface IRemoveMember extends geofs.v1.RemoveMember.$Properties {
        }

        /** Represents a RemoveMember. */
        class RemoveMember {

            /**
             * Constructs a new RemoveMember.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.RemoveMember.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RemoveMember member. */
            member: string;

            /** RemoveMember force. */
            force: boolean;

            /**
             * Encodes the specified RemoveMember message. Does not implicitly {@link geofs.v1.RemoveMember.verify|verify} messages.
             * @param m RemoveMember message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.RemoveMember.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RemoveMember message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.RemoveMember & geofs.v1.RemoveMember.$Shape} RemoveMember
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.RemoveMember & geofs.v1.RemoveMember.$Shape;

            /**
             * Gets the type url for RemoveMember
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace RemoveMember {

            /** Properties of a RemoveMember. */
            interface $Properties {

                /** RemoveMember member */
                member?: (string|null);

                /** RemoveMember force */
                force?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RemoveMember. */
            type $Shape = geofs.v1.RemoveMember.$Properties;
        }

        /**
         * Properties of a ReplaceMember.
         * @deprecated Use geofs.v1.ReplaceMember.$Properties instead.
         */
        interface IReplaceMember extends geofs.v1.ReplaceMember.$Properties {
        }

        /** Represents a ReplaceMember. */
        class ReplaceMember {

            /**
             * Constructs a new ReplaceMember.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.ReplaceMember.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ReplaceMember member. */
            member: string;

            /** ReplaceMember name. */
            name: string;

            /** ReplaceMember address. */
            address: string;

            /**
             * Encodes the specified ReplaceMember message. Does not implicitly {@link geofs.v1.ReplaceMember.verify|verify} messages.
             * @param m ReplaceMember message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.ReplaceMember.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ReplaceMember message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.ReplaceMember & geofs.v1.ReplaceMember.$Shape} ReplaceMember
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.ReplaceMember & geofs.v1.ReplaceMember.$Shape;

            /**
             * Gets the type url for ReplaceMember
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ReplaceMember {

            /** Properties of a ReplaceMember. */
            interface $Properties {

                /** ReplaceMember member */
                member?: (string|null);

                /** ReplaceMember name */
                name?: (string|null);

                /** ReplaceMember address */
                address?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ReplaceMember. */
            type $Shape = geofs.v1.ReplaceMember.$Properties;
        }

        /**
         * Properties of a MembershipReply.
         * @deprecated Use geofs.v1.MembershipReply.$Properties instead.
         */
        interface IMembershipReply extends geofs.v1.MembershipReply.$Properties {
        }

        /** Represents a MembershipReply. */
        class MembershipReply {

            /**
             * Constructs a new MembershipReply.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.MembershipReply.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** MembershipReply errno. */
            errno: number;

            /** MembershipReply detail. */
            detail: string;

            /** MembershipReply member. */
            member?: (geofs.v1.MdsStatus.$Properties|null);

            /** MembershipReply pending. */
            pending: string;

            /** MembershipReply unconfirmedSites. */
            unconfirmedSites: string[];

            /** MembershipReply addresses. */
            addresses: string[];

            /**
             * Encodes the specified MembershipReply message. Does not implicitly {@link geofs.v1.MembershipReply.verify|verify} messages.
             * @param m MembershipReply message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.MembershipReply.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a MembershipReply message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.MembershipReply & geofs.v1.MembershipReply.$Shape} MembershipReply
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.MembershipReply & geofs.v1.MembershipReply.$Shape;

            /**
             * Gets the type url for MembershipReply
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace MembershipReply {

            /** Properties of a MembershipReply. */
            interface $Properties {

                /** MembershipReply errno */
                errno?: (number|null);

                /** MembershipReply detail */
                detail?: (string|null);

                /** MembershipReply member */
                member?: (geofs.v1.MdsStatus.$Properties|null);

                /** MembershipReply pending */
                pending?: (string|null);

                /** MembershipReply unconfirmedSites */
                unconfirmedSites?: (string[]|null);

                /** MembershipReply addresses */
                addresses?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a MembershipReply. */
            type $Shape = geofs.v1.MembershipReply.$Properties;
        }

        /**
         * Properties of an AdminSyncRequest.
         * @deprecated Use geofs.v1.AdminSyncRequest.$Properties instead.
         */
        interface IAdminSyncRequest extends geofs.v1.AdminSyncRequest.$Properties {
        }

        /** Represents an AdminSyncRequest. */
        class AdminSyncRequest {

            /**
             * Constructs a new AdminSyncRequest.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.AdminSyncRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified AdminSyncRequest message. Does not implicitly {@link geofs.v1.AdminSyncRequest.verify|verify} messages.
             * @param m AdminSyncRequest message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.AdminSyncRequest.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AdminSyncRequest message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.AdminSyncRequest & geofs.v1.AdminSyncRequest.$Shape} AdminSyncRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.AdminSyncRequest & geofs.v1.AdminSyncRequest.$Shape;

            /**
             * Gets the type url for AdminSyncRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace AdminSyncRequest {

            /** Properties of an AdminSyncRequest. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AdminSyncRequest. */
            type $Shape = geofs.v1.AdminSyncRequest.$Properties;
        }

        /**
         * Properties of an AdminSyncReply.
         * @deprecated Use geofs.v1.AdminSyncReply.$Properties instead.
         */
        interface IAdminSyncReply extends geofs.v1.AdminSyncReply.$Properties {
        }

        /** Represents an AdminSyncReply. */
        class AdminSyncReply {

            /**
             * Constructs a new AdminSyncReply.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.AdminSyncReply.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AdminSyncReply errno. */
            errno: number;

            /** AdminSyncReply detail. */
            detail: string;

            /** AdminSyncReply mds. */
            mds: string;

            /** AdminSyncReply site. */
            site: string;

            /**
             * Encodes the specified AdminSyncReply message. Does not implicitly {@link geofs.v1.AdminSyncReply.verify|verify} messages.
             * @param m AdminSyncReply message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.AdminSyncReply.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AdminSyncReply message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.AdminSyncReply & geofs.v1.AdminSyncReply.$Shape} AdminSyncReply
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.AdminSyncReply & geofs.v1.AdminSyncReply.$Shape;

            /**
             * Gets the type url for AdminSyncReply
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace AdminSyncReply {

            /** Properties of an AdminSyncReply. */
            interface $Properties {

                /** AdminSyncReply errno */
                errno?: (number|null);

                /** AdminSyncReply detail */
                detail?: (string|null);

                /** AdminSyncReply mds */
                mds?: (string|null);

                /** AdminSyncReply site */
                site?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AdminSyncReply. */
            type $Shape = geofs.v1.AdminSyncReply.$Properties;
        }

        /**
         * Properties of a Time.
         * @deprecated Use geofs.v1.Time.$Properties instead.
         */
        interface ITime extends geofs.v1.Time.$Properties {
        }

        /** Represents a Time. */
        class Time {

            /**
             * Constructs a new Time.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.Time.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Time sec. */
            sec: number;

            /** Time nsec. */
            nsec: number;

            /**
             * Encodes the specified Time message. Does not implicitly {@link geofs.v1.Time.verify|verify} messages.
             * @param m Time message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.Time.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Time message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.Time & geofs.v1.Time.$Shape} Time
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.Time & geofs.v1.Time.$Shape;

            /**
             * Gets the type url for Time
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Time {

            /** Properties of a Time. */
            interface $Properties {

                /** Time sec */
                sec?: (number|null);

                /** Time nsec */
                nsec?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Time. */
            type $Shape = geofs.v1.Time.$Properties;
        }

        /**
         * Properties of a Layout.
         * @deprecated Use geofs.v1.Layout.$Properties instead.
         */
        interface ILayout extends geofs.v1.Layout.$Properties {
        }

        /** Represents a Layout. */
        class Layout {

            /**
             * Constructs a new Layout.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.Layout.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Layout target. */
            target: number;

            /** Layout object. */
            object: number;

            /** Layout version. */
            version: number;

            /**
             * Encodes the specified Layout message. Does not implicitly {@link geofs.v1.Layout.verify|verify} messages.
             * @param m Layout message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.Layout.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Layout message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.Layout & geofs.v1.Layout.$Shape} Layout
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.Layout & geofs.v1.Layout.$Shape;

            /**
             * Gets the type url for Layout
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Layout {

            /** Properties of a Layout. */
            interface $Properties {

                /** Layout target */
                target?: (number|null);

                /** Layout object */
                object?: (number|null);

                /** Layout version */
                version?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Layout. */
            type $Shape = geofs.v1.Layout.$Properties;
        }

        /**
         * Properties of an Inode.
         * @deprecated Use geofs.v1.Inode.$Properties instead.
         */
        interface IInode extends geofs.v1.Inode.$Properties {
        }

        /** Represents an Inode. */
        class Inode {

            /**
             * Constructs a new Inode.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.Inode.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Inode ino. */
            ino: number;

            /** Inode mode. */
            mode: number;

            /** Inode nlink. */
            nlink: number;

            /** Inode uid. */
            uid: number;

            /** Inode gid. */
            gid: number;

            /** Inode rdev. */
            rdev: number;

            /** Inode size. */
            size: number;

            /** Inode atime. */
            atime?: (geofs.v1.Time.$Properties|null);

            /** Inode mtime. */
            mtime?: (geofs.v1.Time.$Properties|null);

            /** Inode ctime. */
            ctime?: (geofs.v1.Time.$Properties|null);

            /** Inode btime. */
            btime?: (geofs.v1.Time.$Properties|null);

            /** Inode change. */
            change: number;

            /** Inode dataVersion. */
            dataVersion: number;

            /** Inode home. */
            home: number;

            /** Inode layout. */
            layout?: (geofs.v1.Layout.$Properties|null);

            /** Inode writing. */
            writing: boolean;

            /** Inode linkTarget. */
            linkTarget: Uint8Array;

            /** Inode entries. */
            entries: number;

            /** Inode pool. */
            pool: string;

            /** Inode grant. */
            grant: number;

            /** Inode xattrs. */
            xattrs: number;

            /** Inode serverIncarnation. */
            serverIncarnation: number;

            /** Inode parent. */
            parent: number;

            /** Inode name. */
            name: Uint8Array;

            /** Inode blocks. */
            blocks: number;

            /** Inode fence. */
            fence: number;

            /** Inode lockSession. */
            lockSession: number;

            /** Inode maker. */
            maker: number;

            /** Inode clean. */
            clean: boolean;

            /** Inode project. */
            project: number;

            /** Inode visits. */
            visits?: (geofs.v1.Visits.$Properties|null);

            /**
             * Encodes the specified Inode message. Does not implicitly {@link geofs.v1.Inode.verify|verify} messages.
             * @param m Inode message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.Inode.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Inode message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.Inode & geofs.v1.Inode.$Shape} Inode
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.Inode & geofs.v1.Inode.$Shape;

            /**
             * Gets the type url for Inode
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Inode {

            /** Properties of an Inode. */
            interface $Properties {

                /** Inode ino */
                ino?: (number|null);

                /** Inode mode */
                mode?: (number|null);

                /** Inode nlink */
                nlink?: (number|null);

                /** Inode uid */
                uid?: (number|null);

                /** Inode gid */
                gid?: (number|null);

                /** Inode rdev */
                rdev?: (number|null);

                /** Inode size */
                size?: (number|null);

                /** Inode atime */
                atime?: (geofs.v1.Time.$Properties|null);

                /** Inode mtime */
                mtime?: (geofs.v1.Time.$Properties|null);

                /** Inode ctime */
                ctime?: (geofs.v1.Time.$Properties|null);

                /** Inode btime */
                btime?: (geofs.v1.Time.$Properties|null);

                /** Inode change */
                change?: (number|null);

                /** Inode dataVersion */
                dataVersion?: (number|null);

                /** Inode home */
                home?: (number|null);

                /** Inode layout */
                layout?: (geofs.v1.Layout.$Properties|null);

                /** Inode writing */
                writing?: (boolean|null);

                /** Inode linkTarget */
                linkTarget?: (Uint8Array|null);

                /** Inode entries */
                entries?: (number|null);

                /** Inode pool */
                pool?: (string|null);

                /** Inode grant */
                grant?: (number|null);

                /** Inode xattrs */
                xattrs?: (number|null);

                /** Inode serverIncarnation */
                serverIncarnation?: (number|null);

                /** Inode parent */
                parent?: (number|null);

                /** Inode name */
                name?: (Uint8Array|null);

                /** Inode blocks */
                blocks?: (number|null);

                /** Inode fence */
                fence?: (number|null);

                /** Inode lockSession */
                lockSession?: (number|null);

                /** Inode maker */
                maker?: (number|null);

                /** Inode clean */
                clean?: (boolean|null);

                /** Inode project */
                project?: (number|null);

                /** Inode visits */
                visits?: (geofs.v1.Visits.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Inode. */
            type $Shape = geofs.v1.Inode.$Properties;
        }

        /**
         * Properties of a Visits.
         * @deprecated Use geofs.v1.Visits.$Properties instead.
         */
        interface IVisits extends geofs.v1.Visits.$Properties {
        }

        /** Represents a Visits. */
        class Visits {

            /**
             * Constructs a new Visits.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.Visits.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Visits site. */
            site: number;

            /** Visits since. */
            since?: (geofs.v1.Time.$Properties|null);

            /** Visits recalls. */
            recalls: number;

            /**
             * Encodes the specified Visits message. Does not implicitly {@link geofs.v1.Visits.verify|verify} messages.
             * @param m Visits message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.Visits.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Visits message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.Visits & geofs.v1.Visits.$Shape} Visits
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.Visits & geofs.v1.Visits.$Shape;

            /**
             * Gets the type url for Visits
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Visits {

            /** Properties of a Visits. */
            interface $Properties {

                /** Visits site */
                site?: (number|null);

                /** Visits since */
                since?: (geofs.v1.Time.$Properties|null);

                /** Visits recalls */
                recalls?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Visits. */
            type $Shape = geofs.v1.Visits.$Properties;
        }

        /**
         * Properties of a Credential.
         * @deprecated Use geofs.v1.Credential.$Properties instead.
         */
        interface ICredential extends geofs.v1.Credential.$Properties {
        }

        /** Represents a Credential. */
        class Credential {

            /**
             * Constructs a new Credential.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.Credential.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Credential uid. */
            uid: number;

            /** Credential gid. */
            gid: number;

            /** Credential groups. */
            groups: number[];

            /**
             * Encodes the specified Credential message. Does not implicitly {@link geofs.v1.Credential.verify|verify} messages.
             * @param m Credential message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.Credential.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Credential message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.Credential & geofs.v1.Credential.$Shape} Credential
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.Credential & geofs.v1.Credential.$Shape;

            /**
             * Gets the type url for Credential
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Credential {

            /** Properties of a Credential. */
            interface $Properties {

                /** Credential uid */
                uid?: (number|null);

                /** Credential gid */
                gid?: (number|null);

                /** Credential groups */
                groups?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Credential. */
            type $Shape = geofs.v1.Credential.$Properties;
        }

        /**
         * Properties of a Token.
         * @deprecated Use geofs.v1.Token.$Properties instead.
         */
        interface IToken extends geofs.v1.Token.$Properties {
        }

        /** Represents a Token. */
        class Token {

            /**
             * Constructs a new Token.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.Token.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Token index. */
            index: number;

            /** Token streams. */
            streams: geofs.v1.SiteStream.$Properties[];

            /**
             * Encodes the specified Token message. Does not implicitly {@link geofs.v1.Token.verify|verify} messages.
             * @param m Token message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.Token.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Token message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.Token & geofs.v1.Token.$Shape} Token
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.Token & geofs.v1.Token.$Shape;

            /**
             * Gets the type url for Token
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Token {

            /** Properties of a Token. */
            interface $Properties {

                /** Token index */
                index?: (number|null);

                /** Token streams */
                streams?: (geofs.v1.SiteStream.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Token. */
            type $Shape = geofs.v1.Token.$Properties;
        }

        /**
         * Properties of a SiteStream.
         * @deprecated Use geofs.v1.SiteStream.$Properties instead.
         */
        interface ISiteStream extends geofs.v1.SiteStream.$Properties {
        }

        /** Represents a SiteStream. */
        class SiteStream {

            /**
             * Constructs a new SiteStream.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.SiteStream.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SiteStream site. */
            site: number;

            /** SiteStream number. */
            number: number;

            /**
             * Encodes the specified SiteStream message. Does not implicitly {@link geofs.v1.SiteStream.verify|verify} messages.
             * @param m SiteStream message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.SiteStream.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SiteStream message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.SiteStream & geofs.v1.SiteStream.$Shape} SiteStream
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.SiteStream & geofs.v1.SiteStream.$Shape;

            /**
             * Gets the type url for SiteStream
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace SiteStream {

            /** Properties of a SiteStream. */
            interface $Properties {

                /** SiteStream site */
                site?: (number|null);

                /** SiteStream number */
                number?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SiteStream. */
            type $Shape = geofs.v1.SiteStream.$Properties;
        }

        /**
         * Properties of a TargetInfo.
         * @deprecated Use geofs.v1.TargetInfo.$Properties instead.
         */
        interface ITargetInfo extends geofs.v1.TargetInfo.$Properties {
        }

        /** Represents a TargetInfo. */
        class TargetInfo {

            /**
             * Constructs a new TargetInfo.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.TargetInfo.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TargetInfo id. */
            id: number;

            /** TargetInfo name. */
            name: string;

            /** TargetInfo site. */
            site: number;

            /** TargetInfo address. */
            address: string;

            /** TargetInfo totalBytes. */
            totalBytes: number;

            /** TargetInfo freeBytes. */
            freeBytes: number;

            /** TargetInfo totalObjects. */
            totalObjects: number;

            /** TargetInfo freeObjects. */
            freeObjects: number;

            /** TargetInfo state. */
            state: geofs.v1.TargetState;

            /** TargetInfo incarnation. */
            incarnation: number;

            /** TargetInfo uuid. */
            uuid: string;

            /** TargetInfo reported. */
            reported?: (geofs.v1.Time.$Properties|null);

            /**
             * Encodes the specified TargetInfo message. Does not implicitly {@link geofs.v1.TargetInfo.verify|verify} messages.
             * @param m TargetInfo message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.TargetInfo.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TargetInfo message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.TargetInfo & geofs.v1.TargetInfo.$Shape} TargetInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.TargetInfo & geofs.v1.TargetInfo.$Shape;

            /**
             * Gets the type url for TargetInfo
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace TargetInfo {

            /** Properties of a TargetInfo. */
            interface $Properties {

                /** TargetInfo id */
                id?: (number|null);

                /** TargetInfo name */
                name?: (string|null);

                /** TargetInfo site */
                site?: (number|null);

                /** TargetInfo address */
                address?: (string|null);

                /** TargetInfo totalBytes */
                totalBytes?: (number|null);

                /** TargetInfo freeBytes */
                freeBytes?: (number|null);

                /** TargetInfo totalObjects */
                totalObjects?: (number|null);

                /** TargetInfo freeObjects */
                freeObjects?: (number|null);

                /** TargetInfo state */
                state?: (geofs.v1.TargetState|null);

                /** TargetInfo incarnation */
                incarnation?: (number|null);

                /** TargetInfo uuid */
                uuid?: (string|null);

                /** TargetInfo reported */
                reported?: (geofs.v1.Time.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TargetInfo. */
            type $Shape = geofs.v1.TargetInfo.$Properties;
        }

        /** TargetState enum. */
        enum TargetState {

            /** TARGET_UP value */
            TARGET_UP = 0,

            /** TARGET_DEGRADED value */
            TARGET_DEGRADED = 1,

            /** TARGET_NO_CREATE value */
            TARGET_NO_CREATE = 2,

            /** TARGET_READ_ONLY value */
            TARGET_READ_ONLY = 3,

            /** TARGET_NO_SPACE value */
            TARGET_NO_SPACE = 4,

            /** TARGET_DOWN value */
            TARGET_DOWN = 5
        }

        /**
         * Properties of a SiteInfo.
         * @deprecated Use geofs.v1.SiteInfo.$Properties instead.
         */
        interface ISiteInfo extends geofs.v1.SiteInfo.$Properties {
        }

        /** Represents a SiteInfo. */
        class SiteInfo {

            /**
             * Constructs a new SiteInfo.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.SiteInfo.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SiteInfo id. */
            id: number;

            /** SiteInfo name. */
            name: string;

            /**
             * Encodes the specified SiteInfo message. Does not implicitly {@link geofs.v1.SiteInfo.verify|verify} messages.
             * @param m SiteInfo message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.SiteInfo.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SiteInfo message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.SiteInfo & geofs.v1.SiteInfo.$Shape} SiteInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.SiteInfo & geofs.v1.SiteInfo.$Shape;

            /**
             * Gets the type url for SiteInfo
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace SiteInfo {

            /** Properties of a SiteInfo. */
            interface $Properties {

                /** SiteInfo id */
                id?: (number|null);

                /** SiteInfo name */
                name?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SiteInfo. */
            type $Shape = geofs.v1.SiteInfo.$Properties;
        }

        /**
         * Properties of a MdsAddress.
         * @deprecated Use geofs.v1.MdsAddress.$Properties instead.
         */
        interface IMdsAddress extends geofs.v1.MdsAddress.$Properties {
        }

        /** Represents a MdsAddress. */
        class MdsAddress {

            /**
             * Constructs a new MdsAddress.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.MdsAddress.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** MdsAddress name. */
            name: string;

            /** MdsAddress site. */
            site: string;

            /** MdsAddress address. */
            address: string;

            /**
             * Encodes the specified MdsAddress message. Does not implicitly {@link geofs.v1.MdsAddress.verify|verify} messages.
             * @param m MdsAddress message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.MdsAddress.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a MdsAddress message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.MdsAddress & geofs.v1.MdsAddress.$Shape} MdsAddress
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.MdsAddress & geofs.v1.MdsAddress.$Shape;

            /**
             * Gets the type url for MdsAddress
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace MdsAddress {

            /** Properties of a MdsAddress. */
            interface $Properties {

                /** MdsAddress name */
                name?: (string|null);

                /** MdsAddress site */
                site?: (string|null);

                /** MdsAddress address */
                address?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a MdsAddress. */
            type $Shape = geofs.v1.MdsAddress.$Properties;
        }

        /**
         * Properties of a MdsList.
         * @deprecated Use geofs.v1.MdsList.$Properties instead.
         */
        interface IMdsList extends geofs.v1.MdsList.$Properties {
        }

        /** Represents a MdsList. */
        class MdsList {

            /**
             * Constructs a new MdsList.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.MdsList.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** MdsList version. */
            version: number;

            /** MdsList mds. */
            mds: geofs.v1.MdsAddress.$Properties[];

            /**
             * Encodes the specified MdsList message. Does not implicitly {@link geofs.v1.MdsList.verify|verify} messages.
             * @param m MdsList message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.MdsList.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a MdsList message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.MdsList & geofs.v1.MdsList.$Shape} MdsList
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.MdsList & geofs.v1.MdsList.$Shape;

            /**
             * Gets the type url for MdsList
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace MdsList {

            /** Properties of a MdsList. */
            interface $Properties {

                /** MdsList version */
                version?: (number|null);

                /** MdsList mds */
                mds?: (geofs.v1.MdsAddress.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a MdsList. */
            type $Shape = geofs.v1.MdsList.$Properties;
        }

        /** Overflow enum. */
        enum Overflow {

            /** OVERFLOW_STRICT value */
            OVERFLOW_STRICT = 0,

            /** OVERFLOW_STANDARD value */
            OVERFLOW_STANDARD = 1,

            /** OVERFLOW_LOOSE value */
            OVERFLOW_LOOSE = 2
        }

        /**
         * Properties of a PoolInfo.
         * @deprecated Use geofs.v1.PoolInfo.$Properties instead.
         */
        interface IPoolInfo extends geofs.v1.PoolInfo.$Properties {
        }

        /** Represents a PoolInfo. */
        class PoolInfo {

            /**
             * Constructs a new PoolInfo.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.PoolInfo.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PoolInfo name. */
            name: string;

            /** PoolInfo targets. */
            targets: number[];

            /** PoolInfo overflow. */
            overflow: geofs.v1.Overflow;

            /** PoolInfo spillTo. */
            spillTo: string;

            /** PoolInfo spillAtPercent. */
            spillAtPercent: number;

            /** PoolInfo site. */
            site: number;

            /**
             * Encodes the specified PoolInfo message. Does not implicitly {@link geofs.v1.PoolInfo.verify|verify} messages.
             * @param m PoolInfo message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.PoolInfo.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PoolInfo message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.PoolInfo & geofs.v1.PoolInfo.$Shape} PoolInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.PoolInfo & geofs.v1.PoolInfo.$Shape;

            /**
             * Gets the type url for PoolInfo
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace PoolInfo {

            /** Properties of a PoolInfo. */
            interface $Properties {

                /** PoolInfo name */
                name?: (string|null);

                /** PoolInfo targets */
                targets?: (number[]|null);

                /** PoolInfo overflow */
                overflow?: (geofs.v1.Overflow|null);

                /** PoolInfo spillTo */
                spillTo?: (string|null);

                /** PoolInfo spillAtPercent */
                spillAtPercent?: (number|null);

                /** PoolInfo site */
                site?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PoolInfo. */
            type $Shape = geofs.v1.PoolInfo.$Properties;
        }

        /**
         * Properties of a Command.
         * @deprecated Use geofs.v1.Command.$Properties instead.
         */
        interface ICommand extends geofs.v1.Command.$Properties {
        }

        /** Represents a Command. */
        class Command {

            /**
             * Constructs a new Command.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.Command.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Command format. */
            format: number;

            /** Command group. */
            group: number;

            /** Command site. */
            site: number;

            /** Command session. */
            session: number;

            /** Command number. */
            number: number;

            /** Command acknowledged. */
            acknowledged: number;

            /** Command time. */
            time?: (geofs.v1.Time.$Properties|null);

            /** Command trace. */
            trace: number;

            /** Command incarnation. */
            incarnation: number;

            /** Command stream. */
            stream: number;

            /** Command answered. */
            answered: number;

            /** Command touches. */
            touches: number[];

            /** Command conclude. */
            conclude: boolean;

            /** Command refusal. */
            refusal: number;

            /** Command means. */
            means?: (geofs.v1.Means.$Properties|null);

            /** Command basis. */
            basis?: (geofs.v1.Basis.$Properties|null);

            /** Command create. */
            create?: (geofs.v1.Create.$Properties|null);

            /** Command link. */
            link?: (geofs.v1.Link.$Properties|null);

            /** Command unlink. */
            unlink?: (geofs.v1.Unlink.$Properties|null);

            /** Command rmdir. */
            rmdir?: (geofs.v1.Rmdir.$Properties|null);

            /** Command rename. */
            rename?: (geofs.v1.Rename.$Properties|null);

            /** Command setAttr. */
            setAttr?: (geofs.v1.SetAttr.$Properties|null);

            /** Command setXattr. */
            setXattr?: (geofs.v1.SetXattr.$Properties|null);

            /** Command removeXattr. */
            removeXattr?: (geofs.v1.RemoveXattr.$Properties|null);

            /** Command commit. */
            commit?: (geofs.v1.Commit.$Properties|null);

            /** Command writing. */
            writing?: (geofs.v1.Writing.$Properties|null);

            /** Command setLock. */
            setLock?: (geofs.v1.SetLock.$Properties|null);

            /** Command touchAtimes. */
            touchAtimes?: (geofs.v1.TouchAtimes.$Properties|null);

            /** Command raiseFence. */
            raiseFence?: (geofs.v1.RaiseFence.$Properties|null);

            /** Command releaseSession. */
            releaseSession?: (geofs.v1.ReleaseSession.$Properties|null);

            /** Command openSession. */
            openSession?: (geofs.v1.OpenSession.$Properties|null);

            /** Command closeSession. */
            closeSession?: (geofs.v1.CloseSession.$Properties|null);

            /** Command allocateInodes. */
            allocateInodes?: (geofs.v1.AllocateInodes.$Properties|null);

            /** Command registerSite. */
            registerSite?: (geofs.v1.RegisterSite.$Properties|null);

            /** Command registerNode. */
            registerNode?: (geofs.v1.RegisterNode.$Properties|null);

            /** Command registerTarget. */
            registerTarget?: (geofs.v1.RegisterTarget.$Properties|null);

            /** Command reportTargets. */
            reportTargets?: (geofs.v1.ReportTargets.$Properties|null);

            /** Command orphanVote. */
            orphanVote?: (geofs.v1.OrphanVote.$Properties|null);

            /** Command objectsDeleted. */
            objectsDeleted?: (geofs.v1.ObjectsDeleted.$Properties|null);

            /** Command bootstrap. */
            bootstrap?: (geofs.v1.Bootstrap.$Properties|null);

            /** Command inviteNode. */
            inviteNode?: (geofs.v1.InviteNode.$Properties|null);

            /** Command removeNode. */
            removeNode?: (geofs.v1.RemoveNode.$Properties|null);

            /** Command promoteNode. */
            promoteNode?: (geofs.v1.PromoteNode.$Properties|null);

            /** Command reformCluster. */
            reformCluster?: (geofs.v1.ReformCluster.$Properties|null);

            /** Command finalizeFormat. */
            finalizeFormat?: (geofs.v1.FinalizeFormat.$Properties|null);

            /** Command poolNew. */
            poolNew?: (geofs.v1.PoolNew.$Properties|null);

            /** Command poolDestroy. */
            poolDestroy?: (geofs.v1.PoolDestroy.$Properties|null);

            /** Command poolChange. */
            poolChange?: (geofs.v1.PoolChange.$Properties|null);

            /** Command poolAssign. */
            poolAssign?: (geofs.v1.PoolAssign.$Properties|null);

            /** Command poolConfigure. */
            poolConfigure?: (geofs.v1.PoolConfigure.$Properties|null);

            /** Command openStream. */
            openStream?: (geofs.v1.OpenStream.$Properties|null);

            /** Command grant. */
            grant?: (geofs.v1.Grant.$Properties|null);

            /** Command recall. */
            recall?: (geofs.v1.Recall.$Properties|null);

            /** Command endStream. */
            endStream?: (geofs.v1.EndStream.$Properties|null);

            /** Command return. */
            return?: (geofs.v1.Return.$Properties|null);

            /** Command pin. */
            pin?: (geofs.v1.Pin.$Properties|null);

            /** Command quotaSet. */
            quotaSet?: (geofs.v1.QuotaSet.$Properties|null);

            /** Command quotaRemove. */
            quotaRemove?: (geofs.v1.QuotaRemove.$Properties|null);

            /** Command quotaAsk. */
            quotaAsk?: (geofs.v1.QuotaAsk.$Properties|null);

            /** Command quotaReturn. */
            quotaReturn?: (geofs.v1.QuotaReturn.$Properties|null);

            /** Command open. */
            open: number[];

            /** Command op. */
            op?: ("create"|"link"|"unlink"|"rmdir"|"rename"|"setAttr"|"setXattr"|"removeXattr"|"commit"|"writing"|"setLock"|"touchAtimes"|"raiseFence"|"releaseSession"|"openSession"|"closeSession"|"allocateInodes"|"registerSite"|"registerNode"|"registerTarget"|"reportTargets"|"orphanVote"|"objectsDeleted"|"bootstrap"|"inviteNode"|"removeNode"|"promoteNode"|"reformCluster"|"finalizeFormat"|"poolNew"|"poolDestroy"|"poolChange"|"poolAssign"|"poolConfigure"|"openStream"|"grant"|"recall"|"endStream"|"return"|"pin"|"quotaSet"|"quotaRemove"|"quotaAsk"|"quotaReturn");

            /**
             * Encodes the specified Command message. Does not implicitly {@link geofs.v1.Command.verify|verify} messages.
             * @param m Command message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.Command.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Command message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.Command & geofs.v1.Command.$Shape} Command
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.Command & geofs.v1.Command.$Shape;

            /**
             * Gets the type url for Command
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Command {

            /** Properties of a Command. */
            interface $Properties {

                /** Command format */
                format?: (number|null);

                /** Command group */
                group?: (number|null);

                /** Command site */
                site?: (number|null);

                /** Command session */
                session?: (number|null);

                /** Command number */
                number?: (number|null);

                /** Command acknowledged */
                acknowledged?: (number|null);

                /** Command time */
                time?: (geofs.v1.Time.$Properties|null);

                /** Command trace */
                trace?: (number|null);

                /** Command incarnation */
                incarnation?: (number|null);

                /** Command stream */
                stream?: (number|null);

                /** Command answered */
                answered?: (number|null);

                /** Command touches */
                touches?: (number[]|null);

                /** Command conclude */
                conclude?: (boolean|null);

                /** Command refusal */
                refusal?: (number|null);

                /** Command means */
                means?: (geofs.v1.Means.$Properties|null);

                /** Command basis */
                basis?: (geofs.v1.Basis.$Properties|null);

                /** Command create */
                create?: (geofs.v1.Create.$Properties|null);

                /** Command link */
                link?: (geofs.v1.Link.$Properties|null);

                /** Command unlink */
                unlink?: (geofs.v1.Unlink.$Properties|null);

                /** Command rmdir */
                rmdir?: (geofs.v1.Rmdir.$Properties|null);

                /** Command rename */
                rename?: (geofs.v1.Rename.$Properties|null);

                /** Command setAttr */
                setAttr?: (geofs.v1.SetAttr.$Properties|null);

                /** Command setXattr */
                setXattr?: (geofs.v1.SetXattr.$Properties|null);

                /** Command removeXattr */
                removeXattr?: (geofs.v1.RemoveXattr.$Properties|null);

                /** Command commit */
                commit?: (geofs.v1.Commit.$Properties|null);

                /** Command writing */
                writing?: (geofs.v1.Writing.$Properties|null);

                /** Command setLock */
                setLock?: (geofs.v1.SetLock.$Properties|null);

                /** Command touchAtimes */
                touchAtimes?: (geofs.v1.TouchAtimes.$Properties|null);

                /** Command raiseFence */
                raiseFence?: (geofs.v1.RaiseFence.$Properties|null);

                /** Command releaseSession */
                releaseSession?: (geofs.v1.ReleaseSession.$Properties|null);

                /** Command openSession */
                openSession?: (geofs.v1.OpenSession.$Properties|null);

                /** Command closeSession */
                closeSession?: (geofs.v1.CloseSession.$Properties|null);

                /** Command allocateInodes */
                allocateInodes?: (geofs.v1.AllocateInodes.$Properties|null);

                /** Command registerSite */
                registerSite?: (geofs.v1.RegisterSite.$Properties|null);

                /** Command registerNode */
                registerNode?: (geofs.v1.RegisterNode.$Properties|null);

                /** Command registerTarget */
                registerTarget?: (geofs.v1.RegisterTarget.$Properties|null);

                /** Command reportTargets */
                reportTargets?: (geofs.v1.ReportTargets.$Properties|null);

                /** Command orphanVote */
                orphanVote?: (geofs.v1.OrphanVote.$Properties|null);

                /** Command objectsDeleted */
                objectsDeleted?: (geofs.v1.ObjectsDeleted.$Properties|null);

                /** Command bootstrap */
                bootstrap?: (geofs.v1.Bootstrap.$Properties|null);

                /** Command inviteNode */
                inviteNode?: (geofs.v1.InviteNode.$Properties|null);

                /** Command removeNode */
                removeNode?: (geofs.v1.RemoveNode.$Properties|null);

                /** Command promoteNode */
                promoteNode?: (geofs.v1.PromoteNode.$Properties|null);

                /** Command reformCluster */
                reformCluster?: (geofs.v1.ReformCluster.$Properties|null);

                /** Command finalizeFormat */
                finalizeFormat?: (geofs.v1.FinalizeFormat.$Properties|null);

                /** Command poolNew */
                poolNew?: (geofs.v1.PoolNew.$Properties|null);

                /** Command poolDestroy */
                poolDestroy?: (geofs.v1.PoolDestroy.$Properties|null);

                /** Command poolChange */
                poolChange?: (geofs.v1.PoolChange.$Properties|null);

                /** Command poolAssign */
                poolAssign?: (geofs.v1.PoolAssign.$Properties|null);

                /** Command poolConfigure */
                poolConfigure?: (geofs.v1.PoolConfigure.$Properties|null);

                /** Command openStream */
                openStream?: (geofs.v1.OpenStream.$Properties|null);

                /** Command grant */
                grant?: (geofs.v1.Grant.$Properties|null);

                /** Command recall */
                recall?: (geofs.v1.Recall.$Properties|null);

                /** Command endStream */
                endStream?: (geofs.v1.EndStream.$Properties|null);

                /** Command return */
                "return"?: (geofs.v1.Return.$Properties|null);

                /** Command pin */
                pin?: (geofs.v1.Pin.$Properties|null);

                /** Command quotaSet */
                quotaSet?: (geofs.v1.QuotaSet.$Properties|null);

                /** Command quotaRemove */
                quotaRemove?: (geofs.v1.QuotaRemove.$Properties|null);

                /** Command quotaAsk */
                quotaAsk?: (geofs.v1.QuotaAsk.$Properties|null);

                /** Command quotaReturn */
                quotaReturn?: (geofs.v1.QuotaReturn.$Properties|null);

                /** Command open */
                open?: (number[]|null);

                /** Command op */
                op?: ("create"|"link"|"unlink"|"rmdir"|"rename"|"setAttr"|"setXattr"|"removeXattr"|"commit"|"writing"|"setLock"|"touchAtimes"|"raiseFence"|"releaseSession"|"openSession"|"closeSession"|"allocateInodes"|"registerSite"|"registerNode"|"registerTarget"|"reportTargets"|"orphanVote"|"objectsDeleted"|"bootstrap"|"inviteNode"|"removeNode"|"promoteNode"|"reformCluster"|"finalizeFormat"|"poolNew"|"poolDestroy"|"poolChange"|"poolAssign"|"poolConfigure"|"openStream"|"grant"|"recall"|"endStream"|"return"|"pin"|"quotaSet"|"quotaRemove"|"quotaAsk"|"quotaReturn");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a Command. */
            type $Shape = {
              format?: number|null;
              group?: number|null;
              site?: number|null;
              session?: number|null;
              number?: number|null;
              acknowledged?: number|null;
              time?: geofs.v1.Time.$Shape|null;
              trace?: number|null;
              incarnation?: number|null;
              stream?: number|null;
              answered?: number|null;
              touches?: number[]|null;
              conclude?: boolean|null;
              refusal?: number|null;
              means?: geofs.v1.Means.$Shape|null;
              basis?: geofs.v1.Basis.$Shape|null;
              create?: geofs.v1.Create.$Shape|null;
              link?: geofs.v1.Link.$Shape|null;
              unlink?: geofs.v1.Unlink.$Shape|null;
              rmdir?: geofs.v1.Rmdir.$Shape|null;
              rename?: geofs.v1.Rename.$Shape|null;
              setAttr?: geofs.v1.SetAttr.$Shape|null;
              setXattr?: geofs.v1.SetXattr.$Shape|null;
              removeXattr?: geofs.v1.RemoveXattr.$Shape|null;
              commit?: geofs.v1.Commit.$Shape|null;
              writing?: geofs.v1.Writing.$Shape|null;
              setLock?: geofs.v1.SetLock.$Shape|null;
              touchAtimes?: geofs.v1.TouchAtimes.$Shape|null;
              raiseFence?: geofs.v1.RaiseFence.$Shape|null;
              releaseSession?: geofs.v1.ReleaseSession.$Shape|null;
              openSession?: geofs.v1.OpenSession.$Shape|null;
              closeSession?: geofs.v1.CloseSession.$Shape|null;
              allocateInodes?: geofs.v1.AllocateInodes.$Shape|null;
              registerSite?: geofs.v1.RegisterSite.$Shape|null;
              registerNode?: geofs.v1.RegisterNode.$Shape|null;
              registerTarget?: geofs.v1.RegisterTarget.$Shape|null;
              reportTargets?: geofs.v1.ReportTargets.$Shape|null;
              orphanVote?: geofs.v1.OrphanVote.$Shape|null;
              objectsDeleted?: geofs.v1.ObjectsDeleted.$Shape|null;
              bootstrap?: geofs.v1.Bootstrap.$Shape|null;
              inviteNode?: geofs.v1.InviteNode.$Shape|null;
              removeNode?: geofs.v1.RemoveNode.$Shape|null;
              promoteNode?: geofs.v1.PromoteNode.$Shape|null;
              reformCluster?: geofs.v1.ReformCluster.$Shape|null;
              finalizeFormat?: geofs.v1.FinalizeFormat.$Shape|null;
              poolNew?: geofs.v1.PoolNew.$Shape|null;
              poolDestroy?: geofs.v1.PoolDestroy.$Shape|null;
              poolChange?: geofs.v1.PoolChange.$Shape|null;
              poolAssign?: geofs.v1.PoolAssign.$Shape|null;
              poolConfigure?: geofs.v1.PoolConfigure.$Shape|null;
              openStream?: geofs.v1.OpenStream.$Shape|null;
              grant?: geofs.v1.Grant.$Shape|null;
              recall?: geofs.v1.Recall.$Shape|null;
              endStream?: geofs.v1.EndStream.$Shape|null;
              "return"?: geofs.v1.Return.$Shape|null;
              pin?: geofs.v1.Pin.$Shape|null;
              quotaSet?: geofs.v1.QuotaSet.$Shape|null;
              quotaRemove?: geofs.v1.QuotaRemove.$Shape|null;
              quotaAsk?: geofs.v1.QuotaAsk.$Shape|null;
              quotaReturn?: geofs.v1.QuotaReturn.$Shape|null;
              open?: number[]|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ op?: undefined; create?: null; link?: null; unlink?: null; rmdir?: null; rename?: null; setAttr?: null; setXattr?: null; removeXattr?: null; commit?: null; writing?: null; setLock?: null; touchAtimes?: null; raiseFence?: null; releaseSession?: null; openSession?: null; closeSession?: null; allocateInodes?: null; registerSite?: null; registerNode?: null; registerTarget?: null; reportTargets?: null; orphanVote?: null; objectsDeleted?: null; bootstrap?: null; inviteNode?: null; removeNode?: null; promoteNode?: null; reformCluster?: null; finalizeFormat?: null; poolNew?: null; poolDestroy?: null; poolChange?: null; poolAssign?: null; poolConfigure?: null; openStream?: null; grant?: null; recall?: null; endStream?: null; "return"?: null; pin?: null; quotaSet?: null; quotaRemove?: null; quotaAsk?: null; quotaReturn?: null }|{ op?: "create"; create: geofs.v1.Create.$Shape; link?: null; unlink?: null; rmdir?: null; rename?: null; setAttr?: null; setXattr?: null; removeXattr?: null; commit?: null; writing?: null; setLock?: null; touchAtimes?: null; raiseFence?: null; releaseSession?: null; openSession?: null; closeSession?: null; allocateInodes?: null; registerSite?: null; registerNode?: null; registerTarget?: null; reportTargets?: null; orphanVote?: null; objectsDeleted?: null; bootstrap?: null; inviteNode?: null; removeNode?: null; promoteNode?: null; reformCluster?: null; finalizeFormat?: null; poolNew?: null; poolDestroy?: null; poolChange?: null; poolAssign?: null; poolConfigure?: null; openStream?: null; grant?: null; recall?: null; endStream?: null; "return"?: null; pin?: null; quotaSet?: null; quotaRemove?: null; quotaAsk?: null; quotaReturn?: null }|{ op?: "link"; create?: null; link: geofs.v1.Link.$Shape; unlink?: null; rmdir?: null; rename?: null; setAttr?: null; setXattr?: null; removeXattr?: null; commit?: null; writing?: null; setLock?: null; touchAtimes?: null; raiseFence?: null; releaseSession?: null; openSession?: null; closeSession?: null; allocateInodes?: null; registerSite?: null; registerNode?: null; registerTarget?: null; reportTargets?: null; orphanVote?: null; objectsDeleted?: null; bootstrap?: null; inviteNode?: null; removeNode?: null; promoteNode?: null; reformCluster?: null; finalizeFormat?: null; poolNew?: null; poolDestroy?: null; poolChange?: null; poolAssign?: null; poolConfigure?: null; openStream?: null; grant?: null; recall?: null; endStream?: null; "return"?: null; pin?: null; quotaSet?: null; quotaRemove?: null; quotaAsk?: null; quotaReturn?: null }|{ op?: "unlink"; create?: null; link?: null; unlink: geofs.v1.Unlink.$Shape; rmdir?: null; rename?: null; setAttr?: null; setXattr?: null; removeXattr?: null; commit?: null; writing?: null; setLock?: null; touchAtimes?: null; raiseFence?: null; releaseSession?: null; openSession?: null; closeSession?: null; allocateInodes?: null; registerSite?: null; registerNode?: null; registerTarget?: null; reportTargets?: null; orphanVote?: null; objectsDeleted?: null; bootstrap?: null; inviteNode?: null; removeNode?: null; promoteNode?: null; reformCluster?: null; finalizeFormat?: null; poolNew?: null; poolDestroy?: null; poolChange?: null; poolAssign?: null; poolConfigure?: null; openStream?: null; grant?: null; recall?: null; endStream?: null; "return"?: null; pin?: null; quotaSet?: null; quotaRemove?: null; quotaAsk?: null; quotaReturn?: null }|{ op?: "rmdir"; create?: null; link?: null; unlink?: null; rmdir: geofs.v1.Rmdir.$Shape; rename?: null; setAttr?: null; setXattr?: null; removeXattr?: null; commit?: null; writing?: null; setLock?: null; touchAtimes?: null; raiseFence?: null; releaseSession?: null; openSession?: null; closeSession?: null; allocateInodes?: null; registerSite?: null; registerNode?: null; registerTarget?: null; reportTargets?: null; orphanVote?: null; objectsDeleted?: null; bootstrap?: null; inviteNode?: null; removeNode?: null; promoteNode?: null; reformCluster?: null; finalizeFormat?: null; poolNew?: null; poolDestroy?: null; poolChange?: null; poolAssign?: null; poolConfigure?: null; openStream?: null; grant?: null; recall?: null; endStream?: null; "return"?: null; pin?: null; quotaSet?: null; quotaRemove?: null; quotaAsk?: null; quotaReturn?: null }|{ op?: "rename"; create?: null; link?: null; unlink?: null; rmdir?: null; rename: geofs.v1.Rename.$Shape; setAttr?: null; setXattr?: null; removeXattr?: null; commit?: null; writing?: null; setLock?: null; touchAtimes?: null; raiseFence?: null; releaseSession?: null; openSession?: null; closeSession?: null; allocateInodes?: null; registerSite?: null; registerNode?: null; registerTarget?: null; reportTargets?: null; orphanVote?: null; objectsDeleted?: null; bootstrap?: null; inviteNode?: null; removeNode?: null; promoteNode?: null; reformCluster?: null; finalizeFormat?: null; poolNew?: null; poolDestroy?: null; poolChange?: null; poolAssign?: null; poolConfigure?: null; openStream?: null; grant?: null; recall?: null; endStream?: null; "return"?: null; pin?: null; quotaSet?: null; quotaRemove?: null; quotaAsk?: null; quotaReturn?: null }|{ op?: "setAttr"; create?: null; link?: null; unlink?: null; rmdir?: null; rename?: null; setAttr: geofs.v1.SetAttr.$Shape; setXattr?: null; removeXattr?: null; commit?: null; writing?: null; setLock?: null; touchAtimes?: null; raiseFence?: null; releaseSession?: null; openSession?: null; closeSession?: null; allocateInodes?: null; registerSite?: null; registerNode?: null; registerTarget?: null; reportTargets?: null; orphanVote?: null; objectsDeleted?: null; bootstrap?: null; inviteNode?: null; removeNode?: null; promoteNode?: null; reformCluster?: null; finalizeFormat?: null; poolNew?: null; poolDestroy?: null; poolChange?: null; poolAssign?: null; poolConfigure?: null; openStream?: null; grant?: null; recall?: null; endStream?: null; "return"?: null; pin?: null; quotaSet?: null; quotaRemove?: null; quotaAsk?: null; quotaReturn?: null }|{ op?: "setXattr"; create?: null; link?: null; unlink?: null; rmdir?: null; rename?: null; setAttr?: null; setXattr: geofs.v1.SetXattr.$Shape; removeXattr?: null; commit?: null; writing?: null; setLock?: null; touchAtimes?: null; raiseFence?: null; releaseSession?: null; openSession?: null; closeSession?: null; allocateInodes?: null; registerSite?: null; registerNode?: null; registerTarget?: null; reportTargets?: null; orphanVote?: null; objectsDeleted?: null; bootstrap?: null; inviteNode?: null; removeNode?: null; promoteNode?: null; reformCluster?: null; finalizeFormat?: null; poolNew?: null; poolDestroy?: null; poolChange?: null; poolAssign?: null; poolConfigure?: null; openStream?: null; grant?: null; recall?: null; endStream?: null; "return"?: null; pin?: null; quotaSet?: null; quotaRemove?: null; quotaAsk?: null; quotaReturn?: null }|{ op?: "removeXattr"; create?: null; link?: null; unlink?: null; rmdir?: null; rename?: null; setAttr?: null; setXattr?: null; removeXattr: geofs.v1.RemoveXattr.$Shape; commit?: null; writing?: null; setLock?: null; touchAtimes?: null; raiseFence?: null; releaseSession?: null; openSession?: null; closeSession?: null; allocateInodes?: null; registerSite?: null; registerNode?: null; registerTarget?: null; reportTargets?: null; orphanVote?: null; objectsDeleted?: null; bootstrap?: null; inviteNode?: null; removeNode?: null; promoteNode?: null; reformCluster?: null; finalizeFormat?: null; poolNew?: null; poolDestroy?: null; poolChange?: null; poolAssign?: null; poolConfigure?: null; openStream?: null; grant?: null; recall?: null; endStream?: null; "return"?: null; pin?: null; quotaSet?: null; quotaRemove?: null; quotaAsk?: null; quotaReturn?: null }|{ op?: "commit"; create?: null; link?: null; unlink?: null; rmdir?: null; rename?: null; setAttr?: null; setXattr?: null; removeXattr?: null; commit: geofs.v1.Commit.$Shape; writing?: null; setLock?: null; touchAtimes?: null; raiseFence?: null; releaseSession?: null; openSession?: null; closeSession?: null; allocateInodes?: null; registerSite?: null; registerNode?: null; registerTarget?: null; reportTargets?: null; orphanVote?: null; objectsDeleted?: null; bootstrap?: null; inviteNode?: null; removeNode?: null; promoteNode?: null; reformCluster?: null; finalizeFormat?: null; poolNew?: null; poolDestroy?: null; poolChange?: null; poolAssign?: null; poolConfigure?: null; openStream?: null; grant?: null; recall?: null; endStream?: null; "return"?: null; pin?: null; quotaSet?: null; quotaRemove?: null; quotaAsk?: null; quotaReturn?: null }|{ op?: "writing"; create?: null; link?: null; unlink?: null; rmdir?: null; rename?: null; setAttr?: null; setXattr?: null; removeXattr?: null; commit?: null; writing: geofs.v1.Writing.$Shape; setLock?: null; touchAtimes?: null; raiseFence?: null; releaseSession?: null; openSession?: null; closeSession?: null; allocateInodes?: null; registerSite?: null; registerNode?: null; registerTarget?: null; reportTargets?: null; orphanVote?: null; objectsDeleted?: null; bootstrap?: null; inviteNode?: null; removeNode?: null; promoteNode?: null; reformCluster?: null; finalizeFormat?: null; poolNew?: null; poolDestroy?: null; poolChange?: null; poolAssign?: null; poolConfigure?: null; openStream?: null; grant?: null; recall?: null; endStream?: null; "return"?: null; pin?: null; quotaSet?: null; quotaRemove?: null; quotaAsk?: null; quotaReturn?: null }|{ op?: "setLock"; create?: null; link?: null; unlink?: null; rmdir?: null; rename?: null; setAttr?: null; setXattr?: null; removeXattr?: null; commit?: null; writing?: null; setLock: geofs.v1.SetLock.$Shape; touchAtimes?: null; raiseFence?: null; releaseSession?: null; openSession?: null; closeSession?: null; allocateInodes?: null; registerSite?: null; registerNode?: null; registerTarget?: null; reportTargets?: null; orphanVote?: null; objectsDeleted?: null; bootstrap?: null; inviteNode?: null; removeNode?: null; promoteNode?: null; reformCluster?: null; finalizeFormat?: null; poolNew?: null; poolDestroy?: null; poolChange?: null; poolAssign?: null; poolConfigure?: null; openStream?: null; grant?: null; recall?: null; endStream?: null; "return"?: null; pin?: null; quotaSet?: null; quotaRemove?: null; quotaAsk?: null; quotaReturn?: null }|{ op?: "touchAtimes"; create?: null; link?: null; unlink?: null; rmdir?: null; rename?: null; setAttr?: null; setXattr?: null; removeXattr?: null; commit?: null; writing?: null; setLock?: null; touchAtimes: geofs.v1.TouchAtimes.$Shape; raiseFence?: null; releaseSession?: null; openSession?: null; closeSession?: null; allocateInodes?: null; registerSite?: null; registerNode?: null; registerTarget?: null; reportTargets?: null; orphanVote?: null; objectsDeleted?: null; bootstrap?: null; inviteNode?: null; removeNode?: null; promoteNode?: null; reformCluster?: null; finalizeFormat?: null; poolNew?: null; poolDestroy?: null; poolChange?: null; poolAssign?: null; poolConfigure?: null; openStream?: null; grant?: null; recall?: null; endStream?: null; "return"?: null; pin?: null; quotaSet?: null; quotaRemove?: null; quotaAsk?: null; quotaReturn?: null }|{ op?: "raiseFence"; create?: null; link?: null; unlink?: null; rmdir?: null; rename?: null; setAttr?: null; setXattr?: null; removeXattr?: null; commit?: null; writing?: null; setLock?: null; touchAtimes?: null; raiseFence: geofs.v1.RaiseFence.$Shape; releaseSession?: null; openSession?: null; closeSession?: null; allocateInodes?: null; registerSite?: null; registerNode?: null; registerTarget?: null; reportTargets?: null; orphanVote?: null; objectsDeleted?: null; bootstrap?: null; inviteNode?: null; removeNode?: null; promoteNode?: null; reformCluster?: null; finalizeFormat?: null; poolNew?: null; poolDestroy?: null; poolChange?: null; poolAssign?: null; poolConfigure?: null; openStream?: null; grant?: null; recall?: null; endStream?: null; "return"?: null; pin?: null; quotaSet?: null; quotaRemove?: null; quotaAsk?: null; quotaReturn?: null }|{ op?: "releaseSession"; create?: null; link?: null; unlink?: null; rmdir?: null; rename?: null; setAttr?: null; setXattr?: null; removeXattr?: null; commit?: null; writing?: null; setLock?: null; touchAtimes?: null; raiseFence?: null; releaseSession: geofs.v1.ReleaseSession.$Shape; openSession?: null; closeSession?: null; allocateInodes?: null; registerSite?: null; registerNode?: null; registerTarget?: null; reportTargets?: null; orphanVote?: null; objectsDeleted?: null; bootstrap?: null; inviteNode?: null; removeNode?: null; promoteNode?: null; reformCluster?: null; finalizeFormat?: null; poolNew?: null; poolDestroy?: null; poolChange?: null; poolAssign?: null; poolConfigure?: null; openStream?: null; grant?: null; recall?: null; endStream?: null; "return"?: null; pin?: null; quotaSet?: null; quotaRemove?: null; quotaAsk?: null; quotaReturn?: null }|{ op?: "openSession"; create?: null; link?: null; unlink?: null; rmdir?: null; rename?: null; setAttr?: null; setXattr?: null; removeXattr?: null; commit?: null; writing?: null; setLock?: null; touchAtimes?: null; raiseFence?: null; releaseSession?: null; openSession: geofs.v1.OpenSession.$Shape; closeSession?: null; allocateInodes?: null; registerSite?: null; registerNode?: null; registerTarget?: null; reportTargets?: null; orphanVote?: null; objectsDeleted?: null; bootstrap?: null; inviteNode?: null; removeNode?: null; promoteNode?: null; reformCluster?: null; finalizeFormat?: null; poolNew?: null; poolDestroy?: null; poolChange?: null; poolAssign?: null; poolConfigure?: null; openStream?: null; grant?: null; recall?: null; endStream?: null; "return"?: null; pin?: null; quotaSet?: null; quotaRemove?: null; quotaAsk?: null; quotaReturn?: null }|{ op?: "closeSession"; create?: null; link?: null; unlink?: null; rmdir?: null; rename?: null; setAttr?: null; setXattr?: null; removeXattr?: null; commit?: null; writing?: null; setLock?: null; touchAtimes?: null; raiseFence?: null; releaseSession?: null; openSession?: null; closeSession: geofs.v1.CloseSession.$Shape; allocateInodes?: null; registerSite?: null; registerNode?: null; registerTarget?: null; reportTargets?: null; orphanVote?: null; objectsDeleted?: null; bootstrap?: null; inviteNode?: null; removeNode?: null; promoteNode?: null; reformCluster?: null; finalizeFormat?: null; poolNew?: null; poolDestroy?: null; poolChange?: null; poolAssign?: null; poolConfigure?: null; openStream?: null; grant?: null; recall?: null; endStream?: null; "return"?: null; pin?: null; quotaSet?: null; quotaRemove?: null; quotaAsk?: null; quotaReturn?: null }|{ op?: "allocateInodes"; create?: null; link?: null; unlink?: null; rmdir?: null; rename?: null; setAttr?: null; setXattr?: null; removeXattr?: null; commit?: null; writing?: null; setLock?: null; touchAtimes?: null; raiseFence?: null; releaseSession?: null; openSession?: null; closeSession?: null; allocateInodes: geofs.v1.AllocateInodes.$Shape; registerSite?: null; registerNode?: null; registerTarget?: null; reportTargets?: null; orphanVote?: null; objectsDeleted?: null; bootstrap?: null; inviteNode?: null; removeNode?: null; promoteNode?: null; reformCluster?: null; finalizeFormat?: null; poolNew?: null; poolDestroy?: null; poolChange?: null; poolAssign?: null; poolConfigure?: null; openStream?: null; grant?: null; recall?: null; endStream?: null; "return"?: null; pin?: null; quotaSet?: null; quotaRemove?: null; quotaAsk?: null; quotaReturn?: null }|{ op?: "registerSite"; create?: null; link?: null; unlink?: null; rmdir?: null; rename?: null; setAttr?: null; setXattr?: null; removeXattr?: null; commit?: null; writing?: null; setLock?: null; touchAtimes?: null; raiseFence?: null; releaseSession?: null; openSession?: null; closeSession?: null; allocateInodes?: null; registerSite: geofs.v1.RegisterSite.$Shape; registerNode?: null; registerTarget?: null; reportTargets?: null; orphanVote?: null; objectsDeleted?: null; bootstrap?: null; inviteNode?: null; removeNode?: null; promoteNode?: null; reformCluster?: null; finalizeFormat?: null; poolNew?: null; poolDestroy?: null; poolChange?: null; poolAssign?: null; poolConfigure?: null; openStream?: null; grant?: null; recall?: null; endStream?: null; "return"?: null; pin?: null; quotaSet?: null; quotaRemove?: null; quotaAsk?: null; quotaReturn?: null }|{ op?: "registerNode"; create?: null; link?: null; unlink?: null; rmdir?: null; rename?: null; setAttr?: null; setXattr?: null; removeXattr?: null; commit?: null; writing?: null; setLock?: null; touchAtimes?: null; raiseFence?: null; releaseSession?: null; openSession?: null; closeSession?: null; allocateInodes?: null; registerSite?: null; registerNode: geofs.v1.RegisterNode.$Shape; registerTarget?: null; reportTargets?: null; orphanVote?: null; objectsDeleted?: null; bootstrap?: null; inviteNode?: null; removeNode?: null; promoteNode?: null; reformCluster?: null; finalizeFormat?: null; poolNew?: null; poolDestroy?: null; poolChange?: null; poolAssign?: null; poolConfigure?: null; openStream?: null; grant?: null; recall?: null; endStream?: null; "return"?: null; pin?: null; quotaSet?: null; quotaRemove?: null; quotaAsk?: null; quotaReturn?: null }|{ op?: "registerTarget"; create?: null; link?: null; unlink?: null; rmdir?: null; rename?: null; setAttr?: null; setXattr?: null; removeXattr?: null; commit?: null; writing?: null; setLock?: null; touchAtimes?: null; raiseFence?: null; releaseSession?: null; openSession?: null; closeSession?: null; allocateInodes?: null; registerSite?: null; registerNode?: null; registerTarget: geofs.v1.RegisterTarget.$Shape; reportTargets?: null; orphanVote?: null; objectsDeleted?: null; bootstrap?: null; inviteNode?: null; removeNode?: null; promoteNode?: null; reformCluster?: null; finalizeFormat?: null; poolNew?: null; poolDestroy?: null; poolChange?: null; poolAssign?: null; poolConfigure?: null; openStream?: null; grant?: null; recall?: null; endStream?: null; "return"?: null; pin?: null; quotaSet?: null; quotaRemove?: null; quotaAsk?: null; quotaReturn?: null }|{ op?: "reportTargets"; create?: null; link?: null; unlink?: null; rmdir?: null; rename?: null; setAttr?: null; setXattr?: null; removeXattr?: null; commit?: null; writing?: null; setLock?: null; touchAtimes?: null; raiseFence?: null; releaseSession?: null; openSession?: null; closeSession?: null; allocateInodes?: null; registerSite?: null; registerNode?: null; registerTarget?: null; reportTargets: geofs.v1.ReportTargets.$Shape; orphanVote?: null; objectsDeleted?: null; bootstrap?: null; inviteNode?: null; removeNode?: null; promoteNode?: null; reformCluster?: null; finalizeFormat?: null; poolNew?: null; poolDestroy?: null; poolChange?: null; poolAssign?: null; poolConfigure?: null; openStream?: null; grant?: null; recall?: null; endStream?: null; "return"?: null; pin?: null; quotaSet?: null; quotaRemove?: null; quotaAsk?: null; quotaReturn?: null }|{ op?: "orphanVote"; create?: null; link?: null; unlink?: null; rmdir?: null; rename?: null; setAttr?: null; setXattr?: null; removeXattr?: null; commit?: null; writing?: null; setLock?: null; touchAtimes?: null; raiseFence?: null; releaseSession?: null; openSession?: null; closeSession?: null; allocateInodes?: null; registerSite?: null; registerNode?: null; registerTarget?: null; reportTargets?: null; orphanVote: geofs.v1.OrphanVote.$Shape; objectsDeleted?: null; bootstrap?: null; inviteNode?: null; removeNode?: null; promoteNode?: null; reformCluster?: null; finalizeFormat?: null; poolNew?: null; poolDestroy?: null; poolChange?: null; poolAssign?: null; poolConfigure?: null; openStream?: null; grant?: null; recall?: null; endStream?: null; "return"?: null; pin?: null; quotaSet?: null; quotaRemove?: null; quotaAsk?: null; quotaReturn?: null }|{ op?: "objectsDeleted"; create?: null; link?: null; unlink?: null; rmdir?: null; rename?: null; setAttr?: null; setXattr?: null; removeXattr?: null; commit?: null; writing?: null; setLock?: null; touchAtimes?: null; raiseFence?: null; releaseSession?: null; openSession?: null; closeSession?: null; allocateInodes?: null; registerSite?: null; registerNode?: null; registerTarget?: null; reportTargets?: null; orphanVote?: null; objectsDeleted: geofs.v1.ObjectsDeleted.$Shape; bootstrap?: null; inviteNode?: null; removeNode?: null; promoteNode?: null; reformCluster?: null; finalizeFormat?: null; poolNew?: null; poolDestroy?: null; poolChange?: null; poolAssign?: null; poolConfigure?: null; openStream?: null; grant?: null; recall?: null; endStream?: null; "return"?: null; pin?: null; quotaSet?: null; quotaRemove?: null; quotaAsk?: null; quotaReturn?: null }|{ op?: "bootstrap"; create?: null; link?: null; unlink?: null; rmdir?: null; rename?: null; setAttr?: null; setXattr?: null; removeXattr?: null; commit?: null; writing?: null; setLock?: null; touchAtimes?: null; raiseFence?: null; releaseSession?: null; openSession?: null; closeSession?: null; allocateInodes?: null; registerSite?: null; registerNode?: null; registerTarget?: null; reportTargets?: null; orphanVote?: null; objectsDeleted?: null; bootstrap: geofs.v1.Bootstrap.$Shape; inviteNode?: null; removeNode?: null; promoteNode?: null; reformCluster?: null; finalizeFormat?: null; poolNew?: null; poolDestroy?: null; poolChange?: null; poolAssign?: null; poolConfigure?: null; openStream?: null; grant?: null; recall?: null; endStream?: null; "return"?: null; pin?: null; quotaSet?: null; quotaRemove?: null; quotaAsk?: null; quotaReturn?: null }|{ op?: "inviteNode"; create?: null; link?: null; unlink?: null; rmdir?: null; rename?: null; setAttr?: null; setXattr?: null; removeXattr?: null; commit?: null; writing?: null; setLock?: null; touchAtimes?: null; raiseFence?: null; releaseSession?: null; openSession?: null; closeSession?: null; allocateInodes?: null; registerSite?: null; registerNode?: null; registerTarget?: null; reportTargets?: null; orphanVote?: null; objectsDeleted?: null; bootstrap?: null; inviteNode: geofs.v1.InviteNode.$Shape; removeNode?: null; promoteNode?: null; reformCluster?: null; finalizeFormat?: null; poolNew?: null; poolDestroy?: null; poolChange?: null; poolAssign?: null; poolConfigure?: null; openStream?: null; grant?: null; recall?: null; endStream?: null; "return"?: null; pin?: null; quotaSet?: null; quotaRemove?: null; quotaAsk?: null; quotaReturn?: null }|{ op?: "removeNode"; create?: null; link?: null; unlink?: null; rmdir?: null; rename?: null; setAttr?: null; setXattr?: null; removeXattr?: null; commit?: null; writing?: null; setLock?: null; touchAtimes?: null; raiseFence?: null; releaseSession?: null; openSession?: null; closeSession?: null; allocateInodes?: null; registerSite?: null; registerNode?: null; registerTarget?: null; reportTargets?: null; orphanVote?: null; objectsDeleted?: null; bootstrap?: null; inviteNode?: null; removeNode: geofs.v1.RemoveNode.$Shape; promoteNode?: null; reformCluster?: null; finalizeFormat?: null; poolNew?: null; poolDestroy?: null; poolChange?: null; poolAssign?: null; poolConfigure?: null; openStream?: null; grant?: null; recall?: null; endStream?: null; "return"?: null; pin?: null; quotaSet?: null; quotaRemove?: null; quotaAsk?: null; quotaReturn?: null }|{ op?: "promoteNode"; create?: null; link?: null; unlink?: null; rmdir?: null; rename?: null; setAttr?: null; setXattr?: null; removeXattr?: null; commit?: null; writing?: null; setLock?: null; touchAtimes?: null; raiseFence?: null; releaseSession?: null; openSession?: null; closeSession?: null; allocateInodes?: null; registerSite?: null; registerNode?: null; registerTarget?: null; reportTargets?: null; orphanVote?: null; objectsDeleted?: null; bootstrap?: null; inviteNode?: null; removeNode?: null; promoteNode: geofs.v1.PromoteNode.$Shape; reformCluster?: null; finalizeFormat?: null; poolNew?: null; poolDestroy?: null; poolChange?: null; poolAssign?: null; poolConfigure?: null; openStream?: null; grant?: null; recall?: null; endStream?: null; "return"?: null; pin?: null; quotaSet?: null; quotaRemove?: null; quotaAsk?: null; quotaReturn?: null }|{ op?: "reformCluster"; create?: null; link?: null; unlink?: null; rmdir?: null; rename?: null; setAttr?: null; setXattr?: null; removeXattr?: null; commit?: null; writing?: null; setLock?: null; touchAtimes?: null; raiseFence?: null; releaseSession?: null; openSession?: null; closeSession?: null; allocateInodes?: null; registerSite?: null; registerNode?: null; registerTarget?: null; reportTargets?: null; orphanVote?: null; objectsDeleted?: null; bootstrap?: null; inviteNode?: null; removeNode?: null; promoteNode?: null; reformCluster: geofs.v1.ReformCluster.$Shape; finalizeFormat?: null; poolNew?: null; poolDestroy?: null; poolChange?: null; poolAssign?: null; poolConfigure?: null; openStream?: null; grant?: null; recall?: null; endStream?: null; "return"?: null; pin?: null; quotaSet?: null; quotaRemove?: null; quotaAsk?: null; quotaReturn?: null }|{ op?: "finalizeFormat"; create?: null; link?: null; unlink?: null; rmdir?: null; rename?: null; setAttr?: null; setXattr?: null; removeXattr?: null; commit?: null; writing?: null; setLock?: null; touchAtimes?: null; raiseFence?: null; releaseSession?: null; openSession?: null; closeSession?: null; allocateInodes?: null; registerSite?: null; registerNode?: null; registerTarget?: null; reportTargets?: null; orphanVote?: null; objectsDeleted?: null; bootstrap?: null; inviteNode?: null; removeNode?: null; promoteNode?: null; reformCluster?: null; finalizeFormat: geofs.v1.FinalizeFormat.$Shape; poolNew?: null; poolDestroy?: null; poolChange?: null; poolAssign?: null; poolConfigure?: null; openStream?: null; grant?: null; recall?: null; endStream?: null; "return"?: null; pin?: null; quotaSet?: null; quotaRemove?: null; quotaAsk?: null; quotaReturn?: null }|{ op?: "poolNew"; create?: null; link?: null; unlink?: null; rmdir?: null; rename?: null; setAttr?: null; setXattr?: null; removeXattr?: null; commit?: null; writing?: null; setLock?: null; touchAtimes?: null; raiseFence?: null; releaseSession?: null; openSession?: null; closeSession?: null; allocateInodes?: null; registerSite?: null; registerNode?: null; registerTarget?: null; reportTargets?: null; orphanVote?: null; objectsDeleted?: null; bootstrap?: null; inviteNode?: null; removeNode?: null; promoteNode?: null; reformCluster?: null; finalizeFormat?: null; poolNew: geofs.v1.PoolNew.$Shape; poolDestroy?: null; poolChange?: null; poolAssign?: null; poolConfigure?: null; openStream?: null; grant?: null; recall?: null; endStream?: null; "return"?: null; pin?: null; quotaSet?: null; quotaRemove?: null; quotaAsk?: null; quotaReturn?: null }|{ op?: "poolDestroy"; create?: null; link?: null; unlink?: null; rmdir?: null; rename?: null; setAttr?: null; setXattr?: null; removeXattr?: null; commit?: null; writing?: null; setLock?: null; touchAtimes?: null; raiseFence?: null; releaseSession?: null; openSession?: null; closeSession?: null; allocateInodes?: null; registerSite?: null; registerNode?: null; registerTarget?: null; reportTargets?: null; orphanVote?: null; objectsDeleted?: null; bootstrap?: null; inviteNode?: null; removeNode?: null; promoteNode?: null; reformCluster?: null; finalizeFormat?: null; poolNew?: null; poolDestroy: geofs.v1.PoolDestroy.$Shape; poolChange?: null; poolAssign?: null; poolConfigure?: null; openStream?: null; grant?: null; recall?: null; endStream?: null; "return"?: null; pin?: null; quotaSet?: null; quotaRemove?: null; quotaAsk?: null; quotaReturn?: null }|{ op?: "poolChange"; create?: null; link?: null; unlink?: null; rmdir?: null; rename?: null; setAttr?: null; setXattr?: null; removeXattr?: null; commit?: null; writing?: null; setLock?: null; touchAtimes?: null; raiseFence?: null; releaseSession?: null; openSession?: null; closeSession?: null; allocateInodes?: null; registerSite?: null; registerNode?: null; registerTarget?: null; reportTargets?: null; orphanVote?: null; objectsDeleted?: null; bootstrap?: null; inviteNode?: null; removeNode?: null; promoteNode?: null; reformCluster?: null; finalizeFormat?: null; poolNew?: null; poolDestroy?: null; poolChange: geofs.v1.PoolChange.$Shape; poolAssign?: null; poolConfigure?: null; openStream?: null; grant?: null; recall?: null; endStream?: null; "return"?: null; pin?: null; quotaSet?: null; quotaRemove?: null; quotaAsk?: null; quotaReturn?: null }|{ op?: "poolAssign"; create?: null; link?: null; unlink?: null; rmdir?: null; rename?: null; setAttr?: null; setXattr?: null; removeXattr?: null; commit?: null; writing?: null; setLock?: null; touchAtimes?: null; raiseFence?: null; releaseSession?: null; openSession?: null; closeSession?: null; allocateInodes?: null; registerSite?: null; registerNode?: null; registerTarget?: null; reportTargets?: null; orphanVote?: null; objectsDeleted?: null; bootstrap?: null; inviteNode?: null; removeNode?: null; promoteNode?: null; reformCluster?: null; finalizeFormat?: null; poolNew?: null; poolDestroy?: null; poolChange?: null; poolAssign: geofs.v1.PoolAssign.$Shape; poolConfigure?: null; openStream?: null; grant?: null; recall?: null; endStream?: null; "return"?: null; pin?: null; quotaSet?: null; quotaRemove?: null; quotaAsk?: null; quotaReturn?: null }|{ op?: "poolConfigure"; create?: null; link?: null; unlink?: null; rmdir?: null; rename?: null; setAttr?: null; setXattr?: null; removeXattr?: null; commit?: null; writing?: null; setLock?: null; touchAtimes?: null; raiseFence?: null; releaseSession?: null; openSession?: null; closeSession?: null; allocateInodes?: null; registerSite?: null; registerNode?: null; registerTarget?: null; reportTargets?: null; orphanVote?: null; objectsDeleted?: null; bootstrap?: null; inviteNode?: null; removeNode?: null; promoteNode?: null; reformCluster?: null; finalizeFormat?: null; poolNew?: null; poolDestroy?: null; poolChange?: null; poolAssign?: null; poolConfigure: geofs.v1.PoolConfigure.$Shape; openStream?: null; grant?: null; recall?: null; endStream?: null; "return"?: null; pin?: null; quotaSet?: null; quotaRemove?: null; quotaAsk?: null; quotaReturn?: null }|{ op?: "openStream"; create?: null; link?: null; unlink?: null; rmdir?: null; rename?: null; setAttr?: null; setXattr?: null; removeXattr?: null; commit?: null; writing?: null; setLock?: null; touchAtimes?: null; raiseFence?: null; releaseSession?: null; openSession?: null; closeSession?: null; allocateInodes?: null; registerSite?: null; registerNode?: null; registerTarget?: null; reportTargets?: null; orphanVote?: null; objectsDeleted?: null; bootstrap?: null; inviteNode?: null; removeNode?: null; promoteNode?: null; reformCluster?: null; finalizeFormat?: null; poolNew?: null; poolDestroy?: null; poolChange?: null; poolAssign?: null; poolConfigure?: null; openStream: geofs.v1.OpenStream.$Shape; grant?: null; recall?: null; endStream?: null; "return"?: null; pin?: null; quotaSet?: null; quotaRemove?: null; quotaAsk?: null; quotaReturn?: null }|{ op?: "grant"; create?: null; link?: null; unlink?: null; rmdir?: null; rename?: null; setAttr?: null; setXattr?: null; removeXattr?: null; commit?: null; writing?: null; setLock?: null; touchAtimes?: null; raiseFence?: null; releaseSession?: null; openSession?: null; closeSession?: null; allocateInodes?: null; registerSite?: null; registerNode?: null; registerTarget?: null; reportTargets?: null; orphanVote?: null; objectsDeleted?: null; bootstrap?: null; inviteNode?: null; removeNode?: null; promoteNode?: null; reformCluster?: null; finalizeFormat?: null; poolNew?: null; poolDestroy?: null; poolChange?: null; poolAssign?: null; poolConfigure?: null; openStream?: null; grant: geofs.v1.Grant.$Shape; recall?: null; endStream?: null; "return"?: null; pin?: null; quotaSet?: null; quotaRemove?: null; quotaAsk?: null; quotaReturn?: null }|{ op?: "recall"; create?: null; link?: null; unlink?: null; rmdir?: null; rename?: null; setAttr?: null; setXattr?: null; removeXattr?: null; commit?: null; writing?: null; setLock?: null; touchAtimes?: null; raiseFence?: null; releaseSession?: null; openSession?: null; closeSession?: null; allocateInodes?: null; registerSite?: null; registerNode?: null; registerTarget?: null; reportTargets?: null; orphanVote?: null; objectsDeleted?: null; bootstrap?: null; inviteNode?: null; removeNode?: null; promoteNode?: null; reformCluster?: null; finalizeFormat?: null; poolNew?: null; poolDestroy?: null; poolChange?: null; poolAssign?: null; poolConfigure?: null; openStream?: null; grant?: null; recall: geofs.v1.Recall.$Shape; endStream?: null; "return"?: null; pin?: null; quotaSet?: null; quotaRemove?: null; quotaAsk?: null; quotaReturn?: null }|{ op?: "endStream"; create?: null; link?: null; unlink?: null; rmdir?: null; rename?: null; setAttr?: null; setXattr?: null; removeXattr?: null; commit?: null; writing?: null; setLock?: null; touchAtimes?: null; raiseFence?: null; releaseSession?: null; openSession?: null; closeSession?: null; allocateInodes?: null; registerSite?: null; registerNode?: null; registerTarget?: null; reportTargets?: null; orphanVote?: null; objectsDeleted?: null; bootstrap?: null; inviteNode?: null; removeNode?: null; promoteNode?: null; reformCluster?: null; finalizeFormat?: null; poolNew?: null; poolDestroy?: null; poolChange?: null; poolAssign?: null; poolConfigure?: null; openStream?: null; grant?: null; recall?: null; endStream: geofs.v1.EndStream.$Shape; "return"?: null; pin?: null; quotaSet?: null; quotaRemove?: null; quotaAsk?: null; quotaReturn?: null }|{ op?: "return"; create?: null; link?: null; unlink?: null; rmdir?: null; rename?: null; setAttr?: null; setXattr?: null; removeXattr?: null; commit?: null; writing?: null; setLock?: null; touchAtimes?: null; raiseFence?: null; releaseSession?: null; openSession?: null; closeSession?: null; allocateInodes?: null; registerSite?: null; registerNode?: null; registerTarget?: null; reportTargets?: null; orphanVote?: null; objectsDeleted?: null; bootstrap?: null; inviteNode?: null; removeNode?: null; promoteNode?: null; reformCluster?: null; finalizeFormat?: null; poolNew?: null; poolDestroy?: null; poolChange?: null; poolAssign?: null; poolConfigure?: null; openStream?: null; grant?: null; recall?: null; endStream?: null; "return": geofs.v1.Return.$Shape; pin?: null; quotaSet?: null; quotaRemove?: null; quotaAsk?: null; quotaReturn?: null }|{ op?: "pin"; create?: null; link?: null; unlink?: null; rmdir?: null; rename?: null; setAttr?: null; setXattr?: null; removeXattr?: null; commit?: null; writing?: null; setLock?: null; touchAtimes?: null; raiseFence?: null; releaseSession?: null; openSession?: null; closeSession?: null; allocateInodes?: null; registerSite?: null; registerNode?: null; registerTarget?: null; reportTargets?: null; orphanVote?: null; objectsDeleted?: null; bootstrap?: null; inviteNode?: null; removeNode?: null; promoteNode?: null; reformCluster?: null; finalizeFormat?: null; poolNew?: null; poolDestroy?: null; poolChange?: null; poolAssign?: null; poolConfigure?: null; openStream?: null; grant?: null; recall?: null; endStream?: null; "return"?: null; pin: geofs.v1.Pin.$Shape; quotaSet?: null; quotaRemove?: null; quotaAsk?: null; quotaReturn?: null }|{ op?: "quotaSet"; create?: null; link?: null; unlink?: null; rmdir?: null; rename?: null; setAttr?: null; setXattr?: null; removeXattr?: null; commit?: null; writing?: null; setLock?: null; touchAtimes?: null; raiseFence?: null; releaseSession?: null; openSession?: null; closeSession?: null; allocateInodes?: null; registerSite?: null; registerNode?: null; registerTarget?: null; reportTargets?: null; orphanVote?: null; objectsDeleted?: null; bootstrap?: null; inviteNode?: null; removeNode?: null; promoteNode?: null; reformCluster?: null; finalizeFormat?: null; poolNew?: null; poolDestroy?: null; poolChange?: null; poolAssign?: null; poolConfigure?: null; openStream?: null; grant?: null; recall?: null; endStream?: null; "return"?: null; pin?: null; quotaSet: geofs.v1.QuotaSet.$Shape; quotaRemove?: null; quotaAsk?: null; quotaReturn?: null }|{ op?: "quotaRemove"; create?: null; link?: null; unlink?: null; rmdir?: null; rename?: null; setAttr?: null; setXattr?: null; removeXattr?: null; commit?: null; writing?: null; setLock?: null; touchAtimes?: null; raiseFence?: null; releaseSession?: null; openSession?: null; closeSession?: null; allocateInodes?: null; registerSite?: null; registerNode?: null; registerTarget?: null; reportTargets?: null; orphanVote?: null; objectsDeleted?: null; bootstrap?: null; inviteNode?: null; removeNode?: null; promoteNode?: null; reformCluster?: null; finalizeFormat?: null; poolNew?: null; poolDestroy?: null; poolChange?: null; poolAssign?: null; poolConfigure?: null; openStream?: null; grant?: null; recall?: null; endStream?: null; "return"?: null; pin?: null; quotaSet?: null; quotaRemove: geofs.v1.QuotaRemove.$Shape; quotaAsk?: null; quotaReturn?: null }|{ op?: "quotaAsk"; create?: null; link?: null; unlink?: null; rmdir?: null; rename?: null; setAttr?: null; setXattr?: null; removeXattr?: null; commit?: null; writing?: null; setLock?: null; touchAtimes?: null; raiseFence?: null; releaseSession?: null; openSession?: null; closeSession?: null; allocateInodes?: null; registerSite?: null; registerNode?: null; registerTarget?: null; reportTargets?: null; orphanVote?: null; objectsDeleted?: null; bootstrap?: null; inviteNode?: null; removeNode?: null; promoteNode?: null; reformCluster?: null; finalizeFormat?: null; poolNew?: null; poolDestroy?: null; poolChange?: null; poolAssign?: null; poolConfigure?: null; openStream?: null; grant?: null; recall?: null; endStream?: null; "return"?: null; pin?: null; quotaSet?: null; quotaRemove?: null; quotaAsk: geofs.v1.QuotaAsk.$Shape; quotaReturn?: null }|{ op?: "quotaReturn"; create?: null; link?: null; unlink?: null; rmdir?: null; rename?: null; setAttr?: null; setXattr?: null; removeXattr?: null; commit?: null; writing?: null; setLock?: null; touchAtimes?: null; raiseFence?: null; releaseSession?: null; openSession?: null; closeSession?: null; allocateInodes?: null; registerSite?: null; registerNode?: null; registerTarget?: null; reportTargets?: null; orphanVote?: null; objectsDeleted?: null; bootstrap?: null; inviteNode?: null; removeNode?: null; promoteNode?: null; reformCluster?: null; finalizeFormat?: null; poolNew?: null; poolDestroy?: null; poolChange?: null; poolAssign?: null; poolConfigure?: null; openStream?: null; grant?: null; recall?: null; endStream?: null; "return"?: null; pin?: null; quotaSet?: null; quotaRemove?: null; quotaAsk?: null; quotaReturn: geofs.v1.QuotaReturn.$Shape })
            );
        }

        /**
         * Properties of a Basis.
         * @deprecated Use geofs.v1.Basis.$Properties instead.
         */
        interface IBasis extends geofs.v1.Basis.$Properties {
        }

        /** Represents a Basis. */
        class Basis {

            /**
             * Constructs a new Basis.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.Basis.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Basis inodes. */
            inodes: geofs.v1.BasisInode.$Properties[];

            /**
             * Encodes the specified Basis message. Does not implicitly {@link geofs.v1.Basis.verify|verify} messages.
             * @param m Basis message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.Basis.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Basis message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.Basis & geofs.v1.Basis.$Shape} Basis
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.Basis & geofs.v1.Basis.$Shape;

            /**
             * Gets the type url for Basis
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Basis {

            /** Properties of a Basis. */
            interface $Properties {

                /** Basis inodes */
                inodes?: (geofs.v1.BasisInode.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Basis. */
            type $Shape = geofs.v1.Basis.$Properties;
        }

        /**
         * Properties of a BasisInode.
         * @deprecated Use geofs.v1.BasisInode.$Properties instead.
         */
        interface IBasisInode extends geofs.v1.BasisInode.$Properties {
        }

        /** Represents a BasisInode. */
        class BasisInode {

            /**
             * Constructs a new BasisInode.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.BasisInode.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** BasisInode ino. */
            ino: number;

            /** BasisInode state. */
            state: number;

            /**
             * Encodes the specified BasisInode message. Does not implicitly {@link geofs.v1.BasisInode.verify|verify} messages.
             * @param m BasisInode message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.BasisInode.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a BasisInode message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.BasisInode & geofs.v1.BasisInode.$Shape} BasisInode
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.BasisInode & geofs.v1.BasisInode.$Shape;

            /**
             * Gets the type url for BasisInode
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace BasisInode {

            /** Properties of a BasisInode. */
            interface $Properties {

                /** BasisInode ino */
                ino?: (number|null);

                /** BasisInode state */
                state?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a BasisInode. */
            type $Shape = geofs.v1.BasisInode.$Properties;
        }

        /**
         * Properties of a Means.
         * @deprecated Use geofs.v1.Means.$Properties instead.
         */
        interface IMeans extends geofs.v1.Means.$Properties {
        }

        /** Represents a Means. */
        class Means {

            /**
             * Constructs a new Means.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.Means.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Means inodes. */
            inodes: geofs.v1.Meant.$Properties[];

            /**
             * Encodes the specified Means message. Does not implicitly {@link geofs.v1.Means.verify|verify} messages.
             * @param m Means message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.Means.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Means message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.Means & geofs.v1.Means.$Shape} Means
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.Means & geofs.v1.Means.$Shape;

            /**
             * Gets the type url for Means
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Means {

            /** Properties of a Means. */
            interface $Properties {

                /** Means inodes */
                inodes?: (geofs.v1.Meant.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Means. */
            type $Shape = geofs.v1.Means.$Properties;
        }

        /**
         * Properties of a Meant.
         * @deprecated Use geofs.v1.Meant.$Properties instead.
         */
        interface IMeant extends geofs.v1.Meant.$Properties {
        }

        /** Represents a Meant. */
        class Meant {

            /**
             * Constructs a new Meant.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.Meant.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Meant ino. */
            ino: number;

            /** Meant change. */
            change: number;

            /**
             * Encodes the specified Meant message. Does not implicitly {@link geofs.v1.Meant.verify|verify} messages.
             * @param m Meant message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.Meant.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Meant message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.Meant & geofs.v1.Meant.$Shape} Meant
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.Meant & geofs.v1.Meant.$Shape;

            /**
             * Gets the type url for Meant
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Meant {

            /** Properties of a Meant. */
            interface $Properties {

                /** Meant ino */
                ino?: (number|null);

                /** Meant change */
                change?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Meant. */
            type $Shape = geofs.v1.Meant.$Properties;
        }

        /**
         * Properties of a Create.
         * @deprecated Use geofs.v1.Create.$Properties instead.
         */
        interface ICreate extends geofs.v1.Create.$Properties {
        }

        /** Represents a Create. */
        class Create {

            /**
             * Constructs a new Create.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.Create.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Create parent. */
            parent: number;

            /** Create name. */
            name: Uint8Array;

            /** Create mode. */
            mode: number;

            /** Create rdev. */
            rdev: number;

            /** Create linkTarget. */
            linkTarget: Uint8Array;

            /** Create cred. */
            cred?: (geofs.v1.Credential.$Properties|null);

            /** Create ino. */
            ino: number;

            /** Create layout. */
            layout?: (geofs.v1.Layout.$Properties|null);

            /** Create exclusive. */
            exclusive: boolean;

            /**
             * Encodes the specified Create message. Does not implicitly {@link geofs.v1.Create.verify|verify} messages.
             * @param m Create message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.Create.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Create message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.Create & geofs.v1.Create.$Shape} Create
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.Create & geofs.v1.Create.$Shape;

            /**
             * Gets the type url for Create
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Create {

            /** Properties of a Create. */
            interface $Properties {

                /** Create parent */
                parent?: (number|null);

                /** Create name */
                name?: (Uint8Array|null);

                /** Create mode */
                mode?: (number|null);

                /** Create rdev */
                rdev?: (number|null);

                /** Create linkTarget */
                linkTarget?: (Uint8Array|null);

                /** Create cred */
                cred?: (geofs.v1.Credential.$Properties|null);

                /** Create ino */
                ino?: (number|null);

                /** Create layout */
                layout?: (geofs.v1.Layout.$Properties|null);

                /** Create exclusive */
                exclusive?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Create. */
            type $Shape = geofs.v1.Create.$Properties;
        }

        /**
         * Properties of a Link.
         * @deprecated Use geofs.v1.Link.$Properties instead.
         */
        interface ILink extends geofs.v1.Link.$Properties {
        }

        /** Represents a Link. */
        class Link {

            /**
             * Constructs a new Link.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.Link.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Link ino. */
            ino: number;

            /** Link parent. */
            parent: number;

            /** Link name. */
            name: Uint8Array;

            /**
             * Encodes the specified Link message. Does not implicitly {@link geofs.v1.Link.verify|verify} messages.
             * @param m Link message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.Link.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Link message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.Link & geofs.v1.Link.$Shape} Link
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.Link & geofs.v1.Link.$Shape;

            /**
             * Gets the type url for Link
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Link {

            /** Properties of a Link. */
            interface $Properties {

                /** Link ino */
                ino?: (number|null);

                /** Link parent */
                parent?: (number|null);

                /** Link name */
                name?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Link. */
            type $Shape = geofs.v1.Link.$Properties;
        }

        /**
         * Properties of an Unlink.
         * @deprecated Use geofs.v1.Unlink.$Properties instead.
         */
        interface IUnlink extends geofs.v1.Unlink.$Properties {
        }

        /** Represents an Unlink. */
        class Unlink {

            /**
             * Constructs a new Unlink.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.Unlink.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Unlink parent. */
            parent: number;

            /** Unlink name. */
            name: Uint8Array;

            /**
             * Encodes the specified Unlink message. Does not implicitly {@link geofs.v1.Unlink.verify|verify} messages.
             * @param m Unlink message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.Unlink.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Unlink message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.Unlink & geofs.v1.Unlink.$Shape} Unlink
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.Unlink & geofs.v1.Unlink.$Shape;

            /**
             * Gets the type url for Unlink
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Unlink {

            /** Properties of an Unlink. */
            interface $Properties {

                /** Unlink parent */
                parent?: (number|null);

                /** Unlink name */
                name?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Unlink. */
            type $Shape = geofs.v1.Unlink.$Properties;
        }

        /**
         * Properties of a Rmdir.
         * @deprecated Use geofs.v1.Rmdir.$Properties instead.
         */
        interface IRmdir extends geofs.v1.Rmdir.$Properties {
        }

        /** Represents a Rmdir. */
        class Rmdir {

            /**
             * Constructs a new Rmdir.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.Rmdir.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Rmdir parent. */
            parent: number;

            /** Rmdir name. */
            name: Uint8Array;

            /**
             * Encodes the specified Rmdir message. Does not implicitly {@link geofs.v1.Rmdir.verify|verify} messages.
             * @param m Rmdir message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.Rmdir.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Rmdir message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.Rmdir & geofs.v1.Rmdir.$Shape} Rmdir
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.Rmdir & geofs.v1.Rmdir.$Shape;

            /**
             * Gets the type url for Rmdir
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Rmdir {

            /** Properties of a Rmdir. */
            interface $Properties {

                /** Rmdir parent */
                parent?: (number|null);

                /** Rmdir name */
                name?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Rmdir. */
            type $Shape = geofs.v1.Rmdir.$Properties;
        }

        /**
         * Properties of a Rename.
         * @deprecated Use geofs.v1.Rename.$Properties instead.
         */
        interface IRename extends geofs.v1.Rename.$Properties {
        }

        /** Represents a Rename. */
        class Rename {

            /**
             * Constructs a new Rename.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.Rename.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Rename parent. */
            parent: number;

            /** Rename name. */
            name: Uint8Array;

            /** Rename newParent. */
            newParent: number;

            /** Rename newName. */
            newName: Uint8Array;

            /** Rename flags. */
            flags: number;

            /**
             * Encodes the specified Rename message. Does not implicitly {@link geofs.v1.Rename.verify|verify} messages.
             * @param m Rename message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.Rename.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Rename message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.Rename & geofs.v1.Rename.$Shape} Rename
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.Rename & geofs.v1.Rename.$Shape;

            /**
             * Gets the type url for Rename
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Rename {

            /** Properties of a Rename. */
            interface $Properties {

                /** Rename parent */
                parent?: (number|null);

                /** Rename name */
                name?: (Uint8Array|null);

                /** Rename newParent */
                newParent?: (number|null);

                /** Rename newName */
                newName?: (Uint8Array|null);

                /** Rename flags */
                flags?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Rename. */
            type $Shape = geofs.v1.Rename.$Properties;
        }

        /**
         * Properties of a SetAttr.
         * @deprecated Use geofs.v1.SetAttr.$Properties instead.
         */
        interface ISetAttr extends geofs.v1.SetAttr.$Properties {
        }

        /** Represents a SetAttr. */
        class SetAttr {

            /**
             * Constructs a new SetAttr.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.SetAttr.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SetAttr ino. */
            ino: number;

            /** SetAttr hasMode. */
            hasMode: boolean;

            /** SetAttr mode. */
            mode: number;

            /** SetAttr hasUid. */
            hasUid: boolean;

            /** SetAttr uid. */
            uid: number;

            /** SetAttr hasGid. */
            hasGid: boolean;

            /** SetAttr gid. */
            gid: number;

            /** SetAttr hasAtime. */
            hasAtime: boolean;

            /** SetAttr atime. */
            atime?: (geofs.v1.Time.$Properties|null);

            /** SetAttr atimeNow. */
            atimeNow: boolean;

            /** SetAttr hasMtime. */
            hasMtime: boolean;

            /** SetAttr mtime. */
            mtime?: (geofs.v1.Time.$Properties|null);

            /** SetAttr mtimeNow. */
            mtimeNow: boolean;

            /** SetAttr killSuid. */
            killSuid: boolean;

            /**
             * Encodes the specified SetAttr message. Does not implicitly {@link geofs.v1.SetAttr.verify|verify} messages.
             * @param m SetAttr message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.SetAttr.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SetAttr message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.SetAttr & geofs.v1.SetAttr.$Shape} SetAttr
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.SetAttr & geofs.v1.SetAttr.$Shape;

            /**
             * Gets the type url for SetAttr
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace SetAttr {

            /** Properties of a SetAttr. */
            interface $Properties {

                /** SetAttr ino */
                ino?: (number|null);

                /** SetAttr hasMode */
                hasMode?: (boolean|null);

                /** SetAttr mode */
                mode?: (number|null);

                /** SetAttr hasUid */
                hasUid?: (boolean|null);

                /** SetAttr uid */
                uid?: (number|null);

                /** SetAttr hasGid */
                hasGid?: (boolean|null);

                /** SetAttr gid */
                gid?: (number|null);

                /** SetAttr hasAtime */
                hasAtime?: (boolean|null);

                /** SetAttr atime */
                atime?: (geofs.v1.Time.$Properties|null);

                /** SetAttr atimeNow */
                atimeNow?: (boolean|null);

                /** SetAttr hasMtime */
                hasMtime?: (boolean|null);

                /** SetAttr mtime */
                mtime?: (geofs.v1.Time.$Properties|null);

                /** SetAttr mtimeNow */
                mtimeNow?: (boolean|null);

                /** SetAttr killSuid */
                killSuid?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SetAttr. */
            type $Shape = geofs.v1.SetAttr.$Properties;
        }

        /**
         * Properties of a SetXattr.
         * @deprecated Use geofs.v1.SetXattr.$Properties instead.
         */
        interface ISetXattr extends geofs.v1.SetXattr.$Properties {
        }

        /** Represents a SetXattr. */
        class SetXattr {

            /**
             * Constructs a new SetXattr.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.SetXattr.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SetXattr ino. */
            ino: number;

            /** SetXattr name. */
            name: Uint8Array;

            /** SetXattr value. */
            value: Uint8Array;

            /** SetXattr flags. */
            flags: number;

            /**
             * Encodes the specified SetXattr message. Does not implicitly {@link geofs.v1.SetXattr.verify|verify} messages.
             * @param m SetXattr message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.SetXattr.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SetXattr message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.SetXattr & geofs.v1.SetXattr.$Shape} SetXattr
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.SetXattr & geofs.v1.SetXattr.$Shape;

            /**
             * Gets the type url for SetXattr
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace SetXattr {

            /** Properties of a SetXattr. */
            interface $Properties {

                /** SetXattr ino */
                ino?: (number|null);

                /** SetXattr name */
                name?: (Uint8Array|null);

                /** SetXattr value */
                value?: (Uint8Array|null);

                /** SetXattr flags */
                flags?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SetXattr. */
            type $Shape = geofs.v1.SetXattr.$Properties;
        }

        /**
         * Properties of a RemoveXattr.
         * @deprecated Use geofs.v1.RemoveXattr.$Properties instead.
         */
        interface IRemoveXattr extends geofs.v1.RemoveXattr.$Properties {
        }

        /** Represents a RemoveXattr. */
        class RemoveXattr {

            /**
             * Constructs a new RemoveXattr.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.RemoveXattr.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RemoveXattr ino. */
            ino: number;

            /** RemoveXattr name. */
            name: Uint8Array;

            /**
             * Encodes the specified RemoveXattr message. Does not implicitly {@link geofs.v1.RemoveXattr.verify|verify} messages.
             * @param m RemoveXattr message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.RemoveXattr.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RemoveXattr message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.RemoveXattr & geofs.v1.RemoveXattr.$Shape} RemoveXattr
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.RemoveXattr & geofs.v1.RemoveXattr.$Shape;

            /**
             * Gets the type url for RemoveXattr
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace RemoveXattr {

            /** Properties of a RemoveXattr. */
            interface $Properties {

                /** RemoveXattr ino */
                ino?: (number|null);

                /** RemoveXattr name */
                name?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RemoveXattr. */
            type $Shape = geofs.v1.RemoveXattr.$Properties;
        }

        /**
         * Properties of a Commit.
         * @deprecated Use geofs.v1.Commit.$Properties instead.
         */
        interface ICommit extends geofs.v1.Commit.$Properties {
        }

        /** Represents a Commit. */
        class Commit {

            /**
             * Constructs a new Commit.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.Commit.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Commit ino. */
            ino: number;

            /** Commit dataVersion. */
            dataVersion: number;

            /** Commit size. */
            size: number;

            /** Commit mtime. */
            mtime?: (geofs.v1.Time.$Properties|null);

            /** Commit serverIncarnation. */
            serverIncarnation: number;

            /** Commit stillWriting. */
            stillWriting: boolean;

            /** Commit killSuid. */
            killSuid: boolean;

            /** Commit blocks. */
            blocks: number;

            /** Commit clean. */
            clean: boolean;

            /**
             * Encodes the specified Commit message. Does not implicitly {@link geofs.v1.Commit.verify|verify} messages.
             * @param m Commit message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.Commit.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Commit message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.Commit & geofs.v1.Commit.$Shape} Commit
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.Commit & geofs.v1.Commit.$Shape;

            /**
             * Gets the type url for Commit
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Commit {

            /** Properties of a Commit. */
            interface $Properties {

                /** Commit ino */
                ino?: (number|null);

                /** Commit dataVersion */
                dataVersion?: (number|null);

                /** Commit size */
                size?: (number|null);

                /** Commit mtime */
                mtime?: (geofs.v1.Time.$Properties|null);

                /** Commit serverIncarnation */
                serverIncarnation?: (number|null);

                /** Commit stillWriting */
                stillWriting?: (boolean|null);

                /** Commit killSuid */
                killSuid?: (boolean|null);

                /** Commit blocks */
                blocks?: (number|null);

                /** Commit clean */
                clean?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Commit. */
            type $Shape = geofs.v1.Commit.$Properties;
        }

        /**
         * Properties of a Writing.
         * @deprecated Use geofs.v1.Writing.$Properties instead.
         */
        interface IWriting extends geofs.v1.Writing.$Properties {
        }

        /** Represents a Writing. */
        class Writing {

            /**
             * Constructs a new Writing.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.Writing.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Writing ino. */
            ino: number;

            /**
             * Encodes the specified Writing message. Does not implicitly {@link geofs.v1.Writing.verify|verify} messages.
             * @param m Writing message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.Writing.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Writing message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.Writing & geofs.v1.Writing.$Shape} Writing
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.Writing & geofs.v1.Writing.$Shape;

            /**
             * Gets the type url for Writing
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Writing {

            /** Properties of a Writing. */
            interface $Properties {

                /** Writing ino */
                ino?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Writing. */
            type $Shape = geofs.v1.Writing.$Properties;
        }

        /**
         * Properties of a RaiseFence.
         * @deprecated Use geofs.v1.RaiseFence.$Properties instead.
         */
        interface IRaiseFence extends geofs.v1.RaiseFence.$Properties {
        }

        /** Represents a RaiseFence. */
        class RaiseFence {

            /**
             * Constructs a new RaiseFence.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.RaiseFence.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RaiseFence ino. */
            ino: number;

            /** RaiseFence above. */
            above: number;

            /**
             * Encodes the specified RaiseFence message. Does not implicitly {@link geofs.v1.RaiseFence.verify|verify} messages.
             * @param m RaiseFence message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.RaiseFence.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RaiseFence message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.RaiseFence & geofs.v1.RaiseFence.$Shape} RaiseFence
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.RaiseFence & geofs.v1.RaiseFence.$Shape;

            /**
             * Gets the type url for RaiseFence
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace RaiseFence {

            /** Properties of a RaiseFence. */
            interface $Properties {

                /** RaiseFence ino */
                ino?: (number|null);

                /** RaiseFence above */
                above?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RaiseFence. */
            type $Shape = geofs.v1.RaiseFence.$Properties;
        }

        /** LockKind enum. */
        enum LockKind {

            /** LOCK_UNLOCK value */
            LOCK_UNLOCK = 0,

            /** LOCK_READ value */
            LOCK_READ = 1,

            /** LOCK_WRITE value */
            LOCK_WRITE = 2
        }

        /**
         * Properties of a SetLock.
         * @deprecated Use geofs.v1.SetLock.$Properties instead.
         */
        interface ISetLock extends geofs.v1.SetLock.$Properties {
        }

        /** Represents a SetLock. */
        class SetLock {

            /**
             * Constructs a new SetLock.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.SetLock.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SetLock ino. */
            ino: number;

            /** SetLock owner. */
            owner: number;

            /** SetLock pid. */
            pid: number;

            /** SetLock kind. */
            kind: geofs.v1.LockKind;

            /** SetLock flock. */
            flock: boolean;

            /** SetLock start. */
            start: number;

            /** SetLock end. */
            end: number;

            /**
             * Encodes the specified SetLock message. Does not implicitly {@link geofs.v1.SetLock.verify|verify} messages.
             * @param m SetLock message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.SetLock.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SetLock message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.SetLock & geofs.v1.SetLock.$Shape} SetLock
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.SetLock & geofs.v1.SetLock.$Shape;

            /**
             * Gets the type url for SetLock
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace SetLock {

            /** Properties of a SetLock. */
            interface $Properties {

                /** SetLock ino */
                ino?: (number|null);

                /** SetLock owner */
                owner?: (number|null);

                /** SetLock pid */
                pid?: (number|null);

                /** SetLock kind */
                kind?: (geofs.v1.LockKind|null);

                /** SetLock flock */
                flock?: (boolean|null);

                /** SetLock start */
                start?: (number|null);

                /** SetLock end */
                end?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SetLock. */
            type $Shape = geofs.v1.SetLock.$Properties;
        }

        /**
         * Properties of a TouchAtimes.
         * @deprecated Use geofs.v1.TouchAtimes.$Properties instead.
         */
        interface ITouchAtimes extends geofs.v1.TouchAtimes.$Properties {
        }

        /** Represents a TouchAtimes. */
        class TouchAtimes {

            /**
             * Constructs a new TouchAtimes.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.TouchAtimes.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TouchAtimes inos. */
            inos: number[];

            /** TouchAtimes times. */
            times: geofs.v1.Time.$Properties[];

            /**
             * Encodes the specified TouchAtimes message. Does not implicitly {@link geofs.v1.TouchAtimes.verify|verify} messages.
             * @param m TouchAtimes message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.TouchAtimes.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TouchAtimes message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.TouchAtimes & geofs.v1.TouchAtimes.$Shape} TouchAtimes
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.TouchAtimes & geofs.v1.TouchAtimes.$Shape;

            /**
             * Gets the type url for TouchAtimes
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace TouchAtimes {

            /** Properties of a TouchAtimes. */
            interface $Properties {

                /** TouchAtimes inos */
                inos?: (number[]|null);

                /** TouchAtimes times */
                times?: (geofs.v1.Time.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TouchAtimes. */
            type $Shape = geofs.v1.TouchAtimes.$Properties;
        }

        /**
         * Properties of an OpenSession.
         * @deprecated Use geofs.v1.OpenSession.$Properties instead.
         */
        interface IOpenSession extends geofs.v1.OpenSession.$Properties {
        }

        /** Represents an OpenSession. */
        class OpenSession {

            /**
             * Constructs a new OpenSession.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.OpenSession.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OpenSession key. */
            key: string;

            /** OpenSession description. */
            description: string;

            /** OpenSession node. */
            node: number;

            /** OpenSession session. */
            session: number;

            /** OpenSession ending. */
            ending: number;

            /** OpenSession returns. */
            returns: number;

            /** OpenSession keeps. */
            keeps: boolean;

            /**
             * Encodes the specified OpenSession message. Does not implicitly {@link geofs.v1.OpenSession.verify|verify} messages.
             * @param m OpenSession message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.OpenSession.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OpenSession message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.OpenSession & geofs.v1.OpenSession.$Shape} OpenSession
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.OpenSession & geofs.v1.OpenSession.$Shape;

            /**
             * Gets the type url for OpenSession
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace OpenSession {

            /** Properties of an OpenSession. */
            interface $Properties {

                /** OpenSession key */
                key?: (string|null);

                /** OpenSession description */
                description?: (string|null);

                /** OpenSession node */
                node?: (number|null);

                /** OpenSession session */
                session?: (number|null);

                /** OpenSession ending */
                ending?: (number|null);

                /** OpenSession returns */
                returns?: (number|null);

                /** OpenSession keeps */
                keeps?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OpenSession. */
            type $Shape = geofs.v1.OpenSession.$Properties;
        }

        /**
         * Properties of a CloseSession.
         * @deprecated Use geofs.v1.CloseSession.$Properties instead.
         */
        interface ICloseSession extends geofs.v1.CloseSession.$Properties {
        }

        /** Represents a CloseSession. */
        class CloseSession {

            /**
             * Constructs a new CloseSession.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.CloseSession.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CloseSession session. */
            session: number;

            /** CloseSession expired. */
            expired: boolean;

            /** CloseSession node. */
            node: number;

            /** CloseSession returns. */
            returns: number;

            /**
             * Encodes the specified CloseSession message. Does not implicitly {@link geofs.v1.CloseSession.verify|verify} messages.
             * @param m CloseSession message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.CloseSession.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CloseSession message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.CloseSession & geofs.v1.CloseSession.$Shape} CloseSession
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.CloseSession & geofs.v1.CloseSession.$Shape;

            /**
             * Gets the type url for CloseSession
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace CloseSession {

            /** Properties of a CloseSession. */
            interface $Properties {

                /** CloseSession session */
                session?: (number|null);

                /** CloseSession expired */
                expired?: (boolean|null);

                /** CloseSession node */
                node?: (number|null);

                /** CloseSession returns */
                returns?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CloseSession. */
            type $Shape = geofs.v1.CloseSession.$Properties;
        }

        /**
         * Properties of a ReleaseSession.
         * @deprecated Use geofs.v1.ReleaseSession.$Properties instead.
         */
        interface IReleaseSession extends geofs.v1.ReleaseSession.$Properties {
        }

        /** Represents a ReleaseSession. */
        class ReleaseSession {

            /**
             * Constructs a new ReleaseSession.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.ReleaseSession.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ReleaseSession session. */
            session: number;

            /** ReleaseSession expired. */
            expired: boolean;

            /** ReleaseSession node. */
            node: number;

            /** ReleaseSession returns. */
            returns: number;

            /** ReleaseSession inos. */
            inos: number[];

            /**
             * Encodes the specified ReleaseSession message. Does not implicitly {@link geofs.v1.ReleaseSession.verify|verify} messages.
             * @param m ReleaseSession message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.ReleaseSession.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ReleaseSession message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.ReleaseSession & geofs.v1.ReleaseSession.$Shape} ReleaseSession
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.ReleaseSession & geofs.v1.ReleaseSession.$Shape;

            /**
             * Gets the type url for ReleaseSession
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ReleaseSession {

            /** Properties of a ReleaseSession. */
            interface $Properties {

                /** ReleaseSession session */
                session?: (number|null);

                /** ReleaseSession expired */
                expired?: (boolean|null);

                /** ReleaseSession node */
                node?: (number|null);

                /** ReleaseSession returns */
                returns?: (number|null);

                /** ReleaseSession inos */
                inos?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ReleaseSession. */
            type $Shape = geofs.v1.ReleaseSession.$Properties;
        }

        /**
         * Properties of an AllocateInodes.
         * @deprecated Use geofs.v1.AllocateInodes.$Properties instead.
         */
        interface IAllocateInodes extends geofs.v1.AllocateInodes.$Properties {
        }

        /** Represents an AllocateInodes. */
        class AllocateInodes {

            /**
             * Constructs a new AllocateInodes.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.AllocateInodes.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AllocateInodes site. */
            site: number;

            /** AllocateInodes count. */
            count: number;

            /**
             * Encodes the specified AllocateInodes message. Does not implicitly {@link geofs.v1.AllocateInodes.verify|verify} messages.
             * @param m AllocateInodes message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.AllocateInodes.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AllocateInodes message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.AllocateInodes & geofs.v1.AllocateInodes.$Shape} AllocateInodes
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.AllocateInodes & geofs.v1.AllocateInodes.$Shape;

            /**
             * Gets the type url for AllocateInodes
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace AllocateInodes {

            /** Properties of an AllocateInodes. */
            interface $Properties {

                /** AllocateInodes site */
                site?: (number|null);

                /** AllocateInodes count */
                count?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AllocateInodes. */
            type $Shape = geofs.v1.AllocateInodes.$Properties;
        }

        /**
         * Properties of a RegisterSite.
         * @deprecated Use geofs.v1.RegisterSite.$Properties instead.
         */
        interface IRegisterSite extends geofs.v1.RegisterSite.$Properties {
        }

        /** Represents a RegisterSite. */
        class RegisterSite {

            /**
             * Constructs a new RegisterSite.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.RegisterSite.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RegisterSite name. */
            name: string;

            /**
             * Encodes the specified RegisterSite message. Does not implicitly {@link geofs.v1.RegisterSite.verify|verify} messages.
             * @param m RegisterSite message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.RegisterSite.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RegisterSite message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.RegisterSite & geofs.v1.RegisterSite.$Shape} RegisterSite
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.RegisterSite & geofs.v1.RegisterSite.$Shape;

            /**
             * Gets the type url for RegisterSite
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace RegisterSite {

            /** Properties of a RegisterSite. */
            interface $Properties {

                /** RegisterSite name */
                name?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RegisterSite. */
            type $Shape = geofs.v1.RegisterSite.$Properties;
        }

        /**
         * Properties of a RegisterNode.
         * @deprecated Use geofs.v1.RegisterNode.$Properties instead.
         */
        interface IRegisterNode extends geofs.v1.RegisterNode.$Properties {
        }

        /** Represents a RegisterNode. */
        class RegisterNode {

            /**
             * Constructs a new RegisterNode.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.RegisterNode.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RegisterNode node. */
            node: number;

            /** RegisterNode name. */
            name: string;

            /** RegisterNode site. */
            site: string;

            /** RegisterNode address. */
            address: string;

            /** RegisterNode disk. */
            disk: string;

            /** RegisterNode witness. */
            witness: boolean;

            /** RegisterNode oldestFormat. */
            oldestFormat: number;

            /** RegisterNode newestFormat. */
            newestFormat: number;

            /** RegisterNode program. */
            program: string;

            /**
             * Encodes the specified RegisterNode message. Does not implicitly {@link geofs.v1.RegisterNode.verify|verify} messages.
             * @param m RegisterNode message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.RegisterNode.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RegisterNode message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.RegisterNode & geofs.v1.RegisterNode.$Shape} RegisterNode
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.RegisterNode & geofs.v1.RegisterNode.$Shape;

            /**
             * Gets the type url for RegisterNode
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace RegisterNode {

            /** Properties of a RegisterNode. */
            interface $Properties {

                /** RegisterNode node */
                node?: (number|null);

                /** RegisterNode name */
                name?: (string|null);

                /** RegisterNode site */
                site?: (string|null);

                /** RegisterNode address */
                address?: (string|null);

                /** RegisterNode disk */
                disk?: (string|null);

                /** RegisterNode witness */
                witness?: (boolean|null);

                /** RegisterNode oldestFormat */
                oldestFormat?: (number|null);

                /** RegisterNode newestFormat */
                newestFormat?: (number|null);

                /** RegisterNode program */
                program?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RegisterNode. */
            type $Shape = geofs.v1.RegisterNode.$Properties;
        }

        /**
         * Properties of a RegisterTarget.
         * @deprecated Use geofs.v1.RegisterTarget.$Properties instead.
         */
        interface IRegisterTarget extends geofs.v1.RegisterTarget.$Properties {
        }

        /** Represents a RegisterTarget. */
        class RegisterTarget {

            /**
             * Constructs a new RegisterTarget.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.RegisterTarget.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RegisterTarget name. */
            name: string;

            /** RegisterTarget site. */
            site: string;

            /** RegisterTarget address. */
            address: string;

            /** RegisterTarget uuid. */
            uuid: string;

            /** RegisterTarget incarnation. */
            incarnation: number;

            /** RegisterTarget totalBytes. */
            totalBytes: number;

            /** RegisterTarget freeBytes. */
            freeBytes: number;

            /** RegisterTarget totalObjects. */
            totalObjects: number;

            /** RegisterTarget freeObjects. */
            freeObjects: number;

            /**
             * Encodes the specified RegisterTarget message. Does not implicitly {@link geofs.v1.RegisterTarget.verify|verify} messages.
             * @param m RegisterTarget message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.RegisterTarget.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RegisterTarget message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.RegisterTarget & geofs.v1.RegisterTarget.$Shape} RegisterTarget
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.RegisterTarget & geofs.v1.RegisterTarget.$Shape;

            /**
             * Gets the type url for RegisterTarget
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace RegisterTarget {

            /** Properties of a RegisterTarget. */
            interface $Properties {

                /** RegisterTarget name */
                name?: (string|null);

                /** RegisterTarget site */
                site?: (string|null);

                /** RegisterTarget address */
                address?: (string|null);

                /** RegisterTarget uuid */
                uuid?: (string|null);

                /** RegisterTarget incarnation */
                incarnation?: (number|null);

                /** RegisterTarget totalBytes */
                totalBytes?: (number|null);

                /** RegisterTarget freeBytes */
                freeBytes?: (number|null);

                /** RegisterTarget totalObjects */
                totalObjects?: (number|null);

                /** RegisterTarget freeObjects */
                freeObjects?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RegisterTarget. */
            type $Shape = geofs.v1.RegisterTarget.$Properties;
        }

        /**
         * Properties of a ReportTargets.
         * @deprecated Use geofs.v1.ReportTargets.$Properties instead.
         */
        interface IReportTargets extends geofs.v1.ReportTargets.$Properties {
        }

        /** Represents a ReportTargets. */
        class ReportTargets {

            /**
             * Constructs a new ReportTargets.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.ReportTargets.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ReportTargets targets. */
            targets: geofs.v1.TargetInfo.$Properties[];

            /**
             * Encodes the specified ReportTargets message. Does not implicitly {@link geofs.v1.ReportTargets.verify|verify} messages.
             * @param m ReportTargets message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.ReportTargets.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ReportTargets message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.ReportTargets & geofs.v1.ReportTargets.$Shape} ReportTargets
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.ReportTargets & geofs.v1.ReportTargets.$Shape;

            /**
             * Gets the type url for ReportTargets
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ReportTargets {

            /** Properties of a ReportTargets. */
            interface $Properties {

                /** ReportTargets targets */
                targets?: (geofs.v1.TargetInfo.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ReportTargets. */
            type $Shape = geofs.v1.ReportTargets.$Properties;
        }

        /**
         * Properties of an OrphanVote.
         * @deprecated Use geofs.v1.OrphanVote.$Properties instead.
         */
        interface IOrphanVote extends geofs.v1.OrphanVote.$Properties {
        }

        /** Represents an OrphanVote. */
        class OrphanVote {

            /**
             * Constructs a new OrphanVote.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.OrphanVote.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OrphanVote site. */
            site: number;

            /** OrphanVote inos. */
            inos: number[];

            /** OrphanVote arrivals. */
            arrivals: number;

            /** OrphanVote holdMs. */
            holdMs: number;

            /**
             * Encodes the specified OrphanVote message. Does not implicitly {@link geofs.v1.OrphanVote.verify|verify} messages.
             * @param m OrphanVote message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.OrphanVote.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OrphanVote message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.OrphanVote & geofs.v1.OrphanVote.$Shape} OrphanVote
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.OrphanVote & geofs.v1.OrphanVote.$Shape;

            /**
             * Gets the type url for OrphanVote
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace OrphanVote {

            /** Properties of an OrphanVote. */
            interface $Properties {

                /** OrphanVote site */
                site?: (number|null);

                /** OrphanVote inos */
                inos?: (number[]|null);

                /** OrphanVote arrivals */
                arrivals?: (number|null);

                /** OrphanVote holdMs */
                holdMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OrphanVote. */
            type $Shape = geofs.v1.OrphanVote.$Properties;
        }

        /**
         * Properties of an ObjectsDeleted.
         * @deprecated Use geofs.v1.ObjectsDeleted.$Properties instead.
         */
        interface IObjectsDeleted extends geofs.v1.ObjectsDeleted.$Properties {
        }

        /** Represents an ObjectsDeleted. */
        class ObjectsDeleted {

            /**
             * Constructs a new ObjectsDeleted.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.ObjectsDeleted.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ObjectsDeleted target. */
            target: number;

            /** ObjectsDeleted objects. */
            objects: number[];

            /**
             * Encodes the specified ObjectsDeleted message. Does not implicitly {@link geofs.v1.ObjectsDeleted.verify|verify} messages.
             * @param m ObjectsDeleted message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.ObjectsDeleted.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ObjectsDeleted message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.ObjectsDeleted & geofs.v1.ObjectsDeleted.$Shape} ObjectsDeleted
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.ObjectsDeleted & geofs.v1.ObjectsDeleted.$Shape;

            /**
             * Gets the type url for ObjectsDeleted
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ObjectsDeleted {

            /** Properties of an ObjectsDeleted. */
            interface $Properties {

                /** ObjectsDeleted target */
                target?: (number|null);

                /** ObjectsDeleted objects */
                objects?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ObjectsDeleted. */
            type $Shape = geofs.v1.ObjectsDeleted.$Properties;
        }

        /**
         * Properties of a Bootstrap.
         * @deprecated Use geofs.v1.Bootstrap.$Properties instead.
         */
        interface IBootstrap extends geofs.v1.Bootstrap.$Properties {
        }

        /** Represents a Bootstrap. */
        class Bootstrap {

            /**
             * Constructs a new Bootstrap.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.Bootstrap.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Bootstrap cluster. */
            cluster: string;

            /** Bootstrap hashKey. */
            hashKey: Uint8Array;

            /** Bootstrap capabilityKey. */
            capabilityKey: Uint8Array;

            /** Bootstrap format. */
            format: number;

            /**
             * Encodes the specified Bootstrap message. Does not implicitly {@link geofs.v1.Bootstrap.verify|verify} messages.
             * @param m Bootstrap message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.Bootstrap.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Bootstrap message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.Bootstrap & geofs.v1.Bootstrap.$Shape} Bootstrap
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.Bootstrap & geofs.v1.Bootstrap.$Shape;

            /**
             * Gets the type url for Bootstrap
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Bootstrap {

            /** Properties of a Bootstrap. */
            interface $Properties {

                /** Bootstrap cluster */
                cluster?: (string|null);

                /** Bootstrap hashKey */
                hashKey?: (Uint8Array|null);

                /** Bootstrap capabilityKey */
                capabilityKey?: (Uint8Array|null);

                /** Bootstrap format */
                format?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Bootstrap. */
            type $Shape = geofs.v1.Bootstrap.$Properties;
        }

        /**
         * Properties of an InviteNode.
         * @deprecated Use geofs.v1.InviteNode.$Properties instead.
         */
        interface IInviteNode extends geofs.v1.InviteNode.$Properties {
        }

        /** Represents an InviteNode. */
        class InviteNode {

            /**
             * Constructs a new InviteNode.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.InviteNode.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** InviteNode name. */
            name: string;

            /** InviteNode site. */
            site: string;

            /** InviteNode address. */
            address: string;

            /** InviteNode replaces. */
            replaces: number;

            /** InviteNode learner. */
            learner: boolean;

            /** InviteNode floor. */
            floor: number;

            /** InviteNode witness. */
            witness: boolean;

            /**
             * Encodes the specified InviteNode message. Does not implicitly {@link geofs.v1.InviteNode.verify|verify} messages.
             * @param m InviteNode message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.InviteNode.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an InviteNode message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.InviteNode & geofs.v1.InviteNode.$Shape} InviteNode
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.InviteNode & geofs.v1.InviteNode.$Shape;

            /**
             * Gets the type url for InviteNode
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace InviteNode {

            /** Properties of an InviteNode. */
            interface $Properties {

                /** InviteNode name */
                name?: (string|null);

                /** InviteNode site */
                site?: (string|null);

                /** InviteNode address */
                address?: (string|null);

                /** InviteNode replaces */
                replaces?: (number|null);

                /** InviteNode learner */
                learner?: (boolean|null);

                /** InviteNode floor */
                floor?: (number|null);

                /** InviteNode witness */
                witness?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an InviteNode. */
            type $Shape = geofs.v1.InviteNode.$Properties;
        }

        /**
         * Properties of a RemoveNode.
         * @deprecated Use geofs.v1.RemoveNode.$Properties instead.
         */
        interface IRemoveNode extends geofs.v1.RemoveNode.$Properties {
        }

        /** Represents a RemoveNode. */
        class RemoveNode {

            /**
             * Constructs a new RemoveNode.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.RemoveNode.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RemoveNode node. */
            node: number;

            /** RemoveNode name. */
            name: string;

            /** RemoveNode site. */
            site: string;

            /**
             * Encodes the specified RemoveNode message. Does not implicitly {@link geofs.v1.RemoveNode.verify|verify} messages.
             * @param m RemoveNode message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.RemoveNode.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RemoveNode message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.RemoveNode & geofs.v1.RemoveNode.$Shape} RemoveNode
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.RemoveNode & geofs.v1.RemoveNode.$Shape;

            /**
             * Gets the type url for RemoveNode
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace RemoveNode {

            /** Properties of a RemoveNode. */
            interface $Properties {

                /** RemoveNode node */
                node?: (number|null);

                /** RemoveNode name */
                name?: (string|null);

                /** RemoveNode site */
                site?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RemoveNode. */
            type $Shape = geofs.v1.RemoveNode.$Properties;
        }

        /**
         * Properties of a PromoteNode.
         * @deprecated Use geofs.v1.PromoteNode.$Properties instead.
         */
        interface IPromoteNode extends geofs.v1.PromoteNode.$Properties {
        }

        /** Represents a PromoteNode. */
        class PromoteNode {

            /**
             * Constructs a new PromoteNode.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.PromoteNode.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PromoteNode node. */
            node: number;

            /**
             * Encodes the specified PromoteNode message. Does not implicitly {@link geofs.v1.PromoteNode.verify|verify} messages.
             * @param m PromoteNode message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.PromoteNode.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PromoteNode message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.PromoteNode & geofs.v1.PromoteNode.$Shape} PromoteNode
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.PromoteNode & geofs.v1.PromoteNode.$Shape;

            /**
             * Gets the type url for PromoteNode
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace PromoteNode {

            /** Properties of a PromoteNode. */
            interface $Properties {

                /** PromoteNode node */
                node?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PromoteNode. */
            type $Shape = geofs.v1.PromoteNode.$Properties;
        }

        /**
         * Properties of a ReformCluster.
         * @deprecated Use geofs.v1.ReformCluster.$Properties instead.
         */
        interface IReformCluster extends geofs.v1.ReformCluster.$Properties {
        }

        /** Represents a ReformCluster. */
        class ReformCluster {

            /**
             * Constructs a new ReformCluster.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.ReformCluster.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ReformCluster survivor. */
            survivor: number;

            /** ReformCluster incarnation. */
            incarnation: number;

            /** ReformCluster reform. */
            reform: string;

            /**
             * Encodes the specified ReformCluster message. Does not implicitly {@link geofs.v1.ReformCluster.verify|verify} messages.
             * @param m ReformCluster message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.ReformCluster.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ReformCluster message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.ReformCluster & geofs.v1.ReformCluster.$Shape} ReformCluster
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.ReformCluster & geofs.v1.ReformCluster.$Shape;

            /**
             * Gets the type url for ReformCluster
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ReformCluster {

            /** Properties of a ReformCluster. */
            interface $Properties {

                /** ReformCluster survivor */
                survivor?: (number|null);

                /** ReformCluster incarnation */
                incarnation?: (number|null);

                /** ReformCluster reform */
                reform?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ReformCluster. */
            type $Shape = geofs.v1.ReformCluster.$Properties;
        }

        /**
         * Properties of a FinalizeFormat.
         * @deprecated Use geofs.v1.FinalizeFormat.$Properties instead.
         */
        interface IFinalizeFormat extends geofs.v1.FinalizeFormat.$Properties {
        }

        /** Represents a FinalizeFormat. */
        class FinalizeFormat {

            /**
             * Constructs a new FinalizeFormat.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.FinalizeFormat.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** FinalizeFormat format. */
            format: number;

            /**
             * Encodes the specified FinalizeFormat message. Does not implicitly {@link geofs.v1.FinalizeFormat.verify|verify} messages.
             * @param m FinalizeFormat message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.FinalizeFormat.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a FinalizeFormat message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.FinalizeFormat & geofs.v1.FinalizeFormat.$Shape} FinalizeFormat
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.FinalizeFormat & geofs.v1.FinalizeFormat.$Shape;

            /**
             * Gets the type url for FinalizeFormat
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace FinalizeFormat {

            /** Properties of a FinalizeFormat. */
            interface $Properties {

                /** FinalizeFormat format */
                format?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a FinalizeFormat. */
            type $Shape = geofs.v1.FinalizeFormat.$Properties;
        }

        /**
         * Properties of a PoolNew.
         * @deprecated Use geofs.v1.PoolNew.$Properties instead.
         */
        interface IPoolNew extends geofs.v1.PoolNew.$Properties {
        }

        /** Represents a PoolNew. */
        class PoolNew {

            /**
             * Constructs a new PoolNew.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.PoolNew.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PoolNew name. */
            name: string;

            /**
             * Encodes the specified PoolNew message. Does not implicitly {@link geofs.v1.PoolNew.verify|verify} messages.
             * @param m PoolNew message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.PoolNew.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PoolNew message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.PoolNew & geofs.v1.PoolNew.$Shape} PoolNew
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.PoolNew & geofs.v1.PoolNew.$Shape;

            /**
             * Gets the type url for PoolNew
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace PoolNew {

            /** Properties of a PoolNew. */
            interface $Properties {

                /** PoolNew name */
                name?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PoolNew. */
            type $Shape = geofs.v1.PoolNew.$Properties;
        }

        /**
         * Properties of a PoolDestroy.
         * @deprecated Use geofs.v1.PoolDestroy.$Properties instead.
         */
        interface IPoolDestroy extends geofs.v1.PoolDestroy.$Properties {
        }

        /** Represents a PoolDestroy. */
        class PoolDestroy {

            /**
             * Constructs a new PoolDestroy.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.PoolDestroy.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PoolDestroy name. */
            name: string;

            /**
             * Encodes the specified PoolDestroy message. Does not implicitly {@link geofs.v1.PoolDestroy.verify|verify} messages.
             * @param m PoolDestroy message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.PoolDestroy.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PoolDestroy message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.PoolDestroy & geofs.v1.PoolDestroy.$Shape} PoolDestroy
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.PoolDestroy & geofs.v1.PoolDestroy.$Shape;

            /**
             * Gets the type url for PoolDestroy
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace PoolDestroy {

            /** Properties of a PoolDestroy. */
            interface $Properties {

                /** PoolDestroy name */
                name?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PoolDestroy. */
            type $Shape = geofs.v1.PoolDestroy.$Properties;
        }

        /**
         * Properties of a PoolChange.
         * @deprecated Use geofs.v1.PoolChange.$Properties instead.
         */
        interface IPoolChange extends geofs.v1.PoolChange.$Properties {
        }

        /** Represents a PoolChange. */
        class PoolChange {

            /**
             * Constructs a new PoolChange.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.PoolChange.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PoolChange name. */
            name: string;

            /** PoolChange add. */
            add: number[];

            /** PoolChange remove. */
            remove: number[];

            /**
             * Encodes the specified PoolChange message. Does not implicitly {@link geofs.v1.PoolChange.verify|verify} messages.
             * @param m PoolChange message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.PoolChange.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PoolChange message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.PoolChange & geofs.v1.PoolChange.$Shape} PoolChange
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.PoolChange & geofs.v1.PoolChange.$Shape;

            /**
             * Gets the type url for PoolChange
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace PoolChange {

            /** Properties of a PoolChange. */
            interface $Properties {

                /** PoolChange name */
                name?: (string|null);

                /** PoolChange add */
                add?: (number[]|null);

                /** PoolChange remove */
                remove?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PoolChange. */
            type $Shape = geofs.v1.PoolChange.$Properties;
        }

        /**
         * Properties of a PoolAssign.
         * @deprecated Use geofs.v1.PoolAssign.$Properties instead.
         */
        interface IPoolAssign extends geofs.v1.PoolAssign.$Properties {
        }

        /** Represents a PoolAssign. */
        class PoolAssign {

            /**
             * Constructs a new PoolAssign.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.PoolAssign.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PoolAssign ino. */
            ino: number;

            /** PoolAssign pool. */
            pool: string;

            /**
             * Encodes the specified PoolAssign message. Does not implicitly {@link geofs.v1.PoolAssign.verify|verify} messages.
             * @param m PoolAssign message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.PoolAssign.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PoolAssign message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.PoolAssign & geofs.v1.PoolAssign.$Shape} PoolAssign
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.PoolAssign & geofs.v1.PoolAssign.$Shape;

            /**
             * Gets the type url for PoolAssign
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace PoolAssign {

            /** Properties of a PoolAssign. */
            interface $Properties {

                /** PoolAssign ino */
                ino?: (number|null);

                /** PoolAssign pool */
                pool?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PoolAssign. */
            type $Shape = geofs.v1.PoolAssign.$Properties;
        }

        /**
         * Properties of a PoolConfigure.
         * @deprecated Use geofs.v1.PoolConfigure.$Properties instead.
         */
        interface IPoolConfigure extends geofs.v1.PoolConfigure.$Properties {
        }

        /** Represents a PoolConfigure. */
        class PoolConfigure {

            /**
             * Constructs a new PoolConfigure.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.PoolConfigure.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PoolConfigure name. */
            name: string;

            /** PoolConfigure hasOverflow. */
            hasOverflow: boolean;

            /** PoolConfigure overflow. */
            overflow: geofs.v1.Overflow;

            /** PoolConfigure hasSpillTo. */
            hasSpillTo: boolean;

            /** PoolConfigure spillTo. */
            spillTo: string;

            /** PoolConfigure hasSpillAtPercent. */
            hasSpillAtPercent: boolean;

            /** PoolConfigure spillAtPercent. */
            spillAtPercent: number;

            /**
             * Encodes the specified PoolConfigure message. Does not implicitly {@link geofs.v1.PoolConfigure.verify|verify} messages.
             * @param m PoolConfigure message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.PoolConfigure.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PoolConfigure message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.PoolConfigure & geofs.v1.PoolConfigure.$Shape} PoolConfigure
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.PoolConfigure & geofs.v1.PoolConfigure.$Shape;

            /**
             * Gets the type url for PoolConfigure
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace PoolConfigure {

            /** Properties of a PoolConfigure. */
            interface $Properties {

                /** PoolConfigure name */
                name?: (string|null);

                /** PoolConfigure hasOverflow */
                hasOverflow?: (boolean|null);

                /** PoolConfigure overflow */
                overflow?: (geofs.v1.Overflow|null);

                /** PoolConfigure hasSpillTo */
                hasSpillTo?: (boolean|null);

                /** PoolConfigure spillTo */
                spillTo?: (string|null);

                /** PoolConfigure hasSpillAtPercent */
                hasSpillAtPercent?: (boolean|null);

                /** PoolConfigure spillAtPercent */
                spillAtPercent?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PoolConfigure. */
            type $Shape = geofs.v1.PoolConfigure.$Properties;
        }

        /**
         * Properties of an OpenStream.
         * @deprecated Use geofs.v1.OpenStream.$Properties instead.
         */
        interface IOpenStream extends geofs.v1.OpenStream.$Properties {
        }

        /** Represents an OpenStream. */
        class OpenStream {

            /**
             * Constructs a new OpenStream.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.OpenStream.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OpenStream site. */
            site: number;

            /** OpenStream incarnation. */
            incarnation: number;

            /** OpenStream replaces. */
            replaces: number;

            /** OpenStream node. */
            node: number;

            /** OpenStream epoch. */
            epoch: number;

            /** OpenStream alone. */
            alone: boolean;

            /**
             * Encodes the specified OpenStream message. Does not implicitly {@link geofs.v1.OpenStream.verify|verify} messages.
             * @param m OpenStream message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.OpenStream.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OpenStream message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.OpenStream & geofs.v1.OpenStream.$Shape} OpenStream
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.OpenStream & geofs.v1.OpenStream.$Shape;

            /**
             * Gets the type url for OpenStream
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace OpenStream {

            /** Properties of an OpenStream. */
            interface $Properties {

                /** OpenStream site */
                site?: (number|null);

                /** OpenStream incarnation */
                incarnation?: (number|null);

                /** OpenStream replaces */
                replaces?: (number|null);

                /** OpenStream node */
                node?: (number|null);

                /** OpenStream epoch */
                epoch?: (number|null);

                /** OpenStream alone */
                alone?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OpenStream. */
            type $Shape = geofs.v1.OpenStream.$Properties;
        }

        /**
         * Properties of an EndStream.
         * @deprecated Use geofs.v1.EndStream.$Properties instead.
         */
        interface IEndStream extends geofs.v1.EndStream.$Properties {
        }

        /** Represents an EndStream. */
        class EndStream {

            /**
             * Constructs a new EndStream.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.EndStream.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** EndStream site. */
            site: number;

            /** EndStream incarnation. */
            incarnation: number;

            /** EndStream broken. */
            broken: boolean;

            /**
             * Encodes the specified EndStream message. Does not implicitly {@link geofs.v1.EndStream.verify|verify} messages.
             * @param m EndStream message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.EndStream.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an EndStream message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.EndStream & geofs.v1.EndStream.$Shape} EndStream
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.EndStream & geofs.v1.EndStream.$Shape;

            /**
             * Gets the type url for EndStream
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace EndStream {

            /** Properties of an EndStream. */
            interface $Properties {

                /** EndStream site */
                site?: (number|null);

                /** EndStream incarnation */
                incarnation?: (number|null);

                /** EndStream broken */
                broken?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an EndStream. */
            type $Shape = geofs.v1.EndStream.$Properties;
        }

        /**
         * Properties of a Grant.
         * @deprecated Use geofs.v1.Grant.$Properties instead.
         */
        interface IGrant extends geofs.v1.Grant.$Properties {
        }

        /** Represents a Grant. */
        class Grant {

            /**
             * Constructs a new Grant.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.Grant.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Grant dir. */
            dir: number;

            /** Grant site. */
            site: number;

            /**
             * Encodes the specified Grant message. Does not implicitly {@link geofs.v1.Grant.verify|verify} messages.
             * @param m Grant message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.Grant.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Grant message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.Grant & geofs.v1.Grant.$Shape} Grant
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.Grant & geofs.v1.Grant.$Shape;

            /**
             * Gets the type url for Grant
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Grant {

            /** Properties of a Grant. */
            interface $Properties {

                /** Grant dir */
                dir?: (number|null);

                /** Grant site */
                site?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Grant. */
            type $Shape = geofs.v1.Grant.$Properties;
        }

        /**
         * Properties of a Pin.
         * @deprecated Use geofs.v1.Pin.$Properties instead.
         */
        interface IPin extends geofs.v1.Pin.$Properties {
        }

        /** Represents a Pin. */
        class Pin {

            /**
             * Constructs a new Pin.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.Pin.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Pin dir. */
            dir: number;

            /** Pin site. */
            site: number;

            /**
             * Encodes the specified Pin message. Does not implicitly {@link geofs.v1.Pin.verify|verify} messages.
             * @param m Pin message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.Pin.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Pin message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.Pin & geofs.v1.Pin.$Shape} Pin
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.Pin & geofs.v1.Pin.$Shape;

            /**
             * Gets the type url for Pin
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Pin {

            /** Properties of a Pin. */
            interface $Properties {

                /** Pin dir */
                dir?: (number|null);

                /** Pin site */
                site?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Pin. */
            type $Shape = geofs.v1.Pin.$Properties;
        }

        /**
         * Properties of a Recall.
         * @deprecated Use geofs.v1.Recall.$Properties instead.
         */
        interface IRecall extends geofs.v1.Recall.$Properties {
        }

        /** Represents a Recall. */
        class Recall {

            /**
             * Constructs a new Recall.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.Recall.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Recall grants. */
            grants: number[];

            /** Recall inos. */
            inos: number[];

            /**
             * Encodes the specified Recall message. Does not implicitly {@link geofs.v1.Recall.verify|verify} messages.
             * @param m Recall message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.Recall.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Recall message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.Recall & geofs.v1.Recall.$Shape} Recall
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.Recall & geofs.v1.Recall.$Shape;

            /**
             * Gets the type url for Recall
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Recall {

            /** Properties of a Recall. */
            interface $Properties {

                /** Recall grants */
                grants?: (number[]|null);

                /** Recall inos */
                inos?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Recall. */
            type $Shape = geofs.v1.Recall.$Properties;
        }

        /**
         * Properties of a Return.
         * @deprecated Use geofs.v1.Return.$Properties instead.
         */
        interface IReturn extends geofs.v1.Return.$Properties {
        }

        /** Represents a Return. */
        class Return {

            /**
             * Constructs a new Return.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.Return.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Return grants. */
            grants: number[];

            /** Return inos. */
            inos: number[];

            /**
             * Encodes the specified Return message. Does not implicitly {@link geofs.v1.Return.verify|verify} messages.
             * @param m Return message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.Return.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Return message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.Return & geofs.v1.Return.$Shape} Return
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.Return & geofs.v1.Return.$Shape;

            /**
             * Gets the type url for Return
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Return {

            /** Properties of a Return. */
            interface $Properties {

                /** Return grants */
                grants?: (number[]|null);

                /** Return inos */
                inos?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Return. */
            type $Shape = geofs.v1.Return.$Properties;
        }

        /**
         * Properties of a QuotaSet.
         * @deprecated Use geofs.v1.QuotaSet.$Properties instead.
         */
        interface IQuotaSet extends geofs.v1.QuotaSet.$Properties {
        }

        /** Represents a QuotaSet. */
        class QuotaSet {

            /**
             * Constructs a new QuotaSet.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.QuotaSet.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** QuotaSet dir. */
            dir: number;

            /** QuotaSet hasBytes. */
            hasBytes: boolean;

            /** QuotaSet bytes. */
            bytes: number;

            /** QuotaSet hasFiles. */
            hasFiles: boolean;

            /** QuotaSet files. */
            files: number;

            /**
             * Encodes the specified QuotaSet message. Does not implicitly {@link geofs.v1.QuotaSet.verify|verify} messages.
             * @param m QuotaSet message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.QuotaSet.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a QuotaSet message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.QuotaSet & geofs.v1.QuotaSet.$Shape} QuotaSet
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.QuotaSet & geofs.v1.QuotaSet.$Shape;

            /**
             * Gets the type url for QuotaSet
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace QuotaSet {

            /** Properties of a QuotaSet. */
            interface $Properties {

                /** QuotaSet dir */
                dir?: (number|null);

                /** QuotaSet hasBytes */
                hasBytes?: (boolean|null);

                /** QuotaSet bytes */
                bytes?: (number|null);

                /** QuotaSet hasFiles */
                hasFiles?: (boolean|null);

                /** QuotaSet files */
                files?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a QuotaSet. */
            type $Shape = geofs.v1.QuotaSet.$Properties;
        }

        /**
         * Properties of a QuotaRemove.
         * @deprecated Use geofs.v1.QuotaRemove.$Properties instead.
         */
        interface IQuotaRemove extends geofs.v1.QuotaRemove.$Properties {
        }

        /** Represents a QuotaRemove. */
        class QuotaRemove {

            /**
             * Constructs a new QuotaRemove.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.QuotaRemove.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** QuotaRemove dir. */
            dir: number;

            /**
             * Encodes the specified QuotaRemove message. Does not implicitly {@link geofs.v1.QuotaRemove.verify|verify} messages.
             * @param m QuotaRemove message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.QuotaRemove.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a QuotaRemove message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.QuotaRemove & geofs.v1.QuotaRemove.$Shape} QuotaRemove
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.QuotaRemove & geofs.v1.QuotaRemove.$Shape;

            /**
             * Gets the type url for QuotaRemove
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace QuotaRemove {

            /** Properties of a QuotaRemove. */
            interface $Properties {

                /** QuotaRemove dir */
                dir?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a QuotaRemove. */
            type $Shape = geofs.v1.QuotaRemove.$Properties;
        }

        /**
         * Properties of a QuotaAsk.
         * @deprecated Use geofs.v1.QuotaAsk.$Properties instead.
         */
        interface IQuotaAsk extends geofs.v1.QuotaAsk.$Properties {
        }

        /** Represents a QuotaAsk. */
        class QuotaAsk {

            /**
             * Constructs a new QuotaAsk.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.QuotaAsk.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** QuotaAsk project. */
            project: number;

            /** QuotaAsk site. */
            site: number;

            /** QuotaAsk wantBytes. */
            wantBytes: number;

            /** QuotaAsk wantFiles. */
            wantFiles: number;

            /** QuotaAsk needBytes. */
            needBytes: number;

            /** QuotaAsk needFiles. */
            needFiles: number;

            /**
             * Encodes the specified QuotaAsk message. Does not implicitly {@link geofs.v1.QuotaAsk.verify|verify} messages.
             * @param m QuotaAsk message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.QuotaAsk.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a QuotaAsk message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.QuotaAsk & geofs.v1.QuotaAsk.$Shape} QuotaAsk
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.QuotaAsk & geofs.v1.QuotaAsk.$Shape;

            /**
             * Gets the type url for QuotaAsk
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace QuotaAsk {

            /** Properties of a QuotaAsk. */
            interface $Properties {

                /** QuotaAsk project */
                project?: (number|null);

                /** QuotaAsk site */
                site?: (number|null);

                /** QuotaAsk wantBytes */
                wantBytes?: (number|null);

                /** QuotaAsk wantFiles */
                wantFiles?: (number|null);

                /** QuotaAsk needBytes */
                needBytes?: (number|null);

                /** QuotaAsk needFiles */
                needFiles?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a QuotaAsk. */
            type $Shape = geofs.v1.QuotaAsk.$Properties;
        }

        /**
         * Properties of a QuotaReturn.
         * @deprecated Use geofs.v1.QuotaReturn.$Properties instead.
         */
        interface IQuotaReturn extends geofs.v1.QuotaReturn.$Properties {
        }

        /** Represents a QuotaReturn. */
        class QuotaReturn {

            /**
             * Constructs a new QuotaReturn.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.QuotaReturn.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** QuotaReturn project. */
            project: number;

            /** QuotaReturn bytes. */
            bytes: number;

            /** QuotaReturn files. */
            files: number;

            /**
             * Encodes the specified QuotaReturn message. Does not implicitly {@link geofs.v1.QuotaReturn.verify|verify} messages.
             * @param m QuotaReturn message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.QuotaReturn.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a QuotaReturn message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.QuotaReturn & geofs.v1.QuotaReturn.$Shape} QuotaReturn
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.QuotaReturn & geofs.v1.QuotaReturn.$Shape;

            /**
             * Gets the type url for QuotaReturn
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace QuotaReturn {

            /** Properties of a QuotaReturn. */
            interface $Properties {

                /** QuotaReturn project */
                project?: (number|null);

                /** QuotaReturn bytes */
                bytes?: (number|null);

                /** QuotaReturn files */
                files?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a QuotaReturn. */
            type $Shape = geofs.v1.QuotaReturn.$Properties;
        }

        /**
         * Properties of a CommandReply.
         * @deprecated Use geofs.v1.CommandReply.$Properties instead.
         */
        interface ICommandReply extends geofs.v1.CommandReply.$Properties {
        }

        /** Represents a CommandReply. */
        class CommandReply {

            /**
             * Constructs a new CommandReply.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.CommandReply.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CommandReply errno. */
            errno: number;

            /** CommandReply inodes. */
            inodes: geofs.v1.Inode.$Properties[];

            /** CommandReply ino. */
            ino: number;

            /** CommandReply existed. */
            existed: boolean;

            /** CommandReply detail. */
            detail: string;

            /** CommandReply index. */
            index: number;

            /** CommandReply conflict. */
            conflict?: (geofs.v1.Lock.$Properties|null);

            /** CommandReply cookie. */
            cookie: number;

            /** CommandReply replayed. */
            replayed: boolean;

            /** CommandReply held. */
            held: geofs.v1.Held.$Properties[];

            /** CommandReply forgotten. */
            forgotten: boolean;

            /** CommandReply short. */
            short?: (geofs.v1.QuotaShort.$Properties|null);

            /**
             * Encodes the specified CommandReply message. Does not implicitly {@link geofs.v1.CommandReply.verify|verify} messages.
             * @param m CommandReply message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.CommandReply.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CommandReply message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.CommandReply & geofs.v1.CommandReply.$Shape} CommandReply
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.CommandReply & geofs.v1.CommandReply.$Shape;

            /**
             * Gets the type url for CommandReply
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace CommandReply {

            /** Properties of a CommandReply. */
            interface $Properties {

                /** CommandReply errno */
                errno?: (number|null);

                /** CommandReply inodes */
                inodes?: (geofs.v1.Inode.$Properties[]|null);

                /** CommandReply ino */
                ino?: (number|null);

                /** CommandReply existed */
                existed?: (boolean|null);

                /** CommandReply detail */
                detail?: (string|null);

                /** CommandReply index */
                index?: (number|null);

                /** CommandReply conflict */
                conflict?: (geofs.v1.Lock.$Properties|null);

                /** CommandReply cookie */
                cookie?: (number|null);

                /** CommandReply replayed */
                replayed?: (boolean|null);

                /** CommandReply held */
                held?: (geofs.v1.Held.$Properties[]|null);

                /** CommandReply forgotten */
                forgotten?: (boolean|null);

                /** CommandReply short */
                short?: (geofs.v1.QuotaShort.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CommandReply. */
            type $Shape = geofs.v1.CommandReply.$Properties;
        }

        /**
         * Properties of a QuotaShort.
         * @deprecated Use geofs.v1.QuotaShort.$Properties instead.
         */
        interface IQuotaShort extends geofs.v1.QuotaShort.$Properties {
        }

        /** Represents a QuotaShort. */
        class QuotaShort {

            /**
             * Constructs a new QuotaShort.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.QuotaShort.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** QuotaShort project. */
            project: number;

            /** QuotaShort bytes. */
            bytes: number;

            /** QuotaShort files. */
            files: number;

            /** QuotaShort site. */
            site: number;

            /**
             * Encodes the specified QuotaShort message. Does not implicitly {@link geofs.v1.QuotaShort.verify|verify} messages.
             * @param m QuotaShort message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.QuotaShort.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a QuotaShort message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.QuotaShort & geofs.v1.QuotaShort.$Shape} QuotaShort
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.QuotaShort & geofs.v1.QuotaShort.$Shape;

            /**
             * Gets the type url for QuotaShort
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace QuotaShort {

            /** Properties of a QuotaShort. */
            interface $Properties {

                /** QuotaShort project */
                project?: (number|null);

                /** QuotaShort bytes */
                bytes?: (number|null);

                /** QuotaShort files */
                files?: (number|null);

                /** QuotaShort site */
                site?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a QuotaShort. */
            type $Shape = geofs.v1.QuotaShort.$Properties;
        }

        /**
         * Properties of a Held.
         * @deprecated Use geofs.v1.Held.$Properties instead.
         */
        interface IHeld extends geofs.v1.Held.$Properties {
        }

        /** Represents a Held. */
        class Held {

            /**
             * Constructs a new Held.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.Held.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Held ino. */
            ino: number;

            /** Held grant. */
            grant: number;

            /** Held site. */
            site: number;

            /**
             * Encodes the specified Held message. Does not implicitly {@link geofs.v1.Held.verify|verify} messages.
             * @param m Held message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.Held.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Held message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.Held & geofs.v1.Held.$Shape} Held
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.Held & geofs.v1.Held.$Shape;

            /**
             * Gets the type url for Held
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Held {

            /** Properties of a Held. */
            interface $Properties {

                /** Held ino */
                ino?: (number|null);

                /** Held grant */
                grant?: (number|null);

                /** Held site */
                site?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Held. */
            type $Shape = geofs.v1.Held.$Properties;
        }

        /**
         * Properties of a Lock.
         * @deprecated Use geofs.v1.Lock.$Properties instead.
         */
        interface ILock extends geofs.v1.Lock.$Properties {
        }

        /** Represents a Lock. */
        class Lock {

            /**
             * Constructs a new Lock.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.Lock.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Lock ino. */
            ino: number;

            /** Lock session. */
            session: number;

            /** Lock owner. */
            owner: number;

            /** Lock pid. */
            pid: number;

            /** Lock kind. */
            kind: geofs.v1.LockKind;

            /** Lock flock. */
            flock: boolean;

            /** Lock start. */
            start: number;

            /** Lock end. */
            end: number;

            /**
             * Encodes the specified Lock message. Does not implicitly {@link geofs.v1.Lock.verify|verify} messages.
             * @param m Lock message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.Lock.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Lock message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.Lock & geofs.v1.Lock.$Shape} Lock
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.Lock & geofs.v1.Lock.$Shape;

            /**
             * Gets the type url for Lock
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Lock {

            /** Properties of a Lock. */
            interface $Properties {

                /** Lock ino */
                ino?: (number|null);

                /** Lock session */
                session?: (number|null);

                /** Lock owner */
                owner?: (number|null);

                /** Lock pid */
                pid?: (number|null);

                /** Lock kind */
                kind?: (geofs.v1.LockKind|null);

                /** Lock flock */
                flock?: (boolean|null);

                /** Lock start */
                start?: (number|null);

                /** Lock end */
                end?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Lock. */
            type $Shape = geofs.v1.Lock.$Properties;
        }

        /** EntryType enum. */
        enum EntryType {

            /** ENTRY_COMMAND value */
            ENTRY_COMMAND = 0,

            /** ENTRY_CONF_CHANGE value */
            ENTRY_CONF_CHANGE = 1
        }

        /**
         * Properties of an Entry.
         * @deprecated Use geofs.v1.Entry.$Properties instead.
         */
        interface IEntry extends geofs.v1.Entry.$Properties {
        }

        /** Represents an Entry. */
        class Entry {

            /**
             * Constructs a new Entry.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.Entry.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Entry term. */
            term: number;

            /** Entry index. */
            index: number;

            /** Entry type. */
            type: geofs.v1.EntryType;

            /** Entry data. */
            data: Uint8Array;

            /**
             * Encodes the specified Entry message. Does not implicitly {@link geofs.v1.Entry.verify|verify} messages.
             * @param m Entry message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.Entry.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Entry message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.Entry & geofs.v1.Entry.$Shape} Entry
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.Entry & geofs.v1.Entry.$Shape;

            /**
             * Gets the type url for Entry
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Entry {

            /** Properties of an Entry. */
            interface $Properties {

                /** Entry term */
                term?: (number|null);

                /** Entry index */
                index?: (number|null);

                /** Entry type */
                type?: (geofs.v1.EntryType|null);

                /** Entry data */
                data?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Entry. */
            type $Shape = geofs.v1.Entry.$Properties;
        }

        /**
         * Properties of a HardState.
         * @deprecated Use geofs.v1.HardState.$Properties instead.
         */
        interface IHardState extends geofs.v1.HardState.$Properties {
        }

        /** Represents a HardState. */
        class HardState {

            /**
             * Constructs a new HardState.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.HardState.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** HardState term. */
            term: number;

            /** HardState vote. */
            vote: number;

            /** HardState commit. */
            commit: number;

            /**
             * Encodes the specified HardState message. Does not implicitly {@link geofs.v1.HardState.verify|verify} messages.
             * @param m HardState message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.HardState.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a HardState message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.HardState & geofs.v1.HardState.$Shape} HardState
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.HardState & geofs.v1.HardState.$Shape;

            /**
             * Gets the type url for HardState
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace HardState {

            /** Properties of a HardState. */
            interface $Properties {

                /** HardState term */
                term?: (number|null);

                /** HardState vote */
                vote?: (number|null);

                /** HardState commit */
                commit?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a HardState. */
            type $Shape = geofs.v1.HardState.$Properties;
        }

        /**
         * Properties of a ConfState.
         * @deprecated Use geofs.v1.ConfState.$Properties instead.
         */
        interface IConfState extends geofs.v1.ConfState.$Properties {
        }

        /** Represents a ConfState. */
        class ConfState {

            /**
             * Constructs a new ConfState.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.ConfState.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ConfState voters. */
            voters: number[];

            /** ConfState learners. */
            learners: number[];

            /** ConfState votersOutgoing. */
            votersOutgoing: number[];

            /** ConfState learnersNext. */
            learnersNext: number[];

            /** ConfState autoLeave. */
            autoLeave: boolean;

            /** ConfState witnesses. */
            witnesses: number[];

            /** ConfState retired. */
            retired: number[];

            /**
             * Encodes the specified ConfState message. Does not implicitly {@link geofs.v1.ConfState.verify|verify} messages.
             * @param m ConfState message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.ConfState.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ConfState message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.ConfState & geofs.v1.ConfState.$Shape} ConfState
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.ConfState & geofs.v1.ConfState.$Shape;

            /**
             * Gets the type url for ConfState
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ConfState {

            /** Properties of a ConfState. */
            interface $Properties {

                /** ConfState voters */
                voters?: (number[]|null);

                /** ConfState learners */
                learners?: (number[]|null);

                /** ConfState votersOutgoing */
                votersOutgoing?: (number[]|null);

                /** ConfState learnersNext */
                learnersNext?: (number[]|null);

                /** ConfState autoLeave */
                autoLeave?: (boolean|null);

                /** ConfState witnesses */
                witnesses?: (number[]|null);

                /** ConfState retired */
                retired?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ConfState. */
            type $Shape = geofs.v1.ConfState.$Properties;
        }

        /** ConfChangeType enum. */
        enum ConfChangeType {

            /** CONF_ADD_VOTER value */
            CONF_ADD_VOTER = 0,

            /** CONF_REMOVE value */
            CONF_REMOVE = 1,

            /** CONF_ADD_LEARNER value */
            CONF_ADD_LEARNER = 2,

            /** CONF_ADD_WITNESS value */
            CONF_ADD_WITNESS = 3,

            /** CONF_RETIRE value */
            CONF_RETIRE = 4
        }

        /**
         * Properties of a ConfChangeSingle.
         * @deprecated Use geofs.v1.ConfChangeSingle.$Properties instead.
         */
        interface IConfChangeSingle extends geofs.v1.ConfChangeSingle.$Properties {
        }

        /** Represents a ConfChangeSingle. */
        class ConfChangeSingle {

            /**
             * Constructs a new ConfChangeSingle.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.ConfChangeSingle.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ConfChangeSingle type. */
            type: geofs.v1.ConfChangeType;

            /** ConfChangeSingle node. */
            node: number;

            /**
             * Encodes the specified ConfChangeSingle message. Does not implicitly {@link geofs.v1.ConfChangeSingle.verify|verify} messages.
             * @param m ConfChangeSingle message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.ConfChangeSingle.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ConfChangeSingle message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.ConfChangeSingle & geofs.v1.ConfChangeSingle.$Shape} ConfChangeSingle
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.ConfChangeSingle & geofs.v1.ConfChangeSingle.$Shape;

            /**
             * Gets the type url for ConfChangeSingle
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ConfChangeSingle {

            /** Properties of a ConfChangeSingle. */
            interface $Properties {

                /** ConfChangeSingle type */
                type?: (geofs.v1.ConfChangeType|null);

                /** ConfChangeSingle node */
                node?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ConfChangeSingle. */
            type $Shape = geofs.v1.ConfChangeSingle.$Properties;
        }

        /**
         * Properties of a ConfChange.
         * @deprecated Use geofs.v1.ConfChange.$Properties instead.
         */
        interface IConfChange extends geofs.v1.ConfChange.$Properties {
        }

        /** Represents a ConfChange. */
        class ConfChange {

            /**
             * Constructs a new ConfChange.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.ConfChange.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ConfChange transition. */
            transition: number;

            /** ConfChange changes. */
            changes: geofs.v1.ConfChangeSingle.$Properties[];

            /** ConfChange context. */
            context: Uint8Array;

            /**
             * Encodes the specified ConfChange message. Does not implicitly {@link geofs.v1.ConfChange.verify|verify} messages.
             * @param m ConfChange message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.ConfChange.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ConfChange message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.ConfChange & geofs.v1.ConfChange.$Shape} ConfChange
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.ConfChange & geofs.v1.ConfChange.$Shape;

            /**
             * Gets the type url for ConfChange
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ConfChange {

            /** Properties of a ConfChange. */
            interface $Properties {

                /** ConfChange transition */
                transition?: (number|null);

                /** ConfChange changes */
                changes?: (geofs.v1.ConfChangeSingle.$Properties[]|null);

                /** ConfChange context */
                context?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ConfChange. */
            type $Shape = geofs.v1.ConfChange.$Properties;
        }

        /**
         * Properties of a SnapshotMeta.
         * @deprecated Use geofs.v1.SnapshotMeta.$Properties instead.
         */
        interface ISnapshotMeta extends geofs.v1.SnapshotMeta.$Properties {
        }

        /** Represents a SnapshotMeta. */
        class SnapshotMeta {

            /**
             * Constructs a new SnapshotMeta.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.SnapshotMeta.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SnapshotMeta index. */
            index: number;

            /** SnapshotMeta term. */
            term: number;

            /** SnapshotMeta conf. */
            conf?: (geofs.v1.ConfState.$Properties|null);

            /**
             * Encodes the specified SnapshotMeta message. Does not implicitly {@link geofs.v1.SnapshotMeta.verify|verify} messages.
             * @param m SnapshotMeta message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.SnapshotMeta.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SnapshotMeta message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.SnapshotMeta & geofs.v1.SnapshotMeta.$Shape} SnapshotMeta
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.SnapshotMeta & geofs.v1.SnapshotMeta.$Shape;

            /**
             * Gets the type url for SnapshotMeta
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace SnapshotMeta {

            /** Properties of a SnapshotMeta. */
            interface $Properties {

                /** SnapshotMeta index */
                index?: (number|null);

                /** SnapshotMeta term */
                term?: (number|null);

                /** SnapshotMeta conf */
                conf?: (geofs.v1.ConfState.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SnapshotMeta. */
            type $Shape = geofs.v1.SnapshotMeta.$Properties;
        }

        /**
         * Properties of a ForcedFounding.
         * @deprecated Use geofs.v1.ForcedFounding.$Properties instead.
         */
        interface IForcedFounding extends geofs.v1.ForcedFounding.$Properties {
        }

        /** Represents a ForcedFounding. */
        class ForcedFounding {

            /**
             * Constructs a new ForcedFounding.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.ForcedFounding.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ForcedFounding to. */
            to: number;

            /** ForcedFounding reform. */
            reform: string;

            /**
             * Encodes the specified ForcedFounding message. Does not implicitly {@link geofs.v1.ForcedFounding.verify|verify} messages.
             * @param m ForcedFounding message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.ForcedFounding.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ForcedFounding message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.ForcedFounding & geofs.v1.ForcedFounding.$Shape} ForcedFounding
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.ForcedFounding & geofs.v1.ForcedFounding.$Shape;

            /**
             * Gets the type url for ForcedFounding
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ForcedFounding {

            /** Properties of a ForcedFounding. */
            interface $Properties {

                /** ForcedFounding to */
                to?: (number|null);

                /** ForcedFounding reform */
                reform?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ForcedFounding. */
            type $Shape = geofs.v1.ForcedFounding.$Properties;
        }

        /** MessageType enum. */
        enum MessageType {

            /** MSG_HUP value */
            MSG_HUP = 0,

            /** MSG_APPEND value */
            MSG_APPEND = 1,

            /** MSG_APPEND_REPLY value */
            MSG_APPEND_REPLY = 2,

            /** MSG_VOTE value */
            MSG_VOTE = 3,

            /** MSG_VOTE_REPLY value */
            MSG_VOTE_REPLY = 4,

            /** MSG_PRE_VOTE value */
            MSG_PRE_VOTE = 5,

            /** MSG_PRE_VOTE_REPLY value */
            MSG_PRE_VOTE_REPLY = 6,

            /** MSG_HEARTBEAT value */
            MSG_HEARTBEAT = 7,

            /** MSG_HEARTBEAT_REPLY value */
            MSG_HEARTBEAT_REPLY = 8,

            /** MSG_SNAPSHOT value */
            MSG_SNAPSHOT = 9,

            /** MSG_PROPOSE value */
            MSG_PROPOSE = 10,

            /** MSG_READ_INDEX value */
            MSG_READ_INDEX = 11,

            /** MSG_READ_INDEX_REPLY value */
            MSG_READ_INDEX_REPLY = 12,

            /** MSG_TIMEOUT_NOW value */
            MSG_TIMEOUT_NOW = 13,

            /** MSG_TRANSFER_LEADER value */
            MSG_TRANSFER_LEADER = 14,

            /** MSG_UNREACHABLE value */
            MSG_UNREACHABLE = 15,

            /** MSG_SNAPSHOT_STATUS value */
            MSG_SNAPSHOT_STATUS = 16
        }

        /**
         * Properties of a RaftMessage.
         * @deprecated Use geofs.v1.RaftMessage.$Properties instead.
         */
        interface IRaftMessage extends geofs.v1.RaftMessage.$Properties {
        }

        /** Represents a RaftMessage. */
        class RaftMessage {

            /**
             * Constructs a new RaftMessage.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.RaftMessage.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RaftMessage type. */
            type: geofs.v1.MessageType;

            /** RaftMessage to. */
            to: number;

            /** RaftMessage from. */
            from: number;

            /** RaftMessage term. */
            term: number;

            /** RaftMessage logTerm. */
            logTerm: number;

            /** RaftMessage index. */
            index: number;

            /** RaftMessage entries. */
            entries: geofs.v1.Entry.$Properties[];

            /** RaftMessage commit. */
            commit: number;

            /** RaftMessage snapshot. */
            snapshot?: (geofs.v1.SnapshotMeta.$Properties|null);

            /** RaftMessage reject. */
            reject: boolean;

            /** RaftMessage rejectHint. */
            rejectHint: number;

            /** RaftMessage context. */
            context: Uint8Array;

            /** RaftMessage round. */
            round: number;

            /** RaftMessage electionTicks. */
            electionTicks: number;

            /** RaftMessage keptByAll. */
            keptByAll: number;

            /** RaftMessage rank. */
            rank: number;

            /** RaftMessage notice. */
            notice: boolean;

            /**
             * Encodes the specified RaftMessage message. Does not implicitly {@link geofs.v1.RaftMessage.verify|verify} messages.
             * @param m RaftMessage message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.RaftMessage.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RaftMessage message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.RaftMessage & geofs.v1.RaftMessage.$Shape} RaftMessage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.RaftMessage & geofs.v1.RaftMessage.$Shape;

            /**
             * Gets the type url for RaftMessage
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace RaftMessage {

            /** Properties of a RaftMessage. */
            interface $Properties {

                /** RaftMessage type */
                type?: (geofs.v1.MessageType|null);

                /** RaftMessage to */
                to?: (number|null);

                /** RaftMessage from */
                from?: (number|null);

                /** RaftMessage term */
                term?: (number|null);

                /** RaftMessage logTerm */
                logTerm?: (number|null);

                /** RaftMessage index */
                index?: (number|null);

                /** RaftMessage entries */
                entries?: (geofs.v1.Entry.$Properties[]|null);

                /** RaftMessage commit */
                commit?: (number|null);

                /** RaftMessage snapshot */
                snapshot?: (geofs.v1.SnapshotMeta.$Properties|null);

                /** RaftMessage reject */
                reject?: (boolean|null);

                /** RaftMessage rejectHint */
                rejectHint?: (number|null);

                /** RaftMessage context */
                context?: (Uint8Array|null);

                /** RaftMessage round */
                round?: (number|null);

                /** RaftMessage electionTicks */
                electionTicks?: (number|null);

                /** RaftMessage keptByAll */
                keptByAll?: (number|null);

                /** RaftMessage rank */
                rank?: (number|null);

                /** RaftMessage notice */
                notice?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RaftMessage. */
            type $Shape = geofs.v1.RaftMessage.$Properties;
        }

        /**
         * Properties of a PeerHello.
         * @deprecated Use geofs.v1.PeerHello.$Properties instead.
         */
        interface IPeerHello extends geofs.v1.PeerHello.$Properties {
        }

        /** Represents a PeerHello. */
        class PeerHello {

            /**
             * Constructs a new PeerHello.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.PeerHello.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PeerHello protocol. */
            protocol: number;

            /** PeerHello cluster. */
            cluster: string;

            /** PeerHello node. */
            node: number;

            /** PeerHello disk. */
            disk: string;

            /** PeerHello expected. */
            expected: number;

            /** PeerHello address. */
            address: string;

            /** PeerHello site. */
            site: string;

            /** PeerHello name. */
            name: string;

            /** PeerHello oldestFormat. */
            oldestFormat: number;

            /** PeerHello newestFormat. */
            newestFormat: number;

            /** PeerHello incarnation. */
            incarnation: number;

            /** PeerHello inflates. */
            inflates: boolean;

            /** PeerHello journal. */
            journal: string;

            /**
             * Encodes the specified PeerHello message. Does not implicitly {@link geofs.v1.PeerHello.verify|verify} messages.
             * @param m PeerHello message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.PeerHello.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PeerHello message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.PeerHello & geofs.v1.PeerHello.$Shape} PeerHello
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.PeerHello & geofs.v1.PeerHello.$Shape;

            /**
             * Gets the type url for PeerHello
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace PeerHello {

            /** Properties of a PeerHello. */
            interface $Properties {

                /** PeerHello protocol */
                protocol?: (number|null);

                /** PeerHello cluster */
                cluster?: (string|null);

                /** PeerHello node */
                node?: (number|null);

                /** PeerHello disk */
                disk?: (string|null);

                /** PeerHello expected */
                expected?: (number|null);

                /** PeerHello address */
                address?: (string|null);

                /** PeerHello site */
                site?: (string|null);

                /** PeerHello name */
                name?: (string|null);

                /** PeerHello oldestFormat */
                oldestFormat?: (number|null);

                /** PeerHello newestFormat */
                newestFormat?: (number|null);

                /** PeerHello incarnation */
                incarnation?: (number|null);

                /** PeerHello inflates */
                inflates?: (boolean|null);

                /** PeerHello journal */
                journal?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PeerHello. */
            type $Shape = geofs.v1.PeerHello.$Properties;
        }

        /**
         * Properties of a MembersRequest.
         * @deprecated Use geofs.v1.MembersRequest.$Properties instead.
         */
        interface IMembersRequest extends geofs.v1.MembersRequest.$Properties {
        }

        /** Represents a MembersRequest. */
        class MembersRequest {

            /**
             * Constructs a new MembersRequest.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.MembersRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** MembersRequest cluster. */
            cluster: string;

            /** MembersRequest node. */
            node: number;

            /**
             * Encodes the specified MembersRequest message. Does not implicitly {@link geofs.v1.MembersRequest.verify|verify} messages.
             * @param m MembersRequest message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.MembersRequest.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a MembersRequest message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.MembersRequest & geofs.v1.MembersRequest.$Shape} MembersRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.MembersRequest & geofs.v1.MembersRequest.$Shape;

            /**
             * Gets the type url for MembersRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace MembersRequest {

            /** Properties of a MembersRequest. */
            interface $Properties {

                /** MembersRequest cluster */
                cluster?: (string|null);

                /** MembersRequest node */
                node?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a MembersRequest. */
            type $Shape = geofs.v1.MembersRequest.$Properties;
        }

        /**
         * Properties of a MemberInfo.
         * @deprecated Use geofs.v1.MemberInfo.$Properties instead.
         */
        interface IMemberInfo extends geofs.v1.MemberInfo.$Properties {
        }

        /** Represents a MemberInfo. */
        class MemberInfo {

            /**
             * Constructs a new MemberInfo.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.MemberInfo.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** MemberInfo node. */
            node: number;

            /** MemberInfo name. */
            name: string;

            /** MemberInfo site. */
            site: string;

            /** MemberInfo address. */
            address: string;

            /** MemberInfo disk. */
            disk: string;

            /** MemberInfo invited. */
            invited: boolean;

            /** MemberInfo removed. */
            removed: boolean;

            /** MemberInfo voter. */
            voter: boolean;

            /** MemberInfo learner. */
            learner: boolean;

            /** MemberInfo witness. */
            witness: boolean;

            /** MemberInfo staysLearner. */
            staysLearner: boolean;

            /** MemberInfo replaces. */
            replaces: number;

            /**
             * Encodes the specified MemberInfo message. Does not implicitly {@link geofs.v1.MemberInfo.verify|verify} messages.
             * @param m MemberInfo message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.MemberInfo.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a MemberInfo message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.MemberInfo & geofs.v1.MemberInfo.$Shape} MemberInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.MemberInfo & geofs.v1.MemberInfo.$Shape;

            /**
             * Gets the type url for MemberInfo
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace MemberInfo {

            /** Properties of a MemberInfo. */
            interface $Properties {

                /** MemberInfo node */
                node?: (number|null);

                /** MemberInfo name */
                name?: (string|null);

                /** MemberInfo site */
                site?: (string|null);

                /** MemberInfo address */
                address?: (string|null);

                /** MemberInfo disk */
                disk?: (string|null);

                /** MemberInfo invited */
                invited?: (boolean|null);

                /** MemberInfo removed */
                removed?: (boolean|null);

                /** MemberInfo voter */
                voter?: (boolean|null);

                /** MemberInfo learner */
                learner?: (boolean|null);

                /** MemberInfo witness */
                witness?: (boolean|null);

                /** MemberInfo staysLearner */
                staysLearner?: (boolean|null);

                /** MemberInfo replaces */
                replaces?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a MemberInfo. */
            type $Shape = geofs.v1.MemberInfo.$Properties;
        }

        /**
         * Properties of a MembersReply.
         * @deprecated Use geofs.v1.MembersReply.$Properties instead.
         */
        interface IMembersReply extends geofs.v1.MembersReply.$Properties {
        }

        /** Represents a MembersReply. */
        class MembersReply {

            /**
             * Constructs a new MembersReply.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.MembersReply.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** MembersReply node. */
            node: number;

            /** MembersReply founded. */
            founded: boolean;

            /** MembersReply incarnation. */
            incarnation: number;

            /** MembersReply leader. */
            leader: number;

            /** MembersReply applied. */
            applied: number;

            /** MembersReply members. */
            members: geofs.v1.MemberInfo.$Properties[];

            /** MembersReply format. */
            format: number;

            /**
             * Encodes the specified MembersReply message. Does not implicitly {@link geofs.v1.MembersReply.verify|verify} messages.
             * @param m MembersReply message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.MembersReply.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a MembersReply message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.MembersReply & geofs.v1.MembersReply.$Shape} MembersReply
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.MembersReply & geofs.v1.MembersReply.$Shape;

            /**
             * Gets the type url for MembersReply
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace MembersReply {

            /** Properties of a MembersReply. */
            interface $Properties {

                /** MembersReply node */
                node?: (number|null);

                /** MembersReply founded */
                founded?: (boolean|null);

                /** MembersReply incarnation */
                incarnation?: (number|null);

                /** MembersReply leader */
                leader?: (number|null);

                /** MembersReply applied */
                applied?: (number|null);

                /** MembersReply members */
                members?: (geofs.v1.MemberInfo.$Properties[]|null);

                /** MembersReply format */
                format?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a MembersReply. */
            type $Shape = geofs.v1.MembersReply.$Properties;
        }

        /**
         * Properties of a JoinRequest.
         * @deprecated Use geofs.v1.JoinRequest.$Properties instead.
         */
        interface IJoinRequest extends geofs.v1.JoinRequest.$Properties {
        }

        /** Represents a JoinRequest. */
        class JoinRequest {

            /**
             * Constructs a new JoinRequest.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.JoinRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** JoinRequest cluster. */
            cluster: string;

            /** JoinRequest name. */
            name: string;

            /** JoinRequest site. */
            site: string;

            /** JoinRequest address. */
            address: string;

            /** JoinRequest disk. */
            disk: string;

            /** JoinRequest witness. */
            witness: boolean;

            /** JoinRequest oldestFormat. */
            oldestFormat: number;

            /** JoinRequest newestFormat. */
            newestFormat: number;

            /** JoinRequest program. */
            program: string;

            /**
             * Encodes the specified JoinRequest message. Does not implicitly {@link geofs.v1.JoinRequest.verify|verify} messages.
             * @param m JoinRequest message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.JoinRequest.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a JoinRequest message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.JoinRequest & geofs.v1.JoinRequest.$Shape} JoinRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.JoinRequest & geofs.v1.JoinRequest.$Shape;

            /**
             * Gets the type url for JoinRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace JoinRequest {

            /** Properties of a JoinRequest. */
            interface $Properties {

                /** JoinRequest cluster */
                cluster?: (string|null);

                /** JoinRequest name */
                name?: (string|null);

                /** JoinRequest site */
                site?: (string|null);

                /** JoinRequest address */
                address?: (string|null);

                /** JoinRequest disk */
                disk?: (string|null);

                /** JoinRequest witness */
                witness?: (boolean|null);

                /** JoinRequest oldestFormat */
                oldestFormat?: (number|null);

                /** JoinRequest newestFormat */
                newestFormat?: (number|null);

                /** JoinRequest program */
                program?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a JoinRequest. */
            type $Shape = geofs.v1.JoinRequest.$Properties;
        }

        /**
         * Properties of a JoinReply.
         * @deprecated Use geofs.v1.JoinReply.$Properties instead.
         */
        interface IJoinReply extends geofs.v1.JoinReply.$Properties {
        }

        /** Represents a JoinReply. */
        class JoinReply {

            /**
             * Constructs a new JoinReply.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.JoinReply.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** JoinReply node. */
            node: number;

            /** JoinReply errno. */
            errno: number;

            /** JoinReply detail. */
            detail: string;

            /**
             * Encodes the specified JoinReply message. Does not implicitly {@link geofs.v1.JoinReply.verify|verify} messages.
             * @param m JoinReply message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.JoinReply.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a JoinReply message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.JoinReply & geofs.v1.JoinReply.$Shape} JoinReply
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.JoinReply & geofs.v1.JoinReply.$Shape;

            /**
             * Gets the type url for JoinReply
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace JoinReply {

            /** Properties of a JoinReply. */
            interface $Properties {

                /** JoinReply node */
                node?: (number|null);

                /** JoinReply errno */
                errno?: (number|null);

                /** JoinReply detail */
                detail?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a JoinReply. */
            type $Shape = geofs.v1.JoinReply.$Properties;
        }

        /**
         * Properties of a PeerFrame.
         * @deprecated Use geofs.v1.PeerFrame.$Properties instead.
         */
        interface IPeerFrame extends geofs.v1.PeerFrame.$Properties {
        }

        /** Represents a PeerFrame. */
        class PeerFrame {

            /**
             * Constructs a new PeerFrame.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.PeerFrame.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PeerFrame from. */
            from: number;

            /** PeerFrame disk. */
            disk: string;

            /** PeerFrame messages. */
            messages: geofs.v1.RaftMessage.$Properties[];

            /** PeerFrame wallMs. */
            wallMs: number;

            /** PeerFrame deflated. */
            deflated: Uint8Array;

            /**
             * Encodes the specified PeerFrame message. Does not implicitly {@link geofs.v1.PeerFrame.verify|verify} messages.
             * @param m PeerFrame message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.PeerFrame.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PeerFrame message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.PeerFrame & geofs.v1.PeerFrame.$Shape} PeerFrame
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.PeerFrame & geofs.v1.PeerFrame.$Shape;

            /**
             * Gets the type url for PeerFrame
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace PeerFrame {

            /** Properties of a PeerFrame. */
            interface $Properties {

                /** PeerFrame from */
                from?: (number|null);

                /** PeerFrame disk */
                disk?: (string|null);

                /** PeerFrame messages */
                messages?: (geofs.v1.RaftMessage.$Properties[]|null);

                /** PeerFrame wallMs */
                wallMs?: (number|null);

                /** PeerFrame deflated */
                deflated?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PeerFrame. */
            type $Shape = geofs.v1.PeerFrame.$Properties;
        }

        /**
         * Properties of a DigestRequest.
         * @deprecated Use geofs.v1.DigestRequest.$Properties instead.
         */
        interface IDigestRequest extends geofs.v1.DigestRequest.$Properties {
        }

        /** Represents a DigestRequest. */
        class DigestRequest {

            /**
             * Constructs a new DigestRequest.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.DigestRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DigestRequest cluster. */
            cluster: string;

            /** DigestRequest node. */
            node: number;

            /** DigestRequest index. */
            index: number;

            /** DigestRequest digest. */
            digest: Uint8Array;

            /**
             * Encodes the specified DigestRequest message. Does not implicitly {@link geofs.v1.DigestRequest.verify|verify} messages.
             * @param m DigestRequest message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.DigestRequest.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DigestRequest message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.DigestRequest & geofs.v1.DigestRequest.$Shape} DigestRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.DigestRequest & geofs.v1.DigestRequest.$Shape;

            /**
             * Gets the type url for DigestRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace DigestRequest {

            /** Properties of a DigestRequest. */
            interface $Properties {

                /** DigestRequest cluster */
                cluster?: (string|null);

                /** DigestRequest node */
                node?: (number|null);

                /** DigestRequest index */
                index?: (number|null);

                /** DigestRequest digest */
                digest?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DigestRequest. */
            type $Shape = geofs.v1.DigestRequest.$Properties;
        }

        /**
         * Properties of a DigestReply.
         * @deprecated Use geofs.v1.DigestReply.$Properties instead.
         */
        interface IDigestReply extends geofs.v1.DigestReply.$Properties {
        }

        /** Represents a DigestReply. */
        class DigestReply {

            /**
             * Constructs a new DigestReply.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.DigestReply.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DigestReply index. */
            index: number;

            /** DigestReply digest. */
            digest: Uint8Array;

            /**
             * Encodes the specified DigestReply message. Does not implicitly {@link geofs.v1.DigestReply.verify|verify} messages.
             * @param m DigestReply message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.DigestReply.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DigestReply message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.DigestReply & geofs.v1.DigestReply.$Shape} DigestReply
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.DigestReply & geofs.v1.DigestReply.$Shape;

            /**
             * Gets the type url for DigestReply
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace DigestReply {

            /** Properties of a DigestReply. */
            interface $Properties {

                /** DigestReply index */
                index?: (number|null);

                /** DigestReply digest */
                digest?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DigestReply. */
            type $Shape = geofs.v1.DigestReply.$Properties;
        }

        /**
         * Properties of a SnapshotRequest.
         * @deprecated Use geofs.v1.SnapshotRequest.$Properties instead.
         */
        interface ISnapshotRequest extends geofs.v1.SnapshotRequest.$Properties {
        }

        /** Represents a SnapshotRequest. */
        class SnapshotRequest {

            /**
             * Constructs a new SnapshotRequest.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.SnapshotRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SnapshotRequest cluster. */
            cluster: string;

            /** SnapshotRequest node. */
            node: number;

            /** SnapshotRequest index. */
            index: number;

            /** SnapshotRequest id. */
            id: Uint8Array;

            /** SnapshotRequest after. */
            after: Uint8Array;

            /**
             * Encodes the specified SnapshotRequest message. Does not implicitly {@link geofs.v1.SnapshotRequest.verify|verify} messages.
             * @param m SnapshotRequest message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.SnapshotRequest.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SnapshotRequest message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.SnapshotRequest & geofs.v1.SnapshotRequest.$Shape} SnapshotRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.SnapshotRequest & geofs.v1.SnapshotRequest.$Shape;

            /**
             * Gets the type url for SnapshotRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace SnapshotRequest {

            /** Properties of a SnapshotRequest. */
            interface $Properties {

                /** SnapshotRequest cluster */
                cluster?: (string|null);

                /** SnapshotRequest node */
                node?: (number|null);

                /** SnapshotRequest index */
                index?: (number|null);

                /** SnapshotRequest id */
                id?: (Uint8Array|null);

                /** SnapshotRequest after */
                after?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SnapshotRequest. */
            type $Shape = geofs.v1.SnapshotRequest.$Properties;
        }

        /**
         * Properties of a SnapshotChunk.
         * @deprecated Use geofs.v1.SnapshotChunk.$Properties instead.
         */
        interface ISnapshotChunk extends geofs.v1.SnapshotChunk.$Properties {
        }

        /** Represents a SnapshotChunk. */
        class SnapshotChunk {

            /**
             * Constructs a new SnapshotChunk.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.SnapshotChunk.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SnapshotChunk meta. */
            meta?: (geofs.v1.SnapshotMeta.$Properties|null);

            /** SnapshotChunk records. */
            records: geofs.v1.StateRecord.$Properties[];

            /** SnapshotChunk last. */
            last: boolean;

            /** SnapshotChunk digest. */
            digest: Uint8Array;

            /** SnapshotChunk content. */
            content: Uint8Array;

            /** SnapshotChunk id. */
            id: Uint8Array;

            /**
             * Encodes the specified SnapshotChunk message. Does not implicitly {@link geofs.v1.SnapshotChunk.verify|verify} messages.
             * @param m SnapshotChunk message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.SnapshotChunk.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SnapshotChunk message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.SnapshotChunk & geofs.v1.SnapshotChunk.$Shape} SnapshotChunk
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.SnapshotChunk & geofs.v1.SnapshotChunk.$Shape;

            /**
             * Gets the type url for SnapshotChunk
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace SnapshotChunk {

            /** Properties of a SnapshotChunk. */
            interface $Properties {

                /** SnapshotChunk meta */
                meta?: (geofs.v1.SnapshotMeta.$Properties|null);

                /** SnapshotChunk records */
                records?: (geofs.v1.StateRecord.$Properties[]|null);

                /** SnapshotChunk last */
                last?: (boolean|null);

                /** SnapshotChunk digest */
                digest?: (Uint8Array|null);

                /** SnapshotChunk content */
                content?: (Uint8Array|null);

                /** SnapshotChunk id */
                id?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SnapshotChunk. */
            type $Shape = geofs.v1.SnapshotChunk.$Properties;
        }

        /**
         * Properties of a StateRecord.
         * @deprecated Use geofs.v1.StateRecord.$Properties instead.
         */
        interface IStateRecord extends geofs.v1.StateRecord.$Properties {
        }

        /** Represents a StateRecord. */
        class StateRecord {

            /**
             * Constructs a new StateRecord.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.StateRecord.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StateRecord key. */
            key: Uint8Array;

            /** StateRecord value. */
            value: Uint8Array;

            /**
             * Encodes the specified StateRecord message. Does not implicitly {@link geofs.v1.StateRecord.verify|verify} messages.
             * @param m StateRecord message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.StateRecord.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StateRecord message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.StateRecord & geofs.v1.StateRecord.$Shape} StateRecord
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.StateRecord & geofs.v1.StateRecord.$Shape;

            /**
             * Gets the type url for StateRecord
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace StateRecord {

            /** Properties of a StateRecord. */
            interface $Properties {

                /** StateRecord key */
                key?: (Uint8Array|null);

                /** StateRecord value */
                value?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StateRecord. */
            type $Shape = geofs.v1.StateRecord.$Properties;
        }

        /**
         * Properties of a RecallRequest.
         * @deprecated Use geofs.v1.RecallRequest.$Properties instead.
         */
        interface IRecallRequest extends geofs.v1.RecallRequest.$Properties {
        }

        /** Represents a RecallRequest. */
        class RecallRequest {

            /**
             * Constructs a new RecallRequest.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.RecallRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RecallRequest cluster. */
            cluster: string;

            /** RecallRequest grants. */
            grants: number[];

            /** RecallRequest inos. */
            inos: number[];

            /**
             * Encodes the specified RecallRequest message. Does not implicitly {@link geofs.v1.RecallRequest.verify|verify} messages.
             * @param m RecallRequest message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.RecallRequest.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RecallRequest message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.RecallRequest & geofs.v1.RecallRequest.$Shape} RecallRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.RecallRequest & geofs.v1.RecallRequest.$Shape;

            /**
             * Gets the type url for RecallRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace RecallRequest {

            /** Properties of a RecallRequest. */
            interface $Properties {

                /** RecallRequest cluster */
                cluster?: (string|null);

                /** RecallRequest grants */
                grants?: (number[]|null);

                /** RecallRequest inos */
                inos?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RecallRequest. */
            type $Shape = geofs.v1.RecallRequest.$Properties;
        }

        /**
         * Properties of a RecallReply.
         * @deprecated Use geofs.v1.RecallReply.$Properties instead.
         */
        interface IRecallReply extends geofs.v1.RecallReply.$Properties {
        }

        /** Represents a RecallReply. */
        class RecallReply {

            /**
             * Constructs a new RecallReply.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.RecallReply.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RecallReply number. */
            number: number;

            /**
             * Encodes the specified RecallReply message. Does not implicitly {@link geofs.v1.RecallReply.verify|verify} messages.
             * @param m RecallReply message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.RecallReply.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RecallReply message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.RecallReply & geofs.v1.RecallReply.$Shape} RecallReply
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.RecallReply & geofs.v1.RecallReply.$Shape;

            /**
             * Gets the type url for RecallReply
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace RecallReply {

            /** Properties of a RecallReply. */
            interface $Properties {

                /** RecallReply number */
                number?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RecallReply. */
            type $Shape = geofs.v1.RecallReply.$Properties;
        }

        /**
         * Properties of a StreamEndRequest.
         * @deprecated Use geofs.v1.StreamEndRequest.$Properties instead.
         */
        interface IStreamEndRequest extends geofs.v1.StreamEndRequest.$Properties {
        }

        /** Represents a StreamEndRequest. */
        class StreamEndRequest {

            /**
             * Constructs a new StreamEndRequest.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.StreamEndRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StreamEndRequest cluster. */
            cluster: string;

            /**
             * Encodes the specified StreamEndRequest message. Does not implicitly {@link geofs.v1.StreamEndRequest.verify|verify} messages.
             * @param m StreamEndRequest message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.StreamEndRequest.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StreamEndRequest message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.StreamEndRequest & geofs.v1.StreamEndRequest.$Shape} StreamEndRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.StreamEndRequest & geofs.v1.StreamEndRequest.$Shape;

            /**
             * Gets the type url for StreamEndRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace StreamEndRequest {

            /** Properties of a StreamEndRequest. */
            interface $Properties {

                /** StreamEndRequest cluster */
                cluster?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StreamEndRequest. */
            type $Shape = geofs.v1.StreamEndRequest.$Properties;
        }

        /**
         * Properties of a StreamEndReply.
         * @deprecated Use geofs.v1.StreamEndReply.$Properties instead.
         */
        interface IStreamEndReply extends geofs.v1.StreamEndReply.$Properties {
        }

        /** Represents a StreamEndReply. */
        class StreamEndReply {

            /**
             * Constructs a new StreamEndReply.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.StreamEndReply.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StreamEndReply number. */
            number: number;

            /** StreamEndReply serves. */
            serves: boolean;

            /** StreamEndReply applied. */
            applied: number;

            /**
             * Encodes the specified StreamEndReply message. Does not implicitly {@link geofs.v1.StreamEndReply.verify|verify} messages.
             * @param m StreamEndReply message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.StreamEndReply.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StreamEndReply message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.StreamEndReply & geofs.v1.StreamEndReply.$Shape} StreamEndReply
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.StreamEndReply & geofs.v1.StreamEndReply.$Shape;

            /**
             * Gets the type url for StreamEndReply
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace StreamEndReply {

            /** Properties of a StreamEndReply. */
            interface $Properties {

                /** StreamEndReply number */
                number?: (number|null);

                /** StreamEndReply serves */
                serves?: (boolean|null);

                /** StreamEndReply applied */
                applied?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StreamEndReply. */
            type $Shape = geofs.v1.StreamEndReply.$Properties;
        }

        /**
         * Properties of an AsideRequest.
         * @deprecated Use geofs.v1.AsideRequest.$Properties instead.
         */
        interface IAsideRequest extends geofs.v1.AsideRequest.$Properties {
        }

        /** Represents an AsideRequest. */
        class AsideRequest {

            /**
             * Constructs a new AsideRequest.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.AsideRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AsideRequest cluster. */
            cluster: string;

            /** AsideRequest inos. */
            inos: number[];

            /** AsideRequest index. */
            index: number;

            /**
             * Encodes the specified AsideRequest message. Does not implicitly {@link geofs.v1.AsideRequest.verify|verify} messages.
             * @param m AsideRequest message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.AsideRequest.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AsideRequest message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.AsideRequest & geofs.v1.AsideRequest.$Shape} AsideRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.AsideRequest & geofs.v1.AsideRequest.$Shape;

            /**
             * Gets the type url for AsideRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace AsideRequest {

            /** Properties of an AsideRequest. */
            interface $Properties {

                /** AsideRequest cluster */
                cluster?: (string|null);

                /** AsideRequest inos */
                inos?: (number[]|null);

                /** AsideRequest index */
                index?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AsideRequest. */
            type $Shape = geofs.v1.AsideRequest.$Properties;
        }

        /**
         * Properties of an AsideReply.
         * @deprecated Use geofs.v1.AsideReply.$Properties instead.
         */
        interface IAsideReply extends geofs.v1.AsideReply.$Properties {
        }

        /** Represents an AsideReply. */
        class AsideReply {

            /**
             * Constructs a new AsideReply.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.AsideReply.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AsideReply inos. */
            inos: number[];

            /**
             * Encodes the specified AsideReply message. Does not implicitly {@link geofs.v1.AsideReply.verify|verify} messages.
             * @param m AsideReply message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.AsideReply.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AsideReply message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.AsideReply & geofs.v1.AsideReply.$Shape} AsideReply
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.AsideReply & geofs.v1.AsideReply.$Shape;

            /**
             * Gets the type url for AsideReply
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace AsideReply {

            /** Properties of an AsideReply. */
            interface $Properties {

                /** AsideReply inos */
                inos?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AsideReply. */
            type $Shape = geofs.v1.AsideReply.$Properties;
        }

        /**
         * Properties of a TargetUp.
         * @deprecated Use geofs.v1.TargetUp.$Properties instead.
         */
        interface ITargetUp extends geofs.v1.TargetUp.$Properties {
        }

        /** Represents a TargetUp. */
        class TargetUp {

            /**
             * Constructs a new TargetUp.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.TargetUp.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TargetUp id. */
            id: number;

            /** TargetUp hello. */
            hello?: (geofs.v1.TargetHello.$Properties|null);

            /** TargetUp heartbeat. */
            heartbeat?: (geofs.v1.TargetHeartbeat.$Properties|null);

            /** TargetUp deleteDone. */
            deleteDone?: (geofs.v1.DeleteDone.$Properties|null);

            /** TargetUp recovered. */
            recovered?: (geofs.v1.RecoveredObjects.$Properties|null);

            /** TargetUp listed. */
            listed?: (geofs.v1.ObjectsListed.$Properties|null);

            /** TargetUp body. */
            body?: ("hello"|"heartbeat"|"deleteDone"|"recovered"|"listed");

            /**
             * Encodes the specified TargetUp message. Does not implicitly {@link geofs.v1.TargetUp.verify|verify} messages.
             * @param m TargetUp message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.TargetUp.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TargetUp message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.TargetUp & geofs.v1.TargetUp.$Shape} TargetUp
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.TargetUp & geofs.v1.TargetUp.$Shape;

            /**
             * Gets the type url for TargetUp
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace TargetUp {

            /** Properties of a TargetUp. */
            interface $Properties {

                /** TargetUp id */
                id?: (number|null);

                /** TargetUp hello */
                hello?: (geofs.v1.TargetHello.$Properties|null);

                /** TargetUp heartbeat */
                heartbeat?: (geofs.v1.TargetHeartbeat.$Properties|null);

                /** TargetUp deleteDone */
                deleteDone?: (geofs.v1.DeleteDone.$Properties|null);

                /** TargetUp recovered */
                recovered?: (geofs.v1.RecoveredObjects.$Properties|null);

                /** TargetUp listed */
                listed?: (geofs.v1.ObjectsListed.$Properties|null);

                /** TargetUp body */
                body?: ("hello"|"heartbeat"|"deleteDone"|"recovered"|"listed");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a TargetUp. */
            type $Shape = {
              id?: number|null;
              hello?: geofs.v1.TargetHello.$Shape|null;
              heartbeat?: geofs.v1.TargetHeartbeat.$Shape|null;
              deleteDone?: geofs.v1.DeleteDone.$Shape|null;
              recovered?: geofs.v1.RecoveredObjects.$Shape|null;
              listed?: geofs.v1.ObjectsListed.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ body?: undefined; hello?: null; heartbeat?: null; deleteDone?: null; recovered?: null; listed?: null }|{ body?: "hello"; hello: geofs.v1.TargetHello.$Shape; heartbeat?: null; deleteDone?: null; recovered?: null; listed?: null }|{ body?: "heartbeat"; hello?: null; heartbeat: geofs.v1.TargetHeartbeat.$Shape; deleteDone?: null; recovered?: null; listed?: null }|{ body?: "deleteDone"; hello?: null; heartbeat?: null; deleteDone: geofs.v1.DeleteDone.$Shape; recovered?: null; listed?: null }|{ body?: "recovered"; hello?: null; heartbeat?: null; deleteDone?: null; recovered: geofs.v1.RecoveredObjects.$Shape; listed?: null }|{ body?: "listed"; hello?: null; heartbeat?: null; deleteDone?: null; recovered?: null; listed: geofs.v1.ObjectsListed.$Shape })
            );
        }

        /**
         * Properties of a TargetDown.
         * @deprecated Use geofs.v1.TargetDown.$Properties instead.
         */
        interface ITargetDown extends geofs.v1.TargetDown.$Properties {
        }

        /** Represents a TargetDown. */
        class TargetDown {

            /**
             * Constructs a new TargetDown.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.TargetDown.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TargetDown id. */
            id: number;

            /** TargetDown errno. */
            errno: number;

            /** TargetDown detail. */
            detail: string;

            /** TargetDown welcome. */
            welcome?: (geofs.v1.TargetWelcome.$Properties|null);

            /** TargetDown lease. */
            lease?: (geofs.v1.TargetLease.$Properties|null);

            /** TargetDown delete. */
            delete?: (geofs.v1.DeleteObjects.$Properties|null);

            /** TargetDown recoveredDone. */
            recoveredDone?: (geofs.v1.RecoveredDone.$Properties|null);

            /** TargetDown raised. */
            raised?: (geofs.v1.RaisedFences.$Properties|null);

            /** TargetDown list. */
            list?: (geofs.v1.ListObjects.$Properties|null);

            /** TargetDown body. */
            body?: ("welcome"|"lease"|"delete"|"recoveredDone"|"raised"|"list");

            /**
             * Encodes the specified TargetDown message. Does not implicitly {@link geofs.v1.TargetDown.verify|verify} messages.
             * @param m TargetDown message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.TargetDown.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TargetDown message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.TargetDown & geofs.v1.TargetDown.$Shape} TargetDown
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.TargetDown & geofs.v1.TargetDown.$Shape;

            /**
             * Gets the type url for TargetDown
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace TargetDown {

            /** Properties of a TargetDown. */
            interface $Properties {

                /** TargetDown id */
                id?: (number|null);

                /** TargetDown errno */
                errno?: (number|null);

                /** TargetDown detail */
                detail?: (string|null);

                /** TargetDown welcome */
                welcome?: (geofs.v1.TargetWelcome.$Properties|null);

                /** TargetDown lease */
                lease?: (geofs.v1.TargetLease.$Properties|null);

                /** TargetDown delete */
                "delete"?: (geofs.v1.DeleteObjects.$Properties|null);

                /** TargetDown recoveredDone */
                recoveredDone?: (geofs.v1.RecoveredDone.$Properties|null);

                /** TargetDown raised */
                raised?: (geofs.v1.RaisedFences.$Properties|null);

                /** TargetDown list */
                list?: (geofs.v1.ListObjects.$Properties|null);

                /** TargetDown body */
                body?: ("welcome"|"lease"|"delete"|"recoveredDone"|"raised"|"list");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a TargetDown. */
            type $Shape = {
              id?: number|null;
              errno?: number|null;
              detail?: string|null;
              welcome?: geofs.v1.TargetWelcome.$Shape|null;
              lease?: geofs.v1.TargetLease.$Shape|null;
              "delete"?: geofs.v1.DeleteObjects.$Shape|null;
              recoveredDone?: geofs.v1.RecoveredDone.$Shape|null;
              raised?: geofs.v1.RaisedFences.$Shape|null;
              list?: geofs.v1.ListObjects.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ body?: undefined; welcome?: null; lease?: null; "delete"?: null; recoveredDone?: null; raised?: null; list?: null }|{ body?: "welcome"; welcome: geofs.v1.TargetWelcome.$Shape; lease?: null; "delete"?: null; recoveredDone?: null; raised?: null; list?: null }|{ body?: "lease"; welcome?: null; lease: geofs.v1.TargetLease.$Shape; "delete"?: null; recoveredDone?: null; raised?: null; list?: null }|{ body?: "delete"; welcome?: null; lease?: null; "delete": geofs.v1.DeleteObjects.$Shape; recoveredDone?: null; raised?: null; list?: null }|{ body?: "recoveredDone"; welcome?: null; lease?: null; "delete"?: null; recoveredDone: geofs.v1.RecoveredDone.$Shape; raised?: null; list?: null }|{ body?: "raised"; welcome?: null; lease?: null; "delete"?: null; recoveredDone?: null; raised: geofs.v1.RaisedFences.$Shape; list?: null }|{ body?: "list"; welcome?: null; lease?: null; "delete"?: null; recoveredDone?: null; raised?: null; list: geofs.v1.ListObjects.$Shape })
            );
        }

        /**
         * Properties of a TargetHello.
         * @deprecated Use geofs.v1.TargetHello.$Properties instead.
         */
        interface ITargetHello extends geofs.v1.TargetHello.$Properties {
        }

        /** Represents a TargetHello. */
        class TargetHello {

            /**
             * Constructs a new TargetHello.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.TargetHello.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TargetHello protocol. */
            protocol: number;

            /** TargetHello cluster. */
            cluster: string;

            /** TargetHello name. */
            name: string;

            /** TargetHello site. */
            site: string;

            /** TargetHello uuid. */
            uuid: string;

            /** TargetHello address. */
            address: string;

            /** TargetHello incarnation. */
            incarnation: number;

            /** TargetHello capacity. */
            capacity?: (geofs.v1.Capacity.$Properties|null);

            /**
             * Encodes the specified TargetHello message. Does not implicitly {@link geofs.v1.TargetHello.verify|verify} messages.
             * @param m TargetHello message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.TargetHello.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TargetHello message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.TargetHello & geofs.v1.TargetHello.$Shape} TargetHello
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.TargetHello & geofs.v1.TargetHello.$Shape;

            /**
             * Gets the type url for TargetHello
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace TargetHello {

            /** Properties of a TargetHello. */
            interface $Properties {

                /** TargetHello protocol */
                protocol?: (number|null);

                /** TargetHello cluster */
                cluster?: (string|null);

                /** TargetHello name */
                name?: (string|null);

                /** TargetHello site */
                site?: (string|null);

                /** TargetHello uuid */
                uuid?: (string|null);

                /** TargetHello address */
                address?: (string|null);

                /** TargetHello incarnation */
                incarnation?: (number|null);

                /** TargetHello capacity */
                capacity?: (geofs.v1.Capacity.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TargetHello. */
            type $Shape = geofs.v1.TargetHello.$Properties;
        }

        /**
         * Properties of a Capacity.
         * @deprecated Use geofs.v1.Capacity.$Properties instead.
         */
        interface ICapacity extends geofs.v1.Capacity.$Properties {
        }

        /** Represents a Capacity. */
        class Capacity {

            /**
             * Constructs a new Capacity.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.Capacity.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Capacity totalBytes. */
            totalBytes: number;

            /** Capacity freeBytes. */
            freeBytes: number;

            /** Capacity totalObjects. */
            totalObjects: number;

            /** Capacity freeObjects. */
            freeObjects: number;

            /** Capacity readOnly. */
            readOnly: boolean;

            /**
             * Encodes the specified Capacity message. Does not implicitly {@link geofs.v1.Capacity.verify|verify} messages.
             * @param m Capacity message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.Capacity.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Capacity message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.Capacity & geofs.v1.Capacity.$Shape} Capacity
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.Capacity & geofs.v1.Capacity.$Shape;

            /**
             * Gets the type url for Capacity
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Capacity {

            /** Properties of a Capacity. */
            interface $Properties {

                /** Capacity totalBytes */
                totalBytes?: (number|null);

                /** Capacity freeBytes */
                freeBytes?: (number|null);

                /** Capacity totalObjects */
                totalObjects?: (number|null);

                /** Capacity freeObjects */
                freeObjects?: (number|null);

                /** Capacity readOnly */
                readOnly?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Capacity. */
            type $Shape = geofs.v1.Capacity.$Properties;
        }

        /**
         * Properties of a TargetWelcome.
         * @deprecated Use geofs.v1.TargetWelcome.$Properties instead.
         */
        interface ITargetWelcome extends geofs.v1.TargetWelcome.$Properties {
        }

        /** Represents a TargetWelcome. */
        class TargetWelcome {

            /**
             * Constructs a new TargetWelcome.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.TargetWelcome.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TargetWelcome mdsList. */
            mdsList?: (geofs.v1.MdsList.$Properties|null);

            /** TargetWelcome target. */
            target: number;

            /** TargetWelcome leaseMs. */
            leaseMs: number;

            /** TargetWelcome capabilityKeys. */
            capabilityKeys: Uint8Array[];

            /** TargetWelcome mds. */
            mds: string;

            /**
             * Encodes the specified TargetWelcome message. Does not implicitly {@link geofs.v1.TargetWelcome.verify|verify} messages.
             * @param m TargetWelcome message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.TargetWelcome.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TargetWelcome message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.TargetWelcome & geofs.v1.TargetWelcome.$Shape} TargetWelcome
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.TargetWelcome & geofs.v1.TargetWelcome.$Shape;

            /**
             * Gets the type url for TargetWelcome
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace TargetWelcome {

            /** Properties of a TargetWelcome. */
            interface $Properties {

                /** TargetWelcome mdsList */
                mdsList?: (geofs.v1.MdsList.$Properties|null);

                /** TargetWelcome target */
                target?: (number|null);

                /** TargetWelcome leaseMs */
                leaseMs?: (number|null);

                /** TargetWelcome capabilityKeys */
                capabilityKeys?: (Uint8Array[]|null);

                /** TargetWelcome mds */
                mds?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TargetWelcome. */
            type $Shape = geofs.v1.TargetWelcome.$Properties;
        }

        /**
         * Properties of a TargetHeartbeat.
         * @deprecated Use geofs.v1.TargetHeartbeat.$Properties instead.
         */
        interface ITargetHeartbeat extends geofs.v1.TargetHeartbeat.$Properties {
        }

        /** Represents a TargetHeartbeat. */
        class TargetHeartbeat {

            /**
             * Constructs a new TargetHeartbeat.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.TargetHeartbeat.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TargetHeartbeat mdsKnown. */
            mdsKnown: number;

            /** TargetHeartbeat capacity. */
            capacity?: (geofs.v1.Capacity.$Properties|null);

            /** TargetHeartbeat connections. */
            connections: number;

            /**
             * Encodes the specified TargetHeartbeat message. Does not implicitly {@link geofs.v1.TargetHeartbeat.verify|verify} messages.
             * @param m TargetHeartbeat message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.TargetHeartbeat.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TargetHeartbeat message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.TargetHeartbeat & geofs.v1.TargetHeartbeat.$Shape} TargetHeartbeat
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.TargetHeartbeat & geofs.v1.TargetHeartbeat.$Shape;

            /**
             * Gets the type url for TargetHeartbeat
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace TargetHeartbeat {

            /** Properties of a TargetHeartbeat. */
            interface $Properties {

                /** TargetHeartbeat mdsKnown */
                mdsKnown?: (number|null);

                /** TargetHeartbeat capacity */
                capacity?: (geofs.v1.Capacity.$Properties|null);

                /** TargetHeartbeat connections */
                connections?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TargetHeartbeat. */
            type $Shape = geofs.v1.TargetHeartbeat.$Properties;
        }

        /**
         * Properties of a TargetLease.
         * @deprecated Use geofs.v1.TargetLease.$Properties instead.
         */
        interface ITargetLease extends geofs.v1.TargetLease.$Properties {
        }

        /** Represents a TargetLease. */
        class TargetLease {

            /**
             * Constructs a new TargetLease.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.TargetLease.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TargetLease mdsList. */
            mdsList?: (geofs.v1.MdsList.$Properties|null);

            /** TargetLease leaseMs. */
            leaseMs: number;

            /**
             * Encodes the specified TargetLease message. Does not implicitly {@link geofs.v1.TargetLease.verify|verify} messages.
             * @param m TargetLease message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.TargetLease.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TargetLease message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.TargetLease & geofs.v1.TargetLease.$Shape} TargetLease
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.TargetLease & geofs.v1.TargetLease.$Shape;

            /**
             * Gets the type url for TargetLease
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace TargetLease {

            /** Properties of a TargetLease. */
            interface $Properties {

                /** TargetLease mdsList */
                mdsList?: (geofs.v1.MdsList.$Properties|null);

                /** TargetLease leaseMs */
                leaseMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TargetLease. */
            type $Shape = geofs.v1.TargetLease.$Properties;
        }

        /**
         * Properties of a DeleteObjects.
         * @deprecated Use geofs.v1.DeleteObjects.$Properties instead.
         */
        interface IDeleteObjects extends geofs.v1.DeleteObjects.$Properties {
        }

        /** Represents a DeleteObjects. */
        class DeleteObjects {

            /**
             * Constructs a new DeleteObjects.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.DeleteObjects.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DeleteObjects objects. */
            objects: number[];

            /**
             * Encodes the specified DeleteObjects message. Does not implicitly {@link geofs.v1.DeleteObjects.verify|verify} messages.
             * @param m DeleteObjects message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.DeleteObjects.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DeleteObjects message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.DeleteObjects & geofs.v1.DeleteObjects.$Shape} DeleteObjects
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.DeleteObjects & geofs.v1.DeleteObjects.$Shape;

            /**
             * Gets the type url for DeleteObjects
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace DeleteObjects {

            /** Properties of a DeleteObjects. */
            interface $Properties {

                /** DeleteObjects objects */
                objects?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DeleteObjects. */
            type $Shape = geofs.v1.DeleteObjects.$Properties;
        }

        /**
         * Properties of a DeleteDone.
         * @deprecated Use geofs.v1.DeleteDone.$Properties instead.
         */
        interface IDeleteDone extends geofs.v1.DeleteDone.$Properties {
        }

        /** Represents a DeleteDone. */
        class DeleteDone {

            /**
             * Constructs a new DeleteDone.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.DeleteDone.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DeleteDone objects. */
            objects: number[];

            /**
             * Encodes the specified DeleteDone message. Does not implicitly {@link geofs.v1.DeleteDone.verify|verify} messages.
             * @param m DeleteDone message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.DeleteDone.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DeleteDone message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.DeleteDone & geofs.v1.DeleteDone.$Shape} DeleteDone
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.DeleteDone & geofs.v1.DeleteDone.$Shape;

            /**
             * Gets the type url for DeleteDone
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace DeleteDone {

            /** Properties of a DeleteDone. */
            interface $Properties {

                /** DeleteDone objects */
                objects?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DeleteDone. */
            type $Shape = geofs.v1.DeleteDone.$Properties;
        }

        /**
         * Properties of a RecoveredObject.
         * @deprecated Use geofs.v1.RecoveredObject.$Properties instead.
         */
        interface IRecoveredObject extends geofs.v1.RecoveredObject.$Properties {
        }

        /** Represents a RecoveredObject. */
        class RecoveredObject {

            /**
             * Constructs a new RecoveredObject.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.RecoveredObject.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RecoveredObject ino. */
            ino: number;

            /** RecoveredObject object. */
            object: number;

            /** RecoveredObject dataVersion. */
            dataVersion: number;

            /** RecoveredObject size. */
            size: number;

            /** RecoveredObject mtime. */
            mtime?: (geofs.v1.Time.$Properties|null);

            /** RecoveredObject blocks. */
            blocks: number;

            /**
             * Encodes the specified RecoveredObject message. Does not implicitly {@link geofs.v1.RecoveredObject.verify|verify} messages.
             * @param m RecoveredObject message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.RecoveredObject.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RecoveredObject message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.RecoveredObject & geofs.v1.RecoveredObject.$Shape} RecoveredObject
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.RecoveredObject & geofs.v1.RecoveredObject.$Shape;

            /**
             * Gets the type url for RecoveredObject
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace RecoveredObject {

            /** Properties of a RecoveredObject. */
            interface $Properties {

                /** RecoveredObject ino */
                ino?: (number|null);

                /** RecoveredObject object */
                object?: (number|null);

                /** RecoveredObject dataVersion */
                dataVersion?: (number|null);

                /** RecoveredObject size */
                size?: (number|null);

                /** RecoveredObject mtime */
                mtime?: (geofs.v1.Time.$Properties|null);

                /** RecoveredObject blocks */
                blocks?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RecoveredObject. */
            type $Shape = geofs.v1.RecoveredObject.$Properties;
        }

        /**
         * Properties of a RecoveredObjects.
         * @deprecated Use geofs.v1.RecoveredObjects.$Properties instead.
         */
        interface IRecoveredObjects extends geofs.v1.RecoveredObjects.$Properties {
        }

        /** Represents a RecoveredObjects. */
        class RecoveredObjects {

            /**
             * Constructs a new RecoveredObjects.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.RecoveredObjects.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RecoveredObjects incarnation. */
            incarnation: number;

            /** RecoveredObjects objects. */
            objects: geofs.v1.RecoveredObject.$Properties[];

            /**
             * Encodes the specified RecoveredObjects message. Does not implicitly {@link geofs.v1.RecoveredObjects.verify|verify} messages.
             * @param m RecoveredObjects message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.RecoveredObjects.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RecoveredObjects message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.RecoveredObjects & geofs.v1.RecoveredObjects.$Shape} RecoveredObjects
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.RecoveredObjects & geofs.v1.RecoveredObjects.$Shape;

            /**
             * Gets the type url for RecoveredObjects
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace RecoveredObjects {

            /** Properties of a RecoveredObjects. */
            interface $Properties {

                /** RecoveredObjects incarnation */
                incarnation?: (number|null);

                /** RecoveredObjects objects */
                objects?: (geofs.v1.RecoveredObject.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RecoveredObjects. */
            type $Shape = geofs.v1.RecoveredObjects.$Properties;
        }

        /**
         * Properties of a RecoveredDone.
         * @deprecated Use geofs.v1.RecoveredDone.$Properties instead.
         */
        interface IRecoveredDone extends geofs.v1.RecoveredDone.$Properties {
        }

        /** Represents a RecoveredDone. */
        class RecoveredDone {

            /**
             * Constructs a new RecoveredDone.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.RecoveredDone.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RecoveredDone token. */
            token: Uint8Array;

            /** RecoveredDone failed. */
            failed: number[];

            /**
             * Encodes the specified RecoveredDone message. Does not implicitly {@link geofs.v1.RecoveredDone.verify|verify} messages.
             * @param m RecoveredDone message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.RecoveredDone.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RecoveredDone message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.RecoveredDone & geofs.v1.RecoveredDone.$Shape} RecoveredDone
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.RecoveredDone & geofs.v1.RecoveredDone.$Shape;

            /**
             * Gets the type url for RecoveredDone
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace RecoveredDone {

            /** Properties of a RecoveredDone. */
            interface $Properties {

                /** RecoveredDone token */
                token?: (Uint8Array|null);

                /** RecoveredDone failed */
                failed?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RecoveredDone. */
            type $Shape = geofs.v1.RecoveredDone.$Properties;
        }

        /**
         * Properties of a RaisedFence.
         * @deprecated Use geofs.v1.RaisedFence.$Properties instead.
         */
        interface IRaisedFence extends geofs.v1.RaisedFence.$Properties {
        }

        /** Represents a RaisedFence. */
        class RaisedFence {

            /**
             * Constructs a new RaisedFence.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.RaisedFence.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RaisedFence ino. */
            ino: number;

            /** RaisedFence object. */
            object: number;

            /** RaisedFence fence. */
            fence: number;

            /** RaisedFence evicted. */
            evicted: number;

            /**
             * Encodes the specified RaisedFence message. Does not implicitly {@link geofs.v1.RaisedFence.verify|verify} messages.
             * @param m RaisedFence message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.RaisedFence.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RaisedFence message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.RaisedFence & geofs.v1.RaisedFence.$Shape} RaisedFence
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.RaisedFence & geofs.v1.RaisedFence.$Shape;

            /**
             * Gets the type url for RaisedFence
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace RaisedFence {

            /** Properties of a RaisedFence. */
            interface $Properties {

                /** RaisedFence ino */
                ino?: (number|null);

                /** RaisedFence object */
                object?: (number|null);

                /** RaisedFence fence */
                fence?: (number|null);

                /** RaisedFence evicted */
                evicted?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RaisedFence. */
            type $Shape = geofs.v1.RaisedFence.$Properties;
        }

        /**
         * Properties of a RaisedFences.
         * @deprecated Use geofs.v1.RaisedFences.$Properties instead.
         */
        interface IRaisedFences extends geofs.v1.RaisedFences.$Properties {
        }

        /** Represents a RaisedFences. */
        class RaisedFences {

            /**
             * Constructs a new RaisedFences.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.RaisedFences.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RaisedFences fences. */
            fences: geofs.v1.RaisedFence.$Properties[];

            /**
             * Encodes the specified RaisedFences message. Does not implicitly {@link geofs.v1.RaisedFences.verify|verify} messages.
             * @param m RaisedFences message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.RaisedFences.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RaisedFences message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.RaisedFences & geofs.v1.RaisedFences.$Shape} RaisedFences
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.RaisedFences & geofs.v1.RaisedFences.$Shape;

            /**
             * Gets the type url for RaisedFences
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace RaisedFences {

            /** Properties of a RaisedFences. */
            interface $Properties {

                /** RaisedFences fences */
                fences?: (geofs.v1.RaisedFence.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RaisedFences. */
            type $Shape = geofs.v1.RaisedFences.$Properties;
        }

        /**
         * Properties of a ListObjects.
         * @deprecated Use geofs.v1.ListObjects.$Properties instead.
         */
        interface IListObjects extends geofs.v1.ListObjects.$Properties {
        }

        /** Represents a ListObjects. */
        class ListObjects {

            /**
             * Constructs a new ListObjects.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.ListObjects.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListObjects request. */
            request: number;

            /** ListObjects after. */
            after: string;

            /** ListObjects only. */
            only: string;

            /**
             * Encodes the specified ListObjects message. Does not implicitly {@link geofs.v1.ListObjects.verify|verify} messages.
             * @param m ListObjects message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.ListObjects.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListObjects message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.ListObjects & geofs.v1.ListObjects.$Shape} ListObjects
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.ListObjects & geofs.v1.ListObjects.$Shape;

            /**
             * Gets the type url for ListObjects
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ListObjects {

            /** Properties of a ListObjects. */
            interface $Properties {

                /** ListObjects request */
                request?: (number|null);

                /** ListObjects after */
                after?: (string|null);

                /** ListObjects only */
                only?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListObjects. */
            type $Shape = geofs.v1.ListObjects.$Properties;
        }

        /**
         * Properties of a StoredObject.
         * @deprecated Use geofs.v1.StoredObject.$Properties instead.
         */
        interface IStoredObject extends geofs.v1.StoredObject.$Properties {
        }

        /** Represents a StoredObject. */
        class StoredObject {

            /**
             * Constructs a new StoredObject.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.StoredObject.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StoredObject object. */
            object: number;

            /** StoredObject ino. */
            ino: number;

            /** StoredObject dataVersion. */
            dataVersion: number;

            /** StoredObject size. */
            size: number;

            /** StoredObject open. */
            open: boolean;

            /** StoredObject broken. */
            broken: string;

            /**
             * Encodes the specified StoredObject message. Does not implicitly {@link geofs.v1.StoredObject.verify|verify} messages.
             * @param m StoredObject message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.StoredObject.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StoredObject message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.StoredObject & geofs.v1.StoredObject.$Shape} StoredObject
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.StoredObject & geofs.v1.StoredObject.$Shape;

            /**
             * Gets the type url for StoredObject
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace StoredObject {

            /** Properties of a StoredObject. */
            interface $Properties {

                /** StoredObject object */
                object?: (number|null);

                /** StoredObject ino */
                ino?: (number|null);

                /** StoredObject dataVersion */
                dataVersion?: (number|null);

                /** StoredObject size */
                size?: (number|null);

                /** StoredObject open */
                open?: (boolean|null);

                /** StoredObject broken */
                broken?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StoredObject. */
            type $Shape = geofs.v1.StoredObject.$Properties;
        }

        /**
         * Properties of an ObjectsListed.
         * @deprecated Use geofs.v1.ObjectsListed.$Properties instead.
         */
        interface IObjectsListed extends geofs.v1.ObjectsListed.$Properties {
        }

        /** Represents an ObjectsListed. */
        class ObjectsListed {

            /**
             * Constructs a new ObjectsListed.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.ObjectsListed.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ObjectsListed request. */
            request: number;

            /** ObjectsListed objects. */
            objects: geofs.v1.StoredObject.$Properties[];

            /** ObjectsListed next. */
            next: string;

            /** ObjectsListed folders. */
            folders: number;

            /** ObjectsListed passed. */
            passed: number;

            /** ObjectsListed failed. */
            failed: string;

            /**
             * Encodes the specified ObjectsListed message. Does not implicitly {@link geofs.v1.ObjectsListed.verify|verify} messages.
             * @param m ObjectsListed message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.ObjectsListed.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ObjectsListed message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.ObjectsListed & geofs.v1.ObjectsListed.$Shape} ObjectsListed
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.ObjectsListed & geofs.v1.ObjectsListed.$Shape;

            /**
             * Gets the type url for ObjectsListed
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ObjectsListed {

            /** Properties of an ObjectsListed. */
            interface $Properties {

                /** ObjectsListed request */
                request?: (number|null);

                /** ObjectsListed objects */
                objects?: (geofs.v1.StoredObject.$Properties[]|null);

                /** ObjectsListed next */
                next?: (string|null);

                /** ObjectsListed folders */
                folders?: (number|null);

                /** ObjectsListed passed */
                passed?: (number|null);

                /** ObjectsListed failed */
                failed?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ObjectsListed. */
            type $Shape = geofs.v1.ObjectsListed.$Properties;
        }

        /**
         * Properties of a DataHello.
         * @deprecated Use geofs.v1.DataHello.$Properties instead.
         */
        interface IDataHello extends geofs.v1.DataHello.$Properties {
        }

        /** Represents a DataHello. */
        class DataHello {

            /**
             * Constructs a new DataHello.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.DataHello.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DataHello protocol. */
            protocol: number;

            /** DataHello cluster. */
            cluster: string;

            /** DataHello client. */
            client: string;

            /** DataHello target. */
            target: number;

            /** DataHello incarnation. */
            incarnation: number;

            /** DataHello maxPayload. */
            maxPayload: number;

            /** DataHello expectedTarget. */
            expectedTarget: number;

            /**
             * Encodes the specified DataHello message. Does not implicitly {@link geofs.v1.DataHello.verify|verify} messages.
             * @param m DataHello message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.DataHello.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DataHello message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.DataHello & geofs.v1.DataHello.$Shape} DataHello
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.DataHello & geofs.v1.DataHello.$Shape;

            /**
             * Gets the type url for DataHello
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace DataHello {

            /** Properties of a DataHello. */
            interface $Properties {

                /** DataHello protocol */
                protocol?: (number|null);

                /** DataHello cluster */
                cluster?: (string|null);

                /** DataHello client */
                client?: (string|null);

                /** DataHello target */
                target?: (number|null);

                /** DataHello incarnation */
                incarnation?: (number|null);

                /** DataHello maxPayload */
                maxPayload?: (number|null);

                /** DataHello expectedTarget */
                expectedTarget?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DataHello. */
            type $Shape = geofs.v1.DataHello.$Properties;
        }

        /**
         * Properties of an ObjectRef.
         * @deprecated Use geofs.v1.ObjectRef.$Properties instead.
         */
        interface IObjectRef extends geofs.v1.ObjectRef.$Properties {
        }

        /** Represents an ObjectRef. */
        class ObjectRef {

            /**
             * Constructs a new ObjectRef.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.ObjectRef.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ObjectRef object. */
            object: number;

            /** ObjectRef ino. */
            ino: number;

            /** ObjectRef capability. */
            capability: Uint8Array;

            /**
             * Encodes the specified ObjectRef message. Does not implicitly {@link geofs.v1.ObjectRef.verify|verify} messages.
             * @param m ObjectRef message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.ObjectRef.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ObjectRef message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.ObjectRef & geofs.v1.ObjectRef.$Shape} ObjectRef
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.ObjectRef & geofs.v1.ObjectRef.$Shape;

            /**
             * Gets the type url for ObjectRef
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ObjectRef {

            /** Properties of an ObjectRef. */
            interface $Properties {

                /** ObjectRef object */
                object?: (number|null);

                /** ObjectRef ino */
                ino?: (number|null);

                /** ObjectRef capability */
                capability?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ObjectRef. */
            type $Shape = geofs.v1.ObjectRef.$Properties;
        }

        /**
         * Properties of an ObjectState.
         * @deprecated Use geofs.v1.ObjectState.$Properties instead.
         */
        interface IObjectState extends geofs.v1.ObjectState.$Properties {
        }

        /** Represents an ObjectState. */
        class ObjectState {

            /**
             * Constructs a new ObjectState.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.ObjectState.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ObjectState dataVersion. */
            dataVersion: number;

            /** ObjectState open. */
            open: boolean;

            /** ObjectState size. */
            size: number;

            /** ObjectState incarnation. */
            incarnation: number;

            /** ObjectState mtime. */
            mtime?: (geofs.v1.Time.$Properties|null);

            /** ObjectState blocks. */
            blocks: number;

            /** ObjectState token. */
            token: Uint8Array;

            /**
             * Encodes the specified ObjectState message. Does not implicitly {@link geofs.v1.ObjectState.verify|verify} messages.
             * @param m ObjectState message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.ObjectState.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ObjectState message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.ObjectState & geofs.v1.ObjectState.$Shape} ObjectState
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.ObjectState & geofs.v1.ObjectState.$Shape;

            /**
             * Gets the type url for ObjectState
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ObjectState {

            /** Properties of an ObjectState. */
            interface $Properties {

                /** ObjectState dataVersion */
                dataVersion?: (number|null);

                /** ObjectState open */
                open?: (boolean|null);

                /** ObjectState size */
                size?: (number|null);

                /** ObjectState incarnation */
                incarnation?: (number|null);

                /** ObjectState mtime */
                mtime?: (geofs.v1.Time.$Properties|null);

                /** ObjectState blocks */
                blocks?: (number|null);

                /** ObjectState token */
                token?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ObjectState. */
            type $Shape = geofs.v1.ObjectState.$Properties;
        }

        /**
         * Properties of a ReadRequest.
         * @deprecated Use geofs.v1.ReadRequest.$Properties instead.
         */
        interface IReadRequest extends geofs.v1.ReadRequest.$Properties {
        }

        /** Represents a ReadRequest. */
        class ReadRequest {

            /**
             * Constructs a new ReadRequest.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.ReadRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ReadRequest ref. */
            ref?: (geofs.v1.ObjectRef.$Properties|null);

            /** ReadRequest offset. */
            offset: number;

            /** ReadRequest length. */
            length: number;

            /** ReadRequest expectedVersion. */
            expectedVersion: number;

            /**
             * Encodes the specified ReadRequest message. Does not implicitly {@link geofs.v1.ReadRequest.verify|verify} messages.
             * @param m ReadRequest message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.ReadRequest.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ReadRequest message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.ReadRequest & geofs.v1.ReadRequest.$Shape} ReadRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.ReadRequest & geofs.v1.ReadRequest.$Shape;

            /**
             * Gets the type url for ReadRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ReadRequest {

            /** Properties of a ReadRequest. */
            interface $Properties {

                /** ReadRequest ref */
                ref?: (geofs.v1.ObjectRef.$Properties|null);

                /** ReadRequest offset */
                offset?: (number|null);

                /** ReadRequest length */
                length?: (number|null);

                /** ReadRequest expectedVersion */
                expectedVersion?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ReadRequest. */
            type $Shape = geofs.v1.ReadRequest.$Properties;
        }

        /**
         * Properties of a ReadReply.
         * @deprecated Use geofs.v1.ReadReply.$Properties instead.
         */
        interface IReadReply extends geofs.v1.ReadReply.$Properties {
        }

        /** Represents a ReadReply. */
        class ReadReply {

            /**
             * Constructs a new ReadReply.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.ReadReply.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ReadReply state. */
            state?: (geofs.v1.ObjectState.$Properties|null);

            /** ReadReply offset. */
            offset: number;

            /** ReadReply last. */
            last: boolean;

            /**
             * Encodes the specified ReadReply message. Does not implicitly {@link geofs.v1.ReadReply.verify|verify} messages.
             * @param m ReadReply message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.ReadReply.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ReadReply message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.ReadReply & geofs.v1.ReadReply.$Shape} ReadReply
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.ReadReply & geofs.v1.ReadReply.$Shape;

            /**
             * Gets the type url for ReadReply
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ReadReply {

            /** Properties of a ReadReply. */
            interface $Properties {

                /** ReadReply state */
                state?: (geofs.v1.ObjectState.$Properties|null);

                /** ReadReply offset */
                offset?: (number|null);

                /** ReadReply last */
                last?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ReadReply. */
            type $Shape = geofs.v1.ReadReply.$Properties;
        }

        /**
         * Properties of a WriteRequest.
         * @deprecated Use geofs.v1.WriteRequest.$Properties instead.
         */
        interface IWriteRequest extends geofs.v1.WriteRequest.$Properties {
        }

        /** Represents a WriteRequest. */
        class WriteRequest {

            /**
             * Constructs a new WriteRequest.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.WriteRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WriteRequest ref. */
            ref?: (geofs.v1.ObjectRef.$Properties|null);

            /** WriteRequest offset. */
            offset: number;

            /** WriteRequest append. */
            append: boolean;

            /** WriteRequest session. */
            session: number;

            /** WriteRequest number. */
            number: number;

            /** WriteRequest identity. */
            identity?: (geofs.v1.ObjectIdentity.$Properties|null);

            /** WriteRequest seal. */
            seal: boolean;

            /** WriteRequest durable. */
            durable: boolean;

            /** WriteRequest stillWriting. */
            stillWriting: boolean;

            /**
             * Encodes the specified WriteRequest message. Does not implicitly {@link geofs.v1.WriteRequest.verify|verify} messages.
             * @param m WriteRequest message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.WriteRequest.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WriteRequest message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.WriteRequest & geofs.v1.WriteRequest.$Shape} WriteRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.WriteRequest & geofs.v1.WriteRequest.$Shape;

            /**
             * Gets the type url for WriteRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace WriteRequest {

            /** Properties of a WriteRequest. */
            interface $Properties {

                /** WriteRequest ref */
                ref?: (geofs.v1.ObjectRef.$Properties|null);

                /** WriteRequest offset */
                offset?: (number|null);

                /** WriteRequest append */
                append?: (boolean|null);

                /** WriteRequest session */
                session?: (number|null);

                /** WriteRequest number */
                number?: (number|null);

                /** WriteRequest identity */
                identity?: (geofs.v1.ObjectIdentity.$Properties|null);

                /** WriteRequest seal */
                seal?: (boolean|null);

                /** WriteRequest durable */
                durable?: (boolean|null);

                /** WriteRequest stillWriting */
                stillWriting?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WriteRequest. */
            type $Shape = geofs.v1.WriteRequest.$Properties;
        }

        /**
         * Properties of an ObjectIdentity.
         * @deprecated Use geofs.v1.ObjectIdentity.$Properties instead.
         */
        interface IObjectIdentity extends geofs.v1.ObjectIdentity.$Properties {
        }

        /** Represents an ObjectIdentity. */
        class ObjectIdentity {

            /**
             * Constructs a new ObjectIdentity.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.ObjectIdentity.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ObjectIdentity ino. */
            ino: number;

            /** ObjectIdentity parent. */
            parent: number;

            /** ObjectIdentity name. */
            name: Uint8Array;

            /** ObjectIdentity uid. */
            uid: number;

            /** ObjectIdentity gid. */
            gid: number;

            /** ObjectIdentity mode. */
            mode: number;

            /**
             * Encodes the specified ObjectIdentity message. Does not implicitly {@link geofs.v1.ObjectIdentity.verify|verify} messages.
             * @param m ObjectIdentity message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.ObjectIdentity.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ObjectIdentity message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.ObjectIdentity & geofs.v1.ObjectIdentity.$Shape} ObjectIdentity
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.ObjectIdentity & geofs.v1.ObjectIdentity.$Shape;

            /**
             * Gets the type url for ObjectIdentity
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ObjectIdentity {

            /** Properties of an ObjectIdentity. */
            interface $Properties {

                /** ObjectIdentity ino */
                ino?: (number|null);

                /** ObjectIdentity parent */
                parent?: (number|null);

                /** ObjectIdentity name */
                name?: (Uint8Array|null);

                /** ObjectIdentity uid */
                uid?: (number|null);

                /** ObjectIdentity gid */
                gid?: (number|null);

                /** ObjectIdentity mode */
                mode?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ObjectIdentity. */
            type $Shape = geofs.v1.ObjectIdentity.$Properties;
        }

        /**
         * Properties of a WriteReply.
         * @deprecated Use geofs.v1.WriteReply.$Properties instead.
         */
        interface IWriteReply extends geofs.v1.WriteReply.$Properties {
        }

        /** Represents a WriteReply. */
        class WriteReply {

            /**
             * Constructs a new WriteReply.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.WriteReply.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WriteReply state. */
            state?: (geofs.v1.ObjectState.$Properties|null);

            /** WriteReply offset. */
            offset: number;

            /** WriteReply sealed. */
            sealed: boolean;

            /**
             * Encodes the specified WriteReply message. Does not implicitly {@link geofs.v1.WriteReply.verify|verify} messages.
             * @param m WriteReply message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.WriteReply.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WriteReply message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.WriteReply & geofs.v1.WriteReply.$Shape} WriteReply
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.WriteReply & geofs.v1.WriteReply.$Shape;

            /**
             * Gets the type url for WriteReply
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace WriteReply {

            /** Properties of a WriteReply. */
            interface $Properties {

                /** WriteReply state */
                state?: (geofs.v1.ObjectState.$Properties|null);

                /** WriteReply offset */
                offset?: (number|null);

                /** WriteReply sealed */
                sealed?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WriteReply. */
            type $Shape = geofs.v1.WriteReply.$Properties;
        }

        /**
         * Properties of a TruncateRequest.
         * @deprecated Use geofs.v1.TruncateRequest.$Properties instead.
         */
        interface ITruncateRequest extends geofs.v1.TruncateRequest.$Properties {
        }

        /** Represents a TruncateRequest. */
        class TruncateRequest {

            /**
             * Constructs a new TruncateRequest.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.TruncateRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TruncateRequest ref. */
            ref?: (geofs.v1.ObjectRef.$Properties|null);

            /** TruncateRequest size. */
            size: number;

            /** TruncateRequest identity. */
            identity?: (geofs.v1.ObjectIdentity.$Properties|null);

            /**
             * Encodes the specified TruncateRequest message. Does not implicitly {@link geofs.v1.TruncateRequest.verify|verify} messages.
             * @param m TruncateRequest message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.TruncateRequest.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TruncateRequest message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.TruncateRequest & geofs.v1.TruncateRequest.$Shape} TruncateRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.TruncateRequest & geofs.v1.TruncateRequest.$Shape;

            /**
             * Gets the type url for TruncateRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace TruncateRequest {

            /** Properties of a TruncateRequest. */
            interface $Properties {

                /** TruncateRequest ref */
                ref?: (geofs.v1.ObjectRef.$Properties|null);

                /** TruncateRequest size */
                size?: (number|null);

                /** TruncateRequest identity */
                identity?: (geofs.v1.ObjectIdentity.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TruncateRequest. */
            type $Shape = geofs.v1.TruncateRequest.$Properties;
        }

        /**
         * Properties of an AllocateRequest.
         * @deprecated Use geofs.v1.AllocateRequest.$Properties instead.
         */
        interface IAllocateRequest extends geofs.v1.AllocateRequest.$Properties {
        }

        /** Represents an AllocateRequest. */
        class AllocateRequest {

            /**
             * Constructs a new AllocateRequest.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.AllocateRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AllocateRequest ref. */
            ref?: (geofs.v1.ObjectRef.$Properties|null);

            /** AllocateRequest mode. */
            mode: number;

            /** AllocateRequest offset. */
            offset: number;

            /** AllocateRequest length. */
            length: number;

            /** AllocateRequest identity. */
            identity?: (geofs.v1.ObjectIdentity.$Properties|null);

            /**
             * Encodes the specified AllocateRequest message. Does not implicitly {@link geofs.v1.AllocateRequest.verify|verify} messages.
             * @param m AllocateRequest message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.AllocateRequest.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AllocateRequest message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.AllocateRequest & geofs.v1.AllocateRequest.$Shape} AllocateRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.AllocateRequest & geofs.v1.AllocateRequest.$Shape;

            /**
             * Gets the type url for AllocateRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace AllocateRequest {

            /** Properties of an AllocateRequest. */
            interface $Properties {

                /** AllocateRequest ref */
                ref?: (geofs.v1.ObjectRef.$Properties|null);

                /** AllocateRequest mode */
                mode?: (number|null);

                /** AllocateRequest offset */
                offset?: (number|null);

                /** AllocateRequest length */
                length?: (number|null);

                /** AllocateRequest identity */
                identity?: (geofs.v1.ObjectIdentity.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AllocateRequest. */
            type $Shape = geofs.v1.AllocateRequest.$Properties;
        }

        /**
         * Properties of a SealRequest.
         * @deprecated Use geofs.v1.SealRequest.$Properties instead.
         */
        interface ISealRequest extends geofs.v1.SealRequest.$Properties {
        }

        /** Represents a SealRequest. */
        class SealRequest {

            /**
             * Constructs a new SealRequest.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.SealRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SealRequest ref. */
            ref?: (geofs.v1.ObjectRef.$Properties|null);

            /** SealRequest durable. */
            durable: boolean;

            /** SealRequest stillWriting. */
            stillWriting: boolean;

            /**
             * Encodes the specified SealRequest message. Does not implicitly {@link geofs.v1.SealRequest.verify|verify} messages.
             * @param m SealRequest message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.SealRequest.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SealRequest message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.SealRequest & geofs.v1.SealRequest.$Shape} SealRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.SealRequest & geofs.v1.SealRequest.$Shape;

            /**
             * Gets the type url for SealRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace SealRequest {

            /** Properties of a SealRequest. */
            interface $Properties {

                /** SealRequest ref */
                ref?: (geofs.v1.ObjectRef.$Properties|null);

                /** SealRequest durable */
                durable?: (boolean|null);

                /** SealRequest stillWriting */
                stillWriting?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SealRequest. */
            type $Shape = geofs.v1.SealRequest.$Properties;
        }

        /**
         * Properties of a StatRequest.
         * @deprecated Use geofs.v1.StatRequest.$Properties instead.
         */
        interface IStatRequest extends geofs.v1.StatRequest.$Properties {
        }

        /** Represents a StatRequest. */
        class StatRequest {

            /**
             * Constructs a new StatRequest.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.StatRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StatRequest ref. */
            ref?: (geofs.v1.ObjectRef.$Properties|null);

            /**
             * Encodes the specified StatRequest message. Does not implicitly {@link geofs.v1.StatRequest.verify|verify} messages.
             * @param m StatRequest message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.StatRequest.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StatRequest message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.StatRequest & geofs.v1.StatRequest.$Shape} StatRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.StatRequest & geofs.v1.StatRequest.$Shape;

            /**
             * Gets the type url for StatRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace StatRequest {

            /** Properties of a StatRequest. */
            interface $Properties {

                /** StatRequest ref */
                ref?: (geofs.v1.ObjectRef.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StatRequest. */
            type $Shape = geofs.v1.StatRequest.$Properties;
        }

        /**
         * Properties of a CommittedRequest.
         * @deprecated Use geofs.v1.CommittedRequest.$Properties instead.
         */
        interface ICommittedRequest extends geofs.v1.CommittedRequest.$Properties {
        }

        /** Represents a CommittedRequest. */
        class CommittedRequest {

            /**
             * Constructs a new CommittedRequest.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.CommittedRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CommittedRequest ref. */
            ref?: (geofs.v1.ObjectRef.$Properties|null);

            /** CommittedRequest dataVersion. */
            dataVersion: number;

            /** CommittedRequest token. */
            token: Uint8Array;

            /**
             * Encodes the specified CommittedRequest message. Does not implicitly {@link geofs.v1.CommittedRequest.verify|verify} messages.
             * @param m CommittedRequest message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.CommittedRequest.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CommittedRequest message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.CommittedRequest & geofs.v1.CommittedRequest.$Shape} CommittedRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.CommittedRequest & geofs.v1.CommittedRequest.$Shape;

            /**
             * Gets the type url for CommittedRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace CommittedRequest {

            /** Properties of a CommittedRequest. */
            interface $Properties {

                /** CommittedRequest ref */
                ref?: (geofs.v1.ObjectRef.$Properties|null);

                /** CommittedRequest dataVersion */
                dataVersion?: (number|null);

                /** CommittedRequest token */
                token?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CommittedRequest. */
            type $Shape = geofs.v1.CommittedRequest.$Properties;
        }

        /**
         * Properties of a SeekRequest.
         * @deprecated Use geofs.v1.SeekRequest.$Properties instead.
         */
        interface ISeekRequest extends geofs.v1.SeekRequest.$Properties {
        }

        /** Represents a SeekRequest. */
        class SeekRequest {

            /**
             * Constructs a new SeekRequest.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.SeekRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SeekRequest ref. */
            ref?: (geofs.v1.ObjectRef.$Properties|null);

            /** SeekRequest offset. */
            offset: number;

            /** SeekRequest hole. */
            hole: boolean;

            /**
             * Encodes the specified SeekRequest message. Does not implicitly {@link geofs.v1.SeekRequest.verify|verify} messages.
             * @param m SeekRequest message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.SeekRequest.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SeekRequest message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.SeekRequest & geofs.v1.SeekRequest.$Shape} SeekRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.SeekRequest & geofs.v1.SeekRequest.$Shape;

            /**
             * Gets the type url for SeekRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace SeekRequest {

            /** Properties of a SeekRequest. */
            interface $Properties {

                /** SeekRequest ref */
                ref?: (geofs.v1.ObjectRef.$Properties|null);

                /** SeekRequest offset */
                offset?: (number|null);

                /** SeekRequest hole */
                hole?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SeekRequest. */
            type $Shape = geofs.v1.SeekRequest.$Properties;
        }

        /**
         * Properties of a SeekReply.
         * @deprecated Use geofs.v1.SeekReply.$Properties instead.
         */
        interface ISeekReply extends geofs.v1.SeekReply.$Properties {
        }

        /** Represents a SeekReply. */
        class SeekReply {

            /**
             * Constructs a new SeekReply.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.SeekReply.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SeekReply state. */
            state?: (geofs.v1.ObjectState.$Properties|null);

            /** SeekReply offset. */
            offset: number;

            /**
             * Encodes the specified SeekReply message. Does not implicitly {@link geofs.v1.SeekReply.verify|verify} messages.
             * @param m SeekReply message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.SeekReply.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SeekReply message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.SeekReply & geofs.v1.SeekReply.$Shape} SeekReply
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.SeekReply & geofs.v1.SeekReply.$Shape;

            /**
             * Gets the type url for SeekReply
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace SeekReply {

            /** Properties of a SeekReply. */
            interface $Properties {

                /** SeekReply state */
                state?: (geofs.v1.ObjectState.$Properties|null);

                /** SeekReply offset */
                offset?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SeekReply. */
            type $Shape = geofs.v1.SeekReply.$Properties;
        }

        /**
         * Properties of a StateReply.
         * @deprecated Use geofs.v1.StateReply.$Properties instead.
         */
        interface IStateReply extends geofs.v1.StateReply.$Properties {
        }

        /** Represents a StateReply. */
        class StateReply {

            /**
             * Constructs a new StateReply.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.StateReply.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StateReply state. */
            state?: (geofs.v1.ObjectState.$Properties|null);

            /**
             * Encodes the specified StateReply message. Does not implicitly {@link geofs.v1.StateReply.verify|verify} messages.
             * @param m StateReply message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.StateReply.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StateReply message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.StateReply & geofs.v1.StateReply.$Shape} StateReply
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.StateReply & geofs.v1.StateReply.$Shape;

            /**
             * Gets the type url for StateReply
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace StateReply {

            /** Properties of a StateReply. */
            interface $Properties {

                /** StateReply state */
                state?: (geofs.v1.ObjectState.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StateReply. */
            type $Shape = geofs.v1.StateReply.$Properties;
        }

        /**
         * Properties of an ErrorReply.
         * @deprecated Use geofs.v1.ErrorReply.$Properties instead.
         */
        interface IErrorReply extends geofs.v1.ErrorReply.$Properties {
        }

        /** Represents an ErrorReply. */
        class ErrorReply {

            /**
             * Constructs a new ErrorReply.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.ErrorReply.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ErrorReply errno. */
            errno: number;

            /** ErrorReply detail. */
            detail: string;

            /** ErrorReply state. */
            state?: (geofs.v1.ObjectState.$Properties|null);

            /** ErrorReply fence. */
            fence: number;

            /**
             * Encodes the specified ErrorReply message. Does not implicitly {@link geofs.v1.ErrorReply.verify|verify} messages.
             * @param m ErrorReply message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.ErrorReply.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ErrorReply message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.ErrorReply & geofs.v1.ErrorReply.$Shape} ErrorReply
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.ErrorReply & geofs.v1.ErrorReply.$Shape;

            /**
             * Gets the type url for ErrorReply
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ErrorReply {

            /** Properties of an ErrorReply. */
            interface $Properties {

                /** ErrorReply errno */
                errno?: (number|null);

                /** ErrorReply detail */
                detail?: (string|null);

                /** ErrorReply state */
                state?: (geofs.v1.ObjectState.$Properties|null);

                /** ErrorReply fence */
                fence?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ErrorReply. */
            type $Shape = geofs.v1.ErrorReply.$Properties;
        }

        /**
         * Properties of a Capability.
         * @deprecated Use geofs.v1.Capability.$Properties instead.
         */
        interface ICapability extends geofs.v1.Capability.$Properties {
        }

        /** Represents a Capability. */
        class Capability {

            /**
             * Constructs a new Capability.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.Capability.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Capability target. */
            target: number;

            /** Capability object. */
            object: number;

            /** Capability ino. */
            ino: number;

            /** Capability session. */
            session: number;

            /** Capability write. */
            write: boolean;

            /** Capability fence. */
            fence: number;

            /** Capability expiresSec. */
            expiresSec: number;

            /**
             * Encodes the specified Capability message. Does not implicitly {@link geofs.v1.Capability.verify|verify} messages.
             * @param m Capability message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.Capability.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Capability message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.Capability & geofs.v1.Capability.$Shape} Capability
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.Capability & geofs.v1.Capability.$Shape;

            /**
             * Gets the type url for Capability
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Capability {

            /** Properties of a Capability. */
            interface $Properties {

                /** Capability target */
                target?: (number|null);

                /** Capability object */
                object?: (number|null);

                /** Capability ino */
                ino?: (number|null);

                /** Capability session */
                session?: (number|null);

                /** Capability write */
                write?: (boolean|null);

                /** Capability fence */
                fence?: (number|null);

                /** Capability expiresSec */
                expiresSec?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Capability. */
            type $Shape = geofs.v1.Capability.$Properties;
        }

        /**
         * Properties of a SignedCapability.
         * @deprecated Use geofs.v1.SignedCapability.$Properties instead.
         */
        interface ISignedCapability extends geofs.v1.SignedCapability.$Properties {
        }

        /** Represents a SignedCapability. */
        class SignedCapability {

            /**
             * Constructs a new SignedCapability.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.SignedCapability.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SignedCapability capability. */
            capability: Uint8Array;

            /** SignedCapability mac. */
            mac: Uint8Array;

            /**
             * Encodes the specified SignedCapability message. Does not implicitly {@link geofs.v1.SignedCapability.verify|verify} messages.
             * @param m SignedCapability message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.SignedCapability.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SignedCapability message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.SignedCapability & geofs.v1.SignedCapability.$Shape} SignedCapability
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.SignedCapability & geofs.v1.SignedCapability.$Shape;

            /**
             * Gets the type url for SignedCapability
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace SignedCapability {

            /** Properties of a SignedCapability. */
            interface $Properties {

                /** SignedCapability capability */
                capability?: (Uint8Array|null);

                /** SignedCapability mac */
                mac?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SignedCapability. */
            type $Shape = geofs.v1.SignedCapability.$Properties;
        }

        /**
         * Properties of a ClientFrame.
         * @deprecated Use geofs.v1.ClientFrame.$Properties instead.
         */
        interface IClientFrame extends geofs.v1.ClientFrame.$Properties {
        }

        /** Represents a ClientFrame. */
        class ClientFrame {

            /**
             * Constructs a new ClientFrame.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.ClientFrame.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ClientFrame messages. */
            messages: geofs.v1.ClientMessage.$Properties[];

            /**
             * Encodes the specified ClientFrame message. Does not implicitly {@link geofs.v1.ClientFrame.verify|verify} messages.
             * @param m ClientFrame message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.ClientFrame.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ClientFrame message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.ClientFrame & geofs.v1.ClientFrame.$Shape} ClientFrame
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.ClientFrame & geofs.v1.ClientFrame.$Shape;

            /**
             * Gets the type url for ClientFrame
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ClientFrame {

            /** Properties of a ClientFrame. */
            interface $Properties {

                /** ClientFrame messages */
                messages?: (geofs.v1.ClientMessage.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ClientFrame. */
            type $Shape = {
              messages?: geofs.v1.ClientMessage.$Shape[]|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a ServerFrame.
         * @deprecated Use geofs.v1.ServerFrame.$Properties instead.
         */
        interface IServerFrame extends geofs.v1.ServerFrame.$Properties {
        }

        /** Represents a ServerFrame. */
        class ServerFrame {

            /**
             * Constructs a new ServerFrame.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.ServerFrame.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ServerFrame messages. */
            messages: geofs.v1.ServerMessage.$Properties[];

            /**
             * Encodes the specified ServerFrame message. Does not implicitly {@link geofs.v1.ServerFrame.verify|verify} messages.
             * @param m ServerFrame message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.ServerFrame.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ServerFrame message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.ServerFrame & geofs.v1.ServerFrame.$Shape} ServerFrame
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.ServerFrame & geofs.v1.ServerFrame.$Shape;

            /**
             * Gets the type url for ServerFrame
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ServerFrame {

            /** Properties of a ServerFrame. */
            interface $Properties {

                /** ServerFrame messages */
                messages?: (geofs.v1.ServerMessage.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ServerFrame. */
            type $Shape = {
              messages?: geofs.v1.ServerMessage.$Shape[]|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a ClientMessage.
         * @deprecated Use geofs.v1.ClientMessage.$Properties instead.
         */
        interface IClientMessage extends geofs.v1.ClientMessage.$Properties {
        }

        /** Represents a ClientMessage. */
        class ClientMessage {

            /**
             * Constructs a new ClientMessage.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.ClientMessage.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ClientMessage id. */
            id: number;

            /** ClientMessage hello. */
            hello?: (geofs.v1.Hello.$Properties|null);

            /** ClientMessage heartbeat. */
            heartbeat?: (geofs.v1.Heartbeat.$Properties|null);

            /** ClientMessage breakAck. */
            breakAck?: (geofs.v1.BreakAck.$Properties|null);

            /** ClientMessage inUse. */
            inUse?: (geofs.v1.InUse.$Properties|null);

            /** ClientMessage goodbye. */
            goodbye?: (geofs.v1.Goodbye.$Properties|null);

            /** ClientMessage cancel. */
            cancel?: (geofs.v1.Cancel.$Properties|null);

            /** ClientMessage lookup. */
            lookup?: (geofs.v1.LookupRequest.$Properties|null);

            /** ClientMessage getAttr. */
            getAttr?: (geofs.v1.GetAttrRequest.$Properties|null);

            /** ClientMessage readDir. */
            readDir?: (geofs.v1.ReadDirRequest.$Properties|null);

            /** ClientMessage getXattr. */
            getXattr?: (geofs.v1.GetXattrRequest.$Properties|null);

            /** ClientMessage listXattr. */
            listXattr?: (geofs.v1.ListXattrRequest.$Properties|null);

            /** ClientMessage statFs. */
            statFs?: (geofs.v1.StatFsRequest.$Properties|null);

            /** ClientMessage open. */
            open?: (geofs.v1.OpenRequest.$Properties|null);

            /** ClientMessage revalidate. */
            revalidate?: (geofs.v1.RevalidateRequest.$Properties|null);

            /** ClientMessage getLock. */
            getLock?: (geofs.v1.GetLockRequest.$Properties|null);

            /** ClientMessage placement. */
            placement?: (geofs.v1.PlacementRequest.$Properties|null);

            /** ClientMessage sync. */
            sync?: (geofs.v1.SyncRequest.$Properties|null);

            /** ClientMessage flush. */
            flush?: (geofs.v1.FlushRequest.$Properties|null);

            /** ClientMessage agree. */
            agree?: (geofs.v1.AgreeRequest.$Properties|null);

            /** ClientMessage mutate. */
            mutate?: (geofs.v1.MutateRequest.$Properties|null);

            /** ClientMessage body. */
            body?: ("hello"|"heartbeat"|"breakAck"|"inUse"|"goodbye"|"cancel"|"lookup"|"getAttr"|"readDir"|"getXattr"|"listXattr"|"statFs"|"open"|"revalidate"|"getLock"|"placement"|"sync"|"flush"|"agree"|"mutate");

            /**
             * Encodes the specified ClientMessage message. Does not implicitly {@link geofs.v1.ClientMessage.verify|verify} messages.
             * @param m ClientMessage message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.ClientMessage.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ClientMessage message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.ClientMessage & geofs.v1.ClientMessage.$Shape} ClientMessage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.ClientMessage & geofs.v1.ClientMessage.$Shape;

            /**
             * Gets the type url for ClientMessage
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ClientMessage {

            /** Properties of a ClientMessage. */
            interface $Properties {

                /** ClientMessage id */
                id?: (number|null);

                /** ClientMessage hello */
                hello?: (geofs.v1.Hello.$Properties|null);

                /** ClientMessage heartbeat */
                heartbeat?: (geofs.v1.Heartbeat.$Properties|null);

                /** ClientMessage breakAck */
                breakAck?: (geofs.v1.BreakAck.$Properties|null);

                /** ClientMessage inUse */
                inUse?: (geofs.v1.InUse.$Properties|null);

                /** ClientMessage goodbye */
                goodbye?: (geofs.v1.Goodbye.$Properties|null);

                /** ClientMessage cancel */
                cancel?: (geofs.v1.Cancel.$Properties|null);

                /** ClientMessage lookup */
                lookup?: (geofs.v1.LookupRequest.$Properties|null);

                /** ClientMessage getAttr */
                getAttr?: (geofs.v1.GetAttrRequest.$Properties|null);

                /** ClientMessage readDir */
                readDir?: (geofs.v1.ReadDirRequest.$Properties|null);

                /** ClientMessage getXattr */
                getXattr?: (geofs.v1.GetXattrRequest.$Properties|null);

                /** ClientMessage listXattr */
                listXattr?: (geofs.v1.ListXattrRequest.$Properties|null);

                /** ClientMessage statFs */
                statFs?: (geofs.v1.StatFsRequest.$Properties|null);

                /** ClientMessage open */
                open?: (geofs.v1.OpenRequest.$Properties|null);

                /** ClientMessage revalidate */
                revalidate?: (geofs.v1.RevalidateRequest.$Properties|null);

                /** ClientMessage getLock */
                getLock?: (geofs.v1.GetLockRequest.$Properties|null);

                /** ClientMessage placement */
                placement?: (geofs.v1.PlacementRequest.$Properties|null);

                /** ClientMessage sync */
                sync?: (geofs.v1.SyncRequest.$Properties|null);

                /** ClientMessage flush */
                flush?: (geofs.v1.FlushRequest.$Properties|null);

                /** ClientMessage agree */
                agree?: (geofs.v1.AgreeRequest.$Properties|null);

                /** ClientMessage mutate */
                mutate?: (geofs.v1.MutateRequest.$Properties|null);

                /** ClientMessage body */
                body?: ("hello"|"heartbeat"|"breakAck"|"inUse"|"goodbye"|"cancel"|"lookup"|"getAttr"|"readDir"|"getXattr"|"listXattr"|"statFs"|"open"|"revalidate"|"getLock"|"placement"|"sync"|"flush"|"agree"|"mutate");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a ClientMessage. */
            type $Shape = {
              id?: number|null;
              hello?: geofs.v1.Hello.$Shape|null;
              heartbeat?: geofs.v1.Heartbeat.$Shape|null;
              breakAck?: geofs.v1.BreakAck.$Shape|null;
              inUse?: geofs.v1.InUse.$Shape|null;
              goodbye?: geofs.v1.Goodbye.$Shape|null;
              cancel?: geofs.v1.Cancel.$Shape|null;
              lookup?: geofs.v1.LookupRequest.$Shape|null;
              getAttr?: geofs.v1.GetAttrRequest.$Shape|null;
              readDir?: geofs.v1.ReadDirRequest.$Shape|null;
              getXattr?: geofs.v1.GetXattrRequest.$Shape|null;
              listXattr?: geofs.v1.ListXattrRequest.$Shape|null;
              statFs?: geofs.v1.StatFsRequest.$Shape|null;
              open?: geofs.v1.OpenRequest.$Shape|null;
              revalidate?: geofs.v1.RevalidateRequest.$Shape|null;
              getLock?: geofs.v1.GetLockRequest.$Shape|null;
              placement?: geofs.v1.PlacementRequest.$Shape|null;
              sync?: geofs.v1.SyncRequest.$Shape|null;
              flush?: geofs.v1.FlushRequest.$Shape|null;
              agree?: geofs.v1.AgreeRequest.$Shape|null;
              mutate?: geofs.v1.MutateRequest.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ body?: undefined; hello?: null; heartbeat?: null; breakAck?: null; inUse?: null; goodbye?: null; cancel?: null; lookup?: null; getAttr?: null; readDir?: null; getXattr?: null; listXattr?: null; statFs?: null; open?: null; revalidate?: null; getLock?: null; placement?: null; sync?: null; flush?: null; agree?: null; mutate?: null }|{ body?: "hello"; hello: geofs.v1.Hello.$Shape; heartbeat?: null; breakAck?: null; inUse?: null; goodbye?: null; cancel?: null; lookup?: null; getAttr?: null; readDir?: null; getXattr?: null; listXattr?: null; statFs?: null; open?: null; revalidate?: null; getLock?: null; placement?: null; sync?: null; flush?: null; agree?: null; mutate?: null }|{ body?: "heartbeat"; hello?: null; heartbeat: geofs.v1.Heartbeat.$Shape; breakAck?: null; inUse?: null; goodbye?: null; cancel?: null; lookup?: null; getAttr?: null; readDir?: null; getXattr?: null; listXattr?: null; statFs?: null; open?: null; revalidate?: null; getLock?: null; placement?: null; sync?: null; flush?: null; agree?: null; mutate?: null }|{ body?: "breakAck"; hello?: null; heartbeat?: null; breakAck: geofs.v1.BreakAck.$Shape; inUse?: null; goodbye?: null; cancel?: null; lookup?: null; getAttr?: null; readDir?: null; getXattr?: null; listXattr?: null; statFs?: null; open?: null; revalidate?: null; getLock?: null; placement?: null; sync?: null; flush?: null; agree?: null; mutate?: null }|{ body?: "inUse"; hello?: null; heartbeat?: null; breakAck?: null; inUse: geofs.v1.InUse.$Shape; goodbye?: null; cancel?: null; lookup?: null; getAttr?: null; readDir?: null; getXattr?: null; listXattr?: null; statFs?: null; open?: null; revalidate?: null; getLock?: null; placement?: null; sync?: null; flush?: null; agree?: null; mutate?: null }|{ body?: "goodbye"; hello?: null; heartbeat?: null; breakAck?: null; inUse?: null; goodbye: geofs.v1.Goodbye.$Shape; cancel?: null; lookup?: null; getAttr?: null; readDir?: null; getXattr?: null; listXattr?: null; statFs?: null; open?: null; revalidate?: null; getLock?: null; placement?: null; sync?: null; flush?: null; agree?: null; mutate?: null }|{ body?: "cancel"; hello?: null; heartbeat?: null; breakAck?: null; inUse?: null; goodbye?: null; cancel: geofs.v1.Cancel.$Shape; lookup?: null; getAttr?: null; readDir?: null; getXattr?: null; listXattr?: null; statFs?: null; open?: null; revalidate?: null; getLock?: null; placement?: null; sync?: null; flush?: null; agree?: null; mutate?: null }|{ body?: "lookup"; hello?: null; heartbeat?: null; breakAck?: null; inUse?: null; goodbye?: null; cancel?: null; lookup: geofs.v1.LookupRequest.$Shape; getAttr?: null; readDir?: null; getXattr?: null; listXattr?: null; statFs?: null; open?: null; revalidate?: null; getLock?: null; placement?: null; sync?: null; flush?: null; agree?: null; mutate?: null }|{ body?: "getAttr"; hello?: null; heartbeat?: null; breakAck?: null; inUse?: null; goodbye?: null; cancel?: null; lookup?: null; getAttr: geofs.v1.GetAttrRequest.$Shape; readDir?: null; getXattr?: null; listXattr?: null; statFs?: null; open?: null; revalidate?: null; getLock?: null; placement?: null; sync?: null; flush?: null; agree?: null; mutate?: null }|{ body?: "readDir"; hello?: null; heartbeat?: null; breakAck?: null; inUse?: null; goodbye?: null; cancel?: null; lookup?: null; getAttr?: null; readDir: geofs.v1.ReadDirRequest.$Shape; getXattr?: null; listXattr?: null; statFs?: null; open?: null; revalidate?: null; getLock?: null; placement?: null; sync?: null; flush?: null; agree?: null; mutate?: null }|{ body?: "getXattr"; hello?: null; heartbeat?: null; breakAck?: null; inUse?: null; goodbye?: null; cancel?: null; lookup?: null; getAttr?: null; readDir?: null; getXattr: geofs.v1.GetXattrRequest.$Shape; listXattr?: null; statFs?: null; open?: null; revalidate?: null; getLock?: null; placement?: null; sync?: null; flush?: null; agree?: null; mutate?: null }|{ body?: "listXattr"; hello?: null; heartbeat?: null; breakAck?: null; inUse?: null; goodbye?: null; cancel?: null; lookup?: null; getAttr?: null; readDir?: null; getXattr?: null; listXattr: geofs.v1.ListXattrRequest.$Shape; statFs?: null; open?: null; revalidate?: null; getLock?: null; placement?: null; sync?: null; flush?: null; agree?: null; mutate?: null }|{ body?: "statFs"; hello?: null; heartbeat?: null; breakAck?: null; inUse?: null; goodbye?: null; cancel?: null; lookup?: null; getAttr?: null; readDir?: null; getXattr?: null; listXattr?: null; statFs: geofs.v1.StatFsRequest.$Shape; open?: null; revalidate?: null; getLock?: null; placement?: null; sync?: null; flush?: null; agree?: null; mutate?: null }|{ body?: "open"; hello?: null; heartbeat?: null; breakAck?: null; inUse?: null; goodbye?: null; cancel?: null; lookup?: null; getAttr?: null; readDir?: null; getXattr?: null; listXattr?: null; statFs?: null; open: geofs.v1.OpenRequest.$Shape; revalidate?: null; getLock?: null; placement?: null; sync?: null; flush?: null; agree?: null; mutate?: null }|{ body?: "revalidate"; hello?: null; heartbeat?: null; breakAck?: null; inUse?: null; goodbye?: null; cancel?: null; lookup?: null; getAttr?: null; readDir?: null; getXattr?: null; listXattr?: null; statFs?: null; open?: null; revalidate: geofs.v1.RevalidateRequest.$Shape; getLock?: null; placement?: null; sync?: null; flush?: null; agree?: null; mutate?: null }|{ body?: "getLock"; hello?: null; heartbeat?: null; breakAck?: null; inUse?: null; goodbye?: null; cancel?: null; lookup?: null; getAttr?: null; readDir?: null; getXattr?: null; listXattr?: null; statFs?: null; open?: null; revalidate?: null; getLock: geofs.v1.GetLockRequest.$Shape; placement?: null; sync?: null; flush?: null; agree?: null; mutate?: null }|{ body?: "placement"; hello?: null; heartbeat?: null; breakAck?: null; inUse?: null; goodbye?: null; cancel?: null; lookup?: null; getAttr?: null; readDir?: null; getXattr?: null; listXattr?: null; statFs?: null; open?: null; revalidate?: null; getLock?: null; placement: geofs.v1.PlacementRequest.$Shape; sync?: null; flush?: null; agree?: null; mutate?: null }|{ body?: "sync"; hello?: null; heartbeat?: null; breakAck?: null; inUse?: null; goodbye?: null; cancel?: null; lookup?: null; getAttr?: null; readDir?: null; getXattr?: null; listXattr?: null; statFs?: null; open?: null; revalidate?: null; getLock?: null; placement?: null; sync: geofs.v1.SyncRequest.$Shape; flush?: null; agree?: null; mutate?: null }|{ body?: "flush"; hello?: null; heartbeat?: null; breakAck?: null; inUse?: null; goodbye?: null; cancel?: null; lookup?: null; getAttr?: null; readDir?: null; getXattr?: null; listXattr?: null; statFs?: null; open?: null; revalidate?: null; getLock?: null; placement?: null; sync?: null; flush: geofs.v1.FlushRequest.$Shape; agree?: null; mutate?: null }|{ body?: "agree"; hello?: null; heartbeat?: null; breakAck?: null; inUse?: null; goodbye?: null; cancel?: null; lookup?: null; getAttr?: null; readDir?: null; getXattr?: null; listXattr?: null; statFs?: null; open?: null; revalidate?: null; getLock?: null; placement?: null; sync?: null; flush?: null; agree: geofs.v1.AgreeRequest.$Shape; mutate?: null }|{ body?: "mutate"; hello?: null; heartbeat?: null; breakAck?: null; inUse?: null; goodbye?: null; cancel?: null; lookup?: null; getAttr?: null; readDir?: null; getXattr?: null; listXattr?: null; statFs?: null; open?: null; revalidate?: null; getLock?: null; placement?: null; sync?: null; flush?: null; agree?: null; mutate: geofs.v1.MutateRequest.$Shape })
            );
        }

        /**
         * Properties of a ServerMessage.
         * @deprecated Use geofs.v1.ServerMessage.$Properties instead.
         */
        interface IServerMessage extends geofs.v1.ServerMessage.$Properties {
        }

        /** Represents a ServerMessage. */
        class ServerMessage {

            /**
             * Constructs a new ServerMessage.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.ServerMessage.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ServerMessage id. */
            id: number;

            /** ServerMessage stamp. */
            stamp: number;

            /** ServerMessage errno. */
            errno: number;

            /** ServerMessage detail. */
            detail: string;

            /** ServerMessage welcome. */
            welcome?: (geofs.v1.Welcome.$Properties|null);

            /** ServerMessage heartbeat. */
            heartbeat?: (geofs.v1.HeartbeatReply.$Properties|null);

            /** ServerMessage break. */
            break?: (geofs.v1.Break.$Properties|null);

            /** ServerMessage dropAll. */
            dropAll?: (geofs.v1.DropAll.$Properties|null);

            /** ServerMessage inUse. */
            inUse?: (geofs.v1.InUseQuestion.$Properties|null);

            /** ServerMessage goodbye. */
            goodbye?: (geofs.v1.Goodbye.$Properties|null);

            /** ServerMessage lookup. */
            lookup?: (geofs.v1.LookupReply.$Properties|null);

            /** ServerMessage getAttr. */
            getAttr?: (geofs.v1.GetAttrReply.$Properties|null);

            /** ServerMessage readDir. */
            readDir?: (geofs.v1.ReadDirReply.$Properties|null);

            /** ServerMessage getXattr. */
            getXattr?: (geofs.v1.GetXattrReply.$Properties|null);

            /** ServerMessage listXattr. */
            listXattr?: (geofs.v1.ListXattrReply.$Properties|null);

            /** ServerMessage statFs. */
            statFs?: (geofs.v1.StatFsReply.$Properties|null);

            /** ServerMessage open. */
            open?: (geofs.v1.OpenReply.$Properties|null);

            /** ServerMessage revalidate. */
            revalidate?: (geofs.v1.RevalidateReply.$Properties|null);

            /** ServerMessage getLock. */
            getLock?: (geofs.v1.GetLockReply.$Properties|null);

            /** ServerMessage placement. */
            placement?: (geofs.v1.PlacementReply.$Properties|null);

            /** ServerMessage sync. */
            sync?: (geofs.v1.SyncReply.$Properties|null);

            /** ServerMessage flush. */
            flush?: (geofs.v1.FlushReply.$Properties|null);

            /** ServerMessage agree. */
            agree?: (geofs.v1.AgreeReply.$Properties|null);

            /** ServerMessage mutate. */
            mutate?: (geofs.v1.MutateReply.$Properties|null);

            /** ServerMessage token. */
            token?: (geofs.v1.Token.$Properties|null);

            /** ServerMessage durable. */
            durable: number;

            /** ServerMessage untaken. */
            untaken: boolean;

            /** ServerMessage body. */
            body?: ("welcome"|"heartbeat"|"break"|"dropAll"|"inUse"|"goodbye"|"lookup"|"getAttr"|"readDir"|"getXattr"|"listXattr"|"statFs"|"open"|"revalidate"|"getLock"|"placement"|"sync"|"flush"|"agree"|"mutate");

            /**
             * Encodes the specified ServerMessage message. Does not implicitly {@link geofs.v1.ServerMessage.verify|verify} messages.
             * @param m ServerMessage message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.ServerMessage.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ServerMessage message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.ServerMessage & geofs.v1.ServerMessage.$Shape} ServerMessage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.ServerMessage & geofs.v1.ServerMessage.$Shape;

            /**
             * Gets the type url for ServerMessage
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ServerMessage {

            /** Properties of a ServerMessage. */
            interface $Properties {

                /** ServerMessage id */
                id?: (number|null);

                /** ServerMessage stamp */
                stamp?: (number|null);

                /** ServerMessage errno */
                errno?: (number|null);

                /** ServerMessage detail */
                detail?: (string|null);

                /** ServerMessage welcome */
                welcome?: (geofs.v1.Welcome.$Properties|null);

                /** ServerMessage heartbeat */
                heartbeat?: (geofs.v1.HeartbeatReply.$Properties|null);

                /** ServerMessage break */
                "break"?: (geofs.v1.Break.$Properties|null);

                /** ServerMessage dropAll */
                dropAll?: (geofs.v1.DropAll.$Properties|null);

                /** ServerMessage inUse */
                inUse?: (geofs.v1.InUseQuestion.$Properties|null);

                /** ServerMessage goodbye */
                goodbye?: (geofs.v1.Goodbye.$Properties|null);

                /** ServerMessage lookup */
                lookup?: (geofs.v1.LookupReply.$Properties|null);

                /** ServerMessage getAttr */
                getAttr?: (geofs.v1.GetAttrReply.$Properties|null);

                /** ServerMessage readDir */
                readDir?: (geofs.v1.ReadDirReply.$Properties|null);

                /** ServerMessage getXattr */
                getXattr?: (geofs.v1.GetXattrReply.$Properties|null);

                /** ServerMessage listXattr */
                listXattr?: (geofs.v1.ListXattrReply.$Properties|null);

                /** ServerMessage statFs */
                statFs?: (geofs.v1.StatFsReply.$Properties|null);

                /** ServerMessage open */
                open?: (geofs.v1.OpenReply.$Properties|null);

                /** ServerMessage revalidate */
                revalidate?: (geofs.v1.RevalidateReply.$Properties|null);

                /** ServerMessage getLock */
                getLock?: (geofs.v1.GetLockReply.$Properties|null);

                /** ServerMessage placement */
                placement?: (geofs.v1.PlacementReply.$Properties|null);

                /** ServerMessage sync */
                sync?: (geofs.v1.SyncReply.$Properties|null);

                /** ServerMessage flush */
                flush?: (geofs.v1.FlushReply.$Properties|null);

                /** ServerMessage agree */
                agree?: (geofs.v1.AgreeReply.$Properties|null);

                /** ServerMessage mutate */
                mutate?: (geofs.v1.MutateReply.$Properties|null);

                /** ServerMessage token */
                token?: (geofs.v1.Token.$Properties|null);

                /** ServerMessage durable */
                durable?: (number|null);

                /** ServerMessage untaken */
                untaken?: (boolean|null);

                /** ServerMessage body */
                body?: ("welcome"|"heartbeat"|"break"|"dropAll"|"inUse"|"goodbye"|"lookup"|"getAttr"|"readDir"|"getXattr"|"listXattr"|"statFs"|"open"|"revalidate"|"getLock"|"placement"|"sync"|"flush"|"agree"|"mutate");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a ServerMessage. */
            type $Shape = {
              id?: number|null;
              stamp?: number|null;
              errno?: number|null;
              detail?: string|null;
              welcome?: geofs.v1.Welcome.$Shape|null;
              heartbeat?: geofs.v1.HeartbeatReply.$Shape|null;
              "break"?: geofs.v1.Break.$Shape|null;
              dropAll?: geofs.v1.DropAll.$Shape|null;
              inUse?: geofs.v1.InUseQuestion.$Shape|null;
              goodbye?: geofs.v1.Goodbye.$Shape|null;
              lookup?: geofs.v1.LookupReply.$Shape|null;
              getAttr?: geofs.v1.GetAttrReply.$Shape|null;
              readDir?: geofs.v1.ReadDirReply.$Shape|null;
              getXattr?: geofs.v1.GetXattrReply.$Shape|null;
              listXattr?: geofs.v1.ListXattrReply.$Shape|null;
              statFs?: geofs.v1.StatFsReply.$Shape|null;
              open?: geofs.v1.OpenReply.$Shape|null;
              revalidate?: geofs.v1.RevalidateReply.$Shape|null;
              getLock?: geofs.v1.GetLockReply.$Shape|null;
              placement?: geofs.v1.PlacementReply.$Shape|null;
              sync?: geofs.v1.SyncReply.$Shape|null;
              flush?: geofs.v1.FlushReply.$Shape|null;
              agree?: geofs.v1.AgreeReply.$Shape|null;
              mutate?: geofs.v1.MutateReply.$Shape|null;
              token?: geofs.v1.Token.$Shape|null;
              durable?: number|null;
              untaken?: boolean|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ body?: undefined; welcome?: null; heartbeat?: null; "break"?: null; dropAll?: null; inUse?: null; goodbye?: null; lookup?: null; getAttr?: null; readDir?: null; getXattr?: null; listXattr?: null; statFs?: null; open?: null; revalidate?: null; getLock?: null; placement?: null; sync?: null; flush?: null; agree?: null; mutate?: null }|{ body?: "welcome"; welcome: geofs.v1.Welcome.$Shape; heartbeat?: null; "break"?: null; dropAll?: null; inUse?: null; goodbye?: null; lookup?: null; getAttr?: null; readDir?: null; getXattr?: null; listXattr?: null; statFs?: null; open?: null; revalidate?: null; getLock?: null; placement?: null; sync?: null; flush?: null; agree?: null; mutate?: null }|{ body?: "heartbeat"; welcome?: null; heartbeat: geofs.v1.HeartbeatReply.$Shape; "break"?: null; dropAll?: null; inUse?: null; goodbye?: null; lookup?: null; getAttr?: null; readDir?: null; getXattr?: null; listXattr?: null; statFs?: null; open?: null; revalidate?: null; getLock?: null; placement?: null; sync?: null; flush?: null; agree?: null; mutate?: null }|{ body?: "break"; welcome?: null; heartbeat?: null; "break": geofs.v1.Break.$Shape; dropAll?: null; inUse?: null; goodbye?: null; lookup?: null; getAttr?: null; readDir?: null; getXattr?: null; listXattr?: null; statFs?: null; open?: null; revalidate?: null; getLock?: null; placement?: null; sync?: null; flush?: null; agree?: null; mutate?: null }|{ body?: "dropAll"; welcome?: null; heartbeat?: null; "break"?: null; dropAll: geofs.v1.DropAll.$Shape; inUse?: null; goodbye?: null; lookup?: null; getAttr?: null; readDir?: null; getXattr?: null; listXattr?: null; statFs?: null; open?: null; revalidate?: null; getLock?: null; placement?: null; sync?: null; flush?: null; agree?: null; mutate?: null }|{ body?: "inUse"; welcome?: null; heartbeat?: null; "break"?: null; dropAll?: null; inUse: geofs.v1.InUseQuestion.$Shape; goodbye?: null; lookup?: null; getAttr?: null; readDir?: null; getXattr?: null; listXattr?: null; statFs?: null; open?: null; revalidate?: null; getLock?: null; placement?: null; sync?: null; flush?: null; agree?: null; mutate?: null }|{ body?: "goodbye"; welcome?: null; heartbeat?: null; "break"?: null; dropAll?: null; inUse?: null; goodbye: geofs.v1.Goodbye.$Shape; lookup?: null; getAttr?: null; readDir?: null; getXattr?: null; listXattr?: null; statFs?: null; open?: null; revalidate?: null; getLock?: null; placement?: null; sync?: null; flush?: null; agree?: null; mutate?: null }|{ body?: "lookup"; welcome?: null; heartbeat?: null; "break"?: null; dropAll?: null; inUse?: null; goodbye?: null; lookup: geofs.v1.LookupReply.$Shape; getAttr?: null; readDir?: null; getXattr?: null; listXattr?: null; statFs?: null; open?: null; revalidate?: null; getLock?: null; placement?: null; sync?: null; flush?: null; agree?: null; mutate?: null }|{ body?: "getAttr"; welcome?: null; heartbeat?: null; "break"?: null; dropAll?: null; inUse?: null; goodbye?: null; lookup?: null; getAttr: geofs.v1.GetAttrReply.$Shape; readDir?: null; getXattr?: null; listXattr?: null; statFs?: null; open?: null; revalidate?: null; getLock?: null; placement?: null; sync?: null; flush?: null; agree?: null; mutate?: null }|{ body?: "readDir"; welcome?: null; heartbeat?: null; "break"?: null; dropAll?: null; inUse?: null; goodbye?: null; lookup?: null; getAttr?: null; readDir: geofs.v1.ReadDirReply.$Shape; getXattr?: null; listXattr?: null; statFs?: null; open?: null; revalidate?: null; getLock?: null; placement?: null; sync?: null; flush?: null; agree?: null; mutate?: null }|{ body?: "getXattr"; welcome?: null; heartbeat?: null; "break"?: null; dropAll?: null; inUse?: null; goodbye?: null; lookup?: null; getAttr?: null; readDir?: null; getXattr: geofs.v1.GetXattrReply.$Shape; listXattr?: null; statFs?: null; open?: null; revalidate?: null; getLock?: null; placement?: null; sync?: null; flush?: null; agree?: null; mutate?: null }|{ body?: "listXattr"; welcome?: null; heartbeat?: null; "break"?: null; dropAll?: null; inUse?: null; goodbye?: null; lookup?: null; getAttr?: null; readDir?: null; getXattr?: null; listXattr: geofs.v1.ListXattrReply.$Shape; statFs?: null; open?: null; revalidate?: null; getLock?: null; placement?: null; sync?: null; flush?: null; agree?: null; mutate?: null }|{ body?: "statFs"; welcome?: null; heartbeat?: null; "break"?: null; dropAll?: null; inUse?: null; goodbye?: null; lookup?: null; getAttr?: null; readDir?: null; getXattr?: null; listXattr?: null; statFs: geofs.v1.StatFsReply.$Shape; open?: null; revalidate?: null; getLock?: null; placement?: null; sync?: null; flush?: null; agree?: null; mutate?: null }|{ body?: "open"; welcome?: null; heartbeat?: null; "break"?: null; dropAll?: null; inUse?: null; goodbye?: null; lookup?: null; getAttr?: null; readDir?: null; getXattr?: null; listXattr?: null; statFs?: null; open: geofs.v1.OpenReply.$Shape; revalidate?: null; getLock?: null; placement?: null; sync?: null; flush?: null; agree?: null; mutate?: null }|{ body?: "revalidate"; welcome?: null; heartbeat?: null; "break"?: null; dropAll?: null; inUse?: null; goodbye?: null; lookup?: null; getAttr?: null; readDir?: null; getXattr?: null; listXattr?: null; statFs?: null; open?: null; revalidate: geofs.v1.RevalidateReply.$Shape; getLock?: null; placement?: null; sync?: null; flush?: null; agree?: null; mutate?: null }|{ body?: "getLock"; welcome?: null; heartbeat?: null; "break"?: null; dropAll?: null; inUse?: null; goodbye?: null; lookup?: null; getAttr?: null; readDir?: null; getXattr?: null; listXattr?: null; statFs?: null; open?: null; revalidate?: null; getLock: geofs.v1.GetLockReply.$Shape; placement?: null; sync?: null; flush?: null; agree?: null; mutate?: null }|{ body?: "placement"; welcome?: null; heartbeat?: null; "break"?: null; dropAll?: null; inUse?: null; goodbye?: null; lookup?: null; getAttr?: null; readDir?: null; getXattr?: null; listXattr?: null; statFs?: null; open?: null; revalidate?: null; getLock?: null; placement: geofs.v1.PlacementReply.$Shape; sync?: null; flush?: null; agree?: null; mutate?: null }|{ body?: "sync"; welcome?: null; heartbeat?: null; "break"?: null; dropAll?: null; inUse?: null; goodbye?: null; lookup?: null; getAttr?: null; readDir?: null; getXattr?: null; listXattr?: null; statFs?: null; open?: null; revalidate?: null; getLock?: null; placement?: null; sync: geofs.v1.SyncReply.$Shape; flush?: null; agree?: null; mutate?: null }|{ body?: "flush"; welcome?: null; heartbeat?: null; "break"?: null; dropAll?: null; inUse?: null; goodbye?: null; lookup?: null; getAttr?: null; readDir?: null; getXattr?: null; listXattr?: null; statFs?: null; open?: null; revalidate?: null; getLock?: null; placement?: null; sync?: null; flush: geofs.v1.FlushReply.$Shape; agree?: null; mutate?: null }|{ body?: "agree"; welcome?: null; heartbeat?: null; "break"?: null; dropAll?: null; inUse?: null; goodbye?: null; lookup?: null; getAttr?: null; readDir?: null; getXattr?: null; listXattr?: null; statFs?: null; open?: null; revalidate?: null; getLock?: null; placement?: null; sync?: null; flush?: null; agree: geofs.v1.AgreeReply.$Shape; mutate?: null }|{ body?: "mutate"; welcome?: null; heartbeat?: null; "break"?: null; dropAll?: null; inUse?: null; goodbye?: null; lookup?: null; getAttr?: null; readDir?: null; getXattr?: null; listXattr?: null; statFs?: null; open?: null; revalidate?: null; getLock?: null; placement?: null; sync?: null; flush?: null; agree?: null; mutate: geofs.v1.MutateReply.$Shape })
            );
        }

        /**
         * Properties of a Hello.
         * @deprecated Use geofs.v1.Hello.$Properties instead.
         */
        interface IHello extends geofs.v1.Hello.$Properties {
        }

        /** Represents a Hello. */
        class Hello {

            /**
             * Constructs a new Hello.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.Hello.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Hello protocol. */
            protocol: number;

            /** Hello cluster. */
            cluster: string;

            /** Hello sessionKey. */
            sessionKey: string;

            /** Hello description. */
            description: string;

            /** Hello token. */
            token?: (geofs.v1.Token.$Properties|null);

            /** Hello acknowledged. */
            acknowledged: number;

            /** Hello site. */
            site: string;

            /** Hello probe. */
            probe: boolean;

            /** Hello keeps. */
            keeps: boolean;

            /** Hello kept. */
            kept: geofs.v1.Kept.$Properties[];

            /** Hello insists. */
            insists: boolean;

            /**
             * Encodes the specified Hello message. Does not implicitly {@link geofs.v1.Hello.verify|verify} messages.
             * @param m Hello message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.Hello.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Hello message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.Hello & geofs.v1.Hello.$Shape} Hello
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.Hello & geofs.v1.Hello.$Shape;

            /**
             * Gets the type url for Hello
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Hello {

            /** Properties of a Hello. */
            interface $Properties {

                /** Hello protocol */
                protocol?: (number|null);

                /** Hello cluster */
                cluster?: (string|null);

                /** Hello sessionKey */
                sessionKey?: (string|null);

                /** Hello description */
                description?: (string|null);

                /** Hello token */
                token?: (geofs.v1.Token.$Properties|null);

                /** Hello acknowledged */
                acknowledged?: (number|null);

                /** Hello site */
                site?: (string|null);

                /** Hello probe */
                probe?: (boolean|null);

                /** Hello keeps */
                keeps?: (boolean|null);

                /** Hello kept */
                kept?: (geofs.v1.Kept.$Properties[]|null);

                /** Hello insists */
                insists?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Hello. */
            type $Shape = geofs.v1.Hello.$Properties;
        }

        /**
         * Properties of a Kept.
         * @deprecated Use geofs.v1.Kept.$Properties instead.
         */
        interface IKept extends geofs.v1.Kept.$Properties {
        }

        /** Represents a Kept. */
        class Kept {

            /**
             * Constructs a new Kept.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.Kept.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Kept site. */
            site: number;

            /** Kept number. */
            number: number;

            /** Kept mutations. */
            mutations: number[];

            /**
             * Encodes the specified Kept message. Does not implicitly {@link geofs.v1.Kept.verify|verify} messages.
             * @param m Kept message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.Kept.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Kept message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.Kept & geofs.v1.Kept.$Shape} Kept
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.Kept & geofs.v1.Kept.$Shape;

            /**
             * Gets the type url for Kept
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Kept {

            /** Properties of a Kept. */
            interface $Properties {

                /** Kept site */
                site?: (number|null);

                /** Kept number */
                number?: (number|null);

                /** Kept mutations */
                mutations?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Kept. */
            type $Shape = geofs.v1.Kept.$Properties;
        }

        /**
         * Properties of a Welcome.
         * @deprecated Use geofs.v1.Welcome.$Properties instead.
         */
        interface IWelcome extends geofs.v1.Welcome.$Properties {
        }

        /** Represents a Welcome. */
        class Welcome {

            /**
             * Constructs a new Welcome.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.Welcome.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Welcome session. */
            session: number;

            /** Welcome site. */
            site: number;

            /** Welcome siteName. */
            siteName: string;

            /** Welcome promiseLeaseMs. */
            promiseLeaseMs: number;

            /** Welcome sessionLeaseMs. */
            sessionLeaseMs: number;

            /** Welcome root. */
            root: number;

            /** Welcome token. */
            token?: (geofs.v1.Token.$Properties|null);

            /** Welcome mds. */
            mds: string;

            /** Welcome resumed. */
            resumed: boolean;

            /** Welcome sites. */
            sites: geofs.v1.SiteInfo.$Properties[];

            /** Welcome lost. */
            lost: number[];

            /** Welcome stream. */
            stream: number;

            /** Welcome mdsList. */
            mdsList?: (geofs.v1.MdsList.$Properties|null);

            /**
             * Encodes the specified Welcome message. Does not implicitly {@link geofs.v1.Welcome.verify|verify} messages.
             * @param m Welcome message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.Welcome.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Welcome message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.Welcome & geofs.v1.Welcome.$Shape} Welcome
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.Welcome & geofs.v1.Welcome.$Shape;

            /**
             * Gets the type url for Welcome
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Welcome {

            /** Properties of a Welcome. */
            interface $Properties {

                /** Welcome session */
                session?: (number|null);

                /** Welcome site */
                site?: (number|null);

                /** Welcome siteName */
                siteName?: (string|null);

                /** Welcome promiseLeaseMs */
                promiseLeaseMs?: (number|null);

                /** Welcome sessionLeaseMs */
                sessionLeaseMs?: (number|null);

                /** Welcome root */
                root?: (number|null);

                /** Welcome token */
                token?: (geofs.v1.Token.$Properties|null);

                /** Welcome mds */
                mds?: (string|null);

                /** Welcome resumed */
                resumed?: (boolean|null);

                /** Welcome sites */
                sites?: (geofs.v1.SiteInfo.$Properties[]|null);

                /** Welcome lost */
                lost?: (number[]|null);

                /** Welcome stream */
                stream?: (number|null);

                /** Welcome mdsList */
                mdsList?: (geofs.v1.MdsList.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Welcome. */
            type $Shape = geofs.v1.Welcome.$Properties;
        }

        /**
         * Properties of a Heartbeat.
         * @deprecated Use geofs.v1.Heartbeat.$Properties instead.
         */
        interface IHeartbeat extends geofs.v1.Heartbeat.$Properties {
        }

        /** Represents a Heartbeat. */
        class Heartbeat {

            /**
             * Constructs a new Heartbeat.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.Heartbeat.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Heartbeat acknowledged. */
            acknowledged: number;

            /** Heartbeat mdsKnown. */
            mdsKnown: number;

            /**
             * Encodes the specified Heartbeat message. Does not implicitly {@link geofs.v1.Heartbeat.verify|verify} messages.
             * @param m Heartbeat message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.Heartbeat.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Heartbeat message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.Heartbeat & geofs.v1.Heartbeat.$Shape} Heartbeat
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.Heartbeat & geofs.v1.Heartbeat.$Shape;

            /**
             * Gets the type url for Heartbeat
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Heartbeat {

            /** Properties of a Heartbeat. */
            interface $Properties {

                /** Heartbeat acknowledged */
                acknowledged?: (number|null);

                /** Heartbeat mdsKnown */
                mdsKnown?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Heartbeat. */
            type $Shape = geofs.v1.Heartbeat.$Properties;
        }

        /**
         * Properties of a HeartbeatReply.
         * @deprecated Use geofs.v1.HeartbeatReply.$Properties instead.
         */
        interface IHeartbeatReply extends geofs.v1.HeartbeatReply.$Properties {
        }

        /** Represents a HeartbeatReply. */
        class HeartbeatReply {

            /**
             * Constructs a new HeartbeatReply.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.HeartbeatReply.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** HeartbeatReply token. */
            token?: (geofs.v1.Token.$Properties|null);

            /** HeartbeatReply leaderAgeMs. */
            leaderAgeMs: number;

            /** HeartbeatReply noQuorum. */
            noQuorum: boolean;

            /** HeartbeatReply durable. */
            durable: number;

            /** HeartbeatReply cutOff. */
            cutOff: boolean;

            /** HeartbeatReply mdsList. */
            mdsList?: (geofs.v1.MdsList.$Properties|null);

            /**
             * Encodes the specified HeartbeatReply message. Does not implicitly {@link geofs.v1.HeartbeatReply.verify|verify} messages.
             * @param m HeartbeatReply message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.HeartbeatReply.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a HeartbeatReply message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.HeartbeatReply & geofs.v1.HeartbeatReply.$Shape} HeartbeatReply
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.HeartbeatReply & geofs.v1.HeartbeatReply.$Shape;

            /**
             * Gets the type url for HeartbeatReply
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace HeartbeatReply {

            /** Properties of a HeartbeatReply. */
            interface $Properties {

                /** HeartbeatReply token */
                token?: (geofs.v1.Token.$Properties|null);

                /** HeartbeatReply leaderAgeMs */
                leaderAgeMs?: (number|null);

                /** HeartbeatReply noQuorum */
                noQuorum?: (boolean|null);

                /** HeartbeatReply durable */
                durable?: (number|null);

                /** HeartbeatReply cutOff */
                cutOff?: (boolean|null);

                /** HeartbeatReply mdsList */
                mdsList?: (geofs.v1.MdsList.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a HeartbeatReply. */
            type $Shape = geofs.v1.HeartbeatReply.$Properties;
        }

        /**
         * Properties of a Break.
         * @deprecated Use geofs.v1.Break.$Properties instead.
         */
        interface IBreak extends geofs.v1.Break.$Properties {
        }

        /** Represents a Break. */
        class Break {

            /**
             * Constructs a new Break.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.Break.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Break sequence. */
            sequence: number;

            /** Break items. */
            items: geofs.v1.BreakItem.$Properties[];

            /**
             * Encodes the specified Break message. Does not implicitly {@link geofs.v1.Break.verify|verify} messages.
             * @param m Break message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.Break.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Break message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.Break & geofs.v1.Break.$Shape} Break
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.Break & geofs.v1.Break.$Shape;

            /**
             * Gets the type url for Break
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Break {

            /** Properties of a Break. */
            interface $Properties {

                /** Break sequence */
                sequence?: (number|null);

                /** Break items */
                items?: (geofs.v1.BreakItem.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Break. */
            type $Shape = geofs.v1.Break.$Properties;
        }

        /**
         * Properties of a BreakItem.
         * @deprecated Use geofs.v1.BreakItem.$Properties instead.
         */
        interface IBreakItem extends geofs.v1.BreakItem.$Properties {
        }

        /** Represents a BreakItem. */
        class BreakItem {

            /**
             * Constructs a new BreakItem.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.BreakItem.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** BreakItem ino. */
            ino: number;

            /** BreakItem data. */
            data: boolean;

            /** BreakItem names. */
            names: Uint8Array[];

            /** BreakItem gone. */
            gone: boolean;

            /** BreakItem inode. */
            inode?: (geofs.v1.Inode.$Properties|null);

            /**
             * Encodes the specified BreakItem message. Does not implicitly {@link geofs.v1.BreakItem.verify|verify} messages.
             * @param m BreakItem message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.BreakItem.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a BreakItem message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.BreakItem & geofs.v1.BreakItem.$Shape} BreakItem
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.BreakItem & geofs.v1.BreakItem.$Shape;

            /**
             * Gets the type url for BreakItem
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace BreakItem {

            /** Properties of a BreakItem. */
            interface $Properties {

                /** BreakItem ino */
                ino?: (number|null);

                /** BreakItem data */
                data?: (boolean|null);

                /** BreakItem names */
                names?: (Uint8Array[]|null);

                /** BreakItem gone */
                gone?: (boolean|null);

                /** BreakItem inode */
                inode?: (geofs.v1.Inode.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a BreakItem. */
            type $Shape = geofs.v1.BreakItem.$Properties;
        }

        /**
         * Properties of a BreakAck.
         * @deprecated Use geofs.v1.BreakAck.$Properties instead.
         */
        interface IBreakAck extends geofs.v1.BreakAck.$Properties {
        }

        /** Represents a BreakAck. */
        class BreakAck {

            /**
             * Constructs a new BreakAck.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.BreakAck.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** BreakAck sequence. */
            sequence: number;

            /**
             * Encodes the specified BreakAck message. Does not implicitly {@link geofs.v1.BreakAck.verify|verify} messages.
             * @param m BreakAck message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.BreakAck.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a BreakAck message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.BreakAck & geofs.v1.BreakAck.$Shape} BreakAck
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.BreakAck & geofs.v1.BreakAck.$Shape;

            /**
             * Gets the type url for BreakAck
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace BreakAck {

            /** Properties of a BreakAck. */
            interface $Properties {

                /** BreakAck sequence */
                sequence?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a BreakAck. */
            type $Shape = geofs.v1.BreakAck.$Properties;
        }

        /**
         * Properties of a DropAll.
         * @deprecated Use geofs.v1.DropAll.$Properties instead.
         */
        interface IDropAll extends geofs.v1.DropAll.$Properties {
        }

        /** Represents a DropAll. */
        class DropAll {

            /**
             * Constructs a new DropAll.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.DropAll.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DropAll sequence. */
            sequence: number;

            /** DropAll forget. */
            forget: boolean;

            /**
             * Encodes the specified DropAll message. Does not implicitly {@link geofs.v1.DropAll.verify|verify} messages.
             * @param m DropAll message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.DropAll.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DropAll message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.DropAll & geofs.v1.DropAll.$Shape} DropAll
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.DropAll & geofs.v1.DropAll.$Shape;

            /**
             * Gets the type url for DropAll
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace DropAll {

            /** Properties of a DropAll. */
            interface $Properties {

                /** DropAll sequence */
                sequence?: (number|null);

                /** DropAll forget */
                forget?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DropAll. */
            type $Shape = geofs.v1.DropAll.$Properties;
        }

        /**
         * Properties of an InUseQuestion.
         * @deprecated Use geofs.v1.InUseQuestion.$Properties instead.
         */
        interface IInUseQuestion extends geofs.v1.InUseQuestion.$Properties {
        }

        /** Represents an InUseQuestion. */
        class InUseQuestion {

            /**
             * Constructs a new InUseQuestion.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.InUseQuestion.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** InUseQuestion inos. */
            inos: number[];

            /**
             * Encodes the specified InUseQuestion message. Does not implicitly {@link geofs.v1.InUseQuestion.verify|verify} messages.
             * @param m InUseQuestion message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.InUseQuestion.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an InUseQuestion message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.InUseQuestion & geofs.v1.InUseQuestion.$Shape} InUseQuestion
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.InUseQuestion & geofs.v1.InUseQuestion.$Shape;

            /**
             * Gets the type url for InUseQuestion
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace InUseQuestion {

            /** Properties of an InUseQuestion. */
            interface $Properties {

                /** InUseQuestion inos */
                inos?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an InUseQuestion. */
            type $Shape = geofs.v1.InUseQuestion.$Properties;
        }

        /**
         * Properties of an InUse.
         * @deprecated Use geofs.v1.InUse.$Properties instead.
         */
        interface IInUse extends geofs.v1.InUse.$Properties {
        }

        /** Represents an InUse. */
        class InUse {

            /**
             * Constructs a new InUse.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.InUse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** InUse asked. */
            asked: number[];

            /** InUse inUse. */
            inUse: number[];

            /**
             * Encodes the specified InUse message. Does not implicitly {@link geofs.v1.InUse.verify|verify} messages.
             * @param m InUse message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.InUse.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an InUse message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.InUse & geofs.v1.InUse.$Shape} InUse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.InUse & geofs.v1.InUse.$Shape;

            /**
             * Gets the type url for InUse
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace InUse {

            /** Properties of an InUse. */
            interface $Properties {

                /** InUse asked */
                asked?: (number[]|null);

                /** InUse inUse */
                inUse?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an InUse. */
            type $Shape = geofs.v1.InUse.$Properties;
        }

        /**
         * Properties of a Goodbye.
         * @deprecated Use geofs.v1.Goodbye.$Properties instead.
         */
        interface IGoodbye extends geofs.v1.Goodbye.$Properties {
        }

        /** Represents a Goodbye. */
        class Goodbye {

            /**
             * Constructs a new Goodbye.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.Goodbye.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Goodbye reason. */
            reason: string;

            /** Goodbye closeSession. */
            closeSession: boolean;

            /** Goodbye serving. */
            serving: string;

            /**
             * Encodes the specified Goodbye message. Does not implicitly {@link geofs.v1.Goodbye.verify|verify} messages.
             * @param m Goodbye message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.Goodbye.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Goodbye message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.Goodbye & geofs.v1.Goodbye.$Shape} Goodbye
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.Goodbye & geofs.v1.Goodbye.$Shape;

            /**
             * Gets the type url for Goodbye
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Goodbye {

            /** Properties of a Goodbye. */
            interface $Properties {

                /** Goodbye reason */
                reason?: (string|null);

                /** Goodbye closeSession */
                closeSession?: (boolean|null);

                /** Goodbye serving */
                serving?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Goodbye. */
            type $Shape = geofs.v1.Goodbye.$Properties;
        }

        /**
         * Properties of a Cancel.
         * @deprecated Use geofs.v1.Cancel.$Properties instead.
         */
        interface ICancel extends geofs.v1.Cancel.$Properties {
        }

        /** Represents a Cancel. */
        class Cancel {

            /**
             * Constructs a new Cancel.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.Cancel.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Cancel request. */
            request: number;

            /**
             * Encodes the specified Cancel message. Does not implicitly {@link geofs.v1.Cancel.verify|verify} messages.
             * @param m Cancel message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.Cancel.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Cancel message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.Cancel & geofs.v1.Cancel.$Shape} Cancel
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.Cancel & geofs.v1.Cancel.$Shape;

            /**
             * Gets the type url for Cancel
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Cancel {

            /** Properties of a Cancel. */
            interface $Properties {

                /** Cancel request */
                request?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Cancel. */
            type $Shape = geofs.v1.Cancel.$Properties;
        }

        /**
         * Properties of a LookupRequest.
         * @deprecated Use geofs.v1.LookupRequest.$Properties instead.
         */
        interface ILookupRequest extends geofs.v1.LookupRequest.$Properties {
        }

        /** Represents a LookupRequest. */
        class LookupRequest {

            /**
             * Constructs a new LookupRequest.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.LookupRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** LookupRequest dir. */
            dir: number;

            /** LookupRequest name. */
            name: Uint8Array;

            /**
             * Encodes the specified LookupRequest message. Does not implicitly {@link geofs.v1.LookupRequest.verify|verify} messages.
             * @param m LookupRequest message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.LookupRequest.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a LookupRequest message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.LookupRequest & geofs.v1.LookupRequest.$Shape} LookupRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.LookupRequest & geofs.v1.LookupRequest.$Shape;

            /**
             * Gets the type url for LookupRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace LookupRequest {

            /** Properties of a LookupRequest. */
            interface $Properties {

                /** LookupRequest dir */
                dir?: (number|null);

                /** LookupRequest name */
                name?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a LookupRequest. */
            type $Shape = geofs.v1.LookupRequest.$Properties;
        }

        /**
         * Properties of a LookupReply.
         * @deprecated Use geofs.v1.LookupReply.$Properties instead.
         */
        interface ILookupReply extends geofs.v1.LookupReply.$Properties {
        }

        /** Represents a LookupReply. */
        class LookupReply {

            /**
             * Constructs a new LookupReply.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.LookupReply.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** LookupReply inode. */
            inode?: (geofs.v1.Inode.$Properties|null);

            /** LookupReply dir. */
            dir?: (geofs.v1.Inode.$Properties|null);

            /**
             * Encodes the specified LookupReply message. Does not implicitly {@link geofs.v1.LookupReply.verify|verify} messages.
             * @param m LookupReply message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.LookupReply.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a LookupReply message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.LookupReply & geofs.v1.LookupReply.$Shape} LookupReply
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.LookupReply & geofs.v1.LookupReply.$Shape;

            /**
             * Gets the type url for LookupReply
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace LookupReply {

            /** Properties of a LookupReply. */
            interface $Properties {

                /** LookupReply inode */
                inode?: (geofs.v1.Inode.$Properties|null);

                /** LookupReply dir */
                dir?: (geofs.v1.Inode.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a LookupReply. */
            type $Shape = geofs.v1.LookupReply.$Properties;
        }

        /**
         * Properties of a GetAttrRequest.
         * @deprecated Use geofs.v1.GetAttrRequest.$Properties instead.
         */
        interface IGetAttrRequest extends geofs.v1.GetAttrRequest.$Properties {
        }

        /** Represents a GetAttrRequest. */
        class GetAttrRequest {

            /**
             * Constructs a new GetAttrRequest.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.GetAttrRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** GetAttrRequest ino. */
            ino: number;

            /** GetAttrRequest token. */
            token: Uint8Array;

            /**
             * Encodes the specified GetAttrRequest message. Does not implicitly {@link geofs.v1.GetAttrRequest.verify|verify} messages.
             * @param m GetAttrRequest message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.GetAttrRequest.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a GetAttrRequest message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.GetAttrRequest & geofs.v1.GetAttrRequest.$Shape} GetAttrRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.GetAttrRequest & geofs.v1.GetAttrRequest.$Shape;

            /**
             * Gets the type url for GetAttrRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace GetAttrRequest {

            /** Properties of a GetAttrRequest. */
            interface $Properties {

                /** GetAttrRequest ino */
                ino?: (number|null);

                /** GetAttrRequest token */
                token?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a GetAttrRequest. */
            type $Shape = geofs.v1.GetAttrRequest.$Properties;
        }

        /**
         * Properties of a GetAttrReply.
         * @deprecated Use geofs.v1.GetAttrReply.$Properties instead.
         */
        interface IGetAttrReply extends geofs.v1.GetAttrReply.$Properties {
        }

        /** Represents a GetAttrReply. */
        class GetAttrReply {

            /**
             * Constructs a new GetAttrReply.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.GetAttrReply.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** GetAttrReply inode. */
            inode?: (geofs.v1.Inode.$Properties|null);

            /**
             * Encodes the specified GetAttrReply message. Does not implicitly {@link geofs.v1.GetAttrReply.verify|verify} messages.
             * @param m GetAttrReply message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.GetAttrReply.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a GetAttrReply message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.GetAttrReply & geofs.v1.GetAttrReply.$Shape} GetAttrReply
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.GetAttrReply & geofs.v1.GetAttrReply.$Shape;

            /**
             * Gets the type url for GetAttrReply
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace GetAttrReply {

            /** Properties of a GetAttrReply. */
            interface $Properties {

                /** GetAttrReply inode */
                inode?: (geofs.v1.Inode.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a GetAttrReply. */
            type $Shape = geofs.v1.GetAttrReply.$Properties;
        }

        /**
         * Properties of a ReadDirRequest.
         * @deprecated Use geofs.v1.ReadDirRequest.$Properties instead.
         */
        interface IReadDirRequest extends geofs.v1.ReadDirRequest.$Properties {
        }

        /** Represents a ReadDirRequest. */
        class ReadDirRequest {

            /**
             * Constructs a new ReadDirRequest.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.ReadDirRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ReadDirRequest dir. */
            dir: number;

            /** ReadDirRequest cookie. */
            cookie: number;

            /** ReadDirRequest maxBytes. */
            maxBytes: number;

            /** ReadDirRequest plus. */
            plus: boolean;

            /**
             * Encodes the specified ReadDirRequest message. Does not implicitly {@link geofs.v1.ReadDirRequest.verify|verify} messages.
             * @param m ReadDirRequest message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.ReadDirRequest.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ReadDirRequest message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.ReadDirRequest & geofs.v1.ReadDirRequest.$Shape} ReadDirRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.ReadDirRequest & geofs.v1.ReadDirRequest.$Shape;

            /**
             * Gets the type url for ReadDirRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ReadDirRequest {

            /** Properties of a ReadDirRequest. */
            interface $Properties {

                /** ReadDirRequest dir */
                dir?: (number|null);

                /** ReadDirRequest cookie */
                cookie?: (number|null);

                /** ReadDirRequest maxBytes */
                maxBytes?: (number|null);

                /** ReadDirRequest plus */
                plus?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ReadDirRequest. */
            type $Shape = geofs.v1.ReadDirRequest.$Properties;
        }

        /**
         * Properties of a DirEntry.
         * @deprecated Use geofs.v1.DirEntry.$Properties instead.
         */
        interface IDirEntry extends geofs.v1.DirEntry.$Properties {
        }

        /** Represents a DirEntry. */
        class DirEntry {

            /**
             * Constructs a new DirEntry.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.DirEntry.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DirEntry name. */
            name: Uint8Array;

            /** DirEntry ino. */
            ino: number;

            /** DirEntry cookie. */
            cookie: number;

            /** DirEntry type. */
            type: number;

            /** DirEntry inode. */
            inode?: (geofs.v1.Inode.$Properties|null);

            /**
             * Encodes the specified DirEntry message. Does not implicitly {@link geofs.v1.DirEntry.verify|verify} messages.
             * @param m DirEntry message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.DirEntry.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DirEntry message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.DirEntry & geofs.v1.DirEntry.$Shape} DirEntry
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.DirEntry & geofs.v1.DirEntry.$Shape;

            /**
             * Gets the type url for DirEntry
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace DirEntry {

            /** Properties of a DirEntry. */
            interface $Properties {

                /** DirEntry name */
                name?: (Uint8Array|null);

                /** DirEntry ino */
                ino?: (number|null);

                /** DirEntry cookie */
                cookie?: (number|null);

                /** DirEntry type */
                type?: (number|null);

                /** DirEntry inode */
                inode?: (geofs.v1.Inode.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DirEntry. */
            type $Shape = geofs.v1.DirEntry.$Properties;
        }

        /**
         * Properties of a ReadDirReply.
         * @deprecated Use geofs.v1.ReadDirReply.$Properties instead.
         */
        interface IReadDirReply extends geofs.v1.ReadDirReply.$Properties {
        }

        /** Represents a ReadDirReply. */
        class ReadDirReply {

            /**
             * Constructs a new ReadDirReply.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.ReadDirReply.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ReadDirReply entries. */
            entries: geofs.v1.DirEntry.$Properties[];

            /** ReadDirReply end. */
            end: boolean;

            /** ReadDirReply dir. */
            dir?: (geofs.v1.Inode.$Properties|null);

            /**
             * Encodes the specified ReadDirReply message. Does not implicitly {@link geofs.v1.ReadDirReply.verify|verify} messages.
             * @param m ReadDirReply message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.ReadDirReply.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ReadDirReply message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.ReadDirReply & geofs.v1.ReadDirReply.$Shape} ReadDirReply
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.ReadDirReply & geofs.v1.ReadDirReply.$Shape;

            /**
             * Gets the type url for ReadDirReply
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ReadDirReply {

            /** Properties of a ReadDirReply. */
            interface $Properties {

                /** ReadDirReply entries */
                entries?: (geofs.v1.DirEntry.$Properties[]|null);

                /** ReadDirReply end */
                end?: (boolean|null);

                /** ReadDirReply dir */
                dir?: (geofs.v1.Inode.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ReadDirReply. */
            type $Shape = geofs.v1.ReadDirReply.$Properties;
        }

        /**
         * Properties of a GetXattrRequest.
         * @deprecated Use geofs.v1.GetXattrRequest.$Properties instead.
         */
        interface IGetXattrRequest extends geofs.v1.GetXattrRequest.$Properties {
        }

        /** Represents a GetXattrRequest. */
        class GetXattrRequest {

            /**
             * Constructs a new GetXattrRequest.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.GetXattrRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** GetXattrRequest ino. */
            ino: number;

            /** GetXattrRequest name. */
            name: Uint8Array;

            /**
             * Encodes the specified GetXattrRequest message. Does not implicitly {@link geofs.v1.GetXattrRequest.verify|verify} messages.
             * @param m GetXattrRequest message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.GetXattrRequest.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a GetXattrRequest message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.GetXattrRequest & geofs.v1.GetXattrRequest.$Shape} GetXattrRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.GetXattrRequest & geofs.v1.GetXattrRequest.$Shape;

            /**
             * Gets the type url for GetXattrRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace GetXattrRequest {

            /** Properties of a GetXattrRequest. */
            interface $Properties {

                /** GetXattrRequest ino */
                ino?: (number|null);

                /** GetXattrRequest name */
                name?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a GetXattrRequest. */
            type $Shape = geofs.v1.GetXattrRequest.$Properties;
        }

        /**
         * Properties of a GetXattrReply.
         * @deprecated Use geofs.v1.GetXattrReply.$Properties instead.
         */
        interface IGetXattrReply extends geofs.v1.GetXattrReply.$Properties {
        }

        /** Represents a GetXattrReply. */
        class GetXattrReply {

            /**
             * Constructs a new GetXattrReply.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.GetXattrReply.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** GetXattrReply value. */
            value: Uint8Array;

            /**
             * Encodes the specified GetXattrReply message. Does not implicitly {@link geofs.v1.GetXattrReply.verify|verify} messages.
             * @param m GetXattrReply message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.GetXattrReply.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a GetXattrReply message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.GetXattrReply & geofs.v1.GetXattrReply.$Shape} GetXattrReply
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.GetXattrReply & geofs.v1.GetXattrReply.$Shape;

            /**
             * Gets the type url for GetXattrReply
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace GetXattrReply {

            /** Properties of a GetXattrReply. */
            interface $Properties {

                /** GetXattrReply value */
                value?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a GetXattrReply. */
            type $Shape = geofs.v1.GetXattrReply.$Properties;
        }

        /**
         * Properties of a ListXattrRequest.
         * @deprecated Use geofs.v1.ListXattrRequest.$Properties instead.
         */
        interface IListXattrRequest extends geofs.v1.ListXattrRequest.$Properties {
        }

        /** Represents a ListXattrRequest. */
        class ListXattrRequest {

            /**
             * Constructs a new ListXattrRequest.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.ListXattrRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListXattrRequest ino. */
            ino: number;

            /**
             * Encodes the specified ListXattrRequest message. Does not implicitly {@link geofs.v1.ListXattrRequest.verify|verify} messages.
             * @param m ListXattrRequest message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.ListXattrRequest.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListXattrRequest message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.ListXattrRequest & geofs.v1.ListXattrRequest.$Shape} ListXattrRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.ListXattrRequest & geofs.v1.ListXattrRequest.$Shape;

            /**
             * Gets the type url for ListXattrRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ListXattrRequest {

            /** Properties of a ListXattrRequest. */
            interface $Properties {

                /** ListXattrRequest ino */
                ino?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListXattrRequest. */
            type $Shape = geofs.v1.ListXattrRequest.$Properties;
        }

        /**
         * Properties of a ListXattrReply.
         * @deprecated Use geofs.v1.ListXattrReply.$Properties instead.
         */
        interface IListXattrReply extends geofs.v1.ListXattrReply.$Properties {
        }

        /** Represents a ListXattrReply. */
        class ListXattrReply {

            /**
             * Constructs a new ListXattrReply.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.ListXattrReply.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListXattrReply names. */
            names: Uint8Array[];

            /**
             * Encodes the specified ListXattrReply message. Does not implicitly {@link geofs.v1.ListXattrReply.verify|verify} messages.
             * @param m ListXattrReply message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.ListXattrReply.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListXattrReply message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.ListXattrReply & geofs.v1.ListXattrReply.$Shape} ListXattrReply
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.ListXattrReply & geofs.v1.ListXattrReply.$Shape;

            /**
             * Gets the type url for ListXattrReply
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ListXattrReply {

            /** Properties of a ListXattrReply. */
            interface $Properties {

                /** ListXattrReply names */
                names?: (Uint8Array[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListXattrReply. */
            type $Shape = geofs.v1.ListXattrReply.$Properties;
        }

        /**
         * Properties of a StatFsRequest.
         * @deprecated Use geofs.v1.StatFsRequest.$Properties instead.
         */
        interface IStatFsRequest extends geofs.v1.StatFsRequest.$Properties {
        }

        /** Represents a StatFsRequest. */
        class StatFsRequest {

            /**
             * Constructs a new StatFsRequest.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.StatFsRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StatFsRequest ino. */
            ino: number;

            /**
             * Encodes the specified StatFsRequest message. Does not implicitly {@link geofs.v1.StatFsRequest.verify|verify} messages.
             * @param m StatFsRequest message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.StatFsRequest.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StatFsRequest message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.StatFsRequest & geofs.v1.StatFsRequest.$Shape} StatFsRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.StatFsRequest & geofs.v1.StatFsRequest.$Shape;

            /**
             * Gets the type url for StatFsRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace StatFsRequest {

            /** Properties of a StatFsRequest. */
            interface $Properties {

                /** StatFsRequest ino */
                ino?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StatFsRequest. */
            type $Shape = geofs.v1.StatFsRequest.$Properties;
        }

        /**
         * Properties of a StatFsReply.
         * @deprecated Use geofs.v1.StatFsReply.$Properties instead.
         */
        interface IStatFsReply extends geofs.v1.StatFsReply.$Properties {
        }

        /** Represents a StatFsReply. */
        class StatFsReply {

            /**
             * Constructs a new StatFsReply.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.StatFsReply.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StatFsReply totalBytes. */
            totalBytes: number;

            /** StatFsReply freeBytes. */
            freeBytes: number;

            /** StatFsReply totalInodes. */
            totalInodes: number;

            /** StatFsReply freeInodes. */
            freeInodes: number;

            /**
             * Encodes the specified StatFsReply message. Does not implicitly {@link geofs.v1.StatFsReply.verify|verify} messages.
             * @param m StatFsReply message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.StatFsReply.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StatFsReply message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.StatFsReply & geofs.v1.StatFsReply.$Shape} StatFsReply
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.StatFsReply & geofs.v1.StatFsReply.$Shape;

            /**
             * Gets the type url for StatFsReply
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace StatFsReply {

            /** Properties of a StatFsReply. */
            interface $Properties {

                /** StatFsReply totalBytes */
                totalBytes?: (number|null);

                /** StatFsReply freeBytes */
                freeBytes?: (number|null);

                /** StatFsReply totalInodes */
                totalInodes?: (number|null);

                /** StatFsReply freeInodes */
                freeInodes?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StatFsReply. */
            type $Shape = geofs.v1.StatFsReply.$Properties;
        }

        /** Access enum. */
        enum Access {

            /** ACCESS_READ value */
            ACCESS_READ = 0,

            /** ACCESS_WRITE value */
            ACCESS_WRITE = 1
        }

        /**
         * Properties of an OpenRequest.
         * @deprecated Use geofs.v1.OpenRequest.$Properties instead.
         */
        interface IOpenRequest extends geofs.v1.OpenRequest.$Properties {
        }

        /** Represents an OpenRequest. */
        class OpenRequest {

            /**
             * Constructs a new OpenRequest.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.OpenRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OpenRequest ino. */
            ino: number;

            /** OpenRequest access. */
            access: geofs.v1.Access;

            /** OpenRequest strict. */
            strict: boolean;

            /** OpenRequest fence. */
            fence: number;

            /**
             * Encodes the specified OpenRequest message. Does not implicitly {@link geofs.v1.OpenRequest.verify|verify} messages.
             * @param m OpenRequest message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.OpenRequest.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OpenRequest message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.OpenRequest & geofs.v1.OpenRequest.$Shape} OpenRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.OpenRequest & geofs.v1.OpenRequest.$Shape;

            /**
             * Gets the type url for OpenRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace OpenRequest {

            /** Properties of an OpenRequest. */
            interface $Properties {

                /** OpenRequest ino */
                ino?: (number|null);

                /** OpenRequest access */
                access?: (geofs.v1.Access|null);

                /** OpenRequest strict */
                strict?: (boolean|null);

                /** OpenRequest fence */
                fence?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OpenRequest. */
            type $Shape = geofs.v1.OpenRequest.$Properties;
        }

        /**
         * Properties of an OpenReply.
         * @deprecated Use geofs.v1.OpenReply.$Properties instead.
         */
        interface IOpenReply extends geofs.v1.OpenReply.$Properties {
        }

        /** Represents an OpenReply. */
        class OpenReply {

            /**
             * Constructs a new OpenReply.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.OpenReply.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OpenReply inode. */
            inode?: (geofs.v1.Inode.$Properties|null);

            /** OpenReply target. */
            target?: (geofs.v1.TargetInfo.$Properties|null);

            /** OpenReply capability. */
            capability: Uint8Array;

            /** OpenReply capabilityMs. */
            capabilityMs: number;

            /**
             * Encodes the specified OpenReply message. Does not implicitly {@link geofs.v1.OpenReply.verify|verify} messages.
             * @param m OpenReply message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.OpenReply.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OpenReply message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.OpenReply & geofs.v1.OpenReply.$Shape} OpenReply
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.OpenReply & geofs.v1.OpenReply.$Shape;

            /**
             * Gets the type url for OpenReply
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace OpenReply {

            /** Properties of an OpenReply. */
            interface $Properties {

                /** OpenReply inode */
                inode?: (geofs.v1.Inode.$Properties|null);

                /** OpenReply target */
                target?: (geofs.v1.TargetInfo.$Properties|null);

                /** OpenReply capability */
                capability?: (Uint8Array|null);

                /** OpenReply capabilityMs */
                capabilityMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OpenReply. */
            type $Shape = geofs.v1.OpenReply.$Properties;
        }

        /**
         * Properties of a RevalidateRequest.
         * @deprecated Use geofs.v1.RevalidateRequest.$Properties instead.
         */
        interface IRevalidateRequest extends geofs.v1.RevalidateRequest.$Properties {
        }

        /** Represents a RevalidateRequest. */
        class RevalidateRequest {

            /**
             * Constructs a new RevalidateRequest.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.RevalidateRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RevalidateRequest items. */
            items: geofs.v1.RevalidateItem.$Properties[];

            /**
             * Encodes the specified RevalidateRequest message. Does not implicitly {@link geofs.v1.RevalidateRequest.verify|verify} messages.
             * @param m RevalidateRequest message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.RevalidateRequest.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RevalidateRequest message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.RevalidateRequest & geofs.v1.RevalidateRequest.$Shape} RevalidateRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.RevalidateRequest & geofs.v1.RevalidateRequest.$Shape;

            /**
             * Gets the type url for RevalidateRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace RevalidateRequest {

            /** Properties of a RevalidateRequest. */
            interface $Properties {

                /** RevalidateRequest items */
                items?: (geofs.v1.RevalidateItem.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RevalidateRequest. */
            type $Shape = geofs.v1.RevalidateRequest.$Properties;
        }

        /**
         * Properties of a RevalidateItem.
         * @deprecated Use geofs.v1.RevalidateItem.$Properties instead.
         */
        interface IRevalidateItem extends geofs.v1.RevalidateItem.$Properties {
        }

        /** Represents a RevalidateItem. */
        class RevalidateItem {

            /**
             * Constructs a new RevalidateItem.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.RevalidateItem.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RevalidateItem ino. */
            ino: number;

            /** RevalidateItem change. */
            change: number;

            /** RevalidateItem dataVersion. */
            dataVersion: number;

            /**
             * Encodes the specified RevalidateItem message. Does not implicitly {@link geofs.v1.RevalidateItem.verify|verify} messages.
             * @param m RevalidateItem message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.RevalidateItem.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RevalidateItem message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.RevalidateItem & geofs.v1.RevalidateItem.$Shape} RevalidateItem
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.RevalidateItem & geofs.v1.RevalidateItem.$Shape;

            /**
             * Gets the type url for RevalidateItem
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace RevalidateItem {

            /** Properties of a RevalidateItem. */
            interface $Properties {

                /** RevalidateItem ino */
                ino?: (number|null);

                /** RevalidateItem change */
                change?: (number|null);

                /** RevalidateItem dataVersion */
                dataVersion?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RevalidateItem. */
            type $Shape = geofs.v1.RevalidateItem.$Properties;
        }

        /**
         * Properties of a RevalidateReply.
         * @deprecated Use geofs.v1.RevalidateReply.$Properties instead.
         */
        interface IRevalidateReply extends geofs.v1.RevalidateReply.$Properties {
        }

        /** Represents a RevalidateReply. */
        class RevalidateReply {

            /**
             * Constructs a new RevalidateReply.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.RevalidateReply.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RevalidateReply changed. */
            changed: geofs.v1.Inode.$Properties[];

            /** RevalidateReply gone. */
            gone: number[];

            /** RevalidateReply answered. */
            answered: number;

            /**
             * Encodes the specified RevalidateReply message. Does not implicitly {@link geofs.v1.RevalidateReply.verify|verify} messages.
             * @param m RevalidateReply message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.RevalidateReply.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RevalidateReply message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.RevalidateReply & geofs.v1.RevalidateReply.$Shape} RevalidateReply
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.RevalidateReply & geofs.v1.RevalidateReply.$Shape;

            /**
             * Gets the type url for RevalidateReply
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace RevalidateReply {

            /** Properties of a RevalidateReply. */
            interface $Properties {

                /** RevalidateReply changed */
                changed?: (geofs.v1.Inode.$Properties[]|null);

                /** RevalidateReply gone */
                gone?: (number[]|null);

                /** RevalidateReply answered */
                answered?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RevalidateReply. */
            type $Shape = geofs.v1.RevalidateReply.$Properties;
        }

        /**
         * Properties of a GetLockRequest.
         * @deprecated Use geofs.v1.GetLockRequest.$Properties instead.
         */
        interface IGetLockRequest extends geofs.v1.GetLockRequest.$Properties {
        }

        /** Represents a GetLockRequest. */
        class GetLockRequest {

            /**
             * Constructs a new GetLockRequest.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.GetLockRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** GetLockRequest lock. */
            lock?: (geofs.v1.Lock.$Properties|null);

            /**
             * Encodes the specified GetLockRequest message. Does not implicitly {@link geofs.v1.GetLockRequest.verify|verify} messages.
             * @param m GetLockRequest message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.GetLockRequest.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a GetLockRequest message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.GetLockRequest & geofs.v1.GetLockRequest.$Shape} GetLockRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.GetLockRequest & geofs.v1.GetLockRequest.$Shape;

            /**
             * Gets the type url for GetLockRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace GetLockRequest {

            /** Properties of a GetLockRequest. */
            interface $Properties {

                /** GetLockRequest lock */
                lock?: (geofs.v1.Lock.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a GetLockRequest. */
            type $Shape = geofs.v1.GetLockRequest.$Properties;
        }

        /**
         * Properties of a GetLockReply.
         * @deprecated Use geofs.v1.GetLockReply.$Properties instead.
         */
        interface IGetLockReply extends geofs.v1.GetLockReply.$Properties {
        }

        /** Represents a GetLockReply. */
        class GetLockReply {

            /**
             * Constructs a new GetLockReply.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.GetLockReply.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** GetLockReply conflict. */
            conflict?: (geofs.v1.Lock.$Properties|null);

            /**
             * Encodes the specified GetLockReply message. Does not implicitly {@link geofs.v1.GetLockReply.verify|verify} messages.
             * @param m GetLockReply message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.GetLockReply.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a GetLockReply message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.GetLockReply & geofs.v1.GetLockReply.$Shape} GetLockReply
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.GetLockReply & geofs.v1.GetLockReply.$Shape;

            /**
             * Gets the type url for GetLockReply
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace GetLockReply {

            /** Properties of a GetLockReply. */
            interface $Properties {

                /** GetLockReply conflict */
                conflict?: (geofs.v1.Lock.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a GetLockReply. */
            type $Shape = geofs.v1.GetLockReply.$Properties;
        }

        /**
         * Properties of a PlacementRequest.
         * @deprecated Use geofs.v1.PlacementRequest.$Properties instead.
         */
        interface IPlacementRequest extends geofs.v1.PlacementRequest.$Properties {
        }

        /** Represents a PlacementRequest. */
        class PlacementRequest {

            /**
             * Constructs a new PlacementRequest.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.PlacementRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PlacementRequest ino. */
            ino: number;

            /**
             * Encodes the specified PlacementRequest message. Does not implicitly {@link geofs.v1.PlacementRequest.verify|verify} messages.
             * @param m PlacementRequest message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.PlacementRequest.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PlacementRequest message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.PlacementRequest & geofs.v1.PlacementRequest.$Shape} PlacementRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.PlacementRequest & geofs.v1.PlacementRequest.$Shape;

            /**
             * Gets the type url for PlacementRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace PlacementRequest {

            /** Properties of a PlacementRequest. */
            interface $Properties {

                /** PlacementRequest ino */
                ino?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PlacementRequest. */
            type $Shape = geofs.v1.PlacementRequest.$Properties;
        }

        /**
         * Properties of a PlacementReply.
         * @deprecated Use geofs.v1.PlacementReply.$Properties instead.
         */
        interface IPlacementReply extends geofs.v1.PlacementReply.$Properties {
        }

        /** Represents a PlacementReply. */
        class PlacementReply {

            /**
             * Constructs a new PlacementReply.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.PlacementReply.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PlacementReply target. */
            target?: (geofs.v1.TargetInfo.$Properties|null);

            /** PlacementReply site. */
            site: string;

            /** PlacementReply pool. */
            pool: string;

            /**
             * Encodes the specified PlacementReply message. Does not implicitly {@link geofs.v1.PlacementReply.verify|verify} messages.
             * @param m PlacementReply message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.PlacementReply.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PlacementReply message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.PlacementReply & geofs.v1.PlacementReply.$Shape} PlacementReply
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.PlacementReply & geofs.v1.PlacementReply.$Shape;

            /**
             * Gets the type url for PlacementReply
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace PlacementReply {

            /** Properties of a PlacementReply. */
            interface $Properties {

                /** PlacementReply target */
                target?: (geofs.v1.TargetInfo.$Properties|null);

                /** PlacementReply site */
                site?: (string|null);

                /** PlacementReply pool */
                pool?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PlacementReply. */
            type $Shape = geofs.v1.PlacementReply.$Properties;
        }

        /**
         * Properties of a SyncRequest.
         * @deprecated Use geofs.v1.SyncRequest.$Properties instead.
         */
        interface ISyncRequest extends geofs.v1.SyncRequest.$Properties {
        }

        /** Represents a SyncRequest. */
        class SyncRequest {

            /**
             * Constructs a new SyncRequest.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.SyncRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified SyncRequest message. Does not implicitly {@link geofs.v1.SyncRequest.verify|verify} messages.
             * @param m SyncRequest message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.SyncRequest.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SyncRequest message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.SyncRequest & geofs.v1.SyncRequest.$Shape} SyncRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.SyncRequest & geofs.v1.SyncRequest.$Shape;

            /**
             * Gets the type url for SyncRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace SyncRequest {

            /** Properties of a SyncRequest. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SyncRequest. */
            type $Shape = geofs.v1.SyncRequest.$Properties;
        }

        /**
         * Properties of a SyncReply.
         * @deprecated Use geofs.v1.SyncReply.$Properties instead.
         */
        interface ISyncReply extends geofs.v1.SyncReply.$Properties {
        }

        /** Represents a SyncReply. */
        class SyncReply {

            /**
             * Constructs a new SyncReply.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.SyncReply.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SyncReply token. */
            token?: (geofs.v1.Token.$Properties|null);

            /**
             * Encodes the specified SyncReply message. Does not implicitly {@link geofs.v1.SyncReply.verify|verify} messages.
             * @param m SyncReply message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.SyncReply.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SyncReply message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.SyncReply & geofs.v1.SyncReply.$Shape} SyncReply
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.SyncReply & geofs.v1.SyncReply.$Shape;

            /**
             * Gets the type url for SyncReply
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace SyncReply {

            /** Properties of a SyncReply. */
            interface $Properties {

                /** SyncReply token */
                token?: (geofs.v1.Token.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SyncReply. */
            type $Shape = geofs.v1.SyncReply.$Properties;
        }

        /**
         * Properties of a FlushRequest.
         * @deprecated Use geofs.v1.FlushRequest.$Properties instead.
         */
        interface IFlushRequest extends geofs.v1.FlushRequest.$Properties {
        }

        /** Represents a FlushRequest. */
        class FlushRequest {

            /**
             * Constructs a new FlushRequest.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.FlushRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified FlushRequest message. Does not implicitly {@link geofs.v1.FlushRequest.verify|verify} messages.
             * @param m FlushRequest message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.FlushRequest.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a FlushRequest message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.FlushRequest & geofs.v1.FlushRequest.$Shape} FlushRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.FlushRequest & geofs.v1.FlushRequest.$Shape;

            /**
             * Gets the type url for FlushRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace FlushRequest {

            /** Properties of a FlushRequest. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a FlushRequest. */
            type $Shape = geofs.v1.FlushRequest.$Properties;
        }

        /**
         * Properties of a FlushReply.
         * @deprecated Use geofs.v1.FlushReply.$Properties instead.
         */
        interface IFlushReply extends geofs.v1.FlushReply.$Properties {
        }

        /** Represents a FlushReply. */
        class FlushReply {

            /**
             * Constructs a new FlushReply.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.FlushReply.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified FlushReply message. Does not implicitly {@link geofs.v1.FlushReply.verify|verify} messages.
             * @param m FlushReply message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.FlushReply.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a FlushReply message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.FlushReply & geofs.v1.FlushReply.$Shape} FlushReply
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.FlushReply & geofs.v1.FlushReply.$Shape;

            /**
             * Gets the type url for FlushReply
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace FlushReply {

            /** Properties of a FlushReply. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a FlushReply. */
            type $Shape = geofs.v1.FlushReply.$Properties;
        }

        /**
         * Properties of an AgreeRequest.
         * @deprecated Use geofs.v1.AgreeRequest.$Properties instead.
         */
        interface IAgreeRequest extends geofs.v1.AgreeRequest.$Properties {
        }

        /** Represents an AgreeRequest. */
        class AgreeRequest {

            /**
             * Constructs a new AgreeRequest.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.AgreeRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified AgreeRequest message. Does not implicitly {@link geofs.v1.AgreeRequest.verify|verify} messages.
             * @param m AgreeRequest message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.AgreeRequest.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AgreeRequest message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.AgreeRequest & geofs.v1.AgreeRequest.$Shape} AgreeRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.AgreeRequest & geofs.v1.AgreeRequest.$Shape;

            /**
             * Gets the type url for AgreeRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace AgreeRequest {

            /** Properties of an AgreeRequest. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AgreeRequest. */
            type $Shape = geofs.v1.AgreeRequest.$Properties;
        }

        /**
         * Properties of an AgreeReply.
         * @deprecated Use geofs.v1.AgreeReply.$Properties instead.
         */
        interface IAgreeReply extends geofs.v1.AgreeReply.$Properties {
        }

        /** Represents an AgreeReply. */
        class AgreeReply {

            /**
             * Constructs a new AgreeReply.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.AgreeReply.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified AgreeReply message. Does not implicitly {@link geofs.v1.AgreeReply.verify|verify} messages.
             * @param m AgreeReply message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.AgreeReply.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AgreeReply message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.AgreeReply & geofs.v1.AgreeReply.$Shape} AgreeReply
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.AgreeReply & geofs.v1.AgreeReply.$Shape;

            /**
             * Gets the type url for AgreeReply
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace AgreeReply {

            /** Properties of an AgreeReply. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AgreeReply. */
            type $Shape = geofs.v1.AgreeReply.$Properties;
        }

        /**
         * Properties of a MutateRequest.
         * @deprecated Use geofs.v1.MutateRequest.$Properties instead.
         */
        interface IMutateRequest extends geofs.v1.MutateRequest.$Properties {
        }

        /** Represents a MutateRequest. */
        class MutateRequest {

            /**
             * Constructs a new MutateRequest.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.MutateRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** MutateRequest command. */
            command?: (geofs.v1.Command.$Properties|null);

            /** MutateRequest wait. */
            wait: boolean;

            /** MutateRequest again. */
            again?: (geofs.v1.Stamped.$Properties|null);

            /** MutateRequest elsewhere. */
            elsewhere: boolean;

            /**
             * Encodes the specified MutateRequest message. Does not implicitly {@link geofs.v1.MutateRequest.verify|verify} messages.
             * @param m MutateRequest message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.MutateRequest.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a MutateRequest message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.MutateRequest & geofs.v1.MutateRequest.$Shape} MutateRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.MutateRequest & geofs.v1.MutateRequest.$Shape;

            /**
             * Gets the type url for MutateRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace MutateRequest {

            /** Properties of a MutateRequest. */
            interface $Properties {

                /** MutateRequest command */
                command?: (geofs.v1.Command.$Properties|null);

                /** MutateRequest wait */
                wait?: (boolean|null);

                /** MutateRequest again */
                again?: (geofs.v1.Stamped.$Properties|null);

                /** MutateRequest elsewhere */
                elsewhere?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a MutateRequest. */
            type $Shape = {
              command?: geofs.v1.Command.$Shape|null;
              wait?: boolean|null;
              again?: geofs.v1.Stamped.$Shape|null;
              elsewhere?: boolean|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a Stamped.
         * @deprecated Use geofs.v1.Stamped.$Properties instead.
         */
        interface IStamped extends geofs.v1.Stamped.$Properties {
        }

        /** Represents a Stamped. */
        class Stamped {

            /**
             * Constructs a new Stamped.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.Stamped.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Stamped time. */
            time?: (geofs.v1.Time.$Properties|null);

            /** Stamped ino. */
            ino: number;

            /** Stamped layout. */
            layout?: (geofs.v1.Layout.$Properties|null);

            /** Stamped means. */
            means?: (geofs.v1.Means.$Properties|null);

            /**
             * Encodes the specified Stamped message. Does not implicitly {@link geofs.v1.Stamped.verify|verify} messages.
             * @param m Stamped message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.Stamped.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Stamped message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.Stamped & geofs.v1.Stamped.$Shape} Stamped
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.Stamped & geofs.v1.Stamped.$Shape;

            /**
             * Gets the type url for Stamped
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Stamped {

            /** Properties of a Stamped. */
            interface $Properties {

                /** Stamped time */
                time?: (geofs.v1.Time.$Properties|null);

                /** Stamped ino */
                ino?: (number|null);

                /** Stamped layout */
                layout?: (geofs.v1.Layout.$Properties|null);

                /** Stamped means */
                means?: (geofs.v1.Means.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Stamped. */
            type $Shape = geofs.v1.Stamped.$Properties;
        }

        /**
         * Properties of a MutateReply.
         * @deprecated Use geofs.v1.MutateReply.$Properties instead.
         */
        interface IMutateReply extends geofs.v1.MutateReply.$Properties {
        }

        /** Represents a MutateReply. */
        class MutateReply {

            /**
             * Constructs a new MutateReply.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.MutateReply.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** MutateReply reply. */
            reply?: (geofs.v1.CommandReply.$Properties|null);

            /** MutateReply open. */
            open?: (geofs.v1.OpenReply.$Properties|null);

            /** MutateReply token. */
            token?: (geofs.v1.Token.$Properties|null);

            /** MutateReply stream. */
            stream: number;

            /** MutateReply stamped. */
            stamped?: (geofs.v1.Stamped.$Properties|null);

            /** MutateReply committed. */
            committed: Uint8Array;

            /**
             * Encodes the specified MutateReply message. Does not implicitly {@link geofs.v1.MutateReply.verify|verify} messages.
             * @param m MutateReply message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.MutateReply.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a MutateReply message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.MutateReply & geofs.v1.MutateReply.$Shape} MutateReply
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.MutateReply & geofs.v1.MutateReply.$Shape;

            /**
             * Gets the type url for MutateReply
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace MutateReply {

            /** Properties of a MutateReply. */
            interface $Properties {

                /** MutateReply reply */
                reply?: (geofs.v1.CommandReply.$Properties|null);

                /** MutateReply open */
                open?: (geofs.v1.OpenReply.$Properties|null);

                /** MutateReply token */
                token?: (geofs.v1.Token.$Properties|null);

                /** MutateReply stream */
                stream?: (number|null);

                /** MutateReply stamped */
                stamped?: (geofs.v1.Stamped.$Properties|null);

                /** MutateReply committed */
                committed?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a MutateReply. */
            type $Shape = geofs.v1.MutateReply.$Properties;
        }

        /**
         * Properties of a ClusterState.
         * @deprecated Use geofs.v1.ClusterState.$Properties instead.
         */
        interface IClusterState extends geofs.v1.ClusterState.$Properties {
        }

        /** Represents a ClusterState. */
        class ClusterState {

            /**
             * Constructs a new ClusterState.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.ClusterState.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ClusterState format. */
            format: number;

            /** ClusterState cluster. */
            cluster: string;

            /** ClusterState hashKey. */
            hashKey: Uint8Array;

            /** ClusterState capabilityKey. */
            capabilityKey: Uint8Array;

            /** ClusterState hashBits. */
            hashBits: number;

            /** ClusterState incarnation. */
            incarnation: number;

            /** ClusterState reform. */
            reform: string;

            /**
             * Encodes the specified ClusterState message. Does not implicitly {@link geofs.v1.ClusterState.verify|verify} messages.
             * @param m ClusterState message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.ClusterState.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ClusterState message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.ClusterState & geofs.v1.ClusterState.$Shape} ClusterState
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.ClusterState & geofs.v1.ClusterState.$Shape;

            /**
             * Gets the type url for ClusterState
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ClusterState {

            /** Properties of a ClusterState. */
            interface $Properties {

                /** ClusterState format */
                format?: (number|null);

                /** ClusterState cluster */
                cluster?: (string|null);

                /** ClusterState hashKey */
                hashKey?: (Uint8Array|null);

                /** ClusterState capabilityKey */
                capabilityKey?: (Uint8Array|null);

                /** ClusterState hashBits */
                hashBits?: (number|null);

                /** ClusterState incarnation */
                incarnation?: (number|null);

                /** ClusterState reform */
                reform?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ClusterState. */
            type $Shape = geofs.v1.ClusterState.$Properties;
        }

        /**
         * Properties of a CounterState.
         * @deprecated Use geofs.v1.CounterState.$Properties instead.
         */
        interface ICounterState extends geofs.v1.CounterState.$Properties {
        }

        /** Represents a CounterState. */
        class CounterState {

            /**
             * Constructs a new CounterState.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.CounterState.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CounterState last. */
            last: number;

            /**
             * Encodes the specified CounterState message. Does not implicitly {@link geofs.v1.CounterState.verify|verify} messages.
             * @param m CounterState message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.CounterState.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CounterState message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.CounterState & geofs.v1.CounterState.$Shape} CounterState
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.CounterState & geofs.v1.CounterState.$Shape;

            /**
             * Gets the type url for CounterState
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace CounterState {

            /** Properties of a CounterState. */
            interface $Properties {

                /** CounterState last */
                last?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CounterState. */
            type $Shape = geofs.v1.CounterState.$Properties;
        }

        /**
         * Properties of a DentryState.
         * @deprecated Use geofs.v1.DentryState.$Properties instead.
         */
        interface IDentryState extends geofs.v1.DentryState.$Properties {
        }

        /** Represents a DentryState. */
        class DentryState {

            /**
             * Constructs a new DentryState.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.DentryState.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DentryState name. */
            name: Uint8Array;

            /** DentryState ino. */
            ino: number;

            /** DentryState type. */
            type: number;

            /** DentryState tombstone. */
            tombstone: boolean;

            /**
             * Encodes the specified DentryState message. Does not implicitly {@link geofs.v1.DentryState.verify|verify} messages.
             * @param m DentryState message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.DentryState.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DentryState message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.DentryState & geofs.v1.DentryState.$Shape} DentryState
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.DentryState & geofs.v1.DentryState.$Shape;

            /**
             * Gets the type url for DentryState
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace DentryState {

            /** Properties of a DentryState. */
            interface $Properties {

                /** DentryState name */
                name?: (Uint8Array|null);

                /** DentryState ino */
                ino?: (number|null);

                /** DentryState type */
                type?: (number|null);

                /** DentryState tombstone */
                tombstone?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DentryState. */
            type $Shape = geofs.v1.DentryState.$Properties;
        }

        /**
         * Properties of a XattrNamesState.
         * @deprecated Use geofs.v1.XattrNamesState.$Properties instead.
         */
        interface IXattrNamesState extends geofs.v1.XattrNamesState.$Properties {
        }

        /** Represents a XattrNamesState. */
        class XattrNamesState {

            /**
             * Constructs a new XattrNamesState.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.XattrNamesState.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** XattrNamesState names. */
            names: Uint8Array[];

            /**
             * Encodes the specified XattrNamesState message. Does not implicitly {@link geofs.v1.XattrNamesState.verify|verify} messages.
             * @param m XattrNamesState message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.XattrNamesState.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a XattrNamesState message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.XattrNamesState & geofs.v1.XattrNamesState.$Shape} XattrNamesState
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.XattrNamesState & geofs.v1.XattrNamesState.$Shape;

            /**
             * Gets the type url for XattrNamesState
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace XattrNamesState {

            /** Properties of a XattrNamesState. */
            interface $Properties {

                /** XattrNamesState names */
                names?: (Uint8Array[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a XattrNamesState. */
            type $Shape = geofs.v1.XattrNamesState.$Properties;
        }

        /**
         * Properties of a XattrState.
         * @deprecated Use geofs.v1.XattrState.$Properties instead.
         */
        interface IXattrState extends geofs.v1.XattrState.$Properties {
        }

        /** Represents a XattrState. */
        class XattrState {

            /**
             * Constructs a new XattrState.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.XattrState.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** XattrState value. */
            value: Uint8Array;

            /**
             * Encodes the specified XattrState message. Does not implicitly {@link geofs.v1.XattrState.verify|verify} messages.
             * @param m XattrState message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.XattrState.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a XattrState message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.XattrState & geofs.v1.XattrState.$Shape} XattrState
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.XattrState & geofs.v1.XattrState.$Shape;

            /**
             * Gets the type url for XattrState
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace XattrState {

            /** Properties of a XattrState. */
            interface $Properties {

                /** XattrState value */
                value?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a XattrState. */
            type $Shape = geofs.v1.XattrState.$Properties;
        }

        /**
         * Properties of a LockTableState.
         * @deprecated Use geofs.v1.LockTableState.$Properties instead.
         */
        interface ILockTableState extends geofs.v1.LockTableState.$Properties {
        }

        /** Represents a LockTableState. */
        class LockTableState {

            /**
             * Constructs a new LockTableState.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.LockTableState.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** LockTableState locks. */
            locks: geofs.v1.Lock.$Properties[];

            /**
             * Encodes the specified LockTableState message. Does not implicitly {@link geofs.v1.LockTableState.verify|verify} messages.
             * @param m LockTableState message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.LockTableState.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a LockTableState message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.LockTableState & geofs.v1.LockTableState.$Shape} LockTableState
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.LockTableState & geofs.v1.LockTableState.$Shape;

            /**
             * Gets the type url for LockTableState
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace LockTableState {

            /** Properties of a LockTableState. */
            interface $Properties {

                /** LockTableState locks */
                locks?: (geofs.v1.Lock.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a LockTableState. */
            type $Shape = geofs.v1.LockTableState.$Properties;
        }

        /**
         * Properties of a WritersState.
         * @deprecated Use geofs.v1.WritersState.$Properties instead.
         */
        interface IWritersState extends geofs.v1.WritersState.$Properties {
        }

        /** Represents a WritersState. */
        class WritersState {

            /**
             * Constructs a new WritersState.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.WritersState.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WritersState sessions. */
            sessions: number[];

            /**
             * Encodes the specified WritersState message. Does not implicitly {@link geofs.v1.WritersState.verify|verify} messages.
             * @param m WritersState message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.WritersState.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WritersState message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.WritersState & geofs.v1.WritersState.$Shape} WritersState
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.WritersState & geofs.v1.WritersState.$Shape;

            /**
             * Gets the type url for WritersState
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace WritersState {

            /** Properties of a WritersState. */
            interface $Properties {

                /** WritersState sessions */
                sessions?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WritersState. */
            type $Shape = geofs.v1.WritersState.$Properties;
        }

        /**
         * Properties of an OrphanState.
         * @deprecated Use geofs.v1.OrphanState.$Properties instead.
         */
        interface IOrphanState extends geofs.v1.OrphanState.$Properties {
        }

        /** Represents an OrphanState. */
        class OrphanState {

            /**
             * Constructs a new OrphanState.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.OrphanState.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OrphanState voted. */
            voted: number[];

            /** OrphanState since. */
            since?: (geofs.v1.Time.$Properties|null);

            /** OrphanState arrivals. */
            arrivals: number[];

            /**
             * Encodes the specified OrphanState message. Does not implicitly {@link geofs.v1.OrphanState.verify|verify} messages.
             * @param m OrphanState message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.OrphanState.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OrphanState message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.OrphanState & geofs.v1.OrphanState.$Shape} OrphanState
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.OrphanState & geofs.v1.OrphanState.$Shape;

            /**
             * Gets the type url for OrphanState
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace OrphanState {

            /** Properties of an OrphanState. */
            interface $Properties {

                /** OrphanState voted */
                voted?: (number[]|null);

                /** OrphanState since */
                since?: (geofs.v1.Time.$Properties|null);

                /** OrphanState arrivals */
                arrivals?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OrphanState. */
            type $Shape = geofs.v1.OrphanState.$Properties;
        }

        /**
         * Properties of a SiteVoiceState.
         * @deprecated Use geofs.v1.SiteVoiceState.$Properties instead.
         */
        interface ISiteVoiceState extends geofs.v1.SiteVoiceState.$Properties {
        }

        /** Represents a SiteVoiceState. */
        class SiteVoiceState {

            /**
             * Constructs a new SiteVoiceState.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.SiteVoiceState.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SiteVoiceState heard. */
            heard?: (geofs.v1.Time.$Properties|null);

            /** SiteVoiceState arrivals. */
            arrivals: number;

            /**
             * Encodes the specified SiteVoiceState message. Does not implicitly {@link geofs.v1.SiteVoiceState.verify|verify} messages.
             * @param m SiteVoiceState message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.SiteVoiceState.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SiteVoiceState message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.SiteVoiceState & geofs.v1.SiteVoiceState.$Shape} SiteVoiceState
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.SiteVoiceState & geofs.v1.SiteVoiceState.$Shape;

            /**
             * Gets the type url for SiteVoiceState
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace SiteVoiceState {

            /** Properties of a SiteVoiceState. */
            interface $Properties {

                /** SiteVoiceState heard */
                heard?: (geofs.v1.Time.$Properties|null);

                /** SiteVoiceState arrivals */
                arrivals?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SiteVoiceState. */
            type $Shape = geofs.v1.SiteVoiceState.$Properties;
        }

        /**
         * Properties of a DeletionState.
         * @deprecated Use geofs.v1.DeletionState.$Properties instead.
         */
        interface IDeletionState extends geofs.v1.DeletionState.$Properties {
        }

        /** Represents a DeletionState. */
        class DeletionState {

            /**
             * Constructs a new DeletionState.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.DeletionState.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DeletionState ino. */
            ino: number;

            /**
             * Encodes the specified DeletionState message. Does not implicitly {@link geofs.v1.DeletionState.verify|verify} messages.
             * @param m DeletionState message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.DeletionState.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DeletionState message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.DeletionState & geofs.v1.DeletionState.$Shape} DeletionState
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.DeletionState & geofs.v1.DeletionState.$Shape;

            /**
             * Gets the type url for DeletionState
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace DeletionState {

            /** Properties of a DeletionState. */
            interface $Properties {

                /** DeletionState ino */
                ino?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DeletionState. */
            type $Shape = geofs.v1.DeletionState.$Properties;
        }

        /**
         * Properties of a SessionState.
         * @deprecated Use geofs.v1.SessionState.$Properties instead.
         */
        interface ISessionState extends geofs.v1.SessionState.$Properties {
        }

        /** Represents a SessionState. */
        class SessionState {

            /**
             * Constructs a new SessionState.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.SessionState.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SessionState session. */
            session: number;

            /** SessionState key. */
            key: string;

            /** SessionState description. */
            description: string;

            /** SessionState site. */
            site: number;

            /** SessionState acknowledged. */
            acknowledged: number;

            /** SessionState remembered. */
            remembered: number[];

            /** SessionState ended. */
            ended: boolean;

            /** SessionState node. */
            node: number;

            /** SessionState returns. */
            returns: number;

            /** SessionState keeps. */
            keeps: boolean;

            /** SessionState open. */
            open: number[];

            /**
             * Encodes the specified SessionState message. Does not implicitly {@link geofs.v1.SessionState.verify|verify} messages.
             * @param m SessionState message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.SessionState.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SessionState message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.SessionState & geofs.v1.SessionState.$Shape} SessionState
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.SessionState & geofs.v1.SessionState.$Shape;

            /**
             * Gets the type url for SessionState
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace SessionState {

            /** Properties of a SessionState. */
            interface $Properties {

                /** SessionState session */
                session?: (number|null);

                /** SessionState key */
                key?: (string|null);

                /** SessionState description */
                description?: (string|null);

                /** SessionState site */
                site?: (number|null);

                /** SessionState acknowledged */
                acknowledged?: (number|null);

                /** SessionState remembered */
                remembered?: (number[]|null);

                /** SessionState ended */
                ended?: (boolean|null);

                /** SessionState node */
                node?: (number|null);

                /** SessionState returns */
                returns?: (number|null);

                /** SessionState keeps */
                keeps?: (boolean|null);

                /** SessionState open */
                open?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SessionState. */
            type $Shape = geofs.v1.SessionState.$Properties;
        }

        /**
         * Properties of a SessionKeyState.
         * @deprecated Use geofs.v1.SessionKeyState.$Properties instead.
         */
        interface ISessionKeyState extends geofs.v1.SessionKeyState.$Properties {
        }

        /** Represents a SessionKeyState. */
        class SessionKeyState {

            /**
             * Constructs a new SessionKeyState.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.SessionKeyState.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SessionKeyState session. */
            session: number;

            /**
             * Encodes the specified SessionKeyState message. Does not implicitly {@link geofs.v1.SessionKeyState.verify|verify} messages.
             * @param m SessionKeyState message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.SessionKeyState.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SessionKeyState message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.SessionKeyState & geofs.v1.SessionKeyState.$Shape} SessionKeyState
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.SessionKeyState & geofs.v1.SessionKeyState.$Shape;

            /**
             * Gets the type url for SessionKeyState
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace SessionKeyState {

            /** Properties of a SessionKeyState. */
            interface $Properties {

                /** SessionKeyState session */
                session?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SessionKeyState. */
            type $Shape = geofs.v1.SessionKeyState.$Properties;
        }

        /**
         * Properties of a NodeState.
         * @deprecated Use geofs.v1.NodeState.$Properties instead.
         */
        interface INodeState extends geofs.v1.NodeState.$Properties {
        }

        /** Represents a NodeState. */
        class NodeState {

            /**
             * Constructs a new NodeState.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.NodeState.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** NodeState node. */
            node: number;

            /** NodeState name. */
            name: string;

            /** NodeState site. */
            site: number;

            /** NodeState address. */
            address: string;

            /** NodeState disk. */
            disk: string;

            /** NodeState removed. */
            removed: boolean;

            /** NodeState learner. */
            learner: boolean;

            /** NodeState replaces. */
            replaces: number;

            /** NodeState siteName. */
            siteName: string;

            /** NodeState witness. */
            witness: boolean;

            /** NodeState keptJournal. */
            keptJournal: boolean;

            /** NodeState oldestFormat. */
            oldestFormat: number;

            /** NodeState newestFormat. */
            newestFormat: number;

            /** NodeState program. */
            program: string;

            /**
             * Encodes the specified NodeState message. Does not implicitly {@link geofs.v1.NodeState.verify|verify} messages.
             * @param m NodeState message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.NodeState.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a NodeState message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.NodeState & geofs.v1.NodeState.$Shape} NodeState
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.NodeState & geofs.v1.NodeState.$Shape;

            /**
             * Gets the type url for NodeState
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace NodeState {

            /** Properties of a NodeState. */
            interface $Properties {

                /** NodeState node */
                node?: (number|null);

                /** NodeState name */
                name?: (string|null);

                /** NodeState site */
                site?: (number|null);

                /** NodeState address */
                address?: (string|null);

                /** NodeState disk */
                disk?: (string|null);

                /** NodeState removed */
                removed?: (boolean|null);

                /** NodeState learner */
                learner?: (boolean|null);

                /** NodeState replaces */
                replaces?: (number|null);

                /** NodeState siteName */
                siteName?: (string|null);

                /** NodeState witness */
                witness?: (boolean|null);

                /** NodeState keptJournal */
                keptJournal?: (boolean|null);

                /** NodeState oldestFormat */
                oldestFormat?: (number|null);

                /** NodeState newestFormat */
                newestFormat?: (number|null);

                /** NodeState program */
                program?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a NodeState. */
            type $Shape = geofs.v1.NodeState.$Properties;
        }

        /**
         * Properties of a StreamState.
         * @deprecated Use geofs.v1.StreamState.$Properties instead.
         */
        interface IStreamState extends geofs.v1.StreamState.$Properties {
        }

        /** Represents a StreamState. */
        class StreamState {

            /**
             * Constructs a new StreamState.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.StreamState.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StreamState incarnation. */
            incarnation: number;

            /** StreamState last. */
            last: number;

            /** StreamState node. */
            node: number;

            /** StreamState begun. */
            begun: number;

            /** StreamState broken. */
            broken: number;

            /** StreamState brokenAfter. */
            brokenAfter: number;

            /** StreamState leaving. */
            leaving: boolean;

            /** StreamState epoch. */
            epoch: number;

            /** StreamState alone. */
            alone: number;

            /** StreamState grouped. */
            grouped: boolean;

            /**
             * Encodes the specified StreamState message. Does not implicitly {@link geofs.v1.StreamState.verify|verify} messages.
             * @param m StreamState message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.StreamState.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StreamState message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.StreamState & geofs.v1.StreamState.$Shape} StreamState
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.StreamState & geofs.v1.StreamState.$Shape;

            /**
             * Gets the type url for StreamState
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace StreamState {

            /** Properties of a StreamState. */
            interface $Properties {

                /** StreamState incarnation */
                incarnation?: (number|null);

                /** StreamState last */
                last?: (number|null);

                /** StreamState node */
                node?: (number|null);

                /** StreamState begun */
                begun?: (number|null);

                /** StreamState broken */
                broken?: (number|null);

                /** StreamState brokenAfter */
                brokenAfter?: (number|null);

                /** StreamState leaving */
                leaving?: (boolean|null);

                /** StreamState epoch */
                epoch?: (number|null);

                /** StreamState alone */
                alone?: (number|null);

                /** StreamState grouped */
                grouped?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StreamState. */
            type $Shape = geofs.v1.StreamState.$Properties;
        }

        /**
         * Properties of a JournalEntry.
         * @deprecated Use geofs.v1.JournalEntry.$Properties instead.
         */
        interface IJournalEntry extends geofs.v1.JournalEntry.$Properties {
        }

        /** Represents a JournalEntry. */
        class JournalEntry {

            /**
             * Constructs a new JournalEntry.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.JournalEntry.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** JournalEntry base. */
            base: number;

            /** JournalEntry command. */
            command: Uint8Array;

            /** JournalEntry number. */
            number: number;

            /** JournalEntry incarnation. */
            incarnation: number;

            /**
             * Encodes the specified JournalEntry message. Does not implicitly {@link geofs.v1.JournalEntry.verify|verify} messages.
             * @param m JournalEntry message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.JournalEntry.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a JournalEntry message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.JournalEntry & geofs.v1.JournalEntry.$Shape} JournalEntry
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.JournalEntry & geofs.v1.JournalEntry.$Shape;

            /**
             * Gets the type url for JournalEntry
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace JournalEntry {

            /** Properties of a JournalEntry. */
            interface $Properties {

                /** JournalEntry base */
                base?: (number|null);

                /** JournalEntry command */
                command?: (Uint8Array|null);

                /** JournalEntry number */
                number?: (number|null);

                /** JournalEntry incarnation */
                incarnation?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a JournalEntry. */
            type $Shape = geofs.v1.JournalEntry.$Properties;
        }

        /** GrantPhase enum. */
        enum GrantPhase {

            /** GRANT_OWNED value */
            GRANT_OWNED = 0,

            /** GRANT_RECALLING value */
            GRANT_RECALLING = 1,

            /** GRANT_RETURNED value */
            GRANT_RETURNED = 2
        }

        /**
         * Properties of a GrantState.
         * @deprecated Use geofs.v1.GrantState.$Properties instead.
         */
        interface IGrantState extends geofs.v1.GrantState.$Properties {
        }

        /** Represents a GrantState. */
        class GrantState {

            /**
             * Constructs a new GrantState.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.GrantState.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** GrantState id. */
            id: number;

            /** GrantState site. */
            site: number;

            /** GrantState epoch. */
            epoch: number;

            /** GrantState phase. */
            phase: geofs.v1.GrantPhase;

            /** GrantState recalls. */
            recalls: number;

            /** GrantState changed. */
            changed?: (geofs.v1.Time.$Properties|null);

            /** GrantState incarnation. */
            incarnation: number;

            /**
             * Encodes the specified GrantState message. Does not implicitly {@link geofs.v1.GrantState.verify|verify} messages.
             * @param m GrantState message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.GrantState.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a GrantState message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.GrantState & geofs.v1.GrantState.$Shape} GrantState
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.GrantState & geofs.v1.GrantState.$Shape;

            /**
             * Gets the type url for GrantState
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace GrantState {

            /** Properties of a GrantState. */
            interface $Properties {

                /** GrantState id */
                id?: (number|null);

                /** GrantState site */
                site?: (number|null);

                /** GrantState epoch */
                epoch?: (number|null);

                /** GrantState phase */
                phase?: (geofs.v1.GrantPhase|null);

                /** GrantState recalls */
                recalls?: (number|null);

                /** GrantState changed */
                changed?: (geofs.v1.Time.$Properties|null);

                /** GrantState incarnation */
                incarnation?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a GrantState. */
            type $Shape = geofs.v1.GrantState.$Properties;
        }

        /**
         * Properties of a QuotaState.
         * @deprecated Use geofs.v1.QuotaState.$Properties instead.
         */
        interface IQuotaState extends geofs.v1.QuotaState.$Properties {
        }

        /** Represents a QuotaState. */
        class QuotaState {

            /**
             * Constructs a new QuotaState.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.QuotaState.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** QuotaState project. */
            project: number;

            /** QuotaState dir. */
            dir: number;

            /** QuotaState limitBytes. */
            limitBytes: number;

            /** QuotaState limitFiles. */
            limitFiles: number;

            /** QuotaState sites. */
            sites: geofs.v1.QuotaSite.$Properties[];

            /**
             * Encodes the specified QuotaState message. Does not implicitly {@link geofs.v1.QuotaState.verify|verify} messages.
             * @param m QuotaState message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.QuotaState.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a QuotaState message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.QuotaState & geofs.v1.QuotaState.$Shape} QuotaState
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.QuotaState & geofs.v1.QuotaState.$Shape;

            /**
             * Gets the type url for QuotaState
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace QuotaState {

            /** Properties of a QuotaState. */
            interface $Properties {

                /** QuotaState project */
                project?: (number|null);

                /** QuotaState dir */
                dir?: (number|null);

                /** QuotaState limitBytes */
                limitBytes?: (number|null);

                /** QuotaState limitFiles */
                limitFiles?: (number|null);

                /** QuotaState sites */
                sites?: (geofs.v1.QuotaSite.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a QuotaState. */
            type $Shape = geofs.v1.QuotaState.$Properties;
        }

        /**
         * Properties of a QuotaSite.
         * @deprecated Use geofs.v1.QuotaSite.$Properties instead.
         */
        interface IQuotaSite extends geofs.v1.QuotaSite.$Properties {
        }

        /** Represents a QuotaSite. */
        class QuotaSite {

            /**
             * Constructs a new QuotaSite.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.QuotaSite.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** QuotaSite site. */
            site: number;

            /** QuotaSite usedBytes. */
            usedBytes: number;

            /** QuotaSite usedFiles. */
            usedFiles: number;

            /** QuotaSite shareBytes. */
            shareBytes: number;

            /** QuotaSite shareFiles. */
            shareFiles: number;

            /**
             * Encodes the specified QuotaSite message. Does not implicitly {@link geofs.v1.QuotaSite.verify|verify} messages.
             * @param m QuotaSite message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.QuotaSite.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a QuotaSite message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.QuotaSite & geofs.v1.QuotaSite.$Shape} QuotaSite
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.QuotaSite & geofs.v1.QuotaSite.$Shape;

            /**
             * Gets the type url for QuotaSite
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace QuotaSite {

            /** Properties of a QuotaSite. */
            interface $Properties {

                /** QuotaSite site */
                site?: (number|null);

                /** QuotaSite usedBytes */
                usedBytes?: (number|null);

                /** QuotaSite usedFiles */
                usedFiles?: (number|null);

                /** QuotaSite shareBytes */
                shareBytes?: (number|null);

                /** QuotaSite shareFiles */
                shareFiles?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a QuotaSite. */
            type $Shape = geofs.v1.QuotaSite.$Properties;
        }

        /**
         * Properties of a PinState.
         * @deprecated Use geofs.v1.PinState.$Properties instead.
         */
        interface IPinState extends geofs.v1.PinState.$Properties {
        }

        /** Represents a PinState. */
        class PinState {

            /**
             * Constructs a new PinState.
             * @param [p] Properties to set
             */
            constructor(p?: geofs.v1.PinState.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PinState dir. */
            dir: number;

            /** PinState site. */
            site: number;

            /**
             * Encodes the specified PinState message. Does not implicitly {@link geofs.v1.PinState.verify|verify} messages.
             * @param m PinState message or plain object to encode
             * @param [w] Writer to encode to
             * @returns Writer
             */
            static encode(m: geofs.v1.PinState.$Properties, w?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PinState message from the specified reader or buffer.
             * @param r Reader or buffer to decode from
             * @param [l] Message length if known beforehand
             * @returns {geofs.v1.PinState & geofs.v1.PinState.$Shape} PinState
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(r: ($protobuf.Reader|Uint8Array), l?: number): geofs.v1.PinState & geofs.v1.PinState.$Shape;

            /**
             * Gets the type url for PinState
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace PinState {

            /** Properties of a PinState. */
            interface $Properties {

                /** PinState dir */
                dir?: (number|null);

                /** PinState site */
                site?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PinState. */
            type $Shape = geofs.v1.PinState.$Properties;
        }
    }
}
