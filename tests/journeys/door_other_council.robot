#! panels: 1280x800@10.1in 800x480@7in
# A postcode elsewhere: said kindly, taken back when it is put right, and it stops nothing.
include "steps/first_question.steps"
include "steps/parent_to_home.steps"
fill "Home postcode" "SW1A 1AA"
tap "Continue"
expect text "This may be another council's area"
expect text "You can still go on and send this."
expect text "We looked only at the first part of the postcode."
expect checks
shot other-council
tap "Back"
include "steps/home_to_check.steps"
expect no text "SW1A"
tap "key:change:home:home:"
fill "Home postcode" "sw1a1aa"
tap "Continue"
expect text "This may be another council's area"
tap "Continue"
expect screen "check"
tap "Show my answers"
expect text "SW1A 1AA"
tap "Send my request"
expect screen "kept"
expect kept 1
