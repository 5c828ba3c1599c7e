-- Files that wait to be read: an import that was stopped goes on from here. A row goes when its file is read or the import ends.

create table import_upload (
  import_id text collate "C" not null,
  position integer not null,
  bytes bytea not null,
  primary key (import_id, position),
  foreign key (import_id, position) references import_file (import_id, position) on delete cascade
);
