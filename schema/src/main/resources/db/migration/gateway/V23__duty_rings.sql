-- The phone of an interpreter who asked to be called back on the duty line.
alter table gateway.leg drop constraint leg_role_check;
alter table gateway.leg add constraint leg_role_check
    check (role in ('RESIDENT', 'DESK', 'AGENCY', 'INTERPRETER', 'VENDOR', 'THIRD_PARTY', 'DUTY'));
