-- The fee and person-day table (服务认证收费及审查人日表) in its versions; this one is an example, the body brings its own.
-- How audit time is derived (R5.6.4-days, R5.7.2) and rounded (context Q3) is data of the version; one person drafts it,
-- another publishes it, and it stands from then on.
create table fee_schedule (
    version               varchar(40) primary key,
    effective_from        date           not null unique,
    source                text           not null,
    day_rate              numeric(14, 2) not null check (day_rate >= 0),
    application           numeric(14, 2) not null check (application >= 0),
    certificate           numeric(14, 2) not null check (certificate >= 0),
    annual                numeric(14, 2) not null check (annual >= 0),
    rounding_step         numeric(3, 2)  not null check (rounding_step > 0),
    rounding              varchar(10)    not null check (rounding in ('CEILING', 'HALF_UP')),
    surveillance_parts    integer        not null check (surveillance_parts > 0),
    surveillance_of       integer        not null check (surveillance_of > 0),
    recertification_parts integer        not null check (recertification_parts > 0),
    recertification_of    integer        not null check (recertification_of > 0),
    least_days            numeric(4, 2)  not null check (least_days > 0),
    state                 varchar(10)    not null check (state in ('DRAFT', 'PUBLISHED')),
    drafted_by            uuid,
    published_by          uuid,
    revision              bigint         not null,
    check (published_by is null or published_by <> drafted_by)
);

create table fee_schedule_band (
    schedule    varchar(40)   not null references fee_schedule,
    people_from integer       not null check (people_from >= 1),
    people_to   integer       not null,
    risk        varchar(10)   not null check (risk in ('LOW', 'MEDIUM', 'HIGH')),
    mode        varchar(10)   not null check (mode in ('ON_SITE', 'REMOTE')),
    days        numeric(6, 2) not null check (days > 0),
    primary key (schedule, people_from, risk, mode),
    check (people_to >= people_from)
);

insert into fee_schedule values
    ('2021.1', '2021-01-01', '示例：服务认证收费及审查人日表（2021 年版）', 3000.00, 1000.00, 2000.00, 2000.00,
     0.50, 'CEILING', 1, 3, 2, 3, 1, 'PUBLISHED', null, null, 0);

insert into fee_schedule_band (schedule, people_from, people_to, risk, mode, days)
select '2021.1', band.people_from, band.people_to, risk.risk, mode.mode, band.days + risk.extra
from (values (1, 30, 1.5), (31, 100, 2), (101, 300, 3), (301, 1000, 4), (1001, 5000, 6), (5001, 1000000, 8))
         as band (people_from, people_to, days),
     (values ('LOW', 0), ('MEDIUM', 0.5), ('HIGH', 1)) as risk (risk, extra),
     (values ('ON_SITE'), ('REMOTE')) as mode (mode);
