#!/usr/bin/env bash
# A database and an owner who may replicate it for each of $DATABASES; a changed password is taken over.
set -euo pipefail
for name in $DATABASES; do
  password=XINGJI_DATABASE_PASSWORD_${name^^}
  psql --quiet --no-psqlrc --set=ON_ERROR_STOP=1 --set=name="$name" --set=password="${!password}" <<'SQL'
select format('create role %I login replication', :'name')
 where not exists (select from pg_roles where rolname = :'name') \gexec
select format('alter role %I password %L', :'name', :'password') \gexec
select format('create database %I owner %I', :'name', :'name')
 where not exists (select from pg_database where datname = :'name') \gexec
SQL
  echo "database $name is there"
done
