-- What is heard late, as a replayed dead letter is, does not undo what happened since: who came back is remembered too.
alter table departure
    add column gone        boolean not null default true,
    add column happened_at timestamptz;
update departure set happened_at = left_on::timestamp at time zone 'Asia/Shanghai';
alter table departure
    alter column gone drop default,
    alter column happened_at set not null,
    drop column left_on;
