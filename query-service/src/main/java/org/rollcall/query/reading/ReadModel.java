package org.rollcall.query.reading;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Asks the projection. Each question is one transaction, repeatable read and read only, whose first statement finds the
 * current generation and points the unqualified table names at it until the transaction ends (DESIGN decision 12): a switch
 * of generations is never seen in halves.
 */
@ApplicationScoped
public class ReadModel {

    /** The server's life and its snapshot: what is committed and what is not, by the numbers of the transactions. */
    private static final String SIGHT =
            "cast(pg_postmaster_start_time() as text) || ' ' || cast(pg_current_snapshot() as text)";

    /** One statement, one round trip: which generation serves, which log it comes from, and the path for all that follows. */
    private static final String OPEN = """
            select g.number, l.topic_id, set_config('search_path', 'g' || g.number || ', rollcall', true), %s
              from rollcall.generation g left join rollcall.log l on true
             where g.state = 'CURRENT'""".formatted(SIGHT);

    private static final int LONGEST_SECONDS = 15;

    @Inject
    EntityManager entities;

    @Inject
    DataSource source;

    @Inject
    Event<Cut> opened;

    /**
     * Answers a question from one cut.
     *
     * @throws org.rollcall.query.problem.Problem 503 while the database is away or its tables are not there yet
     */
    public <T> T read(Function<Cut, T> question) {
        try {
            return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(() -> question.apply(open()));
        } catch (RuntimeException failure) {
            throw DatabaseTrouble.explain(failure);
        }
    }

    /**
     * What is committed now, as a word: where two are equal nothing at all was committed between them, so whatever was read at the
     * one is as it is at the other. Costs a round trip and no transaction.
     *
     * @throws org.rollcall.query.problem.Problem 503 while the database is away
     */
    public String sight() {
        try (Connection connection = source.getConnection();
                PreparedStatement ask = connection.prepareStatement("select " + SIGHT);
                ResultSet found = ask.executeQuery()) {
            found.next();
            return found.getString(1);
        } catch (SQLException away) {
            throw DatabaseTrouble.explain(new IllegalStateException(away));
        }
    }

    private Cut open() {
        Tuple found = (Tuple) entities.createNativeQuery(OPEN, Tuple.class).getSingleResult();
        Cut cut = new Cut(((Number) found.get(0)).intValue(), (String) found.get(1), (String) found.get(3));
        // Before anybody hears of what is read from it.
        opened.fire(cut);
        return cut;
    }
}
