-- What somebody would write who decides in PostgreSQL alone: the peer of Dragoman's match. It picks by SKIP LOCKED, asks
-- the same hard rule, and writes the same rows with the same contents.
drop schema if exists bench_peer cascade;
create schema bench_peer;
create function bench_peer.decide(in_city text, in_variety text) returns boolean
    language plpgsql as $$
declare
    asked record;
    person record;
    now timestamptz := dispatch.clock();
    new_assignment uuid := uuidv7();
    new_leg uuid := uuidv7();
begin
    select r.request_id, r.variety, r.domain, r.last_epoch + 1 as epoch, c.hub_language, g.name as agency
    into asked
    from dispatch.request r
    join dispatch.city c on c.city_id = r.city_id
    join dispatch.site s on s.city_id = r.city_id and s.site_id = r.site_id
    join dispatch.agency g on g.city_id = s.city_id and g.agency_id = s.agency_id
    where r.city_id = in_city and r.variety = in_variety and r.state = 'WAITING'
    order by r.line_place, r.request_id
    limit 1
    for no key update of r skip locked;
    if not found then
        raise exception 'nobody waits';
    end if;

    select i.interpreter_id, i.public_number, i.phone_key, i.phone_cipher
    into person
    from dispatch.interpreter i
    join dispatch.interpreter_variety v on v.city_id = i.city_id and v.interpreter_id = i.interpreter_id
    where i.city_id = in_city and v.variety = in_variety and i.availability = 'AVAILABLE'
      and dispatch.is_qualified(in_city, i.interpreter_id, asked.variety, asked.domain, now)
    order by i.idle_since
    limit 1
    for no key update of i skip locked;
    if not found then
        raise exception 'nobody is free';
    end if;

    update dispatch.request
    set state = 'RINGING', last_epoch = asked.epoch, version = version + 1
    where city_id = in_city and request_id = asked.request_id;
    update dispatch.interpreter
    set availability = 'OFFERED', availability_since = now, version = version + 1
    where city_id = in_city and interpreter_id = person.interpreter_id;
    insert into dispatch.assignment (city_id, assignment_id, request_id, seat, epoch, interpreter_id, phone_key, state,
        offered_at, deadline_at)
    values (in_city, new_assignment, asked.request_id, 'PRIMARY', asked.epoch, person.interpreter_id, person.phone_key,
        'OFFERED', now, now + interval '75 seconds');
    insert into dispatch.leg (city_id, leg_id, request_id, role, anchor, assignment_id, state, number_cipher, created_at)
    values (in_city, new_leg, asked.request_id, 'INTERPRETER', false, new_assignment, 'ORDERED', person.phone_cipher, now);
    insert into dispatch.outbox (city_id, command_id, request_id, leg_id, kind, body, state, created_at, due_at)
    values (in_city, uuidv7(), asked.request_id, new_leg, 'RING',
        jsonb_build_object('leg', jsonb_build_object('value', new_leg), 'role', 'INTERPRETER', 'anchor', false,
            'language', asked.hub_language, 'ringSeconds', 25, 'livesFor', null,
            'offer', jsonb_build_object('assignment', jsonb_build_object('value', new_assignment), 'epoch', asked.epoch,
                'variety', asked.variety, 'varietyName', 'Haitian Creole', 'agency', asked.agency,
                'domain', asked.domain)),
        'PENDING', now, now);
    insert into dispatch.ledger (city_id, request_id, at, kind, facts)
    values (in_city, asked.request_id, now, 'OFFERED',
        jsonb_build_object('assignment', new_assignment, 'epoch', asked.epoch, 'interpreter', person.public_number,
            'policy', 1, 'eligible', 1, 'rejected', jsonb_build_object()));
    return true;
end
$$;
grant usage on schema bench_peer to dragoman_dispatch;
grant execute on function bench_peer.decide to dragoman_dispatch;
