-- Gives a lease back, if the operation still holds it. Doing it twice changes nothing.
-- KEYS[1]  {city}:lease:<interpreter>
-- ARGV[1]  id of the operation that took it, echoed
-- returns  { operation id, "DONE" }
if redis.call('GET', KEYS[1]) == ARGV[1] then
  redis.call('DEL', KEYS[1])
end
return { ARGV[1], 'DONE' }
