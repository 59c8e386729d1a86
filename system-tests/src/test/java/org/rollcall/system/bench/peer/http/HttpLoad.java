package org.rollcall.system.bench.peer.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Votes that one program sends: ballots take turns, and of each ballot the members do.
 *
 * @param prefix of ids, which are {@code prefix-0}, {@code prefix-1} and so on
 * @param members of each ballot, who are called M00000, M00001 and so on
 */
public record HttpLoad(Target target, Pace pace, String prefix, List<String> ballots, int members) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> CHOICES = List.of("YES", "NO", "ABSTAIN");

    /** One request. */
    record Request(String path, Map<String, String> headers, String body) {}

    /** In one line. */
    public String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static HttpLoad of(String json) throws JsonProcessingException {
        return JSON.readValue(json, HttpLoad.class);
    }

    /** The request with that number. */
    Request request(int number) {
        int first = number * target.votes();
        Map<String, String> headers = new TreeMap<>();
        target.headers().forEach((name, value) -> headers.put(name, filled(value, number, first)));
        return new Request(filled(target.path(), number, first), headers, body(number, first));
    }

    private String body(int number, int first) {
        if (target.votes() == 1) {
            return filled(target.body(), number, first);
        }
        return IntStream.range(first, first + target.votes())
                .mapToObj(vote -> filled(target.body(), number, vote))
                .collect(Collectors.joining("\n"));
    }

    private String filled(String template, int request, int vote) {
        if (template.indexOf('{') < 0) {
            return template;
        }
        String ballot = ballots.get(request % ballots.size());
        int turn = target.votes() == 1 ? request / ballots.size() : vote % target.votes();
        return template.replace("{ballot}", ballot)
                .replace("{stream}", ballot.substring(0, ballot.lastIndexOf('.')))
                .replace("{member}", "M%05d".formatted(turn % members))
                .replace("{choice}", CHOICES.get(vote % CHOICES.size()))
                .replace("{id}", prefix + "-" + vote);
    }
}
