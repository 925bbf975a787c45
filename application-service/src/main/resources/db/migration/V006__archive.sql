-- Refused and withdrawn cases, sealed; each reading is recorded (R5.2.1-archive).
create table archived_case (
    application_id uuid primary key references application,
    number         varchar(30)  not null,
    outcome        varchar(20)  not null check (outcome in ('REJECTED', 'WITHDRAWN')),
    sealed         bytea        not null,
    key_id         bigint       not null,
    sealed_at      timestamptz  not null
);

create table archive_reading (
    id             uuid primary key,
    application_id uuid         not null references archived_case,
    what           varchar(300) not null,
    reason         text         not null check (length(trim(reason)) > 0),
    read_by        uuid         not null,
    read_by_name   varchar(120) not null,
    read_at        timestamptz  not null
);

create index archive_reading_by_case on archive_reading (application_id);
