-- Who no longer speaks for an organisation, whatever a token of his still says.
create table departure (
    person_id       uuid not null,
    organization_id uuid not null,
    left_on         date not null,
    primary key (person_id, organization_id)
);
