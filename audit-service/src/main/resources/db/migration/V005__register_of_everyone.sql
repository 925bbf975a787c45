-- The register covers everyone who acts for the body: competences, ties and superior, each with its days (R5.3.1.3).
alter table auditor_competence
    add column since date,
    add column until date;

-- Since when those of before are registered is not on record.
update auditor_competence held
   set since = date '2000-01-01', until = (select registered_until from auditor where id = held.auditor_id);

alter table auditor_competence
    alter column since set not null,
    alter column until set not null,
    drop constraint auditor_competence_pkey,
    add primary key (auditor_id, competence, since),
    drop constraint auditor_competence_competence_check,
    add check (competence in ('AUDITOR', 'TEAM_LEADER', 'DECISION_MAKER', 'APPLICATION_REVIEWER', 'CONTRACT_SIGNATORY',
                              'TECHNICAL_REVIEWER', 'APPROVER'));

create table auditor_superior (
    auditor_id  uuid not null references auditor,
    superior_id uuid not null references auditor,
    since       date not null,
    until       date check (until >= since),
    primary key (auditor_id, since),
    check (superior_id <> auditor_id)
);

create unique index auditor_superior_one_now on auditor_superior (auditor_id) where until is null;
