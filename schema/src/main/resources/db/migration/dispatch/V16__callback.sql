-- Somebody is called back when an interpreter is found: a request in the same line, with a deadline of its own. The number
-- is in dispatch.leg, sealed as every number.

alter table dispatch.request
    -- Until when (reach CALL_BACK): the search for the first interpreter is given up then.
    add column call_back_until timestamptz,
    add check ((reach = 'CALL_BACK') = (call_back_until is not null));
