-- The explanation: what the policy read of interpreters, kept as it was, so that afterwards it can be asked again who
-- could have been asked and who could not. No names and no phone numbers; a fact holds until the next of the same person
-- begins, so that a change writes one row and touches none.

create table dispatch.interpreter_fact (
    city_id               text        not null,
    interpreter_id        uuid        not null,
    -- The interpreter's own version: a decision names by it the very facts that it was made from.
    version               bigint      not null,
    availability          text        not null,
    suspended             boolean     not null,
    idle_since            timestamptz not null,
    gender                text,
    experience            text[]      not null,
    qualification_version bigint      not null,
    valid_from            timestamptz not null,
    primary key (city_id, interpreter_id, version)
);
alter table dispatch.interpreter_fact enable row level security;
create policy own_city on dispatch.interpreter_fact using (city_id = dispatch.current_city());

-- What a person may do changes seldom and is large: kept apart, one row for each version of the qualification.
create table dispatch.qualification_fact (
    city_id               text   not null,
    interpreter_id        uuid   not null,
    qualification_version bigint not null,
    varieties             text[] not null,
    certifications        jsonb  not null,
    primary key (city_id, interpreter_id, qualification_version)
);
alter table dispatch.qualification_fact enable row level security;
create policy own_city on dispatch.qualification_fact using (city_id = dispatch.current_city());

-- They only grow, as the ledger does.
grant select, insert on dispatch.interpreter_fact, dispatch.qualification_fact to dragoman_dispatch;

-- Whoever forgets to count the version when a fact changes has it counted here.
create function dispatch.bump_version() returns trigger
    language plpgsql as $$
begin
    new.version := old.version + 1;
    return new;
end
$$;
create trigger version_counts_facts
    before update on dispatch.interpreter
    for each row when (new.version = old.version
        and (new.availability is distinct from old.availability
            or new.suspended is distinct from old.suspended
            or new.idle_since is distinct from old.idle_since
            or new.gender is distinct from old.gender
            or new.experience is distinct from old.experience
            or new.qualification_version is distinct from old.qualification_version))
    execute function dispatch.bump_version();

create function dispatch.keep_fact() returns trigger
    language plpgsql as $$
begin
    insert into dispatch.interpreter_fact (city_id, interpreter_id, version, availability, suspended, idle_since,
        gender, experience, qualification_version, valid_from)
    values (new.city_id, new.interpreter_id, new.version, new.availability, new.suspended, new.idle_since,
        new.gender, new.experience, new.qualification_version, dispatch.clock());
    return null;
end
$$;
create trigger first_fact_is_kept
    after insert on dispatch.interpreter
    for each row execute function dispatch.keep_fact();
create trigger fact_is_kept
    after update on dispatch.interpreter
    for each row when (new.version <> old.version)
    execute function dispatch.keep_fact();

-- The qualifications of a person as they stand; the shape is that of the query that reads candidates.
create function dispatch.qualification_of(in_city text, in_interpreter uuid)
    returns table (varieties text[], certifications jsonb)
    language sql stable as $$
    select
        array(select v.variety from dispatch.interpreter_variety v
              where v.city_id = in_city and v.interpreter_id = in_interpreter),
        (select coalesce(jsonb_agg(jsonb_build_object('variety', c.variety, 'domains', c.domains,
                    'issued', c.issued_on, 'expires', c.expires_on, 'suspended', c.suspended_at is not null,
                    'kind', c.kind, 'ends', c.ends_at)), '[]')
         from dispatch.certification c
         where c.city_id = in_city and c.interpreter_id = in_interpreter);
$$;

-- At the end of the transaction: of several changes in it nobody else ever saw any but the last.
create function dispatch.keep_qualification() returns trigger
    language plpgsql as $$
begin
    insert into dispatch.qualification_fact (city_id, interpreter_id, qualification_version, varieties, certifications)
    select i.city_id, i.interpreter_id, i.qualification_version, q.varieties, q.certifications
    from dispatch.interpreter i
    cross join lateral dispatch.qualification_of(i.city_id, i.interpreter_id) q
    where i.city_id = new.city_id and i.interpreter_id = new.interpreter_id
      and i.qualification_version = new.qualification_version;
    return null;
end
$$;
create constraint trigger first_qualification_is_kept
    after insert on dispatch.interpreter
    deferrable initially deferred
    for each row execute function dispatch.keep_qualification();
create constraint trigger qualification_is_kept
    after update on dispatch.interpreter
    deferrable initially deferred
    for each row when (new.qualification_version <> old.qualification_version)
    execute function dispatch.keep_qualification();

-- Who is here already.
insert into dispatch.interpreter_fact (city_id, interpreter_id, version, availability, suspended, idle_since, gender,
    experience, qualification_version, valid_from)
select city_id, interpreter_id, version, availability, suspended, idle_since, gender, experience, qualification_version,
    dispatch.clock()
from dispatch.interpreter;
insert into dispatch.qualification_fact
select i.city_id, i.interpreter_id, i.qualification_version, q.varieties, q.certifications
from dispatch.interpreter i
cross join lateral dispatch.qualification_of(i.city_id, i.interpreter_id) q;

-- For the owner, by hand or from a timer: forgets what ended before this moment. The last fact before it is kept, for it
-- still held then. The answer is how many facts were forgotten.
create function dispatch.forget_facts(before timestamptz) returns bigint
    language plpgsql as $$
declare
    forgotten bigint;
begin
    delete from dispatch.interpreter_fact f
    where exists (
        select from dispatch.interpreter_fact n
        where n.city_id = f.city_id and n.interpreter_id = f.interpreter_id and n.version > f.version
          and n.valid_from <= before);
    get diagnostics forgotten = row_count;
    delete from dispatch.qualification_fact q
    where not exists (
        select from dispatch.interpreter_fact f
        where f.city_id = q.city_id and f.interpreter_id = q.interpreter_id
          and f.qualification_version = q.qualification_version);
    return forgotten;
end
$$;
revoke execute on function dispatch.forget_facts from public;
