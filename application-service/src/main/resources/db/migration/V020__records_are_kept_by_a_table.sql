-- How long the records of a certification are kept (context "Retention kept"): the longest of what is asked. A record
-- without a line is kept.
create table retention_rule (
    record         varchar(40) not null,
    version        integer     not null,
    effective_from date        not null,
    -- the service that owns the record
    service        varchar(40) not null,
    counts_from    varchar(40) not null check (counts_from in ('CERTIFICATE_ENDED')),
    years          integer     not null check (years >= 2),
    -- and as long as its cycle is the current one or the one before
    cycles         boolean     not null,
    rule           varchar(40) not null,
    source         text        not null,
    primary key (record, version)
);

insert into retention_rule (record, version, effective_from, service, counts_from, years, cycles, rule, source)
select record, 1, date '2021-01-01', service, 'CERTIFICATE_ENDED', 2, true, rule,
       '认证证书和认证标志管理办法 (two years after the certificate''s end); ISO/IEC 17021-1, 9.9 (current and previous cycle)'
from (values
    ('CONTRACT', 'application-service', 'R8.1-8.6'),
    ('APPLICATION_FORM', 'application-service', 'R8.1-8.6'),
    ('CREDIT_LOOK_UPS', 'application-service', 'R5.2.1-a2'),
    ('CHANGE_FORM', 'application-service', 'R5.2.3-change'),
    ('LETTERS', 'application-service', 'R4-chain'),
    ('DOCUMENT_REVIEW', 'audit-service', 'R5.3.2-doc'),
    ('AUDIT_PLAN', 'audit-service', 'R8.1-8.6'),
    ('AUDIT_RECORD', 'audit-service', 'R8.1-8.6'),
    ('AUDIT_REPORT', 'audit-service', 'R8.1-8.6'),
    ('SCORE_SHEET', 'scoring-service', 'R8-latest'),
    ('DECISION', 'certificate-service', 'R5.4-approve'),
    ('CERTIFICATE', 'certificate-service', 'R5.5-grant'),
    ('SURVEILLANCE_REPORT', 'surveillance-service', 'R8.1-8.6')
) as kept (record, service, rule);

-- Nothing of a held case goes, whatever the table says.
create table legal_hold (
    id             uuid primary key,
    case_id        uuid          not null,
    reason         varchar(2000) not null check (reason <> ''),
    set_by         uuid          not null,
    set_by_name    varchar(120)  not null,
    set_at         timestamptz   not null,
    lifted_because varchar(2000) check (lifted_because <> ''),
    lifted_by      uuid,
    lifted_by_name varchar(120),
    lifted_at      timestamptz,
    check (num_nulls(lifted_because, lifted_by, lifted_by_name, lifted_at) in (0, 4))
);

create unique index legal_hold_one_at_a_time on legal_hold (case_id) where lifted_at is null;

-- What a certification's records count from; not known of those from before.
alter table certification
    add column issued_on  date,
    add column expires_on date,
    add column ended_on   date,
    add check ((issued_on is null) = (expires_on is null)),
    add check (ended_on is null or over);
