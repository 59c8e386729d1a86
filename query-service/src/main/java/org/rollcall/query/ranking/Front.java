package org.rollcall.query.ranking;

import java.util.List;
import java.util.TreeSet;

/** The front of a ranking: of all that are added only the first so many are kept. */
final class Front {

    private final TreeSet<Place> places = new TreeSet<>(Place.ORDER);
    private final int most;
    private int count;

    Front(int most) {
        this.most = most;
    }

    /** @param place {@code null} for one that has none */
    void add(Place place) {
        if (place == null) {
            return;
        }
        count++;
        places.add(place);
        if (places.size() > most) {
            places.pollLast();
        }
    }

    /** How many were added. */
    int count() {
        return count;
    }

    List<Place> places() {
        return List.copyOf(places);
    }
}
