package org.rollcall.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A list that a service gives in pages, put together as far as it is wanted.
 *
 * @param service who gives it
 * @param query what is asked for
 * @param field the list in the answer
 */
public record Pages(Api service, Query query, String field) {
    /** A page of moderate size, for the first answer's sake. */
    private static final int PAGE = 200;

    /**
     * The first of the list.
     *
     * @param items in their order, at most as many as were wanted
     * @param more whether there are others
     */
    public record Found(List<JsonNode> items, boolean more) {}

    /** At most that many. */
    public Found first(int most) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = null;
        do {
            Query page =
                    query.with("limit", Math.min(PAGE, most - items.size())).with("cursor", cursor);
            JsonNode answer = service.get(page.path()).orTrouble().body();
            answer.path(field).forEach(items::add);
            cursor = answer.path("next").isTextual() ? answer.path("next").asText() : null;
        } while (cursor != null && items.size() < most);
        return new Found(items, cursor != null);
    }
}
