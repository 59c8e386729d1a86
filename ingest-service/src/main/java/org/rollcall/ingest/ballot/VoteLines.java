package org.rollcall.ingest.ballot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rollcall.domain.InvalidValue;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.CommandId;
import org.rollcall.ingest.log.Answer;
import org.rollcall.ingest.log.Command;
import org.rollcall.ingest.log.Requests;
import org.rollcall.ingest.problem.AnswerBody;
import org.rollcall.ingest.problem.BadLine;
import org.rollcall.ingest.problem.Bounds;
import org.rollcall.ingest.problem.Replies;

/** Many votes in one request, one JSON object a line. All lines are read before the first is appended. */
@ApplicationScoped
class VoteLines {

    @Inject
    Requests requests;

    @Inject
    Ballots ballots;

    @Inject
    Bounds bounds;

    @Inject
    ObjectMapper json;

    /**
     * The commands of a request; line n without an id of its own is command {@code <key>/n}.
     *
     * @throws BadLine for the first line that is no vote
     */
    List<Command> read(CommandId key, BallotId ballot, byte[] body) {
        List<Command> commands = new ArrayList<>();
        Set<CommandId> ids = new HashSet<>();
        int number = 0;
        for (String line : new String(body, StandardCharsets.UTF_8).split("\n", -1)) {
            number++;
            if (!line.isBlank()) {
                Command command = command(key, ballot, number, line.strip());
                if (!ids.add(command.id())) {
                    throw new BadLine(number, "the id " + command.id() + " stands in this request twice");
                }
                commands.add(command);
            }
        }
        if (commands.isEmpty()) {
            throw new InvalidValue("body", "holds no vote; one JSON object a line was expected");
        }
        return commands;
    }

    private Command command(CommandId key, BallotId ballot, int number, String line) {
        try {
            CastVote vote = requests.body(line.getBytes(StandardCharsets.UTF_8), CastVote.class);
            CommandId id = vote.id() != null ? requests.clients(vote.id()) : CommandId.of(key + "/" + number);
            requests.mustSpeakFor(vote.member());
            return bounds.on(ballots.cast(id, ballot, requests.actor(), vote));
        } catch (InvalidValue invalid) {
            throw new BadLine(number, invalid.getMessage());
        }
    }

    /** One line an answer, in the order of the request. */
    String write(List<Answer> answers, BallotId ballot) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < answers.size(); i++) {
            Answer answer = answers.get(i);
            lines.append(line(AnswerBody.of(answer, ballot).atLine(i + 1, Replies.status(answer))))
                    .append('\n');
        }
        return lines.toString();
    }

    private String line(AnswerBody body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
