-- What a client must have for a remote audit, which the notice asks it to confirm one by one (Appendix A, 4.2, 5.3 c).
create table remote_requirements (
    version        integer      primary key check (version > 0),
    effective_from date         not null unique,
    capabilities   jsonb        not null check (jsonb_array_length(capabilities) > 0),
    -- the uniform system (Appendix A, 5.3 c)
    meeting_system varchar(100) not null check (meeting_system <> ''),
    source         varchar(500) not null check (source <> '')
);

insert into remote_requirements (version, effective_from, capabilities, meeting_system, source)
values (1, date '2000-01-01',
        '[{"code": "NETWORK", "text": "审查各场所具备稳定的网络"},
          {"code": "EQUIPMENT", "text": "具备摄像头、麦克风和显示设备"},
          {"code": "MEETING_SOFTWARE", "text": "已安装并能使用腾讯会议"},
          {"code": "MOBILE_CAMERA", "text": "具备可移动拍摄服务现场的设备"},
          {"code": "QUIET_ROOM", "text": "具备不受干扰的会议场所"},
          {"code": "PERSONS_REACHABLE", "text": "各部门配合审查的人员在审查期间可随时联系"},
          {"code": "ELECTRONIC_RECORDS", "text": "文件和记录可以电子形式在线调阅"}]',
        '腾讯会议', '认证实施规则附录 A 4.2、5.3、6.1');

-- The rules say no period: the body's own.
insert into rule_limit (name, version, effective_from, amount, unit, counting, rolls, rule, source)
values ('remote-confirmation', 1, date '2000-01-01', 5, 'DAYS', 'WORKING', false, 'RA4.2-confirm',
        '机构规定：远程审查通知书发出之日起五个工作日内确认回复');

-- The remote part of an audit: noticed, answered capability by capability, equipment checked on the day.
create table remote_audit (
    audit_id             uuid primary key references audit,
    version              bigint        not null,
    state                varchar(20)   not null check (state in ('ACCEPTED', 'NOTICE_SENT', 'CONFIRMED', 'CANCELLED')),
    requirements_version integer       references remote_requirements,
    capabilities         jsonb         not null,
    arrangement          varchar(4000) not null,
    conditions           varchar(4000) not null,
    confirm_by           date,
    notified_at          timestamptz,
    notified_by          uuid,
    answered_at          timestamptz,
    answered_by          uuid,
    answered_by_name     varchar(200)  not null,
    equipment_checked_on date,
    check (state = 'ACCEPTED'
        or (num_nulls(requirements_version, confirm_by, notified_at, notified_by) = 0
            and arrangement <> '' and conditions <> '' and jsonb_array_length(capabilities) > 0)),
    check (num_nulls(answered_at, answered_by) in (0, 2)),
    check (state not in ('ACCEPTED', 'NOTICE_SENT') or answered_at is null),
    check (state <> 'CONFIRMED' or answered_at is not null),
    check (equipment_checked_on is null or state = 'CONFIRMED')
);

-- What the plan of a remote audit says beside its items (Appendix A, 5.3).
alter table plan
    add column remote jsonb check (remote is null or coalesce(remote ->> 'meetingSystem', '') <> '' and coalesce(remote ->> 'meetingId', '') <> '');

-- Who took the course of remote audits and passed its exam (Appendix A, 6.1 a).
create table remote_course (
    id               uuid primary key,
    auditor_id       uuid         not null references auditor,
    taken_on         date         not null,
    passed_on        date         not null check (passed_on >= taken_on),
    valid_until      date         not null check (valid_until >= passed_on),
    recorded_by      uuid         not null,
    recorded_by_name varchar(200) not null,
    recorded_at      timestamptz  not null
);

create index remote_course_by_person on remote_course (auditor_id);

-- The rules say no period: the body's own.
insert into rule_limit (name, version, effective_from, amount, unit, counting, rolls, rule, source)
values ('remote-course-validity', 1, date '2000-01-01', 36, 'MONTHS', 'CALENDAR', false, 'RA6.1-a',
        '机构规定：远程审查培训考试三年内有效');
