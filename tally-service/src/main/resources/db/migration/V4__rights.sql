-- Least rights. Kept records stay as they came: the writer adds them, and says anew only what they did (a stream that was held and
-- is folded again) and under which leader (a log that was restored), never what they were; it takes none away. And into the
-- database comes who has a name here.

DO $rights$
DECLARE
    g text;
BEGIN
    FOR g IN SELECT 'g' || number FROM rollcall.generation
              WHERE EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE nspname = 'g' || number) ORDER BY number
    LOOP
        EXECUTE format('REVOKE UPDATE, DELETE ON %I.event FROM rollcall_writer', g);
        EXECUTE format('GRANT UPDATE (leader_epoch, command, type, actor, at, effect, reason, detail) ON %I.event TO rollcall_writer', g);
    END LOOP;
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO rollcall_writer, rollcall_reader', current_database());
END
$rights$;

-- Which migrations ran is between the owner and Flyway.
REVOKE ALL ON rollcall.flyway_schema_history FROM rollcall_writer, rollcall_reader;

-- Its owner and its grants stay.
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
    EXECUTE format('REVOKE UPDATE, DELETE ON %I.event FROM rollcall_writer', made);
    EXECUTE format('GRANT UPDATE (leader_epoch, command, type, actor, at, effect, reason, detail) ON %I.event TO rollcall_writer', made);
    EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA %I TO rollcall_reader', made);
END
$function$;
