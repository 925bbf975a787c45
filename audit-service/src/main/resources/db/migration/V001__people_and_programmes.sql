-- The body's people: who is registered for what, in which trades, and tied to which clients (R5.3.1.3).
create table auditor (
    id                  uuid primary key,
    version             bigint       not null,
    name                varchar(100) not null check (name <> ''),
    registration_number varchar(60)  not null unique,
    registered_until    date         not null
);

create table auditor_competence (
    auditor_id uuid        not null references auditor,
    competence varchar(20) not null check (competence in ('AUDITOR', 'TEAM_LEADER', 'DECISION_MAKER')),
    primary key (auditor_id, competence)
);

create table auditor_trade (
    auditor_id uuid        not null references auditor,
    trade      varchar(20) not null check (trade <> ''),
    primary key (auditor_id, trade)
);

create table auditor_tie (
    auditor_id  uuid        not null references auditor,
    credit_code char(18)    not null,
    kind        varchar(20) not null check (kind in ('EMPLOYED', 'CONSULTED')),
    ended_on    date
);

create unique index auditor_tie_once on auditor_tie (auditor_id, credit_code, kind, ended_on) nulls not distinct;

-- How long a tie that has ended keeps a person off the client's audits.
insert into rule_limit (name, version, effective_from, amount, unit, counting, rolls, rule, source)
values ('impartiality-cooling-off', 1, date '2000-01-01', 24, 'MONTHS', 'CALENDAR', false, 'R5.3.1.3',
        'GB/T 27021.1-2017 公正性：两年内为客户提供过咨询或受雇于客户的人员不得参与审查');

-- The audits of one certification cycle: one programme a case, whatever is told twice.
create table programme (
    id              uuid primary key,
    version         bigint      not null,
    case_id         uuid        not null unique,
    organization_id uuid        not null,
    contract_number varchar(60) not null,
    client          jsonb       not null,
    opened_on       date        not null
);
