# From the welcome screen to the right service with three taps and typing.
tap "key:start"
tap "key:find"
fill "key:search" "speach therapy"
tap "Talking Steps Speech and Language Therapy"
expect screen "service"
expect taps 3
