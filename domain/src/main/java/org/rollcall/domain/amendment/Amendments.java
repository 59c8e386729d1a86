package org.rollcall.domain.amendment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rollcall.domain.amendment.Amendment.State;
import org.rollcall.domain.effect.Effect;
import org.rollcall.domain.effect.Refusal;
import org.rollcall.domain.event.AmendmentEvent;
import org.rollcall.domain.event.AmendmentEvent.AmendmentSubmitted;
import org.rollcall.domain.event.AmendmentEvent.AmendmentsRanked;
import org.rollcall.domain.event.Moment;
import org.rollcall.domain.id.BallotId;

/**
 * The amendments to one proposal. They are put in the order that the presiding officer gave, else in that of submission; an
 * amendment to an amendment goes before the one that it amends (rule 90).
 */
public final class Amendments {

    private final Map<String, Amendment> bySymbol = new LinkedHashMap<>();
    private final Set<String> fellWithProposal = new LinkedHashSet<>();
    private List<String> order = new ArrayList<>();
    private AmendmentsRanked ranking;

    public Effect submit(AmendmentSubmitted submitted, long seq, Moment at) {
        String symbol = submitted.amendment();
        if (bySymbol.size() >= AmendmentEvent.MOST) {
            return Effect.refused(Refusal.TOO_MANY, "a proposal takes at most " + AmendmentEvent.MOST + " amendments");
        }
        if (bySymbol.containsKey(symbol)) {
            return Effect.refused(Refusal.AMENDMENT_TAKEN, symbol + " was submitted before this");
        }
        if (submitted.amends() != null && !isUndecided(submitted.amends())) {
            return refusalOf(submitted.amends());
        }
        bySymbol.put(symbol, new Amendment(submitted, submitted.sponsors(), State.SUBMITTED, null, null, at, seq));
        order.add(symbol);
        return Effect.APPLIED;
    }

    /** Rule 80: not once it was amended itself; that voting on it has not begun is the caller's to know. */
    public Effect withdraw(String symbol, long seq) {
        Effect.Refused not = refusalOf(symbol);
        if (not != null) {
            return not;
        }
        boolean amended = bySymbol.values().stream()
                .anyMatch(other -> symbol.equals(other.submission().amends()) && other.state() == State.ADOPTED);
        if (amended) {
            return Effect.refused(Refusal.ALREADY_AMENDED, symbol + " was amended; it cannot be withdrawn any more");
        }
        end(symbol, State.WITHDRAWN, null, null, seq);
        dropThoseAmending(symbol, symbol + " was withdrawn", seq);
        return Effect.APPLIED;
    }

    /** The order must hold every undecided amendment once: a forgotten one would be put nobody knows when. */
    public Effect rank(AmendmentsRanked ranked) {
        List<String> open = undecided().stream().map(Amendment::symbol).toList();
        if (open.isEmpty()) {
            return Effect.refused(Refusal.RANKING_INCOMPLETE, "no amendment is undecided; there is nothing to rank");
        }
        if (!new HashSet<>(open).equals(new HashSet<>(ranked.order()))) {
            return Effect.refused(
                    Refusal.RANKING_INCOMPLETE,
                    "the order must name the undecided amendments, each once: " + String.join(", ", open));
        }
        List<String> reordered = new ArrayList<>(order);
        reordered.removeAll(ranked.order());
        reordered.addAll(ranked.order());
        order = reordered;
        ranking = ranked;
        return Effect.APPLIED;
    }

    /** Why that amendment cannot be put to the vote now, or {@code null}. */
    public Effect.Refused refusalToPut(String symbol) {
        Effect.Refused not = refusalOf(symbol);
        if (not != null) {
            return not;
        }
        String first = next().orElseThrow().symbol();
        return first.equals(symbol) ? null : Effect.refused(Refusal.NOT_ITS_TURN, goesBefore(first, symbol));
    }

    private String goesBefore(String first, String symbol) {
        return symbol.equals(bySymbol.get(first).submission().amends())
                ? first + " amends " + symbol + " and is put before it; decide or withdraw it first"
                : first + " is put before " + symbol + "; rank them to change that";
    }

    /** Why that amendment cannot be decided, or {@code null}. */
    public Effect.Refused refusalOf(String symbol) {
        Amendment amendment = bySymbol.get(symbol);
        if (amendment == null) {
            return noSuch(symbol);
        }
        return amendment.undecided()
                ? null
                : Effect.refused(
                        Refusal.AMENDMENT_DECIDED,
                        symbol + " is "
                                + amendment
                                        .state()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', ' ')
                                + (amendment.because() == null ? "" : ": " + amendment.because()));
    }

    private static Effect.Refused noSuch(String symbol) {
        return Effect.refused(Refusal.NO_SUCH_AMENDMENT, "no amendment " + symbol + " was submitted before this");
    }

    /** Ends an amendment; what its adoption makes fall, and what amended a rejected one, is not put. */
    public void decide(String symbol, State how, BallotId ballot, long seq) {
        Amendment amendment = bySymbol.get(symbol);
        if (amendment == null || !amendment.undecided()) {
            return;
        }
        end(symbol, how, ballot, null, seq);
        String what = symbol + " was " + how.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        dropThoseAmending(symbol, what, seq);
        if (how == State.ADOPTED) {
            amendment.submission().makesFall().forEach(other -> drop(other, what, seq));
        }
    }

    /** Nothing that is still undecided is put any more, because the proposal itself is decided. */
    public void dropAll(String because, long seq) {
        undecided().forEach(amendment -> {
            fellWithProposal.add(amendment.symbol());
            end(amendment.symbol(), State.NOT_PUT, null, because, seq);
        });
    }

    /** The proposal is considered again (rule 81), and with it what fell only because it was decided. */
    public void reopen(long seq) {
        fellWithProposal.forEach(symbol -> end(symbol, State.SUBMITTED, null, null, seq));
        fellWithProposal.clear();
    }

    private void dropThoseAmending(String symbol, String because, long seq) {
        amending(symbol).forEach(other -> drop(other, because, seq));
    }

    private List<String> amending(String symbol) {
        return bySymbol.values().stream()
                .filter(other -> symbol.equals(other.submission().amends()))
                .map(Amendment::symbol)
                .toList();
    }

    /** It, and what amends it, and what amends that: a list of work, since a chain can be longer than any stack. */
    private void drop(String symbol, String because, long seq) {
        Deque<String> falling = new ArrayDeque<>(List.of(symbol));
        while (!falling.isEmpty()) {
            String next = falling.pop();
            if (isUndecided(next)) {
                end(next, State.NOT_PUT, null, because, seq);
                amending(next).forEach(falling::push);
            }
        }
    }

    private void end(String symbol, State how, BallotId ballot, String because, long seq) {
        bySymbol.computeIfPresent(symbol, (same, amendment) -> amendment.ended(how, ballot, because, seq));
    }

    /** Those who sponsor it from now on. */
    public void sponsored(String symbol, List<String> sponsors, long seq) {
        bySymbol.computeIfPresent(symbol, (same, amendment) -> amendment.sponsoredBy(sponsors, seq));
    }

    private boolean isUndecided(String symbol) {
        Amendment amendment = bySymbol.get(symbol);
        return amendment != null && amendment.undecided();
    }

    public Optional<Amendment> find(String symbol) {
        return Optional.ofNullable(bySymbol.get(symbol));
    }

    /** In the order in which they are put, or were. */
    public List<Amendment> all() {
        return order.stream().map(bySymbol::get).toList();
    }

    public List<Amendment> undecided() {
        return all().stream().filter(Amendment::undecided).toList();
    }

    /** The one that is put next: the first in order, or what amends it. */
    public Optional<Amendment> next() {
        Optional<Amendment> first = undecided().stream().findFirst();
        while (first.isPresent()) {
            String symbol = first.get().symbol();
            Optional<Amendment> deeper = undecided().stream()
                    .filter(other -> symbol.equals(other.submission().amends()))
                    .findFirst();
            if (deeper.isEmpty()) {
                return first;
            }
            first = deeper;
        }
        return first;
    }

    /** The presiding officer's order, or {@code null} where it is that of submission. */
    public AmendmentsRanked ranking() {
        return ranking;
    }
}
