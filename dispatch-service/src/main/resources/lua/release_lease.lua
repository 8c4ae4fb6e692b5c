-- Gives a lease back, if the operation still holds it. Doing it twice changes nothing.
-- KEYS[1]  {city}:lease:<interpreter>
-- ARGV[1]  operation id
-- returns  1 where it was given back, 0 where somebody else holds it or it ran out
if redis.call('GET', KEYS[1]) == ARGV[1] then
  return redis.call('DEL', KEYS[1])
end
return 0
