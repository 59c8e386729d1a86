package org.rollcall.ingest.motion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.event.MotionEvent;
import org.rollcall.domain.event.MotionEvent.MotionCarried;
import org.rollcall.domain.event.MotionEvent.MotionMoved;
import org.rollcall.domain.event.MotionEvent.MotionNotCarried;
import org.rollcall.domain.event.MotionEvent.MotionWithdrawn;
import org.rollcall.domain.event.MotionEvent.Part;
import org.rollcall.domain.event.Procedure;
import org.rollcall.domain.fold.Proposal;
import org.rollcall.domain.id.CommandId;
import org.rollcall.domain.id.StreamId;
import org.rollcall.ingest.log.AssemblyBook;
import org.rollcall.ingest.log.Command;
import org.rollcall.ingest.log.Known;
import org.rollcall.ingest.log.Requests;

/** Makes commands of what is asked for motions. */
@ApplicationScoped
public class Motions {

    @Inject
    Requests requests;

    @Inject
    AssemblyBook assemblies;

    /** Its place in the order of motions is copied from the assembly's procedure. */
    public Command move(CommandId id, StreamId stream, String actor, MoveMotion asked) {
        moved(asked, "m1", null);
        return requests.command(id, stream, actor, "move", asked, fold -> {
                    Proposal proposal = Known.proposal(fold);
                    return moved(asked, proposal.nextMotion(), procedure(proposal));
                })
                .lookingAtAssembly();
    }

    private Procedure procedure(Proposal proposal) {
        return assemblies.require(proposal.submission().assembly()).ruleBook().procedure();
    }

    private static MotionMoved moved(MoveMotion asked, String free, Procedure procedure) {
        return new MotionMoved(
                asked.motion() == null ? free : asked.motion(),
                InvalidValue.required("kind", asked.kind()),
                asked.mover(),
                asked.words(),
                asked.concerns(),
                parts(asked),
                asked.polarity(),
                procedure == null ? null : procedure.precedenceOf(asked.kind()),
                Boolean.TRUE.equals(asked.allOperative()));
    }

    private static List<Part> parts(MoveMotion asked) {
        return asked.parts() == null
                ? List.of()
                : asked.parts().stream()
                        .map(part -> new Part(
                                part.name(), part.words(), InvalidValue.required("parts.operative", part.operative())))
                        .toList();
    }

    public Command withdraw(CommandId id, StreamId stream, String actor, WithdrawMotion asked) {
        var withdrawn = new MotionWithdrawn(asked.motion());
        return requests.command(id, stream, actor, "withdraw motion", asked, fold -> {
            Known.motion(fold, withdrawn.motion());
            return withdrawn;
        });
    }

    /** Without a vote: nobody objected, or the rules let an objection end it. */
    public Command decide(CommandId id, StreamId stream, String actor, DecideMotion asked) {
        boolean carried = InvalidValue.required("carried", asked.carried());
        var carrying = new MotionCarried(asked.motion(), null, null);
        MotionEvent decided = carried ? carrying : new MotionNotCarried(asked.motion(), null, null);
        return requests.command(id, stream, actor, "decide motion", asked, fold -> {
            Known.motion(fold, carrying.motion());
            return decided;
        });
    }
}
