package org.rollcall.query.support;

import java.sql.SQLException;
import java.util.List;

/** Another generation with the same rows, as a rebuild makes it. Closing lets the first one serve again and drops this one. */
public final class OtherGeneration implements AutoCloseable {

    /** How it is called. */
    public static final String NAME = "g99";

    private static final int NUMBER = 99;

    /** What is derived from other columns is not copied. */
    private static final String COPY = """
            do $copy$ declare t text; c text; begin
                for t in select relname from pg_class where relnamespace = 'g1'::regnamespace and relkind = 'r' loop
                    select string_agg(quote_ident(attname), ',') into c from pg_attribute
                     where attrelid = ('g1.' || quote_ident(t))::regclass and attnum > 0 and not attisdropped and attgenerated = '';
                    execute format('insert into g99.%I (%s) select %s from g1.%I', t, c, c, t);
                end loop; end $copy$""";

    private final Sql sql = new Sql();

    private OtherGeneration() {}

    /** Beside the one that serves. */
    public static OtherGeneration built() {
        OtherGeneration other = new OtherGeneration();
        other.run(List.of("select rollcall.create_generation(" + NUMBER + ")", COPY));
        return other;
    }

    /** Lets it serve, and empties the one before: of that one only what was being read at the moment is seen on. */
    public void takeOver() {
        run(List.of("select rollcall.switch_generation(" + NUMBER + ")", "delete from g1.ballot"));
    }

    /** Lets none serve. */
    public void none() {
        run(List.of("update rollcall.generation set state = 'RETIRED' where state = 'CURRENT'"));
    }

    @Override
    public void close() {
        run(List.of(
                "update rollcall.generation set state = 'RETIRED' where state = 'CURRENT'",
                "update rollcall.generation set state = 'CURRENT' where number = 1",
                "delete from g1.ballot",
                "do $back$ declare c text; begin select string_agg(quote_ident(attname), ',') into c from pg_attribute where"
                        + " attrelid = 'g1.ballot'::regclass and attnum > 0 and not attisdropped and attgenerated = '';"
                        + " execute format('insert into g1.ballot (%s) select %s from g99.ballot', c, c); end $back$",
                "select rollcall.drop_generation(" + NUMBER + ")"));
        sql.close();
    }

    private void run(List<String> statements) {
        try {
            for (String statement : statements) {
                sql.run(statement);
            }
            sql.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
