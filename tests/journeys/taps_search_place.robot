# The same where a card has more to say: a place was typed.
tap "key:start"
tap "key:find"
fill "key:search" "wheelchair swimming near e17"
tap "Walthamstow Wheelies Swim"
expect screen "service"
expect taps 3
