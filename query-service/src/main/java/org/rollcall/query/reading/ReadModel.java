package org.rollcall.query.reading;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.function.Function;

/**
 * Asks the projection. Each question is one transaction, repeatable read and read only, whose first statement finds the
 * current generation and points the unqualified table names at it until the transaction ends (DESIGN decision 12): a switch
 * of generations is never seen in halves.
 */
@ApplicationScoped
public class ReadModel {

    /** One statement, one round trip: which generation serves, which log it comes from, and the path for all that follows. */
    private static final String OPEN = """
            select g.number, l.topic_id, set_config('search_path', 'g' || g.number || ', rollcall', true)
              from rollcall.generation g left join rollcall.log l on true
             where g.state = 'CURRENT'""";

    private static final int LONGEST_SECONDS = 15;

    @Inject
    EntityManager entities;

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

    private Cut open() {
        Tuple found = (Tuple) entities.createNativeQuery(OPEN, Tuple.class).getSingleResult();
        return new Cut(((Number) found.get(0)).intValue(), (String) found.get(1));
    }
}
