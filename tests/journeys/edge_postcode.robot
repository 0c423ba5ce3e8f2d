#! panels: 1280x800@10.1in 800x480@7in
# A postcode as people write it.
include "steps/first_question.steps"
include "steps/parent_to_home.steps"
tap "Continue"
expect text "Enter the postcode, or choose an answer below it"
fill "Home postcode" "e17"
tap "Continue"
expect text "This is not a whole postcode. For example E17 4JF"
expect value "Home postcode" "e17"
expect checks
shot postcode
fill "Home postcode" "e176dh"
tap "No fixed address, or moving"
expect value "Home postcode" ""
fill "Home postcode" "e176dh"
tap "Continue"
expect text "How can the council reach you?"
tap "Continue"
expect text "Give at least one: phone, e-mail or postal address"
fill "E-mail address" "zoe at example"
tap "Continue"
expect text "Check the e-mail address. For example name@example.org"
expect checks
fill "E-mail address" "zoe@example.org"
fill "Phone number" "12"
tap "Continue"
expect text "Check the phone number. For example 020 7946 0000"
fill "Phone number" "020 7946 0999"
tap "Continue"
tap "Continue"
expect text "Choose Yes, No or Not sure for:"
expect checks
shot consent-problem
