# From the welcome screen to a service for a child's age with four taps and no typing.
tap "key:start"
tap "key:browse"
tap "key:choice:age=5-10"
tap "Talking Steps Speech and Language Therapy"
expect screen "service"
expect taps 4
