-- With TELL and OFFICE_CLOSED: when the office opens, by the city's clocks.
alter table gateway.command add column opens timestamp;
