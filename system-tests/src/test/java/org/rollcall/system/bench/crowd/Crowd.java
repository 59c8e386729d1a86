package org.rollcall.system.bench.crowd;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;

/** The orders of the crowd. A side is an audience at one address; one side speaks at a time. */
public final class Crowd {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String[] CHOICES = {"YES", "NO", "ABSTAIN"};
    private static final int PATIENCE_SECONDS = 60;

    private final Map<String, Audience> sides = new HashMap<>();
    private final Speaker speaker = new Speaker();
    private Said said;
    private int cast;

    /**
     * Does it.
     *
     * @param order a word of {@link org.rollcall.system.bench.peer.PeerProgram}, then the side
     */
    public long does(String[] order) throws Exception {
        return switch (order[0]) {
            case "grow" -> grow(order[1], order[2], Integer.parseInt(order[3]), order.length > 4 ? order[4] : null);
            case "cast" -> cast(order[1], order[2], order[3], Path.of(order[4]), pace(order, 5));
            case "repeat" -> repeat(order[1], order[2], Path.of(order[3]));
            case "spread" -> spread(order[1], order[2], Path.of(order[3]), pace(order, 4));
            case "tell" -> tell(order[1], Path.of(order[2]), Path.of(order[3]));
            case "agree" -> agree(order[1], order[2]);
            case "count" -> sides.get(order[1]).size();
            case "leave" -> leave(order[1]);
            default -> throw new IllegalArgumentException("no such order: " + order[0]);
        };
    }

    private long grow(String side, String address, int count, String nudged) throws Exception {
        Audience audience = sides.get(side);
        if (audience == null) {
            audience = new Audience();
            sides.put(side, audience);
        }
        audience.grow(address, count, () -> nudge(nudged));
        return audience.size();
    }

    /** Fails while the first of them is still on its way in. */
    private void nudge(String address) throws Exception {
        if (address != null) {
            try {
                speaker.say(List.of(new Speaker.Word(address, "text/plain", null, "nothing yet", true)), new long[1]);
            } catch (ExecutionException nobodyThere) {
                // It is tried again until everybody is in.
            }
        }
    }

    private long leave(String side) throws Exception {
        Audience audience = sides.remove(side);
        if (audience == null) {
            return 0;
        }
        long left = audience.size();
        audience.close();
        return left;
    }

    /** Offsets in nanoseconds, chance over the whole lap: nobody votes to a beat. */
    private static long[] pace(String[] order, int at) {
        int rate = Integer.parseInt(order[at]);
        int count = Integer.parseInt(order[at + 1]);
        double span = 1e9 * count / rate;
        return new Random(Long.parseLong(order[at + 2]))
                .doubles(count)
                .sorted()
                .mapToLong(part -> (long) (part * span))
                .toArray();
    }

    /** Members vote and change their minds in turn; each vote differs from the member's last. */
    private long cast(String side, String address, String bearer, Path members, long[] offsets) throws Exception {
        List<String> codes = Files.readAllLines(members);
        List<Speaker.Word> words = new ArrayList<>();
        for (int i = 0; i < offsets.length; i++, cast++) {
            int place = cast % codes.size();
            words.add(new Speaker.Word(
                    address,
                    "application/json",
                    bearer,
                    """
                    {"member":"%s","choice":"%s"}""".formatted(codes.get(place), CHOICES[(cast / codes.size() + place) % CHOICES.length]),
                    false));
        }
        return speak(side, words, offsets, answered -> position(answered.answer()));
    }

    private static long position(String answer) {
        try {
            JsonNode body = JSON.readTree(answer);
            if (!body.path("seq").canConvertToLong() || body.path("seq").asLong() == 0) {
                throw new IllegalStateException("no position in " + answer);
            }
            return body.path("seq").asLong();
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException(answer, notJson);
        }
    }

    /** The tape at its own pace. */
    private long repeat(String side, String address, Path tape) throws Exception {
        List<Tape.Piece> pieces = Tape.read(tape);
        long begin = pieces.getFirst().nanos();
        long[] offsets =
                pieces.stream().mapToLong(piece -> piece.nanos() - begin).toArray();
        List<Speaker.Word> words = pieces.stream()
                .map(piece -> new Speaker.Word(address, "application/json", null, piece.document(), true))
                .toList();
        var places = pieces.iterator();
        return speak(side, words, offsets, answered -> places.next().to());
    }

    /** Pieces of the tape in turn, each given positions of its own, at a pace of ours. */
    private long spread(String side, String address, Path tape, long[] offsets) throws Exception {
        List<Tape.Piece> pieces = Tape.read(tape);
        List<Speaker.Word> words = new ArrayList<>();
        long first = Math.max(0, sides.get(side).position());
        for (int i = 0; i < offsets.length; i++) {
            String document = pieces.get(i % pieces.size()).document();
            words.add(new Speaker.Word(address, "text/plain", null, renumbered(document, first + i), true));
        }
        var positions = LongStream.iterate(first + 1, last -> last + 1).iterator();
        return speak(side, words, offsets, answered -> positions.nextLong());
    }

    private static String renumbered(String document, long from) {
        return document.replaceFirst("\"from\":\\d+,\"to\":\\d+", "\"from\":" + from + ",\"to\":" + (from + 1));
    }

    private long speak(String side, List<Speaker.Word> words, long[] offsets, ToLongFunction<Speaker.Answered> position)
            throws Exception {
        Audience audience = sides.get(side);
        audience.begin();
        List<Said.Word> heard = new ArrayList<>();
        for (Speaker.Answered each : speaker.say(words, offsets)) {
            heard.add(new Said.Word(position.applyAsLong(each), each.intended(), each.answered()));
        }
        said = new Said(heard);
        audience.awaitAll(said.lastPosition(), PATIENCE_SECONDS);
        return audience.arrivals().count();
    }

    /** Writes down what came of the lap, and what its first subscriber heard. */
    private long tell(String side, Path file, Path tape) throws Exception {
        Audience audience = sides.get(side);
        List<Listener> listeners = audience.listeners();
        Arrivals arrivals = audience.arrivals();
        byte[] seen = Outcome.packed(said.seen(arrivals));
        new Outcome(
                        said.count(),
                        arrivals.count(),
                        listeners.stream().mapToInt(Listener::deliveries).max().orElse(0),
                        arrivals.latest() - said.begin(),
                        listeners.stream().mapToLong(Listener::broken).sum(),
                        seen,
                        Outcome.packed(said.answered()),
                        Outcome.packed(said.first()),
                        Outcome.packed(said.last()))
                .write(file);
        Tape.write(tape, listeners.getFirst().kept());
        return arrivals.count();
    }

    /** How many of the audience end on what the address answers: position, state and every figure. */
    private long agree(String side, String address) throws Exception {
        HttpRequest question = HttpRequest.newBuilder(URI.create(address))
                .header("Accept", "application/json")
                .build();
        JsonNode truth = JSON.readTree(HttpClient.newHttpClient()
                .send(question, BodyHandlers.ofString())
                .body());
        long agreeing = 0;
        for (Listener listener : sides.get(side).listeners()) {
            JsonNode shown = JSON.readTree(listener.document());
            if (shown.path("to").asLong() == truth.path("seq").asLong()
                    && shown.path("state").equals(truth.path("state"))
                    && shown.path("tally").equals(truth.path("tally"))) {
                agreeing++;
            }
        }
        return agreeing;
    }
}
