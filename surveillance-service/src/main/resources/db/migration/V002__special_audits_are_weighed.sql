-- Whether an accepted change calls for a special audit (R5.2.3-review, R5.6.2-b): asked once of each change and certificate.
create table special_audit_question (
    id          uuid primary key,
    case_id     uuid         not null,
    certificate_id uuid      not null,
    change_id   uuid         not null,
    subjects    jsonb        not null,
    raised_on   date         not null,
    outcome     varchar(10)  check (outcome in ('NEEDED', 'NOT_NEEDED')),
    reason      text         not null default '',
    weighed_by  varchar(120) not null default '',
    weighed_at  timestamptz,
    version     bigint       not null,
    unique (certificate_id, change_id),
    check ((outcome is null) = (weighed_at is null)),
    check (outcome is null or (length(trim(reason)) > 0 and length(weighed_by) > 0))
);

create index special_audit_question_by_case on special_audit_question (case_id);
create index special_audit_question_open on special_audit_question (raised_on) where outcome is null;
