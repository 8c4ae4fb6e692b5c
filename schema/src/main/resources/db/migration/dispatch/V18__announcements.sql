-- What a line tells its callers besides its menu. A notice is set within a minute: the gateways read the lines anew every
-- few seconds.
alter table dispatch.line
    -- Callers are asked whether somebody is in danger, and told whom to call; we never dial an emergency number for anybody.
    add column asks_danger boolean not null default false,
    add column notice text check (notice in ('CLOSED', 'HOLIDAY', 'EMERGENCY'));
