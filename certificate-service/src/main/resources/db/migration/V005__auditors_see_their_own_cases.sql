-- Who audited a case: an auditor sees the certificates of his own teams' cases, and no others.
create table case_team_member (
    case_id   uuid not null,
    person_id uuid not null,
    primary key (case_id, person_id)
);

insert into case_team_member (case_id, person_id)
select distinct file.case_id, (member ->> 'personId')::uuid
from decision_file file, jsonb_array_elements(file.audit_file -> 'team') member;
