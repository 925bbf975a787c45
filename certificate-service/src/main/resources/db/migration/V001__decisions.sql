-- One file an audit; a decision takes effect only with two signatures of two people (R5.4-approve).
create table decision_file (
    id              uuid primary key,
    case_id         uuid          not null,
    audit_id        uuid          not null unique,
    state           varchar(20)   not null check (state in ('AWAITING_REVIEW', 'REVIEWED', 'DECIDED', 'APPROVED', 'RETURNED')),
    audit_file      jsonb         not null,
    opened_on       date          not null,
    reviewer_id     uuid,
    reviewer_name   varchar(120),
    reviewed_at     timestamptz,
    recommended     boolean,
    review_remarks  text,
    decider_id      uuid,
    decider_name    varchar(120),
    decided_at      timestamptz,
    granted         boolean,
    decision_reason text,
    approver_id     uuid,
    approver_name   varchar(120),
    approved_at     timestamptz,
    return_reason   text,
    version         bigint        not null,
    check (state in ('AWAITING_REVIEW', 'RETURNED') or (reviewer_id is not null and reviewed_at is not null)),
    check (state not in ('DECIDED', 'APPROVED') or (decider_id is not null and decided_at is not null and granted is not null)),
    check (state <> 'APPROVED' or (approver_id is not null and approved_at is not null)),
    check (decider_id is null or decider_id <> reviewer_id),
    check (approver_id is null or approver_id <> decider_id),
    check (granted is distinct from false or length(trim(decision_reason)) > 0),
    check (state <> 'RETURNED' or length(trim(return_reason)) > 0)
);

create index decision_file_by_case on decision_file (case_id);
