-- The whole procedure: amendments and motions (proposal.standing), what is said of a ballot and results without a roll (ballot),
-- meetings, members with several terms and with weights. Every generation is changed where it stands; new ones are made so.

DO $alter$
DECLARE
    g text;
BEGIN
    FOR g IN SELECT 'g' || number FROM rollcall.generation
              WHERE EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE nspname = 'g' || number) ORDER BY number
    LOOP
        EXECUTE replace($tables$
        ALTER TABLE {g}.assembly
            ADD seats       int,
            ADD suspensions jsonb NOT NULL DEFAULT '[]';
        ALTER TABLE {g}.member
            ADD terms  jsonb NOT NULL DEFAULT '[]',
            ADD weight bigint;
        -- One term each, as the fold reads the first version of AssemblyDefined.
        UPDATE {g}.member
           SET terms = jsonb_build_array(jsonb_strip_nulls(jsonb_build_object('from', member_from, 'to', member_to)));
        ALTER TABLE {g}.member
            DROP member_from,
            DROP member_to;
        -- An empty standing marks the rows that tally-service fills from the kept records once it is open.
        ALTER TABLE {g}.proposal
            ADD series   text,
            ADD related  jsonb NOT NULL DEFAULT '[]',
            ADD standing jsonb NOT NULL DEFAULT '{}';
        CREATE INDEX ON {g}.proposal (series);
        CREATE INDEX ON {g}.proposal (id) WHERE standing = '{}';
        -- Of a result without a roll only some figures are known; null is not known, and never zero.
        ALTER TABLE {g}.ballot
            ALTER method DROP NOT NULL,
            ALTER visibility DROP NOT NULL,
            ALTER roll DROP NOT NULL,
            ALTER yes DROP NOT NULL,
            ALTER no DROP NOT NULL,
            ALTER abstain DROP NOT NULL,
            ADD said     jsonb NOT NULL DEFAULT '{}',
            ADD report   jsonb,
            ADD mirrored boolean NOT NULL DEFAULT false;
        CREATE TABLE {g}.meeting (
            id           text PRIMARY KEY,
            assembly     text NOT NULL,
            symbol       text NOT NULL,
            title        text NOT NULL,
            session      text,
            provenance   jsonb NOT NULL,
            sitting      text NOT NULL,
            opened_at    text NOT NULL,
            adjourned_at text,
            agenda       jsonb NOT NULL,
            at           text NOT NULL,
            seq          bigint NOT NULL
        );
        CREATE INDEX ON {g}.meeting (symbol);
        GRANT SELECT, INSERT, UPDATE, DELETE ON {g}.meeting TO rollcall_writer;
        GRANT SELECT ON {g}.meeting TO rollcall_reader;
        $tables$, '{g}', g);
    END LOOP;
END
$alter$;

-- Its owner and its grants stay.
CREATE OR REPLACE FUNCTION rollcall.create_generation(n int) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $function$
DECLARE
    g text := 'g' || n;
BEGIN
    INSERT INTO rollcall.generation (number, state) VALUES (n, 'BUILDING');
    EXECUTE format('CREATE SCHEMA %I', g);
    EXECUTE replace($tables$
        CREATE TABLE {g}.event (
            partition     int NOT NULL,
            "offset"      bigint NOT NULL,
            leader_epoch  int,
            broker_time   timestamptz NOT NULL,
            key           bytea,
            header_names  text[] NOT NULL,
            header_values bytea[] NOT NULL,
            value         bytea,
            stream        text,
            seq           bigint,
            command       text,
            type          text,
            actor         text,
            at            text,
            effect        text NOT NULL,
            reason        text,
            detail        text,
            PRIMARY KEY (partition, "offset"),
            UNIQUE (stream, seq)
        );
        CREATE TABLE {g}.stream (
            id        text PRIMARY KEY,
            partition int NOT NULL,
            seq       bigint NOT NULL,
            at        text,
            held_by   text
        ) WITH (fillfactor = 70);
        CREATE INDEX ON {g}.stream (id) WHERE held_by IS NOT NULL;
        CREATE TABLE {g}.assembly (
            id          text PRIMARY KEY,
            name        text NOT NULL,
            rule_book   jsonb NOT NULL,
            seats       int,
            suspensions jsonb NOT NULL DEFAULT '[]'
        );
        CREATE TABLE {g}.member (
            assembly text NOT NULL,
            code     text NOT NULL,
            place    int NOT NULL,
            names    jsonb NOT NULL,
            terms    jsonb NOT NULL DEFAULT '[]',
            weight   bigint,
            groups   jsonb NOT NULL,
            PRIMARY KEY (assembly, code)
        );
        CREATE TABLE {g}.proposal (
            id           text PRIMARY KEY,
            assembly     text NOT NULL,
            symbol       text NOT NULL,
            title        text NOT NULL,
            kind         text NOT NULL,
            session      text,
            meeting      text,
            item         text,
            provenance   jsonb NOT NULL,
            sponsors     jsonb NOT NULL,
            majority     jsonb,
            outcome      text,
            resolution   text,
            submitted_at text NOT NULL,
            at           text NOT NULL,
            series       text,
            related      jsonb NOT NULL DEFAULT '[]',
            standing     jsonb NOT NULL DEFAULT '{}'
        );
        CREATE INDEX ON {g}.proposal (symbol);
        CREATE INDEX ON {g}.proposal (series);
        CREATE INDEX ON {g}.proposal (id) WHERE standing = '{}';
        CREATE TABLE {g}.ballot (
            id          text PRIMARY KEY,
            proposal    text NOT NULL,
            number      int NOT NULL,
            subject     jsonb NOT NULL,
            question    text NOT NULL,
            yes_means   text NOT NULL,
            rule        jsonb,
            basis       jsonb,
            method      text,
            visibility  text,
            roll        jsonb,
            state       text NOT NULL,
            void_reason text,
            members     bigint NOT NULL,
            yes         bigint,
            no          bigint,
            abstain     bigint,
            outcome     text,
            reason      text,
            verdict     jsonb NOT NULL,
            announced   jsonb,
            opened_at   text NOT NULL,
            closed_at   text,
            day         date NOT NULL,
            at          text NOT NULL,
            seq         bigint NOT NULL,
            said        jsonb NOT NULL DEFAULT '{}',
            report      jsonb,
            mirrored    boolean NOT NULL DEFAULT false
        ) WITH (fillfactor = 70);
        CREATE INDEX ON {g}.ballot (proposal);
        CREATE INDEX ON {g}.ballot (day, id);
        CREATE TABLE {g}.vote (
            ballot      text NOT NULL,
            place       int NOT NULL,
            member      text NOT NULL,
            choice      text NOT NULL,
            seq         bigint NOT NULL,
            at          text NOT NULL,
            changed     boolean NOT NULL,
            command     text NOT NULL,
            recorded_by text,
            PRIMARY KEY (ballot, place)
        );
        CREATE INDEX ON {g}.vote (member);
        CREATE TABLE {g}.meeting (
            id           text PRIMARY KEY,
            assembly     text NOT NULL,
            symbol       text NOT NULL,
            title        text NOT NULL,
            session      text,
            provenance   jsonb NOT NULL,
            sitting      text NOT NULL,
            opened_at    text NOT NULL,
            adjourned_at text,
            agenda       jsonb NOT NULL,
            at           text NOT NULL,
            seq          bigint NOT NULL
        );
        CREATE INDEX ON {g}.meeting (symbol);
        GRANT USAGE ON SCHEMA {g} TO rollcall_writer, rollcall_reader;
        GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {g} TO rollcall_writer;
        GRANT SELECT ON ALL TABLES IN SCHEMA {g} TO rollcall_reader;
    $tables$, '{g}', g);
END
$function$;
