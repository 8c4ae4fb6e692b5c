-- Puts a free interpreter into the pool of each variety spoken, and takes the person out of those no longer spoken.
-- Doing it twice changes nothing.
-- KEYS[1]  {city}:spoken:<interpreter>   set of varieties whose pools hold this interpreter
-- ARGV[1]  prefix of the pools, "{city}:free:"
-- ARGV[2]  interpreter id
-- ARGV[3]  idle since, milliseconds since the epoch (the score: longest idle first)
-- ARGV[4+] varieties
-- returns  1
local spoken = redis.call('SMEMBERS', KEYS[1])
for _, variety in ipairs(spoken) do
  redis.call('ZREM', ARGV[1] .. variety, ARGV[2])
end
redis.call('DEL', KEYS[1])
for index = 4, #ARGV do
  redis.call('ZADD', ARGV[1] .. ARGV[index], ARGV[3], ARGV[2])
  redis.call('SADD', KEYS[1], ARGV[index])
end
return 1
