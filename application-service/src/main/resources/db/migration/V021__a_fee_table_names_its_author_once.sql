-- Who drafted a version of the fee table is the first of its editors, none of whom publishes it (R7-fee).
alter table fee_schedule drop column drafted_by;
