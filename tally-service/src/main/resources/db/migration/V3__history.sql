-- Histories: what a catalogue says of a document, its words for searching, and the choices of a closed ballot in one value, by
-- which eighty years of votes are compared. And generations that can be built beside the one that serves, and be switched to.

DO $alter$
DECLARE
    g text;
BEGIN
    FOR g IN SELECT 'g' || number FROM rollcall.generation
              WHERE EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE nspname = 'g' || number) ORDER BY number
    LOOP
        EXECUTE replace($tables$
        ALTER TABLE {g}.proposal
            ADD catalogue jsonb,
            ADD words tsvector GENERATED ALWAYS AS (
                to_tsvector('english', title || ' ' || coalesce(item, '') || ' ' || coalesce(catalogue ->> 'subjects', ''))) STORED;
        CREATE INDEX ON {g}.proposal USING gin (words);
        CREATE INDEX ON {g}.proposal (resolution);
        CREATE INDEX ON {g}.proposal (assembly, session);
        -- A letter a place of the roll, Y, N, A or a point, from the close on; and a key that equal rolls have in common.
        ALTER TABLE {g}.ballot
            ADD choices  text,
            ADD roll_key text GENERATED ALWAYS AS (md5(roll::text)) STORED;
        UPDATE {g}.ballot b
           SET choices = (SELECT string_agg(coalesce(left(v.choice, 1), '.'), '' ORDER BY r.place)
                            FROM jsonb_array_elements_text(b.roll -> 'members') WITH ORDINALITY AS r (member, place)
                            LEFT JOIN {g}.vote v ON v.ballot = b.id AND v.place = r.place - 1)
         WHERE b.roll IS NOT NULL AND b.state IN ('CLOSED', 'ANNOUNCED');
        $tables$, '{g}', g);
    END LOOP;
END
$alter$;

-- A new generation has the tables of the one that serves; there is no second text of them to forget.
CREATE OR REPLACE FUNCTION rollcall.create_generation(n int) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $function$
DECLARE
    current text;
    made    text := 'g' || n;
    present record;
BEGIN
    SELECT 'g' || number INTO STRICT current FROM rollcall.generation WHERE state = 'CURRENT';
    INSERT INTO rollcall.generation (number, state) VALUES (n, 'BUILDING');
    EXECUTE format('CREATE SCHEMA %I', made);
    FOR present IN SELECT relname, reloptions FROM pg_class
                    WHERE relnamespace = current::regnamespace AND relkind = 'r' ORDER BY relname
    LOOP
        EXECUTE format('CREATE TABLE %I.%I (LIKE %I.%I INCLUDING ALL)', made, present.relname, current, present.relname);
        IF present.reloptions IS NOT NULL THEN
            EXECUTE format('ALTER TABLE %I.%I SET (%s)', made, present.relname, array_to_string(present.reloptions, ', '));
        END IF;
    END LOOP;
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO rollcall_writer, rollcall_reader', made);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %I TO rollcall_writer', made);
    EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA %I TO rollcall_reader', made);
END
$function$;

-- Lets that generation serve, and retires the one that did. Called under the locks of both offset sets (tally-service).
CREATE FUNCTION rollcall.switch_generation(n int) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $function$
BEGIN
    UPDATE rollcall.generation SET state = 'RETIRED' WHERE state = 'CURRENT';
    UPDATE rollcall.generation SET state = 'CURRENT', switched_at = now() WHERE number = n AND state = 'BUILDING';
    IF NOT FOUND THEN
        RAISE EXCEPTION 'generation % is not being built', n;
    END IF;
END
$function$;

-- Takes away a generation that does not serve, with its positions.
CREATE FUNCTION rollcall.drop_generation(n int) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $function$
BEGIN
    IF EXISTS (SELECT FROM rollcall.generation WHERE number = n AND state = 'CURRENT') THEN
        RAISE EXCEPTION 'generation % serves', n;
    END IF;
    EXECUTE format('DROP SCHEMA IF EXISTS %I CASCADE', 'g' || n);
    DELETE FROM rollcall.generation WHERE number = n;
END
$function$;

-- Tells the planner what is in the tables of a generation that was just filled; only their owner may.
CREATE FUNCTION rollcall.analyze_generation(n int) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $function$
DECLARE
    present record;
BEGIN
    FOR present IN SELECT relname FROM pg_class WHERE relnamespace = ('g' || n)::regnamespace AND relkind = 'r' ORDER BY relname
    LOOP
        EXECUTE format('ANALYZE %I.%I', 'g' || n, present.relname);
    END LOOP;
END
$function$;

REVOKE ALL ON FUNCTION rollcall.switch_generation(int), rollcall.drop_generation(int), rollcall.analyze_generation(int)
    FROM PUBLIC;
GRANT EXECUTE ON FUNCTION rollcall.switch_generation(int), rollcall.drop_generation(int), rollcall.analyze_generation(int)
    TO rollcall_writer;
