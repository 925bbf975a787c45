-- What each is on a team: experts and observers audit nothing, and their time is no audit time (R5.2.1-f).
alter table audit_seat
    add column role varchar(20);

update audit_seat set role = case when leader then 'LEADER' else 'AUDITOR' end;

alter table audit_seat
    alter column role set not null,
    add check (role in ('LEADER', 'AUDITOR', 'TECHNICAL_EXPERT', 'OBSERVER')),
    add check (leader = (role = 'LEADER'));

-- Whom the agreed plans have on which days: nobody is in two audits on one (R5.3.1.3).
create table team_day (
    person_id uuid not null,
    day       date not null,
    audit_id  uuid not null references audit,
    primary key (person_id, day)
);

create index team_day_by_audit on team_day (audit_id);

-- Where agreed plans have met before, the one that was proposed first keeps the day.
insert into team_day (person_id, day, audit_id)
select distinct on (person, (item ->> 'start')::timestamp::date)
       person::uuid, (item ->> 'start')::timestamp::date, plan.audit_id
  from plan,
       jsonb_array_elements(plan.items) item,
       jsonb_array_elements_text(item -> 'auditors') person
 where plan.answer = 'AGREED'
 order by person, (item ->> 'start')::timestamp::date, plan.proposed_at, plan.audit_id;

-- The documents against each standard in scope and the law, item by item (R5.3.2-doc); earlier rounds have none.
alter table document_review
    add column items jsonb not null default '[]';

alter table document_review
    alter column items drop default,
    add constraint document_review_has_items check (jsonb_array_length(items) > 0) not valid;

-- Which of a round's items a nonconformity is about; not on record of those of before.
alter table document_nonconformity
    add column against varchar(200) not null default '';

alter table document_nonconformity
    alter column against drop default;
