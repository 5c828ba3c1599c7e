-- What indicators are compared by: the name without its ending, the typed target, and a key that equal texts share. Rows written before are worked out again at the next start.

alter table indicator add column name_key text collate "C" not null default '';
alter table indicator add column target_op text collate "C";
alter table indicator add column target_unit text collate "C";
alter table indicator add column target_value numeric;
alter table indicator add column copy_key text collate "C" not null default '';
create index indicator_by_name_key on indicator (name_key, target_unit);
create index indicator_by_copy_key on indicator (copy_key);

-- A reviewer's queue: money times gravity. list orders say the same.
create index project_by_priority on project ((coalesce(amount_fen, 0) * (3 * errors + warnings)), region, paper_id);
create index finding_by_rule on finding (rule, region, paper_id);
