-- Remembered corrections of layouts. Of each column or form of a layout one lives; what was replaced or withdrawn stays, with who and why.
-- The key is a checksum, since the labels of a layout are longer than an index takes.

create table layout (
  id text collate "C" primary key,
  key text collate "C" not null check (key ~ '^[0-9a-f]{64}$'),
  correction json not null,
  by_whom text not null,
  at timestamptz(3) not null,
  why text not null,
  file text not null,
  withdrawn_at timestamptz(3),
  withdrawn_by text,
  withdrawn_reason text
);
create unique index layout_live on layout (key) where withdrawn_at is null;
