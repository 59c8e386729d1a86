-- The roles, with the passwords that are configured now. Runs before every migration, also where there is none to make:
-- a changed password takes effect at the next start.
DO $roles$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'rollcall_writer') THEN
        CREATE ROLE rollcall_writer LOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'rollcall_reader') THEN
        CREATE ROLE rollcall_reader LOGIN;
    END IF;
END
$roles$;

ALTER ROLE rollcall_writer PASSWORD '${writer-password}';
ALTER ROLE rollcall_reader PASSWORD '${reader-password}';

-- query-service never writes, whatever it is made to say, and never holds a cut open for long.
ALTER ROLE rollcall_reader SET default_transaction_read_only = on;
ALTER ROLE rollcall_reader SET statement_timeout = '10s';
ALTER ROLE rollcall_reader SET idle_in_transaction_session_timeout = '30s';
