-- How audit time is derived (R5.6.4-days, R5.7.2) and rounded (context Q3) is data of the table's version; a version is
-- drafted by one person, published by another, and stands from then on.
alter table fee_schedule
    add column rounding              varchar(10)   not null default 'CEILING' check (rounding in ('CEILING', 'HALF_UP')),
    add column surveillance_parts    integer       not null default 1 check (surveillance_parts > 0),
    add column surveillance_of       integer       not null default 3 check (surveillance_of > 0),
    add column recertification_parts integer       not null default 2 check (recertification_parts > 0),
    add column recertification_of    integer       not null default 3 check (recertification_of > 0),
    add column least_days            numeric(4, 2) not null default 1 check (least_days > 0),
    add column state                 varchar(10)   not null default 'PUBLISHED' check (state in ('DRAFT', 'PUBLISHED')),
    add column drafted_by            uuid,
    add column published_by          uuid,
    add column revision              bigint        not null default 0,
    add check (published_by is null or published_by <> drafted_by);

alter table fee_schedule
    alter column rounding drop default,
    alter column surveillance_parts drop default,
    alter column surveillance_of drop default,
    alter column recertification_parts drop default,
    alter column recertification_of drop default,
    alter column least_days drop default,
    alter column state drop default,
    alter column revision drop default;
