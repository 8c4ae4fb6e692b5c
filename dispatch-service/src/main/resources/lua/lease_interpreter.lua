-- Leases the first interpreter of a ranking whom no other proposal holds. A lease is a hint that keeps two dispatchers
-- from proposing the same person; PostgreSQL decides. The same operation gets the same answer again.
-- KEYS[1]   {city}:operation:<id>        the answer that this operation got
-- KEYS[2+]  {city}:lease:<interpreter>   the operation that holds the person; best first
-- ARGV[1]   operation id, echoed
-- ARGV[2]   life of the lease, milliseconds
-- ARGV[3+]  interpreter ids, in the order of their keys
-- returns   { operation id, "DONE", leased interpreter id }, without the last where all are held
local before = redis.call('GET', KEYS[1])
if before then
  return { ARGV[1], 'DONE', before ~= '' and before or nil }
end
local leased
for key = 2, #KEYS do
  if redis.call('SET', KEYS[key], ARGV[1], 'NX', 'PX', ARGV[2]) then
    leased = ARGV[key + 1]
    break
  end
end
redis.call('SET', KEYS[1], leased or '', 'PX', ARGV[2])
return { ARGV[1], 'DONE', leased }
