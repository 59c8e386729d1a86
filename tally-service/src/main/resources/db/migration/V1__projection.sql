-- What stands outside the generations: which one serves, which log was projected, how far, and what could not be read.

-- Flyway made the schema rollcall, for its own history.
GRANT USAGE ON SCHEMA rollcall TO rollcall_writer, rollcall_reader;

CREATE TABLE rollcall.generation (
    number      int PRIMARY KEY CHECK (number > 0),
    state       text NOT NULL CHECK (state IN ('CURRENT', 'BUILDING', 'RETIRED')),
    created_at  timestamptz NOT NULL DEFAULT now(),
    switched_at timestamptz
);
CREATE UNIQUE INDEX one_current_generation ON rollcall.generation (state) WHERE state = 'CURRENT';

CREATE TABLE rollcall.log (
    "only"      boolean PRIMARY KEY DEFAULT true CHECK ("only"),
    topic_id    text NOT NULL,
    partitions  int NOT NULL CHECK (partitions > 0),
    recorded_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE rollcall.projection_offset (
    generation   int NOT NULL REFERENCES rollcall.generation ON DELETE CASCADE,
    partition    int NOT NULL CHECK (partition >= 0),
    next_offset  bigint NOT NULL CHECK (next_offset >= 0),
    leader_epoch int,
    PRIMARY KEY (generation, partition)
) WITH (fillfactor = 50);

CREATE TABLE rollcall.quarantine (
    partition  int NOT NULL,
    "offset"   bigint NOT NULL,
    stream     text,
    seq        bigint,
    reason     text NOT NULL,
    noticed_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (partition, "offset")
);

GRANT SELECT ON ALL TABLES IN SCHEMA rollcall TO rollcall_writer, rollcall_reader;
GRANT INSERT ON rollcall.log TO rollcall_writer;
GRANT INSERT, UPDATE, DELETE ON rollcall.projection_offset, rollcall.quarantine TO rollcall_writer;

-- A generation of the projection: a schema of its own, so that another can be built beside it. The writer may make one;
-- it may not change or drop the tables of any.
CREATE FUNCTION rollcall.create_generation(n int) RETURNS void
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
            id        text PRIMARY KEY,
            name      text NOT NULL,
            rule_book jsonb NOT NULL
        );
        CREATE TABLE {g}.member (
            assembly    text NOT NULL,
            code        text NOT NULL,
            place       int NOT NULL,
            names       jsonb NOT NULL,
            member_from date,
            member_to   date,
            groups      jsonb NOT NULL,
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
            at           text NOT NULL
        );
        CREATE INDEX ON {g}.proposal (symbol);
        CREATE TABLE {g}.ballot (
            id          text PRIMARY KEY,
            proposal    text NOT NULL,
            number      int NOT NULL,
            subject     jsonb NOT NULL,
            question    text NOT NULL,
            yes_means   text NOT NULL,
            rule        jsonb,
            basis       jsonb,
            method      text NOT NULL,
            visibility  text NOT NULL,
            roll        jsonb NOT NULL,
            state       text NOT NULL,
            void_reason text,
            members     bigint NOT NULL,
            yes         bigint NOT NULL,
            no          bigint NOT NULL,
            abstain     bigint NOT NULL,
            outcome     text,
            reason      text,
            verdict     jsonb NOT NULL,
            announced   jsonb,
            opened_at   text NOT NULL,
            closed_at   text,
            day         date NOT NULL,
            at          text NOT NULL,
            seq         bigint NOT NULL
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
        GRANT USAGE ON SCHEMA {g} TO rollcall_writer, rollcall_reader;
        GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {g} TO rollcall_writer;
        GRANT SELECT ON ALL TABLES IN SCHEMA {g} TO rollcall_reader;
    $tables$, '{g}', g);
END
$function$;

REVOKE ALL ON FUNCTION rollcall.create_generation(int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION rollcall.create_generation(int) TO rollcall_writer;

SELECT rollcall.create_generation(1);
UPDATE rollcall.generation SET state = 'CURRENT', switched_at = now() WHERE number = 1;
