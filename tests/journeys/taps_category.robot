#! panels: 1920x1080@21.5in
# From the welcome screen to a service of a kind with three taps and no typing.
tap "key:start"
tap "key:category:health"
tap "Talking Steps Speech and Language Therapy"
expect screen "service"
expect taps 3
