# A word that families meet, explained.
tap "key:start"
tap "key:find"
fill "key:search" "senco"
tap "key:term:senco"
expect screen "meaning"
expect checks
