#! inputs: touch keys
#! langs: en ur
# On paper: where it comes out and who may see it is said before; only what the printer said is said after.
tap "key:start"
tap "key:find"
tap "key:category:health"
tap "key:service:chatterbox-drop-in"
tap "key:keep"
# Without a printer nothing offers to print.
tap "key:take"
expect screen "take"
tree without-printer
printer "By the help desk"
tap "key:back"
tap "key:take"
tap "key:print"
expect screen "print"
expect text "By the help desk"
expect checks
shot print-asking
tap "key:print-not"
expect screen "take"
expect printed 0
tap "key:print"
tap "key:print-now"
expect screen "print"
expect printed 1
expect checks
shot print-done
tap "key:print-not"
expect screen "take"
# A printer that fails, and one that is slow.
printer fails
tap "key:print"
tap "key:print-now"
expect checks
shot print-failed
printer slow
tap "key:again"
tap "key:print-now"
wait 70s
expect checks
shot print-late
tap "key:take-back"
expect screen "take"
printer prints
tap "key:back"
tap "key:back"
# One that a family may want to keep to itself is asked about once more, in a list too.
tap "key:next-results"
tap "key:service:green-door-counselling"
tap "key:keep"
tap "key:my-list"
tap "key:take"
tap "key:print"
tap "key:print-now"
expect printed 1
expect checks
shot print-private
tap "key:print-now"
expect printed 2
