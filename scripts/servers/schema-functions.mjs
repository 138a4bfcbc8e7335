/**
 * The part of the schema that is the same for every register: checks of values, and triggers.
 * Every function names its schemas in full, so that it does the same whatever the caller's search path is.
 */
export const FUNCTIONS = String.raw`
-- Utan märkning: samma regel som isPlainText i src/domain/value-checks.ts.
create function trygghet.ar_text(v text) returns boolean
language sql immutable as $$
  select v <> '' and v !~* '<\s*[a-z!/]|javascript:';
$$;

-- Dagarna som ett datum kan betyda: 2024, 2024-10, 2024-10-05 eller ett intervall av två. NULL för det som inte är ett datum.
create function trygghet.dagar(v text) returns daterange
language plpgsql immutable as $$
declare
  delar text[] := string_to_array(v, '/');
  forsta text := delar[1];
  sista text := delar[array_upper(delar, 1)];
  fran date;
  till date;
begin
  if v !~ '^\d{4}(-\d\d(-\d\d)?)?(/\d{4}(-\d\d(-\d\d)?)?)?$' then return null; end if;
  fran := (forsta || substr('-01-01', length(forsta) - 3))::date;
  till := case length(sista)
    when 4 then (sista || '-12-31')::date
    when 7 then (sista || '-01')::date + interval '1 month - 1 day'
    else sista::date
  end;
  -- Ett intervall som slutar innan det börjar är också ett fel av klassen data_exception.
  return daterange(fran, till, '[]');
exception when data_exception then return null;
end $$;

-- Ett slut ligger inte helt före sin början.
create function trygghet.i_ordning(start text, slut text) returns boolean
language sql immutable as $$
  select upper(trygghet.dagar(slut)) > lower(trygghet.dagar(start));
$$;

-- Tider i veckan: samma form som parseWeeklyHours i src/domain/weekly-hours.ts.
create function trygghet.ar_veckotider(v text) returns boolean
language sql immutable as $$
  select bool_and(btrim(del) ~ '^(må|ti|on|to|fr|lö|sö)(-(må|ti|on|to|fr|lö|sö))? ([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$')
  from unnest(string_to_array(v, ';')) del;
$$;

-- JSON-text som lista; NULL för det som inte är en lista. (IS JSON finns först i PostgreSQL 16.)
create function trygghet.lista(v text) returns jsonb
language plpgsql immutable as $$
begin
  return case when jsonb_typeof(v::jsonb) = 'array' then v::jsonb end;
exception when data_exception then return null;
end $$;

create function trygghet.ar_textlista(v text) returns boolean
language sql immutable as $$
  select v is null or coalesce((
    select bool_and(jsonb_typeof(e) = 'string' and trygghet.ar_text(e #>> '{}'))
      or jsonb_array_length(trygghet.lista(v)) = 0
    from jsonb_array_elements(trygghet.lista(v)) e
  ), false);
$$;

create function trygghet.ar_kodlista(v text, koder text[]) returns boolean
language sql immutable as $$
  select v is null or coalesce((
    select bool_and(jsonb_typeof(e) = 'string' and e #>> '{}' = any (koder))
    from jsonb_array_elements(trygghet.lista(v)) e
  ), false);
$$;

-- Objekt som vart och ett har de nycklar som krävs.
create function trygghet.ar_objektlista(v text, minst integer, nycklar text[]) returns boolean
language sql immutable as $$
  select v is null or coalesce((
    select count(*) >= minst
      and count(*) = count(*) filter (where jsonb_typeof(e) = 'object' and e ?& nycklar)
      and trygghet.lista(v) is not null
    from jsonb_array_elements(trygghet.lista(v)) e
  ), false);
$$;

-- Delar (iakttagelser, möten, planrader) som får visas: bara de som är offentliga, utan interna anteckningar. Samma regel som
-- publicRow i src/domain/public-parts.ts.
create function trygghet.oppna_delar(v text) returns text
language sql immutable as $$
  select jsonb_agg(oppen order by nr)::text
  from jsonb_array_elements(trygghet.lista(v)) with ordinality as d(del, nr),
    lateral (
      select jsonb_object_agg(key, value) as oppen
      from jsonb_each(case jsonb_typeof(del) when 'object' then del else '{}' end)
      where key !~* '^\s*intern'
    ) k
  where del ->> 'publiceringsniva' = 'offentlig';
$$;

-- Det som inte skickades blir ifyllt, och tom text är samma som inget värde.
-- (QGIS Server skickar NULL för varje kolumn som saknas i anropet, så kolumnernas egna DEFAULT får aldrig gälla.)
create function trygghet.fyll() returns trigger
language plpgsql as $$
declare
  tomma jsonb;
begin
  select jsonb_object_agg(key, null) into tomma from jsonb_each_text(to_jsonb(new)) where value = '';
  if tomma is not null then new := jsonb_populate_record(new, tomma); end if;
  -- QGIS Server hoppar över null i en PUT, och tal och ja/nej kan inte vara tom text. Därför kan den som ändrar räkna
  -- upp kolumner som ska tömmas: nollstall = '["belopp_sek", "skyltad"]'.
  if new.nollstall is not null then
    select jsonb_object_agg(e, null) into tomma
      from jsonb_array_elements_text(trygghet.lista(new.nollstall)) e;
    if tomma is null then
      raise exception 'nollstall is not a list of columns: %', new.nollstall using errcode = 'TK400';
    end if;
    new := jsonb_populate_record(new, tomma - array['fid', 'id', 'version']);
    new.nollstall := null;
  end if;
  if tg_op = 'INSERT' then
    -- Det som ingen har bestämt att visa är internt.
    new.publiceringsniva := coalesce(new.publiceringsniva, 'intern');
    new.genomforande := coalesce(new.genomforande, 'framgar_inte');
    if new.geom is null then new.geometrikvalitet := coalesce(new.geometrikvalitet, 'saknas'); end if;
  end if;
  return new;
end $$;

-- Den som ändrar säger vilken version den såg. Är det inte den som gäller har någon annan hunnit före.
-- Den här körs bara när version står bland det som ändras.
create function trygghet.jamfor_version() returns trigger
language plpgsql as $$
begin
  if new.version is distinct from old.version then
    raise exception 'version conflict: %/% has version %, % was sent',
      tg_table_name, old.id, old.version, coalesce(new.version::text, 'none')
      using errcode = 'TK409';
  end if;
  new.version := old.version + 1;
  return new;
end $$;

-- En ändring som inte sade någon version har inte jämförts, och går inte igenom.
create function trygghet.vakta_version() returns trigger
language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    new.version := 1;
    return new;
  end if;
  if new.version is distinct from old.version + 1 then
    raise exception 'version conflict: %/% has version %, none was sent',
      tg_table_name, old.id, old.version using errcode = 'TK409';
  end if;
  if new.id is distinct from old.id then
    raise exception 'id cannot change: %/%', tg_table_name, old.id using errcode = 'TK400';
  end if;
  return new;
end $$;

create table trygghet.historik (
  nr bigint generated always as identity primary key,
  tabell text not null,
  id text not null,
  version integer not null,
  nar timestamptz not null default clock_timestamp(),
  av text not null default session_user,
  operation text not null check (operation in ('INSERT', 'UPDATE', 'DELETE')),
  rad jsonb not null
);
comment on table trygghet.historik is 'Varje rad som den blev, och den som togs bort som den var.';
create index historik_id on trygghet.historik (tabell, id, version);

create function trygghet.skriv_historik() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  rad record := case tg_op when 'DELETE' then old else new end;
begin
  insert into trygghet.historik (tabell, id, version, operation, rad)
  values (tg_table_name, rad.id, rad.version, tg_op, to_jsonb(rad));
  return null;
end $$;

-- Den öppna kopian av en rad: bara offentliga rader, och i kolumnerna som räknas upp bara de delar som är offentliga.
create function trygghet.oppna() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  kolumn text;
begin
  if tg_op <> 'INSERT' then
    execute format('delete from trygghet_offentlig.%I where fid = $1', tg_table_name) using old.fid;
  end if;
  if tg_op <> 'DELETE' and new.publiceringsniva = 'offentlig' then
    foreach kolumn in array coalesce(tg_argv, '{}') loop
      new := jsonb_populate_record(new, jsonb_build_object(
        kolumn, trygghet.oppna_delar(to_jsonb(new) ->> kolumn)));
    end loop;
    execute format('insert into trygghet_offentlig.%I select ($1).*', tg_table_name) using new;
  end if;
  return null;
end $$;
`;
