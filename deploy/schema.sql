-- Trygghetskartan: registret i PostgreSQL 15 och PostGIS 3.
-- Gjord av scripts/servers/make-schema.mjs ur fälttabellen (src/domain/fields.ts) och workspace.json. Ändra inte här.
-- Kör den en gång i en tom databas, som databasens ägare:  psql -v ON_ERROR_STOP=1 -f schema.sql
begin;
create extension if not exists postgis;
create schema trygghet;
create schema trygghet_offentlig;

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

-- Plan koordinater utanför området är fel koordinatsystem eller ombytta axlar.
create function trygghet.ar_geometri(geom public.geometry) returns boolean
language sql immutable as $$
  select not public.st_isempty(geom) and public.st_ndims(geom) = 2
    and geom operator(public.@) public.st_transform(public.st_makeenvelope(17.85, 59.22, 18.14, 59.36, 4326), 3011);
$$;

-- ST_Extent som svarar med hela området när ingen rad har en plats. Bara för QGIS Server: se search_path i docs/servrar.md.
create schema trygghet_qgis;
create function trygghet_qgis.utbredning(v public.box3d) returns public.box2d
language sql immutable as $$
  select coalesce(public.box2d(v), public.box2d(public.st_transform(public.st_makeenvelope(17.85, 59.22, 18.14, 59.36, 4326), 3011)));
$$;
create aggregate trygghet_qgis.st_extent(public.geometry) (
  sfunc = public.st_combinebbox, stype = public.box3d, finalfunc = trygghet_qgis.utbredning
);

-- Kameror
create table trygghet.kameraplatser (
  fid integer generated always as identity primary key,
  id text not null unique check (trygghet.ar_text(id)),
  namn text not null check (trygghet.ar_text(namn)),
  rubrik text check (trygghet.ar_text(rubrik)),
  preventionstyp text not null check (trygghet.ar_kodlista(preventionstyp, array['social', 'situationell', 'trygghetsskapande'])),
  status text not null check (status in ('dialog', 'bedomd', 'planerad', 'i_drift', 'avvecklad')),
  statusgrund text check (trygghet.ar_text(statusgrund)),
  startdatum text check (startdatum is null or trygghet.dagar(startdatum) is not null),
  slutdatum text check (slutdatum is null or trygghet.dagar(slutdatum) is not null),
  tidstext text check (trygghet.ar_text(tidstext)),
  veckotider text check (trygghet.ar_veckotider(veckotider)),
  stadsdel_angiven text check (trygghet.ar_textlista(stadsdel_angiven)),
  plats text check (trygghet.ar_text(plats)),
  malgrupp text check (trygghet.ar_textlista(malgrupp)),
  genomforande text not null check (genomforande in ('egen', 'egen_med_andra', 'annan_part', 'framgar_inte')),
  ansvarig text check (trygghet.ar_text(ansvarig)),
  medverkande text check (trygghet.ar_textlista(medverkande)),
  finansiering text check (trygghet.ar_textlista(finansiering)),
  belopp_sek integer check (belopp_sek >= 0),
  sokt_sek integer check (sokt_sek >= 0),
  beviljat_sek integer check (beviljat_sek >= 0),
  utfall_sek integer check (utfall_sek >= 0),
  beskrivning text not null check (trygghet.ar_text(beskrivning)),
  kallor text not null check (trygghet.ar_objektlista(kallor, 1, array['dokument', 'avsnitt'])),
  geometrikvalitet text not null check (geometrikvalitet in ('exakt', 'ungefarlig', 'schematisk', 'saknas')),
  geometrikalla text check (trygghet.ar_text(geometrikalla)),
  publiceringsniva text not null check (publiceringsniva in ('intern', 'offentlig')),
  diarienummer text check (trygghet.ar_text(diarienummer)),
  beslutsdokument text check (trygghet.ar_text(beslutsdokument)),
  vandringspunkt text check (trygghet.ar_text(vandringspunkt)),
  granskad text check (granskad is null or trygghet.dagar(granskad) is not null),
  operator text check (trygghet.ar_text(operator)),
  adress text check (trygghet.ar_text(adress)),
  platstyp text check (trygghet.ar_text(platstyp)),
  syfte text check (trygghet.ar_text(syfte)),
  teknik text check (trygghet.ar_text(teknik)),
  bedomningsdatum text check (bedomningsdatum is null or trygghet.dagar(bedomningsdatum) is not null),
  andringsdatum text check (andringsdatum is null or trygghet.dagar(andringsdatum) is not null),
  varaktighet text check (varaktighet in ('fast', 'tillfallig')),
  skyltad boolean,
  dialog text check (trygghet.ar_objektlista(dialog, 0, array['id', 'datum', 'status', 'publiceringsniva'])),
  version integer not null,
  nollstall text,
  geom public.geometry(Geometry, 3011) check (trygghet.ar_geometri(geom)),
  constraint kameraplatser_slag check (
    public.geometrytype(geom) = 'POINT' or public.geometrytype(geom) in (
      'MULTIPOINT', 'LINESTRING', 'MULTILINESTRING', 'POLYGON', 'MULTIPOLYGON')
  ),
  constraint kameraplatser_plats check ((geometrikvalitet = 'saknas') = (geom is null)),
  constraint kameraplatser_datum check (trygghet.i_ordning(startdatum, slutdatum))
);
comment on table trygghet.kameraplatser is 'Kameror. Platser där kamerabevakning planeras eller finns.';
create index kameraplatser_geom on trygghet.kameraplatser using gist (geom);
create trigger a_fyll before insert or update on trygghet.kameraplatser
  for each row execute function trygghet.fyll();
create trigger b_version before update of version on trygghet.kameraplatser
  for each row execute function trygghet.jamfor_version();
create trigger c_version before insert or update on trygghet.kameraplatser
  for each row execute function trygghet.vakta_version();
create trigger d_historik after insert or update or delete on trygghet.kameraplatser
  for each row execute function trygghet.skriv_historik();

-- Tillståndsområden för ordningsvakter
create table trygghet.tillstandsomraden (
  fid integer generated always as identity primary key,
  id text not null unique check (trygghet.ar_text(id)),
  namn text not null check (trygghet.ar_text(namn)),
  rubrik text check (trygghet.ar_text(rubrik)),
  preventionstyp text not null check (trygghet.ar_kodlista(preventionstyp, array['social', 'situationell', 'trygghetsskapande'])),
  status text not null check (status in ('planerad_ansokan', 'ansokt', 'beviljat', 'forlangning_sokt', 'avslag', 'upphort', 'aterkallat')),
  statusgrund text check (trygghet.ar_text(statusgrund)),
  startdatum text check (startdatum is null or trygghet.dagar(startdatum) is not null),
  slutdatum text check (slutdatum is null or trygghet.dagar(slutdatum) is not null),
  tidstext text check (trygghet.ar_text(tidstext)),
  veckotider text check (trygghet.ar_veckotider(veckotider)),
  stadsdel_angiven text check (trygghet.ar_textlista(stadsdel_angiven)),
  plats text check (trygghet.ar_text(plats)),
  malgrupp text check (trygghet.ar_textlista(malgrupp)),
  genomforande text not null check (genomforande in ('egen', 'egen_med_andra', 'annan_part', 'framgar_inte')),
  ansvarig text check (trygghet.ar_text(ansvarig)),
  medverkande text check (trygghet.ar_textlista(medverkande)),
  finansiering text check (trygghet.ar_textlista(finansiering)),
  belopp_sek integer check (belopp_sek >= 0),
  sokt_sek integer check (sokt_sek >= 0),
  beviljat_sek integer check (beviljat_sek >= 0),
  utfall_sek integer check (utfall_sek >= 0),
  beskrivning text not null check (trygghet.ar_text(beskrivning)),
  kallor text not null check (trygghet.ar_objektlista(kallor, 1, array['dokument', 'avsnitt'])),
  geometrikvalitet text not null check (geometrikvalitet in ('exakt', 'ungefarlig', 'schematisk', 'saknas')),
  geometrikalla text check (trygghet.ar_text(geometrikalla)),
  publiceringsniva text not null check (publiceringsniva in ('intern', 'offentlig')),
  diarienummer text check (trygghet.ar_text(diarienummer)),
  beslutsdokument text check (trygghet.ar_text(beslutsdokument)),
  vandringspunkt text check (trygghet.ar_text(vandringspunkt)),
  granskad text check (granskad is null or trygghet.dagar(granskad) is not null),
  sokande text check (trygghet.ar_text(sokande)),
  sokande_orgnr text check (trygghet.ar_text(sokande_orgnr)),
  sokande_adress text check (trygghet.ar_text(sokande_adress)),
  omradesbeskrivning text check (trygghet.ar_text(omradesbeskrivning)),
  behov text check (trygghet.ar_text(behov)),
  ovriga_omstandigheter text check (trygghet.ar_text(ovriga_omstandigheter)),
  ansokningsdatum text check (ansokningsdatum is null or trygghet.dagar(ansokningsdatum) is not null),
  beslutsdatum text check (beslutsdatum is null or trygghet.dagar(beslutsdatum) is not null),
  giltig_till text check (giltig_till is null or trygghet.dagar(giltig_till) is not null),
  forlangningsdatum text check (forlangningsdatum is null or trygghet.dagar(forlangningsdatum) is not null),
  villkor text check (trygghet.ar_text(villkor)),
  tider text check (trygghet.ar_text(tider)),
  regim text check (regim in ('lov3', 'lag_2023_421')),
  utokar text check (trygghet.ar_text(utokar)),
  version integer not null,
  nollstall text,
  geom public.geometry(Geometry, 3011) check (trygghet.ar_geometri(geom)),
  constraint tillstandsomraden_slag check (
    public.geometrytype(geom) = 'POINT' or public.geometrytype(geom) in (
      'MULTIPOINT', 'LINESTRING', 'MULTILINESTRING', 'POLYGON', 'MULTIPOLYGON')
  ),
  constraint tillstandsomraden_plats check ((geometrikvalitet = 'saknas') = (geom is null)),
  constraint tillstandsomraden_datum check (trygghet.i_ordning(startdatum, slutdatum))
);
comment on table trygghet.tillstandsomraden is 'Tillståndsområden för ordningsvakter. Områden där ordningsvakter får arbeta, och områden som förvaltningen ska ansöka om.';
create index tillstandsomraden_geom on trygghet.tillstandsomraden using gist (geom);
create trigger a_fyll before insert or update on trygghet.tillstandsomraden
  for each row execute function trygghet.fyll();
create trigger b_version before update of version on trygghet.tillstandsomraden
  for each row execute function trygghet.jamfor_version();
create trigger c_version before insert or update on trygghet.tillstandsomraden
  for each row execute function trygghet.vakta_version();
create trigger d_historik after insert or update or delete on trygghet.tillstandsomraden
  for each row execute function trygghet.skriv_historik();

-- Trygghetsinvesteringar
create table trygghet.trygghetsinvesteringar (
  fid integer generated always as identity primary key,
  id text not null unique check (trygghet.ar_text(id)),
  namn text not null check (trygghet.ar_text(namn)),
  rubrik text check (trygghet.ar_text(rubrik)),
  preventionstyp text not null check (trygghet.ar_kodlista(preventionstyp, array['social', 'situationell', 'trygghetsskapande'])),
  status text not null check (status in ('ide', 'ansokt', 'beviljad', 'ombudgeterad', 'pagar', 'genomford', 'avslag')),
  statusgrund text check (trygghet.ar_text(statusgrund)),
  startdatum text check (startdatum is null or trygghet.dagar(startdatum) is not null),
  slutdatum text check (slutdatum is null or trygghet.dagar(slutdatum) is not null),
  tidstext text check (trygghet.ar_text(tidstext)),
  veckotider text check (trygghet.ar_veckotider(veckotider)),
  stadsdel_angiven text check (trygghet.ar_textlista(stadsdel_angiven)),
  plats text check (trygghet.ar_text(plats)),
  malgrupp text check (trygghet.ar_textlista(malgrupp)),
  genomforande text not null check (genomforande in ('egen', 'egen_med_andra', 'annan_part', 'framgar_inte')),
  ansvarig text check (trygghet.ar_text(ansvarig)),
  medverkande text check (trygghet.ar_textlista(medverkande)),
  finansiering text check (trygghet.ar_textlista(finansiering)),
  belopp_sek integer check (belopp_sek >= 0),
  sokt_sek integer check (sokt_sek >= 0),
  beviljat_sek integer check (beviljat_sek >= 0),
  utfall_sek integer check (utfall_sek >= 0),
  beskrivning text not null check (trygghet.ar_text(beskrivning)),
  kallor text not null check (trygghet.ar_objektlista(kallor, 1, array['dokument', 'avsnitt'])),
  geometrikvalitet text not null check (geometrikvalitet in ('exakt', 'ungefarlig', 'schematisk', 'saknas')),
  geometrikalla text check (trygghet.ar_text(geometrikalla)),
  publiceringsniva text not null check (publiceringsniva in ('intern', 'offentlig')),
  diarienummer text check (trygghet.ar_text(diarienummer)),
  beslutsdokument text check (trygghet.ar_text(beslutsdokument)),
  vandringspunkt text check (trygghet.ar_text(vandringspunkt)),
  granskad text check (granskad is null or trygghet.dagar(granskad) is not null),
  insatstyp text check (trygghet.ar_kodlista(insatstyp, array['belysning', 'sikt', 'parkvag', 'vegetation', 'aktivering', 'utegym', 'ovrigt'])),
  behovsanalys text check (trygghet.ar_text(behovsanalys)),
  namnd text check (trygghet.ar_text(namnd)),
  driftansvar text check (trygghet.ar_text(driftansvar)),
  version integer not null,
  nollstall text,
  geom public.geometry(Geometry, 3011) check (trygghet.ar_geometri(geom)),
  constraint trygghetsinvesteringar_slag check (
    public.geometrytype(geom) = 'POINT' or public.geometrytype(geom) in (
      'MULTIPOINT', 'LINESTRING', 'MULTILINESTRING', 'POLYGON', 'MULTIPOLYGON')
  ),
  constraint trygghetsinvesteringar_plats check ((geometrikvalitet = 'saknas') = (geom is null)),
  constraint trygghetsinvesteringar_datum check (trygghet.i_ordning(startdatum, slutdatum))
);
comment on table trygghet.trygghetsinvesteringar is 'Trygghetsinvesteringar. Belysning, sikt, vägar och annat i den fysiska miljön som betalas med investeringsmedel.';
create index trygghetsinvesteringar_geom on trygghet.trygghetsinvesteringar using gist (geom);
create trigger a_fyll before insert or update on trygghet.trygghetsinvesteringar
  for each row execute function trygghet.fyll();
create trigger b_version before update of version on trygghet.trygghetsinvesteringar
  for each row execute function trygghet.jamfor_version();
create trigger c_version before insert or update on trygghet.trygghetsinvesteringar
  for each row execute function trygghet.vakta_version();
create trigger d_historik after insert or update or delete on trygghet.trygghetsinvesteringar
  for each row execute function trygghet.skriv_historik();

-- Platssamverkan
create table trygghet.platssamverkan (
  fid integer generated always as identity primary key,
  id text not null unique check (trygghet.ar_text(id)),
  namn text not null check (trygghet.ar_text(namn)),
  rubrik text check (trygghet.ar_text(rubrik)),
  preventionstyp text not null check (trygghet.ar_kodlista(preventionstyp, array['social', 'situationell', 'trygghetsskapande'])),
  status text not null check (status in ('initierad', 'aktiv', 'laget_forbattrat', 'avslutad')),
  statusgrund text check (trygghet.ar_text(statusgrund)),
  startdatum text check (startdatum is null or trygghet.dagar(startdatum) is not null),
  slutdatum text check (slutdatum is null or trygghet.dagar(slutdatum) is not null),
  tidstext text check (trygghet.ar_text(tidstext)),
  veckotider text check (trygghet.ar_veckotider(veckotider)),
  stadsdel_angiven text check (trygghet.ar_textlista(stadsdel_angiven)),
  plats text check (trygghet.ar_text(plats)),
  malgrupp text check (trygghet.ar_textlista(malgrupp)),
  genomforande text not null check (genomforande in ('egen', 'egen_med_andra', 'annan_part', 'framgar_inte')),
  ansvarig text check (trygghet.ar_text(ansvarig)),
  medverkande text check (trygghet.ar_textlista(medverkande)),
  finansiering text check (trygghet.ar_textlista(finansiering)),
  belopp_sek integer check (belopp_sek >= 0),
  sokt_sek integer check (sokt_sek >= 0),
  beviljat_sek integer check (beviljat_sek >= 0),
  utfall_sek integer check (utfall_sek >= 0),
  beskrivning text not null check (trygghet.ar_text(beskrivning)),
  kallor text not null check (trygghet.ar_objektlista(kallor, 1, array['dokument', 'avsnitt'])),
  geometrikvalitet text not null check (geometrikvalitet in ('exakt', 'ungefarlig', 'schematisk', 'saknas')),
  geometrikalla text check (trygghet.ar_text(geometrikalla)),
  publiceringsniva text not null check (publiceringsniva in ('intern', 'offentlig')),
  diarienummer text check (trygghet.ar_text(diarienummer)),
  beslutsdokument text check (trygghet.ar_text(beslutsdokument)),
  vandringspunkt text check (trygghet.ar_text(vandringspunkt)),
  granskad text check (granskad is null or trygghet.dagar(granskad) is not null),
  niva text check (niva in ('full', 'light', 'initierad')),
  motesfrekvens text check (trygghet.ar_text(motesfrekvens)),
  lagesbild_datum text check (lagesbild_datum is null or trygghet.dagar(lagesbild_datum) is not null),
  plan_beslutad text check (plan_beslutad is null or trygghet.dagar(plan_beslutad) is not null),
  plan_foljd_upp text check (plan_foljd_upp is null or trygghet.dagar(plan_foljd_upp) is not null),
  uppfoljning_manader integer check (uppfoljning_manader >= 0),
  avslutsskal text check (trygghet.ar_text(avslutsskal)),
  insatser text check (trygghet.ar_objektlista(insatser, 0, array['id', 'lage'])),
  lagesbilder text check (trygghet.ar_objektlista(lagesbilder, 0, array['id', 'datum', 'text', 'publiceringsniva'])),
  orsaker text check (trygghet.ar_objektlista(orsaker, 0, array['id', 'text', 'publiceringsniva'])),
  atgardsplan text check (trygghet.ar_objektlista(atgardsplan, 0, array['id', 'atgard', 'publiceringsniva'])),
  moten text check (trygghet.ar_objektlista(moten, 0, array['id', 'datum', 'publiceringsniva'])),
  version integer not null,
  nollstall text,
  geom public.geometry(Geometry, 3011) check (trygghet.ar_geometri(geom)),
  constraint platssamverkan_slag check (
    public.geometrytype(geom) = 'POINT' or public.geometrytype(geom) in (
      'MULTIPOINT', 'LINESTRING', 'MULTILINESTRING', 'POLYGON', 'MULTIPOLYGON')
  ),
  constraint platssamverkan_plats check ((geometrikvalitet = 'saknas') = (geom is null)),
  constraint platssamverkan_datum check (trygghet.i_ordning(startdatum, slutdatum))
);
comment on table trygghet.platssamverkan is 'Platssamverkan. Områden där förvaltningen, polisen, fastighetsägare och andra arbetar efter en gemensam plan.';
create index platssamverkan_geom on trygghet.platssamverkan using gist (geom);
create trigger a_fyll before insert or update on trygghet.platssamverkan
  for each row execute function trygghet.fyll();
create trigger b_version before update of version on trygghet.platssamverkan
  for each row execute function trygghet.jamfor_version();
create trigger c_version before insert or update on trygghet.platssamverkan
  for each row execute function trygghet.vakta_version();
create trigger d_historik after insert or update or delete on trygghet.platssamverkan
  for each row execute function trygghet.skriv_historik();

-- Trygghetsvandringar
create table trygghet.trygghetsvandringar (
  fid integer generated always as identity primary key,
  id text not null unique check (trygghet.ar_text(id)),
  namn text not null check (trygghet.ar_text(namn)),
  rubrik text check (trygghet.ar_text(rubrik)),
  preventionstyp text not null check (trygghet.ar_kodlista(preventionstyp, array['social', 'situationell', 'trygghetsskapande'])),
  status text not null check (status in ('planerad', 'genomford', 'protokoll_klart', 'uppfoljd')),
  statusgrund text check (trygghet.ar_text(statusgrund)),
  startdatum text check (startdatum is null or trygghet.dagar(startdatum) is not null),
  slutdatum text check (slutdatum is null or trygghet.dagar(slutdatum) is not null),
  tidstext text check (trygghet.ar_text(tidstext)),
  veckotider text check (trygghet.ar_veckotider(veckotider)),
  stadsdel_angiven text check (trygghet.ar_textlista(stadsdel_angiven)),
  plats text check (trygghet.ar_text(plats)),
  malgrupp text check (trygghet.ar_textlista(malgrupp)),
  genomforande text not null check (genomforande in ('egen', 'egen_med_andra', 'annan_part', 'framgar_inte')),
  ansvarig text check (trygghet.ar_text(ansvarig)),
  medverkande text check (trygghet.ar_textlista(medverkande)),
  finansiering text check (trygghet.ar_textlista(finansiering)),
  belopp_sek integer check (belopp_sek >= 0),
  sokt_sek integer check (sokt_sek >= 0),
  beviljat_sek integer check (beviljat_sek >= 0),
  utfall_sek integer check (utfall_sek >= 0),
  beskrivning text not null check (trygghet.ar_text(beskrivning)),
  kallor text not null check (trygghet.ar_objektlista(kallor, 1, array['dokument', 'avsnitt'])),
  geometrikvalitet text not null check (geometrikvalitet in ('exakt', 'ungefarlig', 'schematisk', 'saknas')),
  geometrikalla text check (trygghet.ar_text(geometrikalla)),
  publiceringsniva text not null check (publiceringsniva in ('intern', 'offentlig')),
  diarienummer text check (trygghet.ar_text(diarienummer)),
  beslutsdokument text check (trygghet.ar_text(beslutsdokument)),
  vandringspunkt text check (trygghet.ar_text(vandringspunkt)),
  granskad text check (granskad is null or trygghet.dagar(granskad) is not null),
  formote_datum text check (formote_datum is null or trygghet.dagar(formote_datum) is not null),
  vandring_datum text check (vandring_datum is null or trygghet.dagar(vandring_datum) is not null),
  vandring_tid text check (vandring_tid ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  avslutande_datum text check (avslutande_datum is null or trygghet.dagar(avslutande_datum) is not null),
  ljusforhallande text check (ljusforhallande in ('ljus', 'morker')),
  deltagare integer check (deltagare >= 0),
  inbjudna_grupper text check (trygghet.ar_textlista(inbjudna_grupper)),
  saknade_grupper text check (trygghet.ar_textlista(saknade_grupper)),
  roller text check (trygghet.ar_textlista(roller)),
  foregaende text check (trygghet.ar_text(foregaende)),
  rundtur boolean,
  stopp text check (trygghet.ar_objektlista(stopp, 0, array['id', 'namn', 'lage', 'slag'])),
  rutt text check (trygghet.ar_objektlista(rutt, 0, array['fran', 'till', 'vag', 'meter', 'slag'])),
  observationer text check (trygghet.ar_objektlista(observationer, 0, array['id', 'tidpunkt', 'andrad', 'aspekt', 'upplevelse', 'slag', 'publiceringsniva'])),
  version integer not null,
  nollstall text,
  geom public.geometry(Geometry, 3011) check (trygghet.ar_geometri(geom)),
  constraint trygghetsvandringar_slag check (
    public.geometrytype(geom) = 'POINT' or public.geometrytype(geom) in (
      'MULTIPOINT', 'LINESTRING', 'MULTILINESTRING', 'POLYGON', 'MULTIPOLYGON')
  ),
  constraint trygghetsvandringar_plats check ((geometrikvalitet = 'saknas') = (geom is null)),
  constraint trygghetsvandringar_datum check (trygghet.i_ordning(startdatum, slutdatum))
);
comment on table trygghet.trygghetsvandringar is 'Trygghetsvandringar. Vandringar där boende och förvaltning tillsammans ser över hur trygg en plats är.';
create index trygghetsvandringar_geom on trygghet.trygghetsvandringar using gist (geom);
create trigger a_fyll before insert or update on trygghet.trygghetsvandringar
  for each row execute function trygghet.fyll();
create trigger b_version before update of version on trygghet.trygghetsvandringar
  for each row execute function trygghet.jamfor_version();
create trigger c_version before insert or update on trygghet.trygghetsvandringar
  for each row execute function trygghet.vakta_version();
create trigger d_historik after insert or update or delete on trygghet.trygghetsvandringar
  for each row execute function trygghet.skriv_historik();

-- Nattvandring
create table trygghet.nattvandring (
  fid integer generated always as identity primary key,
  id text not null unique check (trygghet.ar_text(id)),
  namn text not null check (trygghet.ar_text(namn)),
  rubrik text check (trygghet.ar_text(rubrik)),
  preventionstyp text not null check (trygghet.ar_kodlista(preventionstyp, array['social', 'situationell', 'trygghetsskapande'])),
  status text not null check (status in ('planerad', 'aktiv', 'vilande')),
  statusgrund text check (trygghet.ar_text(statusgrund)),
  startdatum text check (startdatum is null or trygghet.dagar(startdatum) is not null),
  slutdatum text check (slutdatum is null or trygghet.dagar(slutdatum) is not null),
  tidstext text check (trygghet.ar_text(tidstext)),
  veckotider text check (trygghet.ar_veckotider(veckotider)),
  stadsdel_angiven text check (trygghet.ar_textlista(stadsdel_angiven)),
  plats text check (trygghet.ar_text(plats)),
  malgrupp text check (trygghet.ar_textlista(malgrupp)),
  genomforande text not null check (genomforande in ('egen', 'egen_med_andra', 'annan_part', 'framgar_inte')),
  ansvarig text check (trygghet.ar_text(ansvarig)),
  medverkande text check (trygghet.ar_textlista(medverkande)),
  finansiering text check (trygghet.ar_textlista(finansiering)),
  belopp_sek integer check (belopp_sek >= 0),
  sokt_sek integer check (sokt_sek >= 0),
  beviljat_sek integer check (beviljat_sek >= 0),
  utfall_sek integer check (utfall_sek >= 0),
  beskrivning text not null check (trygghet.ar_text(beskrivning)),
  kallor text not null check (trygghet.ar_objektlista(kallor, 1, array['dokument', 'avsnitt'])),
  geometrikvalitet text not null check (geometrikvalitet in ('exakt', 'ungefarlig', 'schematisk', 'saknas')),
  geometrikalla text check (trygghet.ar_text(geometrikalla)),
  publiceringsniva text not null check (publiceringsniva in ('intern', 'offentlig')),
  diarienummer text check (trygghet.ar_text(diarienummer)),
  beslutsdokument text check (trygghet.ar_text(beslutsdokument)),
  vandringspunkt text check (trygghet.ar_text(vandringspunkt)),
  granskad text check (granskad is null or trygghet.dagar(granskad) is not null),
  grupp text check (trygghet.ar_text(grupp)),
  avtal text check (avtal in ('iop', 'samverkansavtal')),
  strak text check (trygghet.ar_text(strak)),
  tider text check (trygghet.ar_text(tider)),
  version integer not null,
  nollstall text,
  geom public.geometry(Geometry, 3011) check (trygghet.ar_geometri(geom)),
  constraint nattvandring_slag check (
    public.geometrytype(geom) = 'POINT' or public.geometrytype(geom) in (
      'MULTIPOINT', 'LINESTRING', 'MULTILINESTRING', 'POLYGON', 'MULTIPOLYGON')
  ),
  constraint nattvandring_plats check ((geometrikvalitet = 'saknas') = (geom is null)),
  constraint nattvandring_datum check (trygghet.i_ordning(startdatum, slutdatum))
);
comment on table trygghet.nattvandring is 'Nattvandring. Vuxna som går i området på kvällar och nätter, och samverkan kring dem.';
create index nattvandring_geom on trygghet.nattvandring using gist (geom);
create trigger a_fyll before insert or update on trygghet.nattvandring
  for each row execute function trygghet.fyll();
create trigger b_version before update of version on trygghet.nattvandring
  for each row execute function trygghet.jamfor_version();
create trigger c_version before insert or update on trygghet.nattvandring
  for each row execute function trygghet.vakta_version();
create trigger d_historik after insert or update or delete on trygghet.nattvandring
  for each row execute function trygghet.skriv_historik();

-- Aktiviteter
create table trygghet.aktiviteter (
  fid integer generated always as identity primary key,
  id text not null unique check (trygghet.ar_text(id)),
  namn text not null check (trygghet.ar_text(namn)),
  rubrik text check (trygghet.ar_text(rubrik)),
  preventionstyp text not null check (trygghet.ar_kodlista(preventionstyp, array['social', 'situationell', 'trygghetsskapande'])),
  status text not null check (status in ('planerad', 'pagar', 'genomford')),
  statusgrund text check (trygghet.ar_text(statusgrund)),
  startdatum text check (startdatum is null or trygghet.dagar(startdatum) is not null),
  slutdatum text check (slutdatum is null or trygghet.dagar(slutdatum) is not null),
  tidstext text check (trygghet.ar_text(tidstext)),
  veckotider text check (trygghet.ar_veckotider(veckotider)),
  stadsdel_angiven text check (trygghet.ar_textlista(stadsdel_angiven)),
  plats text check (trygghet.ar_text(plats)),
  malgrupp text check (trygghet.ar_textlista(malgrupp)),
  genomforande text not null check (genomforande in ('egen', 'egen_med_andra', 'annan_part', 'framgar_inte')),
  ansvarig text check (trygghet.ar_text(ansvarig)),
  medverkande text check (trygghet.ar_textlista(medverkande)),
  finansiering text check (trygghet.ar_textlista(finansiering)),
  belopp_sek integer check (belopp_sek >= 0),
  sokt_sek integer check (sokt_sek >= 0),
  beviljat_sek integer check (beviljat_sek >= 0),
  utfall_sek integer check (utfall_sek >= 0),
  beskrivning text not null check (trygghet.ar_text(beskrivning)),
  kallor text not null check (trygghet.ar_objektlista(kallor, 1, array['dokument', 'avsnitt'])),
  geometrikvalitet text not null check (geometrikvalitet in ('exakt', 'ungefarlig', 'schematisk', 'saknas')),
  geometrikalla text check (trygghet.ar_text(geometrikalla)),
  publiceringsniva text not null check (publiceringsniva in ('intern', 'offentlig')),
  diarienummer text check (trygghet.ar_text(diarienummer)),
  beslutsdokument text check (trygghet.ar_text(beslutsdokument)),
  vandringspunkt text check (trygghet.ar_text(vandringspunkt)),
  granskad text check (granskad is null or trygghet.dagar(granskad) is not null),
  arrangor text check (trygghet.ar_text(arrangor)),
  aktivitetstyp text check (aktivitetstyp in ('platsaktivering', 'dialog', 'evenemang', 'sommaraktivitet', 'fritidsaktivitet')),
  version integer not null,
  nollstall text,
  geom public.geometry(Geometry, 3011) check (trygghet.ar_geometri(geom)),
  constraint aktiviteter_slag check (
    public.geometrytype(geom) = 'POINT' or public.geometrytype(geom) in (
      'MULTIPOINT', 'LINESTRING', 'MULTILINESTRING', 'POLYGON', 'MULTIPOLYGON')
  ),
  constraint aktiviteter_plats check ((geometrikvalitet = 'saknas') = (geom is null)),
  constraint aktiviteter_datum check (trygghet.i_ordning(startdatum, slutdatum))
);
comment on table trygghet.aktiviteter is 'Aktiviteter. Platsaktivering, trygghetsdialoger, evenemang och aktiviteter för barn och unga.';
create index aktiviteter_geom on trygghet.aktiviteter using gist (geom);
create trigger a_fyll before insert or update on trygghet.aktiviteter
  for each row execute function trygghet.fyll();
create trigger b_version before update of version on trygghet.aktiviteter
  for each row execute function trygghet.jamfor_version();
create trigger c_version before insert or update on trygghet.aktiviteter
  for each row execute function trygghet.vakta_version();
create trigger d_historik after insert or update or delete on trygghet.aktiviteter
  for each row execute function trygghet.skriv_historik();

-- Övriga insatser i den fysiska miljön
create table trygghet.ovriga_insatser (
  fid integer generated always as identity primary key,
  id text not null unique check (trygghet.ar_text(id)),
  namn text not null check (trygghet.ar_text(namn)),
  rubrik text check (trygghet.ar_text(rubrik)),
  preventionstyp text not null check (trygghet.ar_kodlista(preventionstyp, array['social', 'situationell', 'trygghetsskapande'])),
  status text not null check (status in ('planerad', 'pagar', 'genomford')),
  statusgrund text check (trygghet.ar_text(statusgrund)),
  startdatum text check (startdatum is null or trygghet.dagar(startdatum) is not null),
  slutdatum text check (slutdatum is null or trygghet.dagar(slutdatum) is not null),
  tidstext text check (trygghet.ar_text(tidstext)),
  veckotider text check (trygghet.ar_veckotider(veckotider)),
  stadsdel_angiven text check (trygghet.ar_textlista(stadsdel_angiven)),
  plats text check (trygghet.ar_text(plats)),
  malgrupp text check (trygghet.ar_textlista(malgrupp)),
  genomforande text not null check (genomforande in ('egen', 'egen_med_andra', 'annan_part', 'framgar_inte')),
  ansvarig text check (trygghet.ar_text(ansvarig)),
  medverkande text check (trygghet.ar_textlista(medverkande)),
  finansiering text check (trygghet.ar_textlista(finansiering)),
  belopp_sek integer check (belopp_sek >= 0),
  sokt_sek integer check (sokt_sek >= 0),
  beviljat_sek integer check (beviljat_sek >= 0),
  utfall_sek integer check (utfall_sek >= 0),
  beskrivning text not null check (trygghet.ar_text(beskrivning)),
  kallor text not null check (trygghet.ar_objektlista(kallor, 1, array['dokument', 'avsnitt'])),
  geometrikvalitet text not null check (geometrikvalitet in ('exakt', 'ungefarlig', 'schematisk', 'saknas')),
  geometrikalla text check (trygghet.ar_text(geometrikalla)),
  publiceringsniva text not null check (publiceringsniva in ('intern', 'offentlig')),
  diarienummer text check (trygghet.ar_text(diarienummer)),
  beslutsdokument text check (trygghet.ar_text(beslutsdokument)),
  vandringspunkt text check (trygghet.ar_text(vandringspunkt)),
  granskad text check (granskad is null or trygghet.dagar(granskad) is not null),
  insatstyp text check (trygghet.ar_kodlista(insatstyp, array['sanering', 'program', 'platsbesok', 'skotsel', 'vakter'])),
  version integer not null,
  nollstall text,
  geom public.geometry(Geometry, 3011) check (trygghet.ar_geometri(geom)),
  constraint ovriga_insatser_slag check (
    public.geometrytype(geom) = 'POINT' or public.geometrytype(geom) in (
      'MULTIPOINT', 'LINESTRING', 'MULTILINESTRING', 'POLYGON', 'MULTIPOLYGON')
  ),
  constraint ovriga_insatser_plats check ((geometrikvalitet = 'saknas') = (geom is null)),
  constraint ovriga_insatser_datum check (trygghet.i_ordning(startdatum, slutdatum))
);
comment on table trygghet.ovriga_insatser is 'Övriga insatser i den fysiska miljön. Sanering, skötsel, platsbesök och vakter som andra ansvarar för.';
create index ovriga_insatser_geom on trygghet.ovriga_insatser using gist (geom);
create trigger a_fyll before insert or update on trygghet.ovriga_insatser
  for each row execute function trygghet.fyll();
create trigger b_version before update of version on trygghet.ovriga_insatser
  for each row execute function trygghet.jamfor_version();
create trigger c_version before insert or update on trygghet.ovriga_insatser
  for each row execute function trygghet.vakta_version();
create trigger d_historik after insert or update or delete on trygghet.ovriga_insatser
  for each row execute function trygghet.skriv_historik();

-- Sociala insatser
create table trygghet.sociala_insatser (
  fid integer generated always as identity primary key,
  id text not null unique check (trygghet.ar_text(id)),
  namn text not null check (trygghet.ar_text(namn)),
  rubrik text check (trygghet.ar_text(rubrik)),
  preventionstyp text not null check (trygghet.ar_kodlista(preventionstyp, array['social', 'situationell', 'trygghetsskapande'])),
  status text not null check (status in ('planerad', 'startar', 'pagar', 'genomford', 'avslutad')),
  statusgrund text check (trygghet.ar_text(statusgrund)),
  startdatum text check (startdatum is null or trygghet.dagar(startdatum) is not null),
  slutdatum text check (slutdatum is null or trygghet.dagar(slutdatum) is not null),
  tidstext text check (trygghet.ar_text(tidstext)),
  veckotider text check (trygghet.ar_veckotider(veckotider)),
  stadsdel_angiven text check (trygghet.ar_textlista(stadsdel_angiven)),
  plats text check (trygghet.ar_text(plats)),
  malgrupp text check (trygghet.ar_textlista(malgrupp)),
  genomforande text not null check (genomforande in ('egen', 'egen_med_andra', 'annan_part', 'framgar_inte')),
  ansvarig text check (trygghet.ar_text(ansvarig)),
  medverkande text check (trygghet.ar_textlista(medverkande)),
  finansiering text check (trygghet.ar_textlista(finansiering)),
  belopp_sek integer check (belopp_sek >= 0),
  sokt_sek integer check (sokt_sek >= 0),
  beviljat_sek integer check (beviljat_sek >= 0),
  utfall_sek integer check (utfall_sek >= 0),
  beskrivning text not null check (trygghet.ar_text(beskrivning)),
  kallor text not null check (trygghet.ar_objektlista(kallor, 1, array['dokument', 'avsnitt'])),
  geometrikvalitet text not null check (geometrikvalitet in ('exakt', 'ungefarlig', 'schematisk', 'saknas')),
  geometrikalla text check (trygghet.ar_text(geometrikalla)),
  publiceringsniva text not null check (publiceringsniva in ('intern', 'offentlig')),
  diarienummer text check (trygghet.ar_text(diarienummer)),
  beslutsdokument text check (trygghet.ar_text(beslutsdokument)),
  vandringspunkt text check (trygghet.ar_text(vandringspunkt)),
  granskad text check (granskad is null or trygghet.dagar(granskad) is not null),
  program text check (trygghet.ar_text(program)),
  aldersgrupp text check (trygghet.ar_text(aldersgrupp)),
  bistandsbedomd boolean,
  steg text check (steg in ('universell', 'tidig', 'individ')),
  leder_till text check (trygghet.ar_textlista(leder_till)),
  skolor text check (trygghet.ar_textlista(skolor)),
  version integer not null,
  nollstall text,
  geom public.geometry(Geometry, 3011) check (trygghet.ar_geometri(geom)),
  constraint sociala_insatser_slag check (
    public.geometrytype(geom) = 'POINT' or public.geometrytype(geom) in (
      'MULTIPOINT', 'LINESTRING', 'MULTILINESTRING', 'POLYGON', 'MULTIPOLYGON')
  ),
  constraint sociala_insatser_plats check ((geometrikvalitet = 'saknas') = (geom is null)),
  constraint sociala_insatser_datum check (trygghet.i_ordning(startdatum, slutdatum))
);
comment on table trygghet.sociala_insatser is 'Sociala insatser. Stöd till barn, unga och föräldrar. De flesta har ingen plats på kartan.';
create index sociala_insatser_geom on trygghet.sociala_insatser using gist (geom);
create trigger a_fyll before insert or update on trygghet.sociala_insatser
  for each row execute function trygghet.fyll();
create trigger b_version before update of version on trygghet.sociala_insatser
  for each row execute function trygghet.jamfor_version();
create trigger c_version before insert or update on trygghet.sociala_insatser
  for each row execute function trygghet.vakta_version();
create trigger d_historik after insert or update or delete on trygghet.sociala_insatser
  for each row execute function trygghet.skriv_historik();

-- Utbildning av personal
create table trygghet.kompetens (
  fid integer generated always as identity primary key,
  id text not null unique check (trygghet.ar_text(id)),
  namn text not null check (trygghet.ar_text(namn)),
  rubrik text check (trygghet.ar_text(rubrik)),
  preventionstyp text not null check (trygghet.ar_kodlista(preventionstyp, array['social', 'situationell', 'trygghetsskapande'])),
  status text not null check (status in ('beviljad', 'pagar', 'genomford')),
  statusgrund text check (trygghet.ar_text(statusgrund)),
  startdatum text check (startdatum is null or trygghet.dagar(startdatum) is not null),
  slutdatum text check (slutdatum is null or trygghet.dagar(slutdatum) is not null),
  tidstext text check (trygghet.ar_text(tidstext)),
  veckotider text check (trygghet.ar_veckotider(veckotider)),
  stadsdel_angiven text check (trygghet.ar_textlista(stadsdel_angiven)),
  plats text check (trygghet.ar_text(plats)),
  malgrupp text check (trygghet.ar_textlista(malgrupp)),
  genomforande text not null check (genomforande in ('egen', 'egen_med_andra', 'annan_part', 'framgar_inte')),
  ansvarig text check (trygghet.ar_text(ansvarig)),
  medverkande text check (trygghet.ar_textlista(medverkande)),
  finansiering text check (trygghet.ar_textlista(finansiering)),
  belopp_sek integer check (belopp_sek >= 0),
  sokt_sek integer check (sokt_sek >= 0),
  beviljat_sek integer check (beviljat_sek >= 0),
  utfall_sek integer check (utfall_sek >= 0),
  beskrivning text not null check (trygghet.ar_text(beskrivning)),
  kallor text not null check (trygghet.ar_objektlista(kallor, 1, array['dokument', 'avsnitt'])),
  geometrikvalitet text not null check (geometrikvalitet in ('exakt', 'ungefarlig', 'schematisk', 'saknas')),
  geometrikalla text check (trygghet.ar_text(geometrikalla)),
  publiceringsniva text not null check (publiceringsniva in ('intern', 'offentlig')),
  diarienummer text check (trygghet.ar_text(diarienummer)),
  beslutsdokument text check (trygghet.ar_text(beslutsdokument)),
  vandringspunkt text check (trygghet.ar_text(vandringspunkt)),
  granskad text check (granskad is null or trygghet.dagar(granskad) is not null),
  utbildning text check (trygghet.ar_text(utbildning)),
  personalgrupp text check (trygghet.ar_textlista(personalgrupp)),
  anordnare text check (trygghet.ar_text(anordnare)),
  version integer not null,
  nollstall text,
  geom public.geometry(Geometry, 3011) check (trygghet.ar_geometri(geom)),
  constraint kompetens_slag check (
    public.geometrytype(geom) = 'POINT' or public.geometrytype(geom) in (
      'MULTIPOINT', 'LINESTRING', 'MULTILINESTRING', 'POLYGON', 'MULTIPOLYGON')
  ),
  constraint kompetens_plats check ((geometrikvalitet = 'saknas') = (geom is null)),
  constraint kompetens_datum check (trygghet.i_ordning(startdatum, slutdatum))
);
comment on table trygghet.kompetens is 'Utbildning av personal. Hur personal som möter unga fortbildas. Har ingen plats på kartan.';
create index kompetens_geom on trygghet.kompetens using gist (geom);
create trigger a_fyll before insert or update on trygghet.kompetens
  for each row execute function trygghet.fyll();
create trigger b_version before update of version on trygghet.kompetens
  for each row execute function trygghet.jamfor_version();
create trigger c_version before insert or update on trygghet.kompetens
  for each row execute function trygghet.vakta_version();
create trigger d_historik after insert or update or delete on trygghet.kompetens
  for each row execute function trygghet.skriv_historik();

-- Roller utan inloggning: ge dem till de användare som servrarna loggar in som.
do $$ begin
  if not exists (select from pg_roles where rolname = 'trygghet_las') then
    create role trygghet_las nologin;
  end if;
  if not exists (select from pg_roles where rolname = 'trygghet_skriv') then
    create role trygghet_skriv nologin;
  end if;
end $$;
grant usage on schema trygghet, trygghet_offentlig, trygghet_qgis to trygghet_las, trygghet_skriv;
grant usage on all sequences in schema trygghet to trygghet_skriv;
grant select on trygghet.historik to trygghet_skriv;

alter table trygghet.kameraplatser enable row level security;
create policy las on trygghet.kameraplatser for select to trygghet_las
  using (publiceringsniva = 'offentlig');
create policy skriv on trygghet.kameraplatser to trygghet_skriv using (true) with check (true);
grant select, insert, update, delete on trygghet.kameraplatser to trygghet_skriv;
create table trygghet_offentlig.kameraplatser (
  like trygghet.kameraplatser including comments,
  primary key (fid),
  constraint kameraplatser_slag check (
    public.geometrytype(geom) = 'POINT' or public.geometrytype(geom) in (
      'MULTIPOINT', 'LINESTRING', 'MULTILINESTRING', 'POLYGON', 'MULTIPOLYGON')
  )
);
create index kameraplatser_geom on trygghet_offentlig.kameraplatser using gist (geom);
create index kameraplatser_id on trygghet_offentlig.kameraplatser (id);
grant select on trygghet_offentlig.kameraplatser to trygghet_las, trygghet_skriv;
create trigger e_oppna after insert or update or delete on trygghet.kameraplatser
  for each row execute function trygghet.oppna('dialog');

alter table trygghet.tillstandsomraden enable row level security;
create policy las on trygghet.tillstandsomraden for select to trygghet_las
  using (publiceringsniva = 'offentlig');
create policy skriv on trygghet.tillstandsomraden to trygghet_skriv using (true) with check (true);
grant select, insert, update, delete on trygghet.tillstandsomraden to trygghet_skriv;
create table trygghet_offentlig.tillstandsomraden (
  like trygghet.tillstandsomraden including comments,
  primary key (fid),
  constraint tillstandsomraden_slag check (
    public.geometrytype(geom) = 'POINT' or public.geometrytype(geom) in (
      'MULTIPOINT', 'LINESTRING', 'MULTILINESTRING', 'POLYGON', 'MULTIPOLYGON')
  )
);
create index tillstandsomraden_geom on trygghet_offentlig.tillstandsomraden using gist (geom);
create index tillstandsomraden_id on trygghet_offentlig.tillstandsomraden (id);
grant select on trygghet_offentlig.tillstandsomraden to trygghet_las, trygghet_skriv;
create trigger e_oppna after insert or update or delete on trygghet.tillstandsomraden
  for each row execute function trygghet.oppna();

alter table trygghet.trygghetsinvesteringar enable row level security;
create policy las on trygghet.trygghetsinvesteringar for select to trygghet_las
  using (publiceringsniva = 'offentlig');
create policy skriv on trygghet.trygghetsinvesteringar to trygghet_skriv using (true) with check (true);
grant select, insert, update, delete on trygghet.trygghetsinvesteringar to trygghet_skriv;
create table trygghet_offentlig.trygghetsinvesteringar (
  like trygghet.trygghetsinvesteringar including comments,
  primary key (fid),
  constraint trygghetsinvesteringar_slag check (
    public.geometrytype(geom) = 'POINT' or public.geometrytype(geom) in (
      'MULTIPOINT', 'LINESTRING', 'MULTILINESTRING', 'POLYGON', 'MULTIPOLYGON')
  )
);
create index trygghetsinvesteringar_geom on trygghet_offentlig.trygghetsinvesteringar using gist (geom);
create index trygghetsinvesteringar_id on trygghet_offentlig.trygghetsinvesteringar (id);
grant select on trygghet_offentlig.trygghetsinvesteringar to trygghet_las, trygghet_skriv;
create trigger e_oppna after insert or update or delete on trygghet.trygghetsinvesteringar
  for each row execute function trygghet.oppna();

alter table trygghet.platssamverkan enable row level security;
create policy las on trygghet.platssamverkan for select to trygghet_las
  using (publiceringsniva = 'offentlig');
create policy skriv on trygghet.platssamverkan to trygghet_skriv using (true) with check (true);
grant select, insert, update, delete on trygghet.platssamverkan to trygghet_skriv;
create table trygghet_offentlig.platssamverkan (
  like trygghet.platssamverkan including comments,
  primary key (fid),
  constraint platssamverkan_slag check (
    public.geometrytype(geom) = 'POINT' or public.geometrytype(geom) in (
      'MULTIPOINT', 'LINESTRING', 'MULTILINESTRING', 'POLYGON', 'MULTIPOLYGON')
  )
);
create index platssamverkan_geom on trygghet_offentlig.platssamverkan using gist (geom);
create index platssamverkan_id on trygghet_offentlig.platssamverkan (id);
grant select on trygghet_offentlig.platssamverkan to trygghet_las, trygghet_skriv;
create trigger e_oppna after insert or update or delete on trygghet.platssamverkan
  for each row execute function trygghet.oppna('lagesbilder', 'orsaker', 'atgardsplan', 'moten');

alter table trygghet.trygghetsvandringar enable row level security;
create policy las on trygghet.trygghetsvandringar for select to trygghet_las
  using (publiceringsniva = 'offentlig');
create policy skriv on trygghet.trygghetsvandringar to trygghet_skriv using (true) with check (true);
grant select, insert, update, delete on trygghet.trygghetsvandringar to trygghet_skriv;
create table trygghet_offentlig.trygghetsvandringar (
  like trygghet.trygghetsvandringar including comments,
  primary key (fid),
  constraint trygghetsvandringar_slag check (
    public.geometrytype(geom) = 'POINT' or public.geometrytype(geom) in (
      'MULTIPOINT', 'LINESTRING', 'MULTILINESTRING', 'POLYGON', 'MULTIPOLYGON')
  )
);
create index trygghetsvandringar_geom on trygghet_offentlig.trygghetsvandringar using gist (geom);
create index trygghetsvandringar_id on trygghet_offentlig.trygghetsvandringar (id);
grant select on trygghet_offentlig.trygghetsvandringar to trygghet_las, trygghet_skriv;
create trigger e_oppna after insert or update or delete on trygghet.trygghetsvandringar
  for each row execute function trygghet.oppna('observationer');

alter table trygghet.nattvandring enable row level security;
create policy las on trygghet.nattvandring for select to trygghet_las
  using (publiceringsniva = 'offentlig');
create policy skriv on trygghet.nattvandring to trygghet_skriv using (true) with check (true);
grant select, insert, update, delete on trygghet.nattvandring to trygghet_skriv;
create table trygghet_offentlig.nattvandring (
  like trygghet.nattvandring including comments,
  primary key (fid),
  constraint nattvandring_slag check (
    public.geometrytype(geom) = 'POINT' or public.geometrytype(geom) in (
      'MULTIPOINT', 'LINESTRING', 'MULTILINESTRING', 'POLYGON', 'MULTIPOLYGON')
  )
);
create index nattvandring_geom on trygghet_offentlig.nattvandring using gist (geom);
create index nattvandring_id on trygghet_offentlig.nattvandring (id);
grant select on trygghet_offentlig.nattvandring to trygghet_las, trygghet_skriv;
create trigger e_oppna after insert or update or delete on trygghet.nattvandring
  for each row execute function trygghet.oppna();

alter table trygghet.aktiviteter enable row level security;
create policy las on trygghet.aktiviteter for select to trygghet_las
  using (publiceringsniva = 'offentlig');
create policy skriv on trygghet.aktiviteter to trygghet_skriv using (true) with check (true);
grant select, insert, update, delete on trygghet.aktiviteter to trygghet_skriv;
create table trygghet_offentlig.aktiviteter (
  like trygghet.aktiviteter including comments,
  primary key (fid),
  constraint aktiviteter_slag check (
    public.geometrytype(geom) = 'POINT' or public.geometrytype(geom) in (
      'MULTIPOINT', 'LINESTRING', 'MULTILINESTRING', 'POLYGON', 'MULTIPOLYGON')
  )
);
create index aktiviteter_geom on trygghet_offentlig.aktiviteter using gist (geom);
create index aktiviteter_id on trygghet_offentlig.aktiviteter (id);
grant select on trygghet_offentlig.aktiviteter to trygghet_las, trygghet_skriv;
create trigger e_oppna after insert or update or delete on trygghet.aktiviteter
  for each row execute function trygghet.oppna();

alter table trygghet.ovriga_insatser enable row level security;
create policy las on trygghet.ovriga_insatser for select to trygghet_las
  using (publiceringsniva = 'offentlig');
create policy skriv on trygghet.ovriga_insatser to trygghet_skriv using (true) with check (true);
grant select, insert, update, delete on trygghet.ovriga_insatser to trygghet_skriv;
create table trygghet_offentlig.ovriga_insatser (
  like trygghet.ovriga_insatser including comments,
  primary key (fid),
  constraint ovriga_insatser_slag check (
    public.geometrytype(geom) = 'POINT' or public.geometrytype(geom) in (
      'MULTIPOINT', 'LINESTRING', 'MULTILINESTRING', 'POLYGON', 'MULTIPOLYGON')
  )
);
create index ovriga_insatser_geom on trygghet_offentlig.ovriga_insatser using gist (geom);
create index ovriga_insatser_id on trygghet_offentlig.ovriga_insatser (id);
grant select on trygghet_offentlig.ovriga_insatser to trygghet_las, trygghet_skriv;
create trigger e_oppna after insert or update or delete on trygghet.ovriga_insatser
  for each row execute function trygghet.oppna();

alter table trygghet.sociala_insatser enable row level security;
create policy las on trygghet.sociala_insatser for select to trygghet_las
  using (publiceringsniva = 'offentlig');
create policy skriv on trygghet.sociala_insatser to trygghet_skriv using (true) with check (true);
grant select, insert, update, delete on trygghet.sociala_insatser to trygghet_skriv;
create table trygghet_offentlig.sociala_insatser (
  like trygghet.sociala_insatser including comments,
  primary key (fid),
  constraint sociala_insatser_slag check (
    public.geometrytype(geom) = 'POINT' or public.geometrytype(geom) in (
      'MULTIPOINT', 'LINESTRING', 'MULTILINESTRING', 'POLYGON', 'MULTIPOLYGON')
  )
);
create index sociala_insatser_geom on trygghet_offentlig.sociala_insatser using gist (geom);
create index sociala_insatser_id on trygghet_offentlig.sociala_insatser (id);
grant select on trygghet_offentlig.sociala_insatser to trygghet_las, trygghet_skriv;
create trigger e_oppna after insert or update or delete on trygghet.sociala_insatser
  for each row execute function trygghet.oppna();

alter table trygghet.kompetens enable row level security;
create policy las on trygghet.kompetens for select to trygghet_las
  using (publiceringsniva = 'offentlig');
create policy skriv on trygghet.kompetens to trygghet_skriv using (true) with check (true);
grant select, insert, update, delete on trygghet.kompetens to trygghet_skriv;
create table trygghet_offentlig.kompetens (
  like trygghet.kompetens including comments,
  primary key (fid),
  constraint kompetens_slag check (
    public.geometrytype(geom) = 'POINT' or public.geometrytype(geom) in (
      'MULTIPOINT', 'LINESTRING', 'MULTILINESTRING', 'POLYGON', 'MULTIPOLYGON')
  )
);
create index kompetens_geom on trygghet_offentlig.kompetens using gist (geom);
create index kompetens_id on trygghet_offentlig.kompetens (id);
grant select on trygghet_offentlig.kompetens to trygghet_las, trygghet_skriv;
create trigger e_oppna after insert or update or delete on trygghet.kompetens
  for each row execute function trygghet.oppna();

-- En rad som alltid finns. Kommer den inte når QGIS Server inte databasen: då svarar den med noll rader och 200.
create table trygghet.svarar (
  fid integer primary key check (fid = 1),
  id text not null unique,
  geom public.geometry(Geometry, 3011),
  constraint svarar_slag check (
    public.geometrytype(geom) = 'POINT' or public.geometrytype(geom) in (
      'MULTIPOINT', 'LINESTRING', 'MULTILINESTRING', 'POLYGON', 'MULTIPOLYGON')
  )
);
insert into trygghet.svarar (fid, id) values (1, 'svarar');
grant select on trygghet.svarar to trygghet_las, trygghet_skriv;

-- Historiken som en samling att läsa: en rad för varje version. QGIS Server vill ha fid och geom.
create view trygghet.versioner as
  select nr as fid, id, tabell, version, operation, av,
    to_char(nar at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as nar,
    (rad - 'geom')::text as rad,
    operation = 'UPDATE' and rad -> 'geom' is distinct from
      lag(rad -> 'geom') over (partition by tabell, id order by nr) as flyttad,
    null::public.geometry(Point, 3011) as geom
  from trygghet.historik;
grant select on trygghet.versioner to trygghet_skriv;

commit;
