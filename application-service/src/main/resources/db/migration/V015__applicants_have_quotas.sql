-- Anybody may register as an applicant, so each has its share of the body's room (versioned; the one in force today counts).
create table applicant_quota (
    name           varchar(20) not null check (name in ('OPEN_DRAFTS', 'CASE_FILES', 'CASE_BYTES')),
    version        integer     not null,
    effective_from date        not null,
    amount         bigint      not null check (amount > 0),
    source         text        not null,
    primary key (name, version)
);

insert into applicant_quota (name, version, effective_from, amount, source) values
    ('OPEN_DRAFTS', 1, '2021-01-01', 20, '机构规定：每家组织同时最多二十份未提交的申请'),
    ('CASE_FILES', 1, '2021-01-01', 200, '机构规定：每案最多二百份附件'),
    ('CASE_BYTES', 1, '2021-01-01', 1073741824, '机构规定：每案附件合计最多 1 GiB');

-- What applicants put to a case, its changes included.
create view case_file as
    select application_id as case_id, size from attachment
    union all
    select change_request.case_id, change_attachment.size
        from change_attachment join change_request on change_request.id = change_attachment.change_id;

create index application_drafts_of on application (organization_id) where state = 'DRAFT';
