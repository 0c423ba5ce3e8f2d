#! panels: 1280x800@10.1in 800x480@7in
# A postcode elsewhere: said kindly, and the way goes on.
include "steps/first_question.steps"
include "steps/parent_to_home.steps"
fill "Home postcode" "SW1A 1AA"
tap "Continue"
expect text "This may be another council's area"
expect text "We looked only at the first part of the postcode."
expect checks
shot other-council
tap "Continue"
expect text "How can the council reach you?"
