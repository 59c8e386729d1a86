package org.rollcall.ingest.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.rollcall.access.token.Caller;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.Event;
import org.rollcall.domain.fold.StreamFold;
import org.rollcall.domain.id.AssemblyId;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.id.MemberCode;
import org.rollcall.domain.id.StreamId;
import org.rollcall.domain.wire.StrictJson;
import org.rollcall.domain.wire.WireFormat;

/**
 * The edge: reads request bodies, gives ids and time. Everything behind it is told what it needs and invents nothing.
 */
@ApplicationScoped
public class Requests {

    private static final Pattern OWN_IDS = Pattern.compile("(?:verdict|shipped|abandoned|sim|import):");
    private static final int LARGEST_BODY = 64 * 1024;
    private static final StrictJson JSON = new StrictJson(16 * 1024 * 1024);

    @Inject
    Caller caller;

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Reads the body of a command, at most 64 KiB; an empty one counts as {@code {}}. */
    public <T> T body(byte[] json, Class<T> shape) {
        if (json != null && json.length > LARGEST_BODY) {
            throw new TooLarge("the body is larger than 64 KiB");
        }
        return large(json == null || json.length == 0 ? new byte[] {'{', '}'} : json, shape);
    }

    /** Reads a body that may be large, such as an assembly with all its members. */
    public <T> T large(byte[] json, Class<T> shape) {
        return JSON.read(json, shape);
    }

    /** Who asks, as the envelope says it: by its token, never by the body. */
    public String actor() {
        return caller.actor();
    }

    /**
     * Lets through who may vote and speak for that member; who names none is refused later, for that.
     *
     * @throws org.rollcall.access.token.NotYours for everybody else
     */
    public void mustSpeakFor(MemberCode member) {
        if (member != null) {
            caller.mustSpeakFor(member.value());
        }
    }

    /** The client's id, or one made here. */
    public CommandId idOr(String idempotencyKey) {
        return idempotencyKey == null
                ? CommandId.of(UUID.randomUUID().toString())
                : clients(CommandId.of(idempotencyKey));
    }

    /**
     * An id that a client chose.
     *
     * @throws InvalidValue for one of the ids that the service itself derives: whoever took {@code verdict:…} first could keep a
     *     verdict from being repeated
     */
    public CommandId clients(CommandId id) {
        if (OWN_IDS.matcher(id.value()).lookingAt()) {
            throw new InvalidValue(
                    "id",
                    "must not begin with " + id.value().substring(0, id.value().indexOf(':') + 1)
                            + ", which is the service's own");
        }
        return id;
    }

    /**
     * A command as it was requested.
     *
     * @param what the verb and what it is aimed at, {@code cast a-es-11-l-1.1}
     * @param shape the request's body as read: two spellings of one request have one digest
     * @param actor belongs to the digest: who guesses the id of somebody else's command is told that it is taken, and not what
     *     became of it. What the service does by itself has the digests that it always had
     */
    public Command command(
            CommandId id,
            StreamId stream,
            String actor,
            String what,
            Object shape,
            Function<StreamFold, Event> decision) {
        boolean person = Caller.isPerson(actor);
        byte[] body = JSON.write(shape);
        if (person) {
            Invisible.refuse(new String(body, StandardCharsets.UTF_8));
        }
        String asked = person ? what + " by " + actor : what;
        String digest = WireFormat.digest(asked.getBytes(StandardCharsets.UTF_8), body);
        return new Command(id, stream, actor, digest, null, decision);
    }

    /** The ballot of a path; what is no ballot's id names no ballot. */
    public static BallotId ballotOf(String path) {
        try {
            return BallotId.of(path);
        } catch (InvalidValue malformed) {
            throw new Refused(Refusal.NO_SUCH_BALLOT, malformed.getMessage());
        }
    }

    /** The proposal of a path; what is no proposal's id names none. */
    public static StreamId proposalOf(String path) {
        try {
            StreamId stream = StreamId.of(path);
            if (stream.kind() == StreamId.Kind.PROPOSAL) {
                return stream;
            }
        } catch (InvalidValue malformed) {
            throw new Refused(Refusal.NO_SUCH_PROPOSAL, malformed.getMessage());
        }
        throw new Refused(Refusal.NO_SUCH_PROPOSAL, path + " is not a proposal");
    }

    /** The meeting of a path, by its slug or by its stream's whole name; what is neither names none. */
    public static StreamId meetingOf(String path) {
        try {
            StreamId stream = StreamId.of(path.startsWith("meeting:") ? path : "meeting:" + path);
            if (stream.kind() == StreamId.Kind.MEETING) {
                return stream;
            }
        } catch (InvalidValue malformed) {
            throw new Refused(Refusal.NO_SUCH_MEETING, malformed.getMessage());
        }
        throw new Refused(Refusal.NO_SUCH_MEETING, path + " is not a meeting");
    }

    /** The assembly of a path; what is no assembly's id names none. */
    public static AssemblyId assemblyOf(String path) {
        try {
            return AssemblyId.of(path);
        } catch (InvalidValue malformed) {
            throw new Refused(Refusal.NO_SUCH_ASSEMBLY, malformed.getMessage());
        }
    }
}
