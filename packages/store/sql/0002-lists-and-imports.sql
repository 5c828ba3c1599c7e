-- Grams as numbers: half the size, and compared in a third of the time. grams.ts says how a gram becomes its number.

create function gram_numbers(grams text[]) returns integer[] language sql immutable as $$
  select coalesce(array_agg(case when length(gram) = 1 then ascii(gram)
      else (ascii(gram)::bigint * 65536 + ascii(substr(gram, 2)))::bit(32)::integer end order by place), '{}')
  from unnest(grams) with ordinality as one (gram, place)
$$;

alter table project alter column grams type integer[] using gram_numbers(grams);
alter table indicator alter column grams type integer[] using gram_numbers(grams);
alter table department_year alter column grams type integer[] using gram_numbers(grams);

drop function gram_numbers(text[]);

-- What a list of files shows of the state, so that asking how far an import is reads no drafts. Null in rows of the first program.
alter table import_file add column summary json;
