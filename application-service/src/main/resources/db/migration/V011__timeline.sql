-- What happened in a case, over all services, as their events told it.
create table timeline_entry (
    event_id uuid primary key,
    case_id  uuid         not null references application,
    at       timestamptz  not null,
    kind     varchar(60)  not null,
    role     varchar(30)  not null,
    actor    varchar(200) not null,
    facts    jsonb        not null
);

create index timeline_of_case on timeline_entry (case_id, at);

-- Whose turn it is in a case; a change runs beside the certification.
create table case_turn (
    case_id uuid        not null references application,
    strand  varchar(20) not null check (strand in ('CERTIFICATION', 'CHANGE')),
    step    varchar(40) not null,
    role    varchar(30) not null,
    since   timestamptz not null,
    primary key (case_id, strand)
);

create index turn_by_role on case_turn (role, since, case_id);
