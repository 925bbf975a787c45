-- A contracted case without a certificate is ended by client or body, with a reason, and archived (R5.2.2-contract).
alter table application
    drop constraint application_state_check,
    drop constraint application_refused_with_reasons,
    drop constraint application_archived_empty,
    add constraint application_state_check
        check (state in ('DRAFT', 'SUBMITTED', 'UNDER_REVIEW', 'INFORMATION_REQUESTED', 'ACCEPTED', 'CONTRACTED',
                         'REJECTED', 'WITHDRAWN', 'TERMINATED')),
    add constraint application_ended_with_reasons
        check (state not in ('REJECTED', 'TERMINATED') or archived or jsonb_array_length(closing_reasons) > 0),
    add constraint application_archived_empty
        check (not archived
            or (state in ('REJECTED', 'WITHDRAWN', 'TERMINATED') and jsonb_array_length(closing_reasons) = 0));

alter table archived_case
    drop constraint archived_case_outcome_check,
    add constraint archived_case_outcome_check check (outcome in ('REJECTED', 'WITHDRAWN', 'TERMINATED'));

insert into letter_template (kind, version, effective_from, subject, body) values
    ('TERMINATION', 1, '2021-01-01', '认证终止通知书',
     '贵单位的认证（编号 {number}）已于 {date} 终止，认证合同不再履行，尚未实施的审查及未付款项一并取消。案件资料已按保密要求归档。终止原因如下：');
