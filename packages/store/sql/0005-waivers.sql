-- Waivers: findings set aside. One lives of each rule and scope; what was replaced or withdrawn stays, with who and why.
-- The region is '' where a rule is set aside everywhere. `counted` says whether the derived tables stand by it: a term that begins or ends is settled later.

create table waiver (
  region text collate "C" not null,
  id text collate "C" not null,
  key text collate "C" not null check (key ~ '^[0-9a-f]{64}$'),
  rule text collate "C" not null,
  unit_key text collate "C",
  scope json not null,
  reason text not null,
  by_whom text not null,
  since text collate "C" not null check (since ~ '^\d{4}-\d\d-\d\d$'),
  until text collate "C" check (until ~ '^\d{4}-\d\d-\d\d$'),
  counted boolean not null,
  saved_at timestamptz(3) not null,
  withdrawn_at timestamptz(3),
  withdrawn_by text,
  withdrawn_reason text,
  primary key (region, id),
  unique (id),
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_reason is null)),
  check (withdrawn_at is null or not counted)
);
create unique index waiver_live on waiver (key) where withdrawn_at is null;
create index waiver_counted on waiver (region, rule) where counted;
create index waiver_saved on waiver (saved_at, id);

-- Derived: which waiver sets a finding aside. Errors, warnings and hints of lists count what is open.
alter table finding add column waiver text collate "C";
create index finding_waiver on finding (waiver) where waiver is not null;
alter table project add column waived integer not null default 0;
alter table department_year add column waived integer not null default 0;
