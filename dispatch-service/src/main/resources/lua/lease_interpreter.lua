-- Leases the first interpreter of a ranking whom no other proposal holds. A lease is a hint that keeps two dispatchers
-- from proposing the same person; PostgreSQL decides. The same operation gets the same answer again.
-- KEYS[1]  {city}:operation:<id>   the answer that this operation got
-- ARGV[1]  operation id, echoed
-- ARGV[2]  life of the lease, milliseconds
-- ARGV[3]  prefix of the leases, "{city}:lease:"
-- ARGV[4+] interpreter ids, best first
-- returns  { operation id, leased interpreter id or "" }
local before = redis.call('GET', KEYS[1])
if before then
  return { ARGV[1], before }
end
local leased = ''
for index = 4, #ARGV do
  if redis.call('SET', ARGV[3] .. ARGV[index], ARGV[1], 'NX', 'PX', ARGV[2]) then
    leased = ARGV[index]
    break
  end
end
redis.call('SET', KEYS[1], leased, 'PX', ARGV[2])
return { ARGV[1], leased }
