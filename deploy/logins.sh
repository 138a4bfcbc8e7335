#!/bin/sh
# Servrarnas inloggningar. Körs en gång av databasens avbildning, efter schema.sql. Oprövad, som compose.yaml.
set -e
psql -v ON_ERROR_STOP=1 -v las="$LAS_PASSWORD" -v skriv="$SKRIV_PASSWORD" \
  -U "$POSTGRES_USER" -d "$POSTGRES_DB" <<'SQL'
create role las login password :'las' in role trygghet_las;
create role skriv login password :'skriv' in role trygghet_skriv;
SQL
