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
    state        varchar(20) not null check (state in ('OPEN', 'PAUSED', 'MET', 'PASSED', 'CANCELLED')),
    opened_at    timestamptz not null,
    closed_at    timestamptz,
    -- it stands still while somebody else is waited for
    paused_on    date,
    check ((state in ('OPEN', 'PAUSED')) = (closed_at is null)),
    check ((state = 'PAUSED') <= (paused_on is not null))
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
    -- whether it stands still while the client is asked
    pauses         boolean     not null default false,
    primary key (name, version)
);
