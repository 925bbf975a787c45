-- Whom the client agreed to for an audit of its case: auditors see the cases of their own teams, and no others.
create table case_team_member (
    audit_id  uuid not null,
    person_id uuid not null,
    case_id   uuid not null,
    primary key (audit_id, person_id)
);

create index case_of_team_member on case_team_member (person_id, case_id);
