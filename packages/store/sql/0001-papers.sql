-- The record: regions, units, files, papers with immutable versions, events, imports; and what is derived from the record.
-- Only what PostgreSQL 15 knows. Text that is sorted or is a key has collation "C", so that both databases sort alike.
-- The region is part of the key of every large table, so that they can be partitioned by it.

create table setting (
  name text collate "C" primary key,
  value text not null
);

create table region (
  code text collate "C" primary key check (code ~ '^([0-9]{6}|[0-9]{9})$'),
  name text not null,
  is_sample boolean not null default false
);

create table unit (
  region text collate "C" not null references region (code),
  key text collate "C" not null check (key <> ''),
  code text collate "C",
  name text,
  normalized_name text collate "C",
  department text collate "C",
  primary key (region, key)
);
create index unit_name on unit (region, normalized_name);

-- Source files are one for the whole database: the same bytes are the same file wherever they came from.
create table source_file (
  sha256 text collate "C" primary key check (sha256 = encode(sha256(bytes), 'hex')),
  name text not null,
  format text not null,
  size integer not null check (size = length(bytes)),
  imported_at timestamptz(3) not null,
  bytes bytea not null
);

create table import (
  id text collate "C" primary key,
  region text collate "C" not null,
  status text collate "C" not null,
  by_whom text not null,
  started_at timestamptz(3) not null,
  state json
);
create index import_started on import (started_at, id);

create table import_file (
  import_id text collate "C" not null references import (id) on delete cascade,
  position integer not null,
  sha256 text collate "C" references source_file (sha256),
  state json,
  primary key (import_id, position)
);
create index import_file_sha256 on import_file (sha256);

create table paper (
  region text collate "C" not null,
  id text collate "C" not null,
  unit_key text collate "C" not null,
  fiscal_year integer not null check (fiscal_year between 1949 and 2100),
  kind text collate "C" not null,
  horizon text collate "C" not null,
  project_code text collate "C",
  project_name text,
  normalized_name text collate "C",
  position integer not null,
  version integer not null check (version > 0),
  withdrawn_at timestamptz(3),
  withdrawn_by text,
  withdrawn_reason text,
  primary key (region, id),
  unique (id),
  foreign key (region, unit_key) references unit (region, key),
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_reason is null))
);
create index paper_key on paper (region, unit_key, fiscal_year, kind, horizon);

-- content is canonical JSON without origins; the hash is of its bytes.
create table version (
  region text collate "C" not null,
  paper_id text collate "C" not null,
  number integer not null check (number > 0),
  content text not null,
  hash text collate "C" not null check (hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  origins json,
  notes json not null,
  findings json not null,
  cannot_tell json not null,
  file text collate "C" references source_file (sha256),
  import_id text collate "C",
  by_whom text not null,
  at timestamptz(3) not null,
  reason text not null,
  primary key (region, paper_id, number),
  foreign key (region, paper_id) references paper (region, id) on delete cascade
);
create index version_paper on version (paper_id, number);
create index version_file on version (file);
create index version_import on version (import_id);

-- The same content in another file.
create table further_origin (
  region text collate "C" not null,
  paper_id text collate "C" not null,
  number integer not null,
  file text collate "C" not null references source_file (sha256),
  import_id text collate "C",
  origins json,
  notes json not null,
  at timestamptz(3) not null,
  primary key (region, paper_id, number, file),
  foreign key (region, paper_id, number) references version (region, paper_id, number) on delete cascade
);
create index further_origin_file on further_origin (file);

create table event (
  number bigint primary key,
  at timestamptz(3) not null,
  by_whom text not null,
  step text collate "C" not null,
  region text collate "C",
  paper_id text collate "C",
  from_version integer,
  to_version integer,
  reason text not null,
  detail json,
  previous text collate "C" not null,
  hash text collate "C" not null
);
create index event_paper on event (paper_id, number);

-- Number and hash of the newest event; its row is locked by whoever appends.
create table event_head (
  only_one boolean primary key default true check (only_one),
  number bigint not null,
  hash text not null
);
insert into event_head (number, hash) values (0, '');

create function append_event() returns trigger language plpgsql as $$
begin
  update event_head set number = new.number, hash = new.hash where number = new.number - 1 and hash = new.previous;
  if not found then
    raise exception 'event % does not follow the newest one', new.number using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger event_follows before insert on event for each row execute function append_event();

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is only added to, never changed', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create trigger event_is_only_added before update or delete or truncate on event for each statement execute function refuse_change();

-- A version goes only together with an invented region.
create function keep_version() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and exists (select from region where code = old.region and is_sample) then
    return old;
  end if;
  raise exception 'version % of paper % is never changed', old.number, old.paper_id using errcode = 'integrity_constraint_violation';
end $$;
create trigger version_is_kept before update or delete on version for each row execute function keep_version();
create trigger version_is_not_emptied before truncate on version for each statement execute function refuse_change();
create trigger source_file_is_not_changed before update on source_file for each statement execute function refuse_change();

-- Derived from the newest versions of papers that are not withdrawn.

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
  grams text[] not null,
  primary key (region, paper_id),
  foreign key (region, paper_id) references paper (region, id) on delete cascade
);
create index project_place on project (region, unit_key, fiscal_year, position, paper_id);
create index project_by_name on project (name, region, paper_id);
create index project_by_amount on project (coalesce(amount_fen, -1), region, paper_id);
create index project_by_findings on project (errors, warnings, hints, region, paper_id);
create index project_grams on project using gin (grams);

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
  grams text[] not null,
  primary key (region, paper_id, position),
  foreign key (region, paper_id) references paper (region, id) on delete cascade
);
create index indicator_place on indicator (region, unit_key, fiscal_year, project_position, paper_id, position);
create index indicator_by_name on indicator (name, region, paper_id, position);
create index indicator_grams on indicator using gin (grams);

create table finding (
  region text collate "C" not null,
  paper_id text collate "C" not null,
  position integer not null,
  rule text collate "C" not null,
  severity text collate "C" not null check (severity in ('error', 'warning', 'hint')),
  at text not null,
  detail json not null,
  primary key (region, paper_id, position),
  foreign key (region, paper_id) references paper (region, id) on delete cascade
);
create index finding_rule on finding (rule, region, paper_id);

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
  changed_at timestamptz(3) not null,
  search_text text not null,
  grams text[] not null,
  primary key (region, unit_key, fiscal_year),
  foreign key (region, unit_key) references unit (region, key) on delete cascade
);
create index department_year_by_amount on department_year (amount_fen, region, unit_key, fiscal_year);
create index department_year_by_findings on department_year (errors, warnings, hints, region, unit_key, fiscal_year);
create index department_year_grams on department_year using gin (grams);
