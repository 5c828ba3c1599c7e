create table department_year (
  region text collate "C" not null,
  unit_key text collate "C" not null,
  fiscal_year integer not null,
  projects integer not null,
  indicators integer not null,
  amount_fen numeric not null,
  without_plan_fen numeric not null,
  errors integer not null,
  warnings integer not null,
  hints integer not null,
  changed_at timestamp(3) with time zone not null,
  search_text text not null,
  grams integer[] not null,
  waived integer not null default 0,
  constraint department_year_pkey PRIMARY KEY (region, unit_key, fiscal_year),
  constraint department_year_region_unit_key_fkey FOREIGN KEY (region, unit_key) REFERENCES unit(region, key) ON DELETE CASCADE
);
CREATE INDEX department_year_by_amount ON public.department_year USING btree (amount_fen, region, unit_key, fiscal_year);
CREATE INDEX department_year_by_findings ON public.department_year USING btree (errors, warnings, hints, region, unit_key, fiscal_year);
CREATE INDEX department_year_grams ON public.department_year USING gin (grams);

create table event (
  number bigint not null,
  at timestamp(3) with time zone not null,
  by_whom text not null,
  step text collate "C" not null,
  region text collate "C",
  paper_id text collate "C",
  from_version integer,
  to_version integer,
  reason text not null,
  detail json,
  previous text collate "C" not null,
  hash text collate "C" not null,
  constraint event_pkey PRIMARY KEY (number)
);
CREATE INDEX event_paper ON public.event USING btree (paper_id, number);
CREATE TRIGGER event_follows BEFORE INSERT ON public.event FOR EACH ROW EXECUTE FUNCTION append_event();
CREATE TRIGGER event_is_only_added BEFORE DELETE OR UPDATE OR TRUNCATE ON public.event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table event_head (
  only_one boolean not null default true,
  number bigint not null,
  hash text not null,
  constraint event_head_only_one_check CHECK (only_one),
  constraint event_head_pkey PRIMARY KEY (only_one)
);

create table finding (
  region text collate "C" not null,
  paper_id text collate "C" not null,
  position integer not null,
  rule text collate "C" not null,
  severity text collate "C" not null,
  at text not null,
  detail json not null,
  waiver text collate "C",
  constraint finding_pkey PRIMARY KEY (region, paper_id, "position"),
  constraint finding_region_paper_id_fkey FOREIGN KEY (region, paper_id) REFERENCES paper(region, id) ON DELETE CASCADE,
  constraint finding_severity_check CHECK ((severity = ANY (ARRAY['error'::text, 'warning'::text, 'hint'::text])))
);
CREATE INDEX finding_by_rule ON public.finding USING btree (rule, region, paper_id);
CREATE INDEX finding_rule ON public.finding USING btree (rule, region, paper_id);
CREATE INDEX finding_waiver ON public.finding USING btree (waiver) WHERE (waiver IS NOT NULL);

create table further_origin (
  region text collate "C" not null,
  paper_id text collate "C" not null,
  number integer not null,
  file text collate "C" not null,
  import_id text collate "C",
  origins json,
  notes json not null,
  at timestamp(3) with time zone not null,
  constraint further_origin_file_fkey FOREIGN KEY (file) REFERENCES source_file(sha256),
  constraint further_origin_pkey PRIMARY KEY (region, paper_id, number, file),
  constraint further_origin_region_paper_id_number_fkey FOREIGN KEY (region, paper_id, number) REFERENCES version(region, paper_id, number) ON DELETE CASCADE
);
CREATE INDEX further_origin_file ON public.further_origin USING btree (file);

create table import (
  id text collate "C" not null,
  region text collate "C" not null,
  status text collate "C" not null,
  by_whom text not null,
  started_at timestamp(3) with time zone not null,
  state json,
  constraint import_pkey PRIMARY KEY (id)
);
CREATE INDEX import_started ON public.import USING btree (started_at, id);

create table import_file (
  import_id text collate "C" not null,
  position integer not null,
  sha256 text collate "C",
  state json,
  summary json,
  constraint import_file_import_id_fkey FOREIGN KEY (import_id) REFERENCES import(id) ON DELETE CASCADE,
  constraint import_file_pkey PRIMARY KEY (import_id, "position"),
  constraint import_file_sha256_fkey FOREIGN KEY (sha256) REFERENCES source_file(sha256)
);
CREATE INDEX import_file_sha256 ON public.import_file USING btree (sha256);

create table import_upload (
  import_id text collate "C" not null,
  position integer not null,
  bytes bytea not null,
  constraint import_upload_import_id_position_fkey FOREIGN KEY (import_id, "position") REFERENCES import_file(import_id, "position") ON DELETE CASCADE,
  constraint import_upload_pkey PRIMARY KEY (import_id, "position")
);

create table indicator (
  region text collate "C" not null,
  paper_id text collate "C" not null,
  position integer not null,
  unit_key text collate "C" not null,
  fiscal_year integer not null,
  project_position integer not null,
  project text collate "C" not null,
  category text not null,
  kind text not null,
  name text collate "C" not null,
  description text not null,
  target text not null,
  search_text text not null,
  grams integer[] not null,
  name_key text collate "C" not null default ''::text,
  target_op text collate "C",
  target_unit text collate "C",
  target_value numeric,
  copy_key text collate "C" not null default ''::text,
  constraint indicator_pkey PRIMARY KEY (region, paper_id, "position"),
  constraint indicator_region_paper_id_fkey FOREIGN KEY (region, paper_id) REFERENCES paper(region, id) ON DELETE CASCADE
);
CREATE INDEX indicator_by_copy_key ON public.indicator USING btree (copy_key);
CREATE INDEX indicator_by_name ON public.indicator USING btree (name, region, paper_id, "position");
CREATE INDEX indicator_by_name_key ON public.indicator USING btree (name_key, target_unit);
CREATE INDEX indicator_grams ON public.indicator USING gin (grams);
CREATE INDEX indicator_place ON public.indicator USING btree (region, unit_key, fiscal_year, project_position, paper_id, "position");

create table layout (
  id text collate "C" not null,
  key text collate "C" not null,
  correction json not null,
  by_whom text not null,
  at timestamp(3) with time zone not null,
  why text not null,
  file text not null,
  withdrawn_at timestamp(3) with time zone,
  withdrawn_by text,
  withdrawn_reason text,
  constraint layout_key_check CHECK ((key ~ '^[0-9a-f]{64}$'::text)),
  constraint layout_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX layout_live ON public.layout USING btree (key) WHERE (withdrawn_at IS NULL);

create table migration (
  number integer not null,
  name text not null,
  at timestamp(3) with time zone not null default now(),
  constraint migration_pkey PRIMARY KEY (number)
);

create table paper (
  region text collate "C" not null,
  id text collate "C" not null,
  unit_key text collate "C" not null,
  fiscal_year integer not null,
  kind text collate "C" not null,
  horizon text collate "C" not null,
  project_code text collate "C",
  project_name text,
  normalized_name text collate "C",
  position integer not null,
  version integer not null,
  withdrawn_at timestamp(3) with time zone,
  withdrawn_by text,
  withdrawn_reason text,
  constraint paper_check CHECK ((((withdrawn_at IS NULL) = (withdrawn_by IS NULL)) AND ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)))),
  constraint paper_fiscal_year_check CHECK (((fiscal_year >= 1949) AND (fiscal_year <= 2100))),
  constraint paper_id_key UNIQUE (id),
  constraint paper_pkey PRIMARY KEY (region, id),
  constraint paper_region_unit_key_fkey FOREIGN KEY (region, unit_key) REFERENCES unit(region, key),
  constraint paper_version_check CHECK ((version > 0))
);
CREATE INDEX paper_key ON public.paper USING btree (region, unit_key, fiscal_year, kind, horizon);

create table project (
  region text collate "C" not null,
  paper_id text collate "C" not null,
  unit_key text collate "C" not null,
  fiscal_year integer not null,
  horizon text collate "C" not null,
  position integer not null,
  code text collate "C",
  name text collate "C" not null,
  amount_fen numeric,
  has_plan boolean,
  indicators integer not null,
  errors integer not null,
  warnings integer not null,
  hints integer not null,
  search_text text not null,
  grams integer[] not null,
  waived integer not null default 0,
  constraint project_pkey PRIMARY KEY (region, paper_id),
  constraint project_region_paper_id_fkey FOREIGN KEY (region, paper_id) REFERENCES paper(region, id) ON DELETE CASCADE
);
CREATE INDEX project_by_amount ON public.project USING btree (COALESCE(amount_fen, ('-1'::integer)::numeric), region, paper_id);
CREATE INDEX project_by_findings ON public.project USING btree (errors, warnings, hints, region, paper_id);
CREATE INDEX project_by_name ON public.project USING btree (name, region, paper_id);
CREATE INDEX project_by_priority ON public.project USING btree (((COALESCE(amount_fen, (0)::numeric) * (((3 * errors) + warnings))::numeric)), region, paper_id);
CREATE INDEX project_grams ON public.project USING gin (grams);
CREATE INDEX project_place ON public.project USING btree (region, unit_key, fiscal_year, "position", paper_id);

create table region (
  code text collate "C" not null,
  name text not null,
  is_sample boolean not null default false,
  constraint region_code_check CHECK ((code ~ '^([0-9]{6}|[0-9]{9})$'::text)),
  constraint region_pkey PRIMARY KEY (code)
);

create table setting (
  name text collate "C" not null,
  value text not null,
  constraint setting_pkey PRIMARY KEY (name)
);

create table source_file (
  sha256 text collate "C" not null,
  name text not null,
  format text not null,
  size integer not null,
  imported_at timestamp(3) with time zone not null,
  bytes bytea not null,
  constraint source_file_check CHECK ((sha256 = encode(sha256(bytes), 'hex'::text))),
  constraint source_file_check1 CHECK ((size = length(bytes))),
  constraint source_file_pkey PRIMARY KEY (sha256)
);
CREATE TRIGGER source_file_is_not_changed BEFORE UPDATE ON public.source_file FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table unit (
  region text collate "C" not null,
  key text collate "C" not null,
  code text collate "C",
  name text,
  normalized_name text collate "C",
  department text collate "C",
  constraint unit_key_check CHECK ((key <> ''::text)),
  constraint unit_pkey PRIMARY KEY (region, key),
  constraint unit_region_fkey FOREIGN KEY (region) REFERENCES region(code)
);
CREATE INDEX unit_name ON public.unit USING btree (region, normalized_name);

create table version (
  region text collate "C" not null,
  paper_id text collate "C" not null,
  number integer not null,
  content text not null,
  hash text collate "C" not null,
  origins json,
  notes json not null,
  findings json not null,
  cannot_tell json not null,
  file text collate "C",
  import_id text collate "C",
  by_whom text not null,
  at timestamp(3) with time zone not null,
  reason text not null,
  constraint version_check CHECK ((hash = encode(sha256(convert_to(content, 'UTF8'::name)), 'hex'::text))),
  constraint version_file_fkey FOREIGN KEY (file) REFERENCES source_file(sha256),
  constraint version_number_check CHECK ((number > 0)),
  constraint version_pkey PRIMARY KEY (region, paper_id, number),
  constraint version_region_paper_id_fkey FOREIGN KEY (region, paper_id) REFERENCES paper(region, id) ON DELETE CASCADE
);
CREATE INDEX version_file ON public.version USING btree (file);
CREATE INDEX version_import ON public.version USING btree (import_id);
CREATE INDEX version_paper ON public.version USING btree (paper_id, number);
CREATE TRIGGER version_is_kept BEFORE DELETE OR UPDATE ON public.version FOR EACH ROW EXECUTE FUNCTION keep_version();
CREATE TRIGGER version_is_not_emptied BEFORE TRUNCATE ON public.version FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table waiver (
  region text collate "C" not null,
  id text collate "C" not null,
  key text collate "C" not null,
  rule text collate "C" not null,
  unit_key text collate "C",
  scope json not null,
  reason text not null,
  by_whom text not null,
  since text collate "C" not null,
  until text collate "C",
  counted boolean not null,
  saved_at timestamp(3) with time zone not null,
  withdrawn_at timestamp(3) with time zone,
  withdrawn_by text,
  withdrawn_reason text,
  constraint waiver_check CHECK ((((withdrawn_at IS NULL) = (withdrawn_by IS NULL)) AND ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)))),
  constraint waiver_check1 CHECK (((withdrawn_at IS NULL) OR (NOT counted))),
  constraint waiver_id_key UNIQUE (id),
  constraint waiver_key_check CHECK ((key ~ '^[0-9a-f]{64}$'::text)),
  constraint waiver_pkey PRIMARY KEY (region, id),
  constraint waiver_since_check CHECK ((since ~ '^\d{4}-\d\d-\d\d$'::text)),
  constraint waiver_until_check CHECK ((until ~ '^\d{4}-\d\d-\d\d$'::text))
);
CREATE INDEX waiver_counted ON public.waiver USING btree (region, rule) WHERE counted;
CREATE INDEX waiver_saved ON public.waiver USING btree (saved_at, id);
CREATE UNIQUE INDEX waiver_live ON public.waiver USING btree (key) WHERE (withdrawn_at IS NULL);

CREATE OR REPLACE FUNCTION public.append_event()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update event_head set number = new.number, hash = new.hash where number = new.number - 1 and hash = new.previous;
  if not found then
    raise exception 'event % does not follow the newest one', new.number using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.keep_version()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' and exists (select from region where code = old.region and is_sample) then
    return old;
  end if;
  raise exception 'version % of paper % is never changed', old.number, old.paper_id using errcode = 'integrity_constraint_violation';
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is only added to, never changed', tg_table_name using errcode = 'integrity_constraint_violation';
end $function$;
