-- A name is not enough to say who weighed; what was weighed before stands with the name alone.
alter table special_audit_question
    alter column weighed_by drop not null,
    alter column weighed_by drop default;

update special_audit_question set weighed_by = null where outcome is null;

alter table special_audit_question
    add column weighed_by_id uuid,
    add check ((outcome is null) = (weighed_by is null)),
    add check (outcome is null or weighed_by_id is not null) not valid;
