-- Business deadlines are rows that one can ask, explain and recompute, never timers.
create table deadline (
    id           uuid primary key,
    kind         varchar(60) not null,
    subject      uuid        not null,
    due_on       date        not null,
    fires_on     date        not null,
    rule         varchar(40) not null,
    rule_version varchar(60) not null,
    basis        text        not null,
    state        varchar(20) not null check (state in ('OPEN', 'MET', 'PASSED', 'CANCELLED')),
    opened_at    timestamptz not null,
    closed_at    timestamptz,
    check ((state = 'OPEN') = (closed_at is null))
);

create unique index deadline_one_open_per_kind on deadline (kind, subject, due_on) where state = 'OPEN';
create index deadline_to_fire on deadline (fires_on) where state = 'OPEN';
create index deadline_by_subject on deadline (subject);

-- Limits that the rules may change: a case keeps the version it began with.
create table rule_limit (
    name           varchar(60) not null,
    version        integer     not null,
    effective_from date        not null,
    amount         integer     not null check (amount >= 0),
    unit           varchar(10) not null check (unit in ('DAYS', 'MONTHS')),
    counting       varchar(10) not null check (counting in ('CALENDAR', 'WORKING')),
    rolls          boolean     not null,
    rule           varchar(40) not null,
    source         text        not null,
    primary key (name, version)
);
