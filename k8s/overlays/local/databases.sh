#!/bin/bash
# A database for each service and for Keycloak, with an owner who alone may connect to it. PostgreSQL's image runs this
# when its data directory is new; docker-compose.yml and the local overlay share it.
set -eu

create() {
  psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres --set name="$1" <<SQL
\getenv password $2
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
REVOKE CONNECT ON DATABASE :"name" FROM PUBLIC;
SQL
}

create participants PARTICIPANTS_DB_PASSWORD
create sessions SESSIONS_DB_PASSWORD
create feedback FEEDBACK_DB_PASSWORD
create keycloak KEYCLOAK_DB_PASSWORD
