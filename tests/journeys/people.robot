#! inputs: touch keys
#! langs: en ur
# Where every dead end leads, and how the kiosk is used.
tap "key:start"
tap "key:help"
expect screen "help"
expect checks
shot help
tap "key:people"
expect screen "people"
expect checks
shot people
# A second press of Help leads no deeper.
tap "key:help"
tap "key:help"
tap "key:back"
expect screen "people"
