-- Takes an interpreter out of every pool. Doing it twice changes nothing.
-- KEYS[1]  {city}:spoken:<interpreter>   set of varieties whose pools hold this interpreter
-- ARGV[1]  prefix of the pools, "{city}:free:"
-- ARGV[2]  interpreter id
-- returns  1
for _, variety in ipairs(redis.call('SMEMBERS', KEYS[1])) do
  redis.call('ZREM', ARGV[1] .. variety, ARGV[2])
end
redis.call('DEL', KEYS[1])
return 1
