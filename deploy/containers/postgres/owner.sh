# At first use of a data folder: the owner of Rollcall's tables. It makes the two other roles and everything that is in the
# database, and is no superuser. Read by the image's own script, in its shell.
password=$(cat /run/secrets/database-owner.password)
psql -v ON_ERROR_STOP=1 --no-psqlrc -q -h /var/run/postgresql -U postgres -d rollcall <<SQL
CREATE ROLE rollcall LOGIN CREATEROLE PASSWORD '$password';
ALTER DATABASE rollcall OWNER TO rollcall;
SQL
unset password
